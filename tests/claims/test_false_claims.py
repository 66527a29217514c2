"""claims/: what a sentence does not say is not supported by it."""

from __future__ import annotations

import pytest

from tests.claims.sentences import (
    AWARD,
    BILLS,
    CAPITAL,
    CASES,
    COMPLAINTS,
    CROPS,
    DENGUE,
    DISEASES,
    DISTRICT,
    FOUNDED,
    HUI,
    IMPORTS,
    INVESTORS,
    LED,
    LICENCE,
    LIST,
    LOANS,
    MEDALS,
    MONEY,
    NINETIES,
    OUTPUT,
    PIGS,
    PLACES,
    PLAN,
    POLLS,
    PROBATION,
    QUARTER,
    REGIONS,
    RENT,
    RESERVE,
    ROADS,
    SCHEDULE,
    SECURITY,
    SEED,
    SORTED,
    STATE,
    TASK,
    TRADED,
    TRAVEL,
    WINTER,
    passage,
    supported,
)

FALSE = [
    pytest.param(FOUNDED, "Xây dựng có 16 doanh nghiệp, vốn 1.040 tỷ đồng.", id="of two items"),
    pytest.param(REGIONS, "Nam Định tăng chậm hơn Hải Phòng.", id="more told as less"),
    pytest.param(MEDALS, "Đoàn thể thao đạt 9 huy chương vàng.", id="another's initials"),
    pytest.param(
        LOANS, "Ngắn hạn chiếm khoảng 63% tổng dư nợ 120.825 tỷ đồng.", id="no such share"
    ),
    pytest.param(
        DISEASES, "Diện tích nhiễm khô vằn là 357 ha, gấp hơn bốn lần đạo ôn.", id="multiple"
    ),
    pytest.param(
        COMPLAINTS, "Cấp tỉnh đạt 96,3%, cao hơn cấp huyện gần 3 điểm phần trăm.", id="points more"
    ),
    pytest.param(IMPORTS, "Bộ trưởng Bộ TN&MT trả lời trong 15 ngày.", id="other initials"),
    pytest.param(STATE, "Vốn cấp huyện đạt 344 tỷ đồng, tăng 98,09%.", id="goes on with another"),
    pytest.param(HUI, "Chủ họ thông báo cho UBND cấp xã khi có từ ba dây họ trở lên.", id="bound"),
    pytest.param(
        INVESTORS, "Hàn Quốc đầu tư lớn nhất, chiếm hơn 45% vốn đăng ký.", id="beside another name"
    ),
    pytest.param(
        BILLS,
        "Bán lẻ dưới 100.000 đồng thì dù khách yêu cầu cũng không phải lập hóa đơn.",
        id="on no condition",
    ),
    pytest.param(CAPITAL, "Bộ Tài chính phê duyệt quy hoạch.", id="not the one who does it"),
    pytest.param(
        PROBATION,
        "Thời gian thử việc không quá 60 ngày, do Sở Kế hoạch và Đầu tư.",
        id="name parted",
    ),
    pytest.param(PLACES, "Được uống rượu, bia ở bệnh viện.", id="denied above the items"),
    pytest.param(WINTER, "Vụ đông trồng 6.752 ha, đã gồm cây cảnh.", id="denied in brackets"),
    pytest.param(
        "Ủy ban nhân dân xã được cho thuê đất.",
        "Ủy ban nhân dân xã không được cho thuê đất.",
        id="a committee bans nothing",
    ),
    pytest.param(
        SORTED,
        "Phải trả giá dịch vụ xử lý chất thải đã phân loại riêng.",
        id="denied by what fits best",
    ),
    pytest.param(PLAN, "Ngân sách hoàn thành 10,47% kế hoạch.", id="another's base"),
    pytest.param(PIGS, "Đàn lợn có khoảng 548 nghìn con.", id="rounded wrongly"),
    pytest.param(TRAVEL, "Lữ hành giảm 64,14% xuống 6 tỷ đồng.", id="come down to"),
    pytest.param(ROADS, "Có 40 người bị thương trong 65 vụ tai nạn.", id="dead told as hurt"),
    pytest.param(MONEY, "Thu ngân sách đạt 1.205,5 tỷ đồng.", id="digits exchanged"),
    pytest.param(MONEY, "Thu ngân sách đạt 1.250,5 triệu đồng.", id="another scale"),
    pytest.param(MONEY, "Thu ngân sách giảm 12% so với cùng kỳ năm trước.", id="decrease"),
    pytest.param(MONEY, "Thu ngân sách tăng 12% so với tháng trước.", id="another base"),
    pytest.param(MONEY, "Thu ngân sách tháng 2 đạt 1.250,5 tỷ đồng.", id="another month"),
    pytest.param(MONEY, "Thu ngân sách chưa đạt 1.250,5 tỷ đồng.", id="denied"),
    pytest.param(SCHEDULE, "Các sở hoàn thành rà soát trước ngày 28/4/2025.", id="another date"),
    pytest.param(
        SCHEDULE, "Các sở đã hoàn thành rà soát theo Quyết định 21/QĐ-UBND.", id="a number"
    ),
    pytest.param(QUARTER, "Quý I năm 2025, tỉnh khai thác 500 ha rừng.", id="another thing"),
    pytest.param(QUARTER, "Quý II năm 2025, tỉnh trồng mới 500 ha rừng.", id="another quarter"),
    pytest.param(QUARTER, "Quý I năm 2025, tỉnh trồng mới 500 m² rừng.", id="another unit"),
    pytest.param(LIST, "Vốn cấp huyện là 863 tỷ đồng.", id="exchanged in a list"),
    pytest.param(TASK, "Sở Tài chính được giao kiểm tra chất lượng.", id="bodies exchanged"),
    pytest.param(TASK, "Sở Xây dựng giao UBND tỉnh kiểm tra chất lượng.", id="giver and taker"),
    pytest.param(TASK, "UBND huyện giao Sở Tài chính thẩm định dự toán.", id="another level"),
    pytest.param(TASK, "Bí thư Tỉnh ủy giao Sở Tài chính thẩm định dự toán.", id="another office"),
    pytest.param(PROBATION, "Thời gian thử việc ít nhất 60 ngày.", id="the other bound"),
    pytest.param(PROBATION, "Thời gian thử việc không quá 60 tháng.", id="months for days"),
    pytest.param(POLLS, "Việc bỏ phiếu diễn ra từ 7h đến 17h.", id="another hour"),
    pytest.param(DISTRICT, "Vốn cấp xã tăng hơn gấp đôi.", id="another's multiple"),
    pytest.param(DISTRICT, "Vốn cấp huyện tăng 102,4%.", id="rounded wrongly, decimals"),
    pytest.param(RENT, "UBND huyện cho thuê đất công ích.", id="another level, with cấp"),
]


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_a_sentence_does_not_say_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source)) == []


FALSE_IN_ENGLISH = [
    pytest.param(NINETIES, "In the 1980s efficiency rose from 1.6% to 2.6%.", id="decade"),
    pytest.param(OUTPUT, "The production index fell 9.05% because of floods.", id="reason"),
    pytest.param(LICENCE, "Businesses may trade in cryptography without a licence.", id="without"),
    pytest.param(DENGUE, "Dengue was found in Kim Dong, An Thi and Khoai Chau.", id="name"),
    pytest.param(AWARD, "The arbitral award was made in Hanoi on 19 February 2018.", id="place"),
    pytest.param(
        LED, "The Department of Home Affairs leads the publicity for the reform.", id="partner"
    ),
    pytest.param(CROPS, "The production of soybeans rose by 4.1%.", id="one word of a list"),
    pytest.param(
        TRADED, "Lodging and food services grew by 23.4% and 18.34%.", id="a pair exchanged"
    ),
    pytest.param(SEED, "Breeding stock accounted for 5.06% of output.", id="a change, no share"),
    pytest.param(CASES, "Khoai Chau recorded five cases of dengue fever.", id="a name's own"),
    pytest.param(RESERVE, "Reserve units may keep a spare of no more than 10%.", id="the lower"),
    pytest.param(
        SECURITY, "Bid security is valid for 30 days less than the bid.", id="less for more"
    ),
    pytest.param(ROADS.replace("65", "nhiều"), "Deaths on the roads rose.", id="no change told"),
]


@pytest.mark.parametrize(("source", "claim"), FALSE_IN_ENGLISH)
def test_what_it_does_not_say_is_not_supported_in_english(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []
