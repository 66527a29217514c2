"""What a sentence announces: the items below it, whole and in order, and nothing after them."""

from __future__ import annotations

import pytest

from assistant.answer.draft import Point
from assistant.answer.enumeration import LONGEST, opened
from assistant.ranking.items import announced_above, is_item, items_below, only_names, unmarked
from assistant.reports import Passage
from tests.conftest import RECORDS, Over

LETTERED = """2. Công chức cấp xã gồm có các chức danh sau đây:
a) Trưởng công an;
b) Chỉ huy trưởng quân sự;
c) Văn phòng - Thống kê.
3. Cán bộ cấp xã do bầu cử."""
NESTED = """Hồ sơ gồm:
1. Đơn đăng ký:
a) theo mẫu;
b) có chữ ký.
2. Điều lệ công ty.
Hồ sơ nộp tại Sở."""
UNMARKED = """Thành phần gồm:
Bí thư Đảng ủy;
Chủ tịch Ủy ban nhân dân;
Trưởng công an xã.
Cuộc họp kết thúc."""
DASHED = """Giải pháp như sau:
- Rà soát quy hoạch;
+ quy hoạch chung;
- Thu hồi đất.
Điều 5. Hiệu lực"""
SKIPPED = """Các trường hợp sau:
d) Kết hôn;
e) Ly hôn;
g) Khai tử.
i) Giám hộ."""
BROKEN = """Nguyên tắc:
1. Công khai.
2. Mỗi việc đăng ký tại một nơi.
Nơi đó là nơi thường trú.
3. Kịp thời.
Điều 6. Quyền
1. Được đăng ký."""
OUTER = """1. Cấp xã làm:
Hồ sơ gồm:
a) Đơn;
b) Giấy tờ.
2. Cấp huyện làm việc khác."""


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            LETTERED,
            ["a) Trưởng công an;", "b) Chỉ huy trưởng quân sự;", "c) Văn phòng - Thống kê."],
        ),
        (
            NESTED,
            ["1. Đơn đăng ký:\na) theo mẫu;\nb) có chữ ký.", "2. Điều lệ công ty."],
        ),
        (UNMARKED, ["Bí thư Đảng ủy;", "Chủ tịch Ủy ban nhân dân;", "Trưởng công an xã."]),
        (DASHED, ["- Rà soát quy hoạch;\n+ quy hoạch chung;", "- Thu hồi đất."]),
        ("Kết quả:\n1. Thu ngân sách.\nChi ngân sách.", []),
        ("Kết quả:\n1. Thu ngân sách.\n3. Chi ngân sách.", []),
        ("Đồng chí nói:\nHội nghị tốt đẹp.", []),
        ("Không có gì ở dưới:", []),
        (SKIPPED.replace("d) Kết hôn", "a) Kết hôn"), []),
        (
            SKIPPED.replace("d)", "đ)").replace(
                "Các trường hợp sau:", "Gồm:\na) Sinh;\nb) Nuôi;\nc) Nhận;\nd) Sửa;"
            ),
            [
                "a) Sinh;",
                "b) Nuôi;",
                "c) Nhận;",
                "d) Sửa;",
                "đ) Kết hôn;",
                "e) Ly hôn;",
                "g) Khai tử.",
            ],
        ),
        (
            BROKEN,
            [
                "1. Công khai.",
                "2. Mỗi việc đăng ký tại một nơi.\nNơi đó là nơi thường trú.",
                "3. Kịp thời.",
            ],
        ),
        ("2. Hồ sơ gồm:\n3. Lệ phí.\n4. Thời hạn.", []),
        ("- Hồ sơ gồm:\n- Lệ phí.\n- Thời hạn.", []),
        ("3. Các bước:\n1. Nộp.\n2. Nhận.\n4. Thời hạn.", ["1. Nộp.", "2. Nhận."]),
        ("1. Các bước:\n1) Nộp.\n2) Nhận.\n2. Thời hạn.", ["1) Nộp.", "2) Nhận."]),
    ],
    ids="letters,nested,semicolons,dashes,one item,a gap,a speech,nothing,letters left out,no f,"
    "a second paragraph,neighbours,neighbours with dashes,the same mark anew,other signs".split(
        ","
    ),
)
def test_items(text: str, items: list[str]) -> None:
    end = text.index(":") + 1
    assert [text[a:b] for a, b in items_below(text, 0, end)] == items


def test_a_list_ends_where_an_outer_one_goes_on() -> None:
    start = OUTER.index("Hồ sơ")
    items = items_below(OUTER, start, OUTER.index("a)") - 1)
    assert [OUTER[a:b] for a, b in items] == ["a) Đơn;", "b) Giấy tờ."]


@pytest.mark.parametrize(
    ("item", "above"),
    [
        ("c) Văn phòng", "2. Công chức cấp xã gồm có các chức danh sau đây:"),
        ("3. Cán bộ", None),
        ("2. Công chức", None),
    ],
)
def test_what_announces_an_item(item: str, above: str | None) -> None:
    found = announced_above(LETTERED, LETTERED.index(item))
    assert (LETTERED[slice(*found)] if found else None) == above


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a) Đất ở", "Đất ở"),
        ("Điều 2. Đất ở", "Đất ở"),
        ("Đất ở", "Đất ở"),
        ("Chương I. Đất", "Đất"),
    ],
)
def test_unmarked(line: str, said: str) -> None:
    assert unmarked(line) == said


@pytest.mark.parametrize(
    ("said", "expected"),
    [("a) Đất", True), ("- Đất", True), ("12. Đất", True), ("1.250 ha đất", False), ("Đất", False)],
)
def test_marks(said: str, expected: bool) -> None:
    assert is_item(said) == expected


@pytest.mark.parametrize(
    "question", ["Công chức cấp xã gồm những chức danh nào?", "chức danh công chức cấp xã"]
)
def test_what_is_announced_is_quoted_in_order(over: Over, question: str) -> None:
    records = {**RECORDS, "xa.txt": f"Nghị định về cán bộ xã\n\n{LETTERED}\n"}
    above, first, *others = LETTERED.splitlines()[:4]
    quotes = [one.quote for one in over(records).ask(question).citations]
    assert quotes == [f"{above}\n\n{first}", *others]


LAW = """Luật Nghĩa vụ quân sự

Chương I. QUY ĐỊNH CHUNG

Điều 3. Các hành vi bị nghiêm cấm

1. Trốn tránh nghĩa vụ quân sự.

2. Gian dối trong khám sức khỏe.

Điều 4. Đối tượng đăng ký nghĩa vụ quân sự

Công dân nam đủ 17 tuổi trở lên.

Công dân nữ đủ 18 tuổi trở lên.

Điều 5. Đối tượng không được đăng ký nghĩa vụ quân sự

Công dân thuộc một trong các trường hợp sau đây:

a) Đang chấp hành hình phạt tù;

b) Bị tước quyền phục vụ.

Điều 6. Hồ sơ đăng ký nghĩa vụ quân sự

1. Hồ sơ đối tượng đăng ký nghĩa vụ quân sự gồm:

a) Bản chụp giấy chứng minh nhân dân;

b) Phiếu tự khai sức khỏe.
"""


@pytest.mark.parametrize(
    ("question", "heading", "quotes"),
    [
        (
            "Những hành vi nào bị nghiêm cấm trong nghĩa vụ quân sự?",
            "Điều 3. Các hành vi bị nghiêm cấm",
            [
                "1. Trốn tránh nghĩa vụ quân sự.",
                "2. Gian dối trong khám sức khỏe.",
            ],
        ),
        (
            "Những đối tượng nào đăng ký nghĩa vụ quân sự?",
            "Điều 4. Đối tượng đăng ký nghĩa vụ quân sự",
            [
                "Công dân nam đủ 17 tuổi trở lên.",
                "Công dân nữ đủ 18 tuổi trở lên.",
            ],
        ),
        (
            "Những đối tượng nào không được đăng ký nghĩa vụ quân sự?",
            "Điều 5. Đối tượng không được đăng ký nghĩa vụ quân sự",
            [
                "Công dân thuộc một trong các trường hợp sau đây:\n\n"
                "a) Đang chấp hành hình phạt tù;",
                "b) Bị tước quyền phục vụ.",
            ],
        ),
    ],
    ids="items under a heading,paragraphs under a heading,denied".split(","),
)
def test_the_list_whose_heading_says_what_is_asked_is_all_that_is_quoted(
    over: Over, question: str, heading: str, quotes: list[str]
) -> None:
    answer = over({**RECORDS, "luat.txt": LAW}).ask(question)
    assert [one.quote for one in answer.citations] == quotes
    assert {claim.label for claim in answer.claims} == {heading}


@pytest.mark.parametrize(
    ("line", "named"),
    [("a) Chăn nuôi:", True), ("Hồ sơ đăng ký gồm:", False), ("Điều 5. Chăn nuôi", False)],
)
def test_what_only_names_a_subject(line: str, named: bool) -> None:
    assert only_names(line) is named


def test_the_name_of_a_subject_is_no_statement(over: Over) -> None:
    items = ["a) Trại nuôi công nghiệp;", "b) Hộ nuôi nhỏ lẻ."]
    report = "\n".join(("Báo cáo", "", "Chăn nuôi lợn:", *items, "Hội nghị kết thúc.", ""))
    answer = over({**RECORDS, "bc.txt": report}).ask("Chăn nuôi lợn gồm những gì?")
    assert [one.quote for one in answer.citations] == items


FARMING = """Báo cáo quý I

1. Nông nghiệp và thủy sản

a) Trồng trọt

Toàn tỉnh gieo trồng 6.753 ha cây vụ đông.

b) Thủy sản

Diện tích nuôi trồng đạt 4.856 ha.

2. Công nghiệp

Chỉ số sản xuất tăng 9,39%.
"""


def test_the_last_section_of_a_list_is_told_like_the_others(over: Over) -> None:
    answer = over({"bao-cao.txt": FARMING}).ask("Tình hình nông nghiệp và thủy sản")
    assert [" ".join(claim.text.split()) for claim in answer.claims] == [
        "a) Trồng trọt Toàn tỉnh gieo trồng 6.753 ha cây vụ đông.",
        "b) Thủy sản Diện tích nuôi trồng đạt 4.856 ha.",
    ]


def test_a_number_that_is_told_needs_no_items(over: Over) -> None:
    text = LETTERED.replace("gồm có các chức danh sau đây:", "gồm có 7 chức danh sau đây:")
    records = {**RECORDS, "xa.txt": f"Nghị định về cán bộ xã\n\n{text}\n"}
    answer = over(records).ask("Công chức cấp xã có bao nhiêu chức danh?")
    main = [claim.text for claim in answer.claims if not claim.aside]
    assert main == ["2. Công chức cấp xã gồm có 7 chức danh sau đây:"]


@pytest.mark.parametrize(
    ("passages", "words", "said"),
    [
        ("aa", 5, ["Gồm có:\na) item", "b) đất."]),
        ("ab", 5, ["Gồm có:", "a) item", "b) đất."]),
        ("aa", LONGEST, ["Gồm có:", "a) item", "b) đất."]),
    ],
    ids=["one passage", "two passages", "a long item"],
)
def test_the_first_item_completes_what_announces_it(
    passages: str, words: int, said: list[str]
) -> None:
    first = f"a) {'đất ' * words}".strip()
    text = f"Gồm có:\n{first}\nb) đất."
    spans = [(0, 7), (8, 8 + len(first)), (9 + len(first), len(text))]
    held = [Passage(one, "r", "r.txt", "Luật", 0, len(text), text, ()) for one in passages]
    points = [Point(passage, *span) for passage, span in zip([*held, held[-1]], spans, strict=True)]
    assert [one.text for one in opened(points)] == [one.replace("a) item", first) for one in said]


def test_nothing_is_opened_where_nothing_is_quoted() -> None:
    assert opened([]) == []
