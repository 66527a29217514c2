"""The scripts of `make bundle`: what they ask pip for, what is refused, and with which words."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / ".ci/offline"
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An unpacked archive whose only package is none."""
    folder = tmp_path / "confer-python"
    (folder / "wheels").mkdir(parents=True)
    shutil.copy(SCRIPTS / "install", folder)
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


# -- collecting them ------------------------------------------------------------------------

# Stands for the environment's Python: notes what pip is asked for, and makes a package of none.
PIP = """\
#!/usr/bin/env bash
echo "$@" >> asked
[[ " $* " == *" wheel "* ]] && touch "${@: -2:1}/confer-1-py3-none-any.whl" || true
"""
LEGACY = ["manylinux2014", "manylinux2010", "manylinux1"]


def bundle(place: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    (place / ".ci").mkdir()
    shutil.copytree(SCRIPTS, place / ".ci/offline")
    (place / "data/reports").mkdir(parents=True)
    for name in ("constraints.txt", "LICENSE", "README.md", "README.vi.md", "OPERATIONS.md"):
        (place / name).touch()
    python = place / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(PIP)
    python.chmod(0o755)
    return subprocess.run(
        ["bash", ".ci/offline/bundle"],
        cwd=place,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHON_VERSION": "3.12", **variables},
        check=False,
    )


def test_for_another_machine_packages_for_an_older_one_count_too(tmp_path: Path) -> None:
    done = bundle(tmp_path, PLATFORM="manylinux_2_28_aarch64")
    assert done.returncode == 0, done.stderr
    asked = (tmp_path / "asked").read_text().splitlines()[-1].split()
    platforms = [f"manylinux_2_{minor}" for minor in range(28, 4, -1)] + LEGACY
    named = [asked[at + 1] for at, word in enumerate(asked) if word == "--platform"]
    assert named == [f"{one}_aarch64" for one in platforms]
    assert asked[asked.index("--python-version") + 1] == "3.12"
    (archive,) = (tmp_path / "dist").iterdir()
    assert archive.name.endswith("-python3.12.tar")


def test_a_platform_that_is_none_is_refused_before_anything_is_fetched(tmp_path: Path) -> None:
    done = bundle(tmp_path, PLATFORM="debian11")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "PLATFORM=debian11 is none: write it so: manylinux_2_28_x86_64\n"
    assert not (tmp_path / "asked").exists()
