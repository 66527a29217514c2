"""counted.py: what a question counts, and what a sentence has numbers of."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.counted import (
    counted_in,
    counted_words,
    counts,
    find_counted,
    has_bare_number,
    may_count,
)
from assistant.ranking.worded import worded


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        pytest.param("Giá cả rẻ đi bao nhiêu so với tháng 3?", set(), id="a fall of a price"),
        pytest.param("Giải có mấy tay vợt?", {"people/athlete"}, id="people of a kind"),
        pytest.param("Giải có bao nhiêu vận động viên?", {"people/athlete"}, id="vận is no vạn"),
        pytest.param("thang 3 may cong ty giai the", {"business"}, id="firms and no machines"),
        pytest.param("giai co may tay vot", {"people/athlete"}, id="without diacritics"),
        pytest.param("Lãi bao nhiêu vụ hè thu?", set(), id="a season is no case"),
        pytest.param("Hồ có bao nhiêu nước?", {"country", "volume"}, id="water"),
        pytest.param("Cầu dài bao nhiêu?", {"length"}, id="how long it is"),
        pytest.param("cau dai bao nhieu", {"length"}, id="how long it is, without diacritics"),
        pytest.param("Lớp dài bao nhiêu tiết?", set(), id="in a unit of its own"),
        pytest.param("Thu hút bao nhiêu nghìn lượt khách?", {"people/visitor"}, id="after a scale"),
        pytest.param(
            "Số giáo viên nghỉ việc là bao nhiêu?", {"people/teacher"}, id="the number of"
        ),
        pytest.param("Dân số thành phố là bao nhiêu?", set(), id="a population is no number of"),
        pytest.param("dan so thanh pho la bao nhieu", set(), id="nor without diacritics"),
        pytest.param("Bài nào nói có vô số cặp?", set(), id="countless"),
        pytest.param("cao hon bao nhieu so voi nam truoc", set(), id="so với is no sở"),
        pytest.param("Phải có tối thiểu mấy xã viên?", {"people/member"}, id="at least so many"),
        pytest.param("Thu được mấy tỷ?", {"money"}, id="a scale alone is of money"),
        pytest.param("How many places did it climb?", {"rank"}, id="ranks, English"),
        pytest.param("How many places were flooded?", {"place"}, id="places, English"),
        pytest.param("Tỉnh tăng mấy bậc?", {"rank"}, id="ranks"),
        pytest.param("How many nurses left?", {"people/nurse"}, id="nurses are no doctors"),
        pytest.param("Chết là bao nhiêu tháng 3?", set(), id="how many, and when"),
        pytest.param("What is the total cost of the dam?", {"money"}, id="a cost"),
        pytest.param("Tổng mức đầu tư nhà máy", {"money"}, id="an amount only named"),
        pytest.param("kinh phi dien tap", {"money"}, id="without diacritics"),
        pytest.param("Kinh phí tăng tỷ lệ nào?", set(), id="an amount, of which else is asked"),
        pytest.param("mat ong gia bn 1 chai", {"money"}, id="what one costs"),
        pytest.param("tham gia bao nhieu mot nam", set(), id="to take part is no price"),
        pytest.param("How much did the fair cost?", {"money"}, id="what it cost"),
        pytest.param("How much was spent on roads?", {"money"}, id="what was spent"),
        pytest.param("Thân nhân được mấy triệu theo nghị định?", {"money"}, id="by which rule"),
        pytest.param("chi may ty cho y te", {"money"}, id="a scale before what it is for"),
        pytest.param("Sản lượng bao nhiêu triệu quả?", {"fruit"}, id="a scale of something"),
        pytest.param("Được mấy chi bộ?", {"body"}, id="a cell of the party"),
        pytest.param("Đạt bao nhiêu chỉ tiêu?", {"target"}, id="a target"),
        pytest.param("How many targets of the year?", {"target"}, id="a target, and no time"),
        pytest.param("How many new companies were set up?", {"business"}, id="English"),
        pytest.param("How many were set up in villages?", set(), id="not beyond the verb"),
        pytest.param("Thu ngân sách đạt bao nhiêu?", set(), id="nothing said"),
        pytest.param("Of 43 billion dong, how much was paid?", {"money"}, id="a part of money"),
        pytest.param("How many hospital beds are there?", {"bed"}, id="the last of two nouns"),
        pytest.param("How many square kilometres burned?", {"area"}, id="but of measures"),
        pytest.param("Giá bán một quyển là bao nhiêu?", {"money"}, id="a price"),
        pytest.param("Gửi xe phải trả bao nhiêu một giờ?", {"money"}, id="what is to be paid"),
        pytest.param("Được nghỉ mấy ngày?", {"duration"}, id="time"),
        pytest.param("Họp trong bao lâu?", {"duration"}, id="how long"),
        pytest.param("Bao nhiêu tuổi được thi?", {"age"}, id="an age"),
        pytest.param("Tuổi kết hôn tối thiểu là bao nhiêu?", {"age"}, id="an age named before"),
        pytest.param("At what age can they vote?", {"age"}, id="an age, English"),
        pytest.param("How long did it last?", {"duration"}, id="how long, English"),
        pytest.param("Bao lâu họp một lần?", {"duration"}, id="how often, in times"),
        pytest.param("Họp bao lâu một lần?", set(), id="how often may be told without a number"),
        pytest.param("Giá điện tăng bao nhiêu?", set(), id="how much a price rose"),
        pytest.param("Báo cáo giá vàng nộp trước ngày mấy?", set(), id="which day"),
        pytest.param("Thang điểm là mấy điểm?", {"place", "point"}, id="points"),
        pytest.param("Có mấy cái hết hiệu lực?", set(), id="whatever it is"),
        pytest.param("khai truong bao nhieu giai doan", set(), id="giai đoạn is no giải"),
        pytest.param("trao bao nhieu giai thuong", {"prize"}, id="giải thưởng is one"),
        pytest.param("kiem tra bao nhieu ho dap", set(), id="hồ đập is no hộ"),
        pytest.param("chi bn ty, tang hay giam", {"money"}, id="nothing after a comma"),
        ("Đoàn được mấy chiếc huy chương?", {"machine", "prize", "vehicle"}),
    ],
)
def test_what_a_question_counts(question: str, groups: set[str]) -> None:
    assert find_counted(read_question(question, packaged())) == groups


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many hotel rooms are there?", ["hotel"]),
        ("How many of the new rural roads were built?", ["new", "rural"]),
        ("How many hectares of winter maize were sown?", ["winter", "maize"]),
        ("How many people found work?", []),
        ("How many communes meet the standards?", []),
        ("How much flu vaccine was given?", ["flu"]),
        ("How many orchards are there?", ["orchards"]),
        ("How many jobseekers are there?", []),
        ("When was it?", []),
    ],
)
def test_which_things_are_counted(question: str, counted: list[str]) -> None:
    asked = read_question(question, packaged())
    assert [word.folded for word in counted_words(asked)] == counted


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param("thu hút 250 vận động viên", {"people/athlete"}, id="after the number"),
        pytest.param("ước đạt 2.490 nghìn lượt người", {"people"}, id="after its scale"),
        pytest.param("hai vụ cháy", {"case"}, id="in words"),
        pytest.param("thụ lý 236 án", {"case"}, id="of a court"),
        pytest.param("số ca mắc sởi là 188.", {"people/patient"}, id="before it"),
        pytest.param("giải Grammy sáu lần", {"prize"}, id="times"),
        pytest.param("công ty họp ngày 5/3/2025", set(), id="a date counts nothing"),
        pytest.param("xã họp trong tháng Tư", set(), id="nor a month in words"),
        pytest.param("51/53 đại biểu tán thành", {"people/member"}, id="so many of so many"),
        pytest.param("hòa giải thành 9/11 vụ", {"case"}, id="of so many, as few as months"),
        pytest.param("ngày 9/11 vụ kiện xong", set(), id="but a day where it is named"),
        pytest.param("hội nghị lần thứ 31", set(), id="nor an ordinal"),
        pytest.param("văn bản 12/UBND-NC", set(), id="nor a symbol"),
        pytest.param("10 phần trăm bác sĩ", {"people/doctor"}, id="a share of what is counted"),
        pytest.param("kéo dài đến phần tư thứ hai", {"duration"}, id="until"),
        pytest.param("miễn 5 (năm) năm", {"duration"}, id="said in words too"),
        pytest.param("vượt 11% vốn điều lệ", set(), id="but of no amount"),
        pytest.param("xã Tân Lập; đạt 95%", set(), id="of another clause"),
        pytest.param("doanh nghiệp nộp 70% số thuế", set(), id="a share"),
        pytest.param("công chức nghỉ quá 15 ngày", {"duration"}, id="days, of whoever it may be"),
        pytest.param("trong thời hạn một năm", {"duration"}, id="a year"),
        pytest.param(
            "rà soát định kỳ mười năm một lần", {"case", "duration", "event"}, id="how often"
        ),
        pytest.param("từ các nguồn: 3.850 triệu, chia đều", {"money"}, id="millions of nothing"),
        pytest.param("dân số là 1,2 triệu", {"people"}, id="but of what stood before"),
        pytest.param("một dự án", set(), id="a, or one"),
        pytest.param("trong mười lăm ngày", {"duration"}, id="a number of several words"),
        pytest.param("hai mươi tư học sinh", {"people/child", "people/student"}, id="and another"),
        pytest.param("trợ cấp 01 tháng lương", {"money"}, id="months of wages"),
        pytest.param("dùng đến thế kỷ mười chín", {"duration"}, id="until when"),
        pytest.param("chơi ở tuổi 39", {"age"}, id="an age"),
        pytest.param("còn lại 3:08", {"duration"}, id="by a clock"),
        pytest.param("nuôi con dưới 06 tháng tuổi", {"age"}, id="an age in months"),
        pytest.param("Mục 2. HÀNH NGHỀ CỦA LUẬT SƯ", set(), id="the number of a section"),
        pytest.param("tài liệu mừng Xuân 2025", set(), id="a year"),
        pytest.param("tài liệu ngày Phụ nữ 8/3", set(), id="a day without its name"),
        pytest.param("6 Hợp tác xã thủy sản", set(), id="the number of a row"),
        pytest.param("3\t1\t\tĐiểm chăn nuôi heo", set(), id="the numbers of a row"),
        pytest.param("49 học sinh/lớp", {"people/child", "people/student"}, id="so many in each"),
        pytest.param("27 đơn vị", {"body", "business"}, id="no row's number"),
        pytest.param("05 người trong Hội đồng", {"people"}, id="no money, nor what they are in"),
        pytest.param("các thôn chưa có sóng 4G", set(), id="a digit of a name"),
        pytest.param("không xảy ra vụ cháy, nổ nào", {"case"}, id="none of them"),
        pytest.param("chưa có xã về đích", {"commune"}, id="none yet"),
        pytest.param("không phải đền bù cho hộ", set(), id="what is not done counts none"),
        pytest.param("có 8 xã tại huyện", {"commune"}, id="nor where they are"),
    ],
)
def test_what_a_sentence_has_numbers_of(text: str, groups: set[str]) -> None:
    assert counted_in(text) == groups


@pytest.mark.parametrize(
    ("asked", "text", "head", "told"),
    [
        pytest.param("people/athlete", "có 250 người", "", True, id="the whole for its part"),
        pytest.param("people", "có 250 vận động viên", "", True, id="a part for the whole"),
        pytest.param("people/doctor", "có 250 học sinh", "", False, id="another part"),
        pytest.param("bed", "có 250 người", "", False, id="another thing"),
        pytest.param("money", "có 250", "Hội đồng", False, id="a syllable of another word"),
        pytest.param("project", "Lào 41", "Số dự án theo nước", True, id="by the head of a row"),
        pytest.param("project", "Lào 41 tấn", "Số dự án theo nước", False, id="the row's own"),
    ],
)
def test_whether_a_sentence_counts_what_is_asked_for(
    asked: str, text: str, head: str, told: bool
) -> None:
    assert counts(frozenset({asked}), text, head) == told


def test_a_number_that_counts_something_is_not_bare() -> None:
    assert (has_bare_number("Lào 41"), has_bare_number("Lào 41 tấn")) == (True, False)


@pytest.mark.parametrize(
    ("text", "group", "may"),
    [
        pytest.param("thu hút 250 vận động viên", "people", True, id="a figure"),
        pytest.param("hai vụ cháy", "case", True, id="in words"),
        pytest.param("Quý I có án", "case", True, id="a Roman one"),
        pytest.param("vận động viên của tỉnh", "people", False, id="none"),
        pytest.param("không có vụ cháy", "case", True, id="there is none"),
        pytest.param("đến ngày mai", "duration", True, id="a time may have none"),
    ],
)
def test_whether_a_sentence_may_have_a_number(text: str, group: str, may: bool) -> None:
    assert may_count(frozenset({group}), worded(text, packaged())) == may
