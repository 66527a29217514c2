"""The sentences answers are framed with, in both languages; quotations stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "not_in_records": "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này.",
        "see_also": "Xem thêm:",
        "found": "Các câu trả lời trong hồ sơ ({count}):",
    },
    "en": {
        "not_in_records": "Not in the records: no report answers this question.",
        "see_also": "See also:",
        "found": "Sentences of the records that answer ({count}):",
    },
}
