"""Conversations in the catalogue: kept whatever happens, shown again exactly, never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from assistant.access import Viewer
from assistant.answer.wording import WORDING
from assistant.conversation import Conversation
from assistant.errors import NotAllowed, StoreMismatch, StoreUnusable, WrongUse
from assistant.reports import Answer, Language
from assistant.store import conversations
from ingest.pipeline import remove
from tests.conftest import LAND, TinyEmbedder, settings_for, take_in

LAND_QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
SCHOOLS_QUESTION = "Năm học tới cần thêm bao nhiêu giáo viên?"


@pytest.fixture
def talk(either_database: None, home: Path, records: Path) -> Iterator[Conversation]:
    take_in(home, records)
    opened = Conversation(settings_for(home), TinyEmbedder())
    yield opened
    opened.close()


def test_an_answer_is_the_same_after_json(talk: Conversation) -> None:
    for question in (LAND_QUESTION, "So sánh thu ngân sách năm 2023 và năm 2024", "xổ số"):
        said = talk.ask(question).to_json()
        assert Answer.from_json(said).to_json() == said


def test_a_conversation_survives_a_restart(talk: Conversation, home: Path) -> None:
    one = talk.history.start()
    answers = [talk.ask(q, conversation=one) for q in (LAND_QUESTION, SCHOOLS_QUESTION)]
    talk.ask(LAND_QUESTION)  # of no conversation
    again = Conversation(settings_for(home), TinyEmbedder())
    turns = again.history.turns(one)
    assert [turn.answer.to_json() for turn in turns] == [answer.to_json() for answer in answers]
    (kept,) = again.history.all()
    assert (kept.id, kept.title, kept.turns) == (one, LAND_QUESTION, 2)
    again.close()


def test_a_question_that_failed_is_kept_and_is_in_the_way_of_nothing(
    talk: Conversation, home: Path
) -> None:
    one = talk.history.start()
    talk.ask("Xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
    failed = talk.history.fail(one, "Còn xã Tiên Hội?", StoreMismatch("Other vectors", "Rebuild"))
    assert talk.ask("Còn xã La Bằng?", conversation=one).understood.startswith("xã La Bằng")
    again = Conversation(settings_for(home), TinyEmbedder())
    (kept,) = again.history.failed(one)
    assert (kept.id, kept.at, kept.question) == (failed.id, failed.at, "Còn xã Tiên Hội?")
    assert type(kept.error) is StoreMismatch and str(kept.error) == "Other vectors. Rebuild"
    assert len(again.history.turns(one)) == again.history.usage().questions == 2
    assert "Tiên Hội" not in again.file_conversation(one, ".md", "vi").decode()
    again.history.take_back(failed.id)
    assert talk.history.failed(one) == []
    first = talk.history.start()
    talk.history.fail(first, "???", WrongUse("No words"))
    assert next(past.title for past in again.history.all()) == "???"
    again.close()


def test_a_follow_up_is_answered_by_what_was_asked_before(talk: Conversation) -> None:
    one = talk.history.start()
    talk.ask("Xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
    answer = talk.ask("Còn xã La Bằng?", conversation=one)
    assert answer.understood == "xã La Bằng có bao nhiêu bác sĩ?"
    assert answer.question == "Còn xã La Bằng?"
    assert "La Bằng | 2" in answer.citations[0].quote
    assert talk.history.turns(one)[-1].answer.understood == answer.understood
    assert talk.ask("Còn xã La Bằng?").understood == ""


def test_what_nothing_answers_as_a_follow_up_is_asked_by_itself(home: Path, tmp_path: Path) -> None:
    report = tmp_path / "hop.txt"
    report.write_text(
        "Thông báo họp giao ban của huyện\n\nCuộc họp diễn ra ngày 12/6/2024.\n\n"
        "Đồng chí Bí thư đề nghị các xã đẩy nhanh bồi thường, giải phóng mặt bằng.\n",
        encoding="utf-8",
    )
    take_in(home, report)
    talk = Conversation(settings_for(home), TinyEmbedder())
    one = talk.history.start()
    talk.ask("Ai đề nghị đẩy nhanh giải phóng mặt bằng?", conversation=one)
    answer = talk.ask("Ngày nào họp giao ban?", conversation=one)
    assert (answer.understood, answer.answered) == ("", True)
    assert answer.citations[0].quote == "Cuộc họp diễn ra ngày 12/6/2024."
    talk.close()


def test_what_is_only_polite_is_no_question(talk: Conversation) -> None:
    one = talk.history.start()
    talk.ask("Xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
    thanks = talk.ask("Cảm ơn bạn nhé!", conversation=one)
    assert (thanks.text, thanks.answered) == (WORDING["vi"]["courtesy"], False)
    assert talk.ask("Còn xã La Bằng?", conversation=one).understood.startswith("xã La Bằng")
    assert talk.ask("hello").text == WORDING["en"]["courtesy"]
    assert talk.ask("2 + 2 bằng mấy").text == WORDING["vi"]["courtesy"]
    assert talk.history.unanswered() == []


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        pytest.param("Bạn làm được những gì?", "vi", id="what it can do"),
        pytest.param("ban co biet hat khong", "vi", id="whether it can sing"),
        pytest.param("ban la ai vay", "vi", id="who it is, without diacritics"),
        pytest.param("chương trình này lấy số liệu ở đâu ạ?", "vi", id="where it has it from"),
        pytest.param("tôi muốn thêm báo cáo mới thì làm thế nào", "vi", id="how to add"),
        pytest.param("có bao nhiêu báo cáo trong hệ thống", "vi", id="how many it holds"),
        pytest.param("in câu trả lời ra giúp tôi", "vi", id="to print"),
        pytest.param("What can you do?", "en", id="English"),
        pytest.param("Are you a robot or a real person?", "en", id="what it is"),
    ],
)
def test_the_program_itself_is_asked_about(
    talk: Conversation, typed: str, language: Language
) -> None:
    one = talk.history.start()
    talk.ask("Xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
    answer = talk.ask(typed, conversation=one)
    said = WORDING[language]["program"].format(reports=answer.coverage.reports)
    assert answer.text == said and answer.coverage.reports > 1
    assert (answer.answered, answer.claims, answer.understood) == (False, (), "")
    assert talk.ask("Còn xã La Bằng?", conversation=one).understood.startswith("xã La Bằng")


def test_what_a_program_of_the_records_does_is_asked_of_them(talk: Conversation) -> None:
    answer = talk.ask("Chương trình chuyển đổi số là gì?")
    assert WORDING["vi"]["program"][:20] not in answer.text


def test_what_names_something_else_is_asked_of_that_where_nothing_tells_of_both(
    home: Path, tmp_path: Path
) -> None:
    report = tmp_path / "thang-3.txt"
    report.write_text(
        "Tình hình kinh tế tháng 3 năm 2025\n\nI. Ngân sách\n\n"
        "Thu ngân sách tháng 3 đạt 3.776 tỷ đồng.\n\nII. Thương mại\n\n"
        "Kim ngạch xuất khẩu tháng 3 đạt 512 triệu USD.\n",
        encoding="utf-8",
    )
    take_in(home, report)
    talk = Conversation(settings_for(home), TinyEmbedder())
    one = talk.history.start()
    talk.ask("Thu ngân sách tháng 3 được bao nhiêu?", conversation=one)
    answer = talk.ask("còn xuất khẩu?", conversation=one)
    assert answer.understood == "xuất khẩu tháng 3 được bao nhiêu?"
    assert answer.citations[0].quote == "Kim ngạch xuất khẩu tháng 3 đạt 512 triệu USD."
    answer = talk.ask("báo cáo này nói gì về ngân sách?", conversation=one)
    assert answer.understood == "báo cáo tháng 3 năm 2025 nói gì về ngân sách?"
    talk.close()


def test_conversations_are_renamed_rated_and_deleted(talk: Conversation) -> None:
    history = talk.history
    one, other = history.start(), history.start()
    for conversation in (one, other):
        talk.ask(LAND_QUESTION, conversation=conversation)
    history.rename(one, "Đất đai")
    assert [(c.id, c.title) for c in history.all()] == [(other, LAND_QUESTION), (one, "Đất đai")]
    (turn,) = history.turns(one)
    history.rate(turn.id, False, "sai tháng")
    history.rate(turn.id, True, "đúng rồi")
    (rated,) = history.turns(one)
    assert (rated.good, rated.reason) == (True, "đúng rồi")
    history.delete(one)
    assert [c.id for c in history.all()] == [other] and history.turns(one) == []
    for change in (lambda: history.rename(one, "x"), lambda: history.delete(one)):
        with pytest.raises(WrongUse, match=one):
            change()
    with pytest.raises(WrongUse):
        history.rate(turn.id, True)


def test_a_citation_whose_report_is_gone_is_marked(
    talk: Conversation, home: Path, records: Path
) -> None:
    one = talk.history.start()
    answer = talk.ask(LAND_QUESTION, conversation=one)
    assert talk.history.turns(one)[0].gone == frozenset()
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    take_in(home, records)
    replaced = {c.n for c in answer.citations if Path(c.source).name == "dat-dai.txt"}
    assert 1 in replaced
    assert talk.history.turns(one)[0].gone == replaced


def test_conversations_outlive_the_reports(talk: Conversation, home: Path) -> None:
    one = talk.history.start()
    answer = talk.ask(LAND_QUESTION, conversation=one)
    remove([answer.citations[0].report], settings_for(home))
    (turn,) = talk.history.turns(one)
    assert turn.answer.to_json() == answer.to_json() and 1 in turn.gone


@pytest.fixture
def other(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExitStack]:
    """Others write conversations for longer than an answer may wait, until this is closed."""
    talk.history.close()
    monkeypatch.setattr(conversations, "PATIENCE", 0.1)
    talk.history = conversations.Conversations(talk._store.catalogue)
    with ExitStack() as others:
        db = others.enter_context(talk._store.catalogue.database.again().begin())
        if db.dialect.name == "sqlite":
            db.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            db.exec_driver_sql("LOCK TABLE conversation, turn, unanswered IN EXCLUSIVE MODE")
        yield others


def test_a_locked_store_answers_and_remembers(talk: Conversation, other: ExitStack) -> None:
    one = talk.history.start()
    answer = talk.ask("Xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
    assert answer.answered
    assert talk.ask("Còn xã La Bằng?", conversation=one).understood
    assert not talk.ask("Giá vàng hôm nay?").answered
    assert [turn.answer.question for turn in talk.history.turns(one)] == [
        "Xã Phú Xuyên có bao nhiêu bác sĩ?",
        "Còn xã La Bằng?",
    ]
    with pytest.raises(StoreUnusable):
        talk.history.rename(one, "x")
    other.close()
    assert talk.history.all() == []
    talk.ask(LAND_QUESTION, conversation=one)
    assert len(talk.history.turns(one)) == 3


def test_questions_without_an_answer_are_counted(talk: Conversation) -> None:
    for question in ("Giá vàng hôm nay?", LAND_QUESTION, "GIÁ VÀNG HÔM NAY", "Lịch thi đấu?"):
        talk.ask(question)
    found = talk.history.unanswered()
    assert [(one.question, one.times) for one in found] == [
        ("Lịch thi đấu?", 1),
        ("GIÁ VÀNG HÔM NAY", 2),
    ]


def test_an_answer_does_not_wait_until_its_question_is_noted(talk: Conversation) -> None:
    talk.ask(LAND_QUESTION)
    with talk._store.catalogue.database.reshaping():  # nobody else can write
        assert not talk.ask("Giá vàng hôm nay?").answered
    assert [one.question for one in talk.history.unanswered()] == ["Giá vàng hôm nay?"]


# -- whose they are -------------------------------------------------------------------------


def test_conversations_belong_to_the_account_that_asked(talk: Conversation) -> None:
    mine, yours = talk.seen_by(Viewer("reader", "ân")), talk.seen_by(Viewer("editor", "bình"))
    one = mine.history.start()
    mine.ask(LAND_QUESTION, conversation=one)
    (turn,) = mine.history.turns(one)
    assert [kept.id for kept in mine.history.all()] == [one]
    for other in (yours, talk, talk.seen_by(Viewer("administrator", "chi"))):
        assert other.history.all() == [] and other.history.turns(one) == []
        for change in (
            lambda history=other.history: history.rename(one, "x"),
            lambda history=other.history: history.delete(one),
            lambda history=other.history: history.rate(turn.id, False),
        ):
            with pytest.raises(WrongUse, match="There is no conversation or turn"):
                change()
        other.history.take_back(turn.id)
        other.ask(SCHOOLS_QUESTION, conversation=one)
    assert mine.history.turns(one) == [turn]
    assert [kept.title for kept in mine.history.all()] == [LAND_QUESTION]


def test_what_is_remembered_unsaved_belongs_to_who_asked_too(
    talk: Conversation, other: ExitStack
) -> None:
    mine, yours = talk.seen_by(Viewer("reader", "ân")), talk.seen_by(Viewer("reader", "bình"))
    one = mine.history.start()
    mine.ask(LAND_QUESTION, conversation=one)
    assert len(mine.history.turns(one)) == 1
    assert yours.history.turns(one) == talk.history.turns(one) == []
    other.close()


def test_the_work_lists_are_for_those_who_keep_the_records(talk: Conversation) -> None:
    talk.seen_by(Viewer("reader", "ân")).ask("Giá vàng hôm nay?")
    reader = talk.seen_by(Viewer("reader", "ân")).history
    for deed in (
        reader.unanswered,
        reader.disliked,
        reader.usage,
        lambda: reader.settle("Giá vàng hôm nay?"),
    ):
        with pytest.raises(NotAllowed, match="The role reader may not see the work lists"):
            deed()
    editor = talk.seen_by(Viewer("editor", "bình")).history
    assert [one.question for one in editor.unanswered()] == ["Giá vàng hôm nay?"]
    editor.settle("Giá vàng hôm nay?")
    assert editor.unanswered() == editor.disliked() == []


def test_an_export_is_in_the_audit_with_who_had_it(talk: Conversation) -> None:
    mine = talk.seen_by(Viewer("reader", "ân"))
    one = mine.history.start()
    mine.ask(LAND_QUESTION, conversation=one)
    assert LAND_QUESTION.encode() in mine.file_conversation(one, ".md", "vi")
    assert mine.file_conversation(one, ".docx", "vi")[:2] == b"PK"
    assert mine.file_register(mine.tasks("đất đai"), ".csv", "đất đai")
    with pytest.raises(NotAllowed, match="see the audit"):
        mine.audit(9)
    said = talk.seen_by(Viewer("administrator", "chi")).audit(3)
    assert [(entry.who, entry.action, entry.source) for entry in said] == [
        ("ân", "export", "tasks.csv: đất đai"),
        ("ân", "export", f"conversation.docx: {LAND_QUESTION}"),
        ("ân", "export", f"conversation.md: {LAND_QUESTION}"),
    ]
