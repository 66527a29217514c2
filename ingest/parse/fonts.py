"""Text in old Vietnamese fonts becomes Unicode: run by run by the font's name, else by its look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ingest.parse.spellings import HIGH, SAMPLE, UNICODE_ONLY, detect, to_unicode


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font, as the file spells it; no name if the file says none."""

    text: str
    font: str | None = None


Runs = Sequence[Run]

# What font names say.
_FAMILIES = (
    ("vni", re.compile(r"vni\b|vni[-_ ]")),
    ("vps", re.compile(r"vps")),
    ("viscii", re.compile(r"viscii|vi (?:times|arial|courier)")),
    ("tcvn3", re.compile(r"\.vn|vn(?:time|arial|courier|avant|helv)")),
)
# A PDF writes this before the name of a font it holds a part of: ABCDEF+.
SUBSET = re.compile(r"^[A-Za-z]{6}\+")
_CAPITALS = re.compile(r"\.vn.*h|vi .*hoa")  # fonts that draw every letter as a capital


class Speller:
    """Turns the texts of one document into Unicode, in their order.

    Where no font's name tells and a text is too short to be sure of, the spelling is taken to be
    that of the text before it: it changes where parts typed on different machines meet.
    """

    def __init__(self, document: str | None = None) -> None:
        """Begin with the spelling of the whole document, see `spelling_of`."""
        self._last = document

    def to_unicode(self, runs: Runs) -> str:
        """Return the text of `runs` in Unicode, not yet canonical.

        Letters that a font only draws as capitals stay as they are stored, as in other programs.
        """
        parts = []
        for encoding, group in groupby(_merged(runs), lambda run: spelling(run.font)):
            text = "".join(run.text for run in group)
            encoding = encoding or self._look(text)
            parts.append(to_unicode(text, encoding) if encoding else text)
        return "".join(parts)

    def _look(self, text: str) -> str | None:
        """Return the spelling of a text whose font says nothing, None for Unicode."""
        if not HIGH.search(text) or UNICODE_ONLY.search(text):
            return None
        found = detect(text)
        self._last = found or self._last
        return found or self._last


def spelling_of(texts: Iterable[Runs]) -> str | None:
    """Return the spelling (tcvn3, vni, viscii) of what no font's name tells, or None for Unicode.

    Only a document without fonts' names needs it: a text file, or a file that lost them.
    """
    sample, size = [], 0
    for runs in texts:
        text = "".join(run.text for run in runs if spelling(run.font) is None)
        if HIGH.search(text) and not UNICODE_ONLY.search(text):
            sample.append(text)
            size += len(text)
        if size > SAMPLE:
            break
    return detect("\n".join(sample))


def drawn_as_capitals(runs: Runs) -> bool:
    """Tell whether a reader sees capitals only, whatever letters are stored."""
    lettered = [run for run in runs if any(map(str.isalpha, run.text))]
    return bool(lettered) and all(
        draws_capitals(run.font) or run.text.isupper() for run in lettered
    )


@cache
def draws_capitals(font: str | None) -> bool:
    return bool(_CAPITALS.fullmatch(_plain_name(font)))


def _merged(runs: Runs) -> list[Run]:
    """Give blanks the font of the run before them, so that they part no text."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.text.strip():
            run = Run(run.text, merged[-1].font)
        merged.append(run)
    return merged


@cache
def spelling(font: str | None) -> str | None:
    """Return the old spelling that a font's name stands for, or None."""
    name = _plain_name(font)
    return next((encoding for encoding, pattern in _FAMILIES if pattern.match(name)), None)


def _plain_name(font: str | None) -> str:
    return SUBSET.sub("", (font or "").strip()).lower()
