"""The items of a list within a sentence, each by its names and the words that it begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.content import Content, Said, Term
from assistant.claims.labels import CLEARLY
from assistant.claims.source import Source

LEAST = 3  # items that make a list


class Heads:
    """What each item of a sentence that has figures says before the first of them."""

    def __init__(self, source: Source, content: Content) -> None:
        self._written, self._text = source.facts.quantities, source.text
        self._said: dict[int, Said] = {}
        self._units: dict[int, frozenset[str]] = {}
        self._read = content.said
        self._items = self._text.split(";")
        begin = 0
        # A run of sentences is no list.
        for item, part in enumerate(self._items if source.first == source.text else []):
            own = [one for one in self._written if begin <= one.start < begin + len(part)]
            if own:
                head = self._text[begin : own[0].start].rsplit(":", 1)[-1]
                self._said[item] = content.said(head)
                self._units[item] = frozenset(one.unit for one in own)
            begin += len(part) + 1

    def another_begins(self, label: Sequence[Term], terms: Sequence[Term], figure: int) -> bool:
        """Tell whether one item alone begins with a term of a `label`, and that of a figure with
        none of a claim's `terms`: chế biến 17 doanh nghiệp; bán lẻ 25 doanh nghiệp.
        """
        unit, start = self._written[figure].unit, self._written[figure].start
        item, begin = self._item(start), self._text.rfind(";", 0, start)
        second = any(begin < one.start < start and one.unit == unit for one in self._written)
        if len(self._said) < LEAST or second:
            return False
        own, whole = self._said[item], self._read(self._items[item])
        for term in label:
            told = [at for at, said in self._said.items() if said.share(term) > CLEARLY]
            if len(told) != 1 or told[0] == item or unit not in self._units[told[0]]:
                continue
            rival = self._said[told[0]]
            if not whole.share(term) and not any(
                own.share(one) - rival.share(one) > CLEARLY for one in terms
            ):
                return True
        return False

    def another_named(self, terms: Sequence[Term], figure: int) -> bool:
        """Tell whether a figure stands in an item beside a name that a claim has not, and one of
        its kind in an item beside one that it has.
        """
        names = [term for term in terms if term.name]
        own = self._item(self._written[figure].start)
        if len(self._items) == 1 or not names or not _names_within(self._items[own]):
            return False
        said = self._read(self._items[own])
        if any(said.meets(term) for term in terms if term.name or not term.start):
            return False
        unit = self._written[figure].unit
        others = {self._item(one.start) for one in self._written if one.unit == unit} - {own}
        return any(self._read(self._items[one]).meets(term) for one in others for term in names)

    def _item(self, start: int) -> int:
        return self._text.count(";", 0, start)


# Neither a currency nor an indicator names an item.
_NO_NAME = re.compile(r"(?:USD|VNĐ?|VND|EUR|FDI|ODA|GRDP|GDP|CPI|IIP)\W*")


def _names_within(text: str) -> bool:
    return any(word[0].isupper() and not _NO_NAME.fullmatch(word) for word in text.split()[1:])
