"""Sentences of a record that give orders to a chat model: they are no word of the office's."""

from __future__ import annotations

import re

from assistant.text import fold

# They speak to whoever reads the records by machine, and are neither given to a model nor cited for
# what it says.
_ADDRESSES = re.compile(
    r"\b(?:bo qua|quen|phot lo|khong tuan (?:theo|thu)|ignore|disregard|forget|override)\b.{0,40}"
    r"\b(?:huong dan|chi dan|chi thi|lenh|quy tac|yeu cau|instructions?|prompts?|rules?"
    r"|directions?)"
    r" (?:truoc|o tren|tren|da cho|he thong|cu)"
    r"|\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|all|earlier"
    r"|system)\b"
    r".{0,20}\b(?:instructions?|prompts?|rules?|messages?)\b"
    r"|\b(?:bo qua|quen) (?:moi|tat ca|cac|het) (?:huong dan|chi dan|lenh|quy tac)\b"
    r"|\byou are (?:now )?(?:an? )?(?:\w+ )?(?:assistant|model|ai|chatbot)\b"
    r"|\b(?:ban|may) (?:bay gio )?la (?:mot )?(?:tro ly|mo hinh|chatbot|he thong ai)\b"
    r"|\b(?:system prompt|loi nhac he thong)\b"
    r"|\b(?:chi|hay|phai|only|always|must) (?:duoc )?(?:tra loi|answer|reply|respond|say)\b.{0,12}"
    r"\b(?:rang|la|that|with)\b"
    r"|^\W*(?:system|assistant|user|human|he thong|tro ly)\s*:"
)


def addresses_a_model(text: str) -> bool:
    """Tell whether a sentence of a record gives orders to a chat model."""
    return bool(_ADDRESSES.search(fold(" ".join(text.split()))))
