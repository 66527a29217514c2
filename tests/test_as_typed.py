"""question/as_typed.py: Vietnamese words with their diacritics, or without any."""

from __future__ import annotations

import re

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.as_typed import SEVERAL, as_typed, spelled_one_way, with_or_without_marks


@pytest.mark.parametrize(
    ("text", "one_way"),
    [
        ("Hòa Bình, hoà bình", "hoà bình, hoà bình"),
        ("của ủy ban, uỷ ban", "của uỷ ban, uỷ ban"),
        ("Kỳ họp, kì họp; quý I", "kì họp, kì họp; quý i"),
        ("thuỷ lợi, mỹ, tự túc", "thuỷ lợi, mĩ, tự túc"),
    ],
)
def test_a_word_is_spelled_one_way(text: str, one_way: str) -> None:
    assert spelled_one_way(text) == one_way
    assert len(one_way) == len(text)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        pytest.param("mấy", "Có mấy vụ?", True, id="as it is spelled"),
        pytest.param("mấy", "co may vu", True, id="nothing has marks"),
        pytest.param("mấy", "Máy tính phải làm gì?", False, id="another word"),
        pytest.param(SEVERAL, "may tinh o dau", False, id="a machine without marks"),
        pytest.param(SEVERAL, "Thu của mấy hộ?", True, id="no machine with marks"),
        pytest.param("sáu", "Sau khi họp thì làm gì?", False, id="bare beside others"),
        pytest.param("kỳ họp", "kì họp nào", True, id="i for y"),
        pytest.param(r"(?<!một )nhiệm vụ", "mot nhiem vu", False, id="what stands before"),
        pytest.param("deadlines?", "mot deadline khac", True, id="a letter left out"),
        pytest.param(r"[ivxIVX]+ (?P<noun>\w+)", "quy ii nam", True, id="classes and names"),
    ],
)
def test_words_are_found_as_they_were_typed(pattern: str, text: str, found: bool) -> None:
    question = read_question(text, packaged())
    said = as_typed(question.text, question.words, question.loose)
    assert bool(re.search(rf"\b(?:{with_or_without_marks(pattern)})\b", said)) == found


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What did Sở Tài chính report?", "en"),
        ("Who signed the decision to establish the Phú Minh market?", "en"),
        ("WHO và UNICEF hỗ trợ gì?", "vi"),
        ("CPI?", "vi"),
        ("cpi", "vi"),
        ("email", "vi"),
        ("CPI thang 8", "vi"),
        ("goats in the commune", "en"),
        ("co the do an in the nao", "vi"),
        ("cpi in april", "en"),
        ("economy", "en"),
        ("CPI in March?", "en"),
        ("Average monthly wage in Loc Hac", "en"),
        ("quyet dinh lap Ban Quan ly cho Phu Minh", "vi"),
        ("Broncos thắng Super Bowl mấy lần", "vi"),
        ("Peyton Manning bao nhiêu tuổi khi chơi Super Bowl?", "vi"),
    ],
)
def test_a_name_with_marks_makes_no_question_vietnamese(question: str, language: str) -> None:
    assert read_question(question, packaged()).language == language


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Who screens 3,000 women?", "3000"),
        ("Where did it rise by 5.63 percent?", "5,63"),
        ("Who owes 1,250.5 million dong?", "1250,5"),
        ("Ở đâu tăng 5.63 phần trăm?", "5.63"),
    ],
)
def test_numbers_of_english_questions_are_those_of_records(typed: str, key: str) -> None:
    asked = read_question(typed, packaged())
    assert [word.key for word in asked.words if word.key[0].isdigit()] == [key]
