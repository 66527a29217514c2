"""`ingest --again`: files that have not changed are read as this version reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.reports import Report
from assistant.store.catalogue import Catalogue
from ingest.files import find_files
from ingest.parse.blocks import Parsed
from ingest.parse.isolated import Parser
from ingest.pipeline import ingest_files
from ingest.result import Ingested, silent
from tests.conftest import RECORDS, TinyEmbedder, confer, settings_for, take_in

Change = Callable[[Parsed], Parsed]


def without_end(parsed: Parsed) -> Parsed:
    """Read as if the last letters of the text were lost."""
    last = parsed.blocks[-1]
    blocks = [*parsed.blocks[:-1], replace(last, end=last.end - 5)]
    return replace(parsed, text=parsed.text[:-5], blocks=tuple(blocks))


def without_headings(parsed: Parsed) -> Parsed:
    return replace(
        parsed, blocks=tuple(replace(one, kind="paragraph", level=0) for one in parsed.blocks)
    )


def read_again(home: Path, records: Path) -> Ingested:
    return ingest_files(
        *find_files([str(records)]), settings_for(home), TinyEmbedder(), False, silent, again=True
    )


def held(home: Path) -> dict[str, tuple[Report, str]]:
    """Return each live report with its layout, by the name of its file."""
    catalogue = Catalogue.of(settings_for(home))
    found = {
        Path(one.path).name: (catalogue.live_report(one.id), catalogue.blocks(one.id))
        for one in catalogue.known()
    }
    catalogue.close()
    return found


@pytest.mark.parametrize(
    ("older", "version"),
    [
        pytest.param(without_end, 2, id="a text that was read otherwise is a new version"),
        pytest.param(without_headings, 1, id="the same text laid out otherwise is none"),
    ],
)
def test_what_an_older_reader_read_is_replaced(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch, older: Change, version: int
) -> None:
    with monkeypatch.context() as patch:
        parse = Parser.parse
        patch.setattr(Parser, "parse", lambda *given: older(parse(*given)))
        take_in(home, records)
    before = held(home)
    assert len(read_again(home, records).updated) == len(RECORDS)
    now = held(home)
    for name, (report, blocks) in now.items():
        assert report.version == version
        assert (report.text, blocks) != (before[name][0].text, before[name][1])
    once_more = read_again(home, records)
    assert (len(once_more.unchanged), once_more.updated) == (len(RECORDS), [])
    assert held(home) == now


def test_the_command_reads_again(home: Path, records: Path) -> None:
    take_in(home, records)
    done = confer("ingest", records, "--again", home=home)
    assert (done.status, f"{len(RECORDS)} unchanged" in done.out) == (0, True)
    refused = confer("ingest", records, "--again", "--dry-run", home=home)
    assert refused.status == 2 and "--again" in refused.err
