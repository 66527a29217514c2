"""claims/: what a sentence says is supported by it, however it is worded."""

from __future__ import annotations

import pytest

from tests.claims.sentences import (
    ALLOWANCE,
    BONDS,
    CAPITAL,
    COMPLAINTS,
    COUNCIL,
    CROPS,
    DAMAGES,
    DEED,
    DISEASES,
    DISTRICT,
    DYKES,
    EXAM,
    FILMS,
    FOUNDED,
    FREIGHT,
    FREIGHTS,
    FUNDS,
    GIFTS,
    GROUPS,
    GROWTH,
    HOLDING,
    IMPORTED,
    IMPORTS,
    INCUBATION,
    INSURED,
    INVESTORS,
    LEAVE,
    LICENCE,
    LIST,
    LISTED,
    LOANS,
    MAIZE,
    MONEY,
    NINETIES,
    NOTARY,
    OPENING,
    OUTPUT,
    OVERDUE,
    PIGS,
    PLAN,
    PLANTED,
    POLLS,
    PROBATION,
    QUARTER,
    RANK,
    REGIONS,
    RENT,
    REPEAL,
    REST,
    RETAIL,
    ROADS,
    RUBBER,
    SCHEDULE,
    SEED,
    SPECIAL,
    STORES,
    STRIKE,
    SURVEY,
    TASK,
    TRADED,
    TRANSFER,
    TRAVEL,
    VEGETABLES,
    VIOLATIONS,
    WHOLE,
    WINTER,
    YOUTH,
    passage,
    supported,
)

TRUE = [
    pytest.param(
        TRANSFER, "Trường hợp vị trí khác chuyên môn thì phải đề nghị chuyển ngạch.", id="no school"
    ),
    pytest.param(
        GIFTS,
        "Bốn trung tâm điều dưỡng được tặng quà tổng cộng 12 triệu đồng, mỗi nơi 3 triệu.",
        id="so many times",
    ),
    pytest.param(
        IMPORTED, "Phim nhập khẩu chỉ được tối đa gấp đôi phim sản xuất.", id="only a bound"
    ),
    pytest.param(RUBBER, "Sản xuất khoảng 700.000 tấn, xuất khẩu khoảng 500.000.", id="its unit"),
    pytest.param(
        PLANTED, "Lúa giảm 855 ha còn 23.778 ha, cây có dầu tăng 10,06%.", id="of two items"
    ),
    pytest.param(STRIKE, "Bị đơn phải nêu rõ nếu cho rằng thỏa thuận vô hiệu.", id="cannot"),
    pytest.param(RETAIL, "Ô tô con giảm hơn 60%.", id="after a number in brackets"),
    pytest.param(DEED, "Một bên đã thực hiện ít nhất 2/3 nghĩa vụ.", id="a share in digits"),
    pytest.param(OVERDUE, "Người nộp thuế không được nợ thuế quá hạn.", id="overdue is no bound"),
    pytest.param(INCUBATION, "Ươm tạo giúp hoàn thiện công nghệ từ ý tưởng.", id="denied besides"),
    pytest.param(BONDS, "Lãi suất là 8%/năm, tức 40% cho cả 5 năm.", id="all five years"),
    pytest.param(VIOLATIONS, "Số vụ vi phạm tăng hơn gấp ba lần.", id="more than three times"),
    pytest.param(REGIONS, "Hải Phòng tăng chậm hơn Nam Định.", id="less than another"),
    pytest.param(FOUNDED, "Xây dựng có 16 doanh nghiệp, vốn 851 tỷ đồng.", id="of one item"),
    pytest.param(LOANS, "Ngắn hạn chiếm khoảng 73% tổng dư nợ 120.825 tỷ đồng.", id="share"),
    pytest.param(LOANS, "Dư nợ ngắn hạn chiếm gần ba phần tư tổng dư nợ.", id="share in words"),
    pytest.param(
        DISEASES, "Diện tích nhiễm khô vằn là 357 ha, gấp hơn ba lần đạo ôn.", id="multiple"
    ),
    pytest.param(
        COMPLAINTS, "Cấp tỉnh đạt 96,3%, cao hơn cấp huyện gần 2 điểm phần trăm.", id="points more"
    ),
    pytest.param(INSURED, "Người sử dụng lao động đóng hai phần ba.", id="a fraction in digits"),
    pytest.param(IMPORTS, "Bộ trưởng Bộ NN&PTNT trả lời trong 15 ngày.", id="initials"),
    pytest.param(DYKES, "Cứ mười năm một lần, quy hoạch đê điều được rà soát.", id="no session"),
    pytest.param(WHOLE, "Mô hình một cửa đã có ở cả 9 đơn vị cấp huyện.", id="9 of 9 are all"),
    pytest.param(FUNDS, "Quỹ có tối thiểu 2 thành viên góp vốn.", id="from is at least"),
    pytest.param(
        INVESTORS, "Nhật Bản đứng đầu, chiếm hơn 45% vốn đăng ký.", id="beside its own name"
    ),
    pytest.param(RANK, "Tỉnh đứng thứ 9 trên 11 địa phương về tốc độ tăng trưởng.", id="9 of 11"),
    pytest.param(
        VEGETABLES, "Tính đến 20/2/2025, rau màu đã trồng được gần 2.000 ha.", id="no year"
    ),
    pytest.param(
        OPENING, "Thẩm phán quyết định mở hay không mở thủ tục trong 30 ngày.", id="or not"
    ),
    pytest.param(LISTED, "Hoạt động ngoài danh mục phải thông báo trước 20 ngày.", id="outside"),
    pytest.param(
        REST,
        "Nếu trong 30 ngày đầu đi làm sức khỏe chưa hồi phục, "
        "lao động nữ được nghỉ dưỡng sức 5–10 ngày.",
        id="told rightly",
    ),
    pytest.param(CAPITAL, "Thủ tướng phê duyệt quy hoạch sau khi Quốc hội cho ý kiến.", id="whose"),
    pytest.param(
        FILMS, "Phim chỉ được ngắt tối đa hai lần.", id="no more than, with words between"
    ),
    pytest.param(LEAVE, "Thời hạn phục vụ là hai năm.", id="two years of months"),
    pytest.param(DAMAGES, "Bị đơn bồi thường ba tháng lương.", id="months of pay"),
    pytest.param(SPECIAL, "Thỏa thuận được thông qua ngày 18/8/2023.", id="a name that denies"),
    pytest.param(NOTARY, "Chỉ công chứng khi người tham gia yêu cầu.", id="only if"),
    pytest.param(WINTER, "Vụ đông trồng 6.752 ha, ít hơn vụ trước 0,64%.", id="denied in brackets"),
    pytest.param(MONEY, "Thu ngân sách đạt 1250,5 tỷ đồng.", id="thousands without a stop"),
    pytest.param(MONEY, "Thu ngân sách đạt 1.250,5 tỉ, tăng 12 %.", id="another spelling"),
    pytest.param(MONEY, "Thu ngân sách đạt 1,2505 nghìn tỷ đồng.", id="a larger scale"),
    pytest.param(MONEY, "Thu ngân sách cao hơn cùng kỳ mười hai phần trăm.", id="in words"),
    pytest.param(MONEY, "Thu ngân sách tháng Ba đạt khoảng 1.250 tỷ đồng.", id="about, the month"),
    pytest.param(SCHEDULE, "Hạn rà soát là ngày 28 tháng 3 năm 2025.", id="a date in words"),
    pytest.param(SCHEDULE, "Các sở rà soát theo Quyết định 12/QĐ-UBND.", id="a document"),
    pytest.param(QUARTER, "Quý 1/2025, tỉnh trồng mới 500 héc-ta rừng.", id="quý 1"),
    pytest.param(QUARTER, "Trong ba tháng đầu năm 2025 tỉnh trồng 500 ha rừng.", id="three months"),
    pytest.param(LIST, "Vốn cấp huyện là 377 tỷ đồng, thấp hơn 5%.", id="one of a list"),
    pytest.param(TASK, "Sở Xây dựng được giao kiểm tra chất lượng.", id="passive"),
    pytest.param(
        PLAN, "Ngân sách hoàn thành 32,78% kế hoạch và nhiều hơn cùng kỳ 10,47%.", id="two bases"
    ),
    pytest.param(
        PLAN, "Thu ngân sách bằng gần một phần ba (32,78%) kế hoạch.", id="a fraction beside it"
    ),
    pytest.param(PIGS, "Đàn lợn có khoảng 458 nghìn con.", id="rounded to thousands"),
    pytest.param(
        TRAVEL, "Lữ hành tăng 64,14% so với tháng trước lên khoảng 6 tỷ đồng.", id="come to"
    ),
    pytest.param(ROADS, "Có 41 người bị thương trong 65 vụ tai nạn.", id="the other way round"),
    pytest.param(STORES, "Kho bãi thu 71 tỷ đồng, tăng hơn 20% so với cùng kỳ.", id="a reason"),
    pytest.param(
        TASK, "Ủy ban nhân dân tỉnh giao Sở Tài chính thẩm định dự toán.", id="an abbreviation"
    ),
    pytest.param(PROBATION, "Thử việc không được vượt quá sáu mươi ngày.", id="a bound"),
    pytest.param(PROBATION, "Tiền lương thử việc không thấp hơn 85%.", id="a bound from below"),
    pytest.param(POLLS, "Việc bỏ phiếu diễn ra từ 7h đến 19h.", id="hours of the clock"),
    pytest.param(POLLS, "Có 500 đại biểu được bầu.", id="hundreds in words"),
    pytest.param(YOUTH, "Thanh niên là công dân trong độ tuổi 16-30.", id="a range of years"),
    pytest.param(MAIZE, "Ngô được trồng trên 1.307 ha, tăng 13 ha.", id="on so many hectares"),
    pytest.param(GROWTH, "Quý I/2024, GRDP tăng 6,07%.", id="what a figure is compared with"),
    pytest.param(DISTRICT, "Vốn cấp huyện tăng hơn gấp đôi.", id="a multiple of a percentage"),
    pytest.param(DISTRICT, "Vốn cấp xã tăng 15,9%.", id="fewer decimals"),
    pytest.param(GROUPS, "Vốn dự án nhóm B được bố trí tối đa 4 năm.", id="what a list shares"),
    pytest.param(RENT, "UBND xã cho thuê đất công ích.", id="a level with and without cấp"),
]
RETAIL = (
    "Doanh thu bán lẻ tháng Ba ước đạt 3.105 tỷ đồng, tăng 2,68% so với tháng trước và tăng 9,88% "
    "so với cùng kỳ năm trước."
)
TRADE = "Kim ngạch xuất khẩu tháng Ba đạt 900 triệu USD, nhập khẩu 500 triệu USD."
TRUE_IN_ENGLISH = [
    pytest.param(FREIGHT, "Freight revenue in March rose 1.5% on February.", id="on a month"),
    pytest.param(FREIGHT, "Freight revenue rose 1.5% on the month.", id="on the month"),
    pytest.param(
        LICENCE, "No business may trade in cryptography without a licence.", id="no one without"
    ),
    pytest.param(NINETIES, "In the 1990s efficiency rose from 1.6% to 2.6%.", id="decade"),
    pytest.param(
        COUNCIL, "The chairperson of the city People's Committee decides on it.", id="levels"
    ),
    pytest.param(
        FREIGHTS,
        "In the first quarter freight came to 4,721 thousand tonnes, up 12.11%, and revenue to "
        "VND 1,353 billion.",
        id="a currency is no name",
    ),
    pytest.param(OUTPUT, "The production index fell 9.05% because of Tet.", id="its reason"),
    pytest.param(
        EXAM, "Successful candidates have at least 50 in each part of the exam.", id="at least"
    ),
    pytest.param(REPEAL, "The 2005 State Audit Law ceases to have effect.", id="year of a law"),
    pytest.param(
        ALLOWANCE,
        "Allowances of officials are set by the National Assembly Standing Committee.",
        id="ban is no ban",
    ),
    pytest.param(SURVEY, "Statistics are taken every five years and annually.", id="every 5 years"),
    pytest.param(
        HOLDING, "The shares were held for at least six consecutive months.", id="consecutive"
    ),
    pytest.param(LEAVE, "Service may be extended by up to six months.", id="up to"),
    pytest.param(DAMAGES, "The defendant pays three times the monthly salary.", id="03 (ba) lần"),
    pytest.param(WINTER, "The 2024-25 winter crop covered 6,752 hectares.", id="2024-25"),
    pytest.param(MONEY, "Budget revenue reached VND 1,250.5 billion, up 12%.", id="numbers"),
    pytest.param(MONEY, "Revenue was 12 percent higher than a year earlier.", id="per cent"),
    pytest.param(PROBATION, "The wage must not be less than 85%.", id="a bound"),
    pytest.param(POLLS, "Voting is from 7 a.m. to 7 p.m., and 500 deputies are elected.", id="pm"),
    pytest.param(DISTRICT, "District capital more than doubled.", id="a multiple"),
    pytest.param(
        GROWTH,
        "GRDP grew 8.96% in the first quarter of 2025, faster than the 6.07% of a year earlier.",
        id="a year earlier",
    ),
    pytest.param(
        GROWTH, "GRDP grew 8.96%, up from 6.07% in the same quarter of 2024.", id="same quarter"
    ),
    pytest.param(
        RETAIL, "Retail sales rose 2.68% from February and 9.88% from March 2024.", id="from two"
    ),
    pytest.param(
        TRADE, "Exports of USD 900 million left a trade surplus of USD 400 million.", id="surplus"
    ),
    pytest.param(MONEY, "Revenue came to VND1.25tn, 12% up year on year.", id="VND1.25tn"),
    pytest.param(
        INSURED, "The employee pays one in three parts, the employer two thirds.", id="one in three"
    ),
    pytest.param(CROPS, "Maize and soybeans rose 4.1% and 5.7% respectively.", id="each its own"),
    pytest.param(
        TRADED,
        "Food services earned VND 1,134 billion and lodging 44 billion, up 23.4% and 18.34%.",
        id="as the two before",
    ),
    pytest.param(SEED, "Seed output was 2.107 billion in Q1 2025, up 5.06% on 2024.", id="on 2024"),
    pytest.param(SCHEDULE, "The review must be finished by March 28, 2025.", id="a date"),
    pytest.param(
        QUARTER, "In the first quarter of 2025, 500 hectares of forest were planted.", id="Q"
    ),
    pytest.param(
        TASK,
        "The Provincial People's Committee assigned the Department of Finance to appraise the "
        "estimates.",
        id="bodies",
    ),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_what_a_sentence_says_in_other_words_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source)) == [source]


@pytest.mark.parametrize(("source", "claim"), TRUE_IN_ENGLISH)
def test_what_it_says_in_english_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == [source]
