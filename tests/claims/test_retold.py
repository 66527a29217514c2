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
