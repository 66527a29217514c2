"""What of a passage is searched: the tokens of each keyword field and the text that is embedded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np

from assistant.embedding import Embedder, Vectors
from assistant.lexicon import (
    ENGLISH_FUNCTION,
    AnyWord,
    Entry,
    Lexicon,
    Match,
    english_stems,
    packaged,
    stem,
)
from assistant.models.asked import EmbeddedText
from assistant.question import Question, spoken_in, terms_in
from assistant.reports import Passage
from assistant.store.keywords import Group
from assistant.text import Word, fold_key, words

GLOSSES = 4  # glosses of an entry that are indexed, best first
FIRST = 2  # of them those that a lone syllable of a text surely means


def passage_fields(passage: Passage) -> dict[str, str]:
    """Return the keyword fields of a passage: tokens joined by blanks."""
    body, head = words(passage.text), words(passage_head(passage))
    lexicon = packaged()
    return {
        "body": " ".join(with_pairs([w.key for w in body])),
        "head": " ".join(with_pairs([w.key for w in head])),
        "body_folded": " ".join(with_pairs([w.folded for w in body])),
        "head_folded": " ".join(with_pairs([w.folded for w in head])),
        "english": " ".join(english_tokens(head + body, lexicon)),
    }


def passage_head(passage: Passage) -> str:
    """Return what stands above a passage: the report's title and the headings."""
    return "\n".join((passage.title, *passage.heading))


def embedded_text(passage: Passage, kind: EmbeddedText) -> str:
    """Return the text whose vector stands for the passage; never quoted."""
    text = whole_text(passage)
    return in_english(text, packaged()) if kind == "english" else text


def whole_text(passage: Passage) -> str:
    """Return the passage with what stands above it."""
    return f"{passage_head(passage)}\n{passage.text}"


def embed_passages(
    passages: Sequence[Passage], embedder: Embedder, held: Mapping[str, Vectors] | None = None
) -> Vectors:
    """Return the vectors that stand for one or more passages, shape (passages, dimension).

    `held` are vectors by the text that was embedded, which need not be embedded again.
    """
    known = dict(held or {})
    texts = [embedded_text(passage, embedder.text) for passage in passages]
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if new:
        known |= zip(new, embedder.embed(new), strict=True)
    return np.stack([known[text] for text in texts])


def in_english(text: str, lexicon: Lexicon) -> str:
    """Return `text` glossed word by word: the packaged model knows English best."""
    found = words(text)
    return _glossed(text, found, lexicon.segment(found))


def _glossed(text: str, found: Sequence[Word], matches: Iterable[Match]) -> str:
    parts, position = [], 0
    for match in matches:
        parts += [text[word.start : word.end] for word in found[position : match.first]]
        parts.append(match.entries[0].english[0])
        position = match.last
    parts += [text[word.start : word.end] for word in found[position:]]
    return " ".join(parts)


def with_pairs(keys: Sequence[str]) -> list[str]:
    """Return the words and the pairs of neighbours: most Vietnamese words are two syllables."""
    return [*keys, *(f"{a}_{b}" for a, b in pairwise(keys))]


def english_tokens(found: Sequence[AnyWord], lexicon: Lexicon) -> Iterator[str]:
    """Return the stems and pairs of the English glosses of what `found` spells.

    Words that are in no entry (names, numbers) stand for themselves, without diacritics.
    """
    return chain.from_iterable(english_runs(found, lexicon.spelled([word.key for word in found])))


def english_runs(
    found: Sequence[AnyWord], terms: Iterable[tuple[int, int, tuple[Entry, ...]]]
) -> Iterator[Sequence[str]]:
    """Yield the stems and pairs of each term, and of the words between two."""
    position = 0
    for first, last, entries in terms:
        if position < first:
            yield [stem(word.folded) for word in found[position:first]]
        tokens, is_abbreviation = _entry_tokens(entries)
        yield tokens
        if is_abbreviation:
            # English questions have GRDP and CPI in them too.
            yield [stem(word.folded) for word in found[first:last]]
        position = last
    yield [stem(word.folded) for word in found[position:]]


@lru_cache(maxsize=65_536)
def _entry_tokens(entries: tuple[Entry, ...]) -> tuple[tuple[str, ...], bool]:
    """Return the tokens of the glosses of entries, and whether one is an abbreviation."""
    glosses = match_glosses(entries)
    tokens = tuple(token for gloss in glosses for token in with_pairs(english_stems(gloss)))
    return tokens, any(entry.kind == "abbreviation" for entry in entries)


@lru_cache(maxsize=65_536)
def names_of(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the glosses of which a term of a text is the name: of a lone syllable the first.

    "Dân" means people, and a population only beside other words.
    """
    lone = " " not in entries[0].term
    return tuple(map(singular, match_glosses(entries)[: FIRST if lone else None]))


def singular(gloss: str) -> str:
    """Return a gloss of one thing or of many as one and the same."""
    return gloss.removesuffix("s")


def make_glosses(lexicon: Lexicon) -> None:
    """Make the tokens of all glosses: 0.3 s, for which question after question would wait a bit."""
    for entries in lexicon.every_match():
        _entry_tokens(entries)


def match_glosses(entries: Sequence[Entry]) -> list[str]:
    """Return the best glosses of entries that share a spelling, each once."""
    glosses = [
        gloss
        for entry in entries
        if entry.kind not in ("function", "spoken")
        for gloss in entry.english[:GLOSSES]
    ]
    return list(dict.fromkeys(glosses))


# -- of a question -------------------------------------------------------------------------

Token = tuple[str, str]  # field, token
Typed = tuple[Word, bool]  # a word, and whether its diacritics are missing
# One way to say something: a weight for each.
Way = dict[Token, float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something a question asks for, as it was typed and in other wordings of the lexicon.

    If it is of a phrase in everyday words, the last ways are shares of what that means, `meant`,
    which is one and the same for all of the phrase.
    """

    ways: tuple[Way, ...]
    meant: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """How much things count; chosen on development data (make eval)."""

    pair: float = 0.3  # a pair of words, one word being 1
    function: float = 1.0  # a grammatical word
    asking: float = 0.3  # what only says that something is asked
    head: float = 0.5  # found in title or headings, the passage itself being 1
    folded: float = 0.3  # found without regard to diacritics
    meant: float = 0.3  # found with those that were probably meant, where a question has none
    english_pair: float = 1.0  # a pair of English words
    gloss: float = 0.8  # a Vietnamese word found by its English glosses
    dense: float = 0.3  # the vectors, BM25 being 1 - dense
    period: float = 2.0  # the period asked about, in deviations of the fused score
    named: float = 1.0  # what else is named of the documents meant, likewise
    sentence: float = 7.0  # how well a passage's best sentence fits, likewise
    covered: float = 2.0  # how much of the question the passage and its headings say, likewise

    def of_content(self) -> Weights:
        """Return the weights by which it is judged whether a text tells of the question at all."""
        return replace(self, function=0.2, asking=0.0, gloss=0.0, english_pair=0.0, meant=0.0)


Phrase = tuple[str, ...]  # keys of words


def phrases(*said: str) -> tuple[Phrase, ...]:
    return tuple(tuple(word.key for word in words(one)) for one in said)


_ASKING = phrases(
    *(
        "bao nhiêu,là bao nhiêu,là gì,khi nào,lúc nào,bao giờ,như thế nào,thế nào,ra sao,ở đâu,"
        "tại sao,vì sao,làm sao,hay không,có phải,cho biết,cho tôi biết,hãy,nào,gì,ai,đâu,mấy,"
        "xin hỏi,những gì,là ai,bn,liên quan đến,liên quan tới,nhiệm vụ nào,nói gì về,nêu gì về"
    ).split(",")
)
WORDINGS = 4  # other wordings of a term that are looked for


def wanted(question: Question, lexicon: Lexicon, weights: Weights) -> list[Wanted]:
    """Return what the question asks for: its words and pairs, each with its other wordings."""
    if question.english:
        return _wanted_english(question, lexicon, weights)
    typed = list(zip(question.words, question.loose, strict=True))
    single = _word_weights(question, lexicon, weights)
    terms = {}
    for first, last, others in _worded_otherwise(question, lexicon):
        ways = [_way(typed[first:last], single[first:last], weights)]
        ways += [_wording(other, weights) for other in others[:WORDINGS]]
        terms[first] = last, Wanted(tuple(ways))
    found: list[Wanted] = []
    position = 0
    while position < len(typed):
        last, want = terms.get(position, (position + 1, None))
        want = want or Wanted((_way(typed[position:last], single[position:last], weights),))
        found.append(_or_meant(want, question, position, last - 1, lexicon, weights))
        if last < len(typed):
            weight = weights.pair * min(single[last - 1], single[last])
            want = Wanted((_said(typed[last - 1 : last + 1], weight, weights),))
            found.append(_or_meant(want, question, last - 1, last, lexicon, weights))
        position = last
    if weights.gloss:
        found += _wanted_glosses(question, lexicon, weights)
    return found


def _or_meant(
    want: Wanted, question: Question, first: int, last: int, lexicon: Lexicon, weights: Weights
) -> Wanted:
    """Return what is wanted of one word or two, or else what they mean in everyday words.

    Each of them may be told by all that is meant, which counts once for all of them.
    """
    for spoken in spoken_in(question, lexicon):
        if spoken.first <= first and last < spoken.last:
            meant = _meant_by(spoken, weights)
            size = 2 * (spoken.last - spoken.first) - 1
            shares = [{token: weight / size for token, weight in way.items()} for way in meant]
            return Wanted((*want.ways, *shares), meant)
    return want


@lru_cache(maxsize=64)  # the same for each word of a phrase
def _meant_by(spoken: Match, weights: Weights) -> tuple[Way, ...]:
    """Return the ways to say what everyday words mean."""
    meant = (one.vietnamese for one in spoken.entries if one.kind == "spoken")
    return tuple(_wording(one, weights) for one in [*chain.from_iterable(meant)][:WORDINGS])


@lru_cache(maxsize=16)  # it is asked for by more than one kind of weights
def _worded_otherwise(
    question: Question, lexicon: Lexicon
) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    return tuple(lexicon.wordings(question.text, question.words, question.loose))


def _wanted_glosses(question: Question, lexicon: Lexicon, weights: Weights) -> list[Wanted]:
    """Return the English glosses of the question's words: synonyms meet in them."""
    found = []
    for match in (*terms_in(question, lexicon), *spoken_in(question, lexicon)):
        ways = []
        for gloss in match_glosses(match.entries):
            stems = english_stems(gloss)
            if stems:
                ways.append(
                    {("english", token): weights.gloss / len(stems) for token in with_pairs(stems)}
                )
        if ways:
            found.append(Wanted(tuple(ways)))
    return found


def _said(run: Sequence[Typed], weight: float, weights: Weights) -> Way:
    """Return the token of a word or of two side by side: without diacritics if one has none."""
    key, folded = (
        "_".join(part) for part in zip(*((w.key, w.folded) for w, _ in run), strict=True)
    )
    if not any(loose for _, loose in run):
        return {("body", key): weight}
    likely = weights.meant * weight
    return {("body_folded", folded): weight - likely, ("body", key): likely}


def _word_weights(question: Question, lexicon: Lexicon, weights: Weights) -> list[float]:
    single = [1.0] * len(question.words)
    for match in terms_in(question, lexicon):
        if match.is_function:
            single[match.first : match.last] = [weights.function] * (match.last - match.first)
    for i, phrase in said_at(question, _ASKING):
        single[i : i + len(phrase)] = [weights.asking] * len(phrase)
    return single


def said_at(question: Question, phrases: Iterable[Phrase]) -> Iterator[tuple[int, Phrase]]:
    """Yield the places at which a question says the words of phrases, with each phrase in turn."""
    keys, folded = _spelled(question)
    for phrase in phrases:
        begins, following = phrase[0], phrase[1:]
        if begins in keys or (folded and fold_key(begins) in folded):  # most do not even begin
            said = list(zip(question.words, question.loose, strict=True))
            for i in range(len(said) - len(phrase) + 1):
                if _says(said[i], begins) and all(map(_says, said[i + 1 :], following)):
                    yield i, phrase


@lru_cache(maxsize=16)  # it is asked of many phrases
def _spelled(question: Question) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of a question's words, and the folded ones of those without diacritics."""
    said = list(zip(question.words, question.loose, strict=True))
    keys = frozenset(word.key for word, loose in said if not loose)
    return keys, frozenset(word.folded for word, loose in said if loose)


def _says(typed: Typed, key: str) -> bool:
    word, loose = typed
    return word.folded == fold_key(key) if loose else word.key == key


def _way(run: Sequence[Typed], single: Sequence[float], weights: Weights) -> Way:
    way: Way = {}
    for word, weight in zip(run, single, strict=True):
        way |= _said([word], weight, weights)
    for pair, (a, b) in zip(pairwise(run), pairwise(single), strict=True):
        way |= _said(pair, weights.pair * min(a, b), weights)
    return way


def _wording(text: str, weights: Weights) -> Way:
    """Return the way that looks for another wording, spelled as the lexicon spells it."""
    run = [(word, False) for word in _words_of(text)]
    return _way(run, [1.0] * len(run), weights)


_words_of = lru_cache(maxsize=4096)(words)  # the same wordings again and again


def _wanted_english(question: Question, lexicon: Lexicon, weights: Weights) -> list[Wanted]:
    said = [
        (place, stem(word.folded))
        for place, word in enumerate(question.words)
        if word.folded not in ENGLISH_FUNCTION
    ]
    stems = [one for _, one in said]
    found = [
        _or_meant(Wanted(({("english", one): 1.0},)), question, at, at, lexicon, weights)
        for at, one in said
    ]
    for (at, a), (last, b) in pairwise(said):
        want = Wanted(({("english", f"{a}_{b}"): weights.english_pair},))
        found.append(_or_meant(want, question, at, last, lexicon, weights))
    # Of the office's own terms the passages were not glossed: look for the Vietnamese.
    for match in lexicon.segment_own_english(stems):
        typed = {("english", stem): 1.0 for stem in stems[match.first : match.last]}
        own = [_wording(entry.term, weights) for entry in match.entries]
        found.append(Wanted((typed, *own)))
    for first, last, others in lexicon.wordings(question.text, question.words):
        typed = {("english", stem(word.folded)): 1.0 for word in question.words[first:last]}
        ways = [_wording(other, weights) for other in others[:WORDINGS]]
        found.append(Wanted((typed, *ways)))
    return found


def groups(wants: Sequence[Wanted], weights: Weights) -> list[Group]:
    """Return the keyword query: each wording in body and head, with and without diacritics.

    What a phrase in everyday words means is searched for once, and not for each of its words: so
    the passages that hold it are gone through once.
    """
    found, phrases = list[Group](), list[list[Wanted]]()
    for want in wants:
        if not want.meant:
            found.append(_group(want.ways, weights))
        elif said := next((one for one in phrases if one[0].meant == want.meant), None):
            said.append(want)
        else:
            phrases.append([want])
    for said in phrases:
        typed = defaultdict[Token, float](float)
        for want in said:
            for token, weight in want.ways[0].items():
                typed[token] += weight
        meant = said[0].meant
        others = (way for want in said for way in want.ways[1 : -len(meant)])
        found.append(_group((typed, *others, *meant), weights))
    return found


def _group(ways: Iterable[Way], weights: Weights) -> Group:
    return tuple(_in_fields(way, weights) for way in ways)


def _in_fields(way: Way, weights: Weights) -> Way:
    fields: defaultdict[Token, float] = defaultdict(float)
    for (field, token), weight in way.items():
        fields[field, token] += weight
        if field == "body":
            fields["head", token] += weight * weights.head
            fields["body_folded", fold_key(token)] += weight * weights.folded
            fields["head_folded", fold_key(token)] += weight * weights.folded * weights.head
        elif field == "body_folded":
            fields["head_folded", token] += weight * weights.head
    return {token: weight for token, weight in fields.items() if weight > 0}


def question_text(question: Question, lexicon: Lexicon, kind: EmbeddedText) -> str:
    """Return the text of a question that is embedded."""
    if question.english or kind == "original":
        return question.text
    # Of what is said in everyday words what is meant.
    found = {one.first: one for one in terms_in(question, lexicon)}
    for one in spoken_in(question, lexicon):
        if one.entries[0].kind != "spoken":
            for place in range(one.first, one.last):
                found.pop(place, None)
            found[one.first] = one
    return _glossed(question.text, question.words, [found[place] for place in sorted(found)])
