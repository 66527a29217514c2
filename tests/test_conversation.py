"""conversation.py: the one door, with the store changing behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.conversation import LONGEST, Conversation
from assistant.errors import NothingIngested, StoreMismatch, WrongUse
from assistant.reports import Answer
from assistant.retrieve import Retriever
from ingest.pipeline import remove
from tests.conftest import LAND, TinyEmbedder, settings_for, take_in

QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"


@pytest.fixture
def conversation(home: Path, records: Path) -> Iterator[Conversation]:
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    yield conversation
    conversation.close()


def quotes(answer: Answer) -> str:
    return "\n".join(citation.quote for citation in answer.citations)


def test_an_answer_quotes_the_record(conversation: Conversation) -> None:
    answer = conversation.ask(QUESTION)
    assert answer.answered
    assert "1.250 giấy chứng nhận quyền sử dụng đất" in answer.citations[0].quote
    for citation in answer.citations:
        report = conversation.report(citation.report)
        assert report.text[citation.start : citation.end] == citation.quote
        assert (citation.title, citation.source) == (report.title, report.source)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Năm học tới cần thêm bao nhiêu giáo viên?", id="with marks"),
        pytest.param("nam hoc toi can them bao nhieu giao vien", id="without marks"),
        pytest.param("NĂM HỌC TỚI CẦN THÊM BAO NHIÊU GIÁO VIÊN", id="in capitals"),
    ],
)
def test_a_record_in_nfd_is_found_however_the_question_is_typed(
    conversation: Conversation, question: str
) -> None:
    assert "Năm học tới cần thêm 120 giáo viên." in quotes(conversation.ask(question))


def test_a_row_of_a_table_is_found(conversation: Conversation) -> None:
    hits = conversation.search("số bác sĩ trạm y tế xã Phú Xuyên")
    assert "Xã Phú Xuyên | 3 | 1.250" in hits[0].passage.text


def test_nothing_of_an_old_version_is_quoted_in_an_open_conversation(
    conversation: Conversation, home: Path, records: Path
) -> None:
    assert "1.250" in quotes(conversation.ask(QUESTION))
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    take_in(home, records)
    answer = conversation.ask(QUESTION)
    assert "1.300 giấy chứng nhận" in quotes(answer)
    assert "1.250 giấy" not in quotes(answer) + "".join(h.passage.text for h in answer.hits)


def test_a_removed_report_is_neither_quoted_nor_shown(
    conversation: Conversation, home: Path
) -> None:
    report = conversation.ask(QUESTION).citations[0].report
    remove([report], settings_for(home))
    answer = conversation.ask(QUESTION)
    assert report not in {c.report for c in answer.citations} | {
        h.passage.report for h in answer.hits
    }
    assert answer.coverage.reports == 3
    with pytest.raises(WrongUse, match=report):
        conversation.report(report)
    with pytest.raises(WrongUse, match=report):
        conversation.ask(QUESTION, report=report)


def test_a_report_replaced_while_a_question_is_answered_is_quoted_in_one_version(
    conversation: Conversation, home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The publication falls between the search and the check of the quotes."""
    find = Retriever.find_now
    published: list[bool] = []

    def find_then_publish(self: Retriever, *arguments: Any) -> Any:
        found = find(self, *arguments)
        if not published:
            published.append(True)
            (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
            take_in(home, records)
        return found

    monkeypatch.setattr(Retriever, "find_now", find_then_publish)
    answer = conversation.ask(QUESTION)
    assert published and answer.answered
    assert "1.300 giấy chứng nhận" in quotes(answer)


def test_one_report_is_asked(conversation: Conversation) -> None:
    report = conversation.search("bác sĩ trạm y tế")[0].passage.report
    answer = conversation.ask(QUESTION, report=report)
    assert {hit.passage.report for hit in answer.hits} == {report}
    assert {citation.report for citation in answer.citations} <= {report}


def test_as_many_passages_as_are_told(conversation: Conversation) -> None:
    everything = conversation.search("hội nghị", top=100)
    assert len(everything) > 4
    assert conversation.search("hội nghị", top=4) == everything[:4]
    assert conversation.ask("hội nghị", top=4).hits == tuple(everything[:4])


@pytest.mark.parametrize(
    "question", ["", " \n", "?!…", "x" * (LONGEST + 1)], ids=["empty", "blank", "signs", "long"]
)
def test_no_question(conversation: Conversation, question: str) -> None:
    with pytest.raises(WrongUse):
        conversation.ask(question)
    with pytest.raises(WrongUse):
        conversation.search(question)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param('đất" OR body:* AND -(', id="query syntax"),
        pytest.param("'; drop table report; --", id="SQL"),
        pytest.param("\x00đất\ud7ff\u202e", id="control characters"),
        pytest.param("đất " * 999, id="a long question"),
        pytest.param("1.250", id="a number"),
        pytest.param("土地 भूमि 🏞 a", id="other scripts"),
    ],
)
def test_any_question_is_answered_or_not(conversation: Conversation, question: str) -> None:
    answer = conversation.ask(question)
    assert answer.answered == bool(answer.citations)
    assert conversation.search(question, top=3)


def test_an_office_term_is_understood(home: Path, tmp_path: Path) -> None:
    """The office's abbreviation and its English, neither of which the program could know."""
    reports = {
        "a.txt": "Kết luận hội nghị\n\nTổ Zeta Quang Minh lập xong hồ sơ di dời trong tháng này.\n",
        "b.txt": "Báo cáo hội nghị\n\nCông tác tuyển quân đạt chỉ tiêu của huyện giao.\n",
        "c.txt": "Thông báo hội nghị\n\nĐàn bò sữa phát triển ổn định, giá sữa tăng nhẹ.\n",
    }
    for name, text in reports.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    own = tmp_path / "own.tsv"
    own.write_text(
        "TZQM\tflood desk\tabbreviation\t\tTổ Zeta Quang Minh\n"
        "Tổ Zeta Quang Minh\tflood desk\tname\n",
        encoding="utf-8",
    )
    settings = settings_for(home, lexicon=own)
    take_in(home, *(tmp_path / name for name in reports), lexicon=own)
    conversation = Conversation(settings, TinyEmbedder())
    for question in ("TZQM đã làm gì?", "What has the flood desk done?"):
        first = conversation.search(question)[0].passage
        assert "Zeta" in first.text, question
    conversation.close()


def test_what_is_refused(home: Path, records: Path) -> None:
    with pytest.raises(NothingIngested):
        Conversation(settings_for(home), TinyEmbedder())
    result = take_in(home, records)
    with pytest.raises(StoreMismatch):
        Conversation(settings_for(home, embedding_model="other"), TinyEmbedder())
    remove([added.report for added in result.added], settings_for(home))
    with pytest.raises(NothingIngested):
        Conversation(settings_for(home), TinyEmbedder())
