"""Twenty people ask in the browser page, each every five seconds, while records are taken in.

They are real sessions of a real server: each speaks the page's own protocol over a WebSocket, but
draws nothing, so that twenty browsers take no time from the server.
"""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.benchmarks.rows import Row
from tests.conftest import SHIPPED, environment, settings_for
from tests.ui.conftest import Server, start_server, stop_server

PEOPLE = 20
ROUNDS = 8  # questions of each
EVERY = 5.0  # seconds between two questions of one
PATIENCE = 60.0  # seconds for an answer
TAKEN_IN = 1500  # reports that are taken in meanwhile
FIELDS = (
    *("thủy lợi", "trồng rừng", "chăn nuôi", "giáo dục"),
    *("y tế", "xây dựng", "du lịch", "vận tải"),
)
# Names of communes, each a pair of them.
FIRST, LAST = ("Cẩm", "Đông", "Gia", "Hòa", "Yên"), ("Thịnh", "Phú", "Long", "Sơn")
_CONFER = "from assistant.cli import main\nmain()"
_WORDS = re.compile(r'class="confer-words[^>]*>(.*?)</div>')


def name_of(person: int) -> str:
    """Return the commune that only this person asks about."""
    return f"{FIRST[person // 4]} {LAST[person % 4]}"


def figure_of(person: int, number: int) -> str:
    return f"{person + 11}.{number + 1}37"


def question(person: int, number: int) -> str:
    return f"Xã {name_of(person)} chi bao nhiêu triệu đồng cho {FIELDS[number % len(FIELDS)]}?"


def write_reports(folder: Path) -> Path:
    """Write each commune's report, whose figures stand in no other."""
    folder.mkdir()
    for person in range(PEOPLE):
        name = name_of(person)
        lines = [
            f"Xã {name} chi {figure_of(person, number)} triệu đồng cho {what}."
            for number, what in enumerate(FIELDS)
        ]
        text = f"Báo cáo xã {name} năm 2024\n\n" + "\n\n".join(lines) + "\n"
        (folder / f"xa-{person + 1}.txt").write_text(text, encoding="utf-8")
    return folder


def write_others(folder: Path) -> Path:
    """Write what is taken in while people ask: the shipped report again and again, each its own."""
    folder.mkdir()
    text = max(SHIPPED.iterdir()).read_text(encoding="utf-8")
    for number in range(TAKEN_IN):
        said = re.sub(r"\d+", lambda found, more=number: str(int(found[0]) + more), text)
        (folder / f"{number}.txt").write_text(said, encoding="utf-8")
    return folder


@dataclass
class Person:
    """One session: what the server has said, and how long each answer took to begin."""

    number: int
    socket: websockets.ClientConnection
    box: str = ""  # the id of the question box
    query: str = ""  # what stands in the page's address
    first_words: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    async def open(self) -> None:
        await self._send(BackMsg())
        await self._read("")
        assert self.box, "the page has no box for questions"

    async def ask(self, number: int) -> None:
        asked = question(self.number, number)
        message = BackMsg()
        box = message.rerun_script.widget_states.widgets.add(id=self.box)
        box.chat_input_value.data = asked
        began = time.perf_counter()
        await self._send(message)
        claim, at = await self._read(asked)
        self.first_words.append(at - began)
        if figure_of(self.number, number) not in claim:
            self.wrong.append(f"{asked} -> {claim}")

    async def _send(self, message: BackMsg) -> None:
        message.rerun_script.query_string = self.query
        await self.socket.send(message.SerializeToString())

    async def _read(self, asked: str) -> tuple[str, float]:
        """Read until the page is drawn; return the first claim of a question, and its time."""
        claim, at, turn = "", 0.0, list[int]()
        async with asyncio.timeout(PATIENCE):
            while True:
                message = ForwardMsg()
                message.ParseFromString(await self.socket.recv(decode=False))
                if message.WhichOneof("type") == "script_finished" and bool(asked) == bool(claim):
                    return claim, at
                place = list(message.metadata.delta_path)
                for words in self._words(message):
                    is_answer = turn and place[: len(turn)] == turn
                    if is_answer and not claim and "triệu đồng" in words:
                        claim, at = words, time.perf_counter()
                    if words == asked:
                        turn = place[:-2]  # a question and its answer stand in it
                    if words.startswith("Xã ") and words.endswith("?") and self.name not in words:
                        self.wrong.append(f"{self.name} is shown {words}")

    def _words(self, message: ForwardMsg) -> list[str]:
        """Take in what a message says; return the words of questions and answers in it."""
        if message.WhichOneof("type") == "page_info_changed":
            self.query = message.page_info_changed.query_string
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "chat_input":
            self.box = element.chat_input.id
        elif kind == "exception":
            self.wrong.append(f"{self.name}: {element.exception.message}")
        elif kind == "alert":
            self.wrong.append(f"{self.name}: {element.alert.body}")
        elif kind == "html":
            return [unescape(words) for words in _WORDS.findall(element.html.body)]
        return []

    @property
    def name(self) -> str:
        return name_of(self.number)


async def run(server: Server) -> list[Person]:
    """Let everyone ask, beginning one after the other within five seconds."""
    address = server.address.replace("http", "ws") + "/_stcore/stream"

    async def one(number: int) -> Person:
        async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as socket:
            person = Person(number, socket)
            await person.open()
            began = time.perf_counter() + EVERY * number / PEOPLE
            for round_ in range(ROUNDS):
                await asyncio.sleep(max(0, began + EVERY * round_ - time.perf_counter()))
                await person.ask(round_)
            return person

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(number)) for number in range(PEOPLE)]
    return [task.result() for task in tasks]


def rows() -> Iterator[Row]:
    with TemporaryDirectory() as place:
        home, others = Path(place, "store"), write_others(Path(place, "others"))
        settings = settings_for(home)
        ingest(
            [str(SHIPPED), str(write_reports(Path(place, "xa")))], settings, ModelEmbedder(settings)
        )
        server = start_server(home)
        taking_in = subprocess.Popen(
            [sys.executable, "-c", _CONFER, "ingest", "--json", str(others)],
            env=environment(home),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            people = asyncio.run(run(server))
            was_taking_in = taking_in.poll() is None
        finally:
            taking_in.terminate()
            taking_in.wait()
            status, _, said = stop_server(server, signal.SIGTERM)
        wrong = [line for person in people for line in person.wrong]
        note = f"{PEOPLE} people, every {EVERY:.0f} s; the ingest went on: {was_taking_in}"
        waited = tuple(seconds for person in people for seconds in person.first_words)
        yield Row("to an answer's first words", "s", waited, "median < 1.5, p95 < 4", note)
        errors = [*wrong, *([said] if status or said else [])]
        yield Row(
            "errors and answers mixed up", "", (float(len(errors)),), "0", "; ".join(errors)[:300]
        )
