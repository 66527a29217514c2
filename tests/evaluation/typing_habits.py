"""Questions as people type them: some diacritics left out, Telex or VNI keys left undone."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Mapping

from assistant.text import canonical, fold

_WORD = re.compile(r"[^\W\d_]+")
_LEFT_OUT = 3  # of so many words one has lost its diacritics
_MARKS = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b"  # five tones, circumflex, breve, horn
_TONES = _MARKS[:5]
# For the three marks of letters Telex doubles the letter or adds a w.
TELEX = dict(zip(_MARKS, ("s", "f", "r", "x", "j", "", "w", "w"), strict=True)) | {"đ": "d"}
VNI = dict(zip(_MARKS, "12345687", strict=True)) | {"đ": "9"}


def without_some_diacritics(text: str) -> str:
    """Return `text` with a third of its words without diacritics, always the same ones."""

    def left_out(match: re.Match[str]) -> str:
        word = match.group()
        if zlib.crc32(f"{match.start()}{word}".encode()) % _LEFT_OUT:
            return word
        return "".join(fold(c) if c.islower() else fold(c).upper() for c in word)

    return _WORD.sub(left_out, canonical(text))


def as_keys(text: str, keys: Mapping[str, str]) -> str:
    """Return the keys that type `text`, the tone at the end of each syllable."""
    return _WORD.sub(lambda match: _keys_of(match.group(), keys), canonical(text))


def _keys_of(word: str, keys: Mapping[str, str]) -> str:
    typed, tone = "", ""
    for letter in word:
        bare, *marks = unicodedata.normalize("NFD", letter)
        if bare in "đĐ":
            bare, marks = ("d", ["đ"]) if bare == "đ" else ("D", ["đ"])
        typed += bare
        for mark in marks:
            if mark in _TONES:
                tone = keys[mark]
            else:
                typed += keys.get(mark) or bare.lower()
    return typed + tone
