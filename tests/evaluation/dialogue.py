"""What is refused, by reason and in four stores; follow-ups and intents. Printed by `make eval`.

The mixed store holds forty laws beside the reports: what is asked must be answered by the reports
or not at all, however many other words there are. State documents are asked questions of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.conversation import Conversation
from assistant.embedding import Embedder
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.settings import read_settings
from ingest.pipeline import ingest
from tests.evaluation.data import DATA, RECORDS, Asked, read_lines, state_documents
from tests.evaluation.marks import ELSEWHERE, laws
from tests.evaluation.measure import answer_rank
from tests.evaluation.systems import reply_of

HALVES = ("develop", "report")
# All of them are for developing.
FURTHER = (
    "absent.jsonl",
    "elsewhere.jsonl",
    "further.jsonl",
    "likened.jsonl",
    "near_misses.jsonl",
    "reworded.jsonl",
)
LAWS = 40  # of 208, evenly spread
Line = dict[str, Any]


def open_stores(folder: Path, embedder: Embedder) -> dict[str, Conversation]:
    """Return a store of each folder of records, and one of reports and laws where laws are there.

    Those that run.py has filled in `folder` are used again.
    """
    stores = {name: [str(records)] for name, records in RECORDS.items()}
    stores["elsewhere"] = [str(ELSEWHERE)]
    if (DATA / "laws.tar.xz").exists():
        stores["reports and laws"] = [*stores["reports"], *some_laws()]
    return {
        name: open_store(paths, folder / f"home-{name}", embedder) for name, paths in stores.items()
    }


def open_store(paths: list[str], home: Path, embedder: Embedder) -> Conversation:
    settings = read_settings().model_copy(update={"home": home})
    ingest(paths, settings, embedder)
    return Conversation(settings, embedder)


def some_laws() -> list[str]:
    found = sorted(str(path) for path in laws().iterdir())
    return found[:: len(found) // LAWS][:LAWS]


def refusal_table(stores: dict[str, Conversation]) -> Table:
    """Return the share refused of each half, and of files of further questions, by store and by why
    nothing answers.
    """
    halves = (*HALVES, *FURTHER)
    asked: dict[str, list[Line]] = defaultdict(list)
    for line in (_of_file(line, name) for name in FURTHER for line in read_lines(name)):
        asked[line.get("records", "reports")].append(line)
    asked["state documents"] += state_documents()
    asked["reports"] += read_lines("questions.jsonl")
    asked["reports and laws"] += asked["reports"]
    table = Table("refused: questions", "store", *(f"{half} (of)" for half in halves))
    for name, conversation in stores.items():
        refused: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
        for line in asked[name]:
            said = not conversation.ask(line["question"]).answered
            for kind in _kinds(line):
                refused[kind][line["half"]].append(said)
        for kind, found in refused.items():
            table.add_row(kind, name, *(_share(found[half]) for half in halves))
        table.add_section()
    return table


def _of_file(line: Line, name: str) -> Line:
    return {**line, "half": name, "why": line["asks"]}


def _kinds(line: Line) -> Iterator[str]:
    if line["evidence"]:
        yield "answerable"
        return
    yield "unanswerable"
    yield f"– {line.get('why', 'of the first 159')}"


def follow_table(conversation: Conversation) -> Table:
    """Return how often a later turn is known to follow or to stand alone, and is answered."""
    table = Table("follow-ups", *(f"{half} (of)" for half in HALVES))
    found: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for line in read_lines("followups.jsonl"):
        talk = conversation.history.start()
        for turn in line["turns"]:
            answer = conversation.ask(turn["question"], conversation=talk)
            if "follows" not in turn:
                continue
            half = line["half"]
            kind = _of_set(line, "follow-up" if turn["follows"] else "new subject")
            found[f"{kind} known"][half].append(bool(answer.understood) == turn["follows"])
            if turn["evidence"]:
                evidence = tuple((e["source"], e["quote"]) for e in turn["evidence"])
                asked = Asked(turn["question"], "fact", evidence, tuple(turn["answers"]))
                rank = answer_rank(asked, reply_of(answer))
                found[f"{kind} answered first"][half].append(rank < 1)
                found[f"{kind} answered in three"][half].append(rank < 3)
            else:
                found[f"{kind} refused where nothing answers"][half].append(not answer.answered)
    for kind, halves in found.items():
        table.add_row(kind, *(_share(halves[half]) for half in HALVES))
    return table


def intent_table() -> Table:
    """Return the share of questions whose intent is told, by intent; those added later apart."""
    table = Table("intents", *(f"{half} (of)" for half in HALVES))
    found: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for line in read_lines("intents.jsonl"):
        right = read_question(line["question"], packaged()).intent == line["intent"]
        for kind in (line["intent"], "all"):
            found[_of_set(line, kind)][line["half"]].append(right)
    for kind, halves in sorted(found.items()):
        table.add_row(kind, *(_share(halves[half]) for half in HALVES))
    return table


def _of_set(line: Line, kind: str) -> str:
    """Return the name of a row: what was added later stands apart."""
    return f"{line['set']}: {kind}" if "set" in line else kind


def _share(said: list[bool]) -> str:
    return f"{sum(said) / len(said):.3f} ({len(said)})" if said else "–"
