"""Verbs of one syllable, which as often begin another word: hạ lãi suất, but hạ tầng.

Which of both it is the lexicon tells: a word of two syllables that it knows is not the verb.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.lexicon import packaged
from assistant.text import words
from ingest.tasks.line import Line, keys

_VERBS = keys(
    "bán bóc bơm bù buộc cài cắm canh cắt cấp chặn che chia chôn chốt chữa dán dạy dẹp dìm dồn dọn "
    "dỡ dựng đào đắp đẩy đeo đóng đốt đổ đổi đúc gác gắng ghép giãn giúp gỡ gom góp gọi hạ hoãn học "
    "khai khóa khoanh khơi khử kéo lắp lát lo loại lọc lồng miễn mua nạo nêu ngăn nhổ nhốt nối nuôi "
    "phạt phát phân phơi phủ quét rà rải rút rửa san sấy siết soạn sửa tẩy thả tháo thay thúc "
    "tìm tỉa tra trích trực truy tuyển tưới ủ ươm vá vay vây vét vớt xả xây xếp xét xin xới xúc"
)


def plain_verb(line: Line, position: int, last: int) -> bool:
    """Tell whether the word at `position` is a verb of one syllable with an object after it."""
    token = line.tokens[position]
    if token.key not in _VERBS or position + 1 >= last:
        return False
    following = line.tokens[position + 1]
    return not following.sign and (token.key, following.key) not in _compounds()


@lru_cache(maxsize=1)
def _compounds() -> frozenset[tuple[str, ...]]:
    """Return the words of two syllables that begin with one of the verbs."""
    read = (tuple(word.key for word in words(entry.term)) for entry in packaged().entries)
    return frozenset(key for key in read if len(key) == 2 and key[0] in _VERBS)
