"""Hostile and broken files, made by code: name -> what makes it, and what must be said of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import LAND
from tests.ingest.parse.office_files import in_package
from tests.ingest.parse.pdfs import legacy_pdf, pdf_of
from tests.ingest.small_files import small_file

SECRET = "Bí mật của máy chủ 4711."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE w [<!ENTITY l0 "ha ha ha ">{_LAUGHS}]>'.encode()


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file, and a pattern of why it fails; "" if it is read, None if both would be right."""

    make: Callable[[Path], bytes]
    fails: str | None


def _always(content: bytes) -> Callable[[Path], bytes]:
    return lambda _: content


def _cut(kind: str, share: float = 0.6) -> Callable[[Path], bytes]:
    def make(folder: Path) -> bytes:
        content = small_file(kind, folder)
        return content[: int(share * len(content))]

    return make


def _in_body(kind: str, old: bytes, new: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
    part = {".docx": "word/document.xml", ".xlsx": "xl/worksheets/sheet1.xml"}[kind]
    return lambda folder: in_package(small_file(kind, folder), part, old, new(folder))


def _entity(declared: bytes, used: bytes) -> Callable[[bytes], bytes]:
    def change(xml: bytes) -> bytes:
        head, body = re.split(rb"(?<=\?>)", xml, maxsplit=1)
        return head + declared + body.replace("Giao Sở Y tế.".encode(), used, 1)

    return change


def _changed(change: Callable[[Path], Callable[[bytes], bytes]]) -> Callable[[Path], bytes]:
    def make(folder: Path) -> bytes:
        content = small_file(".docx", folder)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            body = package.read("word/document.xml")
        return in_package(content, "word/document.xml", body, change(folder)(body))

    return make


def _secret_entity(folder: Path) -> Callable[[bytes], bytes]:
    place = (folder / "secret").as_uri().encode()
    return _entity(b'<!DOCTYPE w [<!ENTITY e SYSTEM "%s">]>' % place, b"&e;")


def _packed(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _encrypted_zip(_: Path) -> bytes:
    content = bytearray(_packed({"a.txt": LAND.encode()}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _encrypted_pdf(_: Path) -> bytes:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
    return legacy_pdf("Helvetica", [b"Bao cao"]).replace(
        b"trailer <<", b"trailer << " + locked % (b"01" * 32, b"02" * 32)
    )


def pages(count: int) -> bytes:
    """Return a PDF of many pages, each with its number in words."""
    kids = b" ".join(b"%d 0 R" % (6 + 2 * n) for n in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<<>>",
        b"<<>>",
    ]
    for n in range(count):
        shown = b"BT /F 12 Tf 72 500 Td (Page of %s.) Tj ET" % b" ".join(
            b"%c" % c for c in b"%d" % n
        )
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (7 + 2 * n),
            b"<</Length %d>>\nstream\n%s\nendstream" % (len(shown), shown),
        ]
    return pdf_of(objects)


def _endless_form(_: Path) -> bytes:
    """Return a PDF whose page draws a form that draws itself."""
    page = legacy_pdf("Helvetica", [b"Bao cao"], b"/Again 6 0 R")
    form = (
        b"6 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 14"
        b" /Resources << /XObject << /X 6 0 R >> >> >>\nstream\n/X Do         \nendstream\nendobj\n"
    )
    page = page.replace(b"/Font <<", b"/XObject << /X 6 0 R >> /Font <<")
    return page.replace(b"xref\n", form + b"xref\n").replace(
        b"(Bao cao) Tj ET", b"(Bao cao) Tj ET /X Do"
    )


PROTECTED = "protected by a password"
DAMAGED = "damaged|cannot be read"

HOSTILE: dict[str, Hostile] = {
    "zero bytes.txt": Hostile(_always(b""), "is empty"),
    "zero bytes.docx": Hostile(_always(b""), "is empty"),
    "zero bytes.pdf": Hostile(_always(b""), "is empty"),
    "zero bytes.zip": Hostile(_always(b""), "no whole .zip"),
    "white space only.md": Hostile(_always(b"\xef\xbb\xbf \n\t\n"), "holds no words"),
    "noughts only.xls": Hostile(_always(bytes(5000)), "is damaged"),
    "binary.txt": Hostile(_always(b"\x89PNG\r\n\x1a\n\x00\x00"), "not a text file"),
    "cut within a letter.txt": Hostile(_always(LAND.encode()[:2]), "not UTF-8"),
    "cut.docx": Hostile(_cut(".docx"), DAMAGED),
    "cut.xlsx": Hostile(_cut(".xlsx"), DAMAGED),
    "cut.pptx": Hostile(_cut(".pptx"), DAMAGED),
    "cut.pdf": Hostile(_cut(".pdf", 0.3), DAMAGED),
    "cut.rtf": Hostile(_always(rb"{\rt"), "is damaged or no .rtf"),
    "cut.zip": Hostile(_always(_packed({"a.txt": LAND.encode()})[:-30]), "no whole .zip"),
    "no ending": Hostile(_always(LAND.encode()), "cannot be read"),
    "unknown ending.exe": Hostile(_always(b"MZ" + LAND.encode()), "cannot be read"),
    "text.docx": Hostile(_always(b"docx " + LAND.encode()), DAMAGED),
    "text.pdf": Hostile(_always(b"pdf " + LAND.encode()), DAMAGED),
    "text.xlsx": Hostile(_always(b"xlsx " + LAND.encode()), DAMAGED),
    "text.doc": Hostile(_always(b"doc " + LAND.encode()), ""),
    "web page.xls": Hostile(lambda folder: small_file(".html", folder), ""),
    "Word.txt": Hostile(lambda folder: small_file(".docx", folder), ""),
    "PDF.doc": Hostile(lambda folder: small_file(".pdf", folder), ""),
    "encrypted.docx": Hostile(
        _always(OLE + "EncryptedPackage".encode("utf-16-le") + bytes(9)), PROTECTED
    ),
    "encrypted.xlsx": Hostile(
        _always(OLE + "EncryptedPackage".encode("utf-16-le") + bytes(9)), PROTECTED
    ),
    "encrypted.pdf": Hostile(_encrypted_pdf, PROTECTED),
    "encrypted.zip": Hostile(_encrypted_zip, "is encrypted"),
    "long line.txt": Hostile(_always(b"a " * 20_000), ""),
    "many empty lines.txt": Hostile(_always(b"\n" * 3_000_000 + b"a"), ""),
    "many short lines.txt": Hostile(_always("Họp\n".encode() * 5_000), ""),
    "deep quotes.md": Hostile(_always(b"> " * 20_000 + b"a"), None),
    "deep brackets.md": Hostile(_always(b"[" * 20_000 + b"a"), None),
    "deep emphasis.md": Hostile(_always(b"**a *" * 5_000), None),
    "wide table.md": Hostile(_always(b"|a" * 5000 + b"|\n" + b"|-" * 5000 + b"|\n|b|\n"), None),
    "deep page.html": Hostile(_always(b"<html><body>" + b"<div>" * 50_000 + LAND.encode()), None),
    "terminal codes.txt": Hostile(_always(b"\x1b]0;x\x07\x1b[2J" + LAND.encode()), ""),
    "bomb.docx": Hostile(
        _in_body(".docx", b"</w:body>", lambda _: b"</w:body>" + b" " * 1_100_000_000),
        "unpacks to more",
    ),
    "bomb.zip": Hostile(_always(_packed({"a.txt": b"0" * 3_000_000})), "as bombs do"),
    "billion laughs.docx": Hostile(
        _changed(lambda _: _entity(BILLION_LAUGHS, b"&l9;")), "XML entities"
    ),
    "external entity.docx": Hostile(_changed(_secret_entity), "XML entities"),
    "billion laughs.html": Hostile(
        _always(BILLION_LAUGHS + b"<html><body>" + LAND.encode() + b"&l9;</body></html>"), None
    ),
    "endless pages.pdf": Hostile(
        lambda folder: small_file(".pdf", folder).replace(b"Kids[3 0 R]", b"Kids[2 0 R]"), DAMAGED
    ),
    "endless form.pdf": Hostile(_endless_form, ""),
    "300 pages.pdf": Hostile(_always(pages(300)), ""),
    "members above.zip": Hostile(
        _always(_packed({"../../a.txt": LAND.encode()})), "points out of it"
    ),
}
