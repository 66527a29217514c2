"""The reply of a chat model, as it comes: its statements, each with the passages it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text import canonical, fold, sentences


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence without marks and markup, and the numbers of the passages it names.

    A frame says nothing itself: a heading, or what introduces a list.
    """

    text: str
    cited: tuple[int, ...]
    frame: bool = False


class Reply:
    """Grows piece by piece; a statement is given out once the next has begun, for a citation may
    follow the full stop.
    """

    def __init__(self) -> None:
        self._raw = ""
        self._given = 0

    @property
    def text(self) -> str:
        return plain(self._raw)

    def add(self, piece: str) -> list[Statement]:
        """Return the statements that are whole now."""
        self._raw += piece
        # An unfinished mark, tag or thought may still become something else.
        return self._new(list(read_statements(_UNFINISHED.sub("", self._raw)))[:-1])

    def end(self) -> list[Statement]:
        """Return the statements that are left."""
        return self._new(list(read_statements(self._raw)))

    def _new(self, found: list[Statement]) -> list[Statement]:
        new, self._given = found[self._given :], max(self._given, len(found))
        return new


_UNFINISHED = re.compile(r"(?:\s*[\[【(<!*_`#][^\]】)>\n]{0,200})?(?:\s+\S{0,3})?\Z")
_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_HIDDEN = re.compile(
    r"<(script|style|iframe|svg|object)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.I
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CITED_LINK = re.compile(r"\[(\d{1,3})\]\([^)]*\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*\*|__|`+|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")


def plain(raw: str) -> str:
    """Return what a reply says in words: no thoughts, tags, scripts, links or emphasis."""
    text = _THOUGHT.sub(" ", canonical(raw))
    text = _TAG.sub("", _HIDDEN.sub(" ", text))
    text = _LINK.sub(r"\1", _PICTURE.sub("", _CITED_LINK.sub(r"[\1]", text)))
    return _EMPHASIS.sub("", text)


_WORD = r"(?:đoạn(?: trích)?|nguồn|trích dẫn|passages?|sources?)\s*"
_NUMBERS = r"\d{1,3}(?:\s*(?:[,;–-]|và|and)\s*\d{1,3})*"
_CITATION = re.compile(
    rf"\s*(?:[\[【]\s*(?:{_WORD})?(?P<a>{_NUMBERS})\s*[\]】]|\(\s*{_WORD}(?P<b>{_NUMBERS})\s*\))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*+•–—>]\s+|\d{1,2}[.)]\s+(?=\D))+")
_HEADING = re.compile(r"^\s*#+\s")
_RULE = re.compile(r"^\W*$|^\s*```")


def read_statements(raw: str) -> Iterator[Statement]:
    """Yield the statements of a reply; numbers after a full stop belong to what stands before."""
    for line in plain(raw).split("\n"):
        heading = bool(_HEADING.match(line))
        said = _BULLET.sub("", _HEADING.sub("", line))
        if not _RULE.match(said):
            yield from _of_line(said, heading)


def _of_line(line: str, heading: bool) -> Iterator[Statement]:
    # A mark that follows a full stop is taken before it, to which it belongs.
    line = re.sub(
        rf"([.!?…]+[\"”»]?)((?:{_CITATION.pattern.replace('?P<a>', '').replace('?P<b>', '')})+)",
        r"\2\1",
        line,
        flags=re.IGNORECASE,
    )
    for start, end in sentences(line):
        said = line[start:end]
        cited = dict.fromkeys(n for match in _CITATION.finditer(said) for n in _cited(match))
        text = " ".join(_CITATION.sub("", said).split())
        if any(c.isalnum() for c in text):
            frame = not cited and (heading or text.endswith(":"))
            yield Statement(text, tuple(cited), frame)


def _cited(match: re.Match[str]) -> Iterator[int]:
    said = match["a"] or match["b"]
    for part in re.split(r"\s*(?:[,;]|và|and)\s*", said):
        first, *last = (int(number) for number in re.split(r"\s*[–-]\s*", part))
        yield from range(first, min((last or [first])[0], first + 20) + 1)


_DECLINED = re.compile(
    r"^\W*(?:khong_co\b|(?:rat tiec|xin loi|sorry|i'?m sorry|i am sorry|toi khong (?:the|tim thay"
    r"|biet)"
    r"|i (?:cannot|can'?t|could not|couldn'?t|do not|don'?t|am unable|'m unable)|unfortunately"
    r"|as an ai|la mot (?:mo hinh|tro ly)|(?:khong tim thay|khong co) thong tin"
    r"|(?:cac )?doan trich khong|the (?:given |provided )?passages? do(?:es)? not"
    r"|no (?:answer|information)))"
)


def declines(text: str) -> bool:
    """Tell whether a reply says that it gives no answer."""
    return bool(_DECLINED.search(fold(" ".join(text.split()))))
