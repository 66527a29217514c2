"""`python -m tests.evaluation.tables [FILE]`: what is asked of tables, or by a clerk, and missed.

They are for developing; of the laws only those that are asked about are taken in.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from assistant.embedding import ModelEmbedder
from assistant.settings import read_settings
from tests.evaluation.data import RECORDS, Line, as_asked, missing_data, read_lines
from tests.evaluation.marks import path_of
from tests.evaluation.state_documents import figures_table, missed
from tests.evaluation.systems import Confer

FILES = ("tables.jsonl", "clerk.jsonl")


def main() -> int:
    if why := missing_data():
        print(f"skipped: {why}")
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", choices=FILES, default=FILES[0])
    parser.add_argument("--keep", type=Path, help="the folder that keeps the stores for next time")
    options = parser.parse_args()
    lines = read_lines(options.file)
    with tempfile.TemporaryDirectory() as folder:
        home = options.keep or Path(folder)
        for records in ("state documents", "laws"):
            own = [line for line in lines if line["records"] == records]
            path = RECORDS.get(records) or _laws_asked(own, Path(folder) / "texts")
            system = Confer(path, home / records, ModelEmbedder(read_settings()))
            asked = as_asked(own)
            replies = [system.reply(one.question) for one in asked]
            for one in missed(asked, replies):
                print(one)
            Console(width=120).print(figures_table(own, asked, replies))
    return 0


def _laws_asked(lines: list[Line], folder: Path) -> Path:
    folder.mkdir()
    for name in {one["source"] for line in lines for one in line["evidence"]}:
        shutil.copy(path_of(name), folder)
    return folder


if __name__ == "__main__":
    sys.exit(main())
