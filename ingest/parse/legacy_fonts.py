"""Fonts from before Unicode: which encoding a font's letters are in, and the letters meant."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_TCVN3 = re.compile(r"^\.vn|^Vn[A-Z]|^VNSTCVN3", re.ASCII)
_VNI = re.compile(r"^VNI\b|^VNI[-_ ]", re.IGNORECASE)
_CAPITALS = re.compile(r"^\.?Vn\w*?H(?=$|[-,\s]|Bold|Italic)", re.IGNORECASE)
# Letters that only Unicode has; a font whose text shows them is read right already.
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
# Two letters of VNI that viparse leaves alone; neither stands in Vietnamese otherwise.
_VNI_REST = {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
# What PDF programs put for two letters of TCVN3 (\xad is ư, \xb7 is ã), beside another letter only.
_SUBSTITUTES = {"\u2212": "\xad", "\u2219": "\xb7"}
_LETTER = "[^\\W\\d_\xa1-\xff]|[\xa1-\xff]"
_SUBSTITUTE = re.compile(f"(?<={_LETTER})[\u2212\u2219]|[\u2212\u2219](?={_LETTER})")
_ENOUGH = 24  # characters from which the text itself shows its encoding


def font_encoding(font: str) -> str | None:
    """Return the encoding that a font's name stands for: tcvn3, vni, or None."""
    name = _SUBSET.sub("", font)
    if _TCVN3.match(name) or name.lower().startswith(".vn"):
        return "tcvn3"
    return "vni" if _VNI.match(name) else None


def is_capital_font(font: str) -> bool:
    """Tell whether a font draws small letters as capitals, as .VnTimeH does."""
    return bool(_CAPITALS.match(_SUBSET.sub("", font)))


@lru_cache(maxsize=50_000)
def to_unicode(text: str, encoding: str) -> str:
    """Return text of a legacy font in Unicode NFC."""
    import viparse

    if text.isascii():
        return text
    if encoding == "tcvn3":
        text = _SUBSTITUTE.sub(lambda match: _SUBSTITUTES[match[0]], text)
    found: str = viparse.fix(text, encoding=encoding)
    if encoding == "vni":
        for typed, meant in _VNI_REST.items():
            found = found.replace(typed, meant)
    return found


class Encodings:
    """Learns from page to page in which encoding the text of each font is."""

    def __init__(self) -> None:
        self._beyond: Counter[str] = Counter()  # characters beyond ASCII, by font
        self._unicode: Counter[str] = Counter()  # those of them that only Unicode has
        self._by_text: dict[str, str] = {}

    def learn(self, pieces: Iterable[tuple[str, str]]) -> None:
        """Take in the (font, text) pieces of a page."""
        by_font: dict[str, list[str]] = defaultdict(list)
        for font, text in pieces:
            by_font[font].append(text)
        for font, texts in by_font.items():
            text = " ".join(texts)
            self._beyond[font] += len(_BEYOND_ASCII.findall(text))
            self._unicode[font] += len(_UNICODE_ONLY.findall(text))
            if not font_encoding(font) and not self._unicode[font]:
                self._detect(font, text)

    def of(self, font: str) -> str | None:
        """Return the encoding to convert from, or None where the text is Unicode already."""
        if self._unicode[font] > 0.05 * self._beyond[font]:
            return None
        return font_encoding(font) or self._by_text.get(font)

    def _detect(self, font: str, text: str) -> None:
        """Judge a font of unknown name by its text."""
        import viparse

        # Less than this share of marks is no Vietnamese.
        if len(text) >= _ENOUGH and len(_BEYOND_ASCII.findall(text)) > 0.05 * len(text):
            found = viparse.detect_text_encoding(text)
            if found in ("tcvn3", "vni"):
                self._by_text[font] = found
