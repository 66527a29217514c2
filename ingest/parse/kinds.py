"""What kind of file a content is, whatever its name says."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The streams of old Office files, as their names stand in the file's directory.
_STREAMS = {
    ".doc": ("WordDocument",),
    ".ppt": ("PowerPoint Document",),
    ".xls": ("Workbook", "Book"),
}
# How the oldest Word and Excel files begin, and those that Office 2003 wrote as XML.
_OLDER = (b"\xdb\xa5", b"\x31\xbe", b"\xfe\x37", b"\x09\x00", b"\x09\x02", b"\x09\x04", b"<?xml")
_FOLDERS = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"}
_PAGE = re.compile(
    rb"(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ARCHIVE = re.compile(rb"\A\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:\s*1\.0", re.I)
_START = 4096  # bytes within which a file says what it is


def find_kind(ending: str, content: bytes) -> str:
    """Return the ending that fits the content, `ending` (with its dot) where the content is silent.

    An office file behind a password is ".protected", one that is none ".damaged"; other archives
    are ".zip".
    """
    start = content[:_START]
    if b"%PDF-" in start[:1024]:
        return ".pdf"
    if start.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if start.startswith(b"PK\x03\x04"):
        return _package(ending, content)
    if start.startswith(_OLE):
        return _old_office(ending, content)
    if _ARCHIVE.search(start):
        return ".mht"
    if ending in (*_STREAMS, ".rtf"):
        return _named_office(ending, start)
    if ending not in (".md", ".markdown") and _PAGE.match(_plain(start)):
        return ".html"
    return ending


def _named_office(ending: str, start: bytes) -> str:
    """Return what a file is that is called an old Office file and has not its signature.

    LibreOffice would take it for text, whatever it is, and give the bytes as words.
    """
    if _PAGE.match(_plain(start)):
        return ".html"
    if ending != ".rtf" and start.startswith(_OLDER):
        return ending
    is_text = ending != ".rtf" and b"\x00" not in start
    return ".txt" if is_text else ".damaged"


def _plain(start: bytes) -> bytes:
    """Return the start of a text file one byte a letter, to be looked at only."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return start[2:].replace(b"\x00", b"")
    return start.removeprefix(b"\xef\xbb\xbf")


def _package(ending: str, content: bytes) -> str:
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return ".damaged" if ending in _FOLDERS else ".zip"
    for ending, folder in _FOLDERS.items():
        if any(name.startswith(folder) for name in names) and "[Content_Types].xml" in names:
            return ending
    return ".zip"


def _old_office(ending: str, content: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") + b"\x00\x00" in content

    if holds("EncryptedPackage"):
        return ".protected"
    kinds = [kind for kind, streams in _STREAMS.items() if any(map(holds, streams))]
    # A Word file may hold a sheet: then its name decides.
    return ending if ending in kinds else kinds[0] if kinds else ".ole"
