"""Old Vietnamese fonts in a PDF: learnt page by page, for a name may lie about what its text is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from ingest.parse.fonts import SUBSET, Run, Speller, spelling
from ingest.parse.spellings import UNICODE_ONLY, detect

_STYLE = re.compile(r"(?:[-, ]*(?:bold|italic|oblique|regular|mt))+$", re.IGNORECASE)
BREAK = "\x02"  # pdfium's sign for a hyphen where a line ends; the same code is ư in TCVN3
BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
_HIGH = re.compile("[^\x00-\x7f]")
_STAND_FOR = {"tcvn3": ".VnTime", "vni": "VNI-Times", "viscii": "VISCII"}
# What a PDF says for ư and ã of TCVN3, beside another letter only (5−7 is a subtraction).
_SUBSTITUTES = {"\u2212": "\xad", "\u2219": "\xb7"}
_LETTER = "[^\\W\\d_]|[\xa1-\xff]"
_SUBSTITUTE = re.compile(f"(?<={_LETTER})[\u2212\u2219]|[\u2212\u2219](?={_LETTER})")


def plain_name(font: str) -> str:
    """Return a font's name as Windows has it: VnTimeHBold is .VnTimeH."""
    name = _STYLE.sub("", SUBSET.sub("", font))
    return f".{name}" if re.match(r"Vn[A-Z]", name) else name


@lru_cache(maxsize=50_000)
def read_word(text: str, font: str | None) -> str:
    """Return a word spelled in an old font (None: in Unicode) in Unicode."""
    text = text.replace(BREAK, "\xad" if font and font.lower().startswith(".vn") else "-")
    if font is None:
        return text
    text = _SUBSTITUTE.sub(lambda found: _SUBSTITUTES[found[0]], text)
    return Speller().to_unicode([Run(text, font)])


class Fonts:
    """What the text of a file's fonts has shown so far."""

    def __init__(self) -> None:
        self._high: Counter[str] = Counter()  # characters beyond ASCII, by font
        self._unicode: Counter[str] = Counter()  # those of them that only Unicode has
        self._stands_for: dict[str, str] = {}

    def learn(self, pieces: Iterable[tuple[str, str]]) -> None:
        """Take in the (font, text) pieces of a page."""
        texts: dict[str, list[str]] = defaultdict(list)
        for font, text in pieces:
            texts[font].append(text)
        for font, parts in texts.items():
            text = " ".join(parts)
            self._high[font] += len(_HIGH.findall(text))
            self._unicode[font] += len(UNICODE_ONLY.findall(text))
            if not self._unicode[font] and (found := detect(text)) in _STAND_FOR:
                self._stands_for[font] = _STAND_FOR[found or ""]

    def spelling(self, font: str) -> str | None:
        """Return the name of the old font that text of `font` is read by; None for Unicode."""
        if self._unicode[font] > 0.05 * self._high[font]:
            return None
        name = plain_name(font)
        return name if spelling(name) else self._stands_for.get(font)
