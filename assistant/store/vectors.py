"""The vector index: a collection of Chroma, holding passage ids and vectors and nothing else."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from assistant.embedding import Vectors
from assistant.errors import SPACE, StoreUnusable
from assistant.store.chroma import ANEW, Kept, is_chromas

# Chroma takes about 5,400 rows a call at most. With each that writes it writes out all ids anew.
ROWS = 1000
# What a server says that has found a vector which is just being taken out; the next time it has
# forgotten it.
GOING = "Error finding id"


class VectorIndex:
    """Passage ids by the nearness of their vectors (cosine)."""

    def __init__(self, kept: Kept, create: bool = False) -> None:
        self._kept = kept
        self._collection: Any = kept.open(create)

    def open(self) -> None:
        """See what others have written."""
        self._collection = self._kept.open()

    def close(self) -> None:
        self._collection = None
        self._kept.close()

    def _ask(self, what: str, hint: str, method: str, **given: Any) -> Any:
        """Return what Chroma answers; after an error the collection is looked for anew."""
        collection = self._collection
        if collection is None:
            collection = self._collection = self._kept.open()
        try:
            return getattr(collection, method)(**given)
        except BaseException as error:
            if not is_chromas(error):
                raise
            self._collection = None
            raise self._kept.unusable(error, what, hint) from error

    def _read(self, method: str, **given: Any) -> Any:
        try:
            return self._ask("read", ANEW, method, **given)
        except StoreUnusable as error:
            if GOING not in error.message:
                raise
            return self._ask("read", ANEW, method, **given)

    def _write(self, method: str, **given: Any) -> None:
        self._ask("written", SPACE, method, **given)

    def look(self, reach: int) -> None:
        """Have searches look at `reach` candidates from the next opening on.

        Before the first use it is from now on.
        """
        with warnings.catch_warnings():
            # Of that the collection has no embedding function: vectors are always passed in.
            warnings.filterwarnings("ignore", "legacy embedding function config")
            self._write("modify", configuration={"hnsw": {"ef_search": reach}})

    def put(self, ids: Sequence[str], reports: Sequence[str], vectors: Vectors) -> None:
        for i in range(0, len(ids), ROWS):
            self._write(
                "upsert",
                ids=list(ids[i : i + ROWS]),
                embeddings=vectors[i : i + ROWS],
                metadatas=[{"report": report} for report in reports[i : i + ROWS]],
            )

    def remove_reports(self, reports: Sequence[str]) -> None:
        for i in range(0, len(reports), ROWS):
            self._write("delete", where={"report": {"$in": list(reports[i : i + ROWS])}})

    def held(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that the index gives back."""
        return set(self.read(ids))

    def all_ids(self) -> set[str]:
        found: set[str] = set()
        while page := self._read("get", limit=ROWS, offset=len(found), include=[])["ids"]:
            found.update(page)
        return found

    def read(self, ids: Sequence[str]) -> dict[str, tuple[str, Vectors]]:
        """Return the report and the unit vector of those of `ids` that the index holds."""
        found: dict[str, tuple[str, Vectors]] = {}
        for i in range(0, len(ids), ROWS):
            rows = self._read(
                "get", ids=list(ids[i : i + ROWS]), include=["embeddings", "metadatas"]
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
        hits = []
        for i in range(0, len(vectors), ROWS):
            found = self._read(
                "query",
                query_embeddings=vectors[i : i + ROWS],
                n_results=limit,
                where=None if within is None else {"report": {"$in": sorted(within)}},
                include=["distances"],
            )
            hits += [
                [(key, 1.0 - float(distance)) for key, distance in zip(ids, distances, strict=True)]
                for ids, distances in zip(found["ids"], found["distances"], strict=True)
            ]
        return hits
