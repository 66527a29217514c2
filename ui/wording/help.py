"""The help page: ten worked examples from the record that ships, the shortcuts, the limits."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

EXAMPLES = 10

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "help_title": "Hướng dẫn",
        "help_about": (
            "Mười ví dụ dưới đây dùng văn bản mẫu đi kèm: Hội nghị Ban Chấp hành Đảng bộ tỉnh lần "
            "thứ 31. Bấm “Hỏi câu này” để xem chương trình trả lời."
        ),
        "help_examples": "Mười ví dụ",
        "help_ask": "Hỏi câu này",
        "help_1_question": "Nhiệm vụ nào liên quan đến quản lý đất đai?",
        "help_1": (
            "Hỏi về nhiệm vụ thì mọi nhiệm vụ đều được liệt kê, kèm ai chỉ đạo, ai thực hiện. "
            "Bấm [1] để mở văn bản đúng chỗ; lời trích được tô vàng."
        ),
        "help_2_question": "nhiem vu ve giai ngan von dau tu cong",
        "help_2": "Gõ không dấu cũng được.",
        "help_3_question": "BCH giao UBND tỉnh việc gì?",
        "help_3": "Viết tắt quen dùng được hiểu: BCH, UBND, HĐND…",
        "help_4_question": "Kết quả kinh tế - xã hội quý I năm 2024 thế nào?",
        "help_4": "Nêu kỳ (tháng, quý, năm) thì chương trình tìm trong văn bản của kỳ đó.",
        "help_5_question": "Tóm tắt hội nghị lần thứ 31",
        "help_5": "Nêu số hội nghị hoặc số văn bản để lấy những nội dung chính của nó.",
        "help_6_question": "Công tác cán bộ được tiến hành ra sao tại hội nghị?",
        "help_6": "Câu trả lời là nguyên văn; phần “Xem thêm” là những câu có thể liên quan.",
        "help_7_question": "Ban Chấp hành giao Ban Cán sự đảng UBND tỉnh việc gì?",
        "help_7": (
            "Ở khung văn bản, “Chép trích dẫn” chép lời trích kèm tiêu đề, số, ngày, đoạn để "
            "dán vào văn bản khác; “Chép đường dẫn” để gửi đồng nghiệp."
        ),
        "help_8_question": "Which tasks relate to land management?",
        "help_8": "Hỏi bằng tiếng Anh thì được trích tiếng Việt, khung câu trả lời bằng tiếng Anh.",
        "help_9_question": "Thu ngân sách nhà nước so với cùng kỳ năm 2023 ra sao?",
        "help_9": "Hỏi tiếp được: gõ “còn xuất khẩu?” ngay sau câu này.",
        "help_10_question": "Giá vàng hôm nay là bao nhiêu?",
        "help_10": (
            "Không văn bản nào nói đến thì chương trình nói là không có, không đoán. Câu hỏi được "
            "ghi vào trang Tình trạng để bổ sung hồ sơ."
        ),
        "help_keys": "Phím tắt",
        "help_keys_list": (
            "- **Tab**, **Shift + Tab**: đi tới, đi lui; **Enter**: bấm nút đang chọn\n"
            "- **Enter** trong ô câu hỏi: gửi; **Shift + Enter**: xuống dòng\n"
            "- **Esc**: đóng văn bản nguồn\n"
            "- Trong bảng: **mũi tên** để đi, **Shift + phím cách** để chọn dòng, "
            "**Ctrl + F** để tìm"
        ),
        "help_pages": "Các trang",
        "help_pages_list": (
            "- **Hỏi đáp**: hỏi, xem nguồn, lọc văn bản, tải cuộc hỏi đáp về tệp Word\n"
            "- **Nhiệm vụ**: mọi nhiệm vụ; lọc, biểu đồ, tải về Excel, Word, CSV\n"
            "- **Văn bản**: đưa văn bản vào, sửa thông tin, so sánh, bỏ\n"
            "- **Tìm kiếm**: mọi đoạn có đủ các từ cần tìm\n"
            "- **Tình trạng**: kho có nguyên vẹn không, câu hỏi nào chưa có trong hồ sơ"
        ),
        "help_limits": "Cần lưu ý",
        "help_limits_list": (
            "- Lời trích luôn đúng nguyên văn, nhưng có thể chưa phải điều cần hỏi: hãy mở nguồn.\n"
            "- Nhiệm vụ do máy nhận ra, có thể sót; văn bản quét có thể đọc sai chữ, sai số.\n"
            "- Không có mô hình ngôn ngữ thì chương trình chỉ trích những câu chính, không viết "
            "lại, không tính toán."
        ),
    },
    "en": {
        "help_title": "Help",
        "help_about": (
            "The ten examples below use the record that ships: the 31st conference of a provincial "
            "Party Committee. Click “Ask this” to see the answer."
        ),
        "help_examples": "Ten examples",
        "help_ask": "Ask this",
        "help_1_question": "Which tasks relate to land management?",
        "help_1": (
            "A question for tasks lists all of them, with who directs and who must act. Click [1] "
            "to open the report at the words, which are marked in yellow."
        ),
        "help_2_question": "nhiem vu ve giai ngan von dau tu cong",
        "help_2": "Vietnamese without diacritics will do.",
        "help_3_question": "BCH giao UBND tỉnh việc gì?",
        "help_3": "So will the usual abbreviations: BCH, UBND, HĐND …",
        "help_4_question": "How did the economy do in the first quarter of 2024?",
        "help_4": "Name a period, and the reports of that period are looked at first.",
        "help_5_question": "Give an overview of conference no. 31",
        "help_5": "Name a conference or a number to have the main points of that report.",
        "help_6_question": "Công tác cán bộ được tiến hành ra sao tại hội nghị?",
        "help_6": "Answers are quotations; what stands under “See also” may help beside them.",
        "help_7_question": "Ban Chấp hành giao Ban Cán sự đảng UBND tỉnh việc gì?",
        "help_7": (
            "Beside the source, “Copy reference” copies the quote with title, number, date and "
            "paragraph; “Copy link” is for a colleague."
        ),
        "help_8_question": "How should land, planning and construction be managed?",
        "help_8": "English questions are answered with Vietnamese quotations.",
        "help_9_question": "Thu ngân sách nhà nước so với cùng kỳ năm 2023 ra sao?",
        "help_9": "You can go on: type “còn xuất khẩu?” (and exports?) after this one.",
        "help_10_question": "What is the price of gold today?",
        "help_10": (
            "What no record answers is said so; nothing is guessed. The question is noted on the "
            "Status page, for whoever keeps the records."
        ),
        "help_keys": "Keys",
        "help_keys_list": (
            "- **Tab**, **Shift + Tab**: forward and back; **Enter**: press the button\n"
            "- **Enter** in the question box: send; **Shift + Enter**: a new line\n"
            "- **Esc**: close the source\n"
            "- In a table: **arrows** to move, **Shift + space** to select a row, "
            "**Ctrl + F** to search"
        ),
        "help_pages": "Pages",
        "help_pages_list": (
            "- **Ask**: questions, sources, filters, a conversation as a Word file\n"
            "- **Tasks**: every task; filters, charts, Excel, Word and CSV files\n"
            "- **Reports**: take in, correct, compare, remove\n"
            "- **Search**: every passage that says all the words\n"
            "- **Status**: is the store whole, and which questions have no answer"
        ),
        "help_limits": "Please note",
        "help_limits_list": (
            "- What is quoted is always in the record, but may not be what you asked: open it.\n"
            "- Tasks are found by rules and may be missed; scans may be misread.\n"
            "- Without a chat model nothing is summarised or calculated."
        ),
    },
}
