"""views/tasks.py, status.py and help.py: the register, the state of the records, the examples."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.reports import Language
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from tests.conftest import SHIPPED, settings_for
from tests.readme import README, part
from tests.ui.conftest import LAND_QUESTION, REFUSED_QUESTION
from tests.ui.pages import OpenPage, select, turn_to, words_of
from ui.quality import QUALITY, measured, read_quality
from ui.views.tasks import EDGES, HIGHEST, LINE, row_height
from ui.wording import NAMES, WORDING
from ui.wording.help import EXAMPLES

VI = WORDING["vi"]
DIRECTED = """\
Kết luận hội nghị giao ban tháng 5 năm 2025

1. Giao Sở Y tế rà soát kho vắc xin trước ngày 30/6/2020.
2. Giao Sở Tài chính quyết toán ngân sách.
3. Yêu cầu UBND xã Tân Cương quản lý đất đai trên địa bàn.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Path:
    """A store of one report that directs three tasks."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "giao-ban.txt").write_text(DIRECTED, encoding="utf-8")
    ingest([str(folder)], settings_for(folder / "store"), embedder)
    return folder / "store"


def count(page: AppTest) -> str:
    return page.markdown[0].value


# -- tasks ----------------------------------------------------------------------------------


LENGTHS = {
    "a word": (["rà soát"], EDGES + LINE),
    "two lines": (["rà soát kho vắc xin", "rà"], EDGES + 2 * LINE),
    "one of ten is longer": ([*["rà"] * 10, "rà soát " * 20], EDGES + LINE),
    "two of ten are longer": ([*["rà"] * 9, *["rà soát " * 20] * 2], HIGHEST),
}


@pytest.mark.parametrize(("said", "height"), LENGTHS.values(), ids=LENGTHS)
def test_rows_are_as_high_as_most_need(said: list[str], height: int) -> None:
    assert row_height([{"task": one} for one in said], {"task": 80}) == height


def test_the_register_is_listed_narrowed_and_searched(open_page: OpenPage, office: Path) -> None:
    page = turn_to(open_page(office), "tasks")
    assert not page.exception
    assert count(page) == VI["tasks_count"].format(tasks=3, matching=1, reports=1)
    table = page.dataframe[0].value
    assert list(table[VI["task_assignee"]]) == ["Sở Y tế", "Sở Tài chính", "UBND xã Tân Cương"]
    assert table[VI["task_due"]][0] == date(2020, 6, 30)

    page.selectbox(key="part-when").set_value("overdue").run()
    assert list(page.dataframe[0].value[VI["task_assignee"]]) == ["Sở Y tế"]
    page.selectbox(key="part-when").set_value(None)
    page.text_input(key="tasks-query").set_value("quan ly dat dai").run()
    assert list(page.dataframe[0].value[VI["task_assignee"]]) == ["UBND xã Tân Cương"]
    page.text_input(key="tasks-query").set_value("tàu vũ trụ").run()
    assert [one.value for one in page.info] == [VI["tasks_none"].format(reports=1)]


def test_a_row_opens_its_source(open_page: OpenPage, office: Path) -> None:
    page = select(turn_to(open_page(office), "tasks"), "tasks", 1)
    assert not page.exception
    assert "quyết toán ngân sách" in words_of(page).split("<mark", 1)[1].split("</mark>")[0]


def test_what_copies_direct_is_one_row_that_leads_to_both(
    open_page: OpenPage, tmp_path: Path, embedder: ModelEmbedder
) -> None:
    files = ["a.txt", "b.txt"]
    for name, ending in zip(files, ("Nơi nhận: như trên.", "Nơi nhận: lưu."), strict=True):
        text = DIRECTED.replace("\n3.", f"\n{'Đã báo cáo Thường trực. ' * 20}\n\n3.") + ending
        (tmp_path / name).write_text(text, encoding="utf-8")
    ingest([str(tmp_path / name) for name in files], settings_for(tmp_path / "store"), embedder)
    page = turn_to(open_page(tmp_path / "store"), "tasks")
    assert count(page) == VI["tasks_count"].format(tasks=3, matching=2, reports=2)
    sources = list(page.dataframe[0].value[VI["task_source"]])
    assert len(sources) == 3 and all("(a.txt); " in one and "(b.txt)" in one for one in sources)
    select(page, "tasks", 1)
    assert not page.exception
    captions = [one.value for one in page.caption]
    assert VI["tasks_joined"].format(count=3) in captions
    assert VI["citation_at"].format(number=3, count=6) in captions
    states = list(turn_to(page, "reports").dataframe[0].value[VI["column_state"]])
    alike = [f"{VI['held_similar'].format(files=name)}, {VI['held_held']}" for name in files]
    assert sorted(states) == sorted(alike)


def test_a_filter_opens_no_other_source(open_page: OpenPage, office: Path) -> None:
    page = select(turn_to(open_page(office), "tasks"), "tasks", 2)
    page.button(key="close-source").click().run()
    page.selectbox(key="part-assignee").set_value("UBND xã Tân Cương").run()
    assert not page.exception and "<mark" not in words_of(page)
    assert page.session_state["tasks"]["selection"]["rows"] == [0]
    page.selectbox(key="part-assignee").set_value("Sở Y tế").run()
    assert not page.exception and "<mark" not in words_of(page)
    assert page.session_state["tasks"]["selection"]["rows"] == []


# -- status ---------------------------------------------------------------------------------


def test_the_status_counts_and_examines(open_page: OpenPage, office: Path) -> None:
    page = turn_to(open_page(office), "status")
    assert not page.exception
    assert [one.value for one in page.metric][:3] == ["1", "1", "3"]
    page.button(key="examine").click().run()
    assert not page.exception
    assert [one.value for one in page.success] == [VI["doctor_whole"]]


def test_what_the_doctor_finds_is_said_in_the_page_s_language(
    open_page: OpenPage, embedder: ModelEmbedder, tmp_path: Path
) -> None:
    (tmp_path / "giao-ban.txt").write_text(DIRECTED, encoding="utf-8")
    ingest([str(tmp_path / "giao-ban.txt")], settings_for(tmp_path / "store"), embedder)
    with sqlite3.connect(tmp_path / "store" / Catalogue.FILE) as db:
        db.execute("delete from passage")
    db.close()
    page = turn_to(open_page(tmp_path / "store"), "status")
    page.button(key="examine").click().run()
    assert [one.value for one in page.error] == [VI["doctor_problems"].format(count=3)]
    said = "Chỉ mục từ khóa còn 1 đoạn của văn bản không còn trong kho."
    assert f'<li lang="vi">{said}' in words_of(page)
    page.radio(key="language").set_value("en").run()
    assert '<li lang="en">The keyword index holds 1 passages of no live report' in words_of(page)


def test_what_nobody_answered_and_what_was_bad_is_a_work_list(
    open_page: OpenPage, tmp_path: Path, embedder: ModelEmbedder
) -> None:
    settings = settings_for(tmp_path / "store")
    ingest([str(SHIPPED)], settings, embedder)
    conversation = Conversation(settings, embedder)
    conversation.ask(REFUSED_QUESTION)
    conversation.ask(LAND_QUESTION, conversation="c" * 32)
    (turn,) = conversation.history.turns("c" * 32)
    conversation.history.rate(turn.id, False, "thiếu <b>ngày</b>")

    page = turn_to(open_page(settings.home), "status")
    assert list(page.dataframe[0].value[VI["unanswered_question"]]) == [REFUSED_QUESTION]
    assert "thiếu &lt;b&gt;ngày" in "".join(one.value for one in page.html)
    select(page, "unanswered", 0)
    page.button(key="settle").click().run()
    assert VI["unanswered_question"] not in page.dataframe[0].value  # the audit alone is left
    assert conversation.history.unanswered() == []

    page.button(key=f"disliked-open-{turn.id}").click().run()
    assert not page.exception
    assert page.button(key="cite-1-1-1")
    conversation.close()


def test_an_empty_store_has_a_status(open_page: OpenPage, tmp_path: Path) -> None:
    page = turn_to(open_page(tmp_path / "store"), "status")
    assert not page.exception
    assert page.metric[0].value == "0"


# -- help -----------------------------------------------------------------------------------


def test_an_example_is_asked_by_a_click(open_page: OpenPage, records_home: Path) -> None:
    page = turn_to(open_page(records_home), "help")
    page.button(key="try-1").click().run()
    assert not page.exception
    assert page.title[0].value == VI["title"]
    assert page.button(key="cite-1-1-1")


def test_the_keys_are_listed(open_page: OpenPage, records_home: Path) -> None:
    page = turn_to(open_page(records_home), "help")
    assert not page.exception
    said = " ".join(one.value for one in page.markdown)
    assert all(f"**{key}**" in said for key in ("Enter", "Esc", "Tab"))


def test_all_examples_but_the_last_are_answered_from_the_shipped_record(
    tmp_path: Path, embedder: ModelEmbedder
) -> None:
    settings = settings_for(tmp_path / "store")
    ingest([str(SHIPPED)], settings, embedder)
    conversation = Conversation(settings, embedder)
    for language in NAMES:
        answered = [
            conversation.ask(WORDING[language][f"help_{number}_question"]).answered
            for number in range(1, EXAMPLES + 1)
        ]
        assert answered == [True] * (EXAMPLES - 1) + [False], language
    conversation.close()


# -- how well questions are answered ----------------------------------------------------------


def test_the_page_of_the_state_says_how_questions_went(
    open_page: OpenPage, office: Path, embedder: ModelEmbedder
) -> None:
    page = turn_to(open_page(office), "status")
    assert VI["quality_none"] in [one.value for one in page.caption]
    talk = Conversation(settings_for(office), embedder)
    for question in ("Sở Y tế rà soát gì?", REFUSED_QUESTION):
        talk.ask(question, conversation="a" * 32)
    for turn, good in zip(talk.history.turns("a" * 32), (True, False), strict=True):
        talk.history.rate(turn.id, good)
    talk.close()
    page.run()
    assert not page.exception
    said = words_of(page)
    assert "Trả lời được 1 trong 2 câu hỏi gần nhất (50,0 %)" in said
    assert VI["quality_thumbs"].format(good=1, bad=1) in said


@pytest.mark.parametrize("language", NAMES)
def test_what_was_measured_is_what_the_readme_says(language: Language) -> None:
    assert QUALITY.read_text("utf-8").strip() == part(README.read_text("utf-8"), "eval")
    rows = measured(WORDING[language], language)
    assert [len(row) for row in rows] == [7] * (len(read_quality()) - 1)
    # As the README has it, of the first set, the first column.
    ours, stock = (float(share) for share in read_quality()[1][1].split(" / "))
    said = f"{100 * ours:.1f} % ({100 * stock:.1f} %)"
    first = list(rows[0].values())[1]
    assert first == (said.replace(".", ",") if language == "vi" else said)
