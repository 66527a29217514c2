"""compare.py: which sentences of the sides are set beside each other."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

PROJECTS = """\
Dự án đầu tư nước ngoài theo địa phương

STT\tĐịa phương\tSố dự án\tVốn
1\tBình Dương\t1000\t4695711327
2\tĐồng Nai\t659\t8148079129
3\tHải Dương\t72\t627498408
"""


def test_each_side_is_told_by_the_row_that_names_it(over: Over) -> None:
    answer = over({**RECORDS, "du-an.txt": PROJECTS}).ask(
        "So sánh số dự án đầu tư nước ngoài của Bình Dương và Đồng Nai"
    )
    assert [one.quote for one in answer.citations] == [
        "1\tBình Dương\t1000\t4695711327",
        "2\tĐồng Nai\t659\t8148079129",
    ]
    columns = "STT · Địa phương · Số dự án · Vốn"
    assert [claim.label for claim in answer.claims] == [
        f"Bình Dương ({columns})",
        f"Đồng Nai ({columns})",
    ]


RENT = """\
Báo cáo thu ngân sách tỉnh Hưng Yên quý III năm 2024

Chỉ tiêu | Quý III/2023 | Quý III/2024
Tiền thuê đất | 436 | 618
Lệ phí trước bạ | 202 | 225

Trồng 80 ha rừng; cháy hai vụ, giảm 3 vụ so với quý III/2023.
"""


def test_this_year_is_that_of_the_record_where_nothing_is_told_of_the_present(over: Over) -> None:
    answer = over({"thu.txt": RENT}).ask(
        "Tiền thuê đất quý III năm nay so với quý III năm ngoái thế nào?"
    )
    assert [one.quote for one in answer.citations] == ["Tiền thuê đất | 436 | 618"]
    assert answer.claims[0].label.startswith("quý III năm 2024, quý III năm 2023")


FEVER = """\
Tình hình y tế huyện

Sốt xuất huyết: toàn tỉnh ghi nhận 06 ca mắc (Yên Mỹ 03, Văn Lâm 02, Ân Thi 01).
"""


def test_what_tells_of_both_sides_is_quoted_once(over: Over) -> None:
    answer = over({**RECORDS, "y-te.txt": FEVER}).ask(
        "So sánh số ca sốt xuất huyết của Yên Mỹ với Văn Lâm"
    )
    assert [claim.label for claim in answer.claims] == ["Yên Mỹ, Văn Lâm"]


def test_two_of_which_one_is_told_are_not_compared(over: Over) -> None:
    answer = over({**RECORDS, "y-te.txt": FEVER}).ask(
        "So sánh số ca sốt xuất huyết của Yên Mỹ với Phù Cừ"
    )
    assert not answer.answered


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        pytest.param("Toàn tỉnh có 90 ca.", False, id="of one"),
        pytest.param("Toàn tỉnh có 90 ca, giảm 9 ca so với tháng trước.", True, id="of both"),
    ],
)
def test_by_how_much_two_differ_is_told_by_both(over: Over, said: str, answered: bool) -> None:
    report = f"Báo cáo y tế tỉnh Hưng Yên tháng 5 năm 2025\n\nSốt xuất huyết: {said}\n"
    asked = "Sốt xuất huyết tháng 4 năm 2025 với tháng 5 năm 2025 hơn kém bao nhiêu ca?"
    assert over({"y-te.txt": report}).ask(asked).answered is answered


FILED = """\
Báo cáo hồ sơ trực tuyến

Xã Long Hưng: hồ sơ nộp trực tuyến {}.
Xã Tân Tiến: hồ sơ nộp trực tuyến {}.
"""


@pytest.mark.parametrize(
    ("first", "second", "answered"),
    [
        pytest.param("được quan tâm", "còn khó khăn", False, id="no figures"),
        pytest.param("đạt 61%", "đạt 48%", True, id="figures"),
    ],
)
def test_which_is_more_is_told_by_figures(
    over: Over, first: str, second: str, answered: bool
) -> None:
    asked = "Xã Long Hưng với xã Tân Tiến, xã nào hồ sơ nộp trực tuyến nhiều hơn?"
    told = over({**RECORDS, "ho-so.txt": FILED.format(first, second)}).ask(asked)
    assert told.answered is answered


def test_a_place_of_which_nothing_is_told_is_not_compared(over: Over) -> None:
    answer = over({**RECORDS, "y-te.txt": FEVER}).ask(
        "Did Yên Mỹ have more dengue cases than Sơn La?"
    )
    assert not answer.answered and "Sơn La" in answer.missing


HEALTH = """\
Tình hình y tế tháng {month}

Bệnh sởi: lũy kế đến nay toàn tỉnh ghi nhận {cases} ca mắc.

Nhìn chung, số ca mắc đơn lẻ, rải rác, nhiều nhất tại huyện Yên Mỹ (hiện còn 8 ca).
"""


def test_what_names_the_subject_itself_stands_for_a_side(over: Over) -> None:
    told = {
        f"y-te-{month}.txt": HEALTH.format(month=month, cases=cases)
        for month, cases in ((3, 188), (4, 498))
    }
    answer = over({**RECORDS, **told}).ask("So sánh số ca mắc bệnh sởi tháng 3 với tháng 4")
    assert [claim.text.split()[-3] for claim in answer.claims] == ["188", "498"]


ACCIDENTS = """\
Tình hình an toàn giao thông tháng 1/2025

Toàn tỉnh xảy ra 27 vụ tai nạn giao thông.

So với tháng 12/2024, số vụ tai nạn giao thông giảm 14 vụ.
"""


def test_what_compares_itself_with_the_other_period_is_quoted_first(over: Over) -> None:
    answer = over({**RECORDS, "tai-nan.txt": ACCIDENTS}).ask(
        "Tai nạn giao thông tháng 1 so với tháng 12 thế nào?"
    )
    assert "giảm 14 vụ" in answer.citations[0].quote and "Hồ sơ không có" not in answer.text


PRICES = """\
Tình hình giá tháng {month}

Giá vàng ở mức cao nhất trong mấy tháng gần đây.

Bình quân tháng {month}, giá vàng là {price}.000 đồng một chỉ.
"""


def test_figures_are_compared_where_a_price_is(over: Over) -> None:
    texts = {f"{n}.txt": PRICES.format(month=f"{n}/2025", price=8000 + n) for n in (1, 3)}
    answer = over({**RECORDS, **texts}).ask("So sánh giá vàng tháng 1 và tháng 3 năm 2025")
    assert ["8001" in answer.text, "8003" in answer.text] == [True, True]


REVENUE = """\
Báo cáo quý III năm 2025

Trồng rừng trên 1.480 ha đất trống; xảy ra 04 vụ cháy rừng, giảm 03 vụ so với quý III/2024.

Thu ngân sách quý III năm 2025

Chỉ tiêu | Quý III/2024 | Quý III/2025
Thu nội địa | 1.812 | 2.166
Tiền sử dụng đất | 436 | 618
Thu xuất, nhập khẩu | 202 | 225
"""


def test_what_compares_something_else_answers_no_comparison(over: Over) -> None:
    answer = over({"quy-3.txt": REVENUE}).ask(
        "Tiền sử dụng đất quý III/2025 so với quý III/2024 thế nào?"
    )
    assert [one.quote for one in answer.citations][:1] == ["Tiền sử dụng đất | 436 | 618"]
