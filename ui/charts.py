"""Counts as bars, each beside its name and its number, which are read out as well."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language
from ui.labels import number_label
from ui.markup import escape


def bars_html(title: str, counts: Mapping[str, int], language: Language) -> str:
    """Return the counts in their order as a table of bars, the longest as wide as there is room."""
    most = max(counts.values(), default=1)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        f"<td>{number_label(count, language)}</td>"
        f'<td aria-hidden="true"><div style="width: {100 * count / most:.1f}%"></div></td></tr>'
        for name, count in counts.items()
    )
    return f'<table class="confer-bars"><caption>{escape(title)}</caption>{rows}</table>'
