"""The ways in which a question may be understood in a conversation, and which of them is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.worded import worded
from assistant.reports import Answer


@dataclass(frozen=True, slots=True)
class Ways:
    """The likeliest way to understand a question, and another if there is one.

    The other is `narrower` if it asks the same of a period or place named before; else it takes
    the place of an answer that does not tell the `terms` that the question added.
    """

    likeliest: Question
    other: Question | None = None
    terms: Sequence[Term] = ()
    narrower: bool = False

    def needs_other(self, answer: Answer, lexicon: Lexicon) -> bool:
        """Tell whether the other way is to be tried after an answer to the likeliest."""
        if self.other is None:
            return False
        return answer.answered if self.narrower else not _tells(answer, self.terms, lexicon)

    def takes_other(self, answer: Answer, other: Answer, lexicon: Lexicon) -> bool:
        """Tell whether the answer to the other way is better."""
        return _tells(other, self.terms if answer.answered else (), lexicon)


def _tells(answer: Answer, terms: Sequence[Term], lexicon: Lexicon) -> bool:
    """Tell whether there is an answer, and a fact's first statement says all of some terms."""
    if not answer.answered or answer.intent != "fact":
        return answer.answered
    first = answer.claims[0]
    headings = (one.heading for one in answer.citations if one.n in first.citations)
    said = "\n".join([first.label, first.text, *(line for lines in headings for line in lines)])
    return all(term.is_in(worded(said, lexicon)) for term in terms)
