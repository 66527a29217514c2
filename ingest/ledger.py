"""What is known of the files, by path, by bytes and by words; kept in step with what is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from assistant.store.known import Copy, Known
from ingest.files import is_there


class Ledger:
    """The live reports and their copies, and what this run has found in their files.

    `found` maps the paths of this run's files to the fingerprints of their bytes: a report whose
    file holds something else by now is no original that another file could be a copy of.
    """

    def __init__(
        self, known: Iterable[Known], copies: Iterable[Copy], found: Mapping[str, str]
    ) -> None:
        self._found = found
        self._by_path: dict[str, Known] = {}
        self._by_bytes: dict[str, str] = {}  # fingerprint -> path
        self._by_words: dict[str, str] = {}
        self._by_id: dict[str, str] = {}
        self._copies = {copy.path: copy for copy in copies}
        for one in known:
            self.put(one)

    def at(self, path: str) -> Known | None:
        return self._by_path.get(path)

    def copy_at(self, path: str) -> Copy | None:
        return self._copies.get(path)

    def by_bytes(self, fingerprint: str) -> Known | None:
        return self._one(self._by_bytes.get(fingerprint), "fingerprint", fingerprint)

    def by_words(self, text_fingerprint: str) -> Known | None:
        return self._one(self._by_words.get(text_fingerprint), "text_fingerprint", text_fingerprint)

    def by_id(self, report: str) -> Known | None:
        return self._one(self._by_id.get(report), "id", report)

    def _one(self, path: str | None, field: str, value: str) -> Known | None:
        known = self._by_path.get(path) if path else None
        return known if known and getattr(known, field) == value else None

    def holds(self, known: Known) -> bool:
        """Tell whether the file of a report is there and, if this run has read it, as it was."""
        found = self._found.get(known.path)
        return is_there(known.path) if found is None else found == known.fingerprint

    def put(self, known: Known) -> None:
        """Take down a report that is live, or will be when its batch is published."""
        self._by_path[known.path] = known
        self._by_bytes[known.fingerprint] = known.path
        self._by_words[known.text_fingerprint] = known.path
        self._by_id[known.id] = known.path
        self._copies.pop(known.path, None)

    def put_copy(self, copy: Copy) -> None:
        self._copies[copy.path] = copy

    def drop(self, known: Known) -> None:
        del self._by_path[known.path]

    def reports(self) -> list[Known]:
        return sorted(self._by_path.values(), key=lambda known: known.source)

    def copies_of(self, report: str) -> Iterator[Copy]:
        return (copy for copy in list(self._copies.values()) if copy.report == report)

    def lost_copies(self) -> list[str]:
        """Return the paths of copies whose file is gone."""
        return [path for path in self._copies if not is_there(path)]
