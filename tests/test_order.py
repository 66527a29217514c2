"""answer/order.py: of several sentences that hold what is asked for, which is quoted first."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.order import stands_behind
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        pytest.param(
            "Xã trồng được bao nhiêu rừng?",
            "Trong tháng trồng rừng được 40 ha.",
            "Có 30 ha rừng trồng bị cháy.",
            id="what the question parts",
        ),
        pytest.param(
            "Đơn vị nào số hóa hồ sơ đất đai?",
            "Sở Nông nghiệp và Môi trường số hóa hồ sơ đất đai.",
            "Số hóa 100% hồ sơ đất đai trước 30/6.",
            id="what names a body",
        ),
        pytest.param(
            "Có được mua thêm máy lọc máu không?",
            "Chưa đồng ý mua máy lọc máu.",
            "Khoa đề nghị mua thêm máy lọc máu.",
            id="who allows it",
        ),
        pytest.param(
            "Đơn vị nào số hóa hồ sơ?",
            "- Cơ quan chủ trì: Sở Tư pháp.",
            "- Cơ quan phối hợp: Sở Nội vụ.",
            id="who does not only take part",
        ),
        pytest.param(
            "Ai được hưởng hỗ trợ?",
            "Đối tượng: hộ nghèo.",
            "Hộ đã nhận thì không được hưởng.",
            id="who is entitled",
        ),
        pytest.param(
            "Gói thầu nào có giá trị lớn nhất?",
            "Lớn nhất là gói mua máy chủ.",
            "Chậm nhất là gói mua phần mềm.",
            id="the most and not the least",
        ),
        pytest.param(
            "Tỷ lệ hộ nghèo của xã?",
            "Rà soát hộ nghèo: 41,7%.",
            "Tỷ lệ trẻ thấp còi 27,3%.",
            id="what a rate is of",
        ),
        pytest.param(
            "Năm 2025 đón bao nhiêu khách?",
            "Năm 2025 đón 2 triệu lượt khách.",
            "Đến năm 2030 đón 4 triệu lượt khách.",
            id="of the year",
        ),
        pytest.param(
            "Nhóm hàng nào giảm giá?",
            "Giá giảm có nhóm giao thông.",
            "Giá tăng có nhóm giáo dục.",
            id="what falls",
        ),
        pytest.param(
            "Giá gạo tháng 4 tăng mấy % so với tháng 3?",
            "Giá gạo tăng 2% so với tháng trước.",
            "Giá gạo tăng 9% so với cùng kỳ năm trước.",
            id="against the month before",
        ),
        pytest.param(
            "Vi phạm ít hơn tháng trước mấy vụ?",
            "So với tháng trước, số vụ vi phạm giảm 18 vụ.",
            "So với cùng kỳ năm trước, số vụ vi phạm tăng 1 vụ.",
            id="less than the month before",
        ),
        pytest.param(
            "Giá gạo tháng 4 tăng mấy % so với cùng kỳ?",
            "Giá gạo tăng 9% so với tháng 4/2024.",
            "So với tháng 12/2024, giá gạo tăng 2%.",
            id="against the year before",
        ),
        pytest.param(
            "Ai về dự lễ phát động?",
            "Đồng chí Trần Văn Sơn dự lễ.",
            "UBND huyện tổ chức lễ phát động.",
            id="who came",
        ),
        pytest.param(
            "Xã nào gieo nhiều nhất?",
            "Nhiều nhất là xã Long Hưng.",
            "Giống gieo nhiều nhất: Bắc thơm.",
            id="one of the places",
        ),
        pytest.param(
            "Thư viện nào là trung tâm của cả nước?",
            "Thư viện Sông Hồng là trung tâm của cả nước.",
            "1. Trung tâm của cả nước.",
            id="what tells more than is asked",
        ),
        pytest.param(
            "Chợ thu phí gì?",
            "Chợ thu phí gửi xe.",
            "2.1. Thu phí chợ:",
            id="what is no name of others",
        ),
        pytest.param(
            "doanh thu bán lẻ hàng hóa quý I",
            "Doanh thu bán lẻ hàng hóa đạt 9 tỷ đồng.",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 29 tỷ đồng.",
            id="what is asked of in one piece",
        ),
        pytest.param(
            "How many Japanese projects are there?",
            "Nhật Bản có 12 dự án.",
            "Cả tỉnh có 40 dự án.",
            id="of which country",
        ),
        pytest.param(
            "Lệ phí trước bạ thu bao nhiêu?",
            "Thu lệ phí trước bạ 78 tỷ đồng.",
            "Thu ngân sách 900 tỷ đồng.",
            id="what says more of the terms",
        ),
        pytest.param(
            "Người bị thương thêm hay bớt bao nhiêu?",
            "Người bị thương tăng 16 người.",
            "Tai nạn làm bị thương 28 người.",
            id="what rose",
        ),
        pytest.param(
            "Phải cấy xong lúa trước hôm nào?",
            "Hoàn thành gieo cấy trước 05/3.",
            "Đến ngày 25/3 đã cấy xong lúa.",
            id="by when it must be done",
        ),
        pytest.param(
            "Ai làm đường, hạn ngày nào?",
            "Xã làm đường trước 05/3.",
            "Đường có 12 hồ sơ quá hạn ngày 05/3.",
            id="what is overdue is no deadline",
        ),
        pytest.param(
            "Which department must screen the children?",
            "3. Ban Trẻ em phối hợp Sở Y tế khám cho trẻ em.",
            "4. Ban Thanh niên mở hội trại.",
            id="what a body does together with another",
        ),
        pytest.param(
            "Đến 20/2 cấy bao nhiêu ha?",
            "Đến ngày 20/2/2025 cấy 15 ha.",
            "Đến ngày 31/3/2025 cấy 23 ha.",
            id="of the day",
        ),
        pytest.param(
            "no dong thue bao nhieu",
            "Nợ đọng thuế là 8.940 triệu đồng.",
            "Phấn đấu nợ đọng thuế không quá 5% tổng thu.",
            id="what is so before an aim",
        ),
    ],
)
def test_what_stands_first(question: str, first: str, second: str) -> None:
    asked = read_question(question, packaged())
    terms = terms_asked(asked, packaged())
    assert stands_behind(asked, terms, _said(first), packaged()) < stands_behind(
        asked, terms, _said(second), packaged()
    )


def test_what_is_forbidden_by_the_heading_answers_whether_it_may_be_done() -> None:
    asked = read_question("Có được nuôi chó trong chợ không?", packaged())
    item, other = _said("3. Nuôi chó trong chợ.", "Các hành vi bị cấm"), _said("3. Nuôi chó.")
    forbidden, told = (stands_behind(asked, (), one, packaged()) for one in (item, other))
    assert forbidden < told


def test_the_head_of_a_column_says_by_when() -> None:
    asked = read_question("Ai lát vỉa hè, hạn chót ngày nào?", packaged())
    terms = terms_asked(asked, packaged())
    head = "Việc | Cơ quan | Hạn hoàn thành"
    own, other = (
        _said(one, head) for one in ("Lát vỉa hè | Phòng A | 31/12", "12 đơn quá hạn | B | 30/6")
    )
    laid, overdue = (stands_behind(asked, terms, one, packaged()) for one in (own, other))
    assert laid < overdue


def test_an_aim_is_told_where_one_is_asked_for() -> None:
    asked = read_question("Phấn đấu nợ thuế còn bao nhiêu?", packaged())
    aim, fact = _said("Phấn đấu nợ thuế dưới 5%."), _said("Nợ thuế là 8 tỷ đồng.")
    told = [stands_behind(asked, (), one, packaged()) for one in (aim, fact)]
    assert told[0] <= told[1]


def test_what_is_due_by_the_name_of_its_column_is_due() -> None:
    asked = read_question("Làm xong dữ liệu đất đai, hạn chót ngày nào?", packaged())
    terms, head = terms_asked(asked, packaged()), "Việc | Cơ quan | Hạn hoàn thành"
    data = _said("Hoàn thành dữ liệu đất đai | Sở Nông nghiệp | 31/12", head)
    late = _said("Giải quyết hồ sơ quá hạn | Trung tâm | 30/6", head)
    first, second = (stands_behind(asked, terms, one, packaged()) for one in (data, late))
    assert first < second


def _said(text: str, *heading: str) -> Sentence:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, heading)
    return Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
