"""Changes a content at random, as broken disks, writers and people do."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

Mutate = Callable[[random.Random, bytes], bytes]

# Parts of an Office file that hold its text, lists and formats; most others are dead weight.
_TELLING = re.compile(
    r"(?:word|xl|ppt)/(?:\w*\.xml|(?:worksheets|slides|notesSlides|_rels)/[^/]*|\w+/_rels/[^/]*)"
)


def spoil(rng: random.Random, content: bytes) -> bytes:
    """Return a content changed at one to four places; of an archive, mostly inside a member."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        within = rng.random() < 0.75
        change = rng.choice(_CHANGES)
        if content.startswith(b"PK") and within:
            content = _in_member(rng, content, change)
        elif content.startswith(b"\xd0\xcf") and within:
            # What is longer or shorter has no whole directory, and is refused before it is read.
            content = rng.choice((_flip, _overwrite))(rng, content)
        else:
            content = change(rng, content)
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
    telling = [n for n, (name, _) in enumerate(members) if _TELLING.fullmatch(name)]
    at = rng.choice(telling if telling and rng.random() < 0.8 else range(len(members)))
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


def _overwrite(rng: random.Random, content: bytes) -> bytes:
    start, end = _piece(rng, content)
    other = rng.randrange(len(content) + start - end + 1)
    return content[:start] + content[other : other + end - start] + content[end:]


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


def _change_value(rng: random.Random, content: bytes) -> bytes:
    """Give an attribute or a text another value: that of another one, or one nobody expects."""
    values = list(re.finditer(rb'(?<==")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)', content))
    if not values:
        return _flip(rng, content)
    one, other = rng.choice(values), rng.choice(values)
    put = rng.choice((b"", other[0], b"-1", b"1e999", b"#REF!", b"x" * 5000, "ế".encode()))
    return content[: one.start()] + put + content[one.end() :]


def _piece(rng: random.Random, content: bytes) -> tuple[int, int]:
    start = rng.randrange(len(content) + 1)
    return start, min(len(content), start + rng.choice((1, 8, 64, 512)))


_CHANGES: tuple[Mutate, ...] = (
    *(_flip, _cut, _drop, _double, _swap, _insert, _change_number, _change_tag, _change_value),
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
