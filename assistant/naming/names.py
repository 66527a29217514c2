"""The names documents are called by: kinds, issuing bodies and provinces, in every spelling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document; `symbol` is what stands for it in a number (12-NQ/TU).

    The name of a `plain` kind is also an everyday word: kế hoạch, chương trình.
    """

    vietnamese: str
    symbol: str
    english: tuple[str, ...]
    others: tuple[str, ...] = ()  # Vietnamese too
    plain: bool = False


def _kinds(table: str) -> dict[str, Kind]:
    found = {}
    for line in table.strip().splitlines():
        key, vietnamese, symbol, english, *plain = (part.strip() for part in line.split("|"))
        name, *others = vietnamese.split("; ")
        found[key] = Kind(name, symbol, tuple(english.split("; ")), tuple(others), bool(plain))
    return found


def _bodies(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        name, _, said = line.partition("=")
        parts = tuple(part.strip() for part in said.split(";") if part.strip())
        found[name.strip()] = found.get(name.strip(), ()) + parts
    return found


KINDS = _kinds("""
    report       | báo cáo      | BC  | report | plain
    notice       | thông báo    | TB  | notice; announcement | plain
    conclusion   | kết luận     | KL  | conclusion; conclusions | plain
    resolution   | nghị quyết   | NQ  | resolution; resolutions
    decision     | quyết định   | QĐ  | decision; decisions | plain
    directive    | chỉ thị      | CT  | directive; directives
    plan         | kế hoạch     | KH  | plan | plain
    dispatch     | công văn     | CV  | official letter; official dispatch; dispatch
    telegram     | công điện    | CĐ  | official telegram; telegram
    submission   | tờ trình     | TTr | submission
    guidance     | hướng dẫn    | HD  | guidance; guideline | plain
    programme    | chương trình | CTr | programme; program; action programme; action program | plain
    scheme       | đề án        | ĐA  | scheme | plain
    option       | phương án    | PA  | option | plain
    minutes      | biên bản     | BB  | minutes of the meeting; meeting minutes | plain
    regulation   | quy định     | QĐi | regulation | plain
    rules        | quy chế      | QC  | rules of procedure; working rules | plain
    circular     | thông tư     | TT  | circular
    decree       | nghị định    | NĐ  | decree
    law          | luật         | L   | law | plain
    code         | bộ luật      | BL  | code | plain
    ordinance    | pháp lệnh    | PL  | ordinance
    constitution | hiến pháp    | HP  | constitution | plain
    precedent    | án lệ        | AL  | precedent; case law | plain
    speech       | phát biểu    | PB  | speech | plain
    annex        | phụ lục      | PLu | annex; appendix | plain
    application  | đơn đăng ký; đơn đề nghị; đơn xin | Đ   | application | plain
    news         | tin hội nghị | THN | conference news | plain
""")

# A body's name, then how else it is said, English after Vietnamese. A name that ends with "…" goes
# on with words of its own: Sở Tài chính.
BODIES = _bodies("""
    Ủy ban nhân dân = UBND; people's committee; peoples committee; PPC
    Hội đồng nhân dân = HĐND; people's council; peoples council
    Thường trực Hội đồng nhân dân = TT HĐND; standing body of the people's council
    Ủy ban Mặt trận Tổ quốc Việt Nam = Ủy ban Mặt trận Tổ quốc; fatherland front
    Ủy ban Mặt trận Tổ quốc Việt Nam = UBMTTQ; Ủy ban MTTQ Việt Nam; Ủy ban MTTQ; MTTQ
    Ủy ban Kiểm tra = UBKT; inspection commission; inspection committee; inspection board
    Ủy ban Kiểm tra = party inspection commission; party inspection committee
    Ủy ban Thường vụ Quốc hội = UBTVQH; National Assembly Standing Committee
    Ủy ban Thường vụ Quốc hội = NA Standing Committee; National Assembly's Standing Committee
    Ủy ban Thường vụ Quốc hội = Standing Committee of the National Assembly; NA's Standing Committee
    Ban Chấp hành Trung ương = BCHTW; BCH Trung ương; party central committee; central committee
    Ban Chấp hành = BCH; executive committee
    Ban Thường vụ = BTV; standing committee
    Thường trực = standing board
    Đảng bộ = party organization; party organisation; party chapter
    Tỉnh ủy = TU; provincial party committee; party committee of the province; party committee
    Thành ủy = city party committee; municipal party committee
    Huyện ủy = HU; district party committee
    Thị ủy = town party committee
    Quận ủy =
    Đảng ủy = ĐU
    Ban Tổ chức = organization commission; organisation commission; organization board
    Ban Tổ chức = organisation board; party organization commission; party organisation commission
    Ban Tổ chức = party organization committee; party organisation committee
    Ban Tuyên giáo và Dân vận =
    Ban Tuyên giáo = BTG; propaganda commission; propaganda and education commission
    Ban Tuyên giáo = propaganda department; propaganda and education department
    Ban Dân vận = BDV; mass mobilization commission; mass mobilisation commission
    Ban Nội chính = BNC; internal affairs commission
    Ban Kinh tế - Ngân sách = economic and budget committee
    Ban Pháp chế = legal committee
    Ban Quản lý … = management board of
    Ban Chỉ đạo … = steering committee on; steering committee for
    Văn phòng = VP; office of
    Quốc hội = national assembly
    Đoàn đại biểu Quốc hội = ĐĐBQH; national assembly delegation
    Chính phủ = government
    Thủ tướng Chính phủ = TTg; prime minister
    Chủ tịch nước = state president; president of vietnam
    Bộ Chính trị = politburo
    Ban Bí thư = party secretariat; party central committee secretariat
    Bộ Tài chính = BTC; ministry of finance; MOF
    Bộ Kế hoạch và Đầu tư = Bộ KHĐT; Bộ KH&ĐT; ministry of planning and investment; MPI
    Bộ Y tế = BYT; ministry of health; MOH
    Bộ Nội vụ = BNV; ministry of home affairs; ministry of the interior; ministry of interior
    Bộ Nội vụ = ministry of internal affairs; MOHA
    Bộ Tư pháp = BTP; ministry of justice; MOJ
    Bộ Công an = BCA; ministry of public security
    Bộ Quốc phòng = BQP; ministry of national defence; ministry of national defense
    Bộ Quốc phòng = ministry of defence; ministry of defense
    Bộ Ngoại giao = BNG; ministry of foreign affairs; foreign ministry; MOFA
    Bộ Xây dựng = BXD; ministry of construction
    Bộ Giao thông vận tải = Bộ GTVT; ministry of transport; ministry of transportation
    Bộ Công Thương = BCT; ministry of industry and trade; trade ministry; MOIT
    Bộ Khoa học và Công nghệ = Bộ KHCN; Bộ KH&CN; ministry of science and technology
    Bộ Giáo dục và Đào tạo = Bộ GDĐT; Bộ GD&ĐT; ministry of education and training
    Bộ Giáo dục và Đào tạo = education ministry; MOET
    Bộ Nông nghiệp và Phát triển nông thôn = Bộ NNPTNT; Bộ NN&PTNT
    Bộ Nông nghiệp và Phát triển nông thôn = ministry of agriculture and rural development; MARD
    Bộ Nông nghiệp và Môi trường = Bộ NNMT; Bộ NN&MT; ministry of agriculture and environment
    Bộ Tài nguyên và Môi trường = Bộ TNMT; Bộ TN&MT; ministry of natural resources and environment
    Bộ Tài nguyên và Môi trường = ministry of natural resources and the environment; MONRE
    Bộ Thông tin và Truyền thông = Bộ TTTT; Bộ TT&TT; ministry of information and communications
    Bộ Thông tin và Truyền thông = ministry of information and communication
    Bộ Văn hóa, Thể thao và Du lịch = Bộ VHTTDL; Bộ VHTT&DL; ministry of culture
    Bộ Văn hóa, Thể thao và Du lịch = ministry of culture, sports and tourism
    Bộ Văn hóa, Thể thao và Du lịch = ministry of culture, sport and tourism
    Bộ Lao động - Thương binh và Xã hội = Bộ LĐTBXH; Bộ LĐTB&XH; ministry of labour
    Bộ Lao động - Thương binh và Xã hội = ministry of labour, war invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labor, war invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labour, invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labor, invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labor; MOLISA
    Bộ … = ministry of
    Tổng cục Thống kê = general statistics office; GSO
    Tổng cục Thuế = general department of taxation
    Tổng cục Hải quan = general department of customs; general department of vietnam customs
    Kiểm toán Nhà nước = state audit; state audit office
    Thanh tra Chính phủ = government inspectorate
    Văn phòng Chính phủ = office of the government; government office
    Bảo hiểm xã hội Việt Nam = vietnam social security; vietnam social insurance
    Tòa án nhân dân tối cao = supreme people's court; supreme peoples court
    Viện kiểm sát nhân dân tối cao = supreme people's procuracy; supreme peoples procuracy
    Viện kiểm sát nhân dân tối cao = supreme people's prosecutor's office
    Cục Thống kê = CTK; statistics office; statistical office; statistics department
    Chi cục Thống kê =
    Cục Thuế = tax department; tax office
    Kho bạc Nhà nước = KBNN; state treasury
    Ngân hàng Nhà nước = NHNN; state bank; state bank of vietnam; SBV
    Thanh tra = inspectorate
    Công an = police; police department; department of public security
    Công an = public security department
    Bộ Chỉ huy Quân sự = military command
    Hội đồng Thẩm phán = council of judges; council of justices; judicial council
    Tòa án nhân dân = TAND; people's court
    Viện kiểm sát nhân dân = VKSND; people's procuracy; people's prosecutor's office
    Liên đoàn Lao động = LĐLĐ; federation of labour; federation of labor; labour federation
    Liên đoàn Lao động = labor federation; confederation of labour; confederation of labor
    Hội Nông dân = farmers' union; farmers' association; farmers union
    Hội Liên hiệp Phụ nữ = LHPN; women's union; womens union
    Hội Cựu chiến binh = CCB; veterans' association; veterans association
    Đoàn Thanh niên = youth union
    Sở Tài chính = STC; department of finance
    Sở Xây dựng = SXD; department of construction
    Sở Nội vụ = SNV; department of home affairs; department of internal affairs
    Sở Tư pháp = department of justice
    Sở Y tế = SYT; department of health
    Sở Công Thương = SCT; department of industry and trade
    Sở Khoa học và Công nghệ = Sở KHCN; Sở KH&CN; department of science and technology
    Sở Giáo dục và Đào tạo = Sở GDĐT; Sở GD&ĐT; department of education and training
    Sở Giáo dục và Đào tạo = education department; DOET
    Sở Kế hoạch và Đầu tư = Sở KHĐT; Sở KH&ĐT; department of planning and investment; DPI
    Sở Tài nguyên và Môi trường = Sở TNMT; Sở TN&MT; department of natural resources
    Sở Tài nguyên và Môi trường = department of natural resources and environment; DONRE
    Sở Tài nguyên và Môi trường = department of natural resources and the environment
    Sở Nông nghiệp và Môi trường = Sở NNMT; Sở NN&MT; department of agriculture and environment
    Sở Nông nghiệp và Phát triển nông thôn = Sở NNPTNT; Sở NN&PTNT; DARD
    Sở Nông nghiệp và Phát triển nông thôn = department of agriculture and rural development
    Sở Lao động - Thương binh và Xã hội = Sở LĐTBXH; Sở LĐTB&XH; department of labour
    Sở Lao động - Thương binh và Xã hội = department of labour, invalids and social affairs
    Sở Lao động - Thương binh và Xã hội = department of labour, war invalids and social affairs
    Sở Lao động - Thương binh và Xã hội = department of labor, invalids and social affairs
    Sở Lao động - Thương binh và Xã hội = department of labor, war invalids and social affairs
    Sở Lao động - Thương binh và Xã hội = department of labor; DOLISA
    Sở Giao thông vận tải = Sở GTVT; department of transport; department of transportation
    Sở Thông tin và Truyền thông = Sở TTTT; Sở TT&TT; department of information and communications
    Sở Văn hóa, Thể thao và Du lịch = Sở VHTTDL; Sở VHTT&DL; department of culture
    Sở Văn hóa, Thể thao và Du lịch = department of culture, sports and tourism
    Sở Văn hóa, Thể thao và Du lịch = department of culture, sport and tourism
    Sở … = department of
    Chi cục … =
    Cục … =
    Phòng … =
    Bệnh viện … =
    Trạm Y tế = health station; commune health station
    Trung tâm … =
    Viện … =
    Trường … =
    Công ty … =
""")


def _also(said: str) -> Iterator[str]:
    """Yield an English name, and how else it may be written: finance ministry, labour & affairs."""
    yield said
    kind, _, own = said.partition(" of ")
    named = [said]
    if own and kind in ("ministry", "department"):
        named.append(f"{own.removeprefix('the ')} {kind}")
        yield named[-1]
    yield from (one.replace(" and ", " & ") for one in named if " and " in one)


BODIES = {
    name: tuple(other for one in said for other in _also(one)) for name, said in BODIES.items()
}
BODIES |= {
    f"Bộ trưởng {name}": ministers
    for name, said in BODIES.items()
    if (
        ministers := tuple(one.replace("ministry", "minister") for one in said if "ministry" in one)
    )
}

# What a body or a place is of, and how else it is said.
LEVELS: dict[str, tuple[str, ...]] = {
    "tỉnh": ("province", "provincial"),
    "thành phố": ("TP", "city", "municipal"),
    "huyện": ("district",),
    "quận": (),
    "thị xã": ("TX",),
    "thị trấn": ("township",),
    "xã": ("commune", "communal"),
    "phường": ("ward",),
}

# The provinces and cities under the centre before July 2025; those since bear names of these.
PROVINCES = tuple(
    name.strip()
    for name in (
        "An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương,"
        "Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông,"
        "Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương,"
        "Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang,"
        "Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình,"
        "Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị,"
        "Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế,"
        "Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
    ).split(",")
)

# Words of two syllables of which one is spelled like a level where marks or capitals are missing.
NO_LEVEL = tuple(
    "cơ quan,hải quan,liên quan,bảo quản,tổng quan,khách quan,chủ quan,tham quan,cảnh quan"
    ",trực quan,quan hệ,quản lý,quan tâm,quan trọng,quan điểm,quản trị,quân sự,quân đội"
    ",quân khu,quân nhân,quán triệt,quan sát,quan chức,quan trắc,xã hội,địa phương,đối phương"
    ",đa phương,song phương,phương án,phương pháp,phương tiện,phương thức,phương hướng,phương châm"
    ",phương diện,huyền thoại,tình hình,tình trạng,tính toán,tính chất".split(",")
)
