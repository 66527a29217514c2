"""word.py: the body as it reads, run by run, with lists, tables, notes and boxes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from assistant.errors import ReportFailed
from ingest.parse import parse_file
from ingest.parse.blocks import Parsed
from tests.ingest.parse.office_files import blocks, saved, spelled, texts

W = nsdecls("w")


def read(document: Any) -> Parsed:
    return parse_file(Path("a.docx"), saved(document))


def with_body(*parts: str) -> Any:
    """Return a document with these elements, written as XML, before its end."""
    document = docx.Document()
    for part in parts:
        element = parse_xml(part.replace(">", f" {W}>", 1))
        document.element.body.insert(len(document.element.body) - 1, element)
    return document


def test_headings_by_style_by_outline_and_by_look() -> None:
    document = docx.Document()
    document.add_heading("Kết quả thực hiện trong năm.", 2)
    document.add_paragraph("II. Nhiệm vụ")
    document.add_paragraph("Giao Sở Y tế chủ trì.")
    outlined = document.add_paragraph("Về đất đai, môi trường.")
    outlined._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="3"/>'))
    assert blocks(read(document)) == [
        ("heading", 2, "Kết quả thực hiện trong năm."),
        ("heading", 2, "II. Nhiệm vụ"),
        ("paragraph", 0, "Giao Sở Y tế chủ trì."),
        ("heading", 4, "Về đất đai, môi trường."),
    ]


def test_old_fonts_run_by_run_and_by_style() -> None:
    document = docx.Document()
    one = document.add_paragraph()
    one.add_run(spelled("Giao Sở Nội vụ ", "tcvn3")).font.name = ".VnTime"
    one.add_run("chủ trì, ").font.name = "Times New Roman"
    one.add_run(spelled("báo cáo.", "vni")).font.name = "VNI-Times"
    document.styles["Quote"].font.name = ".VnTimeH"
    document.add_paragraph(spelled("thông báo.", "tcvn3"), style="Quote")
    assert texts(read(document)) == ["Giao Sở Nội vụ chủ trì, báo cáo.", "thông báo."]


def test_the_soft_hyphen_is_a_letter_in_tcvn3_and_nothing_elsewhere() -> None:
    document = with_body(
        "<w:p><w:r><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr><w:t>nh</w:t>"
        "<w:softHyphen/><w:t>.</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Hội</w:t><w:softHyphen/><w:t>nghị.</w:t></w:r></w:p>",
    )
    assert texts(read(document)) == ["như.", "Hộinghị."]


def numbered(*levels: tuple[str, str]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (style, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{made}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        "</w:numbering>"
    )


def item(text: str, level: int = 0, number: int = 1) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def test_the_numbers_of_lists_are_text() -> None:
    document = with_body(
        item("Một;"), item("con;", 1), item("cháu;", 2), item("con nữa;", 1), item("Hai;"),
        item("con;", 1), item("Lại một;", 0, 2), item("gạch;", 3),
    )  # fmt: skip
    levels = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%2.%3)")]
    root = document.part.numbering_part.element
    new = parse_xml(numbered(*levels, ("bullet", "\uf0b7")))
    root[:] = list(new)
    assert texts(read(document)) == [
        "I. Một;", "1. con;", "1.a) cháu;", "2. con nữa;", "II. Hai;", "1. con;", "I. Lại một;",
        "- gạch;",
    ]  # fmt: skip


def test_changes_comments_and_hidden_text() -> None:
    document = with_body(
        "<w:p><w:r><w:t>Thu </w:t></w:r><w:del><w:r><w:delText>chi </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>ngân sách </w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>cũ </w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn </w:t></w:r>"
        "<w:hyperlink><w:r><w:t>đạt kế hoạch.</w:t></w:r></w:hyperlink></w:p>"
    )
    document.add_comment(document.paragraphs[0].runs[0], "Xem lại con số này")
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.sections[0].footer.paragraphs[0].text = "Chân trang 1"
    assert read(document).text == "Thu ngân sách đạt kế hoạch."


def test_line_breaks_inside_a_paragraph() -> None:
    document = docx.Document()
    document.add_paragraph("Giao Sở Tài chính phối hợp\nvới các huyện.\n- Hạn: 30/6.")
    assert texts(read(document)) == [
        "Giao Sở Tài chính phối hợp với các huyện.",
        "- Hạn: 30/6.",
    ]


def test_a_text_box_stands_once_after_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Trong hộp.</w:t></w:r></w:p></w:txbxContent>"
    mc = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    document = with_body(
        f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>Ngoài hộp.</w:t></w:r></w:p>"
    )
    assert texts(read(document)) == ["Ngoài hộp.", "Trong hộp."]


def test_tables_are_rows_under_a_header() -> None:
    document = docx.Document()
    document.add_paragraph("Kết quả như sau:")
    table = document.add_table(3, 3)
    for row, said in zip(
        table.rows,
        [("STT", "Chỉ tiêu", "Kết quả"), ("1", "Thu\nngân sách", "1.250 tỷ"), ("2", "", "95,5%")],
        strict=True,
    ):
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    document.add_paragraph("Hết.")
    parsed = read(document)
    assert [(b.kind, b.table) for b in parsed.blocks[1:]] == [
        ("header", 1), ("row", 1), ("row", 1), ("paragraph", None),
    ]  # fmt: skip
    assert texts(parsed)[1:4] == [
        "STT | Chỉ tiêu | Kết quả", "1 | Thu ngân sách | 1.250 tỷ", "2 |  | 95,5%",
    ]  # fmt: skip


def test_merged_cells_stand_once() -> None:
    document = docx.Document()
    table = document.add_table(4, 4)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Năm 2024"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Huyện"
    for place, text in {(0, 3): "Ghi chú", (1, 1): "Kế hoạch", (1, 2): "Thực hiện"}.items():
        table.cell(*place).text = text
    for row, name in ((2, "Đại Từ"), (3, "Phú Bình")):
        for column, text in enumerate((name, "10", "12")):
            table.cell(row, column).text = text
    assert [(k, t) for k, _, t in blocks(read(document))] == [
        ("header", "Huyện | Năm 2024 |  | Ghi chú"),
        ("header", "| Kế hoạch | Thực hiện"),
        ("row", "Đại Từ | 10 | 12"),
        ("row", "Phú Bình | 10 | 12"),
    ]


def test_a_letterhead_is_no_table() -> None:
    document = docx.Document()
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text = "ỦY BAN NHÂN DÂN\nTỈNH A"
    cells[1].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert {block.kind for block in read(document).blocks} == {"paragraph"}


def test_entities_are_refused() -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(ReportFailed, match="declares XML entities"):
        parse_file(Path("a.docx"), stream.getvalue())


def test_a_cut_file_is_named() -> None:
    content = saved(with_body("<w:p><w:r><w:t>Một.</w:t></w:r></w:p>"))
    with pytest.raises(ReportFailed, match=r"a\.docx"):
        parse_file(Path("a.docx"), content[: len(content) // 2])


def test_a_note_stands_below_its_paragraph_under_the_same_heading() -> None:
    document = with_body(
        '<w:p><w:r><w:t>Thu đạt 5,2%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>, cao nhất.</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Chi đạt 3%.</w:t></w:r></w:p>",
    )
    note = "<w:footnote {}><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"
    notes = note.format('w:type="separator" w:id="0"', "-----")
    notes += note.format('w:id="1"', "Không nơi nào dẫn.") + note.format(
        'w:id="2"', "Không kể đất."
    )
    document.part.relate_to(
        Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            f"<w:footnotes {W}>{notes}</w:footnotes>".encode(),
            document.part.package,
        ),
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    )
    assert texts(read(document)) == [
        "Thu đạt 5,2%, cao nhất.",
        "Không kể đất.",
        "Chi đạt 3%.",
        "Không nơi nào dẫn.",
    ]
