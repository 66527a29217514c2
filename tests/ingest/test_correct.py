"""correct.py and `confer correct`: what staff say of a report, kept by file and shown at once."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import StoreUnusable, WrongUse
from assistant.reports import Period, Reading
from assistant.store.catalogue import Catalogue
from assistant.store.store import Store
from ingest.correct import correct, read_correction
from tests.conftest import LAND, TinyEmbedder, confer, publish, settings_for, staged_report, take_in
from tests.looking import found_by_words, problems


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dat-dai.txt"
    path.write_text(LAND, encoding="utf-8")
    return path


@pytest.fixture
def report(home: Path, file: Path) -> str:
    return take_in(home, file).added[0].report


def live(home: Path) -> Any:
    (row,) = Catalogue(home).rows()
    return row


def put_right(home: Path, report: str, **said: str) -> str:
    return correct(report, said, settings_for(home), TinyEmbedder()).id


def test_a_correction_takes_effect_at_once(home: Path, report: str) -> None:
    made = put_right(
        home,
        report,
        title="Kết luận về rừng",
        kind="kết luận",
        number="9 -KL/HU",
        body="Huyện ủy",
        conference="XIII",
        term="nhiệm kỳ 2020 – 2025",
        periods="quý I năm 2024",
        date="28/3/2024",
        place="Đại Từ",
    )
    found = Catalogue(home).live_report(made)
    said = found.description
    assert (found.title, found.version) == ("Kết luận về rừng", 1)
    assert (said.kind, said.number, said.body, said.conference) == (
        "conclusion", "9-KL/HU", "Huyện ủy", 13,
    )  # fmt: skip
    assert (said.term, said.periods) == ("2020-2025", (Period(2024, 1, 3),))
    assert (said.date, said.place) == (datetime.date(2024, 3, 28), "Đại Từ")
    assert all(reading == Reading(reading.field, "staff") for reading in said.readings)
    assert made != report and live(home)["report"] == made
    assert problems(home) == []


def test_the_corrected_title_is_what_is_searched(home: Path, report: str) -> None:
    put_right(home, report, title="Kết luận về chim yến")
    store = Store(settings_for(home))
    try:
        groups = [({("head", "yến"): 1.0},), ({("head_folded", "yen"): 1.0},)]
        with store.reading() as index:
            hits = index.saying(groups, 10)
        passages = store.catalogue.passages([key for key, _ in hits])
        assert {passage.title for passage in passages.values()} == {"Kết luận về chim yến"}
        assert found_by_words(store, "giấy chứng nhận quyền sử dụng đất")
    finally:
        store.close()


def test_a_correction_outlives_a_change_of_the_file(home: Path, report: str, file: Path) -> None:
    put_right(home, report, number="9-KL/HU", title="Tên đúng")
    file.write_text(LAND.replace("57 hồ sơ", "75 hồ sơ"), encoding="utf-8")
    (updated,) = take_in(home, file).updated
    found = Catalogue(home).live_report(updated.report)
    assert (found.title, found.description.number) == ("Tên đúng", "9-KL/HU")
    assert "75 hồ sơ" in found.text
    assert found.description.conference == 12, "the rest is read from the file"


def test_a_corrected_report_is_unchanged_at_the_next_ingest(
    home: Path, report: str, file: Path
) -> None:
    made = put_right(home, report, number="9-KL/HU")
    assert take_in(home, file).unchanged == [str(file)]
    assert live(home)["report"] == made


def test_corrections_add_up_and_are_taken_back_together(home: Path, report: str) -> None:
    before = Catalogue(home).live_report(report)
    made = put_right(home, report, number="9-KL/HU")
    made = put_right(home, made, place="Đại Từ")
    said = Catalogue(home).live_report(made).description
    assert (said.number, said.place) == ("9-KL/HU", "Đại Từ")
    found = Catalogue(home).live_report(put_right(home, made))
    assert (found.title, found.description) == (before.title, before.description)
    assert problems(home) == []


def test_an_empty_correction_says_that_there_is_none(home: Path, report: str) -> None:
    said = Catalogue(home).live_report(put_right(home, report, conference="")).description
    assert said.conference is None
    assert Reading("conference", "staff") in said.readings


def test_the_same_correction_again_changes_nothing(home: Path, report: str) -> None:
    made = put_right(home, report, number="9-KL/HU")
    generation = Catalogue(home).generation
    assert put_right(home, made, number="9-KL/HU") == made
    assert Catalogue(home).generation == generation


def test_a_correction_that_is_interrupted_leaves_all_as_it_was(
    home: Path, report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreUnusable("The disk is full", "Make room")

    before = live(home)
    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "publish", full)
        with pytest.raises(StoreUnusable):
            put_right(home, report, number="9-KL/HU")
    assert live(home) == before
    catalogue = Catalogue(home)
    (known,) = catalogue.known()
    assert catalogue.files.corrections(known.path) == {}
    assert put_right(home, report, number="9-KL/HU") == live(home)["report"]


def test_other_publications_leave_corrections_alone(home: Path) -> None:
    staged = staged_report("thu", ["Thu 5 tỷ đồng."])
    publish(home, staged)
    catalogue = Catalogue(home)
    catalogue.publish((), corrections={"/thu.txt": {"place": "Huế"}})
    publish(home, staged_report("thu", ["Thu 6 tỷ đồng."], version=2))
    assert catalogue.files.corrections("/thu.txt") == {"place": "Huế"}


@pytest.mark.parametrize(
    ("field", "said", "kept"),
    [
        pytest.param("kind", "Nghị quyết", "resolution", id="kind in Vietnamese"),
        pytest.param("kind", "nghi quyet", "resolution", id="kind without marks"),
        pytest.param("kind", "resolution", "resolution", id="kind in English"),
        pytest.param("number", "12 /2024/NQ-HĐND", "12/2024/NQ-HĐND", id="blanks in a number"),
        pytest.param("conference", "31", 31, id="conference"),
        pytest.param("conference", "ba mươi mốt", 31, id="written conference"),
        pytest.param("term", "XX", "khóa XX", id="term as a numeral"),
        pytest.param("term", "2020-2025", "2020-2025", id="term as years"),
        pytest.param("date", "2024-03-28", "2024-03-28", id="ISO date"),
        pytest.param("date", "ngày 28 tháng 3 năm 2024", "2024-03-28", id="written date"),
        pytest.param(
            "periods", "tháng 3/2024", [{"year": 2024, "first": 3, "last": 3}], id="period"
        ),
        pytest.param("periods", "", [], id="no period"),
        pytest.param("place", " Đại   Từ ", "Đại Từ", id="blanks"),
        pytest.param("body", "", None, id="nothing"),
    ],
)
def test_what_staff_write_is_understood(field: str, said: str, kept: object) -> None:
    assert read_correction(field, said) == kept


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("title", " "),
        ("title", "a" * 251),
        ("kind", "bài thơ"),
        ("number", "KL/TU"),
        ("conference", "không"),
        ("conference", "31 và 32"),
        ("term", "lâu"),
        ("periods", "hôm nào đó"),
        ("date", "31/2/2024"),
        ("date", "28/3/2024 hay 29/3/2024"),
    ],
)
def test_what_cannot_be_is_refused_with_the_way_to_write_it(field: str, said: str) -> None:
    with pytest.raises(WrongUse) as refused:
        read_correction(field, said)
    assert refused.value.hint


def test_the_command_corrects_shows_and_undoes(home: Path, report: str) -> None:
    done = confer("correct", report, "--number", "9-KL/HU", "--period", "quý I/2024", home=home)
    assert done.status == 0 and done.out.startswith("corrected  ")
    (row,) = confer("reports", "--json", home=home).json
    assert (row["number"], row["conference"], row["kind"]) == ("9-KL/HU", 12, "report")
    assert row["periods"] == [{"year": 2024, "first": 1, "last": 3}]
    shown = confer("show", row["report"], "--json", home=home).json
    assert shown["number"] == "9-KL/HU" and shown["term"] is None
    origins = {reading["field"]: reading["origin"] for reading in shown["readings"]}
    assert (origins["number"], origins["conference"]) == ("staff", "text")
    lines = confer("show", row["report"], home=home).out.splitlines()
    assert "number       9-KL/HU  (staff)" in lines
    assert any(line.startswith("conference   12  (“") for line in lines)
    undone = confer("correct", row["report"], "--undo", "--json", home=home).json
    assert undone["number"] is None


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "Nothing to correct"),
        (("--undo", "--place", "Huế"), "both a correction and --undo"),
        (("--date", "hôm qua"), "no date"),
        (("--kind", "thơ"), "no kind of document"),
    ],
    ids=["nothing", "both", "no date", "no kind"],
)
def test_the_command_refuses(
    home: Path, report: str, arguments: tuple[str, ...], problem: str
) -> None:
    assert problem in confer("correct", report, *arguments, home=home).refused(2)
    assert live(home)["report"] == report


def test_a_report_that_is_not_there_is_named(home: Path, report: str) -> None:
    assert "khong-co" in confer("correct", "khong-co", "--place", "Huế", home=home).refused(2)
