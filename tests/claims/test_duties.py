"""claims/: who must and may, offices in small letters, and whose each figure of a list is."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

WARRANTY = "Bên bán chịu chi phí sửa chữa và vận chuyển vật đến nơi cư trú của bên mua."
DEMAND = "Bên mua có quyền yêu cầu bên bán sửa chữa vật trong thời hạn bảo hành."
RETURN = "Người chiếm hữu tài sản của người khác phải hoàn trả cho chủ sở hữu."
ADULTS = "Cá nhân gia nhập hợp tác xã phải từ đủ 18 tuổi trở lên."
LETTER = "Doanh nghiệp gửi công văn đến Bộ Thương mại để xin miễn thuế nhập khẩu."
RULES = "Quỹ phải có kiểm soát nội bộ theo tiêu chuẩn về tài chính."
CLOSED = (
    "Trong đó: công nghiệp chế biến có 17 doanh nghiệp giải thể; bán lẻ có 25 doanh nghiệp giải "
    "thể; bất động sản có 3 doanh nghiệp giải thể."
)
BUDGET = "Thu ngân sách tăng 10,47% so với cùng kỳ năm trước và đạt 32,78% so với kế hoạch năm."
SHARES = "Nhật Bản có 180 dự án; Hàn Quốc có 162 dự án; Trung Quốc có 183 dự án."
BOND = "Gốc và lãi công trái được thanh toán một lần khi đến hạn."
FINE = "Người khai man thuế bị phạt tiền từ một đến năm lần số tiền thuế."
PARENT = "Số liệu do ông Phó Tổng giám đốc công ty mẹ cung cấp."
GROUPS = "Có 07 nhóm giảm giá, 03 nhóm tăng giá và 01 nhóm có chỉ số giá ổn định."

TRUE = [
    pytest.param(WARRANTY, "Repair and transport costs are borne by the seller.", id="by whom"),
    pytest.param(
        DEMAND, "The seller must repair the item if the buyer requests it.", id="on demand"
    ),
    pytest.param(ADULTS, "No person under 18 may join a cooperative.", id="no one under"),
    pytest.param(LETTER, "The letter goes to the ministry of trade.", id="a ministry"),
    pytest.param(CLOSED, "In retail, 25 firms were dissolved.", id="of a list"),
    pytest.param(CLOSED, "There were 25 dissolutions in retail.", id="a noun of a verb"),
    pytest.param(BUDGET, "Revenue came to 32.78% of the year's plan.", id="the year's plan"),
    pytest.param(SHARES, "Together Japan, Korea and China have 525 projects.", id="all of a list"),
    pytest.param(FINE, "Tax evaders pay one to five times the tax.", id="five of a range"),
    pytest.param(GROUPS, "Seven groups fell, three rose and one was stable.", id="one stable"),
]
FALSE = [
    pytest.param(WARRANTY, "Repair and transport costs are borne by the buyer.", id="by another"),
    pytest.param(RETURN, "The owner's property is not required to be returned.", id="need not"),
    pytest.param(RETURN, "Whoever has the property cannot return it.", id="may not"),
    pytest.param(ADULTS, "No person under 16 may join a cooperative.", id="another age"),
    pytest.param(LETTER, "The letter goes to the ministry of finance.", id="another ministry"),
    pytest.param(RULES, "The fund has controls set by the ministry of finance.", id="no ministry"),
    pytest.param(CLOSED, "In processing, 25 firms were dissolved.", id="another item's"),
    pytest.param(BUDGET, "Revenue came to 10.47% of the year's plan.", id="no share of a plan"),
    pytest.param(SHARES, "Together Japan, Korea and China have 535 projects.", id="no such sum"),
    pytest.param(BOND, "Principal and interest are paid annually.", id="how often"),
    pytest.param(PARENT, "The general director of the parent company gave the data.", id="deputy"),
]


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_what_a_sentence_says_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == [source]


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_it_does_not_say_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []
