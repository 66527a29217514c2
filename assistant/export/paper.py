"""An empty Word document as Vietnamese offices write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONT, SIZE = "Times New Roman", Pt(13)
A4 = Mm(210), Mm(297)
# Of the edges of a page and the size of letters: Decree 30/2020/NĐ-CP, appendix I.
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
_LANGUAGE = "vi-VN"  # or Word underlines every word as misspelt English


def office_document(*, landscape: bool = False) -> Document:
    """Return a document on A4 in Times New Roman, black, whose words are Vietnamese.

    Lying on its side a page has the narrow edge left and right, since tables want its width.
    """
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = ""
    for name in ("Normal", "Heading 1", "Heading 2"):
        _plain(document.styles[name])
    document.styles["Normal"].font.size = SIZE
    for default in document.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), _LANGUAGE)
    section = document.sections[0]
    section.page_width, section.page_height = A4[::-1] if landscape else A4
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = RIGHT if landscape else LEFT, RIGHT
    return document


def _plain(style: ParagraphStyle) -> None:
    """Give a style the font, which its theme would have a say in, and black."""
    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.set(qn("w:cs"), FONT)
    style.font.color.rgb = RGBColor(0, 0, 0)
