"""Sentences of records that claims are checked against, and how they are checked."""

from __future__ import annotations

from datetime import date

from assistant.claims.support import Verifier
from assistant.lexicon import packaged
from assistant.naming.period import find_periods
from assistant.reports import Description, Passage

VERIFIER = Verifier(packaged())


def passage(text: str, title: str = "Báo cáo tháng 3 năm 2025", report: str = "r") -> Passage:
    described = Description(periods=find_periods(title), date=date(2025, 4, 2))
    return Passage(f"{report}-0", report, "r.txt", title, 0, len(text), text, (), None, described)


def supported(claim: str, *passages: Passage, english: bool = False) -> list[str]:
    """Return the sentences that support a claim."""
    found = VERIFIER.support(VERIFIER.read(claim, english), passages)
    return [one.passage.text[one.start : one.end] for one in found]


MONEY = "Thu ngân sách ước đạt 1.250,5 tỷ đồng, tăng 12% so với cùng kỳ năm trước."
SCHEDULE = "Các sở hoàn thành rà soát trước ngày 28/3/2025 theo Quyết định số 12/QĐ-UBND."
QUARTER = "Quý I năm 2025, tỉnh trồng mới 500 ha rừng, chăm sóc 1.200 ha; khai thác 98 ha."
LIST = "Vốn cấp tỉnh 863 tỷ đồng, tăng 8%; vốn cấp huyện 377 tỷ đồng, giảm 5%."
TASK = "UBND tỉnh giao Sở Tài chính thẩm định dự toán, Sở Xây dựng kiểm tra chất lượng."
PLAN = "Thu ngân sách đạt 14.727 tỷ đồng, tăng 10,47% so với cùng kỳ và đạt 32,78% so với kế hoạch."
PIGS = "Đàn lợn 458.223 con, tăng 3,41%; đàn bò 30.271 con, tăng 0,82%."
TRAVEL = (
    "Doanh thu lữ hành đạt 6 tỷ đồng, tăng 64,14% so với tháng trước và giảm 9,76% so với cùng kỳ."
)
ROADS = "Xảy ra 65 vụ tai nạn, làm chết 40 người, làm bị thương 41 người."
STORES = (
    "Doanh thu kho bãi đạt 71 tỷ đồng, tăng 10,89% so với tháng trước và tăng 20,86% so với cùng "
    "kỳ năm trước do nhu cầu bốc xếp hàng hóa tăng."
)
GROWTH = "GRDP quý I năm 2025 tăng 8,96% (cao hơn mức tăng 6,07% của quý I năm 2024)."

PROBATION = "Thời gian thử việc không quá 60 ngày; tiền lương ít nhất phải bằng 85% mức lương."
POLLS = "Việc bỏ phiếu bắt đầu từ bảy giờ sáng đến bảy giờ tối, bầu năm trăm đại biểu."
YOUTH = "Thanh niên là công dân Việt Nam từ đủ 16 tuổi đến 30 tuổi."
MAIZE = "Ngô 1.307 ha, tăng 0,99% (tăng 13 ha); khoai lang 148 ha, tăng 12,06% (tăng 16 ha)."
DISTRICT = "Vốn cấp huyện 377 tỷ đồng, tăng 102,34%; vốn cấp xã 306 tỷ đồng, tăng 15,85%."
GROUPS = "Thời gian bố trí vốn dự án nhóm A không quá 06 năm, nhóm B không quá 04 năm."
LEAVE = "Thời hạn phục vụ là 24 tháng, có thể kéo dài nhưng không quá 06 tháng."
DAMAGES = "Bị đơn bồi thường 205.197.300 đồng, bằng 03 (ba) lần tiền lương tháng."
SPECIAL = "Thỏa thuận không cạnh tranh được Hội đồng thẩm phán thông qua ngày 18/8/2023."
WINTER = "Vụ đông năm 2024 - 2025 gieo trồng 6.752 ha (chưa bao gồm cây cảnh), giảm 0,64%."
VEGETABLES = "Đến ngày 20/2/2025, toàn tỉnh đã gieo trồng được 1.962 ha rau màu vụ xuân."
OPENING = "Thẩm phán phải ra quyết định mở hoặc không mở thủ tục phá sản trong 30 ngày."
LISTED = "Hoạt động không có trong danh mục phải thông báo chậm nhất 20 ngày trước khi diễn ra."
REST = (
    "Lao động nữ trong khoảng thời gian 30 ngày đầu làm việc mà sức khỏe chưa phục hồi thì được "
    "nghỉ dưỡng sức, phục hồi sức khoẻ từ 05 ngày đến 10 ngày."
)
REPEAL = "Luật Kiểm toán nhà nước số 37/2005/QH11 hết hiệu lực kể từ ngày Luật này có hiệu lực."
ALLOWANCE = "Chế độ phụ cấp của công chức do Ủy ban thường vụ Quốc hội quy định."
SURVEY = "Thống kê chăn nuôi được thực hiện theo định kỳ 05 năm và hằng năm, một số nơi hằng quý."
CAPITAL = "Quy hoạch do Thủ tướng Chính phủ phê duyệt sau khi có ý kiến của Quốc hội."
PLACES = "Những nơi không được uống rượu, bia gồm:\na) Bệnh viện;\nb) Trường học."
NOTARY = "Văn bản thỏa thuận được công chứng nếu người tham gia yêu cầu."
SORTED = (
    "Chất thải đã phân loại riêng thì không phải trả giá dịch vụ xử lý. "
    "Giá dịch vụ được tính theo khối lượng chất thải đã phân loại."
)
HOLDING = "Cổ đông nắm giữ cổ phần trong thời gian liên tục ít nhất 06 tháng."
TRANSPORT = "Bộ trưởng Bộ Giao thông vận tải quy định tốc độ giới hạn."
FILMS = "Phim không được ngắt để quảng cáo quá hai lần, mỗi lần không quá 05 phút."
RENT = "Ủy ban nhân dân cấp xã cho thuê đất công ích."
RANK = "Tốc độ tăng trưởng của tỉnh xếp thứ 9/11 tỉnh, thành phố trong vùng."
WHOLE = "Đã triển khai mô hình một cửa tại 9/9 đơn vị cấp huyện và 01 đơn vị cấp xã."
FUNDS = "Quỹ có từ 02 đến 99 thành viên góp vốn."
HUI = "Chủ họ thông báo cho Ủy ban nhân dân cấp xã khi tổ chức từ hai dây họ trở lên."
INVESTORS = (
    "Các quốc gia chủ yếu là: thứ nhất là Nhật Bản có 180 dự án, chiếm 45,41% vốn đăng ký; "
    "thứ hai là Hàn Quốc có 162 dự án, chiếm 16,81% vốn đăng ký."
)
BILLS = "Bán lẻ dưới 100.000 đồng không phải lập hóa đơn nếu người mua không yêu cầu."
DENGUE = "Sốt xuất huyết Dengue: ghi nhận 07 ca mắc tại các huyện Kim Động, Ân Thi, Văn Lâm."
AWARD = "Phán quyết trọng tài được lập ngày 19/02/2018 tại Thành phố Hồ Chí Minh."
LED = "Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính tuyên truyền cải cách."
LOANS = "Dư nợ ngắn hạn 88.218 tỷ đồng, dài hạn 32.607 tỷ đồng trên tổng dư nợ 120.825 tỷ đồng."
DISEASES = "Diện tích lúa nhiễm đạo ôn là 116 ha; nhiễm khô vằn là 357 ha."
COMPLAINTS = "Giải quyết 3.004 vụ (cấp tỉnh 1.846 vụ, đạt 96,3%; cấp huyện 1.158 vụ, đạt 94,4%)."
INSURED = "Người sử dụng lao động đóng 2/3 và người lao động đóng 1/3."
IMPORTS = "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn trả lời trong 15 ngày."
DYKES = "Quy hoạch đê điều được rà soát định kỳ mười năm một lần."
STATE = "Vốn cấp tỉnh 1.050 tỷ đồng, tăng 98,09%; vốn cấp huyện 344 tỷ đồng, tăng 41,84%."
RETAIL = "Hai nhóm hàng giảm là: gỗ giảm 4,92%; ô tô con (dưới 9 chỗ ngồi) giảm 60,42%."
DEED = "Một bên đã thực hiện ít nhất hai phần ba nghĩa vụ trong giao dịch."
OVERDUE = "Đối tượng nộp thuế không nợ thuế quá thời hạn quy định của Luật thuế."
INCUBATION = "Ươm tạo là hoàn thiện công nghệ từ ý tưởng hoặc từ công nghệ chưa hoàn thiện."
BONDS = "Lãi suất công trái là 8%/năm và lãi suất tính cho 5 năm là 40%."
VIOLATIONS = "Số vụ vi phạm tăng 25 vụ (tăng 208,33%)."
FOUNDED = "Chế tạo 62 doanh nghiệp, vốn 1.040 tỷ đồng; xây dựng 16 doanh nghiệp, vốn 851 tỷ đồng."
REGIONS = "Tăng trưởng của một số tỉnh: Hải Phòng tăng 11,07%; Nam Định tăng 11,86%."
MEDALS = "Đoàn thể thao đạt 13 huy chương, trong đó: 01 HCV, 03 HCB, 09 HCĐ."
OUTPUT = "Chỉ số sản xuất công nghiệp giảm 9,05% do Tết Nguyên đán diễn ra vào tháng Một."
LICENCE = "Doanh nghiệp phải có giấy phép khi kinh doanh mật mã dân sự."
TRANSFER = (
    "Nếu vị trí công tác có chuyên môn khác với ngạch đang giữ thì phải đề nghị chuyển ngạch."
)
GIFTS = "Tặng quà 04 trung tâm điều dưỡng, mỗi trung tâm 01 suất quà trị giá 3.000.000 đồng."
IMPORTED = "Mỗi năm số lượng phim nhập khẩu không được vượt quá hai lần số lượng phim sản xuất."
FREIGHT = "Doanh thu vận tải tháng Ba đạt 619 tỷ đồng, tăng 1,50% so với tháng trước."
RUBBER = "Việt Nam sẽ sản xuất khoảng 700 ngàn tấn và xuất khẩu khoảng 500 ngàn tấn."
PLANTED = "Lúa 23.778 ha, giảm 3,47% (giảm 855 ha); cây có dầu 540 ha, tăng 10,06% (tăng 49 ha)."
NINETIES = "Trong thập kỷ 90, hiệu suất tăng từ 1,6% lên 2,6%."
COUNCIL = "Tham gia Hội đồng theo quyết định của Chủ tịch Ủy ban nhân dân tỉnh, thành phố."
FREIGHTS = (
    "Tính chung quý I, vận tải đạt 4.721 nghìn tấn, tăng 12,11% về tấn; doanh thu đạt 1.353 tỷ "
    "đồng, tăng 14,34%."
)
STRIKE = "Bị đơn cho rằng thỏa thuận không thể thực hiện được thì phải nêu rõ."
EXAM = "Người trúng tuyển có điểm mỗi phần thi từ 50 trở lên, tính từ người có tổng điểm cao nhất."
CROPS = "Cụ thể: lúa giảm 3,2%; ngô tăng 4,1%; đậu tương tăng 5,7%; rau các loại tăng 6,4%."
TRADED = "Dịch vụ lưu trú 44 tỷ đồng, tăng 18,34%; dịch vụ ăn uống 1.134 tỷ đồng, tăng 23,4%."
SEED = "Quý I năm 2025, sản lượng giống ước đạt 2.107 triệu con; tăng 5,06% so với năm 2024."
CASES = "Sốt xuất huyết: toàn tỉnh ghi nhận 05 ca (Ân Thi 02, Khoái Châu 01, Mỹ Hào 02)."
RESERVE = "Đơn vị dự bị phải có số lượng dự phòng từ 10% đến 15%."
SECURITY = "Hiệu lực của bảo đảm dự thầu bằng hiệu lực của hồ sơ dự thầu cộng thêm 30 ngày."
