"""What changed between two versions of a report: sentence by sentence, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.text import sentences

WORDS = 4000  # of a change on either side; above this one whole text has replaced another


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one side of a change; `is_marked` if the other side lacks them."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences that are gone and those in their place, each as its parts; either may be empty."""

    removed: tuple[tuple[Part, ...], ...]
    added: tuple[tuple[Part, ...], ...]


def find_changes(before: str, after: str) -> list[Change]:
    """Return the changes in order; white space alone is no change."""
    old, new = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _change(old[a:b], new[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]


def _sentences(text: str) -> list[str]:
    return [
        " ".join(text[start:end].split())
        for line in _lines(text)
        for start, end in sentences(text, *line)
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _change(old: Sequence[str], new: Sequence[str]) -> Change:
    before = [word for sentence in old for word in sentence.split(" ")]
    after = [word for sentence in new for word in sentence.split(" ")]
    kept_before, kept_after = set[int](), set[int]()
    if max(len(before), len(after)) <= WORDS:
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            kept_before.update(range(a, a + size))
            kept_after.update(range(b, b + size))
    return Change(_marked(old, kept_before), _marked(new, kept_after))


def _marked(side: Sequence[str], kept: set[int]) -> tuple[tuple[Part, ...], ...]:
    """Return each sentence as runs of kept and of marked words."""
    place, result = 0, []
    for sentence in side:
        runs: list[tuple[list[str], bool]] = []
        for word in sentence.split(" "):
            is_marked = place not in kept
            if runs and runs[-1][1] == is_marked:
                runs[-1][0].append(word)
            else:
                runs.append(([word], is_marked))
            place += 1
        result.append(tuple(Part(" ".join(run), is_marked) for run, is_marked in runs))
    return tuple(result)
