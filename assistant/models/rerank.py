"""The best passages read once more beside the question, by a cross-encoder where one is set."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from assistant.models import find_model, loading, read_config, unavailable
from assistant.settings import Settings

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

BATCH = 8  # pairs of a thousand characters: more at once are no faster without a GPU
SETTING = "CONFER_RERANKER"


class Reranker(Protocol):
    """Scores texts by how well each answers a question, both as they are written."""

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return one score a text, higher is better; they compare within one call only."""
        ...


class CrossEncoderReranker:
    """The cross-encoder the settings ask for, loaded at first use and once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._model: CrossEncoder | None = None
        self._lock = threading.Lock()

    def score(self, question: str, texts: Sequence[str]) -> list[float]:
        if not texts:
            return []
        with self._lock:
            if self._model is None:
                self._model = load_cross_encoder(self._name)
            import torch

            # Without the sigmoid that many end with: it makes all good passages alike.
            found = self._model.predict(
                [(question, text) for text in texts],
                batch_size=BATCH,
                activation_fn=torch.nn.Identity(),
                show_progress_bar=False,
            )
        return [float(score) for score in found]


def open_reranker(settings: Settings) -> Reranker | None:
    """Return the reranker the settings ask for, not loaded yet; None if they ask for none."""
    return CrossEncoderReranker(settings.reranker) if settings.reranker else None


def load_cross_encoder(name: str) -> CrossEncoder:
    """Return the cross-encoder called `name`; raises ModelUnavailable with the way out."""
    folder = find_model(name, SETTING)
    kinds = read_config(folder, "config.json").get("architectures") or [""]
    if not str(kinds[0]).endswith("ForSequenceClassification"):
        # The library would put random weights where the scores should come from.
        raise unavailable(name, SETTING, "is no cross-encoder")
    from sentence_transformers import CrossEncoder

    with loading(name, SETTING):
        model: CrossEncoder = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    if model.num_labels != 1:
        raise unavailable(name, SETTING, "sorts pairs into classes instead of scoring them")
    return model
