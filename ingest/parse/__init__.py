"""One module per kind of file; `parse_file` picks by the file's ending."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.markdown import parse_markdown
from ingest.parse.plain import parse_plain

PARSERS = {".txt": parse_plain, ".md": parse_markdown, ".markdown": parse_markdown}


def parse_file(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a file; raises ReportFailed saying why there is none."""
    parser = PARSERS.get(path.suffix.lower())
    if parser is None:
        raise ReportFailed(
            f"{path.name} is of a kind that cannot be read ({path.suffix or 'no ending'})",
            f"Give one of: {', '.join(PARSERS)}",
        )
    parsed = parser(decode(path, content))
    if not any(c.isalnum() for c in parsed.text):
        raise ReportFailed(f"{path.name} holds no words", "Check the file where it came from")
    return parsed


def decode(path: Path, content: bytes) -> str:
    """Return UTF-8 `content` as text; raises ReportFailed for anything else."""
    if not content.strip():
        raise ReportFailed(f"{path.name} is empty", "Check the file where it came from")
    if b"\x00" in content:
        raise ReportFailed(
            f"{path.name} is not a text file (it holds binary data)",
            "Give it the ending of its real kind, or save it as UTF-8 text",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportFailed(
            f"{path.name} is not UTF-8 text (byte {error.start} does not fit)",
            "Open it in the program that made it and save it as UTF-8",
        ) from error
