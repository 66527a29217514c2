"""changes.py: what is told of two versions, and that nothing else is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.records.changes import Change, Part, find_changes
from tests.conftest import LAND


def test_a_changed_figure_is_marked_and_nothing_else() -> None:
    (change,) = find_changes(LAND, LAND.replace("1.250", "1.300"))
    rest = "giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch."
    begin = Part("Huyện đã cấp", False)
    assert change == Change(
        ((begin, Part("1.250", True), Part(rest, False)),),
        ((begin, Part("1.300", True), Part(rest, False)),),
    )


def test_sentences_that_come_and_go() -> None:
    (added,) = find_changes("Một.\n\nHai.", "Một.\n\nMới thêm.\n\nHai.")
    assert added == Change((), ((Part("Mới thêm.", True),),))
    (removed,) = find_changes("Một. Giữa. Hai.", "Một. Hai.")
    assert removed == Change(((Part("Giữa.", True),),), ())


def test_white_space_is_no_change() -> None:
    assert find_changes("Một  câu.\n\nHai.", "Một câu.\nHai.") == []


_texts = st.lists(st.sampled_from(["Một.", "Hai ba.", "Bốn năm sáu.", "7,5% tăng."]), max_size=9)


@given(_texts, _texts)
def test_the_changes_are_all_that_differs(old: list[str], new: list[str]) -> None:
    """What is told as removed and added accounts for every sentence that differs in number."""
    changes = find_changes("\n".join(old), "\n".join(new))
    gone = [" ".join(p.text for p in one) for change in changes for one in change.removed]
    come = [" ".join(p.text for p in one) for change in changes for one in change.added]
    assert sorted([*new, *gone]) == sorted([*old, *come])
    assert bool(changes) == (old != new)
