"""claims/: another kind, thing, doer, rank or letter than the record's strikes an English claim."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

BUSES = "Doanh thu vận tải hành khách đạt 120 tỷ đồng, tăng 6% so với tháng trước."
RICE = "Toàn tỉnh gieo cấy được 5.200 ha lúa, đạt 64% kế hoạch."
ROADS = "Toàn tỉnh trồng cây xanh dọc 40 tuyến đường ở khu dân cư."
DEBT = "Khoản nợ được trừ vào số phải nộp của kỳ tiếp theo."
SIGNS = "Biển hiệu có thể kèm theo hình vẽ và ký hiệu."
FROST = "Tuyệt đối không được gieo, cấy lúa khi nhiệt độ xuống dưới 15 độ."
RETURN = "Người mượn sách phải hoàn trả cho thư viện."
AWARD = "Đơn vị trúng thầu phải gửi cho cơ quan thẩm định bản sao hợp đồng."
RATE = "Áp dụng tỷ giá do Ngân hàng Nhà nước công bố; báo cáo gửi Bộ Tài chính."
INVESTORS = "Thứ nhất là Nhật Bản có 12 dự án; thứ hai là Hàn Quốc có 9 dự án."
DISEASE = "Khi phát hiện bệnh truyền nhiễm thuộc nhóm A, cơ sở y tế phải báo ngay."
ARTICLES = (
    "Vi phạm bị xử lý theo quy định tại các điều từ Điều 4 đến Điều 6 và Điều 9 của Nghị định."
)
FORCE = "Quyết định có hiệu lực sau 15 ngày kể từ ngày ký."
LICENCE = "Người có giấy phép chỉ được lái loại xe đã ghi trong giấy phép."
PRICES = "Giá vàng tăng 2,5% do lãi suất liên tục giảm."
APPEAL = "Viện kiểm sát cùng cấp có quyền kiến nghị trong 15 ngày."
CHECKS = "Chú trọng công tác kiểm tra hoạt động xây dựng."
ROUNDS = "Chính phủ đã tiến hành ba đợt sắp xếp doanh nghiệp nhà nước."
CARGO = "Doanh thu vận tải đạt 480 tỷ đồng, giảm 4,9% so với tháng trước và tăng 13% so cùng kỳ."
LOANS = "Dư nợ cho vay ngắn hạn 836 tỷ đồng, giảm 0,6%; dư nợ cho vay dài hạn 317 tỷ đồng."
POST = (
    "Doanh thu bưu chính đạt 20 tỷ đồng, giảm 1,9% so với tháng trước và giảm 1,5% so với cùng kỳ."
)
MEAT = "Thịt bò 122 tấn; thịt gia cầm (gà, vịt, ngan) 147 tấn (trong đó: thịt gà 83 tấn)."
SMALL = "Doanh nghiệp nhỏ và vừa được hỗ trợ tham gia cụm liên kết ngành."
DEPOSITS = "Tổ chức nhận tiền gửi phải tham gia bảo hiểm tiền gửi, trừ trường hợp tại khoản 2."
HEADS = "Chánh Thanh tra sở do Giám đốc sở bổ nhiệm sau khi thống nhất với Chánh Thanh tra tỉnh."
CARE = (
    "Bảo trợ 60 trẻ em mồ côi (mỗi huyện, thị xã 6 trẻ em) với mức 2 triệu đồng; tặng quà cho 90 "
    "trẻ em mồ côi với mức 1 triệu đồng."
)

TRUE = [
    pytest.param(BUSES, "Passenger transport earned VND 120 billion.", id="its kind"),
    pytest.param(RICE, "Rice was sown on 5,200 ha, 64% of the plan.", id="its crop"),
    pytest.param(ROADS, "Trees were planted along 40 roads in residential areas.", id="its thing"),
    pytest.param(SIGNS, "Signs may include drawings and symbols.", id="may"),
    pytest.param(FROST, "Rice must not be sown when it is below 15 degrees.", id="must not"),
    pytest.param(RETURN, "Borrowers must return books to the library.", id="must"),
    pytest.param(AWARD, "The winning bidder must send a copy of the contract.", id="who sends"),
    pytest.param(
        RATE, "The exchange rate is the one announced by the State Bank.", id="announced by"
    ),
    pytest.param(INVESTORS, "South Korea ranks second with 9 projects.", id="its rank"),
    pytest.param(INVESTORS, "Japan ranks first with 12 projects.", id="the first"),
    pytest.param(DISEASE, "Group A diseases must be reported at once.", id="its letter"),
    pytest.param(
        ARTICLES, "Violations are handled under Articles 4 to 6 and Article 9.", id="a range"
    ),
    pytest.param(FORCE, "The decision takes effect 15 days after signing.", id="days later"),
    pytest.param(
        LICENCE, "Licence holders may only drive the type of vehicle in the licence.", id="only"
    ),
    pytest.param(PRICES, "Gold rose 2.5% because interest rates kept falling.", id="why"),
    pytest.param(APPEAL, "The procuracy at the same level has 15 days.", id="same level"),
    pytest.param(CHECKS, "Inspection of construction should be stressed.", id="no change"),
    pytest.param(ROUNDS, "The Government has had three rounds of reorganisation.", id="count"),
    pytest.param(LOANS, "Long-term loans came to VND 317 billion.", id="its term"),
    pytest.param(
        POST,
        "Postal revenue fell both month on month (1.9%) and year on year (1.5%).",
        id="bases before brackets",
    ),
    pytest.param(
        POST,
        "Despite the March figure, postal revenue came to VND 20 billion in April.",
        id="despite",
    ),
    pytest.param(
        MEAT, "Chicken was 83 of the 147 tonnes of poultry meat.", id="a list in brackets"
    ),
    pytest.param(CARE, "Sixty orphans were sponsored with VND 2 million each.", id="brackets"),
    pytest.param(
        INVESTORS, "Japan tops the list with investment spread over 12 projects.", id="spread over"
    ),
    pytest.param(SMALL, "SMEs are supported in joining clusters.", id="initials in the plural"),
    pytest.param(DEPOSITS, "Whoever takes deposits must join deposit insurance.", id="have to"),
    pytest.param(HEADS, "Chief inspectors are appointed by the department director.", id="by whom"),
    pytest.param(
        CARGO, "Transport earned VND 480 billion, down 4.9% on March.", id="on a month named"
    ),
]
FALSE = [
    pytest.param(BUSES, "Freight transport earned VND 120 billion.", id="another kind"),
    pytest.param(RICE, "Maize was sown on 5,200 ha, 64% of the plan.", id="another crop"),
    pytest.param(ROADS, "Trees were planted along 40 roads near hospitals.", id="another thing"),
    pytest.param(DEBT, "The debt is paid back in cash.", id="no such thing"),
    pytest.param(SIGNS, "Signs may not include drawings or symbols.", id="may for may not"),
    pytest.param(FROST, "Farmers may sow or transplant below 15 degrees.", id="may not for may"),
    pytest.param(RETURN, "Borrowers are not required to return books.", id="must for need not"),
    pytest.param(AWARD, "The appraisal agency must send a copy of the contract.", id="to whom"),
    pytest.param(
        RATE, "The exchange rate is the one announced by the Ministry of Finance.", id="by another"
    ),
    pytest.param(INVESTORS, "South Korea is the largest with 9 projects.", id="another rank"),
    pytest.param(DISEASE, "Group B diseases must be reported at once.", id="another letter"),
    pytest.param(
        ARTICLES,
        "Violations are handled under Articles 4 and 7 of the decree.",
        id="another article",
    ),
    pytest.param(FORCE, "The decision takes effect on the day of signing.", id="at once"),
    pytest.param(LICENCE, "Licence holders may drive any kind of vehicle.", id="any kind"),
    pytest.param(PRICES, "Gold rose 2.5% because interest rates kept rising.", id="why turned"),
    pytest.param(APPEAL, "The higher-level procuracy has 15 days.", id="a higher level"),
    pytest.param(CHECKS, "Inspection of construction should be reduced.", id="a change untold"),
    pytest.param(INVESTORS, "South Korea tops the list with 9 projects.", id="at the top"),
    pytest.param(LOANS, "Long-term loans came to VND 836 billion.", id="another term"),
    pytest.param(DEPOSITS, "Whoever takes deposits is exempt from deposit insurance.", id="exempt"),
    pytest.param(
        HEADS,
        "Chief inspectors are appointed by the provincial chief inspector.",
        id="by the other",
    ),
    pytest.param(ROUNDS, "The Government has had five rounds of reorganisation.", id="miscounted"),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_what_a_sentence_says_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source, "Báo cáo tháng 4 năm 2025"), english=True)


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_is_of_another_is_not_supported(source: str, claim: str) -> None:
    assert not supported(claim, passage(source), english=True)
