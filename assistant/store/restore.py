"""Restoring: what a backup holds takes the place of what the store holds, in one step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant.errors import Refused, StoreUnusable, WrongUse
from assistant.lexicon import additions_file
from assistant.settings import Settings
from assistant.store.backup import (
    ANOTHER,
    CATALOGUE,
    TERMS,
    Manifest,
    copy_terms,
    passing_folder,
    unpack,
)
from assistant.store.catalogue import Catalogue
from assistant.store.index import Progress, silent
from assistant.store.schema import METADATA
from assistant.store.sqlite import SqliteDatabase
from assistant.store.store import open_writer


def restore(
    settings: Settings,
    file: Path,
    replace: bool = False,
    progress: Progress = silent,
) -> Manifest:
    """Put what a backup holds in the place of what the store holds; both indexes are made anew.

    `progress` is told the reports done, those in all, and the one at hand. Nothing is changed
    before the whole backup has been read and found to be in order. Made with another model, it is
    restored so: to search it needs a rebuild, or the model. Raises WrongUse for a file that is no
    whole backup, StoreMismatch for one of another schema, Refused where something would be
    overwritten and `replace` is not set, StoreLocked, StoreUnusable.
    """
    with passing_folder() as folder:
        manifest = unpack(file, folder)
        with (
            _opened(file, folder) as backup,
            open_writer(settings, "restore", create=True) as writer,
        ):
            terms = additions_file(settings)
            if not replace:
                _refuse_to_overwrite(writer.catalogue, terms, folder / TERMS)
            writer.restore(backup, progress)
            copy_terms(folder / TERMS, terms)
    return manifest


@contextmanager
def _opened(file: Path, folder: Path) -> Iterator[Catalogue]:
    """Yield the catalogue that was unpacked into `folder`; raises WrongUse if it is damaged."""
    try:
        backup = Catalogue(folder)
    except StoreUnusable as error:
        raise WrongUse(f"{file} holds no catalogue ({error.message})", ANOTHER) from error
    try:
        if faults := _faults(folder):
            raise WrongUse(f"The catalogue in {file} is damaged ({faults[0]})", ANOTHER)
        yield backup
    finally:
        backup.close()


def _faults(folder: Path) -> list[str]:
    """Return what is wrong with a database file, not with what the reports in it say."""
    with (
        closing(SqliteDatabase(folder / CATALOGUE)) as theirs,
        closing(SqliteDatabase.create(folder / "ours.sqlite", METADATA)) as ours,
    ):
        faults = theirs.damage()
        if theirs.shape() != ours.shape():
            faults.append("its tables are others")
    return faults


def _refuse_to_overwrite(catalogue: Catalogue, terms: Path, restored: Path) -> None:
    held = f"holds {catalogue.count()} reports" if catalogue.count() else ""
    if not held and restored.exists() and terms.exists():
        held = "has other terms" * (restored.read_bytes() != terms.read_bytes())
    if held:
        raise Refused(
            f"The store in {catalogue.database.store} {held}, which the backup would replace",
            "Use --replace, or name another folder with CONFER_HOME",
        )
