"""Small valid files, spoiled at random: each is read rightly or refused, within its limits.

`python -m tests.ingest.fuzz [files of each kind] [seed] [kind …]` prints a table. What LibreOffice
converts goes through it many files at a time, as its start takes longer than they do.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.isolated import Limits, Parser
from tests.ingest.old_office import BATCH, CONVERTED, convert_all
from tests.ingest.small_files import kinds, small_file
from tests.ingest.spoil import spoil

LIMITS = Limits(seconds=120)
STOPPED = ("took longer than", "needs more", "made its reader", "kept LibreOffice busy")
KNOWN = 0.5  # share of a text's words that the whole file has, too; else it is other text


@dataclass(slots=True)
class Row:
    """What became of the spoiled files of one kind; `stopped` of the refused had to be ended.

    `strange` of those that were read have hardly a word of the whole file: most of it was spoiled,
    or it was taken for another kind.
    """

    kind: str
    files: int = 0
    read: int = 0
    refused: int = 0
    stopped: int = 0
    strange: int = 0
    slowest: float = 0.0  # seconds


def fuzz(kind: str, count: int, seed: int, folder: Path) -> Row:
    """Read `count` spoiled files of a kind; raises AssertionError naming the one read wrongly."""
    row, original = Row(kind), small_file(kind, folder)
    with Parser(LIMITS) as parser, Parser(LIMITS, "tests.ingest.old_office:parse_made") as made:
        whole = _words(parser.parse(Path(f"whole{kind}"), original).text)
        for name, content, reader in _spoiled(kind, count, seed, original):
            began = time.monotonic()
            row.files += 1
            try:
                if reader is None:
                    row.refused += 1
                    continue
                parsed = (made if reader == "made" else parser).parse(Path(name), content)
                check(parsed)
                row.read += 1
                row.strange += _is_strange(parsed.text, whole)
            except ReportFailed as error:
                assert error.hint and name in error.message, (name, error)
                row.refused += 1
                row.stopped += any(word in error.message for word in STOPPED)
            except AssertionError as error:
                raise AssertionError(f"{name} was read wrongly: {error}") from error
            row.slowest = max(row.slowest, time.monotonic() - began)
    return row


def _spoiled(
    kind: str, count: int, seed: int, original: bytes
) -> Iterator[tuple[str, bytes, str | None]]:
    """Yield (name, content, who reads it); nobody reads what LibreOffice refuses."""
    names = [f"{seed}-{number}{kind}" for number in range(count)]
    is_quick = kind in CONVERTED and count >= BATCH
    for first in range(0, count, BATCH):
        some = {n: spoil(random.Random(n), original) for n in names[first : first + BATCH]}
        made = convert_all(some, original, CONVERTED[kind]) if is_quick else {}
        for name, content in some.items():
            converted = made.get(name)
            if converted is not None:
                yield name, converted, "made"
            else:
                yield name, content, None if name in made else "parser"


def check(parsed: Parsed) -> None:
    """Assert what holds for every text: NFC, and blocks of words within it, in order."""
    text = parsed.text
    text.encode()
    assert unicodedata.is_normalized("NFC", text), "not NFC"
    assert any(c.isalnum() for c in text), "no words"
    end = 0
    for block in parsed.blocks:
        assert end <= block.start < block.end <= len(text), block
        words = text[block.start : block.end]
        assert words and words == words.strip(), block
        end = block.end


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def _is_strange(text: str, whole: set[str]) -> bool:
    words = _words(text)
    return len(words & whole) < KNOWN * len(words)


def main() -> None:
    given = sys.argv[1:]
    count, seed = int(given[0]) if given else 2000, int(given[1]) if len(given) > 1 else 1
    print("kind    files   read  refused  stopped  strange  slowest")
    for kind in given[2:] or kinds():
        with tempfile.TemporaryDirectory() as folder:
            row = fuzz(kind, count, seed, Path(folder))
        print(
            f"{row.kind:6} {row.files:6} {row.read:6} {row.refused:8} {row.stopped:8} "
            f"{row.strange:8} {row.slowest:6.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
