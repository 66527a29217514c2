"""A modern Office file is a zip of XML: what must not be in one is refused before it is parsed."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from assistant.errors import ReportFailed

LARGEST = 1_000_000_000  # bytes of all parts, unpacked
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")  # Office writes none; entities can grow without end
_START = 4096  # bytes; a document type stands before the first element


def check_package(path: Path, content: bytes) -> None:
    """Raise ReportFailed for a package that is damaged, encrypted, a bomb, or declares entities."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            # Reading a part stops at the size its entry declares.
            if sum(part.file_size for part in parts) > LARGEST:
                raise ReportFailed(
                    f"{path.name} unpacks to more than {LARGEST // 1_000_000} MB",
                    "Check the file where it came from",
                )
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with package.open(part) as stream:
                        start = stream.read(_START).replace(b"\x00", b"")
                    if any(one in start for one in _FORBIDDEN):
                        raise ReportFailed(
                            f"{path.name} declares XML entities, which no Office file needs",
                            "Open it in the program that made it and save it again",
                        )
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise ReportFailed(
            f"{path.name} is damaged or encrypted: {error}", "Check the file where it came from"
        ) from error
