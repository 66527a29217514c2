"""The embedding models behind one interface: the packaged one and any sentence-transformers one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.models import PACKAGED, loading, unavailable
from assistant.models.asked import (
    SETTING,
    EmbeddedText,
    EmbeddingModel,
    embedded_text_for,
    embedding_model,
)
from assistant.models.encoder import Encoder
from assistant.models.graphs import find_graph
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

Vectors = NDArray[np.float32]
# Unit vectors of texts, which are questions or passages.
Encode = Callable[[list[str], bool], Vectors]

BATCH = 32


class Embedder(Protocol):
    """Makes unit vectors of texts; `text` says which text of a passage or question it is given."""

    text: EmbeddedText

    def embed(self, texts: list[str], question: bool = False) -> Vectors:
        """Return one unit vector a text, shape (len(texts), dimension).

        `question`: they are questions and no passages, which some models tell apart.
        """
        ...


class ModelEmbedder:
    """The model the settings ask for, loaded at first use and once."""

    def __init__(self, settings: Settings) -> None:
        self.text = embedded_text_for(settings)
        self._settings = settings
        self._encode: Encode | None = None
        self._lock = threading.Lock()

    def embed(self, texts: list[str], question: bool = False) -> Vectors:
        with self._lock:
            if self._encode is None:
                self._encode = load_model(self._settings)
            # Records say some things in the same words again and again.
            places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
            vectors = self._encode(list(places), question)
        return vectors.take([places[text] for text in texts], axis=0)


def load_model(settings: Settings) -> Encode:
    """Return the model the settings ask for; raises ModelUnavailable with the way out."""
    about = embedding_model(settings)
    if settings.embedding_model == PACKAGED:
        return _load_packaged(about)
    return _load_sentence_transformer(settings.embedding_model, about)


def _load_packaged(about: EmbeddingModel) -> Encode:
    encoder = Encoder(about.folder, find_graph(about.folder).content)

    def encode(texts: list[str], question: bool) -> Vectors:
        prefix = about.query_prefix if question else about.passage_prefix
        return encoder.embed([prefix + text for text in texts])

    return encode


def _load_sentence_transformer(name: str, about: EmbeddingModel) -> Encode:
    if not (about.folder / "modules.json").exists():
        # Of other folders the library would make a model that was never trained to be one.
        raise unavailable(name, SETTING, "is no sentence-transformers model (no modules.json)")
    # Importing it takes seconds, so only what embeds pays for it.
    from sentence_transformers import SentenceTransformer

    with loading(name, SETTING):
        model = SentenceTransformer(str(about.folder), device="cpu", local_files_only=True)

    def encode(texts: list[str], question: bool) -> Vectors:
        by_role = model.encode_query if question else model.encode_document
        vectors = by_role(
            texts,
            prompt=about.query_prefix if question else about.passage_prefix,
            batch_size=BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)

    return encode


def as_langchain(embedder: Embedder) -> Embeddings:
    """Return `embedder` as a langchain Embeddings object."""
    from langchain_core.embeddings import Embeddings

    class LangchainEmbeddings(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[float(value) for value in vector] for vector in embedder.embed(texts)]

        def embed_query(self, text: str) -> list[float]:
            return [float(value) for value in embedder.embed([text], question=True)[0]]

    return LangchainEmbeddings()
