"""The outline of a document: what headings, lead-ins and items say of all below them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records.blocks import Block
from ingest.tasks.context import Context, Span

# What an item begins with -> its kind. Items of one kind follow each other; others stand below.
_MARKERS = tuple(
    (kind, re.compile(rf"\s*(?:{pattern})\s*"))
    for kind, pattern in (
        (
            "part",
            r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+\w+|[IVXLC]+|\d+|một|hai|ba|bốn)[.:]?"
            r"(?=\s|$)",
        ),
        ("section", r"(?:MỤC|Mục)\s+(?:[IVXLC]+|\d+)[.:]?(?=\s|$)"),
        ("article", r"Điều\s+\d+\s*[.:]?"),
        ("I", r"(?!V/v)(?:[IVX]{1,6}|[IVXivx]{2,6})\s*(?:[.)/]|[-–](?=\s))(?=\D)"),
        ("A", r"[A-ZĐ](?:[.)/]|\s?[-–])(?=\s)"),
        ("1.1.1", r"\(?\d{1,2}\.\d{1,2}\.\d{1,2}[.)]*(?=\s)"),
        ("1.1", r"\(?\d{1,2}\.\d{1,2}[.)]*(?=\s)"),
        ("1)", r"\(?\d{1,2}\)(?=\s|\D)"),
        ("1", r"\d{1,2}(?:\.|/(?=\s)|\s*[-–](?=\s))(?=\D)"),
        ("a", r"\(?[a-zđ]\)|[a-zđ]\.(?=\s)"),
        ("a-", r"[a-zđ](?:/|\s?[-–])(?=\s)"),
        ("(i)", r"\([ivx]{1,5}\)"),
        ("-", r"[-–—](?=\D)"),
        ("+", r"[+](?=\D)"),
        ("*", r"[*•●▪○◦►➢✓]"),
    )
)
BULLETS = ("-", "+", "*")
CHAPTERS = ("part", "I", "A")
_ABOVE = (*CHAPTERS, "section", "article")
# A heading that is one by its look only (level 7) stands below what has a number.
_ITEMS = (*(kind for kind, _ in _MARKERS if kind not in _ABOVE), "lead", "heading 7")
_BELOW = {
    "part": (*_ABOVE[1:], *_ITEMS),
    "section": ("article", *_ITEMS),
    "article": _ITEMS,
    "I": _ITEMS,
    "A": _ITEMS,
}
NUMBERED = tuple(kind for kind, _ in _MARKERS if kind not in BULLETS)


def item_of(text: str, block: Block) -> tuple[str, int]:
    """Return the kind of item a block is, "" if none, and where it begins after its number.

    A heading without a number is of a kind by its level.
    """
    for kind, pattern in _MARKERS:
        if found := pattern.match(text, block.start, block.end):
            return kind, found.end()
    return (f"heading {block.level}" if block.kind == "heading" else ""), block.start


class Outline:
    """What holds where the reader is: the contexts of all it stands under, the nearest last."""

    def __init__(self, whole: Context) -> None:
        self._whole = whole
        self._above: list[tuple[str, Context]] = []

    @property
    def context(self) -> Context:
        return self._above[-1][1] if self._above else self._whole

    def enter(self, marker: str) -> Context:
        """Leave the items of this kind that came before, and return what holds above them all."""
        kinds = [kind for kind, _ in self._above]
        if marker in kinds:
            del self._above[kinds.index(marker) :]
        elif marker in _BELOW:  # II. follows the items of I., though I. itself says nothing
            below = (place for place, kind in enumerate(kinds) if kind in _BELOW[marker])
            del self._above[next(below, len(kinds)) :]
        return self.context

    def leave_bullets(self) -> None:
        """Leave the bullets that a paragraph without a number follows."""
        while self._above and self._above[-1][0] in BULLETS:
            self._above.pop()

    def push(self, marker: str, context: Context) -> None:
        """Let `context` hold below an item of this kind."""
        self.enter(marker)
        self._above.append((marker, context))

    def assign(self, assigned_by: Span | None) -> None:
        """Let who directs the whole list be who directs in the rest of the document."""
        if assigned_by and self._whole.directs:
            self._whole = replace(self._whole, assigned_by=assigned_by, standing_by=assigned_by)
            self._above = [
                (kind, replace(one, assigned_by=assigned_by, standing_by=assigned_by))
                for kind, one in self._above
            ]
