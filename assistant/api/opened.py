"""What is opened once for all who ask: the records, the models, and what takes files in."""

from __future__ import annotations

import threading
from contextlib import suppress

from assistant.access import MACHINE, Viewer
from assistant.access.programs import admit
from assistant.conversation import Conversation
from assistant.embedding import Embedder, ModelEmbedder
from assistant.errors import ConferError, NothingIngested
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.desk import Desk
from ingest.intake import Intake


class Opened:
    """The records of a store, which may be empty or not there yet."""

    def __init__(self, settings: Settings, host: str, embedder: Embedder | None = None) -> None:
        self.settings, self._host = settings, host
        self._embedder = embedder or ModelEmbedder(settings)
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._conversation: Conversation | None = None
        self._intakes: dict[str | None, Intake] = {}

    def admit(self, secret: str | None, address: str) -> Viewer:
        """Return who a program is by what it sends; raises SignInRefused, Refused."""
        return admit(self.held(), self._host, secret, address)

    def held(self) -> Catalogue | None:
        """Return the catalogue, or None where there is none yet; raises StoreUnusable."""
        with self._lock:
            if self._catalogue is None and Catalogue.exists(self.settings):
                self._catalogue = Catalogue.of(self.settings)
            return self._catalogue

    def catalogue(self, viewer: Viewer) -> Catalogue:
        """Return the catalogue as someone may see it; raises NothingIngested, StoreUnusable."""
        catalogue = self.held()
        if catalogue is None:
            raise NothingIngested
        return catalogue.seen_by(viewer.clearance)

    def conversation(self, viewer: Viewer) -> Conversation:
        """Return the records as someone may see them; raises what opening them does."""
        self.catalogue(viewer)
        with self._lock:
            if self._conversation is None:
                self._conversation = Conversation(self.settings, self._embedder)
        return self._conversation.seen_by(viewer)

    def desk(self, viewer: Viewer) -> Desk:
        """Return where someone hands files in; each has an intake of their own."""
        with self._lock:
            intake = self._intakes.setdefault(viewer.name, Intake(self.settings))
        return Desk(self.settings, intake, self._embedder, lambda: viewer)

    def warm_up(self) -> None:
        """Load what the first question would wait for, if anything is held."""
        # Whoever asks is told. RuntimeError: stopped meanwhile, no thread starts another.
        with suppress(ConferError, RuntimeError):
            self.conversation(MACHINE).warm_up()

    def close(self) -> None:
        for one in (self._conversation, self._catalogue):
            if one is not None:
                one.close()
