"""Takes a directive phrase apart: one clause for each directive verb with an object of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.tasks.actors import Actor, actor_at, begins_actor, is_aside
from ingest.tasks.aims import gives_grounds, has_purpose, is_aim, is_manner, still_takes, takes_as
from ingest.tasks.imperatives import WHICH
from ingest.tasks.joints import (
    ABOUT,
    ADVISES,
    AFTER,
    AND,
    ANSWERS_FOR,
    BRIEF,
    BY,
    COURSE,
    DOER,
    EACH,
    FAVOURS,
    FOR,
    FORBIDS,
    GOALS,
    GOES_ON,
    IF,
    IN_CASE,
    IS_SO,
    JOINS,
    LATE,
    LESSENS,
    MANY,
    MEETINGS,
    NOT,
    NOUNS,
    OF_THINGS,
    OFTEN,
    OR,
    ORGANISES,
    PURPOSE,
    REPORTS,
    REPORTS_TO,
    SECURES,
    SO,
    SO_IT_IS,
    THEN,
    TO_WHOM,
    UNDERGOES,
    WATCHES,
    WHO,
    WHOLE,
)
from ingest.tasks.line import Line, keys
from ingest.tasks.pieces import Piece, ends_in_own_object, pieces
from ingest.tasks.plain_verbs import is_word
from ingest.tasks.things import (
    SHORTEST,
    denies_several,
    duty_in,
    ends_in_deed,
    ends_in_thing,
    enumerates,
    gives_examples,
    goes_on_list,
    goes_without_object,
    in_course,
    in_field,
    in_range,
    is_harm,
    is_in_doing,
    is_of_subject,
    lists_verbs,
    lists_wrongs,
    names_bodies,
    names_by_deed,
    repeats,
    says_again,
    tells_of_which,
    under_noun,
    vows,
)
from ingest.tasks.told import is_time, is_told
from ingest.tasks.verbs import PARTS, Head, head_at


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` up to `last`; `actor` is who must act where the clause itself says so."""

    first: int
    last: int
    actor: Actor | None = None


def split_clauses(line: Line, first: int, last: int, actor: Actor | None = None) -> list[Clause]:
    """Return the clauses of a directive phrase, words `first` up to `last` of a line.

    `actor` is named just before it, within its first clause.
    """
    clauses: list[Clause] = []
    current: Piece | None = None
    on_condition = False
    opened: int | None = None  # where a time begins, of which what follows is told
    told = False  # what was or is so goes on up to the next sign or who acts
    for part in pieces(line, first, last):
        if _is_condition(line, part):
            then = _then(line, part)
            if then is None:
                on_condition = True  # ; trường hợp vượt khả năng, báo cáo UBND tỉnh
                continue
            part = then
        if on_condition and part.actor is None and (must := duty_in(line, part)):
            part = must  # ; khi thấy lợn sốt, bỏ ăn phải báo ngay thú y
        if on_condition and part.head is None:
            continue  # ; có khó khăn, vướng mắc, báo cáo …
        told = is_told(line, part) or (told and part.sign != ";" and part.actor is None)
        if told:
            if current is not None:
                clauses.append(Clause(current.first, current.last, current.actor))
            current = None
            continue
        if is_time(line, part):
            opened = part.first if opened is None else opened
            continue
        if on_condition or opened is not None:
            first = part.first if opened is None else opened
            part, on_condition, opened = replace(part, first=first, sign=";"), False, None
        if current is None:
            current = part
        elif _begins_clause(line, current, part):
            clauses.append(Clause(current.first, current.last, current.actor))
            current = part
        elif part.actor and not (current.head or current.actor) and current.sign == ";":
            current = replace(part, first=current.first, sign=";")  # ; riêng dự án A, chủ đầu tư …
        else:
            current = replace(current, last=part.last)
    if current is not None:
        clauses.append(Clause(current.first, current.last, current.actor))
    if clauses and actor:
        apart = any(is_aside(line, position) for position in range(actor.first + 1, actor.last))
        begin = clauses[0].first if apart else actor.first
        clauses[0] = replace(clauses[0], first=begin, actor=actor)
    return clauses


def _begins_clause(line: Line, current: Piece, part: Piece) -> bool:
    if line.tokens[part.first - 1].key in OR or PURPOSE.at(line, part.first):
        return False
    if part.sign in (";", THEN):
        if part.head is not None:
            return part.sign == ";" or current.head is None or current.has_object
        if part.sign == THEN and not current.has_object:
            return False
        goes_on = GOES_ON.at(line, part.first) or begins_actor(line, part.first)
        goes_on = goes_on or NOUNS.at(line, part.first)  # …; mô hình quản lý đô thị ở quận
        apart = not goes_on and part.last - part.first > 2 and not _reports(line, current)
        return apart or _is_ordered(line, part.first) or _is_to_be_so(line, part)
    head = part.head
    if head is None or _is_limit(line, part) or gives_grounds(line, current):
        return False
    if is_harm(line, part) or still_takes(line, current, part):
        return False
    if (
        tells_of_which(line, current)
        or is_of_subject(line, current, part)
        or in_range(line, current, part)
    ):
        return False
    if ANSWERS_FOR.at(line, part.first) and part.has_object:
        return True
    goes_to_others = REPORTS.within(line, part.first, head.last)
    own = _is_own_deed(line, current, part)
    if part.sign in AND and not (goes_to_others or own) and ends_in_deed(line, current):
        return False
    if not (part.has_object or part.actor or _is_whole_deed(line, head)):
        return False
    if part.sign == "," and vows(line, part):
        return False  # phải đoàn kết, quyết tâm cao, nỗ lực lớn
    if part.last - part.first < SHORTEST or says_again(line, current, part):
        return False  # dạy thêm, học thêm
    if part.sign == "," and not head.opens and denies_several(line, current, part):
        return False
    if part.sign == "," and not (head.opens or part.actor) and _tells_duty(line, current):
        return False
    if part.actor:
        acts = part.has_object or part.last - part.first > BRIEF // 2  # not cơ quan phối hợp
        return (
            acts
            and part.sign == ","
            and (current.head is not None or line.tokens[part.first].capital)
            and not _only_joins(line, current)
        )
    if names_bodies(line, current, part) or (part.sign == "," and _only_joins(line, current)):
        return False
    if part.sign == "," and not head.opens and FORBIDS.at(line, current.first):
        return False  # nghiêm cấm đốt nương, xử lý thực bì: both are forbidden
    if is_aim(line, part) or is_manner(line, current, head.opens):
        return False
    if head.finite and head.acts and part.sign in AND | {","}:
        alone = part.sign in AND or REPORTS.at(line, head.first) is not None
        return alone or not _ends_in_verb(line, current, ("action",))
    if not head.opens and (
        gives_examples(line, current)
        or repeats(line, current, part)
        or lists_wrongs(line, current, part)
        or takes_as(line, current)
        or (_is_brief(part) and not _goes_to(line, part) and in_course(line, current))
    ):
        return False
    told = _goes_to(line, part) and (not current.has_object or lists_verbs(line, current))
    told = (told and not is_in_doing(line, current, part)) or _tells_of(line, current, part)
    told = told or (
        REPORTS_TO.at(line, part.first) is not None
        and _goes_to(line, part)
        and _is_long(line, current)
    )
    favours = FAVOURS.at(line, part.first) is not None and part.sign == ","
    apart = head.opens or told or favours or (head.acts and names_by_deed(line, current))
    if _ends_in_verb(line, current) and not (apart or own):
        return False
    purpose = has_purpose(line, current, head.acts and not GOALS.at(line, part.first))
    if head.acts and not head.opens and part.sign == "," and ends_in_thing(line, current, ABOUT):
        return False  # định mức về quản lý, bảo trì đường bộ
    names = not (head.opens or head.acts)
    if names and line.tokens[head.last].key in IS_SO:
        return False  # các gói thầu thoát nước, tái định cư đang chậm
    if names and any(token.key in NOT for token in line.tokens[head.last : part.last]):
        return False  # các dự án chậm tiến độ, sử dụng đất không hiệu quả
    if names and (goes_without_object(line, part) or ends_in_thing(line, current, ABOUT)):
        return False
    if head.opens:
        return not (purpose and GOALS.at(line, part.first))
    if part.sign in AND:
        if head.acts and ends_in_own_object(line, current):
            return not purpose
        if head.verbs == 1 and ends_in_thing(line, current, ABOUT | FOR):
            return False
        reports = REPORTS.at(line, part.first) is not None
        watches = WATCHES.at(line, part.first) is not None
        acts = (
            head.verbs > 1
            or reports
            or (head.acts and watches)
            or (not lists_verbs(line, current) and (head.acts or part.last - head.last >= 3))
        )
        aims = purpose and not (reports or watches)
        return not aims and acts and (_is_whole(line, current) or _goes_to(line, part))
    listed = goes_on_list(line, current, part)
    if head.acts:
        sent = _goes_to(line, part) and begins_actor(line, head.last) is None  # gửi hồ sơ về Sở
        alone = favours or LESSENS.at(line, part.first) is not None or not listed
        return sent or (not purpose and (alone or not under_noun(line, current)))
    secures = SECURES.at(line, part.first) is not None and head.verbs == 1
    if secures and part.sign == "," and part.last - head.last > 1:
        return not purpose
    return not (purpose or listed or enumerates(line, current) or in_field(line, current))


def _is_own_deed(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether another deed follows the name of a field: công tác quản lý và xử lý nghiêm …"""
    head = part.head
    if head is None or part.sign not in AND or not head.acts:
        return False
    alone = head.finite or REPORTS.at(line, part.first) is not None
    return alone and part.has_object and not _ends_in_verb(line, current, ("action",))


def _is_whole_deed(line: Line, head: Head) -> bool:
    """Tell whether verbs without an object are a clause: đề xuất khen thưởng, hằng tuần họp."""
    if OFTEN.at(line, head.first):
        return True
    visits = head.last - head.first > 2 * SHORTEST and ORGANISES.at(line, head.first)
    proposes = head.verbs > 1 and REPORTS.at(line, head.first)
    ends = range(head.first + 1, head.last)
    reports = any(REPORTS_TO.at(line, p, head.last) == ("", head.last) for p in ends)
    return bool(visits or proposes or reports)  # tổ chức thăm hỏi, động viên; tổng hợp báo cáo


def _reports(line: Line, part: Piece) -> bool:
    """Tell whether a part says what is reported, which may be a list: phải báo cáo số lượng …; …"""
    head = part.head
    return head is not None and REPORTS_TO.within(line, head.first, head.last)


def _is_brief(part: Piece) -> bool:
    return part.last - part.first <= BRIEF


def _is_long(line: Line, part: Piece) -> bool:
    """Tell whether a verb has an object that ends in a verb: lập danh mục điều chuyển."""
    return (
        part.head is not None
        and part.last - part.head.last >= 4
        and not JOINS.within(line, part.head.first, part.last)
        and begins_actor(line, part.head.last) is None
        and not under_noun(line, part)
        and not any(token.sign for token in line.tokens[part.head.last : part.last])
    )


def _goes_to(line: Line, part: Piece) -> bool:
    """Tell whether something goes to somebody: và báo cáo UBND tỉnh, đưa kết quả vào tiêu chí."""
    head = part.head
    if head is None or not REPORTS.at(line, part.first):
        return False
    after = line.tokens[head.last : part.last]
    return begins_actor(line, head.last) is not None or any(t.key in TO_WHOM for t in after)


def _tells_of(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether somebody is told of what was watched: giám sát và báo cáo Ban Thường vụ."""
    ends = range(max(current.first, current.last - 2), current.last)
    if part.head is None or not any(WATCHES.at(line, p) == ("", current.last) for p in ends):
        return False
    if ADVISES.at(line, part.first):
        return True  # theo dõi, đôn đốc, tham mưu tổ chức giải trình
    named = begins_actor(line, part.head.last) is not None
    return named and REPORTS_TO.at(line, part.first) is not None


def _only_joins(line: Line, part: Piece) -> bool:
    """Tell whether a part only names with whom: phối hợp với Sở X, các đơn vị rà soát …"""
    head = part.head
    if head is None or not any(
        end == head.last for _, _, end in JOINS.find(line, head.first, head.last)
    ):
        return False
    if actor_at(line, head.last, part.last):
        return False  # phối hợp với Công ty Khai thác … kiểm tra hiện trạng, có giải pháp …
    verbs = PARTS.find(line, head.last, part.last)
    return all(line.tokens[p].capital or name not in ("action", "opener") for p, name, _ in verbs)


def _is_to_be_so(line: Line, part: Piece) -> bool:
    """Tell whether it is said of each what is to be so: ; mỗi xã có một trang thông tin."""
    begin, token = begins_actor(line, part.first), line.tokens[part.first]
    if part.sign != ";" or begin is None or not (token.key in EACH or token.key[0].isdigit()):
        return False
    return any(token.key in SO_IT_IS for token in line.tokens[begin : part.last])


def _is_ordered(line: Line, first: int) -> bool:
    """Tell whether it is said up to the next semicolon what a thing must be: … phải công khai."""
    for position in range(first + 1, len(line)):
        if ";" in line.tokens[position].sign:
            return False
        if line.tokens[position].key in keys("phải"):
            return True
    return False


def _tells_duty(line: Line, part: Piece) -> bool:
    """Tell whether a part says how a thing must be: Thủ tục phải đơn giản, công khai."""
    return part.head is None and any(
        line.tokens[position].must and head_at(line, position, part.last) is None
        for position in range(part.first, part.last)
    )


def _is_condition(line: Line, part: Piece) -> bool:
    """Tell whether a part says when what follows is to be done, and nothing else."""
    begins = IF.at(line, part.first) is not None or (
        COURSE.at(line, part.first) is not None and IF.within(line, part.first, part.last)
    )
    begins = begins or _is_of_whoever(line, part) or _is_sent(line, part)
    alone = part.sign in (";", ",") and part.head is None and begins
    alone = alone and (part.sign == ";" or _then(line, part) is not None)
    return alone and not any(token.must for token in line.tokens[part.first : part.last])


def _is_sent(line: Line, part: Piece) -> bool:
    """Tell whether it is said where to send some things: ; những việc vượt quyền báo cáo Sở X."""
    if line.tokens[part.first].key not in MANY:
        return False
    sent = REPORTS_TO.find(line, part.first + 2, part.last)
    return any(_is_to_body(line, after, part.last) for _, _, after in sent)


def _is_to_body(line: Line, first: int, last: int) -> bool:
    """Tell whether a body follows, or how soon and then a body: (báo cáo) ngay Ban Chỉ đạo."""
    how = PARTS.at(line, first, last)
    after = how[1] if how and how[0] == "manner" else first
    to = after < last and line.tokens[after].key in TO_WHOM
    return begins_actor(line, after + to) is not None


def _is_of_whoever(line: Line, part: Piece) -> bool:
    """Tell whether it is said in whose case: ; xã nào để xảy ra cháy rừng, Chủ tịch xã phải …"""
    near = line.tokens[part.first + 1 : min(part.last, part.first + BRIEF // 2)]
    return part.sign == ";" and any(token.key in WHICH for token in near)


def _then(line: Line, part: Piece) -> Piece | None:
    """Return what is to be done in a case, where it follows at once: nếu có vướng mắc báo cáo …"""
    for position, _, after in IN_CASE.find(line, part.first + 1, part.last):
        begin = after if line.tokens[position].key in SO else position
        if is_word(line.tokens[position - 1].key, line.tokens[position].key):
            continue  # nếu không sẽ điều chuyển vốn
        head = head_at(line, begin, part.last)
        if head and part.last - begin > SHORTEST:
            return Piece(begin, part.last, ";", head)
    return None


def _is_whole(line: Line, part: Piece) -> bool:
    """Tell whether a verb has an object; one word is none after several: quét, nhập và …"""
    if ends_in_own_object(line, part):
        return True
    if part.head is None or not part.has_object:
        return False
    several = any(token.sign for token in line.tokens[part.first + 1 : part.last])
    return part.last - part.head.last >= (2 if several else 1)


def _is_limit(line: Line, part: Piece) -> bool:
    """Tell whether a part only says by when: hoàn thành trước ngày 30/6."""
    head = part.head
    return (
        head is not None
        and head.last < part.last
        and head.verbs < 3  # hoàn thành thẩm tra, xác minh trước 15/8
        and not (head.last - head.first > 2 and REPORTS.at(line, head.first))  # trình thẩm định …
        and line.tokens[part.first].key in keys("hoàn xong trình gửi")
        and line.tokens[head.last].key in keys("trước trong vào chậm đến xong ngày")
    )


def _ends_in_verb(line: Line, part: Piece, verbs: Sequence[str] = ("action", "nominal")) -> bool:
    """Tell whether a part ends with a verb whose object is still to come: công tác tiếp nhận, …"""
    ends = range(max(part.first + 1, part.last - 4), part.last)
    if any(WHOLE.at(line, begin) == ("", part.last) for begin in ends):
        return False
    if ends_in_own_object(line, part):
        return False
    own = part.head.last if part.head and part.has_object else 0  # thẩm định giá: no định giá
    for begin in range(max(ends.start, own), part.last):
        found = PARTS.at(line, begin, part.last)
        if found == ("noun", part.last):
            return False  # theo yêu cầu của Đoàn thanh tra
        if found and found[1] == part.last and not line.tokens[begin].capital:
            before = line.tokens[begin - 1]
            named = before.key in MANY | NOT | WHO | MEETINGS | AFTER | LATE | UNDERGOES or (
                found[0] == "nominal" and not before.capital and before.key in OF_THINGS
            )
            known = found[1] - begin == 1 and is_word(before.key, line.tokens[begin].key)
            waits = found[0] in verbs and before.key not in BY and not known
            by = any(token.key in DOER for token in line.tokens[part.first : begin])
            return waits and not named and not by
    return False
