"""Hostile and broken files: each fails by name, or is read, and the good one beside it too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.store.catalogue import Catalogue
from ingest.parse.isolated import Limits, Parser
from tests.conftest import LAND, take_in
from tests.ingest import fuzz
from tests.ingest.hostile import HOSTILE, SECRET, pages
from tests.ingest.old_office import CONVERTED
from tests.ingest.small_files import kinds
from tests.looking import problems

QUICK = 150  # spoiled files of each kind
SLOW = {".rtf", *CONVERTED}  # kinds that LibreOffice may have to read, in seconds each
QUICK_OF_SLOW = 2


class Taken(NamedTuple):
    """What an ingest of all hostile files at once did: by file name, its text or why it failed."""

    texts: dict[str, str]
    failures: dict[str, tuple[str, str]]  # error, hint
    problems: list[str]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    place = tmp_path_factory.mktemp("hostile")
    (place / "secret").write_text(SECRET)
    folder, home = place / "folder", place / "store"
    folder.mkdir()
    for name, hostile in HOSTILE.items():
        (folder / name).write_bytes(hostile.make(place))
    (folder / "tốt.txt").write_text(LAND.replace("1.250", "1.251"))
    result = take_in(home, folder)
    added = {one.report: Path(one.source).name for one in result.added}
    found = {name: Catalogue(home).report(report) for report, name in added.items()}
    texts = {name: report.text for name, report in found.items() if report}
    for copy in result.duplicates:  # the text of another one under its own name
        texts[Path(copy.source).name] = texts[added[copy.report]]
    failures = {_top(one.source, folder): (one.error, one.hint) for one in result.failed}
    return Taken(texts, failures, problems(home))


def _top(source: str, folder: Path) -> str:
    return Path(source).relative_to(folder).parts[0]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_fails_by_name(taken: Taken, name: str) -> None:
    fails = HOSTILE[name].fails
    assert (name in taken.texts) != (name in taken.failures)
    if name in taken.failures:
        error, hint = taken.failures[name]
        assert fails != "" and re.search(fails or "", error), error
        assert name in error and hint
    else:
        assert not fails
        assert SECRET not in taken.texts[name] and "\x1b" not in taken.texts[name]


def test_the_good_file_beside_them_is_taken_in_and_the_store_is_whole(taken: Taken) -> None:
    assert "Huyện đã cấp 1.251 giấy chứng nhận" in taken.texts["tốt.txt"]
    assert taken.problems == []


@pytest.mark.nightly(reason="half a minute")
def test_ten_thousand_pages() -> None:
    with Parser() as parser:
        parsed = parser.parse(Path("a.pdf"), pages(10_000))
    assert [block.page for block in parsed.blocks] == list(range(1, 10_001))


def test_a_text_of_200_megabytes_is_refused_within_its_limits() -> None:
    content = LAND.encode() * (200_000_000 // len(LAND.encode()))
    with Parser(Limits(seconds=120)) as parser, pytest.raises(Exception, match="Split it"):
        parser.parse(Path("lớn.txt"), content)


@pytest.mark.parametrize("kind", kinds())
def test_spoiled_files_are_read_rightly_or_refused(kind: str, tmp_path: Path) -> None:
    row = fuzz.fuzz(kind, QUICK_OF_SLOW if kind in SLOW else QUICK, 1, tmp_path)
    assert row.read + row.refused == row.files > 0
    assert row.slowest < 120
