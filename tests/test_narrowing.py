"""answer/narrowing.py: what must be told beside a number or a name that answers."""

from __future__ import annotations

import pytest

from assistant.answer.narrowing import narrowing_terms
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import content_terms


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        pytest.param("Mấy vụ tai nạn do lái xe?", ["lái xe"], id="a cause"),
        pytest.param("Mấy đơn vị bị nêu?", [], id="to be named is told otherwise"),
        pytest.param("may vu tai nan do lai xe", ["lai xe"], id="without marks"),
        pytest.param("may tan cho la cay", [], id="a lone syllable without marks"),
        pytest.param("Trong số ca có mấy ca là học sinh?", ["học sinh"], id="a part"),
        pytest.param(
            "Bao nhiêu dự án bị thu hồi giấy phép?", ["thu hồi giấy phép"], id="their fate"
        ),
        pytest.param("Thuế đối với rượu là bao nhiêu?", ["rượu"], id="whom or what it is for"),
        pytest.param("Giá điện là bao nhiêu?", ["Giá điện"], id="a price of what"),
        pytest.param("Giá trị hợp đồng là bao nhiêu?", ["hợp đồng"], id="a value is no price"),
        pytest.param("Lãi suất là bao nhiêu?", ["Lãi suất"], id="a measure told by its name"),
        pytest.param("lai suat la bao nhieu", ["lai suat"], id="its name without marks"),
        pytest.param("Trồng ít lạc hơn mấy ha?", [], id="less of what is grown"),
        pytest.param("Giá vé bao nhiêu một lượt?", ["Giá vé"], id="a fare"),
        pytest.param("Số hộ trả lãi suất là bao nhiêu?", [], id="which is not asked for"),
        pytest.param("Đàn dê có mấy con?", ["dê"], id="a herd of what"),
        pytest.param(
            "Diện tích trồng thanh long mấy ha?", ["thanh long"], id="whatever is done with it"
        ),
        pytest.param("Sản lượng cá lăng mấy tấn?", ["cá", "lăng"], id="which of a kind"),
        pytest.param("Bão gây thiệt hại bao nhiêu ở huyện?", [], id="a level alone"),
        pytest.param("Điểm trung bình môn Sử là bao nhiêu?", ["Sử"], id="a subject of lessons"),
        pytest.param("Trồng được mấy nghìn ha chè?", ["chè"], id="so many hectares of what"),
        pytest.param("Kinh phí tổ chức hội chợ bao nhiêu?", ["hội chợ"], id="money for what"),
        pytest.param("Ca-na-đa có mấy dự án?", [], id="one word alone may be no name"),
        pytest.param("Có mấy dự án Hàn Quốc?", ["Hàn Quốc"], id="a name"),
        pytest.param("Bao nhiêu người có công được quà?", ["người có công"], id="which people"),
        pytest.param("Anh Trần Du Lịch thu bao nhiêu?", [], id="a part of a name"),
        pytest.param("Có bao nhiêu con bò?", ["bò"], id="so many heads of what"),
        pytest.param("Có bao nhiêu phóng viên?", ["phóng viên"], id="what no noun counts"),
        pytest.param("Cầu rộng bao nhiêu làn?", ["làn"], id="of one syllable"),
        pytest.param("Có mấy ng chết?", [], id="an abbreviation"),
        pytest.param("Phải có bao nhiêu mới đủ?", [], id="no thing"),
        pytest.param("Mất bao nhiêu diện tích?", [], id="a measure"),
        pytest.param("Còn bao nhiêu thời gian?", [], id="time"),
        pytest.param("Kế hoạch là bao nhiêu, thực tế ra sao?", [], id="in another clause"),
        pytest.param("Điểm môn Toán là bao nhiêu?", ["môn Toán"], id="lessons in one term"),
        pytest.param("Có mấy đảng viên nữ?", ["nữ"], id="of whom alone"),
        pytest.param("Xã vay bao nhiêu tiền?", ["vay"], id="what was paid for"),
        pytest.param("Hỗ trợ trồng chè bao nhiêu?", ["chè"], id="what is grown"),
        pytest.param("Tiền quà Tết là bao nhiêu?", [], id="an amount in other words"),
        pytest.param("dien tich thanh long may ha", [], id="not sure without marks"),
        pytest.param("Vốn của Việt Nam là bao nhiêu?", [], id="the country goes without saying"),
        pytest.param("Có bao nhiêu đơn vị đóng cửa hẳn?", [], id="cửa is no của"),
        pytest.param("Mấy đội của họ đã thắng?", [], id="a pronoun"),
        pytest.param("Tỷ lệ phần trăm hộ là nữ?", ["nữ"], id="phần trăm only frames"),
        pytest.param(
            "Theo tham luận của Nam, bao nhiêu vụ do lái xe?", ["lái xe"], id="whose words"
        ),
        pytest.param("Diện tích thêm bao nhiêu?", [], id="how much more"),
        pytest.param("Mấy công ty đã mở cửa?", [], id="what they did may be told otherwise"),
        pytest.param("Thu hút bao nhiêu vận động viên?", [], id="what is counted"),
        pytest.param("Công ty nào đã trúng thầu?", ["trúng thầu"], id="what a firm did"),
        pytest.param("Đồng chí nào phụ trách tổ này?", [], id="being in charge has many words"),
        pytest.param("Who chaired the meeting?", ["chaired"], id="English"),
        pytest.param("How many lorries were stopped?", [], id="a number in English"),
        pytest.param("Vì sao diện tích lúa giảm?", [], id="neither a number nor a name"),
    ],
)
def test_what_must_be_told_beside(question: str, terms: list[str]) -> None:
    asked = read_question(question, packaged())
    found = narrowing_terms(asked, content_terms(asked, packaged()))
    assert [term.text for term in found] == terms
