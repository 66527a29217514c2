"""text.py: canonical form, folding, words and their keys, sentences, locating a quote."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.text import canonical, find_quote, fold, fold_key, sentences, word_key, words

# Text as it comes: any character, and many of those that records are made of.
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyAÂĐÊÔƠƯYạảãáàằắẵẩếệịỉọồờớủữựỳỷỹýÐð"
MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
SIGNS = "0123456789.,;:!?…()[]\"'“”’»-–+*•/%& \n\t\r\u00a0\u200b\u00ad\ufeff\u2028\x0b\x0c\x1f\x00"
characters = st.one_of(
    st.sampled_from(VIETNAMESE + MARKS + SIGNS), st.characters(exclude_categories=["Cs"])
)
anything = st.text(characters, max_size=120)
WORDS = (
    "Hội nghị ban chấp hành Đảng bộ tỉnh lần thứ XX quý I năm 2024 TP. Thái Nguyên, đạt 1.250 tỷ; "
    "tăng 12,5%. giao Sở D. v.v. ./. Tx. (kỳ họp) “nhất trí.” 30.6.2024 … a) 1. I."
)
syllables = st.sampled_from(WORDS.split())
prose = st.lists(st.tuples(syllables, st.sampled_from([" ", "\n", "  ", "\n\n", " "]))).map(
    lambda pairs: "".join(word + blank for word, blank in pairs)
)


# -- canonical ------------------------------------------------------------------------------


@given(anything)
@example("\r\u200b\n")
@example("e\u200b\u0301")
@example("a\x00\u0301")
def test_canonical_is_nfc_and_does_nothing_twice(raw: str) -> None:
    text = canonical(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert canonical(text) == text


@given(anything)
def test_canonical_holds_plain_blanks_and_line_ends_only(raw: str) -> None:
    text = canonical(raw)
    assert {c for c in text if c.isspace()} <= {" ", "\n"}
    assert not re.search("[\x00-\x09\x0b-\x1f\u200b\u00ad\ufeff]", text)


@given(anything)
def test_canonical_is_the_same_for_both_normal_forms(raw: str) -> None:
    assert canonical(unicodedata.normalize("NFD", raw)) == canonical(raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(unicodedata.normalize("NFD", "Đất đai ở huyện"), "Đất đai ở huyện", id="NFD"),
        pytest.param("một\r\nhai\rba", "một\nhai\nba", id="line ends"),
        pytest.param("\ufeffTỉnh", "Tỉnh", id="byte order mark"),
        pytest.param("nông\u00adthôn\u200b", "nôngthôn", id="soft hyphen, zero width"),
        pytest.param("năm\u00a02024\tđạt", "năm 2024 đạt", id="other blanks"),
        pytest.param("hết\u2028dòng\x0ctrang", "hết\ndòng\ntrang", id="line and page separators"),
    ],
)
def test_canonical(raw: str, text: str) -> None:
    assert canonical(raw) == text


# -- fold -----------------------------------------------------------------------------------


@given(anything)
@example("İẞﬁΩK\u0345")
def test_fold_keeps_every_position(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert list(folded) == [fold(character) for character in text]


@given(anything)
def test_fold_does_nothing_twice(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(prose)
def test_what_is_found_folded_stands_at_the_same_place_in_the_text(text: str) -> None:
    for match in re.finditer("thai nguyen", fold(text)):
        assert text[match.start() : match.end()] == "Thái Nguyên"


def test_fold_takes_all_vietnamese_marks() -> None:
    assert fold("Đường Ðất Ở Ựu ỹ Ẫ ổ ặ ệ") == "duong dat o uu y a o a e"


# -- words ----------------------------------------------------------------------------------


@given(anything)
def test_words_lie_in_the_text_in_order(raw: str) -> None:
    text = canonical(raw)
    before = 0
    for word in words(text):
        assert before <= word.start < word.end <= len(text)
        assert word.key and word.folded
        before = word.end


@given(anything)
def test_no_letter_or_digit_is_outside_the_words(raw: str) -> None:
    text = canonical(raw)
    inside = {i for word in words(text) for i in range(word.start, word.end)}
    assert not [c for i, c in enumerate(text) if (c.isalpha() or c.isdecimal()) and i not in inside]


@given(prose)
def test_a_folded_word_is_the_word_of_the_folded_text(text: str) -> None:
    assert [w.folded for w in words(text)] == [w.folded for w in words(fold(text))]


@given(anything)
def test_upper_and_lower_case_have_one_key(raw: str) -> None:
    for word in words(canonical(raw)):
        assert word.folded == fold_key(word.key)
        assert word_key(word.key) == word.key or not word.key.isalpha()


@pytest.mark.parametrize(
    "spellings",
    [
        "hoà hòa HÒA Hoà",
        "thuỷ thủy THỦY",
        "tuý túy",
        "quả qủa",
        "kỹ kĩ KỸ",
        "lý lí",
        "tỷ tỉ",
        "hy hi",
        "quý quí",
        "Đảng đảng Ðảng ðảng ĐẢNG",
        "07 7 007",
        "17.469.747.308 17469747308 17,469,747,308",
        "0 00",
    ],
)
def test_spellings_of_one_word_have_one_key(spellings: str) -> None:
    assert len({word_key(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    "different",
    [
        "hoa hòa hóa họa hỏa",
        "ý í",  # a word of one letter: ý is idea, and í is none
        "tay tai",
        "thúy thúi",
        "đa da",
        "1.250 250 1,250 1.25 0.250",
        "10 1 100",
        "ban bàn bán bạn bản",
        "mua mưa mùa",
    ],
)
def test_different_words_have_different_keys(different: str) -> None:
    spellings = different.split()
    assert len({word_key(spelling) for spelling in spellings}) == len(spellings)


@given(st.sampled_from(["hoà", "thuỷ", "Đường", "kỹ", "quyết", "nghiệp"]))
def test_a_word_typed_in_nfd_has_the_same_key(word: str) -> None:
    assert word_key(unicodedata.normalize("NFD", word)) == word_key(word)


def test_numbers_are_one_word() -> None:
    text = "Đạt 1.250,5 tỷ (tăng 12,5%) ngày 30.6.2024."
    said = [text[word.start : word.end] for word in words(text)]
    assert said == ["Đạt", "1.250,5", "tỷ", "tăng", "12,5", "ngày", "30.6.2024"]


def test_one_letter_is_a_word() -> None:
    assert [w.key for w in words("ở ý à")] == [word_key(w) for w in ["ở", "ý", "à"]]


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(["quý I", "quý 1", "Quý một", "quí 01"], id="quý I"),
        pytest.param(["quy I", "quy 1", "quy mot"], id="quy I, plain"),
        pytest.param(["tháng Ba", "tháng 3", "tháng 03", "tháng ba"], id="tháng Ba"),
        pytest.param(["thang ba", "thang 3", "thang 03"], id="thang ba, plain"),
        pytest.param(["tháng giêng", "tháng 1", "tháng 01"], id="tháng giêng"),
        pytest.param(["tháng chạp", "tháng mười hai", "tháng 12"], id="tháng chạp"),
        pytest.param(["khóa XX", "khoá XX", "khóa 20", "khóa hai mươi"], id="khóa XX"),
        pytest.param(["khoa XX", "khoa 20", "khoa hai muoi"], id="khoa XX, plain"),
        pytest.param(["lần thứ 31", "lần thứ XXXI"], id="lần thứ 31"),
        pytest.param(["lần thứ hai mươi mốt", "lần thứ 21"], id="hai mươi mốt"),
        pytest.param(["khóa mười lăm", "khóa XV", "khóa 15"], id="mười lăm"),
        pytest.param(["lan thu 31", "lan thu XXXI"], id="lan thu 31, plain"),
        pytest.param(["Kỳ họp thứ mười chín", "kì họp thứ XIX", "kỳ họp thứ 19"], id="kỳ họp"),
        pytest.param(["chương IV", "chương 4", "Chương bốn"], id="chương IV"),
        pytest.param(["chuong IV", "chuong 4"], id="chuong IV, plain"),
        pytest.param(["muc III", "muc 3"], id="muc III, plain"),
        pytest.param(["lần thứ nhất", "lần thứ I", "lần thứ 1"], id="lần thứ nhất"),
        pytest.param(["thế kỷ XX", "thế kỉ 20"], id="thế kỷ XX"),
        pytest.param(["Đại hội XIII", "đại hội 13"], id="Đại hội XIII"),
        pytest.param(["dai hoi XIII", "dai hoi 13"], id="dai hoi XIII, plain"),
        pytest.param(["Trung ương VI", "trung ương 6"], id="Trung ương VI"),
        pytest.param(["vùng II", "vùng 2"], id="vùng II"),
        pytest.param(["giai đoạn I", "giai đoạn 1"], id="giai đoạn I"),
        pytest.param(["phụ lục III", "Phụ lục 3"], id="phụ lục III"),
    ],
)
def test_numerals_that_name_things_are_digits(spellings: list[str]) -> None:
    assert len({tuple(keys(spelling)) for spelling in spellings}) == 1
    assert keys(spellings[0])[-1].isdigit()


def test_a_written_numeral_of_two_words_is_one_word_with_both_in_its_span() -> None:
    text = "khóa hai mươi, nhiệm kỳ"
    numeral = words(text)[1]
    assert (numeral.key, text[numeral.start : numeral.end]) == ("20", "hai mươi")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ba xã đạt chuẩn", id="ba xã"),
        pytest.param("các loại vi khuẩn và nhóm ba người", id="loại vi khuẩn, nhóm ba"),
        pytest.param("các loại i ốt và mức vi phạm", id="loại i ốt"),
        pytest.param("biến độ C và cấp D", id="độ C"),
        pytest.param("xử lý vi phạm", id="vi phạm"),
        pytest.param("số lần vi phạm giao thông", id="lần vi phạm"),
        pytest.param("kính thưa quý vị đại biểu", id="quý vị"),
        pytest.param("báo cáo mỗi tháng một lần", id="một lần"),
        pytest.param("họp mỗi quý hai lần", id="hai lần"),
        pytest.param("tăng so với cùng kỳ năm 2023", id="cùng kỳ năm 2023"),
        pytest.param("dự toán thu năm 2024", id="thu năm 2024"),
        pytest.param("trong 9 tháng năm 2024", id="9 tháng năm 2024"),
        pytest.param("năm năm qua", id="năm năm qua"),
    ],
)
def test_other_numerals_stay_words(text: str) -> None:
    assert keys(text) == [word_key(word) for word in text.split()]


def test_an_initial_is_no_numeral() -> None:
    assert keys("hội V. Hugo")[1] == "v"


# -- sentences ------------------------------------------------------------------------------


@given(st.one_of(anything, prose))
def test_sentences_lose_white_space_only_and_stand_in_order(raw: str) -> None:
    text = canonical(raw)
    before = 0
    for start, end in sentences(text):
        assert before <= start < end
        assert not text[before:start].strip()
        assert not text[start].isspace() and not text[end - 1].isspace()
        before = end
    assert not text[before:].strip()


@given(prose, st.integers(0, 200), st.integers(0, 200))
def test_sentences_of_a_part_stay_inside_it(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    spans = list(sentences(text, start, end))
    assert all(start <= first < last <= end for first, last in spans)
    kept = "".join("".join(text[first:last].split()) for first, last in spans)
    assert kept == "".join(text[start:end].split())


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["Hội nghị bế mạc.", "Đại biểu ra về."], id="two"),
        pytest.param(["Họp tại TP. Thái Nguyên.", "Kết thúc lúc 17 giờ."], id="TP."),
        pytest.param(["Báo cáo của TS. Nguyễn Văn A được ghi nhận."], id="TS."),
        pytest.param(["Địa bàn Tx. Phổ Yên có 3 dự án.", "Các dự án chậm."], id="Tx."),
        pytest.param(["Thu đạt 1.250 tỷ đồng.", "Chi đạt 1.100 tỷ đồng."], id="1.250 tỷ"),
        pytest.param(["Hoàn thành trước 30.6.2024.", "Không gia hạn."], id="30.6.2024"),
        pytest.param(["Phát biểu của D. Trump được dịch."], id="initial"),
        pytest.param(["Có chè, lúa, v.v. và rừng.", "Dân số tăng."], id="v.v. goes on"),
        pytest.param(["Có chè, lúa, v.v.", "Dân số tăng."], id="v.v. ends"),
        pytest.param(["Hội nghị nhất trí./.", "Nơi nhận:"], id="./."),
        pytest.param(["1. Công tác cán bộ.", "2. Công tác dân vận."], id="enumerator 1."),
        pytest.param(["I. Tình hình chung.", "II. Nhiệm vụ."], id="enumerator I."),
        pytest.param(["a) Giao Sở Y tế chủ trì.", "Sở Nội vụ phối hợp."], id="enumerator a)"),
        pytest.param(["đ. Giao Sở Tư pháp thẩm định."], id="enumerator đ."),
        pytest.param(["1.2. Thu ngân sách tăng."], id="enumerator 1.2."),
        pytest.param(
            ["Đồng chí nói: “Phải làm ngay.”", "Hội trường vỗ tay."], id="quote after stop"
        ),
        pytest.param(['Ông nói "đồng ý."', "Bà cũng vậy."], id="plain quote after stop"),
        pytest.param(["Còn nhiều việc…", "Hội nghị yêu cầu làm rõ."], id="ellipsis"),
        pytest.param(["Còn đất, rừng… và nước đều thiếu."], id="ellipsis goes on"),
        pytest.param(["Đã xong chưa?", "Chưa!", "Phải làm tiếp."], id="question, call"),
        pytest.param(
            ["Tăng cường thu hồi nợ.", "Xử lý nghiêm vi phạm."], id="nợ is no abbreviation"
        ),
        pytest.param(["Tỷ lệ tăng hơn quý I.", "Xuất khẩu giảm."], id="quý I. is no initial"),
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_a_sentence_does_not_go_over_a_line_end() -> None:
    assert split("Giao Sở Y tế\nchủ trì. Báo cáo\n\ntrước tháng 9.") == [
        "Giao Sở Y tế",
        "chủ trì.",
        "Báo cáo",
        "trước tháng 9.",
    ]


# -- find_quote -----------------------------------------------------------------------------

TEXT = (
    "Tổng thu ngân sách đạt 1.250 tỷ đồng, tăng 12,5%\nso với cùng kỳ. Thuế đất đai giảm 4%. "
    "Giao Sở Tài chính chủ trì trước ngày 30.6.2024./."
)


@given(prose, st.data())
def test_find_quote_finds_what_is_there(text: str, data: st.DataObject) -> None:
    runs = [match.span() for match in re.finditer(r"\S+", text)]
    if not runs:
        return
    first = data.draw(st.integers(0, len(runs) - 1))
    last = data.draw(st.integers(first, len(runs) - 1))
    start, end = runs[first][0], runs[last][1]
    found = find_quote(text, text[start:end], near=start)
    assert found is not None and text[slice(*found)].split() == text[start:end].split()


@given(prose, st.sampled_from([" ", "\n", "\n\n ", "\t", "\u00a0", "\r\n"]))
def test_find_quote_lets_white_space_differ(text: str, blank: str) -> None:
    found = find_quote(text, blank + blank.join(text.split()) + blank)
    whole = len(text) - len(text.lstrip()), len(text.rstrip())
    assert found == (whole if text.strip() else None)


@given(prose, anything)
def test_what_is_found_says_the_quote(text: str, raw: str) -> None:
    for quote in (raw, text[3:9]):
        found = find_quote(text, quote)
        assert found is None or text[slice(*found)].split() == canonical(quote).split()


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        pytest.param("đạt 1.250 tỷ đồng", "đạt 1.250 tỷ đồng", id="as it stands"),
        pytest.param(
            "tăng 12,5% so với cùng kỳ", "tăng 12,5%\nso với cùng kỳ", id="line break in text"
        ),
        pytest.param("Thuế\nđất đai", "Thuế đất đai", id="line break in quote"),
        pytest.param("  Thuế  đất đai ", "Thuế đất đai", id="more blanks"),
        pytest.param(
            unicodedata.normalize("NFD", "Thuế đất đai giảm"), "Thuế đất đai giảm", id="NFD"
        ),
        pytest.param("Thuế \u200bđất đai", "Thuế đất đai", id="invisible character"),
        pytest.param("trước ngày 30.6.2024./.", "trước ngày 30.6.2024./.", id="signs"),
        pytest.param("1.250", "1.250", id="a whole number"),
    ],
)
def test_a_true_quote_is_found(quote: str, said: str) -> None:
    span = find_quote(TEXT, quote)
    assert span is not None and TEXT[slice(*span)] == said


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("đạt 1.251 tỷ đồng", id="changed digit"),
        pytest.param("đạt 1,250 tỷ đồng", id="changed separator"),
        pytest.param("đạt 1250 tỷ đồng", id="lost separator"),
        pytest.param("250 tỷ đồng", id="number cut on the left"),
        pytest.param("50", id="number cut on both sides"),
        pytest.param("đạt 1", id="number cut at its separator"),
        pytest.param("tăng 12", id="decimals cut off"),
        pytest.param("trước ngày 30.6.202", id="year cut"),
        pytest.param("6.2024", id="date cut"),
        pytest.param("Thuê đất đai", id="changed diacritic"),
        pytest.param("Thuế đất dai", id="d for đ"),
        pytest.param("thue dat dai", id="no diacritics"),
        pytest.param("Thu", id="word cut on the right"),
        pytest.param("ao Sở Tài chính", id="word cut on the left"),
        pytest.param("thuế đất đai", id="changed case"),
        pytest.param("ngân sách đạt tỷ đồng", id="words left out"),
        pytest.param("Thuếđất đai", id="blank left out"),
        pytest.param("1.250 tỷ đồng tăng", id="sign left out"),
        pytest.param("", id="empty"),
        pytest.param(" \n\t", id="blank"),
        pytest.param("\u200b", id="invisible"),
        pytest.param(".*", id="pattern"),
    ],
)
def test_a_false_quote_is_not_found(quote: str) -> None:
    assert find_quote(TEXT, quote) is None


def test_the_nearest_of_equal_quotes_is_taken() -> None:
    text = "Nhất trí. Thông qua. Nhất trí."
    assert find_quote(text, "Nhất trí.", near=0) == (0, 9)
    assert find_quote(text, "Nhất trí.", near=25) == (21, 30)


def test_a_row_of_a_table_is_one_sentence() -> None:
    text = "Một. Hai.\n\nXã A | Đạt. Tăng 5%. Khá. | 12\n\nBa. Bốn."
    assert [text[a:b] for a, b in sentences(text)] == [
        "Một.", "Hai.", "Xã A | Đạt. Tăng 5%. Khá. | 12", "Ba.", "Bốn.",
    ]  # fmt: skip
