"""What a question wants explained, and the sentences that explain it."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.explained import Explained
from assistant.text import word_keys
from tests.conftest import RECORDS, Over


@pytest.mark.parametrize(
    ("question", "sentence", "explains"),
    [
        ("Lưu trú là gì?", "6. Lưu trú là việc công dân ở lại một địa điểm.", True),
        ("luu tru la gi", "6. Lưu trú là việc công dân ở lại một địa điểm.", True),
        ("Thế nào là lưu trú?", "Lưu trú được hiểu là việc công dân ở lại.", True),
        ("Lưu trú được hiểu như thế nào?", "Điều 2. Lưu trú là việc ở lại.", True),
        ("Bí quyết là gì theo Luật này?", "1. Bí quyết là thông tin được tích lũy.", True),
        ("Người cao tuổi là từ mấy tuổi?", "Người cao tuổi là công dân từ đủ 60 tuổi.", True),
        ("What is a trade secret?", "Bí mật kinh doanh là thông tin thu được.", True),
        ("Lưu trú là gì?", "2. Việc thông báo lưu trú là trách nhiệm của chủ hộ.", False),
        ("Lưu trú là gì?", "Lưu trú du lịch tăng 5,2% so với cùng kỳ năm trước.", False),
        ("Thời gian lưu trú bao nhiêu?", "Thời gian lưu trú là 30 ngày.", False),
        ("What is stated about trade?", "Việc này là của Sở Công Thương.", False),
    ],
)
def test_explains(question: str, sentence: str, explains: bool) -> None:
    lexicon = packaged()
    asked = Explained(read_question(question, lexicon), lexicon)
    assert asked.is_by(word_keys(sentence)) == explains


LAW = """\
Luật Cư trú

Điều 1. Giải thích từ ngữ

1. Việc thông báo lưu trú và thời gian lưu trú do chủ hộ báo với cơ quan quản lý lưu trú.

2. Lưu trú là việc công dân ở lại một địa điểm trong thời gian ít hơn 30 ngày.

Điều 2. Hiệu lực thi hành

1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2021.

2. Luật Cư trú số 81/2006/QH11 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Lưu trú là gì?", "2. Lưu trú là việc công dân"),
        ("Luật Cư trú có hiệu lực từ ngày nào?", "1. Luật này có hiệu lực"),
        ("Luật Cư trú có hiệu lực khi nào?", "1. Luật này có hiệu lực"),
    ],
    ids=["what explains it", "a law calls itself this law", "the year of a number is no date"],
)
def test_quoted_first(over: Over, question: str, first: str) -> None:
    answer = over({**RECORDS, "luat.txt": LAW}).ask(question)
    assert answer.citations[0].quote.startswith(first)
