"""claims/: sentences of a record as chat models restate them in English."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

FIRE = "Trong tháng xảy ra 12 vụ cháy, giảm 5 vụ so với tháng trước; 01 người chết."
FAIR = "Hội chợ tổ chức từ ngày 04/4, khai mạc ngày 06/4, có 80 gian hàng."
GROUPS = "Trong 11 nhóm hàng hóa, 08 nhóm có chỉ số giảm và 01 nhóm có chỉ số giá ổn định."
HURT = (
    "So với cùng tháng Ba năm 2024, số vụ cháy giảm 8 vụ, giảm 20%; số người chết giảm 3 người, "
    "giảm 25%; số người bị thương giảm 12 người, giảm 50%."
)
CHAIR = "Đồng chí Phó Bí thư Thường trực Tỉnh ủy chủ trì phiên họp."
COFFEE = "Sản lượng cà phê 9 tháng ước đạt 18,9 nghìn tấn, tăng 7,5% so với cùng kỳ."
HERD = "Tại thời điểm cuối tháng Ba, đàn dê ước đạt 26 nghìn con, giảm 5,2% so với cùng kỳ."
WAGE = "Nâng mức hỗ trợ lên 500.000 đồng, áp dụng từ ngày 01/7/2025."
OFFICES = "Hiện còn 17 trụ sở cũ chưa được bàn giao, 5 trụ sở có nguy cơ mất an toàn."
ARCHIVE = "Hoàn thành việc số hóa tài liệu của các xã đã giải thể trước ngày 20/12/2025."
MARKET = "Giám đốc Sở Công Thương không tán thành việc chuyển chợ trong năm 2025."
MAIZE = "Diện tích lạc đạt 1.135 ha, giảm 6,4% do nông dân chuyển sang trồng ngô."
LIFE = "Do đó, đời sống nhân dân được cải thiện và nâng cao."
FISH = "Nuôi trồng thủy sản đạt 310 tấn; 12 xã có diện tích bị ngập do bão."
COVER = "Bảo hiểm y tế bao phủ 94,2% dân số, tăng 0,7 điểm phần trăm so với cuối năm 2024."
SCENARIO = "Tăng trưởng vẫn thấp hơn 0,36 điểm phần trăm so với kịch bản."
ASKED = "Có 18 lượt đại biểu đặt câu hỏi; giá xăng được điều chỉnh 4 lần."
LATE = "Dự án chậm 11 tháng do còn 17 hộ chưa bàn giao mặt bằng."
DYKE = "Tình trạng lấn chiếm hành lang bảo vệ một số tuyến đê chưa được xử lý dứt điểm."
SPENT = "Giải ngân mới đạt 58,3% kế hoạch, thấp hơn 6,1 điểm phần trăm so với cùng kỳ."
SITES = "Vẫn còn 6 xã chưa bố trí được trụ sở; chậm nhất 30/6 phải hoàn thành."

TRUE = [
    (FAIR, "The opening of the fair fell on 6 April."),
    (GROUPS, "Prices fell in eight of the eleven groups of goods."),
    (
        HURT,
        "The number of injured was half that of March 2024, and three fewer people were killed.",
    ),
    (CHAIR, "The session was chaired by the Standing Deputy Secretary."),
    (COFFEE, "Over nine months coffee output rose 7.5% to an estimated 18,900 tonnes."),
    (HERD, "At the end of March there were 26,000 goats, 5.2% fewer than a year before."),
    (WAGE, "Support is to go up to 500,000 dong from 1 July 2025."),
    (OFFICES, "Five of the offices awaiting handover may be unsafe."),
    (ARCHIVE, "The papers of the dissolved communes are to be digitised before 20 December 2025."),
    (MARKET, "The director of the Department of Industry and Trade opposed moving the market."),
    (MAIZE, "The area under peanuts shrank by 6.4% to 1,135 hectares as farmers turned to maize."),
    (LIFE, "As a result, people's lives got better."),
    (FISH, "Farmed fish came to 310 tonnes, and land was flooded by the storm in 12 communes."),
    (COVER, "Health insurance covers 94.2% of the population, up 0.7 points since end-2024."),
    (SCENARIO, "Growth was still 0.36 percentage points short of the planned scenario."),
    (ASKED, "Deputies asked questions 18 times."),
    (ASKED, "There were four adjustments of the petrol price."),
    (LATE, "The project is 11 months late because 17 households have not handed over their land."),
    (DYKE, "Encroachment on some dyke corridors has not been dealt with once and for all."),
    (
        SPENT,
        "Only 58.3% of planned capital was disbursed, 6.1 percentage points less than a year ago.",
    ),
    (SITES, "Six communes have no office yet, which must be settled by 30 June."),
]
FALSE = [
    (CHAIR, "The session was chaired by the Secretary."),
    (WAGE, "Support has been at most 400,000 dong since 1 July 2025."),
    (MARKET, "The director of the Department of Industry and Trade agreed to moving the market."),
    (LATE, "The project is 11 months late because 17 households have handed over their land."),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_what_is_restated_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True)


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_is_turned_in_restating_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []
