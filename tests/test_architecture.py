"""The arrows of the layout: who may import whom, and how long a file may be."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("assistant", "ingest", "ui")
LONGEST = 450  # lines of one file

# Each step may import only steps of a lower number, and others of its own.
STEPS = {
    "assistant.errors": 0,
    "assistant.reports": 0,
    "assistant.text": 0,
    "assistant.clock": 0,
    "assistant.kept": 0,
    "assistant.processors": 0,
    "assistant.records.blocks": 0,
    "assistant.tasks.topics": 1,
    "assistant.access": 1,
    "assistant.access.address": 1,
    "assistant.settings": 1,
    "assistant.naming.period": 1,
    "assistant.question.as_typed": 1,
    "assistant.question.polite": 1,
    "assistant.question.short_forms": 1,
    "assistant.question.intent": 1,
    "assistant.question.intent_english": 1,
    "assistant.question.intent_vietnamese": 1,
    "assistant.naming.names": 1,
    "assistant.naming": 1,
    "assistant.naming.reading": 1,
    "assistant.naming.description": 1,
    "assistant.naming.named": 1,
    "assistant.naming.homes": 1,
    "assistant.models": 2,
    "assistant.models.chat": 2,
    "assistant.records.changes": 1,
    "assistant.models.encoder_graph": 2,
    "assistant.models.encoder": 2,
    "assistant.embedding": 2,
    "assistant.lexicon": 2,
    "assistant.question.telex": 3,
    "assistant.question": 3,
    "assistant.question.sides": 4,
    "assistant.question.content": 4,
    "assistant.question.followup": 4,
    "assistant.question.complete": 4,
    "assistant.question.courtesy": 4,
    "assistant.question.going_on": 4,
    "assistant.question.parts": 4,
    "assistant.question.relative": 4,
    "assistant.question.siblings": 4,
    "assistant.question.ways": 4,
    "assistant.store": 3,
    "assistant.ranking.terms": 3,
    "assistant.question.diacritics": 4,
    "assistant.models.rerank": 4,
    "assistant.ranking.worded": 4,
    "assistant.ranking.sought": 4,
    "assistant.ranking.weighing": 4,
    "assistant.question.bounds": 4,
    "assistant.question.counted": 4,
    "assistant.question.explained": 4,
    "assistant.question.ranges": 4,
    "assistant.question.wish": 4,
    "assistant.ranking.sentences": 4,
    "assistant.ranking.rows": 4,
    "assistant.retrieve": 4,
    "assistant.claims": 4,
    "assistant.fence": 4,
    "assistant.answer": 5,
    "assistant.tasks.query": 4,
    "assistant.tasks.filter": 4,
    "assistant.ranking.items": 0,
    "assistant.ranking.replies": 1,
    "assistant.ranking.postings": 0,
    "assistant.tasks.words": 4,
    "assistant.tasks": 4,
    "assistant.tasks.same": 4,
    "assistant.records.source": 4,
    "assistant.records.told": 4,
    "assistant.records.picture": 4,
    "assistant.tasks.workbook": 0,
    "assistant.tasks.filing": 5,
    "assistant.export.footnotes": 0,
    "assistant.export.paper": 0,
    "assistant.export": 6,
    "assistant.examples": 4,
    "assistant.under_way": 4,
    "assistant.tasks.view": 5,
    "assistant.search": 4,
    "assistant.records.scope": 1,
    "assistant.records.similar": 4,
    "assistant.access.signing_in": 4,
    "assistant.access.programs": 5,
    "assistant.records.holdings": 5,
    "assistant.conversation": 6,
    "assistant.doctor": 6,
    "assistant.api": 7,
    "assistant.cli": 8,
}
FOR_INGEST = (
    "assistant.access",
    "assistant.reports",
    "assistant.errors",
    "assistant.settings",
    "assistant.text",
    "assistant.records.blocks",
    "assistant.naming.period",
    "assistant.naming.names",
    "assistant.naming",
    "assistant.naming.capitals",
    "assistant.naming.reading",
    "assistant.naming.description",
    "assistant.lexicon",
    "assistant.embedding",
    "assistant.store",
    "assistant.ranking.terms",
    "assistant.ranking.replies",
    "assistant.tasks.topics",
    "assistant.models.chat",
    "assistant.fence",
)
FOR_UI = (
    "assistant.answer.sources",
    "assistant.clock",
    "assistant.access.address",
    "assistant.records.picture",
    "assistant.models",
    "assistant.under_way",
    "assistant.access",
    "assistant.access.signing_in",
    "assistant.store.journal",
    "assistant.tasks.view",
    "assistant.doctor",
    "assistant.store.conversations",
    "assistant.records.changes",
    "assistant.embedding",
    "assistant.records.holdings",
    "assistant.naming.names",
    "assistant.records.scope",
    "assistant.text",
    "assistant.records.source",
    "assistant.records.blocks",
    "assistant.conversation",
    "assistant.tasks",
    "assistant.tasks.topics",
    "assistant.reports",
    "assistant.errors",
    "assistant.settings",
    "assistant.answer.wording",
    "assistant.export",
    # What changes the reports goes over the desk, which checks the role of who does it.
    "ingest.desk",
    "ingest.intake",
)


def modules(package: str) -> dict[str, Path]:
    """Return the modules of a package by their dotted names."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@functools.cache
def every_module() -> dict[str, Path]:
    return {name: path for package in PACKAGES for name, path in modules(package).items()}


@functools.cache
def imported(name: str) -> frozenset[str]:
    """Return the modules of this project that a module imports anywhere in its text."""
    path = every_module()[name]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in every_module() else str(node.module))
    return frozenset(one for one in found if one.split(".")[0] in PACKAGES)


def step(name: str) -> int:
    fitting = [known for known in STEPS if name == known or name.startswith(known + ".")]
    assert fitting, f"{name} has no place among the steps: give it one here and in the design"
    return STEPS[max(fitting, key=len)]


def is_within(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in allowed)


ASSISTANT = [name for name in modules("assistant") if name != "assistant"]


@pytest.mark.parametrize("name", ASSISTANT)
def test_arrows_run_one_way_within_the_assistant(name: str) -> None:
    above = [
        one for one in imported(name) if one.startswith("assistant.") and step(one) > step(name)
    ]
    assert above == []


@pytest.mark.parametrize("name", ["errors", "reports", "text", "settings"])
def test_the_ground_stands_on_nothing_above_it(name: str) -> None:
    ground = {"assistant.errors", "assistant.reports", "assistant.text", "assistant.settings"}
    assert imported(f"assistant.{name}") <= ground


@pytest.mark.parametrize(
    "name", [name for name in ASSISTANT if not is_within(name, ("assistant.cli", "assistant.api"))]
)
def test_the_assistant_imports_neither_ingest_nor_ui(name: str) -> None:
    assert [one for one in imported(name) if not one.startswith("assistant")] == []


@pytest.mark.parametrize("name", list(modules("ingest")))
def test_ingest_imports_the_lower_steps_only(name: str) -> None:
    others = [one for one in imported(name) if not is_within(one, ("ingest", *FOR_INGEST))]
    assert others == []


@pytest.mark.parametrize("name", list(modules("ui")))
def test_ui_draws_and_imports_what_it_draws_only(name: str) -> None:
    assert [one for one in imported(name) if not is_within(one, ("ui", *FOR_UI))] == []


def test_no_module_imports_itself_round_a_circle() -> None:
    done: set[str] = set()

    def follow(name: str, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if name in path:
            yield (*path[path.index(name) :], name)
        elif name not in done:
            for one in sorted(imported(name)) if name in every_module() else []:
                yield from follow(one, (*path, name))
            done.add(name)

    circles = [circle for name in every_module() for circle in follow(name, ())]
    assert circles == []


@pytest.mark.parametrize("name", list(every_module()))
def test_a_file_is_read_in_one_sitting(name: str) -> None:
    assert len(every_module()[name].read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("name", [n for n, path in every_module().items() if path.stat().st_size])
def test_a_module_opens_with_one_line_that_says_its_place(name: str) -> None:
    docstring = ast.get_docstring(ast.parse(every_module()[name].read_text(encoding="utf-8")))
    assert docstring, name
    assert docstring.splitlines()[0].endswith("."), docstring
