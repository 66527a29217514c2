"""tasks/view.py: the register narrowed, and how much of it there is of each."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.reports import Coverage, Task
from assistant.tasks import Listed, Register
from assistant.tasks.view import Part, count_tasks, take_part

TODAY = date(2025, 6, 15)


def listed(number: int, report: str, **said: object) -> Listed:
    task = Task(f"{report}-{number}", report, 0, 9, f"Việc {number}", **said)  # type: ignore[arg-type]
    return Listed(task, f"Văn bản {report}", f"{report}.txt", 0.0)


HEALTH = listed(1, "a", assignee="Sở\nY tế", topics=("health",), due=date(2025, 6, 1))
COPY = listed(1, "b", assignee="Sở Y tế", topics=("health",), due=date(2025, 6, 1))
LAND = listed(2, "a", assignee="Sở Xây dựng", topics=("land", "health"), due=date(2025, 7, 1))
LATER = listed(3, "c", assigned_by="Chủ tịch", topics=("land",), due=date(2025, 12, 31))
UNSAID = listed(4, "c", assigned_by="Chủ tịch")
JOINED = Listed(HEALTH.task, HEALTH.title, HEALTH.source, 0.0, also=(COPY,))
REGISTER = Register((JOINED, LAND, LATER, UNSAID), Coverage(5, 3, 4))


def test_there_is_so_much_of_each() -> None:
    counts = count_tasks(REGISTER, TODAY)
    assert list(counts.topics.items()) == [("health", 2), ("land", 2)]
    assert counts.assignees == {"Sở Y tế": 1, "Sở Xây dựng": 1}
    assert counts.assigned_by == {"Chủ tịch": 2}
    assert counts.reports == {"a": 2, "c": 2, "b": 1}
    assert counts.titles == {"a": "Văn bản a", "b": "Văn bản b", "c": "Văn bản c"}
    assert counts.whens == {"overdue": 1, "soon": 1, "later": 1, "unsaid": 1}
    months = {(2025, 6): 1, (2025, 7): 1, (2025, 12): 1, None: 1}
    assert list(counts.months.items()) == list(months.items())


def test_a_name_in_other_capitals_is_one_with_it() -> None:
    names = ("các địa phương", "Các địa phương", "các địa phương", "Sở Y tế", "SỞ Y TẾ", "Sở Y tế")
    tasks = tuple(
        listed(n, "a", assignee=one, assigned_by="đồng chí Bí thư") for n, one in enumerate(names)
    )
    register = Register(tasks, Coverage(1, 1, len(tasks)))
    counts = count_tasks(register, TODAY)
    assert counts.assignees == {"Các địa phương": 3, "Sở Y tế": 3}
    assert counts.assigned_by == {"Đồng chí Bí thư": 6}
    assert take_part(register, Part(assignee="Các địa phương"), TODAY).listed == tasks[:3]
    assert take_part(register, Part(assigned_by="Đồng chí Bí thư"), TODAY).listed == tasks
    # Each is listed as its record has it.
    assert [one.assignee for one in tasks[:2]] == ["các địa phương", "Các địa phương"]


@pytest.mark.parametrize(
    ("part", "left", "reports"),
    [
        (Part(), [JOINED, LAND, LATER, UNSAID], 3),
        (Part(topic="land"), [LAND, LATER], 2),
        (Part(assignee="Sở Y tế"), [JOINED], 2),
        (Part(assigned_by="Chủ tịch", when="unsaid"), [UNSAID], 1),
        (Part(report="b"), [JOINED], 2),
        (Part(when="overdue"), [JOINED], 2),
        (Part(topic="land", when="overdue"), [], 0),
    ],
    ids=["all", "topic", "who does", "who directs", "the copy's report", "overdue", "none"],
)
def test_a_part_is_what_fits_all_of_it(part: Part, left: list[Listed], reports: int) -> None:
    taken = take_part(REGISTER, part, TODAY)
    assert list(taken.listed) == left
    assert taken.coverage == Coverage(5, reports, len(left))
