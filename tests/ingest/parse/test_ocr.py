"""ocr.py: scans are read by Tesseract, and only the pages that need it."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from assistant.errors import ReportFailed
from ingest.parse import ocr, parse_file
from ingest.parse.ocr import find_skew
from tests.conftest import PATIENCE
from tests.evaluation.parsing import syllable_accuracy
from tests.ingest.parse.pdfs import (
    Put,
    joined,
    make_pdf,
    paragraph,
    picture,
    scanned,
    with_hidden_layer,
)

SAID = (
    "Tỉnh ủy yêu cầu các sở, ban, ngành và địa phương tập trung chỉ đạo rà soát toàn bộ quỹ đất "
    "công, hoàn thành trước ngày 30 tháng 6 năm 2024 và báo cáo kết quả về Thường trực Tỉnh ủy. "
    "Giao Sở Tài nguyên và Môi trường chủ trì, phối hợp với Sở Tài chính tham mưu việc xử lý."
)
TYPED = ["Trang này được đánh máy, có lớp chữ đúng từng chữ một,", "nên không cần nhận dạng."]

needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract") or "vie" not in ocr._languages("tesseract"),
    reason="Tesseract has no Vietnamese: apt install tesseract-ocr tesseract-ocr-vie",
)


@pytest.fixture(autouse=True)
def _time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "SECONDS", PATIENCE)  # on a busy machine a page takes minutes


@needs_tesseract
@pytest.mark.parametrize("angle", [0.0, 1.5], ids=["clean", "skewed"])
def test_a_scan_is_read(angle: float) -> None:
    parsed = parse_file(Path("scan.pdf"), scanned([picture(SAID, angle)]))
    assert syllable_accuracy(SAID, parsed.text) >= 0.95
    assert {block.page for block in parsed.blocks} == {1}


@needs_tesseract
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_on_its_side_or_head_is_turned(quarters: int) -> None:
    turned = picture(SAID * 2).rotate(90 * quarters, expand=True)
    parsed = parse_file(Path("scan.pdf"), scanned([turned]))
    assert syllable_accuracy(SAID * 2, parsed.text) >= 0.95


@needs_tesseract
def test_of_a_mixed_file_only_the_scans_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    honest = ocr.read_picture

    def counted(image: object, name: str, scale: float = 1.0) -> object:
        read.append(name)
        return honest(image, name, scale)  # type: ignore[arg-type]

    monkeypatch.setattr("ingest.parse.pdf.read_picture", counted)
    typed = make_pdf([paragraph(TYPED, 100)])
    parsed = parse_file(Path("scan.pdf"), joined(typed, scanned([picture(SAID)]), typed))
    assert read == ["page 2 of scan.pdf"]
    assert parsed.blocks[0].page == 1
    assert parsed.text.count(" ".join(TYPED)) == 2
    assert syllable_accuracy(SAID, parsed.text) >= 0.95


LAYERS = {
    "no marks": "Tinh uy yeu cau cac so, ban, nganh va dia phuong tap trung chi dao ra soat " * 5,
    "no letters of any word": "\ue012\ue033\ue0a1\ue0b2 " * 90,
}


@needs_tesseract
@pytest.mark.parametrize("layer", LAYERS.values(), ids=LAYERS)
def test_a_bad_layer_under_a_scan_is_not_trusted(layer: str) -> None:
    content = with_hidden_layer(scanned([picture(SAID)]), layer)
    assert syllable_accuracy(SAID, parse_file(Path("scan.pdf"), content).text) >= 0.95


def test_a_good_layer_under_a_scan_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    content = with_hidden_layer(scanned([picture("Khác hẳn.")]), SAID + SAID)
    assert parse_file(Path("scan.pdf"), content).text == SAID + SAID


@needs_tesseract
def test_a_stamp_on_a_scan_is_no_text_of_the_page() -> None:
    content = with_hidden_layer(scanned([picture(SAID)]), "Ký bởi: Văn phòng, 05/4/2024 08:32")
    assert syllable_accuracy(SAID, parse_file(Path("scan.pdf"), content).text) >= 0.95


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_read(kind: str) -> None:
    pages = [picture(SAID), picture(SAID)] if kind == "TIFF" else [picture(SAID)]
    parsed = parse_file(Path(f"scan.{kind.lower()}"), scanned(pages, kind))
    assert syllable_accuracy(" ".join([SAID] * len(pages)), parsed.text) >= 0.95
    assert {block.page for block in parsed.blocks} == set(range(1, len(pages) + 1))


@pytest.mark.parametrize("angle", [-2.5, -1.0, 0.0, 0.7, 2.0])
def test_skew_is_measured(angle: float) -> None:
    assert find_skew(picture(SAID * 2, angle)) == pytest.approx(-angle, abs=0.25)


def test_without_the_program_the_file_fails_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ReportFailed, match=r"Page 1 of scan\.pdf .*not installed") as failed:
        parse_file(Path("scan.pdf"), scanned([picture(SAID)]))
    assert failed.value.hint == "Type: apt install tesseract-ocr tesseract-ocr-vie"


def script(folder: Path, body: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


FAULTY = {
    "no Vietnamese": ("echo eng", "no Vietnamese"),
    "never ends": ('case "$1" in --list-langs) echo vie;; *) exec sleep 30;; esac', "within"),
    "fails": ('case "$1" in --list-langs) echo vie;; *) exit 1;; esac', "could not be read"),
}


@pytest.mark.parametrize(("body", "said"), FAULTY.values(), ids=FAULTY)
def test_a_faulty_program_fails_the_file_by_name(
    body: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tmp_path, body)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(ocr, "SECONDS", 1)
    with pytest.raises(ReportFailed, match=rf"Page 1 of scan\.pdf .*{said}"):
        parse_file(Path("scan.pdf"), scanned([picture(SAID)]))


def test_a_typed_file_needs_no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    page = [Put("I. KẾT QUẢ", top=60), *paragraph(TYPED, 100)]
    assert parse_file(Path("scan.pdf"), make_pdf([page])).text.endswith(TYPED[1])
