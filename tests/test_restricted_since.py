"""Restricted reports: what was asked before they were, and what editors outside hand in."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.access import Role, Viewer
from assistant.records.holdings import Holdings
from assistant.store.catalogue import Catalogue
from assistant.store.conversations import Conversations
from ingest.desk import Desk
from ingest.intake import Intake
from ingest.pipeline import remove, restrict
from tests.conftest import TinyEmbedder, settings_for, take_in
from tests.restricted import CANARY, GROUP, SECRET, Office, office

__all__ = ["office"]  # a fixture

OUTSIDE = Viewer("editor", "outside", frozenset(["kinh-tế"]))
INSIDE = Viewer("editor", "inside", frozenset([GROUP]))
QUOTING = "Quỹ zirconi cấp bao nhiêu giấy chứng nhận?"
REFUSED = "Ai ký quyết định về quỹ zirconi năm 1999 với nước Bồ Đào Nha?"


# -- conversations ----------------------------------------------------------------------------


def asked(office: Office, question: str) -> tuple[Conversations, str]:
    """Return the conversations of one outside and the id of that in which they asked."""
    talk = office.conversation.seen_by(OUTSIDE)
    conversation = talk.history.start()
    told = talk.ask(question, conversation=conversation).to_json()
    assert CANARY in json.dumps(told["citations"] or told["closing"]).casefold()
    return talk.history, conversation


@pytest.mark.parametrize("question", [QUOTING, REFUSED], ids=["quotes", "names as related"])
def test_what_an_answer_quotes_or_names_is_seen_no_more(office: Office, question: str) -> None:
    history, conversation = asked(office, question)
    assert len(history.turns(conversation)) == 1
    restrict([office.secret], [GROUP], settings_for(office.home))
    assert history.turns(conversation) == []
    restrict([office.secret], [], settings_for(office.home))
    assert len(history.turns(conversation)) == 1


def renamed(office: Office, folder: Path) -> None:
    (folder / "zirconi.txt").rename(folder / "other.txt")
    take_in(office.home, folder, prune=True)
    (folder / "other.txt").write_text(SECRET + "\nHết.\n", encoding="utf-8")
    take_in(office.home, folder)


def removed(office: Office, folder: Path) -> None:
    restrict([office.secret], [GROUP], settings_for(office.home))
    remove([office.secret], settings_for(office.home))


@pytest.mark.parametrize("question", [QUOTING, REFUSED], ids=["quotes", "names as related"])
@pytest.mark.parametrize("change", [renamed, removed])
def test_nor_when_the_report_has_another_name_by_then_or_is_gone(
    office: Office, change: Callable[[Office, Path], None], question: str
) -> None:
    history, conversation = asked(office, question)
    change(office, office.home.parent / "records")
    for one in Holdings(settings_for(office.home)).reports():
        if Path(one.source).name == "other.txt":
            restrict([one.id], [GROUP], settings_for(office.home))
    assert history.turns(conversation) == []


def test_an_answer_of_another_report_that_is_gone_is_seen(office: Office) -> None:
    talk = office.conversation.seen_by(OUTSIDE)
    conversation = talk.history.start()
    talk.ask("Trạm y tế xã Phú Xuyên có mấy bác sĩ?", conversation=conversation)
    (turn,) = talk.history.turns(conversation)
    removed(office, office.home.parent / "records")
    remove([one.report for one in turn.answer.citations], settings_for(office.home))
    (seen,) = talk.history.turns(conversation)
    assert seen.gone == {one.n for one in turn.answer.citations}


@pytest.mark.parametrize(
    ("role", "groups", "is_seen"),
    [
        ("reader", [], True),
        ("reader", ["kinh-tế"], True),
        ("editor", ["du-lịch"], True),  # no report is for them alone
        ("reader", [GROUP], False),
        ("administrator", [], False),
    ],
)
def test_what_people_who_see_more_found_bad_is_in_no_list_of_others(
    office: Office, role: Role, groups: list[str], is_seen: bool
) -> None:
    restrict([office.secret], [GROUP], settings_for(office.home))
    Catalogue(office.home).accounts.add("binh", role, None, None, groups)
    binh = office.conversation.seen_by(Viewer(role, "binh", frozenset(groups))).history
    for_all = office.conversation.seen_by(OUTSIDE).ask("Trạm y tế xã Phú Xuyên có mấy bác sĩ?")
    turn = binh.add(binh.start(), for_all)
    binh.rate(turn.id, False, "Ai trộm quỹ?")
    assert [one.reason for one in office.conversation.history.disliked()] == ["Ai trộm quỹ?"]
    editors = office.conversation.seen_by(OUTSIDE).history.disliked()
    assert [one.reason for one in editors] == (["Ai trộm quỹ?"] if is_seen else [])


def test_what_was_found_bad_without_accounts_is_for_those_who_see_all(office: Office) -> None:
    history = office.conversation.history
    answer = office.conversation.ask("Trạm y tế xã Phú Xuyên có mấy bác sĩ?")
    history.rate(history.add(history.start(), answer).id, False)
    outside = office.conversation.seen_by(OUTSIDE).history
    assert len(outside.disliked()) == 1
    restrict([office.secret], [GROUP], settings_for(office.home))
    assert (len(outside.disliked()), len(history.disliked())) == (0, 1)


# -- what is handed in ------------------------------------------------------------------------

NAME = "mat.txt"
OTHER = "Thông báo về du lịch\n\nHuyện đón 10.000 lượt khách.\n"


@pytest.mark.parametrize("content", [SECRET, OTHER], ids=["the same text", "another"])
@pytest.mark.parametrize("replaces", [False, True], ids=["beside", "in its place"])
def test_a_file_named_as_a_hidden_one_takes_neither_its_place_nor_its_groups(
    home: Path, content: str, replaces: bool
) -> None:
    settings, held = settings_for(home), Holdings(settings_for(home))
    desks = {
        viewer: Desk(settings, Intake(settings), TinyEmbedder(), lambda viewer=viewer: viewer)
        for viewer in (INSIDE, OUTSIDE)
    }

    def hand_in(viewer: Viewer, content: str, replaces: bool, group: str) -> None:
        desks[viewer].upload([(NAME, content.encode())], replaces, [group])
        while desks[viewer].progress().is_running:
            time.sleep(0.1)

    hand_in(INSIDE, SECRET, False, GROUP)
    hand_in(OUTSIDE, content, replaces, "kinh-tế")
    (mine,) = held.seen_by(INSIDE).reports()
    assert (Path(mine.source).name, mine.version, mine.groups) == (NAME, 1, (GROUP,))
    assert Path(mine.path).read_text(encoding="utf-8") == SECRET
    theirs = [Path(one.source).name for one in held.seen_by(OUTSIDE).reports()]
    assert theirs == (["mat (2).txt"] if content == OTHER else [])


def test_why_a_hidden_file_cannot_be_taken_in_again_is_told_to_those_inside_alone(
    home: Path,
) -> None:
    settings = settings_for(home)
    intake = Intake(settings)
    inside, outside = (
        Desk(settings, intake, TinyEmbedder(), lambda viewer=viewer: viewer)
        for viewer in (INSIDE, OUTSIDE)
    )
    inside.upload([(NAME, SECRET.encode())], False, [GROUP])
    while inside.progress().is_running:
        time.sleep(0.1)
    (report,) = Holdings(settings).reports()
    Path(report.path).unlink()
    inside.take_in([report.path])
    while inside.progress().is_running:
        time.sleep(0.1)
    assert NAME in str(inside.progress().error)
    assert (outside.progress().files, outside.progress().error) == ((), None)
