"""Who speaks: who directs, who is named before a colon, and whom "đồng chí" means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ingest.tasks.actors import (
    Actor,
    actor_at,
    begins_actor,
    is_person,
)
from ingest.tasks.context import Context, Span
from ingest.tasks.deadlines import find_deadline
from ingest.tasks.joints import EACH
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.named import TOWARDS, actor_alone, addressed
from ingest.tasks.verbs import PARTS, head_at

# Verbs that direct whoever is named after them.
GIVES = Phrases(
    {
        "strong": """
            đề nghị; kính đề nghị; trân trọng đề nghị; kính mong; yêu cầu; giao;
            giao nhiệm vụ; giao nhiệm vụ cho; giao cho; giao trách nhiệm
            cho; phân công; kiến nghị; khuyến cáo; kêu gọi; lưu ý; nhắc nhở; đề nghị với; ủy quyền
            cho; thống nhất giao; đồng ý giao; quyết định giao; yêu cầu đối với; đề xuất; ủy quyền
        """,
        # These as often tell what was done.
        "weak": "chỉ đạo; quán triệt",
        # What a comrade wishes of those whom he addresses.
        "wish": "mong muốn",
    }
)
CONNECTORS = Phrases(
    {
        "": """
            đồng thời; một mặt; cùng với đó; bên cạnh đó; ngoài ra; mặt khác; trong đó; trước mắt;
            trước hết; thời gian tới; trong thời gian tới; thời gian tiếp theo; theo đó; do đó; vì
            vậy; trên cơ sở đó; từ nay đến cuối năm; song song với đó; cụ thể; một là; hai là; ba
            là; bốn là; năm là; sáu là; bảy là; thứ nhất; thứ hai; thứ ba; thứ tư; thứ năm; tiếp
            theo; cuối cùng; muốn vậy; muốn thế; vì lẽ đó; để làm được điều đó; nhất là; đặc biệt;
            đặc biệt là; hơn nữa; riêng; song song đó; nhìn chung; tuy nhiên; vì thế; qua đó; từ đó;
            hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; hơn lúc nào hết;
            hơn bao giờ hết
        """
    }
)
# Begins what stands before the verb and says when, where or on what ground.
ADVERBIAL = Phrases(
    {
        "": """
            trong; trên; đối với; cùng với; bên cạnh; ngoài; để; nhằm; căn cứ; từ; tại; theo;
            trước; sau; vì; do; khi; thời gian; năm; quý; tháng; đến; với; về; thực hiện; riêng;
            qua; hiện nay; nếu; trường hợp; là; riêng đối với; hằng năm; hàng năm; ngay; nhân dịp;
            nhân ngày; tiếp thu; kết luận; phát biểu; thay mặt; chậm nhất; định kỳ; bằng; thông qua;
            tùy; tùy theo; song song với; cùng lúc; kể từ; thứ hai hằng tuần; thứ ba hằng tuần;
            thứ tư hằng tuần; thứ năm hằng tuần; thứ sáu hằng tuần; thứ bảy hằng tuần; thứ hai hàng
            tuần; thứ ba hàng tuần; thứ tư hàng tuần; thứ năm hàng tuần; thứ sáu hàng tuần; thứ bảy
            hàng tuần
        """
    }
)
COMRADE = Phrases({"": "đồng chí; ông; bà"})
_SAYS = Phrases(
    {"": "nhấn mạnh; chỉ rõ; nêu rõ; khẳng định; cho rằng; lưu ý; nhấn mạnh rằng; đề nghị rằng"}
)
# These say so before a comma alone, where who must act follows: chỉ đạo, các xã phải …
_DIRECTS = Phrases({"": "chỉ đạo; quán triệt; gợi ý; định hướng"})
# How a meeting or a body resolves what is to be done.
RESOLVES = Phrases(
    {"": "thống nhất; thống nhất cao; nhất trí; xác định; chủ trương; đề ra; quyết nghị"}
)
_CONCLUDES = Phrases(
    {
        "alone": """
            kết luận; kết luận buổi họp; kết luận cuộc họp; kết luận hội nghị; kết luận phiên họp;
            chỉ thị; quyết nghị; thống nhất; nhất trí; đi đến thống nhất; chốt; chốt lại
        """,
        "with a list": """
            có ý kiến; chỉ đạo; yêu cầu; giao nhiệm vụ; quyết định; phân công; lưu ý; đề nghị; gợi
            ý; nhấn mạnh
        """,
        "with an answer": "trả lời",
    }
)
_WORDS_OF = Phrases(
    {
        "": """
            kết luận của; ý kiến kết luận của; phát biểu kết luận của; chỉ đạo của; ý kiến chỉ
            đạo của; phát biểu chỉ đạo của; kết luận, chỉ đạo của
        """
    }
)
_THINGS = keys("việc vấn nội nhiệm ý điểm")  # việc, vấn đề, nội dung, nhiệm vụ, ý kiến, điểm
_AS_FOLLOWS = _THINGS | keys(
    "như sau đây một số các những mấy hai ba bốn năm sáu bảy thêm đề dung công vụ kiến kết luận "
    "chỉ đạo cụ thể trọng tâm lớn nhóm chủ yếu giải pháp trong thời gian tới tháng quý tuần này "
    "trước mắt cuối còn lại cần tập trung thực hiện quan tâm chú trọng lãnh tốt"
)
_SPEAKS = Phrases(
    {
        "": """
            phát biểu; kết luận; chủ trì hội nghị; tại hội nghị; tại cuộc họp; tại buổi làm việc;
            bế mạc; tại phiên họp; tại buổi kiểm tra; đi kiểm tra; chủ trì cuộc
            họp; chủ trì phiên họp; chủ trì buổi làm việc
        """
    }
)
_ON_SITE = Phrases({"": "tại hiện trường"})  # elsewhere in a sentence: where something was checked
PAST, _MINDS = keys("đã đang"), keys("lưu")
_TURNS = keys("thì nhưng")  # Việc quá hạn thì anh Tuấn làm cho xong
_ALSO = keys("cũng luôn đều thống nhất tiếp")
# Labels that say when or of what, and may be long: Khi phát hiện vi phạm trong kiểm tra: …
_WHEN = Phrases({"": "khi; đối với; riêng đối với; trường hợp; về"})
_ABOUT = Phrases({"": "về"})
_OF_FIELD = Phrases({"": "lao động; lao động, việc làm"})  # a field: Lao động: …
_MANY, _ON = keys("các những"), keys("về với")
_PREVENTS = Phrases({"": "không để; tuyệt đối không; không được; kiên quyết không"})
_RESULTS = Phrases(
    {
        "": """
            mục tiêu; chỉ tiêu; mục đích; kết quả; hạn chế; tồn tại; nguyên nhân; thuận lợi; ưu
            điểm; khuyết điểm; bài học; bài học kinh nghiệm; quan điểm
        """
    }
)
_REPLY = Phrases({"": "trả lời; về vấn đề này; nội dung trả lời; ý kiến trả lời"})
_LIKE, _NOT = keys("như"), keys("không chưa")
_OF_LIST = keys("sở bộ ban ngành huyện tỉnh cục")
_TIMES = keys("khi trong trước sau nếu")
_WORK = keys("nhiệm giải việc")
NEAR = 14  # words of a label before a colon
LEAD = 24  # of what leads in a list, after who says it
FAR = 40  # of one that says when or of what


def read_label(line: Line, context: Context) -> tuple[int, Context]:
    """Pass over a label before a colon: Về kinh tế: …; a body's name says who must act."""
    if (reply := _REPLY.at(line, 0)) and reply[1] < len(line) and ":" in line.tokens[reply[1]].sign:
        return reply[1], replace(context, assignee=None, directs=False, goes_on=False)
    if (answer := _answer(line)) is not None:
        return answer, context
    near = FAR if _WHEN.at(line, 0) else NEAR
    for position in range(1, min(FAR, len(line))):
        if ":" not in line.tokens[position].sign or line.tokens[position].bracketed:
            continue
        if _lists_bodies(line, position) or line.tokens[position - 1].key in _LIKE:
            return 0, context  # đại diện các Sở: Xây dựng, Tài chính
        to = None if _OF_FIELD.at(line, 0) == ("", position) else addressed(line, position)
        if to:
            return position, replace(context, assignee=to)
        if position >= near and not _is_long_label(line, position):
            break
        begins = head_at(line, position, len(line)) or begins_actor(line, position)
        begins = begins or line.tokens[position].key in _TIMES or _must_be_so(line, position)
        says = _SAYS.within(line, 0, position) or RESOLVES.within(line, 0, position)
        about = _ABOUT.at(line, 0)  # Về một số đề nghị của địa phương: …
        is_label = not says and (about or (begins and not _directs_before(line, position)))
        return (position if is_label else 0), context
    return 0, context


def _must_be_so(line: Line, first: int) -> bool:
    """Tell whether it is said how much or how a thing must be: …: 100% thủ tục được cung cấp."""
    if first + 1 < len(line) and line.tokens[first + 1].sign == "%":
        return True
    signs = (p for p in range(first + 1, len(line)) if line.tokens[p].sign)
    return any(token.must for token in line.tokens[first + 1 : next(signs, len(line))])


def _is_long_label(line: Line, colon: int) -> bool:
    """Tell whether it is said at length what others do: Chuẩn bị và tổ chức … : các xã …"""
    begins = head_at(line, 0, colon) is not None and begins_actor(line, 0) is None
    return colon < 2 * NEAR and begins and actor_at(line, colon, len(line)) is not None


def _answer(line: Line) -> int | None:
    """Return where what is asked is answered: Kiến nghị sửa ranh giới: giao Sở X …; đồng ý …"""
    colons = (p for p in range(1, min(FAR, len(line))) if ":" in line.tokens[p].sign)
    colon = next(colons, None)
    if colon is None or begins_actor(line, 0) is not None:
        return None
    denied = line.tokens[colon].key in _NOT and colon + 1 < len(line)
    said = PARTS.at(line, colon + 1 if denied else colon)
    gives = GIVES.at(line, 0)
    to = gives and actor_alone(line, gives[1], colon)  # Đề nghị các xã: phân công cán bộ …
    asked = gives and not to and actor_at(line, 1, colon) is None
    answers = (said is not None and said[0] == "done") or (asked and GIVES.at(line, colon))
    return colon if answers else None


def tells_results(line: Line) -> bool:
    """Tell whether a label says that no work is told behind it: Nguyên nhân: …"""
    if not _RESULTS.at(line, 0):
        return False
    colon = next((p for p in range(1, min(NEAR, len(line))) if ":" in line.tokens[p].sign), None)
    return colon is not None and not any(token.sign for token in line.tokens[1:colon])


def _lists_bodies(line: Line, colon: int) -> bool:
    """Tell whether names follow a colon: các Sở: Xây dựng; not Công an tỉnh: Sẵn sàng …"""
    many = colon == 1 or line.tokens[colon - 2].key in _MANY
    return many and line.tokens[colon - 1].key in _OF_LIST and line.tokens[colon].capital


def read_speech(line: Line, first: int, context: Context) -> tuple[int, Context]:
    """Pass over who speaks: Đồng chí Bí thư nhấn mạnh, …; what is said is that person's."""
    near = FAR if ADVERBIAL.at(line, first) else NEAR  # Đối với việc …, đồng chí nhấn mạnh …
    says = chain(
        _SAYS.find(line, first, min(len(line), first + near)),
        _directs_those(line, first, min(len(line), first + near)),
    )
    for position, _, after in says:
        announced = _announced(line, after)
        after = announced or after
        must = _must_be_done(line, after) or _minds_what_must(line, position, after)
        if after < len(line) and line.tokens[after].sign not in (",", ":") and not must:
            continue
        speaker, _ = director_of(line, first, position)
        if speaker:
            by = named_speaker(line, speaker, context)
            # nhấn mạnh cần tập trung …; nhấn mạnh các nhiệm vụ: …
            goes_on = context.goes_on or must or _names_work(line, position, announced)
            said = replace(context, said=True, goes_on=goes_on, assigned_by=by, standing_by=by)
            about = towards(line, first, position)
            return after, replace(said, assignee=about) if about or announced else said
    return first, context


def _announced(line: Line, first: int) -> int | None:
    """Return where that begins which is announced: nhấn mạnh một số vấn đề: không để …; …"""
    colon = next((p for p in range(first, min(len(line), first + NEAR)) if line.tokens[p].sign), 0)
    told = all(t.key in _AS_FOLLOWS or t.key.isdigit() for t in line.tokens[first:colon])
    listed = colon > first and ":" in line.tokens[colon].sign and told
    return colon if listed else None


def _names_work(line: Line, first: int, last: int | None) -> bool:
    """Tell whether what is announced is to be done: nhiệm vụ, giải pháp, việc."""
    return last is not None and any(t.key in _WORK for t in line.tokens[first:last])


def _directs_those(line: Line, first: int, last: int) -> Iterator[tuple[int, str, int]]:
    """Yield where it is said, before a comma, that somebody directs whoever is named behind it."""
    for position, name, after in _DIRECTS.find(line, first + 1, last):
        if after < len(line) and line.tokens[after].sign == ",":
            actor = actor_at(line, after, len(line))
            if actor and actor.last < len(line):
                yield position, name, after


def towards(line: Line, first: int, last: int) -> Span | None:
    """Return whom a sentence is about: Đối với UBND cấp xã, đồng chí lưu ý phải bố trí …"""
    if not TOWARDS.at(line, first):
        return None
    for position in range(first + 3, last):
        if "," in line.tokens[position].sign and actor_alone(line, first + 2, position):
            return line.span(first + 2, position)
    return None


def _must_be_done(line: Line, first: int) -> bool:
    """Tell whether a duty follows at once, or who has it: cho rằng huyện phải chủ động …"""
    if first < len(line) and (line.tokens[first].must or _PREVENTS.at(line, first)):
        return True
    actor = actor_at(line, first, len(line))
    return actor is not None and actor.last < len(line) and line.tokens[actor.last].must


def _minds_what_must(line: Line, position: int, after: int) -> bool:
    """Tell whether one is to mind how a thing must be: lưu ý quá trình triển khai phải …"""
    if line.tokens[position].key not in _MINDS:
        return False
    signs = (p for p in range(after, len(line)) if p > after and line.tokens[p].sign)
    return any(token.must for token in line.tokens[after : next(signs, len(line))])


def read_conclusion(line: Line, context: Context) -> Context | None:
    """Return the context of what whoever concludes lists below.

    …, Trưởng Ban Chỉ đạo kết luận: So without a colon: tôi đề nghị mấy việc.
    """
    if ":" in line.tail and (by := concluder(line)):
        return replace(
            context, said=True, goes_on=True, assigned_by=by, standing_by=by, assignee=None
        )
    for position, how, after in _CONCLUDES.find(line, max(0, len(line) - LEAD), len(line)):
        rest = line.tokens[after:]
        follows = all(
            (token.key in _AS_FOLLOWS or token.key.isdigit()) and token.sign in ("", ",")
            for token in rest
        )
        told = ":" in line.tail or any(token.key in _THINGS for token in rest)
        if not (follows and told) or (how != "alone" and not rest):
            continue
        director, _ = director_of(line, 0, position)
        alone = not position or (how == "alone" and ADVERBIAL.at(line, 0) is not None)
        if director is None and alone and ":" in line.tail:
            # Kết luận: Sau khi trao đổi, thống nhất như sau:
            return replace(context, said=True, goes_on=True, assignee=None)
        if director:
            by = named_speaker(line, director, context)
            told_so = how != "with an answer"  # which also tells what was directed before
            said = replace(context, said=True, goes_on=True) if told_so else context
            limit = rest and find_deadline(line.text, *line.span(after, len(line)))
            said = replace(said, deadline=limit or said.deadline)  # yêu cầu trong tháng 8:
            return replace(said, assigned_by=by, standing_by=by, assignee=None)
    return None


def agrees(line: Line) -> bool:
    """Tell whether what a meeting agreed on is listed below: Hai bên thống nhất như sau:"""
    near = range(max(0, len(line) - NEAR), len(line))
    found = (_CONCLUDES.at(line, position) for position in near)
    alone = any(one is not None and one[0] == "alone" for one in found)
    return alone and read_conclusion(line, Context()) is not None


def concluder(line: Line) -> Span | None:
    """Return whose words stand below a heading: Kết luận của Giám đốc Sở."""
    found = _WORDS_OF.at(line, 0)
    if found is None or not actor_alone(line, found[1], len(line)):
        return None
    return line.span(found[1], len(line))


def remember_speaker(line: Line, first: int, context: Context) -> Context:
    for begin in range(first, min(len(line), first + NEAR)):
        if not may_begin(line, begin, first):
            continue
        actor = actor_at(line, begin, len(line))
        says = actor and is_person(line, begin) and _SAYS.at(line, actor.last)
        if COMRADE.at(line, begin) is None and not says:
            continue
        if actor and actor.last - actor.first > 3:
            return replace(context, speaker=line.span(actor.first, actor.last))
    return context


def named_speaker(line: Line, actor: Actor, context: Context) -> Span:
    """Return who directs; "đồng chí" alone is whoever was named last."""
    alone = actor.last - actor.first == (2 if line.tokens[actor.last - 1].key in keys("chí") else 1)
    if alone and context.speaker and line.tokens[actor.first].key in keys("đồng ông bà"):
        return context.speaker
    return line.span(actor.first, actor.last)


def _directs_before(line: Line, last: int) -> bool:
    openers = (part for _, part, _ in PARTS.find(line, 0, last) if part in ("opener", "modal"))
    gives = (p for p, _, _ in GIVES.find(line, 0, last) if not _is_noun(line, p))
    return any(True for _ in gives) or any(True for _ in openers)


def _is_noun(line: Line, position: int) -> bool:
    """Tell whether what looks like a verb begins a noun: giao thông, đối với đề nghị …"""
    if position and line.tokens[position - 1].key in _ON and not line.tokens[position].sign:
        return True
    found = PARTS.at(line, position)
    return found is not None and found[0] == "noun"


def director_of(line: Line, first: int, last: int) -> tuple[Actor | None, bool]:
    """Return who directs: the subject of the verb at `last`; and whether it has done so."""
    segment = first
    for position in range(first + 1, last + 1):
        if ";" in line.tokens[position].sign:
            segment = position
    for begin in range(segment, last):
        if not may_begin(line, begin, segment):
            continue
        if line.tokens[begin].bracketed and not line.tokens[last].bracketed:
            continue  # đạt chỉ tiêu (18 thanh niên), Ban Thường vụ Đảng ủy yêu cầu …
        if begins_actor(line, begin) is None:
            continue
        actor = actor_at(line, begin, last + 1)
        end = actor.last if actor else last
        if end < last and not _leads_to(line, end, last):
            continue
        if end == begin + 1 and line.tokens[begin].key in EACH:
            continue  # mỗi kiến nghị phải có văn bản trả lời
        while end > begin + 1 and line.tokens[end - 1].key in _ALSO:
            end -= 1
        return Actor(begin, end), is_past(line, end, last)
    if segment > first and (segment == last or CONNECTORS.at(line, segment)):
        return _who_spoke(line, first, segment), is_past(line, segment, last)
    return None, is_past(line, segment, last)


def _who_spoke(line: Line, first: int, last: int) -> Actor | None:
    """Return who goes on speaking: Chủ tịch ghi nhận …; đồng thời yêu cầu …"""
    for begin in range(first, last):
        actor = actor_at(line, begin, last) if may_begin(line, begin, first) else None
        if actor and (found := PARTS.at(line, actor.last)) and found[0] == "done":
            return actor
    return None


def _leads_to(line: Line, first: int, last: int) -> bool:
    """Tell whether a subject's other verbs leave it the subject: đồng ý về chủ trương và giao …"""
    between = line.tokens[first:last]
    return (
        line.tokens[last - 1].key in keys("và thời nhất đã cũng")
        or bool(line.tokens[last].sign)
        or len(between) <= 4
    )


def may_begin(line: Line, begin: int, first: int) -> bool:
    """Tell whether a subject may begin at a word: after a sign, a connector or a time."""
    token = line.tokens[begin]
    if begin > first and token.sign == "/" and line.tokens[begin - 1].key[0].isdigit():
        return False  # Công văn số 55/UBND-KT
    if begin == first or token.sign or line.tokens[begin - 1].key in _TURNS:
        return True
    return any(
        (found := CONNECTORS.at(line, back)) is not None and found[1] == begin
        for back in range(max(first, begin - 4), begin)
    )


def is_past(line: Line, first: int, last: int) -> bool:
    return any(token.key in PAST for token in line.tokens[first:last])


def is_speech(line: Line) -> bool:
    """Tell whether a sentence tells of what was said at a meeting."""
    return _SPEAKS.within(line, 0, len(line)) or _ON_SITE.at(line, 0) is not None
