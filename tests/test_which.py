"""answer/which.py: what answers which of several names one."""

from __future__ import annotations

import pytest

from assistant.answer.which import is_row_of_others, names_one
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        pytest.param("Cháy ở huyện nào?", "Cháy ở huyện Yên Mỹ.", True, id="a district"),
        pytest.param("Cháy ở huyện nào?", "Cháy hai vụ.", False, id="none"),
        pytest.param("Huyện nào cháy?", "Xảy ra cháy ở Văn Lâm, Yên Mỹ.", True, id="names alone"),
        pytest.param("Yên Mỹ có xã nào cháy?", "Cháy ở Yên Mỹ.", False, id="the question's own"),
        pytest.param("chay o huyen nao", "Cháy hai vụ.", False, id="without diacritics"),
        pytest.param("Which district had fires?", "Cháy hai vụ.", False, id="English"),
        pytest.param("Which district had fires?", "Cháy ở Yên Mỹ.", True, id="English, named"),
        pytest.param("Which two communes had fires?", "Cháy ở 2 xã.", False, id="several"),
        pytest.param("Which communes had fires?", "Cháy ở 2 xã: Ân, Thi.", True, id="all named"),
        pytest.param("Who won the chess contest?", "Cờ\tBà An\t5/3", False, id="a row of a plan"),
        pytest.param("Who won the chess contest?", "Cờ\tBà An\tNhất", True, id="a row of results"),
        pytest.param("What make are the pumps?", "Hãng hẹn giao bơm ở Huế.", False, id="no make"),
        pytest.param("Máy bơm hiệu gì?", "Mua 2 máy bơm hiệu Hòa Bình.", True, id="a make"),
        pytest.param("Huyện nào cháy?", "Cháy ở ấp hai.", False, id="a small marked letter"),
        pytest.param("Nhà hát ở đường nào?", "Nhà hát ở xã Long Hưng.", False, id="no street"),
        pytest.param("Cháy ở chợ nào?", "Cháy ở xã Long Hưng.", False, id="no market"),
        pytest.param("Cháy ở chợ nào?", "Cháy ở chợ đầu mối Hà Lan.", True, id="a market"),
        pytest.param("chay o cho nao", "Cháy ở xã Long Hưng.", True, id="chỗ, no market"),
        pytest.param("Trạm xã nào hỏng?", "Hỏng 2 trạm xã (Tân Lập).", True, id="name in brackets"),
        pytest.param("Đơn vị nào bỏ thầu?", "Giảm vốn do nhà thầu bỏ thầu.", False, id="nobody"),
        pytest.param("Đơn vị nào bỏ thầu?", "Công ty Hà Lan bỏ thầu.", True, id="somebody"),
        pytest.param("Trường nào giành giải?", "Trường Chợ Chu dẫn đầu.", True, id="in the lead"),
        pytest.param("Khu phố nào sạch?", "Sạch có khu phố 17.", True, id="a quarter is no street"),
        pytest.param("Nhà hát ở đường nào?", "Nhà hát ở phố Bạch Mai.", True, id="a street"),
        pytest.param("Chợ ở đường nào?", "Chợ ở thành phố Huế.", False, id="a city is no street"),
        pytest.param("Thành phố nào đông?", "Đông nhất là Huế.", True, id="a city"),
        pytest.param("Cháy ở xã nào?", "Cháy ở thị xã Mỹ Hào.", False, id="a town is no commune"),
        pytest.param("Cháy ở xã nào?", "Cháy ở xã Long Hưng.", True, id="a commune"),
        pytest.param("Huyện nào cháy?", "Theo Ban An toàn, cháy hai vụ.", False, id="a body"),
        pytest.param(
            "Cháy ở huyện nào?", "Có 3 vụ cháy (Yên Mỹ 2, Ân Thi 1).", True, id="in brackets"
        ),
        pytest.param("co quan nao chu tri", "Hiệp hội chủ trì.", True, id="an office"),
        pytest.param("Đá ở sân nào?", "Tỉnh tổ chức giải ở Hà Nội.", False, id="no pitch"),
        pytest.param("Tên 3 trường thiếu nhà?", "Có 3 trường thiếu.", False, id="their names"),
        pytest.param("ten cac truong thieu nha", "Trường Nà Lèn thiếu.", True, id="its name"),
        pytest.param("Đơn vị nào thi công?", "Chợ\tXã Nà Lèn\t5/3", False, id="who builds"),
        pytest.param("Dùng cách gì để giảm chờ?", "Giảm chờ còn 90 phút.", False, id="no means"),
        pytest.param("Dùng cách gì để giảm chờ?", "Giảm chờ nhờ lấy số.", True, id="a means"),
        pytest.param("Khởi tố tội gì?", "Vụ cháy thiệt hại 7 ha.", False, id="no crime"),
        pytest.param("Địa chỉ Trạm số 4?", "Ông Pó, Trạm số 4.", False, id="no address"),
        pytest.param("Địa chỉ Trạm số 4?", "Trạm ở 12 đường Nà Lèn.", True, id="an address"),
        pytest.param("Email của Sở?", "Sở đề nghị giảm mức hỗ trợ.", False, id="no mail"),
        pytest.param("Biển số xe bị giữ là gì?", "Đã giữ 2 xe.", False, id="no plate"),
        pytest.param("Máy chụp hãng gì?", "Mua 1 máy chụp.", False, id="whose make"),
        pytest.param("Xây chợ hết bao nhiêu tỷ?", "Nhận ủng hộ 1,2 tỷ.", False, id="no cost"),
        pytest.param("Xây chợ hết bao nhiêu tỷ?", "Chợ: kinh phí 5 tỷ.", True, id="a cost"),
        pytest.param("Đơn vị nào bỏ thầu?", "Chậm do nhà thầu bỏ thầu.", False, id="a builder"),
        pytest.param("Đơn vị nào thi công?", "Chợ\tCông ty Nà Lèn\t5/3", True, id="a firm builds"),
        pytest.param("Chợ ở chỗ nào?", "Chợ họp ở đình.", True, id="a spot has no name"),
        pytest.param("Huyện nào cháy?", "Cháy\t2\t3", True, id="a row stands below its kind"),
        pytest.param("Chè bán sang nước nào?", "Chè: Bán 5 tấn ra ngoài.", False, id="no country"),
        pytest.param("Chè bán sang nước nào?", "Chè bán sang Đài Loan.", True, id="a country"),
        pytest.param("Họ tới từ nguồn nước nào?", "Nước lấy từ Suối Cọ.", True, id="water"),
        pytest.param("Hội thi mở ở thành phố nào?", "Dự Hội thi Măng Non.", False, id="no city"),
        pytest.param(
            "Thôn nào góp nhiều?", "Bà Mơ báo cáo, xã góp 5 triệu.", False, id="no hamlet"
        ),
        pytest.param("Thôn nào góp nhiều?", "Nhiều là thôn Đình Cả.", True, id="a hamlet"),
        pytest.param("Văn bản nào hướng dẫn?", "Công văn số 7 hướng dẫn.", True, id="a document"),
        pytest.param("Tượng có từ thời nào?", "Tượng tìm thấy hôm 5/6.", False, id="no age"),
        pytest.param("Tượng có từ thời nào?", "Tượng thời Lý.", True, id="an age"),
        pytest.param("Họ ăn phải món gì?", "Có 5 người nhập viện.", False, id="nothing eaten"),
        pytest.param("Họ ăn phải món gì?", "Họ mệt sau khi dùng nấm.", True, id="what was eaten"),
        pytest.param("con thieu mon gi", "Còn thiếu giáo viên Tin học.", True, id="no dish"),
        pytest.param("Kế toán phải có bằng gì?", "Có hai kế toán.", False, id="no degree"),
        pytest.param("Kế toán phải có bằng gì?", "Kế toán có bằng đại học.", True, id="a degree"),
        pytest.param("Cần mang giấy tờ gì?", "Bán giấy tờ có giá.", False, id="a paper of value"),
        pytest.param("Giá thuê nhà bao nhiêu?", "Giá bán nhà 9 triệu.", False, id="no rent"),
        pytest.param("Giá thuê nhà bao nhiêu?", "Cho thuê nhà 9 triệu.", True, id="a rent"),
        pytest.param("Đội nào vô địch?", "Mở giải vô địch bóng đá.", False, id="no winner"),
        pytest.param("Đội nào vô địch?", "Đội Yên Mỹ giành chức vô địch.", True, id="a winner"),
        pytest.param("Đắm đò trên sông nào?", "Đắm một đò.", False, id="no river"),
        pytest.param("Which river flooded?", "Lũ trên sông Luộc.", True, id="a river"),
        pytest.param("Thợ mang quốc tịch nào?", "Có 96 thợ nước ngoài.", False, id="no nation"),
        pytest.param("Which nationality are they?", "Thợ là người Lào.", True, id="a nation"),
        pytest.param("Rạp chiếu phim gì?", "Rạp chiếu 20 buổi phim.", False, id="no film"),
        pytest.param("Rạp chiếu phim gì?", "Rạp chiếu phim “Mùa nắng”.", True, id="a film"),
        pytest.param("Trồng giống cây gì?", "Trồng 185 cây xanh.", False, id="no variety"),
        pytest.param("Trồng giống lúa nào?", "Gieo giống nếp thơm.", True, id="a variety"),
        pytest.param("Trồng giống lúa nào?", "Lúa tốt như: Bắc thơm.", True, id="by its name"),
        pytest.param("Thuốc trị rầy loại nào?", "Phòng trừ rầy kịp thời.", False, id="no drug"),
        pytest.param("Phun thuốc ngừa bệnh gì?", "Phun phòng sương mai.", True, id="an illness"),
        pytest.param("Which agency fined them?", "Đã phạt 7 vụ.", False, id="no body"),
        pytest.param("Cơ quan nào cùng dựng?", "Cùng Bảo tàng Mỹ thuật dựng.", True, id="museum"),
        pytest.param("Phim nào chiếu?", "Vẽ tranh “Mùa nắng”.", False, id="a picture is no film"),
        pytest.param("Cần giấy tờ gì?", "Có 893 lượt hồ sơ.", False, id="no papers"),
        pytest.param("Cần giấy tờ gì?", "Nộp tờ khai và bản sao.", True, id="papers"),
        pytest.param("thu binh quan dau nguoi", "Thu 9 tỷ đồng.", False, id="not a head"),
        pytest.param("thu binh quan dau nguoi", "Thu 9 triệu đồng/người.", True, id="a head"),
        pytest.param("di duong song bao nhieu tan", "Chở 9 tấn.", False, id="by no river"),
        pytest.param("Đường thủy có tai nạn không?", "Đều là đường bộ.", True, id="whether any"),
        pytest.param("bn vu tren quoc lo 5", "Xảy ra 9 vụ.", False, id="on no highway"),
        pytest.param("Xã mới đặt tên là gì?", "Lập 5 xã mới.", False, id="no name"),
        pytest.param("Xã mới đặt tên là gì?", "Xã mới lấy tên Hòa An.", True, id="a name"),
        pytest.param("Có mấy phiếu chống?", "Được 49 phiếu tán thành.", False, id="votes for"),
        pytest.param("Có mấy phiếu chống?", "Có 6 phiếu không tán thành.", True, id="against"),
        pytest.param("Nhập khẩu bao nhiêu?", "Xuất khẩu 9 triệu USD.", False, id="exports"),
        pytest.param("Nhập khẩu bao nhiêu?", "Thuế xuất nhập khẩu 9 tỷ.", False, id="both"),
        pytest.param("Xã nào tiêu hủy lợn?", "Lan ra 7 xã của huyện Phú Khê.", False, id="of"),
        pytest.param("Cơ quan nào phạt?", "Công an huyện phạt 7 vụ.", True, id="a body"),
        pytest.param("Mất thẻ thì làm lại ở đâu?", "Thẻ được làm lại.", False, id="no place"),
        pytest.param("Lễ hội mở ở đâu?", "Lễ hội mở tại đình.", True, id="where"),
        pytest.param("Bắn pháo hoa lúc mấy giờ?", "Bắn tại 11 điểm.", False, id="no hour"),
        pytest.param("What time did it open?", "Lễ mở lúc 20h30.", True, id="an hour"),
        pytest.param("Who took first prize?", "Mở cuộc thi vẽ tranh.", False, id="none won"),
        pytest.param("Who took first prize?", "Bạn Lan đoạt giải nhất.", True, id="who won"),
        pytest.param("Có mấy vụ cháy?", "Cháy hai vụ.", True, id="which is not asked"),
    ],
)
def test_which_one(question: str, text: str, named: bool) -> None:
    assert names_one(read_question(question, packaged()), text) is named


@pytest.mark.parametrize(
    ("question", "row", "others"),
    [
        pytest.param("Huyện nào nhiều ca sởi?", "Vụ tai nạn\t25\t31", True, id="accidents"),
        pytest.param("Which district had most?", "Vụ tai nạn giao thông\t25", True, id="English"),
        pytest.param("Huyện nào nhiều ca sởi?", "Yên Mỹ\t25\t31", False, id="a district"),
        pytest.param("Huyện nào nhiều ca sởi?", "Huyện Yên Mỹ\t25\t31", False, id="by its kind"),
        pytest.param("Xã nào của Yên Mỹ nhiều?", "Yên Mỹ\t25\t31", True, id="its own"),
        pytest.param(
            "KCN Nà Lèn ở huyện nào?", "Nà Lèn\tHuyện Khe Vạc\t31", False, id="in another cell"
        ),
        pytest.param("Bao nhiêu ca sởi?", "Vụ tai nạn\t25\t31", False, id="no place asked for"),
    ],
)
def test_which_rows_are_of_places(question: str, row: str, others: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(row), row)
    sentence = Sentence(passage, 0, len(row), row, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_row_of_others(read_question(question, packaged()), sentence) is others
