"""compare.py: which sentences of the sides are set beside each other."""

from __future__ import annotations

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
