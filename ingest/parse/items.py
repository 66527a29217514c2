"""A number that begins a line: the next item of a list, or the end of a date before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parse.lines import heading_level, is_filled, is_item, is_section

_NUMBER = re.compile(r"(\d{1,2})([.)])\s")
# Only a number can follow, whatever stands below: trước ngày 15 tháng / 3; khoản 2 Điều / 5.
_AWAITS = re.compile(r"(?:ngày \d{1,2} tháng|(?:khoản|điểm) \w{1,2} điều)$")
_END = 40  # characters of a paragraph's end that tell what it awaits


class Items:
    """Follows the numbered lists of lines from paragraph to paragraph.

    `width` is the width the lines were broken at, or 0.
    """

    def __init__(self, lines: Sequence[str], width: int) -> None:
        self._lines, self._width = lines, width
        self._last: dict[str, int] = {}  # the number of the last item, by the sign after it

    def enter(self, line: str) -> None:
        """Take in a line that begins a paragraph; below a section's heading lists begin anew."""
        if number := _NUMBER.match(line):
            self._last[number[2]] = int(number[1])
        elif is_section(line):
            self._last.clear()

    def is_next(self, place: int, paragraph: str) -> bool:
        """Tell whether a line begins an item, though the paragraph before it ends like a date.

        It does as item 1 below a section's heading ("Điều 113. Nghỉ hằng năm"), or below any
        heading if item 2 is further below; and as the one after the last item above, unless the
        next item below has the same number, or there is none and the line before was filled.
        """
        number = _NUMBER.match(self._lines[place])
        if not number or _AWAITS.search(paragraph[-_END:].lower()):
            return False
        own, sign = int(number[1]), number[2]
        heads = bool(heading_level(paragraph)) and not is_item(paragraph)
        if own == 1 and heads and is_section(paragraph):
            return True
        below = self._number_below(place, sign)
        if own == self._last.get(sign, 0) + 1:
            return below == own + 1 or (own > 1 and below != own and not self._is_filled(place))
        return own == 1 and below == 2 and heads

    def _number_below(self, place: int, sign: str) -> int:
        """Return the number of the next item with that sign in the same section, or 0."""
        for below in range(place + 1, len(self._lines)):
            number = _NUMBER.match(self._lines[below])
            if number and number[2] == sign:
                return int(number[1])
            if not number and is_section(self._lines[below]):
                return 0
        return 0

    def _is_filled(self, place: int) -> bool:
        before, line = self._lines[place - 1 : place + 1]
        return bool(self._width) and is_filled(before, line, self._width)
