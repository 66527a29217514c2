"""The answer that sums up a report: its main statements, section by section."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from assistant.answer.choose import is_frame
from assistant.answer.contents import find_contents
from assistant.answer.draft import Draft, Point, Records
from assistant.answer.judge import says_all, terms_asked
from assistant.answer.listing import compose_list
from assistant.answer.meant import periods_meant
from assistant.answer.unheld import find_unheld
from assistant.answer.wording import WORDING
from assistant.answer.years import says_period
from assistant.naming import Spelled, kinds_in, period
from assistant.naming.description import agreement
from assistant.naming.names import KINDS
from assistant.question import Question
from assistant.question.content import Term, named_apart
from assistant.reports import Passage, Period, without_title
from assistant.text import fold, sentences, words

REPORTS = 3  # summed up at most; what more have in common names none of them
POINTS = 16  # statements of one answer
FEWEST = 3  # of a report
FEW, MORE = 4, 4  # sections of which so many statements each are quoted
SHORTEST, LONGEST = 6, 160  # words of a statement
PASSAGES = 10
FIRST = 1.6  # how much more the first sentence of a section tells, or of the period asked about
BREVITY = 0.7  # power of its length by which a longer statement must tell more
FIGURE = 1.3  # how much more one with a figure tells
HEADED = 0.5  # and one that says all of its heading
ABOUT = 2.0  # and one that says what its document is about
BESIDE = 0.6  # and one that only adds to another
ASKED = 2.0  # and one of the very period that is asked about
NAMED = 0.5  # agreement from which on a report is one that was named

_BESIDE = re.compile(
    r"(?:Trong (?:đó|số)|Bên cạnh|Ngoài ra|Cùng với|Đặc biệt|Cụ thể|Đồng thời|Tuy nhiên|Riêng"
    r"|Đối với|Nguyên nhân|Do đó|Vì vậy|Như vậy)\b"
)
# The grounds on which a document was issued.
_GROUNDS = re.compile(r"\W*(?:can cu|theo de nghi|xet) ")
# What is said to its end: no title, item of a list, name of an addressee or row of a table.
_WHOLE = re.compile(r".*[.!?…][\"”»)]?", re.DOTALL)
# What a document is about, as it says itself.
_ABOUT = re.compile(
    r"(?:\d+[.)] )?\w+(?: \w+)? này (?:quy định|hướng dẫn|điều chỉnh)\b"
    r"|Điều 1\. (?:Nay )?(?:[Bb]an hành|[Pp]hê duyệt|[Ss]ửa đổi|[Tt]hành lập|[Qq]uy định)\b"
)
# Words by which a question says that it wants an overview, and of what kind of document.
_FRAME = {
    word.folded
    for said in (
        "tóm tắt lược lượt tổng quan khái quát điểm lại nội dung ý chính chủ yếu cơ bản bật kết",
        "quả hội nghị kỳ họp phiên đại báo cáo văn bản thông kết luận nghị quyết tình hình kinh tế",
        "xã hội những gì nào thế quy định bàn thảo luận quyết định qua vấn đề",
        "lần thứ số của về tại trong cho các và giúp tôi em hãy xin với nhé ạ",
        "summary summarise summarize summaries summarized overview main key points point content",
        "contents of the in a an for please give me what was were did discussed decided conference",
        "meeting session report economic social socio and situation results result on about say",
        "says state states cover covers provide provides contain contains regulate regulates",
        *(english for kind in KINDS.values() for english in kind.english),
    )
    for word in words(said)
}


def compose_overview(question: Question, records: Records) -> Draft:
    """Sum up the reports the question names, or list what is said of its topic."""
    reports = [] if find_unheld(question, records) else _reports_meant(question, records)
    if not reports:  # of a session or a document that only another report tells of
        return compose_list(question, records)
    known, described = records.catalogue.titles(), records.described()
    names = {
        one: f"{known[one][0]} {described[one].number or ''}" for one in reports if one in known
    }
    reports = _titled(question, _called(question, names, records), records)
    titles = [known[report][0] for report in reports]
    named = [*(names[one] for one in reports), question.named.number or ""]
    topic = _topic(question, named, records)
    if len(reports) > REPORTS or topic:
        return compose_list(question, records, topic)
    passages = [records.catalogue.passages_of(report) for report in reports]
    periods = periods_meant(question)
    points = [
        point for one in passages for point in points_of(one, POINTS // len(reports), periods)
    ]
    return Draft(
        records.find(question, PASSAGES).hits,
        tuple(points),
        lead=WORDING[question.language]["overview"].format(title="”, “".join(titles)),
        matching=frozenset(reports),
    )


def _reports_meant(question: Question, records: Records) -> list[str]:
    """Return the reports that fit best what is named; all if nothing is, none if all differ."""
    within = records.within
    if within and len(within) == 1:
        return list(within)
    named = question.named
    fits = {
        report: agreement(named, described) + period.agreement(named.periods, described.told)
        for report, described in records.looked_at().items()
        # Another conference is not meant, however well the rest fits.
        if not named.conference or described.conference in (None, named.conference)
    }
    best = max(fits.values(), default=0.0)
    if best < 0 or (best < NAMED and (named.conference or named.number)):
        return []
    return sorted(report for report, fit in fits.items() if fit == best)


def _called(question: Question, names: Mapping[str, str], records: Records) -> list[str]:
    """Return the reports whose titles and numbers say all that is asked, if a kind is named.

    All of them if none does: Luật Hộ tịch is the one law of that title.
    """
    named = any(True for _ in kinds_in(Spelled(question.text)))
    terms = _topic(question, (), records) if named else []
    called = [
        report for report, name in names.items() if terms and says_all(terms, name, records.lexicon)
    ]
    return called or list(names)


def _titled(question: Question, reports: Sequence[str], records: Records) -> list[str]:
    """Return of several reports those whose titles say most of what is asked, periods apart."""
    asked = {word.folded for word in words(named_apart(question)[1])}
    for term in terms_asked(question, records.lexicon):
        asked.update(*term.spellings)  # KTXH
    known = records.catalogue.titles()
    told = {one: len(asked & {word.folded for word in words(known[one][0])}) for one in reports}
    return [one for one in reports if told[one] == max(told.values())]


def _topic(question: Question, names: Sequence[str], records: Records) -> list[Term]:
    """Return what the question asks for more than the report: its farming, say."""
    named = {word.folded for name in names for word in words(name)}

    def is_framed(term: Term) -> bool:
        said = {word.folded for word in words(term.text)}
        # "ý" alone, and "kinh tế" of a title; but no part of "y tế" is either.
        framed = said <= _FRAME | named and not ("y" in said and len(said) > 1)
        # KTXH
        return framed or any(
            len(one) > len(said) and _FRAME.issuperset(one) for one in term.spellings
        )

    return [term for term in terms_asked(question, records.lexicon) if not is_framed(term)]


def points_of(passages: Sequence[Passage], most: int, periods: Sequence[Period]) -> list[Point]:
    """Return what sums up a report: a document in articles by these, after what it is about.

    What is said of the `periods` that are asked about comes before what is said of others.
    """
    contents = find_contents(passages)
    if not contents:
        return list(main_points(passages, max(FEWEST, most), periods))
    said = (point for passage in passages for point in _statements(passage, ""))
    about = next((point for point in said if _ABOUT.match(point.text)), None)
    return [about, *contents] if about else contents


def main_points(
    passages: Sequence[Passage], most: int, periods: Sequence[Period]
) -> Iterator[Point]:
    """Yield the main statement of each section, in order; of a few sections several each.

    `most` sections at most.
    """
    often = Counter(word.key for one in passages for word in words(one.text))
    sections = _sections(passages, most)
    share = 1 if len(sections) >= FEW else MORE
    told = [
        [point for passage in section for point in _statements(passage, label)]
        for label, section in sections
    ]
    ranked = [_ranked(found, often, periods) for found in _whole(told)]
    chosen = [one for found in ranked for one in _of_each_heading(found)[:share]]
    if len(chosen) < FEWEST and not any(_ABOUT.match(one.text) for one in chosen):
        # A notice under one heading says all below it.
        chosen = [one for found in ranked for one in found[:MORE]]
    yield from sorted(chosen, key=lambda one: one.start)


def _ranked(found: Sequence[Point], often: Counter[str], periods: Sequence[Period]) -> list[Point]:
    """Return the statements of a section, those first that tell most."""
    asked = [_is_of(periods, one) for one in found]
    first = asked.index(True) if any(asked) else 0
    weights = [
        _weight(one, often) * (FIRST if place == first else 1) * (ASKED if asked[place] else 1)
        for place, one in enumerate(found)
    ]
    ranked = sorted(zip(weights, found, strict=True), key=lambda one: -one[0])
    return [one for _, one in ranked]


def _of_each_heading(ranked: Sequence[Point]) -> list[Point]:
    """Return the first statement under each heading."""
    best: dict[tuple[str, ...], Point] = {}
    for one in ranked:
        best.setdefault(one.passage.heading, one)
    return list(best.values())


def _is_of(periods: Sequence[Period], point: Point) -> bool:
    """Tell whether a statement is of one of the periods, as it says itself."""
    years = {one.year for one in point.passage.description.periods}
    return any(says_period(asked, point.text, years) for asked in periods)


def _whole(told: Sequence[Sequence[Point]]) -> Iterator[Sequence[Point]]:
    """Yield the statements of each section without fragments, where most are none."""
    whole = [[point for point in found if _WHOLE.fullmatch(point.text)] for found in told]
    most = 2 * sum(map(len, whole)) >= sum(map(len, told))
    yield from whole if most else told


def _sections(passages: Sequence[Passage], most: int) -> list[tuple[str, list[Passage]]]:
    """Return (heading, its passages): headings as deep as `most` sections allow."""
    title = passages[0].title
    told = [one for one in passages if one.text.strip().casefold() != title.casefold()]
    above = [without_title(one.heading, title) for one in told]
    deepest = max(map(len, above), default=0)
    sections: list[tuple[str, list[Passage]]] = []
    for depth in range(1, deepest + 1):
        deeper: dict[tuple[str, ...], list[Passage]] = {}
        for heads, passage in zip(above, told, strict=True):
            deeper.setdefault(heads[:depth], []).append(passage)
        if sections and len(deeper) > most:
            break
        sections = [(heads[-1] if heads else "", found) for heads, found in deeper.items()]
    # A report without headings, or with one: each paragraph is a section.
    return sections[:most] if len(sections) > 2 else [("", [one]) for one in told][:most]


def _statements(passage: Passage, label: str) -> Iterator[Point]:
    heads = {fold(one).strip(" .:") for one in (passage.title, *passage.heading)}
    label = label.rstrip(" :.")
    for start, end in sentences(passage.text):
        said = passage.text[start:end]
        frame = fold(said).strip(" .:") in heads or said.endswith(":") or is_frame(said)
        frame = frame or bool(_GROUNDS.match(fold(said)))
        if not frame and SHORTEST <= len(said.split()) <= LONGEST:
            yield Point(passage, passage.start + start, passage.start + end, label)


def _weight(point: Point, often: Counter[str]) -> float:
    """Return how much a statement says of what its report speaks of most, for its length."""
    found = words(point.text)
    said = {word.key for word in found if word.folded.isalpha()}
    head = {word.key for word in words(point.label) if word.folded.isalpha()}
    weight = sum(math.log(often[key]) for key in said) / math.pow(len(found), BREVITY)
    weight *= 1 + HEADED * len(head & said) / (len(head) or 1)
    if len(said) < len({word.key for word in found}):
        weight *= FIGURE
    if _ABOUT.match(point.text):
        weight *= ABOUT
    return weight * (BESIDE if _BESIDE.match(point.text) else 1)
