"""views/ask.py beyond one answer: filters, asking again, editing, rating, past conversations."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.answer.wording import WORDING as ANSWER
from assistant.conversation import LONGEST, Conversation
from assistant.reports import Answer, Claim, Language
from tests.conftest import PATIENCE
from tests.ui.conftest import LAND_QUESTION, REFUSED_QUESTION
from tests.ui.hostile import HOSTILE
from tests.ui.pages import OpenPage, has, html_of, words_of
from ui.wording import WORDING

VI = WORDING["vi"]
OTHER = "Ban Chấp hành giao Ban Cán sự đảng UBND tỉnh việc gì?"


def ask(page: AppTest, question: str) -> AppTest:
    page.chat_input(key="question").set_value(question).run()
    assert not page.exception
    return page


def questions(page: AppTest) -> list[str]:
    return [turn.question for turn in page.session_state["session"].turns]


def test_who_is_only_polite_is_asked_to_ask(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), "xin chào")
    assert ANSWER["vi"]["courtesy"] in html_of(page)
    assert VI["refused"] not in [one.value for one in page.info]


def test_a_filter_is_a_chip_that_can_be_taken_back(open_page: OpenPage, records_home: Path) -> None:
    page = open_page(records_home)
    page.selectbox(key="scope-kind").set_value("conclusion").run()
    ask(page, LAND_QUESTION)
    assert VI["looked_at"].format(reports=1) in [one.value for one in page.caption]
    page.button(key="chip-kind").click().run()
    assert not has(page, "chip-kind")
    page.button(key="regenerate").click().run()
    assert "Đã xem 2 văn bản; 2 nhiệm vụ trong 1 văn bản." in html_of(page)
    assert questions(page) == [LAND_QUESTION]


def test_the_last_question_is_edited_in_its_place(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(ask(open_page(records_home), LAND_QUESTION), REFUSED_QUESTION)
    page.button(key="edit").click().run()
    assert page.text_area(key="edited").value == REFUSED_QUESTION
    page.text_area(key="edited").set_value(OTHER).run()
    page.button(key="edit-send").click().run()
    assert questions(page) == [LAND_QUESTION, OTHER]
    kept = conversation.history.turns(page.query_params["c"])
    assert [turn.answer.question for turn in kept] == [LAND_QUESTION, OTHER]


def test_a_question_that_failed_is_there_after_a_reload_and_asked_again(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    ask(page, "???")
    sentence, reason = VI["error_ConferError"], "Câu hỏi không có chữ nào. Hãy viết câu hỏi"
    named = page.query_params["c"]
    again = open_page(records_home, conversation=named)
    assert questions(again) == [LAND_QUESTION, "???"]
    assert [one.value for one in again.error] == [sentence] and reason in html_of(again)
    again.button(key="regenerate").click().run()
    assert questions(again) == [LAND_QUESTION, "???"]
    assert [one.value for one in again.error] == [sentence]
    again.button(key="edit").click().run()
    again.text_area(key="edited").set_value(OTHER).run()
    again.button(key="edit-send").click().run()
    assert questions(again) == [LAND_QUESTION, OTHER] and not again.error
    assert conversation.history.failed(named) == []
    assert len(conversation.history.turns(named)) == 2


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_question_that_is_too_long_is_told_so_and_can_be_shortened(
    open_page: OpenPage, records_home: Path, language: Language
) -> None:
    page = open_page(records_home, CONFER_LANGUAGE=language)
    # The browser would drop what is longer than that without a word.
    assert page.chat_input(key="question").proto.max_chars == 0
    question = f"{LAND_QUESTION} {'và ' * LONGEST}hết"
    ask(page, question)
    told = {"vi": f"Hãy viết trong {LONGEST} ký tự", "en": f"at most {LONGEST}"}
    assert told[language] in words_of(page)
    assert page.text_area(key="edited").value == question
    shorter = question[: LONGEST + 1]
    page.text_area(key="edited").set_value(shorter).run()
    page.button(key="edit-send").click().run()
    assert page.text_area(key="edited").value == shorter
    page.text_area(key="edited").set_value(LAND_QUESTION).run()
    page.button(key="edit-send").click().run()
    assert questions(page) == [LAND_QUESTION] and not page.error


def test_blanks_are_no_question(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), " \n ")
    assert questions(page) == [] and "c" not in page.query_params
    ask(page, LAND_QUESTION)
    page.button(key="edit").click().run()
    page.text_area(key="edited").set_value("  ").run()
    page.button(key="edit-send").click().run()
    assert questions(page) == [LAND_QUESTION]


def test_a_bad_answer_is_rated_with_the_reason(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    named = page.query_params["c"]
    (turn,) = conversation.history.turns(named)
    page.feedback(key=f"rate-{turn.id}").set_value(0).run()
    page.text_input(key=f"reason-{turn.id}").set_value("thiếu thời hạn").run()
    assert not page.exception
    (turn,) = conversation.history.turns(named)
    assert (turn.good, turn.reason) == (False, "thiếu thời hạn")
    page.text_input(key=f"reason-{turn.id}").set_value("quá dài " * 100).run()
    assert [one.value for one in page.warning] == ["Chưa lưu: có 800 ký tự, nhiều nhất 500."]
    assert conversation.history.turns(named)[0].reason == "thiếu thời hạn"


def test_past_conversations_are_this_browser_s_own(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    first = page.query_params["c"]
    page.button(key="new").click().run()
    assert questions(page) == [] and has(page, "example_1")
    ask(page, OTHER)
    second = page.query_params["c"]
    assert f'latest = "{second}".split' in html_of(page)

    again = open_page(records_home, cookies={"confer-conversations": first})
    assert has(again, f"open-{first}") and not has(again, f"open-{second}")
    again.button(key=f"open-{first}").click().run()
    assert questions(again) == [LAND_QUESTION]
    again.text_input(key=f"title-{first}").set_value("Đất đai").run()
    assert [one.title for one in conversation.history.all() if one.id == first] == ["Đất đai"]
    again.text_input(key=f"title-{first}").set_value("dài " * 21).run()
    assert [one.value for one in again.warning] == ["Chưa lưu: có 83 ký tự, nhiều nhất 80."]
    assert [one.title for one in conversation.history.all() if one.id == first] == ["Đất đai"]
    again.text_input(key=f"title-{first}").set_value("Đất đai").run()
    again.button(key=f"delete-{first}").click().run()
    assert questions(again) == [] and not has(again, f"open-{first}")
    assert f'deleted = "{first}".split' in html_of(again)
    assert conversation.history.turns(first) == []


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_question_is_words_and_nothing_else(
    open_page: OpenPage, records_home: Path, words: str
) -> None:
    question = f"Giá vàng {words}"[:4000]
    page = ask(open_page(records_home), question)
    assert question in words_of(page) or "\n" in words or "\r" in words
    for one in (*page.markdown, *page.caption, *page.info, *page.error):
        assert words not in one.value
    for button in page.button:
        assert "](" not in button.label and "<" not in button.label.replace("\\<", "")


def test_a_reload_finds_the_answer_that_is_being_made(
    open_page: OpenPage, records_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on, made = threading.Event(), threading.Event(), []
    real = Conversation.ask

    def slow(self: Conversation, question: str, **others: object) -> Answer:
        made.append(question)
        begun.set()
        assert goes_on.wait(PATIENCE)
        return real(self, question, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(Conversation, "ask", slow)
    page = open_page(records_home)
    page.default_timeout = 10
    with pytest.raises(RuntimeError, match="timed out"):
        page.chat_input(key="question").set_value(LAND_QUESTION).run()
    assert begun.wait(PATIENCE)
    named = page.session_state["session"].conversation
    threading.Timer(1.0, goes_on.set).start()
    again = open_page(records_home, conversation=named)
    assert not again.exception
    assert has(again, "cite-1-1-1")
    assert made == [LAND_QUESTION], "it is not asked twice"


def test_what_no_record_supports_is_told_apart_in_words(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    real, named = conversation.ask(LAND_QUESTION), conversation.history.start()
    claims = (replace(real.claims[0], text="Có"), Claim("Không có", (), False))
    conversation.history.add(named, replace(real, mode="generative", claims=claims))
    page = open_page(records_home, conversation=named)
    said = words_of(page)
    assert said.count(VI["unsupported"]) == 1
    assert said.index(">Có<") < said.index(VI["unsupported"]) < said.index(">Không có<")


@pytest.mark.parametrize("model", ["", "mô-hình-7b"])
def test_who_writes_the_answers_is_said(
    open_page: OpenPage, records_home: Path, model: str
) -> None:
    variables = {"CONFER_CHAT_MODEL": model, "CONFER_CHAT_URL": "http://127.0.0.1:9/v1"}
    page = open_page(records_home, **(variables if model else {}))
    named = VI["chat_model"].format(name=model)
    captions = [one.value for one in page.caption]
    assert (named in words_of(page), VI["quotations"] in captions) == (bool(model), not model)
