"""What is measured: Confer, and the stock pipeline beside it on the same files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.conversation import Conversation
from assistant.embedding import Embedder, as_langchain
from assistant.reports import Answer
from assistant.settings import read_settings
from ingest.pipeline import ingest

TOP = 10


@dataclass(frozen=True, slots=True)
class Reply:
    """Ranked (file name, text) of passages and of cited sentences; whether it answered at all."""

    passages: tuple[tuple[str, str], ...]
    cited: tuple[tuple[str, str], ...]
    answered: bool


class System(Protocol):
    def reply(self, question: str) -> Reply: ...


class Confer:
    def __init__(self, records: Path, home: Path, embedder: Embedder) -> None:
        settings = read_settings().model_copy(update={"home": home})
        ingest([str(records)], settings, embedder)
        self._conversation = Conversation(settings, embedder)

    def reply(self, question: str) -> Reply:
        answer = self._conversation.ask(question, top=TOP)
        texts = {
            citation.report: self._conversation.report(citation.report).text
            for citation in answer.citations
        }
        for citation in answer.citations:
            said = texts[citation.report][citation.start : citation.end]
            assert said == citation.quote, "every citation is the record's own words"
        return reply_of(answer)


def reply_of(answer: Answer) -> Reply:
    return Reply(
        tuple((Path(hit.passage.source).name, hit.passage.text) for hit in answer.hits),
        tuple((Path(citation.source).name, citation.quote) for citation in answer.citations),
        answer.answered,
    )


class Stock:
    """RecursiveCharacterTextSplitter 1000/200, the same model, Chroma, the nearest ten."""

    def __init__(self, records: Path, embedder: Embedder) -> None:
        from langchain_chroma import Chroma
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        texts: list[str] = []
        sources: list[dict[str, str]] = []
        for path in sorted(records.glob("*.txt")):
            chunks = splitter.split_text(path.read_text(encoding="utf-8"))
            texts += chunks
            sources += [{"source": path.name}] * len(chunks)
        self._store = Chroma.from_texts(texts, as_langchain(embedder), sources)

    def reply(self, question: str) -> Reply:
        found = self._store.similarity_search(question, k=TOP)
        passages = tuple((document.metadata["source"], document.page_content) for document in found)
        return Reply(passages, passages, True)


Replies = Sequence[Reply]
