"""Hostile words wherever words come from: every page shows them, and does nothing they say."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.reports import Answer, Claim
from ingest.correct import correct
from ingest.pipeline import ingest
from tests.chat_server import MODEL, ChatServer, chat_server, says
from tests.conftest import settings_for
from tests.ui.browsing import NARROW, WIDE, enter, press, settle, tick_row, visit, window
from tests.ui.conftest import Server, start_server, stop_server
from tests.ui.hostile import HOSTILE
from ui.app import PAGES
from ui.source_text import TEXT_ID, TITLE_ID
from ui.views.search import STEP

SAID = "Sở Y tế rà soát kho vắc xin"
# A report's own words; no full stop may cut them.
RECORD = "Kết luận hội nghị {words}\n\nGiao {said} số {number} {words} trong tháng này\n"
ALL = " ".join(HOSTILE[name] for name in HOSTILE if name != "very long word")
# What words could become, and no page makes of its own.
MADE = (
    "a, img, iframe, object, embed, video, audio, math, base, meta, link, title, "
    ".katex, code, h4, [onerror], [onload], [onfocus], [onmouseover], [ontoggle], [autofocus]"
)
# A page that was taken over would talk to the person, or draw what is not its own.
WATCH = """
  window.taken = [];
  for (const name of ["alert", "confirm", "prompt", "open", "print"])
    window[name] = () => { window.taken.push(name); };
"""


@pytest.fixture(scope="module")
def model() -> Iterator[ChatServer]:
    """A chat model that cites the records and goes on to say every hostile thing."""
    reply = f"{SAID} số 1 [1]. {SAID} {ALL} [1]. [bấm](javascript:alert(1)) {ALL}"
    with chat_server(says(reply, 400)) as served:
        yield served


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Path:
    """A record of each hostile text, called by it too; and one corrected to say them all."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, words in enumerate(HOSTILE.values(), 1):
        words = words.replace("\0", "")  # no text file holds one
        text = RECORD.format(words=words, said=SAID, number=number)
        name = words.replace("/", "⁄")[:60]
        (folder / f"{number} {name}.txt").write_text(text, encoding="utf-8")
    settings = settings_for(folder / "store")
    done = ingest([str(folder)], settings, embedder)
    assert not done.failed
    said = {"title": ALL[:240], "body": ALL[240:480], "place": ALL[480:700]}
    correct(done.added[0].report, said, settings, embedder)
    return folder / "store"


@pytest.fixture(scope="module")
def conversation(home: Path, embedder: ModelEmbedder) -> Iterator[Conversation]:
    opened = Conversation(settings_for(home), embedder)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def corrected(conversation: Conversation) -> str:
    """Return the id of the report that says them all."""
    hits = conversation.find_all(SAID)
    return next(hit.passage.report for hit in hits if hit.passage.title.startswith(ALL[:100]))


@pytest.fixture(scope="module")
def server(home: Path, model: ChatServer) -> Iterator[Server]:
    started = start_server(home, CONFER_CHAT_MODEL=MODEL, CONFER_CHAT_URL=model.url)
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    with window(browser) as opened:
        opened.add_init_script(WATCH)
        visit(opened, server.address)
        yield opened
        check_untouched(opened)


def check_untouched(page: Page) -> None:
    """Fail if words became anything but words."""
    assert page.evaluate("window.taken") == []
    assert page.title() == "Confer"
    assert (
        page.locator(".stMain").evaluate(
            "(main, made) => [...main.querySelectorAll(made)].map((one) => one.outerHTML)", MADE
        )
        == []
    )
    assert page.locator("script[src]:not([src^='./static/'])").count() == 0
    assert page.locator(".stMain").is_visible()


def as_shown(words: str) -> str:
    """Return words as a browser holds them: it knows no null character and one line end."""
    return words.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def as_told(words: str) -> str:
    """Return words as a statement of an answer shows them: without their blank lines."""
    return re.sub(r"\n\s*\n", "\n", as_shown(words))


def keep(conversation: Conversation) -> str:
    """Keep a conversation in which people and a model say every hostile thing; return its id."""
    real = conversation.ask(f"{SAID} ra sao?")
    named = conversation.history.start()
    for words in HOSTILE.values():
        claims = tuple(
            Claim(f"{words} {n}", (real.citations[0].n,), supported, label=words, aside=aside)
            for n, (supported, aside) in enumerate(((True, False), (False, False), (True, True)))
        )
        conversation.history.add(named, told(real, words, claims))
    conversation.history.add(named, told(replace(real, answered=False), ALL, ()))
    return named


def told(real: Answer, words: str, claims: tuple[Claim, ...]) -> Answer:
    return replace(
        real, question=words, understood=words, lead=words, closing=words, note=words,
        missing=(words,), mode="generative", claims=claims,
    )  # fmt: skip


def test_a_conversation(page: Page, server: Server, conversation: Conversation) -> None:
    page.goto(f"{server.address}/?c={keep(conversation)}")
    asked = page.locator("[data-testid=stChatMessage] .confer-words")
    page.locator(f".st-key-turn-{len(HOSTILE) + 1} [data-testid=stAlert]").wait_for()
    settle(page)
    shown = set(asked.evaluate_all("all => all.map((one) => one.textContent)"))
    for words in HOSTILE.values():
        assert {as_shown(words), as_told(f"{words} 0"), as_told(f"{words} 1")} <= shown


def test_a_question_and_what_a_model_says(page: Page, model: ChatServer) -> None:
    model.requests.clear()
    question = f"{SAID} số 1 ra sao? {ALL}"[:1500]
    enter(page, question)
    expect(page.locator(".st-key-turn-1")).to_contain_text(SAID)
    check_untouched(page)
    page.locator(".st-key-regenerate").wait_for()  # it is answered, be it by a refusal
    enter(page, f"{SAID} số 1 ra sao?")
    press(page, page.locator(".st-key-turn-2").get_by_role("button", name="[1]", exact=True).first)
    expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
    assert model.requests


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_each_report_in_the_search(
    browser: Browser, server: Server, conversation: Conversation, size: tuple[int, int]
) -> None:
    with window(browser, size) as page:
        page.add_init_script(WATCH)
        page.goto(f"{server.address}/search")
        enter(page, "rà soát kho vắc xin")
        hits = conversation.find_all("rà soát kho vắc xin")
        assert len(hits) >= len(HOSTILE)
        found, more = page.locator(".confer-found"), page.locator(".st-key-search-more button")
        for shown in range(STEP, len(hits), STEP):
            expect(found).to_have_count(shown)
            press(page, more)
        expect(found).to_have_count(len(hits))
        texts = found.evaluate_all("all => all.map((o) => o.textContent)")
        assert [as_told(hit.passage.text) for hit in hits] == texts
        check_untouched(page)
        enter(page, ALL[:1000])
        settle(page)
        check_untouched(page)


def test_the_table_and_dialogs_of_reports(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/reports")
    for row in (1, 2):
        tick_row(page, row)
    press(page, page.locator(".st-key-action-compare button"))
    page.locator(".confer-changes").wait_for()
    check_untouched(page)
    press(page, page.locator(".st-key-action-remove button"))
    press(page, page.locator(".st-key-remove-cancel button"))
    tick_row(page, 2)
    press(page, page.locator(".st-key-action-correct button"))
    page.locator(".st-key-correct-title").wait_for()


def test_a_source(page: Page, server: Server, conversation: Conversation, corrected: str) -> None:
    last = conversation.find_all(SAID)[-1].passage.report
    for report in map(conversation.report, (corrected, last)):
        page.goto(f"{server.address}/search?report={report.id}&start=0&end={len(report.text)}")
        expect(page.locator(f"#{TEXT_ID}")).to_have_text(report.text, use_inner_text=False)
        expect(page.locator(f"#{TITLE_ID}")).to_have_text(report.title)
        check_untouched(page)


@pytest.mark.parametrize("name", [place.name for place in PAGES])
def test_an_address(page: Page, server: Server, name: str) -> None:
    said = quote(ALL[:1500])
    visit(page, f"{server.address}/{name}?c={said}&report={said}&start=0&end=1")
    check_untouched(page)
