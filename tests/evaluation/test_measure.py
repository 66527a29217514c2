"""The figures of the evaluation, on replies whose ranks are plain to see."""

from __future__ import annotations

import pytest

from tests.evaluation.data import Asked, missing_data, question_sets
from tests.evaluation.measure import NONE, answer_rank, hit_rank, measure
from tests.evaluation.systems import Reply

ASKED = Asked("Giá vàng?", "fact", (("a.txt", "giá vàng tăng 2%"),), ("2%",))
UNANSWERABLE = Asked("Xổ số?", "none", (), ())


def reply(*sources_and_texts: tuple[str, str], answered: bool = True) -> Reply:
    return Reply(sources_and_texts, sources_and_texts, answered)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Tháng Một giá vàng tăng 2% so với tháng trước.", 1),
        ("Tháng Một giá\nvàng tăng  2% so với tháng trước.", 1),
        ("giá vàng tăng", 1),  # a part of the evidence
        ("giá vàng tăng 3%", NONE),
    ],
    ids=["holds it", "other white space", "lies in it", "another figure"],
)
def test_a_hit_is_the_evidence_in_its_own_file(text: str, rank: int) -> None:
    elsewhere = ("b.txt", "giá vàng tăng 2%")
    assert hit_rank(ASKED, reply(elsewhere, ("a.txt", text))) == rank


def test_an_answer_is_the_string_in_a_cited_sentence_of_a_right_file() -> None:
    replied = reply(("b.txt", "tăng 2%"), ("a.txt", "tăng 3%"), ("a.txt", "tăng 2%"))
    assert answer_rank(ASKED, replied) == 2


def test_figures_part_the_answerable_from_the_others() -> None:
    right = reply(("a.txt", "giá vàng tăng 2%"))
    second = reply(("b.txt", "khác"), ("a.txt", "giá vàng tăng 2%"))
    refused = reply(answered=False)
    figures = measure([ASKED, ASKED, UNANSWERABLE], [right, second, refused])
    assert (figures.questions, figures.hit_1, figures.hit_5) == (3, 0.5, 1.0)
    assert (figures.mrr_10, figures.answer_1, figures.answer_3) == (0.75, 0.5, 1.0)
    assert (figures.refused, figures.refused_none) == (0.0, 1.0)


@pytest.mark.skipif(missing_data() is not None, reason=str(missing_data()))
def test_the_sets_are_those_that_are_told_of() -> None:
    sizes = {one.name: len(one.asked) for one in question_sets()}
    assert sizes["xquad, Vietnamese"] == sizes["xquad, no diacritics"] == 612
    assert sum(size for name, size in sizes.items() if is_whole(name, "in-domain (")) == 159
    assert sum(size for name, size in sizes.items() if is_whole(name, "in-domain more (")) == 180
    assert sum(size for name, size in sizes.items() if is_whole(name, "state documents (")) == 206


def is_whole(name: str, beginning: str) -> bool:
    """Tell whether a set is of these questions, and not those on a period once more."""
    return name.startswith(beginning) and "period" not in name
