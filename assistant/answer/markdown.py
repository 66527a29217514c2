"""An answer as Markdown: the frame in the answer's language, the records' words escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from assistant.answer.wording import WORDING
from assistant.reports import Claim, Language


def answer_markdown(
    language: Language, claims: Sequence[Claim], lead: str = "", closing: str = ""
) -> str:
    """Return the claims, each with its citations, between `lead` and `closing`.

    Claims of one label stand together under it; asides stand last.
    """
    main = [claim for claim in claims if not claim.aside]
    asides = [claim for claim in claims if claim.aside]
    parts = [escape_markdown(lead)] if lead else []
    for label, group in groupby(main, key=lambda claim: claim.label):
        said = [_line(claim) for claim in group]
        if label:
            said = [f"**{escape_markdown(label)}:** {said[0]}", *said[1:]]
        parts += [f"- {line}" for line in said] if len(main) > 1 else said
    if asides:
        parts += [WORDING[language]["see_also"], *(f"- {_line(claim)}" for claim in asides)]
    if closing:
        parts.append(escape_markdown(closing))
    return "\n\n".join(parts)


def _line(claim: Claim) -> str:
    said = escape_markdown(on_one_line(claim.text))
    return f"{said} {' '.join(f'[{n}]' for n in claim.citations)}"


def on_one_line(text: str) -> str:
    """Return words of several lines as one paragraph holds them."""
    return re.sub(r"\s*\n\s*", " ", text)


def escape_markdown(text: str) -> str:
    """Return document text that Markdown shows as it stands: no markup, link or HTML."""
    text = re.sub(r"([\\`*_{}\[\]<>|~$#!&])", r"\\\1", text)
    # A line that begins with a dash or a number and a stop would become a list.
    return re.sub(r"(?m)^(\s*\d*)([-+.)])", r"\1\\\2", text)
