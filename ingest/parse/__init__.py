"""One module per family of files; `parse_file` picks by what the content is."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.kinds import find_kind

Parser = Callable[[Path, bytes], Parsed]

# Kind of file -> module and function, imported when the first such file comes: each brings a
# library of its own.
PARSERS = {
    ".txt": ("plain", "parse_plain_file"),
    ".md": ("markdown", "parse_markdown_file"),
    ".markdown": ("markdown", "parse_markdown_file"),
    ".html": ("web", "parse_web"),
    ".htm": ("web", "parse_web"),
    ".mht": ("web", "parse_web_archive"),
    ".mhtml": ("web", "parse_web_archive"),
    ".pdf": ("pdf", "parse_pdf"),
    ".png": ("ocr", "parse_image"),
    ".jpg": ("ocr", "parse_image"),
    ".jpeg": ("ocr", "parse_image"),
    ".tif": ("ocr", "parse_image"),
    ".tiff": ("ocr", "parse_image"),
    ".docx": ("word", "parse_word"),
    ".xlsx": ("office", "parse_workbook"),
    ".pptx": ("slides", "parse_slides"),
    ".doc": ("office", "parse_old_word"),
    ".rtf": ("office", "parse_old_word"),
    ".xls": ("office", "parse_old_sheets"),
    ".ppt": ("office", "parse_old_slides"),
}


def parse_file(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a file; raises ReportFailed saying why there is none."""
    if not content.strip():
        raise ReportFailed(f"{path.name} is empty", "Check the file where it came from")
    kind = find_kind(path.suffix.lower(), content)
    if kind == ".protected":
        raise ReportFailed(
            f"{path.name} is protected by a password", "Open it and save it without a password"
        )
    if kind == ".damaged":
        raise ReportFailed(
            f"{path.name} is damaged or no {path.suffix} file",
            "Open it in the program that made it and save it again",
        )
    if kind not in PARSERS:
        raise ReportFailed(
            f"{path.name} is of a kind that cannot be read ({path.suffix or 'no ending'})",
            f"Give one of: {', '.join(PARSERS)}",
        )
    module, function = PARSERS[kind]
    parser: Parser = getattr(import_module(f"ingest.parse.{module}"), function)
    try:
        parsed = parser(path, content)
    except (ReportFailed, MemoryError, ImportError):
        raise
    # The libraries raise whatever a damaged file makes happen inside them.
    except Exception as error:
        raise ReportFailed(
            f"{path.name} is damaged: {type(error).__name__}: {error}".splitlines()[0],
            f"Open it in the program that made it and save it again as {kind}",
        ) from error
    if not any(c.isalnum() for c in parsed.text):
        raise ReportFailed(f"{path.name} holds no words", "Check the file where it came from")
    return parsed
