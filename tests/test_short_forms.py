"""short_forms.py: words cut short as in a chat are understood, and nothing else is one."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        pytest.param("heo hơi nhiêu một ký", "heo hơi bao nhiêu một ký", id="how much"),
        pytest.param("thu bao nhiêu", "thu bao nhiêu", id="how much, whole"),
        pytest.param("họp mấy bận", "họp mấy lần", id="how often"),
        pytest.param("đến bao nhiêu người cả thảy?", "đến bao nhiêu người?", id="in all"),
        pytest.param("chi khoảng chừng mấy tỷ", "chi mấy tỷ", id="about how much"),
        pytest.param("có tầm bao nhiêu hộ?", "có bao nhiêu hộ?", id="about how many"),
        pytest.param("chừng nào xong?", "khi nào xong?", id="when"),
        pytest.param("chung nao xong?", "khi nao xong?", id="when, without diacritics"),
        pytest.param("thu T3 vs T4", "thu thang 3 voi thang 4", id="against"),
        pytest.param(
            "Tiêu trước bán sao, giờ còn mấy?", "Tiêu trước bán sao, hiện nay còn mấy?", id="now"
        ),
        pytest.param("rớt mấy so cuối tháng tư?", "rớt mấy so với cuối tháng tư?", id="its end"),
        pytest.param("co ai tu vong k", "co ai tu vong khong", id="whether, without diacritics"),
        pytest.param("đã họp chưa, có ai vắng k?", "đã họp chưa, có ai vắng không?", id="whether"),
        pytest.param("CPI tăng ko", "CPI tăng không", id="ko"),
        pytest.param("thu ngân sách ntn?", "thu ngân sách như thế nào?", id="how"),
        pytest.param("bí thư nói j về y tế", "bí thư nói gì về y tế", id="what"),
        pytest.param("thu đc bao nhiêu", "thu được bao nhiêu", id="gets"),
        pytest.param("hop to 3 ai ctri", "hop to 3 ai chu tri", id="who presides"),
        pytest.param("tôm nuôi + bn %", "tôm nuôi tăng bn %", id="a plus"),
        pytest.param("thu NS T2 so T1", "thu NS thang 2 so voi thang 1", id="beside a month"),
        pytest.param("giảm mấy ca so 2023?", "giảm mấy ca so với 2023?", id="beside a year"),
        pytest.param("con so 2024 la gi", "con so 2024 la gi", id="a number"),
        pytest.param("sao lại tăng?", "vì sao lại tăng?", id="why"),
        pytest.param("sao giam nhieu vay", "vi sao giam nhieu vay", id="why, without diacritics"),
        pytest.param("nuôi được mấy tấn tôm v?", "nuôi được mấy tấn tôm vậy?", id="a particle"),
        pytest.param("ban le dat bn ty z", "ban le dat bn ty vay", id="without diacritics"),
        pytest.param("nghị quyết đại hội v", "nghị quyết đại hội v", id="a small numeral"),
        pytest.param("cuối T1: mấy dự án", "cuối tháng 1: mấy dự án", id="a month"),
        pytest.param("doanh thu cho khach T4", "doanh thu cho khach thang 4", id="a month, last"),
        pytest.param("thu NS T2", "thu NS thang 2", id="a month, among capitals"),
        pytest.param("CPI T4/25 bao nhiêu", "CPI T4/2025 bao nhiêu", id="a month of a short year"),
        pytest.param("thu quý I/25?", "thu quý I/2025?", id="a quarter of a short year"),
        pytest.param("thu QII bao nhiêu", "thu quý II bao nhiêu", id="a quarter"),
        pytest.param("thu T1-T4 bao nhiêu", "thu tháng 1-4 bao nhiêu", id="some months"),
        pytest.param("số 12/25/QĐ là gì", "số 12/25/QĐ là gì", id="a document's number"),
        pytest.param("nhà ga T3 xây khi nào", "nhà ga T3 xây khi nào", id="a name like a month"),
        pytest.param("Tháng 1 sao thu lại giảm?", "Tháng 1 vì sao thu lại giảm?", id="why, later"),
        pytest.param("Sao nợ cứ dồn lên?", "vì sao nợ cứ dồn lên?", id="why, first"),
        pytest.param("Sao chổi là gì?", "Sao chổi là gì?", id="a comet"),
        pytest.param("Tại sao thu lại giảm?", "Tại sao thu lại giảm?", id="why in two words"),
        pytest.param("Khách sạn 4 sao lại tăng?", "Khách sạn 4 sao lại tăng?", id="stars"),
        pytest.param("sao y là gì?", "sao y là gì?", id="a copy"),
        pytest.param("Sao Mai ở đâu?", "Sao Mai ở đâu?", id="a name"),
        pytest.param("theo điểm k", "theo điểm k", id="a letter that counts"),
        pytest.param("đc Bí thư nói gì", "đc Bí thư nói gì", id="a comrade"),
        pytest.param("What is the area of DC?", "What is the area of DC?", id="English"),
    ],
)
def test_short_forms_are_spelled_out(typed: str, understood: str) -> None:
    question = read_question(typed, packaged())
    assert (question.text, question.typed) == (understood, typed)
