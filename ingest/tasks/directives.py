"""A sentence -> the clauses it directs, with who directs and who must act, in its context."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.text import fold
from ingest.tasks.actors import Actor, actor_at, begins_actor, name_of
from ingest.tasks.clauses import Clause, split_clauses
from ingest.tasks.context import Context, Directed, Span
from ingest.tasks.deadlines import find_rhythm
from ingest.tasks.frames import find_frame
from ingest.tasks.givers import PROPOSES, REMINDS, TO_PEOPLE, WE, Frame, is_in_text, names_a_thing
from ingest.tasks.leads import announces_many, is_lead, told_above
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import is_word
from ingest.tasks.speeches import discusses, thinks
from ingest.tasks.subjects import (
    ADVERBIAL,
    COMRADE,
    GIVES,
    NEAR,
    is_speech,
    read_conclusion,
    read_label,
    read_speech,
    remember_speaker,
    tells_results,
    towards,
)
from ingest.tasks.verbs import PARTS

# In a document's last sentence: Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện.
_HOPES = Phrases(
    {
        "": """
            tin tưởng; tin rằng; chúc mừng; xin chúc; kính chúc; xin trân trọng; xin cảm ơn; mong
            rằng; rất mong; mong nhận; hy vọng; thừa lệnh; thừa ủy quyền; trân trọng báo cáo; kính
            báo cáo; xin báo cáo; kính trình
        """
    }
)
_SO_FAR = Phrases(
    {
        "": """
            tính đến; đến nay; hiện nay; hiện; từ đầu năm; từ đầu năm đến nay; thời gian qua;
            trong thời gian qua; những năm qua; năm qua; tháng qua; tuần qua; vừa qua; tuần trước;
            tháng trước; năm trước; năm ngoái; hôm qua; đêm qua; nhìn chung; tuy nhiên; tuy vậy;
            song
        """
    }
)
_OVER, _THROUGH, _UNITS = keys("qua sau"), keys("qua"), keys("năm tháng quý tuần ngày")
_CARRIED_OUT = Phrases({"": "thực hiện; triển khai; thi hành; hoạt động"})
_WHICH, _FATE = keys("nào"), keys("sẽ bị")
_DENIED = Phrases({"": "thì không được; không được xét; không được hưởng; không xét"})
_HELD = Phrases(
    {
        "": """
            cuộc họp kết thúc; hội nghị kết thúc; buổi họp kết thúc; cuộc họp bắt đầu; hội nghị bắt
            đầu; phiên họp kết thúc; biên bản lập thành; biên bản được lập thành; biên bản này được
            lập thành; chương trình này được lập thành; kết thúc hồi; kết thúc lúc; kết thúc vào
            hồi; kết thúc vào lúc
        """
    }
)
# How a document closes: … ra sức phấn đấu, quyết tâm thực hiện thắng lợi Nghị quyết.
_VOWS = Phrases({"": "quyết tâm thực hiện thắng lợi; quyết tâm thực hiện thành công"})
_ATTENDS = Phrases({"": "tham dự; dự; cùng dự; tham gia; dự họp"})
_THERE_ARE = keys("có gồm")
_ABOVE = Phrases({"": "trên đây là"})
_ASSESSES = Phrases(
    {
        "": """
            hội nghị đánh giá; đại hội đánh giá; cuộc họp đánh giá; phiên họp đánh giá
        """
    }
)
_ALSO = Phrases({"": "cũng tại; cũng trong; cũng nhân"})
_SAID = Phrases({"": "nói; nhấn mạnh; khẳng định; phát biểu; chia sẻ; cho biết"})
_MONEY = Phrases({"": "kinh phí; nguồn kinh phí; nguồn vốn"})
_PRESIDES = Phrases({"": "chủ trì"})
_MEETINGS = Phrases({"": "hội nghị; cuộc họp; buổi làm việc; phiên họp; buổi họp; giao ban"})
_FORESEES = Phrases({"": "dự báo; dự kiến; ước tính"})
_HOWEVER = Phrases({"": "tuy nhiên; tuy vậy"})
# What becomes of those who do wrong.
_PUNISHED = Phrases({"": "bị xử lý; bị xử phạt; bị truy cứu; bị kỷ luật; bị phạt"})
# Who answers for what was done wrong, and what says that it was.
_ANSWERS = Phrases({"": "chịu trách nhiệm; trách nhiệm thuộc về; thuộc trách nhiệm"})
_ABOUT = keys("về đối trong")
_IN_CASE = Phrases({"": "nếu; khi; để xảy ra; trường hợp"})
_WRONGS = Phrases(
    {
        "": """
            trái quy định; sai quy định; không đúng quy định; sai phạm; vi phạm; khuyết điểm; thiếu
            sót; hạn chế; tồn tại; yếu kém; trái pháp luật; trái luật; buông lỏng
        """
    }
)
# What the law says already directs nobody.
_LAW_SAYS = Phrases(
    {"": "theo luật; theo bộ luật; theo nghị định; theo thông tư; theo pháp lệnh; theo hiến pháp"}
)
_RULED = Phrases({"": "theo quy định"})
_SHOWN = Phrases({"": "cho thấy"})
_DAY = Phrases({"": "ngày; sáng; chiều; tối; sáng ngày; chiều ngày; trong ngày; hôm"})
_TELLS, _KNOW = Phrases({"": "thông báo"}), keys("để biết")
# Bodies that direct all others of their place, and are directed by nobody but those above them.
_COMMITTEES = re.compile(
    r"(?:cac )?(?:uy ban nhan dan|ubnd|(?:tinh|huyen|thanh|quan|thi|dang) uy|chu tich|bi thu"
    r"|cap uy)\b"
)
CLOSING = 40  # words of a closing sentence
SHORTEST = 4  # words of a task, or of its first clause: "Ghi chú" and "Chi khác" are none


def read_sentence(line: Line, context: Context) -> tuple[list[Directed], Context]:
    """Return what a sentence directs, and the context of the sentences after it."""
    if not len(line):
        return [], context
    if is_speech(line):
        context = replace(context, said=True)
    if tells_results(line):
        return [], replace(context, directs=False, goes_on=False)
    first, context = read_label(line, context)
    first, context = read_speech(line, first, context)
    context = remember_speaker(line, first, context)
    if concluded := read_conclusion(line, context):
        return [], concluded
    if not context.directs and discusses(line):
        context = replace(context, heard=True)
    frame = find_frame(line, first, context)
    if frame is None or _only_tells(line, first, frame, context):
        return [], context
    clauses = (
        split_clauses(line, frame.first, _quoted(line, frame.first), frame.actor)
        if frame.first < len(line)
        else []
    )
    if len(clauses) > 1 and ":" in line.tokens[clauses[1].first].sign:
        # … thực hiện các nhiệm vụ sau: rà soát …, which the first clause only announces
        clauses = clauses[announces_many(line, clauses[0]) :]
    leads = is_lead(line, clauses)
    # A task that others explain below says nothing of who must do those.
    to = frame.assignee if leads or not clauses or ":" not in line.tail else None
    stays = leads or not clauses or _is_of_all(line, first, frame, context)
    after = replace(
        context,
        goes_on=True,
        said=context.said or _is_reported(line, frame),
        assigned_by=frame.assigned_by,
        assignee=to if stays else context.assignee,
        named=to,
        opens=False,
    )
    if leads:
        clauses = [*clauses[:-1], *told_above(line, clauses[-1])]
    return list(_directed(line, frame, clauses)), after


def _is_of_all(line: Line, first: int, frame: Frame, context: Context) -> bool:
    """Tell whether who must act is meant in the next sentences too, and not in this one alone.

    So is whoever is directed by name, or opens an item: 1. Công an tỉnh … Mở các đợt cao điểm.
    """
    if GIVES.within(line, first, frame.first):
        return True
    return context.opens and frame.actor is not None and frame.actor.first == first == 0


def _is_reported(line: Line, frame: Frame) -> bool:
    """Tell whether a comrade directs here, whose speech is so reported: Đồng chí yêu cầu …"""
    begin, _ = frame.assigned_by or (None, None)
    tokens = enumerate(line.tokens[: frame.first])
    first = next((position for position, token in tokens if token.start == begin), None)
    return first is not None and COMRADE.at(line, first) is not None


def _quoted(line: Line, first: int) -> int:
    """Return the word after what somebody is quoted with: “Đừng để dân khổ”, ông nói."""
    for position in range(first + 1, len(line)):
        sign = line.tokens[position].sign
        if (
            "," in sign
            and any(mark in sign for mark in '"”')
            and _SAID.within(line, position, len(line))
        ):
            return position
    return len(line)


def _only_tells(line: Line, first: int, frame: Frame, context: Context) -> bool:
    """Tell whether a sentence hopes, or closes a document: … thông báo để các đơn vị biết."""
    hopes = _HOPES.within(line, 0, min(len(line), NEAR)) and not GIVES.at(line, 0)
    vows = _VOWS.within(line, 0, len(line)) and not GIVES.within(line, 0, len(line))
    if hopes or vows or _tells_of_a_time(line, frame):
        return True
    if _FORESEES.at(line, 0) and ADVERBIAL.at(line, 2) and not _must(line, frame.first):
        return True  # Dự báo từ đêm 21/7, trên địa bàn có mưa to
    if not context.directs and (discusses(line) or (context.heard and thinks(line))):
        return True  # Các đại biểu cho rằng cần có cơ chế; đề nghị tỉnh …
    if _ASSESSES.at(line, 0) or (_ALSO.at(line, 0) and not GIVES.within(line, 0, len(line))):
        return True  # Đại hội đánh giá, nhiệm kỳ qua …; Cũng trong sáng nay, Tỉnh ủy …
    if _HELD.within(line, 0, min(len(line), NEAR)) or _whoever(line) or _is_funded(line):
        return True
    if _attended(line) or (_ABOVE.at(line, 0) and not GIVES.within(line, 1, len(line))):
        return True
    punished = any(_undergoes(line, p) for p, _, _ in _PUNISHED.find(line, 0, len(line)))
    must = context.directs and any(token.must for token in line.tokens)
    if (punished and not must) or _presides(line) or _blames(line):
        return True
    says = _LAW_SAYS.at(line, first) or (context.closed and _RULED.at(line, first))
    if says and not GIVES.within(line, first, len(line)):
        return True  # Theo Luật Đường bộ, chủ phương tiện có trách nhiệm …
    if _SHOWN.within(line, 0, min(len(line), NEAR)):
        return True  # Qua công tác kiểm tra cho thấy, một số chủ đầu tư lập hồ sơ chậm
    closes = len(line) < CLOSING and _TELLS.within(line, 0, len(line))
    return closes and {token.key for token in line.tokens} >= _KNOW


def _undergoes(line: Line, first: int) -> bool:
    """Tell whether something befalls somebody: bị xử lý; not chuẩn bị, xử lý; thiết bị xử lý."""
    if line.tokens[first + 1].sign:
        return False
    return not (first and is_word(line.tokens[first - 1].key, line.tokens[first].key))


def _attended(line: Line) -> bool:
    """Tell whether a sentence names those present: Tham dự cuộc họp có lãnh đạo các Bộ."""
    near = range(1, min(len(line), SHORTEST + 2))
    named = any(
        line.tokens[p].key in _THERE_ARE and (PARTS.at(line, p) or ("done",))[0] == "done"
        for p in near
    )  # not Tham gia có hiệu quả các phong trào
    return named and _ATTENDS.at(line, 0) is not None


def _whoever(line: Line) -> bool:
    """Tell whether a sentence warns: Đơn vị nào để dịch lan rộng, Giám đốc sẽ xem xét …"""
    named = (p for p in range(1, min(len(line), NEAR)) if line.tokens[p].key in _WHICH)
    which = next(named, None)
    if which is None or begins_actor(line, 0) is None or _does(line, which):
        return False
    fate = any(token.key in _FATE for token in line.tokens) or _DENIED.within(line, 1, len(line))
    return fate and not any(token.must for token in line.tokens)


def _does(line: Line, last: int) -> bool:
    """Tell whether something is to be done before a word: Các trạm nộp báo cáo, trạm nào chậm …"""
    parts = (part for _, part, _ in PARTS.find(line, 1, last))
    return any(part in ("action", "opener", "adverb") for part in parts)


def _is_funded(line: Line) -> bool:
    """Tell whether a sentence says where money comes from: Kinh phí: lồng ghép từ …"""
    if not _MONEY.at(line, 0):
        return False
    colon = (p for p in range(2, min(len(line), NEAR)) if ":" in line.tokens[p].sign)
    return (begin := next(colon, None)) is not None and actor_at(line, begin, len(line)) is None


def _blames(line: Line) -> bool:
    """Tell whether it is said who answers for what was wrong: chịu trách nhiệm về việc … trái luật.

    Not what somebody will answer for: chịu trách nhiệm nếu để xảy ra vi phạm.
    """
    for _, _, after in _ANSWERS.find(line, 0, len(line)):
        about = next(
            (p for p in range(after, min(len(line), after + 4)) if _is_about(line, p)), None
        )
        if about is None or _IN_CASE.within(line, about, len(line)):
            continue
        if _WRONGS.within(line, about, len(line)):
            return True
    return False


def _is_about(line: Line, position: int) -> bool:
    return line.tokens[position].key in _ABOUT


def _presides(line: Line) -> bool:
    """Tell whether a sentence says who held a meeting: Đồng chí A, Trưởng Ban chủ trì."""
    for position, _, after in _PRESIDES.find(line, 0, len(line)):
        if _MEETINGS.at(line, after):
            return find_rhythm(line.text, *line.span(0, len(line))) is None
        if after == len(line):  # not Giao Sở X chủ trì; … bảo đảm một việc do một cơ quan chủ trì
            verbs = PARTS.find(line, 0, position)
            done = any(part in ("action", "opener", "nominal", "modal") for _, part, _ in verbs)
            return not (done or GIVES.within(line, 0, position))
    return False


def _tells_of_a_time(line: Line, frame: Frame) -> bool:
    """Tell whether a sentence says what was so far, or on a day: Ngày 5/4, Tỉnh ủy tổ chức …"""
    label = (p for p in range(1, min(len(line), SHORTEST)) if ":" in line.tokens[p].sign)
    first = next(label, 0)  # Lưu ý: tuần trước còn 3 việc chậm
    day = _DAY.at(line, first)
    on_day = day and line.tokens[min(day[1], len(line) - 1)].key[0].isdigit()
    so_far = _SO_FAR.at(line, first) and not _is_longer(line, first)
    if not (on_day or so_far or _over_a_time(line, first)):
        return False
    gives = GIVES.find(line, first, len(line))
    directs = any(
        not (names_a_thing(line, position, after) or is_in_text(line, position))
        for position, _, after in gives
    )
    must = any(token.must for token in line.tokens)
    named = frame.actor is not None and _must(line, frame.first)
    obliged = named or (must and not _HOWEVER.at(line, 0))
    return not (directs or obliged)


def _is_longer(line: Line, first: int) -> bool:
    """Tell whether a word is only the beginning of another: hiện đại hóa, song song với."""
    verb = PARTS.at(line, first)
    acts = verb is not None and verb[0] in ("action", "nominal", "opener")
    adverbial = ADVERBIAL.at(line, first)
    return acts or (adverbial is not None and _SO_FAR.at(line, first, adverbial[1]) != adverbial)


def _must(line: Line, first: int) -> bool:
    """Tell whether a duty begins at a word: cần, phải, không nên."""
    found = PARTS.at(line, first)
    return found is not None and (line.tokens[first].must or found[0] == "modal")


def _over_a_time(line: Line, first: int) -> bool:
    """Tell whether a sentence tells what came of a time: Qua 6 tháng …, Sau 2 năm thực hiện …"""
    if first + 3 >= len(line) or not line.tokens[first + 1].key[0].isdigit():
        return False
    return (
        line.tokens[first].key in _OVER
        and line.tokens[first + 2].key in _UNITS
        and (line.tokens[first].key in _THROUGH or bool(_CARRIED_OUT.at(line, first + 3)))
    )


def _directed(line: Line, frame: Frame, clauses: list[Clause]) -> Iterator[Directed]:
    to = frame.assignee
    for clause in clauses:
        given = _given_within(line, clause, to) or clause
        if given.actor:
            to = name_of(line, given.actor)
        elif clause is not clauses[0]:
            to = towards(line, clause.first, clause.last) or to  # ; đối với Công an tỉnh, mở …
        alone = clause is clauses[0] and len(clauses) == 1
        if given.last - given.first >= SHORTEST - (not alone):
            yield Directed(*line.span(given.first, given.last), frame.assigned_by, to)


def _given_within(line: Line, clause: Clause, to: Span | None) -> Clause | None:
    """Return a clause without the verb that gives it to another: "; giao Sở X rà soát".

    Whoever must act proposes to others as a part of that: rà soát, đề xuất UBND tỉnh sửa đổi.
    """
    begin = clause.first
    if clause.actor and line.tokens[begin].key in WE:
        begin = clause.actor.last  # tôi giao hai đồng chí giám đốc trực tiếp làm
    found = GIVES.at(line, begin, clause.last)
    if not found or line.tokens[begin].key in TO_PEOPLE:
        return None
    if found[0] != "strong" and not _directs_equals(line, found[1], to):
        return None
    if to and line.tokens[begin].key in REMINDS:
        return None  # ; nhắc nhở bà con dùng dịch vụ công
    if to and line.tokens[found[1] - 1].key in PROPOSES:
        return None
    actor = actor_at(line, found[1], clause.last) or _who_ends(line, found[1], clause.last)
    return Clause(actor.first, clause.last, actor) if actor else None


def _directs_equals(line: Line, first: int, to: Span | None) -> bool:
    """Tell whether those are named whom whoever must act cannot direct: Sở X …; chỉ đạo UBND xã …

    A committee and its head direct the offices and places below them.
    """
    above = to is None or _COMMITTEES.search(fold(line.text[slice(*to)])) is not None
    return not above and _COMMITTEES.match(fold(line.text[line.tokens[first].start :])) is not None


def _who_ends(line: Line, first: int, last: int) -> Actor | None:
    """Return who does what a clause ends with: giao UBND phường Tân Hòa giám sát."""
    if begins_actor(line, first) is None:
        return None
    ends = range(first + 1, last)
    verbs = (p for p in ends if PARTS.at(line, p, last) in (("nominal", last), ("action", last)))
    verb = next((p for p in verbs if not line.tokens[p].sign), None)
    return Actor(first, verb) if verb else None
