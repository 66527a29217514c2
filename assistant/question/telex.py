"""Telex and VNI keystrokes that no input method turned into letters: "ddaats", "d9a6t1" -> đất."""

from __future__ import annotations

import re
import unicodedata

from assistant.lexicon import ENGLISH_FUNCTION, Lexicon, stem
from assistant.text import fold, word_key

# What a key does after a vowel; the digits are VNI's, the letters Telex's. z and 0 take a tone off.
_TONES = {
    **dict.fromkeys("s1", "\u0301"),
    **dict.fromkeys("f2", "\u0300"),
    **dict.fromkeys("r3", "\u0309"),
    **dict.fromkeys("x4", "\u0303"),
    **dict.fromkeys("j5", "\u0323"),
    **dict.fromkeys("z0", ""),
}
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"o": "ơ", "u": "ư"}
_BREVE = {"a": "ă"}
_MARKED = "ăâêôơư"
_VOWELS = "aeiouy" + _MARKED
_VOWELS_ALONE = frozenset("ờ ở ớ ồ ổ ố ừ ứ".split())
_TOKEN = re.compile(r"(?<![^\W_]|/)[^\W_]+")  # what a stroke leads ends a symbol: 12-NQ/TW
_FORMULAS = frozenset({"co2", "so2", "no2"})  # the only ones that would be syllables


def spell_keystrokes(text: str, lexicon: Lexicon) -> str:
    """Return NFC `text` with the keystrokes left undone spelled out, or as it is if none seem so.

    A word is spelled out only into a syllable that the lexicon has; English questions stay.
    """
    tokens = _TOKEN.findall(text)
    spelled = {token: _spell(token, lexicon) for token in tokens}
    # A capitalised word alone may be a foreign name: Lee.
    undone = [
        token
        for n, token in enumerate(tokens)
        if spelled[token]
        and (n == 0 or not token.istitle() or not token.isalpha())
        and not _is_word(token, lexicon)
    ]
    english = [token for token in tokens if _is_english(token, lexicon)]
    if len(undone) <= len(english):
        return text
    return _TOKEN.sub(lambda match: spelled[match.group()] or match.group(), text)


def _is_word(token: str, lexicon: Lexicon) -> bool:
    """Tell whether a token may be meant as it stands: English, abbreviated, without diacritics."""
    return (
        _is_english(token, lexicon)
        or lexicon.is_syllable(token.lower())
        or lexicon.is_spelled(word_key(token))
    )


def _is_english(token: str, lexicon: Lexicon) -> bool:
    lower = token.lower()
    # Places are named in glosses (Thang Long): "thangs" is no English plural of theirs.
    known = lexicon.is_english(lower) and not lexicon.is_syllable(stem(lower))
    return lower.isalpha() and (lower in ENGLISH_FUNCTION or known)


def _spell(token: str, lexicon: Lexicon) -> str:
    """Return the syllable that `token` types, or "" if it types none or is one already."""
    lower = token.lower()
    if fold(lower) != lower or lower in _FORMULAS:
        return ""
    typed = _type(lower)
    # A capital with a digit names a road, a class or a form (A1, QL3), but O73 is Ở.
    if token.isupper() and not token.isalpha() and typed not in _VOWELS_ALONE:
        return ""
    if typed is None or typed == lower or not lexicon.is_spelled(word_key(typed)):
        return ""
    if token.isupper():
        return typed.upper()
    return typed.capitalize() if token[0].isupper() else typed


def _type(keys: str) -> str | None:
    """Return what an input method makes of the keys of one syllable; None for none."""
    out: list[str] = []
    tone, toned = "", False
    for key in keys:
        has_vowel = any(letter in _VOWELS for letter in out)
        if key in _TONES and (has_vowel or key.isdigit()):
            if not has_vowel:
                return None
            tone, toned = _TONES[key], key.isalpha()
        elif toned and key in _VOWELS:
            return None  # misa: nobody types the tone before the last vowel
        elif not _mark(key, out):
            if key.isdigit():
                return None
            out.append("ư" if key == "w" else key)
    # Input methods also take the horn of one letter for both: nguwoif.
    letters = re.sub("ưo(?=.)|uơ(?=.)", "ươ", "".join(out))
    return _with_tone(letters, tone)


def _mark(key: str, out: list[str]) -> bool:
    """Let a key change a letter that was typed before; False if it changes none."""
    if key in "d9":
        return _change(out, {"d": "đ"}) if out[:1] == ["d"] else False
    if key in "aeo":
        return _change(out, {key: _CIRCUMFLEX[key]})
    if key == "6":
        return _change(out, _CIRCUMFLEX)
    if key == "8":
        return _change(out, _BREVE)
    if key == "7" or key == "w":
        return _change_horn(out, _HORN if key == "7" else _HORN | _BREVE)
    return False


def _change(out: list[str], letters: dict[str, str]) -> bool:
    for place in range(len(out) - 1, -1, -1):
        if out[place] in letters:
            out[place] = letters[out[place]]
            return True
    return False


def _change_horn(out: list[str], letters: dict[str, str]) -> bool:
    """Put the horn or breve on: both letters of uo (người), the u of ua (mưa), but quă and thuở."""
    typed = "".join(out)
    start = 1 if typed.startswith("q") else 0
    for pair, marked in (("uo", "ươ"), ("ưo", "ươ"), ("ua", "ưa")):
        place = typed.find(pair, start)
        if place >= start and not (start and place == 1):
            out[place : place + 2] = marked
            return True
    return _change(out, letters)


def _with_tone(letters: str, tone: str) -> str:
    """Return the syllable with its tone on the vowel that carries it."""
    if not tone:
        return letters
    first = 2 if re.match(r"qu|gi[aăâeêoôơuưy]", letters) else 0
    vowels = [i for i in range(first, len(letters)) if letters[i] in _VOWELS]
    if not vowels:
        return letters
    marked = [i for i in vowels if letters[i] in _MARKED]
    closed = letters[-1] not in _VOWELS
    place = marked[-1] if marked else vowels[-1 if closed or len(vowels) == 1 else -2]
    if not marked and len(vowels) == 3 and not closed:
        place = vowels[1]
    return unicodedata.normalize("NFC", letters[: place + 1] + tone + letters[place + 1 :])
