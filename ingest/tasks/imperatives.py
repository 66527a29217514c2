"""A sentence without a subject that directs: a verb alone, or what is needed of whoever."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.tasks.actors import actor_at, begins_actor, is_body
from ingest.tasks.context import Context
from ingest.tasks.givers import Frame
from ingest.tasks.joints import BESIDES, IF, MANY, PURPOSE, REPORTS, REPORTS_TO, THOSE
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import plain_verb
from ingest.tasks.subjects import ADVERBIAL, COMRADE, CONNECTORS, NEAR, is_past, towards
from ingest.tasks.verbs import LIVELY, PARTS, Head, head_at

_REACHED = keys("đạt tăng giảm là được")
_SO = keys("được có là bị gồm thay áp")
_NEED = keys("cần")
THEN = Phrases({"": "đồng thời"})
_TOGETHER = Phrases({"": "cùng; cùng với"})
_ANSWERS = Phrases({"": "tiếp thu; giải trình; trả lời; làm rõ; thay mặt"})
_SAYS = Phrases({"": "khẳng định; cho biết; cho rằng; nêu rõ; thông tin; chia sẻ"})
_RHYTHMS = keys(
    "định kỳ hằng hàng mỗi từng một lần ngày tuần tháng quý năm và hoặc đột xuất "
    "thứ hai ba tư sáu bảy"
)
_TROUBLES = Phrases({"": "mọi khó khăn; mọi vướng mắc; khó khăn; vướng mắc; những khó khăn"})
# What is sent on, as it is said first.
_PAPERS = Phrases({"": "kết quả; danh sách; hồ sơ; văn bản; ý kiến; số liệu"})
_ABOUT = keys("về")
_STATES = Phrases({"": "cũng là; chính là; vẫn là; luôn là; có thể"})
_JUDGES = Phrases(
    {"": "phê bình; nghiêm khắc phê bình; biểu dương; khen ngợi; cho phép; chấp thuận"}
)
_WORK, _GOT = Phrases({"": "việc; công tác"}), keys("được")
VERBAL = ("action", "nominal", "opener", "adverb")
_ONLY = keys("chỉ")  # Việc tái đàn chỉ được thực hiện khi hết dịch
_IS = keys("là")  # Là cơ quan thường trực; xây dựng …
_ALONE = keys("riêng")
_THEN, _WHEN, _AROUND = keys("thì"), keys("khi trong nếu trước sau"), keys("trước sau")
THIS = keys("này trên")
WHICH = keys("nào")
DEEDS = keys("việc")
_LEADING_IN = Phrases(
    {
        "": """
            đầu mối; cơ quan đầu mối; đơn vị đầu mối; cơ quan thường trực; cơ quan chủ trì; đơn vị
            chủ trì
        """
    }
)
_ENDS = Phrases({"": "kết thúc; hết"})
FAR = 40  # words of a condition
LATE = 12  # words of a time that a verb follows: Định kỳ trước ngày 15 tháng 12 hằng năm báo cáo …
WHOLE = 4  # words of verbs that need no object: xây dựng phương án sáp nhập


def imperative(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of a verb without a subject, where such verbs direct."""
    if not (context.directs or context.goes_on):
        return None
    if ":" in line.tail and (line.tokens[first].key in keys("về") or _has_subject(line, first)):
        return None  # the head of a list: Về công tác chỉ đạo, tổ chức thực hiện:
    if (not context.assignee and _is_done_by_saying(line, first)) or _is_said_so(line, first):
        return None
    if context.assignee and _leads(line, first):
        return Frame(first, None, context.assigned_by, context.assignee)
    if _of_those(line, first):
        return Frame(first, None, context.assigned_by, context.assignee)
    for begin in _beginnings(line, first):
        found = PARTS.at(line, begin)
        if found and found[0] == "done" and not ADVERBIAL.at(line, begin):
            return None
        if begins_actor(line, begin) is not None:
            continue  # Phòng Nghiệp vụ …, which is no verb
        if _joins_in(line, begin):
            to = context.named or context.assignee
            return Frame(begin, None, context.assigned_by, to)
        head = head_at(line, begin, len(line))
        whole = head is not None and (head.last < len(line) or head.last - begin >= WHOLE)
        if head and whole and not _is_told(line, first, begin, head):
            goes_on = THEN.at(line, first) or REPORTS_TO.within(line, begin, head.last)
            in_case = IF.at(line, first) and line.tokens[begin - 1].key in _THEN
            to = ((goes_on or in_case) and context.named) or context.assignee
            if is_body(line, first + 2) and line.tokens[first + 2].capital:
                to = towards(line, first, begin + 1) or to  # Đối với Sở Xây dựng, đánh giá lại …
            if BESIDES.at(line, first) and line.tokens[begin].must and context.said:
                to = None  # Cùng với đó, cần quan tâm …: of whoever
            return Frame(begin, None, context.assigned_by, to)
    return None


def _joins_in(line: Line, first: int) -> bool:
    """Tell whether something is to be done with others: cùng với Sở Nội vụ biên soạn tài liệu."""
    found = _TOGETHER.at(line, first)
    others = actor_at(line, found[1], len(line)) if found else None
    if others is None or _has_subject(line, others.last):
        return False
    verb = PARTS.at(line, others.last)
    return verb is not None and verb[0] in ("action", "opener", "adverb")


def _is_done_by_saying(line: Line, first: int) -> bool:
    """Tell whether whoever directs does something himself: Phê bình UBND các xã chậm giải ngân."""
    judged = _JUDGES.at(line, first)
    return judged is not None and begins_actor(line, judged[1]) is not None


def _is_said_so(line: Line, first: int) -> bool:
    """Tell whether somebody says something in doing so: Giải trình ý kiến, Giám đốc khẳng định …"""
    commas = (p for p in range(first + 1, len(line)) if line.tokens[p].sign == ",")
    actors = [actor for comma in commas if (actor := actor_at(line, comma, len(line)))]
    answers = _ANSWERS.at(line, first) is not None
    return any(
        _SAYS.at(line, actor.last) or (answers and COMRADE.at(line, actor.first))
        for actor in actors
    )


def _leads(line: Line, first: int) -> bool:
    """Tell whether it is said in what a body leads: Là cơ quan thường trực giúp UBND tỉnh …"""
    led = what_is_led(line, first) if line.tokens[first].key in _IS else None
    if led is None:
        return False
    return head_at(line, led, len(line)) is not None or plain_verb(line, led, len(line))


def what_is_led(line: Line, first: int) -> int | None:
    """Return where that begins in which a body leads, which a word says: là cơ quan đầu mối …"""
    body = _LEADING_IN.at(line, first + 1)
    leads = body is not None and body[1] < len(line) and not line.tokens[body[1]].sign
    return body[1] if body and leads else None


def _of_those(line: Line, first: int) -> bool:
    """Tell whether it is said what to do with some: Những vùng kém hiệu quả thì chuyển sang …

    So it is behind a comma: Những trường hợp đã có kết luận, kiên quyết thu hồi.
    """
    if line.tokens[first].key not in MANY:
        return False
    for position in range(first + 2, min(len(line) - 1, first + NEAR)):
        token = line.tokens[position]
        if token.sign:
            lively = LIVELY.at(line, position) or token.must
            topic = line.tokens[first].key in THOSE and begins_actor(line, first) is None
            return token.sign == "," and topic and bool(lively)
        if token.key in _THEN:
            head = head_at(line, position + 1, len(line))
            return head is not None and (head.acts or head.opens)
    return False


def _has_subject(line: Line, first: int) -> bool:
    """Tell whether a subject follows: Thực hiện Nghị quyết …, UBND huyện ban hành Kế hoạch:"""
    return any(
        "," in line.tokens[position].sign and actor_at(line, position, len(line))
        for position in range(first + 1, len(line))
    )


def _is_told(line: Line, first: int, begin: int, head: Head) -> bool:
    """Tell whether a verb names what is so: Năm 2024, sản xuất đạt …; Kết luận này được …"""
    after = line.tokens[head.last : head.last + 8]
    for token, following in pairwise(after):
        if token.sign:
            break
        if token.key in THIS and following.key in _SO:
            return True
    if _is_subject(line, head):
        return True
    named = begin > first and not (head.opens or head.acts)
    return named and any(token.key in _REACHED for token in after)


def _is_subject(line: Line, head: Head) -> bool:
    """Tell whether something is said of doing it: Trồng xen cũng là biện pháp …, lãnh đạo có thể …

    Not: Hoàn thiện quy chế để người dân có thể tham gia.
    """
    for position in range(head.last, len(line)):
        token = line.tokens[position]
        if token.sign or PURPOSE.at(line, position):
            return False
        if _STATES.at(line, position):
            return True
    return False


def _beginnings(line: Line, first: int) -> Iterator[int]:
    """Yield where the verb of a sentence may stand: at its beginning, or after adverbials."""
    position = first
    while position < len(line):
        if ends := _after_end(line, position):
            position = ends
            continue
        yield position
        found = CONNECTORS.at(line, position)
        if found:
            position = _after_is(line, found[1])
            continue
        if _TROUBLES.at(line, position):
            yield from _reports_after(line, position)
        if any(token.key in WHICH for token in line.tokens[position : position + NEAR]):
            yield from _after_condition(line, position)  # Thủ tục nào không cần thì bãi bỏ
        if not ADVERBIAL.at(line, position):
            if position > first and line.tokens[position - 1].key in _ALONE:
                comma = _after_comma(line, position)  # Riêng lĩnh vực đất đai, rút ngắn …
                if comma < len(line):
                    yield comma
            return
        yield from _after_rhythms(line, position)
        yield from _after_time(line, position)
        yield from _after_condition(line, position)
        following = _after_comma(line, position)
        before = line.tokens[position:following]
        if is_past(line, position, following) or any(t.must and not t.sign for t in before):
            return  # Năm 2022, đã xảy ra 17 đợt thiên tai; Đến năm 2008 các sở phải gửi, nhận …
        position = following


def _after_is(line: Line, position: int) -> int:
    """Return where a deed is named as something further: Cùng với đó là (việc) đẩy mạnh …"""
    if position + 2 < len(line) and line.tokens[position].key in _IS:
        return position + 1 + (line.tokens[position + 1].key in DEEDS)
    return position


def _after_end(line: Line, first: int) -> int | None:
    """Return where a verb follows what ends then: Kết thúc chiến dịch, tổng kết, khen thưởng."""
    if not _ENDS.at(line, first):
        return None
    comma = next((p for p in range(first + 2, len(line)) if line.tokens[p].sign), None)
    if comma is None or comma - first > NEAR or line.tokens[comma].sign != ",":
        return None
    dated = any(token.key[0].isdigit() for token in line.tokens[first:comma])
    return comma if not dated and head_at(line, comma, len(line)) else None


def _after_rhythms(line: Line, first: int) -> Iterator[int]:
    """Yield where a verb follows several times: Định kỳ hằng quý, 6 tháng và đột xuất báo cáo …"""
    for position in range(first, len(line)):
        token = line.tokens[position]
        if not (token.key in _RHYTHMS or token.key[0].isdigit()):
            if position > first + 1:
                yield position
            return


def _after_time(line: Line, first: int) -> Iterator[int]:
    """Yield where a verb follows a time without a comma: Đến năm 2025 phấn đấu đạt …"""
    dated = False
    for position in range(first, min(len(line), first + LATE)):
        token = line.tokens[position]
        if position > first and (token.sign not in ("", "/", "-") or token.key in _IS):
            return  # Năm 2025 là năm cuối thực hiện kế hoạch 5 năm
        if dated and begins_actor(line, position) is not None:
            return  # Trước 30/6/2007 tất cả các cơ quan phải …
        found = PARTS.at(line, position)
        if dated and found and found[0] in ("opener", "adverb", "action"):
            yield position
            return
        if token.key in THIS and (head := head_at(line, position + 1, len(line))) and head.acts:
            yield position + 1  # Căn cứ Kế hoạch này xây dựng …
            return
        dated = dated or token.key[0].isdigit()


def _reports_after(line: Line, first: int) -> Iterator[int]:
    """Yield where it is said what to do with troubles: mọi vướng mắc báo cáo về UBND tỉnh."""
    for position in range(first + 1, min(len(line), first + NEAR)):
        if REPORTS.at(line, position):
            yield position
            return


def _after_condition(line: Line, first: int) -> Iterator[int]:
    """Yield where what is to be done follows: khi lập dự án phải …; nếu có vướng mắc thì …"""
    for position in range(first + 1, min(len(line) - 1, first + FAR)):
        token = line.tokens[position]
        if token.key in _THEN:
            yield position + 1
            return
        if token.sign and line.tokens[first].key in _AROUND:
            return  # Sau khi có Luật, các cơ quan phải …
        if token.sign and actor_at(line, position, len(line)):
            return  # Trong tháng 6/2026, Sở Nội vụ phải trình …
        if token.must and not token.sign and line.tokens[first].key in _WHEN:
            yield position
            return


def _after_comma(line: Line, first: int) -> int:
    deeds = any(token.key in DEEDS for token in line.tokens[first : first + 3])
    for position in range(first + 1, len(line)):
        token = line.tokens[position]
        parts = "," in token.sign or (";" in token.sign and line.tokens[first].key in _IS)
        if not parts or token.bracketed:
            continue
        if deeds and not actor_at(line, position, len(line)) and _has_subject(line, position):
            continue  # Đối với việc mua sắm máy móc, xây dựng phần mềm, Ban chủ nhiệm …
        if head_at(line, position, len(line)) or begins_actor(line, position) is not None:
            return position
    return len(line)


def needed(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what is needed of whoever: Trong thời gian tới, cần đẩy nhanh …"""
    begin = first
    for position in range(first, min(len(line) - 1, first + FAR)):
        token = line.tokens[position]
        if position > first and token.sign:
            begin = position
        if position == begin and not (token.must or _opens_adverbial(line, position)):
            return None
        if token.must and token.key in _NEED:
            head = head_at(line, position, len(line))
            goes_on = head is not None and head.last < len(line)
            return Frame(position, None, context.assigned_by, None) if goes_on else None
    return None


def needs_doing(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what must be done by whoever: Do đó, việc khử trùng cần được duy trì."""
    connected = CONNECTORS.at(line, first)
    begin = connected[1] if connected else first
    if not _WORK.at(line, begin):
        return None
    for position in range(begin + 2, len(line) - 2):
        token = line.tokens[position]
        if token.sign:
            return None
        if token.key in _ONLY or (token.must and not context.closed):
            done = line.tokens[position + 1].key in _GOT
            acts = PARTS.at(line, position + 2)
            told = not done or acts is None or acts[0] not in VERBAL
            return None if told else Frame(begin, None, context.assigned_by, None)
    return None


def reported(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what is to be reported: Kết quả thực hiện báo cáo UBND tỉnh."""
    if not (context.directs and _PAPERS.at(line, first)):
        return None
    for position in range(first + 1, min(len(line), first + NEAR)):
        if line.tokens[position].sign or is_past(line, first, position):
            return None
        found = REPORTS_TO.at(line, position)
        if found is None or found[1] == len(line):
            continue
        if begins_actor(line, found[1]) is not None or line.tokens[found[1]].key in _ABOUT:
            return Frame(first, None, context.assigned_by, context.named or context.assignee)
    return None


def _opens_adverbial(line: Line, position: int) -> bool:
    comma = not position or line.tokens[position].sign in ("", ",")
    return comma and bool(ADVERBIAL.at(line, position) or CONNECTORS.at(line, position))
