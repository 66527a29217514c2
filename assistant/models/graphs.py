"""The graph of the packaged model: made once on a machine, kept in the user's cache folder."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from assistant.kept import keep, read_kept
from assistant.models import Precision, fingerprint

VERSION = "onnx-3"  # raised whenever the same weights would make other vectors


class Graph(NamedTuple):
    precision: Precision
    content: bytes


@lru_cache(maxsize=1)
def find_graph(folder: Path) -> Graph:
    """Return the graph of the model in `folder`, made if it is not kept yet."""
    for precision in get_args(Precision):
        if content := read_kept(_name(folder, precision)):
            return Graph(precision, content)
    # Only who makes it waits for numpy to be imported.
    from assistant.models.encoder import make_checked

    made = Graph(*make_checked(folder))
    keep(_name(folder, made.precision), made.content)
    return made


def _name(folder: Path, precision: Precision) -> str:
    """Return the name under which the graph of these weights is kept."""
    return f"minilm-{fingerprint(folder)}-{VERSION}-{precision}.onnx"
