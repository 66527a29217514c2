"""Every string of the page in both languages; a test holds that both have the same keys."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.errors import ConferError
from assistant.reports import Language

Wording = Mapping[str, str]

NAMES: Mapping[Language, str] = {"vi": "Tiếng Việt", "en": "English"}

WORDING: Mapping[Language, Wording] = {
    "vi": {
        "title": "Hỏi đáp hồ sơ hội nghị",
        "language": "Ngôn ngữ của trang",
        "quotations": (
            "Câu trả lời là lời trích nguyên văn từ hồ sơ. "
            "Bấm vào số sau câu để xem đúng chỗ được trích."
        ),
        "examples": "Ví dụ:",
        "example_1": "Nhiệm vụ nào liên quan đến quản lý đất đai?",
        "example_2": "Ban Chấp hành giao Ban Cán sự đảng UBND tỉnh việc gì?",
        "example_3": "Kết quả kinh tế - xã hội quý I năm 2024 thế nào?",
        "ask": "Viết câu hỏi về hồ sơ hội nghị",
        "opening": "Đang mở kho hồ sơ…",
        "answering": "Đang tìm trong hồ sơ… Câu hỏi đầu tiên lâu hơn vì phải nạp mô hình.",
        "refused": "**Không có trong hồ sơ.** Không văn bản nào trả lời câu hỏi này.",
        "coverage": "Đã xem {reports} văn bản; {matching} văn bản có nội dung trả lời.",
        "see_also": "Xem thêm:",
        "chat_model": "Mô hình ngôn ngữ: {name}. Mỗi câu chỉ hiện ra sau khi đối chiếu với hồ sơ.",
        "understood": "Hiểu là: {question}",
        "source": "Văn bản nguồn",
        "paragraph": "đoạn {number}",
        "page": "trang {number}",
        "close": "Đóng",
        "retry": "Thử lại",
        "error_ConferError": "Không thực hiện được.",
        "error_WrongUse": (
            "Không thực hiện được. Hãy viết câu hỏi bằng lời; nếu vẫn lỗi, hãy báo người quản trị."
        ),
        "error_NothingIngested": (
            "Kho chưa có hồ sơ nào. Trên máy chủ, hãy gõ: `confer ingest THƯ_MỤC`"
        ),
        "error_StoreLocked": "Kho hồ sơ đang được ghi. Hãy thử lại sau ít phút.",
        "error_StoreMismatch": (
            "Kho hồ sơ được lập với thiết lập khác. Hãy đặt lại thiết lập cũ, "
            "hoặc gõ: `confer rebuild`"
        ),
        "error_StoreUnusable": "Không dùng được kho hồ sơ. Hãy báo người quản trị.",
        "error_ModelUnavailable": "Không nạp được mô hình. Hãy báo người quản trị.",
        "source_gone": "Văn bản này đã được thay hoặc bỏ khỏi kho. Hãy hỏi lại.",
    },
    "en": {
        "title": "Ask the conference records",
        "language": "Language of the page",
        "quotations": (
            "Answers are quotations from the records, word for word. "
            "Click the number after one to see it in its place."
        ),
        "examples": "For example:",
        "example_1": "Which tasks relate to land management?",
        "example_2": "How should land, planning and construction be managed?",
        "example_3": "How did the economy do in the first quarter of 2024?",
        "ask": "Ask about the records",
        "opening": "Opening the records…",
        "answering": "Looking in the records… The first question takes longer to load the model.",
        "refused": "**Not in the records.** No report answers this question.",
        "coverage": "Reports looked at: {reports}; reports that answer: {matching}.",
        "see_also": "See also:",
        "chat_model": "Chat model: {name}. Every statement is checked against the records first.",
        "understood": "Understood as: {question}",
        "source": "Source",
        "paragraph": "paragraph {number}",
        "page": "page {number}",
        "close": "Close",
        "retry": "Try again",
        "error_ConferError": "This could not be done.",
        "error_WrongUse": (
            "This could not be done. Ask in words; if it still fails, tell your administrator."
        ),
        "error_NothingIngested": (
            "There are no records yet. On the server, type: `confer ingest FOLDER`"
        ),
        "error_StoreLocked": "The records are being written. Try again in a few minutes.",
        "error_StoreMismatch": (
            "The records were taken in with other settings. Set them back, or type: "
            "`confer rebuild`"
        ),
        "error_StoreUnusable": "The records cannot be used. Tell your administrator.",
        "error_ModelUnavailable": "The model cannot be loaded. Tell your administrator.",
        "source_gone": "This report was replaced or removed. Ask again.",
    },
}


def error_sentence(error: ConferError, wording: Wording) -> str:
    """Return the sentence for the nearest class of `error` that has one."""
    keys = (f"error_{kind.__name__}" for kind in type(error).__mro__)
    return next(wording[key] for key in keys if key in wording)
