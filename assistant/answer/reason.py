"""Whether a sentence says why what is asked about is so: a reason, and of that and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import kind_asked
from assistant.answer.cause import CAUSED, gives_reason
from assistant.answer.most import NO_FIGURE
from assistant.answer.narrowing import frames
from assistant.answer.order import moves_otherwise
from assistant.claims.contrasts import reason_at
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import Term, spelled
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head
from assistant.ranking.worded import worded
from assistant.text import fold, sentences

# A cause by its name, where no preposition leads it: Nỗi lo … là yếu tố thúc đẩy nhu cầu.
# What follows from it rises or falls: … nên nhu cầu giảm.
_CAUSE = re.compile(
    rf"\b(?:{CAUSED}|yếu tố)\b"
    r"|(?<!trở )(?<!tạo )(?<!làm )(?<!gây )(?<!không )(?<!chỉ )\bnên\b[^.,;]*"
    r"\b(?:tăng(?! cường)|giảm|cao|thấp|nhiều|ít|chậm|thiếu|khó)\b",
    re.IGNORECASE,
)
# What is done, and does not only rise or fall, may be done for something: lùi … để hoàn thiện.
_PURPOSE = re.compile(r"\b(?:để|nhằm)\b", re.IGNORECASE)
# Which a question asks for, and no sentence need say.
REASONS = frozenset(
    "nguyen nhan,ly do,chu yeu,chinh,khien,dan den,dan toi,lam cho,gay ra,gay".split(",")
    + "reason,reasons,cause,causes,main,behind,explain,explains,explained,led".split(",")
)
_LEVELS = frozenset(("tinh", "huyen", "xa"))  # which are not what a reason is of
# How much of it there is may be told in other words, but not that it is the other way round.
_DEGREES = {
    **dict.fromkeys(
        ("it", "thap", "cham", "kem"), re.compile(r"\b(?:tăng|cao|nhiều|vượt|nhanh)\b", re.I)
    ),
    **dict.fromkeys(
        ("nhieu", "cao", "nhanh", "lon"), re.compile(r"\b(?:giảm|thấp|ít|chậm|kém)\b", re.I)
    ),
}
BEFORE = 3  # sentences of its paragraph in which what a reason is of may stand
# What of a thing has a reason, told in the same word: why it rose is not why it fell.
# Of what is said to fall in everyday words a record may have another word.
_CHANGES = tuple(
    (compile_typed(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        ("tăng", "tăng"),
        ("giảm", "giảm"),
        (
            "sụt|tụt|rớt|hụt|(?:hẹp|teo|vơi|thưa|ít|kém) (?:dần|lại|đi)",
            "giảm|hụt|sụt|tụt|rớt|hẹp|thấp|hạ|ít|kém",
        ),
    )
)
# It rose or fell, or there is more or less of it.
_MOVES_ASKED = compile_typed(
    r"\b(?:tăng(?! cường)|giảm(?! (?:nghèo|đốc|sát|định|hộ))|sụt|tụt|rớt|hụt"
    r"|(?:ít|kém|thấp|chậm|nhiều|cao|đông|vắng) (?:hơn|đi|lại|dần|lên))\b"
)
_MOVES = re.compile(
    r"\b(?:tăng(?! cường)|giảm(?! nghèo)|hụt|sụt|tụt|rớt|hạ|thấp|cao|nhiều|ít|kém|chậm|trễ|nhanh"
    r"|mạnh|vượt|hơn|thêm|gấp|lên|xuống|chỉ|chưa|không|thiếu|mất|hẹp|lỗ|dừng|ngừng|hoãn|đạt|bằng"
    r"|còn|đông|vắng)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[;:]|\.(?!\d)")
# What is told behind follows from the cause: do cháy máy, làm mất nước.
_CAUSE_ENDS = re.compile(rf"{_CLAUSES.pattern}|,(?!\d)|\b(?:làm|khiến|gây|dẫn (?:đến|tới))\b", re.I)


def find_reasons(
    question: Question, terms: Sequence[Term], ranked: Sequence[Sentence], lexicon: Lexicon
) -> list[Sentence]:
    """Return the sentences that give a reason and, with those near them in their paragraph, say
    all of what a question asks the reason of; none if it asks no reason.
    """
    asked_about = _asked_about(question, terms)
    if kind_asked(question) != "reason" or not asked_about:
        return []
    typed = spelled(question)
    changes = [said for asked, said in _CHANGES if asked.search(typed)]
    opposites = [_DEGREES[fold(term.text)] for term in terms if is_degree(question, term)]
    return [
        one
        for one in ranked
        if not any(said.search(one.text) for said in opposites)
        and _tells_why(asked_about, changes, one, lexicon)
    ]


def tells_effect(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence or one beside it says any of what a question asks the reason of.

    Why somebody was fined is not why there was a fire.
    """
    if question.english or kind_asked(question) != "reason":
        return True
    effect = [
        term
        for term in _asked_about(question, terms)
        if fold(term.text) not in _LEVELS and not frames(term)
    ]
    told = worded(f"{passage_head(sentence.passage)}\n{_with_those_beside(sentence)}", lexicon)
    if effect and not any(term.is_in(told) for term in effect):
        return False
    if _MOVES_ASKED.search(spelled(question)) and _counts_another(question, sentence.text):
        return False
    return not _is_the_cause(effect, sentence, lexicon)


def _counts_another(question: Question, text: str) -> bool:
    """Tell whether a sentence tells but why there are so many of something that did not rise or
    fall: bị phạt 25 triệu đồng do … tells of no fall.
    """
    reasons = [one for one in _CLAUSES.split(text) if gives_reason(one, _CAUSE)]
    return bool(reasons) and all(_is_number_why(question, one) for one in reasons)


def _is_number_why(question: Question, clause: str) -> bool:
    at = reason_at(clause, False)
    if at is None:
        return False
    of = NO_FIGURE.sub(" ", clause[:at])
    if not any(map(str.isdigit, of)):
        return False
    return not _MOVES.search(of) or moves_otherwise(question, of)


def _is_the_cause(effect: Sequence[Term], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether what the reason is asked of is told only as the reason of something else."""
    own = sentence.alone().text
    at = reason_at(own, False)
    if at is None or not effect:
        return False
    text, start = sentence.passage.text, sentence.own - sentence.passage.start
    paragraph = text[text.rfind("\n", 0, start) + 1 : start]
    before = worded(f"{passage_head(sentence.passage)}\n{paragraph}{own[:at]}", lexicon)
    after = worded(_CAUSE_ENDS.split(own[at:])[0], lexicon)
    lacking = [term for term in effect if not term.is_in(before)]
    return sum(len(term.spellings[0]) for term in lacking) > 1 and all(
        term.is_in(after) for term in lacking
    )


def _asked_about(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms of what a question asks the reason of."""
    return [
        term for term in terms if fold(term.text) not in REASONS and not is_degree(question, term)
    ]


def is_degree(question: Question, term: Term) -> bool:
    """Tell whether a term only says how much there is of what a reason is asked of: vì sao … ít."""
    return kind_asked(question) == "reason" and fold(term.text) in _DEGREES


def _tells_why(
    terms: Sequence[Term],
    changes: Sequence[re.Pattern[str]],
    sentence: Sentence,
    lexicon: Lexicon,
) -> bool:
    own = sentence.alone().text
    if gives_reason(own, _CAUSE):
        told = _with_those_beside(sentence)
    elif _PURPOSE.search(own) and not changes:
        told = own
    else:
        return False
    if not all(change.search(told) for change in changes):
        return False
    said = worded(told, lexicon)
    return all(
        term.is_in(said) or (bool(term.parts) and all(part.is_in(said) for part in term.parts))
        for term in terms
    )


def _with_those_beside(sentence: Sentence) -> str:
    """Return a sentence with those before it and the one after it in its paragraph."""
    text, at = sentence.passage.text, sentence.own - sentence.passage.start
    spans = list(sentences(text))
    place = next((place for place, (start, _) in enumerate(spans) if start == at), None)
    if place is None:
        return sentence.text
    near = [
        (start, end)
        for start, end in spans[max(place - BEFORE, 0) : place + 2]
        if "\n" not in text[min(start, at) : max(start, at)]
    ]
    return text[near[0][0] : near[-1][1]]
