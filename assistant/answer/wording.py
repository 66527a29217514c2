"""The sentences answers are framed with, in both languages; quotations stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "not_in_records": "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này.",
        "see_also": "Xem thêm:",
        "found": "Các nội dung trong hồ sơ ({count}):",
        "looked_at": "Đã xem {reports} văn bản; {count} nội dung trong {matching} văn bản.",
        "compared": "Đối chiếu theo hồ sơ:",
        "side_missing": "Hồ sơ không có nội dung trả lời về: {sides}.",
        "overview": "Nội dung chính của “{title}”:",
    },
    "en": {
        "not_in_records": "Not in the records: no report answers this question.",
        "see_also": "See also:",
        "found": "What the records say ({count}):",
        "looked_at": "Reports looked at: {reports}; statements: {count}, in reports: {matching}.",
        "compared": "Side by side, from the records:",
        "side_missing": "The records do not answer for: {sides}.",
        "overview": "Main points of “{title}”:",
    },
}
