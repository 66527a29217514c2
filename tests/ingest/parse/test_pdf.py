"""pdf.py: text of PDF files by pages; what is no text of theirs goes, no sentence is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ReportFailed
from assistant.text import canonical
from ingest.parse import parse_file
from ingest.parse.blocks import Parsed
from tests.ingest.parse.pdfs import Put, Stroke, grid, joined, legacy_pdf, make_pdf, paragraph

FIRST = [
    "Tỉnh ủy yêu cầu các sở, ban, ngành và địa phương tập trung chỉ",
    "đạo rà soát toàn bộ quỹ đất công, hoàn thành trước ngày 30 tháng 6",
    "năm 2024 và báo cáo kết quả về Thường trực Tỉnh ủy theo dõi.",
]
SECOND = [
    "Giao Sở Tài nguyên và Môi trường chủ trì, phối hợp với Sở Tài chính",
    "và Ủy ban nhân dân các huyện tổng hợp, tham mưu việc xử lý các khu",
    "đất sử dụng không đúng mục đích, để hoang hóa trong nhiều năm qua,",
]
REST = ["bảo đảm đúng quy định của pháp luật."]


def read(content: bytes) -> Parsed:
    return parse_file(Path("bao-cao.pdf"), content)


def blocks(parsed: Parsed) -> list[tuple[str, int | None, str]]:
    return [(b.kind, b.page, parsed.text[b.start : b.end]) for b in parsed.blocks]


def test_lines_become_paragraphs_headings_stand_out() -> None:
    page = [Put("I. KẾT QUẢ", bold=True), *paragraph(FIRST, 110), *paragraph(SECOND[:2], 200)]
    parsed = read(make_pdf([page]))
    assert blocks(parsed) == [
        ("heading", 1, "I. KẾT QUẢ"),
        ("paragraph", 1, " ".join(FIRST)),
        ("paragraph", 1, " ".join(SECOND[:2])),
    ]
    assert canonical(parsed.text) == parsed.text


def test_a_sentence_across_pages_is_one_paragraph_of_the_page_it_begins_on() -> None:
    parsed = read(
        make_pdf([paragraph(SECOND, 700), [*paragraph(REST, 72), Put(FIRST[2], top=130)]])
    )
    assert blocks(parsed) == [
        ("paragraph", 1, " ".join([*SECOND, *REST])),
        ("paragraph", 2, FIRST[2]),
    ]


def test_a_note_at_the_foot_does_not_part_a_sentence() -> None:
    note = Put("1 Theo số liệu của Cục Thống kê.", top=790, size=8)
    parsed = read(make_pdf([[*paragraph(SECOND, 700), note], paragraph(REST, 72)]))
    assert blocks(parsed) == [
        ("paragraph", 1, " ".join([*SECOND, *REST])),
        ("paragraph", 1, note.text),
    ]


@pytest.mark.parametrize("number", ["{0}", "- {0} -", "Trang {0}/4", "Trang {0}"])
def test_headers_and_page_numbers_are_no_text(number: str) -> None:
    pages = [
        [
            Put("BÁO CÁO THÁNG 3 NĂM 2024", top=30),
            *paragraph([f"Nội dung của phần thứ {name}."], 120),
            Put(number.format(n), left=290, top=800),
        ]
        for n, name in enumerate(["nhất", "hai", "ba", "tư"], 1)
    ]
    assert [text for _, _, text in blocks(read(make_pdf(pages)))] == [
        f"Nội dung của phần thứ {name}." for name in ["nhất", "hai", "ba", "tư"]
    ]


def test_a_heading_that_occurs_twice_is_kept() -> None:
    pages = [
        [Put("PHỤ LỤC", top=40, bold=True), Put(f"Nội dung {name}.", top=120)]
        for name in ["một", "hai"]
    ]
    assert [t for _, _, t in blocks(read(make_pdf(pages)))].count("PHỤ LỤC") == 2


def test_numbered_forms_are_no_page_numbers() -> None:
    pages = [[Put(f"Biểu số {n}", top=40), Put("Số liệu của biểu.", top=120)] for n in range(1, 6)]
    text = read(make_pdf(pages)).text
    assert all(f"Biểu số {n}" in text for n in range(1, 6))


def test_the_letterhead_is_read_side_by_side() -> None:
    left, right = (
        ["TỈNH ỦY THÁI NGUYÊN", "Số 12-BC/TU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Ngày 5/4/2024"],
    )
    rows = [
        put
        for n, (a, b) in enumerate(zip(left, right, strict=True))
        for put in (Put(a, 60, 60 + 18 * n), Put(b, 330, 60 + 18 * n))
    ]
    text = read(make_pdf([[*rows, *paragraph(FIRST, 200)]])).text
    assert [text.index(one) for one in left + right] == sorted(text.index(o) for o in left + right)


def test_a_ruled_table_is_read_by_rows_with_its_header() -> None:
    lefts, tops = [72, 120, 350, 520], [100, 130, 170, 200]
    cells = [
        Put("STT", 76, 105),
        Put("Chỉ tiêu", 124, 105),
        Put("Kết quả", 354, 105),
        Put("1", 76, 135),
        Put("Thu ngân sách nhà nước", 124, 133),
        Put("trên địa bàn", 124, 150),
        Put("4.512 tỷ", 354, 135),
        Put("2", 76, 175),
        Put("Giải ngân", 124, 175),
        Put("21,5%", 354, 175),
    ]
    page = [*paragraph(FIRST[2:], 60), *grid(lefts, tops), *cells, *paragraph(REST, 230)]
    assert blocks(read(make_pdf([page]))) == [
        ("paragraph", 1, FIRST[2]),
        ("header", 1, "STT | Chỉ tiêu | Kết quả"),
        ("row", 1, "1 | Thu ngân sách nhà nước trên địa bàn | 4.512 tỷ"),
        ("row", 1, "2 | Giải ngân | 21,5%"),
        ("paragraph", 1, REST[0]),
    ]


@pytest.mark.parametrize("repeated", [True, False], ids=["header repeated", "header once"])
def test_a_table_goes_on_overleaf(repeated: bool) -> None:
    head = ["STT", "Chỉ tiêu", "Kết quả"]
    rows = [
        ["1", "Thu ngân sách", "4.512 tỷ"],
        ["2", "Giải ngân", "21,5%"],
        ["3", "Xuất khẩu", "7%"],
    ]

    def table(shown: list[list[str]]) -> list[Put | Stroke]:
        lefts, tops = [72, 120, 350, 520], [100 + 30 * n for n in range(len(shown) + 1)]
        puts = [
            Put(text, left + 4, top + 5)
            for top, row in zip(tops, shown, strict=False)
            for left, text in zip(lefts, row, strict=False)
        ]
        return [*grid(lefts, tops), *puts]

    overleaf = [head, rows[2]] if repeated else [rows[2]]
    parsed = read(make_pdf([table([head, *rows[:2]]), table(overleaf)]))
    assert blocks(parsed) == [
        ("header", 1, " | ".join(head)),
        ("row", 1, " | ".join(rows[0])),
        ("row", 1, " | ".join(rows[1])),
        ("row", 2, " | ".join(rows[2])),
    ]
    assert {block.table for block in parsed.blocks} == {1}


LEGACY = {
    "tcvn3 by name": (".VnTime", "Céng hoµ x· héi chñ nghÜa viÖt nam ®éc lËp tù do h¹nh phóc"),
    "tcvn3 with a style": (
        "ABCDEF+VnTimeBold",
        "Céng hoµ x· héi chñ nghÜa viÖt nam ®éc lËp tù do h¹nh phóc",
    ),
    "tcvn3 by its look": ("Unknown", "Céng hoµ x· héi chñ nghÜa viÖt nam ®éc lËp tù do h¹nh phóc"),
    "vni by name": (
        "VNI-Times",
        "Coäng hoaø xaõ hoäi chuû nghóa vieät nam ñoäc laäp töï do haïnh phuùc",
    ),
    "vni by its look": (
        "Unknown",
        "Coäng hoaø xaõ hoäi chuû nghóa vieät nam ñoäc laäp töï do haïnh phuùc",
    ),
}


@pytest.mark.parametrize(("font", "spelled"), LEGACY.values(), ids=LEGACY)
def test_old_fonts_are_read(font: str, spelled: str) -> None:
    said = "Cộng hoà xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc"
    assert read(legacy_pdf(font, [spelled.encode("cp1252")])).text == said


def test_what_is_spelled_in_unicode_is_not_converted_again() -> None:
    said = "Bê tông hóa kênh mương; ô tô, xe máy và cà phê: kế hoạch năm nay của tỉnh"
    assert read(make_pdf([[Put(said)]])).text == said


def test_text_of_a_capital_font_is_a_heading_as_it_is_stored() -> None:
    parsed = read(legacy_pdf(".VnTimeH", ["B¸o c¸o".encode("cp1252")]))
    assert blocks(parsed) == [("heading", 1, "Báo cáo")]


def test_a_turned_page_reads_as_it_is_seen() -> None:
    upright = legacy_pdf("Helvetica", [b"Bao cao ket qua", b"thuc hien nhiem vu."])
    turned = legacy_pdf("Helvetica", [b"Bao cao ket qua", b"thuc hien nhiem vu."], b"/Rotate 90")
    assert read(upright).text == read(turned).text == "Bao cao ket qua thuc hien nhiem vu."


def test_a_word_broken_at_the_edge_is_mended() -> None:
    lines = ["Nghị quyết về ph", "át triển kinh tế của tỉnh được thông qua."]
    assert read(make_pdf([paragraph(lines, 100)])).text == (
        "Nghị quyết về phát triển kinh tế của tỉnh được thông qua."
    )


GOOD = make_pdf([paragraph(FIRST, 100)])
BROKEN = {
    "no pages": make_pdf([]),
    "cut short": GOOD[: len(GOOD) // 3],
    "a head only": b"%PDF-1.7\n",
    "noise after the head": b"%PDF-1.4\n" + bytes(range(256)) * 8,
    "blank": make_pdf([[]]),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_fails_by_name(content: bytes) -> None:
    with pytest.raises(ReportFailed, match=r"bao-cao\.pdf") as failed:
        read(content)
    assert failed.value.hint


def test_many_pages_are_read_one_by_one() -> None:
    one = make_pdf([[Put("Nội dung.", top=120)]])
    parsed = read(joined(*[one] * 100))
    assert [page for _, page, _ in blocks(parsed)] == list(range(1, 101))


def test_a_protected_file_fails_by_name() -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
    content = legacy_pdf("Helvetica", [b"Bao cao"]).replace(
        b"trailer <<", b"trailer << " + locked % (b"01" * 32, b"02" * 32)
    )
    with pytest.raises(ReportFailed, match=r"bao-cao\.pdf is protected by a password") as failed:
        read(content)
    assert "without a password" in failed.value.hint
