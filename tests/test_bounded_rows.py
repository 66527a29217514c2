"""bounded_rows.py: of a table's rows those are quoted whose figures keep to the bound asked for."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

TABLE = """\
Tình hình trồng rừng và thu hồi nợ của các hợp tác xã

Hợp tác xã\tDiện tích rừng (ha)\tTỷ lệ thu hồi nợ (%)\tNợ tăng, giảm (triệu đồng)
Hợp tác xã Đồng Mới\t1.250\t35,5\t-12
Hợp tác xã Tiến Lên\t480\t82,0\t40
Hợp tác xã Sông Cầu\t900\t60,0\t-3
Hợp tác xã Phú Thịnh\t75\t91,2\t8
Tổng cộng\t2.705\t67,0\t33
"""
TOLD = """
Có 01 hợp tác xã thu hồi nợ dưới 40%, các hợp tác xã khác đều đạt khá.
"""
NAMES = ("Đồng Mới", "Tiến Lên", "Sông Cầu", "Phú Thịnh")


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Hợp tác xã nào thu hồi nợ dưới 40%?", "Đồng Mới"),
        ("hop tac xa nao thu hoi no duoi 40%", "Đồng Mới"),
        ("Những hợp tác xã nào thu hồi nợ trên 60%?", "Tiến Lên, Phú Thịnh"),
        ("Những hợp tác xã nào thu hồi nợ từ 60% trở lên?", "Tiến Lên, Sông Cầu, Phú Thịnh"),
        ("Những hợp tác xã nào thu hồi nợ từ 60% đến 85%?", "Tiến Lên, Sông Cầu"),
        ("Hợp tác xã nào có diện tích rừng không quá 480 ha?", "Tiến Lên, Phú Thịnh"),
        ("Hợp tác xã nào trồng rừng hơn 1.000 ha?", "Đồng Mới"),
        ("Hợp tác xã nào có tỷ lệ thu hồi nợ dưới 40%?", "Đồng Mới"),
        ("hop tac xa nao dat tren 60%", "Tiến Lên, Phú Thịnh"),
        ("Dưới 40% gồm những hợp tác xã nào?", "Đồng Mới"),
        ("hop tac xa thu hoi no duoi 40%", "Đồng Mới"),
        ("Danh sách hợp tác xã thu hồi nợ trên 60%", "Tiến Lên, Phú Thịnh"),
        ("Hợp tác xã nào đạt 480 ha rừng?", "Tiến Lên"),
        ("Hợp tác xã thu hồi nợ thấp nhất", "Đồng Mới"),
        ("Hợp tác xã nào nợ tăng?", "Tiến Lên, Phú Thịnh"),
        ("Hợp tác xã nào nợ giảm?", "Đồng Mới, Sông Cầu"),
        ("Which cooperatives recovered less than 40% of their debts?", "Đồng Mới"),
    ],
)
def test_the_rows_that_keep_to_a_bound(over: Over, question: str, rows: str) -> None:
    answer = over({**RECORDS, "rung.txt": TABLE + TOLD}).ask(question)
    assert ", ".join(
        name for one in answer.citations for name in NAMES if name in one.quote
    ) == rows and len(answer.citations) == len(rows.split(", "))


DISTRICTS = """\
Kết quả của các huyện

Địa phương\tSo với dự toán (%)\tGiải ngân (%)
Huyện Krông Nhu\t47,0\t31,5
Huyện Ea Drông\t39,6\t44,0
Huyện Đắk Tơ\t58,2\t27,3
"""


def test_the_column_that_says_what_is_bounded(over: Over) -> None:
    answer = over({**RECORDS, "huyen.txt": DISTRICTS}).ask("cac huyen giai ngan duoi 40%")
    assert [one.quote.split("\t")[0].split(" | ")[0] for one in answer.citations] == [
        "Huyện Krông Nhu",
        "Huyện Đắk Tơ",
    ]


INDEX = """\
Sản lượng các sản phẩm công nghiệp tháng 7

Sản phẩm\tSản lượng\tSo cùng kỳ (%)
Xi măng\t43,2\t104,1
Quặng đồng\t2,3\t88,4
Ván ép\t15,1\t112,3
"""


def test_an_index_below_a_hundred_fell(over: Over) -> None:
    opened = over({**RECORDS, "cong-nghiep.txt": INDEX})
    fell = opened.ask("Sản phẩm nào giảm so với cùng kỳ?")
    assert [one.quote.split()[0] for one in fell.citations] == ["Quặng"]
    rose = opened.ask("Những sản phẩm công nghiệp nào tăng so với cùng kỳ?")
    assert [one.quote.split()[0] for one in rose.citations] == ["Xi", "Ván"]


@pytest.mark.parametrize(
    "question", ["Hợp tác xã nào thu hồi nợ dưới 20%?", "Hợp tác xã nào có trên 90 xe tải?"]
)
def test_where_none_keeps_to_it_nothing_answers(over: Over, question: str) -> None:
    assert not over({**RECORDS, "rung.txt": TABLE + TOLD}).ask(question).answered


def test_a_sentence_that_names_them_is_quoted(over: Over) -> None:
    told = "\nCác hợp tác xã thu hồi nợ dưới 40% gồm: Đồng Mới, Bến Đá.\n"
    answer = over({**RECORDS, "rung.txt": TABLE + told}).ask("Hợp tác xã nào thu hồi nợ dưới 40%?")
    assert "Bến Đá" in answer.citations[0].quote


def test_rows_that_tell_of_something_else_are_not_listed(over: Over) -> None:
    answer = over({**RECORDS, "rung.txt": TABLE}).ask("Hợp tác xã nào nuôi cá trên 60%?")
    assert not any(name in one.quote for one in answer.citations for name in NAMES)
