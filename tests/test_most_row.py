"""most_row.py: of a table's rows the one is quoted that has most, or least, of what is asked."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

TABLE = """\
Hoạt động của các trạm y tế sáu tháng

Trạm y tế\tGiường bệnh\tLượt khám\tGhi chú
Trạm xã An Hòa\t12\t1.450\tmới xây
Trạm xã Bình Lâm\t8\t9.300\tcũ
Trạm xã Cẩm Vân\t30\t2.125,5\tđang sửa
Tổng cộng\t50\t12.875,5\tx
"""
AN_HOA, BINH_LAM, CAM_VAN = "Trạm xã An Hòa", "Trạm xã Bình Lâm", "Trạm xã Cẩm Vân"


@pytest.mark.parametrize(
    ("question", "row"),
    [
        pytest.param("Trạm y tế nào có nhiều lượt khám nhất?", BINH_LAM, id="most"),
        pytest.param("Trạm y tế nào có ít lượt khám nhất?", AN_HOA, id="least"),
        pytest.param("Trạm y tế nào ít lượt khám nhất?", AN_HOA, id="of a thing between"),
        pytest.param("Trạm y tế nào có nhiều giường bệnh nhất?", CAM_VAN, id="another column"),
        pytest.param("Trạm y tế nào có ít giường bệnh nhất?", BINH_LAM, id="its least"),
    ],
)
def test_the_row_that_is_the_most(over: Over, question: str, row: str) -> None:
    answer = over({**RECORDS, "tram.txt": TABLE}).ask(question)
    assert [one.quote.split("\t")[0].split(" | ")[0] for one in answer.citations] == [row]


SECTORS = """\
Giải ngân vốn theo lĩnh vực

Lĩnh vực\tKế hoạch vốn\tĐã giải ngân\tTỷ lệ (%)
Giao thông\t2.140\t1.498\t70,0
Giáo dục\t515\t376\t73,0
Văn hóa\t160\t83\t51,9
Công nghệ thông tin\t95\t31\t32,6
Cộng\t2.910\t1.988\t68,3
"""
ROADS, SCHOOLS, COMPUTERS = "Giao thông", "Giáo dục", "Công nghệ thông tin"


@pytest.mark.parametrize(
    ("question", "row"),
    [
        pytest.param("Lĩnh vực nào giải ngân thấp nhất?", COMPUTERS, id="công is no sum, cộng"),
        pytest.param("Lĩnh vực nào giải ngân nhiều nhất?", ROADS, id="how much: an amount"),
        pytest.param("Lĩnh vực nào giải ngân cao nhất?", SCHOOLS, id="how high: a share"),
        pytest.param("linh vuc nao giai ngan cao nhat", SCHOOLS, id="nor is ngan short, ngắn"),
        pytest.param("Lĩnh vực nào có tỷ lệ giải ngân cao nhất?", SCHOOLS, id="what stands first"),
    ],
)
def test_the_column_that_says_most_of_what_is_asked(over: Over, question: str, row: str) -> None:
    answer = over({**RECORDS, "von.txt": SECTORS}).ask(question)
    assert [one.quote.split("\t")[0].split(" | ")[0] for one in answer.citations] == [row]


BOTH = """\
Dự án mở chợ của tỉnh

Bảng 1. Theo ngành

STT\tNgành hàng\tSố dự án
1\tRau quả\t56
2\tVải vóc\t23
3\tĐồ gỗ\t7

Bảng 2. Theo huyện

STT\tHuyện\tSố dự án
1\tĐông Hà\t9
2\tTây Hà\t31
3\tNam Hà\t12
"""


def test_the_table_of_which_one_is_asked_for_tells_it(over: Over) -> None:
    answer = over({**RECORDS, "cho.txt": BOTH}).ask("Tỉnh mở chợ ở huyện nào nhiều dự án nhất?")
    assert [one.quote for one in answer.citations] == ["2\tTây Hà\t31"]


def test_a_sentence_of_all_of_them_is_no_most_of_them(over: Over) -> None:
    total = SECTORS + "\nĐến nay toàn tỉnh giải ngân 1.988 tỷ đồng, đạt 68,3%, cao hơn cả nước.\n"
    answer = over({**RECORDS, "von.txt": total}).ask("Lĩnh vực nào giải ngân cao nhất?")
    assert [one.quote.split("\t")[0].split(" | ")[0] for one in answer.citations] == [SCHOOLS]


def test_two_that_have_as_much_are_both_told(over: Over) -> None:
    even = TABLE.replace("1.450", "9.300")
    answer = over({**RECORDS, "tram.txt": even}).ask("Trạm y tế nào có nhiều lượt khám nhất?")
    found = [one.quote.split("\t")[0].split(" | ")[0] for one in answer.citations]
    assert found == [AN_HOA, BINH_LAM]


def test_rows_of_something_else_are_no_districts(over: Over) -> None:
    told = f"{SECTORS}\nHuyện Ba Bể giải ngân chậm nhất, mới đạt 21%.\n"
    answer = over({**RECORDS, "von.txt": told}).ask("Huyện nào giải ngân chậm nhất?")
    assert "Ba Bể" in answer.citations[0].quote
