"""retrieve.py as langchain sees it: documents whose offsets are exact."""

from __future__ import annotations

from pathlib import Path

from assistant.lexicon import packaged
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
