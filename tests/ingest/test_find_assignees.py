"""ingest/find_tasks.py: who directs and who must act, from one sentence to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import told, written


@pytest.mark.parametrize(
    "lead",
    [
        "Sau khi nghe các sở báo cáo, ý kiến của các đại biểu, Phó Chủ tịch UBND tỉnh kết luận:",
        "Sau khi thảo luận, Phó Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:",
    ],
)
def test_whoever_concludes_directs(lead: str, tmp_path: Path) -> None:
    text = f"""\
VĂN PHÒNG UBND TỈNH
Số: 5/TB-VP

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp

Ngày 2/3, Phó Chủ tịch UBND tỉnh chủ trì họp.

{lead}

I. NHIỆM VỤ
1. Rà soát các dự án chậm tiến độ.
2. Sở Y tế bố trí đủ thuốc cho trạm y tế.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Phó Chủ tịch UBND tỉnh | – | – | Rà soát các dự án chậm tiến độ",
        "Phó Chủ tịch UBND tỉnh | Sở Y tế | – | Sở Y tế bố trí đủ thuốc cho trạm y tế",
    ]


def test_who_must_act_in_a_programme(tmp_path: Path) -> None:
    text = """\
CHƯƠNG TRÌNH
Cải cách hành chính

II. NHIỆM VỤ
1. Cán bộ, công chức:
- Thủ tục phải đơn giản, công khai, đúng pháp luật.
- Đến năm 2008, 100% xã, phường thực hiện cơ chế một cửa.
III. TỔ CHỨC THỰC HIỆN
1. Ban Chỉ đạo cải cách hành chính tỉnh giúp UBND tỉnh kiểm tra Chương trình này.
2. Tổ chuyên viên của Ban Chỉ đạo có nhiệm vụ phối hợp với các sở.
3. Sở Nội vụ là cơ quan thường trực, có nhiệm vụ:
- Hướng dẫn, kiểm tra các đơn vị.
"""
    assert [(task.assignee, task.text) for task in written(tmp_path, text)] == [
        (None, "Thủ tục phải đơn giản, công khai, đúng pháp luật"),
        ("100% xã, phường", "100% xã, phường thực hiện cơ chế một cửa"),
        (
            "Ban Chỉ đạo cải cách hành chính tỉnh",
            "Ban Chỉ đạo cải cách hành chính tỉnh giúp UBND tỉnh kiểm tra Chương trình này",
        ),
        (
            "Tổ chuyên viên của Ban Chỉ đạo",
            "Tổ chuyên viên của Ban Chỉ đạo có nhiệm vụ phối hợp với các sở",
        ),
        ("Sở Nội vụ", "Hướng dẫn, kiểm tra các đơn vị"),
    ]


SENTENCES = {
    "who acts in one sentence does not in the next": (
        "Cấp ủy các cấp nắm bắt dư luận. Thực hiện nghiêm nguyên tắc tập trung dân chủ.",
        ["Cấp ủy các cấp", None],
    ),
    "but who is directed by name": (
        "Đề nghị các sở rà soát dự án. Tăng cường kiểm tra công trình.",
        ["các sở", "các sở"],
    ),
    "and who opens an item": (
        "1. Công an tỉnh xử lý xe quá tải. Mở các đợt cao điểm.",
        ["Công an tỉnh", "Công an tỉnh"],
    ),
    "and who reports": (
        "Sở Y tế kiểm tra bếp ăn. Kết quả báo cáo UBND tỉnh.",
        ["Sở Y tế", "Sở Y tế"],
    ),
    "to this matter": (
        "Ngành giáo dục sắp xếp lại trường lớp. Việc này phải bàn với dân.",
        ["Ngành giáo dục", "Ngành giáo dục"],
    ),
    "above all": (
        "Các cấp ủy, nhất là người đứng đầu, quán triệt phương châm mới.",
        ["Các cấp ủy, nhất là người đứng đầu"],
    ),
    "what is given to somebody": (
        "Việc kiểm tra nhà công vụ giao Sở Xây dựng thực hiện.",
        ["Sở Xây dựng"],
    ),
    "a duty given away": (
        "Nhiệm vụ theo dõi tiến độ được giao cho Sở Nội vụ.",
        ["Sở Nội vụ"],
    ),
    "a firm that was given land": (
        "Doanh nghiệp được giao đất có trách nhiệm tuyển lao động tại chỗ.",
        ["Doanh nghiệp được giao đất"],
    ),
    "after a day": (
        "Trước 30-6-2007 tất cả các cơ quan phải xây dựng quy chế chi tiêu.",
        ["tất cả các cơ quan"],
    ),
    "a commission named by what it does": (
        "Ủy ban kiểm tra các cấp chủ động kiểm tra khi có dấu hiệu vi phạm.",
        ["Ủy ban kiểm tra các cấp"],
    ),
    "each": ("Mỗi huyện đến năm 2025 có ít nhất một trung tâm dạy nghề.", ["Mỗi huyện"]),
    "a zone acts in nothing": (
        "Đối với khu kinh tế Lao Bảo: sớm hoàn thành kho ngoại quan.",
        [None],
    ),
    "a lead agency": (
        "1. Sở Nội vụ là cơ quan thường trực của Chương trình:\na) Hướng dẫn các huyện.",
        ["Sở Nội vụ"],
    ),
    "what one proposes to another is one's own": (
        "Sở Y tế bảo đảm thuốc, giường bệnh; khuyến cáo người dân không sưởi than trong phòng.",
        ["Sở Y tế", "Sở Y tế"],
    ),
    "a duty is no part of a name": (
        "Các chủ rừng phải tự mua dụng cụ, có trách nhiệm canh gác rừng.",
        ["Các chủ rừng", "Các chủ rừng"],
    ),
    "a group by what it does": (
        "Tổ công nghệ số cộng đồng hướng dẫn người dân cài đặt ứng dụng.",
        ["Tổ công nghệ số cộng đồng"],
    ),
    "the heads of many": (
        "Trưởng các phòng kiểm tra việc chấp hành giờ giấc.",
        ["Trưởng các phòng"],
    ),
    "a field of work": ("1. Chính quyền số\n- Số hóa hồ sơ đất đai.\n2. Khác", [None]),
    "in which case": (
        "Sở Công Thương, trong trường hợp nguồn hàng thiếu hụt, tham mưu nhập khẩu bù đắp.",
        ["Sở Công Thương"],
    ),
    "those of whom something is so": (
        "Các xã chưa nộp hồ sơ khẩn trương hoàn thành việc chấm điểm.",
        ["Các xã chưa nộp hồ sơ"],
    ),
    "in a case of those before": (
        "UBND xã vận động các hộ. Trường hợp hộ nào không chấp hành thì lập hồ sơ xử lý.",
        ["UBND xã", "UBND xã"],
    ),
    "those who are asked before a colon": (
        "Đề nghị các đảng ủy xã: phân công cán bộ theo dõi từng thôn.",
        ["các đảng ủy xã"],
    ),
    "and whatever they are to do": (
        "Yêu cầu Sở Nội vụ: chấm dứt việc nhận hồ sơ quá hạn.",
        ["Sở Nội vụ"],
    ),
    "two together": (
        "6. Hội Cựu chiến binh cùng Hội Người cao tuổi: Hướng dẫn nghi thức tế lễ.",
        ["Hội Cựu chiến binh cùng Hội Người cao tuổi"],
    ),
    "what is proposed below whose task it is": (
        "1. Sở Nội vụ:\n- Đề xuất Chủ tịch UBND tỉnh phương án xử lý các dự án.",
        ["Sở Nội vụ"],
    ),
    "what one is, and does": (
        "1. Sở Nội vụ:\n- Là cơ quan thường trực Ban Tổ chức; xây dựng kịch bản chi tiết.",
        ["Sở Nội vụ"],
    ),
    "once for all": ("Dứt điểm bàn giao mặt bằng khu công nghiệp.", [None]),
    "a museum": ("Bảo tàng tỉnh cho ý kiến về hồ sơ di tích.", ["Bảo tàng tỉnh"]),
    "to tell in time": ("Thông tin kịp thời diễn biến bão đến người dân.", [None]),
    "who must, behind a time": (
        "Trong tháng 6/2026, Sở Nội vụ phải trình đề án vị trí việc làm.",
        ["Sở Nội vụ"],
    ),
    "in all places": ("Tổng kiểm tra an toàn phòng cháy tại các chung cư.", [None]),
    "people in an object": ("Thu hút thợ giỏi, nghệ nhân tham gia giảng dạy.", [None]),
}


@pytest.mark.parametrize(("said", "assignees"), SENTENCES.values(), ids=SENTENCES.keys())
def test_who_must_act(said: str, assignees: list[str | None], tmp_path: Path) -> None:
    found = written(tmp_path, f"KẾ HOẠCH\nCông tác năm\n\nII. NHIỆM VỤ\n{said}\n")
    assert [task.assignee for task in found] == assignees


@pytest.mark.parametrize("lead", ["UBND tỉnh chỉ thị:", "UBND tỉnh yêu cầu:"])
def test_a_line_that_says_who_directs_names_nobody_who_must_act(lead: str, tmp_path: Path) -> None:
    text = f"CHỈ THỊ\nVề đất đai\n\nĐất đai còn bị lấn chiếm.\n\n{lead}\n\n1. Rà soát dự án.\n"
    assert [told(task) for task in written(tmp_path, text)] == ["UBND tỉnh | – | – | Rà soát dự án"]


def test_a_heading_of_minutes_names_whose_conclusion_directs(tmp_path: Path) -> None:
    text = """\
BIÊN BẢN
Họp giao ban tuần 38

I. Các phòng báo cáo
Phòng Đất đai đề nghị bổ sung máy đo.
II. Kết luận của Trưởng phòng
1. Phòng Đất đai trả xong 6 hồ sơ quá hạn.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Trưởng phòng | Phòng Đất đai | – | Phòng Đất đai trả xong 6 hồ sơ quá hạn"
    ]


def test_who_must_act_holds_below_the_fields_of_a_lead(tmp_path: Path) -> None:
    text = """\
CHỈ THỊ
Về chất vấn

UBND tỉnh yêu cầu Sở Y tế, Sở Nội vụ thực hiện một số nội dung sau:

1. Đối với lĩnh vực y tế
a) Khắc phục tình trạng thiếu thuốc.
2. Lĩnh vực nội vụ
a) Rà soát biên chế.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "UBND tỉnh | Sở Y tế, Sở Nội vụ | – | Khắc phục tình trạng thiếu thuốc",
        "UBND tỉnh | Sở Y tế, Sở Nội vụ | – | Rà soát biên chế",
    ]


ISSUERS = {
    "whoever decides, in capitals above the grounds": (
        "ỦY BAN NHÂN DÂN TỈNH BẮC NINH\nSố: 6/QĐ-UBND\n\nQUYẾT ĐỊNH\nThành lập Tổ công tác\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Đầu tư công;\n\nQUYẾT ĐỊNH:\n\n"
        "Điều 2. Nhiệm vụ của Tổ công tác\n1. Rà soát các dự án chậm tiến độ.\n",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    ),
    "whoever invites": (
        "UBND TỈNH BẮC NINH\nSố: 7/GM-UBND\n\nGIẤY MỜI\n\nKính gửi: Giám đốc Sở Y tế.\n\n"
        "UBND tỉnh tổ chức họp về di dời trạm y tế.\n1. Thời gian: 14 giờ ngày 09/4/2026.\n"
        "2. Chuẩn bị nội dung:\n- Sở Y tế chuẩn bị báo cáo, bản trình chiếu.\n",
        "UBND TỈNH BẮC NINH",
    ),
    "the last name of a letterhead": (
        "UBND HUYỆN TÂN HIỆP\nBAN CHỈ HUY PHÒNG THỦ DÂN SỰ\nSố: 8/KH-BCH\n\nKẾ HOẠCH\n"
        "Phòng, chống bão\n\nII. NHIỆM VỤ\n- Kêu gọi tàu thuyền vào nơi tránh trú.\n",
        "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ",
    ),
}


@pytest.mark.parametrize(("text", "expected"), ISSUERS.values(), ids=ISSUERS.keys())
def test_whoever_issues_a_paper_directs_in_it(text: str, expected: str, tmp_path: Path) -> None:
    (task,) = written(tmp_path, text)
    assert task.assigned_by == expected


def test_besides_is_said_to_whoever(tmp_path: Path) -> None:
    text = """Hội nghị giao ban

Chủ tịch UBND tỉnh lưu ý Sở Y tế chuẩn bị đủ thuốc. Cùng với đó, cần quan tâm người có công.
"""
    assert [(task.assignee, task.text) for task in written(tmp_path, text)] == [
        ("Sở Y tế", "Sở Y tế chuẩn bị đủ thuốc"),
        (None, "cần quan tâm người có công"),
    ]


def test_the_press_acts(tmp_path: Path) -> None:
    text = "KẾ HOẠCH\nTuyên truyền\n\nII. NHIỆM VỤ\n- Các cơ quan báo chí đẩy mạnh tuyên truyền.\n"
    (task,) = written(tmp_path, text)
    assert task.assignee == "Các cơ quan báo chí"


def test_who_speaks_on_what(tmp_path: Path) -> None:
    said = (
        "Đối với công tác xây dựng Đảng, đồng chí Bí thư Tỉnh ủy nhấn mạnh, cần siết chặt kỷ luật."
    )
    (task,) = written(tmp_path, f"Hội nghị giao ban\n\n{said}\n")
    assert (task.assigned_by, task.text) == ("đồng chí Bí thư Tỉnh ủy", "cần siết chặt kỷ luật")


def test_the_leaders_of_a_body_direct(tmp_path: Path) -> None:
    text = """\
VĂN PHÒNG UBND THỊ XÃ
THÔNG BÁO
Kết luận giao ban tuần 12

Tại giao ban, lãnh đạo UBND thị xã kết luận các nội dung sau:
- Về chợ đêm: lãnh đạo UBND thị xã yêu cầu Phòng Kinh tế xây dựng hai phương án.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "lãnh đạo UBND thị xã | Phòng Kinh tế | – | Phòng Kinh tế xây dựng hai phương án"
    ]
