"""store/postgres.py: a real server that goes away and comes back, and writers on several hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import sqlalchemy as sa

from assistant.access import Clearance
from assistant.errors import StoreUnusable
from assistant.reports import Answer, Coverage, Task
from assistant.settings import Address
from assistant.store.catalogue import Catalogue
from assistant.store.conversations import Conversations
from assistant.store.databases import open_database
from assistant.store.known import Copy
from assistant.store.postgres import WRITER
from assistant.store.schema import METADATA, PASSAGE, REPORT
from tests.conftest import (
    CATALOGUE_URL,
    CHROMA_URL,
    PATIENCE,
    catalogue_of,
    confer,
    staged_report,
)
from tests.postgres import PASSWORD, Postgres

ONE = staged_report("thu", ["Chỉ tiêu là 1.250 tỷ đồng.", "Giao Sở Tài chính chủ trì."])
AGAIN = staged_report("thu", ["Chỉ tiêu nâng lên 1.300 tỷ đồng."], version=2)
TASK = Task(
    id="kín-v1-t0", report="kín-v1", start=0, end=9,
    text="Giao Sở Y", assigned_by=None, assignee="Sở Y tế", deadline="30/6", due=date(2024, 6, 30),
    topics=("y tế",), page=2, heading=("I", "II"),
)  # fmt: skip
SECRET = replace(staged_report("kín", ["Giao Sở Y tế trước ngày 30/6."]), tasks=(TASK,))
STAGED = staged_report("sau", ["Chưa công bố."])
SAID = (ONE, AGAIN, SECRET, STAGED)
IDS = [one.report.id for one in SAID]


@pytest.fixture
def catalogue(served: Address, home: Path) -> Iterator[Catalogue]:
    with closing(catalogue_of(home, create=True)) as catalogue:
        yield catalogue


def every_table(catalogue: Catalogue) -> dict[str, list[Any]]:
    with catalogue.database.begin() as db:
        return {
            table.name: db.execute(sa.select(table).order_by(*table.primary_key)).all()
            for table in METADATA.sorted_tables
        }


def publish(catalogue: Catalogue) -> None:
    catalogue.stage([ONE])
    catalogue.publish([ONE.report.id])


def test_nothing_of_the_catalogue_is_in_the_home_folder(catalogue: Catalogue, home: Path) -> None:
    publish(catalogue)
    assert not home.exists()


def test_a_server_that_is_away_is_told_in_a_sentence_and_used_again_once_it_is_back(
    catalogue: Catalogue, home: Path, postgres: Postgres
) -> None:
    publish(catalogue)
    restricted = catalogue.seen_by(frozenset())
    assert catalogue.count() == restricted.count() == 1
    with postgres.away():
        said = [confer("reports", home=home).refused(3)]
        for read in (catalogue.count, restricted.count, catalogue.known):
            with pytest.raises(StoreUnusable) as raised:
                read()
            said.append(str(raised.value))
    for line in said:
        assert f"The catalogue {catalogue.database.name} cannot be reached (" in line
        assert line.endswith("). Start the PostgreSQL server, or correct CONFER_CATALOGUE_URL")
        assert PASSWORD not in line and quote(PASSWORD) not in line
    assert catalogue.count() == restricted.count() == 1
    assert confer("reports", home=home).status == 0


def test_a_server_that_was_started_anew_meanwhile_is_not_noticed(
    catalogue: Catalogue, postgres: Postgres
) -> None:
    publish(catalogue)
    restricted = catalogue.seen_by(frozenset())
    assert restricted.count() == 1
    catalogue.files.restrict([ONE.path], ["tài chính"])
    with postgres.away():
        pass
    assert (catalogue.count(), restricted.count()) == (1, 0)


def test_a_writer_whose_lock_went_with_the_server_writes_no_more(
    catalogue: Catalogue, home: Path, served: Address, postgres: Postgres
) -> None:
    database = open_database(home, served)
    with database.writing("ingest") as guard:
        catalogue.database.guard = guard
        catalogue.stage([ONE])
        with postgres.away():
            pass
        with database.writing("ingest"), pytest.raises(StoreUnusable, match="was lost while"):
            catalogue.publish([ONE.report.id])
    catalogue.database.guard = None
    assert catalogue.count() == 0 and catalogue.unpublished() == [ONE.report.id]


def test_who_takes_a_lost_lock_waits_for_the_transaction_that_was_begun_under_it(
    catalogue: Catalogue, home: Path, served: Address
) -> None:
    """Only the connection with the lock is lost, not that which publishes."""
    publish(catalogue)
    first, second = open_database(home, served), open_database(home, served)
    with ThreadPoolExecutor(1) as pool, first.writing("ingest") as guard:
        catalogue.database.guard = guard
        with catalogue.database.begin() as db:
            holder = f"SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = {WRITER}"
            db.exec_driver_sql(f"SELECT pg_terminate_backend(({holder}))")

            def take() -> int:
                with second.writing("remove", patience=PATIENCE):
                    return catalogue_of(home).count()

            taken = pool.submit(take)
            with pytest.raises(TimeoutError):
                taken.result(timeout=0.5)
            db.execute(PASSAGE.delete())
            db.execute(REPORT.delete())
        assert taken.result(timeout=PATIENCE) == 0


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("mysql://u:mật@h/db", id="another database"),
        pytest.param("postgresql://u:mật@h", id="no database"),
        pytest.param("postgresql+asyncpg://u:mật@h/db", id="another driver"),
        pytest.param("u:mật@h", id="no address"),
        pytest.param("postgresql://u:mật@h:port/db", id="no port"),
    ],
)
def test_what_is_no_address_is_refused_without_being_repeated(home: Path, address: str) -> None:
    urls = {CATALOGUE_URL: address, CHROMA_URL: "http://localhost:8000"}
    line = confer("reports", home=home, **urls).refused(2)
    assert "CONFER_CATALOGUE_URL is no address" in line and "mật" not in line


def test_a_database_that_cannot_keep_every_letter_is_refused(
    home: Path, postgres: Postgres
) -> None:
    latin = "TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'"
    with postgres.database(latin) as url:
        with pytest.raises(StoreUnusable, match="keeps texts as LATIN1"):
            Catalogue(home, create=True, url=url)
        assert not open_database(home, url).exists()


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("postgresql://an:mật@db:5432/office", "postgresql://an@db:5432/office"),
        ("postgresql://an:a/b?c@db/office?sslmode=require", "postgresql://an@db/office"),
        ("postgresql+psycopg:///office?host=/run&password=mật", "postgresql+psycopg:///office"),
        ("postgresql://db/office", "postgresql://db/office"),
        ("mật", "…"),
    ],
)
def test_an_address_is_printed_without_its_password(address: str, printed: str) -> None:
    assert str(Address(address)) == printed
    assert "mật" not in repr(Address(address))


def test_settings_are_printed_without_the_password(home: Path) -> None:
    urls = {CATALOGUE_URL: "postgresql://an:mật@db/office", CHROMA_URL: "http://db:8000"}
    said = confer("settings", home=home, **urls).out
    assert f"{CATALOGUE_URL}=postgresql://an@db/office  (environment)" in said


def test_a_catalogue_on_a_server_needs_its_vectors_there_too(home: Path) -> None:
    address = "postgresql://an:mật@db/office"
    for line in (
        confer("reports", home=home, **{CATALOGUE_URL: address}).refused(2),
        confer("migrate", "--to", address, home=home).refused(2),
    ):
        assert "CONFER_CATALOGUE_URL is set and CONFER_CHROMA_URL is not. Set it to " in line
        assert "mật" not in line


def test_reports_are_in_the_same_order_as_in_a_file(catalogue: Catalogue) -> None:
    """The server orders by language: ă after a, and A beside it."""
    names = ["b", "B", "ă", "a b", "ab", "a_b", "Đ", "d", "z"]
    reports = [staged_report(f"{n}", ["Một."]) for n in range(len(names))]
    reports = [
        replace(one, report=replace(one.report, source=name), path=f"/{name}")
        for one, name in zip(reports, names, strict=True)
    ]
    catalogue.stage(reports)
    catalogue.publish([one.report.id for one in reports])
    assert [one.source for one in catalogue.known()] == sorted(names)


def test_tables_of_others_in_the_database_are_left_alone(served: Address, home: Path) -> None:
    database = open_database(home, served)
    with database.begin() as db:
        db.exec_driver_sql("CREATE TABLE guest (name varchar(20))")
    catalogue_of(home, create=True).close()
    with database.begin() as db:
        (column,) = sa.inspect(db).get_columns("guest")
    assert str(column["type"]) == "VARCHAR(20)"


def test_texts_of_any_length_and_with_nul_are_kept(catalogue: Catalogue) -> None:
    catalogue.journal.note_export("ân" * 100, "a\0b" * 100)
    (entry,) = catalogue.journal.latest(1)
    assert (entry.who, entry.source) == ("ân" * 100, "a\ufffdb" * 100)


def test_those_who_write_at_once_do_not_hinder_each_other(catalogue: Catalogue) -> None:
    history = Conversations(catalogue)
    answer = Answer("Giá vàng?", "vi", "fact", "extractive", False, "", Coverage(1, 1), 0.1)
    turn = history.add(history.start(), answer)
    with ThreadPoolExecutor(8) as pool:
        for done in (
            pool.map(lambda n: history.rate(turn.id, n % 2 == 0, str(n)), range(40)),
            pool.map(lambda _: history.miss("Giá vàng?", ()), range(40)),
        ):
            list(done)
    assert [(one.question, one.times) for one in history.unanswered()] == [("Giá vàng?", 40)]
    last = history.last(turn.conversation)
    assert last and last.reason in {str(n) for n in range(40)}
    history.close()


def test_a_copy_of_one_moment_is_written_and_put_back(
    catalogue: Catalogue, home: Path, tmp_path: Path
) -> None:
    publish(catalogue)
    catalogue.journal.note_export(None, "một\0hai")
    catalogue.database.copy_to(tmp_path / Catalogue.FILE)
    before = every_table(catalogue)
    assert before == every_table(Catalogue(tmp_path))
    catalogue.publish((), [ONE.report.id])
    catalogue.database.replace_with(tmp_path / Catalogue.FILE)
    assert every_table(catalogue) == before
    assert catalogue.database.damage() == []
    catalogue.journal.note_export(None, "the next number is given")
    assert len(catalogue.journal.latest(9)) == 3


READINGS: dict[str, Callable[[Catalogue], object]] = {
    "rows": Catalogue.rows,
    "known": Catalogue.known,
    "count": Catalogue.count,
    "titles": Catalogue.titles,
    "descriptions": Catalogue.descriptions,
    "dimension": Catalogue.dimension,
    "report": lambda c: [c.report(one) for one in IDS],
    "has_report": lambda c: [c.has_report(one) for one in IDS],
    "live_ids": lambda c: c.live_ids(IDS),
    "live_text": lambda c: [c.live_text(one) for one in IDS],
    "blocks": lambda c: [c.blocks(one) for one in sorted(c.live_ids(IDS))],
    "passages": lambda c: c.passages([p.id for one in SAID for p in one.passages]),
    "passages_of": lambda c: [c.passages_of(one) for one in IDS],
    "vectors_of": lambda c: [c.vectors_of(one).tolist() for one in IDS],
    "tasks": lambda c: c.tasks.live(),
    "copies": lambda c: c.files.copies(),
    "versions": lambda c: [c.files.versions(one) for one in IDS],
    "corrections": lambda c: c.files.corrections(SECRET.path),
    "restrictions": lambda c: c.restrictions.all(),
    "hidden": lambda c: c.restrictions.hidden(frozenset()),
    "unpublished": Catalogue.unpublished,
    "accounts": lambda c: [replace(one, at=datetime.min) for one in c.accounts.all()],
    "journal": lambda c: [replace(one, at=datetime.min) for one in c.journal.latest(99)],
}
VIEWERS: list[Clearance] = [None, frozenset(), frozenset({"nội-chính"}), frozenset({"'; --%s"})]


def tell(catalogue: Catalogue) -> None:
    """Do what an office does to its records, with every kind of column that there is."""
    catalogue.stage([ONE])
    catalogue.publish([ONE.report.id])
    catalogue.stage([AGAIN, SECRET])
    said = {"title": "Kỳ họp kín", "periods": ["2024-03"]}
    catalogue.publish([AGAIN.report.id, SECRET.report.id], corrections={SECRET.path: said})
    catalogue.stage([STAGED])
    catalogue.files.remember_copy(Copy("/bản-sao.txt", "bản sao.txt", "f" * 64, SECRET.report.id))
    catalogue.files.restrict([SECRET.path], ["nội-chính"])
    catalogue.accounts.add("ân", "reader", "an@so.gov.vn", None, ["nội-chính"])


def test_all_that_is_read_is_the_same_from_either_database(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    in_file = Catalogue(tmp_path / "file", create=True)
    for one in (catalogue, in_file):
        tell(one)
    for clearance in VIEWERS:
        served, filed = catalogue.seen_by(clearance), in_file.seen_by(clearance)
        for name, read in READINGS.items():
            assert read(served) == read(filed), (name, clearance)
    assert catalogue.count() == 2 and catalogue.seen_by(frozenset()).count() == 1
    in_file.close()
