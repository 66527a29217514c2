"""claims/: what is denied, counted or compared otherwise strikes a claim; other words do not."""

from __future__ import annotations

import pytest

from tests.claims.sentences import passage, supported

VIOLATIONS = (
    "Tỉnh đã phát hiện 07 vụ vi phạm môi trường, các vụ vi phạm hiện chưa được xử lý, đang trong "
    "quá trình hoàn thiện hồ sơ."
)
POISONING = "Trên địa bàn tỉnh chưa xảy ra vụ ngộ độc thực phẩm trong dịp Tết."
OBSERVER = "Tàu nước ngoài hoạt động theo dự án đã được phê duyệt thì không cử giám sát viên."
SILENCE = "Nếu quá thời hạn này cơ quan được hỏi không trả lời thì coi như đồng ý."
FIRES = "Từ ngày 15/02 đến ngày 14/3/2025, toàn tỉnh không xảy ra vụ cháy, nổ nào."
JUSTICE = (
    "Trong thời hạn 30 ngày kể từ ngày được cấp giấy phép, trung tâm phải đăng ký hoạt động tại "
    "Sở Tư pháp. Sở Tư pháp cấp giấy đăng ký hoạt động cho trung tâm chậm nhất 15 ngày kể từ ngày "
    "nhận được yêu cầu đăng ký."
)
MONTHLY = (
    "Người lao động hưởng trợ cấp hằng năm theo kết quả. Trong thời gian hưởng trợ cấp, hằng tháng "
    "người lao động phải trực tiếp thông báo với trung tâm về việc tìm kiếm việc làm."
)
DISTRICTS = (
    "Diện tích giảm mạnh ở Kim Động (giảm 202 ha); Phù Cừ (giảm 116 ha); Văn Lâm (giảm 107 ha)."
)
CAPITAL = (
    "Hàn Quốc có 162 dự án, vốn đăng ký 1.460 triệu USD; Trung Quốc có 183 dự án, vốn đăng ký "
    "1.421 triệu USD."
)
SPENDING = (
    "Chi đầu tư phát triển 761 tỷ đồng, tăng 65,08%; chi thường xuyên 838 tỷ đồng, tăng 26,43%."
)
HERDS = (
    "Trâu 4.743 con, giảm 4,39% so với cùng kỳ; bò 30.445 con, tăng 0,67%; lợn 456 con, tăng 1,15%."
)
VACCINE = "Hoàn thành tiêm vắc xin cho trên 26,5 nghìn con trâu, bò."
HYGIENE = "Các hộ chăn nuôi cần áp dụng nghiêm ngặt các biện pháp vệ sinh."
FIRST_TIME = "Đây là lần đầu tiên tỉnh tổ chức giải vô địch cấp tỉnh."
ROUNDS = (
    "Kế hoạch lấy nước 2 đợt (đợt 1 từ 12/01/2025 - 16/01/2025; đợt 2 từ 08/02/2025 - 14/02/2025)."
)
CREDIT = "Dư nợ xuất khẩu 2.088 tỷ đồng, tăng 1,47%; công nghiệp hỗ trợ 4.959 tỷ đồng, ổn định."
CONTEST = "Tham dự giải có 37 đơn vị, câu lạc bộ với tổng số 250 vận động viên."
FOUNDERS = "Trung tâm được thành lập khi có ít nhất năm sáng lập viên là công dân Việt Nam."
CLOSED = "Toàn tỉnh có 80 doanh nghiệp giải thể và 572 doanh nghiệp tạm ngừng kinh doanh."
AGREED = (
    "Trừ trường hợp có thỏa thuận khác, người mới gia nhập phải có sự đồng ý của tất cả thành viên."
)
RELUCTANT = "Không ít cơ quan, cán bộ còn ngán ngại cải cách hành chính."
CLASSROOMS = "Tập trung vốn để không còn phòng học 3 ca trong các trường."
REFUSED = "Cơ quan trả lời bằng văn bản trong 30 ngày, nếu không cho phép phải nêu rõ lý do."
OUTPUT = (
    "Tài nguyên không bán mà đưa vào sản xuất, nếu không trực tiếp xác định được khối lượng thì "
    "sản lượng tính thuế căn cứ vào sản phẩm."
)
INVITED = "Đại diện tổ chức thành viên của Mặt trận có thể được mời tham gia Đoàn giám sát."
BENEFITS = "Lợi ích xuất hiện chậm chạp, rất khó đo đếm thành các con số cụ thể."
BONDS = (
    "Phiếu có ghi tên được dùng trong trường hợp tổ chức, doanh nghiệp, cá nhân mua công trái có "
    "giá trị từ 50.000.000 đồng trở lên."
)
STRATEGY = "Bộ Xây dựng soạn thảo, trình Thủ tướng Chính phủ phê duyệt Chiến lược nhà ở quốc gia."
NAMES = "Không được sử dụng từ ngữ, ký hiệu vi phạm truyền thống lịch sử để đặt tên doanh nghiệp."
UNLICENSED = "Nghiêm cấm kinh doanh chứng khoán khi chưa được cấp giấy phép hoặc chấp thuận."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (VIOLATIONS, "Bảy vụ vi phạm môi trường đã được xử lý xong."),
        (SILENCE, "Quá thời hạn mà cơ quan được hỏi không trả lời thì coi như không đồng ý."),
        (FIRES, "Từ ngày 15/02 đến ngày 14/3/2025, toàn tỉnh đã xảy ra cháy, nổ."),
        (HERDS, "Đàn bò tăng 1,15% so với cùng kỳ."),
        (ROUNDS, "Đợt 1 lấy nước từ ngày 08/02 đến ngày 14/02/2025."),
        (CONTEST, "Có 37 vận động viên thuộc 250 đơn vị, câu lạc bộ dự giải."),
        (VACCINE, "Đã tiêm vắc xin cho gần 26,5 nghìn con trâu, bò."),
        (DISTRICTS, "Diện tích của Văn Lâm giảm nhiều hơn Kim Động."),
        (INVITED, "Đại diện tổ chức thành viên của Mặt trận bắt buộc phải tham gia Đoàn giám sát."),
        (BENEFITS, "Lợi ích xuất hiện rất nhanh."),
    ],
)
def test_what_is_told_otherwise_is_not_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source)) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (POISONING, "There was a case of food poisoning in the province during Tet."),
        (OBSERVER, "An observer is sent when the vessel works under an approved project."),
        (DISTRICTS, "The area shrank more in Van Lam than in Phu Cu."),
        (CAPITAL, "China's registered capital is larger than South Korea's."),
        (SPENDING, "Development investment spending exceeded regular expenditure."),
        (ROUNDS, "The second round of the water plan ran from 12 to 16 January 2025."),
        (CREDIT, "Credit to supporting industries rose to VND 4,959 billion."),
        (FOUNDERS, "A centre needs at least six founders who are Vietnamese citizens."),
        (HYGIENE, "Livestock households have strictly applied hygiene measures."),
        (FIRST_TIME, "It was the second time the province had held a provincial championship."),
        (NAMES, "A business name may use symbols that offend historical traditions."),
        (BENEFITS, "The benefits are easy to measure in concrete figures."),
        (BONDS, "Registered bond certificates are used for purchases of less than VND 50 million."),
        (
            STRATEGY,
            "The Prime Minister drafts the national housing strategy and submits it to the "
            "Ministry of Construction.",
        ),
    ],
)
def test_what_is_told_otherwise_is_not_supported_in_english(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (VIOLATIONS, "Bảy vụ vi phạm môi trường đều chưa được xử lý."),
        (SILENCE, "Quá thời hạn mà cơ quan được hỏi không trả lời thì coi như đồng ý."),
        (FIRES, "Từ ngày 15/02 đến ngày 14/3/2025, tỉnh không có vụ cháy, nổ nào."),
        (HERDS, "Đàn lợn tăng 1,15% so với cùng kỳ."),
        (VACCINE, "Đã tiêm vắc xin cho hơn 26,5 nghìn con trâu, bò."),
        (DISTRICTS, "Diện tích của Kim Động giảm nhiều hơn Văn Lâm."),
        (AGREED, "Nếu không có thỏa thuận khác, người mới phải được tất cả thành viên đồng ý."),
        (RELUCTANT, "Nhiều cơ quan, cán bộ còn ngán ngại cải cách hành chính."),
        (CLASSROOMS, "Vốn được tập trung để xóa phòng học 3 ca trong các trường."),
        (REFUSED, "Không cho phép thì phải trả lời bằng văn bản có nêu lý do trong vòng 30 ngày."),
        (OUTPUT, "Nếu không xác định trực tiếp được khối lượng thì căn cứ vào sản phẩm."),
    ],
)
def test_what_is_told_in_other_words_is_supported(source: str, claim: str) -> None:
    assert supported(claim, passage(source))


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (POISONING, "No food poisoning has occurred in the province during Tet."),
        (OBSERVER, "No observer is sent when the vessel works under an approved project."),
        (
            JUSTICE,
            "The Department of Justice issues the operation registration no later than 15 days "
            "after receiving the request.",
        ),
        (MONTHLY, "Workers on benefit must report their job search to the centre every month."),
        (DISTRICTS, "The area shrank more in Phu Cu than in Van Lam."),
        (CAPITAL, "China has more projects than South Korea."),
        (SPENDING, "Regular expenditure exceeded development investment spending."),
        (HYGIENE, "Livestock households need to apply hygiene measures strictly."),
        (ROUNDS, "The second round of the water plan ran from 8 to 14 February 2025."),
        (FOUNDERS, "A centre needs at least five founders who are Vietnamese citizens."),
        (CLOSED, "80 enterprises were dissolved and 572 suspended business, 652 in all."),
        (NAMES, "A business name may not use symbols that offend historical traditions."),
        (BENEFITS, "The benefits are hard to measure in concrete figures."),
        (
            STRATEGY,
            "The Ministry of Construction drafts the national housing strategy and submits it to "
            "the Prime Minister.",
        ),
        (UNLICENSED, "Trading securities without a licence or approval is forbidden."),
    ],
)
def test_what_is_told_is_supported_in_english(source: str, claim: str) -> None:
    assert supported(claim, passage(source), english=True)
