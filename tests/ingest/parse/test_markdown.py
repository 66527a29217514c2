"""markdown.py: the words without the markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import canonical
from ingest.parse.markdown import parse_markdown
from tests.conftest import HEALTH


def blocks(raw: str) -> list[tuple[str, int, str]]:
    parsed = parse_markdown(raw)
    return [(b.kind, b.level, parsed.text[b.start : b.end]) for b in parsed.blocks]


def texts(raw: str) -> list[str]:
    return [text for _, _, text in blocks(raw)]


def test_a_report() -> None:
    assert blocks(HEALTH) == [
        ("heading", 1, "Kết luận hội nghị giao ban y tế"),
        ("heading", 2, "I. Số liệu"),
        ("header", 0, "Trạm y tế | Bác sĩ | Lượt khám"),
        ("row", 0, "Xã Phú Xuyên | 3 | 1.250"),
        ("row", 0, "Xã La Bằng | 2 | 980"),
        ("heading", 2, "II. Nhiệm vụ"),
        ("paragraph", 0, "Trung tâm Y tế tiêm chủng cho trẻ em dưới 5 tuổi."),
        ("paragraph", 0, "Trạm y tế xã báo cáo hằng tuần."),
        ("paragraph", 0, "Không để dịch lan rộng <b>trong mùa mưa</b>."),
    ]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        pytest.param("**Giao** *Sở* _Y tế_ ***chủ trì***", ["Giao Sở Y tế chủ trì"], id="emphasis"),
        pytest.param("tăng `12,5%`", ["tăng 12,5%"], id="code"),
        pytest.param("[Nghị quyết 19](https://vanban.vn/19)", ["Nghị quyết 19"], id="link"),
        pytest.param("![Bản đồ đất đai](ban-do.png)", ["Bản đồ đất đai"], id="picture"),
        pytest.param("đạt 5 \\* 3 = 15", ["đạt 5 * 3 = 15"], id="escaped sign"),
        pytest.param("dòng một\ndòng hai", ["dòng một dòng hai"], id="line break"),
        pytest.param("dòng một  \ndòng hai", ["dòng một dòng hai"], id="hard line break"),
        pytest.param("> Phải làm ngay.", ["Phải làm ngay."], id="quotation"),
        pytest.param("- một\n  - hai\n- ba", ["một", "hai", "ba"], id="nested list"),
        pytest.param("```\nmột\nhai\n```", ["một", "hai"], id="fence"),
        pytest.param("Tên\n===", ["Tên"], id="underlined heading"),
        pytest.param("thu &amp; chi &lt;5%", ["thu & chi <5%"], id="entities"),
    ],
)
def test_markup_is_gone(raw: str, found: list[str]) -> None:
    assert texts(raw) == found


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param("<!-- ẩn -->", id="comment"),
        pytest.param('<img src="x" onerror="alert(1)">', id="picture"),
        pytest.param("trước <u>giữa</u> sau", id="within a line"),
    ],
)
def test_html_is_text(raw: str) -> None:
    assert texts(raw) == [raw]


def test_a_cell_with_markup_and_an_empty_one() -> None:
    raw = "| Xã | Thu |\n|---|---|\n| **La Bằng** |  |\n"
    assert texts(raw) == ["Xã | Thu", "La Bằng |"]


markup = st.lists(
    st.sampled_from(
        ["# ", "- ", "1. ", "**", "_", "`", "| ", "|---|", "\n", "\n\n", "> ", "[x](y)", "<b>",
         "&nbsp;", "&shy;", "e&#x301;", "&#8203;", "Hội nghị", "e\u0302\u0323", " ", "```\n"]
    ),
    max_size=30,
)  # fmt: skip


@given(markup.map("".join))
def test_the_text_is_canonical_and_its_blocks_cover_it(raw: str) -> None:
    parsed = parse_markdown(raw)
    assert canonical(parsed.text) == parsed.text
    found = [parsed.text[block.start : block.end] for block in parsed.blocks]
    assert "\n\n".join(found) == parsed.text
    assert all(block == block.strip() != "" for block in found)
