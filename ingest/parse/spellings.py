"""The old spellings of Vietnamese (TCVN3, VNI, VISCII, VPS) and their way into Unicode."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viparse.normalize.tables import Charmap

# Letters only Unicode has: text that holds them is not, or not only, in an old spelling.
UNICODE_ONLY = re.compile("[ăĂđĐơƠưƯĩĨũŨ\u0300-\u0323\u1ea0-\u1ef9]")
HIGH = re.compile("[\u0080-\u00ff]")
SURE = 24  # characters below which the look of a text tells nothing; as viparse has it
SAMPLE = 20_000  # characters of a document that are looked at

_WORD = re.compile("(?:[^\\W\\d_]|[\u00a1-\u00ff\u0300-\u0323\u00ad])+")
# Letters of Latin-1 that no Vietnamese in Unicode has; quotation marks are in both.
_FOREIGN = re.compile("[\u00a1-\u00ff\u00ad](?<![«»àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ])")
_NOT_UNICODE_ONLY = re.compile("[^ăĂđĐơƠưƯĩĨũŨ\u0300-\u0323\u1ea0-\u1ef9]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LETTERS = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """Return the old spelling that `text` is sure to be in, or None."""
    from viparse.normalize.detector import detect_encoding_by_content
    from viparse.normalize.encodings import AUTO_DETECT_CHARMAPS

    if len(text) < SURE or not HIGH.search(text) or UNICODE_ONLY.search(text):
        return None
    found: str | None = detect_encoding_by_content(text[:SAMPLE], AUTO_DETECT_CHARMAPS).encoding
    return found


def to_unicode(text: str, encoding: str) -> str:
    """Return text of an old font in Unicode, what was put into it in Unicode left as it is."""
    if not UNICODE_ONLY.search(text):
        return _convert(text, encoding)
    words = _WORD.findall(text)
    old = sum(bool(_FOREIGN.search(word)) for word in words)
    # Letters of both, as in "là", go with the most.
    mostly_old = old > sum(bool(UNICODE_ONLY.search(word)) for word in words)
    return (
        _WORD.sub(lambda word: _convert_mixed(word[0], encoding, mostly_old), text) if old else text
    )


def _convert_mixed(word: str, encoding: str, is_old: bool) -> str:
    if UNICODE_ONLY.search(word):
        # "®ịnh": what was typed over stands within the old letters.
        return _NOT_UNICODE_ONLY.sub(
            lambda part: _convert(part[0], encoding) if _FOREIGN.search(part[0]) else part[0], word
        )
    return _convert(word, encoding) if is_old or _FOREIGN.search(word) else word


def _convert(text: str, encoding: str) -> str:
    from viparse.normalize.tables import convert

    unicode = str(convert(text, _charmap(encoding)))
    return _raise_letters(unicode) if encoding == "tcvn3" else unicode


def _raise_letters(text: str) -> str:
    """Make small letters with a tone capitals within capitals, for TCVN3 has none: PHầN."""
    found = list(_LETTERS.finditer(text))
    shouted = [_is_shouted(match[0]) for match in found]
    raised = list(text)
    for n, match in enumerate(found):
        beside = [m for m in (n - 1, n + 1) if 0 <= m < len(found)]
        # Whether it is "Ký" or "KÝ" tells the word beside it, TT and UBND do not.
        if shouted[n] or (
            shouted[n] is None
            and all(shouted[m] is not False for m in beside)
            and any(shouted[m] and _TONES.search(_marks(found[m][0])) for m in beside)
        ):
            raised[match.start() : match.end()] = match[0].upper()
    return "".join(raised)


def _is_shouted(word: str) -> bool | None:
    """Tell whether a word is all capitals but for its letters with a tone; None for one letter."""
    plain = [c for c in word if not _TONES.search(_marks(c)) or c.isupper()]
    if any(c.islower() for c in plain):
        return False
    return True if len(plain) > 1 else None


def _marks(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@cache
def _charmap(encoding: str) -> Charmap:
    from viparse.normalize.encodings import CHARMAPS
    from viparse.normalize.tables import build_charmap

    charmap = CHARMAPS[encoding]
    if encoding != "vni":
        return charmap
    # Letters that viparse leaves out because its corpus has none of them (see its vni.py).
    pairs = dict((("aú", "ẳ"), ("AÚ", "Ẳ"), ("î", "ỵ"), ("Î", "Ỵ"), *charmap.pairs))
    # A capital with a small mark: so typed where only the first letter of a word is one.
    for spelled, letter in charmap.pairs:
        if len(spelled) == 2 and spelled.isupper():
            pairs.setdefault(spelled[0] + spelled[1].lower(), letter)
    return build_charmap(encoding, pairs.items())
