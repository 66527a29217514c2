"""The strings of the page for questions."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "title": "Hỏi đáp hồ sơ hội nghị",
        "quotations": (
            "Câu trả lời là lời trích nguyên văn từ hồ sơ. "
            "Bấm vào số sau câu để xem đúng chỗ được trích."
        ),
        "examples": "Ví dụ:",
        "ask": "Viết câu hỏi về hồ sơ hội nghị",
        "answering": "Đang tìm trong hồ sơ… Câu hỏi đầu tiên lâu hơn vì phải nạp mô hình.",
        "writing": "Đang tìm trong hồ sơ; mô hình viết đến đâu, đối chiếu đến đó…",
        "refused": "**Không có trong hồ sơ.** Không văn bản nào trả lời câu hỏi này.",
        "coverage": "Đã xem {reports} văn bản; trích từ {quoted} văn bản.",
        "looked_at": "Đã xem {reports} văn bản.",
        "same_source": "cùng văn bản",
        "see_also": "Xem thêm:",
        "others": "Các nội dung còn lại ({count})",
        "as_table": "Xem ở bảng nhiệm vụ",
        "missing": "Hồ sơ không nhắc đến: {words}.",
        "unsupported": "Chưa đối chiếu được với hồ sơ:",
        "gone": "Văn bản của trích dẫn {numbers} đã được thay hoặc bỏ khỏi kho; hãy hỏi lại.",
        "stop": "Dừng",
        "copy_answer": "Sao chép câu trả lời",
        "regenerate": "Hỏi lại",
        "edit": "Sửa câu hỏi",
        "edit_label": "Câu hỏi",
        "send": "Gửi",
        "reason": "Chưa tốt ở chỗ nào? (gõ rồi nhấn Enter)",
        "thanks": "Đã ghi nhận. Cảm ơn.",
        "scope": "Lọc văn bản",
        "new_conversation": "Cuộc hỏi đáp mới",
        "past": "Đã hỏi trên trình duyệt này",
        "past_more": "Đổi tên, tải về, xóa",
        "rename": "Tên",
        "too_long": "Chưa lưu: có {length} ký tự, nhiều nhất {longest}.",
        "delete": "Xóa cuộc hỏi đáp này",
        "export_docx": "Tải về tệp Word",
        "export_markdown": "Tải về tệp Markdown",
        "export_file": "hoi-dap",
        "understood": "Hiểu là: {question}",
        "chat_model": "Mô hình ngôn ngữ: {name}. Mỗi câu chỉ hiện ra sau khi đối chiếu với hồ sơ.",
    },
    "en": {
        "title": "Ask the conference records",
        "quotations": (
            "Answers are quotations from the records, word for word. "
            "Click the number after one to see it in its place."
        ),
        "examples": "For example:",
        "ask": "Ask about the records",
        "answering": "Looking in the records… The first question takes longer to load the model.",
        "writing": "Looking in the records; what the model writes is checked as it comes…",
        "refused": "**Not in the records.** No report answers this question.",
        "coverage": "Reports looked at: {reports}; reports quoted: {quoted}.",
        "looked_at": "Reports looked at: {reports}.",
        "same_source": "the same report",
        "see_also": "See also:",
        "others": "The other statements ({count})",
        "as_table": "See in the register",
        "missing": "No record mentions: {words}.",
        "unsupported": "Not verified in the records:",
        "gone": "The reports of citations {numbers} were replaced or removed; ask again.",
        "stop": "Stop",
        "copy_answer": "Copy the answer",
        "regenerate": "Ask again",
        "edit": "Edit the question",
        "edit_label": "Question",
        "send": "Send",
        "reason": "What is wrong with it? (type and press Enter)",
        "thanks": "Noted. Thank you.",
        "scope": "Filter the reports",
        "new_conversation": "New conversation",
        "past": "Asked in this browser",
        "past_more": "Rename, download, delete",
        "rename": "Name",
        "too_long": "Not kept: it has {length} characters, at most {longest} may be.",
        "delete": "Delete this one",
        "export_docx": "Download as Word",
        "export_markdown": "Download as Markdown",
        "export_file": "conversation",
        "understood": "Understood as: {question}",
        "chat_model": "Chat model: {name}. Every statement is checked against the records first.",
    },
}
