"""Folders as they really are: odd names, pipes, devices, links, a thousand levels, no rights."""

from __future__ import annotations

import os
import socket
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir

import pytest

from assistant.errors import ReportFailed
from ingest.files import File, find_files
from tests.conftest import FARMS, LAND, take_in

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names and files that Windows refuses")
NOBODY = 65534

NAMES = {
    "line end": "dòng\nhai.txt",
    "NFD": unicodedata.normalize("NFD", "hội nghị.txt"),
    "terminal code": "a\x1b[2Jb.txt",
    "quotes and blanks": " \"a' $(touch x) .txt",
    "direction mark": "a\u202etxt.txt",
    "an option": "-rf.txt",
    "255 bytes": "a" * 251 + ".txt",
}


@pytest.mark.parametrize("name", list(NAMES.values()), ids=list(NAMES))
def test_any_name_is_taken_in_and_said(home: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / name).write_text(LAND)
    result = take_in(home, tmp_path / "folder")
    assert [one.source for one in result.added] == [str(tmp_path / "folder" / name)]


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        os.chdir(path.parent)  # the path of a socket is short
        one.bind(path.name)


def _link_elsewhere(path: Path) -> None:
    other = path.parent.parent / "other"
    other.mkdir()
    (other / "b.txt").write_text(FARMS)
    path.symlink_to(other)


# What lies in a folder beside a good file -> what is said of it.
NO_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "named pipe": (lambda path: os.mkfifo(path), "is a pipe or a device"),
    "named pipe.zip": (lambda path: os.mkfifo(path), "is a pipe or a device"),
    "socket": (_socket, "is a pipe or a device"),
    "link to a device": (lambda path: path.symlink_to("/dev/zero"), "a link that leads out"),
    "link to nothing": (lambda path: path.symlink_to(path.parent / "no"), "or to nothing"),
    "link to itself": (lambda path: path.symlink_to(path), "or to nothing"),
    "link to a folder elsewhere": (_link_elsewhere, "is a link to a folder elsewhere"),
    "link to the root": (lambda path: path.symlink_to("/"), "is a link to a folder elsewhere"),
}


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_file_is_named_and_the_others_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    make, says = NO_FILES[name]
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(LAND)
    monkeypatch.chdir(tmp_path)  # restored at the end
    make(folder / name)
    files, failed = find_files([str(folder)])
    assert [file.source for file in files] == [str(folder / "a.txt")]
    assert [one.source for one in failed] == [str(folder / name)]
    assert says in failed[0].error and name in failed[0].error and failed[0].hint


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin"])
def test_a_device_that_is_named_itself_is_not_read(path: str) -> None:
    files, failed = find_files([path])
    assert files == [] and "is a pipe or a device" in failed[0].error


def test_a_folder_within_itself_is_looked_into_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LAND)
    (tmp_path / "again").symlink_to(tmp_path)
    files, failed = find_files([str(tmp_path)])
    assert ([file.source for file in files], failed) == ([str(tmp_path / "a.txt")], [])


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder to go a thousand levels down in, which Python cannot take away again."""
    folder = tmp_path / "deep"
    folder.mkdir()
    yield folder
    subprocess.run(["rm", "-rf", folder], check=True)


def test_folders_a_thousand_deep(deep: Path) -> None:
    place, here = deep, os.open(deep, os.O_RDONLY)
    try:
        for _ in range(1_200):
            os.mkdir("d", dir_fd=here)
            deeper = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here, place = deeper, place / "d"
        os.close(os.open("a.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    finally:
        os.close(here)
    files, failed = find_files([str(deep)])
    assert ([file.source for file in files], failed) == ([str(place / "a.txt")], [])


def test_a_path_longer_than_the_system_s_is_named(deep: Path) -> None:
    here = os.open(deep, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=here)
        deeper = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    (deep / "a.txt").write_text(LAND)
    files, failed = find_files([str(deep)])
    assert len(files) == 1
    assert ["cannot be read" in one.error and "too long" in one.hint for one in failed] == [True]


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Give up the rights of root, before which every door is open."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def _open(folder: Path) -> None:
    """Let everyone look into a temporary folder."""
    for one in (folder, *folder.parents):
        if Path(gettempdir()) in one.parents:
            one.chmod(0o755)


def test_a_folder_without_rights_is_named_and_the_others_are_found(tmp_path: Path) -> None:
    _open(tmp_path)
    (tmp_path / "a.txt").write_text(LAND)
    for name in ("folder", "file.txt"):
        (tmp_path / name).mkdir() if name == "folder" else (tmp_path / name).write_text(FARMS)
        (tmp_path / name).chmod(0)
    with _as_nobody():
        files, failed = find_files([str(tmp_path)])
        readable = [file for file in files if file.source.endswith("a.txt")]
        assert readable[0].read().decode() == LAND
        with pytest.raises(Exception, match=r"file\.txt cannot be read: Permission denied"):
            next(file for file in files if file.source.endswith("file.txt")).read()
    assert [one.error for one in failed] == ["The folder folder cannot be read: Permission denied"]
    (tmp_path / "folder").chmod(0o700)


def test_what_may_not_be_looked_at_is_named_and_the_others_are_found(tmp_path: Path) -> None:
    _open(tmp_path)
    folder, closed = tmp_path / "folder", tmp_path / "closed"
    for one in (folder, closed, folder / "listed only"):
        one.mkdir()
        (one / "a.txt").write_text(LAND)
    (folder / "link.txt").symlink_to(closed / "a.txt")
    (folder / "link").symlink_to(closed / "within")
    closed.chmod(0)
    (folder / "listed only").chmod(0o444)
    with _as_nobody():
        files, failed = find_files([str(folder), str(closed / "a.txt")])
        assert [one.source for one in failed] == [str(folder / "link"), str(folder / "link.txt")]
        said = [_reads(file) for file in files]
    refused = "a.txt cannot be read: Permission denied"
    assert said == [LAND, refused, refused]
    for one in (closed, folder / "listed only"):
        one.chmod(0o700)


def _reads(file: File) -> str:
    try:
        return file.read().decode()
    except ReportFailed as problem:
        return problem.message
