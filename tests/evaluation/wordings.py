"""`python -m tests.evaluation.wordings`: invented records asked in other words than theirs.

Each record is asked in a store of its own; all questions are for developing, and what is missed is
listed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.embedding import ModelEmbedder
from assistant.settings import read_settings
from tests.evaluation.data import HERE, Asked, Line, read_lines
from tests.evaluation.measure import measure
from tests.evaluation.run import SHARES, shares
from tests.evaluation.state_documents import missed
from tests.evaluation.systems import Confer

FILE = "wordings.jsonl"
FOLDER = HERE / "wordings"


def as_asked(line: Line) -> Asked:
    evidence = ((line["record"], line["quote"]),) if line["quote"] else ()
    return Asked(line["question"], "fact", evidence, (line["answer"],))


def main() -> int:
    table = Table("record", "questions", *SHARES)
    embedder = ModelEmbedder(read_settings())
    for record in sorted(FOLDER.iterdir()):
        asked = [as_asked(line) for line in read_lines(FILE) if line["record"] == record.name]
        with tempfile.TemporaryDirectory() as folder:
            system = Confer(record, Path(folder), embedder)
            replies = [system.reply(one.question) for one in asked]
        for one in missed(asked, replies):
            print(one)
        table.add_row(record.name, str(len(asked)), *shares(measure(asked, replies)))
    Console(width=120).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
