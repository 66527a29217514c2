"""Reports that say nearly the same: copies with changes, found by the words that stand together."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from assistant.store.catalogue import Catalogue

WORDS = 5  # that stand together make a shingle
HASHES = 128  # of a signature; the share of equal ones estimates that of equal shingles
BANDS = 32  # of a signature: texts that agree in one are compared; 0.8 alike agree in 99.9999 %
ALIKE = 0.8  # share of equal shingles from which on two reports are near duplicates

Signature = NDArray[np.uint64]
_random = np.random.default_rng(20)
# Random affine maps of 64-bit numbers stand for random orders of all shingles.
_FACTORS = _random.integers(1, 2**63, HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_TERMS = _random.integers(0, 2**63, HASHES, dtype=np.uint64)


def find_similar(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return for each report that has near duplicates their ids."""
    signatures = {one.id: _signature_of(catalogue, one.id) for one in catalogue.known()}
    found = defaultdict[str, set[str]](set)
    for a, b in _candidates(signatures):
        if _alike(signatures[a], signatures[b]):
            found[a].add(b)
            found[b].add(a)
    return {report: tuple(sorted(others)) for report, others in found.items()}


def are_similar(catalogue: Catalogue, a: str, b: str) -> bool:
    """Tell whether two reports are near duplicates."""
    return _alike(_signature_of(catalogue, a), _signature_of(catalogue, b))


def _alike(a: Signature, b: Signature) -> bool:
    return bool(np.mean(a == b) >= ALIKE)


def _candidates(signatures: Mapping[str, Signature]) -> set[tuple[str, str]]:
    together = defaultdict[tuple[int, bytes], list[str]](list)
    for report, signature in signatures.items():
        for number, band in enumerate(np.split(signature, BANDS)):
            together[number, band.tobytes()].append(report)
    return {pair for reports in together.values() for pair in combinations(sorted(reports), 2)}


@lru_cache(maxsize=10_000)
def _signature_of(catalogue: Catalogue, report: str) -> Signature:
    """Return a report's signature; the text of an id never changes."""
    found = catalogue.report(report)
    return signature(found.text if found else "")


def signature(text: str) -> Signature:
    """Return a text's least values under each of the random orders, shape (HASHES,)."""
    words = np.array([zlib.crc32(word.encode()) for word in text.casefold().split()], np.uint64)
    if len(words) < WORDS:
        words = np.resize(words, WORDS) if len(words) else np.zeros(WORDS, np.uint64)
    # Overflow is meant: all is reckoned modulo 2 ** 64.
    shingles = np.zeros(len(words) - WORDS + 1, np.uint64)
    for place in range(WORDS):
        shingles = shingles * np.uint64(1_000_003) + words[place : place + len(shingles)]
    shingles = np.unique(shingles)
    shingles ^= shingles >> np.uint64(31)
    return np.array(
        [
            ((shingles * factor + term) >> np.uint64(8)).min()
            for factor, term in zip(_FACTORS, _TERMS, strict=True)
        ]
    )
