"""A store of two reports, in folders and on the servers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.store.store import Store
from tests.conftest import publish, settings_for
from tests.store.held import OLD_REPORT, OTHER_REPORT


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """A store of two reports, opened for reading."""
    publish(home, OLD_REPORT, OTHER_REPORT)
    store = Store(settings_for(home))
    yield store
    store.close()
