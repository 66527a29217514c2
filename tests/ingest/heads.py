"""Heads of documents as Vietnamese offices write them, and what each says of itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from assistant.reports import Period

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
TEXT = "\n\nTrong kỳ, tình hình của địa phương tiếp tục ổn định.\n"


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a head, and all that must be read from it; None is what it does not say."""

    lines: str
    title: str
    kind: str | None = None
    number: str | None = None
    body: str | None = None
    conference: int | None = None
    term: str | None = None
    periods: tuple[Period, ...] = ()
    date: datetime.date | None = None
    place: str | None = None


def _day(day: int, month: int, year: int) -> datetime.date:
    return datetime.date(year, month, day)


def _state(body: str, number: str, dated: str, title: str) -> str:
    return f"{body}\n-------\nSố: {number}\n{NATION}\n---------------\n{dated}\n\n{title}{TEXT}"


def _party(body: str, number: str, dated: str, title: str) -> str:
    return f"{body}\n*\nSố {number}\n{PARTY}\n{dated}\n\n{title}{TEXT}"


HEADS: dict[str, Head] = {
    "Party committee of a province": Head(
        _party("TỈNH ỦY THÁI NGUYÊN", "123-KL/TU", "Thái Nguyên, ngày 05 tháng 4 năm 2024",
        "KẾT LUẬN\nHỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ 31, KHÓA XX"),
        "KẾT LUẬN HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ 31, KHÓA XX", "conclusion",
        "123-KL/TU", "Tỉnh ủy Thái Nguyên", 31, "khóa XX", (), _day(5, 4, 2024), "Thái Nguyên",
    ),
    "Party organisation of a province": Head(
        _party("ĐẢNG BỘ TỈNH HƯNG YÊN\nBAN CHẤP HÀNH", "15-NQ/TU",
        "Hưng Yên, ngày 12 tháng 7 năm 2021",
        "NGHỊ QUYẾT\nvề phát triển nông nghiệp giai đoạn 2021 - 2025"),
        "NGHỊ QUYẾT về phát triển nông nghiệp giai đoạn 2021 - 2025", "resolution", "15-NQ/TU",
        "Ban Chấp hành Đảng bộ tỉnh Hưng Yên", None, None, (), _day(12, 7, 2021), "Hưng Yên",
    ),
    "its standing committee": Head(
        _party("TỈNH ỦY BẮC GIANG\nBAN THƯỜNG VỤ", "345-TB/TU",
        "Bắc Giang, ngày 3 tháng 01 năm 2023",
        "THÔNG BÁO\nkết luận của Ban Thường vụ Tỉnh ủy về công tác cán bộ"),
        "THÔNG BÁO kết luận của Ban Thường vụ Tỉnh ủy về công tác cán bộ", "notice", "345-TB/TU",
        "Ban Thường vụ Tỉnh ủy Bắc Giang", None, None, (), _day(3, 1, 2023), "Bắc Giang",
    ),
    "Party committee of a city": Head(
        _party("THÀNH ỦY HẢI PHÒNG", "08-CT/TU", "Hải Phòng, ngày 20 tháng 2 năm 2024",
        "CHỈ THỊ\nvề tăng cường công tác phòng cháy, chữa cháy"),
        "CHỈ THỊ về tăng cường công tác phòng cháy, chữa cháy", "directive", "08-CT/TU",
        "Thành ủy Hải Phòng", None, None, (), _day(20, 2, 2024), "Hải Phòng",
    ),
    "Party committee of a district": Head(
        _party("HUYỆN ỦY ĐẠI TỪ", "77-BC/HU", "Đại Từ, ngày 15 tháng 6 năm 2024",
        "BÁO CÁO\ncông tác xây dựng Đảng 6 tháng đầu năm 2024"),
        "BÁO CÁO công tác xây dựng Đảng 6 tháng đầu năm 2024", "report", "77-BC/HU",
        "Huyện ủy Đại Từ", None, None, (Period(2024, 1, 6),), _day(15, 6, 2024), "Đại Từ",
    ),
    "Party committee of a district below its province's, the number below the title": Head(
        "ĐẢNG BỘ TỈNH AN LỘC\nHUYỆN ỦY THẠCH BÀN\nNGHỊ QUYẾT\nvề phát triển chợ\n"
        f"(Số 47-NQ/HU, ngày 18 tháng 12 năm 2024){TEXT}",
        "NGHỊ QUYẾT về phát triển chợ", "resolution", "47-NQ/HU", "Huyện ủy Thạch Bàn", None, None,
        (), _day(18, 12, 2024),
    ),
    "district of three words": Head(
        "ỦY BAN NHÂN DÂN HUYỆN MƯỜNG SANG THƯỢNG\nBÁO CÁO\nKết quả làm đường năm 2023\n"
        f"(Số: 518/BC-UBND, ngày 05/12/2023){TEXT}",
        "BÁO CÁO Kết quả làm đường năm 2023", "report", "518/BC-UBND",
        "Ủy ban nhân dân huyện Mường Sang Thượng", None, None, (Period(2023, 1, 12),),
        _day(5, 12, 2023),
    ),
    "office of the Party committee": Head(
        _party("TỈNH ỦY LÀO CAI\nVĂN PHÒNG", "512-TB/VPTU", "Lào Cai, ngày 8 tháng 8 năm 2023",
        "THÔNG BÁO\nLịch công tác tháng 8 năm 2023"),
        "THÔNG BÁO Lịch công tác tháng 8 năm 2023", "notice", "512-TB/VPTU",
        "Văn phòng Tỉnh ủy Lào Cai", None, None, (Period(2023, 8, 8),), _day(8, 8, 2023),
        "Lào Cai",
    ),
    "commission of the Party committee": Head(
        _party("TỈNH ỦY NGHỆ AN\nBAN TUYÊN GIÁO", "44-HD/BTGTU",
        "Nghệ An, ngày 1 tháng 3 năm 2024",
        "HƯỚNG DẪN\ntuyên truyền kỷ niệm các ngày lễ lớn năm 2024"),
        "HƯỚNG DẪN tuyên truyền kỷ niệm các ngày lễ lớn năm 2024", "guidance", "44-HD/BTGTU",
        "Ban Tuyên giáo Tỉnh ủy Nghệ An", None, None, (Period(2024, 1, 12),), _day(1, 3, 2024),
        "Nghệ An",
    ),
    "Central Committee": Head(
        _party("BAN CHẤP HÀNH TRUNG ƯƠNG", "18-NQ/TW", "Hà Nội, ngày 16 tháng 6 năm 2022",
        "NGHỊ QUYẾT\nHội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII"),
        "NGHỊ QUYẾT Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII", "resolution",
        "18-NQ/TW", "Ban Chấp hành Trung ương", 5, "khóa XIII", (), _day(16, 6, 2022), "Hà Nội",
    ),
    "People's Committee of a province": Head(
        _state("ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN", "45/BC-UBND",
        "Lạng Sơn, ngày 28 tháng 3 năm 2025",
        "BÁO CÁO\nTình hình kinh tế - xã hội tháng 3 và quý I năm 2025"),
        "BÁO CÁO Tình hình kinh tế - xã hội tháng 3 và quý I năm 2025", "report", "45/BC-UBND",
        "Ủy ban nhân dân tỉnh Lạng Sơn", None, None, (Period(2025, 3, 3), Period(2025, 1, 3)),
        _day(28, 3, 2025), "Lạng Sơn",
    ),
    "in short": Head(
        _state("UBND TỈNH CÀ MAU", "1290/QĐ-UBND", "Cà Mau, ngày 4 tháng 7 năm 2024",
        "QUYẾT ĐỊNH\nVề việc phê duyệt kế hoạch sử dụng đất năm 2024"),
        "QUYẾT ĐỊNH Về việc phê duyệt kế hoạch sử dụng đất năm 2024", "decision", "1290/QĐ-UBND",
        "Ủy ban nhân dân tỉnh Cà Mau", None, None, (Period(2024, 1, 12),), _day(4, 7, 2024),
        "Cà Mau",
    ),
    "a department below it": Head(
        _state("UBND TỈNH HƯNG YÊN\nSỞ KẾ HOẠCH VÀ ĐẦU TƯ", "145/BC-SKHĐT",
        "Hưng Yên, ngày 12 tháng 7 năm 2024",
        "BÁO CÁO\nTình hình giải ngân vốn đầu tư công 6 tháng đầu năm 2024"),
        "BÁO CÁO Tình hình giải ngân vốn đầu tư công 6 tháng đầu năm 2024", "report",
        "145/BC-SKHĐT", "Sở Kế hoạch và Đầu tư", None, None, (Period(2024, 1, 6),),
        _day(12, 7, 2024), "Hưng Yên",
    ),
    "a department, its name in two lines": Head(
        _state("UBND TỈNH SƠN LA\nSỞ NÔNG NGHIỆP VÀ\nPHÁT TRIỂN NÔNG THÔN", "88/KH-SNN",
        "Sơn La, ngày 9 tháng 5 năm 2023", "KẾ HOẠCH\nPhòng, chống dịch bệnh động vật năm 2023"),
        "KẾ HOẠCH Phòng, chống dịch bệnh động vật năm 2023", "plan", "88/KH-SNN",
        "Sở Nông nghiệp và Phát triển nông thôn", None, None, (Period(2023, 1, 12),),
        _day(9, 5, 2023), "Sơn La",
    ),
    "an office": Head(
        _state("UBND TỈNH QUẢNG NINH\nVĂN PHÒNG", "210/TB-VP",
        "Quảng Ninh, ngày 2 tháng 10 năm 2024",
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban tháng 9 năm 2024"),
        "THÔNG BÁO Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban tháng 9 năm 2024",
        "notice", "210/TB-VP", "Văn phòng Ủy ban nhân dân tỉnh Quảng Ninh", None, None,
        (Period(2024, 9, 9),), _day(2, 10, 2024), "Quảng Ninh",
    ),
    "a district": Head(
        _state("ỦY BAN NHÂN DÂN\nHUYỆN VĂN GIANG", "67/BC-UBND",
        "Văn Giang, ngày 20 tháng 11 năm 2023",
        "BÁO CÁO\nKết quả xây dựng nông thôn mới năm 2023"),
        "BÁO CÁO Kết quả xây dựng nông thôn mới năm 2023", "report", "67/BC-UBND",
        "Ủy ban nhân dân huyện Văn Giang", None, None, (Period(2023, 1, 12),), _day(20, 11, 2023),
        "Văn Giang",
    ),
    "a commune": Head(
        _state("ỦY BAN NHÂN DÂN\nXÃ LA BẰNG", "12/BC-UBND", "La Bằng, ngày 10 tháng 12 năm 2023",
        "BÁO CÁO\nTình hình phát triển kinh tế - xã hội năm 2023"),
        "BÁO CÁO Tình hình phát triển kinh tế - xã hội năm 2023", "report", "12/BC-UBND",
        "Ủy ban nhân dân xã La Bằng", None, None, (Period(2023, 1, 12),), _day(10, 12, 2023),
        "La Bằng",
    ),
    "People's Council, its session below the title": Head(
        _state("HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC NINH", "45/NQ-HĐND",
        "Bắc Ninh, ngày 10 tháng 12 năm 2023",
        "NGHỊ QUYẾT\nThông qua danh mục dự án cần thu hồi đất năm 2024\n"
        "HỘI ĐỒNG NHÂN DÂN TỈNH BẮC NINH\nKHÓA XIX, KỲ HỌP THỨ 14"),
        "NGHỊ QUYẾT Thông qua danh mục dự án cần thu hồi đất năm 2024", "resolution", "45/NQ-HĐND",
        "Hội đồng nhân dân tỉnh Bắc Ninh", 14, "khóa XIX", (Period(2024, 1, 12),),
        _day(10, 12, 2023), "Bắc Ninh",
    ),
    "People's Council, its session in the title": Head(
        _state("HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC NINH", "5/BC-HĐND",
        "Bắc Ninh, ngày 1 tháng 7 năm 2024",
        "BÁO CÁO\nKết quả kỳ họp thứ mười chín, HĐND tỉnh khóa XIX, nhiệm kỳ 2021 - 2026"),
        "BÁO CÁO Kết quả kỳ họp thứ mười chín, HĐND tỉnh khóa XIX, nhiệm kỳ 2021 - 2026", "report",
        "5/BC-HĐND", "Hội đồng nhân dân tỉnh Bắc Ninh", 19, "khóa XIX, 2021-2026", (),
        _day(1, 7, 2024), "Bắc Ninh",
    ),
    "delegation of the National Assembly": Head(
        _state("ĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH NAM ĐỊNH", "99/BC-ĐĐBQH",
        "Nam Định, ngày 6 tháng 6 năm 2024",
        "BÁO CÁO\nKết quả tiếp xúc cử tri trước kỳ họp thứ 7, Quốc hội khóa XV"),
        "BÁO CÁO Kết quả tiếp xúc cử tri trước kỳ họp thứ 7, Quốc hội khóa XV", "report",
        "99/BC-ĐĐBQH", "Đoàn đại biểu Quốc hội tỉnh Nam Định", 7, "khóa XV", (), _day(6, 6, 2024),
        "Nam Định",
    ),
    "the Government": Head(
        _state("CHÍNH PHỦ", "01/NQ-CP", "Hà Nội, ngày 05 tháng 01 năm 2024",
        "NGHỊ QUYẾT\nVỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU THỰC HIỆN KẾ HOẠCH NĂM 2024"),
        "NGHỊ QUYẾT VỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU THỰC HIỆN KẾ HOẠCH NĂM 2024", "resolution",
        "01/NQ-CP", "Chính phủ", None, None, (Period(2024, 1, 12),), _day(5, 1, 2024), "Hà Nội",
    ),
    "the Prime Minister": Head(
        _state("THỦ TƯỚNG CHÍNH PHỦ", "17/CT-TTg", "Hà Nội, ngày 27 tháng 5 năm 2024",
        "CHỈ THỊ\nVề xây dựng dự toán ngân sách nhà nước năm 2025"),
        "CHỈ THỊ Về xây dựng dự toán ngân sách nhà nước năm 2025", "directive", "17/CT-TTg",
        "Thủ tướng Chính phủ", None, None, (Period(2025, 1, 12),), _day(27, 5, 2024), "Hà Nội",
    ),
    "a ministry": Head(
        _state("BỘ TÀI CHÍNH", "80/2021/TT-BTC", "Hà Nội, ngày 29 tháng 9 năm 2021",
        "THÔNG TƯ\nHướng dẫn thi hành một số điều của Luật Quản lý thuế"),
        "THÔNG TƯ Hướng dẫn thi hành một số điều của Luật Quản lý thuế", "circular",
        "80/2021/TT-BTC", "Bộ Tài chính", None, None, (), _day(29, 9, 2021), "Hà Nội",
    ),
    "a dispatch": Head(
        f"UBND TỈNH LẠNG SƠN\nSỞ TÀI CHÍNH\nSố: 1822/STC-QLNS\nV/v hướng dẫn lập dự toán năm 2025\n"
        f"{NATION}\nLạng Sơn, ngày 3 tháng 6 năm 2024\n\nKính gửi: Các sở, ban, ngành.{TEXT}",
        "V/v hướng dẫn lập dự toán năm 2025", "dispatch", "1822/STC-QLNS", "Sở Tài chính", None,
        None, (Period(2025, 1, 12),), _day(3, 6, 2024), "Lạng Sơn",
    ),
    "an urgent telegram": Head(
        _state("CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI", "03/CĐ-UBND",
        "Yên Bái, ngày 9 tháng 9 năm 2024", "CÔNG ĐIỆN\nVề việc khắc phục hậu quả bão số 3"),
        "CÔNG ĐIỆN Về việc khắc phục hậu quả bão số 3", "telegram", "03/CĐ-UBND",
        "Ủy ban nhân dân tỉnh Yên Bái", None, None, (), _day(9, 9, 2024), "Yên Bái",
    ),
    "a submission": Head(
        _state("ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH", "385/TTr-UBND",
        "Bắc Ninh, ngày 01 tháng 12 năm 2023",
        "TỜ TRÌNH\nVề việc thông qua danh mục dự án cần thu hồi đất năm 2024"),
        "TỜ TRÌNH Về việc thông qua danh mục dự án cần thu hồi đất năm 2024", "submission",
        "385/TTr-UBND", "Ủy ban nhân dân tỉnh Bắc Ninh", None, None, (Period(2024, 1, 12),),
        _day(1, 12, 2023), "Bắc Ninh",
    ),
    "minutes of a meeting": Head(
        _state("UBND XÃ PHÚ XUYÊN", "04/BB-UBND", "Phú Xuyên, ngày 3 tháng 5 năm 2024",
        "BIÊN BẢN\nHọp giao ban tháng 5 năm 2024"),
        "BIÊN BẢN Họp giao ban tháng 5 năm 2024", "minutes", "04/BB-UBND",
        "Ủy ban nhân dân xã Phú Xuyên", None, None, (Period(2024, 5, 5),), _day(3, 5, 2024),
        "Phú Xuyên",
    ),
    "a mass organisation": Head(
        _state("ỦY BAN MTTQ VIỆT NAM\nTỈNH HÀ GIANG", "21/BC-MTTQ",
        "Hà Giang, ngày 5 tháng 12 năm 2023", "BÁO CÁO\nCông tác Mặt trận năm 2023"),
        "BÁO CÁO Công tác Mặt trận năm 2023", "report", "21/BC-MTTQ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Giang", None, None, (Period(2023, 1, 12),),
        _day(5, 12, 2023), "Hà Giang",
    ),
    "two columns of one line": Head(
        "UBND HUYỆN VĂN GIANG                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "PHÒNG NỘI VỤ                             Độc lập - Tự do - Hạnh phúc\n"
        "Số: 08 /TB-NV                            Văn Giang, ngày 3 tháng 02 năm 2025\n\n"
        f"THÔNG BÁO\nLịch tiếp công dân{TEXT}",
        "THÔNG BÁO Lịch tiếp công dân", "notice", "08/TB-NV", "Phòng Nội vụ", None, None, (),
        _day(3, 2, 2025), "Văn Giang",
    ),
    "two bodies in one line": Head(
        f"UBND TỈNH HƯNG YÊN SỞ KẾ HOẠCH VÀ ĐẦU TƯ\nSố: 145/BC-SKHĐT\n{NATION}\n"
        f"Hưng Yên, ngày 12 tháng 7 năm 2024\nBÁO CÁO\nTình hình giải ngân quý II năm 2024{TEXT}",
        "BÁO CÁO Tình hình giải ngân quý II năm 2024", "report", "145/BC-SKHĐT",
        "Sở Kế hoạch và Đầu tư", None, None, (Period(2024, 4, 6),), _day(12, 7, 2024), "Hưng Yên",
    ),
    "the motto and the date cut": Head(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC NINH\nSố: 46/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nBắc Ninh, ngày 10 tháng 12 năm\n2023\n\n"
        f"NGHỊ QUYẾT\nVề dự toán ngân sách năm 2024{TEXT}",
        "NGHỊ QUYẾT Về dự toán ngân sách năm 2024", "resolution", "46/NQ-HĐND",
        "Hội đồng nhân dân tỉnh Bắc Ninh", None, None, (Period(2024, 1, 12),), _day(10, 12, 2023),
        "Bắc Ninh",
    ),
    "blanks not filled in": Head(
        _state("UBND TỈNH HƯNG YÊN", "     /BC-UBND", "Hưng Yên, ngày     tháng 4 năm 2025",
        "BÁO CÁO\nTình hình kinh tế - xã hội tháng 4 năm 2025"),
        "BÁO CÁO Tình hình kinh tế - xã hội tháng 4 năm 2025", "report", None,
        "Ủy ban nhân dân tỉnh Hưng Yên", None, None, (Period(2025, 4, 4),), None, "Hưng Yên",
    ),
    "small letters of a capital font": Head(
        "ủy ban nhân dân\ntỉnh hà nam\nSố: 12/QĐ-UB\ncộng hoà xã hội chủ nghĩa việt nam\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Hà Nam, ngày 5 tháng 3 năm 2003\nquyết định\n"
        f"Về việc giao chỉ tiêu kế hoạch năm 2003{TEXT}",
        "Quyết định Về việc giao chỉ tiêu kế hoạch năm 2003", "decision", "12/QĐ-UB",
        "Ủy ban nhân dân tỉnh Hà Nam", None, None, (Period(2003, 1, 12),), _day(5, 3, 2003),
        "Hà Nam",
    ),
    "a scan: marks lost": Head(
        "UBND TỈNH HƯNG YEN\nSO TAI CHINH\nSo: 1234/BC-STC\nCỘNG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lap - Tự do - Hạnh phuc\nHưng Yên, ngay 7 tháng 1 nam 2025\n"
        f"BÁO CÁO\nQuyết toán ngân sách năm 2024{TEXT}",
        "BÁO CÁO Quyết toán ngân sách năm 2024", "report", "1234/BC-STC", "Sở Tài chính", None,
        None, (Period(2024, 1, 12),), _day(7, 1, 2025), "Hưng Yên",
    ),
    "a scan: stains between": Head(
        "TỈNH ỦY THÁI NGUYÊN . .\n* '\nSố 123 - KL/TU ~\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Thái Nguyên, ngày 05 tháng 4 năm 2024 .\n_ .\nKẾT LUẬN\n"
        f"Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 31{TEXT}",
        "KẾT LUẬN Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 31", "conclusion", "123-KL/TU",
        "Tỉnh ủy Thái Nguyên", 31, None, (), _day(5, 4, 2024), "Thái Nguyên",
    ),
    "a scan: letters for digits": Head(
        "UBND TỈNH LAI CHÂU\nSố: 1O5/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLai Châu, ngày l5 tháng 6 năm 2O24\n"
        f"BÁO CÁO\nTình hình sản xuất vụ xuân năm 2024{TEXT}",
        "BÁO CÁO Tình hình sản xuất vụ xuân năm 2024", "report", "105/BC-UBND",
        "Ủy ban nhân dân tỉnh Lai Châu", None, None, (Period(2024, 1, 12),), _day(15, 6, 2024),
        "Lai Châu",
    ),
    "an answer to a number": Head(
        f"BỘ NỘI VỤ\nSố: 2567/BNV-CCVC\nV/v trả lời Công văn số 123/SNV-CB\n{NATION}\n"
        f"Hà Nội, ngày 2 tháng 6 năm 2022\nKính gửi: Sở Nội vụ tỉnh Cao Bằng{TEXT}",
        "V/v trả lời Công văn số 123/SNV-CB", "dispatch", "2567/BNV-CCVC", "Bộ Nội vụ", None, None,
        (), _day(2, 6, 2022), "Hà Nội",
    ),
    "no head, a title only": Head(
        f"Hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Nguyên lần thứ 31, nhiệm kỳ 2020-2025{TEXT}",
        "Hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Nguyên lần thứ 31, nhiệm kỳ 2020-2025", "news",
        None, "Ban Chấp hành Đảng bộ tỉnh Thái Nguyên", 31, "2020-2025", (), None, "Thái Nguyên",
    ),
    "a page of the web": Head(
        "UBND tỉnh Thái Nguyên họp phiên thường kỳ tháng 4 năm 2024\n25/04/2024 14:35\n"
        f"Sáng nay, UBND tỉnh tổ chức phiên họp thường kỳ.{TEXT}",
        "UBND tỉnh Thái Nguyên họp phiên thường kỳ tháng 4 năm 2024", None, None,
        "Ủy ban nhân dân tỉnh Thái Nguyên", None, None, (Period(2024, 4, 4),), _day(25, 4, 2024),
        "Thái Nguyên",
    ),
    "a joint circular": Head(
        _state("BỘ TÀI CHÍNH - BỘ NỘI VỤ", "06/2013/TTLT-BTC-BNV",
        "Hà Nội, ngày 7 tháng 1 năm 2013", "THÔNG TƯ LIÊN TỊCH\nHướng dẫn chế độ phụ cấp"),
        "THÔNG TƯ LIÊN TỊCH Hướng dẫn chế độ phụ cấp", "circular", "06/2013/TTLT-BTC-BNV",
        "Bộ Tài chính Bộ Nội vụ", None, None, (), _day(7, 1, 2013), "Hà Nội",
    ),
    "two lines beside the motto": Head(
        "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH HÀ KHÊ   Độc lập - Tự do - Hạnh phúc\n"
        "Số: 31/BC-UBND   Hà Khê, ngày 8 tháng 6 năm 2024\n\n"
        "BÁO CÁO\nTình hình kinh tế - xã hội tháng 5 năm 2024;\n"
        f"nhiệm vụ trọng tâm tháng 6 năm 2024{TEXT}",
        "BÁO CÁO Tình hình kinh tế - xã hội tháng 5 năm 2024; nhiệm vụ trọng tâm tháng 6 năm 2024",
        "report", "31/BC-UBND", "Ủy ban nhân dân tỉnh Hà Khê", None, None,
        (Period(2024, 5, 5), Period(2024, 6, 6)), _day(8, 6, 2024), "Hà Khê",
    ),
    "a copy": Head(
        "BẢN SAO\n" +
        _state("UBND TỈNH KON TUM", "9/CT-UBND", "Kon Tum, ngày 8 tháng 1 năm 2024",
        "CHỈ THỊ\nVề tăng cường quản lý đất đai"),
        "CHỈ THỊ Về tăng cường quản lý đất đai", "directive", "9/CT-UBND",
        "Ủy ban nhân dân tỉnh Kon Tum", None, None, (), _day(8, 1, 2024), "Kon Tum",
    ),
    "an annex": Head(
        "PHỤ LỤC\nDANH MỤC DỰ ÁN TRỌNG ĐIỂM NĂM 2024\n"
        f"(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/1/2024 của UBND tỉnh Hưng Yên){TEXT}",
        "PHỤ LỤC DANH MỤC DỰ ÁN TRỌNG ĐIỂM NĂM 2024", "annex", "12/QĐ-UBND", None, None, None,
        (Period(2024, 1, 12),), None, "Hưng Yên",
    ),
}  # fmt: skip
