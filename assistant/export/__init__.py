"""A conversation as Markdown or a Word document with footnotes, and one answer as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer.markdown import escape_markdown, on_one_line
from assistant.answer.wording import WORDING
from assistant.reports import Answer, Citation, Claim, Language

if TYPE_CHECKING:
    from docx.document import Document

    from assistant.export.footnotes import Footnotes

_FRAME: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "title": "Hỏi đáp hồ sơ hội nghị",
        "page": "trang {page}",
        "unsupported": "Chưa đối chiếu được",
    },
    "en": {
        "title": "Questions to the records",
        "page": "page {page}",
        "unsupported": "Not verified",
    },
}
# What no XML may hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_markdown(answers: Sequence[Answer], language: Language) -> str:
    """Return a conversation as Markdown; footnotes are numbered through it."""
    lines = [f"# {_FRAME[language]['title']}"]
    notes: list[str] = []
    for answer in answers:
        numbers = {one.n: len(notes) + place for place, one in enumerate(answer.citations, 1)}
        notes += [escape_markdown(reference(one, language)) for one in answer.citations]
        lines.append(f"## {escape_markdown(_line(answer.question))}")
        lines += [_markdown_line(words, claim, numbers, language) for words, claim in _said(answer)]
    lines += [f"[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(lines) + "\n"


def _markdown_line(
    words: str, claim: Claim | None, numbers: Mapping[int, int], language: Language
) -> str:
    if claim is None:
        return escape_markdown(words)
    notes = "".join(f"[^{numbers[n]}]" for n in claim.citations)
    return f"{escape_markdown(_warned(words, claim, language))}{notes}"


def to_docx(answers: Sequence[Answer], language: Language) -> bytes:
    """Return a conversation as a Word document; Word's own footnotes hold the references."""
    from assistant.export.footnotes import Footnotes
    from assistant.export.paper import office_document

    document = office_document()
    notes = Footnotes(document)
    document.add_heading(_FRAME[language]["title"], 1)
    for answer in answers:
        document.add_heading(_clean(_line(answer.question)), 2)
        cited = {one.n: one for one in answer.citations}
        for words, claim in _said(answer):
            _add(document, notes, words, claim, cited, language)
    notes.close()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def to_text(answer: Answer, language: Language) -> str:
    """Return an answer as it is pasted anywhere: the same lines, then what they are quoted from."""
    said = [_text_line(words, claim, language) for words, claim in _said(answer)]
    sources = [f"[{one.n}] {', '.join(_place(one, language))}" for one in answer.citations]
    return "\n\n".join([*said, "\n".join(sources)])


def _text_line(words: str, claim: Claim | None, language: Language) -> str:
    if claim is None:
        return words
    return (
        f"{_warned(words, claim, language)} {''.join(f'[{n}]' for n in claim.citations)}".rstrip()
    )


def _said(answer: Answer) -> Iterator[tuple[str, Claim | None]]:
    """Yield what an answer says, line by line, with the claim that a line is."""
    if not (answer.answered or answer.lead):
        yield WORDING[answer.language]["not_in_records"], None
    if answer.lead:
        yield answer.lead, None
    label, is_aside = "", False
    for claim in answer.claims:
        if claim.aside and not is_aside:
            yield WORDING[answer.language]["see_also"], None
            is_aside = True
        if claim.label and claim.label != label:
            yield f"{claim.label}:", None
        label = claim.label
        yield on_one_line(claim.text), claim
    for words in (answer.closing, answer.note):
        if words:
            yield words, None


def _add(
    document: Document,
    notes: Footnotes,
    words: str,
    claim: Claim | None,
    cited: Mapping[int, Citation],
    language: Language,
) -> None:
    said = words if claim is None else _warned(words, claim, language)
    paragraph = document.add_paragraph(_clean(said))
    for n in claim.citations if claim else ():
        notes.add(paragraph, _clean(reference(cited[n], language)))


def reference(citation: Citation, language: Language) -> str:
    """Return what a footnote says: the words, their report, the page, the file."""
    return f"“{_line(citation.quote)}” ({', '.join(_place(citation, language))})"


def _place(citation: Citation, language: Language) -> list[str]:
    page = citation.page and _FRAME[language]["page"].format(page=citation.page)
    return [part for part in (_line(citation.title), page, Path(citation.source).name) if part]


def _warned(words: str, claim: Claim, language: Language) -> str:
    return words if claim.supported else f"[{_FRAME[language]['unsupported']}] {words}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _clean(text: str) -> str:
    return _CONTROL.sub("", text)
