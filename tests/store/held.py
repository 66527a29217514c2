"""Two reports, what comes after or beside them, and what a store of them holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.store.store import Store
from tests.conftest import settings_for, staged_report
from tests.looking import found_by_vector, found_by_words, problems, texts_found

SHARED = "Giao Sở Tài chính chủ trì."
OLD = ("Chỉ tiêu thu là 1.250 tỷ đồng.", SHARED, "Hạn cuối là ngày 30 tháng 6.")
NEW = ("Chỉ tiêu thu nâng lên 1.300 tỷ.", SHARED, "Gia hạn đến hết quý ba.", "Khen thưởng hai xã.")
OTHER = ("Mùa mưa phải phòng chống lũ quét.", "Trồng mới năm trăm hecta rừng.")

OLD_REPORT, NEW_REPORT = staged_report("thu", OLD), staged_report("thu", NEW, version=2)
OTHER_REPORT = staged_report("lũ", OTHER)


def index_ids(home: Path) -> tuple[set[str], set[str]]:
    """Return the ids both indexes hold on disk."""
    store = Store(settings_for(home))
    with store.indexes.keywords() as keywords, store.indexes.vectors() as vectors:
        found = keywords.all_ids(), vectors.all_ids()
    store.close()
    return found


def leftovers(home: Path) -> int:
    store = Store(settings_for(home))
    count = store.indexes.leftovers()
    store.close()
    return count


def ids(*reports: Any) -> set[str]:
    return {passage.id for staged in reports for passage in staged.passages}


def assert_holds(home: Path, *reports: Any) -> None:
    """Both indexes hold the passages of `reports` and nothing else, and each is found by both."""
    assert index_ids(home) == (ids(*reports), ids(*reports))
    assert problems(home) == []
    store = Store(settings_for(home))
    for staged in reports:
        for passage in staged.passages:
            assert passage.text in found_by_words(store, passage.text)
            assert found_by_vector(store, passage.text)[0] == passage.text
    assert {known.id for known in store.catalogue.known()} == {s.report.id for s in reports}
    store.close()


def assert_never_found(home: Path, sentences: set[str]) -> None:
    """No search of either index gives back one of `sentences`."""
    store = Store(settings_for(home))
    for sentence in sentences:
        assert not texts_found(store, sentence) & sentences
    store.close()


class Stop(BaseException):
    """The end of the process, as far as the code under test can tell."""


def stop(*_: object, **__: object) -> None:
    raise Stop
