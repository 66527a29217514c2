"""ingest/find_tasks.py: what documents of every kind direct, and what only looks like it.

The documents in directing/ are written as offices write them; beside each stands what it directs,
one task a line: who directs | who must act | by when | the words of the task.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.reports import Task
from assistant.tasks.topics import TOPICS
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
    "whoever signs": "CHỦ DOANH NGHIỆP\nKý và ghi rõ họ tên",
    "a passive director": "Tỉnh được Chính phủ giao thực hiện 3 dự án trọng điểm.",
    "a title in capitals": "QUẢN LÝ CÔNG TÁC ĐẢNG TẠI TỈNH ỦY.",
    "a passive with who has done it": "Việc này đã được các cấp, các ngành quan tâm chỉ đạo.",
    "what was seen": "Qua công tác kiểm tra cho thấy, một số chủ đầu tư lập hồ sơ chậm.",
    "a past before a verb": "Năm 2022, đã xảy ra 17 đợt thiên tai, làm chết 5 người.",
    "a passive past": "Các ca bệnh đã được giám sát và phân công cán bộ theo dõi khu vực dân cư.",
}


@pytest.mark.parametrize("text", NO_TASK.values(), ids=NO_TASK.keys())
def test_what_only_looks_like_a_task(text: str, tmp_path: Path) -> None:
    assert written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{text}\n") == []


def test_an_item_that_gives_somebody_something_to_do(tmp_path: Path) -> None:
    text = "Kết luận hội nghị lần thứ 10\n\n1. Yêu cầu UBND xã Tân Cương quản lý đất đai.\n"
    (task,) = written(tmp_path, text)
    assert (task.assignee, task.text) == (
        "UBND xã Tân Cương",
        "UBND xã Tân Cương quản lý đất đai",
    )


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
    "examples are no clauses": (
        "Giao Sở Nội vụ kiểm tra lĩnh vực dễ phát sinh tiêu cực như đất đai, mua sắm tài sản.",
        ["Sở Nội vụ kiểm tra lĩnh vực dễ phát sinh tiêu cực như đất đai, mua sắm tài sản"],
    ),
    "what is taken as what": (
        "Giao Sở Nội vụ đánh giá cán bộ thực chất, lấy kết quả công việc làm thước đo.",
        ["Sở Nội vụ đánh giá cán bộ thực chất, lấy kết quả công việc làm thước đo"],
    ),
    "a verb said again": (
        "Đề nghị Hội Nông dân huyện tham gia xây dựng Đảng, xây dựng chính quyền.",
        ["Hội Nông dân huyện tham gia xây dựng Đảng, xây dựng chính quyền"],
    ),
    "in which direction": (
        "Giao Sở Nội vụ sắp xếp bộ máy theo hướng tinh gọn, làm rõ trách nhiệm của từng người.",
        ["Sở Nội vụ sắp xếp bộ máy theo hướng tinh gọn, làm rõ trách nhiệm của từng người"],
    ),
    "whoever must act proposes": (
        "Giao Sở Nội vụ rà soát các quy định, đề xuất UBND tỉnh sửa đổi cho phù hợp.",
        ["Sở Nội vụ rà soát các quy định", "đề xuất UBND tỉnh sửa đổi cho phù hợp"],
    ),
    "a condition between clauses": (
        "Giao Sở Nội vụ cân đối kinh phí; trường hợp vượt khả năng, báo cáo UBND tỉnh xem xét.",
        ["Sở Nội vụ cân đối kinh phí", "báo cáo UBND tỉnh xem xét"],
    ),
    "a verb that is denied": (
        "Giao Sở Nội vụ lập danh sách hộ không chấp hành, xử phạt theo thẩm quyền.",
        ["Sở Nội vụ lập danh sách hộ không chấp hành", "xử phạt theo thẩm quyền"],
    ),
    "how often": (
        "Giao Sở Nội vụ cử cán bộ nắm tình hình, hằng ngày báo cáo UBND tỉnh.",
        ["Sở Nội vụ cử cán bộ nắm tình hình", "hằng ngày báo cáo UBND tỉnh"],
    ),
    "a time before a clause": (
        "Giao Sở Nội vụ thực hiện Chỉ thị này, định kỳ trước ngày 15/12 báo cáo UBND tỉnh.",
        ["Sở Nội vụ thực hiện Chỉ thị này", "báo cáo UBND tỉnh"],
    ),
    "names with commas": (
        "Giao Sở Nội vụ phổ biến Luật Phòng, chống tham nhũng, gắn với kiểm điểm từng người.",
        ["Sở Nội vụ phổ biến Luật Phòng, chống tham nhũng, gắn với kiểm điểm từng người"],
    ),
    "what is wrong": (
        "Giao Sở Nội vụ xử lý nghiêm các trường hợp thông thầu, rút ruột công trình.",
        ["Sở Nội vụ xử lý nghiêm các trường hợp thông thầu, rút ruột công trình"],
    ),
    "how it is done, after commas": (
        "Giao Sở Nội vụ chi trả đúng, đủ, kịp thời chế độ cho các đối tượng.",
        ["Sở Nội vụ chi trả đúng, đủ, kịp thời chế độ cho các đối tượng"],
    ),
    "a verb that needs no object": (
        "Giao Sở Nội vụ ban hành quy chế làm việc, phân công nhiệm vụ cho từng người.",
        ["Sở Nội vụ ban hành quy chế làm việc", "phân công nhiệm vụ cho từng người"],
    ),
    "how it is done makes a verb of it": (
        "Giao Sở Nội vụ ban hành cơ chế hỗ trợ các xã khó khăn và bố trí đủ vốn đối ứng.",
        ["Sở Nội vụ ban hành cơ chế hỗ trợ các xã khó khăn", "bố trí đủ vốn đối ứng"],
    ),
    "what is verified and handed in stays one": (
        "Giao Sở Nội vụ chủ trì tổng hợp, báo cáo UBND tỉnh kết quả sắp xếp.",
        ["Sở Nội vụ chủ trì tổng hợp, báo cáo UBND tỉnh kết quả sắp xếp"],
    ),
    "a word of two syllables is no verb": (
        "Giao Sở Nội vụ bảo đảm biên chế cho các đơn vị công lập và tháo gỡ vướng mắc về nhà ở.",
        [
            "Sở Nội vụ bảo đảm biên chế cho các đơn vị công lập",
            "tháo gỡ vướng mắc về nhà ở",
        ],
    ),
    "in doing what": (
        "Giao Sở Nội vụ biểu dương các xã gương mẫu trong phân loại rác, cải tạo vườn tạp.",
        ["Sở Nội vụ biểu dương các xã gương mẫu trong phân loại rác, cải tạo vườn tạp"],
    ),
    "as had been promised": (
        "Giao Sở Nội vụ bố trí nhân lực như đã cam kết với tỉnh, ghi nhật ký hằng ngày.",
        ["Sở Nội vụ bố trí nhân lực như đã cam kết với tỉnh", "ghi nhật ký hằng ngày"],
    ),
    "what is prevented, at length": (
        "Giao Sở Nội vụ cử cán bộ trực, không để gián đoạn việc tiếp nhận hồ sơ của người dân.",
        ["Sở Nội vụ cử cán bộ trực", "không để gián đoạn việc tiếp nhận hồ sơ của người dân"],
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
    "days after something": ("chậm nhất 10 ngày sau đối thoại", None),
    "a day of each month": ("vào ngày 25 hằng tháng", None),
    "the month to come": ("trong tháng tới", None),
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


def test_headings_and_tables_of_norms_give_no_task(tmp_path: Path) -> None:
    articles = [f"Điều {n}. Hủy bỏ quyết định\n1. Tòa án hủy bỏ quyết định." for n in range(1, 12)]
    table = "Bộ Tài chính quy định đối với hoạt động bình tuyển do trung ương thực hiện"
    text = "\n".join(["LUẬT", "Tố tụng", "", *articles, "Chương II", "VIỆN KIỂM SÁT", table])
    assert written(tmp_path, text) == []


BLANKS = {
    "a form": "Mẫu số 02\nGIẤY ĐỀ NGHỊ\nĐề nghị Sở Nội vụ xem xét cấp lại bằng khen.",
    "how to fill one in": "Hướng dẫn ghi phiếu: Ghi rõ họ tên.\n- Đánh dấu vào ô thích hợp.",
    "grounds of a resolution": "Xét Tờ trình số 2/TTr-UBND; báo cáo thẩm tra của Ban Kinh tế.\n"
    "QUYẾT NGHỊ:\nĐiều 1. Kế hoạch năm 2025.",
    "what a body is for": "Chức năng, nhiệm vụ\n- Quản lý công tác văn thư của Sở.",
    "a city whose name is a duty": "Dân số của thành phố Cần Thơ là 1,2 triệu người.",
    "what was so far": "Tính đến ngày 20/8, toàn tỉnh tiêm được 62% tổng đàn; còn 21 xã chưa tiêm.",
    "what voters ask for": "Cử tri kiến nghị sớm nâng cấp quốc lộ 3, tăng phụ cấp cho cán bộ thôn.",
    "what was on a day": "Ngày 5/4/2025, Tỉnh ủy tổ chức hội nghị giao ban quý I.",
    "what is published": "Thông báo này được công khai theo quy định.",
}


@pytest.mark.parametrize("text", BLANKS.values(), ids=BLANKS.keys())
def test_what_directs_nobody_in_a_notice(text: str, tmp_path: Path) -> None:
    head = "UBND TỈNH\n\nTHÔNG BÁO\nKết luận về công tác cán bộ\n\nNgày 5/4, UBND tỉnh họp.\n\n"
    assert written(tmp_path, head + text) == []


SAID = {
    "it is stressed what must be done": (
        "Đồng chí nhấn mạnh cần tập trung cải thiện môi trường đầu tư.",
        "Đồng chí | – | – | cần tập trung cải thiện môi trường đầu tư",
    ),
    "a time before who must act": (
        "Đồng chí đề nghị trong thời gian tới, huyện cần quan tâm công tác dân tộc.",
        "Đồng chí | huyện | – | huyện cần quan tâm công tác dân tộc",
    ),
    "a time before a duty": (
        "Đồng chí yêu cầu trong tháng 4 phải hoàn thành việc giao đất.",
        "Đồng chí | – | trong tháng 4 | phải hoàn thành việc giao đất",
    ),
    "a place by its kind": (
        "Thủ tướng Chính phủ giao tỉnh hoàn thành 500 căn nhà ở xã hội.",
        "Thủ tướng Chính phủ | tỉnh | – | tỉnh hoàn thành 500 căn nhà ở xã hội",
    ),
    "a thing that must be": (
        "Đồng chí nhấn mạnh, công trình phải đưa vào sử dụng trước năm học mới.",
        "Đồng chí | – | trước năm học mới | công trình phải đưa vào sử dụng trước năm học mới",
    ),
    "whoever praised goes on": (
        "Đồng chí ghi nhận cố gắng của nhà thầu; đồng thời yêu cầu xã Phú Đình đối thoại với dân.",
        "Đồng chí | xã Phú Đình | – | xã Phú Đình đối thoại với dân",
    ),
    "to go on": (
        "Đồng chí đề nghị tiếp tục đổi mới phương thức hoạt động.",
        "Đồng chí | – | – | tiếp tục đổi mới phương thức hoạt động",
    ),
    "whoever must act after a label": (
        "Đồng chí nhấn mạnh: Các địa phương phải trực tiếp đối thoại với dân.",
        "Đồng chí | Các địa phương | – | Các địa phương phải trực tiếp đối thoại với dân",
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), SAID.values(), ids=SAID.keys())
def test_what_is_said_at_a_meeting(sentence: str, expected: str, tmp_path: Path) -> None:
    text = f"Hội nghị giao ban quý I\n\nSáng 5/4, UBND tỉnh tổ chức hội nghị.\n\n{sentence}\n"
    assert [told(task) for task in written(tmp_path, text)] == [expected]


def test_lines_below_a_task_say_who_and_by_when(tmp_path: Path) -> None:
    text = """\
KẾ HOẠCH
Cải cách hành chính năm 2024

II. NHIỆM VỤ
1. Rà soát thủ tục hành chính; công khai kết quả.
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: các sở, ban, ngành.
- Thời gian hoàn thành: Tháng 3 - 4/2024.
2. Khảo sát mức độ hài lòng của người dân. Thời gian thực hiện: Quý II/2024.
3. Nâng cấp cổng dịch vụ công.
"""
    assert [(task.assignee, task.deadline, str(task.due)) for task in written(tmp_path, text)] == [
        ("Sở Nội vụ", "Tháng 3 - 4/2024", "2024-04-30"),
        ("Sở Nội vụ", "Tháng 3 - 4/2024", "2024-04-30"),
        (None, "Quý II/2024", "2024-06-30"),
        (None, None, "None"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Sau khi nghe các sở báo cáo, ý kiến của các đại biểu, Phó Chủ tịch UBND tỉnh kết luận:",
        "Sau khi thảo luận, Phó Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:",
    ],
)
def test_whoever_concludes_directs(lead: str, tmp_path: Path) -> None:
    text = f"""\
VĂN PHÒNG UBND TỈNH
Số: 5/TB-VP

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp

Ngày 2/3, Phó Chủ tịch UBND tỉnh chủ trì họp.

{lead}

I. NHIỆM VỤ
1. Rà soát các dự án chậm tiến độ.
2. Sở Y tế bố trí đủ thuốc cho trạm y tế.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Phó Chủ tịch UBND tỉnh | – | – | Rà soát các dự án chậm tiến độ",
        "Phó Chủ tịch UBND tỉnh | Sở Y tế | – | Sở Y tế bố trí đủ thuốc cho trạm y tế",
    ]


def test_items_of_a_directive(tmp_path: Path) -> None:
    text = """\
CHỈ THỊ
Về tăng cường quản lý đất đai

UBND tỉnh yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:

1. Nghiêm cấm việc tự ý chuyển mục đích sử dụng đất lúa.
2. Tuyệt đối không hợp thức hóa các trường hợp vi phạm.
3. Từ nay đến 31/12/2024, các huyện hoàn thành kê khai, đăng ký đất đai.
4. Hằng quý, các sở tổng hợp kết quả trước ngày 20 của tháng cuối quý.
"""
    assert [(task.assignee, task.deadline, task.text) for task in written(tmp_path, text)] == [
        (
            "các cơ quan, đơn vị",
            None,
            "Nghiêm cấm việc tự ý chuyển mục đích sử dụng đất lúa",
        ),
        (
            "các cơ quan, đơn vị",
            None,
            "Tuyệt đối không hợp thức hóa các trường hợp vi phạm",
        ),
        (
            "các huyện",
            "Từ nay đến 31/12/2024",
            "các huyện hoàn thành kê khai, đăng ký đất đai",
        ),
        (
            "các sở",
            "trước ngày 20 của tháng cuối quý",
            "các sở tổng hợp kết quả trước ngày 20 của tháng cuối quý",
        ),
    ]


def test_who_must_act_in_a_programme(tmp_path: Path) -> None:
    text = """\
CHƯƠNG TRÌNH
Cải cách hành chính

II. NHIỆM VỤ
1. Cán bộ, công chức:
- Thủ tục phải đơn giản, công khai, đúng pháp luật.
- Đến năm 2008, 100% xã, phường thực hiện cơ chế một cửa.
III. TỔ CHỨC THỰC HIỆN
1. Ban Chỉ đạo cải cách hành chính tỉnh giúp UBND tỉnh kiểm tra Chương trình này.
2. Tổ chuyên viên của Ban Chỉ đạo có nhiệm vụ phối hợp với các sở.
3. Sở Nội vụ là cơ quan thường trực, có nhiệm vụ:
- Hướng dẫn, kiểm tra các đơn vị.
"""
    assert [(task.assignee, task.text) for task in written(tmp_path, text)] == [
        (None, "Thủ tục phải đơn giản, công khai, đúng pháp luật"),
        ("100% xã, phường", "100% xã, phường thực hiện cơ chế một cửa"),
        (
            "Ban Chỉ đạo cải cách hành chính tỉnh",
            "Ban Chỉ đạo cải cách hành chính tỉnh giúp UBND tỉnh kiểm tra Chương trình này",
        ),
        (
            "Tổ chuyên viên của Ban Chỉ đạo",
            "Tổ chuyên viên của Ban Chỉ đạo có nhiệm vụ phối hợp với các sở",
        ),
        ("Sở Nội vụ", "Hướng dẫn, kiểm tra các đơn vị"),
    ]


def test_a_speech_directs_in_the_first_person(tmp_path: Path) -> None:
    text = """\
PHÁT BIỂU KẾT LUẬN
của đồng chí Bí thư Huyện ủy

Thưa các đồng chí!

Tôi ghi nhận kết quả của các đồng chí. Tôi đề nghị các đồng chí làm tốt mấy việc sau đây:

Một là, tiếp tục quán triệt Nghị quyết đại hội, cụ thể hóa thành chương trình hành động.

Xin chúc các đồng chí mạnh khỏe!
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Tôi | các đồng chí | – | tiếp tục quán triệt Nghị quyết đại hội",
        "Tôi | các đồng chí | – | cụ thể hóa thành chương trình hành động",
    ]


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
