"""answer/judge.py and refusal.py: what is not in the records is refused, and it is said what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer.judge import meeting_more
from assistant.answer.meant import is_of_another, periods_meant
from assistant.claims.kinds import is_of_other_kind
from assistant.conversation import Conversation
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Passage, Period
from tests.conftest import Over, TinyEmbedder, settings_for, take_in

MONTHS = {
    "3": "tháng 3 năm 2025\n\nThu ngân sách tháng 3 đạt 310 tỷ đồng. Trồng lúa 12 ha. "
    "Giá vàng xấp xỉ 9 triệu đồng/1 chỉ. Từ ngày 15/02/2025 đến 14/3/2025 sạt lở hai lần.",
    "4": "tháng 4 năm 2025\n\nThu ngân sách tháng 4 đạt 420 tỷ đồng. Cháy hai vụ ở huyện Yên Mỹ. "
    "Chuẩn bị Kỳ họp thứ 19 bàn việc sắp xếp đơn vị hành chính.",
}


@pytest.fixture(scope="module")
def monthly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    folder = tmp_path_factory.mktemp("monthly")
    for month, text in MONTHS.items():
        said = f"Báo cáo tình hình kinh tế - xã hội tỉnh Hưng Yên {text}\n"
        (folder / f"bc-{month}.txt").write_text(said, encoding="utf-8")
    take_in(folder / "store", folder)
    opened = Conversation(settings_for(folder / "store"), TinyEmbedder())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        pytest.param("Thu ngân sách tháng 4 đạt bao nhiêu?", "420 tỷ", id="a month"),
        pytest.param("thu ngan sach thang 3 dat bao nhieu", "310 tỷ", id="without diacritics"),
        pytest.param("Huyện Yên Mỹ có mấy vụ cháy?", "Cháy hai vụ", id="a district"),
        pytest.param("Thu ngân sách tháng 4 của tỉnh Hưng Yên?", "420 tỷ", id="a province"),
        pytest.param("Kỳ họp thứ 19 bàn việc gì?", "Kỳ họp thứ 19", id="a session told of"),
        pytest.param("Tháng 3 một chỉ vàng giá bao nhiêu?", "1 chỉ", id="no term, side by side"),
    ],
)
def test_what_is_there_is_answered(monthly: Conversation, question: str, quote: str) -> None:
    answer = monthly.ask(question)
    assert quote in answer.citations[0].quote
    assert answer.missing == ()


RULES = """CHÍNH PHỦ
Số: 28/2024/NĐ-CP

NGHỊ ĐỊNH
Về quản lý chợ

Điều 1. Trông coi

Ban đêm chợ giao xã trông coi, sổ quản lý chợ phải có trang ghi ca trực.
"""


def test_a_name_with_capitals_within_must_be_told(over: Over) -> None:
    records = over({"a.txt": RULES})
    assert not records.ask("Làm thẻ ChoViet thì sổ quản lý chợ phải có gì?").answered
    assert not records.ask("Lập sổ quản lý chợ trong excel phải có gì?").answered
    assert records.ask("Sổ quản lý chợ phải có gì?").answered


PIGS = "Báo cáo chăn nuôi tháng 6 năm 2025\n\nTiêm vắc xin cho 228 nghìn con lợn.\n\n"
AHEAD = "8. Nhiệm vụ tháng 7\n\nNgành thú y tiêm vắc xin cho đàn lợn còn lại.\n"


def test_what_is_told_of_one_kind_is_told_of_no_other(over: Over) -> None:
    records = over({"a.txt": PIGS})
    assert records.ask("Tiêm vắc xin cho bao nhiêu con lợn?").answered
    assert not records.ask("Tiêm vắc xin cho bao nhiêu con gà?").answered


def test_a_claim_of_a_firm_is_none_of_a_school_but_a_question_may_be_answered_beside_one() -> None:
    told = "Xi măng ít bán vì cả nước ít trường học mới."
    assert is_of_other_kind("Công ty xi măng ít bán.", False, told, "claim")
    assert not is_of_other_kind("Vì sao công ty xi măng ít bán?", False, told, "question")
    assert not is_of_other_kind("Công ty bán ít.", False, "Thị trường trầm lắng.", "claim")
    accidents = "Mấy vụ TNGT?", False, "Có 8 vụ tai nạn lao động."
    assert is_of_other_kind(*accidents, "question")


def test_tasks_are_of_the_month_that_their_heading_names(over: Over) -> None:
    asked = "Tháng 7 thú y tiêm vắc xin cho đàn nào?"
    assert "còn lại" in over({"a.txt": PIGS + AHEAD}).ask(asked).citations[0].quote


def test_what_the_title_looks_ahead_to_is_told_below_a_heading_of_it(over: Over) -> None:
    report = """ĐẢNG ỦY XÃ KHE VẠC

Khe Vạc, ngày 24 tháng 9 năm 2025

BÁO CÁO
kết quả công tác quý III, nhiệm vụ trọng tâm quý IV năm 2025

I. KẾT QUẢ

Ủy ban Kiểm tra kiểm tra 05 chi bộ.

NHIỆM VỤ TRỌNG TÂM QUÝ IV NĂM 2025

Ủy ban Kiểm tra kiểm tra việc thu đảng phí."""
    answer = over({"a.txt": report}).ask("Ai kiểm tra việc thu đảng phí trong quý IV?")
    assert "thu đảng phí" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        pytest.param("Thu ngân sách tháng 9 đạt bao nhiêu?", ["tháng 9"], id="another month"),
        pytest.param(
            "Thu ngân sách tháng 4 năm 2023 đạt bao nhiêu?", ["tháng 4 năm 2023"], id="another year"
        ),
        pytest.param("Tháng 2 sạt lở mấy lần?", ["tháng 2"], id="a month it only begins in"),
        pytest.param("Thu ngân sách tháng 4 của Hải Dương?", ["Hải Dương"], id="another province"),
        pytest.param("Huyện Văn Giang có mấy vụ cháy?", ["huyện Văn Giang"], id="another district"),
        pytest.param(
            "Hội nghị lần thứ 7 bàn về thu ngân sách thế nào?",
            ["hội nghị lần thứ 7"],
            id="a conference",
        ),
        pytest.param("kết quả xổ số", ["“xổ số”"], id="nothing of it"),
        pytest.param("thu xổ số?", ["“xổ số”"], id="the one word that matters"),
        pytest.param(
            "Tỷ lệ thất nghiệp?", ["“Tỷ lệ thất nghiệp”"], id="of an unemployment rate only a rate"
        ),
        pytest.param(
            "Thu ngân sách tháng 4 từ kim ngạch xuất khẩu?",
            ["“kim ngạch xuất khẩu”"],
            id="a subject among several terms",
        ),
    ],
)
def test_what_is_not_there_is_refused_and_named(
    monthly: Conversation, question: str, missing: list[str]
) -> None:
    answer = monthly.ask(question)
    assert (answer.answered, answer.claims, answer.citations) == (False, (), ())
    assert list(answer.missing)[: len(missing)] == missing
    assert all(name in answer.text for name in missing)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Tháng 4 trồng lúa ở Hải Dương?", ("Đã tìm mà không thấy: Hải Dương.",), id="a place"
        ),
        pytest.param(
            "lúa và cháy",
            ("nhưng không thấy đoạn nào nêu các nội dung này cùng nhau.",),
            id="not together",
        ),
        pytest.param(
            "Tháng 4 năm 2025 giá vàng là bao nhiêu?",
            ("nhắc đến “giá”, “vàng” nhưng không thấy nội dung này của tháng 4 năm 2025.",),
            id="in another month",
        ),
        pytest.param(
            "What was the price of gold in April 2025?",
            ("The records mention “price”, “gold”, but", "for April 2025."),
            id="in English",
        ),
        pytest.param(
            "Vì sao thu ngân sách tháng 4 tăng?",
            ("Hồ sơ có nhắc đến “thu”, “ngân sách” nhưng không nêu lý do.",),
            id="but no reason",
        ),
    ],
)
def test_what_is_mentioned_elsewhere_is_not_said_to_be_missing(
    monthly: Conversation, question: str, said: tuple[str, ...]
) -> None:
    answer = monthly.ask(question)
    assert not answer.answered
    assert all(words in answer.text for words in said), answer.text


def test_no_words_are_said_to_be_mentioned_that_are_not_there(home: Path, records: Path) -> None:
    text = "Báo cáo tháng 4 năm 2025 xã Hòa Phai\n\nCấp nước cho nhân dân. Số hộ là 9.\n"
    (records / "nuoc.txt").write_text(text, encoding="utf-8")
    take_in(home, records)
    opened = Conversation(settings_for(home), TinyEmbedder())
    answer = opened.ask("Dân số tháng 4 là bao nhiêu người?")
    opened.close()
    assert not answer.answered
    assert "nhắc đến “Dân số”" not in answer.text


def test_what_only_a_passage_further_off_mentions_is_not_missing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("many")
    for number in range(20):
        for name, text in (
            ("bc", f"Báo cáo tháng 4 năm 2025 xã số {number}\n\nThu ngân sách tháng 4 tăng.\n"),
            ("bb", f"Biên bản tháng 5 năm 2019\n\nHộ số {number} mua vé xổ số.\n"),
        ):
            (folder / f"{name}-{number}.txt").write_text(text, encoding="utf-8")
    take_in(folder / "store", folder)
    opened = Conversation(settings_for(folder / "store"), TinyEmbedder())
    asked = "Thu ngân sách tháng 4 năm 2025 từ xổ số đạt bao nhiêu?"
    answer = opened.ask(asked)
    assert (answer.answered, answer.missing) == (False, ())
    assert "Hồ sơ có nhắc đến “Thu”, “ngân sách”, “xổ số” nhưng" in answer.text
    other = answer.hits[0].passage.report  # of which alone it is asked
    assert opened.ask(asked, report=other).missing == ("“xổ số”",)
    opened.close()


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Chủ tịch huyện Yên Mỹ họ tên là gì?", id="nobody is named"),
        pytest.param("Thu ngân sách tháng 4 của Công ty Hòa Phai?", id="a name not known"),
        pytest.param("Tháng 4 thu ngân sách của mấy hộ?", id="other things are counted"),
        pytest.param("Tháng 4 có mấy vụ cháy do chập điện?", id="a part of what is counted"),
        pytest.param("Chi ngân sách tháng 4 đạt bao nhiêu?", id="a number of something else"),
        pytest.param("Ai ký báo cáo tháng 4?", id="who signed"),
        pytest.param("Vì sao thu ngân sách tháng 4 tăng?", id="no reason"),
        pytest.param("Thu hoạch vải ở vườn đồi tháng 4 đạt bao nhiêu?", id="hardly a word of it"),
        pytest.param("lúa và vụ cháy", id="two things that are only named, told apart"),
        pytest.param("Lúa và vụ cháy bao nhiêu?", id="a number of two things told apart"),
    ],
)
def test_what_the_topic_is_told_without_is_refused(monthly: Conversation, question: str) -> None:
    assert not monthly.ask(question).answered


@pytest.mark.parametrize(
    ("question", "periods"),
    [
        pytest.param("Theo báo cáo ngày 5/5/2025 thu đạt bao nhiêu?", [], id="a document's date"),
        pytest.param("Đến ngày 5/5/2025 thu đạt bao nhiêu?", [Period(2025, 5, 5)], id="a day"),
    ],
)
def test_the_periods_an_answer_must_be_of(question: str, periods: list[Period]) -> None:
    assert list(periods_meant(read_question(question, packaged()))) == periods


LAW = Passage("r-0", "r", "r.txt", "Quyết định", 0, 30, "Từ năm 2001 đến năm 2004 thu phí.")


@pytest.mark.parametrize(
    ("question", "other"),
    [
        pytest.param("Năm 2015 thu bao nhiêu?", True, id="a later year"),
        pytest.param("Năm 2003 thu bao nhiêu?", False, id="within the years"),
        pytest.param("Thu bao nhiêu?", False, id="no year asked"),
        pytest.param("Tháng 4 thu bao nhiêu?", False, id="a month of any year"),
    ],
)
def test_a_document_of_no_period_tells_of_the_years_it_names(question: str, other: bool) -> None:
    sentence = Sentence(LAW, 0, 30, LAW.text, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_another(read_question(question, packaged()), sentence) == other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        pytest.param("Đàn dê so với năm 2024 giảm mấy con?", False, id="compared with it"),
        pytest.param("Đàn dê hơn năm 2024 mấy con?", False, id="more than in it"),
        pytest.param("Năm 2024 đàn dê có mấy con?", True, id="of that year itself"),
    ],
)
def test_what_compares_with_the_year_is_of_none_other(question: str, other: bool) -> None:
    text = "Đàn dê giảm 9 con so với năm 2024."
    described = Description(periods=(Period(2025, 1, 12),))
    heading = ("Kết quả năm 2025",)
    passage = Passage("r-0", "r", "r", "Báo cáo", 0, 34, text, heading, description=described)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_another(read_question(question, packaged()), sentence) == other


PLAN = "Đào tạo 600 lượt cán bộ trong năm 2027."


@pytest.mark.parametrize(
    ("question", "other"),
    [
        pytest.param("Năm 2028 đào tạo bao nhiêu cán bộ?", True, id="another year of the plan"),
        pytest.param("Năm 2027 đào tạo bao nhiêu cán bộ?", False, id="that year"),
        pytest.param("Đào tạo bao nhiêu cán bộ?", False, id="no year"),
    ],
)
def test_of_a_plan_of_years_a_sentence_is_of_the_year_it_tells(question: str, other: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Kế hoạch giai đoạn 2026 - 2028", 0, len(PLAN), PLAN)
    sentence = Sentence(passage, 0, len(PLAN), PLAN, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_another(read_question(question, packaged()), sentence) == other


@pytest.mark.parametrize(("year", "other"), [(2002, False), (2003, True)])
def test_a_row_is_of_the_year_that_a_cell_names(year: int, other: bool) -> None:
    described = Description(periods=(Period(2005, 1, 7),))
    row = Passage("r-0", "r", "r.txt", "Dự án", 0, 10, "11\t2002\t15", description=described)
    sentence = Sentence(row, 0, 10, row.text, 1.0, 1.0, 1.0, 1.0, 0)
    question = read_question(f"Năm {year} có bao nhiêu dự án?", packaged())
    assert is_of_another(question, sentence) == other


def test_a_refusal_offers_the_nearest_passages(monthly: Conversation) -> None:
    answer = monthly.ask("Thu ngân sách tháng 9 đạt bao nhiêu?")
    title = "Báo cáo tình hình kinh tế - xã hội tỉnh Hưng Yên tháng {month} năm 2025"
    named = "".join(f"\n– “{title.format(month=month)}”" for month in (3, 4))
    assert answer.closing == f"Có thể liên quan:{named}"
    assert monthly.ask("xyzzy").closing == ""


def test_a_comparison_says_which_side_is_not_there(monthly: Conversation) -> None:
    answer = monthly.ask("So sánh thu ngân sách tháng 4 và tháng 9")
    assert [claim.label for claim in answer.claims] == ["tháng 4"]
    assert answer.closing == "Hồ sơ không có nội dung trả lời về: tháng 9."


def test_a_comparison_names_each_side(monthly: Conversation) -> None:
    answer = monthly.ask("Compare budget revenue in March and April 2025")
    assert [claim.label for claim in answer.claims] == ["March 2025", "April 2025"]
    assert ["310" in answer.claims[0].text, "420" in answer.claims[1].text] == [True, True]
    assert answer.lead == "Side by side, from the records:"


def test_a_name_that_the_number_is_of_may_stand_above_it(home: Path, records: Path) -> None:
    text = "Thông báo của Thành ủy Hà Trinh\n\nTỷ lệ thất thoát nước là 19,4%.\n"
    (records / "tb.txt").write_text(text, encoding="utf-8")
    take_in(home, records)
    opened = Conversation(settings_for(home), TinyEmbedder())
    answer = opened.ask("Thất thoát nước ở Hà Trinh bao nhiêu phần trăm?")
    opened.close()
    assert answer.citations and "19,4%" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        pytest.param("bao nhiêu người ốm yếu mệt mỏi ra trạm lấy thuốc uống", True, id="counts"),
        pytest.param("vì sao người ốm yếu mệt mỏi ra trạm lấy thuốc uống", False, id="why"),
    ],
)
def test_what_counts_just_that_need_not_say_most_of_the_question(
    over: Over, question: str, answered: bool
) -> None:
    said = "Thời tiết nắng ráo.\n\nTrạm y tế cấp thuốc cho 392 lượt người.\n"
    asked = over({"bc.txt": f"Báo cáo quý II năm 2024\n\n{said}"})
    assert asked.ask(question).answered is answered


def test_a_sentence_further_off_decides_too_that_meets_more() -> None:
    passage = Passage("p", "r", "a.txt", "", 0, 0, "")
    met = (0.5, 0.3, 0.4, 0.2, 0.5, 0.62, 0.55)
    ranked = [Sentence(passage, n, n, str(n), 0, 0, one, 0, n) for n, one in enumerate(met)]
    assert [one.text for one in meeting_more(ranked)] == ["5"]


def test_what_only_frames_a_question_need_not_be_said(over: Over) -> None:
    answer = over({"bc.txt": "BÁO CÁO\nĐảng\n\nĐảng bộ có 68.452 đảng viên.\n"}).ask(
        "tong so dang vien"
    )
    assert answer.citations[0].quote == "Đảng bộ có 68.452 đảng viên."


@pytest.mark.parametrize(("day", "held"), [("9", True), ("8", False)])
def test_a_notice_is_of_the_meeting_that_it_names(over: Over, day: str, held: bool) -> None:
    text = (
        "UBND TỈNH\n\nHưng Yên, ngày 12 tháng 7 năm 2024\n\nTHÔNG BÁO\nKết luận hội nghị\n\n"
        "Ngày 09/7/2024, UBND tỉnh họp. Điểm cầu huyện Yên Mỹ không kết nối được.\n"
    )
    asked = f"Hội nghị ngày {day}/7/2024 điểm cầu huyện nào không kết nối được?"
    assert over({"tb.txt": text}).ask(asked).answered is held


def test_a_heading_tells_of_the_year_beside_another_of_the_sentence(over: Over) -> None:
    text = (
        "BÁO CÁO\nTổng kết công tác năm 2024 và nhiệm vụ năm 2025\n\nI. KẾT QUẢ NĂM 2024\n\n"
        "Đã sửa 3 trường.\n\nII. NHIỆM VỤ NĂM 2025\n\n"
        "Trung tâm Kiểm định kiểm tra trường xây trước năm 2000, báo cáo ngày 31/10/2025.\n"
    )
    answer = over({"bc.txt": text}).ask(
        "Trung tâm Kiểm định năm 2025 kiểm tra gì, báo cáo ngày nào?"
    )
    assert "31/10/2025" in answer.citations[0].quote
