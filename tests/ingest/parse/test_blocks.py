"""blocks.py: blocks of one canonical text, and their JSON in the catalogue."""

from __future__ import annotations

from assistant.records.blocks import Block, blocks_from_json, blocks_to_json
from ingest.parse.blocks import TextBuilder


def test_a_blank_line_parts_the_blocks_of_a_text() -> None:
    builder = TextBuilder()
    builder.add(" Hội nghị ", "heading", 1)
    builder.add("  \n", "paragraph")
    builder.add("Nhất trí.", "paragraph")
    parsed = builder.parsed()
    assert parsed.text == "Hội nghị\n\nNhất trí."
    assert parsed.blocks == (Block(0, 8, "heading", 1), Block(10, 19, "paragraph"))


def test_blocks_come_back_from_json() -> None:
    blocks = (Block(0, 8, "heading", 2, 1), Block(10, 19, "paragraph", 0, None))
    assert blocks_from_json(blocks_to_json(blocks)) == blocks
