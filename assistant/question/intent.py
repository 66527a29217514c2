"""The kind of answer a question wants, read from its words as they were typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from assistant.question import intent_english, intent_vietnamese, polite
from assistant.question.as_typed import compile_typed, with_or_without_marks
from assistant.reports import Intent

# Looked for in this order; the first that fits is the intent.
_ORDER: tuple[Intent, ...] = ("compare", "overview", "tasks", "list")


class _Grammar:
    """The patterns of one language."""

    def __init__(self, said: Mapping[Intent, tuple[str, ...]], one: str, always: str) -> None:
        self.said = {intent: _whole_words("|".join(said[intent])) for intent in _ORDER}
        self.one, self.always = _whole_words(one), _whole_words(always)

    def find(self, text: str) -> Intent:
        one = self.one.search(text) and not self.always.search(text)
        for intent, pattern in self.said.items():
            if (intent == "compare" or not one) and pattern.search(text):
                return intent
        return "fact"


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})(?:\b|$)")


# Made at the first question in the language: the patterns take longer than all of the commands that
# answer none.
@cache
def _english() -> _Grammar:
    return _Grammar(intent_english.SAID, intent_english.ONE, intent_english.ALWAYS)


@cache
def _vietnamese() -> _Grammar:
    return _Grammar(
        {
            intent: tuple(map(with_or_without_marks, patterns))
            for intent, patterns in intent_vietnamese.SAID.items()
        },
        with_or_without_marks(intent_vietnamese.ONE),
        with_or_without_marks(intent_vietnamese.ALWAYS),
    )


_POLITE = compile_typed(
    rf"^(?:{polite.BEFORE})+|(?:,? (?:{polite.AFTER}|đi|với|giúp|em|anh|chị))+$"
)
_POLITE_IN_ENGLISH = re.compile(r"^(?:(?:please|hi|hello|(?:can|could) you)\b[ ,]*)+|,? please$")
# With a body's Vietnamese name in it a question in English may be taken for Vietnamese.
_BEGINS_IN_ENGLISH = re.compile(r"(?:which|what|who|list|give|show|compare|how)\b", re.IGNORECASE)


def find_intent(typed: str, english: bool) -> Intent:
    """Return the kind of answer that a question wants: a fact where nothing else is said.

    `typed` is in the form that as_typed gives.
    """
    said = " ".join(typed.split()).rstrip(" ?.!")
    if english or _BEGINS_IN_ENGLISH.match(said):
        return _english().find(_POLITE_IN_ENGLISH.sub("", said))
    return _vietnamese().find(_POLITE.sub("", said))
