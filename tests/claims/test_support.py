"""claims/: which sentences, of which passages, a claim rests on."""

from __future__ import annotations

from dataclasses import replace

from assistant.reports import Period
from tests.claims.sentences import (
    MONEY,
    PLACES,
    QUARTER,
    SPECIAL,
    TASK,
    TRANSPORT,
    VERIFIER,
    passage,
    supported,
)


def test_a_number_may_name_the_document_that_is_quoted() -> None:
    quoted = passage(SPECIAL, title="Án lệ số 69/2023/AL")
    claim = "Theo Án lệ {}/2023, thỏa thuận không cạnh tranh được thông qua ngày 18/8/2023."
    assert supported(claim.format(69), quoted) == [SPECIAL]
    assert supported(claim.format(68), quoted) == []


def test_a_ministry_by_its_english_name_is_that_one() -> None:
    claim = "The Minister of {} lays down speed limits."
    assert supported(claim.format("Transport"), passage(TRANSPORT), english=True) == [TRANSPORT]
    assert supported(claim.format("Health"), passage(TRANSPORT), english=True) == []


def test_the_citation_is_the_exact_sentence() -> None:
    text = f"{QUARTER} {MONEY} {TASK}"
    assert supported("Thu ngân sách tăng 12%.", passage(text)) == [MONEY]


def test_a_figure_of_another_item_is_not_joined_to_an_item() -> None:
    items = "c) Binh sĩ đang phục vụ tại ngũ;\nd) Người di dân trong 03 năm đầu."
    assert supported("Soldiers serve for three years.", passage(items), english=True) == []


def test_a_figure_is_of_the_item_that_tells_of_it() -> None:
    pay = passage("a) Vào ngày thường, bằng 150%;\n\nb) Vào ngày nghỉ hằng tuần, bằng 200%;")
    assert supported("Ngày nghỉ hằng tuần được trả 150%.", pay) == []
    assert supported("Ngày nghỉ hằng tuần được trả 200%.", pay) == [pay.text.split("\n\n")[1]]


def test_what_denies_above_an_item_denies_it() -> None:
    claim = "Alcohol may not be drunk in schools."
    assert supported(claim, passage(PLACES), english=True) == ["b) Trường học."]


def test_a_figure_beside_days_is_of_those() -> None:
    text = (
        "Từ ngày 22/3/2025 đến ngày 21/4/2025, 58 doanh nghiệp tạm ngừng. "
        "Từ ngày 22/12/2024 đến ngày 21/4/2025, 572 doanh nghiệp tạm ngừng."
    )
    claim = "Từ 22/3/2025 đến 21/4/2025 có {} doanh nghiệp tạm ngừng."
    assert supported(claim.format(58), passage(text)) == [text.split(" Từ")[0]]
    assert supported(claim.format(572), passage(text)) == []


def test_a_passage_may_go_on_with_the_sentence_before_it() -> None:
    first = "Đến ngày 21/4/2025, toàn tỉnh có 861 doanh nghiệp mới, vốn 13.621 tỷ đồng."
    text = "Trong đó: bất động sản 53 doanh nghiệp, vốn 7.290 tỷ đồng."
    before = passage(first)
    start = len(first) + 2
    after = replace(before, id="r-1", start=start, end=start + len(text), text=text)
    for claim in (
        "Đến 21/4/2025, bất động sản có 53 doanh nghiệp, chiếm hơn một nửa tổng vốn.",
        "Bất động sản có 53 trong số 861 doanh nghiệp.",
    ):
        assert supported(claim, before, after) == [text]
        assert supported(claim, after) == []


def test_each_part_of_a_claim_rests_on_its_own_sentence() -> None:
    claim = "Tỉnh trồng mới 500 ha rừng, còn thu ngân sách đạt 1.250,5 tỷ đồng."
    both = supported(claim, passage(QUARTER, report="a"), passage(MONEY, report="b"))
    assert both == [QUARTER, MONEY]


def test_a_claim_merged_of_two_sentences_rests_on_none() -> None:
    merged = "Thu ngân sách đạt 500 ha, tăng 12%."
    assert supported(merged, passage(QUARTER, report="a"), passage(MONEY, report="b")) == []


def test_a_claim_that_names_no_time_is_of_the_time_asked_about() -> None:
    asked = VERIFIER.read("Thu ngân sách tăng 12%.", False, (Period(2025, 2, 2),))
    assert VERIFIER.support(asked, [passage(MONEY)]) == ()
    asked = VERIFIER.read("Thu ngân sách tăng 12%.", False, (Period(2025, 3, 3),))
    assert len(VERIFIER.support(asked, [passage(MONEY)])) == 1
