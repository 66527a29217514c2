"""Documents with links: nothing is fetched, from the network or from the disk."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.parse.isolated import Parser
from tests.conftest import LAND
from tests.ingest.hostile import SECRET
from tests.ingest.parse.office_files import needs_libreoffice, saved

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = "Giao Sở Y tế chủ trì."


@dataclass
class Server:
    """A web server of this machine, and what it was asked for."""

    place: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def parse_request(self) -> bool:  # of any method; then it says it knows none
            is_request = super().parse_request()
            found.asked.append(self.requestline)
            return is_request

        def log_message(self, *_: object) -> None:
            pass

    one = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Server(f"http://127.0.0.1:{one.server_port}")
    threading.Thread(target=one.serve_forever, daemon=True).start()
    yield found
    one.shutdown()
    one.server_close()


def _page(place: str, _: str) -> bytes:
    links = f"<img src='{place}/a.png'><link rel='stylesheet' href='{place}/b.css'>"
    frame = f"<iframe src='{place}/c.html'></iframe><meta http-equiv=refresh content='0;{place}/d'>"
    return f"<html><head>{links}</head><body>{frame}<p>{WORDS}</p>{LAND}</body></html>".encode()


def _docx(place: str, secret: str) -> bytes:
    """A picture, a template and a part of the text elsewhere."""
    document = docx.Document()
    document.add_paragraph(WORDS)
    for kind in ("image", "attachedTemplate", "subDocument", "oleObject"):
        document.part.relate_to(f"{place}/{kind}", f"{_RELATIONS}/{kind}", is_external=True)
    document.part.relate_to(secret, f"{_RELATIONS}/aFChunk", is_external=True)
    field = f"<w:fldSimple {nsdecls('w')} w:instr='INCLUDETEXT \"{place}/b.docx\"'/>"
    document.paragraphs[0]._p.append(parse_xml(field))
    return saved(document)


def _rtf(place: str, secret: str) -> bytes:
    def fetches(kind: str, of: str) -> str:
        return rf'{{\field{{\*\fldinst {kind} "{of}" \\* MERGEFORMAT}}{{\fldrslt x}}}}'

    fields = [fetches("INCLUDEPICTURE", f"{place}/a.png"), fetches("INCLUDETEXT", f"{place}/b.doc")]
    fields += [fetches("INCLUDETEXT", secret), fetches("LINK Excel.Sheet.8", f"{place}/c.xls")]
    words = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in WORDS)
    return (
        rf"{{\rtf1\ansi {{\*\template {place}/d.dot}} {''.join(fields)}\par {words}\par}}".encode()
    )


def _sheet(place: str, secret: str) -> bytes:
    """Formulas that fetch; they have no value, so that LibreOffice calculates them."""
    book = openpyxl.Workbook()
    for formula in (
        f'=_xlfn.WEBSERVICE("{place}/a")',
        f'=_xlfn.WEBSERVICE("{secret}")',
        f"='{place}/[b.xlsx]Sheet1'!A1",
        f"='{secret}'#$Sheet1.A1",
        f'=DDE("soffice";"{secret}";"Sheet1.A1")',
        f'=_xlfn.IMAGE("{place}/c.png")',
    ):
        book.active.append([WORDS, formula])
    return saved(book)


LINKED: dict[str, Callable[[str, str], bytes]] = {
    "a.html": _page,
    "a.docx": _docx,
    "a.rtf": _rtf,
    "a.xlsx": _sheet,
}


@needs_libreoffice
@pytest.mark.parametrize("name", LINKED)
def test_nothing_is_fetched(server: Server, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(SECRET)
    with Parser() as parser:
        text = parser.parse(Path(name), LINKED[name](server.place, secret.as_uri())).text
    assert WORDS in text and SECRET[:6] not in text
    assert server.asked == []
