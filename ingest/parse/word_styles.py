"""What Word's styles say of a run or paragraph: font, heading level, list, hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from docx.oxml.ns import qn

_HEADING = re.compile(r"heading (\d)|title")
_CONTENTS = re.compile(r"toc \d|table of figures")
DEEPEST = 20  # styles based on one another; more is a circle


@dataclass(frozen=True, slots=True)
class Style:
    font: str | None = None
    level: int = 0  # of a heading, 1 to 9; 0 for other text
    number: str | None = None  # of its list
    place: int = 0  # in its list
    hidden: bool = False
    is_contents: bool = False  # a line of the table of contents


class Styles:
    """The styles of one document, by their ids, with what they take over from others."""

    def __init__(self, root: Any) -> None:
        """Read the part `word/styles.xml`."""
        self._elements = {
            element.get(qn("w:styleId")): element for element in root.iter(qn("w:style"))
        }
        defaults = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._font = font_of(defaults)
        self._paragraph = next(
            (
                identity
                for identity, element in self._elements.items()
                if element.get(qn("w:type")) == "paragraph"
                and element.get(qn("w:default")) in ("1", "true")
            ),
            None,
        )
        self.style = cache(self._style)

    def default_font(self) -> str | None:
        return self._font

    def paragraph_style(self, identity: str | None) -> Style:
        return self.style(identity or self._paragraph)

    def _style(self, identity: str | None, depth: int = 0) -> Style:
        element = self._elements.get(identity)
        if element is None or depth > DEEPEST:
            return Style()
        based_on = element.find(qn("w:basedOn"))
        base = Style()
        if based_on is not None:
            base = self._style(based_on.get(qn("w:val")), depth + 1)
        run, paragraph = element.find(qn("w:rPr")), element.find(qn("w:pPr"))
        name = (_value(element, "name") or "").lower()
        titled = _HEADING.fullmatch(name)
        level = outline_of(paragraph)
        if level is None:
            level = int(titled[1] or 1) if titled else base.level
        number, place = list_of(paragraph)
        return Style(
            font=font_of(run) or base.font,
            level=level,
            number=base.number if number is None else number,
            place=base.place if place is None else place,
            hidden=is_on(run, "vanish", base.hidden),
            is_contents=bool(_CONTENTS.fullmatch(name)) or base.is_contents,
        )


def font_of(properties: Any | None) -> str | None:
    """Return the font that run properties name; it is that of the letters beyond ASCII."""
    fonts = None if properties is None else properties.find(qn("w:rFonts"))
    if fonts is None:
        return None
    found: str | None = fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii"))
    # A theme's font is a modern one; its name stands elsewhere.
    theme: str | None = fonts.get(qn("w:hAnsiTheme")) or fonts.get(qn("w:asciiTheme"))
    return found or theme


def outline_of(properties: Any | None) -> int | None:
    """Return the heading level that paragraph properties give, 0 for body text, None if unsaid."""
    said = _value(properties, "outlineLvl")
    if said is None or not said.isdigit():
        return None
    return int(said) + 1 if int(said) < 9 else 0


def list_of(properties: Any | None) -> tuple[str | None, int | None]:
    """Return (list, place in it) that paragraph properties name, None for what is unsaid."""
    listed = None if properties is None else properties.find(qn("w:numPr"))
    if listed is None:
        return None, None
    place = _value(listed, "ilvl")
    return _value(listed, "numId"), int(place) if place and place.isdigit() else None


def is_on(properties: Any | None, name: str, otherwise: bool) -> bool:
    """Tell whether a property that is on or off is on."""
    child = None if properties is None else properties.find(qn(f"w:{name}"))
    if child is None:
        return otherwise
    return child.get(qn("w:val")) not in ("0", "false", "off")


def _value(element: Any | None, name: str) -> str | None:
    child = None if element is None else element.find(qn(f"w:{name}"))
    return None if child is None else child.get(qn("w:val"))
