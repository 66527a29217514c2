"""`make coverage`: what share of the running words of real texts the lexicon knows."""

from __future__ import annotations

import sys
import tarfile
from collections import Counter
from collections.abc import Iterator

from assistant.lexicon import packaged
from assistant.text import canonical, words
from tests.evaluation.data import DATA


def main() -> int:
    if not (DATA / "laws.tar.xz").exists():
        print("skipped: no development data (laws.tar.xz absent from EVAL_DATA)")
        return 0
    for name, texts in (("laws", _laws()), ("reports", _reports())):
        known, unknown = 0, Counter[str]()
        for text in texts:
            # Numbers need no entry.
            found = [word for word in words(canonical(text)) if not word.key[0].isdigit()]
            covered = set()
            for match in packaged().segment(found):
                covered.update(range(match.first, match.last))
            known += len(covered)
            unknown.update(w.key for place, w in enumerate(found) if place not in covered)
        total = known + unknown.total()
        often = ", ".join(f"{key} {count}" for key, count in unknown.most_common(12))
        print(f"{name}: {known / total:.4f} of {total} running words; most missed: {often}")
    return 0


def _laws() -> Iterator[str]:
    with tarfile.open(DATA / "laws.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                yield file.read().decode("utf-8", errors="replace")


def _reports() -> Iterator[str]:
    for path in sorted((DATA / "reports").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
