"""Where Chroma keeps a collection of vectors: in a folder of this machine, or on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import SplitResult, unquote, urlsplit
from weakref import finalize

from assistant.errors import StoreUnusable, WrongUse
from assistant.settings import Address
from assistant.store.heaps import give_back, share_heaps

COLLECTION = "passages"  # the one in a folder
# Of the true nearest 100, and of the nearest, of 459 questions among 32,672 passages with the
# model's vectors an ef_search of 400 finds 97.5 % and 96.7 % where the graph was made with an
# ef_construction of 400, in 1.9 ms of processor; 600 finds 98.7 % and 98.7 % in 2.8 ms, but no
# better answers (tests/evaluation/RESULTS.md). Made with 200, which takes 0.6 ms a passage instead
# of 1.1, embedding 20, it is as good with 800, in 3.1 ms. What came last is found least. Chroma's
# own 16 neighbours and 100, 100 find 5 % less of drawn vectors than 32 and 200, 200.
FAR = 400
HNSW = {
    "space": "cosine",
    "max_neighbors": 32,
    "ef_construction": 400,
    "ef_search": FAR,
    # Every write is written out. What Chroma leaves in its log, else the last 999 rows, it puts
    # into the graph whenever it is opened, by several threads in whatever order: each opening then
    # searches a graph of its own.
    "sync_threshold": 1,
}
# What is read back is looked for by itself, which a fraction of that finds: among 350,000 passages
# in 0.2 ms of processor instead of 1.9.
NEAR = 50

ANEW = "Type: confer rebuild"
CONNECT, ANSWER = 5.0, 30.0  # seconds in which a server must be reached, and answer
PAGE = 100  # collections asked for at once


class Kept(Protocol):
    """One collection, wherever it is kept."""

    def open(self, create: bool = False) -> Any:
        """Return Chroma's collection as it is now; raises StoreUnusable."""

    def close(self) -> None:
        """Let go of what reading it takes."""

    def unusable(self, error: BaseException, what: str, hint: str) -> StoreUnusable:
        """Return the sentence for an error of Chroma."""


def is_chromas(error: BaseException) -> bool:
    """Tell an error of Chroma, which has no common class for them, from a stop.

    Where its Rust part meets what it does not expect, as a folder that goes away while it is
    opened, it panics, which is no Exception.
    """
    return isinstance(error, Exception) or type(error).__module__ == "pyo3_runtime"


class InFolder:
    """The collection in a folder, of which one process at a time may write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "vectors"
        self._path = str(self._folder)
        self._client: Any = None

    def open(self, create: bool = False) -> Any:
        """Open the folder as it is on disk now; a client kept open does not see other writers."""
        if not create and not self._folder.is_dir():
            raise StoreUnusable(f"The vector index {self._path} is lost", ANEW)
        share_heaps()
        # Chroma takes more than a second to import.
        import chromadb
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.config import Settings

        self.close()
        try:
            self._client = chromadb.PersistentClient(
                self._path, settings=Settings(anonymized_telemetry=False)
            )
            if create:
                self._client.create_collection(
                    COLLECTION, configuration={"hnsw": HNSW}, embedding_function=None
                )
            # To a client that may not create it, a collection that is lost is an error.
            return self._client.get_collection(COLLECTION, embedding_function=None)
        except BaseException as error:
            if not is_chromas(error):
                raise
            if self._path not in SharedSystemClient._identifier_to_refcount:
                # What could not be started is kept, and would be given to the next who opens it.
                SharedSystemClient._identifier_to_system.pop(self._path, None)
            raise StoreUnusable(
                f"The vector index {self._path} cannot be opened: {error}", ANEW
            ) from error

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None
            give_back()

    def unusable(self, error: BaseException, what: str, hint: str) -> StoreUnusable:
        reason = " ".join(str(error).split())
        return StoreUnusable(f"The vector index {self._path} cannot be {what}: {reason}", hint)


class Server:
    """A Chroma server; its collections are found by their names, whenever it was started."""

    def __init__(self, url: Address) -> None:
        self._url = _address(url.get_secret_value())
        self._api: Any = None

    @property
    def place(self) -> str:
        """Name the server without what is secret in its address."""
        return self._url.netloc.rpartition("@")[2]

    def collection(self, name: str, create: bool = False) -> Any:
        """Return a collection; raises what the server or the way to it says."""
        from chromadb.api.models.Collection import Collection

        api = self._connected()
        # Without an embedding function: Chroma's own would be downloaded.
        model = (
            api.create_collection(name, configuration={"hnsw": HNSW})
            if create
            else api.get_collection(name)
        )
        return Collection(client=api, model=model, embedding_function=None)

    def names(self, prefix: str) -> list[str]:
        """Return the names of the collections that begin with `prefix`; raises StoreUnusable."""
        try:
            return [name for name in self._names() if name.startswith(prefix)]
        except Exception as error:  # Chroma's errors have no common class
            raise self.unusable(error, "read", "") from error

    def _names(self) -> Iterator[str]:
        seen, api = 0, self._connected()
        while page := api.list_collections(limit=PAGE, offset=seen):
            yield from (model.name for model in page)
            seen += len(page)

    def drop(self, name: str) -> None:
        """Take a collection away, if it is there; raises StoreUnusable."""
        from chromadb.errors import NotFoundError

        try:
            self._connected().delete_collection(name)
        except NotFoundError:
            pass
        except Exception as error:  # Chroma's errors have no common class
            raise self.unusable(error, "written", "") from error

    def _connected(self) -> Any:
        """Return Chroma's API of the server; nothing is asked of it yet."""
        if self._api is None:
            import httpx
            from chromadb.api.fastapi import FastAPI
            from chromadb.config import Settings, System

            system = System(
                Settings(
                    chroma_api_impl="chromadb.api.fastapi.FastAPI",
                    chroma_server_host=self._url._replace(netloc=self.place).geturl(),
                    chroma_server_http_port=self._url.port or 80,  # asked for, but not used
                    anonymized_telemetry=False,
                )
            )
            self._api = system.instance(FastAPI)
            # Chroma's client would wait for ever, from the first request of its constructor on.
            session = self._api._session
            finalize(self, session.close)
            session.timeout = httpx.Timeout(ANSWER, connect=CONNECT)
            if self._url.username:
                session.auth = (unquote(self._url.username), unquote(self._url.password or ""))
        return self._api

    def close(self) -> None:
        if self._api is not None:
            self._api._session.close()
            self._api = None

    def unusable(self, error: BaseException, what: str, hint: str, name: str = "") -> StoreUnusable:
        import httpx
        from chromadb.errors import NotFoundError

        if isinstance(error, httpx.TransportError):
            is_late = isinstance(error, httpx.TimeoutException)
            reason = "no answer in time" if is_late else str(error).rstrip(".")
            return StoreUnusable(
                f"The Chroma server at {self.place} cannot be reached ({reason})",
                "Start it or correct CONFER_CHROMA_URL, then try again",
            )
        if isinstance(error, NotFoundError):
            return StoreUnusable(
                f"The Chroma server at {self.place} does not hold {name or 'what was asked for'}",
                ANEW,
            )
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        return StoreUnusable(
            f"The Chroma server at {self.place} cannot be {what}: {reason}",
            hint or "Look into its log, then try again",
        )


class OnServer:
    """A collection on a server, shared by all who read and by the one who writes."""

    def __init__(self, server: Server, name: str) -> None:
        self.name = name
        self._server = server

    def open(self, create: bool = False) -> Any:
        try:
            return self._server.collection(self.name, create)
        except Exception as error:  # Chroma's errors have no common class
            raise self.unusable(error, "read", "") from error

    def close(self) -> None:
        """Leave the server's connections to whoever opened them."""

    def unusable(self, error: BaseException, what: str, hint: str) -> StoreUnusable:
        return self._server.unusable(error, what, "", self.name)


def _address(url: str) -> SplitResult:
    try:
        split = urlsplit(url.rstrip("/"))
        if split.scheme in ("http", "https") and split.hostname and split.port != 0:
            return split
    except ValueError:
        pass
    raise WrongUse(
        "CONFER_CHROMA_URL is no address of a Chroma server",  # it may hold a password
        "Write it as http://host:8000, or unset it",
    )
