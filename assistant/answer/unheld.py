"""The documents a question names, by number or as a law of a year, that no record is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer.draft import Records
from assistant.naming.description import same_number
from assistant.naming.reading import find_bare_number, find_references, kind_of_number
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.ranking.terms import whole_text
from assistant.reports import Description, Language, Passage
from assistant.text import fold

# Of these each has a number of its own, so that "Nghị quyết số 12" names one; Phụ lục số 1 none.
_NUMBERED = frozenset(
    "notice conclusion resolution decision directive dispatch telegram decree circular"
    " precedent".split()
)
LAWS = ("law", "code", "ordinance")
_LAW = re.compile(
    r"\b(?P<kind>bộ luật|luật|pháp lệnh|bo luat|luat|phap lenh)\s+"
    r"(?P<name>[^\W\d]\w*(?:,?\s+(?!(?:năm|nam|bộ|bo)\s)[^\W\d]\w*){0,9}?)"
    r"(?:\s+(?:năm|nam))?\s+(?P<year>(?:19|20)\d\d)\b(?!\s?[/-]\s?\w)",
    re.IGNORECASE,
)
# Words that no law is called by: "luật này có hiệu lực từ năm 2015".
_NOT_CALLED = re.compile(r"\b(?:này|có|được|từ|trong|vào|đến|đã|sẽ|quy định|áp dụng)\b")
# What asks for what a document says as a whole, behind its number and anywhere.
_SAYS = re.compile(
    r"\b(?:noi|neu|quy dinh|viet|ghi|co|de cap|ban|huong dan|giao|yeu cau|chi dao)(?: ve)?"
    r"(?: (?:nhung|cac))?(?: (?:nhiem vu|ket qua|noi dung|viec|van de|dieu))?"
    r" (?:gi|nao|(?:nhu )?the nao|ra sao)\b"
    r"|^(?:\W*\w+){0,4}?\W*\b(?:say|says|state|provide|regulate|contain|cover|stipulate|about)\b"
)
_CONTENT = re.compile(
    r"\b(?:noi dung|tom tat|tong quan|khai quat|contents?|summar\w+|overview|main points)\b"
)


# By which rules it is asked how something is, or what they say.
_BY_LAW = compile_typed(
    r"\btheo (?:quy định (?:của )?)?(?:pháp )?(?P<law>luật|điều lệ)\b(?! [^?]{0,40}số)"
    r"|\b(?:điều \d+ (?:của )?|\A\W*)(?P<named>(?:bộ )?luật \w+)"
)
_RULES = ("decree", "circular", "regulation", "rules", "ordinance", "charter")


@dataclass(frozen=True, slots=True)
class Named:
    """A document that is named up to `end`: by its number, or as a law by name and `year`.

    Without a capital, what seems a law's name is one only where there is such a law.
    """

    said: str
    end: int
    kind: str | None = None  # of a number without a symbol
    year: int | None = None
    is_sure: bool = True

    def called(self, language: Language) -> str:
        if self.year:
            return f"{self.said} {self.year}"
        return f"văn bản số {self.said}" if language == "vi" else f"document {self.said}"

    def is_that(self, described: Description, title: str) -> bool:
        """Tell whether a record is this document, as far as it says what it is."""
        if self.year:
            numbered = re.findall(r"\b(?:19|20)\d\d\b", f"{described.number} {described.date}")
            return self.is_called(described, title) and (not numbered or str(self.year) in numbered)
        if self.kind and described.kind == self.kind and self.is_mentioned(title):
            return True  # Kết luận hội nghị giao ban số 7
        return bool(described.number) and self._is_number(described.number or "", described.kind)

    def is_called(self, described: Description, title: str) -> bool:
        """Tell whether a record is a law of this name, of whichever year."""
        return described.kind in LAWS and fold(self.said) in fold(title)

    def is_mentioned(self, text: str) -> bool:
        """Tell whether a text names it, however its number is written."""
        if self.year:
            return bool(re.search(rf"\b{fold(self.said)}\W+(?:nam\W+)?{self.year}\b", fold(text)))
        if self.kind and re.search(rf"\bso:? {self.said}\b(?![\d.,]*\d|\s*[/%-])", fold(text)):
            return True
        return any(
            self._is_number(one.value, kind_of_number(one.value)) for one in find_references(text)
        )

    def _is_number(self, number: str, kind: str | None) -> bool:
        return same_number(self.said, number) and self.kind in (None, kind)


@lru_cache(maxsize=16)  # it is asked of every sentence
def find_named(question: Question) -> Sequence[Named]:
    """Return the documents that are named by a number or as laws of a year."""
    return [*_numbers(question), *_laws(question.text)]


def find_unheld(question: Question, records: Records) -> list[Named]:
    """Return the documents named that none of the records looked at is."""
    found = find_named(question)
    if not found:
        return []
    titles = records.catalogue.titles()
    held = [
        (described, titles[report][0])
        for report, described in records.looked_at().items()
        if report in titles
    ]
    unheld = [one for one in found if not any(one.is_that(*record) for record in held)]
    return [one for one in unheld if one.is_sure or any(one.is_called(*record) for record in held)]


def is_of_document(question: Question, passage: Passage) -> bool:
    """Tell whether a passage is of a document that is named by its number, or mentions one."""
    found = [one for one in find_named(question) if not one.year]
    return not found or any(
        one.is_that(passage.description, passage.title) or one.is_mentioned(whole_text(passage))
        for one in found
    )


def tells_of_law(question: Question, passage: Passage) -> bool:
    """Tell whether a passage is of the rules by which something is asked for, or names them: theo
    luật, Luật Giáo dục quy định gì.
    """
    asked = None if question.english else _BY_LAW.search(spelled(question))
    if asked is None or passage.description.kind in (*LAWS, *_RULES):
        return True
    by = "named" if asked["named"] else "law"
    said = fold(question.text[asked.start(by) :]).split()
    named = " ".join(said[:3]) if asked["named"] else fold(asked["law"])
    return named.strip(" ?.,") in " ".join(fold(whole_text(passage)).split())


def asks_content(question: Question, unheld: list[Named]) -> bool:
    """Tell whether it is asked what a document says that is not held, and none that is."""
    if not unheld or len(unheld) < len(find_named(question)):
        return False
    folded = fold(question.text)
    return bool(_CONTENT.search(folded) or _SAYS.search(folded[max(one.end for one in unheld) :]))


def _numbers(question: Question) -> Iterator[Named]:
    """Yield the documents named by their numbers; a street's "số 5 - Trần Phú" is none."""
    found = list(find_references(question.text))
    for one in found:
        if kind_of_number(one.value) or question.named.kind or "QH" in one.value:
            yield Named(one.value, one.end)
    bare = find_bare_number(question.text)
    if bare and not found and question.named.kind in _NUMBERED:
        yield Named(bare.value, bare.end, question.named.kind)


def _laws(text: str) -> Iterator[Named]:
    for one in _LAW.finditer(text):
        if not _NOT_CALLED.search(one["name"]):
            said, capital = f"{one['kind']} {one['name']}", one["name"][0].isupper()
            yield Named(said, one.end(), year=int(one["year"]), is_sure=capital)
