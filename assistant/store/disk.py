"""The disk below a store: whether anything can be written there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOM = 1_000_000  # bytes free on the disk for what is written even to read


def can_be_written(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by its rights and the space on its disk."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM
