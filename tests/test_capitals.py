"""naming/capitals.py: what a font of capitals showed is shown again."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.naming.capitals import shown_capitals, title_capitals
from assistant.store.catalogue import Catalogue
from tests.conftest import settings_for, take_in


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ủY BAN NHÂN DÂN THÀNH PHỐ cần thơ", "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ"),
        ("TM. ủY BAN nhân dân tỉnh", "TM. ỦY BAN NHÂN DÂN TỈNH"),
        ("QUYếT ĐịNH Về VIệC BAN HàNH quy chế", "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY CHẾ"),
        ("NGHị ĐịNH của chính phủ Về đăng ký", "NGHỊ ĐỊNH CỦA CHÍNH PHỦ Về đăng ký"),
        ("Báo cáo của ủY BAN nhân dân", "Báo cáo của ỦY BAN nhân dân"),
        ("ủy ban nhân dân quận, huyện", "ủy ban nhân dân quận, huyện"),
        ("các đồng chí Ủy viên, UBND tỉnh", "các đồng chí Ủy viên, UBND tỉnh"),
        ("QUYẾT ĐỊNH của Bộ trưởng", "QUYẾT ĐỊNH của Bộ trưởng"),
        ("đạt 5 kWh, pH 7", "đạt 5 kWh, pH 7"),
        ("", ""),
    ],
)
def test_words_half_in_capitals_are_in_capitals(said: str, shown: str) -> None:
    assert shown_capitals(said) == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("luật THUẾ tiêu thụ đặc biệt", "LUẬT THUẾ TIÊU THỤ ĐẶC BIỆT"),
        ("thông tư Hướng dẫn thi hành Luật", "Thông tư Hướng dẫn thi hành Luật"),
        ("đầu tư FDI vào tỉnh lạng sơn", "Đầu tư FDI vào tỉnh Lạng Sơn"),
        ("quyết định của bộ trưởng bộ tài chính", "Quyết định của Bộ trưởng Bộ Tài chính"),
        ("Nghị định của chính phủ về công trái", "Nghị định của Chính phủ về công trái"),
        (
            "báo cáo của ủy ban nhân dân thành phố cần thơ",
            "Báo cáo của Ủy ban nhân dân thành phố Cần Thơ",
        ),
        ("Báo cáo của tổ chức phi chính phủ",) * 2,
        ("Kế hoạch thanh tra năm 2025",) * 2,
        ("Quy định về quyền sở hữu nhà ở",) * 2,
        ("BÁO CÁO CỦA CHÍNH PHỦ",) * 2,
        ("6 tháng đầu năm",) * 2,
    ],
)
def test_a_title_has_its_capitals(title: str, shown: str) -> None:
    assert title_capitals(title) == shown


def test_a_title_is_put_right_and_the_text_is_not(home: Path, records: Path) -> None:
    text = (
        "ủY BAN NHÂN DÂN\n\nquyết định của bộ trưởng bộ tài chính\n\nĐiều 1. Ban hành biểu thuế.\n"
    )
    (records / "quyet-dinh.txt").write_text(text, encoding="utf-8")
    take_in(home, records)
    catalogue = Catalogue.of(settings_for(home))
    [found] = [
        row["report"] for row in catalogue.rows() if row["source"].endswith("quyet-dinh.txt")
    ]
    report = catalogue.live_report(found)
    catalogue.close()
    assert report.title == "Quyết định của Bộ trưởng Bộ Tài chính"
    assert "quyết định của bộ trưởng bộ tài chính" in report.text
