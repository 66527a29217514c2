"""failures.py: whatever the ingest says of a file is said in Vietnamese on the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest
from tests.ui.english import errors_of
from ui.failures import failure_words

FOLDER = Path(ingest.__file__).parent
KINDS = ".txt, .docx, .pdf"


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every (message, hint) with which the ingest lets a file fail."""
    for path in sorted(FOLDER.rglob("*.py")):
        yield from errors_of(path, {"ReportFailed"})


@pytest.mark.parametrize(("message", "hint"), sorted(set(sentences())))
def test_every_reason_has_its_words(message: str, hint: str) -> None:
    # What is installed by is said by the hint, which may be a constant's name.
    message = message.replace(" and 7 ", " and tesseract ").replace(" by 7:", " by tesseract:")
    hint = hint or "Type: apt install x"
    assert failure_words("/a/tep.docx", message, hint, "vi")[1] == "vi", message


def test_there_are_reasons_to_look_at() -> None:
    assert len(set(sentences())) > 30


@pytest.mark.parametrize(
    ("error", "hint", "said"),
    [
        ("a.docx is empty", "Check it", "Tệp rỗng. Xin lại tệp ở nơi đã gửi."),
        (
            "A page of a.docx is a scan, and tesseract is not installed",
            "Type: apt install tesseract-ocr tesseract-ocr-vie",
            "Đây là bản quét, mà máy chủ chưa cài Tesseract tiếng Việt để nhận dạng chữ. "
            "Người quản trị gõ: apt install tesseract-ocr tesseract-ocr-vie",
        ),
        (
            "a.docx is an old Office file and LibreOffice, which reads it, is not installed",
            "Run: apt install libreoffice-calc; or save the file as .xlsx",
            "Đây là tệp Office kiểu cũ, mà máy chủ chưa cài LibreOffice để đọc. Người quản trị "
            "gõ: apt install libreoffice-calc; hoặc mở tệp và lưu lại thành .xlsx.",
        ),
        ("a.docx is larger than 200 MB", "x", "Tệp lớn hơn 200 MB. Chia tệp thành nhiều tệp nhỏ."),
        (
            "a.docx is of a kind that cannot be read (.exe)",
            f"Give one of: {KINDS}",
            f"Không đọc được loại tệp này (.exe). Các loại đọc được: {KINDS}.",
        ),
        (
            "a.docx is of a kind that cannot be read (no ending)",
            f"Give one of: {KINDS}",
            f"Không đọc được loại tệp này. Các loại đọc được: {KINDS}.",
        ),
        (
            "'../b.txt' in a.docx has a name that points out of it",
            "Unpack it and give its files",
            "Tên tệp trong gói nén trỏ ra ngoài gói, có thể để ghi đè tệp khác trên máy. "
            "Giải nén rồi đưa từng tệp vào.",
        ),
        (
            "b.txt in a.docx is a link, not a file",
            "Unpack it and give its files",
            "Trong gói nén đây là liên kết, không phải tệp. Giải nén rồi đưa từng tệp vào.",
        ),
        (
            "a.docx is a link to a folder elsewhere",
            "Give that folder itself",
            "Đây là liên kết, không phải tệp. Đưa chính tệp đó vào.",
        ),
    ],
    ids=[
        *("empty", "scan", "old Office", "too large", "a kind", "no ending"),
        *("out of an archive", "a link in an archive", "a link"),
    ],
)
def test_a_clerk_reads_what_to_do(error: str, hint: str, said: str) -> None:
    assert failure_words("/b/a.docx", error, hint, "vi") == (said, "vi")
    assert failure_words("/b/a.docx", error, hint, "en") == (f"{error}. {hint}", "en")


def test_a_file_s_name_says_nothing() -> None:
    source = "/b/Page 1 of is empty.docx"
    said, _ = failure_words(source, "Page 1 of is empty.docx holds no words", "", "vi")
    assert said == "Tệp không có chữ nào. Xin lại tệp ở nơi đã gửi."


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert failure_words("/b/a.txt", "a.txt vanished", "", "vi") == ("a.txt vanished", "en")
