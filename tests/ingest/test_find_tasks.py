"""ingest/find_tasks.py: what documents of every kind direct, and what only looks like it.

The documents in directing/ are written as offices write them; beside each stands what it directs,
one task a line: who directs | who must act | by when | the words of the task.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.reports import Task
from assistant.topics import TOPICS
from ingest.parse import parse_file
from tests.evaluation.task_figures import tasks_of

DOCUMENTS = sorted((Path(__file__).parent / "directing").glob("*.[tm][xd]*"))


def told(task: Task) -> str:
    said = (task.assigned_by, task.assignee, task.deadline, task.text)
    return " | ".join("–" if one is None else " ".join(one.split()) for one in said)


def written(tmp_path: Path, text: str) -> list[Task]:
    path = tmp_path / "văn bản.txt"
    path.write_text(text, encoding="utf-8")
    return tasks_of(path)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_all_that_a_document_directs(document: Path) -> None:
    expected = document.with_suffix(".tasks").read_text(encoding="utf-8").splitlines()
    assert [told(task) for task in tasks_of(document)] == expected


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_spans_are_the_words_of_the_report(document: Path) -> None:
    text = parse_file(document, document.read_bytes()).text
    for task in tasks_of(document):
        assert task.text == text[task.start : task.end] == task.text.strip(" .;,-")
        said = {reading.field: text[reading.start : reading.end] for reading in task.readings}
        fields = {name: getattr(task, name) for name in ("assigned_by", "assignee", "deadline")}
        assert said == {name: words for name, words in fields.items() if words is not None}
        assert set(task.topics) <= set(TOPICS)


NO_TASK = {
    "done": "UBND tỉnh đã yêu cầu các sở rà soát các dự án chậm tiến độ.",
    "being done": "Các nhà vườn đang tập trung chăm sóc cây ăn quả.",
    "result without a subject": "Tổ chức thành công 02 giải thể thao cấp tỉnh.",
    "a noun: hồ sơ đề nghị": "Tỉnh đã tiếp nhận 896 hồ sơ đề nghị cấp giấy phép lao động.",
    "a noun: yêu cầu": "Trước những yêu cầu đặt ra, kết quả đạt được là quan trọng.",
    "a noun: giao thông": "Dịch vụ giao thông tăng 1,10% so với tháng trước.",
    "a fact with phải": "Nhiều doanh nghiệp phải đóng cửa do thiếu đơn hàng.",
    "an opinion": "Việc kết nối là cần thiết để các máy dùng chung dữ liệu.",
    "a forecast": "Dự báo sâu bệnh sẽ tiếp tục gây hại trên các giống lúa nhiễm.",
    "a hope": "Đồng chí Bí thư tin tưởng Đảng bộ sẽ hoàn thành nhiệm vụ năm 2024.",
    "calling for investment": "Các địa phương tập trung xây dựng hạ tầng, kêu gọi đầu tư.",
    "a permission": "Doanh nghiệp có thể nộp hồ sơ trực tuyến.",
    "a passive past": "Các ca bệnh đã được giám sát và phân công cán bộ theo dõi khu vực dân cư.",
}


@pytest.mark.parametrize("text", NO_TASK.values(), ids=NO_TASK.keys())
def test_what_only_looks_like_a_task(text: str, tmp_path: Path) -> None:
    assert written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{text}\n") == []


CLAUSES = {
    "semicolons": (
        "Các hộ chăn nuôi cần tiêm phòng cho đàn lợn; giữ ấm cho đàn gà; báo ngay khi có dịch.",
        [
            "Các hộ chăn nuôi cần tiêm phòng cho đàn lợn",
            "giữ ấm cho đàn gà",
            "báo ngay khi có dịch",
        ],
    ),
    "verbs that share an object": (
        "UBND tỉnh yêu cầu các sở kiểm tra, giám sát việc thực hiện các dự án.",
        ["các sở kiểm tra, giám sát việc thực hiện các dự án"],
    ),
    "nouns that look like verbs": (
        "UBND tỉnh yêu cầu các sở tăng cường công tác quản lý quy hoạch, xây dựng hạ tầng, khai "
        "thác khoáng sản.",
        [
            "các sở tăng cường công tác quản lý quy hoạch, xây dựng hạ tầng, khai thác khoáng sản",
        ],
    ),
    "openers after commas": (
        "UBND tỉnh yêu cầu Sở Y tế rà soát trang thiết bị, chủ động phòng dịch sởi, đồng thời tăng "
        "cường tuyên truyền.",
        [
            "Sở Y tế rà soát trang thiết bị",
            "chủ động phòng dịch sởi",
            "tăng cường tuyên truyền",
        ],
    ),
    "a purpose is no clause": (
        "Đề nghị các huyện đẩy mạnh cải cách hành chính nhằm giảm chi phí, nâng cao chất lượng phục"
        " vụ.",
        [
            "các huyện đẩy mạnh cải cách hành chính nhằm giảm chi phí, nâng cao chất lượng phục vụ",
        ],
    ),
    "a body's name goes on after a comma": (
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp thẩm định đề án.",
        ["Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp thẩm định đề án"],
    ),
    "another body after a semicolon": (
        "Giao Sở Nội vụ thẩm định đề án; giao Sở Giáo dục và Đào tạo tuyển dụng giáo viên.",
        ["Sở Nội vụ thẩm định đề án", "Sở Giáo dục và Đào tạo tuyển dụng giáo viên"],
    ),
    "verbs of one syllable": (
        "Giao các địa phương cắm biển báo tại ngầm tràn, vớt rác trên kênh.",
        ["các địa phương cắm biển báo tại ngầm tràn", "vớt rác trên kênh"],
    ),
    "what comes first among others": (
        "Giao Sở Nội vụ sửa chữa trụ sở các xã, trong đó ưu tiên các xã biên giới.",
        ["Sở Nội vụ sửa chữa trụ sở các xã", "ưu tiên các xã biên giới"],
    ),
    "a target with a verb of its own": (
        "Giao Sở Nội vụ thẩm định đề án của các huyện, phấn đấu bàn giao hồ sơ trong tháng 10.",
        ["Sở Nội vụ thẩm định đề án của các huyện", "phấn đấu bàn giao hồ sơ trong tháng 10"],
    ),
    "a limit of time is no clause": (
        "Giao Sở Nội vụ hoàn thiện đề án, hoàn thành trước ngày 30/6/2025.",
        ["Sở Nội vụ hoàn thiện đề án, hoàn thành trước ngày 30/6/2025"],
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_sentence_is_taken_apart(sentence: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{sentence}\n")
    assert [task.text for task in found] == expected


DEADLINES = {
    "a day": ("trước ngày 30/6/2025", "2025-06-30"),
    "a day without a year": ("trước ngày 15/10", "2024-10-15"),
    "a written day": ("trước ngày 5 tháng 9 năm 2024", "2024-09-05"),
    "a month": ("trong tháng 4/2025", "2025-04-30"),
    "a quarter": ("trong quý III/2024", "2024-09-30"),
    "the end of a year": ("đến hết năm 2025", "2025-12-31"),
    "at the latest": ("chậm nhất ngày 20/11/2024", "2024-11-20"),
    "before a month": ("trước tháng 9", "2024-08-31"),
    "working days": ("trong thời hạn 15 ngày", None),
    "no such day": ("trước ngày 31/6/2025", None),
}


@pytest.mark.parametrize(("words", "day"), DEADLINES.values(), ids=DEADLINES.keys())
def test_deadlines(words: str, day: str | None, tmp_path: Path) -> None:
    text = f"BÁO CÁO\nTình hình tháng 5 năm 2024\n\nGiao Sở Nội vụ hoàn thiện đề án {words}.\n"
    (task,) = written(tmp_path, text)
    assert (task.deadline, task.due and task.due.isoformat()) == (words, day)


def test_a_sentence_without_end_takes_no_time(tmp_path: Path) -> None:
    text = "CHỈ THỊ\nvề đất đai\n\n" + "UBND tỉnh đề nghị " * 20_000
    assert written(tmp_path, text) == []


def test_of_norms_only_who_carries_them_out_is_told(tmp_path: Path) -> None:
    articles = [f"Điều {n}. Chủ rừng phải xây dựng phương án phòng cháy." for n in range(1, 12)]
    last = "Điều 12. Giám đốc Sở Nội vụ và các cơ quan chịu trách nhiệm thi hành Quy chế này."
    (task,) = written(tmp_path, "\n".join(["QUY CHẾ", "về rừng", "", *articles, last]))
    assert task.assignee == "Giám đốc Sở Nội vụ và các cơ quan"
    assert task.text.endswith("chịu trách nhiệm thi hành Quy chế này")


def test_a_programme_attached_to_a_decision_directs(tmp_path: Path) -> None:
    text = """\
QUYẾT ĐỊNH
Về việc ban hành Chương trình cải cách hành chính

Điều 1. Ban hành kèm theo Quyết định này Chương trình cải cách hành chính.

CHƯƠNG TRÌNH
Cải cách hành chính
(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 5/4/2024)

I. KẾT QUẢ ĐẠT ĐƯỢC
Tổ chức rà soát 120 thủ tục hành chính.
II. NỘI DUNG CẢI CÁCH NĂM 2024
1. Rà soát thủ tục hành chính và xây dựng cơ sở dữ liệu dùng chung.
"""
    assert [(task.text, task.deadline) for task in written(tmp_path, text)] == [
        ("Rà soát thủ tục hành chính", "NĂM 2024"),
        ("xây dựng cơ sở dữ liệu dùng chung", "NĂM 2024"),
    ]
