"""reasons.py, findings.py: what the program says of itself is said in Vietnamese on the page."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant
from assistant import doctor, errors
from assistant.errors import ConferError, NotAllowed, ReportFailed, StoreLocked, StoreMismatch
from assistant.store import check
from tests.ui.english import calls_of, errors_of, sentences_of, yielded_by
from ui.findings import finding_words
from ui.reasons import reason_words

ROOT = Path(assistant.__file__).parents[1]
# Whose errors no page meets: the command line, other programs, and what is typed on the server.
ELSEWHERE = (
    "assistant/cli/",
    "assistant/api/",
    *(f"assistant/access/{name}.py" for name in ("address", "programs")),
    "assistant/settings.py",
    "assistant/tasks/filing.py",
    *(f"assistant/store/{name}.py" for name in ("accounts", "backup", "restore", "tokens")),
    "ingest/watch.py",
)
KINDS = {name for name, kind in vars(errors).items() if inspect.isclass(kind)}
CHECK, DOCTOR = (Path(inspect.getfile(module)) for module in (check, doctor))
FAULTS = sorted(yielded_by(CHECK))
WRONGS = sorted({said[-1] for said in calls_of(CHECK, ["_wrong"])})


def reasons() -> Iterator[tuple[str, str]]:
    """Yield every (message, hint) with which something is refused that a page may ask for."""
    for path in sorted((*ROOT.glob("assistant/**/*.py"), *ROOT.glob("ingest/**/*.py"))):
        if not path.relative_to(ROOT).as_posix().startswith(ELSEWHERE):
            yield from errors_of(path, KINDS - {ReportFailed.__name__})


def findings() -> Iterator[str]:
    """Yield every sentence of the doctor, whatever is put together from parts filled in."""
    made_of_parts = ("The 7 index ", "Report 7 ")
    for path in (DOCTOR, CHECK):
        yield from (one for one in sentences_of(path) if not one.startswith(made_of_parts))
    for fault in FAULTS:
        yield f"Report 7 (a.txt): {fault}; remove and ingest it again"
    for name in ("keyword", "vector"):
        yield f"The {name} index lacks 2 of 9 passages; type: confer rebuild"
        yield f"The {name} index holds 2 passages of no live report; type: confer rebuild"
        for wrong in WRONGS:
            yield f"The {name} index {wrong} 2 passages; type: confer rebuild"


@pytest.mark.parametrize(("message", "hint"), sorted(set(reasons())))
def test_every_reason_has_its_words(message: str, hint: str) -> None:
    assert reason_words(ConferError(message, hint), "vi")[1] == "vi", message


@pytest.mark.parametrize("said", sorted(set(findings())))
def test_every_finding_has_its_words(said: str) -> None:
    assert finding_words(said, "vi")[1] == "vi", said
    assert finding_words(said, "en") == (said, "en")


def test_there_is_something_to_look_at() -> None:
    assert len(set(reasons())) > 50
    assert len(set(findings())) >= 30
    assert len(FAULTS) == 7 and len(WRONGS) == 5


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            StoreLocked(
                "The store in /k is being written by process 12 on may-chu (ingest, since "
                "2026-03-28T09:30:00)",
                "Try again when it has ended",
            ),
            "Kho đang được ghi: tiến trình 12 trên máy may-chu, từ 2026-03-28T09:30:00. "
            "Đợi xong rồi thử lại.",
        ),
        (
            NotAllowed("The role reader may not keep reports", "Ask for the role editor"),
            "Việc này cần vai trò người biên tập.",
        ),
        (
            StoreMismatch(
                "The vectors of the store in /k have 384 numbers, those of the model 768",
                "Type: confer rebuild",
            ),
            "Vectơ trong kho có 384 số, của mô hình đang dùng có 768 số. "
            "Người quản trị gõ: confer rebuild",
        ),
    ],
    ids=["locked", "not allowed", "other vectors"],
)
def test_a_clerk_reads_why(error: ConferError, said: str) -> None:
    assert reason_words(error, "vi") == (said, "vi")
    assert reason_words(error, "en") == (str(error), "en")


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert reason_words(ConferError("x"), "vi") == ("x", "en")
    assert finding_words("x", "vi") == ("x", "en")
