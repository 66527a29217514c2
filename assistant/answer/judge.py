"""Whether the records answer a question at all: an honest no instead of the nearest words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer.alone import is_of_longer
from assistant.answer.asked import holds, kind_asked
from assistant.answer.changed import tells_change
from assistant.answer.crop import is_of_another_crop
from assistant.answer.days import is_as_of_another_day
from assistant.answer.denied import tells_denied
from assistant.answer.draft import Records
from assistant.answer.itself import tells_of_itself
from assistant.answer.letterhead import is_of_form
from assistant.answer.listed import tells_of_listed
from assistant.answer.meant import (
    TODAY,
    is_elsewhere,
    is_of_another_time,
    is_of_named,
    periods_meant,
)
from assistant.answer.measured import tells_measure, tells_of_each
from assistant.answer.most import only_measures
from assistant.answer.narrowing import frames, known_names, narrowing_terms
from assistant.answer.numbered import tells_that_one
from assistant.answer.office import tells_of_office
from assistant.answer.order import stands_behind
from assistant.answer.outdone import is_beside, is_outdone
from assistant.answer.part import tells_part
from assistant.answer.places import (
    asks_own,
    bare_name,
    is_of_other_places,
    is_of_others,
    is_of_whole,
    places_named,
)
from assistant.answer.proper_names import (
    is_named_near,
    is_of_another_item,
    is_of_unnamed,
    is_titled_near,
    proper_names,
    titles_named,
)
from assistant.answer.raised import is_of_another_raised
from assistant.answer.reason import find_reasons, is_degree, tells_effect
from assistant.answer.said import is_told, says_as_one, says_enough, with_head, with_office
from assistant.answer.speaker import tells_who_says
from assistant.answer.unheld import LAWS, asks_content, find_unheld, is_of_document, tells_of_law
from assistant.answer.whole import FEW, tells_whole
from assistant.answer.whose import body_asked, tells_of_body
from assistant.claims.kinds import is_of_other_kind
from assistant.lexicon import Lexicon
from assistant.naming.description import documents_named
from assistant.naming.named import cut
from assistant.question import Question, read_words
from assistant.question.bounds import find_bound, keeps_to
from assistant.question.content import (
    Term,
    asks_how_it_stands,
    content_terms,
    is_subject,
    named_apart,
)
from assistant.question.counted import find_counted
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.reports import Language
from assistant.retrieve import Found
from assistant.tasks.topics import asked_topics, find_topics
from assistant.text import blanked, fold, is_row

# A sentence answers if it is of the period, the place and the document that are named, if it holds
# the kind of thing that is asked for, and if the share of the question it meets (Sentence.met) and
# the nearness of the nearest passage come to this much. Measured by `make eval`; see RESULTS.md for
# what else was tried.
ENOUGH = 0.42
# Where it counts what is asked for in Vietnamese, which tells more than its words do.
ENOUGH_OF_NUMBER = 0.2
NEARNESS = 0.6  # weight of the nearness
ROW = 0.4  # a row, with what stands above it, meets at least this share of the question
DECISIVE = 4  # first sentences of which one must answer
MORE = 0.1  # by which a sentence behind them meets more of the question
DECISIVE_ROWS = 12  # and rows among so many: running text on the subject often fits better
# The one that holds the kind of thing asked for meets at least this share of what the best does.
NEARLY = 0.6
# Of so few terms each is said by some passage found: no results at all answer "kết quả xổ số" where
# nothing tells of a lottery. Of a few more it is those of the office's subjects, in several words.
FEW_UNMARKED = 3  # without its marks a term is said by many a word that is another
SEVERAL = 4
LONG = 3  # words of a term that may stand apart, where it is all that is asked
# With a capital within it a word is a name, which nothing else is called: VNeID. So are products.
_NAMED_SO = re.compile(
    r"[a-z][A-Z]|[A-Z]{2}[a-z]|\b(?i:excel|powerpoint|photoshop|iphone|ipad|android|gmail|chatgpt)\b"
)
_FIELD = re.compile(r"(?:cong tac|linh vuc) ")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the records answer, and sentences, best first.

    `deciding` are those for which it is held to be answered, `telling` those that meet as much of
    the question, `fitting` all that may be quoted.
    """

    answered: bool
    deciding: tuple[Sentence, ...] = ()
    telling: tuple[Sentence, ...] = ()
    fitting: tuple[Sentence, ...] = ()

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(sentence.passage.report for sentence in self.telling)


def judge(question: Question, found: Found, records: Records) -> Verdict:
    """Return whether one of the first sentences found answers the question."""
    unheld = find_unheld(question, records)
    if asks_content(question, unheld):
        return Verdict(answered=False)
    counts = not question.english and (find_counted(question) or kind_asked(question) == "share")
    enough = (ENOUGH_OF_NUMBER if counts else ENOUGH) - NEARNESS * found.nearness
    of_asked = {
        one
        for one in {sentence.passage for sentence in found.sentences}
        if not is_as_of_another_day(question, one)
        and is_of_document(question, one)
        and tells_of_law(question, one)
        and all(document.is_mentioned(whole_text(one)) for document in unheld)
    }
    ranked = [
        one
        for one in found.sentences
        if one.passage in of_asked and not is_of_form(question, one.text)
    ]
    terms = terms_asked(question, records.lexicon)
    # What only tells that it is so says more of a question's words than what tells why.
    why = find_reasons(question, terms, ranked, records.lexicon)
    whole = [one for one in ranked[:DECISIVE_ROWS] if says_as_one(question, one, records.lexicon)]
    few = FEW_UNMARKED if any(question.loose) else FEW
    more = meeting_more(ranked)
    first = list(dict.fromkeys(_decisive(ranked, [*why, *whole, *more])))
    if len(terms) == 1:  # it must be said in the sentence itself or above it
        long = len(terms[0].spellings[0]) >= LONG
        first = [
            one
            for one in first
            if one in why
            or says_all(terms, with_head(one), records.lexicon)
            or (long and _says_apart(terms, one, records, FEW))
        ]
    elif lacks(terms, _own_texts(question, found, terms), records.lexicon, few):
        first = [one for one in first if _says_apart(terms, one, records, few)]
    names, titles = proper_names(question, records.lexicon), titles_named(question)
    asked = [one for one in terms if not frames(one)] or terms
    own, stands = asks_own(question), asks_how_it_stands(question)
    places = [bare_name(one.value) for one in places_named(question)]
    may_tell = {
        one
        for one in of_asked
        if is_named_near(names, one, found.hits, records.lexicon)
        and not (stands and one.description.kind in LAWS)
        and not is_elsewhere(question, one)
    }

    def fits(one: Sentence) -> bool:
        told = (
            not is_row(one.text)
            or one.met >= ROW
            or any(name in fold(one.text) for name in names)
            or says_all(asked, with_office(one), records.lexicon)
        )
        return (
            told
            and one.passage in may_tell
            and is_titled_near(titles, one)
            and not is_of_another_item([*names, *places], one)
            and not is_of_another_time(question, one)
            and not (own and is_of_others(question, one))
            and not is_of_whole(question, one)
            and not is_of_other_places(question, one)
            and not is_of_another_crop(question, one)
            and not is_of_another_raised(question, terms, one)
            and not is_of_other_kind(question.text, question.english, one.text, "question")
            and tells_of_body(question, terms, one, records.lexicon)
            and tells_part(question, terms, one, records.lexicon)
        )

    first = [one for one in first if fits(one)]
    best = max((one.met for one in first if one not in more), default=0.0)
    best = best or max((one.met for one in first), default=0.0)
    held = [
        one
        for one in first
        if (one in why or (one.met >= NEARLY * best and holds(question, one, records.lexicon)))
        and says_enough(question, terms, one, records.lexicon)
        and tells_effect(question, terms, one, records.lexicon)
        and tells_of_office(question, terms, one, records.lexicon)
        and tells_whole(question, terms, one, records.lexicon)
        and tells_measure(question, terms, one, records.lexicon)
        and tells_of_listed(question, terms, one, records.lexicon)
        and tells_of_each(question, one)
        and tells_of_itself(question, terms, one.text)
        and tells_that_one(question, whole_text(one.passage))
        and _keeps_to_bound(question, one)
        and tells_change(question, one)
        and tells_denied(question, one)
        and tells_who_says(question, one, records.lexicon)
        and not is_of_longer(question, periods_meant(question), one)
        and not is_beside(question, terms, one, found.nearness, records.lexicon)
        and not is_outdone(question, terms, one, ranked, records.lexicon)
    ]
    if kind_asked(question) in ("number", "share"):
        of = [*names, *known_names(question, terms)]
        held = [one for one in held if not is_of_unnamed(question, of, one)]
    body = fold(body_asked(question) or "")  # which tells of itself, in any spelling
    known = {*" ".join(names).split()}  # of names it is told where they stand
    narrowing = [
        one
        for one in narrowing_terms(question, terms)
        if fold(one.text) not in body and fold(one.text) not in known
    ]
    narrowing += [one for one in terms if _NAMED_SO.search(one.text)]
    near = [whole_text(one.passage) for one in held]
    if best < enough or not held or missing_terms(narrowing, near, records.lexicon):
        return Verdict(answered=False)
    held.sort(
        key=lambda one: (
            is_of_others(question, one),
            not tells_that_one(question, one.text),
            one not in why,
            *stands_behind(question, terms, one, records.lexicon),
        )
    )
    fitting = [one for one in ranked if fits(one)]
    telling = [one for one in fitting if one.met >= enough]
    return Verdict(True, tuple(held), tuple(telling), tuple(fitting))


def _keeps_to_bound(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence says the bound of what is asked for, or a figure that keeps to it.

    Which rows do is told by the whole table.
    """
    bound = find_bound(question)
    return bound is None or keeps_to(bound, sentence.text)


def read_ahead(question: Question, lexicon: Lexicon) -> None:
    """Read what judging asks of a question alone, which it then need not do."""
    terms_asked(question, lexicon)
    periods_meant(question)
    proper_names(question, lexicon)
    places_named(question)
    kind_asked(question)
    find_counted(question)


def _own_texts(question: Question, found: Found, terms: Sequence[Term]) -> list[str]:
    """Return the passages found of the period, the document and the place that are named.

    That something is the most goes without saying where figures can be compared, as does how much
    there is of what has a reason.
    """
    passages = [hit.passage for hit in found.hits]
    own = [whole_text(one) for one in passages if is_of_named(question, one)]
    measures = (one for one in terms if only_measures(question, one) or is_degree(question, one))
    return [*own, *(one.text for one in measures)]


def _decisive(ranked: Sequence[Sentence], others: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that may answer: the first, rows that meet more, and others.

    What copies of a record say is one of them.
    """
    said: set[tuple[str, str]] = set()
    first, ranked = ranked, []
    for one in first:
        what = one.passage.title, one.text
        if what not in said or is_row(one.text):
            ranked.append(one)
        said.add(what)
    yield from ranked[:DECISIVE]
    most = max((one.met for one in ranked[:DECISIVE]), default=0.0)
    rows = [one for one in ranked[DECISIVE:DECISIVE_ROWS] if is_row(one.text) and one.met >= most]
    yield from rows
    yield from (one for one in others if one not in ranked[:DECISIVE] and one not in rows)


def meeting_more(ranked: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences behind the first ones that meet more of a question than these."""
    most = max((one.met for one in ranked[:DECISIVE]), default=0.0)
    return [one for one in ranked[DECISIVE:DECISIVE_ROWS] if one.met >= most + MORE]


@lru_cache(maxsize=16)  # what judges, what lists and what refuses asks for them
def terms_asked(question: Question, lexicon: Lexicon) -> Sequence[Term]:
    """Return the terms of a question, without those that only say when or where, or by its number
    in which document.
    """
    rest = named_apart(question)[1]
    rest = cut(rest, list(documents_named(rest)))
    rest = blanked(rest, (match.span() for match in TODAY.finditer(fold(rest))))
    if not rest.strip(" ?.!,"):
        return []
    spoken: Language = "en" if question.english else "vi"
    return content_terms(read_words(rest, lexicon, spoken), lexicon)


def missing_terms(terms: Sequence[Term], texts: Sequence[str], lexicon: Lexicon) -> list[Term]:
    """Return the terms that none of the texts says, in any wording."""
    missing = list(terms)
    for text in texts:
        if not missing:
            break
        told = worded(text, lexicon)
        missing = [term for term in missing if not is_told(term, told)]
    return missing


def says_all(terms: Sequence[Term], text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text says every one of the terms, in any wording."""
    told = worded(text, lexicon)
    return all(is_told(term, told) for term in terms)


def lacks(terms: Sequence[Term], texts: Sequence[str], lexicon: Lexicon, few: int = FEW) -> bool:
    """Tell whether none of the texts says a term without which they answer nothing."""
    missing = missing_terms(_indispensable(terms, lexicon, few), texts, lexicon)
    return not all(_tells_of_field(one, texts) for one in missing)


def _says_apart(terms: Sequence[Term], sentence: Sentence, records: Records, few: int) -> bool:
    """Tell whether a sentence says each word of the terms that nothing says whole.

    What stands side by side in a question need be no term: 1 chỉ vàng, quy định giá.
    """
    told = worded(with_head(sentence), records.lexicon)
    needed = _indispensable(terms, records.lexicon, few)
    missing = [term for term in needed if not term.is_in(told)]
    return all(f" {word} " in told.joined for term in missing for word in term.spellings[0])


def _tells_of_field(term: Term, texts: Sequence[str]) -> bool:
    """Tell whether a term is a whole field of work (công tác cán bộ) that a text tells of."""
    if not _FIELD.match(fold(term.text)):
        return False
    asked = set(asked_topics(term.text))
    return any(not asked.isdisjoint(find_topics(text)) for text in texts)


def _indispensable(terms: Sequence[Term], lexicon: Lexicon, few: int) -> list[Term]:
    """Return the terms without which nothing found answers."""
    if len(terms) <= few:
        return [one for one in terms if not frames(one)] or list(terms)
    several = terms if len(terms) <= SEVERAL else ()
    return [one for one in several if len(one.spellings[0]) > 1 and is_subject(one, lexicon)]
