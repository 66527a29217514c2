"""What the tests of office files share: text in old spellings, small files, what is missing."""

from __future__ import annotations

import io
import os
import zipfile
from typing import Any

import pytest
from viparse.normalize.encodings import CHARMAPS

from ingest.parse.blocks import Parsed
from ingest.parse.office import find_libreoffice

# In CI nothing is left out: there a missing program is a failure.
needs_libreoffice = pytest.mark.skipif(
    find_libreoffice() is None and not os.environ.get("CONFER_TEST_ALL"),
    reason="LibreOffice is not installed (apt install libreoffice-writer and -calc, -impress)",
)


def spelled(text: str, encoding: str) -> str:
    """Return Vietnamese text as an old font spells it."""
    letters: dict[str, str] = {}
    for old, letter in CHARMAPS[encoding].pairs:
        letters.setdefault(letter, old)
    return "".join(letters.get(letter, letter) for letter in text)


def saved(document: Any) -> bytes:
    """Return the bytes of a document of python-docx, openpyxl or python-pptx."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def blocks(parsed: Parsed) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, parsed.text[b.start : b.end]) for b in parsed.blocks]


def texts(parsed: Parsed) -> list[str]:
    return [text for _, _, text in blocks(parsed)]


def in_package(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return an Office file with `old` replaced by `new` in one of its parts."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            inside = before.read(name)
            after.writestr(name, inside.replace(old, new) if name == part else inside)
    return stream.getvalue()
