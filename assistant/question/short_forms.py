"""Words cut short as in a chat, spelled out: "có ai tử vong k", "tăng ntn", "xử lý được j"."""

from __future__ import annotations

import re

from assistant.text import fold

# What has a letter and a number for a name: nhà ga T3.
_NOT_NAMED = "".join(
    rf"(?<!\b{one} )" for one in "ga nhà nha tòa toa khu block đường duong tuyến tuyen".split()
)
_PERIOD = r"(?:qu[ýy] (?:iv|i{1,3}|[1-4])|th[áa]ng \d\d?|[tq]\d\d?)"
_MONTH = r"(?:hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n|m[ưu][ờo]i)\b"
_ENDS = r"(?=\W*$|[,;:?)]| [^\W\d])"
_HOW_MUCH = r"(?:bn|bao nhi[êe]u|m[ấa]y)\b"
# Why alone is one word: no copy, no star, no other word that asks.
_NO_COPY = r"(?!(?:ch[ée]p|k[êe]|y|v[àa]ng|b[ăa]ng|l[ưu]u|ch[ụu]p|cho)\b)\w"
_STARS = "n[àa]o|h[ỏo]a|th[ủu]y|kim|m[ộo]c|th[ổo]|ch[ổo]i|bi[ểe]n|mai|la|v[ềe]|g[ìi]|m[ấa]y"
_NOT_AFTER = r"(?<=\S )(?<!sạn \d )(?<!san \d )" + "".join(
    rf"(?<!\b{one} )"
    for one in "vì vi tại tai ra làm lam thì thi như nhu thế the ngôi ngoi bản ban".split()
)
# Only where it can be no name, letter or other word, as in điểm k, đc Bí thư.
_SHORT = tuple(
    (re.compile(pattern), whole)
    for pattern, whole in (
        (r"(?<!\S)ko\b", "không"),
        (rf"^[Ss]ao(?= {_NO_COPY}(?<![A-ZĐ])\w*)(?! (?:{_STARS})\b)", "vì sao"),
        (rf"(?i){_NOT_AFTER}sao(?= {_NO_COPY}.*\bl[ạa]i\b)", "vì sao"),
        (r"(?P<before>\b(?:có|co|được|duoc|đã|da|phải|phai)\b.* )k(?=\W*$)", r"\g<before>không"),
        (r"(?<!\S)ntn\b", "như thế nào"),
        (r"(?i)(?<!bao )\bnhiêu\b", "bao nhiêu"),
        (r"(?i)(?<=\bmấy )bận\b", "lần"),
        (r"(?i) (?:cả|hết|tất) thảy(?=\W*$)", ""),
        (r"(?i)\b(?:(?:khoảng )?(?:chừng|cỡ)|tầm) (?=(?:bao nhiêu|mấy)\b)", ""),
        (r"(?i)\b(?:chừng|hồi|bữa) nào\b|\bchung nao\b", "khi nào"),
        (r"(?i)(?<=\S )vs\.?(?= \S)", "với"),
        (r"(?i)(?<=[,;] )giờ(?= (?:còn|thì|là|đang|lên|xuống|có)\b)", "hiện nay"),
        (r"(?i)(?<=\bai )ctr[ìi]\b", "chủ trì"),  # nobody asks who is chính trị
        (rf"(?<=\S )\+ ?(?={_HOW_MUCH})", "tăng "),
        (
            r"(?i)(?<!\S)so(?= (?:(?:cu[ốo]i|[đd][ầa]u) )?(?:th[áa]ng|qu[ýy]|[tq])"
            rf" ?(?:\d|i|v|tr[ưu][ớo]c|{_MONTH}))",
            "so với",
        ),
        (rf"(?i)(?P<much>{_HOW_MUCH}(?: %| [^\W\d]+)? so)(?= 20\d\d\b)", r"\g<much> với"),
        (r"(?<=\S )j(?=\W*$| (?:nữa|nua|vậy|vay|thế|the|về|ve)\b)", "gì"),
        (rf"(?i)\b(?P<of>{_PERIOD}/)(?=\d\d(?![\d/]))", r"\g<of>20"),  # T4/25
        (r"(?<!\S)Q[. ]?(?=(?:IV|I{1,3})\b)", "quý "),
        (r"(?<!\S)T(?P<first>\d\d?) ?- ?T?(?=\d\d?\b)", r"tháng \g<first>-"),
        (
            rf"{_NOT_NAMED}(?<![^\s(])(?:[Tt]|T[. ])(?P<month>1[0-2]|[1-9]){_ENDS}",
            r"tháng \g<month>",
        ),
        (r"(?<![IVX] )(?<!hội )(?<!hoi )(?<!khóa )(?<!khoa )(?<=\S )[vz](?=\W*$)", "vậy"),
        (r"(?<=\S )[dđ]c(?= (?:bao|bn|mấy|may|gì|gi|không|khong)\b)", "được"),
    )
)


def spell_short_forms(text: str) -> str:
    """Return a Vietnamese question with its short forms whole, without marks if it has none."""
    plain = fold(text) == text.lower()
    for pattern, whole in _SHORT:
        text = pattern.sub(fold(whole) if plain else whole, text)
    return text
