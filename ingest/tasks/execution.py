"""The last article of a decision: who carries it out, and what else he must do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.tasks.context import Span

# The last article: … chịu trách nhiệm thi hành Quyết định này; … căn cứ Quyết định thi hành.
EXECUTES = re.compile(
    r"(?:(?:chịu|có)\s+trách\s+nhiệm|căn\s+cứ\s+\w+\s+\w+(?:\s+này)?)\s+"
    r"(?:(?:tổ\s+chức|triển\s+khai)\s+)?"
    r"(?:thi\s+hành(?:\s+[^\s.;:]+){1,6}\s+này(?!\w)|thực\s+hiện(?:\s+\w+){1,2}\s+này(?!\w)"
    r"|(?:thi\s+hành|thực\s+hiện)(?:\s+\w+\s+\w+)?(?=[\s./]*$)"
    r"|(?:(?:hướng\s+dẫn|kiểm\s+tra|đôn\s+đốc|theo\s+dõi)(?:,|\s+và)?\s+){1,4}(?:việc\s+)?"
    r"(?:thi\s+hành|thực\s+hiện)(?:(?:\s+\w+){1,3}\s+này)?(?=[\s./]*$))"
)
_MARKS = " \n\t\xa0.;,:/"


def parted(text: str, start: int, told: int, end: int) -> Iterator[Span]:
    """Yield what a last article directs: … thi hành Quyết định này; định kỳ báo cáo kết quả."""
    while start < end:
        stop = text.find(";", told, end)
        stop = stop if stop >= 0 else end
        said = text[start:stop].strip(_MARKS)
        begin = start + text[start:stop].find(said)
        yield begin, begin + len(said)
        start = told = stop + 1
