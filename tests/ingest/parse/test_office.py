"""office.py and kinds.py: old Office files, and files whose name says another kind."""

from __future__ import annotations

import time
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from assistant.errors import ReportFailed
from ingest.parse import office, parse_file
from ingest.parse.kinds import find_kind
from tests.ingest.parse.office_files import needs_libreoffice, saved, spelled, texts

RTF = rb"{\rtf1\ansi{\fonttbl{\f0 .VnTime;}{\f1 Times New Roman;}}\f0 "


def rtf(text: str) -> bytes:
    old = spelled(text, "tcvn3").encode("latin-1")
    return RTF + b"".join(b"\\'%02x" % c if c > 127 else bytes([c]) for c in old) + rb"\par}"


@needs_libreoffice
def test_rtf_in_an_old_font_under_another_name() -> None:
    assert texts(parse_file(Path("a.doc"), rtf("Nhiệm vụ trọng tâm."))) == ["Nhiệm vụ trọng tâm."]


@needs_libreoffice
@pytest.mark.parametrize("kind", ["doc", "xls", "ppt"])
def test_old_binary_files(kind: str, tmp_path: Path) -> None:
    import subprocess

    if kind == "doc":
        document = docx.Document()
        document.add_paragraph("Giao Sở Y tế chủ trì.")
    elif kind == "xls":
        document = openpyxl.Workbook()
        document.active.append(["Giao Sở Y tế chủ trì."])
    else:
        document = pptx.Presentation()
        document.slides.add_slide(
            document.slide_layouts[5]
        ).shapes.title.text = "Giao Sở Y tế chủ trì."
    (tmp_path / f"new.{kind}x").write_bytes(saved(document))
    subprocess.run(
        [office.find_libreoffice() or "", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}",
         "--headless", "--convert-to", kind, "--outdir", tmp_path, tmp_path / f"new.{kind}x"],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    old = (tmp_path / f"new.{kind}").read_bytes()
    assert find_kind(".x", old) == f".{kind}"
    assert "Giao Sở Y tế chủ trì." in texts(parse_file(tmp_path / f"a.{kind}", old))


@pytest.mark.parametrize(
    ("kind", "package"),
    [("docx", "libreoffice-writer"), ("xlsx", "libreoffice-calc"), ("pptx", "libreoffice-impress")],
)
def test_a_missing_program_is_named(
    kind: str, package: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReportFailed) as raised:
        office.convert(Path("a.doc"), b"x", kind)
    assert "a.doc" in raised.value.message and f"apt install {package}" in raised.value.hint


def test_a_program_that_does_not_end_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nexec /bin/sleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "SECONDS", 0.2)
    began = time.monotonic()
    with pytest.raises(ReportFailed, match=r"a\.doc kept LibreOffice busy"):
        office.convert(Path("a.doc"), b"x", "docx")
    assert time.monotonic() - began < 120


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.txt", "a.pdf", "a"])
def test_a_modern_file_is_read_whatever_its_name(name: str) -> None:
    document = docx.Document()
    document.add_paragraph("Giao Sở Y tế chủ trì.")
    assert texts(parse_file(Path(name), saved(document))) == ["Giao Sở Y tế chủ trì."]


def test_a_web_page_named_as_word() -> None:
    page = "<html><body><p>Giao Sở Y tế.</p></body></html>"
    assert parse_file(Path("a.doc"), page.encode()).text == "Giao Sở Y tế."


def test_a_web_archive_named_as_word() -> None:
    page = "<html><meta charset=utf-8><body><p>Giao Sở Y tế.</p></body></html>"
    archive = EmailMessage()
    archive.set_content("Không có gì")
    archive.add_alternative(page, subtype="html", charset="utf-8")
    assert parse_file(Path("a.doc"), archive.as_bytes()).text == "Giao Sở Y tế."


@pytest.mark.parametrize("name", ["a.doc", "a.xls"])
def test_a_text_named_as_office(name: str) -> None:
    assert parse_file(Path(name), "Giao Sở Y tế.".encode()).text == "Giao Sở Y tế."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.doc", b"\xd1\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), id="signature"),
        pytest.param("a.rtf", rb"{\rtg1\ansi Ch\'a9}", id="head of RTF"),
        pytest.param("a.ppt", b"PPT\x00\x01\x02", id="other bytes"),
    ],
)
def test_bytes_are_no_words(name: str, content: bytes) -> None:
    with pytest.raises(ReportFailed, match=f"{name} is damaged or no") as raised:
        parse_file(Path(name), content)
    assert raised.value.hint


@needs_libreoffice
def test_a_damaged_sheet_is_not_read_as_text() -> None:
    """LibreOffice takes it for a text file with commas."""
    name = "Workbook".encode("utf-16-le") + b"\x00\x00"
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + name + b"Thu, chi" * 90
    with pytest.raises(ReportFailed, match=r"a\.xls (?:is damaged|cannot be read)"):
        parse_file(Path("a.xls"), content)


@needs_libreoffice
def test_formulas_that_nothing_has_calculated() -> None:
    book = openpyxl.Workbook()
    for row in (["Huyện", "Thu"], ["Đại Từ", 1250], ["Phú Bình", 980], ["Tổng", "=B2+B3"]):
        book.active.append(row)
    assert texts(parse_file(Path("a.xlsx"), saved(book)))[-1] == "Tổng | 2230"


def test_a_protected_file_is_named() -> None:
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(9)
    )
    with pytest.raises(ReportFailed, match=r"a\.docx is protected by a password"):
        parse_file(Path("a.docx"), content)
