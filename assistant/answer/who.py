"""Who does what a sentence says, and which people it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.text import CAPITAL, fold, word_key, words

LONGEST = 12  # words of who it is

# "Ai đề nghị …", "Đồng chí nào chủ trì …", "Who asked …".
_ASKED = re.compile(
    r"\b(?:ai|nguoi nao|vi nao|dong chi nao|co quan nao|don vi nao|lanh dao nao|who)\b"
)
_DIRECTS = ("đề nghị", "yêu cầu", "chỉ đạo", "giao", "quán triệt", "nhấn mạnh")
_OTHERS = (
    "phát biểu", "kết luận", "chủ trì", "chủ tọa", "khẳng định", "đánh giá", "trình bày", "ký",
    "báo cáo", "phê duyệt", "quyết định",
)  # fmt: skip
_DIRECTS_IN_ENGLISH = re.compile(
    r"(?:ask|request|direct|demand|instruct|urge|order|assign|stress|emphasi[sz])\w*\b"
)
_NO_VERB = r"(?! (?:thông|dịch|lưu|tiếp|nhận|diện|mùa|hàng)\b)"  # giao thông, giao dịch
_AUXILIARY = re.compile(r"(?:(?:da|se|dang|cung|la nguoi) )+")
# What goes on after a name to something else that is done.
_GOES_ON = re.compile(
    rf"\s+(?:và(?! {CAPITAL})|đồng ý|thống nhất|nhất trí|đã|sẽ|cũng|tiếp tục|tập trung|cần|phải)"
    r"\b.*"
)
# What begins a name of a person in office or of a body.
_HEAD = re.compile(
    r"(?:đồng chí|đ/c|các đồng chí|ông|bà|Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Ban|Thường trực"
    r"|UBND|HĐND|Ủy ban|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng bộ|Đảng ủy|Sở|Bộ|Cục|Chi cục"
    r"|Công an|Chính phủ|Thủ tướng|Quốc hội|Hội nghị|Giám đốc|Văn phòng|Tổng Bí thư)\b"
)


def find_who(question: Question, text: str) -> str:
    """Return the words of `text` that say who does what is asked about; "" if none do."""
    folded = fold(question.text)
    asked = _ASKED.search(folded)
    if not asked:
        return ""
    verb = _verb(_AUXILIARY.sub("", folded[asked.end() :].strip()))
    if not verb:
        return ""
    for match in re.finditer(rf"\b(?:{verb})\b", text):
        if who := _before(text[: match.start()]):
            return who
    return ""


def _verb(asked: str) -> str:
    """Return a pattern of the verb asked about, given the folded words after "who", or ""."""
    known = (*_DIRECTS, *_OTHERS)
    said = next((verb for verb in known if re.match(rf"{fold(verb)}\b", asked)), "")
    # What one reports as asked another reports as directed.
    directs = said in _DIRECTS or _DIRECTS_IN_ENGLISH.match(asked)
    return f"(?:{'|'.join(_DIRECTS)}){_NO_VERB}" if directs else said


def _before(text: str) -> str:
    """Return the person in office or the body that `text` ends with."""
    clause = re.split(r"[,;:.()\n]", text)[-1]
    heads = list(_HEAD.finditer(clause))
    if not heads:
        return ""
    who = _GOES_ON.sub("", clause[heads[0].start() :]).strip()
    return who if len(words(who)) <= LONGEST else ""


FAMILY_NAMES = frozenset(
    word_key(name)
    for name in (
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý tô đinh trịnh "
        "lương đào mai cao lâm hà tạ chu trương phùng quách thái tống vương la kiều"
    ).split()
)
# Of other peoples of the country. Many are words too, or begin places: a name has three words.
_OTHER_FAMILY_NAMES = frozenset(
    word_key(name)
    for name in (
        "lò lường quàng tòng cà cầm bạc điêu vì giàng sùng thào vàng vừ lầu hạng cứ mùa chang "
        "tráng thền tẩn chảo phàn bàn triệu nông bế ma hứa sầm vi lộc lục hầu lù lèng phà pờ "
        "khoàng xồng lỳ ly moong lữ cụt hà rơ siu điểu thạch"
    ).split()
)
# Streets and squares are named after people.
_PLACES = frozenset("tỉnh huyện xã phường phố đường quận thành thị trấn trường hát".split())
# What has a foreign name and is nobody: vi khuẩn Salmonella, hóa chất Benkocid.
_THINGS = frozenset("khuẩn rút virus chất thuốc xin giống chủng hiệu máy mềm".split())
# What stands before a person's name alone, which may be of any people of the country: Sùng A Hồ.
_TITLES = frozenset("ông bà anh chị cụ chí đ/c em cháu đế vua sĩ".split())
_CAPITALISED = re.compile(r"[^\W\d_][\w.]*")
_SHORTEST, _MOST = 3, 4  # letters of a single name; words of a Vietnamese one


# Where a name would stand: đồng chí Phó Bí thư.
_OFFICES = frozenset("Phó Bí Chủ Giám Trưởng Chánh Ủy Uỷ Tổng Quyền Thường".split())


def find_people(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the names of people: with a Vietnamese family name, or in words of no Vietnamese."""
    for start, run in _capitalised_runs(text):
        foreign = list(takewhile(lambda one: not _is_vietnamese(one, lexicon), reversed(run)))
        if len(run) == 1:
            # The first word of a text has a capital in any case; an abbreviation has no other.
            before = text[:start].split()[-1:]
            is_thing = bool(before) and before[0].lower() in _THINGS
            if foreign and start and len(run[0]) >= _SHORTEST and not run[0].isupper():
                yield from () if is_thing else run
        elif any(len(one) > 2 and one.isupper() for one in run):
            continue
        elif text[:start].split()[-1:] and text[:start].split()[-1].lower() in _PLACES:
            continue  # Đak Đoa too
        elif run[0] in _OFFICES:
            continue
        elif len(foreign) in (len(run), *range(2, len(run))):
            yield " ".join(reversed(foreign))
        elif text[:start].split()[-1:] and text[:start].split()[-1].lower() in _TITLES:
            if len(run) in range(2, _MOST + 1):
                yield " ".join(run)
        else:
            yield from _vietnamese_name(run)


def _vietnamese_name(run: list[str]) -> Iterator[str]:
    for place, one in enumerate(run):
        key, length = word_key(one), len(run) - place
        known = key in FAMILY_NAMES or (key in _OTHER_FAMILY_NAMES and length > 2)
        if known and 2 <= length <= _MOST:
            yield " ".join(run[place:])
            return


def _is_vietnamese(word: str, lexicon: Lexicon) -> bool:
    key = word_key(word.rstrip("."))
    return len(key) > 1 and lexicon.is_spelled(key)


def _capitalised_runs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield where capitalised words begin that stand side by side, and these."""
    start, end, run = 0, 0, list[str]()
    for match in _CAPITALISED.finditer(text):
        if run and (text[end : match.start()] not in (" ", "-") or not match.group()[0].isupper()):
            yield start, run
            run = []
        if match.group()[0].isupper():
            start = start if run else match.start()
            run.append(match.group())
            end = match.end()
    if run:
        yield start, run
