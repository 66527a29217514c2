"""The numbers and signs that Word puts before the paragraphs of its lists ("1.", "a)", "-")."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_BULLETS = "-–—+*•"
_BULLET = "-"  # instead of a sign of a symbol font
_PLACE = re.compile(r"%(\d)")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class _Level:
    style: str  # decimal, lowerLetter, bullet …
    text: str  # "%1.%2."
    start: int
    font: str | None


class Numbering:
    """Counts the lists of one document, in its order."""

    def __init__(self, root: Any | None) -> None:
        """Read the part `word/numbering.xml`; None if the document has none."""
        self._levels: dict[tuple[str, int], _Level] = {}  # by (numId, level)
        self._lists: dict[str, str] = {}  # numId -> the list it goes on with
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        abstract = {_value(one, "abstractNumId"): one for one in root.iter(qn("w:abstractNum"))}
        for num in root.iter(qn("w:num")):
            identity, origin = _value(num, "numId"), _child(num, "abstractNumId")
            self._lists[identity] = origin
            levels = list(abstract[origin].iter(qn("w:lvl"))) if origin in abstract else []
            for override in num.iter(qn("w:lvlOverride")):
                place = int(_value(override, "ilvl") or 0)
                start = _child(override, "startOverride")
                if start:
                    self._restarts[identity, place] = int(start)
                levels += override.iter(qn("w:lvl"))
            for level in levels:
                self._levels[identity, int(_value(level, "ilvl") or 0)] = _level(level)

    def next_label(self, identity: str, place: int) -> tuple[str, str | None]:
        """Return what stands before the next paragraph of a list, and its font; "" for nothing."""
        level = self._levels.get((identity, place))
        if level is None or level.style == "none":
            return "", None
        if level.style == "bullet":
            return (level.text if level.text and level.text in _BULLETS else _BULLET), None
        counts = self._counts[self._lists[identity]]
        restart = self._restarts.pop((identity, place), None)
        counts[place] = restart if restart is not None else counts.get(place, level.start - 1) + 1
        for deeper in [one for one in counts if one > place]:
            del counts[deeper]
        return _PLACE.sub(lambda match: self._number(identity, match), level.text), level.font

    def _number(self, identity: str, match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        level = self._levels.get((identity, place))
        if level is None:
            return ""
        counts = self._counts[self._lists[identity]]
        return _written(counts.setdefault(place, level.start), level.style)


def _written(number: int, style: str) -> str:
    if style.endswith("Letter") and number > 0:
        written = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
    elif style.endswith("Roman") and 0 < number < 4000:
        written = ""
        for value, sign in _ROMAN:
            written += sign * (number // value)
            number %= value
    else:
        return f"{number:02d}" if style == "decimalZero" else str(number)
    return written.upper() if style.startswith("upper") else written


def _level(element: Any) -> _Level:
    fonts = element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    return _Level(
        style=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText"),
        start=int(_child(element, "start") or 0),
        font=None if fonts is None else fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii")),
    )


def _value(element: Any, name: str) -> str:
    return element.get(qn(f"w:{name}")) or ""


def _child(element: Any, name: str) -> str:
    """Return the value of a property that is a child element; "" if it is not there."""
    child = element.find(qn(f"w:{name}"))
    return "" if child is None else child.get(qn("w:val")) or ""
