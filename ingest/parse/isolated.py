"""Files are read in a process of their own, within limits: nothing in a file can stop a run."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from assistant.errors import ReportFailed
from assistant.settings import PREFIX
from ingest.parse.blocks import Parsed
from ingest.parse.child import (
    DAMAGED,
    SPLIT,
    Answer,
    end_programs,
    load_answer,
    read_message,
    write_message,
)

WATCH = 0.05  # seconds between two looks at the memory that is used

# Seconds for any file and for each megabyte of it, several times what the slowest real files of
# a kind took on two busy cores. A megabyte of scans is up to 30 pages of some seconds each.
_SECONDS = {".pdf": (180, 180), ".zip": (60, 60)}
_SECONDS_OF_OTHERS = (60, 20)
_LONGEST = 3600  # seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take; bytes, and seconds (None: by the kind and the size)."""

    seconds: float | None = None
    memory: int = 1_500_000_000  # of the reader and the programs it starts, together
    written: int = 1_000_000_000  # of each file it writes
    characters: int = 20_000_000  # of text: more than 200 laws have; a night of embedding

    def seconds_for(self, path: Path, size: int) -> float:
        if self.seconds is not None:
            return self.seconds
        base, per_megabyte = _SECONDS.get(path.suffix.lower(), _SECONDS_OF_OTHERS)
        return min(base + per_megabyte * size / 1_000_000, _LONGEST)


class Parser:
    """Reads files one by one in a child process, which starts with the first.

    `reader` names the function that reads, (path, content) -> Parsed. A context manager: at its
    end the child is gone, with the programs it started and the files it left.
    """

    def __init__(
        self, limits: Limits | None = None, reader: str = "ingest.parse:parse_file"
    ) -> None:
        self._limits, self._reader = limits or Limits(), reader
        self._child: _Child | None = None

    def __enter__(self) -> Parser:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def parse(self, path: Path, content: bytes) -> Parsed:
        """Return the canonical text of a file; raises ReportFailed saying why there is none."""
        if self._child and self._child.has_ended():  # between two files: neither is to blame
            self._end()
        self._child = self._child or _Child(self._reader, self._limits)
        seconds = self._limits.seconds_for(path, len(content))
        try:
            answer = self._child.ask(path.name, content, seconds)
        except BaseException:  # an interruption too: what the child is doing is not known any more
            self._end()
            raise
        # What a big file leaves behind is not to be held against the next one.
        if self._child.memory() > self._limits.memory // 3:
            self._end()
        if isinstance(answer, Parsed):
            return answer
        message, hint = answer
        raise ReportFailed(message, hint)

    def _end(self) -> None:
        if self._child:
            self._child.end()
            self._child = None


class _Child:
    """One process that reads, in a process group and a temporary folder of its own."""

    def __init__(self, reader: str, limits: Limits) -> None:
        self._limits = limits
        self._folder = tempfile.mkdtemp(prefix="confer-")
        # Not multiprocessing: it would run the main module again, Streamlit's script included.
        boot = (
            "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
            "from ingest.parse.child import serve; serve(*json.loads(sys.argv[2]))"
        )
        paths = [os.path.abspath(path) for path in sys.path]
        arguments = [reader, limits.written, limits.characters]
        self._process = subprocess.Popen(
            [sys.executable, "-c", boot, json.dumps(paths), json.dumps(arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
            env=_environment(self._folder),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin and self._process.stdout
        self._requests = self._process.stdin
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()

    def ask(self, name: str, content: bytes, seconds: float) -> Answer:
        """Return what the child answers.

        Raises ReportFailed where the child has crashed or has to be ended.
        """
        deadline = time.monotonic() + seconds
        with contextlib.suppress(OSError):  # it has ended, which shows below
            write_message(self._requests, pickle.dumps((name, seconds, content)))
        while (message := self._next_answer()) == b"":
            if time.monotonic() > deadline:
                raise ReportFailed(f"{name} took longer than {seconds:.0f} s to read", SPLIT)
            if self.memory() > self._limits.memory:
                megabytes = self._limits.memory // 1_000_000
                raise ReportFailed(f"{name} needs more than {megabytes} MB to be read", SPLIT)
        if message is None:
            raise ReportFailed(f"{name} made its reader crash{self._how_it_ended()}", DAMAGED)
        try:
            return load_answer(message)
        except Exception as error:  # a file may make its reader answer anything
            raise ReportFailed(f"{name} made its reader answer nonsense", DAMAGED) from error

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def _next_answer(self) -> bytes | None:
        """Return the next message, b"" if there is none yet, or None if none will come."""
        ended = self.has_ended()
        try:
            return self._answers.get(timeout=WATCH)
        except queue.Empty:
            # What it started may still hold its end of the pipe open.
            return None if ended else b""

    def _listen(self, answers: IO[bytes]) -> None:
        # Twelve bytes a character are more than any text takes with its blocks.
        longest = 1_000_000 + 12 * self._limits.characters
        while message := read_message(answers, longest):
            self._answers.put(message)
        self._answers.put(None)
        answers.close()

    def _how_it_ended(self) -> str:
        try:
            status = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return ""
        return f" ({signal.Signals(-status).name})" if status < 0 else f" (status {status})"

    def memory(self) -> int:
        """Return the bytes that the child and the programs it started keep in memory."""
        total = 0
        with contextlib.suppress(psutil.Error):  # the child has just ended
            child = psutil.Process(self._process.pid)
            for process in (child, *child.children(recursive=True)):
                with contextlib.suppress(psutil.Error):  # one of them has
                    total += process.memory_info().rss
        return total

    def end(self) -> None:
        end_programs(self._process.pid)
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)  # all it started, too
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):  # what is still in the buffer has no reader
            self._requests.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _environment(folder: str) -> dict[str, str]:
    """Return the child's environment: its own place for files, and none of our settings' keys."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return {**kept, "TMPDIR": folder, "TMP": folder, "TEMP": folder}
