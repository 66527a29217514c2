"""The keyword index: tantivy's BM25 over words and word pairs, with and without diacritics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import tantivy

from assistant.errors import SPACE, StoreUnusable

# Every field holds tokens joined by blanks; what the tokens are is decided in terms.py.
FIELDS = ("body", "head", "body_folded", "head_folded", "english")
HEAP = 64_000_000  # bytes for each thread; with more it is no faster
# Endings of the files of an index that tantivy writes once under a name of their own, never
# changes, and takes away by name: another index may hold the same ones.
WRITTEN_ONCE = frozenset({".idx", ".pos", ".term", ".store", ".fast", ".fieldnorm", ".del"})

# Ways to say one thing, the best of which counts; each is a weight for every (field, token).
Group = Sequence[Mapping[tuple[str, str], float]]
# What must be said: one of these ways, of it all words, of each word one of its (field, token)s.
Need = Sequence[Sequence[Sequence[tuple[str, str]]]]

# What is indexed of a passage: its id, its report, {field: tokens}.
Document = tuple[str, str, Mapping[str, str]]

WITNESSES = 3  # tokens of each field by which a passage is looked for to prove that it is found


class KeywordIndex:
    """Passage ids by BM25."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        self._folder = folder = folder / "keywords"
        if not create and not folder.is_dir():
            raise StoreUnusable(f"The keyword index {folder} is lost", "Type: confer rebuild")
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        schema.add_text_field("report", tokenizer_name="raw", index_option="basic")
        schema.add_bytes_field("digest", stored=True, indexed=False)  # of all that is indexed
        for field in FIELDS:
            schema.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
        self._schema = schema.build()
        try:
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self._schema, path=str(folder))
        except (ValueError, OSError) as error:
            raise StoreUnusable(
                # The library's message quotes the whole of a damaged file.
                f"The keyword index {folder} cannot be opened: {str(error)[:200]}",
                "Type: confer rebuild",
            ) from error
        self._index.register_tokenizer(
            "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        )
        self.open()

    def open(self) -> None:
        """See what has been committed until now, by any process."""
        self._index.reload()
        self._searcher = self._index.searcher()
        # Asked of every word of every question, some of them again and again.
        self.frequency = lru_cache(maxsize=65_536)(self._frequency)

    def change(
        self,
        remove_reports: Sequence[str] = (),
        add: Iterable[Document] = (),
        threads: int = 1,
    ) -> None:
        """Remove reports, then add documents, in one commit."""
        try:
            writer = self._index.writer(heap_size=HEAP * threads, num_threads=threads)
            for report in remove_reports:
                writer.delete_documents_by_term("report", report)
            for passage, report, fields in add:
                writer.add_document(_document(passage, report, fields))
            writer.commit()
            writer.wait_merging_threads()
        except (ValueError, OSError) as error:  # all that tantivy raises, and the disk
            raise StoreUnusable(
                f"The keyword index {self._folder} cannot be written: {error}", SPACE
            ) from error
        self.open()

    def held(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that the index gives back."""
        query = tantivy.Query.term_set_query(self._schema, "id", list(ids))
        return self._ids(query, len(ids)) if ids else set()

    def all_ids(self) -> set[str]:
        return {key for key, _ in self.digests()}

    def digests(self) -> list[tuple[str, bytes]]:
        """Return (passage id, digest of what was indexed) for every document."""
        hits = self._searcher.search(tantivy.Query.all_query(), max(1, self.size)).hits
        documents = (self._searcher.doc(address) for _, address in hits)
        return [(str(d.get_first("id")), bytes(d.get_first("digest") or b"")) for d in documents]

    def finds(self, passage: str, report: str, fields: Mapping[str, str]) -> bool:
        """Tell whether a search for a passage's own words finds it."""
        clauses = [
            tantivy.Query.term_query(self._schema, "id", passage, "basic"),
            tantivy.Query.term_query(self._schema, "report", report, "basic"),
        ]
        for field, tokens in fields.items():
            for token in dict.fromkeys(tokens.split(" ")[:WITNESSES]):
                if token:
                    clauses.append(tantivy.Query.term_query(self._schema, field, token, "freq"))
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in clauses])
        return len(self._searcher.search(query, 2).hits) == 1

    def _ids(self, query: Any, limit: int) -> set[str]:
        hits = self._searcher.search(query, limit).hits
        return {self._id(address) for _, address in hits}

    def _id(self, address: tantivy.DocAddress) -> str:
        return str(self._searcher.doc(address).get_first("id"))

    def _frequency(self, field: str, token: str) -> int:
        """Return in how many passages `token` stands."""
        return int(self._searcher.doc_freq(field, token))

    @property
    def size(self) -> int:
        return int(self._searcher.num_docs)

    def search(
        self, groups: Sequence[Group], limit: int, within: Collection[str] | None = None
    ) -> list[tuple[str, float]]:
        """Return the best (passage id, score), best first.

        A passage's score is the sum over `groups` of the best of the group's alternatives; an
        alternative's is the weighted sum of the BM25 scores of its (field, token)s. `within` are
        the reports that are looked at; all if it is None.
        """
        clauses = self._clauses(groups)
        if not clauses:
            return []
        query = tantivy.Query.boolean_query(clauses)
        if within is not None:
            reports = tantivy.Query.const_score_query(
                tantivy.Query.term_set_query(self._schema, "report", sorted(within)), 0.0
            )
            query = _all_of([reports, query])
        hits = self._searcher.search(query, limit).hits
        return [(self._id(address), float(score)) for score, address in hits]

    def search_all(self, groups: Sequence[Group], needs: Sequence[Need]) -> list[tuple[str, float]]:
        """Return every (passage id, score) that meets all the needs, best first."""
        clauses = [(tantivy.Occur.Must, self._must(need)) for need in needs]
        clauses += self._clauses(groups)
        query = tantivy.Query.boolean_query(clauses)
        hits = self._searcher.search(query, max(1, self.size)).hits
        return [(self._id(address), float(score)) for score, address in hits]

    def _must(self, need: Need) -> tantivy.Query:
        """Return the query for a need; it adds nothing to the score."""
        ways = [_all_of([self._one_of(places) for places in way]) for way in need]
        return tantivy.Query.const_score_query(_either(ways), 0.0)

    def _one_of(self, places: Sequence[tuple[str, str]]) -> tantivy.Query:
        return _either([tantivy.Query.term_query(self._schema, *place, "freq") for place in places])

    def _clauses(self, groups: Sequence[Group]) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        """Return what of a query stands for groups: of several ways the best counts.

        All words that can be said in one way only are one clause, since tantivy adds up words by
        themselves twice as fast as words beside other clauses.
        """
        plain: defaultdict[tuple[str, str], float] = defaultdict(float)
        others = []
        for group in groups:
            ways = [self._known(weights) for weights in group]
            ways = [weights for weights in ways if weights]
            if len(ways) > 1:
                others.append(tantivy.Query.disjunction_max_query([*map(self._any, ways)]))
            elif ways:
                for token, weight in ways[0].items():
                    plain[token] += weight
        clauses = [self._any(plain), *others] if plain else others
        return [(tantivy.Occur.Should, clause) for clause in clauses]

    def _known(self, weights: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
        """Return the weights of those tokens that any passage has."""
        return {token: weight for token, weight in weights.items() if self.frequency(*token)}

    def _any(self, weights: Mapping[tuple[str, str], float]) -> tantivy.Query:
        """Return the query for tokens by their weights, which are added up."""
        terms = (
            (tantivy.Query.term_query(self._schema, *token, "freq"), weight)
            for token, weight in weights.items()
        )
        return _either([tantivy.Query.boost_query(term, weight) for term, weight in terms])


def _either(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])


def _all_of(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in queries])


def digest(passage: str, report: str, fields: Mapping[str, str]) -> bytes:
    """Return what tells one document from another: 16 bytes of all that is indexed of it."""
    whole = "\n".join((passage, report, *(fields.get(field, "") for field in FIELDS)))
    return blake2b(whole.encode(), digest_size=16).digest()


def _document(passage: str, report: str, fields: Mapping[str, str]) -> tantivy.Document:
    return tantivy.Document(
        id=passage, report=report, digest=digest(passage, report, fields), **fields
    )
