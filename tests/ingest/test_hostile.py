"""Hostile and broken files: each is named or read, and the good one beside it is taken in."""

from __future__ import annotations

import http.server
import io
import os
import re
import threading
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.store.catalogue import Catalogue
from ingest.parse import PARSERS
from ingest.parse.isolated import Limits, Parser
from tests.conftest import LAND, take_in
from tests.ingest import fuzz
from tests.ingest.small_files import CONVERTED, kinds, small_file

QUICK = 150  # spoiled files of each kind
SLOW = {".rtf", *CONVERTED}  # kinds that LibreOffice may have to read, in seconds each
QUICK_OF_SLOW = 2
SECRET = "Bí mật của máy chủ 4711."

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE w [<!ENTITY l0 "ha ha ha ">{_LAUGHS}]>'


def _in_docx(folder: Path, change: Callable[[str], str]) -> bytes:
    """Return the small .docx with its body's XML changed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(small_file(".docx", folder))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            inside = old.read(name)
            if name == "word/document.xml":
                inside = change(inside.decode()).encode()
            new.writestr(name, inside)
    return file.getvalue()


def _with_entity(xml: str, declared: str, used: str) -> str:
    head, body = re.split(r"(?<=\?>)", xml, maxsplit=1)
    return head + declared + body.replace("Giao Sở Y tế.", used, 1)


# Name of the file -> its content, made in a folder; whether it must fail, or None for either.
HOSTILE: dict[str, tuple[Callable[[Path], bytes], bool | None]] = {
    "zero bytes.txt": (lambda _: b"", True),
    "white space only.md": (lambda _: b"\xef\xbb\xbf \n\t\n", True),
    "binary.txt": (lambda _: b"\x89PNG\r\n\x1a\n\x00\x00", True),
    "cut within a letter.txt": (lambda _: LAND.encode()[:2], True),
    "no ending": (lambda _: LAND.encode(), True),
    "unknown ending.exe": (lambda _: b"MZ" + LAND.encode(), True),
    "one long line.txt": (lambda _: b"a " * 200_000, False),
    "many empty lines.txt": (lambda _: b"\n" * 3_000_000 + b"a", False),
    "many short lines.txt": (lambda _: "Họp\n".encode() * 30_000, False),
    "deep quotes.md": (lambda _: b"> " * 20_000 + b"a", None),
    "deep brackets.md": (lambda _: b"[" * 50_000 + b"a", None),
    "deep emphasis.md": (lambda _: b"**a *" * 20_000, None),
    "wide table.md": (lambda _: b"|a" * 5000 + b"|\n" + b"|-" * 5000 + b"|\n|b|\n", None),
    "terminal codes.txt": (lambda _: b"\x1b]0;x\x07\x1b[2J" + LAND.encode(), False),
    "zip bomb.docx": (lambda folder: _in_docx(folder, lambda x: x + " " * 500_000_000), True),
    "billion laughs.docx": (
        lambda folder: _in_docx(folder, lambda x: _with_entity(x, BILLION_LAUGHS, "&l9;")),
        None,
    ),
    "external entity.docx": (
        lambda folder: _in_docx(
            folder,
            lambda x: _with_entity(
                x, f'<!DOCTYPE w [<!ENTITY e SYSTEM "{(folder / "secret").as_uri()}">]>', "&e;"
            ),
        ),
        None,
    ),
    "text.docx": (lambda _: LAND.encode(), None),
    "text.pdf": (lambda _: LAND.encode(), None),
    "endless pages.pdf": (
        lambda folder: small_file(".pdf", folder).replace(b"Kids[3 0 R]", b"Kids[2 0 R]"),
        True,
    ),
}


def _can_be_read(name: str) -> bool:
    ending = Path(name).suffix
    return ending in PARSERS or ending not in (".docx", ".pdf", ".xlsx", ".pptx", ".html")


@pytest.mark.parametrize("name", [*filter(_can_be_read, HOSTILE)])
def test_a_hostile_file_harms_nothing(home: Path, tmp_path: Path, name: str) -> None:
    make, fails = HOSTILE[name]
    (tmp_path / "secret").write_text(SECRET)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "tốt.txt").write_text(LAND)
    (folder / name).write_bytes(make(tmp_path))
    result = take_in(home, folder)
    added = {Path(one.source).name: one.report for one in result.added}
    assert "tốt.txt" in added
    assert len(result.added) + len(result.failed) == 2
    if fails is not None:
        assert (name not in added) == fails
    for failed in result.failed:
        assert Path(failed.source).name == name and name in failed.error and failed.hint
    if name in added:
        report = Catalogue(home).report(added[name])
        assert report and SECRET not in report.text and "\x1b" not in report.text


NAMES = {
    "line end": "dòng\nhai.txt",
    "NFD": unicodedata.normalize("NFD", "hội nghị.txt"),
    "terminal code": "a\x1b[2Jb.txt",
    "quotes and blanks": " \"a' $(touch x) .txt",
    "direction mark": "a\u202etxt.txt",
    "an option": "-rf.txt",
}


@pytest.mark.parametrize("name", list(NAMES.values()), ids=list(NAMES))
@pytest.mark.skipif(os.name != "posix", reason="names that Windows refuses")
def test_any_name_is_taken_in_and_said(home: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / name).write_text(LAND)
    result = take_in(home, tmp_path / "folder")
    assert [one.source for one in result.added] == [str(tmp_path / "folder" / name)]


def test_a_text_of_200_megabytes_is_refused_within_its_limits() -> None:
    content = LAND.encode() * (200_000_000 // len(LAND.encode()))
    with Parser(Limits(seconds=120)) as parser, pytest.raises(Exception, match="Split it"):
        parser.parse(Path("lớn.txt"), content)


@pytest.mark.skipif(".html" not in PARSERS, reason="no web pages yet")
def test_nothing_is_fetched_for_a_web_page(tmp_path: Path) -> None:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"http://127.0.0.1:{server.server_port}"
    links = f"<img src='{place}/a.png'><link rel='stylesheet' href='{place}/b.css'>"
    page = small_file(".html", tmp_path).replace(b"<nav>", f"{links}<nav>".encode())
    try:
        with Parser() as parser:
            assert "1.250" in parser.parse(Path("a.html"), page).text
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []


@pytest.mark.parametrize("kind", kinds())
def test_spoiled_files_are_read_rightly_or_refused(kind: str, tmp_path: Path) -> None:
    row = fuzz.fuzz(kind, QUICK_OF_SLOW if kind in SLOW else QUICK, 1, tmp_path)
    assert row.read + row.refused == row.files > 0
    assert row.slowest < 60
