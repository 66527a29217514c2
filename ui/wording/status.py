"""The strings of the page that says how the records are."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "status_title": "Tình trạng kho hồ sơ",
        "status_reports": "Văn bản",
        "status_passages": "Đoạn",
        "status_tasks": "Nhiệm vụ",
        "status_last": "Cập nhật gần nhất",
        "status_never": "chưa có",
        "status_model": "Mô hình tìm kiếm: {name}",
        "status_packaged": "có sẵn trong chương trình",
        "status_chat": "Mô hình ngôn ngữ: {name}",
        "status_no_chat": "không dùng; câu trả lời là lời trích nguyên văn",
        "status_home": "Thư mục kho: {path}",
        "doctor_title": "Kiểm tra kho",
        "doctor_about": "So từng đoạn của kho với các chỉ mục; kho lớn thì mất vài phút.",
        "doctor_start": "Kiểm tra ngay",
        "doctor_working": "Đang kiểm tra…",
        "doctor_whole": "Kho nguyên vẹn: mọi đoạn đều tìm lại được.",
        "doctor_problems": "Có {count} điều cần xử lý:",
        "doctor_notes": "Nên biết:",
        "unanswered_title": "Câu hỏi chưa có trong hồ sơ",
        "unanswered_about": (
            "Nên bổ sung văn bản, hoặc thêm cách gọi của cơ quan vào từ điển. "
            "Chọn dòng đã xử lý để xóa khỏi danh sách."
        ),
        "unanswered_none": "Không có câu hỏi nào đang chờ.",
        "unanswered_question": "Câu hỏi",
        "unanswered_missing": "Không văn bản nào nhắc đến",
        "unanswered_times": "Số lần hỏi",
        "unanswered_at": "Lần cuối",
        "unanswered_settle": "Đã xử lý {count} câu",
        "disliked_title": "Câu trả lời bị chê",
        "disliked_none": "Chưa ai chê câu trả lời nào.",
        "disliked_reason": "Lý do",
        "disliked_open": "Mở cuộc hỏi đáp",
    },
    "en": {
        "status_title": "How the records are",
        "status_reports": "Reports",
        "status_passages": "Passages",
        "status_tasks": "Tasks",
        "status_last": "Last change",
        "status_never": "none yet",
        "status_model": "Search model: {name}",
        "status_packaged": "the packaged one",
        "status_chat": "Chat model: {name}",
        "status_no_chat": "none; answers are quotations",
        "status_home": "Folder of the store: {path}",
        "doctor_title": "Examine the store",
        "doctor_about": "Compares every passage with the indexes; minutes for a large store.",
        "doctor_start": "Examine now",
        "doctor_working": "Examining…",
        "doctor_whole": "The store is whole: every passage is found again.",
        "doctor_problems": "To be dealt with: {count}",
        "doctor_notes": "Worth knowing:",
        "unanswered_title": "Questions that no record answers",
        "unanswered_about": (
            "Take in the report that is missing, or add the office's own terms to the lexicon. "
            "Select what is dealt with to strike it off."
        ),
        "unanswered_none": "No question is waiting.",
        "unanswered_question": "Question",
        "unanswered_missing": "No record mentions",
        "unanswered_times": "Times asked",
        "unanswered_at": "Last asked",
        "unanswered_settle": "Dealt with: {count}",
        "disliked_title": "Answers found bad",
        "disliked_none": "Nobody has found an answer bad.",
        "disliked_reason": "Reason",
        "disliked_open": "Open the conversation",
    },
}
