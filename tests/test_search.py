"""search.py: every passage that says what is looked for, and the words it says it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.errors import WrongUse
from tests.conftest import TinyEmbedder, settings_for, take_in


@pytest.fixture
def conversation(home: Path, records: Path) -> Iterator[Conversation]:
    take_in(home, records)
    opened = Conversation(settings_for(home), TinyEmbedder())
    yield opened
    opened.close()


def found(conversation: Conversation, query: str) -> list[tuple[str, list[str]]]:
    """Return the file of each passage found, and the words marked in it."""
    return [
        (
            Path(hit.passage.source).name,
            [hit.passage.text[a:b] for a, b in conversation.find_marks(hit.passage, query)],
        )
        for hit in conversation.find_all(query)
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("giáo viên", [("giao-duc.txt", ["giáo viên", "giáo viên"])], id="diacritics"),
        pytest.param("giao vien", [("giao-duc.txt", ["giáo viên", "giáo viên"])], id="without"),
        pytest.param("giáo viên", [("giao-duc.txt", ["giáo viên", "giáo viên"])], id="combining"),
        pytest.param("giào viện", [], id="other diacritics"),
        pytest.param("tiết học", [], id="not all words"),
        pytest.param(
            "năm giáo", [("giao-duc.txt", ["giáo", "Năm", "giáo", "Giáo", "giáo"])], id="apart"
        ),
        pytest.param("giáo viên chè búp", [], id="words of two reports"),
        pytest.param("Phú Xuyên 1.250", [("y-te.md", ["Phú Xuyên", "1.250"])], id="a row"),
        pytest.param("chè búp tươi", [("nong-nghiep.txt", ["chè búp tươi"])], id="a line"),
        pytest.param("kinh khí cầu", [], id="none"),
    ],
)
def test_every_passage_that_says_all_words(
    conversation: Conversation, query: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert found(conversation, query) == expected


def test_a_word_may_stand_above_the_passage(conversation: Conversation) -> None:
    sources = {name for name, _ in found(conversation, "giấy chứng nhận quản lý đất đai")}
    assert sources == {"dat-dai.txt"}


def test_english_words_find_their_vietnamese(conversation: Conversation) -> None:
    marks = ["giáo viên", "tuyển dụng giáo viên"]
    assert found(conversation, "teachers") == [("giao-duc.txt", marks)]


@pytest.mark.parametrize(
    ("query", "is_said"),
    [
        pytest.param("asdf qwerty", False, id="nonsense"),
        pytest.param("kinh khí cầu giáo viên", True, id="one of them"),
        pytest.param("teachers asdf", True, id="in English"),
        pytest.param("giao vien", True, id="without diacritics"),
        pytest.param("Báo cáo ngành giáo dục", True, id="above the passage"),
    ],
)
def test_what_says_no_word_is_told_from_what_says_some(
    conversation: Conversation, query: str, is_said: bool
) -> None:
    hits = conversation.search(query)
    assert any(conversation.says_any(hit.passage, query) for hit in hits) == is_said


def test_nothing_is_left_out(tmp_path: Path) -> None:
    for number in range(120):
        (tmp_path / f"{number}.txt").write_text(
            f"Báo cáo số {number}\n\nXã thứ {number} thu ngân sách đạt kế hoạch.\n",
            encoding="utf-8",
        )
    take_in(tmp_path / "store", tmp_path)
    conversation = Conversation(settings_for(tmp_path / "store"), TinyEmbedder())
    assert len(conversation.find_all("thu ngan sach")) == 120
    conversation.close()


def test_a_query_without_words_is_refused(conversation: Conversation) -> None:
    with pytest.raises(WrongUse):
        conversation.find_all("???")
