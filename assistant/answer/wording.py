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
        "withheld": "Đã bỏ {count} câu của mô hình ngôn ngữ vì hồ sơ không có căn cứ.",
        "quoted": "Dưới đây là lời trích nguyên văn, vì {why}.",
        "unreachable": "không kết nối được với máy chủ của mô hình ngôn ngữ",
        "key": "máy chủ của mô hình ngôn ngữ không nhận khóa truy cập",
        "unknown": "máy chủ không có mô hình ngôn ngữ đã đặt",
        "rejected": "máy chủ của mô hình ngôn ngữ không nhận câu hỏi",
        "busy": "máy chủ của mô hình ngôn ngữ đang quá tải",
        "server": "máy chủ của mô hình ngôn ngữ gặp lỗi",
        "slow": "mô hình ngôn ngữ trả lời quá lâu",
        "cut": "câu trả lời của mô hình ngôn ngữ bị ngắt giữa chừng",
        "malformed": "không đọc được câu trả lời của mô hình ngôn ngữ",
        "endless": "mô hình ngôn ngữ viết mãi không dừng",
        "declined": "mô hình ngôn ngữ từ chối trả lời",
        "empty": "mô hình ngôn ngữ không trả lời gì",
        "unsupported": "không câu nào của mô hình ngôn ngữ có căn cứ trong hồ sơ",
        "language": "mô hình ngôn ngữ trả lời bằng ngôn ngữ khác",
    },
    "en": {
        "not_in_records": "Not in the records: no report answers this question.",
        "see_also": "See also:",
        "found": "What the records say ({count}):",
        "looked_at": "Reports looked at: {reports}; statements: {count}, in reports: {matching}.",
        "compared": "Side by side, from the records:",
        "side_missing": "The records do not answer for: {sides}.",
        "overview": "Main points of “{title}”:",
        "withheld": "Statements of the chat model that no record supports, left out: {count}.",
        "quoted": "These are the records' own words, because {why}.",
        "unreachable": "the chat model's server cannot be reached",
        "key": "the chat model's server does not accept the key",
        "unknown": "the server does not have the chat model that is set",
        "rejected": "the chat model's server does not accept the question",
        "busy": "the chat model's server is busy",
        "server": "the chat model's server has failed",
        "slow": "the chat model takes too long",
        "cut": "the chat model's answer broke off",
        "malformed": "the chat model's answer cannot be read",
        "endless": "the chat model does not stop writing",
        "declined": "the chat model does not answer",
        "empty": "the chat model says nothing",
        "unsupported": "no statement of the chat model is in the records",
        "language": "the chat model answers in another language",
    },
}
