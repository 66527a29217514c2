"""Questions of which every term must be told: of two terms, and how to do something.

How to do what no record is about a stranger asks: cách nấu phở bò. Each of the words is said
somewhere, and no sentence tells of them together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import kind_asked
from assistant.answer.measured import is_told_by_unit
from assistant.answer.narrowing import frames, placed
from assistant.answer.said import is_told, rated, with_head
from assistant.lexicon import Lexicon
from assistant.question import Question, polite, terms_in
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import ASKING, Term, spelled
from assistant.question.counted import find_counted
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.text import fold

FEW = 2  # terms of which most questions need each
_HOW = compile_typed(
    rf"\A\W*(?:{polite.BEFORE})*(?:(?:muốn|cần) )?(?:(?:hướng dẫn|chỉ)(?: (?:tôi|em|mình))? )?"
    r"(?:cách(?: thức)?|(?:thủ tục|trình tự)(?: (?:và )?hồ sơ)?|công thức|bí quyết|mẹo"
    r"|(?:phải )?làm (?:sao|thế nào|cách nào) để"
    r"|viết|soạn|dịch|vẽ|hát|sáng tác|kể(?! tên)(?: (?:tôi|em|mình))?(?: nghe)?)\b"
)
# How much of one thing another is, 1 inch bằng mấy cm, is told by what tells of both.
_EQUALS = compile_typed(
    rf"\A\W*(?:1|một) (?:\w+ ){{1,4}}?(?:bằng|đổi (?:được|ra)|là) (?:bao nhiêu|bn|MAY|{SEVERAL})"
    r" \w+\W*\Z"
)
_MONEY = frozenset(("dong", "tien"))  # which a figure tells in
_HOW_IN_ENGLISH = re.compile(
    r"\A\W*(?:please )?(?:how (?:do|can|could|should|would) (?:i|we)\b|how to\b"
    r"|(?:write|compose|translate|draw|sing|tell) (?:me |us )?an?\b|translate\b)"
)


def tells_whole(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence, or its passage, says each term that it must."""
    if begins := how_ends(question, lexicon):
        told = worded(with_head(sentence), lexicon)
        return all(term.is_in(told) for at, term in placed(question, terms) if at >= begins)
    described = sentence.passage.description  # of its own office a document need not tell
    whose = "\n".join(filter(None, (described.body, described.number)))
    told = worded(f"{whole_text(sentence.passage)}\n{whose}", lexicon)
    own = worded(with_head(sentence), lexicon)
    rates = (term for term in terms if rated(term))
    if not all(term.is_in(told) or is_told(term, own) for term in rates):
        return False
    return all(
        is_told(term, told) or is_told_by_unit(term, sentence) for term in _needed(question, terms)
    )


def _needed(question: Question, terms: Sequence[Term]) -> Sequence[Term]:
    """Return the two terms of what is only named, or of a number of what they are, if it is that.

    "kết quả xổ số", "vụ án ma tuý bao nhiêu"
    """
    if not question.english and _EQUALS.match(spelled(question)):
        return [one for one in terms if not (frames(one) or fold(one.text) in _MONEY)]
    if len(terms) != FEW:
        return ()
    is_named = not ASKING.search(spelled(question))
    counted = not find_counted(question) and kind_asked(question) == "number"
    return [one for one in terms if not frames(one)] if is_named or counted else ()


def how_ends(question: Question, lexicon: Lexicon) -> int:
    """Return where the words end that ask how to do something, or to have it done; else 0.

    They are no part of a longer term (dịch vụ, kể từ), and nothing else is asked after them.
    """
    if question.english:
        how = _HOW_IN_ENGLISH.match(question.text.lower())
        return how.end() if how else 0
    typed = spelled(question)
    how = _HOW.match(typed)
    if not how or ASKING.search(typed, how.end()):
        return 0
    goes_on = any(
        question.words[match.first].start < how.end() < question.words[match.last - 1].end
        for match in terms_in(question, lexicon)
    )
    return 0 if goes_on else how.end()
