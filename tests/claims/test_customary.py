"""claims/: bodies by their customary English names, and what is told relative to another time."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

BODIES = (
    ("UBND tỉnh", "The PPC"),
    ("Bộ Tài chính", "The Finance Ministry"),
    ("Bộ Tài chính", "The MoF"),
    ("Bộ Nông nghiệp và Phát triển nông thôn", "The Ministry of Agriculture & Rural Development"),
    ("Bộ Nông nghiệp và Phát triển nông thôn", "MARD"),
    ("Bộ Lao động - Thương binh và Xã hội", "MOLISA"),
    ("Bộ Nội vụ", "The Ministry of Internal Affairs"),
    ("Sở Nông nghiệp và Phát triển nông thôn", "The Agriculture and Rural Development Department"),
    ("Sở Kế hoạch và Đầu tư", "The Department of Planning and Investment (DPI)"),
    ("Sở Kế hoạch và Đầu tư", "The Provincial Department of Planning and Investment"),
    ("Sở Tài chính", "The provincial Department of Finance"),
    ("Công an tỉnh", "The Department of Public Security"),
    ("Ngân hàng Nhà nước", "The SBV"),
    ("Tổng cục Thống kê", "The GSO"),
    ("Hội đồng Thẩm phán Tòa án nhân dân tối cao", "The Judicial Council of the Supreme Court"),
    ("Quốc hội", "The NA"),
    ("Thủ tướng Chính phủ", "The PM"),
    ("Ủy ban Thường vụ Quốc hội", "The NA Standing Committee"),
    ("Ủy ban Thường vụ Quốc hội", "The Standing Committee of the National Assembly"),
    ("Sở Nông nghiệp và PTNT", "The Department of Agriculture and Rural Development (DARD)"),
    ("Sở quản lý ngành cùng Sở Kế hoạch và Đầu tư", "The Department of Planning and Investment"),
    ("Các Bộ Giáo dục và Đào tạo, Y tế", "The Ministry of Health (MoH)"),
    ("Ban Tuyên giáo Tỉnh ủy", "The Propaganda Department of the Provincial Party Committee"),
)
PLANNED = "{} ban hành kế hoạch kiểm tra 25 dự án sử dụng đất trong quý III năm 2025."
PLANS = "{} issued a plan to inspect 25 land-use projects in the third quarter of 2025."


@pytest.mark.parametrize(("body", "said"), BODIES)
def test_a_body_is_told_by_its_customary_english_names(body: str, said: str) -> None:
    assert supported(PLANS.format(said), passage(PLANNED.format(body)), english=True)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Viện kiểm sát nhân dân tối cao", "MARD"),
        ("Quốc hội", "The PM"),
        ("Chính phủ", "The NA"),
        ("Sở Nông nghiệp và PTNT", "The Department of Natural Resources and Environment"),
        ("Các Bộ Giáo dục và Đào tạo, Y tế", "The Ministry of Justice"),
        ("Bộ Tài chính", "The Health Ministry"),
        ("Sở Giao thông vận tải", "The Education and Training Department"),
        ("Sở Tài chính", "The DPI"),
        ("Kho bạc Nhà nước", "The Planning and Investment Ministry"),
        ("Cục Thống kê tỉnh", "The Foreign Ministry"),
    ],
)
def test_a_body_is_not_told_by_the_name_of_another(body: str, said: str) -> None:
    assert not supported(PLANS.format(said), passage(PLANNED.format(body)), english=True)


INVESTED = "Tính chung bốn tháng đầu năm 2025, thu ngân sách ước đạt 14.727 tỷ đồng, tăng 10,47%."
LOANS = (
    "Ước tính đến 31/3/2025, nguồn vốn huy động đạt 151.080 tỷ đồng, tăng 3,60% so với thời điểm "
    "31/12/2024."
)
INJURED = "So với tháng Tư năm 2024, số vụ tai nạn giảm 25 vụ; số người bị thương giảm 28 người."
OUTPACED = (
    "Tăng trưởng quý I của tỉnh đã vượt kịch bản tăng trưởng kinh tế 2 con số (quý I tăng 8,52%)."
)
HOUSEHOLD = "Một cá nhân chỉ được đăng ký kinh doanh một hộ kinh doanh cá thể."
LEADERS = "Cán bộ lãnh đạo các cấp dành thời gian nhiều hơn cho việc giải quyết công việc ở cơ sở."
RANKS = (
    "So với vùng đồng bằng sông Hồng thì tăng trưởng GRDP của tỉnh Hưng Yên xếp thứ 9/11 tỉnh, "
    "thành phố; so với cả nước thì xếp thứ 17/63 tỉnh, thành phố."
)
CROPPED = "Diện tích gieo trồng vụ đông đạt 6.750 ha, giảm 46 ha so với cùng kỳ năm 2024."
SESSIONS = "Hội đồng nhân dân họp mỗi năm ít nhất hai kỳ."
OVER = "Tính chung bốn tháng đầu năm 2025, chỉ số sản xuất công nghiệp tăng 9,43%."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("By the end of April 2025, budget revenue had reached VND 14,727 billion.", INVESTED),
        ("Through April 2025, budget revenue came to VND 14,727 billion.", INVESTED),
        ("Funds mobilised at the end of March 2025 were 3.6% above the end-2024 level.", LOANS),
        ("Relative to April 2024, 28 fewer people were injured.", INJURED),
        ("First-quarter growth outpaced the double-digit growth scenario of 8.52%.", OUTPACED),
        ("No individual may register more than one business household.", HOUSEHOLD),
        ("Leaders at every level should spend more time on work at the grassroots.", LEADERS),
        ("Hung Yen ranked 17th of 63 provinces and cities in GRDP growth.", RANKS),
        ("Winter crops covered 6,750 hectares, down from 6,796 hectares a year before.", CROPPED),
        ("The People's Council meets not less than twice a year.", SESSIONS),
        ("Over January-April 2025 the industrial production index grew by 9.43%.", OVER),
    ],
)
def test_what_is_told_in_other_words_of_time_and_bound_is_supported(claim: str, text: str) -> None:
    assert supported(claim, passage(text, "Báo cáo tháng 4 năm 2025"), english=True)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("By the end of March 2025, budget revenue had reached VND 14,727 billion.", INVESTED),
        ("Relative to March 2024, 28 fewer people were injured.", INJURED),
        ("No individual may register more than two business households.", HOUSEHOLD),
        ("Leaders at every level should spend less time on work at the grassroots.", LEADERS),
        ("Hung Yen ranked 9th of 63 provinces and cities in GRDP growth.", RANKS),
        ("Winter crops covered 6,750 hectares, up from 6,704 hectares a year before.", CROPPED),
        ("The People's Committee meets not less than twice a year.", SESSIONS),
        ("Over January-May 2025 the industrial production index grew by 9.43%.", OVER),
    ],
)
def test_what_is_told_of_another_time_or_bound_is_not(claim: str, text: str) -> None:
    assert not supported(claim, passage(text, "Báo cáo tháng 4 năm 2025"), english=True)


FOREIGN = "Thu từ doanh nghiệp có vốn đầu tư nước ngoài đạt 707 tỷ đồng, tăng 12,94%."
EXCISE = "Căn cứ tính thuế tiêu thụ đặc biệt là giá tính thuế và thuế suất."
HEALTH = "Phòng chống dịch bệnh:\nDịp Tết, không có dịch bệnh xảy ra trên địa bàn tỉnh."
CONSULTED = "Sau khi trao đổi với các Bộ Kế hoạch và Đầu tư, Y tế, Bộ Tài chính hướng dẫn như sau:"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Foreign-invested enterprises (FIEs) paid 707 billion dong; FIEs paid 12.94% more.",
            FOREIGN,
        ),
        ("Special consumption tax (SCT) is based on the taxable price and the rate.", EXCISE),
        ("The base of SCT is the taxable price and the tax rate.", EXCISE),
        ("The province was free of epidemics during Tet.", HEALTH),
        ("The MPI was among those that the MOF consulted.", CONSULTED),
    ],
)
def test_initials_and_names_of_bodies_say_what_they_are_of(claim: str, text: str) -> None:
    assert supported(claim, passage(text), english=True)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The province had epidemics during Tet.", HEALTH),
        ("The Ministry of Justice was among those that the MOF consulted.", CONSULTED),
    ],
)
def test_initials_and_names_of_others_do_not(claim: str, text: str) -> None:
    assert not supported(claim, passage(text), english=True)
