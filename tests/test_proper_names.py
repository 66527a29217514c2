"""answer/proper_names.py: names, titles and items of a list that a question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer.proper_names import (
    is_named_near,
    is_of_another_item,
    is_of_unnamed,
    is_titled_near,
    proper_names,
    titles_named,
)
from assistant.lexicon import packaged
from assistant.naming import Read
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("KCN Phố Nối A rộng bao nhiêu?", ["pho noi a"], id="words of no entry"),
        pytest.param("KCN Sóng Thần III rộng bao nhiêu?", ["song than iii"], id="one of several"),
        pytest.param("Cụm Tân Quang 2 ở đâu?", ["tan quang 2"], id="one of several, in digits"),
        pytest.param("Lúa Phố Nối 9 tháng ra sao?", ["pho noi"], id="a number of months"),
        pytest.param("GRDP Quý I tăng bao nhiêu?", [], id="a quarter"),
        pytest.param("Ông Ngô Doãn Vịnh nghiên cứu gì?", ["ngo doan vinh"], id="a person"),
        pytest.param("How many tourists visit the Mau Son resort?", ["mau son"], id="English"),
        pytest.param("Nguyễn Trãi sinh năm nào?", ["nguyen trai"], id="a person, first"),
        pytest.param("Tết Ất Tỵ bắn pháo hoa ở đâu?", [], id="what the lexicon knows"),
        pytest.param("Ai hát tại Super Bowl?", [], id="a foreign name"),
        pytest.param("Thủ đô của nước Pháp?", ["Pháp"], id="a country"),
        pytest.param("Cát Bà đón mấy khách?", ["cat ba"], id="a place, first"),
        pytest.param("Gần Tết bắn pháo hoa ở đâu?", [], id="a capital after the first word"),
        pytest.param("Ông Hùng đã nói gì?", [], id="one name of somebody"),
        pytest.param("Chủ tịch nước là ai?", [], id="the head of the country"),
        pytest.param("Văn bản của Nhà nước Cộng hòa?", [], id="the state"),
        pytest.param("kcn pho noi a rong bao nhieu", [], id="without capitals"),
    ],
)
def test_names_that_the_lexicon_does_not_know(question: str, names: list[str]) -> None:
    assert list(proper_names(read_question(question, packaged()), packaged())) == names


def test_the_place_whose_records_are_held_is_looked_for_as_a_place() -> None:
    question = read_question("Xã Khe Vạc có mấy trường?", packaged())
    assert proper_names(question, packaged()) == ("khe vac",)
    assert proper_names(replace(question, home=Read("Khe Vạc", 3, 10)), packaged()) == ()


@pytest.mark.parametrize(
    ("said", "near"),
    [
        pytest.param("Mở chương trình “Mùa vàng” tối 2/9.", True, id="it says the title"),
        pytest.param("Có 800 người dự.", True, id="behind it"),
        pytest.param("Bão làm hại 9 tỷ đồng.", False, id="of another matter"),
    ],
)
def test_a_title_in_quotation_marks_stands_beside_what_answers(said: str, near: bool) -> None:
    text = "Mở chương trình “Mùa vàng” tối 2/9. Có 800 người dự.\nBão làm hại 9 tỷ đồng."
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    at = text.index(said)
    one = Sentence(passage, at, at + len(said), said, 1.0, 1.0, 1.0, 1.0, at)
    asked = read_question('Chương trình "Mùa vàng" tốn bao nhiêu?', packaged())
    assert is_titled_near(titles_named(asked), one) is near


ITEMS = "Các dự án:\n1. Đường Đông Mỹ, vốn 9 tỷ.\n2. Hồ Suối Vàng, tưới 5 ha.\n"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        pytest.param("Đường Đông Mỹ, vốn 9 tỷ.", True, id="another item names it"),
        pytest.param("Hồ Suối Vàng, tưới 5 ha.", False, id="its own"),
        pytest.param("Các dự án:", False, id="above all items"),
    ],
)
def test_an_item_of_a_list_is_of_what_it_names(said: str, other: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(ITEMS), ITEMS)
    at = ITEMS.index(said)
    one = Sentence(passage, at, at + len(said), said, 1.0, 1.0, 1.0, 1.0, at)
    assert is_of_another_item(["suoi vang"], one) is other
    assert not is_of_another_item([], one)
    own = one._replace(passage=replace(passage, title="Báo cáo của xã Suối Vàng"))
    assert not is_of_another_item(["suoi vang"], own)  # each item tells of whose report it is


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Đoàn nước Pháp thăm tỉnh.", True, id="with its capital"),
        pytest.param("Giải pháp của tỉnh.", False, id="a syllable of a word"),
    ],
)
def test_a_country_is_named_with_its_capital(text: str, named: bool) -> None:
    passage = Passage("1", "r", "r.txt", "Báo cáo", 0, len(text), text)
    assert is_named_near(("Pháp",), passage, [], packaged()) == named


@pytest.mark.parametrize(
    ("said", "after"),
    [
        pytest.param("Thu 3 tỷ đồng.", True, id="before it is named"),
        pytest.param("Chợ Đồng Lau họp.", False, id="in it"),
        pytest.param("Rộng 2 ha.", False, id="after it"),
    ],
)
def test_what_is_told_is_of_what_was_named_before(said: str, after: bool) -> None:
    text = "Thu 3 tỷ đồng. Chợ Đồng Lau họp. Rộng 2 ha."
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    start = text.index(said)
    one = Sentence(passage, start, start + len(said), said, 1.0, 1.0, 1.0, 1.0, start)
    asked, street = (read_question(f"{kind}Đồng Mít?", packaged()) for kind in ("", "Phố "))
    assert is_of_unnamed(asked, ["dong lau"], one) is after
    assert not is_of_unnamed(asked, ["dong mit"], one)
    assert is_of_unnamed(street, ["dong mit"], one)
