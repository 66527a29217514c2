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


VOTES = "Nghị quyết được thông qua với 44 phiếu đồng ý, 2 phiếu không đồng ý."
ALL_VOTES = "Nghị quyết được thông qua với 48/48 phiếu tán thành."
BUILDINGS = "Hiện còn 17 trụ sở cũ, trong đó 5 trụ sở đã xuống cấp."
AFRAID = "Một bộ phận cán bộ còn tâm lý e ngại."
FIRMS = "Có 94 doanh nghiệp mới, tăng 13% về số doanh nghiệp nhưng giảm 21% về số vốn."
REPORTED = "Trong 118 kết luận đã ban hành, còn 14 kết luận chưa được báo cáo."
ENROLLED = "Ứng dụng đã có 41.700 đảng viên cài đặt, bằng 68% tổng số đảng viên."
LEADERS = "Dẫn đầu là nhà đầu tư Hàn Quốc, tiếp theo là Nhật Bản và Trung Quốc."
RANKED = "Tốc độ tăng trưởng của tỉnh xếp thứ 9/11 tỉnh trong vùng."
DEBT = "Nợ xấu là 1.271 tỷ đồng (chiếm 1,10% tổng dư nợ), tăng 2,93% so với cuối năm."
PIGS = "Dịch tả lợn châu Phi tái phát tại 11 xã, buộc phải tiêu hủy 315 con."
IMPORTERS = "Xuất khẩu giảm 4,7% do các nhà nhập khẩu châu Âu siết chặt yêu cầu."
PETITIONS = "Đơn thư chủ yếu liên quan đến bồi thường, giải phóng mặt bằng."
SURPLUS = "Công khai phương án sử dụng trụ sở dôi dư trước ngày 30/4."
AUCTION = "Bán đấu giá 12 xe ô tô công, thu về 3,1 tỷ đồng."
PAPERS = "Toàn bộ tài liệu được gửi qua phần mềm, trừ tài liệu mật."
PESTS = "Các địa phương cần phun phòng trừ sâu bệnh trên cây ăn quả."
INDEX = "Chỉ số sản xuất giảm 9,05% do số ngày nghỉ Tết kéo dài."
BUDGET = "Tăng cường giám sát các dự án trong và ngoài ngân sách trên địa bàn."
BASES = "Kết quả giải ngân là một trong những căn cứ để đánh giá người đứng đầu năm 2025."
REQUEST = "Ủy ban nhân dân tỉnh kiến nghị Chính phủ xem xét bổ sung 650 tỷ đồng."
THANKS = "Nhờ đẩy mạnh chuyển đổi số, thời gian giải quyết hồ sơ giảm một nửa."
HOSPITAL = "Bệnh viện hoàn thành phần thô, chậm 2 tháng so với hợp đồng."
SPRAYING = "Nhà vườn cần tranh thủ thời tiết tạnh ráo để phun thuốc."
CRASHES = "Tai nạn giao thông giảm 4 vụ, số người chết không thay đổi."
EXAM = "Kỳ thi có 14.208 thí sinh tại 38 điểm thi, không có vi phạm quy chế."
RESOLVED = "Xử lý kịp thời, có hiệu quả các vấn đề phát sinh."
YIELD = "Năng suất bình quân đạt 66,8 tạ/ha, cao nhất từ trước đến nay."
POWER = "Nguồn thu từ thủy điện năm nay có thể giảm khoảng 300 tỷ đồng do hạn hán."
GOLD = "Giá vàng tại thị trường tỉnh tháng 3/2025 tăng 4,26% so với tháng trước."
GOAL = "Giữ nguyên chỉ tiêu xuất khẩu 1,5 tỷ USD; hạ chỉ tiêu số xã từ 9 xã xuống 6 xã."
FIRES = "Xảy ra 7 vụ cháy, làm 02 người bị thương, không có người chết."
TRADE = "Cuộc chiến thương mại Mỹ - Trung leo thang, nhu cầu mua vàng tăng."
REPLY = "Chậm nhất là 15 ngày kể từ ngày nhận được kiến nghị, cơ quan đó phải trả lời."
VISITS = "Tỉnh đón 214 nghìn lượt khách du lịch, trong đó có 9,3 nghìn lượt khách quốc tế."

TOLD = [
    (FIRES, "Seven fires broke out, injuring two people and killing none."),
    (TRADE, "Demand for gold rose as the US-China trade war escalated."),
    (REPLY, "The agency must reply promptly, within 15 days of receiving the petition."),
    (GOLD, "Gold prices on the provincial market rose 4.26% on the previous month in March 2025."),
    (ALL_VOTES, "The resolution was passed unanimously, with all 48 votes."),
    (BUILDINGS, "Five of the 17 old headquarters have deteriorated."),
    (LEADERS, "South Korean investors lead, followed by those from Japan and China."),
    (DEBT, "Bad debt made up 1.10% of total outstanding loans."),
    (AUCTION, "Twelve government cars were sold at auction for 3.1 billion dong."),
    (PAPERS, "All papers except confidential ones are sent through software."),
    (PESTS, "Localities should spray fruit trees against pests and diseases."),
    (INDEX, "The index fell 9.05% because of the long holiday."),
    (THANKS, "Processing time has been cut in half thanks to digital transformation."),
    (CRASHES, "The number of traffic accidents fell by four."),
    (RESOLVED, "Problems that arose were dealt with promptly."),
]
TURNED = [
    (YIELD, "The average yield was the lowest in years."),
    (POWER, "Hydropower revenue has already fallen by about 300 billion dong."),
    (GOLD, "Gold prices on the provincial market rose 4.26% from a year earlier in March 2025."),
    (GOAL, "The export target was lowered to 1.5 billion US dollars."),
    (FIRES, "Seven fires broke out, killing two people and injuring none."),
    (VISITS, "The province welcomed 214,000 foreign visitors."),
    (VOTES, "The resolution was passed unanimously."),
    (BUILDINGS, "All 17 of the old headquarters have deteriorated."),
    (AFRAID, "Most officials are hesitant."),
    (FIRMS, "Both the number and the capital of new firms rose."),
    (REPORTED, "Of the 118 conclusions issued, only 14 have been reported on."),
    (ENROLLED, "All party members have installed the application."),
    (LEADERS, "Japanese investors are ahead of those from South Korea."),
    (RANKED, "The province ranked first in the region for growth."),
    (DEBT, "Bad debt stood at 1,271 billion dong, or 2.93% of total outstanding loans."),
    (PIGS, "Foot-and-mouth disease broke out again in 11 communes."),
    (IMPORTERS, "Exports fell 4.7% because American importers tightened their demands."),
    (PETITIONS, "Most petitions concern pollution and compensation."),
    (SURPLUS, "The surplus headquarters must be sold before 30 April."),
    (PAPERS, "Confidential papers are sent through software too."),
    (INDEX, "The index fell 9.05% because of a shortage of orders."),
    (BUDGET, "Supervision is to be stepped up only for projects funded by the budget."),
    (BASES, "Disbursement is the only basis for judging heads in 2025."),
    (REQUEST, "The Government has approved an additional 650 billion dong."),
    (HOSPITAL, "The hospital's structure was finished two months ahead of the contract."),
    (SPRAYING, "Growers should wait for rainy weather to spray."),
    (CRASHES, "The number of people killed on the roads fell by four."),
    (EXAM, "There were 38 candidates in the exam."),
    (RESOLVED, "Problems that arose were left unresolved."),
]


@pytest.mark.parametrize(("source", "claim"), TOLD)
def test_what_is_told_in_full_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True)


@pytest.mark.parametrize(("source", "claim"), TURNED)
def test_another_extent_order_act_or_reason_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []
