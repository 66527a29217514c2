"""What only makes a question polite, before and after it; patterns for compile_typed."""

from __future__ import annotations

# Typed without marks, "da" alone is skin.
BEFORE = (
    r"(?:(?:xin |hãy )?cho (?:(?:em|tôi|mình) )?(?:hỏi|biết|xin|xem)|xin(?: hỏi)?|vui lòng|làm ơn"
    r"|(?:anh|chị|em) ơi|dạ(?=,| (?:cho|em|anh|chị|thưa|xin|vâng)\b)"
    r"|(?:em|tôi|mình) (?:muốn|cần) (?:hỏi|biết|xem))\b[ ,]*"
)
AFTER = r"(?:ạ|nhé|nhỉ|vậy|hả|đấy|(?:giúp|giùm|hộ|cho) (?:em|anh|chị|tôi|mình))"
