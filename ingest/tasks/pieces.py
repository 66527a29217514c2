"""A directive phrase -> what stands between its signs, verbs that share an object joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.tasks.actors import HAS, Actor, actor_at, begins_actor, goes_on, is_common, lets
from ingest.tasks.deadlines import find_deadline
from ingest.tasks.joints import (
    ABOVE_ALL,
    ADVISES,
    AND,
    ANNOUNCES,
    FIXED,
    GIVES,
    IF,
    NEXT,
    OFTEN,
    OWN_OBJECTS,
    REPORTS_TO,
    SAYS_ON,
    SO,
    THEN,
    TIME_WORDS,
    TIMES,
    WATCHES,
)
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import plain_verb
from ingest.tasks.verbs import PARTS, Head, head_at

_EVERY = keys("hằng hàng mỗi một")
_STATES = Phrases({"": "nêu rõ; chỉ rõ; ghi rõ"})
_TIMES_OVER = keys("lần")
_UNITS = keys("ngày tuần tháng quý năm")
# Verbs that need no object, and share none with the next.
_ALONE = Phrases(
    {
        "": """
            làm việc; ôn tập; đối thoại; tranh luận; giao lưu; luyện tập; diễn tập; trực ban; tiêm
            phòng; ra quân; hậu kiểm; tiền kiểm; tuần tra, kiểm soát; kiểm tra đột xuất;
            thanh tra đột xuất; kiểm tra chéo; ứng trực; bổ sung quy hoạch; điều chỉnh quy hoạch
        """
    }
)
_BUT = keys("nhưng song")
_ASKS, _DEMANDS = Phrases({"": "đề nghị"}), Phrases({"": "yêu cầu; giao; phân công"})
_TOGETHER = Phrases({"": "cùng; cùng với"})
_DENIES, _GOT, _EACH = keys("không"), keys("được"), keys("mỗi")
_WHILE = keys("còn")
_FAR = 12  # words before another to whom something is given
_LACKS, _WHICH, _WILL = keys("chưa không"), keys("nào ai"), keys("sẽ")
_SOON = Phrases(
    {
        "": """
            tuần sau; tuần tới; tuần này; tháng sau; tháng tới; chiều; chiều nay; chiều mai; sáng
            mai; tối nay; ngày mai; hôm nay; mai
        """
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two signs, or between a sign and "và"; `sign` stands before it."""

    first: int
    last: int
    sign: str
    head: Head | None
    actor: Actor | None = None

    @property
    def has_object(self) -> bool:
        return self.head is not None and self.head.last < self.last


def pieces(line: Line, first: int, last: int) -> Iterator[Piece]:
    """Yield the pieces of the words `first` up to `last`."""
    return _joined(line, list(_parted(line, first, last)))


def _parted(line: Line, first: int, last: int) -> Iterator[Piece]:
    begin = named = first  # `named`: the word after those who act, who may be parted by commas
    for position in range(first + 1, last + 1):
        if position < last and (position < named or not _may_part(line, position)):
            continue
        yield _piece(line, begin, position, "" if begin == first else _sign(line, begin))
        begin = position
        sign = _sign(line, begin) if begin < last else ""
        if sign == ";" or (sign == "," and line.tokens[begin].capital):
            actor = actor_at(line, _after_saying(line, begin, last), last)
            if actor and sign == "," and line.tokens[actor.last].sign:
                actor = None  # trên Báo tỉnh, Đài Truyền hình tỉnh, giới thiệu các mô hình
            named = actor.last + 1 if actor else begin


def _sign(line: Line, first: int) -> str:
    token = line.tokens[first]
    if ";" in token.sign or "." in token.sign or ":" in token.sign:
        return ";"
    return "," if "," in token.sign or "-" in token.sign or "–" in token.sign else token.key


def _may_part(line: Line, position: int) -> bool:
    token = line.tokens[position]
    if token.bracketed or _is_fixed(line, position) or _lists_rhythms(line, position):
        return False
    if ";" in token.sign or "," in token.sign:
        return True
    if ":" in token.sign:
        return bool(ANNOUNCES.at(line, position - 1) or ANNOUNCES.at(line, position - 2))
    return token.key in AND or bool(NEXT.at(line, position))


def _is_fixed(line: Line, position: int) -> bool:
    """Tell whether a word stands within a fixed phrase: Luật Phòng, chống tham nhũng."""
    for begin in range(max(0, position - 3), position):
        fixed = FIXED.at(line, begin)
        if fixed and fixed[1] > position:
            return True
    return False


def _lists_rhythms(line: Line, position: int) -> bool:
    """Tell whether a further time follows: hằng quý, 6 tháng và hằng năm báo cáo."""
    begin = position + (line.tokens[position].key in AND)
    if begin + 1 >= len(line) or line.tokens[position - 1].key not in _UNITS:
        return False
    often = line.tokens[begin].key in _EVERY or line.tokens[begin].key[0].isdigit()
    return often and line.tokens[begin + 1].key in _UNITS


def _piece(line: Line, first: int, last: int, sign: str) -> Piece:
    begin = first
    if line.tokens[begin].key in AND and begin + 1 < last:
        begin += 1
    if found := NEXT.at(line, begin, last):
        begin, sign = found[1], THEN
    if (above := ABOVE_ALL.at(line, begin, last)) and (which := _of_which(line, above[1], last)):
        return Piece(above[1], last, sign, which)  # trong đó ưu tiên …
    if sign == "," and line.tokens[begin].key in _WHILE and begins_actor(line, begin + 1):
        begin += 1  # còn Tỉnh đoàn huy động thanh niên
    elif sign == "," and line.tokens[begin].key in _BUT and head_at(line, begin + 1, last):
        begin += 1  # nhưng không bắt trẻ nhỏ đi xa
    if sign in (";", THEN):
        begin = _after_saying(line, begin, last)
    if begin >= last:
        return Piece(first, last, ",", None)
    if then := _then(line, begin, last):
        return then
    if sign == "," and (must := _of_whichever(line, begin, last)):
        return Piece(begin, last, ";", must)
    if sign in (",", ";") and (asked := _ASKS.at(line, begin, last)):
        head = head_at(line, asked[1], last)
        if head is None and (whom := actor_at(line, asked[1], last)):
            head = head_at(line, whom.last, last)
        if head and head.last < last:
            return Piece(begin, last, sign, replace(head, first=begin, opens=True))
    if sign in (",", ";") and (demand := _demand(line, begin, last)):
        return Piece(begin, last, ";", demand)
    if sign in (",", ";") and (joint := _jointly(line, begin, last)):
        return Piece(begin, last, sign, joint)
    if sign in (",", ";") and (after := _soon(line, begin, last)):
        head = head_at(line, after, last)
        if head and (head.opens or head.acts):
            return Piece(begin, last, sign, head)  # tuần sau trình phương án
    if sign == "," and line.tokens[begin].key in TIMES and (must := _duty(line, begin, last)):
        return Piece(must.first, last, ";", must)
    actor = actor_at(line, begin, last)
    if actor and line.tokens[begin].key[0].isdigit() and _is_told(line, begin, actor.last):
        return Piece(begin, last, ",", None)  # 100% công chức được bồi dưỡng
    if actor and sign == "," and is_common(line, begin) and not _must_be(line, actor):
        return Piece(first, last, sign, None)  # thu hút thợ giỏi, nghệ nhân tham gia giảng dạy
    each = line.tokens[begin].key in _EACH  # …, mỗi xã bố trí một cán bộ
    if actor and sign != ";" and not each and goes_on(line, begin):
        actor = None  # phối hợp với Sở Tài chính, Sở Nội vụ rà soát
    if actor and _must_be(line, actor) and undergoes(line, actor.last):
        actor = None  # ; các vụ việc phải được giải quyết: by whoever
    verb = actor.last if actor else begin
    head = head_at(line, verb, last) or _lets(line, verb, last)
    if actor is None and sign not in (";", THEN, "") and line.tokens[begin].capital:
        head = None  # a name: Sở Giáo dục và Đào tạo
    if head is None and not (actor and sign == ";" and _must_be(line, actor)):
        actor = None
    return Piece(begin if sign != "," or head else first, last, sign, head, actor)


def _demand(line: Line, first: int, last: int) -> Head | None:
    """Return the phrase that gives the next to somebody else: …; yêu cầu các chủ đầu tư cam kết."""
    found = _DEMANDS.at(line, first, last)
    actor = actor_at(line, found[1], last) if found else None
    if found is None or actor is None or actor.last >= last:
        return None
    return Head(first, found[1], opens=True, acts=True, verbs=1, lists=False, finite=False)


def _jointly(line: Line, first: int, last: int) -> Head | None:
    """Return the phrase of what is done with others: cùng Sở Công nghiệp tìm địa điểm."""
    found = _TOGETHER.at(line, first, last)
    named = found is not None and found[1] < last and line.tokens[found[1]].capital
    others = actor_at(line, found[1], last) if found and named else None
    head = head_at(line, others.last, last) if others else None
    acts = others is not None and (head or plain_verb(line, others.last, last))
    if others is None or not acts:
        return None
    after = head.last if head else others.last + 1
    return Head(first, after, opens=True, acts=True, verbs=1, lists=False, finite=False)


def _after_saying(line: Line, first: int, last: int) -> int:
    """Return where whoever directs names somebody else: mong muốn mỗi cán bộ, đảng viên …"""
    says = SAYS_ON.at(line, first, last)
    return says[1] if says and actor_at(line, says[1], last) else first


def _lets(line: Line, first: int, last: int) -> Head | None:
    """Return the phrase of "cho" before people who do something: cho học sinh nghỉ học."""
    if first + 2 >= last or not lets(line, first):
        return None
    before = line.tokens[max(0, first - _FAR) : first]
    if any(token.key == line.tokens[first].key for token in before):
        return None  # tặng quà cho người già, cho trẻ em mồ côi
    return Head(first, first + 1, opens=False, acts=True, verbs=1, lists=False, finite=False)


def _then(line: Line, first: int, last: int) -> Piece | None:
    """Return what is to be done in a case: nếu sai thì …; hồ sơ chưa đủ thì …

    Who is meant belongs to what is to be done: thôn nào chưa nộp thì nộp dứt điểm. What is done
    may be in no list of verbs; but not what is so: thì được, thì bị, thì sẽ.
    """
    then = next((p for p in range(first + 2, last - 1) if line.tokens[p].key in SO), None)
    if then is None or line.tokens[then].sign:
        return None
    told = frozenset(token.key for token in line.tokens[first:then])
    which = not told.isdisjoint(_WHICH) and then + 2 < last and not IF.at(line, first)
    if not (which or IF.at(line, first) or (told & _LACKS and told.isdisjoint(_WHICH))):
        return None
    begin = then + 1
    actor = actor_at(line, begin, last)
    verb = actor.last if actor else begin
    head = head_at(line, verb, last)
    if line.tokens[verb].key in _WILL or (head is None and _is_told(line, verb, last - 1)):
        return None
    head = head or Head(verb, verb + 1, opens=False, acts=True, verbs=1, lists=False, finite=True)
    return Piece(first if which else begin, last, ";", head, actor)


def _of_whichever(line: Line, first: int, last: int) -> Head | None:
    """Return what must be done about whatever is so: nhiệm vụ nào chậm phải có giải pháp …"""
    near = line.tokens[first + 1 : min(last, first + 4)]
    if not any(token.key in _WHICH and not token.sign for token in near):
        return None
    musts = (p for p in range(first + 2, last) if line.tokens[p].must)
    return next((head for p in musts if (head := head_at(line, p, last))), None)


def _soon(line: Line, first: int, last: int) -> int | None:
    """Return the word after a time: tuần sau, tháng 8."""
    if found := _SOON.at(line, first, last):
        return found[1]
    start, end = line.span(first, last)
    limit = find_deadline(line.text, start, end)
    if limit and limit[0] == start:  # ngày 15 tháng cuối quý tổng hợp kết quả
        return next((p for p in range(first, last) if line.tokens[p].start >= limit[1]), None)
    if first + 4 < last and line.tokens[first + 3].key in _TIMES_OVER:
        return first + 4  # mỗi năm hai lần báo cáo, 6 tháng một lần báo cáo
    if line.tokens[first].key in _UNITS and line.tokens[first - 1].key in _UNITS:
        return first + 1  # định kỳ 6 tháng, năm báo cáo
    dated = first + 1 < last and line.tokens[first + 1].key.isdigit()
    return first + 2 if dated and line.tokens[first].key in _UNITS else None


def _must_be(line: Line, actor: Actor) -> bool:
    """Tell whether somebody must be so: đảng viên phải tự giác, thành khẩn."""
    return actor.last < len(line) and line.tokens[actor.last].must


def undergoes(line: Line, must: int) -> bool:
    """Tell whether something is to be done to what is named: phải được."""
    return must + 1 < len(line) and line.tokens[must + 1].key in _GOT


def _of_which(line: Line, first: int, last: int) -> Head | None:
    """Return the directive phrase after "trong đó": ưu tiên …, nêu rõ …; not có 3 xã."""
    if (states := _STATES.at(line, first, last)) and states[1] < last:
        return Head(first, states[1], opens=False, acts=True, verbs=1, lists=False, finite=True)
    head = head_at(line, first, last)
    if head is None or head.opens:
        return head
    if line.tokens[first].key in HAS:
        return None  # trong đó có chế độ nhà ở
    counted = head.last == last or line.tokens[head.last].key[0].isdigit()
    return head if head.acts and not counted else None


def _is_told(line: Line, first: int, last: int) -> bool:
    """Tell whether words say what is so: được, bị, là."""
    return any(part in ("passive", "done") for _, part, _ in PARTS.find(line, first, last + 1))


def _duty(line: Line, first: int, last: int) -> Head | None:
    """Return what must be done by the time a part begins with: đến hết quý II phải hoàn thành.

    The verb may follow the time at once: định kỳ trước ngày 15/12 báo cáo …
    """
    timed, dated = True, False
    for position in range(first + 1, min(last, first + 9)):
        token = line.tokens[position]
        if token.must:
            return head_at(line, position, last)
        timed = timed and (token.key in TIME_WORDS or token.key[0].isdigit())
        dated = dated or token.key[0].isdigit()
        following = position + 1
        if timed and dated and following < last:
            head = head_at(line, following, last)
            if head and (head.opens or head.acts):
                return head
    return None


def _joined(line: Line, parts: Sequence[Piece]) -> Iterator[Piece]:
    """Join verbs to the object they share: kiểm tra, giám sát việc …; phát hiện và xử lý …"""
    waiting: Piece | None = None
    for part in parts:
        if waiting is not None and (how := _manner(line, part)):
            waiting = _with_manner(waiting, part, how)
            if waiting.has_object:
                yield waiting
                waiting = None
            continue
        if waiting is not None:
            if part.head is not None and _shares(line, waiting, part):
                head = (
                    replace(
                        waiting.head, last=part.head.last, acts=waiting.head.acts or part.head.acts
                    )
                    if waiting.head
                    else part.head
                )
                part = Piece(waiting.first, part.last, waiting.sign, head, waiting.actor)
            else:
                yield waiting
            waiting = None
        waits = part.head is not None and not (part.has_object or _is_whole(line, part))
        if waits or _is_adverb(line, part):
            waiting = part
        else:
            yield part
    if waiting is not None:
        yield waiting


def _shares(line: Line, waiting: Piece, part: Piece) -> bool:
    """Tell whether a verb has the object of the next: not kiểm tra, giám sát và báo cáo UBND."""
    if part.actor is not None or part.sign == ";" or part.head is None:
        return False
    if line.tokens[part.first].key in _DENIES and line.tokens[waiting.first].key not in _DENIES:
        return False  # tiêm phòng đầy đủ, không tái đàn ồ ạt
    watches = WATCHES.within(line, waiting.first, waiting.last)
    if watches and REPORTS_TO.at(line, part.first):
        return begins_actor(line, part.head.last) is None
    if watches and OFTEN.at(line, part.first) and part.has_object:
        return False  # theo dõi, đôn đốc và định kỳ hằng quý báo cáo Tỉnh ủy
    several = any(token.sign == "," for token in line.tokens[waiting.first + 1 : waiting.last])
    if several and ADVISES.at(line, part.first) and part.has_object:
        return False  # theo dõi, đôn đốc, tham mưu họp đánh giá
    if line.tokens[part.first].key in GIVES and begins_actor(line, part.first + 1) is not None:
        return False  # tính toán kỹ và giao Sở Tài chính tham mưu
    head = waiting.head
    named = head is not None and not (head.acts or head.opens or head.finite)
    named = named and waiting.sign != ""  # but what a phrase begins with is done: Kiểm tra, xử lý …
    return not (named and part.head.finite)


def _is_whole(line: Line, part: Piece) -> bool:
    """Tell whether a phrase ends with a verb that needs no object: chủ động tiêm phòng."""
    head = part.head
    if head and head.finite and head.verbs > 1 and not head.opens and head.last == part.last:
        return True  # phát triển chăn nuôi toàn diện
    if ends_in_own_object(line, part):
        return True
    ends = range(part.first + 2, part.last)
    return any(_ALONE.at(line, begin, part.last) == ("", part.last) for begin in ends)


def ends_in_own_object(line: Line, part: Piece) -> bool:
    """Tell whether the last verb is what another is done to: đẩy mạnh thu hút đầu tư."""
    head = part.head
    if head is None or head.last < part.last:
        return False
    begins = range(head.first, head.last)
    return any(OWN_OBJECTS.at(line, begin, part.last) == ("", part.last) for begin in begins)


def _is_adverb(line: Line, part: Piece) -> bool:
    """Tell whether a part only says how the next is done: Tập trung cao độ, huy động …"""
    return PARTS.at(line, part.first, part.last) == ("adverb", part.last)


def _manner(line: Line, part: Piece) -> int | None:
    """Return the word after how a verb before the comma is done: chi trả đúng, đủ, kịp thời …"""
    if part.head is not None or part.sign != ",":
        return None
    found = PARTS.at(line, part.first, part.last)
    return found[1] if found and found[0] in ("manner", "adverb") else None


def _with_manner(waiting: Piece, part: Piece, how: int) -> Piece:
    head = replace(waiting.head, last=how) if waiting.head else None
    return replace(waiting, last=part.last, head=head)
