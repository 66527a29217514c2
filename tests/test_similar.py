"""similar.py: near duplicates, and nothing else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.records.similar import find_similar, signature
from assistant.store.catalogue import Catalogue
from tests.conftest import take_in

WORDS = [f"từ{n}" for n in range(400)]


@pytest.mark.parametrize("changed", [0, 4, 20, 100, 400])
def test_signatures_estimate_the_share_of_equal_shingles(changed: int) -> None:
    other = [f"khác{n}" for n in range(changed)] + WORDS[changed:]
    equal = max(0, 396 - changed)
    truth = equal / (2 * 396 - equal)
    alike = np.mean(signature(" ".join(WORDS)) == signature(" ".join(other)))
    assert alike == pytest.approx(truth, abs=0.12)


def test_a_copy_with_changes_is_found_and_another_month_is_not(tmp_path: Path) -> None:
    files = {
        "a": WORDS,
        "a sửa": [*WORDS[:200], "thêm", *WORDS[200:]],
        "b": [f"tháng{n}" for n in range(400)],
        "rỗng": ["một"],
    }
    for name, words in files.items():
        (tmp_path / f"{name}.txt").write_text(f"{' '.join(words)}.", encoding="utf-8")
    take_in(tmp_path / "store", tmp_path)
    catalogue = Catalogue(tmp_path / "store")
    ids = {Path(one.source).stem: one.id for one in catalogue.known()}
    assert find_similar(catalogue) == {
        ids["a"]: (ids["a sửa"],),
        ids["a sửa"]: (ids["a"],),
    }
