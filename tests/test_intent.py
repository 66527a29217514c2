"""intent.py and sides.py: the kind of answer wanted, and what is compared with what."""

from __future__ import annotations

from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.sides import find_sides
from assistant.reports import Intent

read = partial(read_question, lexicon=packaged())


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Thu ngân sách tháng 3 đạt bao nhiêu?", "fact"),
        ("CPI tháng 3 so với cùng kỳ tăng bao nhiêu?", "fact"),
        ("Lý do CPI tháng 1 tụt so với tháng 12/2024?", "fact"),
        ("Ai đề nghị đẩy nhanh giải ngân vốn đầu tư công?", "fact"),
        ("Tổng mức bán lẻ là mấy tỷ đồng?", "fact"),
        ("Hạn hoàn thành nhiệm vụ là ngày nào?", "fact"),
        ("Những huyện nào có dịch?", "list"),
        ("liet ke cac du an cham tien do", "list"),
        ("Which districts had fires?", "list"),
        ("Nhiệm vụ nào liên quan đến đất đai?", "tasks"),
        ("Sở Tài chính được giao nhiệm vụ gì, hạn khi nào?", "tasks"),
        ("Ngành y tế gặp khó khăn gì?", "list"),
        ("Ba người nào vắng ở buổi giao ban, lý do gì?", "list"),
        ("Kết luận của Chủ tịch UBND tỉnh tại cuộc họp", "list"),
        ("Sở Tài chính phải làm gì?", "tasks"),
        ("What tasks were given to the departments?", "tasks"),
        ("So sánh thu ngân sách tháng 3 và tháng 4", "compare"),
        ("thu ngan sach thang 3 va thang 4", "compare"),
        ("Compare CPI in March and April", "compare"),
        ("Tóm tắt hội nghị lần thứ 31", "overview"),
        ("Hội nghị lần thứ 31 bàn những nội dung gì?", "overview"),
        ("Give me an overview of the March report", "overview"),
        ("Mỗi hộ được hỗ trợ bao nhiêu tiền?", "fact"),
        ("Nhiệm vụ nào có kinh phí lớn nhất?", "fact"),
        ("nhiem vu nao ton it kinh phi nhat", "fact"),
        ("Nhiệm vụ nào đã được thống nhất?", "tasks"),
        ("Xã nào phải tiêu hủy nhiều lợn nhất?", "fact"),
        ("So với tháng 3, số vụ cháy tháng 4 tăng hay giảm?", "compare"),
        ("Số vụ cháy tháng 4 tăng hay giảm so với tháng 3?", "compare"),
        ("so voi quy 1 gia ca quy 2 cao hon hay thap hon", "compare"),
        ("CPI tháng 3 so với tháng 2 tăng bao nhiêu?", "fact"),
        ("Tồn tại, hạn chế của tháng 3 là gì?", "list"),
        ("Which department leads the merger plan?", "fact"),
        ("Đâu là các dự án chậm tiến độ?", "list"),
        ("Ngành nào tăng, ngành nào giảm?", "list"),
        ("Ba nhóm hàng tăng mạnh nhất là những nhóm nào?", "list"),
        ("Tên các dự án khởi công trong quý", "list"),
        ("Số vụ tai nạn từng tháng", "list"),
        ("What rising costs are mentioned?", "list"),
        ("Ai phải làm gì về giải phóng mặt bằng?", "tasks"),
        ("trach nhiem cua cac so nganh", "tasks"),
        ("Cơ quan nào phải hoàn thiện hồ sơ?", "tasks"),
        ("Ý kiến chỉ đạo của Bí thư về đầu tư công", "tasks"),
        ("Who must do what by June 30?", "tasks"),
        ("What is expected of local authorities?", "tasks"),
        ("CPI tháng 2 so với tháng 3", "compare"),
        ("CPI tháng 3 so với tháng 12 tăng bao nhiêu?", "fact"),
        ("Hội nghị lần thứ 31 so với hội nghị lần thứ 30 có gì mới?", "compare"),
        ("Kết luận lần này so với lần trước khác ở đâu?", "compare"),
        ("Từ tháng 1 sang tháng 4 giá vàng biến động ra sao?", "compare"),
        ("Công văn đề cập đến những nội dung nào?", "overview"),
        ("Kinh tế tháng 1 ra sao?", "overview"),
        ("How did the economy do in March?", "overview"),
        ("Kết quả hoạt động của ngành công an tháng 5", "overview"),
        ("Ai tham dự hội nghị?", "list"),
        ("Đơn vị nào được khen thưởng?", "list"),
        ("Khoản thu nào giảm?", "list"),
        ("Khoản thu nào giảm mạnh nhất?", "fact"),
        ("Thu ngân sách theo nguồn", "list"),
        ("Từng huyện gieo cấy được bao nhiêu ha?", "list"),
        ("Thư viện có hoạt động gì?", "list"),
        ("Ngày Sách có chủ đề gì?", "fact"),
        ("Top 3 nước đầu tư vào tỉnh", "list"),
        ("Tỉnh cấp mới được bao nhiêu dự án?", "fact"),
        ("Names of the winning teams", "list"),
        ("What is the name of the winner?", "fact"),
        ("Which crops lost area?", "list"),
        ("Cần triển khai những giải pháp nào để tăng thu?", "tasks"),
        ("Nông dân nên làm gì với lúa bị bệnh?", "tasks"),
        ("Nội dung cần triển khai sau kỳ họp", "tasks"),
        ("Ai chịu trách nhiệm đôn đốc giải ngân?", "tasks"),
        ("Ai phải chịu trách nhiệm chính?", "fact"),
        ("Which tasks are due in May?", "tasks"),
        ("What did the secretary instruct about site clearance?", "tasks"),
        ("Thu ngân sách năm nay so với năm ngoái ra sao?", "compare"),
        ("How did prices compare with a year earlier?", "fact"),
        ("Trưởng Ban An toàn giao thông tên là gì?", "fact"),
        ("Nghị định này quy định những gì?", "overview"),
        ("Nghị định có hiệu lực khi nào?", "fact"),
        ("What is the decree about?", "overview"),
        ("Cán bộ huyện có những chế độ gì?", "list"),
        ("Cơ quan nào lập danh mục đầu tư?", "fact"),
        ("Which roads has the province repaired?", "list"),
        ("By what day must the list of voters be posted?", "fact"),
        ("Máy tính cho các trường thì Sở Giáo dục phải làm gì?", "tasks"),
        ("Máy móc thiết bị nào bị hỏng?", "list"),
        ("Mấy dự án chậm tiến độ là dự án nào?", "list"),
        ("Có xã nào chưa đạt chuẩn không?", "list"),
        ("Điều kiện để được bổ nhiệm trưởng phòng", "list"),
        ("Đại biểu HĐND xã có phải nộp phí không?", "fact"),
        ("Vụ cháy xảy ra ở xã nào?", "fact"),
        ("Trước 15/12 nộp gì?", "tasks"),
        ("Giao công an huyện thế nào về trật tự hè?", "tasks"),
        ("Hội nghị lần thứ 31 kết luận gì?", "overview"),
        ("Hội nghị lần thứ 31 giao UBND tỉnh làm gì?", "tasks"),
        ("Công tác dân vận năm 2024", "overview"),
        ("Chuyển đổi số của tỉnh đến đâu rồi?", "overview"),
        ("xin thông tin về kỳ họp thứ 19", "overview"),
        ("Kỳ họp 12 khác kỳ họp 13 ở những nội dung nào?", "compare"),
        ("Kế hoạch và thực hiện lệch nhau bao nhiêu?", "compare"),
        ("Đàn bò từ tháng 1 đến tháng 4 tăng hay giảm?", "compare"),
        ("Xin hỏi cho tôi biết các sở chậm giải ngân với ạ", "list"),
        ("Is the April figure higher than the March one?", "compare"),
        ("How did revenue do versus last year?", "overview"),
        ("What are departments expected to submit?", "tasks"),
        ("Members of the steering committee", "list"),
        ("Results of the supervision on health care", "overview"),
    ],
)
def test_the_kind_of_answer_wanted(question: str, intent: Intent) -> None:
    assert read(question).intent == intent


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        pytest.param(
            "So sánh thu ngân sách tháng 3 và tháng 4 năm 2025",
            {
                "tháng 3 năm 2025": "thu ngân sách tháng 3 năm 2025",
                "tháng 4 năm 2025": "thu ngân sách tháng 4 năm 2025",
            },
            id="months of one year",
        ),
        pytest.param(
            "Compare budget revenue in Q1 2024 and Q1 2025",
            {"Q1 2024": "budget revenue in Q1 2024", "Q1 2025": "budget revenue in Q1 2025"},
            id="quarters in English",
        ),
        pytest.param(
            "Hội nghị lần thứ 31 và 32 khác nhau thế nào về đất đai?",
            {
                "hội nghị lần thứ 31": "thế nào về đất đai hội nghị lần thứ 31",
                "hội nghị lần thứ 32": "thế nào về đất đai hội nghị lần thứ 32",
            },
            id="conferences",
        ),
        pytest.param(
            "So sánh GRDP của Hưng Yên và Hải Dương",
            {"Hưng Yên": "GRDP của Hưng Yên", "Hải Dương": "GRDP của Hải Dương"},
            id="places",
        ),
        pytest.param(
            "Tháng nào có nhiều ca sởi hơn, tháng 3 hay tháng 4?",
            {"tháng 3": "ca sởi tháng 3", "tháng 4": "ca sởi tháng 4"},
            id="which has more",
        ),
        pytest.param(
            "Tháng 3 với tháng 4 tháng nào vàng đắt hơn?",
            {"tháng 3": "vàng tháng 3", "tháng 4": "vàng tháng 4"},
            id="which of them, beside a number",
        ),
        pytest.param(
            "Hội nghị lần thứ 31 so với hội nghị trước khác gì về đất đai?",
            {
                "hội nghị lần thứ 31": "về đất đai hội nghị lần thứ 31",
                "hội nghị lần thứ 30": "về đất đai hội nghị lần thứ 30",
            },
            id="the conference before",
        ),
        pytest.param(
            "So sánh thu ngân sách huyện Ân Thi với Kim Động",
            {"Ân Thi": "thu ngân sách huyện Ân Thi", "Kim Động": "thu ngân sách huyện Kim Động"},
            id="districts, the second without its kind",
        ),
        pytest.param(
            "So sánh vốn của Nhật Bản, Hàn Quốc và Trung Quốc đến tháng 4",
            {
                "Nhật Bản": "vốn của Nhật Bản đến tháng 4",
                "Hàn Quốc": "vốn của Hàn Quốc đến tháng 4",
                "Trung Quốc": "vốn của Trung Quốc đến tháng 4",
            },
            id="countries",
        ),
        pytest.param(
            "So sánh KCN Sóng Thần I với Sóng Thần II",
            {"Sóng Thần I": "KCN Sóng Thần I", "Sóng Thần II": "KCN Sóng Thần II"},
            id="parks of one name",
        ),
        pytest.param(
            "Compare Japan with South Korea by projects",
            {"Japan": "Japan by projects", "South Korea": "South Korea by projects"},
            id="countries in English",
        ),
        pytest.param(
            "So sánh Sở Tài chính với Sở Nội vụ",
            {"Sở Tài chính": "Sở Tài chính", "Sở Nội vụ": "Sở Nội vụ"},
            id="bodies",
        ),
        pytest.param(
            "dan lon cuoi thang 2 voi cuoi thang 3 hon kem nhau ra sao",
            {"tháng 2": "dan lon cuoi ra sao tháng 2", "tháng 3": "dan lon cuoi ra sao tháng 3"},
            id="pigs, and what stands before both",
        ),
        pytest.param(
            "so dan bo cuoi thang 1 voi cuoi thang 2",
            {"tháng 1": "dan bo cuoi tháng 1", "tháng 2": "dan bo cuoi tháng 2"},
            id="so is the verb of comparing",
        ),
        pytest.param(
            "So sánh tốc độ tăng của dịch vụ và công nghiệp",
            {"dịch vụ": "tốc độ tăng của dịch vụ", "công nghiệp": "tốc độ tăng của công nghiệp"},
            id="of two things",
        ),
        pytest.param(
            "Số vụ cháy kỳ tháng 3 và kỳ tháng 4, kỳ nào nhiều hơn?",
            {"tháng 3": "Số vụ cháy kỳ tháng 3", "tháng 4": "Số vụ cháy kỳ tháng 4"},
            id="reported periods",
        ),
        pytest.param("So sánh thu và chi ngân sách tháng 3", {}, id="nothing named twice"),
    ],
)
def test_each_side_is_a_question_of_its_own(question: str, sides: dict[str, str]) -> None:
    assert {side.name: side.question for side in find_sides(read(question))} == sides
