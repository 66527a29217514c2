"""Footnotes of a Word document, which python-docx cannot write: a part of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NAME = "/word/footnotes.xml"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SIZE = "20"  # half points: the letters of a note
# Every document with footnotes has these two, for the line above them.
_EMPTY = f"""<w:footnotes {nsdecls("w")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>
</w:p></w:footnote></w:footnotes>"""


class Footnotes:
    """The footnotes of one document, numbered by Word in the order of their marks."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes = parse_xml(_EMPTY)
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a mark at the end of a paragraph, and its note below the page."""
        self._count += 1
        mark = _mark("w:footnoteReference")
        mark[-1].set(qn("w:id"), str(self._count))
        paragraph._p.append(mark)
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        line = OxmlElement("w:p")
        line.append(_mark("w:footnoteRef"))
        line.append(_words(f" {text}"))
        note.append(line)
        self._notes.append(note)

    def close(self) -> None:
        """Make the notes a part of the document."""
        content = etree.tostring(self._notes, xml_declaration=True, encoding="UTF-8")
        package = self._document.part.package
        part = Part(PackURI(NAME), KIND, content, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _mark(tag: str) -> etree._Element:
    """Return a run that is raised, with a number in it."""
    run, look, raised = (OxmlElement(name) for name in ("w:r", "w:rPr", "w:vertAlign"))
    raised.set(qn("w:val"), "superscript")
    look.append(raised)
    run.append(look)
    run.append(OxmlElement(tag))
    return run


def _words(text: str) -> etree._Element:
    run, look, size, said = (OxmlElement(name) for name in ("w:r", "w:rPr", "w:sz", "w:t"))
    size.set(qn("w:val"), SIZE)
    look.append(size)
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    said.text = text
    run.extend([look, said])
    return run
