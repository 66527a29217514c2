"""`make eval`: retrieval and answers beside the stock pipeline; tasks found; claims checked.

With --readme the figures that the README and the page for the state show are put there.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.embedding import ModelEmbedder
from assistant.settings import read_settings
from tests.evaluation.claims import claim_table, misbehaviour_table
from tests.evaluation.data import RECORDS, missing_data, question_sets, write_xquad_paragraphs
from tests.evaluation.dialogue import follow_table, intent_table, open_stores, refusal_table
from tests.evaluation.measure import Figures, measure
from tests.evaluation.systems import Confer, Stock, System
from tests.evaluation.task_figures import task_table
from tests.readme import README, replace_part
from ui.quality import QUALITY

SHARES = ("hit@1", "hit@5", "MRR@10", "answer@1", "answer@3", "refused", "refused none")
# The sets that the README shows, and what it calls them.
IN_README = {
    "xquad, Vietnamese": "XQuAD, Vietnamese",
    "xquad, no diacritics": "XQuAD, no diacritics",
    "xquad, a third of the diacritics missing": "XQuAD, a third of them missing",
    "xquad, Telex keys": "XQuAD, Telex keys",
    "xquad, English to Vietnamese": "XQuAD, English to Vietnamese",
    "in-domain (report), Vietnamese and no diacritics": "provincial reports, Vietnamese",
    "in-domain (report), period questions": "provincial reports, by period",
    "in-domain (report), English": "provincial reports, English",
    "in-domain more (report), Vietnamese and no diacritics": "more on them, Vietnamese",
    "in-domain more (report), English": "more on them, English",
    "state documents (report), Vietnamese and no diacritics": "state documents, Vietnamese",
    "state documents (report), English": "state documents, English",
}


def main() -> int:
    if why := missing_data():
        print(f"skipped: {why}")
        return 0
    embedder = ModelEmbedder(read_settings())
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        paragraphs = here / "xquad"
        paragraphs.mkdir()
        write_xquad_paragraphs(paragraphs)
        table = Table("set", "system", "questions", *SHARES)
        rows: list[str] = []
        systems: dict[str, dict[str, System]] = {
            name: {
                "Confer": Confer(records, here / f"home-{name}", embedder),
                "stock": Stock(records, embedder),
            }
            for name, records in {"xquad": paragraphs, **RECORDS}.items()
        }
        for questions in question_sets():
            found = []
            for name, system in systems[questions.records].items():
                replies = [system.reply(asked.question) for asked in questions.asked]
                found.append(shares(measure(questions.asked, replies)))
                table.add_row(questions.name, name, str(len(replies)), *found[-1])
            table.add_section()
            if label := IN_README.get(questions.name):
                rows.append(_row(label, *map(" / ".join, zip(*found, strict=True))))
        console = Console(width=160)
        console.print(table)
        console.print(task_table())
        stores = open_stores(here, embedder)
        for one in (refusal_table(stores), follow_table(stores["reports"]), intent_table()):
            console.print(one)
        console.print(misbehaviour_table(here / "misbehaviours"))
        console.print(claim_table())
    if "--readme" in sys.argv:
        head = [_row("questions (Confer / stock)", *SHARES), _row(*["---"] * (1 + len(SHARES)))]
        readme = README.read_text(encoding="utf-8")
        table_of_all = "\n".join(head + rows)
        README.write_text(replace_part(readme, "eval", table_of_all), encoding="utf-8")
        QUALITY.write_text(f"{table_of_all}\n", encoding="utf-8")
    return 0


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def shares(figures: Figures) -> list[str]:
    """Return the figures named by SHARES as they are printed."""
    found = (
        figures.hit_1,
        figures.hit_5,
        figures.mrr_10,
        figures.answer_1,
        figures.answer_3,
        figures.refused,
        figures.refused_none,
    )
    return ["–" if share is None else f"{share:.3f}" for share in found]


if __name__ == "__main__":
    sys.exit(main())
