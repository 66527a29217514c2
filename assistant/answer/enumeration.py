"""The list a sentence announces or stands in: what announces it, and the items below, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answer.draft import Point, Records
from assistant.answer.judge import says_all
from assistant.claims.contrasts import denial_differs
from assistant.lexicon import Lexicon
from assistant.naming import Span
from assistant.question import Question, read_words
from assistant.question.content import Term, content_terms
from assistant.ranking.items import (
    announced_above,
    announces,
    is_item,
    items_below,
    lines_between,
    only_names,
    unmarked,
)
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.text import sentences

LOOKED_AT = 60  # sentences, best first
# Of what announces a list the question says at least this share, if it is not the best sentence
# that announces it or stands in it.
TOLD = 0.5
LONGEST = 400  # characters of a statement that announces a list and holds its first item
LITERALLY = 0.1  # how much more a term tells that is said as it is asked


def enumerated(sentence: Sentence, records: Records) -> list[Point]:
    """Return what a sentence announces as points in order; none if it announces nothing."""
    if not announces(sentence.text):
        return []
    report = sentence.passage.report
    text = _text(report, records)
    return list(_points(report, items_below(text, sentence.start, sentence.end), records))


def line_with_items(report: str, line: Span, records: Records) -> list[Point]:
    """Return a line of a report as points: itself, and the items that it announces."""
    text = _text(report, records)
    items = items_below(text, *line) if announces(text[slice(*line)]) else []
    return opened(list(_points(report, [line, *items], records)))


def opened(points: Sequence[Point]) -> list[Point]:
    """Return what announces a list in one statement with the first item, which completes it.

    Where it would be long, or they stand in two passages, each is a statement of its own.
    """
    if len(points) > 1 and announces(points[0].text) and points[0].passage == points[1].passage:
        whole = replace(points[0], end=points[1].end)
        if len(whole.text) <= LONGEST:
            return [whole, *points[2:]]
    return [*points]


def list_asked(
    question: Question, terms: Sequence[Term], ranked: Sequence[Sentence], records: Records
) -> list[Point]:
    """Return the list whose announcement tells best what is asked: that, and its items.

    `terms` are those of the question; reports that announce it equally well are each quoted.
    """
    shares = _shares(question, terms, ranked[:LOOKED_AT], records)
    lists: dict[str, list[Point]] = {}  # by report
    best = 0.0
    for (report, span), share in sorted(shares.items(), key=lambda one: -one[1]):
        if share < best or not share:
            break
        if report not in lists and (own := _list_of(report, span, records)):
            lists[report], best = own, share
    copies = {tuple(one.text for one in own): own for own in reversed(lists.values())}
    return [point for own in reversed(copies.values()) for point in own]


def _shares(
    question: Question, terms: Sequence[Term], ranked: Sequence[Sentence], records: Records
) -> dict[tuple[str, Span], float]:
    """Return how well each possible announcement, by report and span, tells what is asked."""
    texts = {report: _text(report, records) for report in {one.passage.report for one in ranked}}
    shares: dict[tuple[str, Span], float] = {}
    for place, sentence in enumerate(ranked):
        report = sentence.passage.report
        for span, above in _announcements(sentence, texts[report]):
            if (report, span) not in shares:
                told = _tells(question, terms, above, records)
                share = _share(question, above[-1], records) if told else 0.0
                shares[report, span] = share if share >= TOLD or not place else 0.0
    return shares


def _text(report: str, records: Records) -> str:
    return records.catalogue.live_text(report) or ""


def _announcements(sentence: Sentence, text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield what may announce the list a sentence is of, its span and its text below the headings.

    That is the sentence itself, the line above the items of which it is one, and each heading.
    """
    passage = sentence.passage
    of_report = "\n".join(filter(None, (passage.title, passage.description.body)))
    own: Span | None = sentence.own, sentence.end
    if not announces(sentence.text):
        item = is_item(text[sentence.own : sentence.end])
        own = announced_above(text, sentence.own) if item else None
    if own:
        said = text[slice(*own)]
        yield own, (of_report, *(one for one in passage.heading if one not in said), said)
    for depth, heading in enumerate(passage.heading):
        start = text.rfind(heading, 0, sentence.end)
        yield (start, start + len(heading)), (of_report, *passage.heading[: depth + 1])


def _tells(
    question: Question, terms: Sequence[Term], above: Sequence[str], records: Records
) -> bool:
    """Tell whether what announces a list says what is asked, with the headings above it."""
    said = says_all(terms, "\n".join(above), records.lexicon)
    return said and not denial_differs(question.text, question.english, above[-1])


def _share(question: Question, announcement: str, records: Records) -> float:
    """Return how much of what announces a list the question says, in these or other words.

    Other words count a little less.
    """
    asked = worded(question.text, records.lexicon)
    said = _terms_of(announcement, records.lexicon)
    literally = sum(f" {' '.join(term.spellings[0])} " in asked.joined for term in said)
    return (LITERALLY * literally + sum(term.is_in(asked) for term in said)) / (len(said) or 1)


@lru_cache(maxsize=1024)  # versions of a document have the same headings
def _terms_of(announcement: str, lexicon: Lexicon) -> Sequence[Term]:
    return content_terms(read_words(unmarked(announcement), lexicon), lexicon)


def _list_of(report: str, span: Span, records: Records) -> list[Point]:
    """Return what announces a list and its items; none if it has none."""
    text = _text(report, records)
    items = _whole(items_below(text, *span) or _introduced(text, span), text, report, records)
    items = items or _paragraphs(text, report, span, records)
    said = text[slice(*span)]
    if not items:
        return []
    if not announces(said):  # a heading states nothing, but its items are of it
        return [replace(one, label=said) for one in opened([*_points(report, items, records)])]
    above = [] if only_names(said) else [span]
    return opened([*_points(report, [*above, *items], records)])


def _whole(items: Sequence[Span], text: str, report: str, records: Records) -> Sequence[Span]:
    """Return items of which the last, if it is a heading, goes on with what stands below it.

    No next item says where it ends.
    """
    if not items:
        return items
    *others, (start, end) = items
    below = records.catalogue.passages_under(report, text[start:end], start)
    return [*others, (start, below[0].end if below else end)]


def _introduced(text: str, span: Span) -> list[Span]:
    """Return the line right below a heading with the items that it announces, if it does."""
    line = next(lines_between(text, span[1], len(text)), None)
    if line is None or not announces(text[slice(*line)]):
        return []
    items = items_below(text, *line)
    return [line, *items] if items else []


def _paragraphs(text: str, report: str, span: Span, records: Records) -> list[Span]:
    """Return the paragraphs below a heading, without headings among them; of one its sentences."""
    heading = text[slice(*span)]
    lines = [
        line
        for passage in records.catalogue.passages_under(report, heading, span[1])
        for line in lines_between(text, max(passage.start, span[1]), passage.end)
    ]
    if len(lines) == 1:
        begin, end = lines[0]
        lines = [(begin + first, begin + last) for first, last in sentences(text[begin:end])]
    return lines if len(lines) > 1 else []


def _points(report: str, spans: Sequence[Span], records: Records) -> Iterator[Point]:
    """Yield the points of spans in order, of those that the passages of a report hold."""
    if not spans:
        return
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    for passage in records.catalogue.passages_within(report, first, last):
        for start, end in spans:
            if passage.start <= start < passage.end:
                yield Point(passage, start, min(end, passage.end))
