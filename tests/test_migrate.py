"""store/migrate.py, and backups of one kind of store restored into another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from assistant.errors import NothingIngested, Refused, StoreUnusable
from assistant.settings import Address, Settings
from assistant.store import copying
from assistant.store.backup import back_up
from assistant.store.catalogue import Catalogue
from assistant.store.migrate import migrate, sums_of
from assistant.store.restore import restore
from assistant.store.store import Store, open_writer
from tests.chroma_server import ChromaServer
from tests.conftest import CATALOGUE_URL, CHROMA_URL, confer, settings_for, staged_report
from tests.looking import snapshot, texts_found
from tests.postgres import PASSWORD, Postgres

OLD = staged_report("một", ["Chỉ tiêu thu là 1.250 tỷ đồng.", "Hạn cuối là ngày 30 tháng 6."])
NEW = staged_report("một", ["Chỉ tiêu thu nâng lên 1.300 tỷ.", "Gia hạn đến quý ba."], version=2)
SECRET = staged_report("ba", ["Mùa mưa phải phòng chống lũ quét."])
TERM = "tổ xung kích xanh\tgreen strike team\n"
WAYS = ["folder to folder", "folder to server", "server to folder", "server to server"]


@pytest.fixture(params=WAYS)
def places(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    postgres: Postgres,
    chroma_server: ChromaServer,
) -> Iterator[tuple[Settings, Settings]]:
    """The settings of a store that holds something, and of one that is not there yet."""
    with ExitStack() as made:

        def place(kind: str, name: str) -> Settings:
            if kind == "folder":
                return settings_for(tmp_path / name)
            urls = {"catalogue_url": made.enter_context(postgres.database())}
            return settings_for(tmp_path / name, **urls, chroma_url=chroma_server.url)

        source, target = request.param.split(" to ")
        # A machine whose store is moved to servers keeps its folder.
        folder = "ours" if request.param == "folder to server" else "theirs"
        yield filled(place(source, "ours")), place(target, folder)


def filled(settings: Settings) -> Settings:
    """Fill a store with reports, an earlier version, a restriction, an account, and terms."""
    with open_writer(settings, "test", create=True) as writer:
        writer.publish([OLD])
        writer.publish([NEW, SECRET])
        writer.catalogue.files.restrict([SECRET.path], ["nội-chính"])
        writer.catalogue.accounts.add("ân", "reader", None, None)
    settings.home.mkdir(exist_ok=True)
    (settings.home / "lexicon.tsv").write_text(TERM, encoding="utf-8")
    return settings


def held(settings: Settings) -> dict[str, Any]:
    """Return the sum of every table, what either search finds, and the terms."""
    with closing(Store(settings)) as store:
        sentences = [p.text for staged in (NEW, SECRET) for p in staged.passages]
        return {
            **sums_of(store.catalogue),
            "found": set().union(*(texts_found(store, one) for one in sentences)),
            "seen": store.seen_by(frozenset()).catalogue.count(),
            "terms": (settings.home / "lexicon.tsv").read_text(encoding="utf-8"),
        }


def test_a_store_is_moved_with_all_it_holds_and_stays_as_it_is(
    places: tuple[Settings, Settings],
) -> None:
    source, target = places
    before, files = held(source), snapshot(source.home)
    moved = migrate(source, target)
    assert snapshot(source.home).items() >= files.items()
    assert held(target) == before == held(source)
    assert before["seen"] == 1 and len(before["found"]) == 3
    assert {name: before[name] for name in moved} == moved
    assert moved["passage"].rows == 3 and moved["past"].rows == 1


def test_a_backup_of_one_kind_of_store_is_restored_into_another(
    places: tuple[Settings, Settings], tmp_path: Path
) -> None:
    source, target = places
    assert back_up(source, tmp_path / "backup.zip").reports == 2
    assert restore(target, tmp_path / "backup.zip").reports == 2
    assert held(target) == held(source)
    with open_writer(target, "test") as writer:
        writer.publish([staged_report("bốn", ["Trồng mới năm trăm hecta rừng."])])
        assert writer.catalogue.journal.latest(1)[0].action == "add"


def test_a_store_that_holds_something_is_not_written_over(
    places: tuple[Settings, Settings],
) -> None:
    source, target = places
    with open_writer(target, "test", create=True) as writer:
        writer.catalogue.tokens.add("zalo", "reader")
    for there in (target, source):
        with pytest.raises(Refused, match="holds something already"):
            migrate(source, there)
    with closing(Catalogue.of(target)) as there:
        assert there.count() == 0 and there.tokens.exist()


def test_nothing_is_moved_from_where_nothing_is_held(tmp_path: Path) -> None:
    with pytest.raises(NothingIngested):
        migrate(settings_for(tmp_path / "ours"), settings_for(tmp_path / "theirs"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("to", ["a folder", "servers"])
def test_a_store_is_moved_on_the_command_line(
    served: Address,
    home: Path,
    records: Path,
    monkeypatch: pytest.MonkeyPatch,
    chroma_server: ChromaServer,
    to: str,
) -> None:
    urls = {CATALOGUE_URL: served.get_secret_value(), CHROMA_URL: chroma_server.url}
    for name in urls:
        monkeypatch.delenv(name)
    ours, theirs = ({}, urls) if to == "servers" else (urls, {})
    target = home if to == "servers" else home.parent / "another"
    assert confer("ingest", records, home=home, **ours).status == 0
    where = ("--to", urls[CATALOGUE_URL], "--chroma", urls[CHROMA_URL])
    said = confer("migrate", *(where if to == "servers" else ("--to", target)), home=home, **ours)
    assert said.status == 0, said.err
    assert said.out.splitlines()[-1].startswith("4 reports moved and read back; set ")
    assert quote(PASSWORD, safe="") not in said.out + said.err
    ask = ("ask", "Huyện đã cấp bao nhiêu giấy chứng nhận?", "--json")
    before = confer(*ask, home=home, **ours).json
    after = confer(*ask, home=target, **theirs).json
    for answer in (before, after):
        answer["seconds"] = 0
        for passage in answer["passages"]:
            passage["score"] = round(passage["score"], 2)  # what is stored of a vector is rounded
    assert after == before
    assert confer("doctor", home=target, **theirs).status == 0


def test_what_is_read_back_otherwise_is_not_there(
    served: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that loses the last letter of what it is given."""
    source = filled(settings_for(tmp_path / "ours", catalogue_url=None, chroma_url=None))
    whole = copying.sum_of

    def lossy(db: Any, table: Any, also: Any = None) -> Any:
        if also is None or table.name != "past":
            return whole(db, table, also or (lambda rows: None))
        return whole(db, table, lambda rows: also([{**r, "text": r["text"][:-1]} for r in rows]))

    monkeypatch.setattr(copying, "sum_of", lossy)
    target = settings_for(tmp_path / "theirs")
    with pytest.raises(StoreUnusable, match="The table past was read back with other rows"):
        migrate(source, target)
    monkeypatch.undo()
    with closing(Catalogue.of(settings_for(tmp_path / "theirs", catalogue_url=served))) as there:
        assert there.count() == 0
