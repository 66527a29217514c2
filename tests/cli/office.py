"""What the command line is asked in the tests, and the reports it tells of."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import confer

INGEST_KEYS = [
    "added", "updated", "unchanged", "removed", "failed", "renamed", "duplicates", "seconds",
]  # fmt: skip

LAND_QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
QUESTIONS = [
    ("đất", LAND_QUESTION),
    (7, "Năm học tới cần thêm bao nhiêu giáo viên?"),
    (None, "giá vàng hôm nay"),
    ("chè", "gia che bup tuoi binh quan"),
]


def ids(home: Path) -> dict[str, str]:
    """Return each report's id by its file's name, as the command line tells them."""
    rows = confer("reports", "--json", home=home).json
    return {Path(row["source"]).name: row["report"] for row in rows}
