"""holdings.py: the list of what is held says of each report whether its file is still there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.records.holdings import Holdings
from tests.conftest import publish, settings_for, staged_report


@pytest.mark.parametrize(
    ("path", "state"),
    [("bao-cao.txt", "held"), ("khac.txt", "file gone"), ("a" * 300, "held")],
    ids=["there", "gone", "cannot be looked at"],
)
def test_a_report_is_held_until_its_file_is_known_to_be_gone(
    tmp_path: Path, path: str, state: str
) -> None:
    (tmp_path / "bao-cao.txt").write_text("Họp.")
    home = tmp_path / "store"
    publish(home, replace(staged_report("thu", ["Họp."]), path=str(tmp_path / path)))
    (held,) = Holdings(settings_for(home)).reports()
    assert held.state == state
