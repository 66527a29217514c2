"""Makes two tiny models with random weights: `python -m tests.tiny_models FOLDER`.

A sentence-transformers model in `embedding`, a cross-encoder in `reranker`, and one that sorts
into three classes in `classes`: real files that the real loading code reads.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

WORDS = "tong thu ngan sach quan ly dat dai giao vien truong hoc query passage tang giam".split()


def make_models(folder: Path) -> None:
    """Write the models into `folder`; the libraries that make them take seconds to import."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import (
        BertConfig,
        BertForSequenceClassification,
        BertModel,
        BertTokenizerFast,
    )

    torch.manual_seed(1)
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = folder / "vocab.txt"
    letters = [chr(n) for n in range(33, 127)]
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS, *letters]
    tokens += [f"##{letter}" for letter in letters]
    vocabulary.write_text("\n".join(dict.fromkeys(tokens)), encoding="utf-8")
    tokenizer = BertTokenizerFast(str(vocabulary), do_lower_case=True)
    sizes: dict[str, Any] = {
        "vocab_size": len(tokens),
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "max_position_embeddings": 128,
    }
    for name, model in (
        ("bert", BertModel(BertConfig(**sizes))),
        ("reranker", BertForSequenceClassification(BertConfig(**sizes, num_labels=1))),
        ("classes", BertForSequenceClassification(BertConfig(**sizes, num_labels=3))),
    ):
        model.save_pretrained(folder / name)
        tokenizer.save_pretrained(folder / name)
    words = Transformer(str(folder / "bert"))
    SentenceTransformer(modules=[words, Pooling(32)], device="cpu").save(str(folder / "embedding"))


if __name__ == "__main__":
    make_models(Path(sys.argv[1]))
