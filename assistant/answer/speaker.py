"""Who says what a sentence of minutes tells: the speaker with whom its paragraph begins."""

from __future__ import annotations

import re

from assistant.answer.who import find_people
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered
from assistant.ranking.sentences import Sentence
from assistant.text import CAPITAL

LONGEST = 700  # characters of a statement that begins with who speaks
_LEAD = 160  # of what names him, before the colon
# "Ai đòi thêm bác sĩ", "đại biểu nào hỏi về chợ", "who at the meeting wanted it".
_WHO_SAYS = compile_typed(
    r"\b(?:ai|(?:đồng chí|đại biểu|bác sĩ|ông|bà|vị|người|lãnh đạo) nào)"
    r"(?: (?:là|người|đã|lại|có|ý kiến))* (?:đòi|đề nghị|đề xuất|kiến nghị|xin|muốn|mong|hỏi|nói"
    r"|phản ánh|than|kêu|phàn nàn|chê|khen|nêu|cho rằng|góp ý|thắc mắc|chất vấn|cảnh báo|phản đối"
    r"|hứa|cam kết|trả lời|yêu cầu)\b"
)
_ENGLISH_WHO_SAYS = re.compile(
    r"\bwho\b(?: [\w'’-]+){0,6}? (?:want(?:ed|s)?|ask(?:ed|s)?|demand(?:ed|s)?|complain(?:ed|s)?"
    r"|said|says|suggest(?:ed|s)?|propos(?:ed|es)|promis(?:ed|es)|request(?:ed|s)?|called for"
    r"|warn(?:ed|s)?|repl(?:ied|ies)|answer(?:ed|s)?|pledg(?:ed|es)|rais(?:ed|es))\b"
)
# A title says that a name of any family follows.
_TITLED = re.compile(
    r"\W*(?:\d{1,2}[.)] ?)?(?:Ông|Bà|Anh|Chị|Thầy|Cô|Bác sĩ|Đồng chí|Đ/c|Đại biểu|Kỹ sư"
    r"|(?:Đại|Trung|Thượng|Thiếu) (?:tá|úy|tướng)) "
    rf"{CAPITAL}\w* {CAPITAL}"
)
# That somebody says something, which what was done does not tell.
_SAYS = re.compile(
    r"\b(?:đề nghị|đề xuất|kiến nghị|xin|mong|phản ánh|nêu|cho rằng|cho biết|góp ý|ý kiến|thắc mắc"
    r"|chất vấn|hỏi|cảnh báo|phản đối|đồng ý|cam kết|hứa|trả lời|giải trình|yêu cầu|biểu dương"
    r"|phê bình|đánh giá|phát biểu|khẳng định|nhấn mạnh|lưu ý|chỉ đạo|kết luận|thông báo|nói)\b",
    re.IGNORECASE,
)


def with_speaker(question: Question, sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return a sentence from where its paragraph names who speaks, if that is asked."""
    if not _asks_who_says(question):
        return sentence
    said = _from_speaker(sentence, lexicon)
    if not said or len(said) > LONGEST:
        return sentence
    return sentence._replace(start=sentence.end - len(said), text=said)


def without_speaker(text: str) -> str:
    """Return a text without who speaks at its beginning: 3. Ông Lò Văn Pó, Chủ tịch xã: …"""
    lead, _, rest = text.partition(":")
    return rest if rest and len(lead) <= _LEAD and _TITLED.match(lead) else text


def tells_who_says(question: Question, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells that somebody says something, where it is asked who does."""
    if not _asks_who_says(question) or _SAYS.search(sentence.text):
        return True
    return bool(_from_speaker(sentence, lexicon))


def _asks_who_says(question: Question) -> bool:
    asked = _ENGLISH_WHO_SAYS if question.english else _WHO_SAYS
    return bool(asked.search(lowered(question)))


def _from_speaker(sentence: Sentence, lexicon: Lexicon) -> str:
    """Return the paragraph up to a sentence's end if it begins with who speaks, else ""."""
    passage = sentence.passage
    begin = passage.text.rfind("\n", 0, sentence.own - passage.start) + 1
    said = passage.text[begin : sentence.end - passage.start]
    lead, colon, rest = said.partition(":")
    named = _TITLED.match(lead) or any(find_people(lead, lexicon))
    speaks = colon and rest and len(lead) <= _LEAD and named
    return said if speaks else ""
