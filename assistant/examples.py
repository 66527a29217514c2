"""Questions to begin with, made from the records themselves, so that each has an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from assistant.naming.capitals import shown_capitals
from assistant.reports import Language, Task
from assistant.store.catalogue import Catalogue
from assistant.tasks.topics import TOPICS

COUNT = 3
LONGEST = 60  # characters of who is asked about

_MANY = re.compile(r"(?:các|những|mọi|toàn|tất cả)\b", re.IGNORECASE)

_WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "topic": "Nhiệm vụ nào liên quan đến {name}?",
        "assignee": "{name} được giao những nhiệm vụ gì?",
        "conference": "Tóm tắt nội dung hội nghị lần thứ {name}",
        "report": "Nội dung chính của {name} là gì?",
    },
    "en": {
        "topic": "Which tasks relate to {name}?",
        "assignee": "Which tasks are assigned to {name}?",
        "conference": "Give an overview of conference no. {name}",
        "report": "What are the main points of {name}?",
    },
}


def make_examples(catalogue: Catalogue, language: Language) -> tuple[str, ...]:
    """Return a few questions: on the commonest topic, on who has most to do, on a document."""
    return _make(catalogue, catalogue.generation, language)


@lru_cache(maxsize=32)
def _make(catalogue: Catalogue, generation: int, language: Language) -> tuple[str, ...]:
    """Return them for what is held at a generation: every task is read for that."""
    wording = _WORDING[language]
    tasks = catalogue.tasks.live()
    made = (
        *(wording["topic"].format(name=name) for name in _topics(tasks, language)),
        *(wording["assignee"].format(name=name) for name in _assignees(tasks)),
        *_of_reports(catalogue, wording),
    )
    return tuple(one[:1].upper() + one[1:] for one in made[:COUNT])


def _topics(tasks: Iterable[Task], language: Language) -> list[str]:
    counted = Counter(task.topics[0] for task in tasks if task.topics).most_common(1)
    names = [TOPICS[key] for key, _ in counted]
    return [(one.vietnamese if language == "vi" else one.english).lower() for one in names]


def _assignees(tasks: Iterable[Task]) -> list[str]:
    said = (shown_capitals(" ".join(task.assignee.split())) for task in tasks if task.assignee)
    short = Counter(name for name in said if len(name) <= LONGEST)
    # "Các đơn vị" is nobody in particular.
    named = Counter({name: count for name, count in short.items() if not _MANY.match(name)})
    return [name for name, _ in (named or short).most_common(1)]


def _of_reports(catalogue: Catalogue, wording: Mapping[str, str]) -> Iterator[str]:
    for row in sorted(catalogue.rows(), key=lambda row: row["ingested_at"], reverse=True):
        conference = row["description"].conference
        if conference:
            yield wording["conference"].format(name=conference)
        else:
            yield wording["report"].format(name=f"“{row['title']}”")
