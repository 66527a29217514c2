"""store/upgrade.py: a store of every earlier schema opens and answers; others are refused."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import alembic.command
import pytest
import sqlalchemy as sa

from assistant.conversation import Conversation
from assistant.errors import StoreLocked, StoreUnusable
from assistant.settings import Address
from assistant.store.backup import CATALOGUE, MANIFEST
from assistant.store.catalogue import Catalogue
from assistant.store.known import OLDEST, SCHEMA
from assistant.store.lock import writing
from assistant.store.postgres import PostgresDatabase
from assistant.store.restore import restore
from assistant.store.schema import METADATA
from assistant.store.sqlite import SqliteDatabase
from tests.conftest import (
    PATIENCE,
    ROOT,
    Starter,
    TinyEmbedder,
    catalogue_of,
    confer,
    say,
    settings_for,
    take_in,
)
from tests.looking import problems, snapshot
from tests.mounts import read_only
from tests.postgres import Postgres
from tests.test_read_only import COMMANDS

EARLIER = range(OLDEST, SCHEMA)
QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"


def write_store(home: Path, schema: int) -> Path:
    """Write the catalogue that was kept of a schema; return its file."""
    home.mkdir(parents=True)
    with closing(sqlite3.connect(home / Catalogue.FILE)) as db:
        db.executescript((ROOT / f"tests/schemas/schema_{schema}.sql").read_text(encoding="utf-8"))
        db.execute("PRAGMA journal_mode=WAL")
    return home / Catalogue.FILE


@pytest.fixture(params=EARLIER, ids="schema {}".format)
def earlier(home: Path, request: pytest.FixtureRequest) -> Path:
    """A store of an earlier schema; its indexes are lost, as no fixture keeps them."""
    write_store(home, request.param)
    return home


Rows = dict[str, list[dict[str, Any]]]


def held(home: Path) -> Rows:
    """Return the rows of every table, without opening the store."""
    with closing(sqlite3.connect(home / Catalogue.FILE)) as db:
        db.row_factory = sqlite3.Row
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: [dict(row) for row in db.execute(f"SELECT * FROM {name}")] for (name,) in tables
        }


def test_every_earlier_schema_is_kept() -> None:
    kept = {path.name for path in (ROOT / "tests/schemas").iterdir()}
    assert kept == {f"schema_{number}.sql" for number in EARLIER}


def test_an_upgraded_store_holds_what_it_held_and_has_the_shape_of_a_new_one(
    earlier: Path, tmp_path: Path
) -> None:
    before = held(earlier)
    Catalogue(earlier).close()
    after = held(earlier)
    for row in before["meta"]:
        row["value"] = str(SCHEMA) if row["key"] == "schema" else row["value"]
    for table, rows in before.items():
        assert [{**new, **old} for new, old in zip(after[table], rows, strict=True)] == after[table]
    upgraded = SqliteDatabase(earlier / Catalogue.FILE)
    assert upgraded.damage() == []
    assert upgraded.shape() == SqliteDatabase.create(tmp_path / "new.sqlite", METADATA).shape()


def test_an_upgraded_store_answers_with_all_it_knew(earlier: Path) -> None:
    reports = {one["source"]: one for one in confer("reports", "--json", home=earlier).json}
    assert reports["giao-duc.txt"]["number"] == "7-TB/HU"
    diff = confer("show", reports["dat-dai.txt"]["report"], "--diff", home=earlier).out
    assert "[-1.200-]" in diff and "{+1.250+}" in diff
    assert confer("rebuild", home=earlier).status == 0
    assert problems(earlier) == []
    conversation = Conversation(settings_for(earlier), TinyEmbedder())
    assert "1.250 giấy chứng nhận" in conversation.ask(QUESTION).citations[0].quote
    first, second = conversation.history.turns("a" * 32)
    assert (first.answer.question, second.good, second.reason) == (QUESTION, False, "không đúng ý")
    assert [one.question for one in conversation.history.unanswered()] == [second.answer.question]
    conversation.close()


def test_a_writer_upgrades_under_its_own_lock(earlier: Path, records: Path) -> None:
    confer("rebuild", home=earlier)
    assert len(take_in(earlier, records / "y-te.md").added) == 1
    assert problems(earlier) == []


@pytest.mark.parametrize("schema", EARLIER)
def test_a_backup_of_an_earlier_schema_is_restored(home: Path, tmp_path: Path, schema: int) -> None:
    content = write_store(tmp_path / "earlier", schema).read_bytes()
    member = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    said = {"format": 1, "schema": schema, "made": "2026-11-26T00:00:00", "reports": 2}
    with zipfile.ZipFile(tmp_path / "backup.zip", "w") as archive:
        archive.writestr(MANIFEST, json.dumps({**said, "members": {CATALOGUE: member}}))
        archive.writestr(CATALOGUE, content)
    restore(settings_for(home), tmp_path / "backup.zip")
    assert problems(home) == []
    assert len(confer("reports", "--json", home=home).json) == 2


def test_an_upgrade_that_is_interrupted_leaves_the_store_as_it_was(
    earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = alembic.command.upgrade

    def stopped(*arguments: Any) -> None:
        whole(*arguments)
        raise KeyboardInterrupt

    before = held(earlier)
    monkeypatch.setattr(alembic.command, "upgrade", stopped)
    with pytest.raises(KeyboardInterrupt):
        Catalogue(earlier)
    assert held(earlier) == before
    monkeypatch.undo()
    Catalogue(earlier).close()
    assert held(earlier).keys() > before.keys()


def test_a_reader_beside_the_upgrade_sees_the_old_state_and_then_the_new(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier / Catalogue.FILE)) as reader:
        shape = "SELECT name FROM sqlite_master ORDER BY name"
        reader.execute("BEGIN")
        before = reader.execute(shape).fetchall()
        Catalogue(earlier).close()
        assert reader.execute(shape).fetchall() == before
        reader.execute("COMMIT")
        assert set(reader.execute(shape).fetchall()) > set(before)


def test_of_many_who_open_it_at_once_one_upgrades_it(
    earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.store.upgrade.PATIENCE", PATIENCE)
    with ThreadPoolExecutor(8) as pool:
        for catalogue in pool.map(lambda _: Catalogue(earlier), range(8)):
            assert catalogue.meta("schema") == str(SCHEMA)
            catalogue.close()


def test_beside_a_writer_of_the_earlier_program_nothing_is_upgraded(
    earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.store.upgrade.PATIENCE", 0.1)
    before = held(earlier)
    with writing(earlier, "ingest"), pytest.raises(StoreLocked, match=r"\(ingest, since"):
        Catalogue(earlier)
    assert held(earlier) == before


def test_an_earlier_store_that_can_only_be_read_is_refused(earlier: Path, start: Starter) -> None:
    there = start(COMMANDS, earlier, within=read_only(earlier))
    status, out, err = say(there, ["reports"])
    assert (status, out) == (3, "")
    assert "and can only be read. Type confer reports with the right to write there" in err


@pytest.mark.parametrize(
    "number, way_out",
    [
        pytest.param(OLDEST - 1, "Move the folder away, then type: confer ingest", id="too old"),
        pytest.param(SCHEMA + 1, "A newer version of Confer made it", id="newer"),
    ],
)
def test_another_schema_is_refused_in_a_sentence_and_left_alone(
    home: Path, records: Path, number: int, way_out: str
) -> None:
    take_in(home, records)
    catalogue = Catalogue(home)
    catalogue.set_meta("schema", str(number))
    catalogue.close()
    before = snapshot(home)
    for command in (["reports"], ["ask", "Ai?"], ["ingest", str(records)], ["doctor"], ["rebuild"]):
        line = confer(*command, home=home).refused(3)
        assert f"has schema {number}, this program needs {SCHEMA}. {way_out}" in line
    assert snapshot(home) == before


def test_a_store_of_the_present_schema_is_opened_without_alembic(
    home: Path, records: Path, start: Starter
) -> None:
    take_in(home, records)
    opened = start(
        "import json, sys; from pathlib import Path; from assistant.store.catalogue import *\n"
        "Catalogue(Path(sys.argv[1])); print(json.dumps('alembic' in sys.modules), flush=True)",
        home,
    )
    assert say(opened) is False


# -- on a server ----------------------------------------------------------------------------


@pytest.fixture(params=EARLIER, ids="schema {}".format)
def earlier_served(
    served: Address, home: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> PostgresDatabase:
    """A database of a server with the tables and rows that were kept of an earlier schema."""
    write_store(tmp_path / "file", request.param)
    tables = sa.MetaData()
    database = PostgresDatabase(served)
    with (
        SqliteDatabase(tmp_path / "file" / Catalogue.FILE).begin() as source,
        database.begin() as target,
    ):
        tables.reflect(source)
        for column in (column for table in tables.sorted_tables for column in table.columns):
            column.type = column.type.as_generic()
        tables.create_all(target)
        for table in tables.sorted_tables:
            if rows := [dict(row) for row in source.execute(sa.select(table)).mappings()]:
                target.execute(table.insert(), rows)
    return database


def held_in(database: PostgresDatabase) -> Rows:
    """Return the rows of every table there is."""
    tables = sa.MetaData()
    with database.begin() as db:
        tables.reflect(db)
        return {
            table.name: [
                dict(row)
                for row in db.execute(sa.select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables.sorted_tables
        }


def shape_of(database: PostgresDatabase) -> set[tuple[Any, ...]]:
    columns = """
        SELECT table_name, column_name, data_type, is_nullable, collation_name
        FROM information_schema.columns WHERE table_schema = 'public'
    """
    indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
    with database.begin() as db:
        return {tuple(row) for query in (columns, indexes) for row in db.execute(sa.text(query))}


def test_a_served_catalogue_is_upgraded_to_the_shape_of_a_new_one(
    earlier_served: PostgresDatabase, home: Path, postgres: Postgres
) -> None:
    before = held_in(earlier_served)
    catalogue_of(home).close()
    after = held_in(earlier_served)
    for row in before["meta"]:
        row["value"] = str(SCHEMA) if row["key"] == "schema" else row["value"]
    for table, rows in before.items():
        assert [{**new, **old} for new, old in zip(after[table], rows, strict=True)] == after[table]
    with postgres.database() as url:
        assert shape_of(earlier_served) == shape_of(PostgresDatabase.create(url, METADATA))


def test_an_upgrade_on_a_server_that_is_interrupted_leaves_it_as_it_was(
    earlier_served: PostgresDatabase, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = alembic.command.upgrade

    def stopped(*arguments: Any) -> None:
        whole(*arguments)
        raise KeyboardInterrupt

    before, shape = held_in(earlier_served), shape_of(earlier_served)
    monkeypatch.setattr(alembic.command, "upgrade", stopped)
    with pytest.raises(KeyboardInterrupt):
        catalogue_of(home)
    assert (held_in(earlier_served), shape_of(earlier_served)) == (before, shape)


def test_on_a_server_too_another_schema_is_refused_and_left_alone(
    served: Address, home: Path, records: Path
) -> None:
    take_in(home, records)
    catalogue = catalogue_of(home)
    catalogue.set_meta("schema", str(SCHEMA + 1))
    before = held_in(PostgresDatabase(served))
    with pytest.raises(StoreUnusable, match="A newer version of Confer made it: install that"):
        catalogue_of(home)
    with pytest.raises(StoreUnusable, match=rf"has schema {SCHEMA + 1}, this program needs"):
        take_in(home, records)
    assert held_in(PostgresDatabase(served)) == before
