"""What a question is about: its words and terms of content, without those that only ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress

from assistant.lexicon import AnyWord, Entry, Lexicon, Match, english_stems, packaged
from assistant.naming.named import NamedThings, cut, find_named
from assistant.question import Question, meant_at, polite, terms_in
from assistant.question.as_typed import SEVERAL, as_typed, compile_typed
from assistant.question.initials import is_abbreviation
from assistant.ranking.terms import match_glosses, singular
from assistant.ranking.worded import Worded
from assistant.text import Key, Word, blanked, word_key, word_keys, words

# What only says that something is asked; looked for in what `spelled` gives. What grows does not
# ask (tăng trưởng), and without marks "dau" is no "where" before other words (đầu tư).
_MEASURED = "(?:tăng|giảm|nhiều|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|có|đủ|thiếu|hơn|kém|không)"
_WIDE = "rộng|dài|nặng|sâu|dày|xa"  # of a measure: rộng bao nhiêu ha
# What is done of one's own will, or not: chưa chịu nhận tiền; but chịu trách nhiệm, bán chịu.
_CONSENTS = (
    r"(?:nhận|lấy|đi|về|đến|ra|làm|chia|ký|nộp|trả|giao|bàn giao|dời|di dời|chuyển|bán|nhường|sửa"
    r"|hợp tác|phối hợp|phân loại|đóng|góp|khai|kê khai|đăng ký|tiêm|học|nghe|bỏ|thôi|dừng|ngừng"
    r"|dọn|tháo dỡ|tham gia|thi hành|chấp hành|gặp|trình|báo cáo|mua|hoàn|rút|cho|để|thay|trồng)"
)
ASKING = compile_typed(
    rf"\A\W*so(?! sánh)(?= [^?]* với\b)"
    r"|\A\W*(?:hai|ba(?! (?:mẹ|má)\b)|bốn|n[ă]m|sáu|bảy|tám|chín|mười|\d{1,2})"
    r"(?= \w+ [^?]*\b(?:nào|gì|những ai|là ai)\b)"
    rf"|\b(?:{_MEASURED}(?: hơn)? hay {_MEASURED}(?: hơn)?"
    r"|(?:nhiều|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|mạnh|tốt|khá|kém|đắt|rẻ) hơn"
    r"|(?:chênh(?: lệch)?(?: nhau)?|(?:hơn kém|khác) nhau)(?= |\W*$)"
    r"|so (?:với|cùng)(?: (?:cùng )?(?:kỳ(?: năm)?|tháng|quý|năm|kế hoạch|dự toán)"
    r"(?: (?:trước|ngoái))*| 20\d\d)?|cùng kỳ(?: năm)?(?: (?:trước|ngoái))?"
    r"|(?:(?:là|được|đạt|có|còn|hết|(?<!phát )hiện(?= có )|tăng|giảm"
    rf"|{_WIDE}) )*(?:bao nhiêu|bn|{SEVERAL})"
    r"(?: (?:tỷ|triệu|nghìn|phần(?: trăm)?|đồng|lần|tiền))*"
    rf"|được(?= giá (?:bao nhiêu|bn|{SEVERAL})\b)"
    rf"|chiếm(?= (?:bao nhiêu|bn|{SEVERAL}) (?:phần trăm\b|%))"
    r"|(?:thời )?hạn(?: chót)?(?= (?:khi nào|bao giờ|lúc nào|ngày nào|hôm nào|đến khi nào|mấy)\b)"
    r"|bao giờ|bao lâu|bao xa|khi nào|lúc nào|hôm nào|ngày nào|tháng nào|cỡ nào|thì sao(?=\W*$)"
    r"|kéo dài(?= (?:từ|bao|mấy|trong)\b)|nói chung"
    r"|(?:cao|thấp|nhiều|ít|lớn|mạnh|nhanh|chậm|kém)(?: (?:đến|như))? (?:thế|vậy)(?=\W*$)"
    r"|(?:tăng|giảm) (?:cao|mạnh|nhanh|nhiều|sâu|chậm|ít)(?=\W*$)"
    r"|năm nào|(?:bao )?gồm(?: có)?|(?:(?:thay đổi|biến động|diễn biến) )?(?:như thế nào|thế nào"
    r"|ra sao)|ở đâu|(?:(?:ở|tại) )?địa chỉ(?= (?:nào|ở đâu|đâu)\b)"
    r"|đâu(?! (?:TU|NAM|GIA|THAU|TIEN|MOI|VAO|RA|XANH|PHONG|NANH|TUONG|HU)\b)"
    r"|(?:tại|vì) sao|(?:vì|do) đâu"
    r"|là gì|(?:cần|phải) lo(?: (?:chuy[ệ]n|việc))? gì"
    r"|(?:(?:cần|phải|nên) )*làm(?: những)?(?: việc)? gì|những gì|việc gì|gì|nào(?! VET\b)"
    rf"|chịu(?= {_CONSENTS}\b)"
    r"|(?:(?:do|bởi|của) )?ai(?: (?:phải )?lo\b)?|là ai|không(?=[^\w]*$|[,;]| –)"
    r"|(?:bị )?(?:tăng(?! (?:trưởng|cường|thêm)\b)|giảm(?! (?:nghèo|SAT|DOC)\b))"
    r"|sụt|tụt|rớt|hụt|nhích|h[ẳ]n|mỗi (?:nơi|chỗ|loại|bên|cái)"
    r"|(?:cứ |bị |ngày càng )*(?:thu |co )?(?:hẹp|teo|vơi|thưa|ít|kém|đắt|rẻ|nhiều|đông)"
    r" (?:dần|lên|(?:lại|đi)(?! (?!bao nhiêu|bn|mấy)\w))"
    r"|thứ mấy|(?:trong|trước|sau) đó|cụ thể|nhất là|(?:lúc|khi|hồi|dạo) (?:đó|ấy)|bấy giờ|bây giờ"
    r"|(?:cả|toàn) tỉnh|những(?= (?:\w+ ){1,4}(?:nào|gì)\b)|hôm(?! (?:nay|qua|kia|sau|trước|THU)\b)"
    rf"|tổng(?= thu được (?:bao nhiêu|bn|{SEVERAL})\b)|\A\W*(?:về )?(?:chuyện|vấn đề)|mid(?=-)"
    r"|vừa (?:rồi|qua)|kỳ báo cáo|(?<!nói )(?<!câu )chuy[ệ]n|khi[ế]n(?: cho)?|người ta"
    r"|tóm (?:tắt|lược|gọn)|liệt kê|kể (?:tên|ra(?= (?:những|các)\b))|so sánh|cho biết"
    r"|(?:go(?:es|ing)?|went|gone|com(?:e|es|ing)|came) (?:up|down)"
    r"|(?:had|has|have|is|are|was|were|do|does|did|could|should|would)n['’]t"
    r"|whom?|when|where|why|which|what|how (?:much|many|long)|how)\b"
)
# How something goes, at the beginning: "tình hình du lịch" asks of tourism alone.
_STANDS = "tình hình|diễn biến|thực trạng|hiện trạng"
COURSE = compile_typed(
    rf"\A\W*(?:{_STANDS}|kết quả|toàn cảnh|bức tranh|tổng (?:quan|hợp|thể)|khái quát)"
    r"(?: (?:chung|về|của))*\b"
)
TROUBLES = r"(?:khó khăn|vướng mắc|bất cập|tồn tại|khuyết điểm|hạn chế)"
_HOW_IT_STANDS = compile_typed(
    rf"\A\W*(?:(?:(?:tổng hợp|khái quát|báo cáo|nêu) )?(?:{_STANDS})"
    rf"|(?:(?:những|các|nêu) )*{TROUBLES})\b"
    rf"|\b(?:gặp|có|còn|những|các) {TROUBLES}(?: \w+){{0,2}} (?:gì|nào)(?=\W*\Z)"
)
POLITE = compile_typed(rf"^\W*(?:{polite.BEFORE})+|(?:,? {polite.AFTER})+(?=\W*$)")
SURE = 4  # letters of an abbreviation whose initials side by side are hardly there by chance
LONGEST = 2  # words of a term that is not made of shorter ones
# Before what is done with others, and left out as well: (cuộc) họp.
_COUNTED_BY = tuple(((key,),) for key in map(word_key, ("cuộc", "buổi")))
# Words of which nothing is asked: when in a period, how much of a thing, and that there was one.
# With its marks no fish (cá) is one of them; a case (ca) is, by which others are counted.
_SLIGHT_WORDS = word_keys("cuối đầu giữa nay toàn cả ca tổng về")
# Without its marks a period (kỳ) is as often a signature (ký), thuộc is thuốc, diện is điện.
_SLIGHT = frozenset(
    word.key for word in (*_SLIGHT_WORDS, *word_keys("kỳ thuộc mảng diện đặt sốc bên cái"))
)
# Typed without its marks a word of grammar alone is seldom another: ở, có, là, được.
_FOLDED_SLIGHT = frozenset(word.folded for word in _SLIGHT_WORDS) | frozenset(
    "o co la duoc va voi tai tu den cua nhu bi"
    " end start beginning total whole number amount volume quantity province came carried happen"
    " happened occur occurred took case cases patient patients first up out"
    " aside more fewer less"
    " found recorded concerned involved"
    " two three four five six seven eight nine eleven twelve".split()
)
# When within the time that a record tells of, or that it is over.
_WITHIN = [
    tuple(word_keys(said))
    for said in (
        "đầu năm,giữa năm,cuối năm,năm qua,năm vừa qua,đầu tháng,cuối tháng,tháng qua,đầu kỳ"
        ",cuối kỳ,năm nay,trong kỳ,kỳ qua,đầu xuân,thời gian qua,lâu nay,xưa nay"
    ).split(",")
]
_WITHIN_PERIOD = frozenset(tuple(word.key for word in said) for said in _WITHIN)
_FOLDED_WITHIN = frozenset(tuple(word.folded for word in said) for said in _WITHIN)
_AT_A_TIME = ("thoi", "diem")  # tại thời điểm 30/6


@dataclass(frozen=True, slots=True)
class Term:
    """A word or term of content as it was typed, and what else may be said for it.

    What was typed with its diacritics is told by these: goats (dê) are no dykes (đê). `parts` are
    the shorter terms that a long one is made of: tuyển dụng, công chức.
    """

    text: str
    spellings: tuple[tuple[str, ...], ...]  # folded words
    glosses: tuple[frozenset[str], ...]  # English stems
    marked: tuple[tuple[str, ...], ...] = ()  # the spellings as keys, of what has its diacritics
    parts: tuple[Term, ...] = ()
    names: frozenset[str] = frozenset()  # glosses of one word, of a Vietnamese term
    initials: str = ""  # of an abbreviation that the lexicon does not list, folded

    def is_in(self, text: Worded) -> bool:
        """Tell whether a text says it in one of its wordings, or all words of a gloss.

        With half of a gloss an unemployment rate would be any rate; and where both are Vietnamese,
        a gloss of one word is the same and not only of one stem: a population is not popular.
        """
        told = text.spelled if self.marked else text.joined
        return (
            any(f" {' '.join(said)} " in told for said in self.marked or self.spellings)
            or any(text.tells(gloss) for gloss in self.glosses)
            or (bool(self.names) and not self.names.isdisjoint(text.names))
            or (bool(self.initials) and self.initials in text.initials)
        )


@lru_cache(maxsize=16)  # it is asked of every sentence
def spelled(question: Question) -> str:
    """Return the text of a question for patterns of words with or without diacritics."""
    return as_typed(question.text, question.words, question.loose)


def lowered(question: Question) -> str:
    """Return the text of a question for patterns of its language."""
    return question.text.lower() if question.english else spelled(question)


def asks_how_it_stands(question: Question) -> bool:
    """Tell whether it is asked how something goes, which no rule tells: tình hình du lịch.

    Nor does a rule tell of what was found hard, or was not well done.
    """
    return not question.english and bool(_HOW_IT_STANDS.search(spelled(question)))


def is_subject(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon knows a topic of a term."""
    matches = _matches(words(term.text), lexicon)
    return any(entry.topics for match in matches for entry in match.entries)


def is_term(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon knows a text as one term."""
    found = words(text)
    return any(match.last - match.first == len(found) for match in _matches(found, lexicon))


def _matches(found: Sequence[Word], lexicon: Lexicon) -> Iterator[Match]:
    """Yield the entries among words that may be typed without their diacritics."""
    return lexicon.segment(found, [word.key == word.folded for word in found])


@lru_cache(maxsize=16)  # it is asked of a question more than once
def named_apart(question: Question) -> tuple[NamedThings, str]:
    """Return the periods, conferences and places that are named, and the question without them."""
    named = find_named(question.text, question.language, question.today)
    if question.text.islower():
        places = [one for one in named.places if not _is_of_words(one.value)]
        named = replace(named, places=places)
    home = question.home
    if home and all(one.end <= home.start or home.end <= one.start for one in named.places):
        named = replace(named, places=[*named.places, home])
    return named, cut(question.text, [read for kind in named.kinds() for read in kind])


def _is_of_words(place: str) -> bool:
    """Tell whether what seems a place's name, without capitals, is a term: huyện thực hiện."""
    name = words(place)[-LONGEST:]
    found = packaged().segment(name, [word.key == word.folded for word in name])
    return any(
        match.last - match.first == LONGEST
        and not any(entry.kind == "name" for entry in match.entries)
        for match in found
    )


def content_terms(question: Question, lexicon: Lexicon) -> list[Term]:
    """Return the terms a question is about, each once, in order."""
    question = _without_course(question)
    form = spelled(question)
    asking = [match.span() for said in (ASKING, POLITE) for match in said.finditer(form)]
    asks = [any(start <= word.start < end for start, end in asking) for word in question.words]
    if question.english:
        found = [
            _english_term(word, typed, meant_at(question, place, lexicon))
            for place, (word, asked) in enumerate(zip(question.words, asks, strict=True))
            if not asked
            and (typed := question.text[word.start : word.end])
            and english_stems(typed)  # of the first person nothing is asked, though I is a number
            and english_stems(word.folded)
        ]
    else:
        found = list(_vietnamese_terms(question, lexicon, asks))
    kept = {term.spellings[0]: term for term in found}
    return [
        term
        for said, term in kept.items()
        if not (_is_slight(term) or said == _AT_A_TIME) and term.marked[:1] not in _COUNTED_BY
    ]


def _is_slight(term: Term) -> bool:
    if term.marked:
        return term.marked[0] in _WITHIN_PERIOD or _SLIGHT.issuperset(term.marked[0])
    return term.spellings[0] in _FOLDED_WITHIN or _FOLDED_SLIGHT.issuperset(term.spellings[0])


def _without_course(question: Question) -> Question:
    """Return a question without what asks how something goes, which may be part of a term."""
    course = None if question.english else COURSE.match(spelled(question))
    if not course:
        return question
    kept = [word.start >= course.end() for word in question.words]
    return replace(
        question,
        text=blanked(question.text, [course.span()]),
        words=tuple(compress(question.words, kept)),
        loose=tuple(compress(question.loose, kept)),
    )


def _english_term(word: Word, typed: str, meant: Sequence[Entry]) -> Term:
    """Return a term of one word, told too by what is meant by it: Vietnamese, so by its marks."""
    said = [word_keys(one) for entry in meant for one in entry.vietnamese]
    every: list[Sequence[AnyWord]] = [[word], *said]
    return Term(
        text=typed,
        spellings=_each_once(tuple(one.folded for one in run) for run in every),
        glosses=(frozenset(english_stems(word.folded)),),
        marked=_each_once(tuple(one.key for one in run) for run in every) if said else (),
    )


def _vietnamese_terms(question: Question, lexicon: Lexicon, asks: Sequence[bool]) -> Iterator[Term]:
    position = 0
    matches = terms_in(question, lexicon)
    for match in [*matches, Match((), len(asks), len(asks))]:
        asked = any(asks[match.first : match.last])  # "con bao nhieu" is not of bags
        for place in range(position, match.last if asked else match.first):
            if not asks[place]:
                yield _term(question, lexicon, place, place + 1, ())
        function = match.is_function
        if not function and not asked:
            parts = _parts(question, match, lexicon) if match.last - match.first > LONGEST else ()
            yield replace(
                _term(question, lexicon, match.first, match.last, match.entries), parts=tuple(parts)
            )
        position = match.last


def _parts(question: Question, long: Match, lexicon: Lexicon) -> Iterator[Term]:
    """Yield the terms of two words or one that a long one is made of."""
    first = long.first
    while first < long.last:
        end = min(first + LONGEST, long.last)
        found = lexicon.segment(question.words[first:end], question.loose[first:end])
        match = next(found, None)
        begins = match is not None and match.first == 0
        last = first + match.last if match and begins else first + 1
        yield _term(question, lexicon, first, last, match.entries if match and begins else ())
        first = last


def _term(
    question: Question, lexicon: Lexicon, first: int, last: int, entries: tuple[Entry, ...]
) -> Term:
    typed = question.words[first:last]
    meant = meant_at(question, first, lexicon)
    others, glosses, names = _otherwise((*entries, *meant))
    every: list[Sequence[AnyWord]] = [typed, *others]
    loose = any(question.loose[first:last])
    text = question.text[typed[0].start : typed[-1].end]
    short = len(text) >= SURE and is_abbreviation(text, lexicon)
    return Term(
        text=text,
        spellings=_each_once(tuple(word.folded for word in said) for said in every),
        glosses=glosses,
        marked=() if loose else _each_once(tuple(word.key for word in said) for said in every),
        names=names,
        initials=typed[0].folded if short else "",
    )


@lru_cache(maxsize=4096)  # the same terms stand in headings and questions again and again
def _otherwise(
    entries: tuple[Entry, ...],
) -> tuple[list[Sequence[Key]], tuple[frozenset[str], ...], frozenset[str]]:
    """Return the wordings of entries that share a spelling, and their glosses: long and short."""
    wordings = [one for entry in entries for one in (entry.term, *entry.vietnamese)]
    stems = {gloss: frozenset(english_stems(gloss)) for gloss in match_glosses(entries)}
    names = frozenset(singular(gloss) for gloss, said in stems.items() if len(said) == 1)
    glosses = tuple(said for said in stems.values() if len(said) > 1)
    return [word_keys(one) for one in wordings], glosses, names


def _each_once(spellings: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(spellings))
