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
        "quality_title": "Chất lượng trả lời",
        "quality_none": "Chưa có câu hỏi nào được lưu.",
        "quality_answered": (
            "Trả lời được {answered} trong {questions} câu hỏi gần nhất ({share}); "
            "các câu còn lại được báo là không có trong hồ sơ."
        ),
        "quality_seconds": "Một nửa số câu được trả lời trong {seconds} giây trở xuống.",
        "quality_thumbs": "Người dùng đánh giá tốt {good}, chưa tốt {bad}.",
        "quality_measured": "Số đo của bản phát hành này",
        "quality_about": (
            "Đo trước khi phát hành, trên các bộ câu hỏi đã biết đáp án, không phải trên kho này. "
            "Trong ngoặc là cách thông thường với cùng mô hình: cắt đoạn, lấy các đoạn gần nhất."
        ),
        "quality_set": "Bộ câu hỏi",
        "quality_hit@1": "Đoạn đầu đúng",
        "quality_hit@5": "Trong 5 đoạn đầu",
        "quality_answer@1": "Câu đầu đúng",
        "quality_answer@3": "Trong 3 câu đầu",
        "quality_refused": "Bỏ sót",
        "quality_refused none": "Báo đúng là không có",
        "set_XQuAD, Vietnamese": "XQuAD, tiếng Việt",
        "set_XQuAD, no diacritics": "XQuAD, không dấu",
        "set_XQuAD, a third of them missing": "XQuAD, thiếu một phần ba số dấu",
        "set_XQuAD, Telex keys": "XQuAD, gõ Telex chưa thành dấu",
        "set_XQuAD, English to Vietnamese": "XQuAD, hỏi tiếng Anh",
        "set_provincial reports, Vietnamese": "Báo cáo tỉnh, tiếng Việt",
        "set_provincial reports, by period": "Báo cáo tỉnh, hỏi theo kỳ",
        "set_provincial reports, English": "Báo cáo tỉnh, hỏi tiếng Anh",
        "set_more on them, Vietnamese": "Báo cáo tỉnh, bộ thêm, tiếng Việt",
        "set_more on them, English": "Báo cáo tỉnh, bộ thêm, tiếng Anh",
        "set_state documents, Vietnamese": "Văn bản nhà nước, tiếng Việt",
        "set_state documents, English": "Văn bản nhà nước, hỏi tiếng Anh",
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
        "disliked_title": "Câu trả lời bị đánh giá chưa tốt",
        "disliked_none": "Chưa có câu trả lời nào bị đánh giá chưa tốt.",
        "disliked_reason": "Lý do",
        "disliked_open": "Mở cuộc hỏi đáp",
    },
    "en": {
        "status_title": "Status of the records",
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
        "quality_title": "How well questions are answered",
        "quality_none": "No question is kept yet.",
        "quality_answered": (
            "Answered: {answered} of the latest {questions} questions ({share}); "
            "of the others it was said that no record answers them."
        ),
        "quality_seconds": "Half of them were answered within {seconds} seconds.",
        "quality_thumbs": "Thumbs up: {good}, down: {bad}.",
        "quality_measured": "What was measured of this release",
        "quality_about": (
            "Measured before the release, on questions whose answers are known, not on this store. "
            "In brackets the usual way with the same model: chunks, and the nearest of them."
        ),
        "quality_set": "Questions",
        "quality_hit@1": "First passage right",
        "quality_hit@5": "Among 5",
        "quality_answer@1": "First sentence right",
        "quality_answer@3": "Among 3",
        "quality_refused": "Missed",
        "quality_refused none": "Rightly refused",
        "set_XQuAD, Vietnamese": "XQuAD in Vietnamese",
        "set_XQuAD, no diacritics": "XQuAD without diacritics",
        "set_XQuAD, a third of them missing": "XQuAD, a third of the diacritics missing",
        "set_XQuAD, Telex keys": "XQuAD typed as Telex keys",
        "set_XQuAD, English to Vietnamese": "XQuAD asked in English",
        "set_provincial reports, Vietnamese": "Provincial reports in Vietnamese",
        "set_provincial reports, by period": "Provincial reports by period",
        "set_provincial reports, English": "Provincial reports asked in English",
        "set_more on them, Vietnamese": "Provincial reports, more, in Vietnamese",
        "set_more on them, English": "Provincial reports, more, in English",
        "set_state documents, Vietnamese": "State documents in Vietnamese",
        "set_state documents, English": "State documents asked in English",
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
