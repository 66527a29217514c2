"""export.py: a conversation as Markdown and as a Word document, each quote with its footnote."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from assistant.answer.markdown import answer_markdown
from assistant.export import to_docx, to_markdown, to_text
from assistant.reports import Answer, Citation, Claim, Coverage
from tests.ui.hostile import HOSTILE

ANSWER = Answer(
    question="Giao Sở Y tế việc gì?",
    language="vi",
    intent="tasks",
    mode="extractive",
    answered=True,
    text="",
    coverage=Coverage(2, 1),
    seconds=0.1,
    claims=(
        Claim("Rà soát kho.", (1,), True, "Thực hiện: Sở Y tế"),
        Claim("Báo cáo tuần.", (2,), False, "Thực hiện: Sở Y tế"),
        Claim("Xem phụ lục.", (), True, aside=True),
    ),
    citations=(
        Citation(1, "r1", "Kết luận", "a.pdf", 3, 0, 12, "Rà soát\nkho."),
        Citation(2, "r1", "Kết luận", "a.pdf", None, 20, 33, "Báo cáo tuần."),
    ),
    lead="Nhiệm vụ trong hồ sơ (2):",
)
REFUSED = replace(ANSWER, question="Giá vàng?", answered=False, claims=(), citations=(), lead="")
ROWS = {
    "a number": "1. Rà soát kho.",
    "a row": "| các sản phẩm từ sữa bò |  | xây dựng nhà xưởng |",
    "a table": "| a | b |\n|---|---|\n| c | d |",
    "a dash": "- 5 %",
}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def notes_of(document: bytes) -> list[str]:
    xml = ZipFile(BytesIO(document)).read("word/footnotes.xml").decode()
    return re.findall(r'<w:t xml:space="preserve"> (.*?)</w:t>', xml, re.DOTALL)


def test_markdown_numbers_its_footnotes_through_the_conversation() -> None:
    assert to_markdown([ANSWER, REFUSED, ANSWER], "vi").splitlines()[::2] == [
        "# Hỏi đáp hồ sơ hội nghị",
        "## Giao Sở Y tế việc gì?",
        "Nhiệm vụ trong hồ sơ (2):",
        "Thực hiện: Sở Y tế:",
        "Rà soát kho.[^1]",
        "\\[Chưa đối chiếu được\\] Báo cáo tuần.[^2]",
        "Xem thêm:",
        "Xem phụ lục.",
        "## Giá vàng?",
        "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này.",
        "## Giao Sở Y tế việc gì?",
        "Nhiệm vụ trong hồ sơ (2):",
        "Thực hiện: Sở Y tế:",
        "Rà soát kho.[^3]",
        "\\[Chưa đối chiếu được\\] Báo cáo tuần.[^4]",
        "Xem thêm:",
        "Xem phụ lục.",
        "[^1]: “Rà soát kho.” (Kết luận, trang 3, a.pdf)",
        "[^2]: “Báo cáo tuần.” (Kết luận, a.pdf)",
        "[^3]: “Rà soát kho.” (Kết luận, trang 3, a.pdf)",
        "[^4]: “Báo cáo tuần.” (Kết luận, a.pdf)",
    ]


def test_an_answer_is_copied_with_who_must_act_and_what_it_quotes() -> None:
    assert to_text(ANSWER, "vi").split("\n\n") == [
        "Nhiệm vụ trong hồ sơ (2):",
        "Thực hiện: Sở Y tế:",
        "Rà soát kho. [1]",
        "[Chưa đối chiếu được] Báo cáo tuần. [2]",
        "Xem thêm:",
        "Xem phụ lục.",
        "[1] Kết luận, trang 3, a.pdf\n[2] Kết luận, a.pdf",
    ]


def test_a_word_document_has_word_s_own_footnotes() -> None:
    file = to_docx([ANSWER, REFUSED], "vi")
    lines = [one.text for one in Document(BytesIO(file)).paragraphs]
    assert lines == [
        "Hỏi đáp hồ sơ hội nghị",
        "Giao Sở Y tế việc gì?",
        "Nhiệm vụ trong hồ sơ (2):",
        "Thực hiện: Sở Y tế:",
        "Rà soát kho.",
        "[Chưa đối chiếu được] Báo cáo tuần.",
        "Xem thêm:",
        "Xem phụ lục.",
        "Giá vàng?",
        "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này.",
    ]
    assert notes_of(file) == [
        "“Rà soát kho.” (Kết luận, trang 3, a.pdf)",
        "“Báo cáo tuần.” (Kết luận, a.pdf)",
    ]
    archive = ZipFile(BytesIO(file))
    assert b"footnotes" in archive.read("[Content_Types].xml")
    assert b"footnotes.xml" in archive.read("word/_rels/document.xml.rels")


def test_a_word_document_is_a4_and_proofread_as_vietnamese() -> None:
    document = Document(BytesIO(to_docx([ANSWER], "vi")))
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"vi-VN"}
    for name in ("Normal", "Heading 1", "Heading 2"):
        style = document.styles[name]
        assert style.font.name == "Times New Roman"
        assert style.element.rPr.rFonts.get(qn("w:asciiTheme")) is None  # which would go before


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_stay_words(words: str) -> None:
    hostile = replace(ANSWER, question=words, claims=(Claim(words, (), True),), citations=())
    tree = MarkdownIt().enable("table").parse(to_markdown([hostile], "vi"))
    kinds = {token.type for token in tree} | {
        child.type for token in tree for child in token.children or ()
    }
    frame = {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"}
    assert kinds <= frame | {"text", "softbreak", "text_special"}

    lines = [one.text for one in Document(BytesIO(to_docx([hostile], "vi"))).paragraphs]
    assert " ".join(lines[-1].split()) == " ".join(CONTROL.sub("", words).split())


@pytest.mark.parametrize("words", [*HOSTILE.values(), *ROWS.values()], ids=[*HOSTILE, *ROWS])
def test_an_answer_read_as_markdown_has_the_words_of_its_claims(words: str) -> None:
    claims = [Claim(words, (1,), True), Claim("Báo cáo tuần.", (2,), True)]
    tree = MarkdownIt().enable("table").parse(answer_markdown("vi", claims))
    texts = [
        "".join(" " if one.type == "softbreak" else one.content for one in token.children)
        for token in tree
        if token.children
    ]
    # Markdown itself shows the null character as another.
    plain = " ".join(words.replace("\0", "\ufffd").split())
    assert [" ".join(text.split()) for text in texts] == [f"{plain} [1]", "Báo cáo tuần. [2]"]
