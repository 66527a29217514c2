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
_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,}")  # between two columns of a plain text
_RULE = re.compile(r"[\s*_–—=-]*")  # what is drawn below a name
_MOST = 9  # lines of a letterhead
_BESIDE = re.compile(MOTTO)
_CUT_MOTTO = re.compile(r"chu nghia$")


def is_letterhead(line: str) -> bool:
    """Tell whether a line is none of the text, nor a heading: "Độc lập - Tự do - Hạnh phúc"."""
    return bool(_LINE.match(" ".join(fold(line[:120]).split())))


def with_columns_below(raw: str) -> str:
    """Return a text whose letterhead stands in two columns with the one below the other.

    So a name that takes two lines, ỦY BAN NHÂN DÂN / HUYỆN, is not parted by the motto beside it.
    """
    lines = raw.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    left, right, end = list[str](), list[str](), first
    alone = list[str]()  # lines of the left column alone, if the other goes on below them
    for at, line in enumerate(lines[first : first + _MOST], first + 1):
        cells = _GAP.split(line.strip()) if line.strip() else []
        stands = bool(cells) and (is_letterhead(cells[-1]) or bool(_RULE.fullmatch(cells[-1])))
        if stands and len(cells) == 2:
            left += [*alone, cells[0]]
            right.append(cells[1])
            alone, end = [], at
        elif len(cells) > 1 or not right:
            break
        elif stands and _GAP.match(line):
            right += cells
            end = at
        else:
            alone += cells
    if not any(map(_BESIDE.match, map(fold, right[:2]))):
        return raw
    return "\n".join([*lines[:first], *left, *right, *lines[end:]])


def is_cut_motto(before: str, line: str) -> bool:
    """Tell whether a narrow column has cut the motto: … chủ nghĩa / Việt Nam."""
    return bool(_CUT_MOTTO.search(fold(before))) and fold(line).startswith("viet nam")
