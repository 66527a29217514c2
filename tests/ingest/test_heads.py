"""describe.py: all that the heads of Party and State documents say, and nothing else."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from ingest.describe import describe_report
from ingest.parse.plain import parse_plain
from tests.ingest.heads import HEADS


@pytest.mark.parametrize("name", HEADS)
def test_a_head_says(name: str) -> None:
    head = HEADS[name]
    parsed = parse_plain(head.lines)
    title, description = describe_report(parsed, Path("a.txt"))
    said = [one.name for one in fields(head) if one.name not in ("lines", "title")]
    assert title == head.title
    assert {field: getattr(description, field) for field in said} == {
        field: getattr(head, field) for field in said
    }
    assert all(reading.end <= len(parsed.text) for reading in description.readings)
