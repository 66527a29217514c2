"""What the API's tests share: one store of the four reports, programs with tokens, and clients."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.access import ROLES
from assistant.api.app import make_app
from assistant.embedding import Embedder
from assistant.store.catalogue import Catalogue
from tests.conftest import TinyEmbedder, settings_for, take_in, write_records

HOST = "127.0.0.1"


@pytest.fixture(scope="package")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a store of the four reports, which the tests only read."""
    folder = tmp_path_factory.mktemp("library")
    take_in(folder / "store", write_records(folder / "records"))
    return folder / "store"


@contextmanager
def client_of(
    home: Path, secret: str | None = None, embedder: Embedder | None = None
) -> Iterator[TestClient]:
    """Yield a client of the application over a store, which sends a token if it has one.

    The tiny embedder is used unless another is named.
    """
    app = make_app(settings_for(home), HOST, embedder or TinyEmbedder())
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    # As a server does, failures of ours are answered and not raised.
    with TestClient(
        app, f"http://{HOST}:8502", headers=headers, raise_server_exceptions=False
    ) as client:
        yield client


@pytest.fixture(scope="package")
def client(library: Path) -> Iterator[TestClient]:
    """A client on the machine itself, where there are neither accounts nor tokens."""
    with client_of(library) as opened:
        yield opened


@pytest.fixture(scope="module")  # the tries that fail are counted
def guarded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    """A store with tokens; returns its home and the secrets by role, one of them revoked."""
    folder = tmp_path_factory.mktemp("guarded")
    take_in(folder / "store", write_records(folder / "records"))
    tokens = Catalogue(folder / "store").tokens
    secrets = {role: tokens.add(role, role) for role in ROLES}
    secrets["revoked"] = tokens.add("revoked", "administrator")
    tokens.revoke("revoked")
    return folder / "store", secrets


Ids = Callable[[str], str]


@pytest.fixture(scope="package")
def report_id(client: TestClient) -> Ids:
    """Return a report's id by its file's name."""
    rows = client.get("/v1/reports").json()
    ids = {Path(row["source"]).name: row["report"] for row in rows}
    return ids.__getitem__
