"""Readers that do what no reader should, for the process that runs them to bear."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
import warnings
from pathlib import Path

from assistant.records.blocks import Block
from ingest.parse.blocks import Parsed, TextBuilder


def well(path: Path, content: bytes) -> Parsed:
    """Read as a reader should, whatever the file before did to this process."""
    builder = TextBuilder()
    builder.add(content.decode(), "paragraph")
    return builder.parsed()


def bad(path: Path, content: bytes) -> Parsed:
    """Do what the file's name says, or read well."""
    deed = globals().get("_" + path.stem)
    if deed:
        deed(path)
    return well(path, content)


def _sleeps(path: Path) -> None:
    time.sleep(600)


def _computes(path: Path) -> None:
    while True:
        pass


def _eats(path: Path) -> None:
    kept = []
    while True:
        kept.append(b"x" * 20_000_000)


def _eats_in_a_program(path: Path) -> None:
    code = "kept = []\nwhile True: kept.append(b'x' * 20_000_000)"
    subprocess.run([sys.executable, "-c", code], check=False)


def _asks_for_all_memory(path: Path) -> None:
    bytearray(1 << 60)


def _crashes(path: Path) -> None:
    ctypes.string_at(0)


def _exits(path: Path) -> None:
    os._exit(3)


def _leaves(path: Path) -> None:
    sys.exit("leaving")


def _raises(path: Path) -> None:
    raise KeyError("word/\nxấu \ud800\x1b[31m")


def _recurses(path: Path) -> None:
    _recurses(path)


def _prints(path: Path) -> None:
    print("printed")
    print("printed as an error", file=sys.stderr)
    warnings.warn("warned", stacklevel=1)
    os.write(1, b"written to 1")
    os.write(2, b"written to 2")
    subprocess.run([sys.executable, "-c", "print('by a program')"], check=False)


def _writes(path: Path) -> None:
    with open("big", "wb") as file:
        while True:
            file.write(b"x" * 1_000_000)


def _starts_and_sleeps(path: Path) -> None:
    """Start a program, say its number in a file that outlives the folder, and hang."""
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(os.environ["TOLD"]).write_text(str(program.pid))
    time.sleep(600)


def _starts_elsewhere_and_sleeps(path: Path) -> None:
    """Start a program in a process group of its own, as one does to end it after some time."""
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    program = subprocess.Popen(command, start_new_session=True)
    Path(os.environ["TOLD"]).write_text(str(program.pid))
    time.sleep(600)


def _starts_and_goes_on(path: Path) -> None:
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(os.environ["TOLD"]).write_text(str(program.pid))


def _forks_and_crashes(path: Path) -> None:
    """Leave a fork behind that holds the pipe to the parent open."""
    child = os.fork()
    if child == 0:
        time.sleep(600)
    Path(os.environ["TOLD"]).write_text(str(child))
    ctypes.string_at(0)


def tells(path: Path, content: bytes) -> Parsed:
    """Return what the process finds around itself."""
    names = sorted(name for name in os.environ if name.startswith("CONFER_"))
    builder = TextBuilder()
    for word in (os.getpid(), os.getcwd(), os.environ["TMPDIR"], names):
        builder.add(str(word), "paragraph")
    return builder.parsed()


class _Command:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch {os.environ['TOLD']}",)


def attacks(path: Path, content: bytes) -> Parsed:
    """Answer with what would run a command in the process that hears it."""
    return Parsed("text", (_Command(),))  # type: ignore[arg-type]


def babbles(path: Path, content: bytes) -> Parsed:
    """Answer with far more blocks than any text has."""
    return Parsed("text", tuple(Block(n, n + 1, "paragraph") for n in range(200_000)))
