"""The vector index: Chroma, embedded, holding passage ids and vectors and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.embedding import Vectors
from assistant.errors import StoreUnusable

COLLECTION = "passages"
# Chroma takes about 5,400 rows a call at most; a few hundred are as fast.
ROWS = 500
# Measured with 32,167 passages of laws and vectors drawn from their words: of the true nearest 100
# these find 99.3 % (Chroma's own 16, 100, 100: 94.2 %) in 2.4 ms (2.2 ms), built in 39 s (28 s).
HNSW = {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 200}


class VectorIndex:
    """Passage ids by the nearness of their vectors (cosine)."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        self._path = str(folder / "vectors")
        if not create and not (folder / "vectors").is_dir():
            raise StoreUnusable(f"The vector index {self._path} is lost", "Type: confer rebuild")
        self._client: Any = None
        self._collection: Any = None
        self.open()

    def open(self) -> None:
        """Open the folder as it is on disk now; a client kept open does not see other writers."""
        # Chroma takes more than a second to import.
        import chromadb
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.config import Settings

        self.close()
        SharedSystemClient.clear_system_cache()
        try:
            self._client = chromadb.PersistentClient(
                self._path, settings=Settings(anonymized_telemetry=False)
            )
            self._collection = self._client.get_or_create_collection(
                COLLECTION, configuration={"hnsw": HNSW}, embedding_function=None
            )
        except Exception as error:  # Chroma raises its Rust part's errors without a common class
            raise StoreUnusable(
                f"The vector index {self._path} cannot be opened: {error}", "Type: confer rebuild"
            ) from error

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def put(self, ids: Sequence[str], reports: Sequence[str], vectors: Vectors) -> None:
        for i in range(0, len(ids), ROWS):
            self._collection.upsert(
                ids=list(ids[i : i + ROWS]),
                embeddings=vectors[i : i + ROWS],
                metadatas=[{"report": report} for report in reports[i : i + ROWS]],
            )

    def remove_reports(self, reports: Sequence[str]) -> None:
        for i in range(0, len(reports), ROWS):
            self._collection.delete(where={"report": {"$in": list(reports[i : i + ROWS])}})

    def held(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that the index gives back."""
        found: set[str] = set()
        for i in range(0, len(ids), ROWS):
            found.update(self._collection.get(ids=list(ids[i : i + ROWS]), include=[])["ids"])
        return found

    def stored(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """Return the vectors of those of `ids` that are held, shape (dimension,) each."""
        if not ids:
            return {}
        found = self._collection.get(ids=list(ids), include=["embeddings"])
        return dict(zip(found["ids"], found["embeddings"], strict=True))

    def all_ids(self) -> set[str]:
        found: set[str] = set()
        while page := self._collection.get(limit=ROWS, offset=len(found), include=[])["ids"]:
            found.update(page)
        return found

    def search(
        self, vectors: Vectors, limit: int, report: str | None = None
    ) -> list[list[tuple[str, float]]]:
        """Return for each vector the nearest (passage id, cosine), best first."""
        found = self._collection.query(
            query_embeddings=vectors,
            n_results=limit,
            where={"report": report} if report else None,
            include=["distances"],
        )
        return [
            [(key, 1.0 - float(distance)) for key, distance in zip(ids, distances, strict=True)]
            for ids, distances in zip(found["ids"], found["distances"], strict=True)
        ]
