"""ingest/find_tasks.py on letters and notices: items, labels, conditions, names that hold verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH
Số: 18/CT-UBND

CHỈ THỊ
Về quản lý chất thải

Chủ tịch UBND tỉnh yêu cầu:

"""
ITEMS = {
    "a name that holds verbs heads a list": (
        "1. Các sở, các Ban Quản lý dự án đầu tư xây dựng công trình và các chủ đầu tư:\n"
        "a) Rà soát các dự án chậm tiến độ.",
        [
            (
                "Các sở, các Ban Quản lý dự án đầu tư xây dựng công trình và các chủ đầu tư",
                None,
                "Rà soát các dự án chậm tiến độ",
            )
        ],
    ),
    "a numbered title is no task": (
        "1- Nâng cao nhận thức của các cấp\nCác cấp ủy quán triệt Chỉ thị này.\n2- Sở Y tế lập kế"
        " hoạch.",
        [
            ("Các cấp ủy", None, "Các cấp ủy quán triệt Chỉ thị này"),
            ("Sở Y tế", None, "Sở Y tế lập kế hoạch"),
        ],
    ),
    "on what, and when it must be done": (
        "1. Đối với các dự án chưa thi công: khi lập dự án phải khảo sát địa chất.",
        [(None, None, "phải khảo sát địa chất")],
    ),
    "a long label that says when": (
        "1. Khi phát hiện tồn tại, vi phạm về phòng cháy và chữa cháy trong quá trình kiểm tra:"
        " phân loại rõ vi phạm; kịp thời thông báo cho Công an.",
        [
            (None, None, "phân loại rõ vi phạm"),
            (None, None, "kịp thời thông báo cho Công an"),
        ],
    ),
    "if, then": (
        "1. Nếu thiếu tiêu chuẩn thì vận dụng tiêu chuẩn tương đương.",
        [(None, None, "vận dụng tiêu chuẩn tương đương")],
    ),
    "what is not to be asked for": (
        "1. Trong quá trình quản lý, không yêu cầu cơ quan, tổ chức, doanh nghiệp nộp thêm giấy"
        " tờ.",
        [
            (
                None,
                None,
                "không yêu cầu cơ quan, tổ chức, doanh nghiệp nộp thêm giấy tờ",
            )
        ],
    ),
    "one proposes beside one's own task": (
        "1. Thanh tra các nơi có dấu hiệu vi phạm; kiến nghị xử lý nghiêm minh.",
        [
            (None, None, "Thanh tra các nơi có dấu hiệu vi phạm"),
            (None, None, "kiến nghị xử lý nghiêm minh"),
        ],
    ),
    "troubles are reported": (
        "1. Mọi khó khăn, vướng mắc báo cáo kịp thời về UBND tỉnh để giải quyết.",
        [(None, None, "báo cáo kịp thời về UBND tỉnh để giải quyết")],
    ),
    "what is wrong with the work is no task": (
        "1. Sở Y tế lập kế hoạch; quá trình thực hiện nếu có khó khăn, báo cáo UBND tỉnh.",
        [
            ("Sở Y tế", None, "Sở Y tế lập kế hoạch"),
            ("Sở Y tế", None, "báo cáo UBND tỉnh"),
        ],
    ),
    "by when, in a sentence of its own": (
        "1. Sở Y tế lập kế hoạch. Thời gian hoàn thành trong tháng 8/2026.",
        [("Sở Y tế", "trong tháng 8/2026", "Sở Y tế lập kế hoạch")],
    ),
    "with whom, before the verb": (
        "1. Văn phòng UBND tỉnh phối hợp Sở Y tế, các đơn vị liên quan tham mưu UBND tỉnh.",
        [
            (
                "Văn phòng UBND tỉnh",
                None,
                "Văn phòng UBND tỉnh phối hợp Sở Y tế, các đơn vị liên quan tham mưu UBND tỉnh",
            )
        ],
    ),
    "on what ground a name acts": (
        "1. Các sở căn cứ chức năng, nhiệm vụ được giao, chủ trì xây dựng kế hoạch.",
        [
            (
                "Các sở",
                None,
                "Các sở căn cứ chức năng, nhiệm vụ được giao, chủ trì xây dựng kế hoạch",
            )
        ],
    ),
    "a body by its field and place": (
        "1. Thuế tỉnh thu hồi nợ đọng thuế.\n2. Thanh tra Nhà nước tỉnh lập kế hoạch thanh tra.",
        [
            ("Thuế tỉnh", None, "Thuế tỉnh thu hồi nợ đọng thuế"),
            (
                "Thanh tra Nhà nước tỉnh",
                None,
                "Thanh tra Nhà nước tỉnh lập kế hoạch thanh tra",
            ),
        ],
    ),
    "things that verbs name": (
        "1. Ban hành quy định về quản lý, sử dụng chất thải; đẩy mạnh ứng dụng công nghệ và chuyển"
        " đổi số trong quản lý.",
        [
            (None, None, "Ban hành quy định về quản lý, sử dụng chất thải"),
            (None, None, "đẩy mạnh ứng dụng công nghệ và chuyển đổi số trong quản lý"),
        ],
    ),
    "a few words go on with a list": (
        "1. Chấn chỉnh hoạt động dạy thêm, học thêm; khắc phục các tồn tại, hạn chế đã nêu.",
        [
            (None, None, "Chấn chỉnh hoạt động dạy thêm, học thêm"),
            (None, None, "khắc phục các tồn tại, hạn chế đã nêu"),
        ],
    ),
    "how things are that are to be dealt with": (
        "1. Xử lý các dự án chậm tiến độ, sử dụng đất không hiệu quả.",
        [
            (
                None,
                None,
                "Xử lý các dự án chậm tiến độ, sử dụng đất không hiệu quả",
            )
        ],
    ),
    "who was there": ("1. Tham dự có đại diện lãnh đạo các Sở: Xây dựng, Tài chính.", []),
    "what an inspection shows": (
        "1. Qua kiểm tra cho thấy việc quản lý, sử dụng đất công còn buông lỏng.",
        [],
    ),
    "items (i) on one line": (
        "1. Sở Y tế: (i) rà soát giấy phép hành nghề; (ii) lập danh sách trước ngày 30/6; và (iii)"
        " công khai kết quả kiểm tra.",
        [
            ("Sở Y tế", None, "rà soát giấy phép hành nghề"),
            ("Sở Y tế", "trước ngày 30/6", "lập danh sách trước ngày 30/6"),
            ("Sở Y tế", None, "công khai kết quả kiểm tra"),
        ],
    ),
    "who leads what is listed, and with whom": (
        "1. Sở Tài chính chủ trì, phối hợp với Thuế tỉnh và các đơn vị liên quan:\n"
        "- Rà soát các khoản thu.\n2. Đảng ủy UBND tỉnh lãnh đạo, chỉ đạo:\n- Hoàn thiện hồ sơ.",
        [
            ("Sở Tài chính", None, "Rà soát các khoản thu"),
            ("Đảng ủy UBND tỉnh", None, "Hoàn thiện hồ sơ"),
        ],
    ),
    "a name with what it has": (
        "1. UBND các xã có hoạt động khai thác:\n- Lập chốt kiểm soát tại các bến.",
        [("UBND các xã có hoạt động khai thác", None, "Lập chốt kiểm soát tại các bến")],
    ),
    "a purpose stands above a list": (
        "Để tháo gỡ khó khăn, vướng mắc, bảo đảm tiến độ:\n1. Sở Y tế rà soát các dự án.",
        [("Sở Y tế", None, "Sở Y tế rà soát các dự án")],
    ),
    "what is asked is answered": (
        "- Kiến nghị được miễn tiền thuê đất: không có cơ sở xem xét.\n"
        "- Kiến nghị điều chỉnh ranh giới: giao Sở Y tế tham mưu, đề xuất.\n"
        "- Dự thảo Nghị quyết quy định mức hỗ trợ: Thống nhất ban hành.",
        [("Sở Y tế", None, "Sở Y tế tham mưu, đề xuất")],
    ),
    "what is done by saying so": ("1. Phê bình UBND các xã giải ngân dưới 10%.", []),
    "an aim behind its label": ("1. Mục tiêu chung: Xây dựng đô thị sạch; nâng cao đời sống.", []),
    "a meeting is a limit": (
        "1. Sở Y tế trình UBND tỉnh đề án trong phiên họp tháng 10.",
        [
            (
                "Sở Y tế",
                "phiên họp tháng 10",
                "Sở Y tế trình UBND tỉnh đề án trong phiên họp tháng 10",
            )
        ],
    ),
    "a name of two bodies made one": (
        "1. Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục về môi trường.",
        [
            (
                "Báo và Phát thanh, Truyền hình tỉnh",
                None,
                "Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục về môi trường",
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_items(
    text: str, expected: list[tuple[str | None, str | None, str]], tmp_path: Path
) -> None:
    found = written(tmp_path, HEAD + text + "\n")
    assert [(task.assignee, task.deadline, task.text) for task in found] == expected


def test_a_chapter_leaves_the_items_of_the_one_before(tmp_path: Path) -> None:
    text = """\
BÁO CÁO
Tình hình 6 tháng

Phần thứ hai
NHIỆM VỤ 6 THÁNG CUỐI NĂM
1. Về kinh tế
Rà soát các dự án.
II. KIẾN NGHỊ
1. Đề nghị Bộ Tài chính bổ sung kinh phí.
"""
    assert [(task.assignee, task.deadline) for task in written(tmp_path, text)] == [
        (None, "6 THÁNG CUỐI NĂM"),
        ("Bộ Tài chính", None),
    ]
