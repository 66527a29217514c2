"""plain.py: lines of a text file become paragraphs and headings."""

from __future__ import annotations

import textwrap
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.text import canonical
from ingest.parse.lines import heading_level
from ingest.parse.plain import parse_plain
from tests.conftest import FARMS, LAND, SCHOOLS

lines = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "I. KẾT QUẢ",
                "1. Thu ngân sách",
                "Th",
                "ể",
                "dục thể thao",
                "- Giao Sở Y tế chủ trì;",
                "a) Rà soát các dự án.",
                "\u0301lạc dấu",
                "Xây dựng NTM",
                "nâng cao đời sống.",
                "\tThụt đầu dòng  hai  chữ",
                unicodedata.normalize("NFD", "Chỉ tiêu về đất đai"),
            ]
        ),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    ),
    max_size=12,
)


def kept(text: str) -> str:
    return "".join(text.split())


@given(lines)
def test_no_character_is_lost_and_none_invented(given_lines: list[str]) -> None:
    raw = "\n".join(given_lines)
    assert kept(parse_plain(raw).text) == kept(canonical(raw))


@given(lines)
@example(["0\t0"] * 3)  # the cells of a table stay parted by tabs
def test_the_text_is_canonical_and_its_blocks_cover_it(given_lines: list[str]) -> None:
    parsed = parse_plain("\n".join(given_lines))
    assert canonical(parsed.text) == parsed.text.replace("\t", " ")
    blocks = [parsed.text[block.start : block.end] for block in parsed.blocks]
    assert "\n\n".join(blocks) == parsed.text
    assert all(
        block.strip() and block == block.strip(" ") and "\n" not in block for block in blocks
    )


def paragraphs(raw: str) -> list[str]:
    parsed = parse_plain(raw)
    return [parsed.text[block.start : block.end] for block in parsed.blocks]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        pytest.param("Th\nể\ndục thể thao", ["Thể dục thể thao"], id="word broken twice"),
        pytest.param("phát tr\niển kinh tế", ["phát triển kinh tế"], id="word broken"),
        pytest.param("phát triển\nkinh tế", ["phát triển kinh tế"], id="line broken between words"),
        pytest.param(
            "Chương trình xây dựng NTM\nnâng cao được triển khai.",
            ["Chương trình xây dựng NTM nâng cao được triển khai."],
            id="abbreviation at the line's end",
        ),
        pytest.param(
            "Thực hiện Nghị quyết 19-NQ/TW và các TP\nthuộc tỉnh.",
            ["Thực hiện Nghị quyết 19-NQ/TW và các TP thuộc tỉnh."],
            id="TP at the line's end",
        ),
        pytest.param("Bế mạc.\nđại biểu ra về.", ["Bế mạc.", "đại biểu ra về."], id="full stop"),
        pytest.param(
            "Nhiệm vụ:\n- Giao Sở Y tế\n- Giao Sở Nội vụ",
            ["Nhiệm vụ:", "- Giao Sở Y tế", "- Giao Sở Nội vụ"],
            id="list",
        ),
        pytest.param("a) rà soát\nb) báo cáo", ["a) rà soát", "b) báo cáo"], id="lettered list"),
        pytest.param(
            "Đàn trâu 4.654 con, giảm 1,23% so với cùng thời điểm năm trước; đàn lợn (không tính "
            "lợn con)\n458.223 con, tăng 3,41%.",
            [
                "Đàn trâu 4.654 con, giảm 1,23% so với cùng thời điểm năm trước; đàn lợn (không "
                "tính lợn con) 458.223 con, tăng 3,41%."
            ],
            id="a figure goes on with running text",
        ),
        pytest.param(
            "Chi ngân sách ước đạt\n12.276 tỷ đồng.",
            ["Chi ngân sách ước đạt 12.276 tỷ đồng."],
            id="a figure that a verb awaits",
        ),
        pytest.param(
            "Tình hình kinh tế\n07/02/2025 07:36\n2. Công nghiệp\n50 doanh nghiệp mới.",
            ["Tình hình kinh tế", "07/02/2025 07:36", "2. Công nghiệp", "50 doanh nghiệp mới."],
            id="a figure after a heading",
        ),
        pytest.param("Một\n\nhai", ["Một", "hai"], id="a blank line parts"),
        pytest.param("  Hai\tchữ  ", ["Hai chữ"], id="blanks"),
    ],
)
def test_paragraphs(raw: str, found: list[str]) -> None:
    assert paragraphs(raw) == found


def test_a_text_in_nfd_is_held_in_nfc() -> None:
    assert parse_plain(SCHOOLS).text == parse_plain(unicodedata.normalize("NFC", SCHOOLS)).text
    assert "tuyển dụng giáo viên" in parse_plain(SCHOOLS).text


def test_wrapped_lines_are_put_together() -> None:
    assert paragraphs(FARMS) == [
        "Nghị quyết hội nghị chuyên đề về nông nghiệp",
        "Hội nghị thống nhất chủ trương chuyển đổi 500 ha đất lúa kém hiệu quả sang trồng chè và "
        "cây ăn quả, gắn với xây dựng nông thôn mới và tiêu thụ nông sản cho nhân dân trong vùng. "
        "Giá chè búp tươi bình quân đạt 35.000 đồng mỗi kg, cao hơn năm trước.",
    ]


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    lines = [
        "Hội nghị yêu cầu các sở, ngành tập trung tháo gỡ khó khăn cho doanh nghiệp.",
        "Giao Sở Y tế chủ trì.",
        "Giao Sở Nội vụ rà soát biên chế của các đơn vị sự nghiệp công lập trong tỉnh.",
        "Báo cáo trước ngày 30.6.2024.",
        "Giao Ủy ban nhân dân các huyện.",
    ]
    assert paragraphs("\n".join(lines)) == lines


BEGINS = {
    "below an article that ends in a year": "Điều 113. Nghỉ hằng năm\n1. Nghỉ 12 ngày.",
    "below an article that ends in a number's word": "Điều 93. Quản lý tần số\n1. Cấp phép.",
    "below a long article, told by item 2": (
        f"Điều 115. Thủ tục đối với {'người bị phạt tù, ' * 8}mất tích trở về\n1. Nộp đơn.\n2. Xét."
    ),
    "below a heading with a Roman number": "III. VIỆC 6 THÁNG CUỐI NĂM\n1. Thu đúng.\n2. Chi đủ.",
    "below capitals": "NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1) Thu đúng.",
    "below a title, told by item 2": "Việc của cuối năm\n1. Thu đúng.\n- Đủ.\n2. Chi đủ.",
    "once more, below a title between items": "1. A.\n2. B.\nViệc cuối năm\n1. Thu.\n2. Chi.",
    "after the item before": "1. Tạm trú 02 năm.\n2. Gia hạn nhiều lần\n3. Không đăng ký mới.",
    "between other items": "1. Họp.\n- Hằng tháng\n2. Thu hằng năm\n3. Chi.\n4. Báo cáo.",
    "in each section": "Điều 1. Kỳ\n1. A.\n2. B.\nĐiều 2. Thu hằng năm\n1. C.\nĐiều 3. D",
}


@pytest.mark.parametrize("raw", BEGINS.values(), ids=BEGINS.keys())
def test_an_item_stands_below_a_line_that_ends_like_a_date(raw: str) -> None:
    assert paragraphs(raw) == raw.split("\n")


ENDS = {
    "a day of a month": ("2. Nộp trước ngày 15 tháng", "3. Sau đó là chậm."),
    "a month in a sentence": ("Các xã nộp báo cáo trong tháng", "4. Sau đó là chậm."),
    "a month and no list below": ("Các xã nộp báo cáo trong tháng", "1. Sau đó là chậm."),
    "a month in an item": ("1. Các xã nộp trong tháng", "1. Sau đó là chậm.\n2. Sở tổng hợp."),
    "a quarter before the item of its number": (
        "1. Họp.\n2. Các xã nộp trong quý",
        "3. Sau đó là chậm.\n3. Sở tổng hợp.",
    ),
    "an article": ("1. Theo khoản 2 Điều", "2. Các xã nộp báo cáo."),
    "a number without a sign": ("Điều 7. Kế hoạch năm", "25 của tỉnh"),
    "a year": ("II. KẾ HOẠCH NĂM", "2025"),
}


@pytest.mark.parametrize(("before", "after"), ENDS.values(), ids=ENDS.keys())
def test_a_date_goes_on_with_its_number(before: str, after: str) -> None:
    assert paragraphs(f"{before}\n{after}") == f"{before} {after}".split("\n")


def test_a_filled_line_goes_on_with_the_number_of_no_item_for_certain() -> None:
    lines = [
        "Các đơn vị tổ chức thực hiện nghiêm túc các nội dung dưới đây của kế hoạch:",
        "1. Rà soát các chỉ tiêu kinh tế - xã hội của địa phương mình theo từng tháng.",
        "2. Ủy ban nhân dân các xã hoàn thành việc thống kê và gửi báo cáo trong quý",
        "3. Sau thời hạn này, đơn vị nào chậm thì giải trình với Chủ tịch tỉnh.",
    ]
    assert paragraphs("\n".join(lines)) == [*lines[:2], f"{lines[2]} {lines[3]}"]


BODIES = (
    "Ủy ban nhân dân tỉnh giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, Sở Tài "
    "nguyên và Môi trường, Sở Xây dựng, Sở Công Thương và Ủy ban nhân dân thành phố Thái Nguyên "
    "rà soát các dự án chậm tiến độ. Kết quả báo cáo Ban Thường vụ Tỉnh ủy trước ngày 30.6.2024."
)


@pytest.mark.parametrize("width", [60, 66, 72, 78, 90])
def test_a_text_reads_the_same_wrapped_at_any_width(width: int) -> None:
    """A line may begin with a capital, where a name happens to start it."""
    whole = f"Thông báo kết luận hội nghị\n\n{BODIES}\n\n{BODIES}"
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in whole.split("\n\n"))
    assert parse_plain(wrapped) == parse_plain(whole)


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("PHẦN THỨ NHẤT", 1),
        ("Chương II", 1),
        ("KẾT QUẢ THỰC HIỆN", 1),
        ("I. Tình hình chung", 2),
        ("XIV. NHIỆM VỤ", 2),
        ("1. Thu ngân sách", 4),
        ("Điều 5. Hiệu lực thi hành", 3),
        ("1.2. Công nghiệp", 5),
        ("a) Trồng trọt", 6),
        ("Về giáo dục", 7),
        ("Hội nghị bế mạc.", 0),
        ("giao Sở Y tế", 0),
        ("1.250 tỷ đồng là tổng thu ngân sách.", 0),
        ("1. " + "Thu ngân sách nhà nước trên địa bàn " * 5, 0),
        ("- Giao Sở Y tế", 0),
        ("2024", 0),
    ],
)
def test_headings(line: str, level: int) -> None:
    assert heading_level(line) == level


def test_the_headings_of_a_report() -> None:
    parsed = parse_plain(LAND)
    headings = [
        (b.level, parsed.text[b.start : b.end]) for b in parsed.blocks if b.kind == "heading"
    ]
    assert headings == [
        (7, "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12"),
        (2, "I. KẾT QUẢ THỰC HIỆN"),
        (4, "1. Quản lý đất đai"),
        (4, "2. Thu ngân sách"),
        (2, "II. NHIỆM VỤ"),
    ]
