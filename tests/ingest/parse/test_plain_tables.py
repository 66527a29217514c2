"""parse/plain.py: tables of a plain text, and its letterhead in columns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import canonical
from ingest.parse.letterhead import with_columns_below
from ingest.parse.plain import parse_plain
from tests.ingest.parse.test_plain import kept

CELLS = (
    "STT|Số|thứ tự|Hàng hóa|Mức thuế (%)|(đồng)|1|2|3|I|II|A|1.1|10|7 - 20|Xăng|b) Dầu|Tổng cộng"
)
cell_lines = st.lists(st.sampled_from([*CELLS.split("|"), "", "\t", "\tXăng\t5", "1\tDầu\t"]))


@given(cell_lines)
def test_no_character_of_a_table_is_lost_and_none_invented(given_lines: list[str]) -> None:
    raw = "\n".join(given_lines)
    parsed = parse_plain(raw)
    assert kept(parsed.text) == kept(canonical(raw))
    # What stands between the blocks is white space.
    between = [parsed.text[a.end : b.start] for a, b in pairwise(parsed.blocks)]
    assert "".join(between).strip() == ""


def laid_out(raw: str) -> list[str]:
    """Return each block as its kind's first letter, the number of its table and its text."""
    parsed = parse_plain(raw)
    return [f"{b.kind[0]}{b.table or ''} {parsed.text[b.start : b.end]}" for b in parsed.blocks]


EXPORTS = """Xuất khẩu tháng 2\t\t\t
\t\tĐơn vị: USD\t
STT\tMặt hàng\tĐơn vị\tSố lượng
1\tGạo\tNg. tấn\t285
\tTrong đó: gạo thơm\t"\t12,5
Nguồn: Sở Công Thương\t\t\t
\t\t\t
Nhập khẩu tháng 2\t\t\t
(ước tính)\t\t\t
STT\tMặt hàng\tĐơn vị\tSố lượng
1\tPhân bón\tNg. tấn\t200"""


def test_tabs_part_the_cells_of_tables_and_are_kept() -> None:
    assert laid_out(f"Báo cáo xuất nhập khẩu.\n\tTrong tháng 2.\n\n{EXPORTS}\n\nHết.") == [
        "p Báo cáo xuất nhập khẩu.",
        "p Trong tháng 2.",
        "h Xuất khẩu tháng 2",
        "h Đơn vị: USD",
        "h1 STT\tMặt hàng\tĐơn vị\tSố lượng",
        "r1 1\tGạo\tNg. tấn\t285",
        'r1 \tTrong đó: gạo thơm\t"\t12,5',
        "r1 Nguồn: Sở Công Thương",
        "h Nhập khẩu tháng 2",
        "p (ước tính)",
        "h2 STT\tMặt hàng\tĐơn vị\tSố lượng",
        "r2 1\tPhân bón\tNg. tấn\t200",
        "p Hết.",
    ]


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        pytest.param(
            "STT,Hàng hóa,Đơn vị,Mức thuế,(đồng),I,Xăng dầu,1,Xăng,Lít,1.000-4.000,2,Mỡ,Kg,300,"
            "II,Than,1,Than nâu,Tấn,2,2,Than mỡ,Tấn,8",
            [
                "h1 STT\tHàng hóa\tĐơn vị\tMức thuế (đồng)",
                "r1 I\tXăng dầu",
                "r1 1\tXăng\tLít\t1.000-4.000",
                "r1 2\tMỡ\tKg\t300",
                "r1 II\tThan",
                "r1 1\tThan nâu\tTấn\t2",
                "r1 2\tThan mỡ\tTấn\t8",
            ],
            id="Roman groups, a broken head",
        ),
        pytest.param(
            "Số,thứ tự,Hạng mục,Kinh phí,1,Thiết bị,238,2,Đào tạo,56,Tổng cộng,294,3. Kết luận",
            [
                "h1 Số thứ tự\tHạng mục\tKinh phí",
                "r1 1\tThiết bị\t238",
                "r1 2\tĐào tạo\t56",
                "r1 Tổng cộng\t294",
                "h 3. Kết luận",
            ],
            id="what comes after",
        ),
        pytest.param(
            "TT,Hàng hóa,Thuế suất (%),1,Rượu,a) Từ 20 độ,45,b) Dưới 20 độ,25,2,Bia,50",
            [
                "h1 TT\tHàng hóa\tThuế suất (%)",
                "r1 1\tRượu\ta) Từ 20 độ\t45",
                "r1 b) Dưới 20 độ\t25",
                "r1 2\tBia\t50",
            ],
            id="a row of several values",
        ),
        pytest.param(
            "Định suất như sau:,Hạng đất,Định suất,1,550,2,460,3,370,Điều 10. Miễn thuế",
            [
                "h Định suất như sau:",
                "h1 Hạng đất\tĐịnh suất",
                "r1 1\t550",
                "r1 2\t460",
                "r1 3\t370",
                "h Điều 10. Miễn thuế",
            ],
            id="known by its evenness",
        ),
        pytest.param("Trang,1,Họp xong.,Trang,2,Về nhà.", None, id="numbers of pages"),
        pytest.param("STT,Họ tên,1,Nguyễn Văn A", None, id="one row is no table"),
    ],
)
def test_cells_that_stand_one_below_the_other(lines: str, blocks: list[str] | None) -> None:
    said = laid_out("\n\n".join(lines.split(",")))
    if blocks is None:
        assert not any(one[1] == "1" for one in said)
    else:
        assert said == blocks


TYPED = """\
Chỉ tiêu                 Năm 2024    Năm 2025
Khách lưu trú (lượt)       1.250        1.400
Phòng nghỉ (phòng)           310          350
Công suất (%)               41,5           47
"""


def test_columns_kept_apart_by_blanks_are_a_table() -> None:
    parsed = parse_plain(f"Xã kể như sau.\n\n{TYPED}\nKhách ở lâu hơn.")
    said = [parsed.text[one.start : one.end] for one in parsed.blocks]
    assert said[1:3] == ["Chỉ tiêu\tNăm 2024\tNăm 2025", "Khách lưu trú (lượt)\t1.250\t1.400"]
    assert [one.kind for one in parsed.blocks] == ["paragraph", "header", *["row"] * 3, "paragraph"]


WORDED = """\
Dự án              Tổng mức (tỷ đồng)    Nguồn vốn         Thời gian
Cầu Nà Lèn         186                   Trung ương        2026 - 2029
Trạm y tế Khe Vạc  94                    Ngân sách tỉnh    Năm 2027
"""


def test_three_columns_kept_apart_by_blanks_are_a_table_of_words_too() -> None:
    parsed = parse_plain(f"Xã kể như sau.\n\n{WORDED}\nHết.")
    rows = [parsed.text[b.start : b.end] for b in parsed.blocks if b.kind == "row"]
    assert rows[1] == "Trạm y tế Khe Vạc\t94\tNgân sách tỉnh\tNăm 2027"


BARRED = """\
| Xã | Quý I | Quý II
|---|------:|------:|
| Khe Vạc | 12 | 15 |
| Nà Lèn  | 7| 9 |
"""


@pytest.mark.parametrize("barred", [BARRED, BARRED.replace("|---|------:|------:|\n", "")])
def test_columns_kept_apart_by_bars_are_a_table(barred: str) -> None:
    parsed = parse_plain(f"Xã kể như sau.\n\n{barred}\nTrang chủ | Tin tức")
    said = [(one.kind, parsed.text[one.start : one.end]) for one in parsed.blocks]
    assert said == [
        ("paragraph", "Xã kể như sau."),
        ("header", "Xã | Quý I | Quý II"),
        ("row", "Khe Vạc | 12 | 15"),
        ("row", "Nà Lèn | 7 | 9"),
        ("heading", "Trang chủ | Tin tức"),
    ]


def test_a_line_between_rows_names_those_below_it() -> None:
    raw = (
        "TT | Việc | Hạn\nA. Tháng 4\n1 | Trình giá đất | 10/4\n2 | Diễn tập | 15/4\n"
        "B. Tháng 5\n3 | Sắp xếp chợ | 08/5\n4 | Tuyển sinh | 12/5\n\nHết."
    )
    parsed = parse_plain(raw)
    said = [(parsed.text[one.start : one.end], one.kind) for one in parsed.blocks]
    assert said[:3] == [
        ("TT | Việc | Hạn", "header"),
        ("A. Tháng 4", "row"),
        ("1 | Trình giá đất | 10/4", "row"),
    ]
    assert len({one.table for one in parsed.blocks[:7]}) == 1
    assert said[-1] == ("Hết.", "paragraph")


def test_numbered_rows_without_names_of_columns_have_none() -> None:
    raw = "Tháng 5:\n\n7 | Sắp xếp chợ | Phòng Kinh tế\n8 | Tuyển sinh | Phòng Giáo dục\n"
    raw += "9 | Lễ hội | Phòng Văn hóa\n"
    assert [one.kind for one in parse_plain(raw).blocks[1:]] == ["row", "row", "row"]


def test_dates_name_columns_of_figures() -> None:
    raw = "Đơn vị\t31/12/2024\t31/5/2025\nXã A\t268\t291\nXã B\t344\t372\n"
    assert [one.kind for one in parse_plain(raw).blocks] == ["header", "row", "row"]
    dated = "Xã A\t02/3/2025\t07/4/2025\nXã B\t05/3/2025\t09/4/2025\nXã C\t06/3/2025\t10/4/2025\n"
    assert [one.kind for one in parse_plain(dated).blocks] == ["row", "row", "row"]


def test_bars_without_blanks_are_left_as_they_are() -> None:
    form = "STT|Loại thuế|Số thu|\n1|Thuế xuất khẩu||\n2|Thuế nhập khẩu||"
    assert "1|Thuế xuất khẩu||" in parse_plain(form).text


@pytest.mark.parametrize("gap", ["\t", "          "])
def test_the_columns_of_a_letterhead_stand_one_below_the_other(gap: str) -> None:
    raw = (
        f"ỦY BAN NHÂN DÂN{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"   HUYỆN SƠN KHÊ{gap}Độc lập - Tự do - Hạnh phúc\n"
        "-------\n"
        f"Số: 33/CTr-UBND{gap}Sơn Khê, ngày 31 tháng 3 năm 2025\n\nCHƯƠNG TRÌNH{gap}\n"
    )
    assert parse_plain(raw).text.split("\n\n")[:2] == ["ỦY BAN NHÂN DÂN", "HUYỆN SƠN KHÊ"]
    said = with_columns_below(raw)
    assert said.split("\n")[3:7] == [
        "Số: 33/CTr-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sơn Khê, ngày 31 tháng 3 năm 2025",
    ]
    assert sorted(said.split()) == sorted(raw.split())


@pytest.mark.parametrize(
    "raw",
    [
        "Báo cáo\nThu\t12\t15\nChi\t10\t11\nNợ\t1\t2\n",
        "Họ tên\tXã A\nLập ngày\tXã A, ngày 3 tháng 5 năm 2025\n",
        "",
    ],
)
def test_what_has_no_motto_beside_it_is_no_letterhead(raw: str) -> None:
    assert with_columns_below(raw) == raw


def test_a_letterhead_in_two_columns_is_no_table() -> None:
    text = "UBND XÃ KHE VẠC   CỘNG HÒA\n-----   -----\nSố: 12   Khe Vạc, ngày 3/7/2025"
    assert "\t" not in parse_plain(text).text
