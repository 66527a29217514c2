"""`python -m tests.evaluation.state_documents [HALF]`: the questions on state documents alone.

What is missed is listed of "develop" only: of "report", nothing but the figures may be read.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.embedding import ModelEmbedder
from assistant.settings import read_settings
from tests.evaluation.data import RECORDS, Asked, Line, as_asked, missing_data, state_documents
from tests.evaluation.dialogue import HALVES
from tests.evaluation.measure import answer_rank, measure
from tests.evaluation.run import SHARES, shares
from tests.evaluation.systems import Confer, Reply


def figures_table(lines: Sequence[Line], asked: Sequence[Asked], replies: Sequence[Reply]) -> Table:
    """Return the figures of all questions, and by language and by kind or why nothing answers."""
    table = Table("state documents", "questions", *SHARES)
    traits = [{"all", line["lang"], line.get("why", line["kind"])} for line in lines]
    for trait in ("all", *sorted(set().union(*traits) - {"all"})):
        own = [n for n, found in enumerate(traits) if trait in found]
        figures = measure([asked[n] for n in own], [replies[n] for n in own])
        table.add_row(trait, str(len(own)), *shares(figures))
    return table


def missed(asked: Sequence[Asked], replies: Sequence[Reply]) -> Iterator[str]:
    """Yield each question that is wrongly refused, wrongly answered or not answered in three."""
    for one, reply in zip(asked, replies, strict=True):
        cited = reply.cited[0][1] if reply.cited else ""
        if not one.evidence:
            if reply.answered:
                yield f"nothing answers: {one.question}\n    said: {cited}"
        elif not reply.answered:
            yield f"refused: {one.question}\n    answer: {one.answers[0]}"
        elif answer_rank(one, reply) >= 3:
            yield f"missed: {one.question}\n    answer: {one.answers[0]}\n    said: {cited}"


def asked_for(description: str | None) -> argparse.Namespace:
    """Return what the command line says: which `half`, and the folder to `keep` stores in."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("half", nargs="?", choices=HALVES, default="develop")
    parser.add_argument("--keep", type=Path, help="the folder that keeps the stores for next time")
    return parser.parse_args()


def main() -> int:
    if why := missing_data():
        print(f"skipped: {why}")
        return 0
    options = asked_for(__doc__)
    lines = [line for line in state_documents() if line["half"] == options.half]
    asked = as_asked(lines)
    with tempfile.TemporaryDirectory() as folder:
        home = options.keep or Path(folder)
        system = Confer(RECORDS["state documents"], home, ModelEmbedder(read_settings()))
        replies = [system.reply(one.question) for one in asked]
    if options.half == "develop":
        for line in missed(asked, replies):
            print(line)
    Console(width=120).print(figures_table(lines, asked, replies))
    return 0


if __name__ == "__main__":
    sys.exit(main())
