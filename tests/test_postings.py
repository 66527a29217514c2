"""postings.py: which texts say a word or two side by side, beside a search through every text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.ranking.postings import Postings

texts = st.lists(st.lists(st.sampled_from("abcd"), max_size=6), max_size=8)
runs = st.lists(st.sampled_from("abcde"), min_size=1, max_size=2)


@given(texts, runs)
def test_the_texts_are_those_that_a_search_through_all_finds(
    texts: list[list[str]], run: list[str]
) -> None:
    said = " ".join(run)
    through_all = [n for n, text in enumerate(texts) if f" {said} " in f" {' '.join(text)} "]
    assert Postings(texts).saying(run).tolist() == through_all
