"""claims/: what other words, another number of a session or another amount's share make of it."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

DOWN = "So với tháng 12/2024, số vụ tai nạn giảm 14 vụ, giảm 34,15%."
POST = "Doanh thu bưu chính tháng Tư đạt 20 tỷ đồng, giảm 1,87% so với tháng trước."
REMOVED = "Cách chức là việc công chức không được tiếp tục giữ chức vụ khi chưa hết nhiệm kỳ."
HOURS = "Việc bỏ phiếu không được bắt đầu trước năm giờ sáng."
THEME = "Cuộc thi vẽ tranh với chủ đề “Ước mơ của em” thu hút trên 100 học sinh của 70 trường."
PASSED = "Luật này được Quốc hội khóa X, kỳ họp thứ 3 thông qua ngày 20 tháng 5 năm 1998."
ELECTED = "Thủ tướng do Quốc hội bầu trong số đại biểu theo đề nghị của Chủ tịch nước."
BARRED = "Người đang bị điều tra thì không được ứng cử, bổ nhiệm, luân chuyển."
CROPS = "Ngô 1.307 ha, tăng 0,99% (tăng 13 ha), sản lượng 7.637 tấn, tăng 2,64%."
LEADING = "Sở Tài chính chủ trì cùng Sở Công Thương xây dựng đề án trình Ủy ban nhân dân tỉnh."
AGAIN = "Báo cáo năm 2015. Không tổ chức lại việc bỏ phiếu trong thời hạn 24 tháng."
TERM = "Nhiệm kỳ không quá 05 năm và được bầu lại với số nhiệm kỳ không hạn chế."
CASES = "Đã phát hiện 07 vụ vi phạm, các vụ vi phạm hiện chưa được xử lý."

TRUE = [
    pytest.param(DOWN, "Accidents were down by 14, or 34.15%, from December 2024.", id="or"),
    pytest.param(POST, "Postal revenue was 1.87% below March, at VND 20 billion.", id="below"),
    pytest.param(REMOVED, "Removal means a civil servant loses the post early.", id="loses"),
    pytest.param(HOURS, "Polling must not start before 5 a.m.", id="hour in words"),
    pytest.param(THEME, 'The theme "My Dream" drew more than 100 pupils.', id="title"),
    pytest.param(PASSED, "The third session of the 10th National Assembly passed it.", id="nth"),
    pytest.param(TERM, "Được bầu lại bao nhiêu lần cũng được.", id="as often"),
    pytest.param(CASES, "Cả 7 vụ vi phạm đều chưa được xử lý.", id="all seven"),
]
FALSE = [
    pytest.param(DOWN, "Accidents fell by 14 compared with January 2024.", id="another month"),
    pytest.param(PASSED, "Quốc hội khóa X thông qua Luật này tại kỳ họp thứ 5.", id="session"),
    pytest.param(PASSED, "The 3rd National Assembly passed the law.", id="term"),
    pytest.param(ELECTED, "Thủ tướng được bầu theo đề nghị của Quốc hội.", id="proposer"),
    pytest.param(BARRED, "Officials under investigation may be appointed.", id="permitted"),
    pytest.param(CROPS, "Ngô 1.307 ha, tăng 2,64%.", id="another amount's share"),
    pytest.param(LEADING, "Sở Công Thương chủ trì xây dựng đề án.", id="partner"),
    pytest.param(AGAIN, "Không bỏ phiếu lại trong thời hạn 12 tháng.", id="months of a year"),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_other_words_for_the_same_are_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=_is_english(claim))


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_belongs_to_another_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=_is_english(claim)) == []


def _is_english(claim: str) -> bool:
    return claim.isascii()


LAND = "Không bố trí vốn cho công trình mới nếu chưa hoàn thiện hồ sơ."
DRIVING = "Hội đồng không quyết định trước mức phạt và thời hạn nộp phạt đối với người vi phạm."
BRIDGE = (
    "Đã khởi công cầu Tân Thịnh với tổng mức đầu tư 640 tỷ đồng, dài 1,2 km, 4 làn xe, dự kiến "
    "hoàn thành trong quý II/2027."
)
TREES = "Trong tháng trồng mới 150 ha rừng tập trung, nâng tổng số 6 tháng lên 910 ha."
OUTPUTS = (
    "Giá trị sản xuất công nghiệp tháng 6 đạt 75 tỷ đồng, tăng 3% so với tháng trước; lũy kế 6 "
    "tháng đạt 412 tỷ đồng, tăng 9% và bằng 51% kế hoạch."
)
FOREIGN = "Toàn tỉnh cấp mới 12 dự án với 95 triệu USD; 8 dự án FDI tăng vốn thêm 30 triệu USD."
DEBTS = "Thu thuế đạt 640 tỷ đồng, bằng 71% dự toán, giảm 4% so với cùng kỳ; nợ thuế 52 tỷ đồng."
TRADE = "Xuất khẩu đạt 3,4 tỷ USD, nhập khẩu đạt 2,9 tỷ USD."
CLEARED = "Công tác giải phóng mặt bằng còn chậm, mới đạt 18/46 ha."
MEANING = "Khảo sát là việc xem xét hiện trạng của công trình, thông qua đo đạc và quan sát."
DISPUTES = "Còn 9 vụ tranh chấp kéo dài chưa giải quyết dứt điểm."
ELECTED = "Huyện bầu đủ 24 đại biểu Hội đồng nhân dân."
GANGS = "Số băng nhóm mà công an triệt phá giảm còn 14 nhóm."
LEADER = "Phó giáo sư Nguyễn Văn An chủ nhiệm đề tài về chăn nuôi bò sữa."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("New works will not be given capital unless their dossiers are complete.", LAND),
        ("Nor may the council decide the fine in advance.", DRIVING),
        ("Work has begun on Tan Thinh bridge, a four-lane, 1.2 km structure costing VND 640 "
         "billion that is due for completion in Q2 2027.", BRIDGE),
        ("Over the six months 910 ha of concentrated forest was newly planted.", TREES),
        ("Six-month output reached VND 412 billion.", OUTPUTS),
        ("Industrial output was 3% up on the previous month at 75 billion dong, and the six-month "
         "total was 9% higher, at 51% of the plan.", OUTPUTS),
        ("12 new projects were worth 95 million USD and 8 FDI projects added 30 million USD.",
         FOREIGN),
        ("Tax revenue was 71% of the estimate and 4% lower than in the same period.", DEBTS),
        ("There was a trade surplus of around $0.5 billion, as exports were $3.4 billion and "
         "imports $2.9 billion.", TRADE),
        ("Site clearance is slow: only 18 of 46 ha is done.", CLEARED),
        ("A survey considers the state of the object by measuring and observing.", MEANING),
        ("All 24 councillors were elected.", ELECTED),
        ("Police broke up 14 gangs.", GANGS),
        ("Nine protracted disputes remain unsolved.", DISPUTES),
        ("Assoc. Prof. Nguyen Van An leads a study on dairy cattle.", LEADER),
    ],
)  # fmt: skip
def test_forms_of_english_say_what_the_record_says(claim: str, text: str) -> None:
    assert supported(claim, passage(text), english=True)


SCHEDULED = "Dự án kênh chính chậm tiến độ 5 tháng."
MEMBERS = "Đoàn bao gồm luật sư và kế toán viên."
CITIZENS = "Công dân Việt Nam có quyền tự thành lập nhà xuất bản theo Luật này."
CITY = "Các cơ quan từ cấp thành phố đến cấp quận ứng dụng công nghệ thông tin."
THREE = "Thép tăng 7%, gỗ tăng 5%, nhựa và cao su tăng 2%."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The main canal project is five months ahead of schedule.", SCHEDULED),
        ("The team excludes lawyers.", MEMBERS),
        ("Foreign citizens may establish a publishing house under this law.", CITIZENS),
        ("Agencies of the communes apply information technology.", CITY),
        ("Rubber and plastics, wood and steel rose by 5%, 2% and 7% respectively.", THREE),
    ],
)
def test_forms_of_english_do_not_say_the_contrary(claim: str, text: str) -> None:
    assert not supported(claim, passage(text), english=True)


SO_FAR = (
    "Sản lượng điện tháng 8 tăng 2,1% so với tháng trước; tính chung 8 tháng tăng 6,4%, trong đó "
    "thủy điện giảm 3,2%."
)
SALES = "Doanh thu vận tải 7 tháng ước đạt 940 tỷ đồng."
FIRMS = (
    "Có 310 doanh nghiệp thành lập mới, tăng 8%; 95 doanh nghiệp quay trở lại hoạt động; 41 doanh "
    "nghiệp giải thể."
)
LENT = (
    "Dư nợ cho vay đạt 5.210 tỷ đồng, tăng 7,3% so với cuối năm 2024; nợ xấu "
    "chiếm 0,9% tổng dư nợ, trong tầm kiểm soát."
)
OPENED = "Huyện khởi công 03 trường học, hoàn thành 19 tuyến giao thông nội đồng dài 27 km."
TREATED = "Các bệnh viện khám, chữa bệnh cho 1,3 triệu lượt người."
REVIEWING = (
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế, đề xuất phương án, báo "
    "cáo UBND tỉnh trước ngày 20/6/2025."
)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Over the first eight months power output rose 6.4%, though hydropower fell 3.2%.",
            SO_FAR,
        ),
        ("95 companies resumed operations, while 41 were dissolved.", FIRMS),
        ("Outstanding loans reached VND 5,210 billion, 7.3% above the end-2024 level.", LENT),
        ("Nineteen field roads, 27 km long in total, were completed.", OPENED),
        ("Hospitals examined and treated people 1.3 million times.", TREATED),
        ("The Department of Home Affairs is to review staffing and propose a plan.", REVIEWING),
    ],
)
def test_what_goes_on_from_before_is_supported(claim: str, text: str) -> None:
    assert supported(claim, passage(text, "Báo cáo tháng 8 năm 2025"), english=True)


DRUGS = "Phát hiện 52 vụ vi phạm về ma túy, bắt giữ 71 đối tượng; dịch bệnh xảy ra tại 9 xã."
POOR = "Tỷ lệ hộ nghèo giảm còn 3,15%; còn thiếu 260 giáo viên."
SPENT = "Tổng chi đạt 820 tỷ đồng, trong đó chi đầu tư phát triển 310 tỷ đồng."
GUESTS = "Lượng khách đạt 1,4 triệu lượt, trong đó khách quốc tế 92 nghìn lượt."
PATROL = "Công an tỉnh tăng cường tuần tra; Sở Xây dựng sửa chữa xong 6 cầu trong quý III."
HOUSES = "Huyện đồng ý sắp xếp 21 trụ sở, ưu tiên cho y tế; chưa xem xét việc bán đấu giá."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Transport revenue was VND 940 billion in August.", SALES),
        ("The disease broke out in 9 districts.", DRUGS),
        ("The poverty rate fell by 3.15%.", POOR),
        ("There is a surplus of 260 teachers.", POOR),
        ("Recurrent spending was VND 310 billion.", SPENT),
        ("Domestic visitors numbered 92,000.", GUESTS),
        ("The provincial police are to repair 6 bridges in the third quarter.", PATROL),
        ("The district agreed to auction the offices.", HOUSES),
    ],
)
def test_neighbours_and_contraries_are_not_supported(claim: str, text: str) -> None:
    assert not supported(claim, passage(text, "Báo cáo tháng 8 năm 2025"), english=True)


GOALS = (
    "Mục tiêu đến năm 2030: huyện đạt chuẩn nông thôn mới nâng cao; tỷ lệ đô thị hóa đạt 35%; giảm "
    "số hộ nghèo so với năm 2025."
)
INCOME = "Thu nhập đầu người năm 2025 đạt 66 triệu đồng, gấp 1,4 lần năm 2020."
ADVISED = "Trách nhiệm tham mưu thuộc Phòng Tài chính giai đoạn 2021 - 2024."
STANDING = (
    "Giao Ban Thường vụ Huyện ủy lãnh đạo xây dựng chương trình hành động; Ủy ban Mặt trận Tổ quốc "
    "huyện vận động Nhân dân hưởng ứng."
)
CHARGED = "Kiến nghị Sở Nội vụ chuyển hồ sơ 02 vụ việc sang Cơ quan Cảnh sát điều tra."
DENGUE = "Ghi nhận 205 ca sốt xuất huyết, tăng gấp đôi cùng kỳ, không có tử vong."
WING = "Bệnh viện đưa vào sử dụng khu điều trị 150 giường."
EXAM = "Thi tốt nghiệp trung học phổ thông diễn ra an toàn; tỷ lệ đỗ tốt nghiệp đạt 98,7%."
INSPECTED = "Qua thanh tra 16 dự án, phát hiện 9 dự án có sai phạm."
PESTS = "Nông dân chủ động phòng trừ sâu bệnh, bảo vệ đàn gia súc trong thời điểm giao mùa."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Income per head was 1.4 times what it had been five years earlier.", INCOME),
        ("In 2021-2024 the finance division was responsible for advice.", ADVISED),
        (
            "The Standing Board of the District Party Committee directs the action programme.",
            STANDING,
        ),
        ("Farmers' work included protecting livestock at the change of seasons.", PESTS),
    ],
)
def test_times_and_names_in_other_words_are_supported(claim: str, text: str) -> None:
    assert supported(claim, passage(text, "Báo cáo tháng 8 năm 2025"), english=True)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The district has attained advanced rural standards.", GOALS),
        ("The files of two cases were transferred to the police.", CHARGED),
        ("Dengue fever claimed 205 lives.", DENGUE),
        ("Dengue cases were half those of the same period.", DENGUE),
        ("A 150-bed treatment area is under construction.", WING),
        ("The pass rate of the lower secondary exam was 98.7%.", EXAM),
        ("16 projects had violations out of 9 inspected.", INSPECTED),
    ],
)
def test_goals_are_not_done_and_kinds_are_not_others(claim: str, text: str) -> None:
    assert not supported(claim, passage(text, "Báo cáo tháng 8 năm 2025"), english=True)
