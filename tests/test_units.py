""".ci/offline/systemd: what the units start is there, and what they set is a setting."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command

from assistant.cli import app
from assistant.settings import PREFIX, Settings
from tests.conftest import PATIENCE, ROOT

FOLDER = ROOT / ".ci" / "offline" / "systemd"
UNITS = sorted((*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")))
STARTED = re.compile(r"/opt/confer/\.venv/bin/(confer|chroma) (\w+)")


def read(unit: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # systemd's keys have case
    parser.read(unit, encoding="utf-8")
    return parser


def test_the_units_start_commands_that_there_are() -> None:
    started = [
        STARTED.search(read(unit)["Service"]["ExecStart"]) for unit in FOLDER.glob("*.service")
    ]
    commands = sorted(found.groups() for found in started if found)
    assert commands == [
        ("chroma", "run"),
        ("confer", "api"),
        ("confer", "backup"),
        ("confer", "ui"),
    ]
    known = get_command(app).commands  # type: ignore[attr-defined]  # of a group
    assert {name for program, name in commands if program == "confer"} <= known.keys()


def test_what_the_units_write_nobody_else_reads() -> None:
    masks = {unit.name: read(unit)["Service"].get("UMask") for unit in FOLDER.glob("*.service")}
    assert len(masks) == 4 and set(masks.values()) == {"0077"}


def test_what_is_set_is_a_setting() -> None:
    lines = (FOLDER / "confer.env").read_text(encoding="utf-8").splitlines()
    names = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert {name.removeprefix(PREFIX).lower() for name in names} <= Settings.model_fields.keys()
    assert all(name.startswith(PREFIX) for name in names) and len(names) == len(set(names)) == 5


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8")
        (tmp_path / unit.name).write_text(re.sub(r"/opt/confer/\S+", "/bin/true", text))
    done = subprocess.run(
        ["systemd-analyze", "verify", *(tmp_path / unit.name for unit in UNITS)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
