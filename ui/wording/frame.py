"""The strings that stand on every page."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "page_ask": "Hỏi đáp",
        "page_search": "Tìm kiếm",
        "page_status": "Tình trạng",
        "page_help": "Hướng dẫn",
        "page_tasks": "Nhiệm vụ",
        "page_reports": "Văn bản",
        "language": "Ngôn ngữ của trang",
        "opening": "Đang mở kho hồ sơ…",
        "retry": "Thử lại",
        "reconnect": "Nối lại",
        "reconnected": "Đã nối lại với máy chủ.",
    },
    "en": {
        "page_ask": "Ask",
        "page_search": "Search",
        "page_status": "Status",
        "page_help": "Help",
        "page_tasks": "Tasks",
        "page_reports": "Reports",
        "language": "Language of the page",
        "opening": "Opening the records…",
        "retry": "Try again",
        "reconnect": "Connect again",
        "reconnected": "Connected to the server again.",
    },
}
