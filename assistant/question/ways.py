"""The ways in which a question may be understood in a conversation, and which of them is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import Term, is_subject
from assistant.ranking.worded import worded
from assistant.reports import Answer


@dataclass(frozen=True, slots=True)
class Ways:
    """The likeliest way to understand a question, and others if there are any.

    The other is `narrower` if it asks the same of a period or place named before; else it takes
    the place of an answer that does not tell the `terms` that the question added. Where neither
    answers, a question that is whole is asked `alone`.
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
        if self.other and (
            said.answered if self.narrower else not _tells(said, self.terms, lexicon)
        ):
            instead = answer(self.other)
            if _tells(instead, self.terms if said.answered else (), lexicon):
                return self.other, instead
        if self.alone and not said.answered:
            return self.alone, answer(self.alone)
        return self.likeliest, said


def _tells(answer: Answer, terms: Sequence[Term], lexicon: Lexicon) -> bool:
    """Tell whether there is an answer, and a fact's first statement says what terms are about.

    That is all of them that are of the office's subjects, or any if none is.
    """
    if not answer.answered or answer.intent != "fact":
        return answer.answered
    first = answer.claims[0]
    headings = (one.heading for one in answer.citations if one.n in first.citations)
    said = "\n".join([first.label, first.text, *(line for lines in headings for line in lines)])
    told = [term for term in terms if term.is_in(worded(said, lexicon))]
    subjects = [term for term in terms if is_subject(term, lexicon)]
    return all(term in told for term in subjects) if subjects else bool(told) or not terms
