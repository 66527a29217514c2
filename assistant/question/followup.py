"""A question that is only understood by what was asked before, with what it carries over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.lexicon import Lexicon
from assistant.naming.named import find_named
from assistant.question import Question
from assistant.question.content import ASKING, Term, content_terms, is_subject
from assistant.ranking.worded import worded
from assistant.text import blanked, fold

# Words and terms of content of a question that names nothing, up to which it follows on.
SHORT = 2

_MARKER = re.compile(
    r"\s*(?:(?:the|vay|the con|con|va|the thi|vay con|rieng|rieng ve|doi voi)\b(?! nao\b| gi\b)"
    r"|(?:what|how) about\b|and\b|also\b|then\b|(?:the )?same\b)[\s,]*"
)
_TAIL = re.compile(
    r"\s*,?\s*(?:\b(?:thi sao|thi the nao|the thi sao|thi|vay|a|nhe|ha))?\s*[?.!]*\s*$"
)
# What points back: "việc đó", "they".
_BACK = re.compile(
    r"\b(?:(?:viec|nhiem vu|noi dung|van de|du an|hoi nghi|bao cao|nghi quyet|cai|dieu|so|nhung"
    r"|cac|vu|dot|giai|le|nguoi|don vi|co quan|thang|ky|tinh|huyen)\s(?:do|nay|ay|tren)"
    r"|tren day|neu tren|vua roi|it|its|they|them|their|those|that|these|this one|he|she)\b"
)
_COMPARED = re.compile(
    r"\bso (?:voi|cung)(?: (?:cung|ky|thang|nam|quy|truoc|ngoai|cuoi|dau|voi|do))*"
    r"|\b(?:compared (?:to|with)|against|than|versus|vs)\b"
    r"(?: (?:the|same|last|previous|a|period|month|year|quarter|before|earlier|ago))*"
)

# What is left of "and in March?" when the month is cut.
_ONLY_WHERE = re.compile(r"\W*(?:in|of|for|on|at|during|trong|cua|o|tai|vao|den|cho|ve)?\W*")
# A side of what was asked about, not a subject of its own.
_ASPECT = re.compile(r"\b(?:chu tri|phoi hop|phu trach|thoi han|han chot|deadlines?)\b")

Reader = Callable[[str], Question]
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Parts:
    """A question taken apart: spans of `text` that name something, by kind, and that only ask.

    `said` is what is named of each kind, in the language of the question it is said of.
    """

    text: str
    named: tuple[Spans, ...]
    said: tuple[str, ...]
    asking: Spans

    def without(self, *spans: Spans) -> str:
        return blanked(self.text, [one for some in spans for one in some])

    @property
    def content(self) -> str:
        back = [match.span() for match in _BACK.finditer(fold(self.text))]
        rest = self.without(*self.named, self.asking, back)
        return "" if _ONLY_WHERE.fullmatch(fold(rest)) else rest


def follow(question: Question, before: str, read: Reader, lexicon: Lexicon) -> Question:
    """Return the question as it is understood after `before`; itself if it stands alone.

    One that only names another period, place or conference asks the same of that; any other asks
    its own of what was asked about. What was typed stays as it was.
    """
    folded = fold(question.text)
    marker, tail = _MARKER.match(folded), _TAIL.search(folded)
    begin, end = marker.end() if marker else 0, tail.start() if tail else len(folded)
    said = question.text[begin:end].strip()
    asked = read(before)
    new, old = _take_apart(read(said or question.text), asked.english), _take_apart(asked)
    content = len(content_terms(read(new.content), lexicon)) if new.content.strip() else 0
    if not leans(question) and (content > SHORT or (content and any(new.named)) or _has_name(new)):
        return question
    if not content and any(new.named):
        understood = _substituted(old, new)
    else:
        renamed = [was for was, now in zip(old.named, new.named, strict=True) if now]
        kept = " ".join(old.without(old.asking, *renamed).split()).strip(" ?.!,–")
        if content and asked.english != question.english:
            # Of two languages no one question is made: only the month or the place is carried over.
            names = _take_apart(asked, question.english).said[:-1]
            kept = " ".join(name for name, now in zip(names, new.named, strict=False) if not now)
        understood = f"{said.rstrip(' ?.!')} – {kept}".rstrip(" –") + "?"
    whole = read(understood)
    return replace(whole, typed=question.typed, language=question.language, follows=True)


def leans(question: Question) -> bool:
    """Tell whether a question says itself that it goes on: còn …, thì sao, việc đó, what about."""
    folded = fold(question.text)
    tail = _TAIL.search(folded)
    end = folded[tail.start() :] if tail else ""
    return bool(_MARKER.match(folded) or "sao" in end or _BACK.search(folded))


def told_together(
    question: Question, before: str, texts: Iterable[str], read: Reader, lexicon: Lexicon
) -> bool:
    """Tell whether some text says what a question adds and what was asked before.

    Of each those terms count that are of the office's subjects, if there are such; all that it
    adds must be told then. What adds nothing is always told.
    """
    new, old = (_content(asked, read, lexicon) for asked in (question, read(before)))
    mine, theirs = ([one for one in terms if is_subject(one, lexicon)] for terms in (new, old))
    for text in texts if new else ():
        said = worded(text, lexicon)
        added = [term.is_in(said) for term in mine or new]
        if (all(added) if mine else any(added)) and any(term.is_in(said) for term in theirs or old):
            return True
    return not new


def _content(question: Question, read: Reader, lexicon: Lexicon) -> list[Term]:
    said = _take_apart(question).content
    return content_terms(read(said), lexicon) if said.strip() else []


def _take_apart(question: Question, english: bool | None = None) -> _Parts:
    """Take a question apart that is said of one in English, if that is told, or in Vietnamese."""
    text = question.text
    compared = [match.span() for match in _COMPARED.finditer(fold(text))]
    named = find_named(blanked(text, compared), question.language, question.today)
    spans = [[(read.start, read.end) for read in kind] for kind in named.kinds()]
    rest = blanked(text, [*compared, *(one for kind in spans for one in kind)])
    asking = [match.span() for side in (ASKING, _ASPECT) for match in side.finditer(fold(rest))]
    said = [" ".join(text[start:end] for start, end in kind) for kind in (*spans, compared)]
    if english not in (None, question.english):
        translated = find_named(text, "en" if english else "vi", question.today)
        said[:-1] = [" ".join(read.value for read in kind) for kind in translated.kinds()]
    return _Parts(text, (*spans, compared), tuple(said), asking)


def _substituted(old: _Parts, new: _Parts) -> str:
    """Return the old question, of what the new one names instead of the old."""
    text = old.text.rstrip(" ?.!")
    # From the end on, so that what stands before keeps its place.
    for was, now, said in sorted(zip(old.named, new.named, new.said, strict=True), reverse=True):
        if now and was:
            text = f"{text[: was[0][0]]}{said}{blanked(text, was)[was[0][1] :]}"
        elif now:
            text = f"{text} {said}"
    return f"{' '.join(text.split())}?"


def _has_name(parts: _Parts) -> bool:
    """Tell whether a capitalised word stands within: the question has a subject of its own."""
    within = parts.content.split()[1:]
    return any(word.istitle() and word.isalpha() for word in within)
