"""lexicon/: the packaged files hold to their rules, and staff can add to them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import WrongUse
from assistant.lexicon import (
    KINDS,
    TOPICS,
    Lexicon,
    additions_file,
    english_stems,
    open_lexicon,
    packaged,
    packaged_files,
    read_entries,
    stem,
)
from assistant.lexicon.runs import LONGEST, Runs, longest
from assistant.text import fold, words
from tests.conftest import settings_for

FILES = packaged_files()
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


# -- the packaged files ---------------------------------------------------------------------


@each_file
def test_a_file_is_nfc_with_plain_line_ends(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text and text.endswith("\n") and "\n\n" not in text


@each_file
def test_a_file_is_sorted_by_its_folded_terms(path: Path) -> None:
    terms = [entry.term for entry in read_entries(path)]
    assert terms == sorted(terms, key=lambda term: (fold(term), term))


@each_file
def test_a_file_has_each_term_once(path: Path) -> None:
    times = Counter(entry.term for entry in read_entries(path))
    assert [term for term, count in times.items() if count > 1] == []


def test_a_term_stands_once_among_abbreviations_and_once_among_the_others() -> None:
    times = Counter((e.term, e.kind == "abbreviation") for e in packaged().entries)
    assert [key for key, count in times.items() if count > 1] == []


@each_file
def test_the_entries_of_a_file_are_whole(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        columns += [""] * (5 - len(columns))
        term, english, kind, topics, vietnamese = columns
        place = f"{path.name}, line {number}"
        assert term and term == " ".join(term.split()), place
        assert kind in KINDS, place
        assert set(filter(None, topics.split(","))) <= set(TOPICS), place
        glosses = english.split(";") if english or kind != "spoken" else []
        assert all(gloss.strip() for gloss in glosses), f"{place}: an empty gloss"
        assert len({gloss.strip() for gloss in glosses}) == len(glosses), f"{place}: gloss twice"
        assert not vietnamese or all(w.strip() for w in vietnamese.split(";")), place


def test_every_term_can_be_found_by_its_words() -> None:
    assert [entry.term for entry in packaged().entries if not words(entry.term)] == []


def test_every_abbreviation_says_what_it_stands_for() -> None:
    abbreviations = [e for e in packaged().entries if e.kind == "abbreviation"]
    assert len(abbreviations) >= 300
    assert [e.term for e in abbreviations if not e.vietnamese] == []


def test_the_lexicon_is_large() -> None:
    assert len(packaged().entries) >= 8_000


@pytest.mark.parametrize(
    ("term", "gloss"),
    [
        ("đất đai", "land"),
        ("giải phóng mặt bằng", "site clearance"),
        ("ngân sách", "budget"),
        ("UBND", "People's Committee"),
        ("HĐND", "People's Council"),
    ],
)
def test_words_of_the_office_are_in_it(term: str, gloss: str) -> None:
    (match,) = packaged().segment(words(term))
    assert gloss.lower() in [english.lower() for e in match.entries for english in e.english]


# -- how it is searched ---------------------------------------------------------------------


def lexicon(tmp_path: Path, *lines: str) -> Lexicon:
    path = tmp_path / "own.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return Lexicon((), read_entries(path))


def spelled(found: Lexicon, text: str, loose: Sequence[bool] = ()) -> list[str]:
    return [match.entries[0].term for match in found.segment(words(text), loose)]


def test_the_longest_entry_is_taken(tmp_path: Path) -> None:
    own = lexicon(tmp_path, "đất\tsoil", "đất đai\tland", "quản lý đất đai\tland management")
    assert spelled(own, "Quản lý đất đai, đất rừng") == ["quản lý đất đai", "đất"]


RUN = st.lists(st.sampled_from("abc"), min_size=1, max_size=LONGEST)


@given(known=st.lists(RUN, max_size=20), said=st.lists(st.sampled_from("abcd"), max_size=30))
def test_runs_are_found_as_the_slow_way_finds_them(known: list[list[str]], said: list[str]) -> None:
    runs = Runs[str]()
    for run in known:
        runs.add(tuple(run), "".join(run))
    slowly = longest(runs.reaches(said), lambda first, last: runs.of(tuple(said[first:last])))
    assert list(runs.longest(said)) == list(slowly)


def test_words_typed_without_marks_are_found_when_they_are_plain(tmp_path: Path) -> None:
    own = lexicon(tmp_path, "đất đai\tland")
    assert spelled(own, "quan ly dat dai") == []
    assert spelled(own, "quan ly dat dai", loose=[True] * 4) == ["đất đai"]


def test_a_term_is_found_that_has_some_of_its_marks(tmp_path: Path) -> None:
    own = lexicon(tmp_path, "đất đai\tland", "đất dài\tlong ground")
    loose = [False, True]
    assert spelled(own, "đất dai", loose) == ["đất đai"]
    assert len(next(own.segment(words("đất dai"), loose)).entries) == 2
    assert spelled(own, "đát dai", loose) == []


def test_another_wording_and_another_spelling_find_the_entry(tmp_path: Path) -> None:
    own = lexicon(tmp_path, "hóa đơn\tinvoice\tterm\tfinance\tbiên lai")
    assert spelled(own, "hoá đơn và biên lai") == ["hóa đơn", "hóa đơn"]


def test_english_words_find_the_entry_by_their_stems(tmp_path: Path) -> None:
    own = lexicon(tmp_path, "quản lý đất đai\tland management; managing land")
    stems = english_stems("Which tasks relate to managing the lands?")
    found = [match.entries[0].term for match in own.segment_own_english(stems)]
    assert found == ["quản lý đất đai"]


# -- the office's own terms -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("một cột", "1 columns", id="one column"),
        pytest.param("a\tb\tterm\t\t\tthừa", "6 columns", id="six columns"),
        pytest.param("\tland", "no term", id="no term"),
        pytest.param("đất\t ; ", "no English gloss", id="no gloss"),
        pytest.param("ruộng\tfield\tspoken", "no other wording", id="no wording"),
        pytest.param("đất\tland\tloại", "kind 'loại'", id="unknown kind"),
        pytest.param("đất\tland\tterm\tland,sao", "topic 'sao'", id="unknown topic"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(f"# của văn phòng\n\nrừng\tforest\n{line}\n", encoding="utf-8")
    with pytest.raises(WrongUse) as raised:
        open_lexicon(settings_for(tmp_path, lexicon=path))
    assert f"{path}, line 4: " in raised.value.message and says in raised.value.message
    assert raised.value.hint


def test_the_right_line_is_named_after_odd_blanks(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("rừng\tforest\u2028wood\nmột cột\n", encoding="utf-8")
    with pytest.raises(WrongUse, match="line 2: 1 columns"):
        open_lexicon(settings_for(tmp_path, lexicon=path))


def test_a_file_that_is_not_there_or_not_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    with pytest.raises(WrongUse, match=r"own\.tsv"):
        open_lexicon(settings_for(tmp_path, lexicon=path))
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(WrongUse, match=r"own\.tsv"):
        open_lexicon(settings_for(tmp_path, lexicon=path))


def test_own_terms_stand_before_the_packaged_ones(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    text = unicodedata.normalize("NFD", "đất đai\tour land\nđề án một cửa xã\tone-stop plan\n")
    path.write_text("\ufeff" + text, encoding="utf-8")
    own = open_lexicon(settings_for(tmp_path, lexicon=path))
    assert len(own.entries) == len(packaged().entries) + 2
    first, second = own.segment(words("đất đai; Đề án một cửa xã"))
    assert first.entries[0].english == ("our land",) and len(first.entries) > 1
    assert second.entries[0].english == ("one-stop plan",)


def test_everyday_words_of_its_own_are_read_of_questions(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("đồ bỏ đi\tjunk\tspoken\t\tphế liệu\n", encoding="utf-8")
    own = open_lexicon(settings_for(tmp_path, lexicon=path))
    assert len(own.spoken) == len(packaged().spoken) + 1
    (said,), (english,) = (
        own.segment_spoken(words("thu mua đồ bỏ đi")),
        own.segment_spoken_english(words("who buys junk")),
    )
    assert (said.first, said.last) == (2, 5) and said.entries[-1].vietnamese == ("phế liệu",)
    assert (english.first, english.last) == (2, 3)


def test_own_terms_lie_in_the_home_folder_unless_told_otherwise(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    assert open_lexicon(settings) is packaged()
    additions_file(settings).write_text("đề án một cửa xã\tone-stop plan\n", encoding="utf-8")
    assert additions_file(settings) == tmp_path / "lexicon.tsv"
    assert len(open_lexicon(settings).entries) == len(packaged().entries) + 1


# -- marks that were left out ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        pytest.param("quản lý dat dai", "dat dai", id="a term's end"),
        pytest.param("quản ly đất đai", "li", id="one word of a term"),
        pytest.param("giai ngan vốn đầu tư công", "giai ngan", id="a term"),
        pytest.param("chuyển doi so", "doi so", id="words that are others too"),
        pytest.param("Sở Tài chính tham gia hai hội nghị", "", id="words that have no marks"),
        pytest.param("GRDP của Hà Nội theo World Bank", "", id="names"),
    ],
)
def test_the_words_whose_marks_were_left_out_are_told(typed: str, without: str) -> None:
    found = words(typed)
    loose = packaged().find_loose(found)
    assert [w.key for w, one in zip(found, loose, strict=True) if one] == without.split()


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("notarised", "notarized"),
        ("organisations", "organizations"),
        ("centre", "center"),
        ("programmes", "program"),
        ("licence", "license"),
        ("enrolment", "enrollment"),
    ],
)
def test_british_and_american_spellings_have_one_stem(british: str, american: str) -> None:
    assert stem(british) == stem(american)


def test_a_past_form_has_the_stem_of_its_verb() -> None:
    assert stem("sold") == stem("selling") and stem("built") == stem("builds")
    assert stem("rose") != stem("rises")  # a flower too
