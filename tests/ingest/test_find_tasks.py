"""ingest/find_tasks.py: what documents of every kind direct, and what only looks like it.

The documents in directing/ are written as offices write them; beside each stands what it directs,
one task a line: who directs | who must act | by when | the words of the task.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.tasks.topics import TOPICS
from ingest.parse import parse_file
from tests.evaluation.task_figures import tasks_of
from tests.ingest.written import told, written

DOCUMENTS = sorted((Path(__file__).parent / "directing").glob("*.[tm][xd]*"))


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


DUTIES = {
    "in a case": "Người lao động khi có nhu cầu cần liên hệ Trung tâm Dịch vụ việc làm.",
    "only": "Riêng đất ven sông, người dân chỉ nên xuống giống khi nước rút.",
    "to that end": "Muốn vậy, ngành điện cần huy động mọi nguồn lực.",
    "what is not to be done": "Tuy nhiên, người dân không nên chủ quan với dịch bệnh.",
    "behind a forecast": "Dự báo tháng tới nắng nóng, ngành điện cần có phương án cấp điện.",
}


@pytest.mark.parametrize("text", DUTIES.values(), ids=DUTIES.keys())
def test_who_must_do_something_in_a_report(text: str, tmp_path: Path) -> None:
    (task,) = written(tmp_path, f"BÁO CÁO\nTình hình kinh tế - xã hội tháng 5\n\n{text}\n")
    assert task.assignee in ("Người lao động", "người dân", "ngành điện")


NO_TASK = {
    "done": "UBND tỉnh đã yêu cầu các sở rà soát các dự án chậm tiến độ.",
    "what firms need": "Doanh nghiệp cần thêm lao động sau Tết.",
    "what a year is": "Năm 2025 là năm cuối thực hiện kế hoạch 5 năm.",
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


def test_what_was_asked_for_beside_what_was_done_is_told(tmp_path: Path) -> None:
    text = "BÁO CÁO\nTháng 7\n\nI. KẾT QUẢ\nUBND tỉnh họp ba lần, tổ chức đoàn kiểm tra, "
    assert written(tmp_path, text + "yêu cầu các chủ đầu tư cam kết tiến độ.\n") == []
    text = "BÁO CÁO\nTháng 7\n\nI. KẾT QUẢ\nUBND tỉnh đã chỉ đạo các sở rà soát; "
    assert written(tmp_path, text + "yêu cầu các xã báo cáo hằng tuần.\n") == []


def test_a_row_that_names_a_group_leaves_its_table_whole(tmp_path: Path) -> None:
    text = (
        "KẾ HOẠCH\nCải cách hành chính\n\nII. NHIỆM VỤ\n"
        "STT\tNhiệm vụ\tChủ trì\tThời gian\nI\tThủ tục hành chính\n"
        "1\tNiêm yết thủ tục\tVăn phòng\tTháng 3\nII\tSố hóa\n"
        "2\tSố hóa hồ sơ đất\tPhòng Kinh tế\n3\tTập huấn ký số\tVăn phòng\tTháng 5\n"
    )
    assert [told(task) for task in written(tmp_path, text)] == [
        "– | Văn phòng | Tháng 3 | Niêm yết thủ tục",
        "– | Phòng Kinh tế | – | Số hóa hồ sơ đất",
        "– | Văn phòng | Tháng 5 | Tập huấn ký số",
    ]


def test_what_a_report_vows_at_its_end_is_no_task(tmp_path: Path) -> None:
    text = (
        "BÁO CÁO\nĐại hội\n\nII. NHIỆM VỤ\n1. Nâng cấp trường mầm non.\n\nPhát huy truyền thống, "
    )
    found = written(tmp_path, text + "Đảng bộ xã quyết tâm thực hiện thắng lợi Nghị quyết.\n")
    assert [task.text for task in found] == ["Nâng cấp trường mầm non"]


def test_an_item_that_gives_somebody_something_to_do(tmp_path: Path) -> None:
    text = "Kết luận hội nghị lần thứ 10\n\n1. Yêu cầu UBND xã Tân Cương quản lý đất đai.\n"
    (task,) = written(tmp_path, text)
    assert (task.assignee, task.text) == (
        "UBND xã Tân Cương",
        "UBND xã Tân Cương quản lý đất đai",
    )


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
    "a report that breaks off": "1. Kết quả thực hiện báo cáo.",
    "what somebody may do": "Lãnh đạo Văn phòng có thể kiểm tra hồ sơ bất cứ lúc nào.",
    "what is said of doing it": "Trồng xen cây ngắn ngày cũng là biện pháp tăng thu nhập.",
    "what becomes of those who do not": "Đơn vị nào không đăng ký thì không được xét thưởng.",
    "what is aimed at": "2. Chương trình có những mục tiêu sau đây:\na) Nâng cao đời sống của dân.",
    "a form": "Mẫu số 02\nGIẤY ĐỀ NGHỊ\nĐề nghị Sở Nội vụ xem xét cấp lại bằng khen.",
    "how to fill one in": "Hướng dẫn ghi phiếu: Ghi rõ họ tên.\n- Đánh dấu vào ô thích hợp.",
    "grounds of a resolution": "Xét Tờ trình số 2/TTr-UBND; báo cáo thẩm tra của Ban Kinh tế.\n"
    "QUYẾT NGHỊ:\nĐiều 1. Kế hoạch năm 2025.",
    "what a body is for": "Chức năng, nhiệm vụ\n- Quản lý công tác văn thư của Sở.",
    "a city whose name is a duty": "Dân số của thành phố Cần Thơ là 1,2 triệu người.",
    "what was so far": "Tính đến ngày 20/8, toàn tỉnh tiêm được 62% tổng đàn; còn 21 xã chưa tiêm.",
    "what voters ask for": "Cử tri kiến nghị sớm nâng cấp quốc lộ 3, tăng phụ cấp cho cán bộ thôn.",
    "what was on a day": "Ngày 5/4/2025, Tỉnh ủy tổ chức hội nghị giao ban quý I.",
    "what was reached": "Trong quý I, toàn tỉnh giải ngân được 14,8% kế hoạch vốn.",
    "of how many": "Còn 7/23 xã giải ngân dưới 5% kế hoạch.",
    "what whoever directs will do": "UBND tỉnh yêu cầu:\nQuá hạn, UBND tỉnh sẽ công bố danh sách.",
    "what is published": "Thông báo này được công khai theo quy định.",
}


@pytest.mark.parametrize("text", BLANKS.values(), ids=BLANKS.keys())
def test_what_directs_nobody_in_a_notice(text: str, tmp_path: Path) -> None:
    head = "UBND TỈNH\n\nTHÔNG BÁO\nKết luận về công tác cán bộ\n\nNgày 5/4, UBND tỉnh họp.\n\n"
    assert written(tmp_path, head + text) == []


def test_an_invitation_directs_those_who_are_to_prepare_it_or_to_come(tmp_path: Path) -> None:
    text = """\
UBND TỈNH

GIẤY MỜI

Kính gửi: Sở Y tế; Sở Xây dựng.

UBND tỉnh tổ chức họp nghe báo cáo phương án di dời trạm y tế.
1. Thời gian: 14 giờ 00, ngày 09/4/2026.
2. Chuẩn bị nội dung:
- Sở Y tế gửi tài liệu về Văn phòng trước ngày 08/4/2026.
Đề nghị các đại biểu dự họp đúng giờ.
"""
    assert [(task.assignee, task.text) for task in written(tmp_path, text)] == [
        ("Sở Y tế", "Sở Y tế gửi tài liệu về Văn phòng trước ngày 08/4/2026"),
        ("các đại biểu", "các đại biểu dự họp đúng giờ"),
    ]


LEADS = ["Sau khi trao đổi, thống nhất như sau:", "Cuộc họp thống nhất:", "Chủ tọa kết luận:"]


@pytest.mark.parametrize("lead", LEADS)
def test_of_minutes_only_what_was_agreed_on_directs(lead: str, tmp_path: Path) -> None:
    text = f"""\
BIÊN BẢN
Họp kiểm điểm tiến độ

Nhà thầu báo cáo: khối lượng đạt 62%; đề xuất Ban gia hạn hợp đồng đến 30/5.
Tư vấn giám sát: đề nghị nhà thầu nộp lại bản vẽ hoàn công.

{lead}
- Nhà thầu lập lại tiến độ tổng thể.
"""
    assert [task.text for task in written(tmp_path, text)] == ["Nhà thầu lập lại tiến độ tổng thể"]


def test_of_minutes_what_was_concluded_on_each_matter_directs(tmp_path: Path) -> None:
    text = """\
BIÊN BẢN
Giao ban tuần 20

1. Phòng Thể thao xin ý kiến về kinh phí; đề nghị Văn phòng bố trí xe.
Kết luận: Thống nhất mức 180 triệu đồng. Phòng Thể thao làm việc với nhà tài trợ.

2. Văn phòng đề nghị thay 2 máy tính hỏng.
Giám đốc kết luận: chưa mua mới; Văn phòng thuê sửa chữa.

3. Công tác khác
- Các phòng gửi báo cáo về Văn phòng trước ngày 05/6.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "– | Phòng Thể thao | – | Phòng Thể thao làm việc với nhà tài trợ",
        "Giám đốc | Văn phòng | – | Văn phòng thuê sửa chữa",
        "– | Các phòng | trước ngày 05/6 | Các phòng gửi báo cáo về Văn phòng trước ngày 05/6",
    ]


def test_a_table_may_stand_right_below_a_title(tmp_path: Path) -> None:
    rows = "1\tNiêm yết danh sách cử tri\tVăn phòng\t05/4\n2\tIn phiếu bầu\tVăn thư\t08/5\n"
    text = f"PHÂN CÔNG NHIỆM VỤ\n\nSTT\tCông việc\tNgười phụ trách\tHoàn thành\n{rows}"
    assert [told(task) for task in written(tmp_path, text)] == [
        "– | Văn phòng | 05/4 | Niêm yết danh sách cử tri",
        "– | Văn thư | 08/5 | In phiếu bầu",
    ]


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


def test_a_document_that_is_tables_directs_nothing_beside_them(tmp_path: Path) -> None:
    rows = "".join(f"{n}\tChi khác\t{n}00\n" for n in range(1, 9))
    note = "Đề nghị các đơn vị giữ nguyên các chỉ tiêu trong bảng.\n\n"
    figures = f"Phân bổ dự toán\n\n{note}TT\tNội dung\tSố tiền\n{rows}"
    assert written(tmp_path, figures) == []
    (task,) = written(tmp_path, f"KẾ HOẠCH\nPhân bổ dự toán\n\n{note}TT\tNội dung\tSố tiền\n{rows}")
    assert task.assignee == "các đơn vị"
