"""The strings of the page for searching, and of the lists that narrow what is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "search_title": "Tìm kiếm trong hồ sơ",
        "search_about": (
            "Liệt kê mọi đoạn có đủ các từ cần tìm, không bỏ sót. Gõ có dấu hay không dấu đều được."
        ),
        "search_label": "Từ cần tìm",
        "search_placeholder": "Ví dụ: giải ngân vốn đầu tư công",
        "search_none": "**Không đoạn nào có đủ các từ này.** Dưới đây là những đoạn gần nhất.",
        "search_no_word": "**Không đoạn nào có từ nào trong số này.**",
        "search_by_meaning": "Những đoạn gần nghĩa nhất, có thể không liên quan",
        "search_count": "**{count}** đoạn trong **{reports}** văn bản",
        "search_order": "Thứ tự",
        "search_by_relevance": "Phù hợp nhất trước",
        "search_by_date": "Mới nhất trước",
        "search_more": "Xem thêm ({count})",
        "open_source": "Mở văn bản",
        "facet_kind": "Loại văn bản",
        "facet_body": "Cơ quan ban hành",
        "facet_conference": "Hội nghị",
        "facet_period": "Kỳ báo cáo",
        "choice_any": "Tất cả",
        "chip_remove": "Bỏ điều kiện này",
        "conference_label": "Hội nghị lần thứ {number}",
    },
    "en": {
        "search_title": "Search the records",
        "search_about": (
            "Lists every passage that says all the words, none left out. Diacritics are optional."
        ),
        "search_label": "Words to look for",
        "search_placeholder": "For example: giải ngân vốn đầu tư công",
        "search_none": "**No passage says all these words.** Below are the nearest ones.",
        "search_no_word": "**No passage says any of these words.**",
        "search_by_meaning": "The nearest in meaning, perhaps unrelated",
        "search_count": "Passages: **{count}**, in reports: **{reports}**",
        "search_order": "Order",
        "search_by_relevance": "Best first",
        "search_by_date": "Latest first",
        "search_more": "Show more ({count})",
        "open_source": "Open the report",
        "facet_kind": "Kind",
        "facet_body": "Issued by",
        "facet_conference": "Conference",
        "facet_period": "Period",
        "choice_any": "All",
        "chip_remove": "Remove this filter",
        "conference_label": "Conference no. {number}",
    },
}
