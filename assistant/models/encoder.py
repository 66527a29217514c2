"""The packaged model run by onnxruntime: neither torch nor the network has a part in it.

The graph is made once from the packaged weights (see graphs.py). It is rounded to int8, which is
twice as fast, unless that changes the vectors too much on this processor.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import numpy as np

from assistant.errors import ModelUnavailable
from assistant.models import Precision, read_config
from assistant.models.encoder_graph import WORDS, Floats, Weights, make_graph
from assistant.processors import processors

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SAME = 0.98  # cosine of a text's vectors, rounded and not, on every text of the check
# What records hold: sentences, figures, headings, names, capitals, glosses; one word and many; and
# other scripts, which rounding changes first on a processor without the newer operations for int8.
CHECK = (
    "land",
    "Total budget revenue in the first 6 months of 2024 reached 312.5 billion dong, up 8.2%",
    "Tổng thu ngân sách 6 tháng đầu năm 2024 đạt 312,5 tỷ đồng, tăng 8,2% so với cùng kỳ",
    "assign office natural resources and environment review project slow progress before 30.6.2024",
    "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 5 NĂM 2024",
    "1. 2. 3. 4,5 6.789 10% 11/12/2013 QĐ-UBND 14/NQ-HĐND",
    "Who must finish the land use plan, and by when?",
    "commune Phú Xuyên | doctor: 3 | patient: 1.250\ncommune La Bằng | doctor: 2 | patient: 980",
    "Panthera tigris corbetti, Elephas maximus, Rhinopithecus avunculus, Pseudoryx nghetinhensis",
    "土地 管理 😀 земля ดิน ½ ² ﬁ",
    "the conference agrees on the policy of turning poor rice land into tea and fruit trees " * 30,
    "Điều 5. Nguyên tắc quản lý và sử dụng đất của cơ quan nhà nước có thẩm quyền; " * 12,
)


class Encoder:
    """Makes unit vectors of texts, each by itself: no vector depends on the texts beside it."""

    def __init__(self, folder: Path, graph: bytes) -> None:
        """Load `graph`, made of the model in `folder`; raises ModelUnavailable."""
        from tokenizers import Tokenizer

        self._session = _load(graph)
        self._words = np.asarray(Weights(folder / "model.safetensors")[WORDS])
        self._tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokens.no_padding()
        longest = read_config(folder, "sentence_bert_config.json")["max_seq_length"]
        self._tokens.enable_truncation(longest)
        self._pool = ThreadPoolExecutor(processors())

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return one unit vector a text, shape (texts, width)."""
        vectors = np.empty((len(texts), self._words.shape[1]), dtype=np.float32)
        if len(texts) == 1:
            # By itself it is read at once: for a batch another thread would get Python meanwhile,
            # and keep it for as long as a fifth of the embedding of a question.
            vectors[0] = self._vector(self._tokens.encode(texts[0]).ids)
            return vectors
        tokens = [encoded.ids for encoded in self._tokens.encode_batch(list(texts))]
        for row, vector in zip(vectors, self._pool.map(self._vector, tokens), strict=True):
            row[:] = vector
        return vectors

    def _vector(self, tokens: Sequence[int]) -> Floats:
        words = np.empty((1, len(tokens), self._words.shape[1]), dtype=np.float32)
        for row, token in zip(words[0], tokens, strict=True):  # all at once would leave Python too
            row[:] = self._words[token]
        (vectors,) = self._session.run(None, {"words": words})
        vector: Floats = vectors[0]
        return vector


def _load(graph: bytes) -> InferenceSession:
    """Return `graph` ready to run on the thread that calls it: texts run beside each other."""
    try:
        from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = 1
        # No more: it would join operators that are faster apart (see encoder_graph.py).
        options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
        return InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no common class
        raise _unavailable(error) from error


def _unavailable(error: Exception) -> ModelUnavailable:
    return ModelUnavailable(
        f"The packaged embedding model cannot be run by onnxruntime ({error})",
        "Install Confer again, or set CONFER_EMBEDDING_MODEL to a model's folder",
    )


# -- the graph, made and checked ------------------------------------------------------------------


def make_checked(folder: Path) -> tuple[Precision, bytes]:
    """Return the graph rounded, or the plain one if rounding changes a vector too much."""
    try:
        weights, config = Weights(folder / "model.safetensors"), read_config(folder, "config.json")
        rounded, plain = (
            make_graph(weights, config, precision) for precision in get_args(Precision)
        )
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise _unavailable(error) from error
    right = Encoder(folder, plain).embed(CHECK)
    try:
        near = Encoder(folder, rounded).embed(CHECK)
    except ModelUnavailable:  # this processor has no such operations
        return "float32", plain
    is_same = bool((np.sum(right * near, axis=1) >= SAME).all())
    return ("int8", rounded) if is_same else ("float32", plain)
