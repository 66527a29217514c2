"""Why a file could not be taken in, in the page's language: what the program says is English."""

from __future__ import annotations

from assistant.reports import Language
from ui.labels import file_name
from ui.phrases import phrases, put_into_words

AGAIN = "Mở tệp bằng phần mềm đã soạn ra nó, lưu lại rồi đưa vào lại."
SOURCE = "Xin lại tệp ở nơi đã gửi."
UNPACK = "Giải nén rồi đưa từng tệp vào."
SPLIT = "Chia tệp thành nhiều tệp nhỏ."
FAILURES = phrases(
    # -- what the server lacks
    (
        r"is a scan, and tesseract .*Type: (.+)",
        "Đây là bản quét, mà máy chủ chưa cài Tesseract tiếng Việt để nhận dạng chữ.",
        "Người quản trị gõ: {1}",
    ),
    (
        r"LibreOffice, which reads it, is not installed.*Run: (.+); or save the file as (\S+)",
        "Đây là tệp Office kiểu cũ, mà máy chủ chưa cài LibreOffice để đọc.",
        "Người quản trị gõ: {1}; hoặc mở tệp và lưu lại thành {2}.",
    ),
    (r"could not be read by tesseract", "Tesseract không đọc được bản quét này.", SOURCE),
    # -- passwords
    (
        r"encrypted.*Unpack it with its password",
        "Tệp trong gói nén có mật khẩu.",
        "Giải nén bằng mật khẩu rồi đưa từng tệp vào.",
    ),
    (
        r"protected by a password",
        "Tệp có mật khẩu.",
        "Mở tệp, lưu lại không đặt mật khẩu rồi đưa vào lại.",
    ),
    (
        r"cannot be read by LibreOffice.*save the file as (\S+)",
        "LibreOffice không đọc được tệp: tệp hỏng hoặc có mật khẩu.",
        "Mở tệp và lưu lại thành {1}, không đặt mật khẩu.",
    ),
    # -- too much
    (r"larger than (\d+) MB", "Tệp lớn hơn {1} MB.", SPLIT),
    (r"unpacks to more than (\d+) (?:MB|times)", "Tệp bung ra quá lớn, không mở.", UNPACK),
    (r"needs more than (\d+) MB", "Tệp quá lớn, cần hơn {1} MB bộ nhớ để đọc.", SPLIT),
    (r"has more than (\d+) pages", "Tệp có hơn {1} trang.", SPLIT),
    (r"holds more than (\d+) files", "Gói nén có hơn {1} tệp.", UNPACK),
    (r"Page (\d+) of .*too large a picture", "Ảnh trang {1} quá lớn.", "Quét lại ở 300 dpi."),
    (
        r"could not be read within (\d+) seconds",
        "Nhận dạng chữ quá {1} giây mà chưa xong một trang.",
        "Quét lại đen trắng ở 300 dpi.",
    ),
    (
        r"LibreOffice busy for more than (\d+) s",
        "LibreOffice đọc quá {1} giây chưa xong.",
        AGAIN,
    ),
    (r"took longer than (\d+) s", "Đọc quá {1} giây chưa xong.", SPLIT),
    # -- nothing to read
    (r"is empty", "Tệp rỗng.", SOURCE),
    (r"holds no words", "Tệp không có chữ nào.", SOURCE),
    (r"has no pages", "Tệp PDF không có trang nào.", SOURCE),
    (r"holds no files", "Gói nén không có tệp nào.", SOURCE),
    # -- another kind than is read
    (
        r"of a kind that cannot be read( \(\.\w+\))?.*Give one of: (.+)",
        "Không đọc được loại tệp này{1}.",
        "Các loại đọc được: {2}.",
    ),
    (
        r"is not a text file|is not UTF-8 text|no whole UTF-16 text",
        "Tệp không phải là văn bản thuần đọc được.",
        "Đặt lại đúng đuôi tệp, hoặc lưu lại thành văn bản UTF-8.",
    ),
    (r"archive two deep", "Gói nén nằm trong một gói nén khác.", UNPACK),
    (
        r"has a name that points out of it",
        "Tên tệp trong gói nén trỏ ra ngoài gói, có thể để ghi đè tệp khác trên máy.",
        UNPACK,
    ),
    (r"is a link, not a file", "Trong gói nén đây là liên kết, không phải tệp.", UNPACK),
    (r"is a link", "Đây là liên kết, không phải tệp.", "Đưa chính tệp đó vào."),
    (r"is a pipe or a device", "Đây không phải là tệp.", "Bỏ nó ra khỏi thư mục."),
    (r"has a name that is no text", "Tên tệp có ký tự hỏng.", "Đổi tên tệp."),
    # -- rights and damage
    (r"cannot be read: ", "Không mở được tệp.", "Kiểm tra quyền đọc tệp trên máy chủ."),
    (
        r"damaged|no whole .zip|cannot be unpacked|reader (?:crash|answer)|declares XML entities"
        r"|web archive without a page",
        "Tệp bị hỏng hoặc không đúng loại như đuôi tệp.",
        AGAIN,
    ),
)


def failure_words(source: str, error: str, hint: str, language: Language) -> tuple[str, Language]:
    """Return why a file failed with the way out, and the language that is in."""
    if language == "vi":
        said = f"{error.replace(file_name(source), '')} {hint}"  # a name may say anything
        if words := put_into_words(said, FAILURES):
            return words, "vi"
    return f"{error}. {hint}".strip(". "), "en"
