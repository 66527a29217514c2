"""Whether a passage names at all what a claim names by a word that records name in one way."""

from __future__ import annotations

import re

from assistant.claims.content import Content, Term
from assistant.claims.source import Claimed, Source
from assistant.lexicon import stem

# Nouns with hardly another Vietnamese word than the lexicon's: no customer is in "khách sạn", but
# where no word for customers stands no customers are told of.
_NOUNS = (
    "price tax salary wage invoice bond loan deposit debt cash dollar gold silver currency "
    "insurance customer worker pupil teacher soldier police family women "
    "foreign foreigner traffic vehicle car motorcycle aircraft "
    "railway airport river sea climate storm "
    "rice maize coffee rubber pepper tea fruit vegetable livestock poultry buffalo pig shrimp fish "
    "harvest fertiliser fertilizer pesticide tobacco food "
    "hospital school library museum museums theatre house housing land water electricity petrol "
    "coal cement steel metal waste chemical medicine vaccine measles diphtheria dengue "
    "newspaper film tennis volleyball football medal athlete "
    "district commune border consumption smuggling drug narcotic "
    "export tourism telecommunications quarantine "
    "weather disease pest pollution drought earthquake smartphone timber boat elderly "
    "children veteran canteen"
)
_STEMS = frozenset(map(stem, _NOUNS.split()))
# How records say some of them besides.
_BESIDES = {
    stem(noun): re.compile(rf"\b(?:{vietnamese})\b")
    for noun, vietnamese in (
        ("land", "diện tích|mặt bằng|ruộng|vườn|đồng|rừng|bãi|ha"),
        ("fish", "thủy sản|thuỷ sản|hải sản|cá|nuôi trồng|đánh bắt|ngư"),
        ("shrimp", "thủy sản|thuỷ sản|hải sản|tôm"),
        ("price", "giá|cpi|lạm phát"),
        ("worker", "lao động|công nhân|nhân viên|nhân công|người làm|biên chế"),
        ("pupil", "học sinh|trẻ|học"),
        ("teacher", "giáo viên|nhà giáo|thầy|cô giáo|giảng viên"),
        ("school", "trường|học|lớp|giáo dục|mầm non|thpt|thcs"),
        ("family", "gia đình|hộ|nhà"),
        ("women", "phụ nữ|nữ|bà mẹ"),
        ("foreign", "nước ngoài|ngoại|fdi"),
        ("vehicle", "xe|phương tiện|ô tô|tàu"),
        ("storm", "bão|áp thấp|dông|lốc|thiên tai"),
        ("fruit", "quả|trái"),
        ("tea", "chè|trà"),
        ("livestock", "chăn nuôi|gia súc|vật nuôi|đàn|trâu|bò|lợn"),
        ("poultry", "gia cầm|gà|vịt|ngan"),
        ("food", "thực phẩm|lương thực|ăn"),
        ("house", "nhà|căn hộ|chỗ ở"),
        ("housing", "nhà|căn hộ|chỗ ở"),
        ("hospital", "bệnh viện|nhập viện|cơ sở y tế|điều trị"),
        ("waste", "rác|chất thải|xả|nước thải|phế thải"),
        ("medicine", "thuốc|dược|y"),
        ("loan", "vay|dư nợ|tín dụng"),
        ("deposit", "tiền gửi|huy động|đặt cọc|ký quỹ"),
        ("harvest", "thu hoạch|vụ|gặt|sản lượng"),
        ("customer", "khách|người (?:mua|dùng)"),
        ("commune", "xã|phường|thị trấn"),
        ("district", "huyện|quận|thị xã"),
        ("consumption", "tiêu dùng|tiêu thụ|sử dụng"),
        ("sea", "biển|hải"),
        ("border", "biên giới|biên phòng|cửa khẩu"),
        ("weather", "thời tiết|khí hậu|mưa|nắng|bão|rét|nóng|hạn|lũ|gió|nhiệt độ|dông|tạnh|ẩm"),
        ("disease", "bệnh|dịch|nhiễm|sâu|covid|vi ?rút|virus|khuẩn"),
        ("pest", "sâu|bệnh|dịch|rầy|chuột|ốc|sinh vật"),
        ("pollution", "ô nhiễm|xả|môi trường|nhiễm"),
        ("drought", "hạn|khô"),
        ("smartphone", "điện thoại|di động"),
        ("timber", "gỗ|lâm|rừng|cây"),
        ("boat", "tàu|thuyền|ghe|xuồng|phương tiện|đò|phà|bè"),
        ("elderly", "cao tuổi|già|lão|tuổi|thọ"),
        ("children", "trẻ|thiếu nhi|nhi đồng|con|em|cháu|bé|học sinh|mầm non|tuổi|nhi"),
        ("veteran", "cựu chiến binh|thương binh|người có công|ccb|binh"),
        ("canteen", "bếp|căng tin|nhà ăn|ăn"),
        ("police", "công an|cảnh sát|csgt"),
    )
}


def absent(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim names a thing that neither a sentence nor what stands above
    and before it does.
    """
    if not claim.english:
        return False
    terms = [
        term
        for term in claim.terms
        if stem(term.said.lower()) in _STEMS
        and not any(body.start <= term.start < body.end for body in claim.facts.bodies)
    ]
    if not terms:
        return False
    text = f"{source.in_full}\n{source.before}"
    said = content.said(text)
    return not all(said.share(term) or _is_said_besides(term, text.lower()) for term in terms)


def _is_said_besides(term: Term, text: str) -> bool:
    besides = _BESIDES.get(stem(term.said.lower()))
    return bool(besides and besides.search(text))
