"""description.py: what a question names of the documents it means, and which report fits it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from assistant.naming import Spelled, find_places
from assistant.naming.description import agreement, documents_named, read_named
from assistant.reports import Description, Period
from assistant.text import fold

# Each is asked as it is, and without marks where it has any.
NAMED: dict[str, tuple[str, dict[str, Any]]] = {
    "conference": (
        "Kết luận hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 31 nói gì về đất đai?",
        {"kind": "conclusion", "body": "Ban Chấp hành Đảng bộ tỉnh", "conference": 31},
    ),
    "Roman conference": ("hội nghị lần thứ XXXI bàn việc gì?", {"conference": 31}),
    "written conference": ("Hội nghị lần thứ ba mươi mốt bàn gì?", {"conference": 31}),
    "its number alone": ("Hội nghị 31 bàn gì?", {"conference": 31}),
    "a number of days": ("Hội nghị 3 ngày bàn gì?", {}),
    "session": (
        "kỳ họp thứ 19 HĐND tỉnh khóa XIV thông qua gì?",
        {"conference": 19, "body": "Hội đồng nhân dân tỉnh", "term": "khóa XIV"},
    ),
    "term": (
        "hội nghị BCH Đảng bộ tỉnh khoá XX, nhiệm kỳ 2020 – 2025",
        {"body": "Ban Chấp hành Đảng bộ tỉnh", "term": "khóa XX, 2020-2025"},
    ),
    "bare number": ("Nghị quyết số 12 nói gì?", {"kind": "resolution", "number": "12"}),
    "number alone": ("nghị định 99 nói gì?", {"kind": "decree", "number": "99"}),
    "year alone": ("nghị định 2003 nói gì?", {"kind": "decree"}),
    "number and year": (
        "Nghị định 114/2003 quy định gì?",
        {"kind": "decree", "number": "114/2003"},
    ),
    "number and year behind a symbol": ("QĐ 13/2004 quy định gì?", {"number": "13/2004"}),
    "abbreviated": ("NĐ 114 quy định gì?", {"number": "114"}),
    "a report of a month": (
        "báo cáo 3/2025 nêu gì?",
        {"kind": "report", "periods": (Period(2025, 3, 3),)},
    ),
    "number and date": (
        "báo cáo số 45/BC-UBND ngày 15/4/2024 nêu gì?",
        {"kind": "report", "number": "45/BC-UBND", "date": datetime.date(2024, 4, 15)},
    ),
    "kind and topic": ("Nghị quyết nào về đất đai?", {"kind": "resolution"}),
    "body of a province": (
        "Nghị quyết của HĐND tỉnh Hưng Yên",
        {"kind": "resolution", "body": "Hội đồng nhân dân tỉnh Hưng Yên", "place": "Hưng Yên"},
    ),
    "body in full": (
        "báo cáo của Ủy ban nhân dân tỉnh cho biết gì?",
        {"kind": "report", "body": "Ủy ban nhân dân tỉnh"},
    ),
    "department": (
        "Báo cáo của Sở Tài chính cho thấy thu bao nhiêu?",
        {"kind": "report", "body": "Sở Tài chính"},
    ),
    "place": ("Giá vàng ở Hưng Yên là bao nhiêu?", {"place": "Hưng Yên"}),
    "period": (
        "Báo cáo tháng 3 năm 2025 của Cục Thống kê tỉnh",
        {"kind": "report", "body": "Cục Thống kê tỉnh", "periods": (Period(2025, 3, 3),)},
    ),
    "English conference": (
        "What did the 31st conference say about land?",
        {"conference": 31},
    ),
    "English ordinal": (
        "the thirty-first conference of the provincial Party Committee, term 2020-2025",
        {"conference": 31, "term": "2020-2025", "body": "Tỉnh ủy"},
    ),
    "English body": (
        "the report of the People's Committee of Hung Yen province",
        {"kind": "report", "body": "Ủy ban nhân dân tỉnh Hưng Yên", "place": "Hưng Yên"},
    ),
    "English district": (
        "the plan for 2025 of the People's Committee of Van Giang district",
        {"kind": "plan", "body": "Ủy ban nhân dân huyện Van Giang"},
    ),
    "English number": (
        "resolution no. 12 of the provincial People's Council",
        {"kind": "resolution", "number": "12", "body": "Hội đồng nhân dân tỉnh"},
    ),
    "English date": (
        "the directive of 15 April 2024",
        {"kind": "directive", "date": datetime.date(2024, 4, 15)},
    ),
}


def test_a_place_stands_before_its_level_in_english() -> None:
    said = "What did the provincial Party Secretary of Van Giang district say in Hung Yen province?"
    assert [read.value for read in find_places(Spelled(said))] == ["Hưng Yên"]
    assert not list(find_places(Spelled("Municipal Party Committee, City Council")))
    assert [one.value for one in find_places(Spelled("xã La Bằng"))] == ["xã La Bằng"]


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("TS Trịnh Hòa Bình nói gì?", []),
        ("Ông Nguyễn Thái Bình dự", []),
        ("nguyen thai binh", ["Thái Bình"]),
        ("Sở Y tế Thái Bình", ["Thái Bình"]),
    ],
)
def test_a_person_named_like_a_province_is_none(said: str, places: list[str]) -> None:
    assert [one.value for one in find_places(Spelled(said))] == places


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Theo QĐ số 12/2001, phí là gì?", ["QĐ số 12/2001"]),
        ("theo thong tu 40/2000 thi sao", ["thong tu 40/2000"]),
        ("Circular 155/1998 and Decree 114/2003", ["Circular 155/1998", "Decree 114/2003"]),
        ("Quy định 522/2002 cấm gì?", ["Quy định 522/2002"]),
        ("Số 12/2001/QĐ-BTC", ["12/2001/QĐ-BTC"]),
        ("Trồng 12 ha năm 2001", []),
    ],
)
def test_documents_are_named_with_their_kind(said: str, named: list[str]) -> None:
    assert [said[one.start : one.end].strip() for one in documents_named(said)] == named


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("UBND tỉnh QLĐĐ?", []),
        ("huyện ĐẮK Song", ["huyện Đắk Song"]),
    ],
)
def test_an_abbreviation_names_no_place(said: str, places: list[str]) -> None:
    assert [one.value for one in find_places(Spelled(said))] == places


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("thoi gian lam viec cua co quan nha nuoc", []),
        ("cơ quan nhà nước làm việc", []),
        ("bao hiem xa hoi bat buoc", []),
        ("phuong an boi thuong dat", []),
        ("dia phuong dan dau ca nuoc", []),
        ("co quan quan hai an", ["quận Hai An"]),
        ("xa hoa phong co may ho", ["xã Hoa Phong"]),
    ],
)
def test_a_word_spelled_like_a_level_is_none(said: str, places: list[str]) -> None:
    assert [one.value for one in find_places(Spelled(said))] == places


FIELDS = ("kind", "number", "body", "conference", "term", "date", "place")


def said(description: Description) -> dict[str, Any]:
    return {f: getattr(description, f) for f in FIELDS if getattr(description, f) is not None}


@pytest.mark.parametrize("key", NAMED)
@pytest.mark.parametrize("plain", [False, True], ids=["as typed", "no marks"])
def test_what_is_named_is_read(key: str, plain: bool) -> None:
    question, named = NAMED[key]
    found = read_named(fold(question) if plain else question)
    for field, value in named.items():
        got = getattr(found, field)
        if isinstance(value, str):  # what is typed without marks or capitals is read so
            got, value = fold(got or ""), fold(value)
        assert got == value, (field, found)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("UBND huyện làm gì?", id="a body is the topic"),
        pytest.param("UBND tỉnh quyết định gì?", id="what a body does"),
        pytest.param("tiến độ đạt mấy phần trăm kế hoạch?", id="a kind that is a topic"),
        pytest.param("kế hoạch trồng rừng ra sao?", id="a plan to do something"),
        pytest.param("hoa binh the gioi duoc giu vung", id="hòa bình is no province"),
        pytest.param("Đại hội Đảng bộ tỉnh lần thứ XX", id="a congress is no conference"),
        pytest.param("Có bao nhiêu nhóm số 5 ở đường số 12?", id="a number of no document"),
        pytest.param("Thái Bình Dương rộng bao nhiêu?", id="an ocean"),
        pytest.param("Đây là lần thứ hai tỉnh đạt giải", id="a second time"),
        pytest.param("Số lượng người so với năm trước", id="số is not Sở"),
    ],
)
def test_a_topic_names_no_document(question: str) -> None:
    assert said(read_named(question)) == {}


def test_a_date_up_to_which_is_counted_is_no_documents() -> None:
    found = read_named("Tính đến 31/01/2025 có bao nhiêu nợ xấu theo báo cáo tháng 1?")
    assert found.date is None
    assert found.periods == (Period(2025, 1, 1),)


def test_numbers_and_dates_of_documents_are_no_periods() -> None:
    assert read_named("nghị quyết số 12/2024/NQ-HĐND").periods == ()
    assert read_named("báo cáo ngày 10/3/2025").periods == ()
    assert read_named("Thông tư 155/1998 nói gì?").periods == ()


def test_two_provinces_name_no_place() -> None:
    assert read_named("Hưng Yên hợp tác với Hà Nội thế nào?").place is None


REPORT = Description(
    kind="conclusion",
    number="123-KL/TU",
    body="Ban Chấp hành Đảng bộ tỉnh Thái Nguyên",
    conference=31,
    term="khóa XX, 2020-2025",
    date=datetime.date(2024, 3, 28),
    place="Thái Nguyên",
)
SAME: dict[str, Any] = {
    "kind": "conclusion",
    "number": "123",
    "body": "Tỉnh ủy",
    "conference": 31,
    "term": "2020-2025",
    "date": datetime.date(2024, 3, 28),
    "place": "Thái Nguyên",
}
OTHER: dict[str, Any] = {
    "body": "Sở Tài chính",
    "conference": 30,
    "term": "khóa XIX",
    "date": datetime.date(2024, 3, 29),
    "place": "Hưng Yên",
}


@pytest.mark.parametrize("field", SAME)
def test_what_is_named_and_reported_agrees(field: str) -> None:
    assert agreement(Description(**{field: SAME[field]}), REPORT) > 0


@pytest.mark.parametrize("field", OTHER)
def test_another_than_named_disagrees(field: str) -> None:
    assert agreement(Description(**{field: OTHER[field]}), REPORT) < 0


@pytest.mark.parametrize("field", ["number", "kind"])
def test_another_number_or_kind_is_no_harm(field: str) -> None:
    asked = {"number": "124", "kind": "notice"}
    assert agreement(Description(**{field: asked[field]}), REPORT) == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("field", SAME)
def test_a_report_that_says_nothing_is_neutral(field: str) -> None:
    assert agreement(Description(**{field: SAME[field]}), Description()) == 0
    assert agreement(Description(), REPORT) == 0


@pytest.mark.parametrize(
    ("asked", "reported", "fits"),
    [
        pytest.param("12", "12/2024/NQ-HĐND", True, id="a part"),
        pytest.param("12/nq-hdnd", "12/2024/NQ-HĐND", True, id="no marks, no year"),
        pytest.param("12/2024/NQ-HĐND", "12/2024/NQ-HĐND", True, id="the same"),
        pytest.param("12/2023/NQ-HĐND", "12/2024/NQ-HĐND", False, id="another year"),
        pytest.param("12-NQ/TU", "12/2024/NQ-HĐND", False, id="another body"),
        pytest.param("1", "12/2024/NQ-HĐND", False, id="a part of the number"),
    ],
)
def test_numbers_are_compared_by_their_parts(asked: str, reported: str, fits: bool) -> None:
    report = replace(Description(), number=reported)
    assert (agreement(Description(number=asked), report) > 0) == fits
