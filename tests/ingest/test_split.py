"""split.py: every word in one passage, whole sentences, headings above them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records.blocks import Block
from assistant.reports import Passage, Report
from assistant.text import sentences
from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.plain import parse_plain
from ingest.split import split_report
from tests.conftest import FARMS, LAND, SCHOOLS

WORDS = "Giao Sở Y tế chủ trì đạt 1.250 tỷ đồng, tăng 12,5%. Hội nghị v.v. TP. ./."
word = st.sampled_from(WORDS.split())
line = st.lists(word, min_size=1, max_size=40).map(" ".join)
Kind = Literal["heading", "paragraph"]
KINDS: list[Kind] = ["heading", "paragraph", "paragraph"]


@st.composite
def parsed_reports(draw: st.DrawFn) -> Parsed:
    builder = TextBuilder()
    for _ in range(draw(st.integers(1, 12))):
        one = draw(st.sampled_from(KINDS))
        builder.add(draw(line), one, draw(st.integers(1, 6)) if one == "heading" else 0)
    parsed = builder.parsed()
    if draw(st.booleans()):  # pages, as a PDF has them
        cut = draw(st.integers(0, len(parsed.blocks)))
        blocks = [
            Block(b.start, b.end, b.kind, b.level, 1 + (i >= cut))
            for i, b in enumerate(parsed.blocks)
        ]
        parsed = Parsed(parsed.text, tuple(blocks))
    return parsed


def report(text: str) -> Report:
    return Report("r", "r.txt", "Hội nghị", text, 1, datetime(2024, 6, 30))


def split(parsed: Parsed, limit: int) -> list[Passage]:
    return split_report(report(parsed.text), parsed.blocks, limit)


@given(parsed_reports(), st.integers(20, 400))
def test_every_character_is_in_exactly_one_passage(parsed: Parsed, limit: int) -> None:
    times = [0] * len(parsed.text)
    for passage in split(parsed, limit):
        for position in range(passage.start, passage.end):
            times[position] += 1
    written = {n for n, c in zip(times, parsed.text, strict=True) if not c.isspace()}
    assert written == {1}
    assert max(times) == 1


@given(parsed_reports(), st.integers(20, 400))
def test_a_passage_is_the_words_at_its_offsets(parsed: Parsed, limit: int) -> None:
    passages = split(parsed, limit)
    assert [parsed.text[p.start : p.end] for p in passages] == [p.text for p in passages]
    assert len({p.id for p in passages}) == len(passages)
    assert [p.start for p in passages] == sorted(p.start for p in passages)


@given(parsed_reports(), st.integers(20, 400))
def test_a_passage_over_the_limit_is_one_sentence(parsed: Parsed, limit: int) -> None:
    for passage in split(parsed, limit):
        if len(passage.text) > limit:
            assert len(list(sentences(passage.text))) == 1


@given(parsed_reports(), st.integers(20, 400))
def test_no_passage_cuts_a_sentence(parsed: Parsed, limit: int) -> None:
    whole = {
        span for block in parsed.blocks for span in sentences(parsed.text, block.start, block.end)
    }
    starts, ends = {start for start, _ in whole}, {end for _, end in whole}
    for passage in split(parsed, limit):
        assert passage.start in starts and passage.end in ends


@given(parsed_reports(), st.integers(20, 400))
def test_a_passage_stays_on_its_page_and_under_its_headings(parsed: Parsed, limit: int) -> None:
    for passage in split(parsed, limit):
        inside = [b for b in parsed.blocks if b.start < passage.end and b.end > passage.start]
        assert {block.page for block in inside} == {passage.page}
        kinds = "".join(block.kind[0] for block in inside)
        assert "ph" not in kinds, "a heading stands at the top of a passage or in the next one"


@given(parsed_reports(), st.integers(20, 400))
def test_the_headings_are_those_above_the_text(parsed: Parsed, limit: int) -> None:
    for passage in split(parsed, limit):
        path: dict[int, str] = {}
        for block in parsed.blocks:
            if block.start >= passage.end:
                break
            if block.kind == "heading":
                path = {level: name for level, name in path.items() if level < block.level}
                path[block.level] = parsed.text[block.start : block.end]
            elif block.end > passage.start:
                assert passage.heading == tuple(path[level] for level in sorted(path))


def test_passages_of_a_report() -> None:
    parsed = parse_plain(LAND)
    title, result, duties = (
        "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12",
        "I. KẾT QUẢ THỰC HIỆN",
        "II. NHIỆM VỤ",
    )
    passages = split(parsed, 1000)
    assert [(p.text.split("\n\n")[-1], p.heading[-2:]) for p in passages] == [
        (
            "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. "
            "Còn 57 hồ sơ chậm.",
            (result, "1. Quản lý đất đai"),
        ),
        (
            "Tổng thu ngân sách 6 tháng đầu năm 2024 đạt 312,5 tỷ đồng, "
            "tăng 8,2% so với cùng kỳ năm 2023.",
            (result, "2. Thu ngân sách"),
        ),
        (
            "Giao Phòng Tài nguyên và Môi trường rà soát các dự án chậm tiến độ "
            "trước ngày 30.6.2024./.",
            (duties,),
        ),
    ]
    assert passages[0].text.startswith(title)


def test_a_long_paragraph_is_split_into_about_equal_passages() -> None:
    sentence = "Hội nghị yêu cầu các sở, ngành tập trung tháo gỡ khó khăn cho doanh nghiệp."
    parsed = parse_plain(" ".join([sentence] * 12))
    sizes = [len(passage.text) for passage in split(parsed, 500)]
    assert len(sizes) == 2 and max(sizes) - min(sizes) <= len(sentence) + 1


def test_a_list_of_names_is_split_like_any_text() -> None:
    """Short lines look like headings; a list of them is no passage of any length."""
    names = "\n".join(f"Đồng chí Nguyễn Văn {chr(65 + n % 26)}, Ủy viên số {n}" for n in range(60))
    passages = split(parse_plain(f"Danh sách đại biểu\n\n{names}"), 400)
    assert max(len(passage.text) for passage in passages) <= 400


@pytest.mark.parametrize("text", [LAND, SCHOOLS, FARMS], ids=["plain", "NFD", "wrapped"])
@pytest.mark.parametrize("limit", [200, 1000])
def test_the_same_text_gives_the_same_passages(text: str, limit: int) -> None:
    assert split(parse_plain(text), limit) == split(parse_plain(text), limit)


def table_report() -> Parsed:
    builder = TextBuilder()
    builder.add("I. KẾT QUẢ", "heading", 2)
    builder.add("Thu ngân sách tăng.", "paragraph")
    builder.add("Xã | Số hộ", "header", table=1)
    for n in range(6):
        builder.add(f"Xã số {n} | Đạt. Tăng {n} hộ so với năm trước.", "row", table=1)
    builder.add("Huyện | Thu", "header", table=2)
    builder.add("Đại Từ | 1.250", "row", table=2)
    builder.add("Tổng | 1.250", "row", table=3)
    builder.add("Hội nghị kết thúc.", "paragraph")
    return builder.parsed()


def test_rows_stand_under_the_header_of_their_table() -> None:
    parsed = table_report()
    passages = split(parsed, 120)
    assert [(p.heading, p.text.split("\n\n")[-1]) for p in passages] == [
        (("I. KẾT QUẢ",), "Thu ngân sách tăng."),
        (("I. KẾT QUẢ", "Xã | Số hộ"), "Xã số 1 | Đạt. Tăng 1 hộ so với năm trước."),
        (("I. KẾT QUẢ", "Xã | Số hộ"), "Xã số 3 | Đạt. Tăng 3 hộ so với năm trước."),
        (("I. KẾT QUẢ", "Xã | Số hộ"), "Xã số 5 | Đạt. Tăng 5 hộ so với năm trước."),
        (("I. KẾT QUẢ", "Huyện | Thu"), "Đại Từ | 1.250"),
        (("I. KẾT QUẢ",), "Tổng | 1.250"),
        (("I. KẾT QUẢ",), "Hội nghị kết thúc."),
    ]


@pytest.mark.parametrize("limit", [20, 60, 1000])
def test_a_row_is_never_cut(limit: int) -> None:
    parsed = table_report()
    passages = split(parsed, limit)
    for block in parsed.blocks:
        if block.kind == "row":
            assert sum(p.start <= block.start and block.end <= p.end for p in passages) == 1
    assert "".join("".join(p.text.split()) for p in passages) == "".join(parsed.text.split())


def test_what_stands_right_above_a_table_stands_above_each_of_its_rows() -> None:
    builder = TextBuilder()
    builder.add("Phụ lục", "heading", 1)
    builder.add("Các biểu dưới đây kèm theo báo cáo này.", "paragraph")
    builder.add("Dự án theo địa phương", "paragraph")
    builder.add("(tính tới 15/8/2005)", "paragraph")
    builder.add("STT | Tỉnh | Số dự án", "header", table=1)
    builder.add("1 | Tây Ninh | 93", "row", table=1)
    builder.add("2 | Bình Phước | 15", "row", table=1)
    builder.add("Hết phụ lục.", "paragraph")
    captions = ("Dự án theo địa phương", "(tính tới 15/8/2005)", "STT | Tỉnh | Số dự án")
    assert [(p.heading, p.text.split("\n\n")) for p in split(builder.parsed(), 95)] == [
        (("Phụ lục",), ["Phụ lục", "Các biểu dưới đây kèm theo báo cáo này."]),
        (("Phụ lục", *captions), [*captions, "1 | Tây Ninh | 93"]),
        (("Phụ lục", *captions), ["2 | Bình Phước | 15"]),
        (("Phụ lục",), ["Hết phụ lục."]),
    ]


def test_what_is_asked_is_read_with_the_reply_to_it() -> None:
    before, asked = "Xã họp bàn việc chợ phiên.", "1. Bà Nết: Bao giờ chợ họp lại?"
    reply = "Ông Tủa trả lời: Từ tháng 9, khi xong mái che."
    parsed = parse_plain("\n".join((before, asked, reply)))
    passages = split(parsed, len(asked) + len(reply) + 2)
    assert [one.text for one in passages] == [before, f"{asked}\n\n{reply}"]
