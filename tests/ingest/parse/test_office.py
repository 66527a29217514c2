"""office.py and kinds.py: old Office files, and files whose name says another kind."""

from __future__ import annotations

import time
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
        check=True, capture_output=True, timeout=120,
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
    slow.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "SECONDS", 0.2)
    began = time.monotonic()
    with pytest.raises(ReportFailed, match=r"a\.doc kept LibreOffice busy"):
        office.convert(Path("a.doc"), b"x", "docx")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.txt", "a.pdf", "a"])
def test_a_modern_file_is_read_whatever_its_name(name: str) -> None:
    document = docx.Document()
    document.add_paragraph("Giao Sở Y tế chủ trì.")
    assert texts(parse_file(Path(name), saved(document))) == ["Giao Sở Y tế chủ trì."]


def test_a_web_page_named_as_word() -> None:
    page = "<html><body><p>Giao Sở Y tế.</p></body></html>"
    assert parse_file(Path("a.doc"), page.encode()).text == "Giao Sở Y tế."


def test_a_protected_file_is_named() -> None:
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(9)
    )
    with pytest.raises(ReportFailed, match=r"a\.docx is protected by a password"):
        parse_file(Path("a.docx"), content)
