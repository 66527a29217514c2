"""followup.py: what a question carries over from the one before."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import Question, read_question
from assistant.question.followup import Earlier, follow, of_that_report, of_the_last

CPI = "CPI tháng 3 so với tháng trước tăng mấy phần trăm?"
PIGS = "How many pigs were there at the end of January 2025?"


def followed(typed: str, before: str) -> Question:
    read = partial(read_question, lexicon=packaged(), today=date(2025, 6, 1))
    return follow(read(typed), Earlier(before, read(before).intent), read, packaged())


@pytest.mark.parametrize(
    ("typed", "before", "understood"),
    [
        pytest.param(
            "còn tháng 4 thì sao?",
            CPI,
            "CPI tháng 4 so với tháng trước tăng mấy phần trăm?",
            id="another month",
        ),
        pytest.param(
            "con thang 4 thi sao",
            CPI,
            "CPI thang 4 so với tháng trước tăng mấy phần trăm?",
            id="without diacritics",
        ),
        pytest.param(
            "so với cùng kỳ?",
            CPI,
            "CPI tháng 3 so với cùng kỳ tăng mấy phần trăm?",
            id="compared with another period",
        ),
        pytest.param(
            "so với tháng 2?",
            CPI,
            "CPI tháng 3 so với tháng 2 tăng mấy phần trăm?",
            id="compared with a month by its name",
        ),
        pytest.param(
            "Còn huyện Văn Giang?",
            "Huyện Yên Mỹ có bao nhiêu vụ cháy?",
            "huyện Văn Giang có bao nhiêu vụ cháy?",
            id="another place",
        ),
        pytest.param(
            "Thế còn hội nghị lần thứ 32?",
            "Ai chủ trì hội nghị lần thứ 31?",
            "Ai chủ trì hội nghị lần thứ 32?",
            id="another conference",
        ),
        pytest.param(
            "What about February?",
            PIGS,
            "How many pigs were there at the end of February?",
            id="another month in English",
        ),
        pytest.param(
            "còn tháng 4 thì sao?",
            PIGS,
            "How many pigs were there at the end of April?",
            id="another month in Vietnamese of English",
        ),
        pytest.param(
            "còn giáo dục?",
            "Tình hình xuất khẩu lao động tháng 4",
            "Tình hình giáo dục tháng 4?",
            id="how things stand with another field",
        ),
        pytest.param(
            "còn đàn bò?",
            PIGS,
            "đàn bò – tháng 1 năm 2025?",
            id="another thing in Vietnamese of English",
        ),
        pytest.param(
            "còn tháng Ba?", "Thu NSNN tháng Một?", "Thu NSNN tháng Ba?", id="a name that ends so"
        ),
        pytest.param(
            "and in March?",
            "Retail sales of goods in April 2025?",
            "Retail sales of goods in March?",
            id="only when",
        ),
        pytest.param(
            "Ai chủ trì?",
            "Kiểm tra việc quản lý quy hoạch khi nào?",
            "Ai chủ trì – Kiểm tra việc quản lý quy hoạch?",
            id="who, of the same",
        ),
        pytest.param(
            "Còn giải thể?",
            "Kỳ tháng 1 có bao nhiêu doanh nghiệp thành lập?",
            "giải thể – Kỳ tháng 1, doanh nghiệp thành lập?",
            id="another thing in the same month",
        ),
        pytest.param(
            "không, tháng 5 cơ",
            CPI,
            "CPI tháng 5 so với tháng trước tăng mấy phần trăm?",
            id="put right",
        ),
        pytest.param(
            "à nhầm, ý tôi là tháng 5",
            CPI,
            "CPI tháng 5 so với tháng trước tăng mấy phần trăm?",
            id="a mistake",
        ),
        pytest.param(
            "tháng 2 nữa",
            CPI,
            "CPI tháng 2 so với tháng trước tăng mấy phần trăm?",
            id="one more",
        ),
        pytest.param(
            "quay lại đàn lợn, tháng 4 thì sao?",
            "Đàn lợn cuối tháng 1 có bao nhiêu con?",
            "Đàn lợn cuối tháng 4 có bao nhiêu con?",
            id="the same thing named again",
        ),
        pytest.param(
            "thế đàn bò?",
            "Đàn lợn cuối tháng 1 có bao nhiêu con?",
            "đàn bò cuối tháng 1 có bao nhiêu con?",
            id="another of its kind",
        ),
        pytest.param(
            "thế cúm mùa?", "sởi mấy ca – y tế?", "cúm mùa mấy ca – y tế?", id="in its place"
        ),
        pytest.param(
            "thế còn chi?",
            "Thu ngân sách tháng 3 được bao nhiêu?",
            "chi ngân sách tháng 3 được bao nhiêu?",
            id="a word in the place of one",
        ),
        pytest.param(
            "còn nhập khẩu?",
            "Kim ngạch xuất khẩu tháng 3?",
            "Kim ngạch nhập khẩu tháng 3?",
            id="a term in the place of a part of one",
        ),
        pytest.param(
            "bò?",
            "Đàn lợn cuối tháng 1 có bao nhiêu con?",
            "Đàn bò cuối tháng 1 có bao nhiêu con?",
            id="a word in the place of one of a term",
        ),
        pytest.param(
            "hội nghị giao Sở Y tế việc gì?",
            "Tóm tắt hội nghị lần thứ 31",
            "hội nghị lần thứ 31 giao Sở Y tế việc gì?",
            id="the conference",
        ),
        pytest.param(
            "and the deadlines?",
            "Which tasks relate to land management?",
            "Which tasks relate to land management?",
            id="by when, in English words that are syllables too",
        ),
        pytest.param(
            "thế sang cuối tháng 4?",
            "Nợ xấu cuối tháng 3?",
            "Nợ xấu cuối tháng 4?",
            id="only until when",
        ),
        pytest.param(
            "ở huyện nào nhiều nhất?",
            "Đàn bò tháng 4 có bao nhiêu con?",
            "ở huyện nào nhiều nhất – Đàn bò tháng 4, con?",
            id="where most",
        ),
        pytest.param("trang nào?", CPI, CPI, id="on which page"),
        pytest.param(
            "quay lại đàn lợn đi", "Đàn lợn có mấy con?", "Đàn lợn có mấy con?", id="a return"
        ),
        pytest.param(
            "cái nào quá hạn?",
            "Các nhiệm vụ về đất đai",
            "cái nào quá hạn – Các nhiệm vụ về đất đai?",
            id="which are late",
        ),
        pytest.param("cụ thể hơn đi", CPI, CPI, id="in detail"),
        pytest.param(
            "diễn ra ở đâu?",
            "Giải bóng đá của tỉnh có mấy VĐV dự?",
            "diễn ra ở đâu – Giải bóng đá của tỉnh, VĐV dự?",
            id="what only asks is left out, and parts what is beside it",
        ),
        pytest.param(
            "bị thương mấy người?",
            "chết mấy người – Tai nạn tháng 4?",
            "bị thương mấy người – Tai nạn tháng 4?",
            id="in the place of what was asked last",
        ),
        pytest.param(
            "ở những huyện nào?",
            "sốt xuất huyết mấy ca – tình hình y tế?",
            "ở những huyện nào – sốt xuất huyết, ca – y tế?",
            id="of what was asked last",
        ),
        pytest.param(
            "so với quý I năm ngoái?",
            "CPI quý 1 tăng bao nhiêu",
            "CPI quý 1 tăng bao nhiêu so với quý I năm ngoái?",
            id="compared with a quarter of last year",
        ),
        pytest.param(
            "compare with last year",
            "What is the growth in Q1?",
            "What is the growth in Q1 compare with last year?",
            id="compared as an order",
        ),
        pytest.param(
            "dạ cho em hỏi còn tháng 4 thì sao ạ",
            "dạ cho em hỏi CPI tháng 3 ạ",
            "dạ cho em hỏi CPI tháng 4 ạ?",
            id="politely",
        ),
        pytest.param(
            "còn Sở Tài chính thì sao",
            "UBND tỉnh được giao nhiệm vụ gì?",
            "Sở Tài chính được giao nhiệm vụ gì?",
            id="a body in the place of another",
        ),
        pytest.param(
            "the con nhap khau",
            "kim ngach xuat khau thang 4",
            "kim ngach nhap khau thang 4?",
            id="a part of a term without diacritics",
        ),
        pytest.param(
            "ngành nào tăng cao nhất",
            "chỉ số sản xuất công nghiệp quý 1 tăng bao nhiêu",
            "ngành nào tăng cao nhất – chỉ số sản xuất công nghiệp quý 1?",
            id="the most of what was asked of",
        ),
        pytest.param(
            "nội dung chính là gì",
            "Hội nghị lần thứ 31 do ai chủ trì?",
            "nội dung chính là gì – Hội nghị lần thứ 31?",
            id="what a conference has one of",
        ),
        pytest.param(
            "hội nghị đó diễn ra khi nào",
            "Tóm tắt hội nghị lần thứ 31",
            "hội nghị lần thứ 31 diễn ra khi nào?",
            id="that conference",
        ),
        pytest.param(
            "who chaired it?",
            "Summarise the 31st conference",
            "who chaired – the 31st conference?",
            id="without what points back",
        ),
        pytest.param("liệt kê thêm", "Danh sách dự án", "Danh sách dự án", id="more of a list"),
        pytest.param("list more", "Land tasks", "Land tasks", id="more in English"),
        pytest.param(
            "Hàn Quốc?",
            "Nhật Bản có bao nhiêu dự án?",
            "Hàn Quốc có bao nhiêu dự án?",
            id="a name in the place of another",
        ),
        pytest.param(
            "phần y tế",
            "Báo cáo tháng 1 có những nội dung gì?",
            "phần y tế – Báo cáo tháng 1?",
            id="a part of a report",
        ),
        pytest.param(
            "ai thực hiện?",
            "Nhiệm vụ trọng tâm của ngành y tế",
            "Nhiệm vụ trọng tâm của ngành y tế",
            id="by whom tasks are done",
        ),
        pytest.param(
            "tổng tiền?",
            "Tặng người có công bao nhiêu suất quà?",
            "tổng tiền – Tặng người có công, suất quà?",
            id="the sum of it",
        ),
        pytest.param(
            "giải ngân được bao nhiêu?",
            "Báo cáo tháng 4 nói gì về đầu tư công?",
            "giải ngân được bao nhiêu – Báo cáo tháng 4, đầu tư công?",
            id="of what a report says",
        ),
        pytest.param("tại sao?", CPI, "tại sao – CPI tháng 3 so với tháng trước?", id="why"),
        pytest.param(
            "sao tăng cao thế?",
            "Kim ngạch xuất khẩu tháng 3?",
            "vì sao tăng cao thế – Kim ngạch xuất khẩu tháng 3?",
            id="why so much",
        ),
        pytest.param(
            "vì sao giảm mạnh vậy",
            "Kim ngạch xuất khẩu tháng 3?",
            "vì sao giảm mạnh – Kim ngạch xuất khẩu tháng 3?",
            id="why so steeply",
        ),
        pytest.param(
            "tháng 1 giảm vì sao?",
            "Doanh thu du lịch tháng 3?",
            "tháng 1 giảm vì sao – Doanh thu du lịch?",
            id="why in another month",
        ),
        pytest.param("vì sao?", "Sở X phải làm gì?", "vì sao – Sở X?", id="why tasks"),
        pytest.param(
            "không, tôi hỏi tháng 4",
            "do đâu – Kim ngạch xuất khẩu tháng 3?",
            "Kim ngạch xuất khẩu tháng 4?",
            id="put right after a reason",
        ),
        pytest.param(
            "còn tháng 4?",
            "vì sao – Kim ngạch xuất khẩu tháng 3?",
            "Kim ngạch xuất khẩu tháng 4?",
            id="what comes after a reason",
        ),
        pytest.param(
            "còn các huyện?",
            "giao việc gì cho Ban cán sự đảng UBND tỉnh?",
            "giao việc gì cho các huyện?",
            id="all bodies of a kind in the place of one",
        ),
        pytest.param(
            "từ đầu năm?",
            "Số vụ cháy tháng 4?",
            "từ đầu năm – Số vụ cháy tháng 4?",
            id="since when",
        ),
        pytest.param(
            "ai chỉ đạo?",
            "Nhiệm vụ nào về đất đai?",
            "Nhiệm vụ nào về đất đai?",
            id="who directs tasks",
        ),
        pytest.param(
            "ai chủ trì, hạn đến khi nào?",
            "Sở Xây dựng phải làm gì?",
            "Sở Xây dựng phải làm gì?",
            id="by whom and when, of tasks",
        ),
    ],
)
def test_a_follow_up_carries_over_what_was_asked(typed: str, before: str, understood: str) -> None:
    question = followed(typed, before)
    assert (question.text, question.typed, question.follows) == (understood, typed, True)


@pytest.mark.parametrize(
    ("typed", "name", "understood"),
    [
        pytest.param("Ai ký báo cáo này?", "báo cáo tháng 3", "Ai ký báo cáo tháng 3?", id="this"),
        pytest.param("van ban do noi gi", "báo cáo quý I", "báo cáo quý I noi gi", id="plain"),
        pytest.param("Ai ký báo cáo này?", "", None, id="of no name"),
        pytest.param("Ai ký báo cáo tháng 3?", "báo cáo quý I", None, id="named itself"),
    ],
)
def test_this_report_is_the_one_that_was_quoted(
    typed: str, name: str, understood: str | None
) -> None:
    read = partial(read_question, lexicon=packaged())
    asked = of_that_report(read(typed), name, read)
    assert (asked.text if asked else None) == understood


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("tại sao – dịch vụ – GRDP quý I?", "tại sao – dịch vụ – quý I?", id="of two"),
        pytest.param("tại sao – GRDP quý I?", None, id="of one"),
    ],
)
def test_what_was_asked_about_last_may_be_meant_alone(text: str, last: str | None) -> None:
    read = partial(read_question, lexicon=packaged())
    asked = of_the_last(read(text), read)
    assert (asked.text if asked else None) == last


def test_a_single_word_is_of_the_language_of_what_it_follows() -> None:
    assert followed("deadline?", "Sở Xây dựng phải làm gì?").language == "vi"
    assert followed("and the deadlines?", "Sở Xây dựng phải làm gì?").language == "en"


@pytest.mark.parametrize(
    ("typed", "before", "intent"),
    [
        pytest.param("so với tháng 2?", "CPI tháng 3", "compare", id="two are compared"),
        pytest.param("so với tháng trước?", "CPI tháng 3", "fact", id="told of the month itself"),
        pytest.param(
            "còn đàn bò?", "So sánh đàn lợn tháng 1 và tháng 4", "compare", id="as before"
        ),
        pytest.param("của Sở Xây dựng?", "Các nhiệm vụ về đất đai", "tasks", id="whose tasks"),
        pytest.param("cái nào quá hạn?", "Các nhiệm vụ về đất đai", "tasks", id="overdue tasks"),
        pytest.param("còn các địa phương?", "Các hộ phải làm gì?", "tasks", id="others' tasks"),
        pytest.param("bao nhiêu ca?", "Tóm tắt tình hình y tế tháng 4", "fact", id="asks its own"),
    ],
)
def test_the_kind_of_answer_is_as_before_unless_it_asks_its_own(
    typed: str, before: str, intent: str
) -> None:
    question = followed(typed, before)
    assert (question.intent, question.follows) == (intent, True)
