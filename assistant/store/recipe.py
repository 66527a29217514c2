"""What the passages and vectors of a store depend on; other settings need others."""

from __future__ import annotations

import json

from assistant.models.asked import embedding_model
from assistant.settings import Settings

# Raised whenever what is indexed or embedded (ranking/terms.py) changes, or the packaged lexicon
# does by much: older stores must then be rebuilt.
RECIPE = 6
Recipe = dict[str, str | int]


def written_recipe(settings: Settings) -> str:
    """Return the recipe that the settings ask for as sorted JSON; raises ModelUnavailable."""
    return json.dumps(_recipe(settings), sort_keys=True)


def _recipe(settings: Settings) -> Recipe:
    """Return all of it but how many numbers a vector has, which the vectors tell themselves."""
    model = embedding_model(settings)
    return settings_recipe(settings) | {
        "model_revision": model.revision,
        "query_prefix": model.query_prefix,
        "passage_prefix": model.passage_prefix,
        "embedded_text": model.text,
    }


def settings_recipe(settings: Settings) -> Recipe:
    """Return the part of the recipe that is known without the model's files."""
    return {
        "embedding_model": settings.embedding_model,
        "passage_characters": settings.passage_characters,
        "text": RECIPE,
    }
