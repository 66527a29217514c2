"""What the doctor found, in the page's language: what it says is English."""

from __future__ import annotations

from assistant.reports import Language
from ui.phrases import phrases, put_into_words
from ui.reasons import FREE, REASONS, REBUILD

ANEW = "Bỏ văn bản này khỏi kho rồi đưa vào lại."
OF_REPORT = r"^Report \S+ \((.+)\): "

FINDINGS = phrases(
    # -- the catalogue
    (
        r"^The catalogue .+ is damaged",
        "Cơ sở dữ liệu của kho bị hỏng.",
        "Khôi phục bản sao lưu: confer restore TỆP",
    ),
    (OF_REPORT + "the text is not NFC", "{1}: chữ không theo dạng Unicode chuẩn (NFC).", ANEW),
    (OF_REPORT + "a passage lies outside", "{1}: có đoạn nằm ngoài văn bản.", ANEW),
    (OF_REPORT + "a passage has not the words", "{1}: có đoạn không đúng lời văn bản.", ANEW),
    (OF_REPORT + "passages overlap", "{1}: có đoạn chồng lên nhau.", ANEW),
    (OF_REPORT + "words of the text are in no", "{1}: có chữ không thuộc đoạn nào.", ANEW),
    (OF_REPORT + "the pages are out of order", "{1}: số trang không theo thứ tự.", ANEW),
    (OF_REPORT + "a passage has no vector", "{1}: có đoạn chưa có vectơ.", ANEW),
    # -- the indexes
    (
        r"^The (keyword|vector) index lacks (\d+) of (\d+) passages",
        "Chỉ mục {1} thiếu {2} trong {3} đoạn.",
        REBUILD,
    ),
    (
        r"^The (keyword|vector) index holds (\d+) passages of no live report",
        "Chỉ mục {1} còn {2} đoạn của văn bản không còn trong kho.",
        REBUILD,
    ),
    (
        r"^The (keyword|vector) index holds more than once (\d+)",
        "Chỉ mục {1} có {2} đoạn bị lặp.",
        REBUILD,
    ),
    (
        r"^The (keyword|vector) index holds other (?:words|vectors) .+ for (\d+)",
        "Chỉ mục {1} có {2} đoạn khác với kho.",
        REBUILD,
    ),
    (
        r"^The (keyword|vector) index does not find by their own (?:words|vector) (\d+)",
        "Chỉ mục {1} có {2} đoạn tìm không ra.",
        REBUILD,
    ),
    (r"^The vector index is damaged", "Chỉ mục vectơ bị hỏng.", REBUILD),
    # -- worth knowing
    (
        r"^The store was changed while it was examined",
        "Kho thay đổi trong lúc kiểm tra.",
        "Hãy kiểm tra lại sau.",
    ),
    (
        r"^The store is being written by",
        "Một chương trình khác đang ghi vào kho.",
        "Kiểm tra lại khi đã ghi xong.",
    ),
    (
        r"^An interrupted run left (\d+)",
        "Lần đưa vào trước bị ngắt, để lại {1} phần dở dang.",
        "Lần đưa vào sau sẽ tự dọn.",
    ),
    (
        r"^The packaged model runs unrounded",
        "Mô hình có sẵn chạy chậm gấp đôi trên bộ xử lý này: làm tròn số sẽ sai vectơ.",
        "",
    ),
    (
        r"^LibreOffice is not there.* install: (.+)",
        "Chưa cài LibreOffice, nên không đọc được tệp .doc, .xls, .ppt.",
        "Người quản trị cài: {1}",
    ),
    (
        r"^Tesseract .+ is not there.* install: (.+)",
        "Chưa cài Tesseract tiếng Việt, nên không đọc được bản quét.",
        "Người quản trị cài: {1}",
    ),
    (r"^Only (\d+) MB are free on the disk of (.+); make", "Đĩa của {2} chỉ còn {1} MB.", FREE),
)


def finding_words(said: str, language: Language) -> tuple[str, Language]:
    """Return what was found with the way out, and the language that is in."""
    words = put_into_words(said, (*FINDINGS, *REASONS)) if language == "vi" else None
    return (words, "vi") if words else (said, "en")
