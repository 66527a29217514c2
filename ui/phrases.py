"""What the program says in English, put into Vietnamese by the words it is known by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Phrase(NamedTuple):
    """What is said where the program's words match `pattern`; `hint` is the way out.

    `{1}` stands for what the first group of the pattern finds.
    """

    pattern: re.Pattern[str]
    said: str
    hint: str


# What the program fills in that is no name, number or path.
TERMS: Mapping[str, str] = {
    "keyword": "từ khóa",
    "vector": "vectơ",
    "opened": "mở",
    "read": "đọc",
    "reader": "người đọc",
    "editor": "người biên tập",
    "administrator": "người quản trị",
}


def phrases(*table: tuple[str, str, str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(re.compile(pattern), said, hint) for pattern, said, hint in table)


def put_into_words(said: str, known: Iterable[Phrase]) -> str | None:
    """Return in Vietnamese what the program says; None where its words are not known."""
    for one in known:
        if found := one.pattern.search(said):
            filled = [TERMS.get(group, group) for group in found.groups(default="")]
            return f"{one.said} {one.hint}".format("", *filled).strip()
    return None
