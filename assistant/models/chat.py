"""The chat model behind an OpenAI-compatible server: a prompt in, the pieces of its reply out."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, Queue
from typing import TYPE_CHECKING, Literal

from assistant.errors import WrongUse
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

CONNECT = 10.0  # seconds until a server must have been reached
BEAT = 0.1  # seconds between two looks whether the reader has gone
PATIENCE = 10.0  # seconds a busy server may ask to be waited for
LONGEST = 40_000  # characters of a reply; more is no answer to a question
# No address and no key may reach a log, however much of it an office writes down.
_TALKATIVE = ("httpx", "httpx2", "httpcore", "httpcore2", "openai", "langchain_openai")

Failure = Literal[
    "unreachable", "key", "unknown", "rejected", "busy", "server", "slow", "cut", "malformed",
    "endless", "declined", "empty",
]  # fmt: skip


class ChatFailed(Exception):
    """There is no whole reply; `why` is all that is said, since a library's words name the server.

    It never reaches a person as an error: the quoted answer takes over.
    """

    def __init__(self, why: Failure) -> None:
        super().__init__(why)
        self.why: Failure = why


@dataclass(frozen=True, slots=True)
class Prompt:
    system: str
    user: str


def open_chat(settings: Settings) -> ChatModel | None:
    """Return the chat model that is set; raises WrongUse if its server's address is off."""
    if not settings.chat_model:
        return None
    url = settings.chat_url.get_secret_value() if settings.chat_url else ""
    if not url.startswith(("http://", "https://")):
        raise WrongUse(
            "CONFER_CHAT_MODEL is set, but CONFER_CHAT_URL holds no address",
            "Set it to one that begins with http:// or https://, or unset CONFER_CHAT_MODEL",
        )
    return ChatModel(settings, settings.chat_model, url)


class ChatModel:
    """Asks its server anew for every question, and keeps nothing of what was said."""

    def __init__(self, settings: Settings, name: str, url: str) -> None:
        self.name = name
        self._url, self._key = url, settings.chat_key
        self._first_token, self._whole = settings.chat_first_token, settings.chat_timeout
        for talkative in _TALKATIVE:
            logging.getLogger(talkative).setLevel(logging.ERROR)

    def stream(self, prompt: Prompt) -> Iterator[str]:
        """Yield the reply piece by piece, and "" whenever there is nothing yet.

        Whoever stops reading stops the model: the connection is closed. Raises ChatFailed.
        """
        pieces: Queue[str | ChatFailed | None] = Queue()
        gone = threading.Event()

        def read() -> None:
            import langchain_openai  # noqa: F401  # takes a second that is not the server's

            asyncio.run(self._read_until_gone(prompt, pieces.put, gone))

        thread = threading.Thread(target=read, name="chat", daemon=True)
        thread.start()
        try:
            while (piece := _next(pieces)) is not None:
                if isinstance(piece, ChatFailed):
                    raise piece
                yield piece
        finally:
            gone.set()
            thread.join(1)  # not longer: it ends by itself

    async def _read_until_gone(
        self, prompt: Prompt, put: Callable[[str | ChatFailed | None], None], gone: threading.Event
    ) -> None:
        reading = asyncio.ensure_future(self._read(prompt, put))
        while not reading.done():
            await asyncio.wait({reading}, timeout=BEAT)
            if gone.is_set():
                reading.cancel()
        failed = None if reading.cancelled() else reading.result()
        put(failed)

    async def _read(
        self, prompt: Prompt, put: Callable[[str | ChatFailed | None], None]
    ) -> ChatFailed | None:
        """Put the pieces; return what went wrong, if anything did."""
        import openai

        began = False

        def begin(piece: str) -> None:
            nonlocal began
            began = began or bool(piece.strip())
            put(piece)

        try:
            async with asyncio.timeout(self._whole):
                try:
                    await self._reply(prompt, begin)
                except openai.APIStatusError as error:
                    wait = _retry_after(error)
                    if wait is None or began:
                        raise
                    await asyncio.sleep(wait)
                    await self._reply(prompt, begin)
        except ChatFailed as failed:
            return failed
        except Exception as error:  # the client lets the errors of many libraries through
            return ChatFailed(_reason(error, began))
        return None if began else ChatFailed("empty")

    async def _reply(self, prompt: Prompt, put: Callable[[str], None]) -> None:
        import openai
        from langsmith.run_helpers import tracing_context

        length, ended = 0, ""
        # A client of its own: langchain's is shared with other threads and their event loops.
        timeout = openai.Timeout(None, connect=CONNECT)
        # Whatever LANGSMITH_TRACING says: records are sent to no one else.
        with tracing_context(enabled=False):
            async with (
                openai.DefaultAsyncHttpxClient(timeout=timeout) as client,
                asyncio.timeout(self._first_token) as waiting,
            ):
                messages = [("system", prompt.system), ("user", prompt.user)]
                async for chunk in self._model(client, timeout).astream(messages):
                    piece = chunk.text
                    ended = chunk.response_metadata.get("finish_reason") or ended
                    length += len(piece)
                    if piece.strip():
                        waiting.reschedule(None)
                    if length > LONGEST:
                        raise ChatFailed("endless")
                    put(piece)
        if ended != "stop":
            raise ChatFailed("declined" if ended == "content_filter" else "cut")

    def _model(self, client: object, timeout: object) -> ChatOpenAI:
        from langchain_openai import ChatOpenAI
        from pydantic import SecretStr

        return ChatOpenAI(
            model=self.name,
            base_url=self._url,
            # The client refuses to have none; servers that want none do not look at it.
            api_key=self._key or SecretStr("none"),
            temperature=0,
            max_retries=0,
            timeout=timeout,
            http_async_client=client,
            http_socket_options=(),
            stream_chunk_timeout=None,
            stream_usage=False,
            use_responses_api=False,
        )


def _next(pieces: Queue[str | ChatFailed | None]) -> str | ChatFailed | None:
    try:
        return pieces.get(timeout=BEAT)
    except Empty:
        return ""


def _retry_after(error: Exception) -> float | None:
    """Return the seconds that a busy server asks to be waited for, if that is not too long."""
    status, response = getattr(error, "status_code", 0), getattr(error, "response", None)
    if status not in (429, 503) or response is None:
        return None
    said = response.headers.get("retry-after", "")
    wait = float(said) if said.replace(".", "", 1).isdigit() else PATIENCE + 1
    return wait if wait <= PATIENCE else None


def _reason(error: Exception, began: bool) -> Failure:
    import openai

    reasons: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Failure], ...] = (
        ((TimeoutError, openai.APITimeoutError), "slow"),
        (openai.APIConnectionError, "cut" if began else "unreachable"),
        ((openai.AuthenticationError, openai.PermissionDeniedError), "key"),
        (openai.NotFoundError, "unknown"),
        (openai.RateLimitError, "busy"),
        (openai.InternalServerError, "server"),
        (openai.APIStatusError, "rejected"),
        (openai.APIError, "server"),  # told within the stream
    )
    return next((why for kinds, why in reasons if isinstance(error, kinds)), "malformed")
