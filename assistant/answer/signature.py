"""Who signed a document: the name below the office in whose name it is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.draft import Draft, Point, Records
from assistant.answer.judge import judge
from assistant.answer.refusal import refuse
from assistant.answer.unheld import find_unheld
from assistant.answer.who import find_people
from assistant.lexicon import Lexicon
from assistant.naming import Spelled, kinds_in
from assistant.naming.description import same_number
from assistant.question import Question
from assistant.text import fold

PASSAGES = 10  # looked at
NEAR = 12  # lines below the office in which the name stands, also beside to whom it is sent

_ASKED = re.compile(
    r"\b(?:do )?(?:ai|(?:nguoi|dong chi|vi|ong|ba|lanh dao|(?:pho )?(?:thu tuong|thong doc|chu tich"
    r"|giam doc|bi thu)|bo truong|thu truong|cuc truong)"
    r"(?: (?:bo|so|tinh|tp|ubnd)(?: \w+){0,3})? nao)"
    r"(?: (?:la nguoi|da|se|dung ra|dat but))* (?:ky(?: ten)?(?: ban hanh)?|dung ten ky)\b"
    r"(?! ket\b(?! luan))"
    r"|\bnguoi ky\b(?: la ai)?"
    r"|\bwho (?:has |had )?(?:signed|put (?:his|her|their) (?:name|signature) (?:to|on|under))\b"
    r"|\b(?:is|was|were) signed by (?:whom|who)\b|\bsignator(?:y|ies) (?:of|to)\b"
)
# In whose name it is signed, or that it is.
_OFFICE = re.compile(
    r"(?:^\W*|noi nhan\W+|; )(?:(?:tm|kt|tl|tuq|q)\s?[.,]|(?:t/m|k/t|t/l)\b"
    r"|(?:quyen |pho )?(?:thu tuong|chu tich|bo truong|thong doc"
    r"|tong giam doc|giam doc|(?:chi )?cuc truong|hieu truong|truong phong|chu nhiem"
    r"|chanh thanh tra|chanh an"
    r"|vien truong|bi thu|truong ban|chanh van phong"
    r"|thu truong)\b(?= ?(?:quoc hoi|nuoc|(?:uy ban|hoi dong) nhan dan|ubnd|hdnd)?"
    r"(?: tinh| huyen| xa)?\W*$))|\(\s*da ky\b[^)]*\)"
)
# What a decision issues, which is signed with it.
_ISSUED = frozenset("plan programme scheme option regulation rules annex".split())
# To whom it is sent, in a column beside the signature.
_BESIDE = re.compile(r"^\s*-|\S  +\S|;", re.MULTILINE)
_NAME = re.compile(r"[^\W\d_]\w*(?: [^\W\d_]\w*){1,4}")
_COLUMN = re.compile(r"[.;:] +")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def compose_signer(question: Question, records: Records) -> Draft | None:
    """Return who signed the document that the rest of the question asks about.

    None where it is not asked who signed something.
    """
    asked = _ASKED.search(fold(question.text))
    if not asked:
        return None
    rest = f"{question.text[: asked.start()]} {question.text[asked.end() :]}".strip(" ?.")
    if not rest:
        return None
    about = records.read_part(rest, question)
    found = records.find(about, PASSAGES)
    verdict = judge(about, found, records)
    telling = () if find_unheld(question, records) else verdict.telling
    kinds = {kind for kind, _, _ in kinds_in(Spelled(rest))}
    kinds |= set() if kinds.isdisjoint(_ISSUED) else {"decision"}
    # A report that is asked about is no law, whatever the law says of reports.
    meant = (one.passage for one in telling if one.passage.description.kind in {None, *kinds})
    passages = meant if kinds else (one.passage for one in telling)
    reports = _numbered(question, records) or [one.report for one in passages]
    for report in dict.fromkeys(reports):
        if signed := next(signatures_of(report, records), None):
            return Draft(found.hits, (signed,), matching=frozenset((report,)))
    return refuse(question, found, records)


def _numbered(question: Question, records: Records) -> list[str]:
    """Return the reports that have the number which a question names."""
    number = question.named.number
    return [
        report
        for report, described in records.looked_at().items()
        if number and described.number and same_number(number, described.number)
    ]


def signatures_of(report: str, records: Records) -> Iterator[Point]:
    """Yield the signatures of a report, each from the office to the name."""
    text = records.catalogue.live_text(report) or ""
    for start, end in signatures(text, records.lexicon):
        for passage in records.catalogue.passages_within(report, start, end):
            if passage.start < end <= passage.end:
                # The name may be taken for a heading, and begin a passage.
                whole = replace(passage, start=start, end=end, text=text[start:end])
                yield Point(whole, start, end)


def signatures(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the span of each signature, from the office to the name: TM. CHÍNH PHỦ … Phan Văn A."""
    lines = list(_LINE.finditer(text))
    for place, line in enumerate(lines):
        if not _OFFICE.search(fold(line.group())):
            continue
        for below in lines[place + 1 : place + 1 + NEAR]:
            if name := _name_at_end(below.group(), lexicon):
                end = below.start() + len(below.group().rstrip())
                between = text[line.start() : end]
                yield (end - len(name) if _BESIDE.search(between) else line.start()), end
                break


def _name_at_end(line: str, lexicon: Lexicon) -> str:
    said = _COLUMN.split(line.strip())[-1]  # behind a title, or to whom it is sent
    for name in find_people(said, lexicon):
        if said.endswith(name) and 2 <= len(name.split()) <= 5:
            return name
    # Names of any people of the country: Y Thịnh Niê.
    is_name = bool(_NAME.fullmatch(said)) and said.istitle()
    return said if is_name and not _OFFICE.search(fold(said)) else ""
