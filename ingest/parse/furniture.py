"""What a page carries beside its text: headers, footers and page numbers, found by repetition."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.text import fold
from ingest.parse.layout import Line

ZONE = 0.15  # the part of the page's height, above and below, that holds headers and footers
OUTERMOST = 3  # lines from the edge that may be furniture
LEAST_PAGES = 3  # a heading may occur twice
LEAST_SHARE = 0.4  # of the pages: odd and even pages may have headers of their own
SAME_HEIGHT = 0.012  # of the page's height

_PAGE_NUMBER = re.compile(
    r"(?:(?P<name>trang|tr\.|page)\s*(?:so\s*)?:?\s*)?[-–—~.|\[( ]*(?P<number>\d{1,4}|[ivxl]{1,6})"
    r"[-–—~.|\]) ]*(?:(?:/|of|tren)\s*(?P<all>\d{1,4})[-–—~.|\]) ]*)?"
)
_DIGITS = re.compile(r"\d+")
# Numbers of these count parts of the text, not pages.
_PARTS = re.compile(r"(?:bieu|phu luc|mau|bang|hinh|dieu|chuong|muc|phan|ky|thang|quy|so|nam)\W*\d")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in reading order; `number` counts from 1; points."""

    number: int
    height: float
    lines: tuple[Line, ...]


def remove_furniture(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without repeated headers and footers and without page numbers."""
    outer = [_outer_lines(page) for page in pages]
    found = _repeated(pages, outer)
    for page, lines in zip(pages, outer, strict=True):
        rest = [line for line in lines if line not in found[page.number]]
        found[page.number] |= set(_numbers(rest, page, _offset(pages, outer)))
    return [
        replace(page, lines=tuple(line for line in page.lines if line not in found[page.number]))
        for page in pages
    ]


def _outer_lines(page: Page) -> list[Line]:
    """Return the lines nearest to the upper and lower edge, the outermost first on each side."""
    lines = sorted((line for line in page.lines if not line.table), key=lambda line: line.middle)
    above = [line for line in lines if line.middle < ZONE * page.height][:OUTERMOST]
    below = [line for line in lines if line.middle > (1 - ZONE) * page.height][-OUTERMOST:]
    return above + below[::-1]


def _repeated(pages: Sequence[Page], outer: Sequence[Sequence[Line]]) -> dict[int, set[Line]]:
    """Return, by page, the lines that stand at the same height on most pages."""
    places: dict[str, list[tuple[float, int, Line]]] = defaultdict(list)
    for page, lines in zip(pages, outer, strict=True):
        for line in lines:
            places[_wording(line.text, page.number)].append(
                (line.middle / page.height, page.number, line)
            )
    least = max(LEAST_PAGES, LEAST_SHARE * len(pages))
    found: dict[int, set[Line]] = defaultdict(set)
    for those in places.values():
        those.sort(key=lambda one: one[:2])
        for group in _same_height(those):
            if len({number for _, number, _ in group}) >= least:
                for _, number, line in group:
                    found[number].add(line)
    return found


def _same_height(
    places: Sequence[tuple[float, int, Line]],
) -> list[list[tuple[float, int, Line]]]:
    groups: list[list[tuple[float, int, Line]]] = []
    for place in places:
        if groups and place[0] - groups[-1][-1][0] <= SAME_HEIGHT:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _wording(text: str, page: int) -> str:
    """Return what a repeated line has in common on all pages: its words, and where it counts."""
    said = fold(" ".join(text.split()))
    if _PARTS.search(said):
        return said
    # A number that goes with the page's is the same on all pages.
    return _DIGITS.sub(lambda match: f"#{int(match[0][-6:]) - page}", said)


def _offset(pages: Sequence[Page], outer: Sequence[Sequence[Line]]) -> int | None:
    """Return by how much the printed page numbers differ from the file's, if they agree."""
    seen: Counter[int] = Counter()
    for page, lines in zip(pages, outer, strict=True):
        for line in lines:
            match = _PAGE_NUMBER.fullmatch(fold(line.text).strip())
            if match and match["number"].isdigit():
                seen[int(match["number"]) - page.number] += 1
    offset, count = max(seen.items(), key=lambda one: one[1], default=(0, 0))
    return offset if count > 1 else None


def _numbers(lines: Sequence[Line], page: Page, offset: int | None) -> list[Line]:
    """Return the lines that are this page's number: decorated, or in step with the pages."""
    found = []
    for line in lines:
        match = _PAGE_NUMBER.fullmatch(fold(line.text).strip())
        if not match:
            continue
        number = match["number"]
        decorated = bool(match["name"] or match["all"] or re.search(r"[-–—~]", line.text))
        in_step = number.isdigit() and int(number) - page.number in (0, offset)
        if in_step or (decorated and number.isdigit()) or not number.isdigit():
            found.append(line)
    return found
