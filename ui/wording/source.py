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
        "previous": "Trước",
        "next": "Sau",
        "copy_reference": "Chép trích dẫn",
        "copy_link": "Chép đường dẫn",
        "copied": "Đã chép",
        "view": "Cách xem",
        "view_text": "Văn bản",
        "view_picture": "Ảnh trang",
        "picture": "Ảnh trang {number}, lời trích được tô vàng",
        "no_picture": "Tệp gốc không còn hoặc đã đổi, nên không có ảnh trang.",
        "source_gone": "Văn bản này đã được thay hoặc bỏ khỏi kho, và không còn lời được trích.",
        "source_moved": "Văn bản của đường dẫn đã được thay; đây là chỗ có lời ấy hiện nay.",
        "source_search": "Tìm lời ấy trong kho",
    },
    "en": {
        "source": "Source",
        "paragraph": "paragraph {number}",
        "page": "page {number}",
        "number": "No. {number}",
        "dated": "of {date}",
        "close": "Close",
        "citation_at": "Citation {number} of {count}",
        "previous": "Previous",
        "next": "Next",
        "copy_reference": "Copy reference",
        "copy_link": "Copy link",
        "copied": "Copied",
        "view": "View",
        "view_text": "Text",
        "view_picture": "Page",
        "picture": "Picture of page {number}, the quoted words marked",
        "no_picture": "The file is gone or was changed: there is no picture of the page.",
        "source_gone": "This report was replaced or removed, and what was quoted is gone.",
        "source_moved": "The report of the link was replaced; this is where its words stand now.",
        "source_search": "Search for these words",
    },
}
