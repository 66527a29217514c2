"""Ranked sentences -> those that are quoted: none twice, none far worse than the best."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.ranking.sentences import Sentence
from assistant.text import fold

_MOTTO = re.compile(r"\W*(?:cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do)\b")
LETTERHEAD = 200  # characters: a longer line is none
_DATE_LINE = re.compile(r".{3,40}, ngay \d{1,2} thang \d{1,2} nam \d{4}\W*")


def is_letterhead(text: str) -> bool:
    """Tell whether a line only stands above a document's text: its motto, its place and date."""
    folded = fold(text[:LETTERHEAD])
    return bool(_MOTTO.match(folded) or _DATE_LINE.fullmatch(folded.strip()))


def stating(ranked: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that state something: no letterhead, nor an issuer in capitals."""
    said = ((one, one.text[one.own - one.start :]) for one in ranked)
    return [one for one, text in said if not (text.isupper() or is_letterhead(text))]


def without_repeats(ranked: Iterable[Sentence], most: int) -> list[Sentence]:
    """Return the best `most` sentences that do not share words with a better one."""
    chosen: list[Sentence] = []
    for sentence in ranked:
        if len(chosen) == most:
            break
        if any(_repeats(sentence, other) for other in chosen):
            # The one before it, quoted only to make it understood, may stand in the answer already.
            sentence = sentence.alone()
        if not any(_repeats(sentence, other) for other in chosen):
            chosen.append(sentence)
    return chosen


def _repeats(sentence: Sentence, other: Sentence) -> bool:
    """Tell whether the other one says the same, or holds or is held by this one."""
    if sentence.text == other.text:
        return True
    same = sentence.passage.report == other.passage.report
    return same and sentence.start < other.end and other.start < sentence.end
