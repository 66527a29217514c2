"""Vietnamese words as they were typed: with their diacritics, or without any."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from assistant.text import Word, fold

# Words in capitals stand for those without diacritics alone: "mấy" is "may" then, and so are
# machines ("máy") beside these. The class keeps what has its marks from standing for that too.
SEVERAL = (
    r"(?:m[ấ]y|(?<!VI )(?<!CAI )(?<!BO )(?<!TREN )(?<!CUA )(?<!BANG )(?<!NHA )"
    r"MAY(?! (?:TINH|MOC|BAY|IN|GIAT|PHAT|SCAN|PHOTO|ANH|LANH|CONG (?:CU|NGHIEP)|BAN|BOM"
    r"|KHAM|XUC|CAY|KEO)\b))"
)
_TONE = "[\u0300\u0301\u0303\u0309\u0323]"
_TONE_BEFORE = re.compile(rf"(o{_TONE})([ae])(?![a-z])|(u{_TONE})(y)(?![a-z])")
_Y_FOR_I = re.compile(rf"(?<![a-z])([hklmstv])y(?={_TONE}?(?![a-z\u0300-\u036f]))")
# Escapes, classes, names of groups; and words, apart from a last letter that may be left out.
_LETTER = r"[^\W\d_]"
_PARTS = re.compile(rf"\\.|\[[^]]*]|\(\?P[<=]\w+|{_LETTER}+(?={_LETTER}[?*+{{])|{_LETTER}+")


def spelled_one_way(text: str) -> str:
    """Return NFC text in small letters with one spelling of hòa and hoà, kỳ and kì.

    It is as long as before, so that a place in both is the same.
    """
    marks = unicodedata.normalize("NFD", text.lower())
    marks = _TONE_BEFORE.sub(lambda one: _moved(one[1] or one[3], one[2] or one[4]), marks)
    return unicodedata.normalize("NFC", _Y_FOR_I.sub(r"\1i", marks))


def _moved(vowel: str, last: str) -> str:
    return vowel[0] + last + vowel[1:]


def as_typed(text: str, found: Iterable[Word], loose: Iterable[bool]) -> str:
    """Return what patterns of `with_or_without_marks` are looked for in, as long as `text`.

    Words whose diacritics may have been left out (`loose`) are in capitals and have none.
    """
    said = list(spelled_one_way(text))
    for word, free in zip(found, loose, strict=True):
        if free:
            said[word.start : word.end] = fold("".join(said[word.start : word.end])).upper()
    return "".join(said)


def with_or_without_marks(pattern: str) -> str:
    """Return a pattern each of whose words also stands for itself without diacritics.

    "mấy" is found in "mấy" and in "may" if that is loose, but not in "máy" or beside other marks.
    """

    def either(part: re.Match[str]) -> str:
        said = part.group()
        if not said[0].isalpha() or (said.isupper() and len(said) > 1):
            return said
        word = spelled_one_way(said)
        return f"(?:{word}|{fold(word).upper()})"

    return _PARTS.sub(either, pattern)


def compile_typed(pattern: str) -> re.Pattern[str]:
    """Return the pattern, to be looked for in what `as_typed` gives."""
    return re.compile(with_or_without_marks(pattern))
