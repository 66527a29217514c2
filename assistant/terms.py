"""What of a passage is searched: the tokens of each keyword field and the text that is embedded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon, english_stems, packaged
from assistant.question import Question
from assistant.reports import Passage
from assistant.store.keywords import Group
from assistant.text import Word, fold_key, words

# Changes whenever what is indexed or embedded below changes: older stores must be rebuilt.
RECIPE = 1
GLOSSES = 4  # glosses of an entry that are indexed, best first


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


def embedded_text(passage: Passage) -> str:
    """Return the text whose vector stands for the passage; never quoted."""
    return f"{passage_head(passage)}\n{passage.text}"


def with_pairs(keys: Sequence[str]) -> list[str]:
    """Return the words and the pairs of neighbours: most Vietnamese words are two syllables."""
    return [*keys, *(f"{a}_{b}" for a, b in zip(keys, keys[1:], strict=False))]


def english_tokens(found: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """Yield the stems and pairs of the English glosses of what `found` spells.

    Words that are in no entry (names, numbers) stand for themselves, without diacritics.
    """
    position = 0
    for match in lexicon.segment(found):
        yield from (word.folded for word in found[position : match.first])
        for gloss in match_glosses(match.entries):
            yield from with_pairs(english_stems(gloss))
        position = match.last
    yield from (word.folded for word in found[position:])


def match_glosses(entries: Sequence) -> list[str]:  # type: ignore[type-arg]
    """Return the best glosses of entries that share a spelling, each once."""
    glosses = [
        gloss
        for entry in entries
        if entry.kind != "function"
        for gloss in entry.english[:GLOSSES]
    ]
    return list(dict.fromkeys(glosses))


# -- of a question -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a token counts by where it is found; chosen on development data (make eval)."""

    pair: float = 0.6
    head: float = 0.5
    folded: float = 0.3
    english: float = 0.0
    english_pair: float = 1.0
    dense: float = 0.1
    period: float = 1.0


def question_groups(question: Question, lexicon: Lexicon, weights: Weights) -> list[Group]:
    """Return the keyword query of a question."""
    if question.english:
        return english_groups(english_stems(question.text), weights)
    return vietnamese_groups(question, lexicon, weights)


def vietnamese_groups(question: Question, lexicon: Lexicon, weights: Weights) -> list[Group]:
    groups: list[Group] = []
    found = question.words
    for position, word in enumerate(found):
        groups.append((_token(word.key, word.folded, 1.0, question.plain, weights),))
        if position + 1 < len(found):
            after = found[position + 1]
            pair = f"{word.key}_{after.key}", f"{word.folded}_{after.folded}"
            groups.append((_token(*pair, weights.pair, question.plain, weights),))
    return groups


def english_groups(stems: Sequence[str], weights: Weights) -> list[Group]:
    groups: list[Group] = [({("english", stem): 1.0},) for stem in stems]
    groups += [
        ({("english", f"{a}_{b}"): weights.english_pair},)
        for a, b in zip(stems, stems[1:], strict=False)
    ]
    return groups


def _token(
    key: str, folded: str, weight: float, plain: bool, weights: Weights
) -> dict[tuple[str, str], float]:
    both = {
        ("body_folded", folded): weight * (1.0 if plain else weights.folded),
        ("head_folded", folded): weight * weights.head * (1.0 if plain else weights.folded),
    }
    if not plain:
        both["body", key] = weight
        both["head", key] = weight * weights.head
    return both


def question_text(question: Question, lexicon: Lexicon) -> str:
    """Return the text of a question that is embedded."""
    return question.text


# What only says that something is asked.
_ASKING = frozenset(
    "bao nhiêu,là gì,khi nào,lúc nào,bao giờ,như thế nào,thế nào,ra sao,ở đâu,tại sao,vì sao,làm sao,"
    "hay không,có phải,cho biết,cho tôi biết,hãy,nào,gì,ai,đâu,mấy,xin hỏi".split(",")
)
_ASKING_KEYS = tuple(
    sorted((tuple(w.key for w in words(phrase)) for phrase in _ASKING), key=len, reverse=True)
)
FUNCTION = 0.2  # weight of a grammatical word


def question_tokens(question: Question, lexicon: Lexicon) -> tuple[str, dict[str, float]]:
    """Return the index field and the weighted tokens by which texts are compared with a question."""
    if question.english:
        stems = english_stems(question.text)
        return "english", {token: 1.0 if "_" not in token else 0.5 for token in with_pairs(stems)}
    keys = [word.folded if question.plain else word.key for word in question.words]
    weight = dict.fromkeys(keys, 1.0)
    for match in lexicon.segment(question.words, question.plain):
        if all(entry.kind == "function" for entry in match.entries):
            for key in keys[match.first : match.last]:
                weight[key] = min(weight[key], FUNCTION)
    for asking in _ASKING_KEYS:
        asked = tuple(map(fold_key, asking)) if question.plain else asking
        for i in range(len(keys) - len(asked) + 1):
            if tuple(keys[i : i + len(asked)]) == asked:
                weight.update(dict.fromkeys(asked, 0.0))
    tokens = dict(weight)
    for a, b in zip(keys, keys[1:], strict=False):
        tokens[f"{a}_{b}"] = 0.5 * min(weight[a], weight[b])
    return ("body_folded" if question.plain else "body"), tokens


def text_tokens(text: str, question: Question, lexicon: Lexicon) -> set[str]:
    """Return the tokens of `text`, of the kind `question_tokens` returns."""
    found = words(text)
    if question.english:
        return set(english_tokens(found, lexicon))
    return set(with_pairs([w.folded if question.plain else w.key for w in found]))
