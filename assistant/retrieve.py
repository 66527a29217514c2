"""Question -> ranked passages: BM25 and vectors, fused by standardised scores."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

from assistant.embedding import Embedder
from assistant.lexicon import Lexicon
from assistant.period import agreement
from assistant.question import Question, read_question
from assistant.reports import Hit
from assistant.store.store import Scored, Store
from assistant.terms import Weights, groups, question_text, wanted

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever

DEPTH = 100  # hits taken from each index


class Retriever:
    """Ranks the passages of a store for a question."""

    def __init__(
        self, store: Store, embedder: Embedder, lexicon: Lexicon, weights: Weights | None = None
    ) -> None:
        self._store, self._embedder, self._lexicon = store, embedder, lexicon
        self._weights = weights or Weights()

    def retrieve(self, question: Question, limit: int, report: str | None = None) -> list[Hit]:
        """Return the best `limit` passages, best first; of one report if given."""
        vector = self._embedder.embed([question_text(question, self._lexicon)])
        query = groups(wanted(question, self._lexicon, self._weights), self._weights)
        by_words, by_vector, passages = self._store.search(query, vector, DEPTH, report)
        scores = fuse_scores(by_words, by_vector, self._weights.dense)
        for key in scores:
            fit = agreement(question.periods, passages[key].periods)
            scores[key] += self._weights.period * fit
        ranked = sorted(scores, key=lambda key: (-scores[key], key))
        return [Hit(passages[key], scores[key]) for key in ranked[:limit]]


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


def standardise(scores: Mapping[str, float]) -> dict[str, float]:
    """Return the scores with mean 0 and deviation 1 (all 0 if they do not differ)."""
    if not scores:
        return {}
    mean, deviation = fmean(scores.values()), pstdev(scores.values())
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
            hits = retriever.retrieve(read_question(query, lexicon), limit)
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
