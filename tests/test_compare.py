"""compare.py: which sentences of the sides are set beside each other."""

from __future__ import annotations

from pathlib import Path

from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

PROJECTS = """\
Dự án đầu tư nước ngoài theo địa phương

STT\tĐịa phương\tSố dự án\tVốn
1\tBình Dương\t1000\t4695711327
2\tĐồng Nai\t659\t8148079129
3\tHải Dương\t72\t627498408
"""


def test_each_side_is_told_by_the_row_that_names_it(home: Path, records: Path) -> None:
    (records / "du-an.txt").write_text(PROJECTS, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask("So sánh số dự án đầu tư nước ngoài của Bình Dương và Đồng Nai")
    conversation.close()
    assert [one.quote for one in answer.citations] == [
        "1\tBình Dương\t1000\t4695711327",
        "2\tĐồng Nai\t659\t8148079129",
    ]
    columns = "STT · Địa phương · Số dự án · Vốn"
    assert [claim.label for claim in answer.claims] == [
        f"Bình Dương ({columns})",
        f"Đồng Nai ({columns})",
    ]
