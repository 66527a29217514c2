"""store/catalogue.py: versions, what is live, the generation, and what it refuses to open."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import psutil
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import NoResultFound

from assistant.errors import StoreUnusable
from assistant.reports import Description, Period
from assistant.store.catalogue import Catalogue
from assistant.store.made import Made
from assistant.store.schema import METADATA
from tests.conftest import TinyEmbedder, catalogue_of, settings_for, staged_report

OLD = ("Chỉ tiêu là 1.250 tỷ đồng.", "Giao Sở Tài chính chủ trì.")
NEW = ("Chỉ tiêu là 1.300 tỷ đồng.", "Giao Sở Tài chính chủ trì.", "Hạn là tháng 9.")


@pytest.fixture
def catalogue(either_database: None, home: Path) -> Catalogue:
    return catalogue_of(home, create=True)


def test_what_is_staged_cannot_be_seen(catalogue: Catalogue) -> None:
    staged = staged_report("thu", OLD)
    catalogue.stage([staged])
    assert catalogue.rows() == [] and catalogue.known() == [] and catalogue.count() == 0
    assert catalogue.passages([p.id for p in staged.passages]) == {}
    assert catalogue.live_ids([staged.report.id]) == set()
    assert catalogue.unpublished() == [staged.report.id]


def test_a_published_report_is_read_back_as_it_was(catalogue: Catalogue) -> None:
    staged = staged_report("thu", OLD)
    catalogue.stage([staged])
    catalogue.publish([staged.report.id])
    assert catalogue.report(staged.report.id) == staged.report
    assert catalogue.passages_of(staged.report.id) == list(staged.passages)
    assert catalogue.passages([p.id for p in staged.passages]) == {p.id: p for p in staged.passages}
    assert np.allclose(catalogue.vectors_of(staged.report.id), staged.vectors, atol=1e-3)
    (row,) = catalogue.rows()
    assert (row["passages"], row["characters"]) == (2, len(staged.report.text))
    assert catalogue.unpublished() == []


def test_a_description_is_read_back_with_the_report_and_its_passages(catalogue: Catalogue) -> None:
    plain = staged_report("thu", OLD)
    described = Description(
        number="12-KL/TU", date=date(2024, 3, 28), periods=(Period(2024, 3, 3),)
    )
    report = replace(plain.report, description=described)
    passages = tuple(replace(p, description=described) for p in plain.passages)
    catalogue.stage([replace(plain, report=report, passages=passages)])
    catalogue.publish([report.id])
    assert catalogue.report(report.id) == report
    assert catalogue.passages_of(report.id) == list(passages)


HEADINGS = [
    (),
    ("A", "Điều 1. 50%_thuế"),
    ("Điều 1. 50%_thuế", "A"),
    ("A", "điều 1. 50%_THUẾ"),
    ("A", "Điều 1. 50 phần thuế"),
    ("A", 'Mục "B\\/"'),
    ("Điều 1. 50%_thuế",),
]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Điều 1. 50%_thuế", [1, 6]), ("A", [2]), ('Mục "B\\/"', [5]), ("%", []), ("", [])],
)
def test_passages_are_found_by_the_lowest_heading_above_them(
    catalogue: Catalogue, heading: str, expected: list[int]
) -> None:
    staged = staged_report("thu", [f"Chỉ tiêu thứ {n}." for n in range(len(HEADINGS))])
    pairs = zip(staged.passages, HEADINGS, strict=True)
    passages = tuple(replace(passage, heading=above) for passage, above in pairs)
    catalogue.stage([replace(staged, passages=passages)])
    report = staged.report.id
    assert catalogue.passages_under(report, heading, 0) == [passages[n] for n in expected]
    later = [passages[n] for n in expected if n > 1]
    assert catalogue.passages_under(report, heading, passages[1].end) == later


def test_a_new_version_takes_the_place_of_the_old_one(catalogue: Catalogue) -> None:
    old, new = staged_report("thu", OLD), staged_report("thu", NEW, version=2)
    other = staged_report("chi", ["Chi 900 tỷ đồng."])
    for batch in ([old, other], [new]):
        catalogue.stage(batch)
        catalogue.publish([staged.report.id for staged in batch])
    assert [known.id for known in catalogue.known()] == [other.report.id, new.report.id]
    assert catalogue.unpublished() == [old.report.id]
    assert catalogue.passages([p.id for p in old.passages]) == {}
    catalogue.forget([old.report.id, new.report.id])
    assert catalogue.report(old.report.id) is None
    assert catalogue.passages_of(old.report.id) == []
    assert catalogue.report(new.report.id) == new.report, "a live report is never forgotten"


def test_a_publication_is_all_or_nothing(catalogue: Catalogue) -> None:
    old, new = staged_report("thu", OLD), staged_report("thu", NEW, version=2)
    catalogue.stage([old])
    catalogue.publish([old.report.id])
    catalogue.stage([new])
    generation = catalogue.generation
    with pytest.raises(NoResultFound):
        catalogue.publish([new.report.id, "nothing of this name"])
    assert [known.id for known in catalogue.known()] == [old.report.id]
    assert catalogue.generation == generation


def test_every_change_moves_the_generation(catalogue: Catalogue) -> None:
    staged = staged_report("thu", OLD)
    seen = [catalogue.generation]
    catalogue.switch_index(Made(1), "{}")
    seen.append(catalogue.generation)
    catalogue.stage([staged])
    assert catalogue.generation == seen[-1], "what cannot be seen moves nothing"
    catalogue.publish([staged.report.id])
    seen.append(catalogue.generation)
    catalogue.publish((), [staged.report.id])
    seen.append(catalogue.generation)
    assert seen == sorted(set(seen))


def test_the_journal_says_what_was_done(catalogue: Catalogue, home: Path) -> None:
    old, new = staged_report("thu", OLD), staged_report("thu", NEW, version=2)
    for staged in (old, new):
        catalogue.stage([staged])
        catalogue.publish([staged.report.id])
    catalogue.publish((), [new.report.id])
    deeds = [(one.action, one.report, one.source) for one in catalogue.journal.latest(9)]
    assert deeds == [
        ("remove", "thu-v2", "thu.txt"),
        ("update", "thu-v2", "thu.txt"),
        ("add", "thu-v1", "thu.txt"),
    ]


def test_another_reader_sees_a_source_that_was_spelled_otherwise(
    catalogue: Catalogue, home: Path
) -> None:
    staged = staged_report("thu", OLD)
    catalogue.stage([staged])
    catalogue.publish([staged.report.id])
    reader = catalogue_of(home)
    before = reader.report(staged.report.id)
    catalogue.files.set_source(staged.report.id, "./thu.txt")
    after = reader.report(staged.report.id)
    assert before and before.source == "thu.txt"
    assert after and after.source == "./thu.txt"


def test_a_report_not_there_yet_is_found_once_it_is(catalogue: Catalogue, home: Path) -> None:
    staged = staged_report("thu", OLD)
    reader = catalogue_of(home)
    assert reader.report(staged.report.id) is None
    catalogue.stage([staged])
    catalogue.publish([staged.report.id])
    assert reader.report(staged.report.id) == staged.report


def test_texts_that_are_held_are_not_read_again(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged = staged_report("thu", OLD)
    catalogue.stage([staged])
    catalogue.publish([staged.report.id])
    catalogue.hold_texts()
    monkeypatch.setattr(catalogue.database, "scalar", lambda *_, **__: pytest.fail("read again"))
    assert catalogue.passages_of(staged.report.id) == list(staged.passages)


def test_many_passages_are_read_at_once(catalogue: Catalogue) -> None:
    staged = staged_report("dài", [f"Nhiệm vụ số {n} đã xong." for n in range(1200)])
    catalogue.stage([staged])
    catalogue.publish([staged.report.id])
    found = catalogue.passages([passage.id for passage in staged.passages])
    assert len(found) == 1200
    assert catalogue.vectors_of(staged.report.id).shape == (1200, TinyEmbedder.dimension)


def test_a_catalogue_is_there_once_it_is_whole(home: Path) -> None:
    seen: list[bool] = []

    def look(*_: object, **__: object) -> None:
        seen.append(Catalogue.exists(settings_for(home)))

    sa.event.listen(METADATA, "before_create", look)
    sa.event.listen(METADATA, "after_create", look)
    try:
        catalogue_of(home, create=True).close()
    finally:
        sa.event.remove(METADATA, "before_create", look)
        sa.event.remove(METADATA, "after_create", look)
    assert seen[:2] == [False, False]
    assert [path.name for path in home.iterdir()] == [Catalogue.FILE]


def test_a_making_that_was_interrupted_is_made_anew(home: Path) -> None:
    home.mkdir()
    (home / f"{Catalogue.FILE}-making").touch()
    assert not Catalogue.exists(settings_for(home))
    catalogue_of(home, create=True).close()
    assert catalogue_of(home).count() == 0


def test_another_schema_is_refused(catalogue: Catalogue, home: Path) -> None:
    catalogue.set_meta("schema", "999")
    with pytest.raises(StoreUnusable, match="schema 999"):
        catalogue_of(home)


@pytest.mark.parametrize(
    "content", [b"", b"no database at all " * 100], ids=["empty file", "other file"]
)
def test_a_damaged_catalogue_is_refused(home: Path, content: bytes) -> None:
    home.mkdir()
    (home / Catalogue.FILE).write_bytes(content)
    with pytest.raises(StoreUnusable, match="cannot be used"):
        catalogue_of(home)


def test_a_catalogue_that_nobody_closed_gives_its_files_back(home: Path) -> None:
    Catalogue(home, create=True).count()
    gc.collect()
    assert not [file for file in psutil.Process().open_files() if file.path.startswith(str(home))]
