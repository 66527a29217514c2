"""`make eval`: retrieval and answers, the stock pipeline beside Confer; and the tasks found."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.embedding import ModelEmbedder
from assistant.settings import Settings
from tests.evaluation.data import DATA, missing_data, question_sets, write_xquad_paragraphs
from tests.evaluation.measure import Figures, measure
from tests.evaluation.systems import Confer, Stock, System
from tests.evaluation.task_figures import task_table

COLUMNS = (
    "questions",
    "hit@1",
    "hit@5",
    "MRR@10",
    "answer@1",
    "answer@3",
    "refused",
    "refused none",
)


def main() -> int:
    if why := missing_data():
        print(f"skipped: {why}")
        return 0
    embedder = ModelEmbedder(Settings())
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        paragraphs = here / "xquad"
        paragraphs.mkdir()
        write_xquad_paragraphs(paragraphs)
        table = Table("set", "system", *COLUMNS)
        systems: dict[str, dict[str, System]] = {
            name: {
                "Confer": Confer(records, here / f"home-{name}", embedder),
                "stock": Stock(records, embedder),
            }
            for name, records in (("xquad", paragraphs), ("reports", DATA / "reports"))
        }
        for questions in question_sets():
            for name, system in systems[questions.records].items():
                replies = [system.reply(asked.question) for asked in questions.asked]
                table.add_row(questions.name, name, *_cells(measure(questions.asked, replies)))
            table.add_section()
        console = Console(width=160)
        console.print(table)
        console.print(task_table())
    return 0


def _cells(figures: Figures) -> list[str]:
    shares = (
        figures.hit_1,
        figures.hit_5,
        figures.mrr_10,
        figures.answer_1,
        figures.answer_3,
        figures.refused,
        figures.refused_none,
    )
    return [str(figures.questions), *("–" if s is None else f"{s:.3f}" for s in shares)]


if __name__ == "__main__":
    sys.exit(main())
