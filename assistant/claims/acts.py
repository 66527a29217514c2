"""What a claim says was done, and a passage says nothing like it."""

from __future__ import annotations

import re

from assistant.claims.contrasts import denies
from assistant.claims.source import Claimed, Source

# How a claim says it in Vietnamese and in English (None: nothing of the kind), and every way in
# which a record may.
_ACTS = tuple(
    (
        {
            False: re.compile(rf"\b(?:{own})\b") if own else None,
            True: re.compile(rf"\b(?:{english})\b") if english else None,
        },
        re.compile(rf"\b(?:{written})\b"),
    )
    for own, english, written in (
        (
            r"bán đấu giá|đấu giá|bán (?:cho|đi|lại|hết)|đem bán",
            r"sold|sell(?:s|ing)?|auction\w*",
            r"bán|đấu giá|mua|chuyển nhượng|thanh lý|tiêu thụ|doanh (?:thu|số)|thương mại|giao dịch"
            r"|kinh doanh|nhượng|phát hành|xuất|hóa giá|thị trường",
        ),
        (
            r"đóng cửa|ngừng (?:hẳn|hoạt động)|dừng hoạt động",
            r"shut down|clos(?:e|ed|ing) down|to close \d+|closure of",
            r"đóng|dừng|ngừng|đình chỉ|giải thể|chấm dứt|kết thúc|tạm|cấm|nghỉ",
        ),
        (
            r"cưỡng chế|trục xuất|đuổi",
            r"evict\w*",
            r"cưỡng chế|thu hồi|trục xuất|đuổi|di dời|buộc|chấm dứt|trả lại",
        ),
        (
            r"từ chối|bác bỏ|phản đối",
            r"reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|vot(?:ed|es|ing) down",
            r"từ chối|bác|không|chưa|trả lại|phản đối|loại|rút|trừ|miễn|hủy|huỷ|chống",
        ),
        (
            r"bắt (?:giữ|giam|tạm giam|được)|khởi tố|tạm giam|truy tố",
            r"arrest\w*|jail\w*|imprison\w*",
            r"bắt|giam|tù|khởi tố|tạm giữ|truy nã|án|truy tố|xét xử|hình sự",
        ),
        (r"từ chức", r"resign(?:s|ed|ing)?", r"từ chức|thôi|nghỉ|xin|từ nhiệm"),
        (
            r"phê bình|chỉ trích|khiển trách|lên án",
            r"critici[sz]\w*|rebuk\w*",
            r"phê bình|chỉ trích|kiểm điểm|nhắc nhở|lên án|phê phán|khiển trách|hạn chế|yếu|chưa"
            r"|không|nghiêm|chấn chỉnh|thiếu|chậm|kém",
        ),
        (
            r"được khen|khen (?:ngợi|thưởng)|biểu dương|tuyên dương|hoan nghênh",
            r"prais(?:e|es|ed|ing)|commend(?:s|ed|ing)|applaud\w*",
            r"biểu dương|khen|đánh giá|ghi nhận|hoan nghênh|cảm ơn|tuyên dương|ca ngợi|cao|tốt"
            r"|trân trọng|chúc|tôn vinh|bày tỏ|thưởng|vinh danh",
        ),
        (r"xin lỗi", r"apologi[sz]\w*", r"lỗi"),
        (r"vay mượn|đi vay", r"borrow(?:s|ed|ing)", r"vay|mượn|nợ|tín dụng|thuê"),
        (r"phá sản|vỡ nợ", r"bankrupt\w*", r"phá sản|vỡ nợ|khả năng"),
        (
            r"biểu tình|đình công",
            r"protests|protested|protesters|on strike",
            r"biểu tình|đình công|phản đối|khiếu|tụ tập|ngừng việc",
        ),
        (r"họp kín|xử kín", r"behind closed doors", r"kín|nội bộ|bí mật|riêng|mật"),
        (
            r"phá dỡ|tháo dỡ|đập bỏ|san phẳng",
            r"demolish\w*|torn down",
            r"phá|dỡ|san|hủy|huỷ|xóa|xoá|cưỡng chế",
        ),
        (
            r"quyên góp|hiến tặng|biếu",
            r"donat(?:e|es|ed|ing|ions?)",
            r"tặng|ủng hộ|quyên góp|góp|hiến|tài trợ|hỗ trợ|trao|biếu|từ thiện|cho",
        ),
        (
            r"khai trừ",
            r"expel(?:s|led|ling)?|expulsions?",
            r"khai trừ|trục xuất|đuổi|loại|thôi học",
        ),
        (
            r"tạm hoãn|trì hoãn|hoãn lại|bị hoãn|lùi lại",
            r"postpon(?:e|es|ed|ing|ement)",
            r"hoãn|lùi|dời|chậm|kéo dài|gia hạn|tạm|trễ|chưa|sau|dừng|ngừng",
        ),
        (
            r"bị hủy|hủy bỏ|huỷ bỏ|bãi bỏ",
            r"cancel(?:s|led|ling|ed|lation)?",
            r"hủy|huỷ|bãi bỏ|bỏ|thu hồi|dừng|chấm dứt|xóa|xoá|miễn|thôi|hết|ngừng|rút|mất|vô hiệu",
        ),
        (
            r"kỷ luật|cách chức|buộc thôi việc|sa thải",
            None,
            r"kỷ luật|kỉ luật|cách chức|thôi việc|sa thải|khiển trách|cảnh cáo|khai trừ|đuổi"
            r"|giáng chức|bãi nhiệm|xử lý",
        ),
        (
            r"bị thu hồi|đã thu hồi|tước",
            None,
            r"thu hồi|tước|rút|hủy|huỷ|chấm dứt|trả lại|hoàn trả|tịch thu",
        ),
        (
            r"dập tắt|dập được|chấm dứt|kết thúc|chấm hết",
            None,
            r"dập|hết|tắt|chấm dứt|kết thúc|xong|dừng|ngừng|thôi|bế mạc|hoàn thành|hoàn tất"
            r"|khống chế|triệt để|dứt điểm|xóa|xoá|cuối|đóng|bãi|tạm|cấm|thanh lý|giải thể"
            r"|hoàn toàn",
        ),
        (
            r"mất trắng|thiệt hại hoàn toàn",
            None,
            r"mất|trắng|hoàn toàn|toàn bộ|hết|100",
        ),
    )
)


def untold(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that something was done which a passage up to a sentence never
    says, in whatever words.
    """
    said = claim.text.lower()
    if denies(said, claim.english):
        return False
    ways = [(own[claim.english], written) for own, written in _ACTS]
    named = [written for own, written in ways if own and own.search(said)]
    written = f"{source.in_full}\n{source.before}".lower() if named else ""
    return not all(one.search(written) for one in named)
