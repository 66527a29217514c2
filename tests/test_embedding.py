"""embedding.py: the models behind one interface, and the way out when one cannot be loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assistant.embedding import SentenceTransformerEmbedder, as_langchain
from tests.conftest import PATIENCE, TinyEmbedder, environment


def test_langchain_embeddings_are_the_same_vectors(tiny: TinyEmbedder) -> None:
    embeddings = as_langchain(tiny)
    texts = ["Thu ngân sách", "Quản lý đất đai"]
    vectors = tiny.embed(texts).tolist()
    assert embeddings.embed_documents(texts) == vectors
    assert embeddings.embed_query(texts[1]) == vectors[1]


def test_a_model_is_not_loaded_before_it_is_used() -> None:
    assert SentenceTransformerEmbedder("no such model").name == "no such model"


UNLOADABLE = """
import sys
from assistant.embedding import SentenceTransformerEmbedder
from assistant.errors import ModelUnavailable
for name in sys.argv[1:]:
    try:
        SentenceTransformerEmbedder(name).embed(["x"])
    except ModelUnavailable as error:
        assert name in error.message and "CONFER_EMBEDDING_MODEL" in error.hint, error
    else:
        raise AssertionError(name)
"""


def test_a_model_that_cannot_be_loaded_is_named_with_the_way_out(tmp_path: Path) -> None:
    """In a process of its own: importing the models' library takes seconds and much memory."""
    empty, broken = tmp_path / "empty", tmp_path / "broken"
    empty.mkdir()
    broken.mkdir()
    (broken / "modules.json").write_text("{")
    done = subprocess.run(
        [sys.executable, "-c", UNLOADABLE, str(empty), str(broken), "no/such-model"],
        env=environment(None, HF_HUB_OFFLINE="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
