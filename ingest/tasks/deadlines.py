"""By when: the words of a time limit, and the last day they mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.naming.period import find_periods
from assistant.reports import Description
from assistant.text import fold
from ingest.tasks.line import Line
from ingest.tasks.verbs import head_at

Span = tuple[int, int]

_SAID_YEAR = r"(?:\s*(?:/|năm|-)\s*(?:19|20)\d\d)"
_DAY = (
    r"(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?!\s*(?:cm|mm|m|kg|%|ha)\b)"
    rf"|\d{{1,2}}\s+tháng\s+(?:\d{{1,2}}|chạp|giêng){_SAID_YEAR}?)"
)
_FULL_DAY = r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
_NAMED_MONTH = r"(?:một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?|\d{1,2})"
_MONTH = rf"tháng\s+{_NAMED_MONTH}(?!\w){_SAID_YEAR}?"
_QUARTER = rf"qu[ýí]\s+(?:IV|III|II|I|[1-4])(?!\w){_SAID_YEAR}?"
_MONTHS = r"\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+(?:19|20)\d\d)?"
_YEAR = r"năm\s+(?:học\s+)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?"
_MONTH_RANGE = r"tháng\s+\d{1,2}\s*[-–]\s*\d{1,2}(?:/(?:19|20)\d\d)?"
_TERM = r"(?:nhiệm kỳ|giai đoạn)\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
_WHEN = rf"(?:{_MONTH_RANGE}|{_DAY}|{_MONTHS}|{_MONTH}|{_QUARTER}|{_YEAR}|\d{{1,2}}/20\d\d)"
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?:\s*phút)?,?\s+)"
_LIMITS = tuple(
    re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)
    for pattern in (
        r"(?:trước\s+|vào\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?"
        r"(?:tháng\s+cuối\s+(?:(?:mỗi|h[ằà]ng)\s+)?qu[ýí]|(?:mỗi|h[ằà]ng)\s+(?:tháng|qu[ýí]|năm))",
        rf"(?:chậm|muộn)\s+nhất\s*(?:là|đến|vào|trong)?\s*(?:hết\s+|trước\s+)?{_HOUR}?{_WHEN}",
        rf"trước\s+{_HOUR}?{_WHEN}"
        r"(?:\s+h[ằà]ng\s+năm)?",
        r"trước\s+\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:h[ằà]ng|mỗi|cùng)\s+ngày",
        r"trước\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s+(?:sáng|chiều|tối))?(?:\s+thứ\s+\w+)?"
        r"(?:\s+h[ằà]ng\s+tuần)?(?!\s*(?:phút|ngày))",
        rf"từ nay\s+(?:đến|tới)\s+{_WHEN}",
        r"từ nay\s+(?:đến|tới)\s+hết\s+(?:kỳ|đợt|vụ|mùa)\s+\w+",
        rf"(?:cho\s+|từ nay\s+)?(?:đến|tới)\s+(?:hết|cuối)\s+{_WHEN}",
        r"(?:từ nay\s+)?(?:đến|tới)\s+(?:hết|cuối)\s+(?:năm|qu[ýí]|tháng|vụ|nhiệm kỳ)(?:\s+này)?",
        rf"(?:đến|tới)\s+(?:trước\s+)?{_FULL_DAY}",
        rf"(?<=phấn đấu )(?:đến|tới)\s+{_WHEN}",
        r"(?:trong|sau)\s+(?:thời hạn|thời gian|vòng)?\s*(?:(?:không quá|tối đa)\s+)?\d{1,3}\s+"
        r"(?:ngày|tháng|giờ|tuần)(?:\s+làm việc)?(?!\s+(?:đầu|cuối|qua))",
        r"trong\s+thời\s+hạn\s+\d{1,2}\s+năm(?!\s+(?:qua|nay))",
        rf"(?:ngay\s+)?trong\s+(?:đầu\s+|cuối\s+)?{_WHEN}",
        rf"trong\s+{_TERM}",
        r"(?:trong\s+)?(?:những|các)\s+tháng\s+(?:cuối|còn\s+lại\s+của)\s+năm(?:\s+20\d\d)?",
        rf"(?:(?:trước|vào)\s+)?(?:sáng|chiều|tối)\s+(?:ngày\s+)?{_DAY}",
        r"trong\s+(?:hai|ba)\s+năm\s+(?:19|20)\d\d(?:\s*(?:,|-|–|và)\s*(?:19|20)\d\d)+",
        r"(?:ngay\s+)?trong\s+(?:tuần|tháng|qu[ýí]|năm)\s+(?:tới|này|sau|nay)(?!\w)",
        rf"trong\s+tuần\s+(?:thứ\s+)?\d{{1,2}}(?:\s+{_MONTH})?",
        r"(?:ngay\s+)?trong\s+(?:ngày|tuần|tháng|qu[ýí]|năm)(?=\s*(?:[.;,)]|$))",
        r"(?:(?:trước|vào|ngay)\s+)?(?:(?:sáng|chiều|tối|trưa)\s+)(?:ngày\s+)?(?:mai|nay)(?!\w)",
        r"(?:chậm nhất\s+)?vào\s+(?:\w+\s+)?(?:thứ\s+\w+|chủ nhật)\s+"
        r"(?:h[ằà]ng\s+tuần|tuần\s+(?:tới|này|sau))",
        r"(?:chậm nhất\s+)?(?:trước|vào|(?:vào\s+|trước\s+)?(?:sáng|chiều|tối|hết))\s+"
        r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy)(?!\w)(?:\s+tuần\s+(?:đầu|cuối)\s+(?:tháng|qu[ýí]))?",
        rf"(?:hoàn thành|xong)\s+((?:vào\s+|trong\s+)?{_WHEN})",
        rf"(?:vào\s+)?(?:đầu|cuối|giữa|hết)\s+{_WHEN}",
        rf"vào\s+{_WHEN}(?:\s+h[ằà]ng\s+năm)?",
        r"ngay\s+từ\s+(?:những\s+ngày\s+)?đầu\s+(?:vụ|năm|tháng|quý|mùa|nhiệm\s+kỳ)(?:\s+\d+)?",
        rf"vào\s+(?:kế hoạch|chương trình|danh mục)(?:\s+\w+){{0,5}}?\s+({_YEAR})",
        rf"thời\s+(?:hạn|gian)(?:\s+(?:hoàn thành|thực hiện))?\s*:\s*((?:trước\s+)?{_WHEN})",
        r"(?:chậm|muộn)\s+nhất\s*(?:là|trong)?\s*(?:sau\s+)?\d{1,3}\s+(?:ngày|giờ|tuần|tháng)"
        r"(?:\s+làm việc)?(?:\s+(?:sau|kể từ|trước)\s+[^,;.()]{1,60})?",
        r"(?:ngay\s+)?(?:trong\s+)?(?:ngày\s+)?(?<!việc )hôm nay|(?:tuần|tháng)\s+sau",
        # A meeting is a limit too: tại kỳ họp gần nhất, trong phiên họp tháng 10.
        r"(?:tại|trong|vào)\s+((?:(?:kỳ|phiên|cuộc|buổi)\s+(?:họp|sinh hoạt)"
        r"|(?:(?:buổi|hội nghị|cuộc họp)\s+)?giao ban)"
        rf"(?:\s+\w+){{0,4}}?\s+(?:gần nhất|tới|(?:tuần|tháng|quý)\s+sau|(?:giữa|cuối)\s+năm"
        rf"|tuần\s+\d+|{_WHEN}))",
        # So is another event, if no day is named.
        r"trước\s+(?:khi\s+(?:trình|diễn ra|khai mạc|bắt đầu|bước vào|vào)\s+)?"
        r"(?:(?:kỳ|phiên|cuộc|buổi) họp|kỳ thi|đại hội|hội nghị|mùa (?:mưa|lũ|bão|khô)|năm học"
        r"|ngày hội|(?:(?:lễ|ngày) )?khai giảng|(?:cuộc |ngày )?bầu cử|tết)(?!\w)"
        r"[^,;.()]{0,60}",
        r"trước\s+ngày\s+\d{1,2}(?=\s*(?:$|[,;.)]))",
        r"trước\s+(?:mỗi|từng)\s+(?:vụ|kỳ|đợt|mùa|năm học|học kỳ)(?:\s+họp|\s+thi)?(?!\w)",
    )
)
_EVENT = re.compile(
    r"(?<!\w)(?:(?:trước|ngay\s+sau)\s+khi\s+(?:(?!\s(?:để|nhằm)\s)[^,;.()]){1,60}(?<!\s)"
    rf"|(?:kể\s+)?từ\s+{_DAY}(?:\s+(?:đến|tới)\s+(?:hết\s+)?{_DAY})?)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:tuần|tháng|qu[ýí])\s+(?:tới|này|sau)|năm\s+(?:tới|sau|học)", re.IGNORECASE
)
_SINCE = re.compile(r"(?:kể\s+)?từ\s+(?!nay)", re.IGNORECASE)  # when it begins, and no limit
_UP_TO = re.compile(
    r"(?:kể\s+)?từ\s+(?!nay)[^,;]*?\s(?:đến|tới)\s+(?:hết\s+)?(?=ngày|\d)", re.IGNORECASE
)
_SPAN = r"(?:ngày|tuần|tháng|qu[ýí]|năm(?:\s+học)?|học kỳ)(?!\w)"
# How often something is to be done, said of the verb: kế hoạch hằng năm is another matter.
_OFTEN = re.compile(
    rf"(?:\A\W*(?:định kỳ\s+)?|định kỳ\s+)((?:mỗi|từng|h[ằà]ng|\d{{1,2}}|ba|sáu)\s+{_SPAN})"
    rf"|((?:mỗi|từng|h[ằà]ng)\s+{_SPAN})(?=\s+(?:phải|cần|có trách nhiệm))"
    rf"|\w+\s+lần\s+((?:mỗi|một|trong)\s+{_SPAN})"
    r"|((?:\d{1,2}|hai|ba|sáu|mỗi|một)\s+(?:giờ|ngày|tuần|tháng|qu[ýí]|năm)\s+(?:một|hai|\d)\s+lần)"
    r"|(\d{1,2}\s+lần/(?:ngày|tuần|tháng|qu[ýí]|năm)(?!\w))"
    r"|((?:cứ\s+)?\d{1,2}\s+(?:phút|giờ|ngày|tuần|tháng|năm)/lần(?!\w))"
    r"|((?:cứ\s+(?:mỗi\s+|sau\s+)?\d{0,2}|mỗi\s+\d{1,2})\s*(?:phút|giờ|ngày|tuần|tháng))(?!\w)"
    rf"|(mỗi\s+{_SPAN})(?=\W*$|\s+(?:ít nhất|tối thiểu|không ít hơn|một|hai|ba|\d))"
    r"|(?<!kế hoạch )(?<!báo cáo )(h[ằà]ng\s+(?:ngày|tuần|tháng|qu[ýí]))"
    r"(?=\W*$|\s+(?:tỷ lệ|kết quả|danh sách|tiến độ))",
    re.IGNORECASE,
)
_EVERY = re.compile(rf"(?<!kế hoạch )(?<!báo cáo )(?:mỗi|từng|h[ằà]ng)\s+{_SPAN}", re.IGNORECASE)
_COUNT = re.compile(r"\d+\s+(?:ngày|tuần|giờ|tháng)(?!\s+(?:đầu|cuối))", re.IGNORECASE)
_RANGE = re.compile(r"(tháng)\s+\d{1,2}\s*[-–]\s*(?=\d)", re.IGNORECASE)  # its end counts
_TOLD_AFTER = re.compile(r"\W*thời\s+(?:gian|hạn)\s", re.IGNORECASE)
_TIME = re.compile(rf"(?<!\w){_WHEN}", re.IGNORECASE)
_OF_SECTION = re.compile(
    rf"(?<!\w)(?:từ nay đến {_YEAR}|{_TERM}|{_QUARTER}|{_MONTHS}|{_MONTH}|{_YEAR})", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:nhiệm vụ [^,;.:]*?)?((?<!\w)(?:(?:kể từ|từ|đến|tới|trong|vào)\s+)?"
    rf"(?:{_QUARTER}|{_MONTHS}|{_MONTH}|{_YEAR})|(?:kể )?từ\s+{_DAY})"
    r"(?!\s*\d|\s+(?:đến|tới)\s+nay)",
    re.IGNORECASE,
)


NEAR = 60  # characters after a rhythm in which its verb stands


def find_deadline(text: str, start: int, end: int) -> Span | None:
    """Return where a clause says by when, or opens with a time: Quý I năm 2025, nhiệm vụ … là …"""
    if limit := _find_limit(text, start, end):
        return limit
    opening = _OPENING.match(text, start, end)
    return opening.span(1) if opening else None


def _find_limit(text: str, start: int, end: int) -> Span | None:
    for pattern in _LIMITS:
        if found := pattern.search(text, start, end):
            start, said = found.start(found.lastindex or 0), found.group(found.lastindex or 0)
            return start, start + len(said.rstrip())
    return None


def find_event(text: str, start: int, end: int) -> Span | None:
    """Return where a clause says before what it is to be done or from when, if no time is said."""
    found = _EVENT.search(text, start, end)
    return found.span() if found else None


def find_rhythm(text: str, start: int, end: int) -> Span | None:
    """Return where a clause says how often it is to be done: hằng tháng tổng hợp kết quả."""
    if found := _OFTEN.search(text[start:end]):
        begin, stop = found.span(found.lastindex or 0)
        return start + begin, start + stop
    for every in _EVERY.finditer(text, start, end):
        line = Line(text, every.end(), min(end, every.end() + NEAR))
        head = head_at(line, 0, len(line)) if len(line) else None
        if head and (head.acts or text[start : every.start()].rstrip().endswith(",")):
            return every.span()
    return None


def find_time(text: str, start: int, end: int) -> Span | None:
    """Return the time limit, or else the time, that words name: Tháng 3 - 4/2024."""
    if limit := _find_limit(text, start, end):
        return limit
    found = _TIME.search(text, start, end)
    return found.span() if found else None


def find_time_after(text: str, start: int, end: int) -> Span | None:
    """Return the time that stands after a clause: …; thời gian hoàn thành trong tháng 6."""
    told = _TOLD_AFTER.match(text, start, end)
    return find_time(text, told.end(), end) if told else None


def find_section_deadline(text: str, start: int, end: int) -> Span | None:
    """Return where a heading or an opening names the time in which all must be done."""
    found = _OF_SECTION.search(text, start, end)
    return found.span() if found else None


def year_of(described: Description) -> int | None:
    """Return the year that a report's deadlines mean which name none."""
    years = [period.year for period in described.periods if period.year]
    return described.date.year if described.date else max(years, default=None)


def last_day(said: str, year: int | None) -> date | None:
    """Return the last day that the words of a deadline mean, or None; `year` if they name none.

    Before a day is taken to be up to it, and before a month is up to the end of the month before.
    """
    said = _UP_TO.sub("", said)
    if _RELATIVE.search(said) or _SINCE.match(said):
        return None
    said = _RANGE.sub(r"\1 ", said)
    day = re.search(r"(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})(?!\d)", said)
    years = [int(one) for one in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)]
    named = years[-1] if years else None  # the last of a range: năm 2024-2025
    of_year = named or year
    if of_year is None:
        return None
    if day:
        try:
            return date(of_year, int(day[2]), int(day[1]))
        except ValueError:
            return None
    if len(years) > 1:
        return date(years[-1], 12, 31)
    if not re.search(r"tháng\s|qu[ýí]\s|năm\s|\d/", said, re.IGNORECASE) or _COUNT.search(said):
        return None
    periods = find_periods(said if named else f"{said} năm {of_year}")
    if not periods:
        return None
    period = periods[0]
    before = fold(said).startswith("truoc")
    month = period.first - 1 if before else period.last
    if month < 1:
        return date(of_year - 1, 12, 31)
    return date(of_year, month, monthrange(of_year, month)[1])
