"""A page that was open while the server was started again: what is asked or clicked is done."""

from __future__ import annotations

import asyncio
import signal
from html import unescape
from pathlib import Path

import websockets
from playwright.sync_api import Browser, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.conftest import PATIENCE
from tests.ui.browsing import enter, settle, visit, window
from tests.ui.conftest import LAND_QUESTION, LAND_WORDS, start_server, stop_server
from ui.wording import WORDING


async def run(address: str, message: BackMsg) -> list[ForwardMsg]:
    """Have a new session draw the page once; return what the server sends."""
    sent: list[ForwardMsg] = []
    async with asyncio.timeout(PATIENCE):
        stream = address.replace("http", "ws") + "/_stcore/stream"
        async with websockets.connect(stream, subprotocols=["streamlit"], max_size=None) as socket:
            await socket.send(message.SerializeToString())
            while not sent or sent[-1].WhichOneof("type") != "script_finished":
                sent.append(ForwardMsg.FromString(await socket.recv(decode=False)))
    return sent


def test_the_first_question_to_a_server_that_was_started_again_is_answered(
    records_home: Path,
) -> None:
    server = start_server(records_home)
    try:
        opens = BackMsg()
        opens.rerun_script.query_string = ""
        drawn = asyncio.run(run(server.address, opens))
        boxes = {one.delta.new_element.chat_input.id for one in drawn} - {""}
        # The new session has drawn nothing yet: it is sent what the page holds from before.
        asks = BackMsg()
        box = asks.rerun_script.widget_states.widgets.add(id=boxes.pop())
        box.chat_input_value.data = LAND_QUESTION
        drawn = asyncio.run(run(server.address, asks))
        said = " ".join(unescape(one.delta.new_element.html.body) for one in drawn)
        assert LAND_QUESTION in said and LAND_WORDS in said
    finally:
        assert stop_server(server, signal.SIGTERM) == (0, "", "")


def test_the_first_click_on_a_page_that_was_open_is_done(
    records_home: Path, browser: Browser
) -> None:
    server = start_server(records_home)
    try:
        with window(browser) as page:
            visit(page, server.address)
            enter(page, LAND_QUESTION)
            first = page.get_by_role("button", name="[1]", exact=True)
            expect(first).to_be_visible()
            settle(page)
            assert stop_server(server, signal.SIGTERM) == (0, "", "")
            expect(page.get_by_text("Mất kết nối")).to_be_visible()
            server = start_server(records_home, server.port)
            expect(page.get_by_text(WORDING["vi"]["reconnected"])).to_be_visible()
            first.click()  # while the records are being opened
            expect(page.locator("mark").first).to_contain_text(LAND_WORDS)
    finally:
        assert stop_server(server, signal.SIGTERM) == (0, "", "")
