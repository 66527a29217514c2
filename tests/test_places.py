"""answer/places.py: whose report it is, and of which places a sentence tells."""

from __future__ import annotations

import pytest

from assistant.answer.places import (
    asks_own,
    is_named,
    is_of_other_places,
    is_of_others,
    is_of_whole,
)
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import named_apart
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Passage


@pytest.mark.parametrize(
    ("question", "text", "others"),
    [
        pytest.param("GRDP tăng mấy %?", "Hà Nam tăng 10%; Thái Bình 9%.", True, id="two others"),
        pytest.param("GRDP tăng mấy %?", "Hưng Yên tăng 8%, Hà Nam 10%.", False, id="compared"),
        pytest.param("Hà Nam tăng mấy %?", "Hà Nam tăng 10%; Thái Bình 9%.", False, id="asked"),
    ],
)
def test_a_sentence_on_several_other_provinces(question: str, text: str, others: bool) -> None:
    described = Description(place="tỉnh Hưng Yên")
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, (), None, described)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_others(read_question(question, packaged()), sentence) is others


@pytest.mark.parametrize(
    ("question", "own"),
    [
        pytest.param("Tốc độ tăng trưởng của tỉnh?", True, id="of the province"),
        pytest.param("toc do tang truong toan tinh", True, id="without diacritics"),
        pytest.param("Population of the province", True, id="English"),
        pytest.param("GRDP của tỉnh nào cao nhất?", False, id="of which province"),
        pytest.param("GRDP tăng mấy %?", False, id="of none that is named"),
    ],
)
def test_what_is_asked_of_the_province_itself(question: str, own: bool) -> None:
    assert asks_own(read_question(question, packaged())) is own


@pytest.mark.parametrize(
    ("question", "places"),
    [
        pytest.param("ca tinh nuoi duoc may tan tom", [], id="no province"),
        pytest.param("ba con di lam dong may gio", [], id="a word of every day"),
        pytest.param("von cap huyen thuc hien bao nhieu", [], id="a term after district"),
        pytest.param("huyen khoai chau co may vu chay", ["huyện Khoai Chau"], id="a district"),
        pytest.param("tinh hung yen", ["tỉnh Hưng Yên"], id="a province"),
        pytest.param("FDI của TP.HCM", ["thành phố Hồ Chí Minh"], id="in short"),
    ],
)
def test_which_places_are_named(question: str, places: list[str]) -> None:
    named = named_apart(read_question(question, packaged()))[0]
    assert [one.value for one in named.places] == places


@pytest.mark.parametrize(
    ("place", "named"),
    [
        pytest.param("thành phố Hà Trung", True, id="a level of two words"),
        pytest.param("tỉnh Hà Trung", True, id="of one word"),
        pytest.param("thị xã Hà Trun", False, id="a part of a word"),
        pytest.param("thành phố Hà Tiên", False, id="another"),
    ],
)
def test_a_place_is_named_without_its_level(place: str, named: bool) -> None:
    text = "Thành ủy Hà Trung họp."
    assert is_named(place, Passage("r-0", "r", "r.txt", "Tin", 0, len(text), text)) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Cả tỉnh có 75 ca.", False, id="the province"),
        pytest.param("TP. Hà Trung có 5 ca.", True, id="the city"),
    ],
)
def test_a_city_is_not_the_province_of_its_name(text: str, named: bool) -> None:
    described = Description(place="tỉnh Hà Trung")
    passage = Passage("r-0", "r", "r.txt", "Tin", 0, len(text), text, description=described)
    assert is_named("thành phố Hà Trung", passage) is named


@pytest.mark.parametrize(
    ("question", "text", "whole"),
    [
        pytest.param("Huyện Cọ Mây có mấy ha cam?", "Cam toàn tỉnh 90 ha.", True, id="of all"),
        pytest.param("Huyện Cọ Mây có mấy ha cam?", "Cam Cọ Mây 9, cả tỉnh 90.", False, id="both"),
        pytest.param("Huyện Cọ Mây có mấy ha cam?", "Cam 90 ha.", False, id="of none said"),
        pytest.param("Xã Cọ Mây có mấy ha cam?", "Cam toàn huyện 90 ha.", True, id="a commune"),
        pytest.param("Tỉnh Hưng Yên mấy ha cam?", "Cam toàn tỉnh 90 ha.", False, id="itself"),
        pytest.param("Huyện Cọ Mây có mấy ha cam?", "Toàn huyện 90 ha.", False, id="the district"),
    ],
)
def test_a_whole_is_told_of_no_place_within_it(question: str, text: str, whole: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_whole(read_question(question, packaged()), sentence) is whole


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        pytest.param("Xã Yên Phú thiếu mấy buổi?", "Xã Ân Thi thiếu 3.", True, id="another"),
        pytest.param("Xã Yên Phú thiếu mấy buổi?", "Xã Yên Phú thiếu 3.", False, id="that one"),
        pytest.param("Xã Yên Phú thiếu mấy buổi?", "Các xã thiếu 3.", False, id="none by name"),
        pytest.param(
            "Xã Yên Phú thiếu mấy buổi?",
            "Ở Yên Phú họp. So với xã Ân Thi thiếu 3.",
            False,
            id="named before",
        ),
        pytest.param("Huyện Yên Mỹ thiếu mấy?", "Xã Ân Thi thiếu 3.", False, id="another level"),
        pytest.param(
            "Xã Yên Phú hay xã Ân Thi thiếu nhiều?", "Xã Ân Thi thiếu 3.", False, id="one of two"
        ),
    ],
)
def test_what_is_told_of_other_places(question: str, text: str, other: bool) -> None:
    said = text.split(". ")[-1]
    start = text.index(said)
    passage = Passage("p", "r", "a.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, start, len(text), said, 1, 1, 1, 1, start)
    assert is_of_other_places(read_question(question, packaged()), sentence) is other
