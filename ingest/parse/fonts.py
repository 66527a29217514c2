"""Text in old Vietnamese fonts becomes Unicode: run by run by the font's name, else by its look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viparse.normalize.tables import Charmap


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font, as the file spells it; no name if the file says none."""

    text: str
    font: str | None = None


Runs = Sequence[Run]

# What font names say. A PDF writes ABCDEF+ before the name of a font it holds a part of.
_FAMILIES = (
    ("vni", re.compile(r"vni\b|vni[-_ ]")),
    ("vps", re.compile(r"vps")),
    ("viscii", re.compile(r"viscii|vi (?:times|arial|courier)")),
    ("tcvn3", re.compile(r"\.vn|vn(?:time|arial|courier|avant|helv)")),
)
_SUBSET = re.compile(r"^[a-z]{6}\+")
_CAPITALS = re.compile(r"\.vn.*h|vi .*hoa")  # fonts that draw every letter as a capital
# Letters only Unicode has: text that holds them is no longer in the font's old spelling.
_UNICODE = re.compile("[ăĂđĐơƠưƯĩĨũŨ\u0300-\u0323\u1ea0-\u1ef9]")
_HIGH = re.compile("[\u0080-\u00ff]")
SURE = 24  # characters below which the look of a text tells nothing; as viparse has it
SAMPLE = 20_000  # characters of a document that are looked at


class Speller:
    """Turns the texts of one document into Unicode, in their order.

    Where no font's name tells and a text is too short to be sure of, the spelling is taken to be
    that of the text before it: it changes where parts typed on different machines meet.
    """

    def __init__(self, document: str | None = None) -> None:
        """Begin with the spelling of the whole document, see `spelling_of`."""
        self._last = document

    def to_unicode(self, runs: Runs) -> str:
        """Return the text of `runs` in Unicode, not yet canonical."""
        parts = []
        for (encoding, capitals), group in groupby(_merged(runs), lambda run: _spelling(run.font)):
            text = "".join(run.text for run in group)
            if encoding is None:
                encoding = self._look(text)
            if encoding is not None and not _UNICODE.search(text):
                text = _convert(text, encoding)
            parts.append(text.upper() if capitals else text)
        return "".join(parts)

    def _look(self, text: str) -> str | None:
        """Return the spelling of a text whose font says nothing, None for Unicode."""
        if not _HIGH.search(text) or _UNICODE.search(text):
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
        text = "".join(run.text for run in runs if _spelling(run.font)[0] is None)
        if _HIGH.search(text) and not _UNICODE.search(text):
            sample.append(text)
            size += len(text)
        if size > SAMPLE:
            break
    return detect("\n".join(sample))


def detect(text: str) -> str | None:
    """Return the old spelling that `text` is sure to be in, or None."""
    from viparse.normalize.detector import detect_encoding_by_content
    from viparse.normalize.encodings import AUTO_DETECT_CHARMAPS

    if len(text) < SURE or not _HIGH.search(text) or _UNICODE.search(text):
        return None
    found: str | None = detect_encoding_by_content(text[:SAMPLE], AUTO_DETECT_CHARMAPS).encoding
    return found


def _merged(runs: Runs) -> list[Run]:
    """Give blanks the font of the run before them, so that they part no text."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.text.strip():
            run = Run(run.text, merged[-1].font)
        merged.append(run)
    return merged


@cache
def _spelling(font: str | None) -> tuple[str | None, bool]:
    """Return what a font's name says: the spelling if it is an old one, and if all are capitals."""
    name = _SUBSET.sub("", (font or "").strip().lower())
    for encoding, pattern in _FAMILIES:
        if pattern.match(name):
            return encoding, bool(_CAPITALS.fullmatch(name))
    return None, False


def _convert(text: str, encoding: str) -> str:
    from viparse.normalize.tables import convert

    return str(convert(text, _charmap(encoding)))


@cache
def _charmap(encoding: str) -> Charmap:
    from viparse.normalize.encodings import CHARMAPS
    from viparse.normalize.tables import build_charmap

    charmap = CHARMAPS[encoding]
    if encoding != "vni":
        return charmap
    # Letters that viparse leaves out because its corpus has none of them (see its vni.py).
    pairs = dict((("aú", "ẳ"), ("AÚ", "Ẳ"), ("î", "ỵ"), ("Î", "Ỵ"), *charmap.pairs))
    # A capital with a small mark: so typed where only the first letter of a word is one.
    for spelled, letter in charmap.pairs:
        if len(spelled) == 2 and spelled.isupper():
            pairs.setdefault(spelled[0] + spelled[1].lower(), letter)
    return build_charmap(encoding, pairs.items())
