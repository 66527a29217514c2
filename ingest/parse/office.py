"""Old Office files (.doc .rtf .xls .ppt) through LibreOffice, then as their modern kinds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed

SECONDS = 120  # for one file; large ones take about 10
PACKAGES = {"docx": "libreoffice-writer", "xlsx": "libreoffice-calc", "pptx": "libreoffice-impress"}
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

    return parse_word(path, convert(path, content, "docx"))


def parse_old_sheets(path: Path, content: bytes) -> Parsed:
    from ingest.parse.sheets import parse_sheets

    return parse_sheets(path, convert(path, content, "xlsx"))


def parse_old_slides(path: Path, content: bytes) -> Parsed:
    from ingest.parse.slides import parse_slides

    return parse_slides(path, convert(path, content, "pptx"))


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
        _run(program, path, folder, given, kind)
        if not made.is_file():
            raise ReportFailed(
                f"{path.name} cannot be read by LibreOffice: it is damaged or protected",
                f"Check that {PACKAGES[kind]} is installed, or save the file as .{kind}",
            )
        return made.read_bytes()


def _run(program: str, path: Path, folder: str, given: Path, kind: str) -> None:
    profile = Path(folder, "profile", "user")
    profile.mkdir(parents=True)
    Path(profile, "registrymodifications.xcu").write_text(_SAFE, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.parent.as_uri()}", "--headless"]
    command += ["--norestore", "--convert-to", kind, "--outdir", folder, str(given)]
    started = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", ""), "HOME": folder, "LC_ALL": "C.UTF-8"},
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
