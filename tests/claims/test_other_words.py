"""claims/: what other words, another number of a session or another amount's share make of it."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

DOWN = "So với tháng 12/2024, số vụ tai nạn giảm 14 vụ, giảm 34,15%."
POST = "Doanh thu bưu chính tháng Tư đạt 20 tỷ đồng, giảm 1,87% so với tháng trước."
REMOVED = "Cách chức là việc công chức không được tiếp tục giữ chức vụ khi chưa hết nhiệm kỳ."
HOURS = "Việc bỏ phiếu không được bắt đầu trước năm giờ sáng."
THEME = "Cuộc thi vẽ tranh với chủ đề “Ước mơ của em” thu hút trên 100 học sinh của 70 trường."
PASSED = "Luật này được Quốc hội khóa X, kỳ họp thứ 3 thông qua ngày 20 tháng 5 năm 1998."
ELECTED = "Thủ tướng do Quốc hội bầu trong số đại biểu theo đề nghị của Chủ tịch nước."
BARRED = "Người đang bị điều tra thì không được ứng cử, bổ nhiệm, luân chuyển."
CROPS = "Ngô 1.307 ha, tăng 0,99% (tăng 13 ha), sản lượng 7.637 tấn, tăng 2,64%."
LEADING = "Sở Tài chính chủ trì cùng Sở Công Thương xây dựng đề án trình Ủy ban nhân dân tỉnh."
AGAIN = "Báo cáo năm 2015. Không tổ chức lại việc bỏ phiếu trong thời hạn 24 tháng."
TERM = "Nhiệm kỳ không quá 05 năm và được bầu lại với số nhiệm kỳ không hạn chế."
CASES = "Đã phát hiện 07 vụ vi phạm, các vụ vi phạm hiện chưa được xử lý."

TRUE = [
    pytest.param(DOWN, "Accidents were down by 14, or 34.15%, from December 2024.", id="or"),
    pytest.param(POST, "Postal revenue was 1.87% below March, at VND 20 billion.", id="below"),
    pytest.param(REMOVED, "Removal means a civil servant loses the post early.", id="loses"),
    pytest.param(HOURS, "Polling must not start before 5 a.m.", id="hour in words"),
    pytest.param(THEME, 'The theme "My Dream" drew more than 100 pupils.', id="title"),
    pytest.param(PASSED, "The third session of the 10th National Assembly passed it.", id="nth"),
    pytest.param(TERM, "Được bầu lại bao nhiêu lần cũng được.", id="as often"),
    pytest.param(CASES, "Cả 7 vụ vi phạm đều chưa được xử lý.", id="all seven"),
]
FALSE = [
    pytest.param(DOWN, "Accidents fell by 14 compared with January 2024.", id="another month"),
    pytest.param(PASSED, "Quốc hội khóa X thông qua Luật này tại kỳ họp thứ 5.", id="session"),
    pytest.param(PASSED, "The 3rd National Assembly passed the law.", id="term"),
    pytest.param(ELECTED, "Thủ tướng được bầu theo đề nghị của Quốc hội.", id="proposer"),
    pytest.param(BARRED, "Officials under investigation may be appointed.", id="permitted"),
    pytest.param(CROPS, "Ngô 1.307 ha, tăng 2,64%.", id="another amount's share"),
    pytest.param(LEADING, "Sở Công Thương chủ trì xây dựng đề án.", id="partner"),
    pytest.param(AGAIN, "Không bỏ phiếu lại trong thời hạn 12 tháng.", id="months of a year"),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_other_words_for_the_same_are_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=_is_english(claim))


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_belongs_to_another_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=_is_english(claim)) == []


def _is_english(claim: str) -> bool:
    return claim.isascii()
