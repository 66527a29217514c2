"""The form of a document, its letterhead and the line of its place and day, which tells nothing."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.text import fold, is_row

_DATED = re.compile(
    r"\W*[^\W\d][\w .-]{1,40}, ?ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*", re.IGNORECASE
)
LONGEST = 12  # words of a line of a letterhead
# Of the document itself these lines do tell.
_OF_DOCUMENT = re.compile(
    r"\b(?:ban hanh|ky|phat hanh|van ban|cong van|bao cao|thong bao|ket luan|nghi quyet|quyet dinh"
    r"|to trinh|ke hoach|bien ban|co quan nao|cua ai|document|report|resolution|decision|issued"
    r"|signed|published|dated)\b"
)


def is_of_form(question: Question, text: str) -> bool:
    """Tell whether a text is but a line of a letterhead, and nothing of the document is asked."""
    if is_row(text) or not (_DATED.fullmatch(text) or _is_letterhead(text)):
        return False
    return not _OF_DOCUMENT.search(fold(question.text))


def _is_letterhead(text: str) -> bool:
    """Tell whether a text is a short line in capitals without a number."""
    return text.isupper() and len(text.split()) <= LONGEST and not any(map(str.isdigit, text))
