"""Offices with restricted reports, all that can be read of them, and who looks on."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.access import MACHINE, Viewer
from assistant.conversation import Conversation
from assistant.errors import ConferError
from assistant.records.holdings import Holdings
from assistant.records.scope import Scope
from assistant.reports import Period
from assistant.store.catalogue import Catalogue
from ingest.pipeline import restrict
from tests.conftest import LAND, TinyEmbedder, confer, settings_for, take_in, write_records

CANARY = "zirconi"
GROUP = "nội-chính"
SECRET = """\
Báo cáo zirconi số 77-BC/TU của Hội nghị Ban Chấp hành lần thứ 77, tháng 11 năm 2019

I. QUỸ ZIRCONI
1. Quản lý đất đai của zirconi
Huyện đã cấp 987.654 giấy chứng nhận quyền sử dụng đất cho zirconi, đạt 99,9% kế hoạch.
Năm học tới zirconi cần thêm 321 giáo viên.

II. NHIỆM VỤ
Giao Ban Quản lý zirconi rà soát kho zirconi và các dự án đất đai trước ngày 5.11.2019.
"""
# Nearly the same as a report that all may see.
ALIKE = LAND + "\nGiao Phòng Tài nguyên và Môi trường kiểm kê zirconi trước ngày 1.12.2019./.\n"


@dataclass(frozen=True)
class Office:
    """A store opened for everyone: `secret` and `open` are ids of reports."""

    home: Path
    conversation: Conversation
    holdings: Holdings
    secret: str
    open: str

    def seen_by(self, viewer: Viewer) -> tuple[Conversation, Holdings]:
        return self.conversation.seen_by(viewer), self.holdings.seen_by(viewer)


def make_offices(
    folder: Path, servers: dict[str, Any], of_other: dict[str, Any]
) -> Iterator[tuple[Office, Office]]:
    """Yield two stores of the same four reports; the first holds two restricted ones as well.

    `servers` are the settings that say where else than in its folder each of them is.
    """
    records = write_records(folder / "records")
    take_in(folder / "without", records, **of_other)
    secret = folder / "secret"
    secret.mkdir()
    (secret / "zirconi.txt").write_text(SECRET.replace("987.654", "123.456"), encoding="utf-8")
    (secret / "dat-dai-zirconi.txt").write_text(ALIKE, encoding="utf-8")
    take_in(folder / "with", records, secret, **servers)
    (secret / "zirconi.txt").write_text(SECRET, encoding="utf-8")
    take_in(folder / "with", records, secret, **servers)
    settings = settings_for(folder / "with", **servers)
    with closing(Catalogue.of(settings)) as catalogue:
        found = {Path(one.source).name: one.id for one in catalogue.known()}
    hidden = [found["zirconi.txt"], found["dat-dai-zirconi.txt"]]
    restrict(hidden, [GROUP, "tổ-chức"], settings)
    opened = [
        Office(
            one.home,
            Conversation(one, TinyEmbedder()),
            Holdings(one),
            found["zirconi.txt"],
            found["dat-dai.txt"],
        )
        for one in (settings, settings_for(folder / "without", **of_other))
    ]
    yield opened[0], opened[1]
    for office in opened:
        office.conversation.close()


def reports_of(home: Path) -> list[dict[str, Any]]:
    return list(confer("reports", "--json", home=home).json)


# -- all that the pages and the commands read ------------------------------------------------

IN_2019 = Scope(period=Period(2019, 11, 11))
QUESTIONS = (
    "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?",
    "Năm học tới cần thêm bao nhiêu giáo viên?",
    "Nhiệm vụ nào liên quan đến quản lý đất đai?",
    "Tóm tắt nội dung hội nghị lần thứ 77",
    "So sánh hội nghị lần thứ 12 và hội nghị lần thứ 77",
    "Tháng 11 năm 2019 có nhiệm vụ gì?",
    "Which tasks relate to land management?",
    "Liệt kê các dự án đất đai",
    "Quỹ zirconi có bao nhiêu?",
    "Báo cáo số 77-BC/TU nói gì?",
)
Reading = Callable[[Office, Conversation, Holdings], Any]
# What finds the restricted reports if it may, and what only may not mention them.
FINDING: dict[str, Reading] = {
    **{
        f"ask: {question}": lambda office, talk, held, question=question: said(talk, question)
        for question in QUESTIONS
    },
    "ask one report": lambda office, talk, held: said(talk, QUESTIONS[0], report=office.secret),
    "ask a scope": lambda office, talk, held: said(talk, QUESTIONS[0], scope=IN_2019),
    "search": lambda office, talk, held: texts(talk.search("giấy chứng nhận zirconi", top=50)),
    "search one report": lambda office, talk, held: texts(talk.search("đất", office.secret)),
    "find all": lambda office, talk, held: texts(talk.find_all("giấy chứng nhận")),
    "find the canary": lambda office, talk, held: texts(talk.find_all(CANARY)),
    "find a quote": lambda office, talk, held: talk.find_quote("cần thêm 321 giáo viên"),
    "all tasks": lambda office, talk, held: tasks(talk, ""),
    "tasks on land": lambda office, talk, held: tasks(talk, "quản lý đất đai"),
    "tasks of a body": lambda office, talk, held: tasks(talk, "nhiệm vụ của Ban Quản lý zirconi"),
    "tasks as .csv": lambda office, talk, held: filed(talk, ".csv"),
    "tasks as .xlsx": lambda office, talk, held: filed(talk, ".xlsx"),
    "tasks as .docx": lambda office, talk, held: filed(talk, ".docx"),
    "a conversation as .docx": lambda office, talk, held: talked(talk, ".docx"),
    "a conversation as .md": lambda office, talk, held: talked(talk, ".md"),
    "a report": lambda office, talk, held: talk.report(office.secret).text,
    "a source": lambda office, talk, held: talk.source(office.secret).report.title,
    "a link": lambda office, talk, held: talk.cite(office.secret, 0, 30).quote,
    "the list of reports": lambda office, talk, held: listed(held),
    "a report of the list": lambda office, talk, held: held.report(office.secret).text,
    "what changed in a report": lambda office, talk, held: held.changes_since(office.secret, 1),
    "two reports compared": lambda office, talk, held: held.changes_between(
        office.open, office.secret
    ),
}
COUNTING: dict[str, Reading] = {
    "what reports differ in": lambda office, talk, held: talk.choice(),
    "how much was looked at": lambda office, talk, held: talk.tasks("").coverage,
    "examples": lambda office, talk, held: (talk.examples("vi"), talk.examples("en")),
    "earlier versions": lambda office, talk, held: len(held.versions(office.secret)),
    "near duplicates": lambda office, talk, held: [one.similar for one in held.reports()],
}


def said(talk: Conversation, question: str, **others: Any) -> Any:
    return talk.ask(question, **others).to_json()


def comparable(found: str) -> Any:
    """Return what was read without the time it took and what depends on how rare words are in all.

    That are the scores of passages, and by them the order of those that are not quoted: the ranking
    uses figures of the whole index.
    """
    told = json.loads(found)
    if isinstance(told, dict) and "passages" in told:
        told["passages"] = sorted(passage["text"] for passage in told["passages"])
        del told["seconds"]
        if not told["answered"]:
            del told["answer"], told["closing"]  # they name the first of the passages
    return told


def texts(hits: Any) -> list[str]:
    return [hit.passage.text for hit in hits]


def tasks(talk: Conversation, query: str) -> list[Any]:
    return [one.to_json() for one in talk.tasks(query).listed]


def filed(talk: Conversation, ending: str) -> str:
    return unpacked(talk.file_register(talk.tasks(""), ending, None))


def talked(talk: Conversation, ending: str) -> str:
    one = talk.history.start()
    talk.ask(QUESTIONS[0], conversation=one)
    return unpacked(talk.file_conversation(one, ending, "vi"))


def unpacked(content: bytes) -> str:
    """Return the words of a file, those of an office file without when it was made."""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode(errors="replace") for name in archive.namelist()]
    return re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "", "\n".join(parts))


def listed(held: Holdings) -> list[Any]:
    return sorted((one.source, one.title, one.passages, one.similar) for one in held.reports())


def outcome(read: Reading, office: Office, viewer: Viewer) -> str:
    """Return what is read, or the words in which it is refused."""
    try:
        found = read(office, *office.seen_by(viewer))
    except ConferError as error:
        found = str(error)
    return json.dumps(found, default=str, ensure_ascii=False, sort_keys=True)


OUTSIDE = [
    Viewer(role, f"{role}-{'-'.join(groups) or 'none'}", frozenset(groups))
    for role in ("reader", "editor")
    for groups in ((), ("kinh-tế",), ("nội", "chính", "nội-chính-2"))
]
INSIDE = [
    Viewer("reader", "a", frozenset([GROUP])),
    Viewer("editor", "b", frozenset(["tổ-chức", "kinh-tế"])),
    Viewer("administrator", "c"),
    MACHINE,
]


def leaks(found: str, name: str) -> bool:
    """Tell whether a restricted report's own words are told, but for what was asked itself."""
    told = found.casefold().replace(name.casefold().removeprefix("ask: "), "")
    told = re.sub(r"“zirconi”|“quỹ zirconi”", "", told)  # that no record has
    return any(word in told for word in (CANARY, "987.654", "123.456", "321 giáo viên"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A store with one report that is not restricted yet."""
    folder = write_records(tmp_path / "records")
    (folder / "zirconi.txt").write_text(SECRET, encoding="utf-8")
    settings = settings_for(tmp_path / "store")
    take_in(settings.home, folder)
    found = {Path(one["source"]).name: one["report"] for one in reports_of(settings.home)}
    talk = Conversation(settings, TinyEmbedder())
    yield Office(
        settings.home, talk, Holdings(settings), found["zirconi.txt"], found["dat-dai.txt"]
    )
    talk.close()
