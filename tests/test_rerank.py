"""rerank.py: a cross-encoder's scores, what is no cross-encoder, and what the scores do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant.conversation import Conversation
from assistant.models.rerank import open_reranker
from assistant.reports import Hit, Passage
from assistant.retrieve import CROSS, READ_AGAIN, read_again
from tests.conftest import PATIENCE, TinyEmbedder, environment, settings_for, take_in

SCORING = """
import json, sys, warnings
warnings.simplefilter("error")
from assistant.errors import ModelUnavailable
from assistant.models.rerank import CrossEncoderReranker

folder, unloadable = sys.argv[1], sys.argv[2:]
reranker = CrossEncoderReranker(folder)
texts = ["tong thu ngan sach", "quan ly dat dai", "giao vien truong hoc"]
together = reranker.score("thu ngan sach", texts)
alone = [reranker.score("thu ngan sach", [text])[0] for text in texts]
errors = {}
for name in unloadable:
    try:
        CrossEncoderReranker(name).score("x", ["y"])
    except ModelUnavailable as error:
        errors[name] = str(error)
print(json.dumps([together, alone, reranker.score("x", []), errors]))
"""


def test_a_cross_encoder_scores_pairs_and_what_is_none_is_refused(tiny_models: Path) -> None:
    """In a process of its own: importing the models' library takes seconds and much memory."""
    none = [*(str(tiny_models / name) for name in ("embedding", "bert", "classes")), "no/such"]
    done = subprocess.run(
        [sys.executable, "-c", SCORING, str(tiny_models / "reranker"), *none],
        env=environment(None, HF_HUB_OFFLINE="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    together, alone, of_nothing, errors = json.loads(done.stdout)
    assert len(set(together)) == 3 and of_nothing == []
    assert together == pytest.approx(alone, abs=1e-5)
    assert list(errors) == none
    for name, said in errors.items():
        assert repr(name) in said and "CONFER_RERANKER" in said


class Prefers:
    """Scores 1 what holds a word and 0 what does not; remembers what it read."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.read: list[tuple[str, Sequence[str]]] = []

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        self.read.append((question, texts))
        return [float(self.word in text) for text in texts]


def hit(n: int, score: float) -> Hit:
    text = f"Đoạn {n}."
    return Hit(
        Passage(f"p{n:02}", "r", "r.txt", "Hội nghị", 0, len(text), text, ("I. Thu",)), score
    )


def test_the_best_passages_are_read_with_what_stands_above_them_and_the_rest_keep_their_order() -> (
    None
):
    hits = [hit(n, 40.0 - n) for n in range(40)]
    reranker = Prefers("Đoạn 29.")
    found = read_again(reranker, "Thu bao nhiêu?", hits)
    ((question, texts),) = reranker.read
    assert question == "Thu bao nhiêu?" and len(texts) == READ_AGAIN
    assert texts[0] == "Hội nghị\nI. Thu\nĐoạn 0."
    scores = {one.passage.id: one.score for one in found}
    # One of thirty scores 1: its deviation from the mean is the square root of 29.
    assert scores["p29"] - hits[29].score == pytest.approx(CROSS * 29**0.5)
    lowered = {round(scores[one.passage.id] - one.score, 6) for one in hits if one is not hits[29]}
    assert len(lowered) == 1
    assert [one.passage.id for one in found[-10:]] == [f"p{n}" for n in range(30, 40)]


def test_no_reranker_reads_unless_one_is_set(home: Path) -> None:
    assert open_reranker(settings_for(home)) is None
    assert open_reranker(settings_for(home, reranker="folder")) is not None


def test_the_reranker_that_is_set_reads_every_question(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(home, records)
    reranker = Prefers("42 trường")
    asked: list[Any] = []

    def opened(settings: Any) -> Prefers:
        asked.append(settings.reranker)
        return reranker

    monkeypatch.setattr("assistant.conversation.open_reranker", opened)
    conversation = Conversation(settings_for(home, reranker="folder"), TinyEmbedder())
    (first, *_) = conversation.search("hội nghị")
    conversation.close()
    assert asked == ["folder"] and "42 trường" in first.passage.text
