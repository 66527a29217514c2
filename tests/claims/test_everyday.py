"""claims/: sentences of a record as chat models tell them in everyday Vietnamese."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.sentences import passage, supported

SPENT = "Đến ngày 30/6/2025 đã giải ngân 142,6 tỷ đồng, đạt 41,2%; cùng kỳ năm 2024 đạt 48,9%."
CLOSED = "Bảo tàng huyện tạm dừng đón khách từ ngày 03 đến ngày 15/9 để sửa mái."
RADIO = "Đài truyền thanh xã phát bản tin phòng cháy mỗi ngày 02 lần vào giờ cao điểm."
PIGS = (
    "Bệnh dịch tả lợn Châu Phi phát sinh tại 21 hộ của 06 thôn thuộc xã Bản Cốc, buộc tiêu hủy 148 "
    "con với trọng lượng 8,2 tấn."
)
FREE = "Hai đơn vị chưa có đơn thư là xã Bản Cốc và xã Nậm Loan."
GUESTS = "Khách chủ yếu đi về trong ngày, mức chi tiêu bình quân 820 nghìn đồng/lượt."
FIRST = "Đây là lần đầu tiên huyện tổ chức hội thi cấy lúa."
STABLE = "Duy nhất nhóm thuốc và dịch vụ y tế có giá ổn định trong tháng."

TRUE = [
    (
        SPENT,
        "Đến cuối tháng 6/2025, tỷ lệ giải ngân mới đạt 41,2%, thấp hơn mức 48,9% của cùng kỳ năm "
        "trước.",
    ),
    (CLOSED, "Để sửa mái, bảo tàng huyện đóng cửa với du khách từ 3/9 đến 15/9."),
    (RADIO, "Mỗi ngày hai lần, đài truyền thanh xã phát bản tin phòng cháy."),
    (
        PIGS,
        "Xã Bản Cốc có 21 hộ ở 6 thôn bị dịch tả lợn châu Phi, phải tiêu hủy 148 con lợn nặng tổng "
        "cộng 8,2 tấn.",
    ),
    (FREE, "Chỉ có xã Bản Cốc và xã Nậm Loan là chưa có đơn thư."),
    (GUESTS, "Phần lớn khách chỉ đi trong ngày, mỗi lượt tiêu trung bình 820 nghìn đồng."),
    (FIRST, "Trước đây huyện chưa từng tổ chức hội thi cấy lúa."),
    (STABLE, "Ngoài thuốc và dịch vụ y tế, không nhóm nào khác giữ được giá ổn định trong tháng."),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_everyday_words_are_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source))


BEETLES = "Sâu keo gây hại trên 320 ha ngô, tập trung tại xã Nậm Loan."
POISONED = "Xảy ra 01 vụ ngộ độc do ăn lá ngón tại xã Nậm Loan, 04 người mắc."
CODES = "Có 27 mã số vùng trồng nhãn đã được phía bạn phê duyệt."
REBUKED = "Phê bình Chủ tịch UBND xã Bản Cốc để rác tồn đọng."
QUARRY = "Sản lượng đá giảm do mỏ Khau Tạc dừng hoạt động để gia hạn giấy phép."
SOME = "Một bộ phận cán bộ còn thiếu kỹ năng tin học."
SLOW = "Khai thác cá giảm dần do nguồn lợi thủy sản cạn kiệt, nước suối ô nhiễm."
FLOODED = "Một số thôn của huyện Tân Lũng bị ngập, xã Hưng Thịnh mất vụ rau."
FUNDS = "Vốn cấp tỉnh 910 tỷ đồng, vốn cấp huyện 325 tỷ đồng, vốn cấp xã 140 tỷ đồng."
BUSY = "Doanh nghiệp mới thành lập nhiều nhất là ở bán buôn, kế đến là chế biến và xây dựng."

FALSE = [
    (BEETLES, "Sâu keo làm mất trắng 320 ha ngô ở xã Nậm Loan."),
    (POISONED, "Tại xã Nậm Loan, 4 người tử vong vì ăn lá ngón."),
    (CODES, "Phía bạn đã từ chối 27 mã số vùng trồng nhãn."),
    (REBUKED, "Chủ tịch UBND xã Bản Cốc bị cách chức vì để rác tồn đọng."),
    (QUARRY, "Mỏ Khau Tạc bị thu hồi giấy phép nên sản lượng đá giảm."),
    (SOME, "Tất cả cán bộ đều thiếu kỹ năng tin học."),
    (SLOW, "Khai thác cá giảm dần do giá thủy sản xuống thấp."),
    (FLOODED, "Một số thôn của huyện Tân Hưng bị ngập."),
    (FUNDS, "Vốn cấp xã lớn nhất, đạt 140 tỷ đồng."),
    (BUSY, "Ngành xây dựng có nhiều doanh nghiệp mới thành lập nhất."),
]


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_is_added_or_exchanged_is_not_supported(source: str, claim: str) -> None:
    assert not supported(claim, passage(source))


BRIDGE = "Phòng Kinh tế và Hạ tầng hoàn thành sửa chữa cầu Nà Pheo trước ngày 20/10."


@pytest.mark.parametrize(
    ("heading", "claim", "told"),
    [
        (
            "III. NHIỆM VỤ TRỌNG TÂM",
            "Phòng Kinh tế và Hạ tầng đã sửa chữa xong cầu Nà Pheo.",
            False,
        ),
        (
            "III. NHIỆM VỤ TRỌNG TÂM",
            "Phòng Kinh tế và Hạ tầng phải sửa chữa xong cầu Nà Pheo.",
            True,
        ),
        ("I. KẾT QUẢ", "Phòng Kinh tế và Hạ tầng đã sửa chữa xong cầu Nà Pheo.", True),
    ],
)
def test_what_is_listed_as_a_duty_is_not_done(heading: str, claim: str, told: bool) -> None:
    assert bool(supported(claim, replace(passage(BRIDGE), heading=(heading,)))) is told
