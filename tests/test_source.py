"""source.py: a report laid out, and what is known of a place in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import WrongUse
from assistant.records.source import cite, open_source
from assistant.store.catalogue import Catalogue
from tests.conftest import take_in


def id_of(catalogue: Catalogue, name: str) -> str:
    return next(one.id for one in catalogue.known() if one.source.endswith(name))


@pytest.fixture
def catalogue(home: Path, records: Path) -> Catalogue:
    take_in(home, records)
    return Catalogue(home)


def test_a_place_is_cited_with_its_words_and_the_headings_above(catalogue: Catalogue) -> None:
    report = id_of(catalogue, "dat-dai.txt")
    text = catalogue.live_report(report).text
    start = text.index("Còn 57 hồ sơ")
    citation = cite(catalogue, report, start, start + 12)
    assert citation.quote == "Còn 57 hồ sơ"
    assert citation.heading == ("I. KẾT QUẢ THỰC HIỆN", "1. Quản lý đất đai")
    assert (citation.n, citation.report, citation.page) == (1, report, None)


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (5, 4), (0, 10**6)])
def test_a_place_that_is_not_there_is_refused(catalogue: Catalogue, start: int, end: int) -> None:
    with pytest.raises(WrongUse, match="no place"):
        cite(catalogue, id_of(catalogue, "dat-dai.txt"), start, end)


def test_no_such_report(catalogue: Catalogue) -> None:
    with pytest.raises(WrongUse, match="no report"):
        open_source(catalogue, "000000000000")


def test_a_table_s_rows_have_cells(catalogue: Catalogue) -> None:
    source = open_source(catalogue, id_of(catalogue, "y-te.md"))
    text = source.report.text
    rows = [[text[a:b] for a, b in source.cells(one)] for one in source.blocks if one.table]
    assert rows == [
        ["Trạm y tế", "Bác sĩ", "Lượt khám"],
        ["Xã Phú Xuyên", "3", "1.250"],
        ["Xã La Bằng", "2", "980"],
    ]
