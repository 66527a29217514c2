"""ingest/find_tasks.py: monthly reports, what is told in them and what is to be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

HEAD = "BÁO CÁO\nTình hình tháng 5, nhiệm vụ tháng 6\n\nII. NHIỆM VỤ THÁNG 6\n"
ITEMS = {
    "a verb and what it is done to, which looks like a verb": (
        "Đẩy mạnh thu hút đầu tư và tháo gỡ vướng mắc cho nhà đầu tư.",
        ["Đẩy mạnh thu hút đầu tư", "tháo gỡ vướng mắc cho nhà đầu tư"],
    ),
    "manure is no verb": (
        "Bón bổ sung tro bếp, phân lân cho lúa; đốn tỉa nương chè.",
        ["Bón bổ sung tro bếp, phân lân cho lúa", "đốn tỉa nương chè"],
    ),
    "all that is forbidden": (
        "Nghiêm cấm san lấp ao hồ, xây dựng công trình trên đất lúa.",
        ["Nghiêm cấm san lấp ao hồ, xây dựng công trình trên đất lúa"],
    ),
    "a loss that looks like a verb": (
        "Chống thất thu, thu hồi nợ đọng tiền thuê đất.",
        ["Chống thất thu", "thu hồi nợ đọng tiền thuê đất"],
    ),
    "two brief parts with one verb": (
        "Chống thất thu, chống chuyển giá.",
        ["Chống thất thu, chống chuyển giá"],
    ),
    "harm is no thing in a list": (
        "Xử lý nghiêm các trường hợp tụ tập đông người, gây rối trật tự, bảo đảm an ninh lễ hội.",
        [
            "Xử lý nghiêm các trường hợp tụ tập đông người, gây rối trật tự",
            "bảo đảm an ninh lễ hội",
        ],
    ),
    "some things are sent on": (
        "Tự giải quyết đơn thư của dân; những nội dung vượt thẩm quyền báo cáo ngay Ban Tiếp dân.",
        ["Tự giải quyết đơn thư của dân", "báo cáo ngay Ban Tiếp dân"],
    ),
    "a thing that was made before": (
        "Đầu tư hạ tầng các cụm công nghiệp đã thành lập, vận động các cơ sở di dời.",
        ["Đầu tư hạ tầng các cụm công nghiệp đã thành lập", "vận động các cơ sở di dời"],
    ),
    "security is a field of its own": (
        "Tăng cường quản lý thị trường, giá cả, bảo đảm an ninh trật tự.",
        ["Tăng cường quản lý thị trường, giá cả", "bảo đảm an ninh trật tự"],
    ),
    "what is to be finished by when": (
        "Giải quyết đơn tố cáo, hoàn thành thẩm tra xác minh trước 15/8.",
        ["Giải quyết đơn tố cáo", "hoàn thành thẩm tra xác minh trước 15/8"],
    ),
    "a manner with a verb of its own": (
        "Tranh thủ đất ẩm gieo trồng ngô, bố trí cơ cấu cây trồng hợp lý.",
        ["Tranh thủ đất ẩm gieo trồng ngô", "bố trí cơ cấu cây trồng hợp lý"],
    ),
    "an industry's name": (
        "Phát triển công nghiệp chế biến, chế tạo, đẩy mạnh thu hút đầu tư có chọn lọc, tạo đột phá"
        " về hạ tầng.",
        [
            "Phát triển công nghiệp chế biến, chế tạo",
            "đẩy mạnh thu hút đầu tư có chọn lọc",
            "tạo đột phá về hạ tầng",
        ],
    ),
}


@pytest.mark.parametrize(("item", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_an_item_is_taken_apart(item: str, expected: list[str], tmp_path: Path) -> None:
    assert [task.text for task in written(tmp_path, f"{HEAD}- {item}\n")] == expected


def test_how_work_was_led_is_a_result(tmp_path: Path) -> None:
    text = """\
BÁO CÁO
Tình hình kinh tế - xã hội tháng 5

I. TÌNH HÌNH KINH TẾ - XÃ HỘI
1. Về chỉ đạo, điều hành
Tập trung chỉ đạo thu ngân sách; ban hành 12 văn bản đôn đốc.
"""
    assert not written(tmp_path, text)


def test_a_long_label_stands_before_who_must_act(tmp_path: Path) -> None:
    text = """\
BÁO CÁO
Tình hình kinh tế - xã hội tháng 5

II. NHIỆM VỤ THÁNG 6
1. Chuẩn bị và tổ chức thành công Đại hội đại biểu Đảng bộ tỉnh lần thứ XX: các tiểu ban hoàn \
thiện văn kiện.
"""
    (task,) = written(tmp_path, text)
    assert (task.assignee, task.text) == ("các tiểu ban", "các tiểu ban hoàn thiện văn kiện")


def test_who_must_act_holds_below_the_headings_of_a_lead(tmp_path: Path) -> None:
    text = f"""{HEAD}
UBND tỉnh yêu cầu các ngành, các cấp tập trung vào các nhiệm vụ sau:

1. Về kinh tế
a) Nông nghiệp
- Chăm sóc lúa mùa.
2. Quốc phòng, an ninh
- Trực sẵn sàng chiến đấu.
"""
    assert [task.assignee for task in written(tmp_path, text)] == ["các ngành, các cấp"] * 2


def test_a_field_that_looks_like_people_names_nobody(tmp_path: Path) -> None:
    (task,) = written(tmp_path, f"{HEAD}- Lao động: kết nối cung cầu lao động.\n")
    assert task.assignee is None


def test_whoever_is_to_mind_something_must_act(tmp_path: Path) -> None:
    said = (
        "Ngành nông nghiệp yêu cầu các xã che mạ non. Bên cạnh đó, người chăn nuôi cần lưu ý tiêm"
    )
    found = written(tmp_path, f"Tình hình tháng 5\n\n{said} phòng đầy đủ vắc xin.\n")
    assert [task.assignee for task in found] == ["các xã", "người chăn nuôi"]


def test_visitors_must_act_too(tmp_path: Path) -> None:
    (task,) = written(tmp_path, "Tình hình tháng 2\n\nDu khách không nên đốt vàng mã tràn lan.\n")
    assert task.assignee == "Du khách"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Các hộ cần tiêm phòng cho lợn; khi thấy lợn sốt, bỏ ăn phải báo ngay cho thú y xã.",
            ["Các hộ cần tiêm phòng cho lợn", "phải báo ngay cho thú y xã"],
        ),
        (
            "Ngành Y tế khuyến cáo người dân ăn chín, uống sôi, ngủ màn kể cả ban ngày.",
            ["người dân ăn chín, uống sôi", "ngủ màn kể cả ban ngày"],
        ),
        (
            "Vụ đông năm nay, tỉnh phấn đấu trồng 800 ha khoai tây.",
            ["tỉnh phấn đấu trồng 800 ha khoai tây"],
        ),
        (
            "Các xã cần làm tốt công tác tiếp công dân, hạn chế đơn thư vượt cấp.",
            ["Các xã cần làm tốt công tác tiếp công dân", "hạn chế đơn thư vượt cấp"],
        ),
        (
            "Nông dân cần giữ ấm cho mạ, không bón đạm, cấy lúa vào những ngày rét.",
            ["Nông dân cần giữ ấm cho mạ", "không bón đạm, cấy lúa vào những ngày rét"],
        ),
        (
            "Nông dân không nên giấu dịch, khai báo kịp thời với thú y.",
            ["Nông dân không nên giấu dịch", "khai báo kịp thời với thú y"],
        ),
        (
            "Các trường cần chuẩn bị tốt cho kỳ thi tốt nghiệp, thi tuyển sinh lớp 10.",
            ["Các trường cần chuẩn bị tốt cho kỳ thi tốt nghiệp, thi tuyển sinh lớp 10"],
        ),
    ],
)
def test_what_is_advised_in_a_report(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"Tình hình tháng 5\n\n{said}\n")
    assert [task.text for task in found] == expected


def test_work_of_the_last_months_of_a_year(tmp_path: Path) -> None:
    said = "Nhiệm vụ trọng tâm của ngành y tế trong những tháng cuối năm là tiêm chủng cho trẻ em."
    (task,) = written(tmp_path, f"Tình hình tháng 9\n\n{said}\n")
    assert task.deadline == "trong những tháng cuối năm"


@pytest.mark.parametrize(
    ("said", "who", "limits"),
    [
        ("Người tiêu dùng nên chọn hàng có nhãn mác.", "Người tiêu dùng", [None]),
        ("Nông dân cần giữ nước ở ruộng từ 2 - 3 cm.", "Nông dân", [None]),
        ("Các hộ nuôi cá lồng cần gia cố bè.", "Các hộ nuôi cá lồng", [None]),
        ("Các hộ cần vệ sinh chuồng trại, cho trâu ăn đủ cỏ.", "Các hộ", [None, None]),
        ("Các xã cần tặng quà cho người già, cho trẻ em mồ côi.", "Các xã", [None]),
        (
            "Nhiệm vụ đặt ra cho ngành điện trong tháng 6 là tu sửa lưới điện.",
            "ngành điện",
            ["trong tháng 6"],
        ),
        (
            "Các chợ cần lập phương án bảo đảm trật tự, phòng cháy, chữa cháy.",
            "Các chợ",
            [None],
        ),
        (
            "Nông dân cần tập trung thu hoạch lúa chiêm, giải phóng đất làm mùa.",
            "Nông dân",
            [None, None],
        ),
    ],
)
def test_who_is_advised_and_by_when(
    said: str, who: str, limits: list[str | None], tmp_path: Path
) -> None:
    found = written(tmp_path, f"Tình hình tháng 5\n\n{said}\n")
    assert [(task.assignee, task.deadline) for task in found] == [(who, one) for one in limits]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Nguy cơ cháy rừng ở cấp IV, chủ rừng phải cắt cử người canh lửa.",
            ["chủ rừng phải cắt cử người canh lửa"],
        ),
        ("Người dân tuyệt đối không đốt nương.", ["Người dân tuyệt đối không đốt nương"]),
        (
            "Các hộ chỉ nên tái đàn khi chuồng đã được tiêu độc, mua lợn giống ở trại tin cậy.",
            [
                "Các hộ chỉ nên tái đàn khi chuồng đã được tiêu độc",
                "mua lợn giống ở trại tin cậy",
            ],
        ),
        (
            "Các phường cần phát động phong trào “Mỗi tháng một ngày vì phố sạch”, gắn biển tên "
            "ngõ.",
            [
                "Các phường cần phát động phong trào “Mỗi tháng một ngày vì phố sạch”",
                "gắn biển tên ngõ",
            ],
        ),
        (
            "Ngành công thương cần chủ động tiếp cận các nhà máy lớn.",
            ["Ngành công thương cần chủ động tiếp cận các nhà máy lớn"],
        ),
    ],
)
def test_who_must_and_what_else(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"Tình hình tháng 5\n\n{said}\n")
    assert [task.text for task in found] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Do đó, việc phun khử khuẩn cần được duy trì thường xuyên.",
            ["việc phun khử khuẩn cần được duy trì thường xuyên"],
        ),
        (
            "Vùng nuôi ngoài đê cần chủ động đắp cao bờ.",
            ["Vùng nuôi ngoài đê cần chủ động đắp cao bờ"],
        ),
        ("Việc học trực tuyến cần máy tính tốt.", []),
    ],
)
def test_what_needs_doing(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"Tình hình tháng 5\n\n{said}\n")
    assert [task.text for task in found] == expected


WORK = "BÁO CÁO\nTình hình tháng 8\n\nII. NHIỆM VỤ THÁNG 9\n\n1. "
DIRECTED = {
    "how alone a thing may be done": (
        "Máy bơm dã chiến chỉ được dùng khi có lệnh.",
        ["– | Máy bơm dã chiến chỉ được dùng khi có lệnh"],
    ),
    "who must bear what he did": (
        "Trưởng thôn để mất rừng phải bị kỷ luật.",
        ["Trưởng thôn để mất rừng | Trưởng thôn để mất rừng phải bị kỷ luật"],
    ),
    "how often without a comma": (
        "Định kỳ 3 tháng một lần kiểm tra các hồ chứa.",
        ["– | kiểm tra các hồ chứa"],
    ),
    "several verbs that end in reporting": (
        "Thẩm tra hồ sơ các dự án và tổng hợp báo cáo.",
        ["– | Thẩm tra hồ sơ các dự án", "– | tổng hợp báo cáo"],
    ),
    "with whom something is done": (
        "Lập danh sách hộ nghèo, cùng Hội Phụ nữ tìm nguồn vốn vay.",
        ["– | Lập danh sách hộ nghèo", "– | cùng Hội Phụ nữ tìm nguồn vốn vay"],
    ),
    "who acts with whom": (
        "Sở Y tế cùng các xã ven biển bảo đảm mỗi trạm có đủ thuốc.",
        [
            "Sở Y tế cùng các xã ven biển | "
            "Sở Y tế cùng các xã ven biển bảo đảm mỗi trạm có đủ thuốc"
        ],
    ),
    "of whom several things are so": (
        "Các xã có nguy cơ ngập úng, sạt trượt phải sơ tán dân.",
        [
            "Các xã có nguy cơ ngập úng, sạt trượt | "
            "Các xã có nguy cơ ngập úng, sạt trượt phải sơ tán dân"
        ],
    ),
    "what is done wrongly": (
        "Thu hồi giấy phép các mỏ chậm nộp phí, khai thác sai quy định.",
        ["– | Thu hồi giấy phép các mỏ chậm nộp phí, khai thác sai quy định"],
    ),
    "who fails": (
        "Thay thế những nhà thầu yếu kém, không đáp ứng tiến độ.",
        ["– | Thay thế những nhà thầu yếu kém, không đáp ứng tiến độ"],
    ),
    "a field, and what share is to be so": (
        "Cải cách hành chính, chuyển đổi số: 90% hồ sơ được xử lý trực tuyến.",
        ["– | 90% hồ sơ được xử lý trực tuyến"],
    ),
    "what must be done to a meeting": (
        "Các cuộc họp phải được chuẩn bị kỹ.",
        ["– | Các cuộc họp phải được chuẩn bị kỹ"],
    ),
    "what a thing is to reach": (
        "Sản lượng chè búp phấn đấu đạt 12.000 tấn.",
        ["– | Sản lượng chè búp phấn đấu đạt 12.000 tấn"],
    ),
    "money that somebody provides": (
        "Kinh phí tập huấn do Sở Tài chính bố trí trong dự toán.",
        ["Sở Tài chính | Kinh phí tập huấn do Sở Tài chính bố trí trong dự toán"],
    ),
    "what is taken for what": (
        "Lấy nông nghiệp sạch, du lịch xanh làm động lực.",
        ["– | Lấy nông nghiệp sạch, du lịch xanh làm động lực"],
    ),
    "several things that nobody is to hold": (
        "Không tổ chức liên hoan, tặng hoa dịp tổng kết.",
        ["– | Không tổ chức liên hoan, tặng hoa dịp tổng kết"],
    ),
    "from the first step": (
        "Giám sát các gói thầu từ khâu chuẩn bị, xử lý dứt điểm đơn thư tố cáo.",
        [
            "– | Giám sát các gói thầu từ khâu chuẩn bị",
            "– | xử lý dứt điểm đơn thư tố cáo",
        ],
    ),
    "a word that begins like a time": (
        "Hiện đại hóa trụ sở các xã. Song song với đó, đẩy mạnh đào tạo cán bộ.",
        ["– | Hiện đại hóa trụ sở các xã", "– | đẩy mạnh đào tạo cán bộ"],
    ),
    "words that end like what befalls somebody": (
        "Mua thiết bị xử lý nước cho các trạm cấp nước.",
        ["– | Mua thiết bị xử lý nước cho các trạm cấp nước"],
    ),
    "a field, and another deed": (
        "Kiểm tra công tác quản lý và xử lý nghiêm các vi phạm. Rà soát công tác quy hoạch và đề "
        "xuất giải pháp.",
        [
            "– | Kiểm tra công tác quản lý",
            "– | xử lý nghiêm các vi phạm",
            "– | Rà soát công tác quy hoạch",
            "– | đề xuất giải pháp",
        ],
    ),
    "points that are to become fewer": (
        "Giảm đầu mối, tinh giản biên chế các phòng.",
        ["– | Giảm đầu mối", "– | tinh giản biên chế các phòng"],
    ),
    "what is done with others, and another deed": (
        "Cục Thuế phối hợp với các xã đẩy nhanh đấu giá đất, quyết tâm thu đạt dự toán.",
        [
            "Cục Thuế | Cục Thuế phối hợp với các xã đẩy nhanh đấu giá đất",
            "Cục Thuế | quyết tâm thu đạt dự toán",
        ],
    ),
    "how often, and who, without a comma": (
        "Định kỳ hằng tháng Giám đốc Sở Y tế kiểm tra các bệnh viện.",
        ["Giám đốc Sở Y tế | Giám đốc Sở Y tế kiểm tra các bệnh viện"],
    ),
    "what must be done in a further clause": (
        "Công an tỉnh tiếp dân định kỳ; các đơn thư phải được giải quyết đúng hạn.",
        [
            "Công an tỉnh | Công an tỉnh tiếp dân định kỳ",
            "Công an tỉnh | các đơn thư phải được giải quyết đúng hạn",
        ],
    ),
    "a policy, and what is watched": (
        "Tham mưu chính sách thu hút bác sĩ giỏi và theo dõi việc sử dụng kinh phí.",
        [
            "– | Tham mưu chính sách thu hút bác sĩ giỏi",
            "– | theo dõi việc sử dụng kinh phí",
        ],
    ),
    "each of those below": (
        "Sở Y tế đưa chỉ tiêu vào kế hoạch của các địa phương, mỗi xã bố trí một cộng tác viên.",
        [
            "Sở Y tế | Sở Y tế đưa chỉ tiêu vào kế hoạch của các địa phương",
            "mỗi xã | mỗi xã bố trí một cộng tác viên",
        ],
    ),
    "a year that stands before what is done then": (
        "Hoàn thành sắp xếp các trạm; sang năm 2026, chuyển sang cơ chế tự chủ.",
        [
            "– | Hoàn thành sắp xếp các trạm",
            "– | sang năm 2026, chuyển sang cơ chế tự chủ",
        ],
    ),
    "a further thing": (
        "Đề xuất phương án thoát nước ở phường; phương án chiếu sáng ở các ngõ.",
        ["– | Đề xuất phương án thoát nước ở phường; phương án chiếu sáng ở các ngõ"],
    ),
    "what comes if not": (
        "Hoàn thành cắm mốc trong quý III; nếu không sẽ điều chuyển vốn cho xã khác.",
        ["– | Hoàn thành cắm mốc trong quý III"],
    ),
}


@pytest.mark.parametrize(("said", "expected"), DIRECTED.values(), ids=DIRECTED)
def test_what_work_of_the_next_month_is(said: str, expected: list[str], tmp_path: Path) -> None:
    found = written(tmp_path, f"{WORK}{said}\n")
    assert [f"{task.assignee or '–'} | {task.text}" for task in found] == expected


def test_how_a_report_takes_its_leave_is_no_task(tmp_path: Path) -> None:
    assert not written(tmp_path, f"{WORK}UBND huyện trân trọng báo cáo UBND tỉnh.\n")


def test_how_a_thing_may_be_done_is_directed_among_results(tmp_path: Path) -> None:
    text = "BÁO CÁO\nTình hình tháng 8\n\nI. KẾT QUẢ\n\n1. Chăn nuôi\n"
    said = "Dịch còn ở 2 xã. Việc tái đàn chỉ được thực hiện khi xã công bố hết dịch.\n"
    (task,) = written(tmp_path, text + said)
    assert task.text == "Việc tái đàn chỉ được thực hiện khi xã công bố hết dịch"
