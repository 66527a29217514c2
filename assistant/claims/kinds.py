"""Things of which what is told of one is told of none of the others, as crops or taxes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from assistant.claims.contrasts import parted_by_denial
from assistant.claims.opposites import Side, side


def _family(*kinds: tuple[str, str]) -> tuple[Side, ...]:
    """Return several kinds, each given in Vietnamese and English, in lower case."""
    return tuple(side(*kind) for kind in kinds)


# What is asked of one of these no sentence on another answers.
_THINGS = (
    _family(
        (r"rừng sản xuất", r"production forests?"),
        (r"rừng phòng hộ", r"protecti(?:ve|on) forests?"),
        (r"rừng đặc dụng", r"special-use forests?"),
    ),
    _family(
        (r"mầm non|mẫu giáo", r"pre-?schools?|kindergartens?"),
        (r"tiểu học", r"primary(?=(?: and \S+)? (?:schools?|education|pupils|students))"),
        (r"trung học cơ sở|thcs", r"(?:lower|junior)[- ]secondary"),
        (r"trung học phổ thông|thpt", r"(?:upper|senior)[- ]secondary|high[- ]schools?"),
    ),
    _family(
        (r"hành khách|lượt khách", r"passengers?(?! cars?)"),
        (r"hàng h[oó]a|hàng hoá|tấn", r"freight|cargo|goods"),
    ),
    _family(
        (r"lúa|thóc|gạo", r"rice|paddy"),
        (r"ngô|bắp", r"maize|corn"),
        (r"lạc|đậu phộng", r"peanuts?|groundnuts?"),
        (r"đậu tương|đậu nành", r"soy\w*"),
        (r"sắn|khoai mì", r"cassava"),
        (r"khoai", r"(?:sweet )?potato\w*"),
        (r"mía", r"sugar ?cane"),
        (r"cà phê", r"coffee"),
        (r"cao su", r"rubber"),
        (r"chè", r"tea"),
        (r"chuối", r"bananas?"),
    ),
    _family(
        (r"lợn|heo", r"pigs?|pork|hogs?|swine"),
        (r"trâu", r"buffalo\w*"),
        (r"bò|bê", r"cows?|beef"),
        (r"gia cầm|gà|vịt|ngan", r"poultry|chickens?|ducks?"),
        (r"dê|cừu", r"goats?|sheep"),
    ),
    _family(
        (r"sởi", r"measles"),
        (r"ho gà", r"pertussis|whooping cough"),
        (r"bạch hầu", r"diphtheria"),
        (r"sốt xuất huyết|dengue", r"dengue"),
        (r"tay,? chân,? miệng", r"hand[,-] ?foot"),
        (r"bệnh dại|dại", r"rabies"),
        (r"cúm", r"influenza|flu"),
        (r"thủy đậu|thuỷ đậu", r"chicken ?pox"),
        (r"uốn ván", r"tetanus"),
        (r"covid\S*", r"covid\S*"),
    ),
    _family(
        (r"đạo ôn", r"(?:rice )?blast"),
        (r"khô vằn", r"sheath blight"),
        (r"bạc lá", r"leaf blight"),
        (r"rầy", r"plant ?hoppers?"),
    ),
    _family(
        (r"bóng đá", r"football|soccer"),
        (r"bóng chuyền", r"volleyball"),
        (r"bóng bàn", r"table tennis|ping[- ]pong"),
        (r"cầu lông", r"badminton"),
        (r"quần vợt|tennis", r"(?<!table )tennis"),
        (r"bóng rổ", r"basketball"),
        (r"bơi\w*", r"swimming"),
        (r"pickleball", r"pickleball"),
    ),
    _family(
        (r"tai nạn giao thông|tngt", r"(?:traffic|road) accidents?"),
        (r"tai nạn lao động|tnlđ", r"(?:work|workplace|labou?r|occupational) accidents?"),
        (r"đuối nước|chết đuối", r"drown\w*"),
    ),
    _family(
        (r"môn toán|điểm toán", r"math\w*"),
        (r"môn (?:tiếng )?anh|điểm tiếng anh", r"english (?:score|exam|test)s?"),
        (r"môn (?:ngữ )?văn|điểm (?:ngữ )?văn", r"literature (?:score|exam|test)s?"),
    ),
    _family(
        (r"đường sắt|tàu hỏa|nhà ga", r"rail(?:ways?|roads?)?"),
        (r"đường thủy|đường thuỷ", r"(?:inland )?waterways?"),
        (r"hàng không", r"aviation|airlines?"),
    ),
    _family(
        (r"giá trị gia tăng|gtgt", r"value[- ]added tax|vat"),
        (r"thu nhập doanh nghiệp|tndn", r"corporate income tax|cit"),
        (r"thu nhập cá nhân|tncn", r"personal income tax|pit"),
        (r"tiêu thụ đặc biệt|ttđb", r"excise(?: tax| duty)?|special consumption tax"),
    ),
    _family(
        (r"bảo hiểm xã hội|bhxh", r"social (?:insurance|security)"),
        (r"bảo hiểm y tế|bhyt", r"(?:health|medical) insurance"),
        (r"bảo hiểm thất nghiệp|bhtn", r"unemployment insurance"),
    ),
)
_FAMILIES = (
    *_THINGS,
    _family(
        (r"cử nhân|đại học", r"bachelor['’]?s?"),
        (r"thạc s[ĩỹ]|cao học", r"master['’]?s(?= degrees?\b)"),
        (r"tiến s[ĩỹ]", r"doctora\w+|phds?"),
    ),
    _family(
        (r"dịch tả lợn|tả lợn", r"swine fever|asf"),
        (r"lở mồm", r"foot[- ]and[- ]mouth"),
        (r"tai xanh", r"blue[- ]ear"),
        (r"cúm gia cầm|cúm a", r"avian|bird flu"),
        (r"da nổi cục", r"lumpy skin"),
    ),
    _family(
        (r"khiển trách", r"reprimand\w*"),
        (r"cảnh cáo", r"(?:given|issued|received|got) (?:a )?warnings?"),
        (r"cách chức", r"dismiss(?:ed|al) from|dismissal|stripped of"),
        (r"khai trừ", r"expelled|expulsion"),
    ),
    _family(
        (r"châu âu|eu", r"european?"),
        (r"mỹ|hoa kỳ|mĩ", r"americans?|united states"),
        (r"nhật bản|nhật", r"japan(?:ese)?"),
        (r"hàn quốc", r"koreans?|south korea"),
        (
            r"trung quốc|trung hoa|mỹ - trung|việt - trung|trung - (?:mỹ|việt)",
            r"chinese(?! new year)|china",
        ),
        (r"đài loan", r"taiwan(?:ese)?"),
        (r"đức", r"german[sy]?"),
        (r"thái lan", r"thailand"),
        (r"lào", r"laos"),
        (r"campuchia", r"cambodian?"),
        (r"nga", r"russian?"),
        (r"ấn độ", r"indian?"),
    ),
    _family(
        (r"giáo viên toán|môn toán", r"math\w* (?:teachers?|lessons?|classes)"),
        (r"tin học", r"(?:computing|informatics|it) (?:teachers?|lessons?|classes)"),
        (r"tiếng anh", r"english (?:teachers?|lessons?|classes)"),
        (r"ngữ văn", r"literature (?:teachers?|lessons?|classes)"),
    ),
    _family(
        (r"thư viện", r"librar(?:y|ies)"),
        (r"bảo tàng", r"museums?"),
        (r"nhà hát", r"theat(?:re|er)s?"),
        (r"sân vận động", r"stadiums?"),
        (r"quảng trường", r"squares?"),
    ),
    _family(
        (r"bệnh viện|nhập viện|viện", r"hospitals?"),
        (
            r"(?<!thị )(?<!môi )(?<!hiện )(?<!công )(?<!nông )(?<!lâm )trường(?! hợp)|học",
            r"schools?",
        ),
        (r"công ty|nhà máy|xí nghiệp", r"factor(?:y|ies)"),
    ),
    _family(
        (r"nghị định", r"decrees?"),
        (r"thông tư", r"circulars?"),
        (r"nghị quyết", r"resolutions?"),
        (r"chỉ thị", r"directives?"),
        (r"pháp lệnh", r"ordinances?"),
    ),
    _family(
        (r"hải quan", r"customs"),
        (r"thuế", r"tax (?:authorit\w+|offices?|departments?|agenc\w+)"),
    ),
    _family(
        (r"công an|cảnh sát", r"police|public security"),
        (r"quân đội|quân sự|bộ đội", r"military|army"),
    ),
    _family(
        (r"tối đa|không quá|cao nhất|nhiều nhất|trần|trở xuống", r"maximum"),
        (r"tối thiểu|ít nhất|thấp nhất|nhỏ nhất|sàn|trở lên", r"minimum"),
    ),
    _family(
        (r"sơ thẩm", r"first[- ]instance"),
        (r"phúc thẩm", r"appell\w+|appeals?"),
        (r"giám đốc thẩm", r"cassation"),
    ),
    _family((r"mặt trước", r"front"), (r"mặt sau", r"back|reverse")),
    _family((r"cổ phiếu|cổ phần", r"shares?|stocks?"), (r"trái phiếu", r"bonds?")),
    _family(
        (r"ngoại tệ", r"foreign[- ]currenc\w+"),
        (r"nội tệ|việt nam đồng|đồng việt nam", r"local currency|vietnamese dong"),
    ),
    _family(
        (r"usd|đô[ -]?la", r"u\.?s\.? dollars?"),
        (r"vàng", r"gold"),
        (r"đồng việt nam", r"vietnamese dong"),
    ),
    _family((r"vàng", r"gold"), (r"bạc(?! liêu)", r"silver")),
    _family(
        (r"kinh tế - ngân sách|kinh tế và ngân sách", r"economic (?:and|-) budget\w*"),
        (r"văn hóa - xã hội|văn hoá - xã hội", r"cultur\w+ (?:and|-) soci\w+"),
        (r"ban pháp chế", r"legal (?:affairs )?committee"),
    ),
    _family((r"chăn nuôi", r"livestock|animal husbandry"), (r"trồng trọt", r"crop \w+|crops")),
    _family((r"vay|tín dụng|dư nợ|nợ", r"loans?|lending|credit"), (r"tiền gửi", r"deposits?")),
    _family(
        (r"khai khoáng|khoáng sản|khai thác", r"mining"),
        (r"chế biến|chế tạo|sản xuất", r"manufacturing"),
    ),
    _family(
        (
            r"đặc khu|thành phố|tp\.?|đô thị|thành thị|thị xã|thị trấn|phường",
            r"cit(?:y|ies)|urban areas?|towns?",
        ),
        (r"biên giới|biên phòng|cửa khẩu", r"borders?"),
        (r"ven biển|biển|duyên hải|bãi ngang", r"coast(?:al)?"),
        (r"miền núi|vùng cao|tây nguyên", r"mountain\w*|highlands?|upland\w*"),
        (
            r"(?<!phát triển )nông thôn|xã(?! hội)|(?<!nông )thôn|làng",
            r"countryside|rural areas?|villages?",
        ),
    ),
    _family(
        (r"trẻ em|trẻ|nhi đồng|thiếu nhi", r"children|child|kids"),
        (r"người cao tuổi|người già", r"elderly|older (?:people|persons?)"),
        (r"người khuyết tật|người tàn tật", r"(?:people|persons?) with disabilit\w+|disabled"),
    ),
    _family(
        (r"giá thành|giá vốn", r"cost price"),
        (r"giá thị trường", r"market price"),
    ),
)


What = Literal["claim", "label", "question"]


def is_of_other_kind(said: str, english: bool, source: str, what: What = "claim") -> bool:
    """Tell whether a claim, a figure's label in it or a question names a kind that a sentence does
    not, which names others of it.
    """
    written = source.lower()
    for family, mine in _named(said.lower(), english, what):
        others = (kind for n, kind in enumerate(family) if n not in mine)
        if any(kind[False].search(written) for kind in others):
            affirmed = parted_by_denial(source, False)[0]
            if not all(family[n][False].search(affirmed) for n in mine):
                return True
    return False


# What the label of a figure may tell the other way round.
_IN_LABELS = (
    *_FAMILIES,
    _family(
        (
            r"quốc tế|thế giới|châu á|nước ngoài",
            r"international (?:tournament|championship|competition|contest|prize|award)s?",
        ),
        (
            r"quốc gia|toàn quốc|cả nước",
            r"national (?:tournament|championship|competition|contest|prize|award)s?",
        ),
    ),
    _family((r"ngắn hạn", r"short[- ]term"), (r"dài hạn|trung hạn", r"(?:long|medium)[- ]term")),
    _family(
        (r"chi thường xuyên", r"recurrent|regular spending"),
        (r"chi đầu tư", r"(?:capital|investment|development) (?:spending|expenditure)s?"),
    ),
)


@lru_cache(maxsize=256)
def _named(
    said: str, english: bool, what: What
) -> tuple[tuple[tuple[Side, ...], frozenset[int]], ...]:
    """Return the families of which something names kinds, and their places there."""
    families = {"claim": _FAMILIES, "label": _IN_LABELS, "question": _THINGS}[what]
    found = (
        (family, frozenset(n for n, kind in enumerate(family) if kind[english].search(said)))
        for family in families
    )
    return tuple((family, named) for family, named in found if named)
