"""Who acts: bodies, leaders and people at the beginning of a clause, up to its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.tasks.actor_names import ACTORS, BEFORE, EVERYDAY
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import plain_verb
from ingest.tasks.verbs import DUTIES, PARTS, head_at

_PASSIVE = keys("được bị")
_GIVEN = keys("giao cho phân công nhiệm vụ trách ủy quyền")  # not doanh nghiệp được giao đất
_OFTEN = Phrases(
    {
        "": """
            từng tuần; từng tháng; từng quý; từng năm; hằng tuần; hằng tháng; hằng quý; hằng năm;
            hàng tuần; hàng tháng; hàng quý; hàng năm; mỗi tuần; mỗi tháng; mỗi quý; mỗi năm
        """
    }
)
# What follows a name, and says on what ground or within what limits it acts.
GROUNDS = Phrases(
    {
        "": """
            căn cứ; theo chức năng; theo thẩm quyền; theo nhiệm vụ; theo phân công; theo phân cấp;
            trong phạm vi; trên cơ sở; theo lĩnh vực; tùy theo; nêu tại; có trách nhiệm; trong
            trường hợp; trong quá trình; trong khi
        """
    }
)
_OF_THEM = Phrases({"": "trong đó"})
ABOVE_ALL = Phrases({"": "nhất là; đặc biệt là; trước hết là"})
DUTY = Phrases({"": DUTIES})
_ENDS_NAME = keys("việc các những mỗi từng của theo cho để về trên tại và với trong")
_WITHIN = keys("trong")  # các xã trong tuần này …
_EACH, _COUNTED = (
    keys("mỗi"),
    keys("vòng thời ngày tuần tháng quý năm vụ lần khi bước kỳ giờ đợt buổi"),
)
HYPHENS = ("", "-", "–")
_IN_DATES = ("/", "-", ".")
_PERSON = keys("người")
_CLAUSE, _CASE = keys("khi nếu mà"), keys("khi")  # no name holds these
_IN_DOING = Phrases({"": "trong việc; về việc"})
_MANY, _HEADS = keys("các"), keys("trưởng phó chánh")
_LETS, _SOON = keys("cho"), keys("sớm")
_ANIMALS = Phrases({"": "vật nuôi; gia súc; gia cầm; trâu; bò; lợn; gà; vịt; cá; trẻ; trẻ em"})
HAS, _BY = keys("có"), keys("theo")
_ALL = keys("các những mọi")
_IS_SO = keys("chưa đã đang")  # những đơn vị chưa đủ điều kiện phải …
_MUST = keys("phải cần nên")
_STRIVES = Phrases({"": "phấn đấu"})  # tỉnh phấn đấu gieo trồng 8.500 ha
PLACES = keys("tỉnh huyện xã phường quận thôn")
_GOES_ON = PLACES | keys("thành thị")  # các tỉnh, thành phố
VERBS = ("action", "opener", "modal", "adverb", "done", "passive")
NEAR = 7  # words of who somebody is before his duty
FAR = 16  # words of a name before its duty
LONGEST = 90  # words of those who must act
_JOINED = frozenset((",", "", "-", "–", "/", "(", ")", "),", "&", "“", "”", "”,", ".", '"', "-)"))


@dataclass(frozen=True, slots=True)
class Actor:
    """Words `first` up to `last` that name who acts."""

    first: int
    last: int


def name_of(line: Line, actor: Actor) -> tuple[int, int]:
    """Return the span of a name: Bệnh viện tỉnh (được giao) triển khai …, Sở X (từng quý) phải …"""
    many = BEFORE.at(line, actor.first) is not None
    for position in range(actor.first + 1, actor.last):
        timed = line.tokens[position - 1].key in _WITHIN and line.tokens[position].key in _COUNTED
        if timed or GROUNDS.at(line, position) or line.tokens[position].key in _CASE:
            return line.span(actor.first, position - timed)
        given = not many and line.tokens[position].key in _PASSIVE
        given = given and all(t.key in _GIVEN for t in line.tokens[position + 1 : actor.last])
        often = position + 2 == actor.last and _OFTEN.at(line, position) is not None
        if given or often:
            return line.span(actor.first, position)
    return line.span(actor.first, actor.last)


def begins_actor(line: Line, first: int) -> int | None:
    """Return the word after the beginning of a name of who acts, or None."""
    if first >= len(line):
        return None
    token = line.tokens[first]
    if token.key[0].isdigit():
        near = first + 1 < len(line) and line.tokens[first + 1].sign in ("", "%")
        near = near and token.sign not in _IN_DATES
        share = near and line.tokens[first + 1].sign == "%"
        return _beginning(line, first + 1, share) if near else None  # 100% xã, phường
    after = _beginning(line, first)
    if token.sign == "," and not token.capital and not BEFORE.at(line, first) and after:
        return None if goes_on(line, first) else after
    return after


def _beginning(line: Line, first: int, many: bool = False) -> int | None:
    before = BEFORE.at(line, first)
    after = before[1] if before else first
    if before and (one := BEFORE.at(line, after)) and one[0] == "of one":
        before, after = one, one[1]  # từng đồng chí cấp ủy viên
    found = ACTORS.at(line, after)
    if not found:
        # đồng chí Nguyễn Văn A; in a speech that is reported, đồng chí alone.
        if before and before[0] == "of one":
            return after
        if before and before[0] == "of somebody":  # anh Hùng, not anh hùng
            if after >= len(line) or line.tokens[after].sign:
                return None
            if line.tokens[after].capital:
                return after + 1
            acts = PARTS.at(line, after) or plain_verb(line, after, len(line))
            return after if acts and not line.tokens[first].capital else None
        each = after == first + 1 < len(line) and line.tokens[first].key in _EACH
        return after + 1 if each and line.tokens[after].key not in _COUNTED else None
    if found[0] == "none":
        return after if before and before[0] == "of one" else None  # từng đồng chí báo cáo …
    if before or many:
        return found[1]
    if found[1] - after == 1 and line.tokens[after].key in EVERYDAY:
        # "Ban" and "các ban", not "ban" alone: ban hành, phòng trừ, tổ chức.
        is_name = line.tokens[after].capital and (after > 0 or _is_name(line, found[1]))
        # A place by its kind alone: huyện cần …
        place = line.tokens[after].key in PLACES
        following = line.tokens[found[1]] if found[1] < len(line) else None
        # huyện Phú Bình, phòng Nông nghiệp; not cháy rừng ở cấp IV, whose numeral reads as a number
        named = following is not None and following.capital and not following.sign
        named = bool(named and following and not following.key.isdigit())
        must = place and _is_must(line, found[1])
        return found[1] if is_name or named or must else None
    if found[0] != "needs":
        return found[1]
    if line.tokens[after].key in _PERSON and _soon_must(line, found[1]):
        return found[1]  # người tiêu dùng nên …
    # Thị xã Tân An, Cụm Bắc; not Tổ chức Đại hội
    named = line.tokens[after].capital and found[1] < len(line)
    named = named and line.tokens[found[1]].capital and not line.tokens[found[1]].sign
    part = PARTS.at(line, after)
    return found[1] if named and (part is None or part[0] == "noun") else None


def _is_must(line: Line, position: int) -> bool:
    if position >= len(line):
        return False
    return line.tokens[position].key in _MUST or _STRIVES.at(line, position) is not None


def _soon_must(line: Line, first: int) -> bool:
    """Tell whether a duty follows at once upon a few words: (người) điều khiển xe máy phải …"""
    for position in range(first, min(len(line), first + NEAR)):
        if line.tokens[position].sign:
            return False
        if position > first and line.tokens[position].key in _MUST:
            return True
    return False


def next_actor(line: Line, first: int) -> int | None:
    """Return the word after the beginning of a further name in a list: cán bộ, công chức."""
    return _beginning(line, first)


def is_common(line: Line, first: int) -> bool:
    """Tell whether people are named by a noun alone, as one of several in an object: nghệ nhân."""
    found = ACTORS.at(line, first)
    return found is not None and found[0] == "people" and not line.tokens[first].capital


def is_person(line: Line, first: int) -> bool:
    """Tell whether somebody is named by his office: Chủ tịch UBND tỉnh."""
    found = ACTORS.at(line, first)
    return found is not None and found[0] == "person"


def is_body(line: Line, first: int) -> bool:
    """Tell whether a body is named, and nobody at its head: Sở Y tế, not Giám đốc Sở Y tế."""
    found = ACTORS.at(line, first)
    return found is not None and found[0] == "body"


def goes_on(line: Line, first: int) -> bool:
    """Tell whether a name goes on with those before it: các sở, ngành, địa phương."""
    for begin in range(first - 1, max(-1, first - 9), -1):
        if _beginning(line, begin) is not None:
            return True
        token = line.tokens[begin]
        if ";" in token.sign or (not token.capital and _is_verb(line, begin, len(line))):
            return False
    return False


def _duty_follows(line: Line, first: int) -> bool:
    """Tell whether a duty follows before any sign: Tổ giúp việc của Ban Chỉ đạo có nhiệm vụ …"""
    for position in range(first, min(len(line), first + FAR)):
        token = line.tokens[position]
        if token.sign and not (token.sign == "," and token.key in _GOES_ON):
            return False
        found = PARTS.at(line, position)
        if DUTY.at(line, position) or (found and found[0] == "modal" and found[1] - position > 1):
            return True
    return False


def _is_name(line: Line, after: int) -> bool:
    """Tell whether the first word of a line begins a name: Bộ Tài chính, Tỉnh; not Vụ xuân."""
    if line.tokens[after - 1].key in PLACES or _duty_follows(line, after):
        return True
    following = line.tokens[after].key if after < len(line) else ""
    many = following in _MANY and line.tokens[after - 1].key in _HEADS  # Trưởng các phòng
    numbered = following.isdigit() and not line.tokens[after].sign  # Phòng 15 rà soát …
    named = bool(following) and (line.tokens[after].capital or following in PLACES)
    return many or named or numbered


def actor_at(line: Line, first: int, last: int) -> Actor | None:
    """Return who acts if a name begins at a word and a verb or a modal follows it."""
    kind = position = begins_actor(line, first)
    if position is None:
        return None
    while position < min(last, first + LONGEST):
        token = line.tokens[position]
        if is_aside(line, position):
            position = _after_comma(line, position, last)  # Sở X, trên cơ sở đề xuất, thẩm định …
            continue
        if token.key in _CASE and (must := _must_in_case(line, position, last)):
            return Actor(first, must)  # người lao động khi có nhu cầu cần liên hệ …
        if token.key in _CLAUSE or _IN_DOING.at(line, position):
            return None
        if position > first and token.sign not in _JOINED and not token.sign.startswith(("(", "“")):
            return None
        if _OF_THEM.at(line, position):
            return None  # theo Nghị quyết của Tỉnh ủy, HĐND tỉnh, trong đó tập trung …
        if token.sign == "," and ABOVE_ALL.at(line, position):
            position = _after_comma(line, position, last)  # các cấp ủy, nhất là người đứng đầu, …
            continue
        found = PARTS.at(line, position, last)
        if found and position > first and line.tokens[position - 1].key in _BY | _MANY:
            position = found[1]  # HĐND tỉnh theo quy định, Trưởng các phòng
            continue
        if found:
            part, after = found
            if token.capital and not line.text[token.start : token.end].isupper():
                position = after  # a name: Sở Giáo dục và Đào tạo
                continue
            if part == "passive":
                position = _after_verbs(line, after, last)
                continue
            if token.key in HAS and line.tokens[first].key in _ALL:
                listed = _must_follow(line, after, last, listed=True)
                if listed and line.tokens[listed].must:
                    return Actor(first, listed)  # các xã có nguy cơ lũ quét, sạt lở đất phải …
            if token.key in HAS and after == position + 1 and _must_follow(line, after, last):
                position = after
                continue
            if token.key in _IS_SO and _must_follow(line, after, last, ("modal",)):
                position = after
                continue
            if token.key in _IS_SO and (urged := _urged(line, first, after, last)):
                return Actor(first, urged)
            if part in ("done", "modal"):
                return Actor(first, position)
            acts = part in ("action", "opener", "adverb") or (
                part == "nominal" and _is_predicate(line, position, last)
            )
            of_field = _is_field(line, part, after) and not is_common(line, first)
            named = _duty_follows(line, after) or of_field
            fixed = part in ("action", "nominal") and position == kind
            if acts and not (named and fixed):  # not Cơ quan quản lý thuế phải …
                return Actor(first, position)
            position = after
            continue
        if position > first and not token.sign and lets(line, position):
            return Actor(first, position)  # các xã cho dân sơ tán
        parted = token.sign not in ("", ")")
        if not (token.capital or parted) and plain_verb(line, position, last):
            return Actor(first, position)
        position += 1
    return None


def _must_in_case(line: Line, first: int, last: int) -> int | None:
    """Return the word where a duty follows a case before any sign: khi có nhu cầu cần …"""
    for position in range(first + 1, min(last, first + FAR)):
        if line.tokens[position].sign:
            return None
        if line.tokens[position].must:
            return position
    return None


def is_aside(line: Line, position: int) -> bool:
    """Tell whether it is said after a comma on what ground or in which case somebody acts."""
    after_comma = line.tokens[position].sign == "," and not DUTY.at(line, position)
    return after_comma and GROUNDS.at(line, position) is not None


def _after_comma(line: Line, first: int, last: int) -> int:
    """Return the word after the next comma, or the end."""
    found = (p for p in range(first + 1, last) if line.tokens[p].sign == ",")
    return next(found, last)


def _is_field(line: Line, part: str, after: int) -> bool:
    """Tell whether a word before a verb says of what field a body is: Ngành giáo dục sắp xếp …"""
    if part != "nominal" or after >= len(line) or line.tokens[after].sign:
        return False
    following = PARTS.at(line, after)
    return following is not None and following[0] in ("action", "opener", "adverb")


def lets(line: Line, position: int) -> bool:
    """Tell whether "cho" lets somebody do something: cho dân sơ tán, cho học sinh nghỉ học."""
    token = line.tokens[position]
    if token.key not in _LETS or position + 1 >= len(line):
        return False
    if _ANIMALS.at(line, position + 1):
        return not line.tokens[position + 1].sign
    people = ACTORS.at(line, position + 1)
    return people is not None and people[0] == "people" and not line.tokens[position + 1].sign


def _must_follow(
    line: Line,
    first: int,
    last: int,
    parts: Sequence[str] = ("modal", "adverb"),
    *,
    listed: bool = False,
) -> int | None:
    """Return where a duty follows before any sign: các xã có dịch phải, khẩn trương …

    Things may be `listed` before it: các xã có nguy cơ lũ quét, sạt lở đất phải …
    """
    for position in range(first, min(last, first + 12)):
        found = PARTS.at(line, position, last)
        thing = listed and line.tokens[position].sign == "," and found is None
        if line.tokens[position].sign and not thing:
            return None
        if found and (found[0] in parts or line.tokens[position].key in _MUST):
            return position
    return None


def _urged(line: Line, first: int, after: int, last: int) -> int | None:
    """Return where those are urged of whom something is so: Các xã chưa nộp khẩn trương nộp …"""
    if line.tokens[first].key not in _ALL:
        return None
    state = PARTS.at(line, after, last)  # chưa kiên quyết xử lý
    for position in range(max(after + 1, state[1] if state else 0), min(last, after + FAR)):
        token = line.tokens[position]
        if token.bracketed:
            continue
        if token.sign:
            noted = token.sign.startswith(")") and head_at(line, position, last)
            return position if noted and "," not in token.sign else None
        part, then = PARTS.at(line, position, last) or (None, position)
        acts = PARTS.at(line, then, last) if part == "adverb" and then < last else None
        if acts and acts[0] in ("action", "opener") and not line.tokens[then].sign:
            return position
    return None


def _after_verbs(line: Line, first: int, last: int) -> int:
    """Return the word after a verb in the passive: các đơn vị được giao nhiệm vụ."""
    found = PARTS.at(line, first, last)
    return found[1] if found else first


def _is_verb(line: Line, first: int, last: int) -> bool:
    found = PARTS.at(line, first, last)
    return found is not None and found[0] in VERBS


def _is_predicate(line: Line, first: int, last: int) -> bool:
    """Tell whether a verb that may also be a noun has an object after a name: Sở X quản lý đất.

    In a name another verb follows: Ban Chỉ đạo cải cách hành chính có trách nhiệm …
    """
    head = head_at(line, first, last)
    if head is None or (head.last >= last and not head.finite) or line.tokens[first].sign:
        return False
    verb = PARTS.at(line, first, last)
    how = PARTS.at(line, verb[1], last) if verb else None
    if how and (how[0] == "manner" or line.tokens[how[1] - 1].key in _SOON):
        return True  # nông dân thu hoạch nhanh gọn diện tích lúa đã chín
    if line.tokens[first - 1].key in PLACES:
        return True  # Đài Truyền hình tỉnh tăng thời lượng phát sóng
    for position in range(head.last, min(last, head.last + 8)):
        token = line.tokens[position]
        if token.sign not in HYPHENS or token.key in _ENDS_NAME:
            return True
        is_verb = _is_verb(line, position, last) or plain_verb(line, position, last)
        if is_verb and not token.capital:
            return False
    return True
