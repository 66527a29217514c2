"""Reports that say the same: what the question names of the one it means brings that to the top."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

# Long enough that what is asked about stands in another passage than the head.
BODY = """\
I. KẾT QUẢ
Công tác lãnh đạo, chỉ đạo được triển khai đồng bộ, quyết liệt trên các lĩnh vực của địa phương.
Sản xuất nông nghiệp ổn định, chăn nuôi phát triển, không để xảy ra dịch bệnh trên diện rộng.
II. NHIỆM VỤ
Đẩy nhanh tiến độ giải phóng mặt bằng và quản lý đất đai các dự án trọng điểm.
Tăng cường kiểm tra, thanh tra, xử lý nghiêm các vi phạm về môi trường.
"""


def document(
    number: str, body: str, place: str, date: str, kind: str = "BÁO CÁO", title: str = ""
) -> str:
    """Return a document with the head that all have and a text that is the same for all."""
    return (
        f"{body}\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\n{place}, ngày {date}\n{kind}\n"
        f"{title or 'Về tình hình thực hiện nhiệm vụ'}\n{BODY}"
    )


PROVINCE, OTHER = "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "ỦY BAN NHÂN DÂN TỈNH BẮC NINH"
DATE = "28 tháng 3 năm 2025"
CONFERENCE = "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ {}"
# What differs -> the reports by name, and what is asked in three spellings of which of them.
LOOKALIKES: dict[str, tuple[dict[str, str], dict[str, tuple[str, str, str]]]] = {
    "number": (
        {n: document(f"{n}/BC-UBND", PROVINCE, "Hưng Yên", DATE) for n in ("45", "46", "145")},
        {
            n: (
                f"Báo cáo số {n}/BC-UBND nói gì về giải phóng mặt bằng?",
                f"bao cao so {n} noi gi ve giai phong mat bang",
                f"What does report no. {n} say about site clearance?",
            )
            for n in ("45", "46", "145")
        },
    ),
    "conference": (
        {
            n: document("7-KL/TU", "TỈNH ỦY", "Huế", DATE, "KẾT LUẬN", CONFERENCE.format(n))
            for n in ("XXX", "XXXI", "XXXII")
        },
        {
            roman: (
                f"Hội nghị lần thứ {n} nói gì về giải phóng mặt bằng?",
                f"hoi nghi lan thu {n} noi gi ve giai phong mat bang",
                f"What did the {n}{th} conference say about site clearance?",
            )
            for roman, n, th in (("XXX", 30, "th"), ("XXXI", 31, "st"), ("XXXII", 32, "nd"))
        },
    ),
    "month": (
        {
            n: document("5/BC-UBND", PROVINCE, "Hưng Yên", DATE, title=f"Tình hình tháng {said}")
            for n, said in (("2", "Hai năm 2025"), ("3", "Ba năm 2025"), ("4", "Tư năm 2025"))
        },
        {
            n: (
                f"Tháng {n}/2025 giải phóng mặt bằng thế nào?",
                f"thang {n} nam 2025 giai phong mat bang the nao",
                f"How did site clearance go in {name} 2025?",
            )
            for n, name in (("2", "February"), ("3", "March"), ("4", "April"))
        },
    ),
    "province": (
        {
            "hung-yen": document("5/BC-UBND", PROVINCE, "Hưng Yên", DATE),
            "bac-ninh": document("5/BC-UBND", OTHER, "Bắc Ninh", DATE),
        },
        {
            name: (
                f"Giải phóng mặt bằng ở {place} thế nào?",
                f"giai phong mat bang o {plain} the nao",
                f"How is site clearance going in {english}?",
            )
            for name, place, plain, english in (
                ("hung-yen", "Hưng Yên", "hung yen", "Hung Yen"),
                ("bac-ninh", "Bắc Ninh", "bac ninh", "Bac Ninh"),
            )
        },
    ),
    "body": (
        {
            "tinh": document("5/BC-UBND", PROVINCE, "Hưng Yên", DATE),
            "huyen": document("5/BC-UBND", "UBND HUYỆN VĂN GIANG", "Văn Giang", DATE),
            "so": document("5/BC-STC", "UBND TỈNH HƯNG YÊN\nSỞ TÀI CHÍNH", "Hưng Yên", DATE),
        },
        {
            "tinh": (
                "Báo cáo của UBND tỉnh nêu gì về giải phóng mặt bằng?",
                "bao cao cua ubnd tinh neu gi ve giai phong mat bang",
                "What does the report of the provincial People's Committee say on site clearance?",
            ),
            "huyen": (
                "Báo cáo của UBND huyện Văn Giang nêu gì về giải phóng mặt bằng?",
                "bao cao cua ubnd huyen van giang neu gi ve giai phong mat bang",
                "What does the report of the People's Committee of Van Giang district say?",
            ),
            "so": (
                "Báo cáo của Sở Tài chính nêu gì về giải phóng mặt bằng?",
                "bao cao cua so tai chinh neu gi ve giai phong mat bang",
                "What does the report of the Department of Finance say on site clearance?",
            ),
        },
    ),
    "kind": (
        {
            "nghi-quyet": document("5/A", PROVINCE, "Hưng Yên", DATE, "NGHỊ QUYẾT"),
            "chi-thi": document("5/A", PROVINCE, "Hưng Yên", DATE, "CHỈ THỊ"),
        },
        {
            "nghi-quyet": (
                "Nghị quyết nào về giải phóng mặt bằng?",
                "nghi quyet nao ve giai phong mat bang",
                "Which resolution is about site clearance?",
            ),
            "chi-thi": (
                "Chỉ thị nào về giải phóng mặt bằng?",
                "chi thi nao ve giai phong mat bang",
                "Which directive is about site clearance?",
            ),
        },
    ),
    "date": (
        {
            day: document("5/BC-UBND", PROVINCE, "Hưng Yên", f"{day} tháng 3 năm 2025")
            for day in ("14", "28")
        },
        {
            day: (
                f"Báo cáo ngày {day}/3/2025 nêu gì về giải phóng mặt bằng?",
                f"bao cao ngay {day} thang 3 nam 2025 neu gi ve giai phong mat bang",
                f"What does the report of {day} March 2025 say about site clearance?",
            )
            for day in ("14", "28")
        },
    ),
    "term": (
        {
            years: document(
                "5-BC/TU", "TỈNH ỦY", "Huế", DATE, title=f"Tổng kết công tác nhiệm kỳ {years}"
            )
            for years in ("2015-2020", "2020-2025")
        },
        {
            years: (
                f"Nhiệm kỳ {years} giải phóng mặt bằng thế nào?",
                f"nhiem ky {years} giai phong mat bang the nao",
                f"How did site clearance go in the {years} term?",
            )
            for years in ("2015-2020", "2020-2025")
        },
    ),
}


@pytest.fixture(scope="module")
def conversations(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Conversation]]:
    opened = {}
    for differing, (reports, _) in LOOKALIKES.items():
        folder = tmp_path_factory.mktemp(differing)
        for name, text in reports.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        home: Path = folder / "store"
        take_in(home, *sorted(folder.glob("*.txt")), passage_characters=200)
        opened[differing] = Conversation(settings_for(home, passage_characters=200), TinyEmbedder())
    yield opened
    for conversation in opened.values():
        conversation.close()


@pytest.mark.parametrize("spelling", [0, 1, 2], ids=["Vietnamese", "no marks", "English"])
@pytest.mark.parametrize(
    ("differing", "meant"),
    [(differing, meant) for differing, (_, asked) in LOOKALIKES.items() for meant in asked],
)
def test_the_report_that_is_named_comes_first(
    conversations: dict[str, Conversation], differing: str, meant: str, spelling: int
) -> None:
    reports, asked = LOOKALIKES[differing]
    hits = conversations[differing].search(asked[meant][spelling])
    # The passages that answer are the same but for their report, and hold nothing of the heads.
    answering = [hit.passage for hit in hits if "giải phóng mặt bằng" in hit.passage.text]
    assert len({passage.text for passage in answering}) == 1
    assert Path(answering[0].source).stem == meant
    assert len(answering) == len(reports), "the others are pushed down, not hidden"


def test_a_named_report_is_found_among_more_than_are_looked_at(tmp_path: Path, home: Path) -> None:
    """The searches bring a hundred passages each; those of the report named are among them."""
    for n in range(130):
        text = document(f"{n}/BC-UBND", PROVINCE, "Hưng Yên", DATE)
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    take_in(home, *sorted(tmp_path.glob("*.txt")), passage_characters=200)
    conversation = Conversation(settings_for(home, passage_characters=200), TinyEmbedder())
    for meant in ("7", "77", "129"):
        hits = conversation.search(f"Báo cáo số {meant}/BC-UBND nói gì về giải phóng mặt bằng?")
        best = next(hit for hit in hits if "giải phóng mặt bằng" in hit.passage.text)
        assert Path(best.passage.source).stem == meant
    conversation.close()
