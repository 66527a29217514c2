"""Restricted reports: to those outside their groups they are not there, whatever is asked."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.access import Viewer
from assistant.conversation import Conversation
from assistant.errors import WrongUse
from assistant.records.holdings import Holdings
from assistant.store import reading
from assistant.store.catalogue import Catalogue
from ingest.desk import Desk
from ingest.intake import Intake
from ingest.pipeline import remove, restrict
from tests.conftest import LAND, RECORDS, TinyEmbedder, confer, settings_for, take_in
from tests.restricted import (
    CANARY,
    COUNTING,
    FINDING,
    GROUP,
    INSIDE,
    OUTSIDE,
    QUESTIONS,
    SECRET,
    Office,
    comparable,
    leaks,
    make_offices,
    office,
    outcome,
    reports_of,
    texts,
)

__all__ = ["office"]  # a fixture


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Office]]:
    yield from make_offices(tmp_path_factory.mktemp("offices"), {}, {})


@pytest.mark.parametrize("name", [*FINDING, *COUNTING])
def test_to_those_outside_it_is_as_if_the_reports_were_not_there(
    offices: tuple[Office, Office], name: str
) -> None:
    there, without = offices
    read = {**FINDING, **COUNTING}[name]
    for viewer in OUTSIDE:
        found = outcome(read, there, viewer)
        assert not leaks(found, name), viewer
        assert comparable(found) == comparable(outcome(read, without, viewer)), viewer


@pytest.mark.parametrize("name", FINDING)
def test_to_those_inside_the_reports_are_there(offices: tuple[Office, Office], name: str) -> None:
    there, _ = offices
    for viewer in INSIDE:
        assert CANARY in outcome(FINDING[name], there, viewer).casefold(), viewer


@pytest.mark.parametrize("name", COUNTING)
def test_to_those_inside_they_count(offices: tuple[Office, Office], name: str) -> None:
    there, without = offices
    for viewer in INSIDE:
        found = outcome(COUNTING[name], there, viewer)
        assert found != outcome(COUNTING[name], without, viewer), viewer


def test_where_much_is_hidden_it_is_left_out_by_its_reports(
    offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_HIDDEN", 0)
    for name in ("search", f"ask: {QUESTIONS[0]}"):
        there, without = (outcome(FINDING[name], office, OUTSIDE[0]) for office in offices)
        assert not leaks(there, name)
        assert comparable(there) == comparable(without)


def test_results_are_as_many_as_without_the_hidden_reports(tmp_path: Path) -> None:
    many = "\n\n".join(f"Kho zirconi số {n} chứa đất đai và đất đai." for n in range(60))
    (tmp_path / "kho.txt").write_text(many * 20, encoding="utf-8")
    (tmp_path / "dat.txt").write_text(LAND, encoding="utf-8")
    take_in(tmp_path / "store", tmp_path / "kho.txt", tmp_path / "dat.txt")
    settings = settings_for(tmp_path / "store")
    secret = next(one["report"] for one in reports_of(settings.home) if one["passages"] > 20)
    talk = Conversation(settings, TinyEmbedder())
    outsider = talk.seen_by(OUTSIDE[0])
    assert len(outsider.search("đất đai", top=3)) == 3
    assert CANARY in "".join(texts(outsider.search("đất đai", top=3)))
    restrict([secret], [GROUP], settings)  # while the page is open
    found = outsider.search("đất đai", top=3)
    assert len(found) == 3 and CANARY not in "".join(texts(found))
    restrict([secret], [], settings)
    assert CANARY in "".join(texts(outsider.search("đất đai", top=3)))
    talk.close()


# -- what is kept of conversations ----------------------------------------------------------


def test_an_answer_that_quotes_what_is_restricted_since_is_seen_no_more(office: Office) -> None:
    outsider, insider = (office.conversation.seen_by(one) for one in (OUTSIDE[3], INSIDE[1]))
    for talk in (outsider, insider):
        one = talk.history.start()
        talk.ask("Quỹ zirconi cấp bao nhiêu giấy chứng nhận?", conversation=one)
        talk.ask("Trạm y tế xã Phú Xuyên có bao nhiêu bác sĩ?", conversation=one)
        first, second = talk.history.turns(one)
        assert {hit.passage.report for hit in second.answer.hits} >= {office.secret}
        talk.history.rate(first.id, False, "zirconi là gì?")
        restrict([office.secret], [], settings_for(office.home))
    restrict([office.secret], ["tổ-chức"], settings_for(office.home))
    assert len(insider.history.disliked()) == 2
    assert outsider.history.disliked() == []
    (mine,) = outsider.history.all()
    (kept,) = outsider.history.turns(mine.id)
    assert CANARY not in json.dumps(kept.answer.to_json(), ensure_ascii=False).casefold()
    assert len(insider.history.turns(insider.history.all()[0].id)) == 2
    # A later version is another report, of the same file.
    path = office.home.parent / "records" / "zirconi.txt"
    path.write_text(SECRET + "\nHết.\n", encoding="utf-8")
    take_in(office.home, path)
    assert len(outsider.history.turns(mine.id)) == 1


def test_what_those_asked_who_see_more_is_not_in_the_work_list_of_others(office: Office) -> None:
    restrict([office.secret], [GROUP], settings_for(office.home))
    editors = {name: Viewer("editor", name, groups) for name, groups in {
        "outside": frozenset[str](), "inside": frozenset([GROUP]),
    }.items()}  # fmt: skip
    history = {name: office.conversation.seen_by(one).history for name, one in editors.items()}
    history["inside"].miss("Ai trộm zirconi?", [])
    history["outside"].miss("Giá vàng?", [])
    assert [one.question for one in history["inside"].unanswered()] == [
        "Giá vàng?",
        "Ai trộm zirconi?",
    ]
    assert [one.question for one in history["outside"].unanswered()] == ["Giá vàng?"]
    assert len(office.conversation.history.unanswered()) == 2
    history["outside"].miss("ai trộm ZIRCONI", [])  # who asks themselves knows the words
    assert len(history["outside"].unanswered()) == 2


# -- keeping reports ------------------------------------------------------------------------


def visible(office: Office, viewer: Viewer = OUTSIDE[3]) -> set[str]:
    """Return the names of the files whose reports someone sees."""
    return {Path(one.source).name for one in office.seen_by(viewer)[1].reports()}


def test_an_editor_does_nothing_to_what_is_hidden_from_them(office: Office) -> None:
    settings = settings_for(office.home)
    restrict([office.secret], [GROUP], settings)
    desk = Desk(settings, Intake(settings), TinyEmbedder(), lambda: OUTSIDE[3])
    before = len(Catalogue(office.home).journal.latest(99))
    for deed in (
        lambda report: desk.correct(report, {"number": "7-TB/HU"}),
        lambda report: desk.remove([office.open, report]),
        lambda report: desk.restrict([report], []),
    ):
        said = []
        for report in (office.secret, "0" * len(office.secret)):
            with pytest.raises(WrongUse) as refused:
                deed(report)
            said.append(str(refused.value).replace(report, "…"))
        assert said[0] == said[1]
    assert len(Catalogue(office.home).journal.latest(99)) == before
    insider = Desk(settings, Intake(settings), TinyEmbedder(), lambda: INSIDE[1])
    with pytest.raises(WrongUse):
        insider.restrict([office.secret], [])
    restrict([office.secret], ["tổ-chức"], settings)
    insider.restrict([office.secret], ["kinh-tế"])
    (deed,) = Catalogue(office.home).journal.latest(1)
    assert (deed.who, deed.action) == ("b", "restrict") and deed.source.endswith("(for kinh-tế)")


def test_what_is_uploaded_for_groups_is_hidden_from_the_beginning(home: Path) -> None:
    settings = settings_for(home)
    intake, held = Intake(settings), Holdings(settings)
    inside, outside = (
        Desk(settings, intake, TinyEmbedder(), lambda viewer=viewer: viewer)
        for viewer in (INSIDE[1], OUTSIDE[3])
    )
    inside.upload([("mat.txt", "Kế hoạch mật\n\nXã trồng 50 ha.\n".encode())], False, ["tổ-chức"])
    while inside.progress().is_running:
        assert outside.progress().files == ()
        time.sleep(0.1)
    assert [Path(one.source).name for one in inside.progress().files] == ["mat.txt"]
    assert outside.progress().files == ()
    assert [one.title for one in held.seen_by(INSIDE[1]).reports()] == ["Kế hoạch mật"]
    assert held.seen_by(OUTSIDE[3]).reports() == []


def test_a_restriction_stays_with_what_a_file_holds(office: Office) -> None:
    """New versions, corrections, other names, copies, removal and a backup change nothing."""
    settings, folder = settings_for(office.home), office.home.parent / "records"
    restrict([office.secret], [GROUP], settings)
    (folder / "a-copy.txt").write_text(SECRET, encoding="utf-8")
    take_in(office.home, folder)
    assert CANARY not in "".join(visible(office))
    (folder / "zirconi.txt").write_text(SECRET + "\nHết.\n", encoding="utf-8")
    take_in(office.home, folder)  # the copy is a report of its own now
    assert visible(office) == set(RECORDS)
    (folder / "zirconi.txt").rename(folder / "other.txt")
    take_in(office.home, folder, prune=True)
    assert visible(office) == set(RECORDS)
    hidden = {one["report"] for one in reports_of(office.home)} - {
        one.id for one in office.seen_by(OUTSIDE[0])[1].reports()
    }
    assert len(hidden) == 2
    assert confer("correct", min(hidden), "--number", "1-TB/HU", home=office.home).status == 0
    assert visible(office) == set(RECORDS)
    confer("backup", office.home.parent / "b.zip", home=office.home)
    other = office.home.parent / "restored"
    confer("restore", office.home.parent / "b.zip", home=other)
    restored = Holdings(settings_for(other))
    assert len(restored.seen_by(OUTSIDE[0]).reports()) == 4 and len(restored.reports()) == 6
    remove([one["report"] for one in reports_of(office.home)], settings)
    take_in(office.home, folder)
    assert visible(office) == set(RECORDS)


def test_reports_are_restricted_and_opened_on_the_command_line(office: Office) -> None:
    home = office.home
    done = confer("restrict", office.secret, "--groups", "Nội-chính, tổ-chức", home=home)
    assert done.out == "1 report for nội-chính, tổ-chức only\n"
    assert confer("show", office.secret, "--json", home=home).json["groups"] == [
        "nội-chính",
        "tổ-chức",
    ]
    assert "groups       nội-chính, tổ-chức\n" in confer("show", office.secret, home=home).out
    assert "zirconi.txt" not in visible(office)
    assert confer("restrict", office.secret, "--undo", home=home).out == "1 report for everyone\n"
    assert "zirconi.txt" in visible(office)
    records = home.parent / "records"
    assert confer("ingest", records, "--groups", "a", home=home).status == 0
    assert visible(office) == set()
    for command in (["x", "--undo"], ["x"], ["x", "--groups", " "], ["x", "--groups", "a b"]):
        confer("restrict", *command, home=home).refused(2)


def test_who_may_see_nothing_is_answered_that_there_is_nothing(office: Office) -> None:
    ids = [one["report"] for one in reports_of(office.home)]
    restrict(ids, [GROUP], settings_for(office.home))
    talk, held = office.seen_by(OUTSIDE[0])
    assert held.reports() == [] and talk.tasks("").listed == () and talk.find_all("đất đai") == []
    for question in QUESTIONS:
        answer = talk.ask(question)
        assert not answer.answered and answer.coverage.reports == 0
    assert talk.examples("vi") == () and talk.search("đất đai") == []


@pytest.mark.parametrize("group", ["a'b", 'a"b', "a) OR (1=1", "a;--", "", " "])
def test_no_name_of_a_group_is_more_than_a_name(office: Office, group: str) -> None:
    restrict([office.secret], [GROUP], settings_for(office.home))
    assert "zirconi.txt" not in visible(office, Viewer("reader", "x", frozenset([group])))
