"""files.py and archive.py: which files there are, and the members of .zip archives."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

import ingest.archive
from assistant.errors import WrongUse
from ingest.files import find_files, is_there
from tests.conftest import FARMS, HEALTH, LAND, RECORDS, take_in
from tests.looking import problems


def zipped(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def zip_bytes(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def found(path: Path) -> tuple[list[str], list[str]]:
    files, failed = find_files([str(path)])
    start = len(str(path)) + 1
    return [file.source[start:] for file in files], [one.error for one in failed]


def test_members_are_taken_in_updated_and_pruned(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.zip"
    inner = zip_bytes({"c.md": HEALTH})
    zipped(path, {"a.txt": LAND, "quý 1/b.txt": FARMS, "trong.zip": inner, "__MACOSX/._a.txt": "x"})
    first = take_in(home, path)
    names = [one.source[len(str(path)) + 1 :] for one in first.added]
    assert (names, first.failed) == (["a.txt", "quý 1/b.txt", "trong.zip/c.md"], [])
    assert len(take_in(home, path).unchanged) == 3
    zipped(path, {"a.txt": LAND.replace("1.250", "1.300"), "trong.zip": inner})
    again = take_in(home, path, prune=True)
    assert [len(again.updated), len(again.unchanged)] == [1, 1]
    assert again.removed == [f"{path}/quý 1/b.txt"]
    assert problems(home) == []


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        pytest.param({"../a.txt": LAND}, "points out of it", id="above"),
        pytest.param({"x/../../a.txt": LAND}, "points out of it", id="above from within"),
        pytest.param({"a.txt": "0" * 3_000_000}, "as bombs do", id="bomb"),
        pytest.param(
            {"a.zip": zip_bytes({"b.zip": zip_bytes({"c.txt": LAND})})}, "two deep", id="too deep"
        ),
        pytest.param({"a.zip": b"no archive"}, "no whole .zip", id="broken inside"),
        pytest.param({}, "holds no files", id="empty"),
    ],
)
def test_what_is_not_read_is_named(
    tmp_path: Path, members: dict[str, str | bytes], reason: str
) -> None:
    names, (error,) = found(zipped(tmp_path / "a.zip", members))
    assert names == [] and reason in error


def test_an_encrypted_member_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": LAND, "b.txt": FARMS})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1  # the flag in the list of members
    path.write_bytes(content)
    names, (error,) = found(path)
    assert names == ["b.txt"] and "a.txt in a.zip is encrypted" in error


def test_a_damaged_member_fails_by_name(home: Path, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": LAND, "b.txt": FARMS})
    content = bytearray(path.read_bytes())
    content[60:90] = bytes(30)
    path.write_bytes(content)
    result = take_in(home, path)
    assert [one.source for one in result.failed] == [f"{path}/a.txt"]
    assert "cannot be unpacked" in result.failed[0].error
    assert len(result.added) == 1


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [("MEMBERS", 1, "more than 1 files"), ("UNPACKED", 100, "unpacks to more"),
     ("LARGEST", 10, "larger than")],
)  # fmt: skip
def test_limits_of_an_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, reason: str
) -> None:
    monkeypatch.setattr(ingest.archive, limit, value)
    names, errors = found(zipped(tmp_path / f"{limit}.zip", {"a.txt": LAND, "b.txt": FARMS}))
    assert names == [] and all(reason in error for error in errors)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        pytest.param("Báo cáo.txt".encode(), "Báo cáo.txt", id="UTF-8 without its flag"),
        pytest.param("Bao\u0301 cáo.txt".encode(), "Bao\u0301 cáo.txt", id="NFD"),
        pytest.param("Hô\u0323i nghi\u0323.txt".encode("cp1258"), "Hội nghị.txt", id="cp1258"),
        pytest.param("Résumé.txt".encode("cp437"), "Résumé.txt", id="cp437"),
        pytest.param(b"C:\\ho so\\a.txt", "ho so/a.txt", id="Windows, absolute"),
        pytest.param(b"/etc/a.txt", "etc/a.txt", id="absolute"),
    ],
)
def test_names_of_members(tmp_path: Path, raw: bytes, name: str) -> None:
    stand_in = "x" * len(raw)
    path = zipped(tmp_path / "a.zip", {stand_in: LAND})
    path.write_bytes(path.read_bytes().replace(stand_in.encode(), raw))
    assert found(path) == ([name], [])
    files, _ = find_files([str(path)])
    assert files[0].read().decode() == LAND
    assert is_there(files[0].path) and not is_there(files[0].path + "x")


def test_a_link_out_of_the_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Mật")
    os.symlink(tmp_path / "secret.txt", folder / "a.txt")
    os.symlink(folder / "nothing", folder / "b.txt")
    names, errors = found(folder)
    assert names == [] and ["link" in error for error in errors] == [True, True]


def test_a_name_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LAND)
    with open(os.fsencode(tmp_path) + b"/b\xff.txt", "w") as file:
        file.write(LAND)
    names, (error,) = found(tmp_path)
    assert names == ["a.txt"] and "no text" in error


def test_downloads_that_go_on_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt.part", "c.crdownload", "Thumbs.db", "~$d.docx"):
        (tmp_path / name).write_text(LAND)
    assert found(tmp_path) == (["a.txt"], [])


def test_folders_are_walked_and_hidden_files_left_out(records: Path) -> None:
    deeper = records / "2024" / "quy-1"
    deeper.mkdir(parents=True)
    for path in (deeper / "a.txt", records / ".an.txt", records / ".git" / "b.txt"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("Họp.")
    (records / "~$dang-mo.txt").write_text("x")
    files, failed = find_files([str(records)])
    names = [Path(file.source).relative_to(records).as_posix() for file in files]
    assert failed == []
    assert names == ["2024/quy-1/a.txt", *sorted(RECORDS)]


def test_a_hidden_file_that_is_named_is_taken(records: Path) -> None:
    (records / ".an.txt").write_text("Họp.")
    files, _ = find_files([str(records / ".an.txt")])
    assert [file.source for file in files] == [str(records / ".an.txt")]


def test_a_file_named_twice_is_taken_once(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(records)
    os.symlink(records / "dat-dai.txt", records.parent / "link.txt")
    result = take_in(home, "dat-dai.txt", "./dat-dai.txt", records, records.parent / "link.txt")
    assert result.added[0].source == "dat-dai.txt"
    assert len(result.added) == 4


@pytest.mark.parametrize("given", ["khong-co", "khong-co/bao-cao.txt", ""], ids=repr)
def test_a_path_that_is_not_there_is_wrong_use(
    home: Path, records: Path, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = records / "trống"
    empty.mkdir()
    monkeypatch.chdir(empty)
    with pytest.raises(WrongUse):
        take_in(home, records, given)
    assert not home.exists()


def test_a_folder_without_files_is_wrong_use(home: Path, tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    with pytest.raises(WrongUse, match="trống"):
        take_in(home, tmp_path / "trống")
    assert not home.exists()
