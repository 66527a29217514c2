"""parse/__init__.py: the parser by the file's ending, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ReportFailed
from ingest.parse import parse_file

TEXT = "Hội nghị giao ban.\n"


@pytest.mark.parametrize(
    ("name", "heading"), [("a.txt", 0), ("A.TXT", 0), ("a.md", 1), ("a.MARKDOWN", 1)]
)
def test_the_ending_picks_the_parser(name: str, heading: int) -> None:
    parsed = parse_file(Path(name), "# Hội nghị giao ban.\n".encode())
    assert parsed.blocks[0].level == heading


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(TEXT.encode(), "Hội nghị giao ban.", id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "Hội nghị giao ban.", id="byte order mark"),
        pytest.param(TEXT.encode("utf-16"), "Hội nghị giao ban.", id="UTF-16"),
        pytest.param(b"M\xe1\xbb\x99t\r\n\r\nHai\r\n", "Một\n\nHai", id="CRLF"),
        pytest.param(b"M\xe1\xbb\x99t\r\rHai\r", "Một\n\nHai", id="CR"),
    ],
)
def test_what_is_read(content: bytes, text: str) -> None:
    assert parse_file(Path("a.txt"), content).text == text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.txt", b"", "a.txt is empty", id="empty"),
        pytest.param("a.txt", b" \r\n\t", "a.txt is empty", id="blank"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "a.txt holds no words", id="byte order mark only"),
        pytest.param("a.txt", b"---\n***\n", "a.txt holds no words", id="signs only"),
        pytest.param("a.md", b"<!-- -->", "a.md holds no words", id="Markdown of nothing"),
        pytest.param("a.txt", b"\x89PNG\r\n\x00\x01", "a.txt is not a text file", id="binary"),
        pytest.param("a.txt", TEXT.encode("utf-16")[:-1], "a.txt is cut off", id="UTF-16 cut off"),
        pytest.param("a.txt", TEXT.encode("utf-16-le"), "not a text file", id="UTF-16, no mark"),
        pytest.param("a.txt", b"H\xe9i nghi", "a.txt is not UTF-8 text (byte 1", id="Latin"),
        pytest.param("a.txt", TEXT.encode()[:-5] + b"\xe1\xbb", "a.txt is not UTF-8", id="cut off"),
        pytest.param("a.exe", TEXT.encode(), "cannot be read (.exe)", id="unknown ending"),
        pytest.param("a", TEXT.encode(), "cannot be read (no ending)", id="no ending"),
    ],
)
def test_what_is_refused(name: str, content: bytes, says: str) -> None:
    with pytest.raises(ReportFailed) as raised:
        parse_file(Path(name), content)
    assert says in raised.value.message
    assert raised.value.hint
