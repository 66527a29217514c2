"""views/reports.py: taking in, correcting, comparing, removing, as whoever keeps the records."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.embedding import ModelEmbedder
from assistant.records.holdings import Holdings
from ingest.pipeline import ingest
from tests.conftest import PATIENCE, settings_for
from tests.ui.pages import OpenPage, has, html_of, select, turn_to, words_of
from ui.wording import WORDING

VI = WORDING["vi"]
PLAN = "Kế hoạch tháng 5 năm 2025\n\nXã trồng 50 ha rừng. Sở Y tế rà soát kho.\n"


@pytest.fixture
def home(tmp_path: Path, embedder: ModelEmbedder) -> Path:
    """A store of two reports, one of them in its second version."""
    folder, settings = tmp_path / "records", settings_for(tmp_path / "store")
    folder.mkdir()
    for name, text in (("a.txt", PLAN), ("b.txt", "Báo cáo khác\n\nKhông có gì mới.\n")):
        (folder / name).write_text(text, encoding="utf-8")
    ingest([str(folder)], settings, embedder)
    (folder / "a.txt").write_text(PLAN.replace("50 ha", "70 ha"), encoding="utf-8")
    ingest([str(folder)], settings, embedder)
    return settings.home


def opened(open_page: OpenPage, home: Path) -> AppTest:
    page = turn_to(open_page(home), "reports")
    assert not page.exception
    return page


def row_of(page: AppTest, title: str) -> int:
    return list(page.dataframe[0].value[VI["column_title"]]).index(title)


def titles(page: AppTest) -> set[str]:
    return set(page.dataframe[0].value[VI["column_title"]]) if page.dataframe else set()


def until_done(page: AppTest) -> AppTest:
    until = time.monotonic() + PATIENCE
    while VI["intake_done"] not in " ".join(one.value for one in page.markdown):
        assert time.monotonic() < until
        time.sleep(0.1)
        page.run()
    return page


def test_files_are_taken_into_an_empty_store(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page, tmp_path / "store")
    assert [one.value for one in page.info] == [VI["reports_none"]]
    page.file_uploader[0].set_value(
        [("báo cáo.txt", PLAN.encode(), "text/plain"), ("<b>hỏng.docx", b"no zip", "")]
    ).run()
    page.button(key="upload-start").click().run()
    until_done(page)
    assert titles(page) == {"Kế hoạch tháng 5 năm 2025"}
    assert f"<strong>{VI['state_failed']}</strong>" in html_of(page)
    assert f"<strong>{VI['state_added']}</strong>" in html_of(page)
    assert '<div lang="vi">Tệp bị hỏng hoặc không đúng loại' in html_of(page)
    assert (tmp_path / "store" / "uploads" / "báo cáo.txt").is_file()

    page.button(key="intake-forget").click().run()
    assert VI["state_added"] not in html_of(page)


def test_of_a_copy_is_told_what_it_is_a_copy_of(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page, tmp_path / "store")
    files = [("tháng 5.txt", PLAN.encode(), ""), ("<b>chép.txt", PLAN.encode(), "")]
    page.file_uploader[0].set_value(files).run()
    page.button(key="upload-start").click().run()
    until_done(page)
    said = [VI["same_as"].format(file=f"“{name}”") for name, _, _ in files]
    told = [one for one in said if f"<strong>{one}</strong>" in words_of(page)]
    assert len(told) == 1, html_of(page)
    assert "<b>chép" not in html_of(page)


def test_the_table_says_what_is_known(open_page: OpenPage, home: Path) -> None:
    page = opened(open_page, home)
    table = page.dataframe[0].value
    line = table.iloc[row_of(page, "Kế hoạch tháng 5 năm 2025")]
    assert line[VI["column_kind"]] == "Kế hoạch"
    assert line[VI["column_period"]] == "Tháng 5/2025"
    assert line[VI["column_version"]] == 2
    assert line[VI["column_state"]] == VI["held_held"]
    (home.parent / "records" / "a.txt").unlink()
    page.run()
    table = page.dataframe[0].value
    line = table.iloc[row_of(page, "Kế hoạch tháng 5 năm 2025")]
    assert line[VI["column_state"]] == VI["held_file gone"]


def test_what_changed_since_the_version_before(open_page: OpenPage, home: Path) -> None:
    page = opened(open_page, home)
    select(page, "reports", row_of(page, "Kế hoạch tháng 5 năm 2025"))
    page.button(key="action-compare").click().run()
    assert not page.exception
    assert "− Xã trồng <del>50</del> ha rừng." in words_of(page)
    assert "+ Xã trồng <ins>70</ins> ha rừng." in words_of(page)
    assert legend(page) == VI["compare_versions_legend"]


def test_two_reports_are_compared(open_page: OpenPage, home: Path) -> None:
    page = select(opened(open_page, home), "reports", 0, 1)
    page.button(key="action-compare").click().run()
    assert [one.value for one in page.header] == [VI["compare_reports"]]
    assert "<del>" in html_of(page) and "<ins>" in html_of(page)
    assert legend(page) == VI["compare_reports_legend"]


def legend(page: AppTest) -> str:
    """Return what is said of the signs, after how many differences there are."""
    return page.caption[-1].value.partition(". ")[2]


def test_a_description_is_corrected(open_page: OpenPage, home: Path) -> None:
    page = opened(open_page, home)
    select(page, "reports", row_of(page, "Kế hoạch tháng 5 năm 2025"))
    page.button(key="action-correct").click().run()
    page.text_input(key="correct-date").set_value("31/5/2025")
    page.selectbox(key="correct-kind").set_value("report")
    page.button[[one.label for one in page.button].index(VI["correct_save"])].click().run()
    assert not page.exception
    said = next(
        one.description
        for one in Holdings(settings_for(home)).reports()
        if one.title.startswith("Kế hoạch")
    )
    assert (f"{said.date}", said.kind) == ("2025-05-31", "report")


def test_what_cannot_be_understood_is_said(open_page: OpenPage, home: Path) -> None:
    page = select(opened(open_page, home), "reports", 0)
    page.button(key="action-correct").click().run()
    page.text_input(key="correct-date").set_value("hôm qua")
    page.button[[one.label for one in page.button].index(VI["correct_save"])].click().run()
    assert [one.value for one in page.error] == [VI["correct_wrong"]]


def test_removing_asks_first_and_can_be_undone(open_page: OpenPage, home: Path) -> None:
    page = opened(open_page, home)
    select(page, "reports", row_of(page, "Báo cáo khác"))
    page.button(key="action-remove").click().run()
    assert titles(page) == {"Kế hoạch tháng 5 năm 2025", "Báo cáo khác"}
    page.button(key="remove").click().run()
    page.run()
    assert titles(page) == {"Kế hoạch tháng 5 năm 2025"}
    assert not has(page, "action-remove"), "what is gone is selected no more, nor what came after"
    page.button(key="undo").click().run()
    until_done(page)
    assert titles(page) == {"Kế hoạch tháng 5 năm 2025", "Báo cáo khác"}


def test_a_selection_stays_with_its_report_when_another_comes(
    open_page: OpenPage, home: Path, embedder: ModelEmbedder
) -> None:
    page = opened(open_page, home)
    select(page, "reports", row_of(page, "Báo cáo khác"))
    late = home.parent / "records" / "moi.txt"
    late.write_text("Thông báo mới nhất\n\nXã họp.\n", encoding="utf-8")
    ingest([str(late)], settings_for(home), embedder)
    page.run()
    assert row_of(page, "Thông báo mới nhất") == 0
    page.button(key="action-open").click().run()
    assert ">Báo cáo khác</mark>" in words_of(page)


def test_a_report_opens_at_its_beginning(open_page: OpenPage, home: Path) -> None:
    page = opened(open_page, home)
    select(page, "reports", row_of(page, "Báo cáo khác"))
    page.button(key="action-open").click().run()
    assert ">Báo cáo khác</mark>" in words_of(page)
