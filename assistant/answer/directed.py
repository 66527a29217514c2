"""The answer to a question for tasks: all of the register's, with who directs and who must act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.draft import Draft, Point, Records
from assistant.answer.judge import lacks, terms_asked
from assistant.answer.listing import compose_list
from assistant.answer.refusal import refuse
from assistant.answer.unheld import Named, asks_content, find_unheld
from assistant.answer.wording import WORDING
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import content_terms
from assistant.ranking.terms import whole_text
from assistant.reports import UNDESCRIBED, Coverage, Language, Task
from assistant.tasks import Listed, Register, list_tasks
from assistant.tasks.query import TaskQuery, read_task_query
from assistant.tasks.same import join_same
from assistant.tasks.topics import TOPICS, asked_topics
from assistant.text import fold

PASSAGES = 10  # beside the tasks

# All bodies of a kind, in folded words: what is given to "các huyện".
_KIND_OF_BODY = re.compile(
    r"(?:\W*\b(?:bo|so|ban|nganh|co quan|don vi|dia phuong|huyen|thi xa|thanh pho|quan|xa|phuong"
    r"|thi tran|tinh|cap|departments?|agenc(?:y|ies)|districts?|communes?|localit(?:y|ies)))+\W*"
)

# Asked of tasks, in a folded question: "hạn khi nào?", "ai phải làm?"
_BY_WHEN = re.compile(r"\b(?:(?:thoi )?han\b(?! che)|khi nao|bao gio|deadlines?|when)\b")
_BY_WHOM = re.compile(
    r"\b(?:ai|don vi nao|co quan nao|so nao|dia phuong nao|who)\b(?! (?:da )?(?:giao|yeu cau"
    r"|de nghi|chi dao|asked|directed|gave|assigned))"
)

# What tells that somebody must do something.
_OBLIGES = re.compile(
    r"\b(?:phai|can|nen|trach nhiem|nghia vu|nhiem vu|khong duoc)\b"
    # Sở Y tế: hoàn thành …; giao Sở Y tế …
    r"|\A\W*(?:\d+[.)]\W*)?(?:(?:so|ban|phong|chi cuc|cong an|ubnd|uy ban|truong|trung tam"
    r"|mat tran|dang uy|van phong|cac)\b[^:.;]{0,80}:|(?:giao(?! thong)|yeu cau|de nghi) )"
)


def obliges(text: str) -> bool:
    """Tell whether a Vietnamese text says that somebody must do something."""
    return bool(_OBLIGES.search(fold(text)))


def compose_tasks(question: Question, records: Records) -> Draft:
    """List the tasks; where the register has none, what the records say in other words."""
    query = read_task_query(question, records.read, records.within)
    unheld = find_unheld(question, records)
    if asks_content(question, unheld):
        return refuse(question, records.find(question, PASSAGES), records)
    every = _mentioning(unheld, list_tasks(records.catalogue, records.lexicon, query))
    if not every.listed and (own := _issued_by(query.assignee, records)):
        # What a body's own report sets out is the body's, whichever of its parts must act.
        its = replace(query, assignee=None, within=own)
        every = _mentioning(unheld, list_tasks(records.catalogue, records.lexicon, its))
    register = join_same(every, records.catalogue)
    if not register.listed or tell_of_other_things(register.listed, query, records.lexicon):
        said = query.about.text if query.about else ""
        if not _KIND_OF_BODY.sub("", fold(said)) and query.named == UNDESCRIBED:
            # Whose they are, or by when, is nothing that can be told in other words.
            return refuse(question, records.find(question, PASSAGES), records)
        body = terms_asked(records.read(query.assignee), records.lexicon) if query.assignee else ()
        listed = compose_list(_subject(question, query), records, body)
        if query.doer and not any(obliges(one.text) for one in listed.points):
            return refuse(question, records.find(question, PASSAGES), records)
        return listed
    wording = WORDING[question.language]
    coverage = register.coverage
    return Draft(
        records.find(question, PASSAGES).hits,
        tuple(_point(one, question.language) for one in register.listed),
        lead=_lead(question, [one.task for one in register.listed], coverage.tasks),
        closing=wording["tasks_looked_at"].format(
            reports=coverage.reports,
            count=coverage.tasks,
            matching=coverage.reports_with_matches,
        ),
        matching=frozenset(one.task.report for one in every.listed),
        tasks=coverage.tasks,
    )


def _issued_by(body: str | None, records: Records) -> frozenset[str]:
    """Return the reports that a body issued, of those that are looked at."""
    said = fold(records.read(body).named.body or body) if body else ""
    return frozenset(
        report
        for report, described in records.looked_at().items()
        if said and described.body and said in fold(described.body)
    )


def _mentioning(unheld: Sequence[Named], register: Register) -> Register:
    """Return the tasks that name the documents which are asked about and not held."""
    if not unheld:
        return register
    listed = tuple(
        one
        for one in register.listed
        if all(document.is_mentioned(whole_text(one.passage)) for document in unheld)
    )
    matching = len({one.task.report for one in listed})
    coverage = Coverage(register.coverage.reports, matching, len(listed))
    return Register(listed, coverage)


def _lead(question: Question, tasks: Sequence[Task], count: int) -> str:
    """Return how many tasks there are, and of how many what is asked of them is told."""
    wording, typed = WORDING[question.language], fold(question.typed)
    if _BY_WHEN.search(typed):
        said = sum(task.deadline is not None for task in tasks)
        return wording["tasks_due"].format(count=count, said=said)
    if _BY_WHOM.search(typed):
        said = sum(task.assignee is not None for task in tasks)
        return wording["tasks_whose"].format(count=count, said=said)
    return wording["tasks"].format(count=count)


def tell_of_other_things(listed: Sequence[Listed], query: TaskQuery, lexicon: Lexicon) -> bool:
    """Tell whether none of the tasks tells of a term that matters, in its passage or its topics."""
    if query.about is None:
        return False
    topics = {topic for one in listed for topic in one.task.topics}
    names = [fold(f"{TOPICS[one].vietnamese} {TOPICS[one].english}") for one in topics]
    terms = [
        term
        for term in content_terms(query.about, lexicon)
        if topics.isdisjoint(asked_topics(term.text, query.about.english))
        and not any(fold(term.text) in name for name in names)
    ]
    return lacks(terms, [whole_text(one.passage) for one in listed], lexicon)


def _subject(question: Question, query: TaskQuery) -> Question:
    """Return the question without the words that ask for tasks, unless it names more than that."""
    if query.about is None or query.assignee or question.named != UNDESCRIBED:
        return question
    return replace(query.about, language=question.language)


def _point(one: Listed, language: Language) -> Point:
    said, *copies = (
        Point(each.passage, each.task.start, each.task.end, _label(each, language, one.related))
        for each in one.all
    )
    return replace(said, copies=tuple(copies))


def _label(one: Listed, language: Language, related: bool) -> str:
    """Return who must act (who directs and by when), in the record's words, as far as it says.

    Who must act is not said twice where the task begins with it.
    """
    wording, task = WORDING[language], one.task
    begins = task.assignee is not None and task.text.startswith(task.assignee)
    who = None if begins else one.assignee
    said = (("assigned_by", one.assigned_by), ("deadline", task.deadline))
    parts = [wording[name].format(words=" ".join(words.split())) for name, words in said if words]
    told = "; ".join([*parts, wording["related"]] if related else parts)
    label = " ".join(who.split()) + (f" ({told})" if told else "") if who else told
    return label[:1].upper() + label[1:]
