"""What a question wants explained ("lưu trú là gì?"), and which sentences explain it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lexicon import Lexicon, english_stems
from assistant.question import Question
from assistant.ranking.terms import english_tokens
from assistant.text import Key, fold, words

LONGEST = 6  # words of what is explained
MARKS = 2  # words of the mark before it: 6., Điều 2.
BETWEEN = 7  # words between it and the "là" that explains it

# In a folded question.
_ASKED = re.compile(
    r"^(?:the nao la|(?:neu )?(?:khai niem|dinh nghia)) (?P<a>.+)$"
    r"|^(?P<b>.+?) (?:nghia )?la (?:gi|ai|nhu the nao|nguoi nao|tu (?:may|bao nhieu))\b"
    r"|^(?P<c>.+?) (?:duoc hieu|duoc dinh nghia)(?: la)? (?:gi|nhu the nao|the nao)\b"
)
_ENGLISH = re.compile(
    r"^(?:what (?:is|are)|define)(?: meant by)? (?:an? |the )?(?P<a>[^,]+)$"
    r"|^what does (?:an? |the )?(?P<b>.+) mean\b|definition of (?:an? |the )?(?P<c>.+)$"
)


class Explained:
    """The words that a question wants explained, if it does, to be held against sentences."""

    def __init__(self, question: Question, lexicon: Lexicon) -> None:
        self._lexicon, self._stems = lexicon, frozenset[str]()
        pattern = _ENGLISH if question.english else _ASKED
        asked = pattern.search(" ".join(fold(question.text).strip(" ?.!").split()))
        said = next(filter(None, asked.groups()), "") if asked else ""
        self._words = [word.folded for word in words(said)]
        if len(self._words) > LONGEST:
            self._words = []
        if question.english:
            self._stems = frozenset(english_stems(" ".join(self._words)))

    def is_by(self, found: Sequence[Key]) -> bool:
        """Tell whether a sentence of these words begins with what is explained, and explains it."""
        if not self._words:
            return False
        if self._stems:
            begins = [word.folded for word in found[: MARKS + LONGEST + BETWEEN]]
            if "la" not in begins:
                return False
            return self._stems <= set(english_tokens(found[: begins.index("la")], self._lexicon))
        size = len(self._words)
        for start in range(MARKS + 1):
            said = [word.folded for word in found[start : start + size + BETWEEN]]
            if said[:size] == self._words and "la" in said[size:]:
                return True
        return False
