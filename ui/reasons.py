"""Why something was refused, in the page's language: what the program says is English."""

from __future__ import annotations

from assistant.errors import ConferError
from assistant.reports import Language
from ui.phrases import phrases, put_into_words

REBUILD = "Người quản trị gõ: confer rebuild"
FREE = "Giải phóng chỗ trên đĩa rồi làm lại."
WRITE = "Cấp quyền ghi, hoặc giải phóng chỗ trên đĩa, rồi làm lại."
ANEW = "Chuyển thư mục kho đi chỗ khác rồi gõ: confer ingest THƯ_MỤC"
AGAIN = "Chọn lại trong danh sách."

REASONS = phrases(
    # -- what was asked or written
    (
        r"^The question holds no words",
        "Câu hỏi không có chữ nào.",
        "Hãy viết câu hỏi bằng lời.",
    ),
    (
        r"^The question has (\d+) characters.* at most (\d+)",
        "Câu hỏi dài {1} ký tự.",
        "Hãy viết trong {2} ký tự.",
    ),
    (
        r"^The query holds no words",
        "Ô tìm kiếm không có chữ nào.",
        "Hãy viết từ cần tìm, hoặc để trống.",
    ),
    (r"^The question could not be answered", "Chưa trả lời được câu hỏi này.", "Hãy hỏi lại."),
    (r"^There is no topic", "Không có chủ đề này.", AGAIN),
    (
        r"^'?(.+?)'? can be no name",
        "“{1}” không đặt làm tên được.",
        "Tên có nhiều nhất 64 chữ, số và các dấu . _ - @",
    ),
    (
        r"^A title of (\d+) characters.* to (\d+)",
        "Tiêu đề có {1} ký tự.",
        "Tiêu đề có từ 1 đến {2} ký tự.",
    ),
    (
        r"^'?(.+?)'? is no term of office",
        "“{1}” không phải là nhiệm kỳ.",
        "Ví dụ: 2020-2025, hoặc khóa XX.",
    ),
    (r"^'?(.+?)'? is no kind of document", "“{1}” không phải là loại văn bản.", AGAIN),
    (
        r"^'?(.+?)'? is no number and symbol",
        "“{1}” không phải là số, ký hiệu.",
        "Ví dụ: 123-KL/TU.",
    ),
    (
        r"^'?(.+?)'? is no conference's number",
        "“{1}” không phải là số của hội nghị.",
        "Ví dụ: 31.",
    ),
    (
        r"^'?(.+?)'? names no period",
        "“{1}” không phải là kỳ báo cáo.",
        "Ví dụ: tháng 3 năm 2025.",
    ),
    (r"^'?(.+?)'? is no date", "“{1}” không phải là ngày.", "Ví dụ: 28/3/2025."),
    (
        r"^The password has (\d+) characters.* (\d+) to (\d+)",
        "Mật khẩu có {1} ký tự.",
        "Mật khẩu có từ {2} đến {3} ký tự.",
    ),
    # -- what is there no more
    (r"^There is no report", "Văn bản này không còn trong kho.", AGAIN),
    (r"^Report .+ has no place", "Không còn đúng chỗ được trích.", "Mở lại từ danh sách."),
    (r"^Report .+ has no earlier version (\d+)", "Bản {1} của văn bản không còn.", AGAIN),
    (r"^There is no conversation or turn", "Cuộc hỏi đáp này không còn.", AGAIN),
    (
        r"^(?:There is no file or folder|No file was found in) ?'?(.+?)'?(?:\. |$)",
        "Không còn tệp {1}.",
        "Đưa lại tệp vào kho.",
    ),
    # -- who may do what
    (r"^The role .+ Ask for the role (\w+)", "Việc này cần vai trò {1}.", ""),
    (
        r"^You are not signed in|identity provider|^There are no accounts|^No account has"
        r"|^Too many tries|^The name or the password",
        "Chưa đăng nhập, hoặc tài khoản không còn dùng được.",
        "",
    ),
    (
        r"^On (\S+) the page would be open to all",
        "Trang mở cho máy khác ở {1} mà chưa có tài khoản nào.",
        "Người quản trị gõ: confer users add TÊN --role administrator",
    ),
    # -- settings
    (
        r"^CONFER_CHAT_MODEL is set, but CONFER_CHAT_URL",
        "Đã đặt CONFER_CHAT_MODEL mà CONFER_CHAT_URL chưa có địa chỉ.",
        "Đặt địa chỉ bắt đầu bằng http:// hoặc https://, hoặc bỏ CONFER_CHAT_MODEL.",
    ),
    (
        r"^CONFER_CHAT_TASKS is set, but",
        "Đã đặt CONFER_CHAT_TASKS mà chưa đặt CONFER_CHAT_MODEL.",
        "Đặt CONFER_CHAT_MODEL và CONFER_CHAT_URL, hoặc bỏ CONFER_CHAT_TASKS.",
    ),
    (
        r"^The packaged embedding model cannot be run",
        "Không chạy được mô hình tìm kiếm có sẵn.",
        "Cài lại Confer, hoặc đặt CONFER_EMBEDDING_MODEL là thư mục của một mô hình.",
    ),
    (
        r"^The model '?(\S+?)'? (?!cannot be loaded).* Set (\S+)",
        "Trên máy chưa có mô hình {1}.",
        "Đặt {2} là thư mục của một mô hình trên máy, hoặc bỏ đi.",
    ),
    (
        r"^The model '?(\S+?)'? cannot be loaded.* Set (\S+)",
        "Không nạp được mô hình {1}.",
        "Đặt {2} là thư mục của một mô hình trên máy, hoặc bỏ đi.",
    ),
    (
        r"^(.+?)(?:, line (\d+))?: (?:\d+ columns|no term or no |kind |topic )",
        "Từ điển riêng của cơ quan có dòng viết sai: tệp {1}, dòng {2}.",
        "Mỗi dòng gồm: từ, tiếng Anh, loại, chủ đề, cách nhau bằng dấu Tab.",
    ),
    (
        r"^The lexicon (.+?) cannot be read",
        "Không đọc được từ điển {1}.",
        "Kiểm tra quyền đọc, và lưu lại tệp theo mã UTF-8.",
    ),
    (
        r"^There is no lexicon (.+)\. Check",
        "Không có tệp từ điển {1}.",
        "Kiểm tra CONFER_LEXICON.",
    ),
    # -- another store than this program and its settings are for
    (
        r"^The store in .+ was made with (\S+) (.+?) \(now (.+?)\)",
        "Kho được lập với {1} là {2}, nay là {3}.",
        "Đặt lại như cũ, hoặc gõ: confer rebuild",
    ),
    (
        r"^The store in .+ was made with",
        "Kho được lập với mô hình hoặc cách chia đoạn khác.",
        "Đặt lại như cũ, hoặc gõ: confer rebuild",
    ),
    (
        r"^The vectors of the store in .+ have (\d+) numbers, those of the model (\d+)",
        "Vectơ trong kho có {1} số, của mô hình đang dùng có {2} số.",
        REBUILD,
    ),
    (
        r"^The store in (.+) has schema (\d+), older than",
        "Kho {1} do bản Confer cũ lập và chỉ đọc được.",
        "Cấp quyền ghi rồi gõ: confer reports",
    ),
    (
        r"^The store in (.+) has schema \d+, this program needs .*newer version",
        "Kho {1} do bản Confer mới hơn lập.",
        "Cài bản Confer mới hơn.",
    ),
    (
        r"^The store in (.+) has schema \d+, this program needs",
        "Kho {1} do bản Confer quá cũ lập.",
        ANEW,
    ),
    (
        r"^The catalogue (.+) cannot be used: it says no schema",
        "Tệp {1} không phải là kho của Confer, hoặc đã hỏng.",
        ANEW,
    ),
    # -- servers of the catalogue and of the vectors
    (
        r"^CONFER_CATALOGUE_URL is set and CONFER_CHROMA_URL is not",
        "Đã đặt CONFER_CATALOGUE_URL mà chưa đặt CONFER_CHROMA_URL.",
        "Đặt cả hai, hoặc bỏ cả hai.",
    ),
    (
        r"^CONFER_CHROMA_URL is no address",
        "CONFER_CHROMA_URL không phải là địa chỉ của máy chủ Chroma.",
        "Viết: http://MÁY_CHỦ:8000, hoặc bỏ thiết đặt này.",
    ),
    (
        r"^The Chroma server at (.+) cannot be reached",
        "Không kết nối được máy chủ Chroma tại {1}.",
        "Người quản trị khởi động lại máy chủ, hoặc sửa CONFER_CHROMA_URL.",
    ),
    (
        r"^The Chroma server at (.+) does not hold",
        "Máy chủ Chroma tại {1} không có dữ liệu của kho này.",
        REBUILD,
    ),
    (
        r"^The Chroma server at (\S+) cannot be",
        "Máy chủ Chroma tại {1} không đọc hoặc không ghi được.",
        "Kiểm tra máy chủ và đĩa của nó rồi làm lại.",
    ),
    (
        r"^The indexes of the store .*in its folder and not on a server",
        "Chỉ mục của kho nằm trong thư mục của kho, không ở trên máy chủ.",
        "Người quản trị gõ: confer rebuild, hoặc bỏ CONFER_CHROMA_URL.",
    ),
    (
        r"^Another process has been making the keyword index",
        "Một tiến trình khác đang lập chỉ mục từ khóa, đã lâu chưa xong.",
        "Đợi xong rồi thử lại.",
    ),
    # -- the store, the disk and the rights
    (
        r"^The store in .+ is being written by process (\d+) on (\S+) .*since (\S+)\)",
        "Kho đang được ghi: tiến trình {1} trên máy {2}, từ {3}.",
        "Đợi xong rồi thử lại.",
    ),
    (r"^The store in .+ is being written", "Kho đang được ghi.", "Đợi xong rồi thử lại."),
    (
        r"^The store folder (.+) cannot be looked into",
        "Không xem được thư mục kho {1}.",
        "Cấp quyền đọc, hoặc đặt CONFER_HOME là thư mục khác.",
    ),
    (
        r"^The catalogue (.+) cannot be reached",
        "Không kết nối được máy chủ PostgreSQL giữ cơ sở dữ liệu {1}.",
        "Người quản trị khởi động lại máy chủ, hoặc sửa CONFER_CATALOGUE_URL.",
    ),
    (
        r"^The connection to (.+) was lost while it was written to",
        "Mất kết nối đến {1} trong khi đang ghi; phần chưa ghi xong đã được hủy.",
        "Hãy làm lại.",
    ),
    (
        r"^The database (.+) keeps texts as (\S+), not as UTF8",
        "Cơ sở dữ liệu {1} lưu chữ theo bảng mã {2}, không phải UTF8.",
        "Người quản trị tạo cơ sở dữ liệu khác với bảng mã UTF8.",
    ),
    (
        r"^The store in (.+) holds something already",
        "Kho {1} đã có dữ liệu.",
        "Chọn cơ sở dữ liệu trống, hoặc thư mục khác.",
    ),
    (
        r"^The store in (.+) does not hold what it was given",
        "Kho {1} đọc lại không đúng như đã chép.",
        "Kiểm tra đĩa, xóa kho đó rồi làm lại.",
    ),
    (
        r"^The table (.+) was read back with other rows",
        "Bảng {1} đọc lại không đúng như đã ghi.",
        "Kiểm tra đĩa của máy chủ rồi làm lại.",
    ),
    (
        r"^CONFER_CATALOGUE_URL is no address",
        "CONFER_CATALOGUE_URL không phải là địa chỉ của cơ sở dữ liệu PostgreSQL.",
        "Viết: postgresql://TÊN:MẬT_KHẨU@MÁY_CHỦ:5432/CƠ_SỞ_DỮ_LIỆU",
    ),
    (
        r"^The catalogue (.+?) cannot be used",
        "Không dùng được cơ sở dữ liệu {1}.",
        "Kiểm tra đĩa và quyền đọc, ghi thư mục kho.",
    ),
    (
        r"^The disk of (.+) is full: (\d+) MB are free and (\d+) MB",
        "Đĩa của {1} đã đầy: còn {2} MB, cần {3} MB.",
        FREE,
    ),
    (r"^The disk of (.+) is full", "Đĩa của {1} đã đầy.", FREE),
    (
        r"^(\d+) passages could not be read back",
        "Có {1} đoạn đã ghi mà không đọc lại được.",
        REBUILD,
    ),
    (r"^The (keyword|vector) index .+ is lost", "Chỉ mục {1} đã mất.", REBUILD),
    (r"^The (keyword|vector) index .+ cannot be written", "Không ghi được chỉ mục {1}.", FREE),
    (r"^The (keyword|vector) index .+ cannot be", "Không đọc được chỉ mục {1}.", REBUILD),
    (r"^The index (.+?) can(?:not be| only be)", "Không sao chép được chỉ mục {1}.", WRITE),
    (
        r"^The store (?:folder|in) (.+?) cannot be written",
        "Không ghi được vào thư mục kho {1}.",
        WRITE,
    ),
    (r"^(.+?) cannot be written", "Không ghi được {1}.", WRITE),
    (r"^The intake ended with", "Việc đưa vào kho bị dừng giữa chừng.", "Hãy đưa tệp vào lại."),
)


def reason_words(error: ConferError, language: Language) -> tuple[str, Language]:
    """Return why something was refused with the way out, and the language that is in."""
    words = put_into_words(str(error), REASONS) if language == "vi" else None
    return (words, "vi") if words else (str(error), "en")
