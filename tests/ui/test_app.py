"""app.py: the real page over a real store, without a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.conftest import SHIPPED, settings_for
from tests.ui.conftest import (
    HOSTILE_QUESTION,
    HOSTILE_SENTENCE,
    LAND_QUESTION,
    LAND_WORDS,
    REFUSED_QUESTION,
)
from ui.markup import note_html, words_html
from ui.session import PLACE, Session, Turn, place_of
from ui.wording import WORDING

OpenPage = Callable[..., AppTest]


def ask(page: AppTest, question: str) -> AppTest:
    return page.chat_input(key="question").set_value(question).run()


def html_of(page: AppTest) -> str:
    return "\n".join(element.value for element in page.html)


def captions(page: AppTest) -> list[str]:
    return [caption.value for caption in page.caption]


def test_an_answer_shows_its_claims_and_the_citation_opens_the_source(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    assert not page.exception
    answer = conversation.ask(LAND_QUESTION)
    assert all(words_html(claim.text, "vi") in html_of(page) for claim in answer.claims)
    assert page.button(key="cite-1-1-1").label == "[1]"
    assert "<mark" not in html_of(page)

    page.button(key="cite-1-1-1").click().run()
    assert not page.exception
    box = next(unescape(one.value) for one in page.html if "<mark" in one.value)
    citation = answer.citations[0]
    assert LAND_WORDS in citation.quote
    assert f">{citation.quote}</mark>" in box
    assert "hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-thu-31.txt" in html_of(page)
    assert "đoạn 4" in html_of(page)

    page.button(key="close-source").click().run()
    assert "<mark" not in html_of(page)
    assert page.button(key="cite-1-1-1")


def test_a_statement_names_its_report_without_a_click(
    open_page: OpenPage, records_home: Path
) -> None:
    page = ask(open_page(records_home), HOSTILE_QUESTION)
    sources = [one.value for one in page.html if one.value.startswith('<p class="confer-source"')]
    assert unescape(sources[0]) == (
        '<p class="confer-source">[1] <bdi lang="vi">Kết luận hội nghị y tế <i>số 7</i></bdi></p>'
    )
    looked_at = "Đã xem 7 đoạn sát câu hỏi nhất trong 2 văn bản; 1 nội dung trong 1 văn bản."
    assert looked_at in html_of(page)
    assert not any("Đã xem" in caption for caption in captions(page))


def test_past_and_new_turns_are_drawn_alike(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    drawn = [one.value for one in page.html if "confer-words" in one.value]
    page.run()
    assert [one.value for one in page.html if "confer-words" in one.value] == drawn


def test_a_reload_brings_the_conversation_back(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), "Hội nghị lần thứ 31 giao việc gì?")
    drawn = [one.value for one in page.html if "confer-words" in one.value]
    named = page.query_params["c"]
    again = open_page(records_home, conversation=named)
    assert [one.value for one in again.html if "confer-words" in one.value] == drawn
    ask(again, "còn hội nghị lần thứ 32?")
    assert "Hiểu là: hội nghị lần thứ 32 giao việc gì?" in html_of(again)
    assert open_page(records_home).query_params == {}


@pytest.mark.parametrize("named", ["0" * 32, "<script>", ""], ids=["unknown", "markup", "empty"])
def test_an_address_that_names_no_conversation_begins_one(
    open_page: OpenPage, records_home: Path, named: str
) -> None:
    page = open_page(records_home, conversation=named)
    assert not page.exception and page.button(key="example_1")
    ask(page, LAND_QUESTION)
    assert page.query_params["c"] != named


def test_a_new_question_closes_the_source(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    page.button(key="cite-1-1-1").click().run()
    ask(page, HOSTILE_QUESTION)
    assert "<mark" not in html_of(page)
    assert page.button(key="cite-1-1-1") and page.button(key="cite-2-1-1")


def test_hostile_words_are_escaped(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), f"{HOSTILE_QUESTION} <script>alert(2)</script>")
    page.button(key="cite-1-1-1").click().run()
    assert not page.exception
    html = html_of(page)
    assert HOSTILE_SENTENCE in unescape(html)
    assert "<img" not in html and "<i>" not in html and "<b>" not in html
    # The scripts are the page's own: its language, copying, Streamlit's words, a server that comes
    # back, the sidebar, the way back from a source, remembering, the way to the mark.
    assert html.count("<script") == 8
    assert not any("192.0.2.1" in one.value for one in [*page.markdown, *page.caption])


def test_the_page_is_vietnamese_and_switches_to_english(
    open_page: OpenPage, records_home: Path
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    assert page.title[0].value == WORDING["vi"]["title"]
    assert WORDING["vi"]["quotations"] in captions(page)
    looked_at = note_html("Đã xem 2 văn bản; 2 nhiệm vụ trong 1 văn bản.", "vi")
    assert html_of(page).count(looked_at) == 1
    assert not any("Đã xem" in caption for caption in captions(page))
    assert 'documentElement.lang = "vi"' in html_of(page)

    page.radio(key="language").set_value("en").run()
    assert not page.exception
    assert page.title[0].value == WORDING["en"]["title"]
    assert WORDING["en"]["quotations"] in captions(page)
    assert 'documentElement.lang = "en"' in html_of(page)
    assert LAND_WORDS in html_of(page)


def test_what_was_looked_at_is_said_once_below_what_is_told_of_something(
    open_page: OpenPage, records_home: Path
) -> None:
    page = ask(open_page(records_home), "Tóm tắt về giải ngân vốn đầu tư công")
    assert "Đã xem" in html_of(page)
    assert not any("Đã xem" in caption for caption in captions(page))
    ask(page, "Khi nào rà soát kho vắc xin?")
    ask(page, REFUSED_QUESTION)
    assert [one for one in captions(page) if "Đã xem" in one] == [
        "Đã xem 2 văn bản; trích từ 1 văn bản.",
        "Đã xem 2 văn bản.",
    ]


def test_the_first_language_is_a_setting(open_page: OpenPage, records_home: Path) -> None:
    page = open_page(records_home, CONFER_LANGUAGE="en")
    assert page.title[0].value == WORDING["en"]["title"]
    page.radio(key="language").set_value("vi").run()
    assert page.title[0].value == WORDING["vi"]["title"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("key", ["example_1", "example_2", "example_3"])
def test_every_example_is_answered_from_the_shipped_records(
    open_page: OpenPage, records_home: Path, language: str, key: str
) -> None:
    page = open_page(records_home, CONFER_LANGUAGE=language)
    page.button(key=key).click().run()
    assert not page.exception and not page.error and not page.info
    assert page.button(key="cite-1-1-1")
    with pytest.raises(KeyError):
        page.button(key=key)


def test_a_refusal_says_so_and_what_was_looked_at(open_page: OpenPage, records_home: Path) -> None:
    page = ask(open_page(records_home), REFUSED_QUESTION)
    assert [info.value for info in page.info] == [WORDING["vi"]["refused"]]
    assert "Đã xem 2 văn bản." in captions(page)
    with pytest.raises(KeyError):
        page.button(key="cite-1-1-1")


def test_a_question_without_words_is_an_error_in_its_turn(
    open_page: OpenPage, records_home: Path
) -> None:
    page = ask(open_page(records_home), "???")
    assert not page.exception
    assert [error.value for error in page.error] == [WORDING["vi"]["error_ConferError"]]
    ask(page, LAND_QUESTION)
    assert page.button(key="cite-2-1-1")


def test_a_question_whose_answering_was_cut_off_is_answered(
    open_page: OpenPage, records_home: Path
) -> None:
    page = open_page(records_home)
    page.session_state["session"] = Session(turns=[Turn(LAND_QUESTION), Turn(REFUSED_QUESTION)])
    page.run()
    assert page.button(key="cite-1-1-1")
    assert len(page.info) == 1


def test_the_address_leads_to_the_source_and_closing_it_leaves_it(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    page.button(key="cite-1-2-2").click().run()
    citation = conversation.ask(LAND_QUESTION).citations[1]
    address = {name: page.query_params[name] for name in PLACE}
    assert address == {
        "report": citation.report,
        "start": str(citation.start),
        "end": str(citation.end),
        "quote": place_of(citation)[-1],
    }
    assert citation.quote.startswith(address["quote"]) and len(address["quote"]) <= 60

    other = open_page(records_home)
    other.query_params.update(address)
    other.run()
    assert f">{citation.quote}</mark>" in unescape(html_of(other))

    other.button(key="close-source").click().run()
    assert not other.query_params
    assert "<mark" not in html_of(other)


def test_the_next_citation_is_one_click_away(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    page = ask(open_page(records_home), LAND_QUESTION)
    page.button(key="cite-1-1-1").click().run()
    assert page.button(key="source-previous").disabled
    page.button(key="source-next").click().run()
    second = conversation.ask(LAND_QUESTION).citations[1]
    assert f">{second.quote}</mark>" in unescape(html_of(page))
    assert not page.button(key="source-previous").disabled


@pytest.mark.parametrize(
    "place",
    [
        {"report": "000000000000", "start": "0", "end": "4"},
        {"report": "000000000000"},
        {"report": "000000000000", "start": "một", "end": "-1"},
    ],
    ids=["no such report", "no place", "no numbers"],
)
def test_a_source_that_is_gone_is_said_to_be(
    open_page: OpenPage, records_home: Path, place: dict[str, str]
) -> None:
    page = open_page(records_home)
    page.query_params.update(place)
    page.run()
    assert not page.exception
    assert [warning.value for warning in page.warning] == [WORDING["vi"]["source_gone"]]
    assert not page.query_params
    page.run()
    assert not page.warning


def test_a_link_to_a_report_that_was_replaced_leads_to_its_words(
    open_page: OpenPage, records_home: Path, conversation: Conversation
) -> None:
    citation = conversation.ask(LAND_QUESTION).citations[0]
    page = open_page(records_home)
    address = dict(zip(PLACE, place_of(replace(citation, report="0" * 12)), strict=True))
    page.query_params.update(address)
    page.run()
    assert [info.value for info in page.info] == [WORDING["vi"]["source_moved"]]
    assert f">{address['quote']}</mark>" in unescape(html_of(page))
    assert page.query_params["report"] == citation.report


def test_a_link_to_words_that_are_gone_leads_to_the_search(
    open_page: OpenPage, records_home: Path
) -> None:
    page = open_page(records_home)
    quote = "công tác bồi thường trồng 999 ha quế"
    page.query_params.update({"report": "0" * 12, "start": "0", "end": "9", "quote": quote})
    page.run()
    assert [warning.value for warning in page.warning] == [WORDING["vi"]["source_gone"]]
    page.button(key="source-search").click().run()
    assert page.text_input(key="search").value == quote


def test_nothing_ingested_says_what_to_type_and_goes_on_after_it(
    open_page: OpenPage, tmp_path: Path, embedder: ModelEmbedder
) -> None:
    page = open_page(tmp_path / "store")
    assert not page.exception
    assert [error.value for error in page.error] == [WORDING["vi"]["error_NothingIngested"]]
    assert page.chat_input(key="question").disabled
    assert not (tmp_path / "store").exists()

    ingest([str(SHIPPED)], settings_for(tmp_path / "store"), embedder)
    page.button(key="retry").click().run()
    assert not page.error
    assert page.button(key="example_1")


def test_an_ingest_is_noticed_by_an_open_page(
    open_page: OpenPage, tmp_path: Path, embedder: ModelEmbedder
) -> None:
    home = tmp_path / "store"
    ingest([str(SHIPPED)], settings_for(home), embedder)
    page = ask(open_page(home), "Bao nhiêu trạm y tế thiếu bác sĩ?")
    assert len(page.info) == 1
    (tmp_path / "y-te.txt").write_text(
        "Kết luận về y tế\n\nToàn huyện có 12 trạm y tế thiếu bác sĩ.\n", encoding="utf-8"
    )
    ingest([str(tmp_path / "y-te.txt")], settings_for(home), embedder)
    ask(page, "Bao nhiêu trạm y tế thiếu bác sĩ?")
    assert "12 trạm y tế thiếu bác sĩ" in html_of(page)


def test_other_settings_than_the_store_s_are_a_sentence_with_its_hint(
    open_page: OpenPage, records_home: Path
) -> None:
    page = open_page(records_home, CONFER_PASSAGE_CHARACTERS="500")
    assert not page.exception
    assert [error.value for error in page.error] == [WORDING["vi"]["error_StoreMismatch"]]
    assert "passage_characters là 1000, nay là 500" in html_of(page)
    assert "confer rebuild" in html_of(page)
