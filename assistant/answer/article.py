"""The answer to a question for an article by its number: its own words, in order, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer.draft import Draft, Point, Records, lines_of
from assistant.answer.refusal import refuse
from assistant.answer.unheld import find_named, find_unheld
from assistant.naming.names import KINDS
from assistant.question import Question
from assistant.reports import Hit, Language, Passage
from assistant.text import fold, words

PASSAGES = 10  # beside the article
LOOKED_THROUGH = 100  # reports at most, for an article of a document that is not named

_ARTICLE = re.compile(r"\b(?:dieu|article) (?P<n>\d{1,4}[a-z]?)\b(?!\s?[/%])")
_CLAUSE = re.compile(r"\b(?:khoan|clause|paragraph) (?P<n>\d{1,3}[a-z]?)\b")
_LETTER = re.compile(r"\b(?:diem|point) (?P<n>[a-z])\b")
_HEADING = re.compile(r"(?:dieu|article) (?P<n>\d{1,4}[a-z]?)\b")
_CLAUSE_BEGINS = re.compile(r"(?P<n>\d{1,3}[a-z]?)[.)/] ?(?=\D|$)")
_LETTER_BEGINS = re.compile(r"(?P<n>[a-z])[.)/] ")
# What asks for all that an article says, and the names of the kinds of documents.
_FRAME = frozenset(
    word.folded
    for said in (
        "quy định nội dung gì nào thế như ra sao nêu ghi viết về của theo tại trong là toàn văn"
        " trích dẫn cho biết hãy xin số năm điều khoản điểm những các có nguyên xem và thì",
        "what does say state provide of the is in article clause point paragraph content contents"
        " number under quote text",
        *(name for kind in KINDS.values() for name in (kind.vietnamese, *kind.english)),
    )
    for word in words(said)
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """An article by its number, and a clause and a letter of it, or "" for all of them."""

    article: str
    clause: str
    letter: str

    def name(self, language: Language) -> str:
        parts = (
            ("điểm" if language == "vi" else "point", self.letter),
            ("khoản" if language == "vi" else "clause", self.clause),
            ("Điều" if language == "vi" else "Article", self.article),
        )
        return " ".join(f"{part} {number}" for part, number in parts if number)


def compose_article(question: Question, records: Records) -> Draft | None:
    """Return the article that is asked for; None where no single one is, or more is asked."""
    asked = _read(question)
    reports = _reports_meant(question, records) if asked else []
    passages = [records.catalogue.passages_of(report) for report in reports]
    passages = [one for one in passages if any(map(_article, one))]
    if not asked or not passages:
        return None
    quoted = _each_once(_points(one, asked) for one in passages)
    if len(quoted) > 1:
        return None  # it may be that of any of them
    found = records.find(question, PASSAGES)
    if not quoted:
        return refuse(question, found, records, [asked.name(question.language)])
    passage = quoted[0][0].passage
    own = dict.fromkeys(point.passage for point in quoted[0])
    best = max((hit.score for hit in found.hits), default=0.0)
    others = (hit for hit in found.hits if hit.passage not in own)
    return Draft(
        (*(Hit(one, best) for one in own), *others),
        tuple(quoted[0]),
        lead=f"{_article(passage)} (“{passage.title}”):",
        matching=frozenset([passage.report]),
    )


def _read(question: Question) -> _Asked | None:
    folded = fold(question.text)
    articles = {one["n"] for one in _ARTICLE.finditer(folded)}
    if len(articles) != 1:
        return None
    clause, letter = _CLAUSE.search(folded), _LETTER.search(folded)
    return _Asked(articles.pop(), clause["n"] if clause else "", letter["n"] if letter else "")


def _reports_meant(question: Question, records: Records) -> Sequence[str]:
    """Return the reports of which an article is asked for; none where more is asked than that."""
    titles = _titles(records)
    named = _named(question, titles, records)
    if named is None or _asks_more(question, titles, named):
        return []
    return named or (list(titles) if len(titles) <= LOOKED_THROUGH else [])


def _titles(records: Records) -> dict[str, str]:
    """Return the titles of the reports that are looked at."""
    looked_at = records.looked_at()
    return {
        report: title
        for report, (title, _) in records.catalogue.titles().items()
        if report in looked_at
    }


def _named(question: Question, titles: Mapping[str, str], records: Records) -> list[str] | None:
    """Return the reports named by number, title or its initials (BLDS); None if one is not held."""
    if find_unheld(question, records):
        return None
    described, numbered = records.described(), find_named(question)
    if numbered:
        return [
            report
            for report, title in titles.items()
            if any(one.is_that(described[report], title) for one in numbered)
        ]
    said = f" {' '.join(word.folded for word in question.words)} "
    called = {
        report: name
        for report, title in titles.items()
        if f" {(name := _folded(title))} " in said or _initials(title) in said.split()
    }
    longest = max(map(len, called.values()), default=0)
    return [report for report, name in called.items() if len(name) == longest]


def _asks_more(question: Question, titles: Mapping[str, str], named: Sequence[str]) -> bool:
    """Tell whether a question says more than which article of which document is meant."""
    said = {word.folded for one in find_named(question) for word in words(one.said)}
    for report in named:
        said |= {*_folded(titles[report]).split(), _initials(titles[report])}
    return any(
        word.folded not in _FRAME | said and not word.folded.isdigit() and len(word.folded) > 1
        for word in question.words
    )


def _folded(title: str) -> str:
    return " ".join(word.folded for word in words(title))


def _initials(title: str) -> str:
    """Return BLDS for Bộ luật Dân sự; nothing for less than three words."""
    first = [word.folded[0] for word in words(title)]
    return "".join(first) if len(first) > 2 else ""


def _article(passage: Passage) -> str:
    """Return the heading of the article that a passage is of, or ""."""
    return next((one for one in passage.heading if _number(fold(one))), "")


def _number(heading: str) -> str:
    found = _HEADING.match(heading)
    return found["n"] if found else ""


def _points(passages: Sequence[Passage], asked: _Asked) -> list[Point]:
    """Return the lines of an article, or of the part of it that is asked for, in order."""
    points, clause, letter = [], "", ""
    for point in _lines(passages, asked.article):
        said = fold(point.text)
        if new := _CLAUSE_BEGINS.match(said):
            clause, letter = new["n"], ""
        elif new := _LETTER_BEGINS.match(said):
            letter = new["n"]
        if asked.clause in ("", clause) and asked.letter in ("", letter):
            points.append(point)
    return points


def _lines(passages: Sequence[Passage], article: str) -> Iterator[Point]:
    """Yield the lines of an article, without its heading and what stands above that."""
    for passage in passages:
        heading = fold(_article(passage))
        if _number(heading) != article:
            continue
        lines = list(lines_of(passage))
        numbers = [_number(fold(one.text)) for one in lines]
        begins = numbers.index(article) if article in numbers else 0
        yield from (one for one in lines[begins:] if fold(one.text) != heading)


def _each_once(articles: Iterable[list[Point]]) -> list[list[Point]]:
    """Return the articles that say something, those of copies of a report once."""
    once = {tuple(point.text for point in points): points for points in articles if points}
    return list(once.values())
