"""Claims kept and caught by the verifier, and what becomes of the misbehaviours of chat models."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.claims.support import Verifier
from assistant.lexicon import packaged
from assistant.reports import Passage, Report
from assistant.settings import Settings
from assistant.store.schema import utc_now
from assistant.text import find_quote
from ingest.describe import describe_report
from ingest.parse import parse_file
from ingest.split import split_report
from tests.evaluation.data import missing_data
from tests.evaluation.marks import Claim, claims, path_of
from tests.misbehaviours import MISBEHAVIOURS, trying

LAWS = ("laws", "laws 2", "laws 3", "laws 4", "laws 5")
HALVES = (
    *("develop", "report", "fresh", *LAWS, "further", "further 2", "wider"),
    *("answers", "answers, counted", "worded", "worded, counted"),
    *("translated", "translated, counted"),
    *("rendered", "rendered, counted"),
    *("retold", "retold, counted"),
    *("summed", "varied", "varied 2", "varied 3", "restated", "restated 2"),
    *("elsewhere", "elsewhere 2", "own words"),
)
BESIDE = 1  # passages before and after the quoted ones that a model is given too


@dataclass(frozen=True, slots=True)
class Record:
    text: str
    passages: Sequence[Passage]


def claim_table(halves: Sequence[str] = HALVES) -> Table:
    """Return how many claims the verifier keeps, of the true and of the false, and which faults
    it overlooks.
    """
    verifier = Verifier(packaged())
    told = {half: [one for one in claims() if one.half == half] for half in halves}
    told |= {
        f"state, {half}": [one for one in claims(state=True) if one.half == half] for half in halves
    }
    records = {
        source: _record(source) for part in told.values() for source in {one.source for one in part}
    }
    table = Table("claims", "true", "kept", "false", "caught", "faults overlooked")
    for name, part in told.items():
        for language in ("vi", "en"):
            own = [one for one in part if one.lang == language]
            if not own:
                continue  # the fresh ones are on the reports alone
            kept = [one for one in own if _is_kept(one, verifier, records[one.source])]
            true, false = _parted(own)
            kept_true, overlooked = _parted(kept)
            faults = Counter(one.what for one in overlooked)
            table.add_row(
                f"{name}, {language}",
                str(len(true)),
                f"{len(kept_true) / len(true):.3f}" if true else "–",
                str(len(false)),
                f"{1 - len(overlooked) / len(false):.3f}" if false else "–",
                ", ".join(f"{what} {count}" for what, count in faults.most_common()),
            )
    return table


def _parted(told: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    return [one for one in told if one.true], [one for one in told if not one.true]


def _is_kept(claim: Claim, verifier: Verifier, record: Record) -> bool:
    read = verifier.read(claim.claim, claim.lang == "en")
    return bool(verifier.support(read, _given(claim, record)))


def _given(claim: Claim, record: Record) -> Sequence[Passage]:
    """Return the passages that hold the quote of a claim, and those beside them."""
    span = find_quote(record.text, claim.quote)
    assert span is not None, claim.quote
    holding = [
        place
        for place, passage in enumerate(record.passages)
        if passage.start < span[1] and span[0] < passage.end
    ]
    return record.passages[max(0, holding[0] - BESIDE) : holding[-1] + BESIDE + 1]


def _record(source: str) -> Record:
    """Read a record as it is taken in, without a store."""
    path = path_of(source)
    parsed = parse_file(path, path.read_bytes())
    title, description = describe_report(parsed, path)
    report = Report(source, source, title, parsed.text, 1, utc_now(), description)
    limit = Settings.model_fields["passage_characters"].default
    return Record(parsed.text, split_report(report, parsed.blocks, limit))


def misbehaviour_table(folder: Path) -> Table:
    """Return what became of each misbehaviour."""
    table = Table("misbehaviour", "caught")
    caught = 0
    with trying(folder / "home") as uncaught:
        for one in MISBEHAVIOURS:
            through = uncaught(one)
            caught += not through
            table.add_row(one.name, f"no: {through}" if through else "yes")
    table.add_section()
    table.add_row("all", f"{caught} of {len(MISBEHAVIOURS)}")
    return table


def main() -> int:
    console = Console(width=160)
    with tempfile.TemporaryDirectory() as folder:
        console.print(misbehaviour_table(Path(folder, "misbehaviours")))
        if why := missing_data():
            print(f"skipped: {why}")
        else:
            console.print(claim_table(sys.argv[1:] or HALVES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
