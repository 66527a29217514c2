"""A question that is only understood by what was asked before, with what it carries over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.complete import (
    SHORT,
    WHY,
    asks_no_figure,
    asks_something,
    asks_why,
    is_apart,
)
from assistant.question.content import ASKING, COURSE, Term, is_subject, spelled
from assistant.question.going_on import (
    asks_again,
    asks_more,
    asks_which,
    leans,
    names_another,
    without_frame,
)
from assistant.question.parts import Parts, take_apart, terms_of
from assistant.question.siblings import JOIN, body_for_body, find_sibling, name_for_name, names_body
from assistant.reports import Intent, Period
from assistant.text import blanked, fold

# A reason asked for by the way: what comes next goes on with what it was asked of.
_WHY_ALONE = compile_typed(rf"^(?:{WHY}){JOIN}")
_AUXILIARY = re.compile(r"^(?:is|are|was|were|do|does|did|has|have)\s+")
_CONFERENCE = compile_typed(
    r"\b(?:(?:hội nghị|kỳ họp|phiên họp|cuộc họp)(?: (?:đó|này|ấy|trên))?"
    r"|(?:the|that|this) (?:conference|meeting|session|plenum))\b"
)
_THAT_REPORT = compile_typed(
    r"\b(?:(?:báo cáo|văn bản|tài liệu) (?:này|đó|ấy|trên)|(?:this|that) (?:report|document))\b"
)

# What asks for a kind of answer and is no part of what is asked about.
_COMMAND = compile_typed(
    r"\b(?:tổng quan|tình hình|danh sách|summar(?:y|ise|ize)(?: of)?|overview(?: of)?|list"
    r"|compare)\b"
)

_ASKED_LAST = re.compile(r"(?: (?:la|duoc|dat|co|het|tang|giam))* bao nhieu(?: \S+)?$")

Reader = Callable[[str], Question]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before, as it was understood, the kind of answer it had, and the period
    that what comes next may tell another one against.
    """

    text: str
    intent: Intent
    period: Period | None = None


def follow(question: Question, before: Earlier, read: Reader, lexicon: Lexicon) -> Question:
    """Return the question as it is understood after `before`; itself if it stands alone.

    One that only names another period, place or conference asks the same of that; any other asks
    its own of what was asked about. What was typed stays as it was.
    """
    if _is_repeated(question, before.text):
        return question
    asked = read(before.text)
    if by_the_way := _WHY_ALONE.match(spelled(asked)):
        asked = read(before.text[by_the_way.end() :])
    own = _unframed(question, read)
    new, old = take_apart(own, asked.english), take_apart(asked)
    if of_it := of_the_conference(own, new, asked):
        return _as_understood(question, read(of_it), own.intent)
    named = body_for_body(own, before.text) or name_for_name(own.text, before.text)
    if named:
        return _as_understood(question, read(named), before.intent)
    mine, theirs = (terms_of(part, lexicon) for part in (new, old))
    names, course = any(new.named), COURSE.match(spelled(asked))
    apart = is_apart(new, mine) or _asks_beside(own, before, mine, theirs, lexicon)
    if apart and not leans(question):
        return question
    intent = before.intent
    asks_of_tasks = intent == "tasks" and not (names or mine or asks_why(own))
    if asks_again(question) or asks_of_tasks:
        understood, intent = before.text, _of_more(question, intent)
    elif mine and not names and not new.asking and _within(mine, theirs):
        understood = before.text  # it comes back to it
    elif names and _within(mine, theirs) and asks_no_figure(own) <= asks_no_figure(asked):
        understood = _substituted(old, new)
        # "So với tháng 8?" compares; what is told of a month tells too how it was the month before.
        if read(understood).intent == "compare" and any(map(str.isdigit, own.text)):
            intent = "compare"
    elif course and mine and names_another(question) and not new.asking:
        # How things stand with what is named now: tình hình du lịch, "còn giáo dục?".
        named_now = [own.text.rstrip(" ?.!"), *_carried_over(own, asked)]
        understood = " ".join([asked.text[: course.end()].strip(), *named_now]) + "?"
    elif intent != "tasks" and (sibling := find_sibling(own, mine, theirs, asked, lexicon)):
        text = before.text.replace(*sibling, 1)
        understood = _substituted(take_apart(read(text)), new)
    else:
        intent = _intent_of(own, before.intent)
        if intent != before.intent:
            old = without_commands(asked)
        understood = _joined(own, new, asked, old, bool(mine) and not asks_which(own))
    return _as_understood(question, read(understood), intent)


def _asks_beside(
    own: Question, before: Earlier, mine: Sequence[Term], theirs: Sequence[Term], lexicon: Lexicon
) -> bool:
    """Tell whether tasks were asked for and again are, on a subject of its own or of a body."""
    if not own.intent == before.intent == "tasks" or _within(mine, theirs):
        return False
    return names_body(own.text) or any(is_subject(term, lexicon) for term in mine)


def _as_understood(question: Question, whole: Question, intent: Intent) -> Question:
    """Return a question with what it carries over, which was typed as it was.

    A single word ("deadline?") is of the language of the whole.
    """
    language = question.language if len(question.words) > 1 else whole.language
    return replace(whole, typed=question.typed, language=language, intent=intent, follows=True)


def of_that_report(question: Question, name: str, read: Reader) -> Question | None:
    """Return a question on "this report" as it is asked of the one that is so named."""
    meant = _THAT_REPORT.search(spelled(question))
    if not meant or not name:
        return None
    text = question.text
    whole = f"{text[: meant.start()]}{name}{text[meant.end() :]}"
    return _as_understood(question, read(whole), question.intent)


def of_the_last(question: Question, read: Reader) -> Question | None:
    """Return a question on what was asked about last, which was asked of another, on that alone.

    "tại sao – dịch vụ – GRDP quý I?" is asked of the services in that quarter.
    """
    *kept, first = question.text.rstrip(" ?.!").split(JOIN)
    if len(kept) < 2:
        return None
    names = _carried_over(read(JOIN.join(kept)), read(first))
    return _as_understood(question, read(JOIN.join([*kept, *names]) + "?"), question.intent)


def of_the_conference(own: Question, new: Parts, asked: Question) -> str | None:
    """Return a question on "the conference" with the name of the one that was asked about."""
    named = take_apart(asked, own.english).said[1]
    meant = _CONFERENCE.search(spelled(own)) if named and not any(new.named) else None
    return f"{own.text[: meant.start()]}{named}{own.text[meant.end() :]}?" if meant else None


def stand_apart(
    question: Question, before: Earlier, read: Reader, lexicon: Lexicon
) -> Question | None:
    """Return a question that asks something of its own, of the period and place named before.

    So it is understood where nothing answers it as `follow` understands it. What only names
    something else ("còn xuất khẩu?") asks the same of that.
    """
    asked, own, another = read(before.text), _unframed(question, read), names_another(question)
    own = own if another else question
    new = take_apart(own, asked.english)
    asks = asks_something(question)
    terms = terms_of(new, lexicon)
    if not terms or (leans(question) and not another):
        return None
    names = _carried_over(own, asked) if another or not asks_no_figure(question) else []
    if not names and not another:
        return question if asks else None
    said = [own.text.rstrip(" ?.!"), *names]
    if another and not asks and before.intent == "fact" and not (own.english or asked.english):
        understood = " ".join([*said, *_asked_after(asked)])
    else:
        understood = JOIN.join(said)
    return _as_understood(question, read(f"{understood}?"), _intent_of(own, before.intent))


def _asked_after(asked: Question) -> Iterator[str]:
    """Yield what a Vietnamese question asks of what stands before: tăng bao nhiêu, thế nào."""
    for match in ASKING.finditer(spelled(asked)):
        if asked.text[: match.start()].strip():
            yield asked.text[match.start() : match.end()]


def _carried_over(own: Question, asked: Question) -> list[str]:
    """Return what was named before of the kinds of which a question names nothing itself."""
    names, named = take_apart(asked, own.english).said[:-1], take_apart(own).named
    return [name for name, now in zip(names, named, strict=False) if name and not now]


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


def added_terms(question: Question, read: Reader, lexicon: Lexicon) -> list[Term]:
    """Return the terms that a question itself is about."""
    return terms_of(take_apart(_unframed(question, read)), lexicon)


def _subjects(question: Question, read: Reader, lexicon: Lexicon) -> list[Term]:
    """Return the terms of a question that are of the office's subjects, or of several words."""
    terms = terms_of(take_apart(_unframed(question, read)), lexicon)
    return [one for one in terms if len(one.spellings[0]) > 1 or is_subject(one, lexicon)]


def _unframed(question: Question, read: Reader) -> Question:
    """Return a question without what only says that it goes on, if the rest is as English as it."""
    rest = read(without_frame(question) or question.text)
    return rest if rest.english == question.english else question


def _joined(own: Question, new: Parts, asked: Question, old: Parts, adds: bool) -> str:
    """Return a question of its own, and what it is asked of."""
    renamed = [was for was, now in zip(old.named, new.named, strict=True) if now]
    # A comma stands for what is left out within, so that no other words come together there.
    rest = old.without(*renamed)
    for start, end in old.asking:
        rest = f"{rest[:start]}{',':{end - start}}{rest[end:]}"
    kept = re.sub(r"[\s,]*([,–])[\s,]*", r"\1 ", " ".join(rest.split())).strip(" ?.!,–")
    said = fold(own.text)
    parts = [one.strip(" ,") for one in kept.split("– ")]
    chain = [_AUXILIARY.sub("", one, 1) for one in parts if fold(one) not in said]
    if adds and asked.english != own.english:
        # Of two languages no one question is made: only the month or the place is carried over.
        chain = _carried_over(own, asked)
    elif len(chain) > 1:
        chain = chain[-1:] if adds and _takes_the_place(new, old) else [chain[0], chain[-1]]
    pointed = " ".join(new.without(new.back).split())
    return JOIN.join([(pointed or own.text).rstrip(" ?.!"), *chain]) + "?"


def _takes_the_place(new: Parts, old: Parts) -> bool:
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


def without_commands(asked: Question) -> Parts:
    """Take a question apart without what says that it wants several things or a whole."""
    parts = take_apart(asked)
    commands = (match.span() for match in _COMMAND.finditer(spelled(asked)))
    return replace(parts, asking=[*parts.asking, *commands])


def _within(some: Iterable[Term], others: Iterable[Term]) -> bool:
    return {one.spellings[0] for one in some} <= {one.spellings[0] for one in others}


def _substituted(old: Parts, new: Parts) -> str:
    """Return the old question, of what the new one names instead of the old."""
    text = old.text.rstrip(" ?.!")
    # From the end on, so that what stands before keeps its place.
    kinds = zip(old.named, new.named, new.said, range(len(new.named)), strict=True)
    for was, now, said, kind in sorted(kinds, reverse=True):
        asked = _ASKED_LAST.search(fold(text)) if kind < len(new.named) - 1 else None
        if now and was:
            text = f"{text[: was[0][0]]}{said}{blanked(text, was)[was[0][1] :]}"
        elif now and asked:  # "bao nhiêu tháng 3" would count months
            text = f"{text[: asked.start()]} {said}{text[asked.start() :]}"
        elif now:
            text = f"{text} {said}"
    return f"{' '.join(text.split())}?"
