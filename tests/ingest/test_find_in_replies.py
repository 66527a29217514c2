"""ingest/find_tasks.py on replies, minutes, telegrams and plans: who directs, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import told, written

HEAD = """\
ỦY BAN NHÂN DÂN HUYỆN
Số: 18/KH-UBND

KẾ HOẠCH
Thu gom rác thải

II. NHIỆM VỤ
"""
ITEMS = {
    "who leads others is charged": (
        "1. Sở Y tế chỉ đạo các bệnh viện:\n- Chuẩn bị đủ thuốc.\n2. Sở Nội vụ rà soát biên chế.",
        ["Sở Y tế: Chuẩn bị đủ thuốc", "Sở Nội vụ: Sở Nội vụ rà soát biên chế"],
    ),
    "who is in charge of communes": (
        "1. Các đồng chí Huyện ủy viên phụ trách xã:\n- Dự sinh hoạt với chi bộ.",
        ["Các đồng chí Huyện ủy viên phụ trách xã: Dự sinh hoạt với chi bộ"],
    ),
    "an official by his field": (
        "1. Công chức Văn hóa - Xã hội\n- Trang trí hội trường xã.",
        ["Công chức Văn hóa - Xã hội: Trang trí hội trường xã"],
    ),
    "a team by its name": (
        "1. Đội Quản lý trật tự đô thị giải tỏa hành lang đường.",
        ["Đội Quản lý trật tự đô thị: Đội Quản lý trật tự đô thị giải tỏa hành lang đường"],
    ),
    "a department of a hospital": (
        "1. Khoa Dược lập danh mục thuốc; các khoa báo cáo trước thứ Sáu.",
        ["Khoa Dược: Khoa Dược lập danh mục thuốc", "các khoa: các khoa báo cáo trước thứ Sáu"],
    ),
    "two verbs of one syllable share an object": (
        "1. Sở Xây dựng vá, lấp ổ gà trên đường tỉnh.",
        ["Sở Xây dựng: Sở Xây dựng vá, lấp ổ gà trên đường tỉnh"],
    ),
    "when something ends": (
        "1. Kết thúc chiến dịch, nghiệm thu khối lượng đào đắp.",
        ["–: nghiệm thu khối lượng đào đắp"],
    ),
    "those below are reminded by whoever must act": (
        "1. Trưởng các thôn\n- Phối hợp thu tiền rác; nhắc nhở bà con đổ rác đúng giờ.",
        [
            "Trưởng các thôn: Phối hợp thu tiền rác",
            "Trưởng các thôn: nhắc nhở bà con đổ rác đúng giờ",
        ],
    ),
    "an item without a verb, with who below": (
        "1. Việc chuyển đổi hồ sơ giấy sang hồ sơ điện tử\n- Chủ trì: Phòng Nội vụ.\n"
        "2. Thực trạng hồ sơ giấy ở các xã.",
        ["Phòng Nội vụ: Việc chuyển đổi hồ sơ giấy sang hồ sơ điện tử"],
    ),
    "a day each quarter, before the verb": (
        "1. Sở Nội vụ theo dõi Kế hoạch, ngày 15 tháng cuối mỗi quý tổng hợp kết quả.",
        [
            "Sở Nội vụ: Sở Nội vụ theo dõi Kế hoạch",
            "Sở Nội vụ: ngày 15 tháng cuối mỗi quý tổng hợp kết quả",
        ],
    ),
    "how many there are is reported": (
        "1. Trạm Y tế: trực 24/24 giờ, báo cáo số ca tai nạn trước 7 giờ hằng ngày.",
        [
            "Trạm Y tế: trực 24/24 giờ",
            "Trạm Y tế: báo cáo số ca tai nạn trước 7 giờ hằng ngày",
        ],
    ),
    "a time, what is done then, and what is proposed": (
        "1. Phòng Y tế\n- Quý IV/2012 tổ chức tổng kết, đề xuất khen thưởng.",
        ["Phòng Y tế: tổ chức tổng kết, đề xuất khen thưởng"],
    ),
    "a label that holds what looks like a verb": (
        "1. Tiêu chí giao thông: mở rộng đường trục thôn.",
        ["–: mở rộng đường trục thôn"],
    ),
    "what something is the ground of": (
        "1. Tổng điều tra nguồn nhân lực, làm căn cứ xây dựng quy hoạch đào tạo.",
        ["–: Tổng điều tra nguồn nhân lực, làm căn cứ xây dựng quy hoạch đào tạo"],
    ),
    "what a rule holds among others": (
        "1. Ban hành quy định về ưu đãi, trong đó có chế độ nhà ở, phụ cấp ban đầu.",
        ["–: Ban hành quy định về ưu đãi, trong đó có chế độ nhà ở, phụ cấp ban đầu"],
    ),
    "an official of the commune": (
        "1. Công chức địa chính: đo đạc ruộng đất.\n2. Cán bộ, công chức: rà soát vị trí.",
        ["Công chức địa chính: đo đạc ruộng đất", "–: rà soát vị trí"],
    ),
    "verbs whose objects stand below": (
        "1. Các cấp ủy tập trung lãnh đạo, chỉ đạo:\n- Rà soát chỉ tiêu nghị quyết.",
        ["Các cấp ủy: Rà soát chỉ tiêu nghị quyết"],
    ),
    "a department by its number": (
        "1. Phòng 15 rà soát biên chế; chi hội phụ nữ lập tổ vay vốn.",
        ["Phòng 15: Phòng 15 rà soát biên chế", "chi hội phụ nữ: chi hội phụ nữ lập tổ vay vốn"],
    ),
    "what is not to come of it, in a list": (
        "1. Kiểm sát chặt chẽ việc giải quyết tin báo; không để xảy ra oan, sai, bỏ lọt tội phạm.",
        [
            "–: Kiểm sát chặt chẽ việc giải quyết tin báo",
            "–: không để xảy ra oan, sai, bỏ lọt tội phạm",
        ],
    ),
    "who is left out of rewards, and how many copies there are": (
        "1. Đơn vị nào chậm tiến độ không được xét thi đua.\n"
        "2. Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.",
        [],
    ),
    "who answers for what was wrong": (
        "1. Chủ tịch UBND xã chịu trách nhiệm chính về việc cho thuê đất trái quy định.\n"
        "2. Chủ tịch UBND xã chịu trách nhiệm về kết quả thu gom.",
        ["Chủ tịch UBND xã: Chủ tịch UBND xã chịu trách nhiệm về kết quả thu gom"],
    ),
    "who ends with what he must do": (
        "1. Giao Sở Y tế kiểm tra bếp ăn; giao UBND phường Tân An giám sát, kịp thời báo cáo nếu"
        " sai.",
        [
            "Sở Y tế: Sở Y tế kiểm tra bếp ăn",
            "UBND phường Tân An: UBND phường Tân An giám sát",
            "UBND phường Tân An: kịp thời báo cáo nếu sai",
        ],
    ),
    "heads of all departments above their items": (
        "1. Trưởng các phòng chuyên môn, Giám đốc Trung tâm Y tế\n- Phân loại rác tại trụ sở.",
        [
            "Trưởng các phòng chuyên môn, Giám đốc Trung tâm Y tế: Phân loại rác tại trụ sở",
        ],
    ),
    "who leads a body below": (
        "1. Đảng ủy Ủy ban nhân dân xã lãnh đạo Ủy ban nhân dân xã:\n- Xét duyệt hồ sơ thu phí.",
        ["Đảng ủy Ủy ban nhân dân xã: Xét duyệt hồ sơ thu phí"],
    ),
    "towards whom it is said": (
        "1. Đối với Sở Xây dựng, đánh giá lại quy hoạch bãi rác.\n"
        "2. Đối với hộ nghèo, miễn phí thu gom.",
        ["Sở Xây dựng: đánh giá lại quy hoạch bãi rác", "–: miễn phí thu gom"],
    ),
    "to set to work, and to vie": (
        "1. Bắt tay ngay vào công việc sau Tết.\n2. Thi đua hoàn thành chỉ tiêu thu gom.",
        ["–: Bắt tay ngay vào công việc sau Tết", "–: Thi đua hoàn thành chỉ tiêu thu gom"],
    ),
    "what is agreed with, and then asked for": (
        "1. Thống nhất với báo cáo của Sở; yêu cầu hoàn thiện dự thảo.\n"
        "2. Đồng ý với tờ trình; yêu cầu tiếp thu góp ý.",
        ["–: hoàn thiện dự thảo", "–: tiếp thu góp ý"],
    ),
    "who must act within some days": (
        "1. Yêu cầu Ban Quản lý trong vòng 15 ngày phải hoàn thành hồ sơ.",
        ["Ban Quản lý: Ban Quản lý trong vòng 15 ngày phải hoàn thành hồ sơ"],
    ),
    "when a meeting ended": (
        "1. Trạm Y tế kiểm tra bếp ăn.\n2. Sinh hoạt kết thúc hồi 16 giờ cùng ngày.",
        ["Trạm Y tế: Trạm Y tế kiểm tra bếp ăn"],
    ),
    "an office of statistics": (
        "1. Thống kê tỉnh là cơ quan thường trực, có trách nhiệm lập dự toán.",
        ["Thống kê tỉnh: có trách nhiệm lập dự toán"],
    ),
    "what the law says already": (
        "1. Theo Luật Đường bộ, chủ phương tiện có trách nhiệm chấp hành tải trọng.",
        [],
    ),
    "what becomes of those who are late, beside a task": (
        "1. Các trạm nộp báo cáo trước ngày 25/7, trạm nào chậm sẽ bị trừ điểm.",
        [
            "Các trạm: Các trạm nộp báo cáo trước ngày 25/7, trạm nào chậm sẽ bị trừ điểm",
        ],
    ),
    "what is wrong, up to what is too much": (
        "1. Xử lý nghiêm vi phạm nồng độ cồn, chở quá số người quy định, chạy quá tốc độ.",
        [
            "–: Xử lý nghiêm vi phạm nồng độ cồn, chở quá số người quy định, chạy quá tốc độ",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_items(text: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, HEAD + text + "\n")
    assert [f"{task.assignee or '–'}: {task.text}" for task in found] == expected


def test_voters_are_answered(tmp_path: Path) -> None:
    text = """\
UBND TỈNH LAM GIANG
Số: 1904/UBND-TH
V/v trả lời kiến nghị của cử tri

Kính gửi: Tổ đại biểu HĐND tỉnh.

UBND tỉnh nhận được Báo cáo số 31/BC-HĐND, UBND tỉnh trả lời như sau:

1. Cử tri xã Đồng Ké phản ánh xe chở đá làm hỏng đường.
Trả lời: Đường được xây dựng năm 1996. UBND tỉnh đã giao Sở Xây dựng kiểm tra, lập dự toán. \
UBND tỉnh giao Công an tỉnh lập chốt kiểm soát tải trọng.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "UBND tỉnh | Công an tỉnh | – | Công an tỉnh lập chốt kiểm soát tải trọng",
    ]


def test_a_reply_tells_what_is_so(tmp_path: Path) -> None:
    text = """\
ỦY BAN NHÂN DÂN TỈNH
Số: 41/UBND-TH
V/v trả lời kiến nghị của cử tri

UBND tỉnh nhận được 4 kiến nghị. UBND tỉnh trả lời như sau:
1. Cử tri các xã vùng cao kiến nghị mở rộng trường bán trú.
Trả lời: Quy hoạch trường lớp đã được công khai từ tháng 5. Việc mở rộng phải theo quy hoạch. \
UBND tỉnh tiếp thu và đã giao Sở Tài chính tìm nguồn vốn. \
UBND tỉnh giao Sở Xây dựng khảo sát các điểm trường.
"""
    assert [task.text for task in written(tmp_path, text)] == [
        "Sở Xây dựng khảo sát các điểm trường",
    ]


def test_whoever_rests_on_what_another_asks_for_directs(tmp_path: Path) -> None:
    text = """\
UBND XÃ CẨM THỦY
Số: 88/UBND-VX

Kính gửi: Trưởng 11 thôn.

Thực hiện Hướng dẫn số 12/HD-SVH của Sở Văn hóa, trong đó yêu cầu các khu dân cư tổ chức Ngày hội, \
UBND xã Cẩm Thủy đề nghị các đơn vị thực hiện một số việc sau:
1. Trưởng các thôn đăng ký ngày tổ chức.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "UBND xã Cẩm Thủy | Trưởng các thôn | – | Trưởng các thôn đăng ký ngày tổ chức",
    ]


def test_what_a_telegram_tells_before_its_lead_in(tmp_path: Path) -> None:
    text = """\
THỦ TƯỚNG CHÍNH PHỦ
Số: 77/CĐ-TTg

CÔNG ĐIỆN
Về việc bảo đảm trật tự, an toàn giao thông

THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng các Bộ: Công an, Xây dựng.

Trong dịp nghỉ lễ, cả nước xảy ra 154 vụ tai nạn, làm chết 71 người. Thủ tướng Chính phủ yêu cầu:

1. Bộ trưởng Bộ Công an chỉ đạo lực lượng Cảnh sát giao thông:
a) Bố trí lực lượng trên các tuyến cao tốc.
2. Bộ trưởng Bộ Xây dựng dọn dẹp vật liệu trên các tuyến.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Thủ tướng Chính phủ | Bộ trưởng Bộ Công an | – | Bố trí lực lượng trên các tuyến cao tốc",
        "Thủ tướng Chính phủ | Bộ trưởng Bộ Xây dựng | – | "
        "Bộ trưởng Bộ Xây dựng dọn dẹp vật liệu trên các tuyến",
    ]


def test_minutes_with_the_conclusion_of_whoever_presided(tmp_path: Path) -> None:
    text = """\
BIÊN BẢN
Họp giao ban tháng 6 năm 2026

Chủ trì: Giám đốc Trung tâm.

I. NỘI DUNG
- Trạm Y tế Phú Lâm: đề nghị Trung tâm sửa chữa nhà trạm.

II. KẾT LUẬN CỦA CHỦ TRÌ
1. Phòng Tổ chức lập dự toán sửa chữa.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Giám đốc Trung tâm | Phòng Tổ chức | – | Phòng Tổ chức lập dự toán sửa chữa",
    ]


def test_what_another_text_directs_is_told_of_a_day(tmp_path: Path) -> None:
    text = """\
BỘ TÀI CHÍNH
Số: 5512/BTC-NSNN
V/v xây dựng dự toán ngân sách năm 2027

Kính gửi: Các Bộ, cơ quan trung ương.

Ngày 10/5/2026, Thủ tướng Chính phủ ban hành Chỉ thị số 18/CT-TTg, trong đó giao các Bộ xây dựng \
dự toán gửi Bộ Tài chính trước ngày 20/7/2026.

Bộ Tài chính đề nghị các Bộ, cơ quan trung ương thực hiện một số nội dung:
1. Các cơ quan đã gửi báo cáo: loại khỏi dự toán các nhiệm vụ chưa có chủ trương.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Bộ Tài chính | Các cơ quan đã gửi báo cáo | – | "
        "loại khỏi dự toán các nhiệm vụ chưa có chủ trương",
    ]


def test_what_those_below_ask_for_in_news(tmp_path: Path) -> None:
    text = """\
Bí thư Tỉnh ủy kiểm tra công tác phòng, chống hạn mặn

Sáng 11/3, đồng chí Bí thư Tỉnh ủy kiểm tra tại huyện. Huyện kiến nghị tỉnh hỗ trợ kinh phí.
Bệnh viện huyện báo cáo tình hình; Trạm Y tế xã đề xuất đầu tư máy lọc nước.

Phát biểu tại buổi làm việc, đồng chí Bí thư Tỉnh ủy yêu cầu huyện theo dõi độ mặn.

Đồng chí nhấn mạnh, không để người dân nào thiếu nước sinh hoạt.
"""
    assert [f"{task.assignee or '–'}: {task.text}" for task in written(tmp_path, text)] == [
        "huyện: huyện theo dõi độ mặn",
        "–: không để người dân nào thiếu nước sinh hoạt",
    ]


def test_a_letters_subject_is_no_chapter(tmp_path: Path) -> None:
    text = """\
ỦY BAN NHÂN DÂN TỈNH
Số: 07/2001/CT-UB

CHỈ THỊ
V/v tăng cường quản lý công trình thủy lợi

Hiện nay các ngành các cấp chưa kiên quyết xử lý, xây dựng quy chế còn chậm.

Để khắc phục tình trạng trên, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:

1/ Sở Xây dựng cắm mốc chỉ giới.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Chủ tịch Ủy ban nhân dân tỉnh | Sở Xây dựng | – | Sở Xây dựng cắm mốc chỉ giới",
    ]


def test_a_letter_without_a_subject(tmp_path: Path) -> None:
    text = """\
BỘ TÀI CHÍNH
Số: 5512/BTC-NSNN

Kính gửi: Các Bộ, cơ quan trung ương.

Bộ Tài chính đề nghị các Bộ thực hiện một số nội dung:
1. Rà soát các khoản chi.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Bộ Tài chính | các Bộ | – | Rà soát các khoản chi",
    ]


def test_a_field_of_work_below_those_who_are_addressed(tmp_path: Path) -> None:
    text = """\
BÁO CÁO
Tổng kết năm 2025

Phần hai: PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
I. Chỉ tiêu
Kết nạp 500 hội viên.
II. Nhiệm vụ
Ban Thường vụ yêu cầu các đơn vị thực hiện tốt các nhiệm vụ sau:
1. Công tác tổ chức
1.1. Rà soát biên chế.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Ban Thường vụ | các đơn vị | NĂM 2026 | Rà soát biên chế",
    ]


def test_a_letters_number_and_a_bracket_name_nobody_who_directs(tmp_path: Path) -> None:
    text = """\
SỞ NỘI VỤ
Số: 9/SNV-CC
V/v biên chế

Sở Nội vụ nhận được Công văn số 55/UBND-NV của UBND xã Tân Hòa đề nghị hướng dẫn ký hợp đồng.
Để đạt chỉ tiêu được giao (18 thanh niên), Sở Nội vụ yêu cầu:
1. Các xã lập danh sách.
"""
    assert [told(task) for task in written(tmp_path, text)] == [
        "Sở Nội vụ | Các xã | – | Các xã lập danh sách"
    ]
