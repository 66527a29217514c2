"""The process that reads files for `isolated.py`: one file after the other, heard and answered."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import queue
import shutil
import signal
import struct
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import IO, Any, cast

import psutil

from assistant.errors import ReportFailed
from assistant.records.blocks import Block
from ingest.parse.blocks import Parsed

Answer = Parsed | tuple[str, str]  # what was read, or (message, hint) for why there is nothing

SPLIT = "Split it into several files"
DAMAGED = "It may be damaged: open it in the program that made it and save it again"
_LENGTH = struct.Struct("<Q")
_GRACE = 10  # seconds after its time in which the parent ends this process, if it still lives


def serve(reader: str, largest_file: int, characters: int) -> None:
    """Answer requests for ever; ends, with all it started, when the parent is gone.

    `reader` is a function (path, content) -> Parsed as "module:name"; it is imported late, so
    that what goes wrong there is said of a file. What is printed reaches nobody.
    """
    requests, answers = _take_pipes()
    _limit_files(largest_file)
    heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, heard), daemon=True).start()
    while True:
        name, seconds, content = pickle.loads(heard.get())
        _set_alarm(seconds + _GRACE)
        answer = _answer(reader, Path(name), content, characters)
        write_message(answers, pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        del content, answer  # the next file has the memory to itself
        _set_alarm(0)


def write_message(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_message(stream: IO[bytes], longest: int) -> bytes | None:
    """Return the next message, or None at the stream's end or for one that is too long."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > longest:
        return None
    message = stream.read(length)
    return message if len(message) == length else None


def end_programs(process: int) -> None:
    """End the programs that a process started, those too that left its process group."""
    with contextlib.suppress(psutil.Error):
        for program in psutil.Process(process).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                program.kill()


def load_answer(message: bytes) -> Answer:
    """Return an answer; raises UnpicklingError for what is none.

    A file that takes over its reader must not go on to take over who started it.
    """
    match _Answers(io.BytesIO(message)).load():
        case Parsed() as parsed:
            return parsed
        case (str(reason), str(hint)):
            return reason, hint
    raise pickle.UnpicklingError("neither a text nor a reason")


class _Answers(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        modules = (Block.__module__, Parsed.__module__)
        found = super().find_class(module, name) if module in modules else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an answer")
        return found


def _answer(reader: str, path: Path, content: bytes, characters: int) -> Answer:
    try:
        module, _, name = reader.partition(":")
        parsed = getattr(import_module(module), name)(path, content)
        if len(parsed.text) > characters:
            return f"{path.name} would give more than {characters:,} characters", SPLIT
    except ReportFailed as error:
        return _sayable(error.message), _sayable(error.hint)
    except MemoryError:
        return f"{path.name} needs more memory than there is", SPLIT
    except ImportError as error:
        return f"{path.name} has no reader here ({_sayable(str(error))})", "Install Confer again"
    except (Exception, SystemExit) as error:  # whatever a library makes of a broken file
        kind = path.suffix or "a file without ending"
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        return f"{path.name} cannot be read as {kind} ({_sayable(reason)[:200]})", DAMAGED
    return cast(Parsed, parsed)


def _sayable(text: str) -> str:
    return " ".join(text.encode("utf-8", "backslashreplace").decode().split())


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the pipes to and from the parent; what is printed from now on goes nowhere."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return requests, answers


def _listen(requests: IO[bytes], heard: queue.SimpleQueue[bytes]) -> None:
    while (message := read_message(requests, sys.maxsize)) is not None:
        heard.put(message)
        del message
    # The parent is gone, or has closed its end: nothing of this may outlive it.
    end_programs(os.getpid())
    shutil.rmtree(os.getcwd(), ignore_errors=True)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _limit_files(largest: int) -> None:
    """Keep what this process and those it starts may write small, where the system can."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _set_alarm(seconds: float) -> None:
    """End this process after `seconds`, in case the parent cannot; 0 is never."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(seconds))
