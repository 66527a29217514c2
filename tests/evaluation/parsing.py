"""`make eval-parse`: how much of real office files comes out of the parsers, and how exactly."""

from __future__ import annotations

import difflib
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from assistant.errors import ReportFailed
from assistant.text import canonical, fold, sentences
from ingest.parse import parse_file
from tests.evaluation.data import DATA
from tests.evaluation.pages import SCANS, read_scan, record, wrong_pages

SYLLABLES, DIACRITICS = 0.96, 0.97  # asked of the mean over legacy_dev
SCANNED = 0.95  # asked of the syllables of every kind of scan


@dataclass(frozen=True, slots=True)
class Read:
    """How exactly one file was read; shares of 0 to 1, or the reason why it was not."""

    name: str
    kind: str
    syllables: float = 0.0
    diacritics: float = 0.0
    failed: str = ""


def syllable_accuracy(truth: str, read: str) -> float:
    """Return the share of the transcript's tokens (parted by white space) found in order."""
    wanted, found = canonical(truth).split(), read.split()
    matched = sum(size for _, _, size in _matching(wanted, found))
    return matched / len(wanted) if wanted else 1.0


def diacritic_accuracy(truth: str, read: str) -> float:
    """Return the share of the transcript's letters with a mark, and of its đ, read exactly right.

    The two texts are aligned by their words without marks, letter by letter within them.
    """
    truth, read = " ".join(canonical(truth).split()), " ".join(read.split())
    marked = [n for n, letter in enumerate(truth) if is_marked(letter)]
    right = set()
    wanted, found = _words(truth), _words(read)
    blocks = _matching([fold(word) for _, word in wanted], [fold(word) for _, word in found])
    for a, b, size in blocks:
        for (start, word), (_, other) in zip(
            wanted[a : a + size], found[b : b + size], strict=True
        ):
            right.update(start + n for n, c in enumerate(word) if other[n] == c)
    return sum(n in right for n in marked) / len(marked) if marked else 1.0


def is_marked(letter: str) -> bool:
    return letter.isalpha() and fold(letter) != letter.lower()


def _words(text: str) -> list[tuple[int, str]]:
    words, position = [], 0
    for word in text.split(" "):
        words.append((position, word))
        position += len(word) + 1
    return words


def _matching(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    return [
        tuple(block) for block in difflib.SequenceMatcher(None, a, b, False).get_matching_blocks()
    ]


def read_legacy(folder: Path) -> list[Read]:
    """Parse every file of `folder`/files and compare it with its transcript in `folder`/truth."""
    results = []
    for path in sorted((folder / "files").iterdir()):
        truth = (folder / "truth" / f"{path.stem}.txt").read_text(encoding="utf-8")
        kind = f"{path.name.split('-')[0]} {path.suffix}" if "synth" in path.name else path.suffix
        try:
            text = parse_file(path, path.read_bytes()).text
        except ReportFailed as error:
            results.append(Read(path.name, kind, failed=error.message))
            continue
        syllables, diacritics = syllable_accuracy(truth, text), diacritic_accuracy(truth, text)
        results.append(Read(path.name, kind, syllables, diacritics))
    return results


def lost_sentences(path: Path, text: str) -> list[str]:
    """Return the sentences of a .docx body, read by python-docx alone, that `text` does not hold.

    White space may differ.
    """
    import docx

    held = " ".join(text.split())
    body = docx.Document(str(path)).paragraphs
    lines = [" ".join(canonical(paragraph.text).split()) for paragraph in body]
    return [
        line[start:end]
        for line in lines
        for start, end in sentences(line)
        if line[start:end] not in held
    ]


def print_legacy(results: Sequence[Read]) -> bool:
    """Print the means by kind; return whether what is asked is reached."""
    kinds = defaultdict(list)
    for one in results:
        kinds[one.kind].append(one)
    print(f"{'kind':<18}{'files':>6}{'failed':>8}{'syllables':>11}{'diacritics':>12}")
    for kind, ones in [*sorted(kinds.items()), ("all", list(results))]:
        syllables = mean(one.syllables for one in ones)
        diacritics = mean(one.diacritics for one in ones)
        failed = sum(bool(one.failed) for one in ones)
        print(f"{kind:<18}{len(ones):>6}{failed:>8}{syllables:>11.4f}{diacritics:>12.4f}")
    for one in results:
        if one.failed:
            print(f"  failed: {one.name}: {one.failed}")
        elif min(one.syllables, one.diacritics) < 0.9:
            print(f"  low: {one.name}: {one.syllables:.3f} {one.diacritics:.3f}")
    return syllables >= SYLLABLES and diacritics >= DIACRITICS and not failed


def print_laws(folder: Path) -> bool:
    """Print, for each legal document, what of its body is lost; return whether nothing is."""
    whole = True
    for path in sorted(folder.iterdir()):
        began = time.monotonic()
        try:
            parsed = parse_file(path, path.read_bytes())
        except ReportFailed as error:
            print(f"{path.name}: failed: {error.message}")
            whole = False
            continue
        seconds = time.monotonic() - began
        print(f"{path.name}: {len(parsed.text)} characters in {seconds:.1f} s", end="")
        lost = lost_sentences(path, parsed.text) if path.suffix == ".docx" else []
        print(f", {len(lost)} sentences lost" if path.suffix == ".docx" else "")
        for sentence in lost[:5]:
            print(f"  lost: {sentence}")
        whole = whole and not lost
    return whole


def print_page_numbers(folder: Path) -> bool:
    """Print how many sentences of the PDFs have the page that pdfium's raw text has them on."""
    checked = wrong = 0
    for path in sorted(folder.glob("*.pdf")):
        count, missed = wrong_pages(path)
        checked, wrong = checked + count, wrong + len(missed)
        for page, sentence in missed:
            print(f"  {path.name}: not on page {page}: {sentence[:60]}")
    print(f"page numbers: {checked - wrong} of {checked} sentences right")
    return not wrong


def print_scans() -> bool:
    """Print how exactly pages of the shipped record are read after scanning at 200 dpi."""
    truth, reached = record(), True
    for name in SCANS:
        began = time.monotonic()
        pages, text = read_scan(truth, name)
        syllables = syllable_accuracy(truth, text)
        marks = diacritic_accuracy(truth, text)
        seconds = (time.monotonic() - began) / pages
        print(f"scan {name:<20}{syllables:>8.4f}{marks:>8.4f}{seconds:>7.1f} s a page")
        reached = reached and syllables >= SCANNED
    return reached


def main() -> int:
    if not (DATA / "legacy_dev").is_dir():
        print(f"There is no development data in {DATA}: name its folder with EVAL_DATA")
        return 2
    reached = print_legacy(read_legacy(DATA / "legacy_dev"))
    print()
    reached = print_laws(DATA / "legal_docs") and reached
    print()
    reached = print_page_numbers(DATA / "legal_docs") and reached
    return 0 if print_scans() and reached else 1


if __name__ == "__main__":
    sys.exit(main())
