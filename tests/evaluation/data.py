"""The question sets: XQuAD in three spellings, and questions a clerk would type on real reports."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.text import canonical, fold
from tests.evaluation.typing_habits import TELEX, VNI, as_keys, without_some_diacritics

HERE = Path(__file__).parent
Line = dict[str, Any]  # of a .jsonl file beside this module; QUESTIONS.md says what its fields are
# The development data is not part of the project; without it there is nothing to measure on.
DATA = Path(os.environ.get("EVAL_DATA", HERE.parents[2] / "shared" / "eval"))
# The folders of records that questions are asked of, by the name of their store.
RECORDS = {"reports": DATA / "reports", "state documents": DATA / "legacy_dev" / "truth"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: where its evidence stands, and the strings that answer it.

    `evidence` is (file name, verbatim words) pairs; it is empty where nothing answers.
    """

    question: str
    kind: str
    evidence: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    name: str
    records: str  # which folder of records it is asked of
    asked: tuple[Asked, ...]


def missing_data() -> str | None:
    """Return why nothing can be measured, or None."""
    xquad = (DATA / "xquad_dev" / f"xquad.{language}.json" for language in ("vi", "en"))
    wanted = (*xquad, *RECORDS.values())
    absent = [str(path.relative_to(DATA)) for path in wanted if not path.exists()]
    return f"no development data ({', '.join(absent)} absent from EVAL_DATA)" if absent else None


def write_xquad_paragraphs(folder: Path) -> None:
    """Write each Vietnamese paragraph of XQuAD as a text file."""
    for number, (context, _) in enumerate(_paragraphs("vi")):
        (folder / f"p{number:03}.txt").write_text(context, encoding="utf-8")


def read_lines(name: str) -> list[Line]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def in_domain(*, more: bool = False) -> list[Line]:
    """Return the questions on the reports: the first ones, or those that were added later."""
    return [line for line in read_lines("questions.jsonl") if ("set" in line) == more]


def state_documents() -> list[Line]:
    """Return the questions on laws, decrees, plans, speeches and tables, which are no reports."""
    return read_lines("state_documents.jsonl")


# How the Vietnamese questions are typed too.
TYPED: Mapping[str, Callable[[str], str]] = {
    "no diacritics": lambda text: fold(canonical(text)),
    "a third of the diacritics missing": without_some_diacritics,
    "Telex keys": lambda text: as_keys(text, TELEX),
    "VNI keys": lambda text: as_keys(text, VNI),
}


def question_sets() -> list[QuestionSet]:
    """Return every set: XQuAD's, both halves of the in-domain ones, XQuAD's where none answers."""
    vietnamese = list(_xquad_questions())
    sets = [
        QuestionSet("xquad, Vietnamese", "xquad", tuple(vietnamese)),
        *(
            QuestionSet(
                f"xquad, {name}",
                "xquad",
                tuple(replace(asked, question=typed(asked.question)) for asked in vietnamese),
            )
            for name, typed in TYPED.items()
        ),
        QuestionSet("xquad, English to Vietnamese", "xquad", tuple(_xquad_questions("en"))),
    ]
    sets += [*_halves("in-domain", in_domain()), *_halves("in-domain more", in_domain(more=True))]
    sets += _halves("state documents", state_documents(), records="state documents")
    for own_set in sets[0], sets[len(TYPED) + 1]:
        elsewhere = tuple(replace(asked, evidence=()) for asked in own_set.asked[::4])
        sets.append(QuestionSet(f"{own_set.name}, asked of the reports", "reports", elsewhere))
    return sets


def _halves(name: str, lines: list[Line], records: str = "reports") -> Iterator[QuestionSet]:
    for half in ("develop", "report"):
        own = [line for line in lines if line["half"] == half]
        parts = {
            "Vietnamese and no diacritics": [line for line in own if line["lang"] != "en"],
            "period questions": [line for line in own if line["kind"] == "period"],
            "English": [line for line in own if line["lang"] == "en"],
        }
        for what, part in parts.items():
            if part:
                yield QuestionSet(f"{name} ({half}), {what}", records, as_asked(part))


def as_asked(lines: list[Line]) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            question=line["question"],
            kind=line["kind"],
            evidence=tuple((e["source"], e["quote"]) for e in line["evidence"]),
            answers=tuple(line["answers"]),
        )
        for line in lines
    )


def _paragraphs(language: str) -> Iterator[tuple[str, list[dict[str, object]]]]:
    path = DATA / "xquad_dev" / f"xquad.{language}.json"
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            yield paragraph["context"], paragraph["qas"]


def _xquad_questions(language: str = "vi") -> Iterator[Asked]:
    """Yield the questions in `language`, with evidence and answers in Vietnamese."""
    asked = {qa["id"]: qa["question"] for _, qas in _paragraphs(language) for qa in qas}
    for number, (context, qas) in enumerate(_paragraphs("vi")):
        for qa in qas:
            answers = tuple(answer["text"] for answer in qa["answers"])
            yield Asked(asked[qa["id"]], "fact", ((f"p{number:03}.txt", context),), answers)
