"""assistant/tasks/words.py: what a task is about, and what only names who must do it."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from assistant.answer.directed import obliges
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.store.catalogue import Catalogue
from assistant.tasks import list_tasks
from assistant.tasks.query import read_task_query
from tests.conftest import take_in


def test_an_office_called_by_its_fields_is_not_what_its_tasks_are_about(
    tmp_path: Path,
) -> None:
    paper = tmp_path / "thong-bao.txt"
    paper.write_text(
        "VĂN PHÒNG UBND TỈNH\nTHÔNG BÁO\nKết luận\n\nChủ tịch UBND tỉnh kết luận:\n"
        "1. Sở Nông nghiệp và Môi trường rà soát biên chế.\n"
        "2. Các xã bảo vệ môi trường nước.\n",
        encoding="utf-8",
    )
    take_in(tmp_path / "store", paper)
    read = partial(read_question, lexicon=packaged(), today=date(2026, 5, 20))
    asked = read_task_query(read("nhiệm vụ về môi trường"), read)
    with closing(Catalogue(tmp_path / "store")) as catalogue:
        found = list_tasks(catalogue, packaged(), asked)
    own = [one.task.text for one in found.listed if not one.related]
    assert own == ["Các xã bảo vệ môi trường nước"]


@pytest.mark.parametrize(
    ("text", "must"),
    [
        ("2. Sở Tài chính: rà soát vốn của các dự án.", True),
        ("Giao Sở Tài chính rà soát vốn.", True),
        ("Các xã phải rà soát vốn.", True),
        ("Giao thông: làm 3 tuyến đường.", False),
        ("Sở Tài chính đã rà soát vốn.", False),
    ],
)
def test_what_says_that_somebody_must(text: str, must: bool) -> None:
    assert obliges(text) is must
