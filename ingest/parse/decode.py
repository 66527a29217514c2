"""The bytes of a text file as text: UTF-8, UTF-16, or an old Vietnamese spelling that is sure."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.spellings import SURE, detect, to_unicode

_BOMS = (b"\xff\xfe", b"\xfe\xff")
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
_LETTERS = frozenset(_VOWELS + _VOWELS.upper())


def decode(path: Path, content: bytes) -> str:
    """Return `content` as text; raises ReportFailed where no way of reading it is sure."""
    if content.startswith(_BOMS):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ReportFailed(
                f"{path.name} is cut off: it is no whole UTF-16 text",
                "Check the file where it came from",
            ) from error
    if b"\x00" in content:
        raise ReportFailed(
            f"{path.name} is not a text file (it holds binary data)",
            "Give it the ending of its real kind, or save it as UTF-8 text",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = None if _is_damaged_utf8(content) else read_single_bytes(content)
        if text is None:
            raise ReportFailed(
                f"{path.name} is not UTF-8 text (byte {error.start} does not fit)",
                "Open it in the program that made it and save it as UTF-8",
            ) from error
        return text


def _is_damaged_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    return sum(c > "\x7f" and c != "\ufffd" for c in text) > text.count("\ufffd")


def read_single_bytes(content: bytes) -> str | None:
    """Return text of one byte a letter (TCVN3, VNI, VISCII, windows-1258) if it is sure which."""
    if len(content) < SURE:
        return None
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    beyond = [c for c in text if c > "\x7f" and (c.isalpha() or unicodedata.combining(c))]
    # Marks that stand alone in this code make letters; those of other codes do not fit so.
    if any(c > "\xff" for c in beyond) and _LETTERS.issuperset(beyond):
        return text
    text = content.decode("latin-1")
    encoding = detect(text)
    return to_unicode(text, encoding) if encoding else None
