"""Question -> ranked passages and sentences: BM25 and vectors, fused by standardised scores."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from statistics import fmean
from threading import Event, Lock
from typing import TYPE_CHECKING

from assistant.embedding import Embedder
from assistant.lexicon import Lexicon
from assistant.models.rerank import Reranker
from assistant.naming import period
from assistant.naming.description import agreement
from assistant.processors import processors
from assistant.question import Question, read_question
from assistant.question.diacritics import with_diacritics
from assistant.ranking.sentences import Ranker, Sentence
from assistant.ranking.terms import Weights, groups, question_text, wanted, whole_text
from assistant.reports import UNDESCRIBED, Description, Hit, Passage, report_of
from assistant.store.reading import Reading, Scored
from assistant.store.store import Store

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever

DEPTH = 100  # hits taken from each index
DEPTH_NAMED = 30  # and more of each report that the question names
NAMED = 5  # reports; what more have in common names none of them
RERANKED = 10  # passages whose sentences are looked at; of 15 none of the further five answered
READ_AGAIN = 30  # passages a cross-encoder reads: some seconds without a GPU
# The cross-encoder's weight, one deviation of the fused score being 1: it has read both texts
# together and outweighs the rest, but it knows no periods. Not measured: none is packaged.
CROSS = 2.0
# The words of a question are read and searched by another thread while it is embedded and the
# vectors are searched, which takes longer and so is what the thread that asks does: it waits least.
_BESIDE = ThreadPoolExecutor(2 * processors())
YIELD = 5e-5  # seconds for which the other leaves Python to it, after every passage read ahead


@dataclass(frozen=True, slots=True)
class Found:
    """Passages and, of the best of them, the sentences; both best first.

    `nearness` is the cosine of the question and the passage nearest to it.
    """

    hits: tuple[Hit, ...]
    sentences: tuple[Sentence, ...]
    nearness: float


class _Ahead:
    """What is done before it is needed, by whichever thread of a question has nothing else to do.

    `is_near` tells that the vectors have been searched, `read` holds the passages read so far.
    `make` makes the ranker, as soon as it is known what is wanted.
    """

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.is_near = Event()
        self.read: dict[str, Passage] = {}
        self.make: Callable[[], Ranker] | None = None
        self._meanwhile, self._once = meanwhile, Lock()
        self._ranker: Ranker | None = None
        self._making = Lock()

    def do_meanwhile(self) -> None:
        if self._once.acquire(blocking=False):
            self._meanwhile()

    def ranker(self, make: Callable[[], Ranker]) -> Ranker:
        """Return the one ranker of the question, which who asks first makes."""
        with self._making:
            self._ranker = self._ranker or make()
            return self._ranker


class Retriever:
    """Ranks the passages of a store for a question."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        lexicon: Lexicon,
        weights: Weights | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self._store, self._embedder, self._lexicon = store, embedder, lexicon
        self._weights = weights or Weights()
        self._reranker = reranker

    def over(self, store: Store) -> Retriever:
        """Return the same over what another store holds."""
        return Retriever(store, self._embedder, self._lexicon, self._weights, self._reranker)

    def find(self, question: Question, limit: int, within: frozenset[str] | None = None) -> Found:
        """Return the best `limit` passages and their sentences, `within` some reports if given."""
        return self._store.settled(lambda: self.find_now(question, limit, within))

    def find_now(
        self,
        question: Question,
        limit: int,
        within: frozenset[str] | None,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> Found:
        """Do as `find` does; whether anything was published meanwhile, the caller looks.

        `meanwhile` is called once by whichever thread would have to wait for the other.
        """
        with self._store.reading() as index:
            named = self._reports_named(question.named, index.live) if within is None else []
            ahead = _Ahead(meanwhile)
            words = _BESIDE.submit(self._by_words, question, index, within, named, ahead)
            try:
                by_vector = self._near(question, index, within, named)
                ahead.is_near.set()
                if not words.done():
                    if ahead.make:
                        ahead.ranker(ahead.make)
                    ahead.do_meanwhile()
            finally:
                ahead.is_near.set()
                words.exception()  # wait, whatever happens: the index may be closed next
            by_words, ranker = words.result()
        ranked = self._fuse(question.named, index.live, by_words, by_vector)
        read = ahead.read
        if self._reranker:
            again = read_again(self._reranker, question.text, self._read(ranked, read))
            ranked = [(hit.passage.id, hit.score) for hit in again]
        hits = self._read(ranked[: max(limit, RERANKED)], read)
        sentences = ranker.rank(hits)
        best = self._rerank(ranked, sentences)[:limit]
        nearness = by_vector[0][1] if by_vector else 0.0
        return Found(tuple(self._read(best, read)), tuple(sentences), nearness)

    def saying(
        self, question: Question, limit: int, within: frozenset[str] | None
    ) -> list[Passage]:
        """Return the best `limit` passages by the words of a question alone."""
        with self._store.reading() as index:
            meant = self._as_meant(question, index)
            query = groups(wanted(meant, self._lexicon, self._weights), self._weights)
            found = index.saying(query, limit, within)
        return [hit.passage for hit in self._read(_ranked(found), {})]

    def _as_meant(self, question: Question, index: Reading) -> Question:
        """Return a question with the marks that its words lack."""
        meant = with_diacritics(question.words, question.loose, self._lexicon, index.keywords)
        return replace(question, words=meant)

    def _by_words(
        self,
        question: Question,
        index: Reading,
        within: frozenset[str] | None,
        named: Sequence[str],
        ahead: _Ahead,
    ) -> tuple[Scored, Ranker]:
        """Return the passages that say the words of a question, and what ranks their sentences.

        Until what is near is known, those are read: most are among the best of both.
        """
        question = self._as_meant(question, index)
        wants = wanted(question, self._lexicon, self._weights)
        query = groups(wants, self._weights)
        make = partial(Ranker, question, wants, index.keywords, self._lexicon, self._weights)
        ahead.make = make
        found = _with_more(partial(index.saying, query), within, named)
        ranker = ahead.ranker(make)
        if not ahead.is_near.is_set():
            ahead.do_meanwhile()
        for hit in [] if ahead.is_near.is_set() else self._read(found[:RERANKED], ahead.read):
            if ahead.is_near.wait(YIELD):
                break
            ranker.read(hit.passage)
        return found, ranker

    def _near(
        self,
        question: Question,
        index: Reading,
        within: frozenset[str] | None,
        named: Sequence[str],
    ) -> Scored:
        """Return the passages near a question, and more of the reports that it names."""
        text = question_text(question, self._lexicon, self._embedder.text)
        vector = self._embedder.embed([text], question=True)
        return _with_more(partial(index.near, vector), within, named)

    def _fuse(
        self,
        named: Description,
        described: Mapping[str, Description],
        by_words: Scored,
        by_vector: Scored,
    ) -> Scored:
        """Return the passages found, with what is added for reports that the question names."""
        scores = fuse_scores(by_words, by_vector, self._weights.dense)
        if named == UNDESCRIBED:
            return _ranked(scores.items())
        # One that is not there any more was replaced meanwhile: all is searched again.
        reports = {report_of(key) for key in scores} & described.keys()
        fits = {report: self._fit(named, described[report]) for report in reports}
        return _ranked(
            (key, score + fits.get(report_of(key), 0.0)) for key, score in scores.items()
        )

    def _read(self, scored: Scored, read: dict[str, Passage]) -> list[Hit]:
        """Return the hits with their passages, those that were not `read` before added to these."""
        read |= self._store.catalogue.passages([key for key, _ in scored if key not in read])
        return [Hit(read[key], score) for key, score in scored if key in read]

    def _reports_named(self, named: Description, live: Mapping[str, Description]) -> list[str]:
        """Return the few reports that fit a number, a conference or a date that is named best."""
        if not (named.number or named.conference or named.date):
            return []
        fits = {
            report: self._fit(named, described)
            for report, described in live.items()
            if agreement(named, described) > 0
        }
        best = max(fits.values(), default=0.0)
        fitting = [report for report, fit in fits.items() if fit == best]
        return sorted(fitting) if len(fitting) <= NAMED else []

    def _fit(self, named: Description, described: Description) -> float:
        """Return what is added for a report that is what the question names, or is another."""
        in_period = period.agreement(named.periods, described.periods)
        return self._weights.period * in_period + self._weights.named * agreement(named, described)

    def _rerank(self, ranked: Scored, sentences: Sequence[Sentence]) -> Scored:
        """Raise the passages that say much of the question, best in one sentence."""
        best: dict[str, float] = {}
        for sentence in sentences:
            key = sentence.passage.id
            worth = self._weights.sentence * sentence.fit + self._weights.covered * sentence.covered
            best[key] = max(worth, best.get(key, worth))
        return _ranked((key, score + best.get(key, 0.0)) for key, score in ranked)


def _with_more(
    search: Callable[[int, Collection[str] | None], Scored],
    within: frozenset[str] | None,
    named: Sequence[str],
) -> Scored:
    """Return what is found, and of each of the reports named more.

    Among many reports that say the same, its passages may be none of the best hundred.
    """
    found = dict(search(DEPTH, within))
    for report in named:
        found |= search(DEPTH_NAMED, [report])
    return list(found.items())


def _ranked(scored: Iterable[tuple[str, float]]) -> Scored:
    # Twice, since neither then makes a key of each; what is equal keeps its place.
    return sorted(sorted(scored), key=itemgetter(1), reverse=True)


def fuse_scores(by_words: Scored, by_vector: Scored, dense: float) -> dict[str, float]:
    """Return the weighted sum of both scores, each standardised over its own hits.

    A passage that only one search found has the other's lowest score. Rank fusion was measured
    and is worse than BM25 alone, because the vectors are much the weaker of the two.
    """
    words, vectors = standardise(dict(by_words)), standardise(dict(by_vector))
    lowest = min(words.values(), default=0.0), min(vectors.values(), default=0.0)
    return {
        key: (1 - dense) * words.get(key, lowest[0]) + dense * vectors.get(key, lowest[1])
        for key in words.keys() | vectors.keys()
    }


def read_again(reranker: Reranker, question: str, hits: Sequence[Hit]) -> list[Hit]:
    """Add to the scores what a reranker makes of the best hits, standardised over them.

    To those it has not read its lowest score is added, as fuse_scores does.
    """
    best = hits[:READ_AGAIN]
    found = reranker.score(question, [whole_text(hit.passage) for hit in best])
    read = standardise({h.passage.id: score for h, score in zip(best, found, strict=True)})
    lowest = min(read.values(), default=0.0)
    scored = (
        Hit(hit.passage, hit.score + CROSS * read.get(hit.passage.id, lowest)) for hit in hits
    )
    return sorted(scored, key=lambda hit: (-hit.score, hit.passage.id))


def standardise(scores: Mapping[str, float]) -> dict[str, float]:
    """Return the scores with mean 0 and deviation 1 (all 0 if they do not differ)."""
    if not scores:
        return {}
    mean = fmean(scores.values())
    # What statistics.pstdev reckons exactly, and slowly.
    deviation = math.sqrt(fmean([(score - mean) ** 2 for score in scores.values()]))
    return {key: (score - mean) / deviation if deviation else 0.0 for key, score in scores.items()}


def as_langchain(retriever: Retriever, lexicon: Lexicon, limit: int = 10) -> BaseRetriever:
    """Return `retriever` as a langchain BaseRetriever of Documents with their offsets."""
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever

    class LangchainRetriever(BaseRetriever):
        def _get_relevant_documents(
            self, query: str, *, run_manager: CallbackManagerForRetrieverRun
        ) -> list[Document]:
            hits = retriever.find(read_question(query, lexicon), limit).hits
            return [
                Document(
                    page_content=hit.passage.text,
                    id=hit.passage.id,
                    metadata={
                        "report": hit.passage.report,
                        "source": hit.passage.source,
                        "title": hit.passage.title,
                        "start": hit.passage.start,
                        "end": hit.passage.end,
                        "score": hit.score,
                    },
                )
                for hit in hits
            ]

    return LangchainRetriever()
