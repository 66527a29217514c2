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
        "example_1": "Nhiệm vụ nào liên quan đến quản lý đất đai?",
        "example_2": "Ban Chấp hành giao Ban Cán sự đảng UBND tỉnh việc gì?",
        "example_3": "Kết quả kinh tế - xã hội quý I năm 2024 thế nào?",
        "ask": "Viết câu hỏi về hồ sơ hội nghị",
        "answering": "Đang tìm trong hồ sơ… Câu hỏi đầu tiên lâu hơn vì phải nạp mô hình.",
        "refused": "**Không có trong hồ sơ.** Không văn bản nào trả lời câu hỏi này.",
        "coverage": "Đã xem {reports} văn bản; {matching} văn bản có nội dung trả lời.",
        "see_also": "Xem thêm:",
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
        "example_1": "Which tasks relate to land management?",
        "example_2": "How should land, planning and construction be managed?",
        "example_3": "How did the economy do in the first quarter of 2024?",
        "ask": "Ask about the records",
        "answering": "Looking in the records… The first question takes longer to load the model.",
        "refused": "**Not in the records.** No report answers this question.",
        "coverage": "Reports looked at: {reports}; reports that answer: {matching}.",
        "see_also": "See also:",
        "understood": "Understood as: {question}",
        "chat_model": "Chat model: {name}. Every statement is checked against the records first.",
    },
}
