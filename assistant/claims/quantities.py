"""The quantities of a text, with scale and unit, as Vietnamese and English write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.claims.numerals import NUMBER, written_numbers

THOUSAND = 1000
NEAR = 1  # word between a change and its number
SMALLEST = 50  # đồng: nothing costs less
Hedge = Literal["", "more", "less", "about"]
Change = Literal["", "up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `text[start:end]`; `values` are its readings, the strict one first, scaled.

    `bare` is the number without its scale; `small` tells that it is a count of two to ten, written
    in words, `rough` that it is a share or a multiple in words.
    """

    values: tuple[Decimal, ...]
    bare: Decimal
    unit: str
    hedge: Hedge
    change: Change
    start: int
    end: int
    small: bool = False
    rough: bool = False

    @property
    def value(self) -> Decimal:
        return self.values[0]

    @property
    def scale(self) -> Decimal:
        return self.value / self.bare if self.bare else Decimal(1)


_SCALES = (
    ("nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|trillion|tn", 10**12),
    (r"t[ỷỉ](?! (?:lệ|trọng|giá|suất|số)\b)|billions?|bn", 10**9),
    ("triệu|millions?|mn", 10**6),
    ("nghìn|ngàn|thousands?", 10**3),
)
_UNITS = (
    ("pp", r"điểm phần trăm|điểm %|percentage[ -]points?|pp"),
    ("%", r"%|phần trăm|per ?cent"),
    ("‰", r"‰|phần nghìn"),
    ("vnd", r"(?:việt nam )?đồng|vnd|vnđ|đ|(?:vietnam(?:ese)? )?dongs?"),
    ("usd", r"usd|đô(?:[ -]?la)?(?: mỹ)?(?! (?:thị|vật|đốc))|(?:u\.?s\.? )?dollars?"),
    ("ha", r"ha|héc[ -]?ta|hecta|hectares?"),
    ("km2", r"km2|km²|(?:km|ki ?lô ?mét) vuông|square kilomet(?:re|er)s?|sq\.? ?km"),
    ("m2", r"m2|m²|(?:m|mét) vuông|square met(?:re|er)s?|sqm|sq\.? ?m"),
    ("m3", r"m3|m³|mét khối|cubic met(?:re|er)s?"),
    ("km", r"km|ki ?lô ?mét|kilomet(?:re|er)s?"),
    ("m", r"m|mét|met(?:re|er)s?"),
    ("tonne", r"tấn|(?:metric )?tons?|tonnes?"),
    ("quintal", r"tạ|quintals?"),
    ("kg", r"kg|ki ?lô(?: ?gam)?(?! mét)|kilogra?ms?"),
    ("kwh", r"kwh"),
    ("mw", r"mw"),
    ("times", r"lần(?! thứ)|times|fold|tháng lương|months?['’]? (?:salary|pay|wages?)"),
    ("hour", r"giờ|tiếng(?= |$)|hours?|h(?!\w)|[ap]\.?m\.?(?!\w)"),
    ("day", r"ngày|(?:working |business |calendar )?days?"),
    ("week", r"tuần|weeks?"),
    ("month", r"tháng|months?"),
    ("year", r"năm|tuổi|years?(?: old| of age)?"),
)
TERMS = frozenset(("hour", "day", "week", "month", "year"))
# Not within F0, COVID-19 or another number, but right after a currency: VND5.
_NUMBER = re.compile(
    r"(?:(?<![^\W_])|(?<=vnd)|(?<=usd))(?<![^\W\d_][-/])(?<!\d[.,])\d+(?:[.,]\d+)*"
)
_WHOLE = r"(?:consecutive|full|whole|further|additional|extra|more)"
_AFTER = re.compile(
    rf"[ \-]?(?P<scale>{'|'.join(f'{said}' for said, _ in _SCALES)})?(?!\w)[ ]?"
    rf"(?:of )?(?:{_WHOLE} )?(?P<unit>{'|'.join(f'(?:{said})' for _, said in _UNITS)})?(?![^\W\d_])"
)
_UNIT_ALONE = re.compile(
    rf"[ \-]?(?:{_WHOLE} )?(?P<unit>{'|'.join(f'(?:{said})' for _, said in _UNITS)})(?![^\W\d_])"
)
# 03 (ba) lần, mười hai (12) tháng
_SAID_AGAIN = re.compile(r"\s\((?:\d+|[^\W\d_]+(?: [^\W\d_]+){0,4})\)(?=\s)")
_CURRENCY = re.compile(r"(?:(?P<vnd>vnd|vnđ)|(?P<usd>usd|us\$|\$))\s?$")
# "1,614 of the 1,668 tonnes" counts the same things twice.
_INSTEAD = re.compile(r" (?:instead of|rather than) ")
_AND = re.compile(r", (?:and|và) ")
_LISTED = re.compile(
    r"\s*(?:[,;/]|và|and|-|–|to|đến|còn|xuống|lên"
    r"|(?:of|trong|trên)(?: (?:the|a|total|of|tổng|số))*)"
    r"\s*(?:(?!or\b|hay\b|tức\b)\w+\s+)?$"  # 14, or 34.15%: the same said again
)

# What goes up to 500 comes to just that.
_COMES = "".join(
    rf"(?<!\b{said} )"
    for said in "go goes going gone went come comes came moved raise raised rose risen".split()
)
_NO_ONE = r"(?:nobody|no(?: \w+){1,2})"  # who may is of another age: no one under 18 may join
# They set a bound, and deny nothing.
NOT_OVER = (
    r"(?:không|chưa)(?: được| thể)? (?:quá|vượt(?: quá)?|nhiều hơn|cao hơn|lớn hơn|muộn hơn)"
    r"|(?:không|chưa) được(?: \w+){1,4} quá(?! hạn| thời hạn)"
    r"|no (?:more|later|longer|higher|older) than"
    rf"|{_NO_ONE} (?:over|above|older than)(?: the age of)?"
    r"|(?:not|never)(?: \w+){0,3} (?:exceed(?:ed|ing)?|go over|more than|\w+er than"
    rf"|(?:over|above)(?= (?:the age of |vnd ?|usd ?|\$)?{NUMBER}))"  # not: not handed over
)
NOT_UNDER = (
    r"(?:không|chưa)(?: được| thể)?(?: tăng| đạt)? (?:dưới|(?:ít|thấp|nhỏ|sớm|kém) hơn)"
    r"|no (?:less|fewer|lower|earlier|younger) than"
    rf"|{_NO_ONE} (?:under|below|younger than)(?: the age of)?"
    r"|not(?: \w+){0,3} (?:less than|fewer than|below|under|(?:low|earli|young|small|short)er than)"
)
_BOUNDS: tuple[tuple[Hedge, str], ...] = (
    (
        "less",
        rf"{_COMES}up to|"
        r"gần|dưới|(?:chưa|không) (?:đến|tới|đầy)|chưa đủ|tối đa|nhiều nhất|nearly|almost|under"
        r"|less than|fewer than"
        r"|(?:thấp|nhỏ|ít) hơn hoặc bằng|bằng hoặc (?:thấp|nhỏ|ít) hơn"
        r"|nhỏ hơn|below|(?:low|small)er than|at most|close to|maximum(?: \w+){0,2}|capped at"
        r"|limited to"
        rf"|{NOT_OVER}",
    ),
    (
        "more",
        r"(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )(?<!nhỏ )hơn"
        r"|(?<!giới hạn )(?<!mức )trên|vượt(?: quá)?"
        r"|(?:cao|lớn|nhiều) hơn hoặc bằng|bằng hoặc (?:cao|lớn|nhiều) hơn"
        r"|lớn hơn|quá|ít nhất|tối thiểu"
        r"|(?<!handed )(?<!handing )(?<!hand )(?<!turned )(?<!took )over"
        r"|(?:more|(?:high|great|larg)er) than|above"
        r"|exceed(?:ed|ing|s)?|at least"
        r"|minimum(?: \w+){0,2}"
        rf"|{NOT_UNDER}",
    ),
    ("about", r"khoảng|xấp xỉ|chừng|trên dưới|about|around|approximately|roughly|some"),
)
_HEDGES = tuple(
    (
        hedge,
        re.compile(
            rf"\b(?:{said})"
            r"(?: (?:đạt|lên|tới|là|phải|được|bằng|mức|gấp|a|an|the|of|by|to|is|be)){0,2}\s?$"
        ),
    )
    for hedge, said in _BOUNDS
)
_BOUNDS_AFTER: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    ("more", re.compile(r"(?: \w+){0,3} (?:trở lên|or (?:more|older|over|above|higher))\b")),
    ("less", re.compile(r"(?: \w+){0,3} (?:trở xuống|or (?:less|fewer|younger|below))\b")),
)
# Read on the clock of 24 hours, and as it stands.
_AFTERNOON = re.compile(
    r"(?::\d\d)? ?"
    r"(?:p\.?m\b\.?|(?:giờ|h) (?:chiều|tối)\b|(?:o'clock )?in the (?:afternoon|evening))"
)
_MINUTES = re.compile(r"(?<!\d)\d{1,2}:$")  # before those of an hour: 7:30 a.m.
_POINTS = re.compile(r"[ -]points?\b")
_ON = re.compile(r"\b(?:trên|over)\s?$")
# Over the three years; spread over 180 projects.
_DURING = re.compile(
    r"\bover (?:the|these) $"
    r"|\b(?:spread|divided|distributed|instal+ments|paid|repaid|repayable) over $"
)
# Over nine months something rose, or rose 7.5% over nine months.
_TERM_DURING = re.compile(
    r"(?:^\W*|%\W*|\b(?:per ?cent|points|rose|fell|grew|up|down) )over (?:a |an? \w+ )?$"
)
# After another number; a rank (thứ 9 trên 11) is blanked by now.
_OUT_OF = re.compile(r"(?:\d(?: \w+)?|  ) trên (?:tổng số )?$")
_MORNING = re.compile(r" (?:o'clock )?in the morning\b")
_BASE = r"(?= (?:cùng|so|kỳ|tháng|quý|năm|vụ|cuối|đầu)\b)"  # "hơn cùng kỳ 5%", not "hơn 5%"
UPWARD = (
    r"(?<![mt]aking )(?<![mt]akes )(?<!(?:make|made|take|took) )(?<!set )(?<!(?:broke|break) )"
    r"up(?! to\b)"
)
LOWERED = r"hạ(?! sĩ| sỹ| tầng)"
# What falls on a day or into a group, or behind, has not become less.
_DAY = (
    r"(?:(?:a |the )?(?:same )?(?:week|holi|mon|tues|wednes|thurs|fri|satur|sun)?(?:day|end|date)"
    r"|\d{1,2}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b(?!\d))"
)
NO_FALL = (
    r"(?! (?:into|under|within|short|behind|due|ill|sick|victim|through|apart|vacant|foul"
    rf"|on {_DAY})\b)"
)
FALLS = rf"f[ae]ll\w*{NO_FALL}"
_UP = (
    r"(?:go|goes|going|gone|went|moved?|edged|inched|ticked) up|"
    rf"tăng|cao hơn(?! hoặc)|(?<!không )(?<!chưa )vượt|nâng|nhích|(?<!giảm )(?<!bớt )thêm"
    rf"|(?:nhiều|lớn|nhỉnh|lâu|dài) hơn{_BASE}"
    rf"|increas\w*|ris(?:e|es|en|ing)|rose|rais(?:ed|ing|es?)|{UPWARD}|gr[eo]w\w*|higher|gain\w*"
    r"|climb\w*|jump\w*|surg(?:e|ed|ing)|soar\w*|expand\w*"
)
_DOWN = (
    rf"giảm|thấp hơn(?! hoặc)|sụt|{LOWERED}|hụt|(?:kém|ít|nhanh|ngắn|thua)(?: hơn)?{_BASE}"
    rf"|decreas\w*|{FALLS}|down|declin\w*|drop\w*|lower(?:ed|ing|s)?|reduc\w*"
    r"|shr[aiu]nk\w*|slip\w*|dip(?:s|ped)?|contract(?:ed|ion)"
)
CHANGES = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
# Before a number these say how exact it is: "more than 500".
_CHANGE_AFTER = re.compile(
    rf"^\s*(?:(?:points?|minutes?|places?) )?(?:(?P<up>{_UP}|more|above|longer)"
    rf"|(?P<down>{_DOWN}|less|fewer|below|short(?:er)?))\b"
)
_CLAUSE = re.compile(r"[;:()]|[.,](?=\s)")


def read_number(said: str, english: bool) -> tuple[Decimal, ...]:
    """Return the readings of a number, the likeliest first; none if it is no number.

    1.250,5 and 1,250.5 can be read in one way only; 1.250 depends on the language. Vietnamese
    records sometimes part thousands by commas.
    """
    signs = re.findall(r"[.,]", said)
    plain = re.sub(r"[.,]", "", said)
    if not signs:
        return (Decimal(said),)
    grouped = re.fullmatch(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*", said)
    decimal = re.fullmatch(r"(\d{1,3}(?:([.,])\d{3})*|\d+)([.,])(\d+)", said)
    if len(set(signs)) == 2:
        if not decimal or decimal[2] == decimal[3] or signs.count(decimal[3]) > 1:
            return ()
        return (Decimal(f"{re.sub('[.,]', '', decimal[1])}.{decimal[4]}"),)
    if len(signs) > 1:
        return (Decimal(plain),) if grouped else ()
    fraction = Decimal(said.replace(",", "."))
    if not grouped:
        return (fraction,)
    if english:
        return (Decimal(plain),) if signs[0] == "," else (fraction,)
    return (Decimal(plain),) if signs[0] == "." else (fraction, Decimal(plain))


def read_quantities(text: str, english: bool) -> list[Quantity]:
    """Return the quantities of `text`, in which dates and periods are already blanked out."""
    found = list(_in_words(text, english))
    found += [  # 2/3 is a share, and neither 2 nor 3
        one
        for one in _in_digits(text, english)
        if not any(w.start <= one.start < w.end for w in found)
    ]
    found.sort(key=lambda one: one.start)
    return _with_listed_bounds(text, _with_listed_units(text, found))


def _in_digits(text: str, english: bool) -> Iterator[Quantity]:
    lower = text.lower()
    for match in _NUMBER.finditer(lower):
        bare = read_number(match.group(), english)
        if bare:
            yield _quantity(lower, match.start(), match.end(), bare)


def _quantity(lower: str, start: int, end: int, bare: tuple[Decimal, ...]) -> Quantity:
    again = _SAID_AGAIN.match(lower, end)
    scale, unit, last = _scale_and_unit(lower, again.end() if again else end)
    if unit == "vnd" and scale == 1 and bare[0] < SMALLEST:
        unit, last = "", end  # 9 đồng: medals of bronze
    if not unit and _POINTS.match(lower, end) and "%" in lower[:start]:
        unit = "pp"  # 94.2%, up 0.7 points
    if unit == "times" and bare[0] * scale >= THOUSAND:
        unit = ""  # so often: treated 1.12 million times
    if _MINUTES.search(lower[max(0, start - 3) : start]):
        unit, last = "", end
    elif _AFTERNOON.match(lower, end) and bare[0] < 12:
        unit, bare = "hour", (bare[0] + 12, *bare)
    elif _MORNING.match(lower, end):
        unit = "hour"
    before = _CLAUSE.split(lower[max(0, start - 80) : start])[-1]
    if currency := _CURRENCY.search(before):
        unit = currency.lastgroup or unit
        before = before[: currency.start()]
    return Quantity(
        values=tuple(value * scale for value in bare),
        bare=bare[0],
        unit=unit,
        hedge=_hedge(before, lower[start:end] if scale == 1 else "", lower[last:], unit),
        change=_change(before, lower[last : last + 20]),
        start=start,
        end=last,
    )


def _hedge(before: str, number: str, after: str, unit: str) -> Hedge:
    if (
        _OUT_OF.search(before)
        or _DURING.search(before)
        or (unit in TERMS and _TERM_DURING.search(before))
    ):
        return ""
    # A bound is round: trên 1.307 ha, on 1,307 ha.
    if _ON.search(before) and re.fullmatch(r"\d[\d.,]*[1-9]", number) and len(number) > 3:
        return ""
    found = [(match.start(), hedge) for hedge, said in _HEDGES if (match := said.search(before))]
    if found:
        return min(found)[1]  # not less than
    return next((hedge for hedge, said in _BOUNDS_AFTER if said.match(after)), "")


def _scale_and_unit(lower: str, end: int) -> tuple[int, str, int]:
    """Return scale, unit and where both end."""
    match = _AFTER.match(lower, end)
    if not match or not (match["scale"] or match["unit"]):
        match = _UNIT_ALONE.match(lower, end)
        if not match:
            return 1, "", end
        return 1, _unit(match["unit"]), match.end()
    scale = next((n for said, n in _SCALES if re.fullmatch(said, match["scale"] or "")), 1)
    return scale, _unit(match["unit"]), match.end()


def _unit(said: str | None) -> str:
    return next((unit for unit, forms in _UNITS if re.fullmatch(forms, said or "")), "")


# What it has come to, after a change that is told already: tăng 64% lên khoảng 6 tỷ.
_COME_TO = re.compile(
    r"\d\S* .*\b(?:lên|xuống|còn|to)(?: \w+){0,2} ?$"
    r"|\b(?:mục tiêu|chỉ tiêu|targets?(?: of)?)(?: là| từ)? ?$"  # what it was to come to
)


_NEEDED = re.compile(r"\b(?:need|lack|require|want)(?:s|ed)? (?:about |at least )?$")  # 14 more


def _change(before: str, after: str) -> Change:
    if _COME_TO.search(before):
        return ""
    found = list(CHANGES.finditer(before))
    match = found[-1] if found else None
    # One told of another number, or far before, yields to the number's own: up 64% on the month,
    # but 10% below …; growth was 0.4 points short of …
    far = match is not None and len(before[match.end() :].split()) > NEAR
    if match is None or far or re.search(r"\d", before[match.end() :]):
        match = (None if _NEEDED.search(before) else _CHANGE_AFTER.search(after)) or match
    if match is None:
        return "down" if re.search(r"(?:^|[^\W\d] )[-−]$", before) else ""
    return "up" if match["up"] else "down"


def _with_listed_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give "5,2; 3,1 và 4%" one unit: numbers of a list share that of the last."""
    result = found[:]
    for place in range(len(found) - 2, -1, -1):
        one, following = result[place], result[place + 1]
        if one.unit in ("vnd", "usd") and not following.unit and one.value == one.bare:
            # VND 5-10 million: the currency stands before both.
            if re.fullmatch(r"\s?[-–]\s?", text[one.end : following.start]):
                result[place + 1] = replace(following, unit=one.unit)
                values = tuple(value * following.scale for value in one.values)
                result[place] = replace(one, values=values)
            continue
        if one.unit and not following.unit and _INSTEAD.fullmatch(text, one.end, following.start):
            # Ten years instead of five.
            result[place + 1] = replace(following, unit=one.unit, small=False)
            continue
        if one.unit or one.value != one.bare or not (following.unit or following.bare):
            continue
        if following.rough:  # 12,600, half of what it was
            continue
        between = text[one.end : following.start].lower()
        # A comma before "and" parts clauses where no more is listed: cut to 46, and 97.4% agreed.
        before = result[place - 1].end if place else 0
        if _AND.match(between) and not _LISTED.fullmatch(text[before : one.start].lower()):
            continue
        if _LISTED.fullmatch(between):
            values = tuple(value * following.scale for value in one.values)
            if one.bare < THOUSAND <= following.bare and not following.bare % THOUSAND:
                values += (one.value * THOUSAND,)  # 450 – 500.000 ha
            result[place] = replace(one, values=values, unit=following.unit, small=False)
    return result


# At least 20 days for agencies and 40 days for others.
FOR_WHOM = re.compile(r" (?:đối với|cho|for) ", re.IGNORECASE)
_EACH_FOR = re.compile(r" (?:đối với|cho|for) [^;.\d]*(?:,|\bvà|\band) (?:(?:and|và) )?")


def _with_listed_bounds(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give each of several terms told for whom they are the bound of the first."""
    result = found[:]
    for place, one in enumerate(found[1:], 1):
        last = result[place - 1]
        if (
            last.unit == one.unit
            and not one.hedge
            and FOR_WHOM.match(text, one.end)
            and _EACH_FOR.fullmatch(text, last.end, one.start)
        ):
            result[place] = replace(one, hedge=last.hedge)
    return result


def _in_words(text: str, english: bool) -> Iterator[Quantity]:
    lower = text.lower()
    for one in written_numbers(text, english):
        found = _quantity(lower, one.start, one.end, (one.value,))
        if one.unit:
            yield replace(found, unit=one.unit, end=one.end, rough=True)
        else:
            yield replace(found, small=2 <= one.value <= 10 and not found.unit)
