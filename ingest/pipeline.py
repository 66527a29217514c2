"""Files in, published reports out: `ingest`, `plan` (a dry run), `remove`, `rebuild`."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from contextlib import closing

from assistant.embedding import Embedder
from assistant.ranking.terms import embed_passages
from assistant.records.blocks import blocks_from_json
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from assistant.store.store import open_writer
from ingest.apply import Apply, Pretend
from ingest.files import File, find_files
from ingest.find_tasks import find_tasks
from ingest.parse.isolated import Parser
from ingest.propose import carry_over, open_proposer
from ingest.result import Failed, Ingested, Progress, Rebuilt, Tally, silent
from ingest.run import Run
from ingest.split import split_report


def ingest(
    paths: Sequence[str],
    settings: Settings,
    embedder: Embedder,
    prune: bool = False,
    progress: Progress = silent,
    who: str | None = None,
    groups: Collection[str] = (),
) -> Ingested:
    """Take in files and folders; one that fails is named in the result and the others go on.

    With `groups` they are for these alone, those that are held already too. The journal says that
    the account `who` did it, or someone at the machine itself. Raises WrongUse for a path that is
    not there, StoreLocked, StoreMismatch, StoreUnusable.
    """
    return ingest_files(*find_files(paths), settings, embedder, prune, progress, who, groups)


def ingest_files(
    files: Sequence[File],
    failed: Sequence[Failed],
    settings: Settings,
    embedder: Embedder,
    prune: bool,
    progress: Progress,
    who: str | None = None,
    groups: Collection[str] = (),
    again: bool = False,
) -> Ingested:
    """Take in files that were found, `failed` ones only by name; `again` those held as they are."""
    began = time.monotonic()
    tally = Tally(Ingested(), progress, len(files) + len(failed))
    proposer = open_proposer(settings)
    with open_writer(settings, "ingest", create=True, who=who) as writer, Parser() as parser:
        writer.store.check_recipe()
        catalogue = writer.catalogue
        if groups:
            catalogue.files.restrict([file.path for file in files], groups)
        with closing(Apply(writer, embedder)) as acts:
            known, copies = catalogue.known(), catalogue.files.copies()
            run = Run(acts, parser, tally, settings, known, copies, proposer, again)
            run.take_in(files, failed)
            if prune:
                run.prune()
    if proposer:
        tally.result.asked, tally.result.unanswered = proposer.asked, proposer.unanswered
    tally.result.seconds = time.monotonic() - began
    return tally.result


def plan(
    paths: Sequence[str], settings: Settings, prune: bool = False, progress: Progress = silent
) -> Ingested:
    """Return what an ingest would do now; nothing is changed, locked or embedded.

    Raises WrongUse for a path that is not there, StoreUnusable.
    """
    began = time.monotonic()
    files, failed = find_files(paths)
    tally = Tally(Ingested(), progress, len(files) + len(failed))
    catalogue = Catalogue.of(settings) if Catalogue.exists(settings) else None
    known, copies = (catalogue.known(), catalogue.files.copies()) if catalogue else ([], [])
    if catalogue:
        catalogue.close()
    with Parser() as parser:
        run = Run(Pretend(), parser, tally, settings, known, copies)
        run.take_in(files, failed)
        if prune:
            run.prune()
    tally.result.seconds = time.monotonic() - began
    return tally.result


def remove(reports: Sequence[str], settings: Settings, who: str | None = None) -> None:
    """Remove reports by id; raises WrongUse naming one that is not there, and removes none."""
    with open_writer(settings, "remove", who=who) as writer:
        for report in reports:
            writer.catalogue.live_report(report)
        writer.remove(list(dict.fromkeys(reports)))


def restrict(
    reports: Sequence[str], groups: Collection[str], settings: Settings, who: str | None = None
) -> None:
    """Have reports be seen by those in `groups` alone; without any, by all.

    Raises WrongUse naming one that is not there, and changes none.
    """
    with open_writer(settings, "restrict", who=who) as writer:
        for report in reports:
            writer.catalogue.live_report(report)
        paths = {one.id: one.path for one in writer.catalogue.known()}
        writer.catalogue.files.restrict([paths[report] for report in reports], groups)


def rebuild(
    settings: Settings, embedder: Embedder, progress: Callable[[int, int, str], None]
) -> Rebuilt:
    """Make both indexes anew and find the tasks again.

    Passages and vectors are made anew too where the settings ask for others. `progress` is told the
    reports done, those in all, and the one at hand.
    """
    proposer = open_proposer(settings)
    with open_writer(settings, "rebuild") as writer:
        known = writer.catalogue.known()
        splits = bool(writer.store.differences())
        renewed, tasks = {}, {}
        for done, one in enumerate(known):
            progress(done, len(known), one.source)
            report = writer.catalogue.report(one.id)
            assert report is not None, "a live report is in the catalogue"
            blocks = blocks_from_json(writer.catalogue.blocks(one.id))
            passages = (
                split_report(report, blocks, settings.passage_characters)
                if splits
                else writer.catalogue.passages_of(one.id)
            )
            found = find_tasks(report, blocks)
            tasks[one.id] = (
                proposer.add_to(report, passages, found)
                if proposer
                else carry_over(report, writer.catalogue.tasks.live(one.id), found)
            )
            if splits:
                renewed[one.id] = passages, embed_passages(passages, embedder)
        writer.rebuild(renewed if splits else None, progress, tasks)
    if proposer is None:
        return Rebuilt(len(known))
    return Rebuilt(len(known), proposer.asked, proposer.unanswered)
