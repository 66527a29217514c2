"""What the pages say of each kind of error; below it stands the reason."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "error_ConferError": "Không thực hiện được.",
        "error_NothingIngested": (
            "Kho chưa có hồ sơ nào. Hãy đưa văn bản vào ở trang **Văn bản**, "
            "hoặc trên máy chủ gõ: `confer ingest THƯ_MỤC`"
        ),
        "error_StoreLocked": "Kho hồ sơ đang được ghi. Hãy thử lại sau ít phút.",
        "error_StoreMismatch": (
            "Kho hồ sơ được lập với thiết lập khác. Hãy đặt lại thiết lập cũ, "
            "hoặc gõ: `confer rebuild`"
        ),
        "error_StoreUnusable": "Không dùng được kho hồ sơ. Hãy báo người quản trị.",
        "error_NotAllowed": "Tài khoản này không được phép làm việc đó. Hãy hỏi người quản trị.",
        "error_SignInRefused": "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
        "error_ModelUnavailable": "Không nạp được mô hình. Hãy báo người quản trị.",
    },
    "en": {
        "error_ConferError": "This could not be done.",
        "error_NothingIngested": (
            "There are no records yet. Take some in on the page **Reports**, "
            "or type on the server: `confer ingest FOLDER`"
        ),
        "error_StoreLocked": "The records are being written. Try again in a few minutes.",
        "error_StoreMismatch": (
            "The records were taken in with other settings. Set them back, or type: "
            "`confer rebuild`"
        ),
        "error_StoreUnusable": "The records cannot be used. Tell your administrator.",
        "error_NotAllowed": "This account may not do that. Ask your administrator.",
        "error_SignInRefused": "You are no longer signed in. Sign in again.",
        "error_ModelUnavailable": "The model cannot be loaded. Tell your administrator.",
    },
}
