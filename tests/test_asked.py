"""answer/asked.py and who.py: what kind of thing is asked for, and whether a sentence holds it."""

from __future__ import annotations

import pytest

from assistant.answer.asked import holds, kind_asked
from assistant.answer.judge import terms_asked
from assistant.answer.who import find_people
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import content_terms
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.reports import Description, Passage
from assistant.text import sentences

LEXICON = packaged()


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        pytest.param("Giám đốc Bảo tàng tỉnh là ai?", "person", id="who is"),
        pytest.param("Bí thư Tỉnh ủy họ tên là gì?", "person", id="a name"),
        pytest.param("Nhà thơ nào viết bài này?", "person", id="which poet"),
        pytest.param("Công ty tư vấn nào được thuê?", "firm", id="which firm of a kind"),
        pytest.param("Chợ xây chậm là vướng gì?", "reason", id="what is in the way"),
        pytest.param("Vở do đạo diễn nào dựng?", "person", id="which director"),
        pytest.param("Kè sông xây chậm là tại đâu?", "reason", id="at what it is slow"),
        pytest.param("Vụ cháy làm hỏng kho xảy ra tại đâu?", "", id="where"),
        pytest.param("Nhà trường thu sai là tại đâu?", "reason", id="at what it is wrong"),
        pytest.param("Lễ mở hội chợ là tại đâu?", "", id="where it is held"),
        pytest.param("Thu phí tháng này sao lại sụt?", "reason", id="how come"),
        pytest.param("What explains the fall in exports?", "reason", id="what explains"),
        pytest.param("When must the plan be approved?", "date", id="when must"),
        pytest.param("What were the causes of the delay?", "reason", id="causes"),
        pytest.param("What lies behind the drop in sales?", "reason", id="behind it"),
        pytest.param("What is holding the works up?", "reason", id="what holds it up"),
        pytest.param("Who is furthest behind with its spending?", "", id="a body may be"),
        pytest.param("How many deaths were caused by fires?", "number", id="caused by"),
        pytest.param("Nhóm nhà thơ nào viết bài này?", "", id="several are no person"),
        pytest.param("Tên ba DN nợ thuế nhiều nhất", "firm", id="names of firms"),
        pytest.param("Tên doanh nghiệp bị trùng không?", "", id="whether a name is so"),
        pytest.param("Names of the absent councillors?", "person", id="names of councillors"),
        pytest.param("Có cháy thì gọi số mấy?", "", id="a number to call is no symbol"),
        pytest.param("dien tich cum ho chua nuoc", "number", id="a measure; chứa is no chưa"),
        pytest.param("Who was elected to the board?", "person", id="who came into an office"),
        pytest.param("Who is the director of the Hope Garden?", "person", id="a name is no verb"),
        pytest.param("Hội nghị bầu bổ sung đồng chí nào?", "person", id="who was elected"),
        pytest.param("Đồng chí nào được bổ nhiệm?", "person", id="who was appointed"),
        pytest.param("Ai đang làm giám đốc?", "person", id="who is now in an office"),
        pytest.param("Ai đọc báo cáo tại hội nghị?", "office", id="who read"),
        pytest.param("Doanh nghiệp nào tài trợ hội xuân?", "firm", id="which firm paid"),
        pytest.param("Doanh nghiệp nào được miễn thuế?", "", id="which kind of firm"),
        pytest.param("Doanh nghiệp chè nào tặng xã xi măng?", "firm", id="which of those firms"),
        pytest.param("Doanh nghiệp nào xã hội hóa hội xuân?", "firm", id="which firm gave"),
        pytest.param("Bên nào vắng mà không báo lý do?", "", id="without a reason"),
        pytest.param("Gà chết là do nguồn bệnh từ đâu?", "reason", id="from which source"),
        pytest.param("Which road contractor won?", "firm", id="a contractor"),
        pytest.param("On which dates was it held?", "day", id="days, English"),
        pytest.param("Người chủ trì là ai?", "", id="who does something"),
        pytest.param("Việc này là ai duyệt?", "", id="who did it is no question who is who"),
        pytest.param("Đồng chí nào chủ trì?", "office", id="which comrade does"),
        pytest.param("Bộ trưởng nào về dự?", "office", id="which minister does"),
        pytest.param("Đơn vị nào chủ trì?", "", id="which unit is no which person"),
        pytest.param("Ai làm trưởng ban chỉ đạo?", "person", id="who holds an office"),
        pytest.param("Đường dài bao nhiêu?", "number", id="how long it is"),
        pytest.param("Deadline for the new bridge", "date", id="a deadline, English"),
        pytest.param("Huy chương vàng ai giành?", "person", id="who won, last"),
        pytest.param("Cho biết tên giám đốc Sở Y tế", "person", id="the name of who is in office"),
        pytest.param("Ai vô địch giải tỉnh?", "person", id="who won"),
        pytest.param("Ai được bầu bổ sung?", "person", id="who was elected"),
        pytest.param("Who won the cup?", "person", id="who won, English"),
        pytest.param("Công ty nào làm vắc xin?", "firm", id="which firm"),
        pytest.param("Which supplier sold the tofu?", "firm", id="a supplier"),
        pytest.param("What is the name of the tender consultancy?", "firm", id="a firm's name"),
        pytest.param("What are the names of the two victims?", "person", id="several names"),
        pytest.param("Which two banks lend at 4.8%?", "firm", id="banks, at so many per cent"),
        pytest.param("Số vụ giảm nhờ đâu?", "reason", id="thanks to what"),
        pytest.param("Chủ đầu tư cầu này là ai?", "firm", id="who owns what is built"),
        pytest.param("Ai là chủ đầu tư?", "firm", id="who owns it, first"),
        pytest.param("Mấy em bỏ học, vì sao bỏ?", "number", id="so many, and why"),
        pytest.param("Tên học sinh đạt giải?", "person", id="the name of one of a kind"),
        pytest.param("Xã nào bị nhắc, vì sao?", "", id="of what a reason is asked too"),
        pytest.param("Tên nhà thầu làm cầu?", "firm", id="a firm's name"),
        pytest.param("Which company won the bid?", "firm", id="which firm, English"),
        pytest.param("Which companies won the bid?", "firm", id="which firms, English"),
        pytest.param("Cty nào trúng thầu?", "firm", id="which firm, cut short"),
        pytest.param("Hãng nào làm vắc xin?", "firm", id="which maker"),
        pytest.param("thang 3 nhung nhom hang nao re di", "", id="which goods, without diacritics"),
        pytest.param("VĐV nào đoạt huy chương?", "person", id="which athlete, cut short"),
        pytest.param("Lấp đầy bao nhiêu %?", "share", id="a share"),
        pytest.param("Xong mấy phần kế hoạch?", "share", id="so many parts"),
        pytest.param("What percentage is poor?", "share", id="a share, English"),
        pytest.param("What is the GRDP growth?", "share", id="growth, English"),
        pytest.param("Tốc độ tăng GRDP là bao nhiêu?", "share", id="growth"),
        pytest.param("Tốc độ tăng GRDP quý I/2025?", "share", id="growth that is only named"),
        pytest.param("GRDP growth in 2024", "share", id="growth only named, English"),
        pytest.param("Who is the director?", "person", id="English"),
        pytest.param("Ai đề nghị đẩy nhanh giải ngân?", "", id="who does may be a body"),
        pytest.param("Who chaired the meeting?", "office", id="who was in the chair"),
        pytest.param("Doctor Who chết khi nào?", "date", id="Who in a name"),
        pytest.param("co may vu chay", "number", id="without diacritics"),
        pytest.param("may tinh hong thi lam gi", "", id="a machine"),
        pytest.param("xếp thứ bao nhiêu", "", id="a rank is no number of things"),
        pytest.param("Vì đâu lúa chín muộn?", "reason", id="from what"),
        pytest.param("Share of farming in the economy", "share", id="a share that is only named"),
        pytest.param("xếp hạng mấy", "", id="a rank may be in words"),
        pytest.param("Chi hết bn tiền?", "number", id="short"),
        pytest.param("How much heavier is it?", "number", id="how much"),
        pytest.param("What was the average selling price?", "number", id="what amount"),
        pytest.param("For what price was it sold?", "number", id="which price"),
        pytest.param("Tỷ lệ hộ nghèo?", "number", id="a rate"),
        pytest.param("Doanh thu chở khách tháng 4?", "number", id="a measure that is only named"),
        pytest.param("Giá điện do ai định?", "", id="who sets a measure"),
        pytest.param("Hội nghị họp ngày nào?", "day", id="a day"),
        pytest.param("Hạn nộp hồ sơ dự tuyển", "date", id="a deadline that is only named"),
        pytest.param("thoi han gui bao cao quy", "date", id="a deadline, without diacritics"),
        pytest.param("Hạn chế của đơn vị nộp muộn", "", id="hạn chế is no deadline"),
        pytest.param("Tổng mức đầu tư nhà máy nước", "number", id="an investment only named"),
        pytest.param("Kinh phí lấy từ đâu?", "", id="where a measure comes from"),
        pytest.param("Phải nộp trước ngày mấy?", "day", id="a day of the month"),
        pytest.param("Who is in charge of the project?", "", id="an office may be in charge"),
        pytest.param("Loại khí nào gây cháy?", "", id="khí nào is no khi nào"),
        pytest.param("Quyết định mang số mấy?", "symbol", id="a document's number"),
        pytest.param("Vì sao diện tích lúa giảm?", "reason", id="a reason"),
        pytest.param("nguyen nhan san luong giam", "reason", id="a reason, without diacritics"),
        pytest.param("Why did output fall?", "reason", id="a reason, English"),
        pytest.param("Giá tăng do đâu?", "reason", id="from what"),
        pytest.param("Đám cháy bắt nguồn từ đâu?", "reason", id="where it began"),
        pytest.param("quy do dau bao nhieu chau", "number", id="a fund supports, đỡ đầu"),
        pytest.param("Đàn lợn mắc mấy bệnh thông thường nào?", "", id="which diseases"),
        pytest.param("Bí thư yêu cầu mấy việc gì?", "", id="what is asked for"),
        pytest.param("Vị nào chủ trì?", "office", id="who is in office"),
        pytest.param("Chủ đầu tư là đơn vị nào?", "", id="a body is no office"),
        pytest.param("don vi nao lam chu dau tu", "", id="nor without diacritics"),
        pytest.param("Thi mất bao lâu?", "number", id="how long"),
        pytest.param("Đổi họ tên từ mấy tuổi?", "number", id="a name that is not asked for"),
        pytest.param("Rừng chia làm mấy loại, là những loại nào?", "", id="so many, and which"),
        pytest.param("Vở chèo mới dựng tên gì?", "", id="what something is called"),
        pytest.param("Giám đốc sở tên gì?", "person", id="what somebody is called"),
        pytest.param("Up to what value is a gift free?", "number", id="a value, English"),
        pytest.param("From what age may one vote?", "number", id="an age, English"),
        pytest.param("What is the maximum share of capital?", "share", id="the most of it"),
    ],
)
def test_the_kind_of_thing_asked_for(question: str, kind: str) -> None:
    assert kind_asked(read_question(question, LEXICON)) == kind


@pytest.mark.parametrize(
    ("question", "sentence", "kind", "held"),
    [
        ("Tổ trưởng do ai bầu ra?", "Tổ trưởng do tổ viên bầu.", "law", True),
        ("Tổ trưởng do ai bầu ra?", "Tổ trưởng do tổ viên bầu.", "report", False),
        ("Tổ trưởng do ai bầu ra?", "Chủ tịch xã công nhận tổ trưởng.", "law", False),
        ("Tổ trưởng tên là gì?", "Tổ trưởng do tổ viên bầu.", "law", False),
        ("Khi nào được từ chối?", "Từ chối trong các trường hợp sau.", "decree", True),
        ("Khi nào được từ chối?", "Từ chối trong các trường hợp sau.", "report", False),
    ],
)
def test_rules_tell_of_roles_and_cases(question: str, sentence: str, kind: str, held: bool) -> None:
    one = said(sentence, kind=kind)
    assert holds(read_question(question, LEXICON), one, LEXICON) is held


def said(text: str, *heading: str, kind: str | None = None) -> Sentence:
    described = Description(kind=kind)
    passage = Passage(
        "r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, heading, description=described
    )
    return Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        pytest.param("Có mấy vụ cháy?", "Xảy ra 02 vụ cháy.", True, id="a number"),
        pytest.param("Vở mới tên gì?", "Dàn dựng vở “Bến sông”.", True, id="what it is called"),
        pytest.param("Vở mới tên gì?", "Đồng chí Lê Văn An dự.", False, id="and no person"),
        pytest.param("Chợ họp vào thứ mấy?", "Chợ họp thứ Năm hằng tuần.", True, id="a weekday"),
        pytest.param("Chợ họp vào thứ mấy?", "Chợ họp ngày 5/3.", False, id="and no day"),
        pytest.param("On which day of the week?", "Chợ họp thứ Năm.", True, id="in English"),
        pytest.param("Có mấy vụ cháy?", "Xảy ra hai vụ cháy.", True, id="in words"),
        pytest.param("Xã còn mấy hộ nghèo?", "Giảm 96 hộ nghèo.", False, id="that went"),
        pytest.param("Xã còn mấy hộ nghèo?", "Giảm 9, còn 96 hộ nghèo.", True, id="that are left"),
        pytest.param("Xã giảm mấy hộ nghèo?", "Giảm 96 hộ nghèo.", True, id="how many went"),
        pytest.param(
            "How many poor families does it still have?", "Giảm 96 hộ.", False, id="left, English"
        ),
        pytest.param("What interest rate do they pay?", "Vay 9 tỷ đồng.", False, id="a rate"),
        pytest.param("Cô An dạy lớp mấy?", "Cô An được khen.", False, id="no number of a class"),
        pytest.param("Cô An dạy lớp mấy?", "Cô An dạy lớp 5.", True, id="the number of a class"),
        pytest.param("Có bao nhiêu người?", "Tổng số 250 người.", True, id="after số"),
        pytest.param("Có mấy vụ cháy?", "Cháy ngày 5/3/2025.", False, id="only a date"),
        pytest.param(
            "Công ty nào xây nhà máy rác Đồi Sim?", "Nhà máy Đồi Sim chậm.", False, id="no firm"
        ),
        pytest.param("Nhà thầu nào yếu?", "Bà Vũ Thị Ngân phản ánh.", False, id="a person"),
        pytest.param(
            "nam nay dat muc tieu thu bn ty", "Thu 9 tỷ đồng.", False, id="a goal without marks"
        ),
        pytest.param("What growth is it aiming for?", "Tăng 9%.", False, id="a goal in English"),
        pytest.param("What growth is it aiming for?", "Phấn đấu tăng 9%.", True, id="it is set"),
        pytest.param("Có mấy vụ cháy?", "Hội nghị lần thứ 31.", False, id="only an ordinal"),
        pytest.param("Tỷ lệ hộ nghèo?", "Sáng 18/9, họp về hộ nghèo.", False, id="a day's part"),
        pytest.param("Vì sao thu ít?", "Chỉ đạt 41% do dân ít mua.", True, id="why little"),
        pytest.param("Ai là chủ đầu tư?", "Chủ đầu tư: Ban Quản lý.", True, id="a body owns it"),
        pytest.param("Ai là chủ đầu tư?", "Công ty An Phú xây.", True, id="a firm owns it"),
        pytest.param("Ai là chủ đầu tư?", "Cầu dài 90 m.", False, id="nobody owns it"),
        pytest.param("Xếp thứ mấy?", "Đạt 88 điểm.", False, id="no rank"),
        pytest.param("Xếp thứ mấy?", "Đứng thứ II.", True, id="a rank"),
        pytest.param("Nước thất thu mấy %?", "Thất thoát 3%.", True, id="thu is no thứ"),
        pytest.param("Gấp mấy lần năm trước?", "Chi tăng 120%.", True, id="so many times more"),
        pytest.param("Họp mấy lần?", "Chi tăng 120%.", False, id="how often"),
        pytest.param("Bí thư là ai?", "Bí thư Nguyễn Văn An dự.", True, id="a name"),
        pytest.param("Bí thư là ai?", "Đồng chí Bí thư đề nghị.", False, id="no name"),
        pytest.param("Nguyễn Văn An là ai?", "Ông Nguyễn Văn An dự.", False, id="the same name"),
        pytest.param("Họp ngày nào?", "Họp ngày 5/3/2025.", True, id="a day"),
        pytest.param(
            "Góp mấy phần trăm?", "Theo Quyết định số 193/2001/QĐ-TTg.", False, id="no share"
        ),
        pytest.param("Góp mấy phần trăm?", "Góp ngày 20/12/2001.", False, id="nor is a date one"),
        pytest.param("Góp mấy phần trăm?", "Góp 1/3 vốn.", True, id="a fraction"),
        pytest.param(
            "Dự toán thu là mấy tỷ?", "Thu 5 tỷ đồng, đạt 12% dự toán.", False, id="no plan"
        ),
        pytest.param("Dự toán thu là mấy tỷ?", "Dự toán thu 5 tỷ đồng.", True, id="a plan"),
        pytest.param("Thu đạt dự toán mấy tỷ?", "Thu 5 tỷ đồng.", True, id="what was done"),
        pytest.param("Khi nào xong?", "Xong 100% vốn.", False, id="a hundred is no year"),
        pytest.param("Trận đánh khi nào?", "Trận Bạch Đằng (1288).", True, id="a year"),
        pytest.param("Họp ngày nào?", "Họp về đất đai.", False, id="no day"),
        pytest.param("Họp hôm nào?", "Các ngày thứ Năm 13/2, 20/2.", True, id="a weekday's day"),
        pytest.param("Họp ngày nào?", "Sáng 18/9, Tỉnh ủy họp.", True, id="a day's morning"),
        pytest.param("Khi nào chạy máy?", "Đốt 450 tấn/ngày đêm.", False, id="each day"),
        pytest.param("Họp ngày nào?", "Nhiệm kỳ 2020-2025.", False, id="only years"),
        pytest.param("Nghỉ từ hôm nào?", "Kể từ ngày bản án có hiệu lực.", True, id="an event"),
        pytest.param("Khi nào phải báo?", "Báo trước khi dọn đi.", True, id="before what"),
        pytest.param("Khi nào được xét?", "Được xét nếu đủ hồ sơ.", True, id="a condition"),
        pytest.param("Nộp trước ngày mấy?", "Vào ngày 5 tháng sau.", True, id="of any month"),
        pytest.param("Tốc độ tăng là bao nhiêu?", "Xếp thứ 9/11 tỉnh.", False, id="a rank"),
        pytest.param("Văn bản mang số mấy?", "Công văn số 12/UBND-NC.", True, id="a symbol"),
        pytest.param("Văn bản mang số mấy?", "Công văn về đất.", False, id="no symbol"),
        pytest.param("Khai theo mẫu số mấy?", "Khai theo mẫu C1-2-TK.", True, id="a form"),
        pytest.param(
            "Khai theo mẫu số mấy?", "Khai theo mẫu in sẵn.", False, id="no form's number"
        ),
        pytest.param("Số điện thoại của chợ là gì?", "Chợ có 12 quầy.", False, id="no telephone"),
        pytest.param("Số điện thoại của chợ là gì?", "Gọi 0221 3862 123.", True, id="a telephone"),
        pytest.param("Email của chợ là gì?", "Chợ có 12 quầy.", False, id="no address"),
        pytest.param("Chợ mở cửa mấy giờ?", "Báo trước 30 ngày.", False, id="no hour"),
        pytest.param("Chợ mở cửa mấy giờ?", "Mở từ 6 giờ.", True, id="an hour"),
        pytest.param("Vì sao giảm?", "Do chuyển đổi đất.", True, id="a reason"),
        pytest.param("Vì sao giảm?", "Diện tích giảm 2%.", False, id="no reason"),
        pytest.param("Vì sao chưa làm?", "Chưa làm; chờ kết luận.", True, id="what it waits for"),
        pytest.param("Vì sao giảm?", "Do đó, diện tích giữ vững.", False, id="what follows"),
        pytest.param("Vì sao giảm?", "Đàn giảm 2,5% do các hộ bỏ.", True, id="who made it fall"),
        pytest.param("Vì sao giảm?", "Giảm 2%, do các sở báo.", False, id="who told it"),
        pytest.param("Vì sao giảm?", "Việc giảm nghèo do các sở lo.", False, id="who is to do it"),
        pytest.param("Được nghỉ mấy ngày?", "Nghỉ 01 tháng.", True, id="another measure of time"),
        pytest.param("Được nghỉ mấy ngày?", "Có 05 người nghỉ.", False, id="no time"),
        pytest.param("Có bao nhiêu giường?", "Đón 250 người.", False, id="of another thing"),
        pytest.param("Bằng mấy lần lương?", "Bằng 10 lần mức lương.", True, id="so many times"),
        pytest.param("Bằng mấy lần lương?", "Bằng 10 ngày lương.", False, id="no times"),
        pytest.param("Lấp đầy mấy phần trăm?", "Rộng 250 ha.", False, id="no share"),
        pytest.param("Lấp đầy mấy phần trăm?", "Lấp đầy một nửa.", True, id="a share in words"),
        pytest.param("Đồng chí nào phụ trách?", "Do Giám đốc Sở lo.", True, id="by the office"),
        pytest.param("Đồng chí nào phụ trách?", "Tổ giúp việc họp.", False, id="no office"),
        pytest.param("Xã nào thu cao nhất?", "Xã Long Hưng thu tốt.", False, id="not the most"),
        pytest.param("Xã nào thu cao nhất?", "Xã Long Hưng dẫn đầu.", True, id="the most"),
        pytest.param(
            "Luật có hiệu lực khi nào?", "Luật có hiệu lực từ ngày 01/8/2026.", True, id="a day"
        ),
        pytest.param(
            "Luật có hiệu lực khi nào?",
            "Ban hành hướng dẫn trong 30 ngày kể từ ngày Luật có hiệu lực.",
            False,
            id="what is counted from it",
        ),
        pytest.param("Vì sao gói 14 chậm?", "Chậm do nhà thầu giao trễ.", True, id="not well by"),
        pytest.param("Vì sao Sở vắng?", "Vắng có lý do: Sở.", False, id="a reason not told"),
        pytest.param("Tỷ lệ tốt nghiệp là bao nhiêu?", "Có 16.842 em dự thi.", False, id="no rate"),
        pytest.param("Tỷ lệ tốt nghiệp là bao nhiêu?", "Đỗ 98,5%.", True, id="a rate"),
        pytest.param("Khi nào bàn giao nhà?", "Nà Lèn\t0\tChưa duyệt", False, id="a row not yet"),
        pytest.param("Khi nào bàn giao nhà?", "Nà Lèn\tChưa bàn giao", True, id="it not yet"),
        pytest.param("Vì sao cháy?", "Đang làm rõ nguyên nhân.", False, id="one sought"),
        pytest.param("Vì sao quá tải?", "Giảm thời gian chờ khám.", False, id="a time of waiting"),
        pytest.param("Số điện thoại ông Pó?", "Gọi ông Pó, tổng đài 111.", False, id="no number"),
        pytest.param("sdt ong po", "Ông Pó, 0912 345 678.", True, id="a telephone number"),
        pytest.param("Phone number of Mr Po?", "Ông Pó, Giám đốc.", False, id="English"),
        pytest.param(
            "Mức hỗ trợ trồng chè", "Quy định mức hỗ trợ.", False, id="a rate is a number"
        ),
        pytest.param("Hội đồng khóa mấy?", "Kỳ họp thứ 18 khóa XIV.", True, id="a term"),
        pytest.param("hoi dong khoa thu may", "Kỳ họp thứ 18.", False, id="a session is no term"),
        pytest.param("Kỳ họp thứ mấy?", "Khai mạc kỳ họp thứ 18.", True, id="which session"),
        pytest.param("Họp phiên mấy?", "Tổ chức 3 phiên họp.", False, id="so many sessions"),
        pytest.param("Công ty nào làm?", "Do Công ty Bình Minh làm.", True, id="a firm"),
        pytest.param("Công ty nào làm?", "Vắc xin đã được tiêm.", False, id="no firm"),
        pytest.param(
            "Ai đứng đầu tổ?", "Lập tổ do Chủ tịch xã làm Tổ trưởng.", True, id="who heads it"
        ),
        pytest.param("Ai đứng đầu tổ?", "Chủ tịch xã lập tổ.", False, id="who set it up"),
        pytest.param("Mỗi hạng bao nhiêu?", "Có 29 sản phẩm 3 sao.", True, id="of each rank"),
        pytest.param("Có cháy thì gọi số mấy?", "Gọi 0255.3822.614.", True, id="a number to call"),
        pytest.param("Có cháy thì gọi số mấy?", "Gọi Hạt Kiểm lâm.", False, id="none to call"),
        pytest.param("sdt phong truyen thong", "Phòng bán thẻ.", False, id="a number in short"),
        pytest.param(
            "Nguyên nhân vụ cháy?", "Vụ cháy gây thiệt hại 3 tỷ.", False, id="what it did"
        ),
        pytest.param(
            "Ai là bí thư?", "Do đồng chí Phó Bí thư lo.", False, id="an office is no name"
        ),
        pytest.param("Ai là nạn nhân?", "Ở huyện Đak Đoa có 2 người.", False, id="nor is a place"),
        pytest.param("Hiện có mấy trường?", "Phấn đấu có 9 trường.", False, id="only a goal"),
        pytest.param("Hiện có mấy trường?", "Đã có 7, phấn đấu 9 trường.", True, id="and now"),
        pytest.param(
            "Mấy người tán thành khi thông qua kế hoạch?",
            "56 người tán thành.",
            True,
            id="passing a plan asks no plan",
        ),
        pytest.param("Sản phẩm đứng hạng mấy?", "Có 29 sản phẩm.", False, id="which rank"),
    ],
)
def test_whether_a_sentence_holds_it(question: str, sentence: str, held: bool) -> None:
    read = read_question(question, LEXICON)
    assert holds(read, said(sentence), LEXICON) == held


def test_what_is_planned_may_be_told_by_the_heading_above() -> None:
    question = read_question("Mục tiêu số hóa hồ sơ là bao nhiêu?", LEXICON)
    text = "Tỷ lệ hồ sơ được số hóa đạt 85%."
    held = [holds(question, said(text, above), LEXICON) for above in ("Mục tiêu", "Kết quả")]
    assert held == [True, False]


@pytest.mark.parametrize(
    ("row", "head", "held"),
    [
        pytest.param("Bài lá 30", "Thuế suất (%)", True, id="a rate"),
        pytest.param("Bài lá 30 tấn", "Thuế suất (%)", False, id="so much of something"),
        pytest.param("Bài lá 30", "Số cơ sở", False, id="no rate"),
    ],
)
def test_a_row_has_the_share_that_its_head_tells(row: str, head: str, held: bool) -> None:
    asked = read_question("Bài lá chịu thuế mấy phần trăm?", LEXICON)
    assert holds(asked, said(row, head), LEXICON) == held


def test_a_title_above_running_text_counts_nothing() -> None:
    asked = read_question("Có mấy luật sư?", LEXICON)
    assert not holds(asked, said("Họ được cấp 05 chứng chỉ.", "Hành nghề của luật sư"), LEXICON)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("Đồng chí Tô Lâm, Tổng Bí thư, đã dự.", ["Tô Lâm"], id="two words"),
        pytest.param("Tổng thống Mỹ Donald Trump nói.", ["Donald Trump"], id="after a country"),
        pytest.param("nhờ Nicholas E. Golovin của", ["Nicholas E. Golovin"], id="an initial"),
        pytest.param("và Newton đã chơi", ["Newton"], id="one foreign word"),
        pytest.param("do vi khuẩn Salmonella", [], id="a germ"),
        pytest.param("Ban Chấp hành Đảng bộ tỉnh họp", [], id="a body"),
        pytest.param("tại phường Nguyễn Trãi và UBND", [], id="a place, an abbreviation"),
        pytest.param("ở Văn Giang, Yên Mỹ", [], id="districts"),
        pytest.param("Do đồng chí Sùng A Hồ báo cáo", ["Sùng A Hồ"], id="any family's"),
        pytest.param("Lò Văn Mai", ["Lò Văn Mai"], id="a Thái's family name"),
        pytest.param("Bế Thị Lan, chuyên viên", ["Bế Thị Lan"], id="a Tày's"),
        pytest.param("mỏ than Vàng Danh", [], id="two words that a place is called by"),
        pytest.param("Hoàng đế Cách Kiên Hãn trị vì", ["Cách Kiên Hãn"], id="an emperor"),
    ],
)
def test_people_in_a_text(text: str, people: list[str]) -> None:
    assert list(find_people(text, LEXICON)) == people


TABLE = '1\tDầu thô\tNg. tấn\t1400\n\n\tThan đá\t"\t950\n\n3\tDệt may\tTr. USD\t260\t87,2'


@pytest.mark.parametrize(
    ("question", "row", "held"),
    [
        pytest.param("Xuất bao nhiêu tấn dầu thô?", 0, True, id="the unit stands before"),
        pytest.param("Xuất bao nhiêu tấn than?", 1, True, id="the unit is that of the row above"),
        pytest.param("Xuất bao nhiêu tấn hàng dệt may?", 2, False, id="another unit"),
        pytest.param("Dệt may bằng bao nhiêu phần trăm?", 2, True, id="the head says per cent"),
        pytest.param("Dệt may có bao nhiêu lao động?", 2, False, id="nothing of the kind"),
    ],
)
def test_a_row_holds_what_its_head_or_the_rows_above_say(
    question: str, row: int, held: bool
) -> None:
    passage = Passage("r-0", "r", "r.txt", "Xuất khẩu", 0, len(TABLE), TABLE, ("So sánh (%)",))
    start, end = list(sentences(TABLE))[row]
    sentence = Sentence(passage, start, end, TABLE[start:end], 1.0, 1.0, 1.0, 1.0, start)
    assert holds(read_question(question, LEXICON), sentence, LEXICON) is held


def test_a_row_is_quoted_below_the_names_of_its_columns_and_its_unit() -> None:
    heading = ("Biểu 2", "ĐVT : 1000 đồng", "STT\t\tĐơn vị\tTháng", "\t\ttính\t2")
    passage = Passage("r-0", "r", "r.txt", "Xuất khẩu", 0, len(TABLE), TABLE, heading)
    start, end = next(sentences(TABLE))
    row = Sentence(passage, start, end, TABLE[start:end], 1.0, 1.0, 1.0, 1.0, start)
    assert row_head(row) == "STT · Đơn vị tính · Tháng 2; ĐVT : 1000 đồng"
    assert row_head(said("Xuất khẩu tăng.")) == ""


def test_a_table_says_a_part_of_a_term_above_and_a_part_in_a_column() -> None:
    [term] = content_terms(read_question("Có mấy dự án FDI?", LEXICON), LEXICON)
    head = "Đầu tư trực tiếp nước ngoài theo tỉnh, thành phố trực thuộc trung ương năm 2005"
    assert term.is_in(worded(f"{head}\nSTT\tTỉnh\tSố dự án\n1\tTây Ninh\t93", LEXICON))
    assert not term.is_in(worded(f"{head}. Tỉnh Tây Ninh có 93 dự án.", LEXICON))


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Tình hình du lịch tháng 4", ["du lịch"]),
        ("tinh hinh an ninh trat tu", ["an ninh trat tu"]),
        ("Tổng quan về giáo dục", ["giáo dục"]),
        ("Kết quả trồng rừng", ["trồng", "rừng"]),
        ("Tháng 4 rạp chiếu được nhiều hơn tháng 3?", ["rạp", "chiếu"]),
        ("Giá cả rẻ đi bao nhiêu?", ["Giá cả"]),
        ("ca mac soi giam bn % cung ky", ["ca mac", "soi"]),
        ("ca tinh co bao nhieu trau", ["trau"]),
        ("nhung mat hang nao luc do o hung yen e", ["mat hang", "e"]),
        ("Chuyện trồng rừng hôm hội nghị 31 ra sao?", ["trồng", "rừng"]),
        ("Lễ hội đầu xuân mở ở đâu?", ["Lễ hội", "mở"]),
        ("Lễ hội mở ở địa chỉ nào?", ["Lễ hội", "mở"]),
        ("cach lam banh dau xanh", ["cach", "lam", "banh", "dau xanh"]),
        ("In how many of the eleven groups did prices fall?", ["groups", "prices", "fall"]),
        ("IIP tháng 1 tụt hẳn vì đâu?", ["IIP"]),
        ("o huyen nao, moi noi may ca soi tu tet", ["huyen", "soi", "tet"]),
        ("hom thu gop y cua tinh", ["hom", "thu", "gop y", "tinh"]),
    ],
)
def test_how_things_stand_is_asked_of_what_follows(question: str, about: list[str]) -> None:
    assert [one.text for one in terms_asked(read_question(question, LEXICON), LEXICON)] == about
