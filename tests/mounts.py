"""Disks of their own for processes of a test: one that can only be read, one that is small."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

# In a user and mount namespace of its own a process may mount, and nobody else sees it.
_OWN = ("unshare", "--user", "--map-root-user", "--mount")
_READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
_SMALL = 'mount -t tmpfs -o size={size} none "$0" && exec "$@"'


@cache
def _can_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    tried = (*_OWN, "sh", "-c", _SMALL.format(size="1m"), "/tmp", "true")
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def _within(script: str, folder: Path) -> Sequence[str]:
    if not _can_mount():
        pytest.skip("this system lets no process mount a disk of its own (unshare, mount)")
    return (*_OWN, "sh", "-c", script, str(folder))


def read_only(folder: Path) -> Sequence[str]:
    """Return what stands before a command for which nothing in `folder` can be written."""
    return _within(_READ_ONLY, folder)


def small_disk(folder: Path, size: str) -> Sequence[str]:
    """Return what stands before a command for which `folder` is an empty disk of `size`."""
    return _within(_SMALL.format(size=size), folder)
