"""What a claim is about: its terms, and which of them a text says in the same or other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.claims.irregular import VERBS
from assistant.lexicon import ENGLISH_FUNCTION, Lexicon, english_stems, stem
from assistant.ranking.terms import match_glosses
from assistant.text import Word, fold, words

SAME, OTHERWISE = 1.0, 0.8  # a term said as it is, and by its English or another wording
STEM = 4  # letters that a foreign name shares with what is made of it
PARTLY = 0.8  # the words of it that are said
LONGER = 2  # words of a term that is made of others

# They frame what is said, and tell nothing of its subject.
_GENERIC_VIETNAMESE = (
    "tăng giảm đạt ước so với cùng kỳ trước năm tháng quý ngày kế hoạch là được có trong của và "
    "các những cho đến từ tại về theo này đó khi do bằng mức khoảng hơn gần cao thấp thứ lần tổng "
    "số đầu cuối nay còn tỷ lệ triệu nghìn đồng báo cáo hồ sơ đoạn trích cũng đã đang sẽ vẫn chỉ "
    "dù tuy song nhưng nhiều ít lên xuống tới vào cả nhích vượt kém hụt quá dưới trên đủ trở "
    "nhỉnh tỉ ngàn phần trăm điểm ha tấn bình quân tính chung địa bàn tỉnh ghi nhận xếp đứng "
    "lũy tương ứng đương thì toàn gấp chiếm tức lần lượt"
)
_GENERIC_ENGLISH = (
    "increase decrease rise fall grow growth reach achieve estimate compare same period year "
    "month quarter plan amount total number percent percentage point billion million thousand "
    "trillion vnd dong hectare tonne ton up down higher lower previous last first second half "
    "time one figure value about nearly over more less than average against versus equal "
    "equivalent only some stood came roughly around approximately slightly while whereas earlier "
    "may can must shall should would without least most but per just before above below fewer "
    "grew grown rose risen fell fallen jump soar climb drop slip decline expand double triple "
    "annual relative report record records passage respectively province provincial also however "
    "therefore thus such other another both either within according unless otherwise whether "
    "relevant specify prescribe under upon mr mrs ms dr"
)
GENERIC_KEYS = frozenset(word.key for word in words(_GENERIC_VIETNAMESE))
GENERIC_STEMS = frozenset(map(stem, _GENERIC_ENGLISH.split()))


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a claim: any of `ways`, sets of word keys, or of `glosses`, of English stems.

    A `name` is written with a capital within the sentence; a `generic` term tells of no subject.
    """

    said: str
    start: int
    ways: tuple[frozenset[str], ...]
    glosses: tuple[frozenset[str], ...]
    name: bool = False
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a Vietnamese text: their keys, folded, and the stems of their glosses."""

    keys: frozenset[str]
    folded: frozenset[str]
    stems: frozenset[str]

    def __or__(self, other: Said) -> Said:
        return Said(self.keys | other.keys, self.folded | other.folded, self.stems | other.stems)

    def meets(self, term: Term) -> float:
        """Return how surely the text says a term: 0 to 1."""
        if term.ways and term.ways[0] <= self.keys:
            return SAME
        if any(way <= self.keys for way in term.ways):
            return SAME
        if any(gloss and gloss <= self.stems for gloss in term.glosses):
            return OTHERWISE
        return 0.0

    def stands(self, name: str) -> bool:
        """Tell whether a name is said as it is, marks aside; Scottish is said by Scotland."""
        return all(
            word.folded in self.folded
            or len(word.folded) == 1
            or (
                len(word.folded) > STEM
                and any(one.startswith(word.folded[:STEM]) for one in self.folded)
            )
            for word in words(name)
        )

    def share(self, term: Term) -> float:
        """Return how much of a term the text says: "lợn" is half of "đàn lợn"."""
        if met := self.meets(term):
            return met
        if not term.ways:
            return 0.0
        return PARTLY * len(term.ways[0] & self.keys) / len(term.ways[0])


NOTHING = Said(frozenset(), frozenset(), frozenset())


_UN = re.compile(r"^(?:un|non)(?=[a-z]{5})")
# A text up to where something is blanked out, one blank standing on either side of it.
_RUN = re.compile(r"\S(?:\S|\s(?!\s\s))*")


class Content:
    """Reads terms and texts with the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.said = lru_cache(maxsize=4096)(self._said)
        self.initials = lru_cache(maxsize=4096)(self._initials)

    def _said(self, text: str) -> Said:
        found = words(text)
        stems: set[str] = set()
        for match in self._lexicon.segment(found):
            for gloss in match_glosses(match.entries):
                stems.update(english_stems(gloss))
        for first, last, others in self._lexicon.wordings(text, found):
            del first, last
            for other in others:
                stems.update(self._stems_of(other))
        # Each word too: "quản lý đất đai" is looked up whole, and "đất" alone may be meant.
        for word in found:
            for match in self._lexicon.segment([word]):
                for gloss in match_glosses(match.entries):
                    stems.update(english_stems(gloss))
        stems.update(stem(word.folded) for word in found)
        return Said(
            frozenset(word.key for word in found),
            frozenset(word.folded for word in found),
            frozenset(stems),
        )

    def said_within(self, text: str) -> Said:
        """Return the words of a text, and those that the first two words of its longer terms say
        by themselves: doanh nghiệp quay trở lại hoạt động.
        """
        found = words(text)
        heads = (
            text[found[match.first].start : found[match.first + 1].end]
            for match in self._lexicon.segment(found)
            if match.last - match.first > LONGER
        )
        return self.said(text) | self.said("\n".join(heads))

    def stands_for_words(self, short: str, claim: str, text: str) -> bool:
        """Tell whether initials stand for words that a claim tells, or for terms of a text."""
        own = short.removesuffix("s")
        return short in short_forms(claim) or (own.isupper() and fold(own) in self.initials(text))

    def _initials(self, text: str) -> frozenset[str]:
        """Return, folded, the initials of the English for a text's terms: CIT, SCT."""
        found: set[str] = set()
        said_words = words(text)
        # From each word: "tính thuế" too begins what goes on as "thuế tiêu thụ đặc biệt".
        for at in range(len(said_words)):
            match = next(self._lexicon.segment(said_words[at : at + LONGEST]), None)
            for gloss in match_glosses(match.entries) if match and not match.first else ():
                # Medium-sized is one word of small and medium-sized enterprises.
                said = [word.folded for word in words(gloss.replace("-sized", ""))]
                own = [word[0] for word in said if word not in ENGLISH_FUNCTION]
                found.update(("".join(own), "".join(word[0] for word in said)))
        return frozenset(one for one in found if len(one) > 1)

    def _stems_of(self, text: str) -> set[str]:
        return {
            one
            for match in self._lexicon.segment(words(text))
            for gloss in match_glosses(match.entries)
            for one in english_stems(gloss)
        }

    def terms(self, text: str, english: bool) -> list[Term]:
        """Return the terms of a claim, in order; `text` has its numbers and times blanked out."""
        return self._english(text) if english else self._vietnamese(text)

    def _vietnamese(self, text: str) -> list[Term]:
        # Across a number that is blanked out words form no term: "từ 70 trường".
        runs = [match.span() for match in _RUN.finditer(text)]
        found = words(text)
        return [
            term
            for start, end in runs
            for term in self._run_terms(text, [w for w in found if start <= w.start < end])
        ]

    def _run_terms(self, text: str, found: Sequence[Word]) -> list[Term]:
        others = {first: (last, said) for first, last, said in self._lexicon.wordings(text, found)}
        terms, position = [], 0
        for match in self._lexicon.segment(found):
            terms += [
                self._term(text, found, one, one + 1, (), ())
                for one in range(position, match.first)
            ]
            if not match.is_function:
                glosses = tuple(match_glosses(match.entries))
                last, said = others.get(match.first, (match.last, ()))
                wordings = said if last == match.last else ()
                terms.append(self._term(text, found, match.first, match.last, wordings, glosses))
            position = match.last
        terms += [
            self._term(text, found, one, one + 1, (), ()) for one in range(position, len(found))
        ]
        return [term for term in terms if term is not None]

    def _term(
        self,
        text: str,
        found: Sequence[Word],
        first: int,
        last: int,
        wordings: Sequence[str],
        glosses: Sequence[str],
    ) -> Term:
        own = frozenset(word.key for word in found[first:last])
        ways = [own, *(frozenset(word.key for word in words(other)) for other in wordings)]
        said = text[found[first].start : found[last - 1].end]
        capital = any(text[word.start].isupper() for word in found[first:last] if word.start)
        return Term(
            said,
            found[first].start,
            tuple(way for way in ways if way),
            tuple(frozenset(english_stems(gloss)) for gloss in glosses),
            name=capital,
            generic=own <= GENERIC_KEYS,
        )

    def _english(self, text: str) -> list[Term]:
        terms = []
        for word in words(text):
            if word.folded in ENGLISH_FUNCTION or word.key[0].isdigit():
                continue
            one = stem(word.folded)
            verb = VERBS.get(word.folded) or VERBS.get(word.folded.removesuffix("s"), word.folded)
            ways = dict.fromkeys((one, stem(verb)))
            if (bare := _UN.sub("", word.folded)) != word.folded and self.is_english(bare):
                ways[stem(bare)] = None  # what is denied is compared besides
            said = text[word.start : word.end]
            # A word no gloss has is a name: it stands in the record as it is, marks aside. VND and
            # USD are none.
            generic = one in GENERIC_STEMS
            name = word.start > 0 and said[0].isupper() and not (generic and said.isupper())
            terms.append(
                Term(
                    said,
                    word.start,
                    (),
                    tuple(frozenset((way,)) for way in ways),
                    name=name,
                    generic=generic,
                )
            )
        return terms

    def tells(self, text: str) -> bool:
        """Tell whether a Vietnamese text without its numbers has a term that is not generic."""
        return any(not term.generic for term in self._vietnamese(text))

    def is_syllable(self, word: str) -> bool:
        return self._lexicon.is_syllable(fold(word))

    def is_english(self, word: str) -> bool:
        return self._lexicon.is_english(word.lower())


def coverage(terms: Sequence[Term], said: Said, around: Said) -> float:
    """Return the share of terms that a sentence says, or what stands around it at a discount."""
    telling = [term for term in terms if not term.generic] or list(terms)
    if not telling:
        return 1.0
    met = sum(max(said.share(term), OTHERWISE * around.share(term)) for term in telling)
    return met / len(telling)


_SHORT = re.compile(r"\((?P<short>[A-ZĐ][A-Za-zĐđ&]{1,7})\)")
LONGEST = 12  # words of a name that has a short form


def short_forms(text: str) -> frozenset[str]:
    """Return the short forms in brackets that are the initials of the words before them, those of
    function words aside, as each may be used: Ministry of Agriculture and Rural Development (MARD).
    """
    found: set[str] = set()
    for match in _SHORT.finditer(text):
        initials = [
            f"{word.folded[0]}{'?' if word.folded in ENGLISH_FUNCTION else ''}"
            for word in words(text[: match.start()])[-LONGEST:]
        ]
        own = match["short"].removesuffix("s")  # foreign-invested enterprises (FIEs)
        short = fold(own).replace("&", "")
        if any(re.fullmatch("".join(initials[at:]), short) for at in range(len(initials))):
            found.update((own, f"{own}s"))
    return frozenset(found)


_INITIALS = re.compile(r"\b[A-ZĐ]{2,6}\b")


def initials_said(text: str, other: str) -> frozenset[str]:
    """Return the folded words of `text` that `other` says by their initials, and the other way."""
    said: set[str] = set()
    for one, another in ((text, other), (other, text)):
        found = [word.folded for word in words(one)]
        initials = "".join(word[0] for word in found)
        for match in _INITIALS.finditer(another):
            short = fold(match.group())
            for place in range(len(found)):
                if initials.startswith(short, place):
                    said |= {*found[place : place + len(short)]} if one is text else {short}
    return frozenset(said)
