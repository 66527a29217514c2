"""period.py: the months that questions and titles name, in all their spellings."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.naming.period import agreement, find_periods, find_told, read_after, read_periods
from assistant.reports import Period
from assistant.text import fold

TODAY = date(2025, 11, 15)
# What is said, and (year, first month, last month) of each period it names.
Said = tuple[int | None, int, int]
NAMED: dict[Said, tuple[str, ...]] = {
    (2025, 3, 3): (
        "tháng 3 năm 2025", "tháng 3/2025", "tháng 03/2025", "tháng Ba năm 2025", "tháng ba 2025",
        "3/2025", "03/2025", "03.2025", "T3/2025", "ngày 15/3/2025", "in March 2025", "Mar 2025",
        "ngày 15 tháng 3 năm 2025",
        "the end of March 2025", "tháng 3 năm nay", "trong tháng 3 của năm 2025",
    ),
    (2025, 1, 1): ("tháng giêng 2025", "tháng Một năm 2025", "tháng 1/2025", "Jan. 2025"),
    (2024, 12, 12): ("tháng Mười hai năm 2024", "tháng chạp năm 2024", "tháng 12 năm ngoái"),
    (2025, 5, 5): ("tháng 5/2025", "in May 2025", "tháng năm năm 2025"),
    (2025, 10, 10): (
        "tháng trước", "tháng vừa qua", "tháng vừa rồi", "tháng rồi", "last month",
        "the previous month", "tính đến 31/10/2025", "10-2025", "tháng 10 năm nay",
    ),
    (2025, 11, 11): ("tháng này", "this month"),
    (None, 3, 3): (
        "tháng 3", "ngày 5 tháng 3", "đến ngày 15/3", "tháng Ba tăng so với tháng Hai", "March",
    ),
    (2024, 1, 3): (
        "quý I năm 2024", "quý 1/2024", "Quý một 2024", "Q1/2024", "Q1 2024", "quí I/2024",
        "3 tháng đầu năm 2024", "the first quarter of 2024", "1st quarter 2024",
    ),
    (2024, 10, 12): ("quý IV năm ngoái", "3 tháng cuối năm 2024", "quý cuối năm 2024"),
    (2025, 7, 9): ("quý trước", "quý vừa qua", "last quarter", "quý III/2025"),
    (2024, 1, 6): (
        "6 tháng đầu năm 2024", "sáu tháng đầu năm 2024", "6 tháng năm 2024", "6 tháng 2024",
        "6T/2024", "nửa đầu năm 2024", "nửa đầu 2024", "the first half of 2024",
        "first six months of 2024",
    ),
    (2024, 7, 12): (
        "6 tháng cuối năm 2024", "nửa cuối năm 2024", "nửa cuối 2024", "the second half of 2024",
    ),
    (2025, 1, 9): (
        "9 tháng năm 2025", "chín tháng đầu năm 2025", "9T năm 2025", "nine months of 2025",
        "9 tháng đầu năm nay",
    ),
    (None, 1, 9): ("9 tháng giải ngân được bao nhiêu?", "thu ngân sách 9 tháng", "9 tháng qua"),
    (None, 1, 11): ("11 tháng qua", "11 tháng đầu năm", "từ đầu năm tới hết tháng 11"),
    (None, 1, 4): ("giải ngân đầu tư công 4 tháng", "4 tháng đầu năm"),
    (2024, 1, 12): ("năm 2024", "cả năm 2024", "năm ngoái", "năm trước", "last year", "in 2024"),
    (2025, 1, 12): (
        "năm nay", "từ đầu năm đến nay", "this year", "year to date", "Tết Ất Tỵ",
        "dịp Tết Nguyên đán Ất Tỵ năm 2025",
    ),
    (2025, 1, 3): ("tháng 1-3/2025", "tháng 1 đến 3 năm 2025"),
    (2020, 1, 12): ("năm Canh Tý", "xuân Canh Tý"),
    (2023, 1, 12): ("Tết Quý Mão", "Tết Nguyên đán Quý Mão"),
}  # fmt: skip
CASES = [(said, period) for period, spellings in NAMED.items() for said in spellings]


@pytest.mark.parametrize(("said", "period"), CASES, ids=[said for said, _ in CASES])
def test_a_period_is_read(said: str, period: Said) -> None:
    assert find_periods(said, TODAY) == (Period(*period),)


# Without marks "nam nam" may be five years, and "chap" is more often that of chấp hành.
PLAIN = [case for case in CASES if not case[0].startswith(("tháng năm", "tháng chạp"))]


@pytest.mark.parametrize(("said", "period"), PLAIN, ids=[fold(said) for said, _ in PLAIN])
def test_a_period_is_read_without_diacritics(said: str, period: Said) -> None:
    plain = "".join(fold(c) if c.islower() else c for c in said)
    assert find_periods(plain, TODAY) == (Period(*period),)


@pytest.mark.parametrize(
    ("said", "periods"),
    [
        ("tháng 1 và tháng 2", [(None, 1, 1), (None, 2, 2)]),
        ("tháng 1, 2 và 3 năm 2025", [(2025, 1, 1), (2025, 2, 2), (2025, 3, 3)]),
        ("quý I, II năm 2025", [(2025, 1, 3), (2025, 4, 6)]),
        ("quý I và quý II năm 2025", [(2025, 1, 3), (2025, 4, 6)]),
        ("tháng ba và quý I năm 2025", [(2025, 3, 3), (2025, 1, 3)]),
        ("năm 2024 và 2025", [(2024, 1, 12), (2025, 1, 12)]),
        ("January and February 2025", [(2025, 1, 1), (2025, 2, 2)]),
    ],
)
def test_several_periods_are_read(said: str, periods: list[Said]) -> None:
    assert find_periods(said) == tuple(Period(*period) for period in periods)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("tháng 10 năm 2025 so với tháng 9", (2025, 10, 10)),
        ("tháng 10 tăng hơn tháng trước bao nhiêu?", (None, 10, 10)),
        ("so với cùng kỳ năm 2024 thì tháng 10/2025 tăng bao nhiêu?", (2025, 10, 10)),
        ("How was March 2025 compared with last year?", (2025, 3, 3)),
    ],
)
def test_what_is_only_compared_with_is_no_period_asked_about(said: str, period: Said) -> None:
    assert find_periods(said, TODAY) == (Period(*period),)


@pytest.mark.parametrize(
    "said",
    [
        "nhiệm kỳ 2020-2025", "giai đoạn 2021 - 2025", "năm học 2024-2025", "có mấy tháng?",
        "thời hạn 6 tháng", "từ 3 tháng đến 6 tháng tù", "trong 3 tháng tới", "hai tháng nữa",
        "trẻ dưới 6 tháng tuổi", "3 tháng gần đây", "họp tháng 2 lần", "tháng 13", "tháng sau",
        "thang sau", "các năm trước", "may I know the budget?", "tăng so với tháng trước",
        "máy 3 pha", "gieo trồng 1.962 ha", "2.000 tỷ đồng", "giá những năm 1990", "in the 1990s",
        "thap ky 1990",
    ],
)  # fmt: skip
def test_what_is_no_period_is_left(said: str) -> None:
    assert find_periods(said, TODAY) == ()


def test_years_that_are_listed_are_no_decade() -> None:
    assert [one.year for one in find_periods("những năm 2000, 2001")] == [2000, 2001]


def test_without_a_given_date_nothing_is_read_against_it() -> None:
    assert find_periods("tháng trước") == find_periods("năm nay") == ()


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("CPI tháng 1, 2 và 3 năm 2025", ["1, 2 và 3", "2 và 3", "3"]),
        ("CPI tháng 1-3 của tỉnh", ["tháng 1-3"]),
        ("thu quý I và quý II", ["quý I", "quý II"]),
        ("tháng trước ra sao?", ["tháng trước"]),
        ("so với quý I năm ngoái", ["quý I năm ngoái"]),
        ("tháng 3 của năm ngoái", ["tháng 3 của năm ngoái"]),
    ],
)
def test_periods_know_where_they_stand(said: str, places: list[str]) -> None:
    found = read_periods(said, TODAY)
    assert [said[one.start : one.end] for one in found] == places


@pytest.mark.parametrize(
    ("asked", "worse", "better"),
    [
        pytest.param((2025, 3, 3), (2025, 2, 2), (2025, 3, 3), id="the month"),
        pytest.param((2025, 3, 3), (2025, 2, 2), (2025, 1, 3), id="a quarter that ends with it"),
        pytest.param((2024, 3, 3), (2025, 2, 2), (2025, 3, 3), id="compared a year later"),
        pytest.param((2024, 3, 3), (2025, 3, 3), (2024, 3, 3), id="its own year"),
        pytest.param((None, 3, 3), (2025, 4, 4), (2025, 3, 3), id="no year said"),
        pytest.param((2024, 1, 12), (2025, 3, 3), (2024, 3, 3), id="a month of the year"),
    ],
)
def test_the_report_that_fits_better(asked: Said, worse: Said, better: Said) -> None:
    def fit(reported: Said) -> float:
        return agreement([Period(*asked)], [Period(*reported)])

    assert fit(worse) < fit(better)


def test_nothing_named_steers_nothing() -> None:
    assert agreement([], [Period(2025, 3, 3)]) == agreement([Period(2025, 3, 3)], []) == 0


def test_the_short_word_of_a_month_is_part_of_it() -> None:
    (read,) = read_periods("thue tncn t3/2025")
    assert "thue tncn t3/2025"[read.start : read.end] == "t3/2025"


APRIL, FIRST_QUARTER = Period(2025, 4, 4), Period(2025, 1, 3)


@pytest.mark.parametrize(
    ("said", "named", "meant"),
    [
        ("tháng trước?", APRIL, [(2025, 3, 3)]),
        ("thang truoc do bao nhieu vu", APRIL, [(2025, 3, 3)]),
        ("the month before?", APRIL, [(2025, 3, 3)]),
        ("a month later?", APRIL, [(2025, 5, 5)]),
        ("còn tháng sau?", Period(2024, 12, 12), [(2025, 1, 1)]),
        ("thang sau", Period(None, 3, 3), [(None, 4, 4)]),
        ("tháng trước?", Period(None, 1, 1), []),
        ("còn tháng sáu?", APRIL, []),
        ("tháng này", APRIL, [(2025, 4, 4)]),
        ("so sánh tháng này với tháng trước", APRIL, [(2025, 4, 4), (2025, 3, 3)]),
        ("tháng này so với tháng trước?", APRIL, [(2025, 4, 4)]),
        ("so sánh với tháng trước", APRIL, []),
        ("quý trước?", APRIL, [(2025, 1, 3)]),
        ("cả quý?", Period(2025, 3, 3), [(2025, 1, 3)]),
        ("cả quý II?", APRIL, []),
        ("kỳ trước?", FIRST_QUARTER, [(2024, 10, 12)]),
        ("nhiệm kỳ trước?", APRIL, []),
        ("năm ngoái?", APRIL, [(2024, 4, 4)]),
        ("a year earlier?", FIRST_QUARTER, [(2024, 1, 3)]),
        ("tháng 3 năm ngoái?", APRIL, [(2024, 1, 12)]),
        ("cùng kỳ năm trước?", APRIL, []),
        ("các năm trước?", APRIL, []),
    ],
)  # fmt: skip
def test_a_period_is_told_against_one_named_before(
    said: str, named: Period, meant: list[Said]
) -> None:
    assert [one.value for one in read_after(said, named)] == [Period(*one) for one in meant]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("CPI tháng 4 tăng 1% so với tháng 3", [(None, 4, 4)], id="compared after"),
        pytest.param("So với tháng 12 năm 2024, CPI tháng 4 tăng", [(None, 4, 4)], id="before"),
        pytest.param(
            "CPI tăng 1,5% so với tháng 4 năm 2024", [(2024, 4, 4)], id="nothing but compared with"
        ),
        pytest.param(
            "cao hơn mức 6,07% so với quý I, 3 tháng đầu năm tăng", [(None, 1, 3)], id="goes on"
        ),
        pytest.param("từ ngày 15/02/2025 đến 14/3/2025", [(2025, 3, 3)], id="a month's days"),
        pytest.param(
            "từ 22/12/2024 đến hết ngày 21/01/2025", [(2025, 1, 1)], id="over the year's end"
        ),
        pytest.param(
            "từ ngày 01/3/2025 đến 31/5/2025", [(2025, 3, 3), (2025, 5, 5)], id="several months"
        ),
        pytest.param("Thu ngân sách đạt 310 tỷ đồng.", [], id="none"),
        pytest.param("sau tháng 8 giá giảm sâu tháng 9", [(None, 8, 8), (None, 9, 9)], id="no six"),
        pytest.param("hop sau thang 8", [(None, 8, 8)], id="no six, without diacritics"),
        pytest.param(
            "Bữa 23/5 họp, hôm 2/6 nghỉ", [(None, 5, 5), (None, 6, 6)], id="days, as said"
        ),
        pytest.param(
            "quý I năm 2025 tăng 8% so với cùng kỳ (cao hơn mức 6,1% của quý I năm 2024)",
            [(2025, 1, 3), (2024, 1, 3)],
            id="a figure of it, only to compare",
        ),
        pytest.param(
            "9 tháng tăng 7% so với cùng kỳ năm 2024 (quý I tăng 6%; quý II tăng 8%)",
            [(None, 1, 9), (None, 1, 3), (None, 4, 6)],
            id="in brackets after it compared",
        ),
    ],
)
def test_which_periods_a_text_tells_of(text: str, told: list[Said]) -> None:
    assert list(find_told(text)) == [Period(*one) for one in told]
