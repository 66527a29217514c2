"""ui/answer.py: of a long list the first statements are seen and the others unfold."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.conftest import settings_for
from tests.ui.pages import OpenPage
from ui.answer import SEEN
from ui.wording import WORDING

VI = WORDING["vi"]
QUESTION = "Sở Xây dựng được giao nhiệm vụ gì?"


def asked(open_page: OpenPage, home: Path, embedder: ModelEmbedder, tasks: int) -> AppTest:
    folder = home.parent / "tasks"
    folder.mkdir()
    directed = "".join(
        f"{n}. Giao Sở Xây dựng kiểm tra các chợ thứ {n} trước ngày 30/6/2025.\n"
        for n in range(1, tasks + 1)
    )
    (folder / "ket-luan.txt").write_text(f"Thông báo kết luận\n\n{directed}", encoding="utf-8")
    assert not ingest([str(folder)], settings_for(home), embedder).failed
    page = open_page(home)
    page.chat_input(key="question").set_value(QUESTION).run()
    assert not page.exception
    return page


def cited(buttons: list[str]) -> list[str]:
    return [key for key in buttons if key.startswith("cite-")]


@pytest.mark.parametrize("tasks", [SEEN, SEEN + 4])
def test_the_others_of_many_unfold(
    open_page: OpenPage, home: Path, embedder: ModelEmbedder, tasks: int
) -> None:
    page = asked(open_page, home, embedder, tasks)
    folded = [cited([one.key or "" for one in box.button]) for box in page.expander]
    whole = [f"cite-1-{n}-{n}" for n in range(1, tasks + 1)]
    assert cited([one.key or "" for one in page.button]) == whole
    assert folded == ([whole[SEEN:]] if tasks > SEEN else [])
    if folded:
        assert page.expander[0].label == VI["others"].format(count=4)


def test_tasks_that_are_asked_for_are_seen_in_the_register(
    open_page: OpenPage, home: Path, embedder: ModelEmbedder
) -> None:
    page = asked(open_page, home, embedder, 3)
    page.button(key="as-table-1").click().run()
    assert [one.value for one in page.title] == [VI["tasks_title"]]
    assert page.text_input(key="tasks-query").value == QUESTION
    counted = VI["tasks_count"].format(tasks=3, matching=1, reports=1)
    assert counted in [one.value for one in page.markdown]
