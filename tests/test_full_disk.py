"""A disk that gets full at whatever moment of an ingest leaves the store as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Starter, say
from tests.mounts import small_disk

# The disk is there for this process only. Each line asks for an ingest with so many kB free.
INGEST = """
import json, sys
from pathlib import Path
from assistant.errors import ConferError
from assistant.store import folders
from assistant.store.store import Store
from tests.conftest import FARMS, LAND, settings_for, take_in
from tests.looking import problems, texts_found

home, records = Path(sys.argv[1], "store"), Path(sys.argv[1], "records")
ballast = Path(sys.argv[1], "ballast")
if sys.argv[2] == "unforeseen":  # something else fills the disk after there was space
    folders.MARGIN = -(10**12)

def fill(free):
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(file.tell() - 1024 * free)

def held():
    store = Store(settings_for(home))
    found = texts_found(store, "giấy chứng nhận"), texts_found(store, "trồng chè")
    store.close()
    return [any("1.250 giấy" in text for text in found[0]), any("500 ha" in t for t in found[1])]

records.mkdir()
(records / "a.txt").write_text(LAND)
take_in(home, records)
(records / "b.txt").write_text(FARMS)
for line in sys.stdin:
    fill(json.loads(line))
    try:
        take_in(home, records)
        said = ""
    except ConferError as error:
        said = str(error)
    while_full = held()
    ballast.unlink()
    left = sorted(path.name for path in home.glob("index-*"))
    print(json.dumps([said, while_full, held(), problems(home), len(left)]), flush=True)
"""
OLD, NEW = [True, False], [True, True]


@pytest.mark.parametrize(
    ("when", "levels"),
    [("foreseen", range(0, 24_000, 4000)), ("unforeseen", range(0, 3000, 40))],
    ids=["before it begins", "at any moment of it"],
)
def test_a_full_disk_leaves_the_store_as_it_was(
    tmp_path: Path, start: Starter, when: str, levels: range
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    process = start(INGEST, disk, when, within=small_disk(disk, "40m"))
    refused = 0
    for free in levels:
        said, while_full, afterwards, faults, indexes = say(process, free)
        assert (faults, indexes) == ([], 1)
        if not said:
            assert (while_full, afterwards) == (NEW, NEW)
            break
        refused += 1
        assert (while_full, afterwards) == (OLD, OLD), free
        assert "pace" in said and "\n" not in said, said
    else:
        raise AssertionError("never space enough")
    assert refused >= 4
