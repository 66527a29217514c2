"""picture.py: a page of a PDF with the cited words marked, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.conversation import Conversation
from assistant.records.picture import CUT, SCALE, Picture, has_picture
from assistant.reports import Citation
from tests.conftest import TinyEmbedder, settings_for, take_in
from tests.ingest.parse.pdfs import make_pdf, paragraph

FIRST = ["Kết luận hội nghị giao ban", "Phần mở đầu của văn bản."]
SECOND = ["Sở Y tế rà soát kho vắc xin.", "Sở Tài chính quyết toán ngân sách năm."]


@pytest.fixture
def conversation(tmp_path: Path) -> Iterator[Conversation]:
    pages = [paragraph(FIRST, 100), [*paragraph(SECOND[:1], 200), *paragraph(SECOND[1:], 400)]]
    (tmp_path / "giao-ban.PDF").write_bytes(make_pdf(pages))
    take_in(tmp_path / "store", tmp_path / "giao-ban.PDF")
    opened = Conversation(settings_for(tmp_path / "store"), TinyEmbedder())
    yield opened
    opened.close()


def cite(conversation: Conversation, words: str) -> Citation:
    (hit, *_) = conversation.search(words)
    start = conversation.report(hit.passage.report).text.index(words)
    return conversation.cite(hit.passage.report, start, start + len(words))


def yellow_rows(picture: Picture) -> tuple[float, float]:
    """Return where yellow begins and ends, in points from the top."""
    pixels = np.asarray(Image.open(BytesIO(picture.png)).convert("RGB"), dtype=int)
    assert pixels.shape[:2] == (picture.height, picture.width)
    rows = np.flatnonzero(((pixels[..., 0] - pixels[..., 2]) > 60).any(axis=1))
    return rows[0] / SCALE, rows[-1] / SCALE


def test_the_words_are_marked_on_their_page(conversation: Conversation) -> None:
    citation = cite(conversation, SECOND[1])
    assert citation.page == 2
    picture = conversation.picture(citation)
    assert picture is not None
    top, bottom = yellow_rows(picture)
    cut = CUT * 842  # points of A4
    assert 380 < top + cut < bottom + cut < 425, "around the line at 400 points"
    assert abs(picture.top * picture.height / SCALE - top) < 2
    assert 440 < picture.width / SCALE < 560, "of 595 points"


def test_a_changed_or_lost_file_has_no_picture(conversation: Conversation, tmp_path: Path) -> None:
    citation = cite(conversation, SECOND[1])
    file = tmp_path / "giao-ban.PDF"
    file.write_bytes(make_pdf([paragraph(FIRST, 100)]))
    assert conversation.picture(citation) is None
    file.unlink()
    assert conversation.picture(citation) is None


def test_only_pages_of_pdfs_have_one(conversation: Conversation) -> None:
    citation = cite(conversation, SECOND[1])
    assert has_picture(citation)
    assert not has_picture(replace(citation, page=None))
    assert not has_picture(replace(citation, source="a.docx"))
    assert conversation.picture(replace(citation, page=9)) is None, "no such page"
