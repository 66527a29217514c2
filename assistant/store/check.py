"""Compares the catalogue with both indexes, passage by passage, by reading every one back."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np

from assistant.embedding import Vectors
from assistant.ranking.terms import passage_fields
from assistant.reports import Passage, Report, report_of
from assistant.store.catalogue import Catalogue
from assistant.store.index import SAME, Progress, not_found
from assistant.store.keywords import KeywordIndex, digest
from assistant.store.known import Known
from assistant.store.vectors import VectorIndex


def check_catalogue(catalogue: Catalogue) -> Iterator[str]:
    """Yield what is wrong with the database, and with each report's text and passages."""
    for damage in catalogue.database.damage():
        yield f"The catalogue {catalogue.database.name} is damaged ({damage}); restore a backup"
    for known in catalogue.known():
        report = catalogue.report(known.id)
        if report is None:
            continue  # replaced meanwhile
        passages = catalogue.passages_of(known.id)
        for fault in check_report(report, passages, catalogue.vectors_of(known.id)):
            yield f"Report {known.id} ({known.source}): {fault}; remove and ingest it again"


def check_report(report: Report, passages: Sequence[Passage], vectors: Vectors) -> Iterator[str]:
    """Yield what is wrong with one report: its text, its passages' places and their vectors."""
    text = report.text
    if not unicodedata.is_normalized("NFC", text):
        yield "the text is not NFC"
    spans = sorted((passage.start, passage.end) for passage in passages)
    if any(not 0 <= start < end <= len(text) for start, end in spans):
        yield "a passage lies outside of the text"
    if any(passage.text != text[passage.start : passage.end] for passage in passages):
        yield "a passage has not the words of its place"
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        yield "passages overlap"
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    if any(text[a:b].strip() for a, b in zip(edges[::2], edges[1::2], strict=True)):
        yield "words of the text are in no passage"
    pages = [passage.page for passage in passages if passage.page is not None]
    if pages != sorted(pages) or any(page < 1 for page in pages):
        yield "the pages are out of order"
    if passages and (len(vectors) != len(passages) or not np.isfinite(vectors).all()):
        yield "a passage has no vector"


def check_keywords(catalogue: Catalogue, index: KeywordIndex, progress: Progress) -> list[str]:
    """Return what is wrong with the keyword index; raises StoreUnusable if it cannot be read."""
    entries = index.digests()
    held = dict(entries)
    expected: set[str] = set()
    stale, unfound = 0, 0
    for _, passages in _reports(catalogue, progress):
        for passage in passages:
            expected.add(passage.id)
            fields = passage_fields(passage)
            if passage.id not in held:
                continue
            if held[passage.id] != digest(passage.id, passage.report, fields):
                stale += 1
            elif not index.finds(passage.id, passage.report, fields):
                unfound += 1
    return [
        *_sentences("keyword", expected, [key for key, _ in entries]),
        *_wrong("keyword", stale, "holds other words than the catalogue for"),
        *_wrong("keyword", unfound, "does not find by their own words"),
    ]


def check_vectors(
    catalogue: Catalogue, index: VectorIndex, passing: Collection[str], progress: Progress
) -> list[str]:
    """Return what is wrong with the vector index; raises StoreUnusable if it cannot be read.

    Of `passing` reports, which are not live, it may hold anything.
    """
    keys = [key for key in index.all_ids() if report_of(key) not in passing]
    expected: set[str] = set()
    other, unfound = 0, 0
    for known, passages in _reports(catalogue, progress):
        ids = [passage.id for passage in passages]
        expected.update(ids)
        matrix = catalogue.vectors_of(known.id)
        held = index.read(ids)
        right = [
            place
            for place, passage in enumerate(passages)
            if passage.id in held and _same(held[passage.id], passage.report, matrix[place])
        ]
        other += len(held) - len(right)
        unfound += len(not_found(index, [passages[i] for i in right], matrix[right]))
    return [
        *_sentences("vector", expected, keys),
        *_wrong("vector", other, "holds other vectors than the catalogue for"),
        *_wrong("vector", unfound, "does not find by their own vector"),
    ]


def _same(held: tuple[str, Vectors], report: str, vector: Vectors) -> bool:
    of, read = held
    if of != report or read.shape != vector.shape:
        return False
    lengths = float(np.linalg.norm(read) * np.linalg.norm(vector))
    return float(read @ vector) >= SAME * lengths


def _reports(catalogue: Catalogue, progress: Progress) -> Iterator[tuple[Known, list[Passage]]]:
    reports = catalogue.known()
    for done, known in enumerate(reports):
        progress(done, len(reports), known.source)
        yield known, catalogue.passages_of(known.id)


def _sentences(name: str, expected: set[str], held: Sequence[str]) -> Iterator[str]:
    if missing := expected - set(held):
        yield (
            f"The {name} index lacks {len(missing)} of {len(expected)} passages; "
            "type: confer rebuild"
        )
    if extra := set(held) - expected:
        yield (
            f"The {name} index holds {len(extra)} passages of no live report; type: confer rebuild"
        )
    doubled = [key for key, count in Counter(held).items() if count > 1]
    yield from _wrong(name, len(doubled), "holds more than once")


def _wrong(name: str, count: int, what: str) -> Iterator[str]:
    if count:
        yield f"The {name} index {what} {count} passages; type: confer rebuild"
