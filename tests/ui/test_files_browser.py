"""Files as a browser hands them in and takes them along, and the page of a PDF beside its words."""

from __future__ import annotations

import io
import signal
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.conftest import settings_for
from tests.ingest.parse.pdfs import make_pdf, paragraph
from tests.ui.browsing import enter, press, settle, visit, window
from tests.ui.conftest import Server, start_server, stop_server
from ui.wording import WORDING

VI = WORDING["vi"]
DIRECTED = "Sở Y tế rà soát kho vắc xin trong tháng 6."
PAGES = [
    paragraph(["Kết luận hội nghị giao ban", "Phần mở đầu của văn bản."], 100),
    paragraph([f"Giao {DIRECTED}"], 200),
]
SPENT = "Chi ngân sách của huyện đạt 980 tỷ đồng.\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "giao-ban.pdf").write_bytes(make_pdf(PAGES))
    ingest([str(folder / "giao-ban.pdf")], settings_for(folder / "store"), embedder)
    started = start_server(folder / "store")
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


def archive() -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as packed:
        packed.writestr("huyen/chi.txt", f"Báo cáo tháng 5 năm 2025\n\n{SPENT}")
    return content.getvalue()


def upload(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def downloaded(page: Page, button: Locator) -> bytes:
    with page.expect_download() as download:
        press(page, button)
    return Path(download.value.path()).read_bytes()


def test_what_is_handed_in_goes_on_when_the_page_is_closed(
    browser: Browser, server: Server
) -> None:
    files = [upload("hỏng.docx", b"no zip"), upload("trống.txt", b""), upload("kho.zip", archive())]
    address = f"{server.address}/reports"
    with window(browser) as page:
        visit(page, address)
        page.locator("input[type=file]").set_input_files(files)
        press(page, page.locator(".st-key-upload-start button"))
        page.locator(".confer-files").wait_for()
    with window(browser) as page:
        visit(page, address)
        expect(page.locator(".st-key-intake")).to_contain_text(VI["intake_done"])
        settle(page)
        said = page.locator(".confer-files")
        expect(said).to_contain_text("hỏng.docx: không đọc được")
        expect(said).to_contain_text("Tệp bị hỏng hoặc không đúng loại như đuôi tệp.")
        expect(said).to_contain_text("Tệp rỗng. Xin lại tệp ở nơi đã gửi.")
        expect(said).to_contain_text("chi.txt: đã thêm")
        expect(page.locator(".st-key-reports tr[aria-rowindex]")).to_have_count(3)
        page.goto(f"{server.address}/search")
        enter(page, "chi ngan sach cua huyen")
        expect(page.locator(".confer-found").first).to_contain_text("980 tỷ đồng")


def test_a_conversation_and_the_register_are_taken_along(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, server.address)
        enter(page, "Sở Y tế phải làm gì?")
        expect(page.get_by_role("button", name="[1]", exact=True)).to_be_visible()
        press(page, page.locator("[class*=st-key-more-] button").first)
        told = downloaded(page, page.locator("[class*=st-key-md-] button")).decode()
        assert f"{DIRECTED.rstrip('.')}[^1]" in told and "[^1]: “" in told
        assert "trang 2, giao-ban.pdf)" in told
        word = ZipFile(io.BytesIO(downloaded(page, page.locator("[class*=st-key-docx-] button"))))
        assert "trang 2, giao-ban.pdf)" in word.read("word/footnotes.xml").decode()
        visit(page, f"{server.address}/tasks")
        book = load_workbook(io.BytesIO(downloaded(page, page.get_by_role("button", name="XLSX"))))
        assert "rà soát kho vắc xin" in str(book.active["B2"].value)


def test_the_page_of_a_pdf_is_shown_with_the_words(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, server.address)
        enter(page, "Sở Y tế phải làm gì?")
        press(page, page.get_by_role("button", name="[1]", exact=True))
        expect(page.locator("mark")).to_contain_text("kho vắc xin")
        press(page, page.get_by_text(VI["view_picture"], exact=True))
        picture = page.get_by_role("img", name=VI["picture"].format(number=2))
        expect(picture).to_be_visible()
        assert picture.evaluate("one => one.naturalWidth") > 500
