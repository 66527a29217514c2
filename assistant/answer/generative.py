"""The answer a chat model writes, statement by statement: only what the records say is shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer.markdown import answer_markdown
from assistant.answer.prompts import answer_prompt
from assistant.answer.reply import Reply, Statement, declines
from assistant.answer.verify import is_verified
from assistant.answer.wording import WORDING
from assistant.claims.support import Support, Verifier, is_other_language
from assistant.lexicon import Lexicon
from assistant.models.chat import ChatFailed, ChatModel
from assistant.question import Question
from assistant.reports import Answer, Citation, Claim, Language, Passage, without_title
from assistant.store.catalogue import Catalogue

# Told what is verified so far; returns True if that is enough.
Listener = Callable[[Sequence[Claim]], bool | None]
# Lists are complete as they are; a model would choose among them.
EXHAUSTIVE = ("list", "tasks")


class Author:
    """Has a chat model write answers from the passages that a quoted answer was made from."""

    def __init__(self, chat: ChatModel, lexicon: Lexicon, context: int) -> None:
        self._chat, self._context = chat, context
        self._verifier = Verifier(lexicon)

    def write(
        self,
        question: Question,
        quoted: Answer,
        catalogue: Catalogue,
        listener: Listener | None = None,
    ) -> Answer:
        """Return the model's answer, or `quoted` with a note why it is not the model's."""
        if not quoted.answered or quoted.intent in EXHAUSTIVE:
            return quoted
        began = time.monotonic()
        passages = self._passages(quoted, catalogue)
        checked = Checked(self._verifier, question, passages, catalogue)
        reply = Reply()
        is_stopped = False
        try:
            for statement in self._statements(question, passages, reply):
                if statement:
                    checked.add(statement)
                if listener and listener(checked.claims):
                    is_stopped = True
                    break
        except ChatFailed as failed:
            return _with_note(quoted, failed.why, began)
        if not checked.claims:
            why = "stopped" if is_stopped else checked.why(reply)
            return _with_note(quoted, why, began)
        note = checked.note(quoted.language, is_stopped)
        return replace(
            quoted,
            mode="generative",
            text=_text(quoted, checked.claims, note),
            claims=tuple(checked.claims),
            citations=tuple(checked.citations),
            note=note,
            seconds=quoted.seconds + time.monotonic() - began,
        )

    def _statements(
        self, question: Question, passages: Sequence[Passage], reply: Reply
    ) -> Iterator[Statement | None]:
        """Yield the statements as they come, and None while there is none."""
        prompt = answer_prompt(question.text, question.language, passages, date.today())
        for piece in self._chat.stream(prompt):
            yield from reply.add(piece) or (None,)
        yield from reply.end()

    def _passages(self, quoted: Answer, catalogue: Catalogue) -> list[Passage]:
        """Return what is quoted, then the nearest passages, as much as a model may be given."""
        of_reports = {
            report: catalogue.passages_of(report)
            for report in dict.fromkeys(citation.report for citation in quoted.citations)
        }
        holding = [
            passage
            for citation in quoted.citations
            for passage in of_reports[citation.report]
            if passage.start < citation.end and citation.start < passage.end
        ]
        chosen: dict[str, Passage] = {}
        left = self._context
        for passage in (*holding, *(hit.passage for hit in quoted.hits)):
            if passage.id not in chosen and len(passage.text) <= left:
                chosen[passage.id] = passage
                left -= len(passage.text)
        return list(chosen.values())


class Checked:
    """The statements of a reply that the passages support, as claims with citations."""

    def __init__(
        self,
        verifier: Verifier,
        question: Question,
        passages: Sequence[Passage],
        catalogue: Catalogue,
    ) -> None:
        self._verifier, self._question, self._catalogue = verifier, question, catalogue
        self._passages = passages
        self.claims: list[Claim] = []
        self.citations: list[Citation] = []
        self.withheld = 0
        self._foreign = 0

    def add(self, statement: Statement) -> None:
        """Take a statement in if the passages it names, or else others, support it."""
        if statement.frame or any(claim.text == statement.text for claim in self.claims):
            return
        numbers = self._cite(statement)
        if numbers:
            self.claims.append(Claim(statement.text, numbers, supported=True))
        else:
            self.withheld += 1

    def why(self, reply: Reply) -> str:
        """Return the word for why nothing of a reply can be shown."""
        if declines(reply.text) or not self.withheld:
            return "declined"
        return "language" if self._foreign == self.withheld else "unsupported"

    def note(self, language: Language, is_stopped: bool) -> str:
        """Return what is to be said below the claims of a reply."""
        wording = WORDING[language]
        withheld = wording["withheld"].format(count=self.withheld) if self.withheld else ""
        return " ".join(filter(None, (wording["partly"] if is_stopped else "", withheld)))

    def _cite(self, statement: Statement) -> tuple[int, ...]:
        """Return the numbers of the citations that support a statement; () if none do."""
        english = self._question.language == "en"
        if is_other_language(statement.text, english):
            self._foreign += 1
            return ()
        claim = self._verifier.read(statement.text, english, self._question.named.periods)
        named = [self._passages[n - 1] for n in statement.cited if 0 < n <= len(self._passages)]
        others = [passage for passage in self._passages if passage not in named]
        found = self._verifier.support(claim, named) or self._verifier.support(claim, others)
        citations = [_citation(support) for support in found]
        if not all(is_verified(citation, self._catalogue.live_text) for citation in citations):
            return ()
        return tuple(dict.fromkeys(self._number(citation) for citation in citations))

    def _number(self, citation: Citation) -> int:
        """Return the number of a citation; words that are cited already keep theirs."""
        for known in self.citations:
            if replace(citation, n=known.n) == known:
                return known.n
        n = len(self.citations) + 1
        self.citations.append(replace(citation, n=n))
        return n


def _citation(support: Support) -> Citation:
    passage = support.passage
    return Citation(
        n=0,
        report=passage.report,
        title=passage.title,
        source=passage.source,
        page=passage.page,
        start=passage.start + support.start,
        end=passage.start + support.end,
        quote=passage.text[support.start : support.end],
        heading=without_title(passage.heading, passage.title),
    )


def _text(quoted: Answer, claims: Sequence[Claim], note: str) -> str:
    text = answer_markdown(quoted.language, claims, quoted.lead, quoted.closing)
    return f"{text}\n\n{note}" if note else text


def _with_note(quoted: Answer, why: str, began: float) -> Answer:
    wording = WORDING[quoted.language]
    note = wording["quoted"].format(why=wording[why])
    return replace(
        quoted,
        text=f"{quoted.text}\n\n{note}",
        note=note,
        seconds=quoted.seconds + time.monotonic() - began,
    )
