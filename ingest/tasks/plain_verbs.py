"""Verbs of one syllable, which as often begin another word: hạ lãi suất, but hạ tầng.

Which of both it is the lexicon tells: a word of two syllables that it knows is not the verb.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.lexicon import packaged
from assistant.text import words
from ingest.tasks.line import Line, keys

_VERBS = keys(
    "bán bóc bơm bù buộc cài cắm canh cắt cấp chặn che chôn chốt chữa dán dạy dẹp dìm "
    "dồn dọn dỡ dựng đào đắp đẩy đeo đóng đốt đổ đổi đúc gác gắng ghép giãn giúp gỡ gom góp "
    "gọi hạ hoãn học khai khóa khoanh khơi khử kéo lắp lát lo loại lọc lồng miễn mua nạo nêu "
    "ngăn nhổ nhốt nối nuôi phạt phát phân phơi phủ quét rà rải rút rửa san sấy siết soạn sửa "
    "tẩy thả tháo thay thúc tìm tỉa tra trích trực truy tuyển tưới ủ ươm vá vay vây vét vớt "
    "xả xây xếp xét xin xới xúc dời cứu kẻ treo đo vẽ nhắc nhập chấm dò soi sơn đòi chặt phá "
    "in bịt trám trải nắn uốn tiễn chở bốc trả gõ tắt bật hàn ghim chèn hướng "
    "bắt bôi bớt cản cất chăn chằng chép cộng cứu dắt dẫn dùng điều điền đọc đón đuổi đưa gánh gặp "
    "gặt ghi giằng giấu giành gộp gọt hái hẹn hiến hoàn kê khen khuyên kiếm kể lấp lập lấy "
    "leo lựa luyện mắc mang mời mổ mượn ném néo neo nhặt nhận nhắn nhờ nộp nung nướng quay "
    "rang rào rắc rót rời sắm tải tặng tém thải thăm thắp thêm thuê tiêm tô trám "
    "trao trộn trông trồng trừ ươm ướp vẫy viếng viết vớt xách xem xén xịt xoay xốc xử yểm "
    "chào chạy chịu chọn cuốc cử dặm đặt đền đẽo "
    "gắn gây giảm giảng gieo giữ giục gửi hỏi ký làm mài mở nắm nâng nghe ngồi nhường "
    "nới hót bỏ chờ dự lên hứa lái ngắt pha phủi phun quây ra rời siết soát sửa tách thu tiếp "
    "ủi vượt xóa xuất xuống bàn tung tước chia khoán đốn tát trữ vun đậy bẻ lau vứt"
)
_COUNTS = keys("các những mọi mỗi từng một hai số")  # a noun follows: các cấp
_THIS = keys("này đó được")  # điều này, nhận được


def plain_verb(line: Line, position: int, last: int) -> bool:
    """Tell whether the word at `position` is a verb of one syllable with an object after it."""
    token = line.tokens[position]
    if token.key not in _VERBS or position + 1 >= len(line):
        return False
    if line.tokens[position + 1].must:
        return False  # hộ nuôi cá lồng cần …
    following = line.tokens[position + 1]
    if following.sign == "," and plain_verb(line, position + 1, len(line)):
        return not position or not is_word(line.tokens[position - 1].key, token.key)  # vá, lấp ổ gà
    if (
        position + 1 >= last
        or following.sign
        or following.key in _THIS
        or is_word(token.key, following.key)
    ):
        return False
    if not position or token.sign:
        return True
    before = line.tokens[position - 1].key
    return before not in _COUNTS and not is_word(before, token.key)  # trường học


def is_word(first: str, second: str) -> bool:
    """Tell whether the lexicon knows two syllables as a word: lập."""
    return (first, second) in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[tuple[str, ...]]:
    read = (tuple(word.key for word in words(entry.term)) for entry in packaged().entries)
    return frozenset(key for key in read if len(key) == 2)
