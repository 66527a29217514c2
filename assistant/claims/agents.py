"""Whether the bodies and offices of a claim are those of a sentence, each doing what it does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.content import Content, initials_said
from assistant.claims.facts import Body, Facts, read_facts
from assistant.claims.labels import swapped
from assistant.claims.offices import roles
from assistant.claims.relations import sides
from assistant.claims.source import Claimed, Source
from assistant.naming.names import LEVELS
from assistant.text import words

_KINDS = frozenset(("bo", "so", "cuc", "vu"))  # bộ, sở, cục, vụ
_PEOPLES = frozenset(("uy", "hoi", "toa", "vien"))  # ủy ban, hội đồng, tòa án, viện kiểm sát
_LEVELS = frozenset(word.folded for level in LEVELS for word in words(level)) - {"pho", "thi"}


def absent(claim: Claimed, source: Source, content: Content) -> str | None:
    """Return "body" or "office" if a claim names one that a sentence and its headings do not."""
    said, around = source.facts.bodies, source.around.bodies
    leaned = read_facts(source.before, False).bodies if not said else ()
    written = frozenset(word.folded for word in words(f"{source.above}\n{source.text}"))
    for body in claim.facts.bodies:
        if any(_is_one(body, one, claim.english) for one in (*said, *leaned)):
            continue
        # The title may tell whose report it is; not who does what a sentence says of another.
        if any(body.words <= one.words for one in around) and not _others(claim, said):
            continue
        # "UBND tỉnh Hưng Yên" where the sentence says "UBND tỉnh", and it or the title where.
        if any(one.words <= body.words <= one.words | written for one in said):
            continue
        if _named_within(claim.text, body, said) or _abbreviated(claim, body, source):
            continue
        if claim.english and _is_any_party_committee(claim, body, source):
            continue
        if claim.english and _stands_for_another(claim, body, source, content):
            continue
        if not _said_otherwise(claim, body, source, content):
            return "body"
    named = source.text if roles(source.text) else f"{source.above}\n{source.before}"
    return None if roles(claim.text) <= roles(named) | roles(source.above) else "office"


def _is_one(body: Body, other: Body, english: bool) -> bool:
    """Tell whether a body is another by its name, or by a shorter one; a district and a standing
    board are either of two in Vietnamese.
    """
    alike = {"huyen"} if english and "quan" in other.words else set[str]()
    if english and {"ban", "thuong", "vu"} <= other.words:
        alike.add("truc")
    return body.words - alike <= other.words


def _others(claim: Claimed, said: Sequence[Body]) -> bool:
    """Tell whether a sentence names bodies, and none that a claim does."""
    mine = [body.words for body in claim.facts.bodies]
    return bool(said) and not any(one.words <= b or b <= one.words for one in said for b in mine)


def _abbreviated(claim: Claimed, body: Body, source: Source) -> bool:
    """Tell whether one of a claim and a sentence says a body by its initials: Bộ NN&PTNT."""
    name = body.name if claim.english else claim.text[body.start : body.end]
    short = initials_said(name, source.text)
    # Words without a capital were read on into.
    rest = {w.folded for w in words(name) if name[w.start].isupper()} & body.words - short
    return bool(short & body.words and rest) and any(
        rest <= one.words for one in source.facts.bodies
    )


_PARTY_COMMITTEE = re.compile(r"\b(?:đảng|tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)\b", re.IGNORECASE)


def _is_any_party_committee(claim: Claimed, body: Body, source: Source) -> bool:
    """Tell whether a Party committee is told without its level, and a sentence names one."""
    said = claim.text[body.start : body.end].lower()
    level = re.search(r"\b(?:provincial|province['’]s) $", claim.text[: body.start].lower())
    return said == "party committee" and not level and bool(_PARTY_COMMITTEE.search(source.text))


def _stands_for_another(claim: Claimed, body: Body, source: Source, content: Content) -> bool:
    """Tell whether initials are of other words than a body's: SCT, special consumption tax."""
    short = claim.text[body.start : body.end]
    return content.stands_for_words(short, claim.text, f"{source.above}\n{source.text}")


def _named_within(text: str, body: Body, said: Sequence[Body]) -> bool:
    """Tell whether a name was read on into words that are none: "Bộ Công an dựa trên"."""
    known = frozenset[str]().union(*(one.words for one in said if one.words <= body.words))
    rest = [w for w in words(text[body.start : body.end]) if w.folded not in known]
    capital = any(text[body.start + word.start].isupper() for word in rest)
    return bool(known) and not capital and not {word.folded for word in rest} & _LEVELS


def _said_otherwise(claim: Claimed, body: Body, source: Source, content: Content) -> bool:
    """Tell whether a sentence says a body in words that are no name to the program.

    Not where it names the one of another level: UBND huyện is not UBND tỉnh.
    """
    for one in source.facts.bodies:
        if one.words & body.words and (body.words - one.words) & _LEVELS:
            return False
    # Of the people's committee, council, court and procuracy none is told by another's words.
    if of := body.words & _PEOPLES if "dan" in body.words else frozenset[str]():
        peoples = [one.words & _PEOPLES for one in source.facts.bodies if "dan" in one.words]
        if peoples and not any(of <= one for one in peoples):
            return False
    if "bo" in body.words and not _MINISTRY.search(source.text):
        return False
    if "so" in body.words and not _DEPARTMENT.search(source.text):
        return False
    # Where it names others of that kind, it is one of those: Bộ Thương mại, and not Bộ Y tế.
    alike = [one for one in source.facts.bodies if one.words & body.words & _KINDS]
    texts = [source.text[one.start : _list_end(source.text, one)] for one in alike]
    texts = texts or [source.text]
    terms = [term for term in claim.terms if body.start <= term.start < body.end]
    return bool(terms) and any(
        all(content.said(text).meets(term) for term in terms) for text in texts
    )


# Not nội bộ, bộ phận.
_MINISTRY = re.compile(
    r"\bB[ộỘ]\b|(?<!nội )(?<!cán )(?<!toàn )(?<!đồng )(?<!tiến )\bbộ\b(?! (?:phận|máy|luật|đội)\b)"
)
# Not cơ sở, trụ sở.
_DEPARTMENT = re.compile(
    r"(?<!cơ )(?<!trụ )(?<!công )\bsở\b|\b(?:ngành|cơ quan|đơn vị)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"\b(?:các|hai|ba|bốn|liên)\s+$", re.IGNORECASE)
_NEXT = re.compile(r"(?:\s*[,;]|\s+và)\s+(?P<name>(?:(?!\s+và\s)[^,;.\n])+)")


def _list_end(text: str, body: Body) -> int:
    """Return where a body ends, or those that share its first word: các Bộ Tài chính, Y tế."""
    end = body.end
    if _SEVERAL.search(text[: body.start]):
        while (more := _NEXT.match(text, end)) and more["name"][0].isupper():
            end = more.end()
    return end


def exchanged(claim: Claimed, source: Source, content: Content) -> str | None:
    """Tell whether the two sides of a relation change places in a claim."""
    for mine, theirs in sides(claim.text, source.text, claim.english):
        left, right = (
            [t for t in claim.terms if span[0] <= t.start < span[1] and not t.generic]
            for span in mine
        )
        first, second = (content.said(source.text[slice(*span)]) for span in theirs)
        # Whatever stands on the claim's left stands on the right of the record, and the other way.
        left, right = left[-2:], right[:1]  # those nearest
        if left and right and swapped(left, first, [second]) and swapped(right, second, [first]):
            return "sides exchanged"
    if _proposed_by_another(claim, source):
        return "bodies exchanged"
    if len({body.words for body in source.facts.bodies}) < 2:
        return None
    if _led_by_partner(claim, source) or _submits_upside_down(claim, source):
        return "bodies exchanged"
    my_spans = _spans(claim.text, claim.facts)
    their_spans = _spans(source.text, source.facts, lists=claim.english)
    exchanges = []
    for body, span in zip(claim.facts.bodies, my_spans, strict=True):
        own = [n for n, one in enumerate(source.facts.bodies) if body.words == one.words] or [
            n for n, one in enumerate(source.facts.bodies) if body.words <= one.words
        ]
        if _owns(claim.text, body):
            continue
        terms = [t for t in claim.terms if span[0] <= t.start < span[1] and not t.generic]
        rivals = [
            content.said(source.text[slice(*their_spans[n])])
            for n in range(len(their_spans))
            if n not in own and not _owns(source.text, source.facts.bodies[n])
            if not source.facts.bodies[n].words < body.words  # the same, by a shorter name
        ]
        theirs_own = [source.text[slice(*their_spans[n])] for n in own]
        # One that nothing is said after may be whom something is done to.
        if theirs_own and all(content.tells(one) for one in theirs_own):
            exchanges.append(all(swapped(terms, content.said(one), rivals) for one in theirs_own))
    # Where it names several, one does what another does, and the other way.
    return "bodies exchanged" if sum(exchanges) >= min(2, len(exchanges) or 1) else None


_LEADS = re.compile(r"\b(?:chủ trì|leads?|leading|in charge)\b")
_PARTNERS = re.compile(
    r"\bchủ trì\b[^;.]*?\b(?:phối hợp (?:với|cùng)|cùng(?! cấp))\b", re.IGNORECASE
)


def _led_by_partner(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that a body leads which only works with the one that does."""
    partners = _PARTNERS.search(source.text)
    leads = _LEADS.search(claim.text.lower())
    before = [one for one in claim.facts.bodies if leads and one.end <= leads.start()]
    if not partners or not before:
        return False
    mine = before[-1].words
    named = [
        one.start < partners.end()
        for one in source.facts.bodies
        if mine <= one.words or one.words <= mine
    ]
    return bool(named) and not any(named)


_PROPOSED = {
    False: re.compile(r"\btheo đề nghị của\b"),
    True: re.compile(
        r"\b(?:(?:on|at|upon) the (?:proposal|request|recommendation|nomination) of"
        r"|(?:proposed|nominated|requested|recommended) by)\b"
    ),
}
_CLAUSE_END = re.compile(r"[;,.]\s|$")


def _proposed_by_another(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that a body proposes something which only does so elsewhere in a
    sentence.
    """
    said = _PROPOSED[claim.english].search(claim.text.lower())
    written = _PROPOSED[False].search(source.text.lower())
    if not said or not written:
        return False
    mine = [one for one in claim.facts.bodies if 0 <= one.start - said.end() <= len(" the ")]
    if not mine:
        return False
    end = _CLAUSE_END.search(source.text, written.end())
    stop = end.start() if end else len(source.text)
    told = {word.folded for word in words(source.text[written.end() : stop])}
    rest = {word.folded for word in words(source.text[: written.start()] + source.text[stop:])}
    return not mine[0].words <= told and mine[0].words <= rest


_SUBMITS = {
    False: re.compile(r"\b(?:trình|báo cáo)\b"),
    True: re.compile(r"\b(?:submit|report|present)(?:s|ted|ed)?\b"),
}


def _submits_upside_down(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that one submits something to who submits it to him."""
    sides = []
    for text, english, facts in (
        (claim.text, claim.english, claim.facts),
        (source.text, False, source.facts),
    ):
        verb = _SUBMITS[english].search(text.lower())
        if not verb:
            return False
        before = [one.words for one in facts.bodies if one.end <= verb.start()]
        after = [one.words for one in facts.bodies if one.start >= verb.end()]
        sides.append((before, after))
    (mine, to), (theirs, their_to) = sides
    return any(one <= other for one in mine for other in their_to) and any(
        one <= other for one in to for other in theirs
    )


def _owns(text: str, body: Body) -> bool:
    """Tell whether a body is only that to which another, or someone, belongs."""
    return bool(_OWNED.search(text[: body.start].lower()))


_OWNED = re.compile(r"\b(?:của|thuộc|ủy viên|uỷ viên|of)(?: the)?(?: provincial)?\s*$")


_WITH = re.compile(
    r"[\s,]*(?:chủ trì,? ?)?(?:phối hợp(?: chặt chẽ)? với|cùng(?: với)?)\s(?:các\s)?", re.IGNORECASE
)
_BESIDE = re.compile(r",\s|\svà\s")
# It begins another clause than the one before is in: projects whose policy is decided by …
_CLAUSE = re.compile(r"[;,]|\b(?:which|who|whose|that|where|mà)\b")


def _spans(text: str, facts: Facts, lists: bool = False) -> list[tuple[int, int]]:
    """Return the words that belong to each body: those after it, or before "by" and it: "giá do Bộ
    Tài chính quy định".
    """
    spans: list[tuple[int, int]] = []
    bodies = facts.bodies
    for place, body in reversed([*enumerate(bodies)]):
        begin = bodies[place - 1].end if place else 0
        if re.search(r"\b(?:by|bởi|do)(?: the)?\s*$", text[begin : body.start]):
            begin += [0, *(m.end() for m in _CLAUSE.finditer(text[begin : body.start]))][-1]
            spans.append((begin, body.start))
            continue
        stop = bodies[place + 1].start if place + 1 < len(bodies) else len(text)
        joined = _WITH.fullmatch(text, body.end, stop) or (
            lists and _BESIDE.fullmatch(text, body.end, stop)
        )
        if spans and joined:
            stop = spans[-1][1]  # what one does with another it does
        hard = re.search(r";|\.(?=\s)", text[body.end : stop])
        spans.append((body.end, body.end + hard.start() if hard else stop))
    return spans[::-1]
