"""How well questions are answered: this installation's latest, and what was measured before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import streamlit as st

from assistant.reports import Language
from assistant.store.conversations import Usage
from ui.frame import Frame
from ui.labels import number_label
from ui.wording import Wording

# The README's table, `questions (Confer / stock) | hit@1 …`, of the release that this is.
QUALITY = Path(__file__).with_name("quality.md")
COLUMNS = ("hit@1", "hit@5", "answer@1", "answer@3", "refused", "refused none")
_NONE = "–"


def draw_quality(frame: Frame, usage: Usage) -> None:
    wording = frame.wording
    st.header(wording["quality_title"], anchor=False)
    if usage.questions:
        st.html(f'<ul class="confer-files">{"".join(_lines(frame, usage))}</ul>')
    else:
        st.caption(wording["quality_none"])
    with st.expander(wording["quality_measured"], key="quality"):
        st.caption(wording["quality_about"])
        rows = measured(wording, frame.language)
        st.dataframe(rows, hide_index=True, key="measured", height="content")


def _lines(frame: Frame, usage: Usage) -> Iterator[str]:
    wording, language = frame.wording, frame.language
    share = share_label(usage.answered / usage.questions, language)
    said = (
        wording["quality_answered"].format(
            answered=number_label(usage.answered, language),
            questions=number_label(usage.questions, language),
            share=share,
        ),
        wording["quality_seconds"].format(seconds=_decimal(f"{usage.seconds:.2f}", language)),
        wording["quality_thumbs"].format(good=usage.good, bad=usage.bad),
    )
    yield from (f"<li>{line}</li>" for line in said)


def measured(wording: Wording, language: Language) -> list[dict[str, str]]:
    """Return the rows of the measured table: Confer's shares, the stock pipeline's in brackets."""
    heads, *rows = read_quality()
    return [
        {wording["quality_set"]: wording[f"set_{name}"]}
        | {
            wording[f"quality_{head}"]: _both(cell, language)
            for head, cell in zip(heads[1:], cells, strict=True)
            if head in COLUMNS
        }
        for name, *cells in rows
    ]


@lru_cache(maxsize=1)
def read_quality() -> list[list[str]]:
    """Return the cells of the measured table, its heads first."""
    lines = QUALITY.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [rows[0], *rows[2:]]  # a line of dashes stands between


def _both(cell: str, language: Language) -> str:
    ours, stock = (
        _NONE if share == _NONE else share_label(float(share), language)
        for share in cell.split(" / ")
    )
    return ours if ours == _NONE else f"{ours} ({stock})"


def share_label(share: float, language: Language) -> str:
    return _decimal(f"{100 * share:.1f} %", language)


def _decimal(said: str, language: Language) -> str:
    return said.replace(".", ",") if language == "vi" else said
