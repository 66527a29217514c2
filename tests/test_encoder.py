"""encoder.py, graphs.py: the packaged model's graph, made once, kept, made again if damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.embedding import ModelEmbedder
from assistant.errors import ModelUnavailable
from assistant.models import PACKAGED, encoder, find_model
from assistant.models.asked import embedding_model
from assistant.models.encoder import CHECK, Encoder
from assistant.models.graphs import find_graph
from tests.conftest import PATIENCE, ROOT, Starter, environment, say, settings_for

MODEL = find_model(PACKAGED, "")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder where graphs are kept, not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    find_graph.cache_clear()
    yield tmp_path / "cache" / "confer"
    find_graph.cache_clear()


@pytest.fixture(scope="module")
def packaged() -> Encoder:
    return Encoder(MODEL, find_graph(MODEL).content)


def test_a_vector_does_not_depend_on_the_texts_beside_it(packaged: Encoder) -> None:
    together = packaged.embed(CHECK)
    assert np.array_equal(together[::-1], packaged.embed(CHECK[::-1]))
    for text, vector in zip(CHECK, together, strict=True):
        assert np.array_equal(packaged.embed([text])[0], vector)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-6)


def test_no_texts_are_no_vectors(packaged: Encoder) -> None:
    assert packaged.embed([]).shape == (0, 384)


def test_a_text_said_twice_is_embedded_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedder = ModelEmbedder(settings_for(home))
    given: list[list[str]] = []
    embed = Encoder.embed

    def note(self: Encoder, texts: list[str]) -> encoder.Floats:
        given.append(texts)
        return embed(self, texts)

    monkeypatch.setattr(Encoder, "embed", note)
    vectors = embedder.embed(["land", "tea", "land"])
    assert given == [["land", "tea"]]
    assert np.array_equal(vectors[0], vectors[2]) and not np.array_equal(vectors[0], vectors[1])


# -- the graph -----------------------------------------------------------------------------


def test_the_graph_is_made_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = find_graph(MODEL)
    (kept,) = cache.iterdir()
    assert made.precision in kept.name
    find_graph.cache_clear()
    monkeypatch.delattr(encoder, "make_graph")
    assert find_graph(MODEL) == made


@pytest.mark.parametrize("damage", [b"", b"\0" * 100_000], ids=["empty", "zeros"])
def test_a_damaged_graph_is_made_again(cache: Path, damage: bytes) -> None:
    made = find_graph(MODEL)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    find_graph.cache_clear()
    assert find_graph(MODEL) == made
    assert (*cache.iterdir(), kept.read_bytes()) == (kept, whole)


def test_the_graph_is_in_memory_where_nothing_can_be_kept(cache: Path) -> None:
    cache.parent.write_text("no folder")
    assert len(Encoder(MODEL, find_graph(MODEL).content).embed(["land"])) == 1
    assert cache.parent.read_text() == "no folder"


def test_two_processes_make_it_at_once(cache: Path, start: Starter) -> None:
    code = f"""
        import sys
        from pathlib import Path
        from assistant.models.graphs import find_graph
        print(0, flush=True)
        sys.stdin.readline()
        print(len(find_graph(Path({str(MODEL)!r})).content), flush=True)
        """
    processes = [start(code, XDG_CACHE_HOME=str(cache.parent)) for _ in range(2)]
    assert [say(process) for process in processes] == [0, 0]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    sizes = {say(process) for process in processes}
    assert sizes == {len(find_graph(MODEL).content)}
    assert len(list(cache.iterdir())) == 1


def test_a_graph_that_rounds_too_much_is_refused(
    cache: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder, "SAME", 0.9)  # that any processor reaches
    rounded = embedding_model(settings_for(home)).revision
    find_graph.cache_clear()
    for kept in cache.iterdir():
        kept.unlink()
    monkeypatch.setattr(encoder, "SAME", 0.99999)
    plain = embedding_model(settings_for(home)).revision
    assert (rounded.rpartition("-")[2], plain.rpartition("-")[2]) == ("int8", "float32")
    assert rounded.rpartition("-")[0] == plain.rpartition("-")[0]
    assert [path.name.endswith("float32.onnx") for path in cache.iterdir()] == [True]


@pytest.mark.parametrize("module", ["onnx", "onnxruntime"])
def test_a_broken_runtime_is_said(
    cache: Path, home: Path, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModelUnavailable, match=f"{module}.*Install Confer again"):
        ModelEmbedder(settings_for(home)).embed(["land"])


def test_embedding_with_the_packaged_model_needs_none_of_the_large_libraries() -> None:
    code = (
        "import sys; from assistant.embedding import ModelEmbedder; "
        "from assistant.settings import Settings; ModelEmbedder(Settings()).embed(['land']); "
        "print(*({'torch', 'transformers', 'sentence_transformers', 'langchain_core', 'onnx'}"
        " & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(None, XDG_CACHE_HOME=os.environ.get("XDG_CACHE_HOME", "")),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("\n", "")


def test_onnxruntime_tells_nobody_of_this_machine(tmp_path: Path) -> None:
    """It would keep what it has to tell in the home folder until it can be sent."""
    subprocess.run(
        [sys.executable, "-c", "import assistant, onnxruntime; onnxruntime.SessionOptions()"],
        env={"HOME": str(tmp_path)},  # without what says that this is a test
        cwd=ROOT,
        check=True,
    )
    assert list(tmp_path.iterdir()) == []
