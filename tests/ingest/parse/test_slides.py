"""slides.py: a page a slide, titles, tables, groups and notes."""

from __future__ import annotations

from pathlib import Path

import pptx

from ingest.parse import parse_file
from tests.ingest.parse.office_files import saved, spelled


def test_slides_are_pages() -> None:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "Kết quả"
    slide.placeholders[1].text = "Thu ngân sách đạt 95%\nGiải ngân chậm"
    slide.notes_slide.notes_text_frame.text = "Nhấn mạnh con số."
    second = show.slides.add_slide(show.slide_layouts[5])
    second.shapes.title.text = "Biểu"
    table = second.shapes.add_table(2, 2, 0, 0, 100, 100).table
    for place, text in enumerate(["Xã", "Số hộ", "La Bằng", "12"]):
        table.cell(place // 2, place % 2).text = text
    box = second.shapes.add_group_shape().shapes.add_textbox(0, 0, 9, 9)
    run = box.text_frame.paragraphs[0].add_run()
    run.text, run.font.name = spelled("Đất đai", "tcvn3"), ".VnTime"
    parsed = parse_file(Path("a.pptx"), saved(show))
    assert [(b.kind, b.page, parsed.text[b.start : b.end]) for b in parsed.blocks] == [
        ("heading", 1, "Kết quả"),
        ("paragraph", 1, "Thu ngân sách đạt 95%"),
        ("paragraph", 1, "Giải ngân chậm"),
        ("paragraph", 1, "Nhấn mạnh con số."),
        ("heading", 2, "Biểu"),
        ("header", 2, "Xã | Số hộ"),
        ("row", 2, "La Bằng | 12"),
        ("paragraph", 2, "Đất đai"),
    ]
