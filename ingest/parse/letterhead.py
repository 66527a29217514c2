"""What stands above and beside a document's text: motto, number, place and date, addressees."""

from __future__ import annotations

import re

from assistant.text import fold

MOTTO = (
    r"cong ho ?a xa hoi chu nghia viet nam\w*|doc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc"
    r"|dang cong san viet nam"
)
DATE = r"ngay ?[\d.…_]{0,8} ?thang ?[\d.…_]{0,8} ?nam(?: ?[\d.…_]{2,8})?"
# Hưng Yên, ngày 28 tháng 3 năm 2025
PLACE_DATE = rf"[^\d,;:()]{{0,30}}, ?{DATE}"
NUMBER = r"so ?:? ?[\d.…_]+ ?[-/–]"
_LINE = re.compile(
    rf"(?:{MOTTO}|cong ho ?a xa hoi chu nghia|{PLACE_DATE})[ .*_-]*$|{NUMBER}[^ ]*$"
    r"|(?:kinh gui|kinh goi|noi nhan)\b"
)
_CUT_MOTTO = re.compile(r"chu nghia$")


def is_letterhead(line: str) -> bool:
    """Tell whether a line is none of the text, nor a heading: "Độc lập - Tự do - Hạnh phúc"."""
    return bool(_LINE.match(" ".join(fold(line[:120]).split())))


def is_cut_motto(before: str, line: str) -> bool:
    """Tell whether a narrow column has cut the motto: … chủ nghĩa / Việt Nam."""
    return bool(_CUT_MOTTO.search(fold(before))) and fold(line).startswith("viet nam")
