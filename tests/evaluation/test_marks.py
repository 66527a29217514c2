"""The marks of the reader lie where they say they lie."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from tests.evaluation.data import missing_data
from tests.evaluation.forms import Form, forms, marked_in
from tests.evaluation.marks import (
    FORM_SETS,
    SETS,
    TOPICS,
    claims,
    marked_tasks,
    task_regions,
    text_of,
)
from tests.evaluation.task_figures import HALVES

TASKS = [task for of in SETS for task in marked_tasks(of)]
REGIONS = [region for of in SETS for region in task_regions(of)]
CLAIMS = [*claims(), *claims(state=True)]
FORMS = [form for of in FORM_SETS for half in HALVES for form in forms(half, of)]
SOURCES = sorted({region.source for region in REGIONS})

needs_data = pytest.mark.skipif(missing_data() is not None, reason=str(missing_data()))


@needs_data
@pytest.mark.parametrize("source", SOURCES)
def test_the_words_of_a_task_stand_in_its_text(source: str) -> None:
    text = text_of(source)
    for task in TASKS:
        if task.source == source:
            assert text[task.start : task.end] == task.quote
            fields = (task.assigned_by, task.assignee, task.deadline)
            assert [field for field in fields if field and field not in text] == []


@needs_data
@pytest.mark.parametrize("source", SOURCES)
def test_regions_cover_a_text_without_gap(source: str) -> None:
    own = [region for region in REGIONS if region.source == source]
    edges = [(region.start, region.end) for region in own]
    assert edges[0][0] == 0 and edges[-1][1] == len(text_of(source))
    assert all(before[1] == after[0] for before, after in pairwise(edges))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_words_of_a_form_stand_in_its_text(form: Form, tmp_path: Path) -> None:
    marked = marked_in(form, form.write(tmp_path))
    assert len(marked) == len(form.tasks)
    for task in marked:
        assert task.quote == task.quote.strip(" \n.;:,-–+")
        fields = (task.assigned_by, task.assignee, task.deadline)
        said = form.text.casefold()
        assert [field for field in fields if field and field.casefold() not in said] == []


def test_a_task_lies_in_one_region_of_its_half() -> None:
    for task in TASKS:
        around = [
            region.half
            for region in REGIONS
            if region.source == task.source and region.start <= task.start < region.end
            if task.end <= region.end
        ]
        assert around == [task.half], task.quote


def test_tasks_stand_in_order_and_none_twice() -> None:
    for _, group in groupby(TASKS, lambda task: task.source):
        for before, after in pairwise(group):
            assert before.end <= after.start, after.quote


def test_a_quote_is_a_clause_without_marks_around_it() -> None:
    for task in TASKS:
        assert task.quote == task.quote.strip(" \n.;:,-–+") and task.end > task.start, task.quote


def test_topics_are_of_the_list() -> None:
    assert {topic for task in TASKS for topic in task.topics} <= TOPICS
    assert all(task.topics for task in TASKS)


@pytest.mark.parametrize("of", ["", "state"])
def test_each_half_has_about_half_of_the_tasks(of: str) -> None:
    tasks = marked_tasks(of)
    share = sum(task.half == "develop" for task in tasks) / len(tasks)
    assert 0.4 < share < 0.6


def test_no_text_is_in_two_sets() -> None:
    sources = [source for of in SETS for source in {task.source for task in marked_tasks(of)}]
    assert len(sources) == len(set(sources))
    assert {c.source for c in claims()}.isdisjoint(c.source for c in claims(state=True))


@needs_data
@pytest.mark.parametrize("source", sorted({claim.source for claim in CLAIMS}))
def test_the_quote_of_a_claim_stands_in_its_text(source: str) -> None:
    text = " ".join(text_of(source).split())
    quotes = {" ".join(claim.quote.split()) for claim in CLAIMS if claim.source == source}
    assert [quote for quote in quotes if quote not in text] == []


def test_a_claim_is_true_or_has_a_fault_and_stands_once() -> None:
    assert [claim.claim for claim in CLAIMS if claim.true != (claim.what == "ok")] == []
    assert {claim.lang for claim in CLAIMS} == {"vi", "en"}
    assert len({(claim.claim, claim.source) for claim in CLAIMS}) == len(CLAIMS)


def test_no_claim_copies_its_quote() -> None:
    assert [claim.claim for claim in CLAIMS if claim.true and claim.claim == claim.quote] == []


@pytest.mark.parametrize("state", [False, True], ids=["first", "state"])
def test_the_claims_of_a_kind_are_split_evenly(state: bool) -> None:
    told = claims(state=state)
    count = Counter((claim.what, claim.lang, claim.half) for claim in told)
    for what, lang in {(claim.what, claim.lang) for claim in told}:
        assert abs(count[what, lang, "develop"] - count[what, lang, "report"]) <= 1
