"""answer/sources.py: which report each statement is from, readable without a click."""

from __future__ import annotations

import pytest

from assistant.answer.sources import SourceLine, find_sources, numbers_said
from assistant.reports import Answer, Citation, Claim, Coverage


def answer_of(*said: str, aside: int = 0, lead: str = "", titles: str = "ABCDEFGH") -> Answer:
    """Return an answer each of whose statements is cited from the reports of these letters.

    The last `aside` statements stand beside it; `titles` are those of the reports A, B, C …
    """
    claims, citations = [], list[Citation]()
    for place, reports in enumerate(said):
        numbers = range(len(citations) + 1, len(citations) + 1 + len(reports))
        citations += [
            Citation(
                n, one, titles["ABCDEFGH".index(one)], f"thu-muc/{one}.txt", None, n, n + 1, ""
            )
            for n, one in zip(numbers, reports, strict=True)
        ]
        claims.append(Claim("…", tuple(numbers), True, aside=place >= len(said) - aside))
    return Answer(
        *("?", "vi", "fact", "extractive", True, ""),
        *(Coverage(9, 1), 0.1, tuple(claims), tuple(citations)),
        lead=lead,
    )


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(answer_of("A"), {0: [SourceLine((1,), "A")]}, id="one"),
        pytest.param(answer_of("A", "A", "A"), {2: [SourceLine((1, 2, 3), "A")]}, id="once a run"),
        pytest.param(
            answer_of("A", "A", "B", "A"),
            {1: [SourceLine((1, 2), "A")], 2: [SourceLine((3,), "B")], 3: [SourceLine((4,), "A")]},
            id="by turns",
        ),
        pytest.param(
            answer_of("A", "A", "A", aside=2),
            {0: [SourceLine((1,), "A")], 2: [SourceLine((2, 3), "", again=True)]},
            id="asides of the same",
        ),
        pytest.param(
            answer_of("A", "B", aside=1),
            {0: [SourceLine((1,), "A")], 1: [SourceLine((2,), "B")]},
            id="an aside of another",
        ),
        pytest.param(
            answer_of("AB"), {0: [SourceLine((1,), "A"), SourceLine((2,), "B")]}, id="copies"
        ),
        pytest.param(
            answer_of("ABCDE"),
            {0: [SourceLine((1,), "A"), SourceLine((2,), "B"), SourceLine((3, 4, 5), "")]},
            id="many copies",
        ),
        pytest.param(
            answer_of("A", "B", titles="TT"),
            {0: [SourceLine((1,), "T (A.txt)")], 1: [SourceLine((2,), "T (B.txt)")]},
            id="of one title",
        ),
        pytest.param(
            answer_of("A", "", "A"),
            {0: [SourceLine((1,), "A")], 2: [SourceLine((2,), "", again=True)]},
            id="one without a source between",
        ),
        pytest.param(answer_of("A", "A", lead="Nội dung chính của “A”:"), {}, id="named above"),
        pytest.param(
            answer_of("A", "B", lead="Nội dung chính của “A”, “B”:"),
            {0: [SourceLine((1,), "A")], 1: [SourceLine((2,), "B")]},
            id="two named above",
        ),
        pytest.param(answer_of(), {}, id="refused"),
    ],
)
def test_each_run_of_statements_names_its_reports(
    answer: Answer, expected: dict[int, list[SourceLine]]
) -> None:
    found = find_sources(answer)
    assert found.below == expected and not found.above


def test_a_long_run_is_named_above_its_first_statement() -> None:
    found = find_sources(answer_of("B", "A", "A", "A", "A", "B"))
    assert found.above == {1: [SourceLine((2, 3, 4, 5), "A")]}
    assert found.below == {0: [SourceLine((1,), "B")], 5: [SourceLine((6,), "B")]}


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((1,), "[1]"), ((1, 2), "[1] [2]"), ((2, 3, 4), "[2]–[4]"), ((1, 3, 4, 5), "[1] [3]–[5]")],
)
def test_numbers_in_a_row_are_said_shortly(numbers: tuple[int, ...], said: str) -> None:
    assert numbers_said(numbers) == said
