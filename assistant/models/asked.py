"""The embedding model that the settings ask for, told without loading it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.models import PACKAGED, find_model, fingerprint, read_config
from assistant.models.graphs import VERSION, find_graph
from assistant.settings import Settings

# What of a Vietnamese text a model is given: its words, or their English glosses.
EmbeddedText = Literal["original", "english"]

SETTING = "CONFER_EMBEDDING_MODEL"
# The names sentence-transformers' own encode_query and encode_document look for, in this order.
_QUERY, _PASSAGE = ("query",), ("document", "passage", "corpus")
# E5 models were trained with these and mostly do not say so in their files; those that follow
# instructions have others and do.
_E5 = re.compile(r"(?<![^\W_])e5(?![^\W_])", re.IGNORECASE)
_E5_PREFIXES = ("query: ", "passage: ")


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """All that vectors depend on: which model, which content, what it is given."""

    folder: Path
    revision: str
    query_prefix: str
    passage_prefix: str
    text: EmbeddedText


def embedding_model(settings: Settings, fetch: bool = True) -> EmbeddingModel:
    """Return the model the settings ask for, without loading it; raises ModelUnavailable."""
    name = settings.embedding_model
    folder = find_model(name, SETTING, fetch)
    query, passage = _own_prefixes(name, folder)
    if settings.query_prefix is not None:
        query = settings.query_prefix
    if settings.passage_prefix is not None:
        passage = settings.passage_prefix
    revision = fingerprint(folder)
    if name == PACKAGED:
        revision += f"-{VERSION}-{find_graph(folder).precision}"
    return EmbeddingModel(folder, revision, query, passage, embedded_text_for(settings))


def embedded_text_for(settings: Settings) -> EmbeddedText:
    """Return which text is embedded: the packaged model knows English only."""
    if settings.embedded_text is not None:
        return settings.embedded_text
    return "english" if settings.embedding_model == PACKAGED else "original"


def _own_prefixes(name: str, folder: Path) -> tuple[str, str]:
    """Return what a model wants before a question and before a passage."""
    prompts = read_config(folder, "config_sentence_transformers.json").get("prompts") or {}
    query, passage = (
        next((prompts[role] for role in roles if prompts.get(role)), "")
        for roles in (_QUERY, _PASSAGE)
    )
    if not query and not passage and _E5.search(Path(name).name) and "instruct" not in name.lower():
        return _E5_PREFIXES
    return query, passage
