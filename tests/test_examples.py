"""examples.py: questions from the records themselves, read once for each state of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.store.tasks import Tasks
from tests.conftest import TinyEmbedder, settings_for, take_in

VACCINES = "Kết luận hội nghị lần thứ 9\n\nGiao Sở Y tế rà soát kho vắc xin.\n"
LAND = (
    "Kết luận hội nghị lần thứ 10\n\n1. Yêu cầu UBND xã Tân Cương quản lý đất đai.\n"
    "2. Yêu cầu UBND xã Tân Cương thu hồi đất.\n"
)


def test_examples_follow_the_records_and_are_read_once(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, real = [], Tasks.live

    def live(self: Tasks, report: str | None = None) -> object:
        read.append(report)
        return real(self, report)

    (tmp_path / "a.txt").write_text(VACCINES, encoding="utf-8")
    take_in(home, tmp_path / "a.txt")
    talk = Conversation(settings_for(home), TinyEmbedder())
    monkeypatch.setattr(Tasks, "live", live)
    before = talk.examples("vi")
    assert before == (
        "Nhiệm vụ nào liên quan đến y tế?",
        "Sở Y tế được giao những nhiệm vụ gì?",
        "Tóm tắt nội dung hội nghị lần thứ 9",
    )
    assert talk.examples("vi") == before and len(read) == 1
    (tmp_path / "b.txt").write_text(LAND, encoding="utf-8")
    take_in(home, tmp_path / "b.txt")
    assert talk.examples("vi") == (
        "Nhiệm vụ nào liên quan đến đất đai, tài nguyên?",
        "UBND xã Tân Cương được giao những nhiệm vụ gì?",
        "Tóm tắt nội dung hội nghị lần thứ 10",
    )
    talk.close()


def test_an_example_begins_like_a_sentence(home: Path, tmp_path: Path) -> None:
    text = "Kết luận hội nghị lần thứ 9\n\nGiao các đơn vị rà soát kho vắc xin.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    take_in(home, tmp_path / "a.txt")
    talk = Conversation(settings_for(home), TinyEmbedder())
    assert talk.examples("vi")[1] == "Các đơn vị được giao những nhiệm vụ gì?"
    talk.close()


def test_an_example_shows_the_capitals_that_a_font_showed(home: Path, tmp_path: Path) -> None:
    text = "Kết luận hội nghị lần thứ 9\n\nGiao ủY BAN NHÂN DÂN TỈNH rà soát kho vắc xin.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    take_in(home, tmp_path / "a.txt")
    with closing(Conversation(settings_for(home), TinyEmbedder())) as talk:
        assert talk.examples("vi")[1] == "ỦY BAN NHÂN DÂN TỈNH được giao những nhiệm vụ gì?"


def test_an_example_asks_for_somebody_in_particular(home: Path, tmp_path: Path) -> None:
    text = "Kết luận hội nghị lần thứ 9\n\nGiao các đơn vị rà soát kho vắc xin.\n\n"
    text += "Giao các đơn vị kiểm tra thuốc.\n\nGiao Sở Y tế báo cáo kết quả.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    take_in(home, tmp_path / "a.txt")
    talk = Conversation(settings_for(home), TinyEmbedder())
    assert talk.examples("vi")[1] == "Sở Y tế được giao những nhiệm vụ gì?"
    talk.close()
