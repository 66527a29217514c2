"""The strings of the source reader, which all pages share."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "source": "Văn bản nguồn",
        "paragraph": "đoạn {number}",
        "page": "trang {number}",
        "number": "số {number}",
        "dated": "ngày {date}",
        "close": "Đóng",
        "citation_at": "Trích dẫn {number}/{count}",
        "previous": "Trích dẫn trước",
        "next": "Trích dẫn sau",
        "copy_reference": "Chép trích dẫn",
        "copy_link": "Chép đường dẫn",
        "copied": "Đã chép",
        "source_gone": "Văn bản này đã được thay hoặc bỏ khỏi kho. Hãy hỏi lại.",
    },
    "en": {
        "source": "Source",
        "paragraph": "paragraph {number}",
        "page": "page {number}",
        "number": "No. {number}",
        "dated": "of {date}",
        "close": "Close",
        "citation_at": "Citation {number} of {count}",
        "previous": "Previous citation",
        "next": "Next citation",
        "copy_reference": "Copy reference",
        "copy_link": "Copy link",
        "copied": "Copied",
        "source_gone": "This report was replaced or removed. Ask again.",
    },
}
