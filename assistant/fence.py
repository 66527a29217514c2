"""What a chat model is given of the records: data, fenced so that none can pose as ours."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence

from assistant.claims.orders import addresses_a_model
from assistant.reports import Passage
from assistant.text import sentences


def passage_data(passage: Passage) -> str:
    """Return what a model is given of a passage: title, headings and words, none of them ours."""
    above = dict.fromkeys((passage.title, *passage.heading))
    said = [
        " ".join(passage.text[start:end].split())
        for start, end in sentences(passage.text)
        if not addresses_a_model(passage.text[start:end])
    ]
    return inert("\n".join((" › ".join(above), *said)))


def fenced(fence: str, number: int, passage: Passage) -> str:
    return f"<{fence} {number}>\n{passage_data(passage)}\n</{fence}>"


def draw_fence(passages: Sequence[Passage]) -> str:
    """Return a word that no record can know: it is drawn anew for every question."""
    while True:
        fence = f"trich-{secrets.token_hex(8)}"
        if not any(fence in passage.text or fence in passage.title for passage in passages):
            return fence


# What servers read as the end of a turn or the beginning of another, whoever wrote it.
_TURNS = re.compile(
    r"<\s*\|[^>\n]{0,40}\|\s*>|<\s*[｜|][^>\n]{0,40}>|\[/?INST\]|<</?SYS>>|</?s>|<bos>|<eos>"
    r"|<(?:start|end)_of_turn>|^\s*#+\s*(?:system|user|assistant|instruction)s?\b:?",
    re.IGNORECASE | re.MULTILINE,
)


def inert(text: str) -> str:
    """Return text without marks of turns."""
    return _TURNS.sub(" ", text)
