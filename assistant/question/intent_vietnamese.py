"""By what words a question in Vietnamese says which kind of answer it wants.

Patterns of words as they are spelled; as_typed.py also finds them without diacritics.
"""

from __future__ import annotations

from collections.abc import Mapping

from assistant.question.as_typed import SEVERAL
from assistant.reports import Intent

_TASK = r"(?:nhiệm vụ|công việc|đầu việc|phần việc|việc)"
_AHEAD = r"(?:thời gian tới|sắp tới|tiếp theo|(?:tuần|tháng|quý|năm) tới)"
_DOCUMENT = (
    r"(?:báo cáo|hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|văn bản|thông báo|nghị quyết|kết luận"
    r"|chỉ thị|công văn|tờ trình|quyết định|kế hoạch|biên bản|(?:bộ )?luật|pháp lệnh|nghị định"
    r"|thông tư|đề án|quy chế|điều lệ|bài (?:phát biểu|nói|viết)|tham luận)"
)
_WHAT = (
    r"(?:những |các )?(?:gì|cái gì|điều gì|việc gì|vấn đề (?:gì|nào)|nội dung (?:gì|nào)"
    r"|chủ đề (?:gì|nào))"
)
# What is asked of no one thing, so that an interrogative may come in any of its forms.
_ANY_WHAT = (
    r"(?:gì|sao|thế nào|đâu|(?:việc|điều|nội dung|vấn đề|đề án|giải pháp|biện pháp|mảng) nào)"
)
# Several of them are asked for, unless it is the first of all: "mặt hàng nào tăng nhiều nhất".
_SEVERAL = (
    r"(?:đối tượng|trường hợp|lĩnh vực|nội dung|vấn đề|mặt hàng|nhóm hàng|ngành hàng|sản phẩm"
    r"|chỉ tiêu|hoạt động|công trình|dự án|loại|bệnh|giải pháp|biện pháp|huyện|xã|thị xã|phường"
    r"|địa phương|ngành|ngành nghề|khoản|nguồn|môn|giải|lễ hội|hàng hóa)(?: thu| chi| vốn)?"
)
_FIRST = r"(?!.*\b(?:nhất|dẫn đầu|đứng đầu|đầu tiên|chủ trì|phụ trách|đăng cai)\b)"
_DIRECT = (
    r"(?:đề nghị|(?<!cử tri )kiến nghị|yêu cầu"
    r"|(?<!chuyển )(?<!truyền )(?<!ngoại )(?<!bàn )(?<!tôn )(?<!họp )(?<!buổi )(?<!nghị )giao"
    r"(?! (?:thông|thừa|dịch|lưu|đức|hàng|tiếp|mùa|nhận|diện)\b)"
    r"|chỉ đạo|phân công|quán triệt|lưu ý|nhắc(?: nhở| các| từng)|dặn dò|đôn đốc)"
)
_OFFICE = (
    r"(?:ai|(?<!một )(?<!con )sở|ban|ubnd|hđnd|ủy ban|hội đồng|huyện|xã|phường|ngành|công an"
    r"|chi cục|địa phương|cơ quan|đơn vị|cấp ủy|mặt trận|hội|đoàn|phòng)"
)
# Not for what, and not what was done.
_DO = (
    rf"{_OFFICE}\b.{{0,60}}(?<!\bđã )(?<!\bđể )(?<!\bđang )(?<!\bđã được )làm (?:những |các )?"
    r"(?:gì|việc gì)"
)
_NAMED_AND_COUNTED = rf"nào{_FIRST}.*,.*\b(?:bao nhiêu|mấy)"
_SPAN = r"(?:cuối |đầu |giữa )?(?:tháng|quý|năm|kỳ)"
# Which is the most of them by its figures.
_MOST = r"\b(?:lớn|nhiều|cao|ít|thấp|nhỏ|tốn)(?: \w+){0,6} nhất\b"
_NAMED_SPAN = r"(?:tháng|quý|năm) (?:\d+|[ivxIVX]+)\b"
_MORE_OR_LESS = r"(?:tăng hay giảm|tăng giảm|(?:cao|nhiều|lớn) hơn hay (?:thấp|ít|nhỏ) hơn)"
# Of a rate there is one: mỗi người bao nhiêu tiền.
_EACH = (
    r"(?:mỗi|từng) (?!người|hộ|suất|năm|tháng|ngày|lần|được|có|là|đạt)\w+(?: \w+)?,?"
    r" (?:là |được |có |đạt )*(?:bao nhiêu|mấy)"
)
# What is told of in general.
_FIELD = (
    r"(?:tình hình|kinh tế|xã hội|(?:nông|công|lâm|ngư) nghiệp|thương mại|dịch vụ|du lịch|giáo dục"
    r"|văn hóa|y tế|an ninh|thị trường|đời sống|sản xuất|chăn nuôi|trồng trọt|hội nghị|công tác"
    r"|tiến độ|kết quả)"
)
_HOW = r"(?:thế nào|ra sao)"
# What goes on over time; alone, without a question word, its course is asked for.
_COURSE = (
    r"(?:tình hình|diễn biến|thực trạng|hiện trạng|toàn cảnh|tổng thể|bức tranh|công tác|đánh giá"
    r"|tiến độ|trích yếu|kết quả (?!bầu|xét|xếp)|hoạt động(?: của)?|nội dung(?! khoản| điều| cần"
    r"| phải| giao| yêu cầu))"
)
_ASKS = r"(?:bao nhiêu|mấy|bao lâu|nào|gì|ai|đâu|khi nào|bao giờ|không|chưa)"
# Who did, or to whom it was done, where it may be several: "dự án nào bị thu hồi".
_STATE = (
    r"(?:bị|chưa|chậm|tăng|giảm|đạt chuẩn|hoàn thành|vi phạm|gặp|xuất hiện|tham gia|tham dự"
    r"|thuộc diện|hết hiệu lực|có hiệu lực|còn hiệu lực|không đạt|dùng|lưu hành|hoạt động"
    r"|được (?:khen|tặng|thưởng|phê duyệt|thông qua|hỗ trợ|công nhận|phân cấp|miễn|hưởng))"
)
_OF_SOME = rf"(?<!tháng )(?<!quý )(?<!năm )nào (?:đã |đang |còn |vẫn )*{_STATE}{_FIRST}"
_PRESENT = r"(?:tham dự|tham gia|dự|có mặt|vắng mặt|được (?:khen|tặng|mời|tuyên dương))"
_COUNT = r"(?:hai|ba|bốn|bảy|tám|chín|mười|\d+)"
# By what a figure is broken down: "thu ngân sách theo nguồn".
_SIDE = r"theo (?:các |mỗi )?(?:nguồn|ngành|lĩnh vực|khu vực|huyện|xã|địa phương|loại|nhóm|khoản)$"
_WHEN = r"(?:(?:tháng|quý|kỳ|vụ) (?:\d+|[ivxIVX]+|này|nay|qua|trước|vừa|một|hai|ba|tư)|\d+ tháng)"
_PERIOD = r"(?:kỳ|tháng|quý|năm|đợt|lần|vụ|tuần)"
# Of these there are several; named alone, all of them are asked for.
_MEMBERS = (
    r"(?:thành viên|thành phần|đối tượng|điều kiện|tiêu chuẩn|tiêu chí|quyền|nghĩa vụ|tồn tại"
    r"|hạn chế|khó khăn|vướng mắc|khuyết điểm|kiến nghị|nguyên nhân|hình thức|mức phạt|chế độ"
    r"|thủ tục|hồ sơ|chỉ tiêu (?:không|chưa))"
)
# What is needed for something, and is nothing to be done.
_PAPERS = r"(?:có |những |các )*(?:giấy tờ|hồ sơ|tài liệu|thủ tục|điều kiện)"
# The same noun twice.
_NOUN, _SAME = r"\b(?=\w{2})(?P<noun>\w+)\b", r"\b(?P=noun)\b"

SAID: Mapping[Intent, tuple[str, ...]] = {
    "compare": (
        r"so sánh|khác (?:nhau|biệt|gì)|(?:giống|trùng) nhau|chênh (?:nhau|lệch)|hơn kém|đối chiếu"
        r"|^tương quan|chênh (?:bao nhiêu|mấy)",
        r"giống và khác|khác\b.{0,60}\b(?:ở đâu|ở điểm nào|chỗ nào)|giống .*\bkhác\b",
        rf"{_NOUN}.{{0,40}}\bkhác (?:gì )?(?:so )?(?:với )?{_SAME}",
        r"thay đổi (?:gì|thế nào|ra sao|như thế nào|bao nhiêu)",
        rf"từ {_SPAN}? ?.{{1,20}}(?:đến|sang|tới|qua) (?:{_SPAN} )?[\divxIVX]+.*"
        rf"\b(?:{_HOW}|không|biến động|tăng hay giảm)",
        rf"(?:diễn biến|biến động|thay đổi)\b.{{0,60}}\btừ {_SPAN} .{{1,20}}(?:đến|sang|tới|qua)",
        rf"giữa (?:hai|2) {_PERIOD}\b|trước và sau|(?:cũ (?:và|với) mới|mới (?:và|với) cũ)",
        rf"(?:hai|2) {_PERIOD}\b.*\b(?:chênh|hơn|khác)",
        # Two of a kind are named; what is compared with a base, and counted, is one fact.
        r"(?:tháng|quý|năm|hội nghị|báo cáo)\b"
        r"(?!.*\b(?:bao nhiêu|mấy|nào|tăng|giảm|tụt|sụt|hụt)\b).{0,60}"
        r"\bso (?:với )?(?:kỳ )?(?:báo cáo )?(?:tháng|quý|năm"
        r"|hội nghị)(?: lần)?(?: thứ)? [\divxIVX]+",
        r"so với (?:hội nghị|báo cáo|kỳ|lần|cuộc họp|thông báo|kết luận)(?: lần| kỳ)? trước",
        rf"so với\b.{{0,60}}\b{_HOW}|so với .{{0,40}}\btrước (?:có )?(?:\w+ )?gì"
        rf"|^so (?!với ).*\bvới\b",
        rf"^so (?:với )?{_NAMED_SPAN}.*\b{_NAMED_SPAN}.*\b{_MORE_OR_LESS}",
        rf"{_NAMED_SPAN}.*\b{_MORE_OR_LESS} so (?:với )?{_NAMED_SPAN}",
        # Two things do the same to each other: "lệch nhau", "mâu thuẫn nhau".
        rf"(?:hai|2|giữa|và|với|hay) .*(?<!cùng )(?<!như )(?<!với )nhau\b.*\b{_ASKS}",
        r"(?:mới|sửa|bổ sung|thêm|bớt|bỏ)\b(?!.*\b(?:bao nhiêu|mấy)\b).{0,60}\bso với\b",
        r"nào\b.{0,60}\bhơn$|\bhay\b.{0,60}\bhơn|hơn\b.{0,60}\bhay|(?:bên|đằng) nào\b.*\bhơn",
        rf"hơn (?!nữa|bao|mấy|\d|{_COUNT}\b)\w+.*\b(?:phải không|đúng không|không|bao nhiêu|mấy)$",
        r"(?:vs|versus)\b",
        r"(?:19|20)\d\d ?/ ?(?:19|20)\d\d$",
    ),
    "overview": (
        r"tóm (?:tắt|lược|lượt|gọn)|sơ lược|vắn tắt|tổng (?:quan|kết|hợp)|khái quát|đại (?:ý|khái)",
        r"điểm (?:lại|qua|tin)|bức tranh|nét chính|nhìn chung|nói chung|tình hình chung|nổi bật",
        r"(?:nội dung|điểm|ý|kết quả) (?:chính|chủ yếu|cơ bản)(?: (?:của|trong|tại|là)|$)",
        rf"{_DOCUMENT}\b.{{0,80}}\b(?:nói|bàn|viết|đề cập|nêu|thảo luận|quyết định|thông qua"
        rf"|quy định|có) (?:về |đến |tới )?{_WHAT}",
        # A document does something, other than direct.
        rf"^{_DOCUMENT}\b(?!.*\b{_DIRECT}).*\b(?:gì|{_HOW})\b",
        rf"(?:{_FIELD}|{_WHEN})\b.*\bcó (?:những )?gì$",
        rf"^(?:\w+ )?(?:thông tin|nét|nói|kể|giới thiệu|giải thích"
        rf"|trình bày)\b.*\bvề\b(?!.*\b{_ASKS}\b)",
        r"có (?:(?:những |các )?(?:điểm|nội dung|điều|vấn đề|ý) )?(?:nào |gì )?"
        r"(?:đáng|mới|hay|quan trọng|cần (?:chú ý|lưu ý))",
        rf"{_FIELD}\b.{{0,80}}\b{_HOW}|^(?:cho (?:tôi |em )?biết )?(?:tình hình|diễn biến)",
        rf"^{_COURSE}\b(?!.*\b{_ASKS}\b)|^kinh tế (?:- )?xã hội\b(?!.*\b{_ASKS}\b)|^kt ?-? ?xh\b",
        rf"(?:đến|tới) đâu rồi|(?:ra sao|thế nào) rồi|{_WHEN}\b.*\b(?:như )?{_HOW}$",
        rf"{_DOCUMENT}\b.*\b(?:diễn ra|tiến hành) (?:như )?{_HOW}|viết (?:như )?thế nào",
        rf"rút gọn|(?:nói|kể|giải thích|thuật) (?:ngắn )?(?:gọn|lại|ngắn)|vài câu"
        rf"|giới thiệu (?:qua|về|sơ)|^(?:nội dung|kết quả)(?: của)? {_DOCUMENT}"
        rf"|^về\b(?!.*\b{_ASKS}\b)|^việc (?:thực hiện|triển khai|chấp hành|quản lý)\b.*\b{_HOW}$",
        r"^kết quả (?:hoạt động|công tác|thực hiện|sản xuất)\b(?!.*\b(?:bao nhiêu|mấy|nào|gì)\b)",
        rf"{_DOCUMENT} (?:đã )?bàn gì",
    ),
    "tasks": (
        rf"{_TASK} (?:nào|gì)|(?:những|các|liệt kê|danh sách|mọi) {_TASK}|(?:việc )?cần làm",
        r"(?<!nào được giao )(?<!một )nhiệm vụ(?! (?:chi|thu)\b)|đầu việc|phần việc"
        r"|trách nhiệm (?:gì|nào|của|thuộc)",
        rf"việc (?:\w+ )?(?:phải|cần)|phân công|(?:quá|đến|sắp đến) hạn|{_DO}",
        rf"^{_OFFICE}\b(?!.*\b(?:đã|đang|có|là|được|bị|gồm|như|cái|gặp|mắc|thiếu|đạt)\b).{{0,60}}\bgì\b"
        rf"|^trước\b.*\bgì$",
        rf"(?:giải pháp|phương hướng|trọng tâm|kế hoạch) (?:trong |trọng tâm )?(?:tháng|{_AHEAD})",
        r"(?:giải pháp|phương hướng) (?:trọng tâm|chủ yếu|nhiệm vụ)|nhắc việc"
        r"|^(?:\w+ ){0,2}trọng tâm (?:tháng|quý|năm|tuần|công tác|của)",
        rf"{_AHEAD}\b.{{0,80}}\b(?:gì|những gì|{_HOW})|\b(?:định|dự kiến|sẽ) làm (?:những )?gì",
        rf"(?:(?<!gặp )(?<!mắc )phải|cần(?! (?:bộ|cứ|sự|{_PAPERS})\b)|chịu trách nhiệm|tập trung"
        rf"|tiếp tục)\b.{{0,60}}\b{_ANY_WHAT}",
        rf"{_DIRECT}\b.{{0,80}}\b(?:{_TASK} (?:gì|nào)|gì|{_HOW}|(?:nội dung|vấn đề|điều) nào)",
        r"(?:^|có |ý kiến |những |các )(?:chỉ đạo|yêu cầu|đề nghị)\b.{0,40}\b(?:về|với|đối với)",
        r"giao việc|chịu trách nhiệm|nên (?:làm|thực hiện)\b.{0,20}\bgì|khuyến cáo\b.{0,40}\bgì",
        r"^(?:công )?việc (?:của|chưa|còn|đang|giao|được)|^(?:nội dung|vấn đề) (?:cần|phải)",
        rf"{_TASK} {_AHEAD}|(?:nào|ai) (?:phải|cần)(?!.*\b(?:nhiều|ít)\b.*\bnhất\b)|có việc gì",
        r"^(?:các|những)\b.{0,40}\b(?:được )?(?:yêu cầu|giao|đề nghị)\b",
    ),
    "list": (
        r"liệt kê|^(?:\w+ ){0,3}danh (?:sách|mục)|danh sách$|kể (?:tên|ra|hết)|^kể (?:giúp|cho"
        r"|lại|thêm|các|những)"
        r"|gồm (?:những|các|có|gì|ai)",
        r"^(?:những|các) (?!năm).*(?:nào|gì|đâu)|(?:những|các) (?!năm)(?:\w+ ){0,5}(?:nào|gì)"
        r"|những đâu|tất cả",
        rf"những ai|ai (?:đã |cùng )*{_PRESENT}|{_OF_SOME}|{_SIDE}|^từng\b.*\b(?:bao nhiêu|mấy)",
        rf"(?:tất cả|toàn bộ|(?<!hầu )hết|tên|họ tên) (?:các|những)(?! năm)|tên từng|theo từng"
        rf"|từng \w+(?: \w+)?$"
        rf"|các {_PERIOD} |{_NOUN} nào\b.*{_SAME} nào",
        rf"^(?:top )?{_COUNT} (?!tháng|quý|năm|người)\w+ .*nhất$|top {_COUNT} \w+",
        # What a thing has one of is no list.
        r"(?:có|đăng cai) (?!(?:thể|chủ đề|tên|nghĩa|ý nghĩa|mục đích|tác dụng|quy mô|giá trị)\b)"
        r"(?:\w+ ){1,3}(?<!là )gì$",
        rf"{_NAMED_AND_COUNTED}|(?:cần|đủ) {_PAPERS}",
        r"có (?!quan )(?:(?!với|cho|tên)\w+ ){1,6}(?<!lúc )(?<!chỗ )nào$|^tên \d+",
        rf"^(?:có|(?:trong|ở|tại|từ)\b.*\bcó) (?!quan )(?:\w+ ){{1,3}}nào\b{_FIRST}",
        r"(?:đâu|đó) là (?:các|những)|thống kê (?:các|những)",
        r"(?:nêu|cho (?:tôi |em )?(?:biết|xem)|điểm|muốn biết) (?:ra |rõ |tên |hết )*(?:các|những)",
        r"^(?:các|những)\b(?!.*\b(?:không|hay|của ai)\b)",
        _EACH,
        r"(?:bao nhiêu|mấy) \w+.*,.* (?:gì|nào|tên|kể)|nào\b.*\b(?:và|,).*\bnào",
        rf"^{_COUNT} (?!tháng|quý|năm)\w+ .*\b(?:nào|gì)",
        rf"^{_COUNT} (?!tháng|quý|năm|tuần|ngày|giờ)[^\W\d]+ [^\W\d]+\b(?!.*\b{_ASKS}\b)",
        rf"^(?:mấy|bao nhiêu) .*\blà \w+(?: \w+)? nào|^ngoài\b.*\bgì$"
        rf"|(?<!bất kỳ ){_SEVERAL} nào{_FIRST}",
        rf"^{_MEMBERS}\b(?!.*\b{_ASKS}\b)",
        r"(?:khó khăn|vướng mắc|tồn tại|hạn chế|bất cập|khuyết điểm) (?:\w+ ){0,2}(?:gì|nào)$"
        r"|^(?:khó khăn|vướng mắc|tồn tại|hạn chế|bất cập|khuyết điểm)\b.*\blà (?:những |các )?gì$",
        rf"^kết luận (?:của|tại)\b(?!.*\b{_ASKS}\b)",
        r"(?:cử tri|nhân dân|đại biểu)\b.*\bkiến nghị\b",
    ),
}
# A figure, a time, a place or a person asked for is a fact, unless one of the first words of an
# intent stands before.
ONE = (
    rf"bao nhiêu|{SEVERAL}|ngày nào|hôm nào|khi nào|bao giờ|năm nào|ở đâu|vì sao|tại sao"
    r"|tên (?:là )?gì|(?:giao(?: cho)?|do) ai$"
    # Who answers for it is one; what somebody is responsible to do is a task.
    r"|(?:ai|nào)\b.{0,8}\bchịu trách nhiệm"
    r"(?= (?:chính|chung|toàn diện|cao nhất|nếu|khi|trước|về)\b|$)"
    r"|(?:ở|tại|thuộc) (?:\w+, )?(?:huyện|xã|tỉnh|phường|thôn|nơi|khu vực) nào"
    rf"|{_TASK} nào\b.*{_MOST}"
)
ALWAYS = (
    rf"tóm tắt|so sánh|liệt kê|những .* nào|gồm (?:những|các)"
    rf"|(?:việc|nhiệm vụ) (?:nào|gì)\b(?!.*{_MOST})|{_DO}"
    r"|(?:bao nhiêu|mấy) \w+.*,.* (?:gì|nào|tên|kể ra)"
    rf"|(?:các|những) nhiệm vụ|phải .*\bgì\b|^(?:mấy|bao nhiêu) .*\blà \w+(?: \w+)? nào"
    rf"|^từng\b|{_EACH}|{_SEVERAL} {_NAMED_AND_COUNTED}|tên từng"
    rf"|^{_COUNT} (?!tháng|quý|năm)\w+ .*(?:nào|gì)"
)
