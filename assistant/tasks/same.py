"""The register as an office reads it: a task that two copies of a report direct is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace

from assistant.records.similar import are_similar
from assistant.reports import Task
from assistant.store.catalogue import Catalogue
from assistant.tasks import Listed, Register


def join_same(register: Register, catalogue: Catalogue) -> Register:
    """Return the register with one entry for equal tasks of reports that are near duplicates.

    The entry that stood first names the others. What two months direct in the same words, or one
    report twice, stays apart.
    """
    groups = defaultdict[Hashable, list[list[Listed]]](list)
    for one in register.listed:
        alike = groups[_said(one.task)]
        group = next((group for group in alike if _belongs(one, group, catalogue)), None)
        if group is None:
            alike.append(group := [])
        group.append(one)
    copies = {group[0].task.id: group[1:] for alike in groups.values() for group in alike}
    listed = tuple(
        replace(one, also=tuple(also)) if (also := copies[one.task.id]) else one
        for one in register.listed
        if one.task.id in copies
    )
    return Register(listed, replace(register.coverage, tasks=len(listed)))


def _said(task: Task) -> Hashable:
    """Return what equal tasks have the same: the words, who directs, who must act, and by when."""
    words = " ".join(task.text.split())
    return words, task.assigned_by, task.assignee, task.deadline, task.due


def _belongs(one: Listed, group: list[Listed], catalogue: Catalogue) -> bool:
    reports = {other.task.report for other in group}
    return one.task.report not in reports and any(
        are_similar(catalogue, one.task.report, report) for report in reports
    )
