"""What an English claim says was done, and a passage says nothing like it."""

from __future__ import annotations

import re

from assistant.claims.contrasts import denies
from assistant.claims.source import Claimed, Source

# How English says it, and every way in which a record may.
_ACTS = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{vietnamese})\b"))
    for english, vietnamese in (
        (
            r"sold|sell(?:s|ing)?|auction\w*",
            r"bán|đấu giá|mua|chuyển nhượng|thanh lý|tiêu thụ|doanh (?:thu|số)|thương mại|giao dịch"
            r"|kinh doanh|nhượng|phát hành|xuất|hóa giá|thị trường",
        ),
        (
            r"shut down|clos(?:e|ed|ing) down|to close \d+|closure of",
            r"đóng|dừng|ngừng|đình chỉ|giải thể|chấm dứt|kết thúc|tạm|cấm|nghỉ",
        ),
        (r"evict\w*", r"cưỡng chế|thu hồi|trục xuất|đuổi|di dời|buộc|chấm dứt|trả lại"),
        (
            r"reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|vot(?:ed|es|ing) down",
            r"từ chối|bác|không|chưa|trả lại|phản đối|loại|rút|trừ|miễn|hủy|huỷ",
        ),
        (r"arrest\w*|jail\w*|imprison\w*", r"bắt|giam|tù|khởi tố|tạm giữ|truy nã|án"),
        (r"resign(?:s|ed|ing)?", r"từ chức|thôi|nghỉ|xin|từ nhiệm"),
        (
            r"critici[sz]\w*|rebuk\w*",
            r"phê bình|chỉ trích|kiểm điểm|nhắc nhở|lên án|phê phán|khiển trách|hạn chế|yếu|chưa"
            r"|không|nghiêm|chấn chỉnh|thiếu|chậm|kém",
        ),
        (
            r"prais(?:e|es|ed|ing)|commend(?:s|ed|ing)|applaud\w*",
            r"biểu dương|khen|đánh giá|ghi nhận|hoan nghênh|cảm ơn|tuyên dương|ca ngợi|cao|tốt"
            r"|trân trọng|chúc|tôn vinh|bày tỏ",
        ),
        (r"apologi[sz]\w*", r"lỗi"),
        (r"borrow(?:s|ed|ing)", r"vay|mượn|nợ|tín dụng|thuê"),
        (r"bankrupt\w*", r"phá sản|vỡ nợ|khả năng"),
        (r"protests|protested|protesters|on strike", r"biểu tình|đình công|phản đối|khiếu|tụ tập"),
        (r"behind closed doors", r"kín|nội bộ|bí mật|riêng|mật"),
        (r"demolish\w*|torn down", r"phá|dỡ|san|hủy|huỷ|xóa|xoá|cưỡng chế"),
        (
            r"donat(?:e|es|ed|ing|ions?)",
            r"tặng|ủng hộ|quyên góp|góp|hiến|tài trợ|hỗ trợ|trao|biếu|từ thiện|cho",
        ),
        (r"expel(?:s|led|ling)?|expulsions?", r"khai trừ|trục xuất|đuổi|loại|thôi học"),
        (
            r"postpon(?:e|es|ed|ing|ement)",
            r"hoãn|lùi|dời|chậm|kéo dài|gia hạn|tạm|trễ|chưa|sau|dừng|ngừng",
        ),
        (
            r"cancel(?:s|led|ling|ed|lation)?",
            r"hủy|huỷ|bãi bỏ|bỏ|thu hồi|dừng|chấm dứt|xóa|xoá|miễn|thôi|hết|ngừng|rút|mất|vô hiệu",
        ),
    )
)


def untold(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that something was done which a passage up to a sentence never
    says, in whatever words.
    """
    said = claim.text.lower()
    if not claim.english or denies(said, True):
        return False
    named = [vietnamese for english, vietnamese in _ACTS if english.search(said)]
    written = f"{source.in_full}\n{source.before}".lower() if named else ""
    return not all(one.search(written) for one in named)
