"""Old Office files (.doc .rtf .xls .ppt) through LibreOffice, then as their modern kinds."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed

SECONDS = 120  # for one file; large ones take about 10
PACKAGES = {"docx": "libreoffice-writer", "xlsx": "libreoffice-calc", "pptx": "libreoffice-impress"}
# How an old Office file begins, its control characters left out or written as _x0011_.
_BYTES = re.compile(r"ÐÏ\W*(?:_x0011_)?\W*à¡±")
_START = 1000  # characters within which that stands
# No macro runs, and nothing that a document links to is fetched.
_SAFE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
</oor:items>
"""


def find_libreoffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def parse_old_word(path: Path, content: bytes) -> Parsed:
    from ingest.parse.word import parse_word

    return no_bytes(path, parse_word(path, convert(path, content, "docx")))


def parse_old_sheets(path: Path, content: bytes) -> Parsed:
    from ingest.parse.sheets import parse_sheets

    return no_bytes(path, parse_sheets(path, convert(path, content, "xlsx")))


def parse_workbook(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of an .xlsx; what its program has not calculated, LibreOffice does.

    Without LibreOffice such cells are empty.
    """
    from ingest.parse.sheets import is_calculated, parse_sheets

    if find_libreoffice() and not is_calculated(path, content):
        content = convert(path, content, "xlsx")
    return parse_sheets(path, content)


def parse_old_slides(path: Path, content: bytes) -> Parsed:
    from ingest.parse.slides import parse_slides

    return no_bytes(path, parse_slides(path, convert(path, content, "pptx")))


def no_bytes(path: Path, parsed: Parsed) -> Parsed:
    """Return a text, unless it is a damaged file's bytes, which LibreOffice gives as words."""
    if _BYTES.search(parsed.text[:_START]):
        raise ReportFailed(
            f"{path.name} is damaged: LibreOffice finds no {path.suffix} file in it",
            "Open it in the program that made it and save it again",
        )
    return parsed


def convert(path: Path, content: bytes, kind: str) -> bytes:
    """Return the file as `kind` (docx, xlsx, pptx); raises ReportFailed naming what is missing."""
    program = find_libreoffice()
    if program is None:
        raise ReportFailed(
            f"{path.name} is an old Office file and LibreOffice, which reads it, is not installed",
            f"Run: apt install {PACKAGES[kind]}; or save the file as .{kind}",
        )
    with tempfile.TemporaryDirectory(prefix="confer-") as folder:
        given, made = Path(folder, "report"), Path(folder, f"report.{kind}")
        given.write_bytes(content)
        _run(program, path, Path(folder), given, kind)
        if not made.is_file():
            raise ReportFailed(
                f"{path.name} cannot be read by LibreOffice: it is damaged or protected",
                f"Check that {PACKAGES[kind]} is installed, or save the file as .{kind}",
            )
        return made.read_bytes()


def prepare(program: str, folder: Path, kind: str) -> tuple[list[str], dict[str, str]]:
    """Return the command, but for the files, and the environment that convert into `folder`.

    LibreOffice keeps what it writes for itself there, too.
    """
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_SAFE, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.parent.as_uri()}", "--headless"]
    command += ["--norestore", "--convert-to", kind, "--outdir", str(folder)]
    home = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    return command, home


def _run(program: str, path: Path, folder: Path, given: Path, kind: str) -> None:
    command, environment = prepare(program, folder, kind)
    started = subprocess.Popen(
        [*command, str(given)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,  # it starts further processes, which end with it
    )
    try:
        started.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ReportFailed(
            f"{path.name} kept LibreOffice busy for more than {SECONDS} s",
            f"Open the file and save it as .{kind}",
        ) from error
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()
