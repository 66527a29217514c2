"""The proper names a question holds that the lexicon does not know: Phố Nối A, Ngô Doãn Vịnh."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.answer.who import FAMILY_NAMES
from assistant.lexicon import Lexicon
from assistant.naming import Spelled
from assistant.question import Question, terms_in
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.reports import Hit, Passage
from assistant.text import fold, word_key

_ROMAN = re.compile(r"[ivx]{1,4}")
_NUMBER = re.compile(rf"{_ROMAN.pattern}|\d")
# What a number before them is of, and no part of a name: tỉnh A 9 tháng.
_OF_TIME = frozenset(map(word_key, ("tháng", "năm", "ngày", "tuần", "giờ")))
_QUOTED = re.compile(r"[“\"«]([^”\"»]{4,80})[”\"»]")
_ITEM = re.compile(r"^\s*\d{1,2}[.)] ", re.MULTILINE)
# What has a name after it, of one word too (Quận Ba), and what is told of one: Cát Bà đón …
_HAVE_NAMES = frozenset(map(word_key, "ông bà anh chị cô chú bác cụ thầy quận huyện xã".split()))
_PREDICATES = frozenset(
    map(word_key, "đón có đạt được thu năm tháng quý còn đã sẽ bị xây cần phải hiện là".split())
)
# Of these each is told apart from the others by a name behind it.
_ONE_OF = (
    r"(?:pho|duong|thon|xom|ap|ban|lang|cho|truong|tieu hoc|thcs|thpt|mam non|benh vien|tram y te"
    r"|ho|cau|kcn|khu cong nghiep|cum cong nghiep|ccn|nha may|cong ty|hop tac xa|htx|den|chua|dinh"
    r"|song|kenh|dap|tram bom)"
)
SHORTEST = 2  # words: one alone may be written with a capital for many reasons
_COUNTRY = re.compile(r"(?<!hà )(?<!đất )\b[Nn]ước (?!Việt\b)([^\W\d_]\w*)")


@lru_cache(maxsize=16)  # it is asked of every sentence
def proper_names(question: Question, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names: capitals within the question, on Vietnamese syllables, folded.

    A country is named as it was typed, nước Pháp, since its name without a capital is a word. A
    foreign name may be written otherwise in a record, and what the lexicon knows may be said in
    other words.
    """
    if not Spelled(question.text).mixed:
        return ()
    known = {
        place
        for match in terms_in(question, lexicon)
        if match.last - match.first > 1
        for place in range(match.first, match.last)
    }
    home = question.home  # which is looked for as a place
    capitalised = [
        place
        for place in _capitalised(question)
        if not (home and home.start <= question.words[place].start < home.end)
    ]
    # A known word with a number in Roman ciphers is a name: no tsunami is Sóng Thần III.
    numbered = {
        place
        for run in _runs(question, capitalised)
        if _ROMAN.fullmatch(question.words[run[-1]].folded)
        for place in run
    }
    named = [place for place in capitalised if place not in known or place in numbered]
    runs = ([question.words[place].folded for place in run] for run in _runs(question, named))
    countries = (name for name in _COUNTRY.findall(question.text) if name.istitle())
    return (
        *countries,
        *(
            " ".join(run)
            for run in runs
            if len(run) >= SHORTEST
            and all(lexicon.is_syllable(word) or _NUMBER.fullmatch(word) for word in run)
        ),
    )


def _capitalised(question: Question) -> Iterator[int]:
    """Yield the places of words with a capital, but for the first word and abbreviations.

    The number of one of several belongs to its name: Sóng Thần III.
    """
    last = -1
    for place, word in enumerate(question.words):
        said = question.text[word.start : word.end]
        begins = place or _begins_person(question)
        is_name = begins and said[0].isupper() and (len(said) == 1 or not said.isupper())
        after = question.words[place + 1].key if place + 1 < len(question.words) else ""
        numbers = _NUMBER.fullmatch(said.lower()) and after not in _OF_TIME
        if is_name or (0 < last == place - 1 and numbers):
            yield (last := place)


def _begins_person(question: Question) -> bool:
    """Tell whether a question begins with a family name before another name: Nguyễn Du.

    Or with the first of a name's two words: Cát Bà đón …
    """
    first = question.words[:3]
    capitals = [question.text[one.start].isupper() for one in first]
    if len(first) < 2 or not all(capitals[:2]):
        return False
    if first[0].key in FAMILY_NAMES:
        return True
    alone = not any(capitals[2:]) and not question.text[first[1].start : first[1].end].isupper()
    return alone and first[0].key not in _HAVE_NAMES and first[-1].key in _PREDICATES


def _runs(question: Question, places: Sequence[int]) -> list[list[int]]:
    """Return the places that stand side by side, with a blank between them."""
    runs: list[list[int]] = []
    for place in places:
        last = runs[-1][-1] if runs else -2
        between = question.text[question.words[last].end : question.words[place].start]
        if place == last + 1 and between == " ":
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def is_named_near(
    names: Sequence[str], passage: Passage, hits: Sequence[Hit], lexicon: Lexicon
) -> bool:
    """Tell whether each name stands in a passage, or in one found of the same report."""
    if not names:
        return True
    near = [passage, *(hit.passage for hit in hits if hit.passage.report == passage.report)]
    texts = [whole_text(one) for one in near]
    said = [worded(text, lexicon).joined for text in texts]
    return all(
        any(re.search(rf"\b{name}\b", text) for text in texts)
        if name.istitle()
        else any(_is_said(name.split(), text) for text in said)
        for name in names
    )


def is_of_unnamed(question: Question, names: Sequence[str], sentence: Sentence) -> bool:
    """Tell whether one of the names, folded, stands in a passage only after a sentence, or nowhere
    where a question names one of several by it: phố Lê Lợi.

    What a sentence tells is of what was named up to there: Doanh thu 3 tỷ đồng. Xuất sang Hàn Quốc
    9 tấn.
    """
    passage = sentence.passage
    at, own = sentence.end - passage.start, passage.description
    above = filter(None, (passage.title, *passage.heading, own.body, own.place))
    before, after = fold("\n".join((*above, passage.text[:at]))), fold(passage.text[at:])
    asked = fold(question.text)
    return any(
        name not in before and (name in after or re.search(rf"\b{_ONE_OF}\W+{name}\b", asked))
        for name in names
    )


def titles_named(question: Question) -> tuple[str, ...]:
    """Return what a Vietnamese question puts in quotation marks, folded."""
    return (
        () if question.english else tuple(fold(one[1]) for one in _QUOTED.finditer(question.text))
    )


def is_titled_near(titles: Sequence[str], sentence: Sentence) -> bool:
    """Tell whether each title stands in a sentence, above it or in the one before it."""
    if not titles:
        return True
    passage = sentence.passage
    before = passage.text[: sentence.own - passage.start].rstrip().rstrip(".")
    beside = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    near = fold("\n".join((passage.title, *passage.heading, beside, sentence.text)))
    return all(title in near for title in titles)


def is_of_another_item(names: Sequence[str], sentence: Sentence) -> bool:
    """Tell whether another item of a list says one of the names, and that of a sentence does not.

    Names are folded. Of the place or body whose report it is every item tells.
    """
    passage = sentence.passage
    described = passage.description
    whose = fold(f"{described.place} {described.body} {passage.title}")
    names = [name for name in names if name not in whose]
    if not names:
        return False
    begins = [one.start() for one in _ITEM.finditer(passage.text)]
    own = [one for one in begins if one <= sentence.own - passage.start]
    if len(begins) < 2 or not own:
        return False
    ends = next((one for one in begins if one > own[-1]), len(passage.text))
    item, every = fold(passage.text[own[-1] : ends]), fold(passage.text[begins[0] :])
    return any(name in every and name not in item for name in names)


def _is_said(name: Sequence[str], text: str) -> bool:
    """Tell whether a text says a name, or two that stood side by side."""
    return f" {' '.join(name)} " in text or any(
        _is_said(name[:at], text) and _is_said(name[at:], text)
        for at in range(SHORTEST, len(name) - SHORTEST + 1)
    )
