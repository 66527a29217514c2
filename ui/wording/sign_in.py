"""The strings of signing in, of who may see what, and of the audit."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.reports import Language

WORDING: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "sign_in_title": "Đăng nhập",
        "sign_in_about": "Hãy đăng nhập để tra cứu hồ sơ. Người quản trị cấp tài khoản.",
        "sign_in_name": "Tên đăng nhập",
        "sign_in_password": "Mật khẩu",
        "sign_in_do": "Đăng nhập",
        "sign_in_provider": "Đăng nhập bằng tài khoản của cơ quan",
        "sign_in_wrong": (
            "Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại hoặc hỏi người quản trị."
        ),
        "sign_in_too_often": "Đã nhập sai quá nhiều lần. Hãy đợi 15 phút rồi thử lại.",
        "sign_in_unknown": (
            "Chưa có tài khoản cho địa chỉ {email}, hoặc phiên đăng nhập đã hết. "
            "Hãy đăng nhập lại hoặc hỏi người quản trị."
        ),
        "sign_out": "Đăng xuất",
        "role_reader": "người đọc",
        "role_editor": "người biên tập",
        "role_administrator": "người quản trị",
        "action_restrict": "Giới hạn người xem",
        "restrict_title": "Ai được xem",
        "restrict_about": (
            "Chỉ người thuộc các nhóm này (và người quản trị) thấy văn bản, kể cả các bản cũ. "
            "Để trống: mọi người đều thấy."
        ),
        "restrict_do": "Lưu",
        "groups": "Nhóm được xem",
        "groups_help": "Tên các nhóm, cách nhau bằng dấu phẩy. Để trống: mọi người đều thấy.",
        "column_groups": "Chỉ dành cho",
        "audit_title": "Nhật ký",
        "audit_about": "Ai đã làm gì: {count} việc gần nhất.",
        "audit_at": "Lúc",
        "audit_who": "Ai",
        "audit_action": "Việc",
        "audit_source": "Đối tượng",
        "audit_machine": "(trên máy chủ)",
        "audit_add": "đưa vào",
        "audit_update": "cập nhật",
        "audit_correct": "sửa thông tin",
        "audit_rename": "đổi tên tệp",
        "audit_remove": "bỏ",
        "audit_restrict": "giới hạn người xem",
        "audit_retire": "thôi dùng (trùng văn bản khác)",
        "audit_export": "xuất tệp",
        "audit_sign in": "đăng nhập",
        "audit_sign in failed": "đăng nhập sai",
        "audit_account added": "thêm tài khoản",
        "audit_account changed": "sửa tài khoản",
        "audit_account disabled": "khóa tài khoản",
        "audit_password changed": "đổi mật khẩu",
    },
    "en": {
        "sign_in_title": "Sign in",
        "sign_in_about": "Sign in to ask the records. Your administrator gives you an account.",
        "sign_in_name": "Name",
        "sign_in_password": "Password",
        "sign_in_do": "Sign in",
        "sign_in_provider": "Sign in with your organisation's account",
        "sign_in_wrong": "The name or the password is wrong. Try again, or ask your administrator.",
        "sign_in_too_often": "Too many tries failed. Wait 15 minutes, then try again.",
        "sign_in_unknown": (
            "The address {email} has no account, or you have been signed in for too long. "
            "Sign in again, or ask your administrator."
        ),
        "sign_out": "Sign out",
        "role_reader": "reader",
        "role_editor": "editor",
        "role_administrator": "administrator",
        "action_restrict": "Restrict",
        "restrict_title": "Who may see",
        "restrict_about": (
            "Only those in these groups (and administrators) see the reports, in all their "
            "versions. Left empty, everyone does."
        ),
        "restrict_do": "Save",
        "groups": "Groups that may see",
        "groups_help": "Names of groups, parted by commas. Left empty, everyone may.",
        "column_groups": "Only for",
        "audit_title": "Audit",
        "audit_about": "Who did what: the latest {count} actions.",
        "audit_at": "When",
        "audit_who": "Who",
        "audit_action": "What",
        "audit_source": "To what",
        "audit_machine": "(on the server)",
        "audit_add": "taken in",
        "audit_update": "updated",
        "audit_correct": "corrected",
        "audit_rename": "file renamed",
        "audit_remove": "removed",
        "audit_restrict": "restricted",
        "audit_retire": "no longer used (same text as another)",
        "audit_export": "exported",
        "audit_sign in": "signed in",
        "audit_sign in failed": "sign-in failed",
        "audit_account added": "account added",
        "audit_account changed": "account changed",
        "audit_account disabled": "account disabled",
        "audit_password changed": "password changed",
    },
}
