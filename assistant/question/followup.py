"""A question that is only understood by what was asked before, with what it carries over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from assistant.lexicon import Lexicon
from assistant.naming.named import find_named
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import (
    ASKING,
    Term,
    content_terms,
    is_subject,
    is_term,
    spelled,
)
from assistant.question.going_on import (
    BACK,
    asks_again,
    asks_more,
    asks_which,
    leans,
    without_frame,
)
from assistant.ranking.worded import worded
from assistant.reports import Intent
from assistant.text import blanked, fold

# Terms of content up to which a question follows on; of one that asks how much or who, one more.
SHORT = 2
SHORT_ASKING = 3
JOIN = " – "  # a question, and what it is asked of

_COMPARED = compile_typed(
    r"\bso (?:với|cùng)(?: (?:cùng|kỳ|tháng|năm|quý|trước|ngoái|cuối|đầu|với|đó))*"
    r"|\b(?:compared (?:to|with)|against|than|versus|vs)\b"
    r"(?: (?:the|same|last|previous|a|period|month|year|quarter|before|earlier|ago))*"
)
# What is left of "and in March?" when the month is cut.
_ONLY_WHERE = compile_typed(
    r"\W*(?:(?:in|of|for|on|at|during|trong|của|ở|tại|vào|đến|cho|về|là|sang|tới|cuối|đầu|giữa)\b\W*)*$"
)
# A side of what was asked about, not a subject of its own.
_ASPECT = compile_typed(
    r"\b(?:chủ trì|phối hợp|phụ trách|(?<!quá )(?<!trễ )(?:thời )?hạn(?: chót)?"
    r"|(?:phải|cần) (?:làm|thực hiện)|nguyên nhân|lý do|cộng lại|cộng dồn"
    r"|tổng cộng|tính chung|(?:nhiều|đông|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|tốt) (?:hơn|nhất)"
    r"|deadlines?|reasons?|in total|altogether)\b"
)

_CONFERENCE = compile_typed(
    r"\b(?:hội nghị|kỳ họp|phiên họp|cuộc họp|the (?:conference|meeting|session|plenum))\b"
)

# What asks for a kind of answer and is no part of what is asked about.
_COMMAND = compile_typed(
    r"\b(?:tổng quan|tình hình|danh sách|summar(?:y|ise|ize)(?: of)?|overview(?: of)?|list"
    r"|compare)\b"
)

Reader = Callable[[str], Question]
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before, as it was understood, and the kind of answer it had."""

    text: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class _Parts:
    """A question taken apart: spans of its text that name something, by kind, and that only ask.

    `said` is what is named of each kind, in the language of the question it is said of; `back` is
    what points back.
    """

    question: Question
    named: tuple[Spans, ...]
    said: tuple[str, ...]
    asking: Spans
    back: Spans

    @property
    def text(self) -> str:
        return self.question.text

    def without(self, *spans: Spans) -> str:
        return blanked(self.text, [one for some in spans for one in some])

    @property
    def content(self) -> str:
        return self.without(*self.named, self.asking, self.back)


def follow(question: Question, before: Earlier, read: Reader, lexicon: Lexicon) -> Question:
    """Return the question as it is understood after `before`; itself if it stands alone.

    One that only names another period, place or conference asks the same of that; any other asks
    its own of what was asked about. What was typed stays as it was.
    """
    if _is_repeated(question, before.text):
        return question
    asked = read(before.text)
    own = _unframed(question, read)
    new, old = _take_apart(own, asked.english), _take_apart(asked)
    if of_it := _of_the_conference(own, new, asked):
        return _as_understood(question, read(of_it), own.intent)
    mine, theirs = (_terms(part, lexicon) for part in (new, old))
    names = any(new.named)
    short = SHORT_ASKING if new.asking else SHORT
    if not leans(question) and (len(mine) > short or (mine and names) or _has_name(new)):
        return question
    intent = before.intent
    if asks_again(question) or (not names and not mine and intent == "tasks"):
        understood, intent = before.text, _of_more(question, intent)
    elif mine and not names and not new.asking and _within(mine, theirs):
        understood = before.text  # it comes back to it
    elif names and _within(mine, theirs):
        understood = _substituted(old, new)
    elif sibling := _sibling(own, mine, theirs, asked, lexicon):
        text = before.text.replace(*sibling, 1)
        understood = _substituted(_take_apart(read(text)), new)
    else:
        intent = _intent_of(own, before.intent)
        if intent != before.intent:
            old = replace(old, asking=[*old.asking, *_commands(asked)])
        understood = _joined(own, new, asked, old, bool(mine) and not asks_which(own))
    return _as_understood(question, read(understood), intent)


def _as_understood(question: Question, whole: Question, intent: Intent) -> Question:
    """Return a question with what it carries over, which was typed as it was."""
    return replace(
        whole, typed=question.typed, language=question.language, intent=intent, follows=True
    )


def _of_the_conference(own: Question, new: _Parts, asked: Question) -> str | None:
    """Return a question on "the conference" with the name of the one that was asked about."""
    named = _take_apart(asked, own.english).said[1]
    meant = _CONFERENCE.search(spelled(own)) if named and not any(new.named) else None
    return f"{own.text[: meant.start()]}{named}{own.text[meant.end() :]}?" if meant else None


def stand_apart(
    question: Question, before: Earlier, read: Reader, lexicon: Lexicon
) -> Question | None:
    """Return a question that asks something of its own, of the period and place named before.

    So it is understood where nothing answers it as `follow` understands it.
    """
    asked = read(before.text)
    new = _take_apart(question, asked.english)
    asks = new.asking or question.intent != "fact"
    if not asks or leans(question) or not _terms(new, lexicon):
        return None
    names = _carried_over(question, new, asked)
    if not names:
        return question
    whole = read(JOIN.join([question.text.rstrip(" ?.!"), *names]) + "?")
    return _as_understood(question, whole, question.intent)


def _carried_over(own: Question, new: _Parts, asked: Question) -> list[str]:
    """Return what was named before of the kinds of which a question names nothing itself."""
    names = _take_apart(asked, own.english).said[:-1]
    return [name for name, now in zip(names, new.named, strict=False) if name and not now]


def _is_repeated(question: Question, before: str) -> bool:
    """Tell whether the question before began with these words: they could be asked alone."""
    words = question.text.strip(" ?.!")
    return len(words.split()) > SHORT and before.startswith(words)


def meant_by(
    question: Question, earlier: Sequence[Earlier], read: Reader, lexicon: Lexicon
) -> Earlier:
    """Return which of the questions before, the last being the last, a question goes on with.

    One that comes back to a subject goes on with the last that was asked about that.
    """
    if leans(question):
        mine = {one.spellings[0] for one in _subjects(question, read, lexicon)}
        for one in reversed(earlier):
            if any(term.spellings[0] in mine for term in _subjects(read(one.text), read, lexicon)):
                return one
    return earlier[-1]


def told_together(
    question: Question, before: Earlier, texts: Iterable[str], read: Reader, lexicon: Lexicon
) -> bool:
    """Tell whether some text says what a question adds and what was asked before.

    Of each those terms count that are of the office's subjects, if there are such; all that it
    adds must be told then. What adds nothing is always told, and so is what names the same.
    """
    asked = read(before.text)
    parts = _take_apart(question)
    new, old = _terms(parts, lexicon), _terms(_take_apart(asked), lexicon)
    if not new or _overlap(new, old) or _of_the_conference(question, parts, asked):
        return True
    mine, theirs = ([one for one in terms if is_subject(one, lexicon)] for terms in (new, old))
    for text in texts:
        said = worded(text, lexicon)
        added = [term.is_in(said) for term in mine or new]
        if (all(added) if mine else any(added)) and any(term.is_in(said) for term in theirs or old):
            return True
    return False


def _overlap(some: Iterable[Term], others: Sequence[Term]) -> bool:
    """Tell whether terms of several words are the same, or one within the other."""
    said = [f" {' '.join(one.spellings[0])} " for one in others if len(one.spellings[0]) > 1]
    own = [f" {' '.join(one.spellings[0])} " for one in some if len(one.spellings[0]) > 1]
    return any(a in b or b in a for a in own for b in said)


def _subjects(question: Question, read: Reader, lexicon: Lexicon) -> list[Term]:
    """Return the terms of a question that are of the office's subjects, or of several words."""
    terms = _terms(_take_apart(_unframed(question, read)), lexicon)
    return [one for one in terms if len(one.spellings[0]) > 1 or is_subject(one, lexicon)]


def _unframed(question: Question, read: Reader) -> Question:
    """Return a question without what only says that it goes on, if the rest is as English as it."""
    rest = read(without_frame(question) or question.text)
    return rest if rest.english == question.english else question


def _terms(parts: _Parts, lexicon: Lexicon) -> list[Term]:
    """Return the terms of what a question is about, read in its language and as it was typed."""
    whole, said = parts.question, parts.content
    kept = [bool(said[word.start : word.end].strip()) for word in whole.words]
    rest = replace(
        whole,
        text=said,
        words=tuple(compress(whole.words, kept)),
        loose=tuple(compress(whole.loose, kept)),
    )
    return [] if _ONLY_WHERE.fullmatch(spelled(rest)) else content_terms(rest, lexicon)


def _take_apart(question: Question, english: bool | None = None) -> _Parts:
    """Take a question apart that is said of one in English, if that is told, or in Vietnamese."""
    text = question.text
    form = spelled(question)
    compared = _compared(question, form)
    named = find_named(blanked(text, compared), question.language, question.today)
    spans = [[(read.start, read.end) for read in kind] for kind in named.kinds()]
    rest = blanked(form, [*compared, *(one for kind in spans for one in kind)])
    asking = [match.span() for side in (ASKING, _ASPECT) for match in side.finditer(rest)]
    said = [" ".join(text[start:end] for start, end in kind) for kind in (*spans, compared)]
    if english not in (None, question.english):
        translated = find_named(text, "en" if english else "vi", question.today)
        said[:-1] = [" ".join(read.value for read in kind) for kind in translated.kinds()]
    back = [match.span() for match in BACK.finditer(form)]
    return _Parts(question, (*spans, compared), tuple(said), asking, back)


def _compared(question: Question, form: str) -> list[tuple[int, int]]:
    """Return where it is said what is compared with, whole: "so với tháng 3"."""
    periods = find_named(question.text, question.language, question.today).periods
    spans = []
    for match in _COMPARED.finditer(form):
        ends = (one.end for one in periods if match.start() < one.start <= match.end() + 1)
        spans.append((match.start(), max(match.end(), *ends, 0)))
    return spans


def _sibling(
    own: Question,
    mine: Sequence[Term],
    theirs: Sequence[Term],
    asked: Question,
    lexicon: Lexicon,
) -> tuple[str, str] | None:
    """Return what was asked of, and what of its kind takes its place, or that of the last.

    "đàn bò" takes the place of "đàn lợn", "chi" of the word "thu" before "ngân sách", and "cúm
    mùa?" that of the measles in "sởi mấy ca – …".
    """
    if not mine or own.english or ASKING.search(spelled(own)):
        return None
    said = mine[0].spellings[0]
    if len(mine) == 1 == len(said) == len(theirs[0].spellings[0] if theirs else ()):
        return theirs[0].text, mine[0].text
    for one in theirs if len(mine) == 1 else ():
        if pair := _of_a_kind(mine[0], one, lexicon):
            return pair
    last = asked.text.find(JOIN)
    asks = last > 0 and ASKING.search(spelled(asked)[:last])
    alone = [one for one in theirs if one.text in asked.text[:last]]
    whole = " ".join(one.text for one in mine)
    return (alone[0].text, whole) if asks and len(alone) == 1 else None


def _of_a_kind(mine: Term, other: Term, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return two terms that begin alike, or a word and one that stands in its place in a term."""
    said, theirs = mine.spellings[0], other.spellings[0]
    if len(theirs) < 2 or said == theirs:
        return None
    if len(said) > 1:
        return (other.text, mine.text) if said[0] == theirs[0] else None
    words = other.text.split()
    for place in (0, -1):
        made = [*words]
        made[place] = mine.text
        if is_term(" ".join(made), lexicon):
            return other.text, " ".join(made)
    return None


def _joined(own: Question, new: _Parts, asked: Question, old: _Parts, adds: bool) -> str:
    """Return a question of its own, and what it is asked of."""
    renamed = [was for was, now in zip(old.named, new.named, strict=True) if now]
    # A comma stands for what is left out within, so that no other words come together there.
    rest = old.without(*renamed)
    for start, end in old.asking:
        rest = f"{rest[:start]}{',':{end - start}}{rest[end:]}"
    kept = re.sub(r"[\s,]*([,–])[\s,]*", r"\1 ", " ".join(rest.split())).strip(" ?.!,–")
    said = fold(own.text)
    chain = [part for one in kept.split("– ") if fold(part := one.strip(" ,")) not in said]
    if adds and asked.english != own.english:
        # Of two languages no one question is made: only the month or the place is carried over.
        chain = _carried_over(own, new, asked)
    elif len(chain) > 1:
        chain = chain[-1:] if adds and _takes_the_place(new, old) else [chain[0], chain[-1]]
    return JOIN.join([own.text.rstrip(" ?.!"), *chain]) + "?"


def _takes_the_place(new: _Parts, old: _Parts) -> bool:
    """Tell whether a question takes the place of the last one, which was asked of another.

    It does if both ask something ("chết mấy người?", "bị thương mấy người?") or both only name
    something ("y tế?", "giáo dục?"); but "mấy phần trăm?" is asked of the one thing named before.
    """
    last = old.text.index(JOIN)
    return bool(new.asking) == any(start < last for start, _ in old.asking)


def _intent_of(own: Question, before: Intent) -> Intent:
    """Return the kind of answer that what is typed asks for, or as before if it asks nothing."""
    asks = own.intent not in ("fact", "list") or ASKING.search(spelled(own))
    return own.intent if asks else before


def _of_more(question: Question, before: Intent) -> Intent:
    """Return the kind of answer that tells more of the same, if that is asked for."""
    return "list" if before == "fact" and asks_more(question) else before


def _commands(asked: Question) -> Spans:
    """Return where a question says that it wants several things, or a whole, or a comparison."""
    return [match.span() for match in _COMMAND.finditer(spelled(asked))]


def _within(some: Iterable[Term], others: Iterable[Term]) -> bool:
    return {one.spellings[0] for one in some} <= {one.spellings[0] for one in others}


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
