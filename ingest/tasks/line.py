"""A sentence as its words, each with the signs before it; phrases found in it by their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Generic, TypeVar

from assistant.text import words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `text[start:end]` of its report; `sign` is what stands between it and the last."""

    key: str
    start: int
    end: int
    sign: str
    capital: bool
    bracketed: bool
    must: bool  # it obliges: phải, cần, not Cần Thơ nor cần thiết


class Line:
    """A sentence, `text[start:end]` of a report."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.tokens: list[Token] = []
        depth, last = 0, start
        found = words(text[start:end])
        for word, following in zip_longest(found, found[1:]):
            begin, stop = word.start + start, word.end + start
            sign = text[last:begin].strip()
            depth = max(0, depth + sign.count("(") - sign.count(")"))
            capital = text[begin].isupper()
            must = word.key in _MUST and not capital
            must = must and not (following and following.key in _NO_DUTY)
            self.tokens.append(Token(word.key, begin, stop, sign, capital, bool(depth), must))
            last = stop
        self.tail = text[last:end].strip()  # the signs after the last word

    def __len__(self) -> int:
        return len(self.tokens)

    def said(self) -> str:
        return self.text[self.tokens[0].start : self.tokens[-1].end]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words `first` up to `last` stand, with a bracket that they open."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        rest = self.tokens[last].start if last < len(self) else end + len(self.tail)
        said = self.text[start:end]
        for opening, closing in ("()", "“”", '""', "[]"):
            opened = (
                said.count(opening) - said.count(closing)
                if opening != closing
                else (said.count(opening) % 2)
            )
            if opened > 0 and closing in self.text[end:rest]:
                end = self.text.index(closing, end) + 1
        if self.text[end : end + 1] == "%":
            end += 1
        return start, end


class Phrases(Generic[T]):
    """Phrases with what they mean; the longest that begins at a word counts."""

    def __init__(self, meanings: Mapping[T, str]) -> None:
        """`meanings` gives for each meaning its phrases, parted by ";"."""
        self._table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for meaning, said in meanings.items():
            for phrase in _split(said):
                self._table.setdefault(phrase[0], []).append((phrase, meaning))
        for found in self._table.values():
            found.sort(key=lambda one: -len(one[0]))

    def at(self, line: Line, first: int, last: int | None = None) -> tuple[T, int] | None:
        """Return (meaning, word after it) of the phrase that begins at a word, or None.

        No sign but a comma or a stroke that the phrase itself has may stand within it.
        """
        stop = len(line) if last is None else last
        if not first < stop:
            return None
        for phrase, meaning in self._table.get(line.tokens[first].key, ()):
            after = first + len(phrase)
            if after <= stop and all(
                token.key == key and token.sign in ("", ",", "-", "/")
                for token, key in zip(line.tokens[first + 1 : after], phrase[1:], strict=True)
            ):
                return meaning, after
        return None

    def find(self, line: Line, first: int, last: int) -> Iterable[tuple[int, T, int]]:
        """Yield (first word, meaning, word after) of the phrases among words, left to right."""
        position = first
        while position < last:
            found = self.at(line, position, last)
            if found:
                yield position, *found
            position = found[1] if found else position + 1

    def within(self, line: Line, first: int, last: int) -> bool:
        """Tell whether one of the phrases stands among words."""
        return any(True for _ in self.find(line, first, last))


def keys(said: str) -> frozenset[str]:
    """Return the keys of single words, by which tokens are compared."""
    return frozenset(word.key for word in words(said))


_MUST = keys("phải cần")
_NO_DUTY = keys("thiết kiệm cù mẫn cẩu thêm")  # cần thiết, cần kiệm, cần thêm lao động


def _split(said: str) -> Iterable[tuple[str, ...]]:
    for phrase in said.split(";"):
        if keys := tuple(word.key for word in words(phrase)):
            yield keys
