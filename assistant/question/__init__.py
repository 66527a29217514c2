"""What a question asks: its language, how it was typed, and the kind of answer it wants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from assistant.lexicon import ENGLISH_FUNCTION, Entry, Lexicon, Match
from assistant.naming import Read
from assistant.naming.description import read_named
from assistant.naming.homes import Homes
from assistant.naming.named import find_named, names_two
from assistant.question.as_typed import as_typed
from assistant.question.initials import spell_initials
from assistant.question.intent import find_intent
from assistant.question.short_forms import spell_short_forms
from assistant.question.telex import spell_keystrokes
from assistant.reports import UNDESCRIBED, Description, Intent, Language
from assistant.text import Word, canonical, fold, word_keys, words


@dataclass(frozen=True, slots=True)
class Question:
    """A question read once.

    `text` is what was understood of `typed`. `language` is that of the answer, `english` tells that
    of the words, and `loose` of each word whether it is Vietnamese typed without its diacritics.
    """

    typed: str
    text: str
    language: Language
    english: bool
    loose: tuple[bool, ...]
    intent: Intent
    words: tuple[Word, ...]
    named: Description
    today: date | None = None
    home: Read[str] | None = None  # the place named whose records are held
    follows: bool = False  # on what was asked before, which `text` then holds too

    def __hash__(self) -> int:
        return hash(self.text)  # enough to tell most apart, and reckoned once


@lru_cache(maxsize=64)  # an answer reads parts of its question more than once
def read_question(
    text: str,
    lexicon: Lexicon,
    language: Language | None = None,
    today: date | None = None,
    homes: Homes | None = None,
) -> Question:
    """Return what `text` asks; `language` overrides the one it seems to be in.

    "Last month" is read against `today`; `homes` are the places whose records are held.
    """
    asked = read_words(text, lexicon)
    two = names_two(find_named(asked.text, asked.language), asked.text)
    spelled = as_typed(asked.text, asked.words, asked.loose)
    home = homes.named_in(asked.text) if homes else None
    named = read_named(asked.text, today)
    return replace(
        asked,
        language=language or asked.language,
        intent="compare" if two else find_intent(spelled, asked.english),
        named=replace(named, place=home.value) if home else named,
        home=home,
        today=today,
    )


def read_words(text: str, lexicon: Lexicon, language: Language | None = None) -> Question:
    """Return a text as a question read by its words alone, for the terms that it has.

    A part of a question is in the language of the whole: of "cpi in april" not only April is
    English. What kind of answer it wants and which documents it names takes longer to find.
    """
    typed = " ".join(canonical(text).split())
    text = spell_keystrokes(typed, lexicon)
    found = tuple(words(text))
    plain = fold(text) == text.lower()
    language = language or find_language(text, found, plain, lexicon)
    if language == "vi" and (whole := spell_short_forms(text)) != text:
        text, found = whole, tuple(words(whole))
    if language == "en":
        found = tuple(map(_with_vietnamese_signs, found))
    loose = _loose(found, plain, language == "en", lexicon)
    return Question(typed, text, language, language == "en", loose, "fact", found, UNDESCRIBED)


# A number as English writes it, whose signs Vietnamese uses the other way round: 3,000 and 5.63.
_ENGLISH_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2}")


def _with_vietnamese_signs(word: Word) -> Word:
    """Return a word of an English question with the key that its number has in a record."""
    if not _ENGLISH_NUMBER.fullmatch(word.key):
        return word
    number = word.key.replace(",", "").replace(".", ",")
    return word._replace(key=number, folded=number)


_SIGN = re.compile("[,;:?!()]")
_PAIR = 2  # words
OFTENER = 3  # times as often in the lexicon
_ALONE = ("so", "co")


@lru_cache(maxsize=32)  # it is asked for again and again
def terms_in(question: Question, lexicon: Lexicon) -> tuple[Match, ...]:
    """Return the longest entries of the lexicon that a question has, from left to right.

    "Số" and "có" are words of their own before what is a term itself: số học sinh, có giá trị.
    """
    found = _runs(question, lexicon)
    for place, match in enumerate(found):
        if later := _crossing(question, match, found[place + 1 :], lexicon):
            before = _entries(question, lexicon, match.first, later[0].first)
            found = [*found[:place], *before, *later]
            break
    for place, match in enumerate(found):
        begin, after = match.first, match.first + 1
        if match.last - begin == _PAIR and question.words[begin].folded in _ALONE:
            rest = [*_entries(question, lexicon, after)]
            if rest and rest[0].first == after and rest[0].last >= after + _PAIR:
                alone = _entries(question, lexicon, 0, after)
                return (*found[:place], *(one for one in alone if one.first == begin), *rest)
    return tuple(found)


def _crossing(
    question: Question, match: Match, after: Sequence[Match], lexicon: Lexicon
) -> list[Match]:
    """Return the entries from within one on, if one that crosses its end is far more common.

    "cap bo sung" is cấp, bổ sung, not cấp bộ and sung; none where a term begins at its end.
    """
    if match.last - match.first < _PAIR or match.last == len(question.words):
        return []
    if after and after[0].first == match.last and after[0].last - after[0].first >= _PAIR:
        return []
    for first in range(match.first + 1, match.last):
        later = next(_entries(question, lexicon, first), match)
        crosses = later.first == first and later.last > match.last
        if crosses and _how_common(later, lexicon) > OFTENER * _how_common(match, lexicon):
            return [*_entries(question, lexicon, first)]
    return []


def _how_common(match: Match, lexicon: Lexicon) -> int:
    """Return how many entries hold the first two words of one of the entries matched."""
    spelled = (word_keys(entry.term)[:_PAIR] for entry in match.entries)
    return max(lexicon.entries_with(*(key.key for key in one)) for one in spelled)


def _runs(question: Question, lexicon: Lexicon) -> list[Match]:
    """Return the longest entries; what a sign parts is one only as the lexicon writes it: "cán bộ,
    công chức", no "chậm, nhất".
    """
    found: list[Match] = []
    begin = 0
    while begin < len(question.words):
        for match in _entries(question, lexicon, begin):
            parted = _parted(question, match.first, match.last)
            if parted and not any(_SIGN.search(entry.term) for entry in match.entries):
                found += _entries(question, lexicon, match.first, parted)
                begin = parted
                break
            found.append(match)
        else:
            break
    return found


def _entries(
    question: Question, lexicon: Lexicon, first: int, last: int | None = None
) -> Iterator[Match]:
    """Yield the longest entries among some words, at their places in the question."""
    for one in lexicon.segment(question.words[first:last], question.loose[first:last]):
        yield Match(one.entries, one.first + first, one.last + first)


def _parted(question: Question, first: int, last: int) -> int:
    """Return the first of some words that a sign stands before, none at the beginning; 0 if none
    does.
    """
    between = pairwise(question.words[first:last])
    said = (question.text[a.end : b.start] for a, b in between)
    return next((at for at, one in enumerate(said, first + 1) if _SIGN.search(one)), 0)


@lru_cache(maxsize=32)  # it is asked for again and again
def spoken_in(question: Question, lexicon: Lexicon) -> tuple[Match, ...]:
    """Return what a question says in everyday words, or by initials that no lexicon lists, with the
    entries that records say for it.
    """
    if question.english:
        return tuple(lexicon.segment_spoken_english(question.words))
    spoken = lexicon.segment_spoken(question.words, question.loose)
    return (*spoken, *spell_initials(question.text, question.words, lexicon))


def meant_at(question: Question, place: int, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Return what is meant by the everyday words that a word of a question is one of."""
    spoken = spoken_in(question, lexicon)
    return next((one.entries for one in spoken if one.first <= place < one.last), ())


def _loose(found: Sequence[Word], plain: bool, english: bool, lexicon: Lexicon) -> tuple[bool, ...]:
    return (not english,) * len(found) if plain else lexicon.find_loose(found)


_AGAINST = "vs"  # written in both
SURELY = 3  # words that are English alone


def find_language(text: str, found: Sequence[Word], plain: bool, lexicon: Lexicon) -> Language:
    """Return "en" if more of the words are English than Vietnamese.

    A question with diacritics is English if these stand in a name: "the decision on Phú Minh". The
    names in it are English in either language: Peyton Manning, Super Bowl.
    """
    if not plain:
        marked = sum(word.key != word.folded for word in found)
        surely = sum(
            (lexicon.is_english(word.folded) or word.folded in ENGLISH_FUNCTION)
            and not lexicon.is_syllable(word.folded)
            for word in found
            if not word.start or text[word.start].islower()
        )
        return "en" if surely >= max(marked, SURELY) else "vi"
    if any(b.folded == "bn" and not a.key[0].isdigit() for a, b in pairwise(found)):
        return "vi"  # bao nhiêu, where no number of billions stands before it
    # A syllable with a capital within a text is of a name, which may be in either: in Loc Hac.
    syllables = [
        lexicon.is_syllable(word.folded)
        and not (word.start and text[word.start].isupper() and not text.isupper())
        for word in found
    ]
    known = [
        text[word.start : word.end]
        for word, is_syllable in zip(found, syllables, strict=True)
        # That of a month, T4.
        if word.folded != "t"
        and lexicon.is_english(word.folded)
        and (is_syllable or not lexicon.is_syllable(word.folded))
    ]
    # Two grammatical words of English side by side are no syllables: goats in the commune.
    function = [word.folded in ENGLISH_FUNCTION for word in found]
    paired = {
        place for i, both in enumerate(pairwise(function)) if all(both) for place in (i, i + 1)
    }
    vietnamese = sum(is_syllable for i, is_syllable in enumerate(syllables) if i not in paired)

    def is_of_both(word: str) -> bool:
        return any(True for _ in lexicon.spelled([word]))

    # Abbreviations and what Vietnamese has borrowed are the same in both: CPI, email? Beside them
    # a syllable is one, though it is an English name too: CPI thang 8.
    other = [word.folded for word in found if not lexicon.is_syllable(word.folded)]
    if other and vietnamese and all(map(is_of_both, other)):
        return "vi"
    english = 0 if all(is_of_both(word.lower()) for word in known) else len(known)
    # English words that are also syllables (to, an, do, in) decide nothing.
    english += sum(
        asks and word.folded != _AGAINST and not lexicon.is_syllable(word.folded)
        for asks, word in zip(function, found, strict=True)
    )
    return "en" if english > vietnamese else "vi"
