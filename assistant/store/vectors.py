"""The vector index: Chroma, embedded, holding passage ids and vectors and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from assistant.embedding import Vectors
from assistant.errors import SPACE, StoreUnusable
from assistant.store.heaps import give_back, share_heaps

COLLECTION = "passages"
# Chroma takes about 5,400 rows a call at most; a few hundred are as fast.
ROWS = 500
# Of the true nearest 100, and of the nearest, of 322 questions among 32,672 passages with the
# model's vectors an ef_search of 200 finds 89 % and 80 % in 1.0 ms, 400 finds 95 % and 87 % in
# 1.4 ms, 800 finds 98 % and 97 % in 2.3 ms: what came last is found least. Chroma's own 16
# neighbours and 100, 100 find 5 % less of drawn vectors than 32 and 200, 200.
HNSW = {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 800}


class VectorIndex:
    """Passage ids by the nearness of their vectors (cosine)."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        self._path = str(folder / "vectors")
        if not create and not (folder / "vectors").is_dir():
            raise StoreUnusable(f"The vector index {self._path} is lost", "Type: confer rebuild")
        self._create = create
        self._client: Any = None
        self._collection: Any = None
        self.open()

    def open(self) -> None:
        """Open the folder as it is on disk now; a client kept open does not see other writers."""
        share_heaps()
        # Chroma takes more than a second to import.
        import chromadb
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.config import Settings

        self.close()
        try:
            self._client = chromadb.PersistentClient(
                self._path, settings=Settings(anonymized_telemetry=False)
            )
            if self._create:
                self._client.create_collection(
                    COLLECTION, configuration={"hnsw": HNSW}, embedding_function=None
                )
                self._create = False
            # To a client that may not create it, a collection that is lost is an error.
            self._collection = self._client.get_collection(COLLECTION, embedding_function=None)
        except Exception as error:  # Chroma raises its Rust part's errors without a common class
            if self._path not in SharedSystemClient._identifier_to_refcount:
                # What could not be started is kept, and would be given to the next who opens it.
                SharedSystemClient._identifier_to_system.pop(self._path, None)
            raise StoreUnusable(
                f"The vector index {self._path} cannot be opened: {error}", "Type: confer rebuild"
            ) from error

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = self._collection = None
            give_back()

    @contextmanager
    def _use(self, what: str, hint: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # Chroma raises its Rust part's errors without a common class
            reason = " ".join(str(error).split())
            raise StoreUnusable(
                f"The vector index {self._path} cannot be {what}: {reason}", hint
            ) from error

    def _reading(self) -> AbstractContextManager[None]:
        return self._use("read", "Type: confer rebuild")

    def _writing(self) -> AbstractContextManager[None]:
        return self._use("written", SPACE)

    def put(self, ids: Sequence[str], reports: Sequence[str], vectors: Vectors) -> None:
        with self._writing():
            for i in range(0, len(ids), ROWS):
                self._collection.upsert(
                    ids=list(ids[i : i + ROWS]),
                    embeddings=vectors[i : i + ROWS],
                    metadatas=[{"report": report} for report in reports[i : i + ROWS]],
                )

    def remove_reports(self, reports: Sequence[str]) -> None:
        with self._writing():
            for i in range(0, len(reports), ROWS):
                self._collection.delete(where={"report": {"$in": list(reports[i : i + ROWS])}})

    def held(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that the index gives back."""
        return set(self.read(ids))

    def all_ids(self) -> set[str]:
        found: set[str] = set()
        with self._reading():
            while page := self._collection.get(limit=ROWS, offset=len(found), include=[])["ids"]:
                found.update(page)
        return found

    def read(self, ids: Sequence[str]) -> dict[str, tuple[str, Vectors]]:
        """Return the report and the unit vector of those of `ids` that the index holds."""
        found: dict[str, tuple[str, Vectors]] = {}
        with self._reading():
            for i in range(0, len(ids), ROWS):
                rows = self._collection.get(
                    ids=list(ids[i : i + ROWS]), include=["embeddings", "metadatas"]
                )
                for key, about, vector in zip(
                    rows["ids"], rows["metadatas"], rows["embeddings"], strict=True
                ):
                    found[key] = about["report"], np.asarray(vector, dtype=np.float32)
        return found

    def search(
        self, vectors: Vectors, limit: int, within: Collection[str] | None = None
    ) -> list[list[tuple[str, float]]]:
        """Return for each vector the nearest (passage id, cosine), best first.

        `within` are the reports that are looked at; all if it is None.
        """
        if within is not None and not within:
            return [[] for _ in vectors]  # Chroma takes no empty list
        with self._reading():
            found = self._collection.query(
                query_embeddings=vectors,
                n_results=limit,
                where=None if within is None else {"report": {"$in": sorted(within)}},
                include=["distances"],
            )
        return [
            [(key, 1.0 - float(distance)) for key, distance in zip(ids, distances, strict=True)]
            for ids, distances in zip(found["ids"], found["distances"], strict=True)
        ]
