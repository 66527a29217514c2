"""answer/generative.py: what a chat model writes takes the place of quotations, or does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from assistant.conversation import Conversation
from assistant.errors import WrongUse
from tests.chat_server import KEY, MODEL, ChatServer, Reply, endless, says, talk_on
from tests.conftest import PATIENCE, TinyEmbedder, confer, settings_for, take_in
from tests.misbehaviours import MARCH, QUESTION, RIGHT, misbehaving

Pair = tuple[ChatServer, Conversation]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with misbehaving(tmp_path_factory.mktemp("store") / "home") as both:
        yield both


def test_an_answer_is_told_in_its_own_words_and_cites_the_exact_sentence(pair: Pair) -> None:
    server, conversation = pair
    server.behave(says(f"{RIGHT} [1]."))
    answer = conversation.ask(QUESTION)
    assert (answer.mode, answer.note) == ("generative", "")
    assert [claim.text for claim in answer.claims] == [f"{RIGHT}."]
    (citation,) = answer.citations
    assert citation.quote.startswith("Thu ngân sách nhà nước tháng 3")
    assert citation.quote.endswith("giảm 3,4%.")
    assert f"{RIGHT}. [1]" in answer.text.replace("\\", "")
    assert answer.to_json()["note"] == ""


def test_statements_are_told_one_by_one_as_they_are_verified(pair: Pair) -> None:
    server, conversation = pair
    server.behave(says(f"{RIGHT} [1]. Chi ngân sách tháng 3 ước đạt 980 tỷ đồng [1]."))
    told: list[int] = []
    conversation.ask(QUESTION, listener=lambda claims: told.append(len(claims)))
    assert told == sorted(told)
    assert set(told) == {0, 1, 2}


def test_a_model_that_is_stopped_gives_way_to_quotations(pair: Pair) -> None:
    server, conversation = pair
    server.left.clear()
    server.behave(endless)
    # Before the server is asked there is nobody to leave.
    answer = conversation.ask(QUESTION, listener=lambda _: bool(server.requests))
    assert server.left.wait(PATIENCE)
    assert answer.mode == "extractive" and answer.claims
    assert answer.note.endswith("vì mô hình ngôn ngữ đã được cho dừng.")


def test_what_is_verified_when_the_model_is_stopped_is_the_answer(pair: Pair) -> None:
    def talks_on(reply: Reply) -> None:
        reply.begin()
        reply.piece(f"{RIGHT} [1]. Chi ngân sách tháng 3 ước đạt 7 tỷ đồng [1]. Và")
        talk_on(reply)

    server, conversation = pair
    server.left.clear()
    server.behave(talks_on)
    answer = conversation.ask(QUESTION, listener=lambda claims: bool(claims))
    assert server.left.wait(PATIENCE)
    assert (answer.mode, [claim.text for claim in answer.claims]) == ("generative", [f"{RIGHT}."])
    assert answer.citations and answer.claims[0].citations == (1,)
    assert answer.note == "Mô hình ngôn ngữ đã được cho dừng; câu trả lời chưa đầy đủ."
    assert answer.text.endswith(answer.note)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        pytest.param("khac.txt", 1, id="another report comes"),
        pytest.param("thang-3.txt", 2, id="what is quoted is replaced"),
    ],
)
def test_a_model_is_asked_again_only_if_what_it_quotes_is_replaced_meanwhile(
    tmp_path: Path, name: str, asked: int
) -> None:
    text = {"thang-3.txt": f"{MARCH}\nHết.\n"}.get(name, "Báo cáo\n\nĐã trồng 5 ha rừng.\n")
    file = tmp_path / "reports-of-two-months" / name

    def publishes(reply: Reply) -> None:
        reply.begin()
        reply.piece(f"{RIGHT} [1]. ")
        file.write_text(text, encoding="utf-8")
        take_in(tmp_path / "home", file, passage_characters=400)
        reply.end()

    with misbehaving(tmp_path / "home") as (server, conversation):
        server.behave(publishes, says(f"{RIGHT} [1]."))
        answer = conversation.ask(QUESTION)
        assert len(server.requests) == asked
        assert answer.mode == "generative"
        (citation,) = answer.citations
        assert (
            conversation.report(citation.report).text[citation.start :].startswith(citation.quote)
        )


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "Nhiệm vụ nào liên quan đến thẩm định dự toán?", id="tasks, complete as listed"
        ),
        pytest.param("Giá vé xem phim ở Đà Lạt là bao nhiêu?", id="what no record answers"),
    ],
)
def test_a_model_is_not_asked(pair: Pair, question: str) -> None:
    server, conversation = pair
    server.behave(says(f"{RIGHT} [1]."))
    assert conversation.ask(question).mode == "extractive"
    assert server.requests == []


def test_the_settings_show_neither_key_nor_address(home: Path, records: Path) -> None:
    take_in(home, records)
    given = {"CONFER_CHAT_MODEL": MODEL, "CONFER_CHAT_URL": "http://10.1.2.3/v1"}
    for arguments in (("settings",), ("settings", "--json"), ("doctor",)):
        done = confer(*arguments, home=home, CONFER_CHAT_KEY=KEY, **given)
        assert not any(secret in done.out + done.err for secret in (KEY, "10.1.2.3"))


def test_a_model_without_an_address_is_refused_before_anything_is_opened(
    home: Path, records: Path
) -> None:
    take_in(home, records)
    with pytest.raises(WrongUse, match="CONFER_CHAT_URL"):
        Conversation(settings_for(home, chat_model=MODEL), TinyEmbedder())
    url = SecretStr("http://127.0.0.1:9/v1")
    Conversation(settings_for(home, chat_model=MODEL, chat_url=url), TinyEmbedder()).close()
