"""assistant/tasks/: the register lists every task that fits, best first, in either language."""

from __future__ import annotations

import sqlite3
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.reports import Answer
from assistant.store.catalogue import Catalogue
from assistant.tasks import Register, list_tasks, names
from assistant.tasks.query import Due, TaskQuery, read_task_query
from assistant.tasks.topics import TOPICS, asked_topics, find_topics, topic_named
from assistant.text import fold
from tests.conftest import SHIPPED, Over, TinyEmbedder, confer, settings_for, take_in

DIRECTING = Path(__file__).parent / "ingest" / "directing"
TODAY = date(2025, 5, 20)
READ = partial(read_question, lexicon=packaged(), today=TODAY)

SITE_CLEARANCE = "công tác bồi thường giải phóng mặt bằng, quản lý đất đai trên địa bàn"
PLANNING = (
    "Chú trọng công tác thanh tra, kiểm tra công tác quản lý quy hoạch, quản lý hoạt động xây dựng,"
    " khai thác khoáng sản"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a store of the report that ships and documents of every kind."""
    home = tmp_path_factory.mktemp("office") / "store"
    take_in(home, SHIPPED, *sorted(DIRECTING.glob("*.[tm][xd]*")))
    return home


def ask(home: Path, question: str) -> Answer:
    conversation = Conversation(settings_for(home), TinyEmbedder())
    try:
        return conversation.ask(question)
    finally:
        conversation.close()


def register(home: Path, query: TaskQuery) -> Register:
    catalogue = Catalogue(home)
    try:
        return list_tasks(catalogue, packaged(), query)
    finally:
        catalogue.close()


def listed(home: Path, question: str) -> list[tuple[str, bool]]:
    """Return the tasks of the report that ships with whether they are only related."""
    found = register(home, read_task_query(READ(question), READ))
    return [(one.task.text, one.related) for one in found.listed if SHIPPED.name in one.source]


@pytest.mark.parametrize(
    "question",
    [
        "Nhiệm vụ nào liên quan đến quản lý đất đai?",
        "nhiem vu nao lien quan den quan ly dat dai",
        "which tasks relate to land management?",
        "đất đai",
        "list all tasks about site clearance and land",
    ],
)
def test_land_management_finds_what_is_on_the_topic_too(office: Path, question: str) -> None:
    (first, related), (second, further) = listed(office, question)
    assert SITE_CLEARANCE in first and not related
    assert (second, further) == (PLANNING, True)


def test_everything_is_listed_with_what_was_looked_at(office: Path) -> None:
    everything = register(office, TaskQuery())
    catalogue = Catalogue(office)
    tasks, reports = catalogue.tasks.live(), catalogue.count()
    catalogue.close()
    assert len(tasks) > 50
    assert {one.task.id for one in everything.listed} == {task.id for task in tasks}
    coverage = everything.coverage
    assert (coverage.reports, coverage.tasks) == (reports, len(tasks))


def test_what_is_asked_by_a_day_is_listed_by_its_deadline(office: Path) -> None:
    found = register(office, read_task_query(READ("việc phải xong trước 31/12/2025"), READ))
    days = [one.task.due for one in found.listed if one.task.due]
    assert len(days) == len(found.listed) > 5
    assert days == sorted(days)


QUERIES = {
    "who must act": (
        "Sở Tài nguyên và Môi trường phải làm gì?",
        {"assignee": "Sở Tài nguyên và Môi trường"},
    ),
    "who must act, and of what": (
        "Sở Tài chính phải làm gì về giải ngân?",
        {"assignee": "Sở Tài chính", "about": "giải ngân", "topics": ("public-investment",)},
    ),
    "who directs": ("Bí thư Tỉnh ủy giao nhiệm vụ gì?", {"assigned_by": "Bí thư Tỉnh ủy"}),
    "by when": (
        "việc nào đến hạn trước 30/6/2025?",
        {"due": Due(date(2025, 6, 30))},
    ),
    "by when, of this year": (
        "viec nao den han truoc 30/6",
        {"due": Due(date(2025, 6, 30), date(2025, 1, 1))},
    ),
    "that are late": (
        "Việc nào đã quá hạn?",
        {"due": Due(date(2025, 5, 19))},
    ),
    "by when, in English": (
        "which tasks are due by 2025-06-30?",
        {"due": Due(date(2025, 6, 30))},
    ),
    "by when, an English day": (
        "tasks due before 31 December 2025",
        {"due": Due(date(2025, 12, 31))},
    ),
    "before a month": ("việc phải xong trước tháng 6/2025", {"due": Due(date(2025, 5, 31))}),
    "a ministry that is named first": ("Bộ Quốc phòng", {"assignee": "Bộ Quốc phòng"}),
    "a body with capitals later": (
        "Tổng cục Thống kê được giao việc gì về giáo dục?",
        {"assignee": "Tổng cục Thống kê", "about": "giáo dục", "topics": ("education",)},
    ),
    "whose conclusion": (
        "chỉ đạo của Bí thư Tỉnh ủy về đất đai",
        {"assigned_by": "Bí thư Tỉnh ủy", "about": "đất đai", "topics": ("land",)},
    ),
    "cơ quan holds no có, nor môi trường mọi": (
        "cơ quan nào chủ trì bảo vệ môi trường?",
        {"about": "bảo vệ môi trường", "topics": ("environment",)},
    ),
    "nor do they without marks": (
        "nhiem vu ve moi truong",
        {"about": "moi truong", "topics": ("environment",)},
    ),
    "words that only ask, one by one in a term": (
        "nhiệm vụ phòng chống hạn hán",
        {"about": "phòng chống hạn hán", "topics": ("environment",)},
    ),
    "cơ sở is no sở": (
        "nhiệm vụ về cơ sở hạ tầng",
        {"about": "cơ sở hạ tầng", "topics": ("construction-planning",)},
    ),
    "no day of the calendar": ("việc nào đến hạn trước 31/6?", {}),
    "everyday words are no bodies": (
        "nhiệm vụ phòng chống dịch bệnh",
        {"about": "phòng chống dịch bệnh", "topics": ("health",)},
    ),
    "all": ("Có những nhiệm vụ nào?", {}),
    "those who are no body by name": ("Các hộ chăn nuôi phải làm gì?", {"doer": "hộ chăn nuôi"}),
    "they, without marks, and of what": (
        "cac nha vuon can lam gi ve chuyen doi so",
        {"doer": "nha vuon", "about": "chuyen doi so", "topics": ("digital-transformation",)},
    ),
    "they after a time": (
        "Trong thời gian tới các địa phương cần làm gì?",
        {"doer": "địa phương"},
    ),
    "a department whose name goes on to what it does": (
        "Sở Du lịch phải làm gì?",
        {"assignee": "Sở Du lịch"},
    ),
    "it without marks": ("so du lich lam gi", {"assignee": "so du lich"}),
    "by when is no subject": (
        "Sở Tài chính có nhiệm vụ gì, hạn khi nào?",
        {"assignee": "Sở Tài chính"},
    ),
    "they in English": ("What must the districts do?", {"doer": "districts"}),
    "for what something must be done is nobody": (
        "Để phòng chống dịch bệnh cần làm gì?",
        {"about": "Để phòng chống dịch bệnh", "topics": ("health",)},
    ),
}


@pytest.mark.parametrize(("question", "expected"), QUERIES.values(), ids=QUERIES.keys())
def test_a_question_is_read_as_a_query(question: str, expected: dict[str, object]) -> None:
    query = read_task_query(READ(question), READ)
    fields = ("assignee", "assigned_by", "due", "topics")
    said = {name: value for name in fields if (value := getattr(query, name))}
    asked = {"about": query.about, "doer": query.doer}
    said |= {name: one.typed.strip() for name, one in asked.items() if one}
    assert said == expected


FARMERS = """\
Báo cáo tình hình sản xuất tháng 2

Các hộ chăn nuôi cần giữ ấm cho đàn gia súc. Các địa phương cần chủ động phòng trừ bệnh sương mai.
"""
KEEP_WARM = "Các hộ chăn nuôi cần giữ ấm cho đàn gia súc"
PREVENT = "Các địa phương cần chủ động phòng trừ bệnh sương mai"


INSPECTORS = """\
THANH TRA TỈNH GIA LAI

BÁO CÁO
Công tác thanh tra quý III năm 2025

NHIỆM VỤ QUÝ IV
1. Ban Tiếp công dân cập nhật đơn thư vào cơ sở dữ liệu.
2. Phòng Nghiệp vụ trình kế hoạch xác minh tài sản trước ngày 10/11/2025.
"""


def test_the_tasks_of_a_body_that_none_names_are_those_of_its_own_report(over: Over) -> None:
    asked = over({"thanh-tra.txt": INSPECTORS, "thang-2.txt": FARMERS})
    answer = asked.ask("Nhiệm vụ của Thanh tra tỉnh Gia Lai")
    assert [one.quote for one in answer.citations] == [
        "Ban Tiếp công dân cập nhật đơn thư vào cơ sở dữ liệu",
        "Phòng Nghiệp vụ trình kế hoạch xác minh tài sản trước ngày 10/11/2025",
    ]


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("Các hộ chăn nuôi phải làm gì?", [KEEP_WARM]),
        ("cac ho chan nuoi can lam gi", [KEEP_WARM]),
        ("What must the localities do?", [PREVENT]),
        ("Các huyện phải làm gì?", [PREVENT]),  # they are localities
        ("Các nhà vườn phải làm gì?", []),
        ("What must we do?", [KEEP_WARM, PREVENT]),  # nobody is told
        ("Tất cả phải làm gì?", [KEEP_WARM, PREVENT]),
        ("Sở Y tế phải làm gì?", []),
    ],
)
def test_of_those_who_must_act_their_own_tasks_are_listed(
    over: Over, question: str, tasks: list[str]
) -> None:
    answer = over({"thang-2.txt": FARMERS}).ask(question)
    assert [one.quote for one in answer.citations] == tasks


def test_who_must_act_is_found_in_other_spellings(office: Path) -> None:
    spellings = ("Sở TN&MT", "so tai nguyen va moi truong", "Department of Natural Resources")
    found = [register(office, TaskQuery(assignee=said)) for said in spellings]
    texts = [[one.task.text for one in each.listed] for each in found]
    assert "Tập trung tháo gỡ vướng mắc về giải phóng mặt bằng" in texts[0]
    assert texts == [texts[0]] * len(spellings)


def test_a_deadline_without_a_year_means_the_last_one(office: Path) -> None:
    found = register(office, read_task_query(READ("việc nào đến hạn trước 30/6"), READ))
    assert found.listed
    assert all(
        one.task.due and (one.task.due.year, one.task.due.month) <= (2025, 6)
        for one in found.listed
    )
    assert {one.task.due.year for one in found.listed if one.task.due} == {2025}


def test_a_conference_that_is_named_is_looked_at_alone(office: Path) -> None:
    found = register(office, read_task_query(READ("Hội nghị lần thứ 31 giao nhiệm vụ gì?"), READ))
    assert {Path(one.source).name for one in found.listed} == {
        path.name for path in SHIPPED.iterdir()
    }


# -- how they are kept ------------------------------------------------------------------------


def kept(home: Path) -> list[str]:
    catalogue = Catalogue(home)
    try:
        return [task.text for task in catalogue.tasks.live()]
    finally:
        catalogue.close()


def test_a_changed_report_has_its_own_tasks_only(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "ket-luan.txt"
    path.write_text("Kết luận hội nghị\n\nGiao Sở Nội vụ thẩm định đề án.", encoding="utf-8")
    added = take_in(home, path).added
    assert (added[0].tasks, kept(home)) == (1, ["Sở Nội vụ thẩm định đề án"])
    path.write_text("Kết luận hội nghị\n\nGiao Sở Y tế mua sắm vắc xin.", encoding="utf-8")
    take_in(home, path)
    assert kept(home) == ["Sở Y tế mua sắm vắc xin"]
    path.unlink()
    take_in(home, tmp_path, prune=True)
    assert kept(home) == []


def test_rebuild_finds_the_tasks_again(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "ket-luan.txt"
    path.write_text("Kết luận hội nghị\n\nGiao Sở Nội vụ thẩm định đề án.", encoding="utf-8")
    take_in(home, path)
    with sqlite3.connect(home / Catalogue.FILE) as db:
        db.execute("UPDATE task SET text = 'as older rules found it'")
    assert kept(home) == ["as older rules found it"]
    assert confer("rebuild", home=home).status == 0
    assert kept(home) == ["Sở Nội vụ thẩm định đề án"]


# -- the answer -----------------------------------------------------------------------------


def test_the_answer_names_who_directs_and_cites_the_words(office: Path) -> None:
    answer = ask(office, "Nhiệm vụ nào liên quan đến quản lý đất đai?")
    assert (answer.intent, answer.language, answer.answered) == ("tasks", "vi", True)
    assert len(answer.claims) == answer.coverage.tasks == len(answer.citations)
    catalogue = Catalogue(office)
    for claim, citation in zip(answer.claims, answer.citations, strict=True):
        report = catalogue.report(citation.report)
        assert report and report.text[citation.start : citation.end] == citation.quote == claim.text
    catalogue.close()
    of_shipped = [c for c in answer.claims if SITE_CLEARANCE in c.text or c.text == PLANNING]
    assert [claim.label for claim in of_shipped] == [
        "Chỉ đạo: đồng chí Bí thư Tỉnh ủy",
        "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh, Thủ trưởng các cơ quan, đơn vị, địa "
        "phương (chỉ đạo: đồng chí Bí thư Tỉnh ủy; liên quan)",
    ]
    assert "Đã xem" in answer.closing


def test_the_answer_in_english_has_an_english_frame(office: Path) -> None:
    answer = ask(office, "what must the Department of Finance do?")
    assert answer.language == "en" and answer.lead.startswith("Tasks in the records")
    assert all("Sở Tài chính" in claim.label + claim.text for claim in answer.claims)


def test_a_word_of_a_term_alone_is_not_on_it(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "THÔNG BÁO\nKết luận cuộc họp ngày 2/4/2025\n\nChủ tịch UBND tỉnh yêu cầu:\n"
        "1. Văn phòng UBND tỉnh chuẩn bị họp giao ban.\n2. Sở Tài chính giao dự toán.\n"
        "3. Ban An toàn giao thông tuyên truyền pháp luật.\n",
        encoding="utf-8",
    )
    take_in(home, path)
    found = register(home, read_task_query(READ("giao thông"), READ)).listed
    assert [one.task.text for one in found] == ["Ban An toàn giao thông tuyên truyền pháp luật"]


def test_a_subject_of_no_task_is_not_answered_with_others(office: Path) -> None:
    assert not ask(office, "nhiệm vụ nào về xổ số vũ trụ?").answered


# -- the command line -----------------------------------------------------------------------


def test_tasks_in_json(office: Path) -> None:
    done = confer("tasks", "đất đai", "--json", home=office)
    for row in done.json:
        assert list(row) == [
            "task", "report", "title", "source", "start", "end", "assigned_by", "assignee",
            "deadline", "topics",
        ]  # fmt: skip
        text = confer("show", row["report"], "--text", home=office).out
        assert text[row["start"] : row["end"]] == row["task"]
    found, reports = len(done.json), len({row["report"] for row in done.json})
    assert done.err == f"20 reports looked at, {found} tasks in {reports} reports\n"


def test_how_much_was_looked_at_is_told_of_one_report_too(office: Path) -> None:
    report = confer("tasks", "--json", home=office).json[0]["report"]
    done = confer("tasks", "--report", report, "--json", home=office)
    tasks = "1 task" if len(done.json) == 1 else f"{len(done.json)} tasks"
    assert done.err == f"1 report looked at, {tasks} in 1 report\n"


OPTIONS = {
    "topic": ("--topic", "đất đai", lambda row: "land" in row["topics"]),
    "topic in English": ("--topic", "Health", lambda row: "health" in row["topics"]),
    "assignee": ("--assignee", "Công an tỉnh", lambda row: "Công an tỉnh" in row["assignee"]),
    "due": ("--due-before", "31/12/2024", lambda row: row["deadline"] is not None),
}


@pytest.mark.parametrize(("option", "value", "fits"), OPTIONS.values(), ids=OPTIONS.keys())
def test_options(office: Path, option: str, value: str, fits) -> None:  # type: ignore[no-untyped-def]  # lambdas
    rows = confer("tasks", option, value, "--json", home=office).json
    if option != "--topic" or value != "Health":
        assert rows
    assert all(map(fits, rows))


WRONG = {
    "topic": (
        ("--topic", "bóng đá"),
        "There is no topic 'bóng đá'. Use one of: party-building (Xây dựng Đảng); ",
    ),
    "day": (("--due-before", "mai"), "'mai' is no date"),
    "report": (("--report", "000000000000"), "There is no report '000000000000'"),
    "words": (("?!",), "The query holds no words"),
    "ending": (("--csv", "a.txt"), "a.txt does not end with .csv"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said(office: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in confer("tasks", *arguments, home=office).refused(2)


# -- topics ---------------------------------------------------------------------------------


def test_a_longer_term_hides_those_within_it() -> None:
    assert find_topics("quy hoạch sử dụng đất")[0] == "land"
    assert find_topics("quy hoạch cán bộ")[0] == "organisation-cadres"


def test_every_topic_is_found_by_its_names() -> None:
    for topic in TOPICS.values():
        bare = fold(topic.vietnamese).replace(",", "")
        for name in (topic.key, topic.vietnamese, bare, topic.english, topic.english.upper()):
            assert topic_named(name) == topic.key


@pytest.mark.parametrize("name", ["Tổ chức", "to chuc", "TỔ CHỨC"])
def test_a_topic_is_found_by_a_part_of_its_name(name: str) -> None:
    assert topic_named(name) == "organisation-cadres"


def test_the_topic_most_words_tell_of_is_asked_for() -> None:
    assert asked_topics("co so du lieu dat dai") == ("digital-transformation",)
    assert asked_topics("land prices", english=True) == ("land",)
    assert asked_topics("giá vàng") == ()


def test_what_is_published_meanwhile_is_listed(home: Path, tmp_path: Path) -> None:
    first, second = (
        f"Kết luận\n\nGiao Sở Tài chính hoàn thiện hồ sơ {name} trước ngày 30/6/2025.\n"
        for name in ("đấu thầu", "kiểm kê đất đai")
    )
    (tmp_path / "mot.txt").write_text(first, encoding="utf-8")
    take_in(home, *tmp_path.glob("*.txt"))
    catalogue = Catalogue(home)
    try:
        about = [read_task_query(READ(one), READ) for one in ("hồ sơ", "kiểm kê đất đai")]
        before = [len(list_tasks(catalogue, packaged(), one).listed) for one in about]
        (tmp_path / "hai.txt").write_text(second, encoding="utf-8")
        take_in(home, *tmp_path.glob("*.txt"))
        after = [len(list_tasks(catalogue, packaged(), one).listed) for one in about]
    finally:
        catalogue.close()
    assert (before, after) == ([1, 0], [2, 1])


@pytest.mark.parametrize(
    ("said", "asked", "here", "same"),
    [
        ("Công an thành phố", "Công an TP Cần Thơ", True, True),
        ("Công an thành phố", "Công an TP Cần Thơ", False, False),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Thái Nguyên", True, True),
        ("Ủy ban nhân dân tỉnh", "UBND tỉnh Hưng Yên", True, True),
        ("Ban Chấp hành Đảng bộ tỉnh", "BCH", False, True),
        ("Ban Chấp hành", "BCH Đảng bộ tỉnh", False, False),
        ("Ủy ban nhân dân huyện", "UBND tỉnh Hưng Yên", True, False),
    ],
)
def test_a_body_is_named_without_its_place_in_a_report_of_that(
    said: str, asked: str, here: bool, same: bool
) -> None:
    assert names(said, asked, here) is same


def test_whose_tasks_by_a_name_that_no_list_of_bodies_has(tmp_path: Path) -> None:
    minutes = tmp_path / "bien-ban.txt"
    minutes.write_text(
        "BIÊN BẢN\nHọp giao ban tháng 6 năm 2026\n\nChủ trì: Giám đốc.\n\nII. KẾT LUẬN\n"
        "1. Khoa Dược lập danh mục thuốc.\n2. Phòng Tổ chức kiểm điểm khoa Dược.\n",
        encoding="utf-8",
    )
    take_in(tmp_path / "store", minutes)
    for question in ("Nhiệm vụ của Khoa Dược là gì?", "việc giao cho khoa dược"):
        found = register(tmp_path / "store", read_task_query(READ(question), READ))
        assert [one.task.text for one in found.listed] == ["Khoa Dược lập danh mục thuốc"]
    about = register(tmp_path / "store", read_task_query(READ("nhiệm vụ về khoa dược"), READ))
    assert len(about.listed) == 2


def test_what_a_body_must_do_is_asked_in_more_words() -> None:
    query = read_task_query(READ("Sở Y tế phải làm những việc gì?"), READ)
    assert (query.assignee, query.about) == ("Sở Y tế", None)
