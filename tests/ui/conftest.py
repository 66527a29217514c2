"""What the page's tests share: one store with the packaged model, and pages over it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from playwright.sync_api import Browser
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.settings import PREFIX, Settings
from ingest.pipeline import ingest
from tests.conftest import PATIENCE, SHIPPED, environment, settings_for
from tests.ports import free_port
from tests.ui.browsing import started_browser
from ui.serve import APP

LAND_QUESTION = "Nhiệm vụ nào liên quan đến quản lý đất đai?"
LAND_WORDS = "công tác bồi thường giải phóng mặt bằng, quản lý đất đai trên địa bàn"
HOSTILE_QUESTION = "Sở Y tế rà soát kho vắc xin ra sao?"
REFUSED_QUESTION = "Giá vàng hôm nay ở New York là bao nhiêu?"

# One sentence with what a page must not act on; no full stop may cut it.
HOSTILE_SENTENCE = (
    "Giao Sở Y tế rà soát kho vắc xin <script>document.title='bị chiếm'</script>"
    "<img src=http://192.0.2.1/x onerror=\"document.title='bị chiếm'\"> "
    "[bấm](javascript:alert(1)) ![ảnh](http://192.0.2.1/y) <!-- ẩn --> $\\frac{1}{2}$ "
    "&lt;b&gt; www;example;org :red[đỏ] `mã` **đậm** trong tháng này"
)
HOSTILE_REPORT = (
    f"Kết luận hội nghị y tế <i>số 7</i>\n\nPhần mở đầu.\n\n{HOSTILE_SENTENCE}.\n\nPhần kết thúc.\n"
)


@pytest.fixture(scope="session", autouse=True)
def packages_looked_through_once() -> Iterator[None]:
    """AppTest looks through all installed packages for components with each page it opens."""
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def embedder() -> ModelEmbedder:
    return ModelEmbedder(Settings())


@pytest.fixture(scope="session")
def records_home(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Path:
    """A store of the shipped reports and one that would harm a careless page."""
    folder = tmp_path_factory.mktemp("ui")
    hostile = folder / "y-te <b>7<b>.txt"
    hostile.write_text(HOSTILE_REPORT, encoding="utf-8")
    ingested = ingest([str(SHIPPED), str(hostile)], settings_for(folder / "store"), embedder)
    assert not ingested.failed
    return folder / "store"


@pytest.fixture(scope="session")
def conversation(records_home: Path, embedder: ModelEmbedder) -> Iterator[Conversation]:
    """What the page is compared with."""
    opened = Conversation(settings_for(records_home), embedder)
    yield opened
    opened.close()


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Return a function that runs the real page over a store, with further settings."""
    monkeypatch.chdir(tmp_path)

    def run(
        home: Path,
        conversation: str | None = None,
        cookies: Mapping[str, str] | None = None,
        **variables: str,
    ) -> AppTest:
        # AppTest has no browser that would remember any or come from anywhere.
        monkeypatch.setattr(ContextProxy, "cookies", cookies or {})
        monkeypatch.setattr(ContextProxy, "ip_address", None)
        monkeypatch.setenv(PREFIX + "HOME", str(home))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        page = AppTest.from_file(APP, default_timeout=PATIENCE)
        if conversation is not None:
            page.query_params["c"] = conversation
        return page.run()

    yield run
    st.cache_resource.clear()


@dataclass(frozen=True)
class Server:
    """`confer ui` in a process of its own; `line` is what it printed when the page was there."""

    process: subprocess.Popen[str]
    port: int
    line: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def start_server(home: Path, port: int | None = None, **variables: str) -> Server:
    port = port or free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", "ui"],
        env=environment(home, CONFER_PORT=str(port), **variables),
        cwd=home.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    return Server(process, port, process.stdout.readline())


def stop_server(server: Server, number: int) -> tuple[int, str, str]:
    """Send a signal; return the exit status and what was printed after the first line."""
    server.process.send_signal(number)
    out, err = server.process.communicate(timeout=PATIENCE)
    return server.process.returncode, out, err
