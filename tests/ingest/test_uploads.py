"""uploads.py: what a browser hands in is kept under a harmless name; nothing is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ingest.uploads import FOLDER, fit_name, keep_upload
from tests.conftest import settings_for


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        pytest.param("Báo cáo quý I.docx", "Báo cáo quý I.docx", id="as it is"),
        pytest.param("../../etc/passwd", "passwd", id="out of the folder"),
        pytest.param("C:\\Hồ sơ\\a.pdf", "a.pdf", id="Windows"),
        pytest.param("/a/b/", "b", id="a folder"),
        pytest.param("..", "tep", id="the folder above"),
        pytest.param("", "tep", id="empty"),
        pytest.param(".bashrc", "bashrc", id="hidden"),
        pytest.param("~$a.docx", "a.docx", id="an open document"),
        pytest.param("a\x00b\n.txt", "a b.txt", id="control"),
        pytest.param("bao\u202egpj.txt", "baogpj.txt", id="right to left"),
        pytest.param("<b>a</b>.txt", "b.txt", id="markup"),
        pytest.param('a"b|c?.txt', "a b c.txt", id="reserved"),
        pytest.param("CON.txt", "_CON.txt", id="a device"),
        pytest.param("lpt1", "_lpt1", id="a device without an ending"),
        pytest.param("ho\u0323\u0302i.txt", "hội.txt", id="combining marks"),
        pytest.param("-rf.txt", "rf.txt", id="an option"),
    ],
)
def test_a_name_can_do_no_harm(name: str, fit: str) -> None:
    assert fit_name(name) == fit


def test_a_long_name_fits_the_disk_and_keeps_its_ending(tmp_path: Path) -> None:
    path = keep_upload(settings_for(tmp_path), "đ" * 400 + ".docx", b"a")
    assert path.suffix == ".docx" and path.is_file()


def test_the_same_file_again_is_the_same(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    first = keep_upload(settings, "a.txt", b"1")
    assert first == tmp_path / FOLDER / "a.txt"
    assert keep_upload(settings, "a.txt", b"1") == first
    assert [one.name for one in first.parent.iterdir()] == ["a.txt"]


def test_another_file_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    names = [keep_upload(settings, "a.txt", content).name for content in (b"1", b"2", b"3", b"2")]
    assert names == ["a.txt", "a (2).txt", "a (3).txt", "a (2).txt"]
    assert (tmp_path / FOLDER / "a.txt").read_bytes() == b"1"


def test_files_of_one_name_that_come_at_once_are_all_kept(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    contents = [bytes([n]) * 100_000 for n in range(20)]
    with ThreadPoolExecutor(len(contents)) as people:
        paths = list(people.map(lambda content: keep_upload(settings, "a.txt", content), contents))
    assert [path.read_bytes() for path in paths] == contents


def test_a_new_version_takes_its_place_where_that_is_meant(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    keep_upload(settings, "a.txt", b"1")
    path = keep_upload(settings, "a.txt", b"2", replaces=True)
    assert (path.name, path.read_bytes()) == ("a.txt", b"2")
