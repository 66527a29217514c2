"""web.py: the article without what frames it, in every encoding, its tables as rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parse import parse_file
from tests.ingest.parse.office_files import blocks, spelled

LONG = "Sáng ngày 12/6, Tỉnh ủy tổ chức hội nghị đánh giá công tác sáu tháng đầu năm và nhiệm vụ."
PAGE = f"""<!DOCTYPE html><html><head><title>Hội nghị giao ban</title><style>p{{}}</style></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/b">Liên hệ</a></li></ul></nav>
<article><h1>Hội nghị giao ban</h1><p>{LONG}</p><script>var lo = 1</script>
<p style="display: none">Chữ ẩn đi</p><h2>Kết quả</h2>
<ol><li>Thu ngân sách đạt 1.250 tỷ đồng</li><li>Giải ngân đạt 45% kế hoạch</li></ol>
<table><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>La Bằng</td><td>12</td></tr></table>
<p>{LONG.replace("Sáng", "Chiều")}</p></article><footer>Bản quyền của Cổng</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_article_of_a_page(encoding: str) -> None:
    assert blocks(parse_file(Path("a.html"), PAGE.encode(encoding))) == [
        ("heading", 1, "Hội nghị giao ban"),
        ("paragraph", 0, LONG),
        ("heading", 2, "Kết quả"),
        ("paragraph", 0, "1. Thu ngân sách đạt 1.250 tỷ đồng"),
        ("paragraph", 0, "2. Giải ngân đạt 45% kế hoạch"),
        ("header", 0, "Xã | Số hộ"),
        ("row", 0, "La Bằng | 12"),
        ("paragraph", 0, LONG.replace("Sáng", "Chiều")),
    ]


def test_a_page_without_an_article_gives_what_it_shows() -> None:
    page = "<html><body><nav>Menu</nav><div>Lịch họp</div><span hidden>Ẩn</span></body></html>"
    text = parse_file(Path("a.html"), page.encode()).text
    assert "Lịch họp" in text and "Menu" not in text and "Ẩn" not in text


def test_a_page_that_marks_no_article_keeps_its_headings() -> None:
    page = (
        f"<html><body><div><a href='/'>Trang chủ</a></div><h1>Hội nghị giao ban</h1><p>{LONG}</p>"
        f"<h2>Nhiệm vụ</h2><p>{LONG.replace('Sáng', 'Chiều')}</p></body></html>"
    )
    assert blocks(parse_file(Path("a.html"), page.encode())) == [
        ("heading", 1, "Hội nghị giao ban"),
        ("paragraph", 0, LONG),
        ("heading", 2, "Nhiệm vụ"),
        ("paragraph", 0, LONG.replace("Sáng", "Chiều")),
    ]


def test_the_title_of_a_page_with_a_heading_is_that_of_its_site() -> None:
    page = (
        f"<html><head><title>Giao ban - Cổng thông tin</title></head><body><p>Số: 12/BC</p>"
        f"<h1>Giao ban</h1><p>{LONG}</p></body></html>"
    )
    text = parse_file(Path("a.html"), page.encode()).text
    assert text.startswith("Số: 12/BC") and "Cổng thông tin" not in text


def test_a_document_saved_as_a_page_is_whole() -> None:
    page = (
        '<html><head><meta name="Generator" content="Microsoft Word 15"></head><body>'
        "<p>Số: 12-BC/TU</p><p>Ngắn.</p></body></html>"
    )
    assert parse_file(Path("a.htm"), page.encode()).text == "Số: 12-BC/TU\n\nNgắn."


def test_old_fonts_in_a_page() -> None:
    page = (
        f"<html><body><p><font face='.VnTime'>{spelled('Hội nghị', 'tcvn3')}</font> "
        f"<span style='font-family: VNI-Times'>{spelled('tổng kết', 'vni')}</span></p></body>"
    )
    assert parse_file(Path("a.htm"), page.encode("latin-1")).text == "Hội nghị tổng kết"


def test_windows_1258() -> None:
    said = "Nhiê\u0323m vu\u0323 pha\u0301t triê\u0309n kinh tê\u0301 xa\u0303 hô\u0323i"
    page = f"<html><head><meta charset=windows-1258></head><body><p>{said}</p></body></html>"
    text = parse_file(Path("a.html"), page.encode("cp1258")).text
    assert text == "Nhiệm vụ phát triển kinh tế xã hội"
