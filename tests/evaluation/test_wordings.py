"""The questions in other words: each is asked once, and its answer stands in its record."""

from __future__ import annotations

from tests.evaluation.data import read_lines
from tests.evaluation.wordings import FILE, FOLDER

LINES = read_lines(FILE)


def test_each_is_asked_once() -> None:
    assert len({line["question"] for line in LINES}) == len({line["id"] for line in LINES}) == 919


def test_every_answer_stands_in_its_record() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    wrong = [
        line["id"]
        for line in LINES
        if line["quote"] not in texts[line["record"]] or line["answer"] not in line["quote"]
    ]
    assert wrong == [] and {line["record"] for line in LINES} == texts.keys()
