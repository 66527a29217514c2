"""The one door for the command line and the browser page: questions in, verified answers out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from assistant.access import MACHINE, Viewer
from assistant.answer.compose import answer_question
from assistant.answer.draft import Records
from assistant.answer.judge import read_ahead
from assistant.embedding import Embedder, ModelEmbedder
from assistant.errors import NothingIngested, WrongUse
from assistant.examples import make_examples
from assistant.export import to_docx, to_markdown
from assistant.lexicon import open_lexicon
from assistant.models.chat import open_chat
from assistant.models.rerank import open_reranker
from assistant.naming.named import period_name
from assistant.processors import FirstCome, processors
from assistant.question import Question, read_question
from assistant.question.courtesy import find_talk
from assistant.question.followup import Earlier, meant_by, of_that_report
from assistant.question.initials import sort_terms
from assistant.question.ways import Ways, find_ways
from assistant.ranking.terms import make_glosses
from assistant.records.picture import Picture, draw_cited_page
from assistant.records.scope import EVERYTHING, Choice, Scope, find_choice
from assistant.records.source import Source, cite, open_source
from assistant.reports import Answer, Citation, Hit, Language, Passage, Period, Report
from assistant.retrieve import Found, Retriever
from assistant.search import find_all, find_marks, says_any
from assistant.settings import Settings
from assistant.store.conversations import Conversations
from assistant.store.journal import Entry
from assistant.store.store import Store
from assistant.tasks import Register, list_tasks
from assistant.tasks.filing import filed_register
from assistant.tasks.filter import NO_FILTER, TaskFilter, typed_query
from assistant.tasks.same import join_same
from assistant.text import find_quote

if TYPE_CHECKING:
    from assistant.answer.generative import Author, Listener

PASSAGES = 10  # passages an answer lists, if not told otherwise
LONGEST = 4000  # characters of a question
# Objects made before garbage is looked for among them. A question makes some 5,000, nearly all kept
# for the next or gone by themselves; 700, Python's own, cost it 0.3 to 4 ms.
YOUNG = 20_000
# Questions that are looked up at once. More take each other's time, and one who came later may be
# served before another; fewer leave a processor free while what they read comes from the disk.
_AT_ONCE = FirstCome(2 * processors())


class Conversation:
    """A store opened for questions; raises NothingIngested, StoreMismatch, StoreUnusable."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        chat = open_chat(settings)  # its settings are looked at before anything is opened
        self._store = Store(settings)
        self._store.check_recipe()
        if not self._store.catalogue.count():
            self._store.close()
            raise NothingIngested
        self.viewer = MACHINE
        self.history = Conversations(self._store.catalogue)
        self._lexicon = open_lexicon(settings)
        self._embedder = embedder or ModelEmbedder(settings)
        self._author: Author | None = None
        if chat:
            # What checks a model's words is imported only where there is a model.
            from assistant.answer.generative import Author

            self._author = Author(chat, self._lexicon, settings.chat_context)
        self._retriever = Retriever(
            self._store, self._embedder, self._lexicon, reranker=open_reranker(settings)
        )

    def seen_by(self, viewer: Viewer) -> Conversation:
        """Return the same for someone else: what they may see, and their own conversations."""
        theirs = copy(self)
        theirs.viewer, theirs.history = viewer, self.history.seen_by(viewer)
        theirs._store = self._store.seen_by(viewer.clearance)
        theirs._retriever = self._retriever.over(theirs._store)
        return theirs

    def ask(
        self,
        question: str,
        language: Language | None = None,
        report: str | None = None,
        top: int = PASSAGES,
        conversation: str | None = None,
        listener: Listener | None = None,
        scope: Scope = EVERYTHING,
    ) -> Answer:
        """Return the answer to `question`, from one report if its id is given, or from a scope.

        Within a conversation, whose id may be new, it may follow on what was asked before, and
        both are kept. While a chat model writes it, `listener` is told what is verified so far,
        many times a second; when it returns True, the model is stopped, and that is the answer.
        """
        began = time.monotonic()
        self._store.check_recipe()
        read = partial(
            read_question,
            lexicon=self._lexicon,
            language=language,
            today=date.today(),
            homes=self._store.homes(),
        )
        asked, within = read(checked(question)), self._within(report, scope)
        ways = Ways(asked)
        asks = not find_talk(asked)
        if conversation and asks and (answers := self._earlier(conversation)):
            before = meant_by(asked, self._asked_before(answers, read), read, self._lexicon)
            of_it = of_that_report(asked, self._cited_report(answers, asked.language), read)
            look_up = partial(self._texts, within=within)
            ways = Ways(of_it) if of_it else find_ways(asked, before, read, look_up, self._lexicon)
        answer = self._compose(ways, read, top, within, began, listener)
        if asks and not answer.answered:
            self.history.miss_soon(answer.understood or asked.text, answer.missing)
        if conversation:
            self.history.add(conversation, answer)
        return answer

    def _earlier(self, conversation: str) -> list[Answer]:
        """Return the answers to what was asked before; what was only polite found nothing."""
        answers = [turn.answer for turn in self.history.turns(conversation)]
        return [one for one in answers if one.answered or one.hits]

    def _cited_report(self, answers: Sequence[Answer], language: Language) -> str:
        """Return of what the report is that the last answer quotes, if it quotes a single one."""
        last = next((one.citations for one in reversed(answers) if one.answered), ())
        cited = {one.report for one in last}
        period = self._period_of(cited.pop()) if len(cited) == 1 else None
        kind = "báo cáo" if language == "vi" else "the report of"
        return f"{kind} {period_name(period, language)}" if period else ""

    def _period_of(self, report: str) -> Period | None:
        described = self._store.descriptions().get(report)
        return described.periods[0] if described and described.periods else None

    def _asked_before(
        self, answers: Sequence[Answer], read: Callable[[str], Question]
    ) -> list[Earlier]:
        """Return the questions that had these answers, each with the last period named till then.

        Where none was named that is of the report that answered first. A month that was named
        without its year is of that report's.
        """
        asked: list[Earlier] = []
        period = None
        for one in answers:
            text = one.understood or one.question
            cited = self._period_of(one.citations[0].report) if one.citations else None
            named = read(text).named.periods
            if named and not named[-1].year and cited:
                period = replace(named[-1], year=cited.year)
            else:
                period = named[-1] if named else cited or period
            asked.append(Earlier(text, one.intent, period))
        return asked

    def _texts(self, question: Question, within: frozenset[str] | None) -> list[str]:
        """Return the best passages found for a question, with their headings."""
        with _AT_ONCE.turn():
            hits = self._retriever.find(question, PASSAGES, within).hits
        return ["\n".join((*hit.passage.heading, hit.passage.text)) for hit in hits]

    def _compose(
        self,
        ways: Ways,
        read: Callable[[str], Question],
        top: int,
        within: frozenset[str] | None,
        began: float,
        listener: Listener | None,
    ) -> Answer:
        """Return the answer to a question, in the better of the ways to understand it."""
        catalogue = self._store.catalogue

        def find(question: Question, limit: int) -> Found:
            meanwhile = partial(read_ahead, question, self._lexicon)
            return self._retriever.find_now(question, max(limit, top), within, meanwhile)

        saying = partial(self._retriever.saying, within=within)

        def quote() -> tuple[Question, Answer]:
            # Where one way to compose has nothing to say the next asks for the same.
            once = lru_cache(maxsize=4)(find)
            records = Records(
                catalogue, self._store.descriptions, self._lexicon, read, once, saying, within
            )
            with _AT_ONCE.turn():
                one = partial(answer_question, records=records, top=top, began=began)
                return ways.answered(one, self._lexicon)

        while True:
            # What is replaced while it is quoted would be left out: ask what has taken its place.
            asked, answer = self._store.settled(quote)
            if not self._author:
                return answer
            answer = self._author.write(asked, answer, catalogue, listener)
            # Writing takes long: it is not begun anew for every report that comes meanwhile.
            quoted = {citation.report for citation in answer.citations}
            if catalogue.live_ids(quoted) == quoted:
                return answer

    def search(self, query: str, report: str | None = None, top: int = PASSAGES) -> list[Hit]:
        """Return the best passages for `query`, best first."""
        asked, within = self._read(query), self._within(report)
        with _AT_ONCE.turn():
            return list(self._retriever.find(asked, top, within).hits)

    def find_all(self, query: str) -> list[Hit]:
        """Return every passage that says what `query` looks for, best first."""
        return find_all(self._store, self._read(query), self._lexicon)

    def says_any(self, passage: Passage, query: str) -> bool:
        """Tell whether a passage says any word of `query`, or was found by its meaning alone."""
        return says_any(passage, self._read(query), self._lexicon)

    def find_marks(self, passage: Passage, query: str) -> tuple[tuple[int, int], ...]:
        """Return where in a passage the words of `query` stand."""
        return find_marks(passage, self._read(query), self._lexicon)

    def tasks(self, query: str = "", beside: TaskFilter = NO_FILTER) -> Register:
        """Return the tasks that `query` asks for, best first; all of them if it says nothing.

        Raises WrongUse, also for a report that is not there.
        """
        if beside.report is not None:
            self.report(beside.report)
        asked = checked(query) if query.strip() else None
        return list_tasks(
            self._store.catalogue, self._lexicon, typed_query(asked, beside, self._lexicon)
        )

    def register(self, query: str = "") -> Register:
        """Return the tasks that `query` asks for, equal ones of copies of a report joined."""
        return join_same(self.tasks(query), self._store.catalogue)

    def _read(self, query: str) -> Question:
        return read_question(checked(query), self._lexicon)

    def report(self, report: str) -> Report:
        """Return a live report by id; raises WrongUse if there is none."""
        return self._store.catalogue.live_report(report)

    def source(self, report: str) -> Source:
        """Return a live report as it is laid out; raises WrongUse if there is none."""
        return open_source(self._store.catalogue, report)

    def cite(self, report: str, start: int, end: int) -> Citation:
        """Return the words at a place of a live report; raises WrongUse if there is none."""
        return cite(self._store.catalogue, report, start, end)

    def find_quote(self, quote: str) -> Citation | None:
        """Return where the words stand in the records, only white space apart, if anywhere."""
        if not any(c.isalnum() for c in quote):
            return None
        for hit in self.find_all(quote[:LONGEST]):
            if span := find_quote(hit.passage.text, quote):
                start, end = (hit.passage.start + place for place in span)
                return self.cite(hit.passage.report, start, end)
        return None

    def picture(self, citation: Citation) -> Picture | None:
        """Return the cited page of a PDF, the words marked, or None if it has none."""
        return draw_cited_page(self._store.catalogue, citation)

    def warm_up(self) -> None:
        """Search in both languages and read texts, for which the first questions need not wait."""
        for words in ("hội nghị", "conference"):
            self.search(words)
        self._store.catalogue.hold_texts()
        make_glosses(self._lexicon)
        sort_terms(self._lexicon)
        # The lexicon's entries and the like stay: going through them for garbage would cost one
        # question of some hundred 0.1 s.
        gc.collect()
        gc.freeze()
        gc.set_threshold(YOUNG)

    def close(self) -> None:
        self.history.close()
        self._store.close()

    def file_register(self, register: Register, ending: str, subject: str | None) -> bytes:
        """Return a register of tasks as a file; raises NotAllowed. The journal says who had it."""
        self._note_export(f"tasks{ending}: {subject or ''}")
        return filed_register(register, ending, subject)

    def file_conversation(self, conversation: str, ending: str, language: Language) -> bytes:
        """Return one of their conversations as a .docx or .md file; raises NotAllowed."""
        answers = [turn.answer for turn in self.history.turns(conversation)]
        self._note_export(f"conversation{ending}: {answers[0].question if answers else ''}")
        if ending == ".docx":
            return to_docx(answers, language)
        return to_markdown(answers, language).encode()

    def _note_export(self, what: str) -> None:
        self.viewer.check("export")
        self._store.catalogue.journal.note_export(self.viewer.name, what)

    def audit(self, count: int) -> list[Entry]:
        """Return the latest deeds, the last one first; raises NotAllowed."""
        self.viewer.check("see the audit")
        return self._store.catalogue.journal.latest(count)

    def _within(self, report: str | None, scope: Scope = EVERYTHING) -> frozenset[str] | None:
        """Return the ids of the reports that are looked at, or None if all are."""
        if report is not None:
            return frozenset([self.report(report).id])
        if scope == EVERYTHING:
            return None
        described = self._store.descriptions()
        return frozenset(one for one, said in described.items() if scope.holds(said))

    def examples(self, language: Language) -> tuple[str, ...]:
        """Return a few questions that the records answer."""
        return make_examples(self._store.catalogue, language)

    def choice(self) -> Choice:
        """Return what the reports may be told apart by."""
        return find_choice(self._store.descriptions().values())


def checked(text: str) -> str:
    """Return a question as it is; raises WrongUse if it holds no words or too many."""
    if not any(c.isalnum() for c in text):
        raise WrongUse("The question holds no words", "Write a question")
    if len(text) > LONGEST:
        raise WrongUse(f"The question has {len(text)} characters", f"Ask in at most {LONGEST}")
    return text
