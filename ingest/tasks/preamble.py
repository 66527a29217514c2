"""What a directive tells before it directs: how things are, up to "… yêu cầu:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records.blocks import Block
from assistant.text import fold, sentences
from ingest.tasks.outline import NUMBERED, item_of

NEAR = 90  # characters of a lead-in's end that say that it directs
_LEADS = re.compile(
    r"\b(?:(?:chi thi|yeu cau|de nghi|chi dao|giao|thong bao)\b[^.;]*"
    r"|(?:nhiem vu|noi dung|cong viec|giai phap|bien phap|viec)\b[^.;]*\bsau(?: day)?):\s*$"
)


def opening_of(text: str, blocks: Sequence[Block]) -> int:
    """Return where the sentence begins that leads in what is directed, 0 if items come first."""
    for block in blocks:
        marker, start = item_of(text, block)
        if marker in NUMBERED:
            return 0
        said = fold(text[max(start, block.end - NEAR) : block.end])
        if block.kind in ("paragraph", "heading") and _LEADS.search(said):
            return list(sentences(text, block.start, block.end))[-1][0]
    return 0
