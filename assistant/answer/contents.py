"""What a document in articles holds: its chapters with their articles, each by its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.draft import Point, lines_of
from assistant.reports import Passage
from assistant.text import fold, sentences

FEWEST = 5  # articles of a document that is read by them
MOST = 60  # articles that are listed; of more only the chapters are

_CHAPTER = re.compile(r"(?:chuong|phan)(?: thu)? (?:[ivxlc]{1,6}|\d{1,2}|(?<=thu )\w+)\b")
_SECTION = re.compile(r"(?:muc|tieu muc) (?:\d{1,2}|[ivx]{1,5})\b")
_ARTICLE = re.compile(r"dieu (?P<n>\d{1,3})\b")
_WORDS = 30  # of a chapter's name at most


def find_contents(passages: Sequence[Passage]) -> list[Point]:
    """Return the articles of a document, each under its chapter; of many the chapters alone.

    Empty if it has none, or too few to be read by them.
    """
    articles, chapters, name = [], [], list[Point]()
    is_named, number = True, 0
    for line in (one for passage in passages for one in lines_of(passage)):
        said = fold(line.text)
        article = _ARTICLE.match(said)
        if _CHAPTER.match(said) and len(said.split()) <= _WORDS:
            chapters.append(name := [line])
            is_named = False
        elif article or _SECTION.match(said):
            is_named = True
        elif not is_named:
            name.append(line)
        # Those that an amendment quotes are out of turn.
        if article and int(article["n"]) in (1, number + 1):
            number = int(article["n"])
            articles.append(_first_sentence(line, _called(name)))
    if len(articles) < FEWEST:
        return []
    if len(articles) <= MOST or not chapters:
        return articles[:MOST]
    return [_whole(one) for one in chapters]


def _first_sentence(line: Point, label: str) -> Point:
    begin, end = next(sentences(line.text))
    return replace(line, start=line.start + begin, end=line.start + end, label=label)


def _called(chapter: Sequence[Point]) -> str:
    """Return a chapter's number and its name, which may stand in several lines."""
    said = " ".join(line.text for line in chapter[1:])
    return ". ".join(filter(None, [*(line.text.rstrip(" .:") for line in chapter[:1]), said]))


def _whole(chapter: Sequence[Point]) -> Point:
    """Return a chapter's name as a point, below its number; the number itself if it has none."""
    number, *name = chapter
    named = [line for line in name if line.passage is number.passage] or [number]
    label = number.text.rstrip(" .:") if named[0] is not number else ""
    return Point(number.passage, named[0].start, named[-1].end, label)
