"""Small valid files, spoiled at random: each is read rightly or refused, within its limits.

`python -m tests.ingest.fuzz [files of each kind] [seed]` prints a table.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import time
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.isolated import Limits, Parser
from tests.ingest.small_files import kinds, small_file

LIMITS = Limits(seconds=60)
STOPPED = ("took longer than", "needs more", "made its reader")

Mutate = Callable[[random.Random, bytes], bytes]


@dataclass(slots=True)
class Row:
    """What became of the spoiled files of one kind; `stopped` of the refused had to be ended."""

    kind: str
    files: int = 0
    read: int = 0
    refused: int = 0
    stopped: int = 0
    slowest: float = 0.0  # seconds


def fuzz(kind: str, count: int, seed: int, folder: Path) -> Row:
    """Read `count` spoiled files of a kind; raises AssertionError naming the one read wrongly."""
    row, original = Row(kind), small_file(kind, folder)
    with Parser(LIMITS) as parser:
        assert parser.parse(Path(f"whole{kind}"), original).text
        for number in range(count):
            name = f"{seed}-{number}{kind}"
            content = spoil(random.Random(name), original)
            began = time.monotonic()
            row.files += 1
            try:
                check(parser.parse(Path(name), content))
                row.read += 1
            except ReportFailed as error:
                assert error.hint and name in error.message, (name, error)
                row.refused += 1
                row.stopped += any(word in error.message for word in STOPPED)
            except AssertionError as error:
                raise AssertionError(f"{name} was read wrongly: {error}") from error
            row.slowest = max(row.slowest, time.monotonic() - began)
    return row


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


def spoil(rng: random.Random, content: bytes) -> bytes:
    """Return a content changed at one to four places; of an archive, mostly inside a member."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        within = content.startswith(b"PK") and rng.random() < 0.75
        change = rng.choice(_CHANGES)
        content = _in_member(rng, content, change) if within else change(rng, content)
    return content


def _in_member(rng: random.Random, content: bytes, change: Mutate) -> bytes:
    """Change, drop or double a member; the archive is whole again, as a broken writer leaves it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except Exception:  # an earlier change has broken it
        return change(rng, content)
    if not members:
        return content
    at = rng.randrange(len(members))
    name, inside = members[at]
    deed = rng.random()
    if deed < 0.8:
        members[at] = name, change(rng, inside)
    elif deed < 0.9:
        del members[at]
    else:
        members[at] = name, rng.choice(members)[1]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in members:
            archive.writestr(name, inside)
    return file.getvalue()


def _flip(rng: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice((1, 4, 32)) if changed else 0):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _drop(rng: random.Random, content: bytes) -> bytes:
    start, end = _piece(rng, content)
    return content[:start] + content[end:]


def _double(rng: random.Random, content: bytes) -> bytes:
    start, end = _piece(rng, content)
    return content[:start] + content[start:end] * rng.choice((2, 2, 100)) + content[end:]


def _swap(rng: random.Random, content: bytes) -> bytes:
    start, end = _piece(rng, content)
    middle = rng.randint(start, end)
    return content[:start] + content[middle:end] + content[start:middle] + content[end:]


def _insert(rng: random.Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + rng.choice(_ODD) + content[at:]


def _change_number(rng: random.Random, content: bytes) -> bytes:
    numbers = list(re.finditer(rb"\d+", content))
    if not numbers:
        return content
    one = rng.choice(numbers)
    number = rng.choice((b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999"))
    return content[: one.start()] + number + content[one.end() :]


def _change_tag(rng: random.Random, content: bytes) -> bytes:
    """Drop, double, deepen or move a tag of XML or HTML, or change an attribute."""
    tags = list(re.finditer(rb"<[^<>]+>", content))
    if not tags:
        return _insert(rng, content)
    one, other = rng.choice(tags), rng.choice(tags)
    put = rng.choice(
        (b"", one[0] * 2, one[0] * 500, other[0], re.sub(rb'"[^"]*"', b'"\xc4\x91"', one[0]))
    )
    return content[: one.start()] + put + content[one.end() :]


def _piece(rng: random.Random, content: bytes) -> tuple[int, int]:
    start = rng.randrange(len(content) + 1)
    return start, min(len(content), start + rng.choice((1, 8, 64, 512)))


_CHANGES: tuple[Mutate, ...] = (
    *(_flip, _cut, _drop, _double, _swap, _insert, _change_number, _change_tag),
)
_ODD = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", "\u0301".encode(), "\u202e".encode(), b"\xed\xa0\x80"),
    *(
        b"&#xD800;",
        b"&#0;",
        b"&a;",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"\\u-10240?",
        b"{\\",
        b"(" * 99,
    ),
    *(b"|---|" * 50, b"> " * 500, b"[" * 500, b"\r\r\n", b"\x1b[2J", "ế".encode("utf-16")),
)


def main() -> None:
    count, seed = (int(word) for word in (*sys.argv[1:], *("2000", "1")[len(sys.argv) - 1 :]))
    print(f"{'kind':6} {'files':>6} {'read':>6} {'refused':>8} {'stopped':>8} {'slowest':>8}")
    for kind in kinds():
        with tempfile.TemporaryDirectory() as folder:
            row = fuzz(kind, count, seed, Path(folder))
        print(
            f"{row.kind:6} {row.files:6} {row.read:6} {row.refused:8} {row.stopped:8} "
            f"{row.slowest:6.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
