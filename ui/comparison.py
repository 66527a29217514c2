"""What changed between two versions, or how two reports differ: side by side in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from assistant.records.changes import Change, Part
from assistant.records.holdings import Holdings
from assistant.reports import Report
from ui.frame import Frame
from ui.markup import escape

SHOWN = 200  # changes that are drawn


@dataclass(frozen=True)
class Compared:
    """Two reports, or one and an earlier version of it: the last one if none is named."""

    report: str
    other: str | None = None


def draw_comparison(frame: Frame, holdings: Holdings, compared: Compared) -> None:
    wording = frame.wording
    live = holdings.report(compared.report)
    if compared.other is None:
        numbers = [one.version for one in reversed(holdings.versions(live.id))]
        version = numbers[0]
        if len(numbers) > 1:
            version = st.selectbox(wording["compare_from"], numbers, key="compare-version")
        said = wording["compare_versions"].format(before=version, after=live.version)
        changes = holdings.changes_since(live.id, version)
        titles, kind = [live], "versions"
    else:
        other = holdings.report(compared.other)
        said, titles = wording["compare_reports"], [other, live]
        changes, kind = holdings.changes_between(other.id, live.id), "reports"
    st.header(said, anchor=False)
    st.html(_titles_html(titles))
    if not changes:
        st.info(wording["compare_none"])
        return
    count, legend = wording["compare_count"].format(count=len(changes)), f"compare_{kind}_legend"
    st.caption(f"{count}. {wording[legend]}")
    if len(changes) > SHOWN:
        st.caption(wording["compare_first"].format(count=SHOWN))
    st.html(changes_html(changes[:SHOWN], kind))


def _titles_html(reports: Sequence[Report]) -> str:
    signs = ("−", "+") if len(reports) > 1 else ("",)
    lines = [
        f'<p class="confer-title">{sign} <bdi lang="vi">{escape(report.title)}</bdi></p>'
        for sign, report in zip(signs, reports, strict=True)
    ]
    return "".join(lines)


def changes_html(changes: Sequence[Change], kind: str) -> str:
    """Return the changes as a list; what is gone and what is new differ in sign and mark.

    Nothing is struck out where two "reports" are compared, and not two "versions" of one.
    """
    items = [
        "".join(
            [_line("−", "del", parts) for parts in change.removed]
            + [_line("+", "ins", parts) for parts in change.added]
        )
        for change in changes
    ]
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f'<ol class="confer-changes confer-{kind}" lang="vi" translate="no">{lines}</ol>'


def _line(sign: str, tag: str, parts: Sequence[Part]) -> str:
    words = " ".join(
        f"<{tag}>{escape(part.text)}</{tag}>" if part.is_marked else escape(part.text)
        for part in parts
    )
    return f'<div class="confer-{tag}" dir="auto">{sign} {words}</div>'
