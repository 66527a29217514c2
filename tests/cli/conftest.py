"""A store that the tests of the command line only read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.office import QUESTIONS
from tests.conftest import take_in, write_records


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a store of the four reports, which the tests only read."""
    folder = tmp_path_factory.mktemp("library")
    take_in(folder / "store", write_records(folder / "records"))
    return folder / "store"


@pytest.fixture(scope="module")
def batch(library: Path) -> Path:
    path = library.parent / "questions.jsonl"
    lines = [json.dumps({"id": k, "question": q}, ensure_ascii=False) for k, q in QUESTIONS]
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return path
