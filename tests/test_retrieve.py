"""retrieve.py as langchain sees it: documents whose offsets are exact."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event

import pytest

from assistant.embedding import Vectors
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.retrieve import Retriever, as_langchain
from assistant.store.store import Store
from tests.conftest import TinyEmbedder, settings_for, take_in


def test_a_langchain_retriever_returns_documents_with_exact_offsets(
    home: Path, records: Path
) -> None:
    take_in(home, records)
    store = Store(settings_for(home))
    retriever = as_langchain(Retriever(store, TinyEmbedder(), packaged()), packaged(), limit=3)
    documents = retriever.invoke("tổng thu ngân sách 6 tháng đầu năm 2024")
    assert len(documents) == 3
    assert "312,5 tỷ đồng" in documents[0].page_content
    scores = [document.metadata["score"] for document in documents]
    assert scores == sorted(scores, reverse=True)
    for document in documents:
        said = document.metadata
        report = store.catalogue.report(said["report"])
        assert report is not None
        assert report.text[said["start"] : said["end"]] == document.page_content
        assert (said["source"], said["title"]) == (report.source, report.title)
        assert document.id
    store.close()


PARTLY = [
    ("quản lý đất đai", "quản lý dat dai"),
    ("quản lý đất đai", "quản ly đất dai"),
    ("giấy chứng nhận quyền sử dụng đất", "giay chung nhận quyen sử dụng đất"),
    ("tổng thu ngân sách 6 tháng", "tổng thu ngan sach 6 tháng"),
    ("trường đạt chuẩn quốc gia", "truong đạt chuan quốc gia"),
    ("tuyển dụng giáo viên", "tuyen dung giáo viên"),
    ("nông thôn mới", "nong thon mới"),
]


@pytest.mark.parametrize(("marked", "typed"), PARTLY, ids=[typed for _, typed in PARTLY])
def test_a_question_without_some_marks_ranks_as_with_them(
    home: Path, records: Path, marked: str, typed: str
) -> None:
    take_in(home, records)
    store = Store(settings_for(home))
    retriever = Retriever(store, TinyEmbedder(), packaged())
    found, wanted = (
        retriever.find(read_question(text, packaged()), 10) for text in (typed, marked)
    )
    store.close()
    assert found.hits[0].passage.id == wanted.hits[0].passage.id
    assert found.sentences[0].text == wanted.sentences[0].text
    # As much of the question is met, though less is told by words without marks.
    assert found.sentences[0].met == pytest.approx(wanted.sentences[0].met, abs=0.15)


class Slow(TinyEmbedder):
    """Takes as long as it takes to read ahead all that the words found."""

    def embed(self, texts: list[str], question: bool = False) -> Vectors:
        time.sleep(0.3 * question)
        return super().embed(texts, question)


@pytest.mark.parametrize("asked", ["tổng thu ngân sách 6 tháng", "land management tasks"])
def test_what_is_read_ahead_changes_nothing(home: Path, records: Path, asked: str) -> None:
    take_in(home, records)
    store = Store(settings_for(home))
    question, called = read_question(asked, packaged()), Event()

    def once() -> None:
        assert not called.is_set()
        called.set()

    found, waited = (
        Retriever(store, embedder, packaged()).find_now(question, 10, None, meanwhile)
        for embedder, meanwhile in ((TinyEmbedder(), lambda: None), (Slow(), once))
    )
    store.close()
    assert found.sentences
    assert waited == found
    assert called.is_set()
