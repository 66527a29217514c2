"""An answer that a chat model is writing, in a real browser: seen, stopped, reloaded, queued."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.chat_server import MODEL, ChatServer, Reply, chat_server, says, talk_on
from tests.conftest import PATIENCE, settings_for
from tests.misbehaviours import QUESTION, RECORDS, RIGHT
from tests.ui.browsing import press, visit, window
from tests.ui.conftest import Server, start_server, stop_server

SPENT = "Chi ngân sách tháng 3 năm 2025 ước đạt 980 tỷ đồng"
OTHER = "Chỉ số sản xuất công nghiệp tháng 2 năm 2025 tăng bao nhiêu?"
OTHER_ANSWER = "Chỉ số sản xuất công nghiệp tháng 2 năm 2025 tăng 7,31%"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Path:
    folder = tmp_path_factory.mktemp("streaming")
    for name, text in RECORDS.items():
        (folder / name).write_text(text, encoding="utf-8")
    ingest([str(folder / name) for name in RECORDS], settings_for(folder / "store"), embedder)
    return folder / "store"


@pytest.fixture(scope="module")
def model() -> Iterator[ChatServer]:
    with chat_server() as served:
        yield served


@pytest.fixture(scope="module")
def server(home: Path, model: ChatServer) -> Iterator[Server]:
    started = start_server(home, CONFER_CHAT_MODEL=MODEL, CONFER_CHAT_URL=model.url)
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    with window(browser) as opened:
        visit(opened, server.address)
        yield opened


@dataclass
class Pausing:
    """A model that says one statement, and the second when it is told to go on."""

    goes_on: threading.Event = field(default_factory=threading.Event)

    def __call__(self, reply: Reply) -> None:
        reply.begin()
        reply.piece(f"{RIGHT} [1]. {SPENT}")
        self.goes_on.wait(PATIENCE)
        reply.piece(" [1].")
        reply.end()


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox", name="Viết câu hỏi").fill(question)
    page.keyboard.press("Enter")


def turn(page: Page, number: int) -> Locator:
    return page.locator(f".st-key-turn-{number}")


def test_a_reload_in_the_middle_loses_nothing_that_is_written(
    page: Page, model: ChatServer
) -> None:
    pausing = Pausing()
    model.behave(pausing)
    ask(page, QUESTION)
    stop = page.get_by_role("button", name="Dừng")
    expect(stop).to_be_visible()
    expect(turn(page, 1)).to_contain_text(f"{RIGHT}.")
    page.reload()
    expect(turn(page, 1)).to_contain_text(f"{RIGHT}.")
    expect(stop).to_be_visible()
    pausing.goes_on.set()
    expect(page.get_by_role("button", name="[1]", exact=True)).to_have_count(2)
    expect(turn(page, 1)).to_contain_text(f"{SPENT}.")
    assert len(model.requests) == 1, "it is not asked twice"


def test_what_is_written_when_it_is_stopped_stays_with_its_source(
    page: Page, model: ChatServer
) -> None:
    def talks_on(reply: Reply) -> None:
        reply.begin()
        reply.piece(f"{RIGHT} [1]. Và ")
        talk_on(reply)

    model.behave(talks_on)
    model.left.clear()
    ask(page, QUESTION)
    expect(turn(page, 1)).to_contain_text(f"{RIGHT}.")
    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_text("câu trả lời chưa đầy đủ")).to_be_visible()
    assert model.left.wait(PATIENCE)
    page.reload()
    expect(page.get_by_text("câu trả lời chưa đầy đủ")).to_be_visible()
    press(page, page.get_by_role("button", name="[1]", exact=True))
    expect(page.locator("mark").first).to_contain_text("1.310,2 tỷ đồng")

    model.behave(says(f"{SPENT} [1]."))
    press(page, page.get_by_role("button", name="Hỏi lại"))
    expect(turn(page, 1)).to_contain_text(f"{SPENT}.")
    expect(page.locator("[class*=st-key-turn-]")).to_have_count(1)


def test_a_question_asked_meanwhile_is_seen_at_once_and_answered_next(
    page: Page, model: ChatServer
) -> None:
    pausing = Pausing()
    model.behave(pausing, says(f"{OTHER_ANSWER} [1]."))
    ask(page, QUESTION)
    expect(turn(page, 1)).to_contain_text(f"{RIGHT}.")
    ask(page, OTHER)
    expect(turn(page, 2)).to_contain_text(OTHER)
    expect(page.get_by_role("button", name="Sửa câu hỏi")).to_have_count(0)
    page.reload()
    expect(turn(page, 2)).to_contain_text(OTHER)
    pausing.goes_on.set()
    expect(turn(page, 1)).to_contain_text(f"{SPENT}.")
    expect(turn(page, 2)).to_contain_text(f"{OTHER_ANSWER}.")


def test_what_can_be_done_with_the_last_answer_goes_when_another_is_asked(
    page: Page, model: ChatServer
) -> None:
    pausing = Pausing()
    model.behave(says(f"{OTHER_ANSWER} [1]."), pausing)
    edit = page.get_by_role("button", name="Sửa câu hỏi")
    ask(page, OTHER)
    expect(edit).to_be_visible()
    ask(page, QUESTION)
    expect(turn(page, 2)).to_contain_text(f"{RIGHT}.")
    expect(edit).to_have_count(0)
    pausing.goes_on.set()
    expect(turn(page, 2)).to_contain_text(f"{SPENT}.")
    expect(edit).to_have_count(1)
