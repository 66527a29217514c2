"""Many old Office files through LibreOffice at a time, for the fuzz test."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from pathlib import Path

from ingest.parse import parse_file
from ingest.parse.blocks import Parsed
from ingest.parse.kinds import find_kind
from ingest.parse.office import find_libreoffice, no_bytes, prepare

# Kind -> what `ingest.parse.office` has LibreOffice make of it.
CONVERTED = {".doc": ".docx", ".rtf": ".docx", ".xls": ".xlsx", ".ppt": ".pptx"}
BATCH = 50  # files of one call of LibreOffice
SECONDS = 300


def convert_all(files: dict[str, bytes], whole: bytes, kind: str) -> dict[str, bytes | None]:
    """Return what LibreOffice makes of the files, by their names; None for what it refuses.

    Left out are those that do not reach it, and those that it did not come to: they are read one by
    one. The whole file comes last and tells whether it came to all.
    """
    program, ending = find_libreoffice(), next(k for k, v in CONVERTED.items() if v == kind)
    assert program
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        given = {
            name: folder / name
            for name, content in files.items()
            if find_kind(Path(name).suffix, content) in CONVERTED
        }
        for name, path in given.items():
            path.write_bytes(files[name])
        last = folder / f"whole{ending}"
        last.write_bytes(whole)
        command, environment = prepare(program, folder, kind[1:])
        command += map(str, (*given.values(), last))
        with contextlib.suppress(subprocess.TimeoutExpired):
            subprocess.run(command, env=environment, capture_output=True, timeout=SECONDS)
        is_all = last.with_suffix(kind).is_file()
        made = {name: path.with_suffix(kind) for name, path in given.items()}
        return {
            name: path.read_bytes() if path.is_file() else None
            for name, path in made.items()
            if is_all or path.is_file()
        }


def parse_made(path: Path, content: bytes) -> Parsed:
    """Read what LibreOffice has made of an old file, as `ingest.parse.office` does."""
    return no_bytes(path, parse_file(Path(f"{path.name}{CONVERTED[path.suffix]}"), content))
