"""ingest/find_tasks.py on norms: who must carry them out is told, what holds for good is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

RULES = "".join(f"Điều {n}. Hồ sơ\nNgười dân phải nộp hồ sơ hợp lệ.\n" for n in range(1, 10))


def directed(tmp_path: Path, text: str) -> list[tuple[str | None, str]]:
    return [(task.assignee, " ".join(task.text.split())) for task in written(tmp_path, text)]


def test_the_last_part_of_a_long_decision(tmp_path: Path) -> None:
    text = f"""\
THỦ TƯỚNG CHÍNH PHỦ
Số: 62/2011/QĐ-TTg

QUYẾT ĐỊNH
Về chế độ đối với người có công

QUYẾT ĐỊNH:
{RULES}
Điều 10. Trách nhiệm thi hành
1. Bộ Quốc phòng có trách nhiệm:
a) Hướng dẫn thực hiện chế độ đối với quân nhân;
b) Giải quyết các vướng mắc, phát sinh trong quá trình thực hiện.
2. Bộ Tài chính có trách nhiệm bố trí ngân sách hằng năm để chi trả.
3. Việc xét duyệt đối tượng phải bảo đảm công khai, chặt chẽ.
4. Người giả mạo hồ sơ thì bị xử lý kỷ luật và phải hoàn trả số tiền đã nhận.
Điều 11. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2012.
"""
    assert directed(tmp_path, text) == [
        ("Bộ Quốc phòng", "Hướng dẫn thực hiện chế độ đối với quân nhân"),
        (
            "Bộ Quốc phòng",
            "Giải quyết các vướng mắc, phát sinh trong quá trình thực hiện",
        ),
        (
            "Bộ Tài chính",
            "Bộ Tài chính có trách nhiệm bố trí ngân sách hằng năm để chi trả",
        ),
    ]


def test_rules_attached_to_a_decision(tmp_path: Path) -> None:
    text = f"""\
ỦY BAN NHÂN DÂN TỈNH
Số: 31/2011/QĐ-UBND

QUYẾT ĐỊNH
Ban hành Quy định về hỗ trợ nhà ở

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định về hỗ trợ nhà ở.

QUY ĐỊNH
Về hỗ trợ nhà ở
(Ban hành kèm theo Quyết định số 31/2011/QĐ-UBND)

Chương I
QUY ĐỊNH CHUNG
{RULES}
Chương II
TỔ CHỨC THỰC HIỆN

Điều 10.
1. Chủ tịch UBND các huyện theo chức năng chỉ đạo UBND cấp xã thực hiện Quy định này.
Điều 11. Trong quá trình thực hiện nếu có vướng mắc, các sở tổng hợp, báo cáo UBND tỉnh.
"""
    assert directed(tmp_path, text) == [
        (
            "Chủ tịch UBND các huyện",
            "Chủ tịch UBND các huyện theo chức năng chỉ đạo UBND cấp xã thực hiện Quy định này",
        ),
        ("các sở", "các sở tổng hợp, báo cáo UBND tỉnh"),
    ]


def test_what_bodies_of_the_state_answer_for_in_a_decree(tmp_path: Path) -> None:
    text = f"""\
CHÍNH PHỦ
Số: 5/2025/NĐ-CP

NGHỊ ĐỊNH
Về dữ liệu

{RULES}
Điều 10. Trách nhiệm của Bộ Công an
1. Chủ trì, phối hợp với các bộ xây dựng cơ sở dữ liệu.
Điều 11. Quyền và trách nhiệm của Bộ Công an
1. Kiểm tra việc cung cấp dữ liệu.
Điều 12. Trách nhiệm của tổ chức, cá nhân
1. Cung cấp dữ liệu đầy đủ.
"""
    assert directed(tmp_path, text) == [
        ("Bộ Công an", "Chủ trì, phối hợp với các bộ xây dựng cơ sở dữ liệu"),
    ]


def test_only_the_last_chapter_of_a_law_tells_who_must_act(tmp_path: Path) -> None:
    text = f"""\
QUỐC HỘI
Luật số: 13/2008/QH12

LUẬT
Thủy lợi

{RULES}
Chương II
TỔ CHỨC THỰC HIỆN VÀ QUẢN LÝ CÔNG TRÌNH THỦY LỢI TRONG CẢ NƯỚC
Điều 10. Quản lý công trình
Ủy ban nhân dân các cấp có trách nhiệm quản lý công trình.

Chương III
ĐIỀU KHOẢN THI HÀNH
Điều 11. Sửa đổi Luật Tài nguyên nước
Sửa đổi khoản 1 Điều 73 như sau:
“1. Bộ Tài nguyên và Môi trường cấp giấy phép về tài nguyên nước.”.
Điều 12. Hiệu lực thi hành
Luật này có hiệu lực từ ngày 01 tháng 7 năm 2018.
Điều 13. Quy định chi tiết
Chính phủ quy định chi tiết và hướng dẫn thi hành Luật này.
Ủy ban nhân dân các cấp được thành lập tổ tư vấn.
Doanh nghiệp phải rà soát công trình.
"""
    assert directed(tmp_path, text) == [
        ("Chính phủ", "Chính phủ quy định chi tiết và hướng dẫn thi hành Luật này")
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Chương V\nTRÁCH NHIỆM CỦA CÁC BỘ, NGÀNH, ĐỊA PHƯƠNG\nĐiều 10. Phân công",
        "MỤC 3. TỔ CHỨC THỰC HIỆN\nĐiều 10. Phân công",
        "Chương V: ĐIỀU KHOẢN THI HÀNH\nĐiều 10. Trách nhiệm của các bộ và cơ quan liên quan",
        "Điều 10. Tổ chức thực hiện",
    ],
)
def test_where_a_decree_says_who_carries_it_out(above: str, tmp_path: Path) -> None:
    text = f"""\
CHÍNH PHỦ
Số: 5/2025/NĐ-CP

NGHỊ ĐỊNH
Về công trái

{RULES}
{above}
1. Bộ Tài chính:
a) Tổ chức phát hành công trái.
2. Tổng cục Thống kê công bố mức trượt giá.
Trong quá trình thực hiện nếu có vướng mắc đề nghị các đơn vị phản ánh về Bộ Tài chính.
"""
    assert directed(tmp_path, text) == [
        ("Bộ Tài chính", "Tổ chức phát hành công trái"),
        ("Tổng cục Thống kê", "Tổng cục Thống kê công bố mức trượt giá"),
        ("các đơn vị", "các đơn vị phản ánh về Bộ Tài chính"),
    ]


CHARGES = {
    "a duty": (
        "Tổng cục Thống kê có trách nhiệm công bố mức trượt giá.",
        [("Tổng cục Thống kê", "Tổng cục Thống kê có trách nhiệm công bố mức trượt giá")],
    ),
    "an office named in small letters": (
        "Phòng giáo dục các huyện, thành phố chịu trách nhiệm kiểm tra trường lớp.",
        [
            (
                "Phòng giáo dục các huyện, thành phố",
                "Phòng giáo dục các huyện, thành phố chịu trách nhiệm kiểm tra trường lớp",
            )
        ],
    ),
    "again and again": (
        "Định kỳ hàng quí các Cục Hải quan phải tổng hợp số thu.",
        [("các Cục Hải quan", "các Cục Hải quan phải tổng hợp số thu")],
    ),
    "after a day": (
        "Hằng năm chậm nhất đến ngày 31/3 Sở Tài chính phải tổng hợp số thu.",
        [("Sở Tài chính", "Sở Tài chính phải tổng hợp số thu")],
    ),
    "anybody, again and again": (
        "Hằng năm, chậm nhất đến ngày 31/3, doanh nghiệp phải báo cáo số lượng nguyên liệu; "
        "định mức tiêu hao thực tế.",
        [
            (
                "doanh nghiệp",
                "doanh nghiệp phải báo cáo số lượng nguyên liệu; định mức tiêu hao thực tế",
            )
        ],
    ),
    "with whom": (
        "Bộ Văn hóa phối hợp với Bộ Tài chính tổ chức tuyên truyền.",
        [("Bộ Văn hóa", "Bộ Văn hóa phối hợp với Bộ Tài chính tổ chức tuyên truyền")],
    ),
    "a list of duties": (
        "1. Bộ Y tế có trách nhiệm:\na) Công bố danh mục thuốc;\nb) Kiểm tra giá thuốc.",
        [("Bộ Y tế", "Công bố danh mục thuốc"), ("Bộ Y tế", "Kiểm tra giá thuốc")],
    ),
    "a body above its duties": (
        "1. Bộ Y tế:\na) Công bố danh mục thuốc;\nb) Kiểm tra giá thuốc.",
        [("Bộ Y tế", "Công bố danh mục thuốc"), ("Bộ Y tế", "Kiểm tra giá thuốc")],
    ),
    "in a case": ("Khi nhận hồ sơ, Sở Y tế có trách nhiệm kiểm tra hồ sơ.", []),
    "within days": ("Sở Y tế có trách nhiệm cấp giấy trong thời hạn 15 ngày.", []),
    "one of a kind": ("Cơ quan cấp giấy phép có trách nhiệm lưu giữ hồ sơ.", []),
    "to whom a body answers": ("Bộ Y tế chịu trách nhiệm trước Chính phủ về quỹ thuốc.", []),
    "not of the state": ("1. Người bán thuốc:\na) Niêm yết giá thuốc.", []),
    "no duty": ("Bộ Y tế phải công khai giá thuốc.", []),
}


@pytest.mark.parametrize(("said", "tasks"), CHARGES.values(), ids=CHARGES.keys())
def test_what_a_decree_charges_bodies_of_the_state_with(
    said: str, tasks: list[tuple[str, str]], tmp_path: Path
) -> None:
    text = f"CHÍNH PHỦ\nSố: 5/2025/NĐ-CP\n\nNGHỊ ĐỊNH\nVề thuốc\n\n{RULES}"
    assert directed(tmp_path, f"{text}Điều 10. Giá thuốc\n{said}\n") == tasks


@pytest.mark.parametrize("heading", ["Thẩm quyền phê duyệt", "Thành phần Hội đồng"])
def test_powers_and_members_are_no_duties(heading: str, tmp_path: Path) -> None:
    said = f"Điều 10. {heading}\n1. Bộ Y tế:\na) Phê duyệt danh mục thuốc."
    text = f"CHÍNH PHỦ\nSố: 5/2025/NĐ-CP\n\nNGHỊ ĐỊNH\nVề thuốc\n\n{RULES}{said}\n"
    assert directed(tmp_path, text) == []


def test_what_must_be_done_once_a_law_is_in_force(tmp_path: Path) -> None:
    text = f"""\
QUỐC HỘI

LUẬT
Thủy lợi

{RULES}
Chương III
ĐIỀU KHOẢN THI HÀNH
Điều 10. Quy định chuyển tiếp
1. Giấy phép đã cấp trước ngày Luật này có hiệu lực được tiếp tục sử dụng.
2. Trong thời hạn 01 năm kể từ ngày Luật này có hiệu lực, Sở Xây dựng rà soát các công trình.
3. Trong thời hạn 01 năm kể từ ngày Luật này có hiệu lực, chủ công trình phải đăng ký lại.
"""
    assert directed(tmp_path, text) == [("Sở Xây dựng", "Sở Xây dựng rà soát các công trình")]


def test_a_resolution_that_says_for_whom_it_holds_is_a_norm(tmp_path: Path) -> None:
    text = """\
HỘI ĐỒNG NHÂN DÂN TỈNH
Số: 15/2025/NQ-HĐND

NGHỊ QUYẾT
Quy định chính sách hỗ trợ giáo dục mầm non

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
Nghị quyết này áp dụng đối với các trường mầm non.
Điều 2. Nguyên tắc
Việc hỗ trợ phải công khai, đúng đối tượng.
Điều 3. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh triển khai thực hiện Nghị quyết.
"""
    assert directed(tmp_path, text) == [
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh triển khai thực hiện Nghị quyết")
    ]
