"""The install script of `make bundle`, on small archives: what it refuses, and with which words."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / ".ci/offline/install"
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An unpacked archive whose only package is none."""
    folder = tmp_path / "confer-python"
    (folder / "wheels").mkdir(parents=True)
    shutil.copy(SCRIPT, folder)
    (folder / "python-version").write_text(f"{HERE}\n")
    (folder / "constraints.txt").touch()
    (folder / "wheels/confer-1-py3-none-any.whl").write_bytes(b"no package")
    seal(folder)
    return folder


def seal(folder: Path) -> None:
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  ./{path.relative_to(folder)}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "SHA256SUMS"
    ]
    (folder / "SHA256SUMS").write_text("".join(sums))


def install(archive: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    bin_folder = archive.parent / "bin"  # where python3.11 is, whatever runs the tests
    bin_folder.mkdir()
    (bin_folder / f"python{HERE}").symlink_to(sys.executable)
    path = f"{bin_folder}:{os.environ['PATH']}"
    return subprocess.run(
        [archive / "install", *arguments],
        capture_output=True,
        text=True,
        env={"PATH": path, "HOME": str(archive.parent)},
        check=False,
    )


def test_a_changed_archive_installs_nothing(archive: Path, tmp_path: Path) -> None:
    (archive / "wheels/confer-1-py3-none-any.whl").write_bytes(b"another")
    done = install(archive, tmp_path / "target")
    assert done.returncode == 1
    assert "The archive is damaged or was changed. Copy it again" in done.stderr
    assert not (tmp_path / "target").exists()


def test_another_python_is_asked_for_by_name(archive: Path, tmp_path: Path) -> None:
    (archive / "python-version").write_text("3.99\n")
    seal(archive)
    done = install(archive, tmp_path / "target")
    assert done.returncode == 1
    assert done.stderr == (
        "confer: Python 3.99 is not installed. "
        "Install it (apt-get install python3.99 python3.99-venv)\n"
    )


def test_a_package_that_is_none_is_a_failure(archive: Path, tmp_path: Path) -> None:
    done = install(archive, tmp_path / "target")
    assert done.returncode == 1
    assert f"They are for Linux and Python {HERE}; see above" in done.stderr
