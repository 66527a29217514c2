"""scope.py: which reports are looked at, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.records.scope import EVERYTHING, Scope, find_choice
from assistant.reports import Description, Period
from tests.conftest import TinyEmbedder, settings_for, take_in

MARCH = Description(kind="report", body="UBND", periods=(Period(2025, 3, 3), Period(2025, 1, 3)))
DATED = Description(kind="conclusion", conference=31, date=date(2024, 6, 30))


@pytest.mark.parametrize(
    ("scope", "march", "dated"),
    [
        pytest.param(EVERYTHING, True, True, id="everything"),
        pytest.param(Scope(kind="report"), True, False, id="kind"),
        pytest.param(Scope(body="UBND"), True, False, id="body"),
        pytest.param(Scope(conference=31), False, True, id="conference"),
        pytest.param(Scope(period=Period(2025, 1, 12)), True, False, id="year"),
        pytest.param(Scope(period=Period(2025, 1, 3)), True, False, id="quarter"),
        pytest.param(Scope(period=Period(2025, 4, 4)), False, False, id="another month"),
        pytest.param(Scope(period=Period(2024, 6, 6)), False, True, id="month of the date"),
        pytest.param(Scope(kind="report", conference=31), False, False, id="two things"),
    ],
)
def test_what_a_scope_holds(scope: Scope, march: bool, dated: bool) -> None:
    assert (scope.holds(MARCH), scope.holds(DATED)) == (march, dated)


def test_the_choice_counts_reports_and_puts_the_latest_first() -> None:
    choice = find_choice([MARCH, MARCH, DATED])
    assert choice.kinds == {"report": 2, "conclusion": 1}
    assert (choice.bodies, choice.conferences) == ({"UBND": 2}, {31: 1})
    assert list(choice.periods.items()) == [
        (Period(2025, 1, 12), 2),
        (Period(2025, 1, 3), 2),
        (Period(2025, 3, 3), 2),
        (Period(2024, 1, 12), 1),
        (Period(2024, 6, 6), 1),
    ]


@pytest.fixture
def conversation(tmp_path: Path) -> Iterator[Conversation]:
    """The same sentence in a conclusion and in a report, with other figures."""
    for name, head in (("kl", "Kết luận hội nghị lần thứ 9"), ("bc", "Báo cáo tháng 3 năm 2025")):
        text = f"{head}\n\nThu ngân sách đạt {len(name + head)} tỷ đồng.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    take_in(tmp_path / "store", tmp_path)
    opened = Conversation(settings_for(tmp_path / "store"), TinyEmbedder())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("scope", "sources"),
    [
        (EVERYTHING, {"kl.txt", "bc.txt"}),
        (Scope(kind="conclusion"), {"kl.txt"}),
        (Scope(period=Period(2025, 1, 12)), {"bc.txt"}),
        (Scope(kind="conclusion", period=Period(2025, 1, 12)), set()),
    ],
    ids=["everything", "kind", "year", "nothing"],
)
def test_an_answer_looks_at_what_is_in_scope(
    conversation: Conversation, scope: Scope, sources: set[str]
) -> None:
    answer = conversation.ask("Thu ngân sách đạt bao nhiêu?", scope=scope)
    assert {Path(one.passage.source).name for one in answer.hits} == sources
    assert {Path(one.source).name for one in answer.citations} <= sources
    assert answer.coverage.reports == len(sources)
    assert answer.answered == bool(sources)
