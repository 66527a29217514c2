"""`python -m tests.evaluation.composed [HALF]`: answers of several statements, and whether whole.

Right first: the first statements are what is asked; right further down: it is among the statements.
What is missed is listed of "develop" only: of "report", nothing but the figures may be read.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.embedding import ModelEmbedder
from assistant.reports import Answer
from assistant.settings import read_settings
from assistant.text import canonical
from tests.evaluation.data import RECORDS, Line, missing_data, read_lines
from tests.evaluation.dialogue import open_store
from tests.evaluation.state_documents import asked_for

MARKS = ("right first", "right further down", "wrong")
WHOLE = ("tasks",)  # of these all statements are as good, and not more than `most` may be told


def marked(line: Line, answer: Answer) -> str:
    """Return how right an answer is; one of more than the `most` statements of a line is wrong.

    `answers` are alternatives, each all that must be told: (file name, verbatim words) pairs.
    """
    if not line["answers"]:
        return MARKS[2] if answer.answered else MARKS[0]
    quoted = {one.n: (Path(one.source).name, _bare(one.quote)) for one in answer.citations}
    if len(answer.claims) > line.get("most", len(answer.claims)):
        return MARKS[2]
    said = [[quoted[n] for n in claim.citations] for claim in answer.claims]
    found = [[_place(words, said) for words in told] for told in line["answers"]]
    if not any(all(place < len(said) for place in told) for told in found):
        return MARKS[2]
    first = any(all(place < len(told) for place in told) for told in found)
    return MARKS[0] if first or line["kind"] in WHOLE else MARKS[1]


def _place(words: list[str], said: list[list[tuple[str, str]]]) -> int:
    """Return the place of the first statement that holds the words of a file, or their number."""
    source, told = words[0], _bare(words[1])
    holds = (any(name == source and told in quote for name, quote in one) for one in said)
    return next((place for place, held in enumerate(holds) if held), len(said))


def _bare(text: str) -> str:
    return "".join(canonical(text).split())


def main() -> int:
    if why := missing_data():
        print(f"skipped: {why}")
        return 0
    options = asked_for(__doc__)
    lines = [one for one in read_lines("composed.jsonl") if one["half"] == options.half]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    embedder = ModelEmbedder(read_settings())
    with tempfile.TemporaryDirectory() as folder:
        for name, records in RECORDS.items():
            home = (options.keep or Path(folder)) / f"home-{name}"
            conversation = open_store([str(records)], home, embedder)
            for line in (one for one in lines if one["records"] == name):
                talk = conversation.history.start()
                answers = [conversation.ask(one, conversation=talk) for one in line["turns"]]
                mark = marked(line, answers[-1])
                for kind in (line["kind"], "all"):
                    counts[kind][mark] += 1
                if options.half == "develop" and mark != MARKS[0]:
                    told = "\n    ".join(" ".join(one.text.split()) for one in answers[-1].claims)
                    print(f"{mark}: {' / '.join(line['turns'])}\n    {told}")
    table = Table("composed", *MARKS)
    for kind, marks in counts.items():
        table.add_row(kind, *(str(marks[mark]) for mark in MARKS))
    Console(width=120).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
