"""diacritics.py: what was left out is put back as the records and the lexicon have the words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.diacritics import with_diacritics
from assistant.store.store import Store
from assistant.text import words
from tests.conftest import settings_for, take_in, write_records


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("records")
    home: Path = folder / "store"
    take_in(home, write_records(folder / "reports"))
    opened = Store(settings_for(home))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("quan ly dat dai o huyen", "quản lý đất đai ở huyện", id="none"),
        pytest.param("quản lý dat dai ở huyen", "quản lý đất đai ở huyện", id="some"),
        pytest.param("co bao nhieu giao vien", "có bao nhiêu giáo viên", id="question words"),
        pytest.param("che bup tuoi binh quan", "chè búp tươi bình quân", id="the records' words"),
        pytest.param("giai phong mat bang", "giải phóng mặt bằng", id="the lexicon's words"),
        pytest.param("UBND huyen quyet dinh", "UBND huyện quyết định", id="an abbreviation"),
        pytest.param("xa La Bang 980 luot kham", "xã La Bằng 980 lượt khám", id="name, number"),
        pytest.param("ở đâu có dịch bệnh", "ở đâu có dịch bệnh", id="all there"),
        pytest.param("Zürich blockchain", "Zürich blockchain", id="no Vietnamese"),
    ],
)
def test_what_was_left_out_is_put_back(store: Store, typed: str, meant: str) -> None:
    asked = read_question(typed, packaged())
    with store.reading() as index:
        found = with_diacritics(asked.words, asked.loose, packaged(), index.keywords)
    assert [word.key for word in found] == [word.key for word in words(meant)]
    assert [(w.folded, w.start, w.end) for w in found] == [
        (w.folded, w.start, w.end) for w in asked.words
    ]
