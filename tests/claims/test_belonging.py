"""claims/: what a figure, a term or a level belongs to, where a claim tells it of another."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

CONSULTED = (
    "Thời gian lấy ý kiến ít nhất là 20 ngày đối với cơ quan, 40 ngày đối với tổ chức, cá nhân."
)
EXEMPT = (
    "Dự án được miễn thuế bốn năm đầu và giảm 50% số thuế phải nộp cho chín năm tiếp theo, kể từ "
    "khi có thu nhập chịu thuế."
)
MEMBERS = "Hội đồng tuyển dụng có 05 hoặc 07 thành viên."
GOLD = "Giá vàng tháng 4/2025 tăng 10,78% so với tháng trước."
CULTURED = "Sản lượng thuỷ sản nuôi trồng tháng Một ước đạt 1.683 tấn."
FUNDED = "Vốn đầu tư từ ngân sách do địa phương quản lý ước đạt 1.546 tỷ đồng, tăng 90,45%."
CERTIFICATE = "Chứng chỉ hành nghề có thời hạn 10 năm và có giá trị sử dụng trong phạm vi cả nước."
STAY = "Thời hạn tạm trú tối đa là 02 năm và có thể tiếp tục gia hạn nhiều lần."
NOTICE = "Doanh nghiệp phải thông báo cho cơ quan quản lý trước khi tập trung kinh tế."
GIFTS = "Tặng 10 suất quà bằng tiền mặt cho cơ sở hoạt động không vì mục đích lợi nhuận."
OFFENCES = "Từ ngày 26/2 đến ngày 25/3/2025, toàn tỉnh phát hiện 37 vụ vi phạm môi trường."
COMMUNE = "Cán bộ cấp xã bị kỷ luật oan thì được phục hồi danh dự, quyền lợi."
FINES = "Số vụ vi phạm tăng 25 vụ (tăng 208,33%)."
REVENUE = (
    "Thu nội địa gồm: doanh nghiệp có vốn đầu tư nước ngoài 1.424 tỷ đồng; ngoài quốc doanh 6.048 "
    "tỷ đồng."
)
CLOSED = (
    "Từ ngày 22/02/2025 đến ngày 21/3/2025 có 29 doanh nghiệp giải thể. Lũy kế từ ngày 22/12/2024 "
    "đến ngày 21/3/2025 có 69 doanh nghiệp giải thể."
)
DENOMINATION = (
    "Phiếu công trái có mệnh giá tối thiểu là 50.000 đồng và mệnh giá tối đa là 100.000.000 đồng."
)
ROUNDS = "Lấy nước 2 đợt (đợt 1 từ 12/01/2025 - 16/01/2025; đợt 2 từ 08/02/2025 - 14/02/2025)."
FAIR = "Từ ngày 04/4/2025 đến 06/4/2025 diễn ra Liên hoan ẩm thực tỉnh tại Bảo tàng tỉnh."
DEPUTY = (
    "Cấp phó được ủy quyền phải chịu trách nhiệm về quyết định của mình trước cấp trưởng. Người "
    "được ủy quyền không được ủy quyền tiếp cho người khác."
)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CONSULTED, "Thời gian lấy ý kiến đối với tổ chức, cá nhân ít nhất là 20 ngày."),
        (EXEMPT, "Dự án được miễn thuế chín năm đầu và giảm 50% cho bốn năm tiếp theo."),
        (CERTIFICATE, "Chứng chỉ hành nghề chỉ có giá trị trong phạm vi tỉnh nơi cấp."),
        (STAY, "Thời hạn tạm trú tối đa là 02 năm và không được gia hạn."),
        (GIFTS, "10 suất quà được tặng là hiện vật chứ không phải tiền mặt."),
        (FINES, "Số vụ vi phạm tăng 25%."),
    ],
)
def test_what_belongs_to_another_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source)) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CONSULTED, "Agencies must be given at least 40 days to comment."),
        (EXEMPT, "Projects are exempt from tax for four years from the start of construction."),
        (MEMBERS, "A recruitment council has nine members."),
        (GOLD, "Gold was 10.78% dearer in April 2025 than in April 2024."),
        (CULTURED, "Wild-caught aquatic output in January was an estimated 1,683 tonnes."),
        (FUNDED, "Centrally managed budget investment was VND 1,546 billion, up 90.45%."),
        (NOTICE, "Enterprises are not required to notify the regulator before a concentration."),
        (OFFENCES, "Environmental violations dropped by 25."),
        (COMMUNE, "District officials wrongly disciplined have their honour restored."),
        (DENOMINATION, "Bonds have a minimum denomination of VND 100 million."),
    ],
)
def test_what_belongs_to_another_is_not_supported_in_english(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CONSULTED, "Tổ chức, cá nhân được lấy ý kiến trong ít nhất 40 ngày."),
        (EXEMPT, "Dự án được miễn thuế bốn năm đầu và giảm 50% cho chín năm tiếp theo."),
        (GIFTS, "10 suất quà được tặng bằng tiền mặt."),
        (FAIR, "Liên hoan ẩm thực tổ chức tại Bảo tàng tỉnh từ mùng 4 đến mùng 6 tháng 4."),
        (DEPUTY, "Người được ủy quyền không được ủy quyền lại cho người khác."),
    ],
)
def test_what_belongs_to_it_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source))


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CONSULTED, "Organisations and individuals have at least 40 days to comment."),
        (EXEMPT, "Projects are exempt from tax for four years once they have taxable income."),
        (MEMBERS, "A recruitment council has five or seven members."),
        (GOLD, "Gold was 10.78% dearer in April 2025 than in March 2025."),
        (FUNDED, "Locally managed budget investment was about VND 1.5 trillion, up 90.45%."),
        (ROUNDS, "Water was taken in two rounds, the first from January 12 to 16."),
        (REVENUE, "The non-state sector was the largest domestic source, with VND 6,048 billion."),
        (
            CLOSED,
            "In the month to 21 March 2025, 29 enterprises dissolved; since 22 December 2024 the "
            "total is 69.",
        ),
    ],
)
def test_what_belongs_to_it_is_supported_in_english(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True)
