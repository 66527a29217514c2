"""The page with the register of tasks: all that fit, narrowed, counted, filed and opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import accumulate
from math import ceil
from typing import Any

import streamlit as st

from assistant.conversation import Conversation
from assistant.errors import ConferError
from assistant.reports import Citation, Language
from assistant.tasks import Listed, Register
from assistant.tasks.topics import TOPICS
from assistant.tasks.view import Counts, Part, count_tasks, take_part
from ui.charts import bars_html
from ui.choice import draw_choice
from ui.frame import Frame, beside_source, draw_error, draw_heading, open_or_explain
from ui.labels import file_name
from ui.selection import follow_rows
from ui.session import place_of

ENDINGS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".csv": "text/csv",
}

# Pixels of the columns; the first is as wide as a phone shows it.
WIDTHS = {
    "task_task": 290,
    "task_by": 130,
    "task_assignee": 170,
    "task_deadline": 110,
    "task_due": 100,
    "task_topics": 160,
    "task_source": 260,
}
LETTER, LINE, EDGES = 7, 18, 12  # pixels of the words in a row, and above and below them
HIGHEST = 110  # pixels: six lines, closely


def draw(frame: Frame) -> None:
    wording = frame.wording
    draw_heading(frame, wording["tasks_title"])
    st.caption(wording["tasks_about"])
    conversation = open_or_explain(frame)
    if conversation is None:
        return
    with beside_source(frame, conversation):
        query = st.text_input(
            wording["tasks_label"],
            key="tasks-query",
            placeholder=wording["tasks_placeholder"],
            persist_state="session",
        )
        try:
            draw_register(frame, conversation, query)
        except ConferError as error:
            draw_error(error, frame)


def draw_register(frame: Frame, conversation: Conversation, query: str) -> None:
    wording, today = frame.wording, date.today()
    whole = conversation.register(query)
    part = draw_part(frame, count_tasks(whole, today))
    register = take_part(whole, part, today)
    seen = register.coverage
    if not register.listed:
        st.info(wording["tasks_none"].format(reports=seen.reports), icon=":material/search_off:")
        return
    said = wording["tasks_count"]
    st.markdown(
        said.format(tasks=seen.tasks, matching=seen.reports_with_matches, reports=seen.reports)
    )
    if joined := sum(len(one.also) for one in register.listed):
        st.caption(wording["tasks_joined"].format(count=joined))
    draw_table(frame, register)
    draw_exports(frame, conversation, register, query)
    draw_charts(frame, count_tasks(register, today))


def draw_part(frame: Frame, counts: Counts) -> Part:
    """Draw a list for each thing that tasks differ in; return what is chosen."""
    wording, language = frame.wording, frame.language
    lists: Mapping[str, tuple[Mapping[Any, int], Callable[[Any], str]]] = {
        "topic": (counts.topics, lambda key: topic_name(key, language)),
        "assigned_by": (counts.assigned_by, str),
        "assignee": (counts.assignees, str),
        "report": (counts.reports, lambda key: counts.titles.get(key, key)),
        "when": (counts.whens, lambda one: wording[f"when_{one}"]),
    }
    with st.container(horizontal=True, key="part"):
        return Part(
            **{
                name: draw_choice(frame, "part", name, count, label, wording[f"part_{name}"])
                for name, (count, label) in lists.items()
            }
        )


def topic_name(key: str, language: Language) -> str:
    topic = TOPICS[key]
    return topic.vietnamese if language == "vi" else topic.english


def draw_table(frame: Frame, register: Register) -> None:
    """Draw the tasks as a table; a row that is selected opens its source."""
    wording = frame.wording
    listed = register.listed
    each = [each for one in listed for each in one.all]
    citations = [Citation.of(number, one.passage) for number, one in enumerate(each, 1)]
    firsts = list(accumulate((len(one.all) for one in listed), initial=0))
    follow_rows("tasks", [one.task.id for one in listed])
    rows = [row(frame, one) for one in listed]
    height = row_height(rows, {wording[name]: width for name, width in WIDTHS.items()})
    due = wording["task_due"]
    event = st.dataframe(
        rows,
        key="tasks",
        hide_index=True,
        placeholder="–",
        on_select="rerun",
        selection_mode="single-row",
        height=min(38 + height * len(listed), 6 * HIGHEST),
        row_height=height,
        column_config={
            wording[name]: st.column_config.TextColumn(width=width)
            for name, width in WIDTHS.items()
        }
        | {due: st.column_config.DateColumn(format="DD/MM/YYYY", width=WIDTHS["task_due"])},
    )
    chosen = [firsts[place] for place in event.selection.rows if place < len(listed)]
    open_selected(frame, citations, chosen)


def row_height(rows: Sequence[Mapping[str, object]], widths: Mapping[str, int]) -> int:
    """Return the pixels that nine in ten of the rows need: a table's rows are all equally high."""
    lines = sorted(
        max(ceil(len(str(one[head] or "")) * LETTER / width) for head, width in widths.items())
        for one in rows
    )
    return min(EDGES + LINE * lines[len(lines) * 9 // 10], HIGHEST)


def open_selected(frame: Frame, citations: Sequence[Citation], chosen: Sequence[int]) -> None:
    """Open the source of a row once: it stays selected after its source is closed."""
    now = [place_of(citations[one]) for one in chosen]
    is_new = now != st.session_state.get("tasks-opened", [])
    st.session_state["tasks-opened"] = now
    if is_new and now:
        frame.session.open_source(citations, chosen[0])
        st.rerun()


def row(frame: Frame, one: Listed) -> Mapping[str, object]:
    """Return one line of the table: its cells by the heads of their columns."""
    wording, task = frame.wording, one.task
    cells = {
        wording["task_task"]: " ".join(task.text.split()),
        wording["task_by"]: one.assigned_by,
        wording["task_assignee"]: one.assignee,
        wording["task_deadline"]: task.deadline,
        wording["task_due"]: task.due,
        wording["task_topics"]: ", ".join(topic_name(key, frame.language) for key in task.topics),
        wording["task_source"]: "; ".join(source_name(each, bool(one.also)) for each in one.all),
    }
    notes = (("tasks_related", one.related), ("tasks_proposed", task.is_proposed))
    fit = "; ".join(wording[name] for name, is_so in notes if is_so)
    return cells | ({wording["task_fit"]: fit} if fit else {})


def source_name(one: Listed, is_copied: bool) -> str:
    """Return a report's title, with its file where copies would be called the same."""
    return f"{one.title} ({file_name(one.source)})" if is_copied else one.title


def draw_exports(frame: Frame, conversation: Conversation, register: Register, query: str) -> None:
    """Draw the buttons that file what is shown; a file is made when it is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", key="exports"):
        st.markdown(frame.wording["tasks_export"], width="content")
        for ending, kind in ENDINGS.items():
            st.download_button(
                ending[1:].upper(),
                partial(conversation.file_register, register, ending, query or None),
                file_name=f"{frame.wording['tasks_file']}{ending}",
                mime=kind,
                key=f"export{ending}",
                on_click="ignore",
            )


def draw_charts(frame: Frame, counts: Counts) -> None:
    wording = frame.wording
    topics = {topic_name(key, frame.language): n for key, n in counts.topics.items()}
    months = {
        f"{month[1]:02}/{month[0]}" if month else wording["month_unsaid"]: n
        for month, n in counts.months.items()
    }
    with st.expander(wording["tasks_charts"], key="charts"):
        for name, bars in (("tasks_by_topic", topics), ("tasks_by_month", months)):
            st.html(bars_html(wording[name], bars, frame.language))
