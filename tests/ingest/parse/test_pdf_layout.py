"""PDF pages as offices set them: numbers of notes, columns, narrow heads, numbers cut in two."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageFont

from ingest.parse import parse_file
from tests.ingest.parse.pdfs import FONTS, Put, make_pdf, paragraph


def read(*puts: Put) -> list[str]:
    parsed = parse_file(Path("a.pdf"), make_pdf([list(puts)]))
    return [parsed.text[b.start : b.end] for b in parsed.blocks]


def with_note(before: str, number: str, after: str, top: float = 100) -> list[Put]:
    """Return a line with a raised number in it."""
    size = 12
    text, small = (ImageFont.truetype(str(FONTS / "DejaVuSerif.ttf"), n) for n in (size, 7))
    left = 72 + text.getlength(before)
    return [
        Put(before, 72, top, size),
        Put(number, left, top, 7),
        Put(after, left + small.getlength(number), top, size),
    ]


@pytest.mark.parametrize(
    ("before", "number", "after", "said"),
    [
        pytest.param(
            "Tăng trưởng đạt 5,2%",
            "2",
            ", cao nhất.",
            "Tăng trưởng đạt 5,2%, cao nhất.",
            id="after a figure",
        ),
        pytest.param(
            "Án lệ số 43/2021/AL",
            "1",
            " đã ban hành.",
            "Án lệ số 43/2021/AL đã ban hành.",
            id="after a symbol",
        ),
        pytest.param("Thu 4.512 tỷ đồng", "13", ".", "Thu 4.512 tỷ đồng.", id="two digits"),
        pytest.param(
            "Diện tích 298,3m", "2", " đất ở.", "Diện tích 298,3m2 đất ở.", id="square metres"
        ),
        pytest.param(
            "Khai thác 5 nghìn m", "3", " đá.", "Khai thác 5 nghìn m3 đá.", id="cubic metres"
        ),
    ],
)
def test_the_number_of_a_note_is_no_part_of_a_figure(
    before: str, number: str, after: str, said: str
) -> None:
    assert read(*with_note(before, number, after)) == [said]


def test_columns_whose_first_line_is_indented_are_read_one_by_one() -> None:
    left = ["Thành phố dẫn đầu về tiến độ", "giải ngân của toàn tỉnh."]
    right = ["Sở Tài chính tham", "mưu điều chuyển vốn cho các", "dự án có nhu cầu trong năm."]
    puts = [Put(text, 60, 100 + 18 * n) for n, text in enumerate(left)]
    puts += [Put(right[0], 360, 100), *paragraph(right[1:], 118, 324)]
    assert read(*puts) == [" ".join(left), " ".join(right)]


def test_the_lines_of_a_narrow_head_are_joined() -> None:
    right = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Bắc Ninh, ngày 10 tháng 12 năm", "2023",
    ]  # fmt: skip
    lefts = [300, 390, 310, 300, 400]
    puts = [
        Put(text, left, 60 + 18 * n)
        for n, (text, left) in enumerate(zip(right, lefts, strict=True))
    ]
    assert read(*puts, *paragraph(["Căn cứ Luật Đất đai."], 200)) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bắc Ninh, ngày 10 tháng 12 năm 2023",
        "Căn cứ Luật Đất đai.",
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param(["theo Kế hoạch số 125/KH-", "UBND của tỉnh"], "125/KH-UBND", id="symbol"),
        pytest.param(["theo Nghị quyết số 19-", "NQ/TW khóa XIII"], "19-NQ/TW", id="before it"),
        pytest.param(["trong giai đoạn 2020-", "2025 của tỉnh"], "2020-2025", id="years"),
        pytest.param(["phát triển kinh tế -", "xã hội của tỉnh"], "kinh tế - xã hội", id="a dash"),
        pytest.param(
            ["đạt 102,5% kế hoạch;", "trong đó vốn huyện"], "hoạch; trong", id="semicolon"
        ),
        pytest.param(["đường, trường, v.v.", "đều xong trước hạn"], "v.v. đều", id="etcetera"),
    ],
)
def test_a_line_ends_within_a_sentence(lines: list[str], said: str) -> None:
    (text,) = read(*paragraph(lines, 100))
    assert said in text
