"""The lexicon: Vietnamese terms and abbreviations with English glosses; staff can add their own.

A lexicon file has one entry a line, five columns parted by tabs: term, English glosses best first
(parted by "; "), kind, topics (parted by ","), other Vietnamese wordings or an abbreviation's
expansions (parted by "; "). What is `spoken` is read of questions alone: there its wordings, which
are what records say, are meant by the term and by its English.
"""

from __future__ import annotations

import pickle
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from hashlib import sha256
from inspect import getfile
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

import snowballstemmer

from assistant.errors import WrongUse
from assistant.kept import keep, read_kept
from assistant.lexicon.runs import Runs, longest
from assistant.settings import Settings
from assistant.text import Key, Word, canonical, words

KINDS = frozenset({"word", "function", "term", "abbreviation", "name", "spoken"})
TOPICS = (
    "party administration economy land construction finance agriculture industry trade education "
    "health culture society security foreign digital cadres inspection legislature environment"
).split()
OFTEN = 10  # entries that a grammatical word counts for, so much more often is it said
KEPT = "lexicon.pickle"
_FOLDER = Path(__file__).parent
_stemmer = snowballstemmer.stemmer("english")

# English words that say nothing of the subject.
ENGLISH_FUNCTION = frozenset(
    "a about an and any are as at be been being by can could did do does for from had has have how "
    "i if in into is it its just many me much my no not of on or our over s shall should so some "
    "such than that the their them then there these they this those to under was we were what "
    "when where which while who whom whose why will with would you your during between among "
    "please tell show give gave given list all each every did done get say said says relate "
    "relates related relating regarding concerning mention mentioned vs versus against still "
    "yet anybody anyone nobody somebody someone".split()
)


Found = TypeVar("Found")
AnyWord = Word | Key  # what has a key, with its place in a text or without


@dataclass(frozen=True, slots=True, eq=False)  # told apart as objects, which is quick
class Entry:
    term: str
    english: tuple[str, ...]
    kind: str
    topics: tuple[str, ...]
    vietnamese: tuple[str, ...]


class Match(NamedTuple):
    """Entries that `words[first:last]` spells; a tuple, since every text that is read has many."""

    entries: tuple[Entry, ...]
    first: int
    last: int

    @property
    def is_function(self) -> bool:
        """Whether it is a grammatical word."""
        return all(entry.kind == "function" for entry in self.entries)


_match = partial(tuple.__new__, Match)  # what Match(…) does, in a third of the time


class Lexicon:
    """Entries, found by their words, longest first; the office's own come before the others."""

    def __init__(self, entries: Sequence[Entry], own: Sequence[Entry] = ()) -> None:
        every = (*own, *entries)
        self.entries = tuple(entry for entry in every if entry.kind != "spoken")
        self.spoken = tuple(entry for entry in every if entry.kind == "spoken")
        self._by_key = Runs[Entry]()
        self._own_english = Runs[Entry]()
        self._spoken, self._spoken_english = Runs[Entry](), Runs[Entry]()
        # Without diacritics -> the keys of the words that look so.
        self._syllables: dict[str, tuple[str, ...]] = {}
        self._entries_with: Counter[tuple[str, ...]] = Counter()  # a key, or two side by side
        self._english: set[str] = set()
        self._wordings = Runs[str]()
        # Without diacritics -> the spellings that look so.
        self._spellings_of = Runs[tuple[str, ...]]()
        read = lru_cache(maxsize=None)(words)  # most spellings are looked at more than once
        for entry in self.entries:
            self._add_wordings(entry, read)
            if entry.kind != "abbreviation":
                self._add_syllables(entry, read(entry.term))
            for gloss in entry.english:
                self._english.update(english_stems(gloss))
            for spelling in (entry.term, *self._spellings(entry)):
                found = read(spelling)
                self._by_key.add(tuple(w.key for w in found), entry)
                self._add_spelling(found)
        for entry in self.spoken:
            found = read(entry.term)
            self._spoken.add(tuple(w.key for w in found), entry)
            self._add_spelling(found)
            for gloss in entry.english:
                self._spoken_english.add(_all_stems(read(gloss.lower())), entry)
        for entry in own:
            for gloss in entry.english:
                self._own_english.add(tuple(english_stems(gloss)), entry)

    def _add_syllables(self, entry: Entry, found: Sequence[Word]) -> None:
        for word in found:
            known = self._syllables.get(word.folded, ())
            if word.key not in known:
                self._syllables[word.folded] = (*known, word.key)
        keys = [word.key for word in found]
        for run in (*((key,) for key in keys), *pairwise(keys)):
            self._entries_with[run] += OFTEN if entry.kind == "function" else 1

    def _add_wordings(self, entry: Entry, read: Callable[[str], list[Word]]) -> None:
        """An abbreviation means any of its expansions, an expansion only its abbreviation."""
        forms = (entry.term, *entry.vietnamese)
        for form in forms:
            if entry.kind == "abbreviation" and form != entry.term:
                others: tuple[str, ...] = (entry.term,)
            else:
                others = tuple(other for other in forms if other != form)
            found = read(form)
            for other in others:
                self._wordings.add(tuple(w.key for w in found), other)
            if others:
                self._add_spelling(found)

    def _add_spelling(self, found: Sequence[Word]) -> None:
        folded, key = tuple(w.folded for w in found), tuple(w.key for w in found)
        self._spellings_of.add(folded, key)

    def wordings(
        self, text: str, found: Sequence[Word], loose: Sequence[bool] = ()
    ) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Yield (first, last, other wordings) for the terms and abbreviations among `found`.

        A word that is also a syllable (ca, ba) is an abbreviation only in capitals.
        """
        for first, last, others in self._spelled_by(self._wordings, found, loose):
            typed = text[found[first].start : found[last - 1].end]
            if last - first > 1 or typed.isupper() or not self.is_syllable(found[first].folded):
                yield first, last, others

    def is_syllable(self, folded: str) -> bool:
        """Tell whether a word without diacritics may be a Vietnamese syllable."""
        return folded in self._syllables

    def is_spelled(self, key: str) -> bool:
        """Tell whether a word key, marks and all, stands in some entry."""
        return (key,) in self._entries_with

    def keys_of(self, folded: str) -> tuple[str, ...]:
        """Return the keys of the words that look so without diacritics."""
        return self._syllables.get(folded, ())

    def entries_with(self, *keys: str) -> int:
        """Return how many entries hold a word, or two words side by side."""
        return self._entries_with.get(keys, 0)

    def is_english(self, word: str) -> bool:
        """Tell whether a lower-case word stands in some English gloss."""
        return stem(word) in self._english

    @staticmethod
    def _spellings(entry: Entry) -> tuple[str, ...]:
        # An abbreviation's expansions are entries of their own.
        return () if entry.kind == "abbreviation" else entry.vietnamese

    def segment(self, found: Sequence[AnyWord], loose: Sequence[bool] = ()) -> Iterator[Match]:
        """Yield the longest entries from left to right; words in none are passed over.

        `loose` tells which words were typed without diacritics and are compared without.
        """
        for first, last, entries in self._spelled_by(self._by_key, found, loose):
            yield _match((entries, first, last))

    def spelled(self, keys: Sequence[str]) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
        """Yield (first, last, entries) as `segment` finds them, in two thirds of the time."""
        return self._by_key.longest(keys)

    def find_loose(self, found: Sequence[Word]) -> tuple[bool, ...]:
        """Tell of each word whether its diacritics may be left out, others having theirs.

        They surely are if it is no syllable as typed, or if a term of two or more words is spelled
        only with them; then those of any other word without some may be.
        """
        bare = [word.key == word.folded and self.is_syllable(word.folded) for word in found]
        loose = [b and not self.is_spelled(word.key) for b, word in zip(bare, found, strict=True)]
        typed: set[int] = set()
        for match in self.segment(found):
            if match.last - match.first > 1:
                typed.update(range(match.first, match.last))
        for match in self.segment(found, bare):
            if match.last - match.first > 1:
                for place in set(range(match.first, match.last)) - typed:
                    loose[place] |= bare[place]
        return tuple(bare if any(loose) else loose)

    def _spelled_by(
        self,
        known: Runs[Found],
        found: Sequence[AnyWord],
        loose: Sequence[bool],
    ) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
        if not any(loose):
            return known.longest([word.key for word in found])

        folded = [word.folded for word in found]

        def look(first: int, last: int) -> tuple[Found, ...]:
            typed = list(zip(found[first:last], loose[first:last], strict=True))
            return tuple(
                dict.fromkeys(
                    one
                    for keys in self._spellings_of.of(tuple(folded[first:last]))
                    if all(
                        free or word.key == key
                        for key, (word, free) in zip(keys, typed, strict=True)
                    )
                    for one in known.of(keys)
                )
            )

        return longest(self._spellings_of.reaches(folded), look)

    def every_match(self) -> Iterable[tuple[Entry, ...]]:
        """Return the entries of every spelling, as segment() finds them."""
        return self._by_key.every()

    def segment_spoken(
        self, found: Sequence[AnyWord], loose: Sequence[bool] = ()
    ) -> Iterator[Match]:
        """Yield what is said in everyday words, with the entries that records say for it.

        Where it is only a part of an entry, or crosses one, that is meant.
        """
        runs = [*self._spelled_by(self._spoken, found, loose)]
        # Most questions say nothing so.
        plain = [(one.first, one.last) for one in self.segment(found, loose)] if runs else []
        for first, last, spoken in runs:
            if all(b <= first or last <= a or (first <= a and b <= last) for a, b in plain):
                meant = (
                    entry
                    for one in spoken
                    for said in one.vietnamese
                    for entry in self._by_key.of(tuple(w.key for w in words(said)))
                )
                yield _match((tuple(dict.fromkeys((*meant, *spoken))), first, last))

    def segment_spoken_english(self, found: Sequence[AnyWord]) -> Iterator[Match]:
        """Yield what is said in everyday English, with the entries that records say for it.

        Grammatical words count: what went is not what went under.
        """
        for first, last, entries in self._spoken_english.longest(_all_stems(found)):
            yield Match(entries, first, last)

    def segment_own_english(self, stems: Sequence[str]) -> Iterator[Match]:
        """Yield the longest entries of the office's own that have a run of `stems` as a gloss."""
        for first, last, entries in self._own_english.longest(stems):
            yield Match(entries, first, last)


# What British and American English spell otherwise, each made one of the two.
_SPELLED_ALIKE = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        (r"z(?=(?:e[ds]?|ing|ers?|ations?)$)", "s"),
        (r"^(arm|behavi|col|endeav|fav|harb|hon|lab|neighb|parl|rum|vap)our", r"\1or"),
        (r"(cent|fib|lit|met|theat)re(s?)$", r"\1er\2"),
        (r"^(defen|licen|offen|preten)ce", r"\1se"),
        (r"^practic(?=e|ing)", "practis"),
        (r"^programmes?$", "program"),
        (r"^(catal|dial)ogue", r"\1og"),
        (r"^(enrol|fulfil|instal)l", r"\1"),
    )
)


# Past forms that are no word of their own, as "rose" and "left" are.
_PAST = {
    past: verb
    for verb, pasts in (
        ("sell", "sold"), ("buy", "bought"), ("build", "built"),
        ("teach", "taught"), ("spend", "spent"), ("grow", "grew grown"), ("choose", "chose chosen"),
        ("bring", "brought"), ("catch", "caught"), ("steal", "stole stolen"), ("seek", "sought"),
        ("drive", "drove driven"), ("send", "sent"),
    )
    for past in pasts.split()
}  # fmt: skip


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball stem of a lower-case English word, in British and American the same."""
    word = _PAST.get(word, word)
    for pattern, one in _SPELLED_ALIKE:
        word = pattern.sub(one, word)
    return str(_stemmer.stemWord(word))


def english_stems(text: str) -> list[str]:
    """Return the stems of the English words of `text` that say something."""
    return [
        stem(word.folded) for word in words(text.lower()) if word.folded not in ENGLISH_FUNCTION
    ]


def _all_stems(found: Sequence[AnyWord]) -> tuple[str, ...]:
    return tuple(stem(word.folded) for word in found)


def read_entries(path: Path) -> list[Entry]:
    """Return the entries of a lexicon file; raises WrongUse naming the line that is off."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The lexicon {path} cannot be read: {error}", "It must be UTF-8") from error
    return [
        _entry(line, f"{path}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    ]


def _entry(line: str, place: str) -> Entry:
    columns = [canonical(column).strip() for column in line.split("\t")]
    if len(columns) < 2 or len(columns) > 5:
        raise WrongUse(f"{place}: {len(columns)} columns", "Write: term TAB english TAB kind ...")
    term, english, kind, topics, vietnamese = (*columns, "", "", "")[:5]
    entry = Entry(
        term, _list(english, ";"), kind or "term", _list(topics, ","), _list(vietnamese, ";")
    )
    told = entry.vietnamese if entry.kind == "spoken" else entry.english
    if not term or not told:
        what = "other wording" if entry.kind == "spoken" else "English gloss"
        raise WrongUse(f"{place}: no term or no {what}", "Both are needed")
    if entry.kind not in KINDS:
        raise WrongUse(f"{place}: kind {kind!r}", f"Use one of: {', '.join(sorted(KINDS))}")
    if unknown := set(entry.topics) - set(TOPICS):
        raise WrongUse(f"{place}: topic {sorted(unknown)[0]!r}", f"Use one of: {', '.join(TOPICS)}")
    return entry


@cache  # what many lines say alike is kept, and read, once
def _list(column: str, separator: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in column.split(separator) if item.strip())


def packaged_files() -> list[Path]:
    return sorted(_FOLDER.glob("*.tsv"))


@lru_cache(maxsize=1)
def packaged() -> Lexicon:
    """Return the lexicon that ships with the program.

    It is kept, since making it would take a third of what a question on the command line takes.
    """
    made_of = _made_of()
    if kept := read_kept(KEPT, made_of):
        lexicon: Lexicon = pickle.loads(kept)
        return lexicon
    lexicon = Lexicon([entry for path in packaged_files() for entry in read_entries(path)])
    keep(KEPT, pickle.dumps(lexicon), made_of)
    return lexicon


def _made_of() -> bytes:
    """Return a digest of all that makes the packaged lexicon what it is.

    That is its files, the program that reads them, the stemmer and Python's tables of letters.
    """
    program = [Path(getfile(part)) for part in (Lexicon, Runs, words, type(_stemmer))]
    digest = sha256(sys.version.encode())
    for path in (*packaged_files(), *program):
        digest.update(path.read_bytes())
    return digest.digest()


def additions_file(settings: Settings) -> Path:
    """Return where the office keeps its own terms."""
    return settings.lexicon or settings.home / "lexicon.tsv"


def open_lexicon(settings: Settings) -> Lexicon:
    """Return the packaged lexicon with the office's own terms; theirs come first."""
    own = additions_file(settings)
    if not own.exists():
        if settings.lexicon:
            raise WrongUse(f"There is no lexicon {own}", "Check CONFER_LEXICON")
        return packaged()
    return Lexicon((*packaged().entries, *packaged().spoken), read_entries(own))
