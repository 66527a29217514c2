"""tasks/same.py: what copies of a report direct is listed once, and nothing else is joined."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, confer, settings_for, take_in

ASKED = "Giao Sở Y tế rà soát kho vắc xin trước ngày 30/6/2025."
FACTS = " ".join(f"Năm 2024 thu ngân sách xã {n} đạt {n * 7} tỷ đồng." for n in range(1, 40))
CONCLUSION = f"Kết luận hội nghị giao ban {{head}}\n\n{FACTS}\n\n1. {ASKED}\n2. {{second}}\n"
SECOND = "Giao Sở Tài chính quyết toán ngân sách."


def written(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def talk(home: Path, tmp_path: Path) -> Conversation:
    """A conclusion, its signed copy with another task changed, and the next month's."""
    folder = written(
        tmp_path / "records",
        a=CONCLUSION.format(head="tháng 5 năm 2025", second=SECOND),
        b=CONCLUSION.format(head="tháng 5 năm 2025 (bản ký)", second="Giao Sở Xây dựng báo cáo."),
        c=f"Kết luận hội nghị giao ban tháng 6 năm 2025\n\n1. {ASKED}\n2. {ASKED}\n",
    )
    take_in(home, folder)
    return Conversation(settings_for(home), TinyEmbedder())


def test_equal_tasks_of_copies_are_one_entry_that_names_both(talk: Conversation) -> None:
    every, register = talk.tasks(), talk.register()
    assert len(every.listed) == every.coverage.tasks == 6
    said = [
        (one.task.assignee, [Path(each.source).stem for each in one.all]) for one in register.listed
    ]
    assert said == [
        ("Sở Y tế", ["a", "b"]),
        ("Sở Tài chính", ["a"]),
        ("Sở Xây dựng", ["b"]),
        ("Sở Y tế", ["c"]),
        ("Sở Y tế", ["c"]),
    ]
    assert (register.coverage.tasks, register.coverage.reports_with_matches) == (5, 3)
    table = csv.reader(io.StringIO(talk.file_register(register, ".csv", None).decode("utf-8-sig")))
    sources = [line[-2] for line in table][1:]
    assert len(sources) == 5
    assert sources[0].endswith(
        "tháng 5 năm 2025 (a.txt); Kết luận hội nghị giao ban tháng 5 năm 2025 (bản ký) (b.txt)"
    )
    answer = talk.ask("Nhiệm vụ nào liên quan đến vắc xin?")
    assert [claim.citations for claim in answer.claims] == [(1, 2), (3,), (4,)]
    assert [Path(one.source).stem for one in answer.citations] == ["a", "b", "c", "c"]
    assert {one.quote for one in answer.citations} == {ASKED.removeprefix("Giao ").rstrip(".")}
    assert answer.coverage.tasks == 3
    talk.close()


def test_the_command_joins_for_people_and_not_for_programs(talk: Conversation, home: Path) -> None:
    talk.close()
    said = confer("tasks", home=home)
    assert said.out.count("Sở Y tế rà soát") == 3 and "5 tasks in 3 reports" in said.err
    assert said.out.count("(bản ký)") == 2
    said = confer("tasks", "--json", home=home)
    assert len(json.loads(said.out)) == 6 and "6 tasks in 3 reports" in said.err
