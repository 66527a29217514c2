"""An answer as server-sent events: what is verified so far, and in the end the whole of it."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from assistant.answer.generative import Listener
from assistant.api.problems import UNFORESEEN
from assistant.errors import ConferError
from assistant.reports import Answer, Claim

SILENCE = 15.0  # seconds after which something is sent, so that no one takes the line for lost


async def tell(ask: Callable[[Listener], Answer]) -> AsyncIterator[str]:
    """Yield the events of an answer that is made meanwhile: `claims`, then `answer` or `error`.

    The chat model is stopped when nobody listens any more.
    """
    loop, events = asyncio.get_running_loop(), asyncio.Queue[tuple[str, Any]]()
    is_left = threading.Event()

    def say(name: str, said: Any) -> None:
        with suppress(RuntimeError):  # the server has stopped
            loop.call_soon_threadsafe(events.put_nowait, (name, said))

    threading.Thread(target=_make, args=(ask, say, is_left), daemon=True).start()
    name = ""
    try:
        while name not in ("answer", "error"):
            try:
                name, said = await asyncio.wait_for(events.get(), SILENCE)
            except TimeoutError:
                yield ": still at it\n\n"
            else:
                yield f"event: {name}\ndata: {json.dumps(said, ensure_ascii=False)}\n\n"
    finally:
        is_left.set()


def _make(
    ask: Callable[[Listener], Answer], say: Callable[[str, Any], None], is_left: threading.Event
) -> None:
    told = 0

    def hear(claims: Sequence[Claim]) -> bool:
        nonlocal told
        if len(claims) > told:
            told = len(claims)
            say("claims", [asdict(claim) for claim in claims])
        return is_left.is_set()

    try:
        say("answer", ask(hear).to_json())
    except ConferError as error:
        say("error", {"error": error.message, "hint": error.hint})
    except Exception:  # a fault of the program: who listens is told so, and the log says all
        logging.getLogger(__name__).exception("A question could not be answered")
        say("error", dict(zip(("error", "hint"), UNFORESEEN, strict=True)))
