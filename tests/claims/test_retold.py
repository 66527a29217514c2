"""claims/: records retold in fluent English: votes, parts of a whole, dates, clocks and names."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

STORM = "Trận mưa đá đêm 9/4 làm hư hại 57 ngôi nhà ở xã Tân An."
FAIR = "Hội chợ diễn ra ngày 14 và 15/8 với 62 gian hàng."
CAMP = "Lũ từ ngày 3 đến 5/10 làm ngập 210 ngôi nhà ở xã Tân An."
BULLETIN = "Trung tâm công bố bản tin giá cả mỗi tháng hai lần thay vì một quý một lần."
FLATS = "Dự án Hòa Bình 3 đã bàn giao 260 căn; dự án Phú Lộc có 85 căn."
OPENED = "Hội nghị khai mạc lúc 8 giờ 15 phút, bế mạc lúc 16 giờ 30 phút."
RENTED = "Cho phép hộ nghèo thuê mua nhà trả góp 12 năm."
EXPELLED = "Trường hợp bị khai trừ là một thủ quỹ chiếm dụng 90 triệu đồng của hội."
BUILT = "Trụ sở mới của xã mới xong phần móng, chậm 5 tháng do nhà thầu thiếu vốn."
DELAYED = (
    "Trong 8 công trình trọng điểm chỉ có 2 công trình đúng tiến độ, 5 công trình chậm dưới hai"
    " tháng và 1 công trình chậm trên bốn tháng."
)
CLINICS = (
    "Có 40 trong 46 trạm y tế có bác sĩ làm việc thường xuyên; 06 trạm còn lại đều ở vùng núi."
)
RELIEF = "Nghị quyết được thông qua với 39 phiếu tán thành, 5 phiếu không tán thành."
RENAMED = (
    "Đổi tên chi bộ: 12 tán thành, 03 không tán thành; những đồng chí không tán thành xin xét."
)
DUMPED = "9 trong số 25 cơ sở dệt nhuộm xả thẳng không qua xử lý, đã phạt 2 cơ sở."
STATIONS = "14 trạm y tế xây mới thì có 06 trạm chưa khởi công do vướng thủ tục đất đai."
INSPECTED = "Kiểm tra 26 công trình nhà ở riêng lẻ có 9 công trình xây sai phép."
LEASED = (
    "Bí thư xã kiến nghị cho nông dân thuê đất công ích lâu hơn, từ 3 năm lên 8 năm, để yên tâm"
    " trồng dưa."
)
VACCINE = (
    "Tỷ lệ tiêm chủng đạt 68,5%, chậm do vắc xin 6 trong 1 bị gián đoạn nguồn cung trong tháng 5 và"
    " tháng 6."
)
FOREIGN = "Toàn tỉnh có 120 dự án FDI còn hiệu lực; dẫn đầu là Hàn Quốc với 45 dự án."
FEES = "Giữ nguyên mức 25.000 đồng/hộ/tháng ở phường và 18.000 đồng/hộ/tháng ở xã."
TREES = "Vụ đông trồng 1.900 ha, gồm ngô 740 ha, khoai lang 350 ha, rau 810 ha."
CULLED = "Dịch lan ra 12 xã, số lợn phải tiêu hủy trong tháng 3.415 con."
FOUNDED = "Chín tháng có 1.215 doanh nghiệp thành lập mới."
BALLOT = "Đồng chí Lê Thu Hà đạt 11 phiếu, đồng chí Trần Xuân Trường đạt 04 phiếu."
STUDIED = "Tờ trình bị rút khỏi chương trình để UBND tỉnh đánh giá thêm tác động."

TOLD = [
    (STORM, "Hail on the night of 9 April damaged 57 houses in Tân An commune."),
    (FAIR, "The fair, with 62 stalls, took place on 14 and 15 August."),
    (CAMP, "Floods from 3 to 5 October inundated 210 houses in Tân An commune."),
    (BULLETIN, "The price bulletin is published two times each month."),
    (FLATS, "The Hòa Bình 3 project has handed over 260 homes."),
    (OPENED, "The conference opened at 8:15 a.m. and closed at 4:30 p.m."),
    (RENTED, "Poor households may buy houses in instalments over 12 years."),
    (EXPELLED, "The expelled member was a treasurer who had taken 90 million dong."),
    (BUILT, "Only the foundations of the commune's new headquarters are done."),
    (DELAYED, "Five key projects are running less than two months late."),
    (CLINICS, "The six stations without a regular doctor are all in mountainous areas."),
    (RELIEF, "Thirty-nine delegates voted for the resolution and five opposed it."),
    (RENAMED, "Twelve members voted for the cell's new name and three opposed it."),
    (DUMPED, "Of the 25 textile workshops, nine discharge untreated waste directly."),
    (
        STATIONS,
        "Six of the fourteen new health stations have yet to break ground because of land"
        " procedures.",
    ),
    (INSPECTED, "Of 26 private houses inspected, nine were built in breach of their permits."),
    (
        LEASED,
        "The commune secretary asked that farmers be allowed to lease public land for eight years"
        " instead of three, so they could grow melons with confidence.",
    ),
    (
        VACCINE,
        "Vaccination reached 68.5%, behind schedule because supplies of the 6-in-1 vaccine were"
        " interrupted in May and June.",
    ),
    (FOREIGN, "South Korea leads with 45 of the province's 120 active foreign-invested projects."),
    (
        FEES,
        "Fees stay at 25,000 dong per household per month in wards and 18,000 in communes.",
    ),
    (CULLED, "The disease spread to 12 communes, and 3,415 pigs were destroyed."),
    (FOUNDED, "Between January and September, 1,215 new enterprises were established."),
    (BALLOT, "Trần Xuân Trường got four votes, while Lê Thu Hà won eleven."),
    (
        STUDIED,
        "The proposal was taken off the agenda so that the provincial People's Committee could"
        " study its impact further.",
    ),
]
TURNED = [
    (STORM, "Hail on the night of 10 April damaged 57 houses in Tân An commune."),
    (FAIR, "The fair, with 62 stalls, took place on 14 and 16 August."),
    (BULLETIN, "The price bulletin is published three times each month."),
    (OPENED, "The conference opened at 8:45 a.m."),
    (RELIEF, "The resolution was rejected."),
    (TREES, "Of the 1,900 hectares, 740 are vegetables and 810 maize."),
    (FLATS, "The Hòa Bình 3 project has handed over 85 homes."),
    (FOUNDED, "Between January and June, 1,215 new enterprises were established."),
]


@pytest.mark.parametrize(("source", "claim"), TOLD)
def test_what_is_retold_in_other_forms_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True)


@pytest.mark.parametrize(("source", "claim"), TURNED)
def test_another_day_hour_number_or_vote_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []


LAND = "Hộ thuê đất công không được chuyển nhượng ruộng cho người khác."
OPEN = "Xã không cho khai trương chợ khi chưa nghiệm thu hệ thống chữa cháy."
EXEMPT = "Mức phí 12.000 đồng do HĐND huyện quy định; hộ nghèo được miễn."
ASKED = "Giá nước tăng từ 6.000 đồng lên 9.000 đồng/m3 có hợp lý không?"
CAPACITY = "Thu phí đạt 36 tỷ đồng, bằng 112% dự toán; thu phạt đạt 74% kế hoạch."
DEBTS = "Phòng Tài chính bố trí vốn trả hết nợ đọng xây dựng cơ bản trong năm 2024."
HUTS = "Sửa 96 nhà dột nát xong trước ngày 30/9/2025, mỗi nhà 30 triệu đồng."
LETTERS = "Nhận 57 đơn, đã giải quyết 41 đơn, còn 16 đơn đang xác minh."
SETTLED = "Giải quyết được 310 vụ (cấp tỉnh: 190 vụ, cấp huyện: 120 vụ)."
FELL = "Quý III xảy ra 47 vụ cháy, làm chết 6 người; so với quý II giảm 8 vụ, tăng 3 người chết."
SOLID = "Toàn huyện có 205/240 trạm bơm kiên cố."
MISSING = "Ngành còn thiếu 31 giáo viên, trong đó tiếng Anh thiếu 12 người, tin học thiếu 9 người."
FASTER = "Muốn cả năm tăng 9,0% thì quý IV phải tăng tối thiểu 9,6%."
PAID = "Đến nay mới chi 96 tỷ đồng, đạt 41,2% kế hoạch; cùng kỳ năm trước đạt 45,8%."
HANDED = "Đã đền bù cho 120 hộ; bàn giao cho nhà thầu 3,4 km."
WAITING = "Chờ khám trung bình 52 phút, giảm 9 phút so với năm 2023 nhờ thêm 4 bàn khám."
COMMITTEE = "Bí thư đảng ủy xã không được kiêm kế toán hợp tác xã."
STAYS = "Trường hợp thu nhập dưới 4 triệu đồng thì công nhân vẫn được hưởng 40% tiền nhà."
GRACE = "Cán bộ bị khiển trách không được bổ nhiệm trong thời hạn ít nhất một năm."
MOVED = "Đã điều động 16 giáo viên lên công tác tại 05 trường vùng cao."
MERGED = "Lấy ý kiến về việc giảm từ 84 thôn xuống còn 37 thôn; tỷ lệ đồng ý 95,2%."
ORCHARD = "Cam 9.200 ha, trong đó mới có 3.250 ha cho quả."
TILED = "Lát xong 186 trong 200 bậc đá."

IN_OTHER_WORDS = [
    (LAND, "Households that rent public land are barred from transferring the fields.", True),
    (OPEN, "The market may not be opened until the fire system has been accepted.", True),
    (EXEMPT, "Poor households do not have to pay the fee.", True),
    (ASKED, "The price of water went up from 6,000 to 9,000 dong per cubic metre.", True),
    (CAPACITY, "Fees came to 36 billion dong, 12% above the estimate.", True),
    (DEBTS, "All outstanding construction debts are to be cleared in 2024.", True),
    (HUTS, "All 96 dilapidated houses are to be repaired before 30 September 2025.", True),
    (SETTLED, "The province settled 190 cases and the districts 120.", True),
    (FELL, "Compared with the second quarter, fires fell by eight but deaths rose by three.", True),
    (SOLID, "Of the 240 pumping stations in the district, 205 are solid.", True),
    (MISSING, "Schools still need 12 more English teachers.", True),
    (FASTER, "To reach 9% for the year, the fourth quarter must grow by at least 9.6%.", True),
    (PAID, "So far 41.2% of the plan has been spent, against 45.8% a year earlier.", True),
    (HANDED, "The contractor has been handed 3.4 km.", True),
    (WAITING, "The average wait was 52 minutes, nine minutes shorter than in 2023.", True),
    (COMMITTEE, "A Party committee secretary may not also keep a cooperative's accounts.", True),
    (STAYS, "Even if they earn less than 4 million dong, workers still get 40% for housing.", True),
    (MERGED, "People were asked about cutting 84 villages to 37, and 95.2% agreed.", True),
    (ORCHARD, "About a third of the 9,200 hectares, 3,250 hectares, bears fruit.", True),
    (GRACE, "Cán bộ bị khiển trách phải chờ tối thiểu mười hai tháng mới được bổ nhiệm.", False),
    (MOVED, "Có 16 giáo viên được đưa lên công tác ở năm trường vùng cao.", False),
    (TILED, "Hơn chín phần mười bậc đá, tức 186 trên 200 bậc, đã lát xong.", False),
    (PAID, "Mới chi 96 tỷ đồng, chưa tới một nửa kế hoạch.", False),
    (CAPACITY, "Thu phí đạt 36 tỷ đồng, vượt dự toán 12%.", False),
    (CAPACITY, "Thu phạt kém kế hoạch 26%.", False),
]
IN_WORDS_OF_ANOTHER = [
    (CAPACITY, "Fees came to 36 billion dong, 12% below the estimate.", True),
    (CAPACITY, "Fines came to 74% above plan.", True),
    (LETTERS, "All 57 letters have been dealt with.", True),
    (SETTLED, "The districts settled 190 cases.", True),
    (SETTLED, "The province settled 120 cases.", True),
    (FELL, "Compared with the second quarter, deaths fell by three.", True),
    (WAITING, "The average wait was 52 minutes, nine minutes longer than in 2023.", True),
    (LAND, "Hộ thuê đất công được chuyển nhượng ruộng cho người khác.", False),
    (MOVED, "Có 16 giáo viên được đưa lên công tác ở bảy trường vùng cao.", False),
    (CAPACITY, "Thu phạt vượt kế hoạch 74%.", False),
]


@pytest.mark.parametrize(("source", "claim", "english"), IN_OTHER_WORDS)
def test_other_words_for_a_bound_a_share_or_a_denial(
    source: str, claim: str, english: bool
) -> None:
    assert supported(claim, passage(source), english=english)


@pytest.mark.parametrize(("source", "claim", "english"), IN_WORDS_OF_ANOTHER)
def test_words_of_another_bound_share_or_denial(source: str, claim: str, english: bool) -> None:
    assert supported(claim, passage(source), english=english) == []
