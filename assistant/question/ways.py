"""The ways in which a question may be understood in a conversation, and which of them is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.complete import asks_something, is_fragment
from assistant.question.content import Term, is_subject
from assistant.question.followup import (
    Earlier,
    Reader,
    added_terms,
    follow,
    of_the_conference,
    of_the_last,
    stand_apart,
    without_commands,
)
from assistant.question.going_on import leans
from assistant.question.parts import take_apart, terms_of
from assistant.question.relative import against_that_year, of_that_time
from assistant.question.siblings import JOIN
from assistant.ranking.worded import Worded, worded
from assistant.reports import Answer, Claim


@dataclass(frozen=True, slots=True)
class Ways:
    """The likeliest way to understand a question, and others if there are any.

    The other is `narrower` if it asks the same of a period or place named before; else it takes
    the place of an answer that does not tell the `terms` that the question added. Where neither
    tells all of these, a question that is complete is asked `alone`.
    """

    likeliest: Question
    other: Question | None = None
    terms: Sequence[Term] = ()
    narrower: bool = False
    alone: Question | None = None

    def answered(
        self, answer: Callable[[Question], Answer], lexicon: Lexicon
    ) -> tuple[Question, Answer]:
        """Return a question as it is best understood, and the answer to it."""
        said = answer(self.likeliest)
        doubtful = said.answered if self.narrower else not _tells(said, self.terms, lexicon)
        if self.other and doubtful:
            instead = answer(self.other)
            if _tells(instead, self.terms if said.answered else (), lexicon):
                return self.other, instead
        if self.alone and not _tells_all(said, self.terms, lexicon):
            return self.alone, answer(self.alone)
        return self.likeliest, said


def find_ways(
    asked: Question,
    before: Earlier,
    read: Reader,
    look_up: Callable[[Question], Iterable[str]],
    lexicon: Lexicon,
) -> Ways:
    """Return how a question may be understood after one before.

    A short one that does not say that it goes on has a subject of its own, unless some passage,
    which is looked up, tells of both: "kết quả xổ số", asked after the pig herd. One that names
    something else ("còn xuất khẩu?") is asked of that alone then. One on the year before is asked
    of what is compared with that where nothing answers it.
    """
    then = of_that_time(asked, before.period, read)
    ways = _find_ways(then, before, read, look_up, lexicon)
    compared = against_that_year(asked, before.period, read)
    if compared and not ways.other:
        ways = replace(ways, other=follow(compared, before, read, lexicon))
    return ways


def _find_ways(
    asked: Question,
    before: Earlier,
    read: Reader,
    look_up: Callable[[Question], Iterable[str]],
    lexicon: Lexicon,
) -> Ways:
    followed = follow(asked, before, read, lexicon)
    if followed is asked:
        return Ways(asked)
    terms, last = added_terms(asked, read, lexicon), of_the_last(followed, read)
    if not terms or is_fragment(asked, lexicon):
        return Ways(followed, last, terms)
    apart, goes_on = stand_apart(asked, before, read, lexicon), leans(asked)
    if goes_on and (not apart or JOIN not in followed.text):
        return Ways(followed, apart or last)
    if _are_told_together(asked, before, look_up(followed), read, lexicon):
        alone = asked if asks_something(asked) and not goes_on else None
        return Ways(followed, apart or last, terms, alone=alone)
    if goes_on and apart:
        return Ways(apart)
    return Ways(asked, apart, terms, narrower=True)


def _are_told_together(
    question: Question, before: Earlier, texts: Iterable[str], read: Reader, lexicon: Lexicon
) -> bool:
    """Tell whether some text says what a question adds, and half of what was asked before.

    Of each those terms count that are of the office's subjects, if there are such; all that it
    adds must be told then. What names the same is always told.
    """
    asked = read(before.text)
    parts = take_apart(question)
    new, old = terms_of(parts, lexicon), terms_of(without_commands(asked), lexicon)
    if _overlap(new, old) or of_the_conference(question, parts, asked):
        return True
    mine, theirs = ([one for one in terms if is_subject(one, lexicon)] for terms in (new, old))
    for text in texts:
        said = worded(text, lexicon)
        added = [term.is_in(said) for term in mine or new]
        if (all(added) if mine else any(added)) and _says_half(said, theirs or old):
            return True
    return False


def _overlap(some: Iterable[Term], others: Sequence[Term]) -> bool:
    """Tell whether terms of several words are the same, or one within the other."""
    said = [f" {' '.join(one.spellings[0])} " for one in others if len(one.spellings[0]) > 1]
    own = [f" {' '.join(one.spellings[0])} " for one in some if len(one.spellings[0]) > 1]
    return any(a in b or b in a for a in own for b in said)


def _says_half(text: Worded, terms: Sequence[Term]) -> bool:
    """Tell whether a text says at least half of some terms, of a long one a part."""
    told = sum(any(one.is_in(text) for one in (term, *term.parts)) for term in terms)
    return 2 * told >= len(terms)


def _tells(answer: Answer, terms: Sequence[Term], lexicon: Lexicon) -> bool:
    """Tell whether there is an answer, and a fact's first statement says what terms are about.

    That is all of them that are of the office's subjects, or any if none is.
    """
    if not answer.answered or answer.intent != "fact":
        return answer.answered
    said = worded(_said(answer, answer.claims[:1]), lexicon)
    told = [term for term in terms if term.is_in(said)]
    subjects = [term for term in terms if is_subject(term, lexicon)]
    return all(term in told for term in subjects) if subjects else bool(told) or not terms


def _tells_all(answer: Answer, terms: Sequence[Term], lexicon: Lexicon) -> bool:
    """Tell whether there is an answer that says each of some terms; a fact does it first."""
    claims = answer.claims[:1] if answer.intent == "fact" else answer.claims
    said = worded(_said(answer, claims), lexicon)
    return answer.answered and all(term.is_in(said) for term in terms)


def _said(answer: Answer, claims: Sequence[Claim]) -> str:
    """Return what claims of an answer say, with the headings above it."""
    cited = {n for claim in claims for n in claim.citations}
    headings = (line for one in answer.citations if one.n in cited for line in one.heading)
    return "\n".join([*(said for one in claims for said in (one.label, one.text)), *headings])
