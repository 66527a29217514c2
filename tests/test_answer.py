"""answer/: each intent composes in its own way, and no words are quoted twice."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from assistant.answer.directed import tell_of_other_things
from assistant.answer.listing import worth_listing
from assistant.conversation import Conversation
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Passage
from assistant.tasks.query import TaskQuery
from tests.conftest import TinyEmbedder, settings_for, take_in

MARKET = """\
Biên bản hội nghị huyện

Ban Quản lý chợ Phú Minh do ông Hoàng Văn Thụ làm trưởng ban từ năm 2019. \
Ông đã đề nghị huyện bố trí kinh phí sửa chữa mái chợ. Cuộc họp kết thúc lúc mười một giờ.
"""
LEADER = "Ban Quản lý chợ Phú Minh do ông Hoàng Văn Thụ làm trưởng ban từ năm 2019."
ROOF = "Ông đã đề nghị huyện bố trí kinh phí sửa chữa mái chợ."


def quotes(home: Path, records: Path, question: str) -> list[str]:
    (records / "cho.txt").write_text(MARKET, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    for one, other in combinations(answer.citations, 2):
        apart = one.end <= other.start or other.end <= one.start
        assert one.report != other.report or apart, (one.quote, other.quote)
    return [citation.quote for citation in answer.citations]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it(
    home: Path, records: Path
) -> None:
    assert (
        quotes(home, records, "Đề nghị bố trí kinh phí sửa chữa mái chợ")[0] == f"{LEADER} {ROOF}"
    )


@pytest.mark.parametrize("beginning", ["Chia theo lĩnh vực:", "Phân theo nhóm:", "Cụ thể:", "Gồm:"])
def test_a_part_is_quoted_with_what_it_is_a_part_of(
    home: Path, records: Path, beginning: str
) -> None:
    whole = "Dư nợ cho vay của các ngân hàng đạt 120.825 tỷ đồng, tăng 4,24%."
    part = f"{beginning} nông nghiệp 51.500 tỷ đồng; hàng may mặc 2.000 tỷ đồng."
    (records / "tin-dung.txt").write_text(f"Tín dụng\n\n{whole} {part}\n", encoding="utf-8")
    asked = "Hàng may mặc bao nhiêu tỷ đồng?"
    assert quotes(home, records, asked)[0] == f"{whole} {part}"


def test_it_is_quoted_alone_where_the_one_before_is_quoted_already(
    home: Path, records: Path
) -> None:
    asked = (
        "Ban Quản lý chợ Phú Minh do ông Hoàng Văn Thụ làm trưởng ban"
        " có sửa mái chợ từ năm 2019 không?"
    )
    found = quotes(home, records, asked)
    assert found[:2] == [LEADER, ROOF]


def test_a_cell_that_goes_on_below_its_row_is_quoted_with_it(home: Path, records: Path) -> None:
    table = (
        "Danh mục dự án kêu gọi đầu tư\n\nSTT\tTên dự án\tĐịa điểm\tCông suất\n"
        "1\tXí nghiệp giầy\tHuyện Cao Lộc\t1,5 triệu đôi/năm\n"
        "2\tNhà máy sản xuất\tHuyện Chi Lăng\t1,4 triệu tấn/năm\n\txi măng lò quay\t\t\n"
        "3\tSản xuất gạch men\tHuyện Lộc Bình\t300.000 m2/năm\n"
    )
    (records / "du-an.txt").write_text(table, encoding="utf-8")
    [first, *_] = quotes(home, records, "Dự án xi măng lò quay")
    assert first.startswith("2\tNhà máy sản xuất") and first.endswith("xi măng lò quay")


CONFERENCE = """\
Hội nghị Huyện ủy lần thứ 12, nhiệm kỳ 2020-2025
HỘI NGHỊ HUYỆN ỦY LẦN THỨ 12, NHIỆM KỲ 2020-2025.

Hội nghị Huyện ủy bàn việc nước sạch trong nhiệm kỳ 2020-2025. Việc này phải xong trước tháng 6.
"""


@pytest.mark.parametrize(
    ("question", "is_quoted"),
    [
        ("Hội nghị Huyện ủy nhiệm kỳ 2020-2025 bàn việc gì?", False),
        ("Hội nghị Huyện ủy bàn việc nước sạch khi nào?", False),
        ("Hội nghị Huyện ủy là hội nghị lần thứ mấy?", True),
        ("Which number is the District Party Committee conference?", True),
    ],
)
def test_a_title_states_nothing_but_what_it_is_called(
    home: Path, records: Path, question: str, is_quoted: bool
) -> None:
    (records / "huyen-uy.txt").write_text(CONFERENCE, encoding="utf-8")
    found = quotes(home, records, question)
    assert (CONFERENCE.splitlines()[1] in found) == is_quoted, found
    assert found


def test_what_stands_before_the_announcement_of_a_table_answers(home: Path, records: Path) -> None:
    told = (
        "Báo cáo thu ngân sách\n\n"
        "Phí môi trường giảm do hai mỏ đá hết hạn giấy phép. Các khoản thu như sau:\n\n"
        "Khoản thu\tSố tiền\nPhí môi trường\t12\nLệ phí chợ\t7\n"
    )
    (records / "thu.txt").write_text(told, encoding="utf-8")
    found = quotes(home, records, "Vì sao phí môi trường giảm?")
    assert found[0].startswith("Phí môi trường giảm do hai mỏ đá")


def test_a_row_answers_that_says_all_that_is_asked_with_its_head(home: Path, records: Path) -> None:
    table = (
        "Chăn nuôi\n\nVật nuôi\tNăm trước (con)\tHiện nay (con)\n"
        "Trâu\t131.200\t128.450\nBò\t98.700\t104.100\nLợn\t315.400\t301.250\n"
    )
    (records / "dan.txt").write_text(table, encoding="utf-8")
    assert quotes(home, records, "đàn trâu hiện có bao nhiêu con")[0].startswith("Trâu\t131.200")


def test_a_row_that_the_question_names_stands_before_the_sum(home: Path, records: Path) -> None:
    table = (
        "Đầu tư nước ngoài theo hình thức\n\nHình thức\tSố dự án\tVốn đăng ký\n"
        "Liên doanh\t41\t23532143155\n100% vốn nước ngoài\t29\t17260132885\n"
        "Tổng số\t70\t40792276040\n"
    )
    (records / "fdi.txt").write_text(table, encoding="utf-8")
    asked = "Đầu tư nước ngoài theo hình thức {}có mấy dự án?"
    assert quotes(home, records, asked.format("liên doanh "))[0].startswith("Liên doanh\t41")
    assert quotes(home, records, asked.format(""))[0].startswith("Tổng số\t70")


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("Tính tới 15/8/2005 Bình Dương có mấy dự án nước ngoài?", "4\tBình Dương\t1000"),
        ("Tính tới ngày 22 tháng 8 năm 2005 Bình Dương có mấy dự án?", "4\tBình Dương\t1011"),
        ("How many projects did Bình Dương have as of 15 August 2005?", "4\tBình Dương\t1000"),
        ("Tính tới 1/9/2005 Bình Dương có mấy dự án nước ngoài?", None),
    ],
    ids=["in figures", "in words", "English", "as of no such day"],
)
def test_a_table_answers_as_of_its_own_day(
    home: Path, records: Path, asked: str, row: str | None
) -> None:
    for day, figure in (("15/8/2005", 1000), ("22/8/2005", 1011)):
        said = f"Dự án đầu tư nước ngoài\n\n(tính tới ngày {day})\n\n"
        table = f"STT\tĐịa phương\tSố dự án\n3\tĐồng Nai\t659\n4\tBình Dương\t{figure}\n"
        (records / f"fdi-{figure}.txt").write_text(said + table, encoding="utf-8")
    assert next(iter(quotes(home, records, asked)), None) == row


def test_the_rule_stands_before_a_case_apart(home: Path, records: Path) -> None:
    rule = "Người dự thi tuyển công chức phải có tuổi đời từ đủ 18 tuổi đến 40 tuổi."
    apart = "Trường hợp người dự thi công chức là sĩ quan thì dưới 45 tuổi."
    (records / "thi.txt").write_text(f"Quy chế thi tuyển\n\n{apart}\n\n{rule}\n", encoding="utf-8")
    assert quotes(home, records, "Người dự thi công chức bao nhiêu tuổi?")[0] == rule
    asked = "Trường hợp người dự thi công chức là sĩ quan thì bao nhiêu tuổi?"
    assert quotes(home, records, asked)[0] == apart


DIRECTED = """\
Hội nghị Tỉnh ủy lần thứ 5

Tại hội nghị, đồng chí Bí thư Tỉnh ủy đề nghị các địa phương đẩy nhanh giải ngân vốn đầu tư công. \
Ban Chấp hành Đảng bộ tỉnh đồng ý về chủ trương và giao Sở Tài chính hoàn thiện hồ sơ dự án. \
Sở Thông tin và Truyền thông chủ trì xây dựng trung tâm dữ liệu. \
Ba đơn vị giải ngân chậm, như Ban Quản lý dự án giao thông.
"""


@pytest.mark.parametrize(
    ("question", "who"),
    [
        pytest.param(
            "Ai đề nghị đẩy nhanh giải ngân vốn đầu tư công?",
            "đồng chí Bí thư Tỉnh ủy",
            id="a person in office",
        ),
        pytest.param(
            "ai de nghi day nhanh giai ngan von dau tu cong",
            "đồng chí Bí thư Tỉnh ủy",
            id="without diacritics",
        ),
        pytest.param(
            "Cơ quan nào giao Sở Tài chính hoàn thiện hồ sơ?",
            "Ban Chấp hành Đảng bộ tỉnh",
            id="a body that does something before",
        ),
        pytest.param("Các địa phương đẩy nhanh giải ngân vốn khi nào?", "", id="nobody asked for"),
        pytest.param("Ai ký hồ sơ dự án giải ngân vốn?", "", id="another verb"),
        pytest.param(
            "Cơ quan nào chủ trì xây dựng trung tâm dữ liệu?",
            "Sở Thông tin và Truyền thông",
            id="a body with và in its name",
        ),
        pytest.param("Đơn vị nào giải ngân chậm?", "", id="a verb that is no directing"),
    ],
)
def test_who_directs_is_named_before_the_sentence(
    home: Path, records: Path, question: str, who: str
) -> None:
    (records / "hoi-nghi.txt").write_text(DIRECTED, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    assert (answer.claims[0].label if answer.claims else "") == who
    assert all(claim.label in claim.text for claim in answer.claims)


def answered(home: Path, record: str, question: str) -> list[tuple[str, str]]:
    """Return (label, words) of each statement that is no aside, from one record."""
    folder = home.parent / "one"
    folder.mkdir()
    (folder / "bao-cao.txt").write_text(record, encoding="utf-8")
    take_in(home, folder)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    return [(claim.label, claim.text) for claim in answer.claims if not claim.aside]


ACCIDENTS = """\
Tình hình kinh tế - xã hội tháng 4 năm 2025

1. An toàn giao thông
Từ ngày 15/3/2025 đến ngày 14/4/2025, toàn tỉnh xảy ra 30 vụ tai nạn giao thông đường bộ.
Lũy kế từ ngày 15/12/2024 đến ngày 14/4/2025, toàn tỉnh xảy ra 95 vụ tai nạn giao thông.
2. Ngân sách
Thu ngân sách tháng Tư đạt 618 tỷ đồng. Tính chung bốn tháng đầu năm 2025, thu ngân sách đạt 2.276 \
tỷ đồng. Thu phí đạt 40 tỷ đồng.
Trong tháng Tư, thu phí và lệ phí các loại đạt 11 tỷ đồng.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Tháng 4 năm 2025 xảy ra bao nhiêu vụ tai nạn giao thông?", "Từ ngày 15/3/2025"),
        ("How many traffic accidents were there in April 2025?", "Từ ngày 15/3/2025"),
        ("Lũy kế đến tháng 4 xảy ra bao nhiêu vụ tai nạn giao thông?", "Lũy kế"),
        ("Thu ngân sách tháng 4 đạt bao nhiêu?", "Thu ngân sách tháng Tư"),
        ("Thu ngân sách 4 tháng đầu năm 2025 đạt bao nhiêu?", "Tính chung bốn tháng"),
        ("Thu phí tháng 4 đạt bao nhiêu?", "Trong tháng Tư"),
    ],
)
def test_a_months_own_figure_and_a_sum_over_months_are_told_apart(
    home: Path, question: str, begins: str
) -> None:
    (said,) = answered(home, ACCIDENTS, question)
    assert said[1].startswith(begins)


DIRECTIVE = """\
Chỉ thị về phòng cháy rừng mùa khô

Bắc Sơn, ngày 03 tháng 4 năm 2025
1. Tình hình cháy rừng
Để chủ động phòng cháy rừng trong 3 tháng mùa khô, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các địa \
phương, đơn vị thực hiện các nhiệm vụ sau:
Từ đầu năm xảy ra 23 vụ cháy rừng, thiệt hại 64,5 ha.
2. Chi cục Kiểm lâm
Ngoài ra, thông báo hằng ngày trên đài phát thanh của các xã.
Trực cảnh báo cháy rừng 24/24 giờ trong suốt mùa khô.
3. Kinh phí
Sở Tài chính bố trí 3,2 tỷ đồng mua sắm thiết bị chữa cháy.
"""


def test_an_overview_of_a_field_is_of_no_other(home: Path) -> None:
    told = """\
Tình hình kinh tế - xã hội tháng 4

1. Thu ngân sách tháng Tư đạt 420 tỷ đồng.

2. Tình hình y tế tháng Tư ổn định, có 75 ca tay chân miệng.
"""
    said = answered(home, told, "Tình hình y tế tháng 4")
    assert [text for _, text in said] == [
        "2. Tình hình y tế tháng Tư ổn định, có 75 ca tay chân miệng."
    ]


def test_another_conference_than_is_asked_about_is_not_summed_up(home: Path) -> None:
    told = f"Hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Nguyên lần thứ 5\n\n{DIRECTED}"
    asked = "Tóm tắt hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Nguyên lần thứ 6"
    assert answered(home, told, asked) == []


LAWS = {
    "tre-em.txt": "Nghị định số 114/2024/NĐ-CP về trẻ em\n\nCộng hòa xã hội chủ nghĩa Việt Nam\n\n"
    "Chương I\n\nCăn cứ Luật tổ chức Chính phủ năm 2015 của Quốc hội;\n\n"
    "Nghị định này quy định về quyền của trẻ em.\n",
    "ho-tich.txt": "Luật Hộ tịch\n\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\n"
    "Điều 1. Phạm vi điều chỉnh\n\nĐăng ký hộ tịch được làm trong ngày.\n\n"
    "Luật này quy định về việc đăng ký hộ tịch.\n",
    "cu-tru.txt": "Luật Cư trú\n\nLuật này quy định về đăng ký cư trú của công dân.\n",
    "thanh-nien.txt": "Luật Thanh niên\n\nLuật này quy định về quyền của thanh niên.\n",
    "nha-o.txt": "Luật Nhà ở\n\nLuật này quy định về quyền sở hữu nhà ở.\n",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tóm tắt Luật Hộ tịch", "Luật này quy định về việc đăng ký hộ tịch."),
        ("Nghị định 114/2024 quy định gì?", "Nghị định này quy định về quyền của trẻ em."),
        ("Luật Thanh niên nói về những gì?", "Luật này quy định về quyền của thanh niên."),
    ],
    ids="a title,a number with its year,what it says".split(","),
)
def test_a_document_that_is_named_is_summed_up(home: Path, question: str, said: str) -> None:
    folder = home.parent / "laws"
    folder.mkdir()
    for name, text in LAWS.items():
        (folder / name).write_text(text, encoding="utf-8")
    take_in(home, folder)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    assert (answer.intent, [one.text for one in answer.claims]) == ("overview", [said])


def test_an_overview_quotes_the_main_statement_of_each_section(home: Path) -> None:
    assert answered(home, DIRECTIVE, "Tóm tắt chỉ thị") == [
        ("1. Tình hình cháy rừng", "Từ đầu năm xảy ra 23 vụ cháy rừng, thiệt hại 64,5 ha."),
        ("2. Chi cục Kiểm lâm", "Trực cảnh báo cháy rừng 24/24 giờ trong suốt mùa khô."),
        ("3. Kinh phí", "Sở Tài chính bố trí 3,2 tỷ đồng mua sắm thiết bị chữa cháy."),
    ]


def test_what_only_ends_a_document_is_no_main_statement(home: Path) -> None:
    end = "Trên đây là báo cáo kết quả chữa cháy rừng 6 tháng đầu năm 2026 của Chi cục./."
    said = [text for _, text in answered(home, f"{DIRECTIVE}{end}\n", "Tóm tắt chỉ thị")]
    assert said[-1].startswith("Sở Tài chính bố trí") and end not in said


QUARTER = """\
Tình hình kinh tế - xã hội tháng 3 và quý I năm 2025

1. Sản xuất công nghiệp
Chỉ số sản xuất công nghiệp tháng Ba giảm 1,26%.
Tính chung quý I năm 2025, chỉ số sản xuất công nghiệp tăng 9,39%.
2. Chỉ số giá
Chỉ số giá tiêu dùng tháng Ba tăng 0,16%.
Bình quân quý I năm 2025, chỉ số giá tiêu dùng tăng 4,0%.
3. Vận tải
Doanh thu vận tải tháng Ba đạt 619 tỷ đồng.
Quý I năm 2025, doanh thu vận tải đạt 1.820 tỷ đồng.
"""


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param("Tóm tắt báo cáo quý I năm 2025", ["9,39%", "4,0%", "1.820"], id="quarter"),
        pytest.param("Tóm tắt báo cáo tháng 3 năm 2025", ["1,26%", "0,16%", "619"], id="month"),
    ],
)
def test_an_overview_tells_of_the_period_that_is_asked_about(
    home: Path, question: str, figures: list[str]
) -> None:
    said = [text for _, text in answered(home, QUARTER, question)]
    assert [figure in text for figure, text in zip(figures, said, strict=True)] == [True] * 3


WHOSE = "Sở Công Thương phải làm gì?"


@pytest.mark.parametrize(
    ("about", "other"),
    [
        pytest.param("thiết bị chữa cháy", False, id="what they tell of"),
        pytest.param("phòng cháy", False, id="in other words"),
        pytest.param("vé xổ số", True, id="of which none tells"),
    ],
)
def test_tasks_tell_of_other_things(home: Path, about: str, other: bool) -> None:
    answered(home, DIRECTIVE, "Sở Tài chính phải làm gì?")
    conversation = Conversation(settings_for(home), TinyEmbedder())
    listed, lexicon = conversation.tasks().listed, packaged()
    conversation.close()
    query = TaskQuery(about=read_question(about, lexicon))
    assert tell_of_other_things(listed, query, lexicon) == other


@pytest.mark.parametrize("asked", [WHOSE, "giao việc gì cho các huyện?"])
def test_of_whom_no_task_is_asked_nothing_is_told_in_other_words(home: Path, asked: str) -> None:
    text = DIRECTIVE + "Chợ do Sở Công Thương xếp hạng. Pháo hoa được bắn tại các huyện.\n"
    assert answered(home, text, asked) == []


def test_a_list_ends_where_less_of_the_question_is_said(home: Path) -> None:
    record = DIRECTIVE + (
        "4. Công tác khác\n"
        "Dự án chậm tiến độ thứ nhất là hồ chứa nước Khe Lạnh.\n"
        "Dự án chậm tiến độ thứ hai là đường nối quốc lộ 1B.\n"
        "Các dự án khác được nghiệm thu trong tháng sau.\n"
    )
    said = [text for _, text in answered(home, record, "Những dự án nào chậm tiến độ?")]
    assert said[:2] == [
        "Dự án chậm tiến độ thứ nhất là hồ chứa nước Khe Lạnh.",
        "Dự án chậm tiến độ thứ hai là đường nối quốc lộ 1B.",
    ]
    assert not any("Sở Tài chính" in text or "23 vụ" in text for text in said)


LINE = "Dự án chậm tiến độ là hồ Khe Lạnh."
PASSAGE = Passage("p", "r", "r.txt", "Báo cáo", 0, len(LINE), LINE, (), None, Description())
SENTENCE = Sentence(PASSAGE, 0, len(LINE), LINE, fit=1.0, score=1.0, met=1.0, covered=1.0, own=0)


@pytest.mark.parametrize(
    ("fits", "listed"),
    [
        pytest.param([1.0, 0.95, 0.9, 0.85, 0.8], 5, id="no fall"),
        pytest.param([1.0, 0.95, 0.9, 0.6, 0.59], 3, id="a fall"),
        pytest.param([1.0, 0.7, 0.69, 0.68], 4, id="a fall among the first"),
        pytest.param([1.0, 0.45], 1, id="far from the first"),
        pytest.param([1.0], 1, id="one"),
    ],
)
def test_a_list_ends_where_sentences_fit_much_less(fits: list[float], listed: int) -> None:
    found = [SENTENCE._replace(fit=fit) for fit in fits]
    assert worth_listing(found) == found[:listed]
