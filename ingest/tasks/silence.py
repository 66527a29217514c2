"""Where a document directs nothing, whatever verbs stand there: its head, addressees, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.records.blocks import Block
from assistant.text import fold
from ingest.tasks.outline import BULLETS, CHAPTERS, item_of
from ingest.tasks.sections import begins_to_direct, directs

HEAD = 8000  # characters in which a document names the grounds it rests on
NAME = 60  # characters in which a paper says what it is
_ADDRESSEES = re.compile(r"Nơi nhận", re.IGNORECASE)
# To whom a letter or a telegram goes: Kính gửi: …; Chủ tịch UBND tỉnh điện: …
_SENT_TO = re.compile(r"Kính gửi|.{5,80} điện:\s*$", re.IGNORECASE)
# Ends the grounds on which something is resolved: Căn cứ Luật …; xét Tờ trình …
_RESOLVES = re.compile(r"(?m)^[^\w\n]*(?:QUYẾT NGHỊ[^\w\n]*|QUYẾT (?:NGHỊ|ĐỊNH)[ \t]*:[ \t]*)$")
# Papers to be filled in, and how to fill them in.
_BLANK = re.compile(r"(?:mau so|bieu mau|huong dan (?:cach )?(?:ghi|viet|dien|ke khai))\b")
_BLANK_TITLE = re.compile(
    r"(?:giay|don|phieu|to khai|ban cam ket|ban khai|hop dong)\b(?! (?:vi|moi|trieu tap)\b)"
)
# A title of how something is done, step by step, whenever it is done.
_PROCEDURE = re.compile(r"(?:phu luc \w+ )?quy trinh\b")
_KIND = re.compile("ke hoach|chuong trinh|chi thi|thong bao|nghi quyet|quyet dinh|bao cao")
_PLAIN = ("", "heading 7")  # a line without a number
_QUOTES = re.compile("[“”]")
# Where something is to be filled in.
_GAP = re.compile(r"[.…_](?:[ \t]?[.…_]){3,}|[☐□]|\[[ ]?\]")
_PART = re.compile(r"(?m)^\W*(?:Mẫu|Phụ lục|(?:Ban hành )?kèm theo)\b", re.IGNORECASE)
GAPS, OFTEN = 8, 1000  # gaps of a form to be filled in, at least, and one in so many characters
LONGEST_QUOTE = 20_000  # characters; a sign that is not closed opens nothing


class Silence:
    """Walks along the blocks of a report; what stands up to its title's end directs nothing."""

    def __init__(self, text: str, title: str, begin: int) -> None:
        resolves = _RESOLVES.search(text, 0, HEAD)
        self._text = text
        self._begin = max(begin, resolves.end()) if resolves else begin
        self._steps = _PROCEDURE.match(" ".join(fold(title).split())) is not None
        self._sent_to, self._over = False, self._steps or is_blank(title)
        self._title, self._titled = title, 0
        self._forms = list(_forms(text, self._begin))
        self._quoted = 0  # where ends what is quoted from another text

    def holds(self, block: Block) -> bool:
        """Tell whether a block directs nothing; to be asked of each block in turn."""
        marker, start = item_of(self._text, block)
        said = self._text[start : block.end]
        if self._is_subtitle(block, marker, said):
            return True
        if block.start < self._begin and (block.start or not _is_part(marker, said)):
            return True
        if any(a <= block.start < b for a, b in self._forms):
            return True
        self._quoted = max(self._quoted, _quote_end(self._text, start))
        if self._quoted > start and self._quoted >= start + len(said.rstrip(" .;,")):
            return True
        begins = _SENT_TO.match(said) is not None
        self._sent_to = begins or (self._sent_to and marker in BULLETS)
        if _ADDRESSEES.match(said) or is_blank(said):
            self._over = True
        elif block.kind == "heading" and (marker in CHAPTERS or said.isupper()) and directs(said):
            self._over = False
        return self._sent_to or self._over

    def _is_subtitle(self, block: Block, marker: str, said: str) -> bool:
        """Tell whether a line goes on with a title in capitals: KẾ HOẠCH / Triển khai đề án …"""
        if (said.isupper() or _KIND.fullmatch(fold(said).strip())) and " ".join(
            self._title.split()
        ).endswith(" ".join(said.split())):
            self._titled = block.end
            return False
        follows = self._titled and not self._text[self._titled : block.start].strip()
        plain = block.kind not in ("header", "row") and marker in _PLAIN
        self._titled = 0  # one line goes on with a title; those below it are items
        return bool(follows and plain and not said.rstrip().endswith((".", ":", ";", ",")))

    def attach(self, heading: str) -> None:
        """Let what is attached direct again, unless it is a paper to be filled in."""
        self._over = self._steps or is_blank(heading)


def _is_part(marker: str, said: str) -> bool:
    """Tell whether a text begins in the middle, with a heading or a lead-in, and has no title."""
    return marker in CHAPTERS or begins_to_direct(said) or said.rstrip().endswith(":")


def _forms(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text that are forms to be filled in: they direct nobody."""
    cuts = [start, *(found.start() for found in _PART.finditer(text, start)), len(text)]
    for begin, end in pairwise(cuts):
        gaps = sum(1 for _ in _GAP.finditer(text, begin, end))
        if gaps >= GAPS and gaps * OFTEN >= end - begin:
            yield begin, end


def _quote_end(text: str, start: int) -> int:
    """Return where a quotation ends that begins at `start`, or `start` if none does.

    So do laws and decrees give the words they change: như sau: “Điều 5. …”
    """
    if text[start : start + 1] != "“":
        return start
    depth = 0
    for found in _QUOTES.finditer(text, start, start + LONGEST_QUOTE):
        depth += 1 if found.group() == "“" else -1
        if not depth:
            return found.end()
    return start


def is_blank(heading: str) -> bool:
    """Tell whether a heading names a paper to be filled in: Mẫu số 02, GIẤY ĐỀ NGHỊ."""
    folded = fold(heading[:NAME]).strip(" -*()")
    titled = heading.isupper() and _BLANK_TITLE.match(folded)
    return bool(titled or _BLANK.match(folded))
