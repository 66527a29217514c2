"""fonts.py: which fonts are old, and text converted run by run."""

from __future__ import annotations

import pytest

from ingest.parse.fonts import Run, Speller, drawn_as_capitals, spelling_of
from ingest.parse.spellings import detect
from tests.ingest.parse.office_files import spelled

TEXT = "Hội nghị đánh giá kết quả thực hiện nhiệm vụ phát triển kinh tế, giữ vững an ninh"


def read(*runs: Run) -> str:
    return Speller(spelling_of([runs])).to_unicode(runs)


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        pytest.param(".VnTime", "tcvn3", id=".VnTime"),
        pytest.param(".vnArial Narrow", "tcvn3", id="lower case"),
        pytest.param("ABCDEF+.VnTime", "tcvn3", id="part of a font"),
        pytest.param("VNI-Times", "vni", id="VNI-Times"),
        pytest.param("VNI Helve", "vni", id="VNI Helve"),
        pytest.param("VI Times", "viscii", id="VI Times"),
        pytest.param("VPS Times", "vps", id="VPS Times"),
    ],
)
def test_an_old_font_is_known_by_its_name(font: str, encoding: str) -> None:
    assert read(Run(spelled("Đất đai", encoding), font)) == "Đất đai"


@pytest.mark.parametrize(
    ("font", "text"),
    [
        pytest.param("Times New Roman", "Hà xã là", id="modern font, letters of Latin-1"),
        pytest.param(".VnTime", "Quản lý đất đai", id="Unicode in an old font"),
        pytest.param("Arial", "déjà vu, naïve", id="French"),
        pytest.param(None, "xã Hà Tiên", id="no font"),
    ],
)
def test_what_is_left_as_it_is(font: str | None, text: str) -> None:
    assert read(Run(text, font)) == text


def test_text_of_a_capital_font_stays_as_it_is_stored() -> None:
    runs = [Run(spelled("Cộng hoà", "tcvn3"), ".VnArial NarrowH")]
    assert (read(*runs), drawn_as_capitals(runs)) == ("Cộng hoà", True)
    assert not drawn_as_capitals([*runs, Run("xã hội", "Times New Roman"), Run(" ", ".VnTime")])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("PHÇN THø NHÊT", "PHẦN THỨ NHẤT", id="words"),
        pytest.param("nghÞ ®Þnh", "nghị định", id="small"),
        pytest.param("§IÒU 1: NG¦êI Ký", "ĐIỀU 1: NGƯỜI KÝ", id="one letter, beside capitals"),
        pytest.param("¤ng Lý", "Ông Lý", id="a name"),
        pytest.param("Sè TT cña UBND", "Số TT của UBND", id="beside abbreviations"),
    ],
)
def test_letters_that_tcvn3_has_no_capitals_of(typed: str, said: str) -> None:
    assert read(Run(typed, ".VnTime")) == said


@pytest.mark.parametrize(
    ("typed", "font", "said"),
    [
        pytest.param(
            "M¸y mãc thiết bÞ, phụ tïng", ".VnArial", "Máy móc thiết bị, phụ tùng", id="words"
        ),
        pytest.param("QuyÕt ®ịnh sè 4/Q§-NHNN", ".VnTime", "Quyết định số 4/QĐ-NHNN", id="letters"),
        pytest.param(
            "Xã Hà Tiên: «thu ngân sách» đạt 5 m²",
            ".VnTime",
            "Xã Hà Tiên: «thu ngân sách» đạt 5 m²",
            id="none is old",
        ),
        pytest.param(
            "Keá hoaïch boå sung đã giao", "VNI-Times", "Kế hoạch bổ sung đã giao", id="VNI"
        ),
    ],
)
def test_unicode_typed_into_a_text_of_an_old_font(typed: str, font: str, said: str) -> None:
    assert read(Run(typed, font)) == said


def test_runs_of_several_spellings_in_one_paragraph() -> None:
    runs = [
        Run(spelled("Giao ", "tcvn3"), ".VnTime"),
        Run("Sở Y tế ", "Times New Roman"),
        Run(spelled("chủ trì, ", "vni"), "VNI-Times"),
        Run(spelled("phối hợp", "tcvn3"), ".VnTime"),
    ]
    assert read(*runs) == "Giao Sở Y tế chủ trì, phối hợp"


def test_a_letter_cut_by_two_runs() -> None:
    old = spelled("thực", "vni")
    assert read(Run(old[:3], "VNI-Times"), Run(old[3:], "VNI-Times")) == "thực"


@pytest.mark.parametrize("letter", ["thẳng", "THẲNG", "Lỵ", "Ở"])
def test_letters_that_few_texts_have(letter: str) -> None:
    spelling = {"thẳng": "thaúng", "THẲNG": "THAÚNG", "Lỵ": "Lî", "Ở": "Ôû"}
    assert read(Run(spelling[letter], "VNI-Times")) == letter


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_without_fonts_the_look_of_the_document_decides(encoding: str) -> None:
    long, short = Run(spelled(TEXT, encoding)), Run(spelled("Số xã", encoding))
    speller = Speller(spelling_of([[long], [short]]))
    assert [speller.to_unicode([short]), speller.to_unicode([long])] == ["Số xã", TEXT]


@pytest.mark.parametrize(
    "text",
    [TEXT, "Der Ausschuss hält die Größe für übermäßig und prüft", "El año pasado la señora"],
)
def test_other_text_is_in_no_old_spelling(text: str) -> None:
    assert detect(text) is None
