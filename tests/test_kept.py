"""kept.py: what was kept is whole and of what it was made of, or is made again."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

from assistant import lexicon
from assistant.kept import keep, read_kept
from assistant.lexicon import KEPT, Lexicon, packaged
from assistant.text import words

SAID = "Chỉ tiêu GRDP; đẩy mạnh cải cách thủ tục hành chính, quan ly dat dai o xa"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where things are kept, not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "confer"


@pytest.mark.parametrize(
    ("name", "made_of", "found"),
    [
        pytest.param("a", b"x", b"content", id="the same"),
        pytest.param("a", b"y", None, id="made of something else"),
        pytest.param("b", b"x", None, id="another name"),
    ],
)
def test_what_is_kept(cache: Path, name: str, made_of: bytes, found: bytes | None) -> None:
    keep("a", b"content", b"x")
    assert read_kept(name, made_of) == found
    assert [path.name for path in cache.iterdir()] == ["a"]


@pytest.mark.parametrize("damage", [b"", b"\0" * 100, b"short"], ids=["empty", "zeros", "short"])
def test_what_is_damaged_is_not_kept(cache: Path, damage: bytes) -> None:
    keep("a", b"content")
    (cache / "a").write_bytes(damage)
    assert read_kept("a") is None
    keep("a", b"content")
    assert read_kept("a") == b"content"


def test_nothing_is_kept_where_nothing_can_be_written(cache: Path) -> None:
    cache.parent.write_text("no folder")
    keep("a", b"content")
    assert read_kept("a") is None and cache.parent.read_text() == "no folder"


def test_a_full_disk_leaves_nothing_behind(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    keep("a", b"content")
    assert list(cache.iterdir()) == []


# -- the lexicon ----------------------------------------------------------------------------


@pytest.fixture
def anew(cache: Path) -> Iterator[None]:
    """Nothing is kept yet, and what this process has read is forgotten."""
    packaged.cache_clear()
    yield
    packaged.cache_clear()


def told(one: Lexicon) -> list[object]:
    found = words(SAID)
    loose = one.find_loose(found)
    return [
        [astuple(entry) for entry in one.entries],
        loose,
        [(m.first, m.last, [*map(astuple, m.entries)]) for m in one.segment(found, loose)],
        [*one.wordings(SAID, found, loose)],
        [(one.keys_of(word.folded), one.entries_with(word.key)) for word in found],
        one.is_english("administrative"),
    ]


@pytest.mark.usefixtures("anew")
def test_the_lexicon_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = told(packaged())
    packaged.cache_clear()
    monkeypatch.delattr(lexicon, "read_entries")
    assert told(packaged()) == made


@pytest.mark.usefixtures("anew")
def test_the_lexicon_is_made_again_of_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged()
    packaged.cache_clear()
    other = tmp_path / "other.tsv"
    other.write_text("đất đai\tland\n", encoding="utf-8")
    monkeypatch.setattr(lexicon, "packaged_files", lambda: [other])
    assert [entry.term for entry in packaged().entries] == ["đất đai"]
    assert read_kept(KEPT) is None  # not without what it is made of
