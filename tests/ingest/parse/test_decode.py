"""decode.py: text files that are not UTF-8, read if it is sure how."""

from __future__ import annotations

import unicodedata

import pytest

from ingest.parse.decode import read_single_bytes
from tests.ingest.parse.office_files import spelled

TEXT = "Nhiệm vụ phát triển kinh tế, giữ vững quốc phòng và an ninh trên địa bàn."


def in_1258(text: str) -> bytes:
    """Return text in windows-1258, which writes the tone after its letter."""
    out = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        out += unicodedata.normalize("NFC", "".join(c for c in parts if c not in tone)) + tone
    return out.encode("cp1258")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_an_old_spelling(encoding: str) -> None:
    assert read_single_bytes(spelled(TEXT, encoding).encode("latin-1")) == TEXT


def test_windows_1258() -> None:
    assert read_single_bytes(in_1258(TEXT)) == TEXT


@pytest.mark.parametrize(
    "text",
    ["Déjà l'été à Paris, voilà le café", "Größe und Qualität müssen geprüft werden", "Hé"],
)
def test_what_is_not_sure(text: str) -> None:
    assert read_single_bytes(text.encode("latin-1")) is None
