"""Bodies that small letters name too."""

from __future__ import annotations

from assistant.naming.names import BODIES, LEVELS

_COMMITTEES = ("Ủy ban nhân dân", "Hội đồng nhân dân")
# "The tax office" and "the police" may be any; "the provincial police" are one.
_OF_LEVEL = tuple(f"Công an {level}" for level in LEVELS)
_IN_FULL = tuple(
    name for name in BODIES if not (name.endswith("…") or name.startswith(("Cục ", "Công an")))
)


def is_named_in_full(name: str, length: int, english: bool) -> bool:
    """Tell whether a body needs no capital: a committee, or one that `length` words, several, name
    in English: the ministry of finance.
    """
    return name.startswith(_COMMITTEES) or (
        english and length > 1 and name.startswith((*_IN_FULL, *_OF_LEVEL))
    )
