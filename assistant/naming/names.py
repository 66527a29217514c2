"""The names documents are called by: kinds, issuing bodies and provinces, in every spelling."""

from __future__ import annotations

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
    Ủy ban nhân dân = UBND; people's committee; peoples committee
    Hội đồng nhân dân = HĐND; people's council; peoples council
    Thường trực Hội đồng nhân dân = TT HĐND; standing body of the people's council
    Ủy ban Mặt trận Tổ quốc Việt Nam = Ủy ban Mặt trận Tổ quốc; fatherland front
    Ủy ban Mặt trận Tổ quốc Việt Nam = UBMTTQ; Ủy ban MTTQ Việt Nam; Ủy ban MTTQ; MTTQ
    Ủy ban Kiểm tra = UBKT; inspection commission; inspection committee
    Ủy ban Thường vụ Quốc hội = UBTVQH; National Assembly Standing Committee
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
    Ban Tổ chức = organization commission; organisation commission
    Ban Tuyên giáo và Dân vận =
    Ban Tuyên giáo = BTG; propaganda commission; propaganda and education commission
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
    Chủ tịch nước =
    Bộ Chính trị = politburo
    Ban Bí thư =
    Bộ Tài chính = BTC; ministry of finance
    Bộ Kế hoạch và Đầu tư = Bộ KHĐT; Bộ KH&ĐT; ministry of planning and investment
    Bộ Y tế = BYT; ministry of health
    Bộ Nội vụ = BNV; ministry of home affairs; ministry of the interior
    Bộ Tư pháp = BTP; ministry of justice
    Bộ Công an = BCA; ministry of public security
    Bộ Quốc phòng = BQP; ministry of national defence; ministry of national defense
    Bộ Quốc phòng = ministry of defence; ministry of defense
    Bộ Ngoại giao = BNG; ministry of foreign affairs
    Bộ Xây dựng = BXD; ministry of construction
    Bộ Giao thông vận tải = Bộ GTVT; ministry of transport; ministry of transportation
    Bộ Công Thương = BCT; ministry of industry and trade
    Bộ Khoa học và Công nghệ = Bộ KHCN; Bộ KH&CN; ministry of science and technology
    Bộ Giáo dục và Đào tạo = Bộ GDĐT; Bộ GD&ĐT; ministry of education and training
    Bộ Nông nghiệp và Phát triển nông thôn = Bộ NNPTNT; Bộ NN&PTNT
    Bộ Nông nghiệp và Phát triển nông thôn = ministry of agriculture and rural development
    Bộ Nông nghiệp và Môi trường = Bộ NNMT; Bộ NN&MT; ministry of agriculture and environment
    Bộ Tài nguyên và Môi trường = Bộ TNMT; Bộ TN&MT; ministry of natural resources and environment
    Bộ Tài nguyên và Môi trường = ministry of natural resources and the environment
    Bộ Thông tin và Truyền thông = Bộ TTTT; Bộ TT&TT; ministry of information and communications
    Bộ Văn hóa, Thể thao và Du lịch = Bộ VHTTDL; Bộ VHTT&DL; ministry of culture
    Bộ Văn hóa, Thể thao và Du lịch = ministry of culture, sports and tourism
    Bộ Lao động - Thương binh và Xã hội = Bộ LĐTBXH; Bộ LĐTB&XH; ministry of labour
    Bộ Lao động - Thương binh và Xã hội = ministry of labour, war invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labor, war invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labour, invalids and social affairs
    Bộ Lao động - Thương binh và Xã hội = ministry of labor, invalids and social affairs
    Bộ … = ministry of
    Tổng cục Thống kê = general statistics office
    Tổng cục Thuế = general department of taxation
    Tổng cục Hải quan = general department of customs
    Kiểm toán Nhà nước = state audit; state audit office
    Thanh tra Chính phủ = government inspectorate
    Văn phòng Chính phủ = office of the government; government office
    Bảo hiểm xã hội Việt Nam = vietnam social security; vietnam social insurance
    Tòa án nhân dân tối cao = supreme people's court; supreme peoples court
    Viện kiểm sát nhân dân tối cao = supreme people's procuracy; supreme peoples procuracy
    Cục Thống kê = CTK; statistics office; statistical office; statistics department
    Chi cục Thống kê =
    Cục Thuế = tax department
    Kho bạc Nhà nước = KBNN; state treasury
    Ngân hàng Nhà nước = NHNN; state bank
    Thanh tra = inspectorate
    Công an = police
    Bộ Chỉ huy Quân sự = military command
    Hội đồng Thẩm phán = council of judges
    Tòa án nhân dân = TAND; people's court
    Viện kiểm sát nhân dân = VKSND; people's procuracy
    Liên đoàn Lao động = LĐLĐ; federation of labour; federation of labor; labour federation
    Hội Nông dân = farmers' union; farmers' association; farmers union
    Hội Liên hiệp Phụ nữ = LHPN; women's union; womens union
    Hội Cựu chiến binh = CCB; veterans' association; veterans association
    Đoàn Thanh niên = youth union
    Sở Tài chính = STC; department of finance; finance department
    Sở Xây dựng = SXD; department of construction; construction department
    Sở Nội vụ = SNV; department of home affairs; home affairs department
    Sở Tư pháp = department of justice; justice department
    Sở Y tế = SYT; department of health; health department
    Sở Công Thương = SCT; department of industry and trade
    Sở Khoa học và Công nghệ = Sở KHCN; Sở KH&CN; department of science and technology
    Sở Giáo dục và Đào tạo = Sở GDĐT; Sở GD&ĐT; department of education and training
    Sở Kế hoạch và Đầu tư = Sở KHĐT; Sở KH&ĐT; department of planning and investment
    Sở Tài nguyên và Môi trường = Sở TNMT; Sở TN&MT; department of natural resources
    Sở Nông nghiệp và Môi trường = Sở NNMT; Sở NN&MT; department of agriculture and environment
    Sở Nông nghiệp và Phát triển nông thôn = Sở NNPTNT; Sở NN&PTNT
    Sở Lao động - Thương binh và Xã hội = Sở LĐTBXH; Sở LĐTB&XH; department of labour
    Sở Giao thông vận tải = Sở GTVT; department of transport
    Sở Thông tin và Truyền thông = Sở TTTT; Sở TT&TT; department of information and communications
    Sở Văn hóa, Thể thao và Du lịch = Sở VHTTDL; Sở VHTT&DL; department of culture
    Sở … = department of
    Chi cục … =
    Cục … =
    Phòng … =
    Trung tâm … =
    Viện … =
    Trường … =
    Công ty … =
""")
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
