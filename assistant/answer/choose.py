"""Ranked sentences -> those that are quoted: none twice, none far worse than the best."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.ranking.sentences import Sentence
from assistant.text import fold

_MOTTO = re.compile(r"\W*(?:cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do)\b")
FRAME = 200  # characters: of a longer line the rest need not be looked at
_DATE_LINE = re.compile(r".{3,40}, ngay \d{1,2} thang \d{1,2} nam \d{4}\W*")
_ENDS = re.compile(
    r"\W*tren day la (?:toan bo )?(?:noi dung )?(?:bao cao|ket qua|tinh hinh|thong bao)\b"
)


def is_frame(text: str) -> bool:
    """Tell whether a line only stands around a document's text: motto, place and date, its end."""
    folded = fold(text[:FRAME])
    return bool(_MOTTO.match(folded) or _ENDS.match(folded) or _DATE_LINE.fullmatch(folded.strip()))


def stating(ranked: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that state something: no frame, nor an issuer in capitals."""
    said = ((one, one.text[one.own - one.start :]) for one in ranked)
    return [one for one, text in said if not (text.isupper() or is_frame(text))]


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
