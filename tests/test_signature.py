"""Who signed: the name below the office, of the document that the question is about."""

from __future__ import annotations

import pytest

from assistant.answer.signature import signatures
from assistant.lexicon import packaged
from tests.conftest import RECORDS, Over

DECISION = """\
Quyết định về việc thành lập Ban Quản lý chợ Phú Minh

Điều 1. Thành lập Ban Quản lý chợ Phú Minh.

TM. ỦY BAN NHÂN DÂN

KT. CHỦ TỊCH

PHÓ CHỦ TỊCH

(Đã ký)

Nguyễn Văn Minh
"""
# To whom it is sent.
BESIDE = "Nơi nhận:\n" + "- Văn phòng huyện\n" * 7 + "- Các cơ quan khác"
SIGNED = DECISION[DECISION.index("TM.") :].strip()


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (DECISION, SIGNED),
        ("T/M BAN THƯỜNG VỤ\nPhan Thị Lan", "T/M BAN THƯỜNG VỤ\nPhan Thị Lan"),
        ("CHÁNH THANH TRA\nPhan Thị Lan", "CHÁNH THANH TRA\nPhan Thị Lan"),
        ("Nơi nhận:\n\n(đã ký) hợp);\n\n- UBND các tỉnh; Lê Thị Hoa", "Lê Thị Hoa"),
        ("Thứ trưởng\n\n- Văn phòng Quốc hội;\n\nTrần Văn Tá", "Trần Văn Tá"),
        (f"Thứ trưởng\n{BESIDE}      Trần Văn Tá", "Trần Văn Tá"),
        ("Giá theo hợp đồng đã ký với nước ngoài.\n\nTrần Văn Tá", None),
        ("TM. UBND\n\nChủ tịch\n\nTrang 3", None),
        ("CHỦ TỊCH QUỐC HỘI\nNguyễn Sinh Hùng", "CHỦ TỊCH QUỐC HỘI\nNguyễn Sinh Hùng"),
        ("PHÓ BÍ THƯ\nY Thịnh Niê", "PHÓ BÍ THƯ\nY Thịnh Niê"),
        ("CHÁNH VĂN PHÒNG\nLò Văn Mai", "CHÁNH VĂN PHÒNG\nLò Văn Mai"),
        ("Chủ tịch nước ký quyết định tặng huân chương cho\nTrần Văn Tá", None),
    ],
    ids=(
        "an office,a committee of the Party,an inspector,beside the addresses,below them,"
        "beside the last of many,"
        "a contract,a form,the office of a body,a name of any people,a Thái name,"
        "what an office does"
    ).split(","),
)
def test_signatures(text: str, signed: str | None) -> None:
    found = [text[start:end] for start, end in signatures(text, packaged())]
    assert (found[0] if found else None) == signed


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("Ai ký quyết định thành lập Ban Quản lý chợ Phú Minh?", [SIGNED]),
        ("quyet dinh thanh lap ban quan ly cho phu minh do ai ky", [SIGNED]),
        ("Phó Chủ tịch nào ký quyết định thành lập Ban Quản lý chợ Phú Minh?", [SIGNED]),
        ("Giam doc so tai chinh nao ky quyet dinh thanh lap Ban Quan ly cho Phu Minh?", [SIGNED]),
        ("Who signed the decision to establish the Phú Minh market?", [SIGNED]),
        ("Ông nào đặt bút ký quyết định thành lập Ban Quản lý chợ Phú Minh?", [SIGNED]),
        ("Ai ký kế hoạch thành lập Ban Quản lý chợ Phú Minh?", [SIGNED]),
        ("Ai ký báo cáo hội nghị tiêm vắc xin?", []),
        ("Ai ký báo cáo về Ban Quản lý chợ Phú Minh?", []),
    ],
    ids=[
        "marks",
        "no marks",
        "by the office",
        "of a body",
        "English",
        "in other words",
        "what a decision issues",
        "one that nobody signed",
        "another kind",
    ],
)
def test_who_signed(over: Over, question: str, quotes: list[str]) -> None:
    answer = over({**RECORDS, "cho.txt": DECISION}).ask(question)
    assert [one.quote for one in answer.citations] == quotes


def test_who_signed_beside_whom_it_is_sent_to() -> None:
    text = "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n\n- Các sở; CHỦ TỊCH\n\n- Lưu: VT. Trần Thị Sương Lan"
    found = [text[start:end] for start, end in signatures(text, packaged())]
    assert set(found) == {"Trần Thị Sương Lan"}


def test_a_document_that_is_named_by_its_number_was_signed(over: Over) -> None:
    signed = "T/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nY Thịnh Niê"
    text = f"Số 8-KL/TU\n\nKẾT LUẬN\nvề trồng chè\n\nMở rộng vùng chè.\n\n{signed}\n"
    answer = over({**RECORDS, "cho.txt": DECISION, "che.txt": text}).ask("Ai ký kết luận 8-KL/TU?")
    assert [one.quote for one in answer.citations] == [signed]
