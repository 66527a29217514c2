"""describe.py: the title of a report."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ingest.describe import find_title
from ingest.parse.plain import parse_plain

LONG = "Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế xã hội của địa phương " * 4


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        pytest.param("Hội nghị lần 31\n\nNội dung.", "a.txt", "Hội nghị lần 31", id="first line"),
        pytest.param("HỘI NGHỊ\nLẦN THỨ 31\n\nNội dung.", "a.txt", "HỘI NGHỊ", id="first of two"),
        pytest.param("Đã họp.\n\nHết.", "bao-cao_quy-1.txt", "bao cao quy 1", id="a sentence"),
        pytest.param(LONG, "bao-cao.txt", "bao cao", id="too long"),
        pytest.param("Kính gửi:\n\nHết.", "a.txt", "Kính gửi:", id="colon"),
        pytest.param("Họp.", "---.txt", "---.txt", id="name without words"),
        pytest.param("Họp.", "ho so.2024.txt", "ho so.2024", id="dots in the name"),
        pytest.param(
            "Họp.", unicodedata.normalize("NFD", "Kết luận.txt"), "Kết luận", id="name in NFD"
        ),
    ],
)
def test_title(text: str, name: str, title: str) -> None:
    assert find_title(parse_plain(text), Path("/hồ sơ") / name) == title
