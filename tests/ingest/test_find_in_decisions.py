"""ingest/find_tasks.py: programmes approved by a decision, resolutions of a month, and minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import told, written

DECISION = """\
THỦ TƯỚNG CHÍNH PHỦ

QUYẾT ĐỊNH
Phê duyệt Chương trình phát triển làng nghề

Điều 1. Phê duyệt Chương trình với những nội dung sau:

I. QUAN ĐIỂM
1. Phát triển làng nghề là trách nhiệm của cả hệ thống chính trị.

II. {heading}

{items}
"""
RESOLUTION = """\
CHÍNH PHỦ

NGHỊ QUYẾT
Phiên họp Chính phủ thường kỳ tháng 5 năm 2024

1. Về tình hình kinh tế - xã hội tháng 5
Chính phủ thống nhất đánh giá: kinh tế vĩ mô cơ bản ổn định.
Chính phủ yêu cầu các bộ, cơ quan, địa phương tập trung thực hiện các nhiệm vụ sau:
a) Các bộ, cơ quan, địa phương theo chức năng, nhiệm vụ được giao:
- Đẩy nhanh tiến độ giải ngân vốn đầu tư công.
b) Ngân hàng Nhà nước chủ trì, phối hợp với các cơ quan:
- Thanh tra các doanh nghiệp kinh doanh vàng.
c) Bộ Tài chính:
- Trình Chính phủ dự thảo Nghị quyết về giảm thuế.
"""
MINUTES = """\
BIÊN BẢN HỌP
Giao ban tuần 32

Chủ trì: Ông Giám đốc Công ty. Thư ký: Chánh Văn phòng.

1. Công tác tưới
Các cụm đề xuất bổ sung dầu chạy máy.
Kết luận của Phó Giám đốc:
- Cụm Bắc tưới luân phiên theo lịch.
2. Vi phạm công trình
Cụm Nam đề xuất cưỡng chế các hộ lấn kênh.
Kết luận: Phòng Pháp chế trình hồ sơ lên huyện.
"""


def test_what_orients_a_programme_directs(tmp_path: Path) -> None:
    text = DECISION.format(
        heading="ĐỊNH HƯỚNG PHÁT TRIỂN", items="1. Nâng cấp 14 tuyến đường thủy."
    )
    assert [task.text for task in written(tmp_path, text)] == ["Nâng cấp 14 tuyến đường thủy"]


ITEMS = {
    "a name on a ground": (
        "1. UBND các huyện, thị xã căn cứ Chương trình này:\n- Xây dựng kế hoạch của huyện.",
        ["UBND các huyện, thị xã: Xây dựng kế hoạch của huyện"],
    ),
    "a long list of names": (
        "1. Sở Văn hóa - Thông tin, Đài Phát thanh - Truyền hình tỉnh, Báo Bình Lâm: "
        "Xây dựng chuyên trang về làng nghề.",
        [
            "Sở Văn hóa - Thông tin, Đài Phát thanh - Truyền hình tỉnh, Báo Bình Lâm: "
            "Xây dựng chuyên trang về làng nghề"
        ],
    ),
    "a long time before its verb": (
        "1. Bộ Tài chính:\n- Định kỳ trước ngày 15 tháng 12 hằng năm báo cáo kết quả thực hiện.",
        ["Bộ Tài chính: hằng năm báo cáo kết quả thực hiện"],
    ),
    "for another": (
        "1. Giao Bộ trưởng Bộ Tư pháp thừa ủy quyền Thủ tướng Chính phủ báo cáo Quốc hội.",
        [
            "Bộ trưởng Bộ Tư pháp: Bộ trưởng Bộ Tư pháp thừa ủy quyền Thủ tướng Chính phủ "
            "báo cáo Quốc hội"
        ],
    ),
    "a unit by its name": (
        "1. Thị xã Tân An đẩy nhanh giải phóng mặt bằng.\n2. Tổ chức Đại hội các cấp.",
        [
            "Thị xã Tân An: Thị xã Tân An đẩy nhanh giải phóng mặt bằng",
            "–: Tổ chức Đại hội các cấp",
        ],
    ),
    "what closes a report": (
        "1. Trên đây là kết quả thực hiện, Sở Công Thương báo cáo UBND tỉnh.",
        [],
    ),
    "a body named by what it protects": (
        "1. Các lâm trường và Ban quản lý rừng phòng hộ:\n- Khoán rừng đến hộ gia đình.",
        ["Các lâm trường và Ban quản lý rừng phòng hộ: Khoán rừng đến hộ gia đình"],
    ),
    "in what a body leads": (
        "1. Sở Nội vụ:\n- Là cơ quan thường trực giúp UBND tỉnh quản lý Chương trình.",
        ["Sở Nội vụ: Là cơ quan thường trực giúp UBND tỉnh quản lý Chương trình"],
    ),
    "what is done with some": (
        "1. Những vùng làm muối kém hiệu quả thì chuyển sang nuôi tôm.",
        ["–: Những vùng làm muối kém hiệu quả thì chuyển sang nuôi tôm"],
    ),
    "no place: xã hội": (
        "1. Xã hội hóa dịch vụ sàng lọc.",
        ["–: Xã hội hóa dịch vụ sàng lọc"],
    ),
    "bodies whose resolutions are carried out": (
        "1. Tiếp tục triển khai các giải pháp theo Nghị quyết của Chính phủ, Tỉnh ủy, HĐND tỉnh, "
        "trong đó tập trung một số nhiệm vụ sau:\na) Rà soát khó khăn của doanh nghiệp.",
        ["–: Rà soát khó khăn của doanh nghiệp"],
    ),
    "conditions made, beside what is managed": (
        "1. Hướng dẫn việc xử lý chất nạo vét, tạo điều kiện bố trí vị trí đổ.",
        ["–: Hướng dẫn việc xử lý chất nạo vét", "–: tạo điều kiện bố trí vị trí đổ"],
    ),
    "a sentence before what is listed": (
        "1. Thành lập Ban Chỉ đạo Chương trình. Ban Chỉ đạo có nhiệm vụ:\n- Xét duyệt kế hoạch.",
        ["–: Thành lập Ban Chỉ đạo Chương trình", "Ban Chỉ đạo: Xét duyệt kế hoạch"],
    ),
    "the youth of a district": (
        "1. Huyện đoàn: Thành lập các đội xung kích.",
        ["Huyện đoàn: Thành lập các đội xung kích"],
    ),
    "a body that answers for something": (
        "1. Bộ Văn hóa chịu trách nhiệm toàn diện về số liệu.",
        ["Bộ Văn hóa: Bộ Văn hóa chịu trách nhiệm toàn diện về số liệu"],
    ),
    "a name that holds a verb": (
        "1. Đăng ký bảo hộ nhãn hiệu, chỉ dẫn địa lý cho thổ cẩm.",
        ["–: Đăng ký bảo hộ nhãn hiệu, chỉ dẫn địa lý cho thổ cẩm"],
    ),
    "who was there": (
        "1. Tham dự cuộc họp có lãnh đạo các Bộ: Xây dựng, Công Thương; Tập đoàn Điện lực.",
        [],
    ),
    "what follows the last article": (
        "1. Các Bộ trưởng chịu trách nhiệm thi hành Quyết định này. "
        "Bộ Nông nghiệp theo dõi việc thực hiện.",
        [
            "Các Bộ trưởng: Các Bộ trưởng chịu trách nhiệm thi hành Quyết định này",
            "Bộ Nông nghiệp: Bộ Nông nghiệp theo dõi việc thực hiện",
        ],
    ),
}


@pytest.mark.parametrize(("items", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_items_of_a_programme(items: str, expected: list[str], tmp_path: Path) -> None:
    text = DECISION.format(heading="TỔ CHỨC THỰC HIỆN", items=items)
    found = written(tmp_path, text)
    assert [f"{task.assignee or '–'}: {task.text}" for task in found] == expected


def test_below_the_kind_in_small_letters_goes_on_a_title(tmp_path: Path) -> None:
    text = """\
Uỷ ban nhân dân
Huyện Đồng Tâm
Số: 22/KH-UB

Kế hoạch
Thực hiện phong trào làm thuỷ lợi nội đồng vụ đông xuân

I. Biện pháp:
1. Ra quân đồng loạt vào sáng ngày 15/11/2002.
2. Làm tốt trong giai đoạn 2003 - 2005. UBND huyện sẽ khen thưởng đơn vị làm tốt.
"""
    assert [(task.deadline, task.text) for task in written(tmp_path, text)] == [
        ("vào sáng ngày 15/11/2002", "Ra quân đồng loạt vào sáng ngày 15/11/2002"),
        ("trong giai đoạn 2003 - 2005", "Làm tốt trong giai đoạn 2003 - 2005"),
    ]


def test_an_article_that_directs_nothing_else_says_who_answers(tmp_path: Path) -> None:
    text = DECISION.format(
        heading="ĐỐI TƯỢNG",
        items="1. Lao động nông thôn.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký. "
        "Bộ Nội vụ chịu trách nhiệm toàn diện về số liệu.",
    )
    assert [task.assignee for task in written(tmp_path, text)] == ["Bộ Nội vụ"]


def test_below_a_lead_on_how_things_are_a_body_directs(tmp_path: Path) -> None:
    assert [told(task) for task in written(tmp_path, RESOLUTION)] == [
        "Chính phủ | Các bộ, cơ quan, địa phương | – | Đẩy nhanh tiến độ giải ngân vốn đầu tư công",
        "Chính phủ | Ngân hàng Nhà nước | – | Thanh tra các doanh nghiệp kinh doanh vàng",
        "Chính phủ | Bộ Tài chính | – | Trình Chính phủ dự thảo Nghị quyết về giảm thuế",
    ]


def test_of_minutes_by_matter_the_chair_directs_unless_another_concludes(tmp_path: Path) -> None:
    assert [told(task) for task in written(tmp_path, MINUTES)] == [
        "Phó Giám đốc | Cụm Bắc | – | Cụm Bắc tưới luân phiên theo lịch",
        "Ông Giám đốc Công ty | Phòng Pháp chế | – | Phòng Pháp chế trình hồ sơ lên huyện",
    ]


def test_an_article_says_at_once_what_a_body_must_do(tmp_path: Path) -> None:
    text = """\
ỦY BAN NHÂN DÂN TỈNH
Số: 12/QĐ-UBND

QUYẾT ĐỊNH
Phê duyệt Đề án làng nghề

Điều 1. Phê duyệt Đề án phát triển làng nghề.
Điều 2. Sở Công Thương hướng dẫn các xã thực hiện Đề án; báo cáo kết quả trước ngày 30/9/2026.
Điều 3. Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm. Văn phòng UBND tỉnh đã bố trí kinh phí.
Điều 4. Đoàn kiểm tra có nhiệm vụ làm rõ sai phạm; kiến nghị xử lý tập thể vi phạm.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "ỦY BAN NHÂN DÂN TỈNH | Sở Công Thương | – | Sở Công Thương hướng dẫn các xã thực hiện "
        "Đề án",
        "ỦY BAN NHÂN DÂN TỈNH | Sở Công Thương | trước ngày 30/9/2026 | báo cáo kết quả trước "
        "ngày 30/9/2026",
        "ỦY BAN NHÂN DÂN TỈNH | Đoàn kiểm tra | – | Đoàn kiểm tra có nhiệm vụ làm rõ sai phạm",
        "ỦY BAN NHÂN DÂN TỈNH | Đoàn kiểm tra | – | kiến nghị xử lý tập thể vi phạm",
    ]


def test_each_comrade_must_report(tmp_path: Path) -> None:
    text = (
        "THÔNG BÁO\nKết luận của Ban Thường vụ Thành ủy\n\n"
        "1. Giao Sở Y tế mua đủ vắc xin. Từng đồng chí báo cáo kết quả vào cuối mỗi quý.\n"
    )
    assert [task.assignee for task in written(tmp_path, text)] == ["Sở Y tế", "Từng đồng chí"]
