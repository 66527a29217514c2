"""telex.py: keystrokes left undone are spelled out; everything else stays as it was typed."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.telex import spell_keystrokes
from assistant.text import words

UNDONE = {
    "telex": (
        "nhieemj vuj naof lieen quan ddeens quanr lys ddaats ddai?",
        "nhiệm vụ nào liên quan đến quản lý đất đai?",
    ),
    "vni": (
        "nhie6m5 vu5 na2o lie6n quan d9e61n qua3n ly1 d9a6t1 d9ai?",
        "nhiệm vụ nào liên quan đến quản lý đất đai?",
    ),
    "a vowel alone": ("O73 d9a6u co1 di5ch", "Ở đâu có dịch"),
    "one slip": ("quản lys đất đai", "quản lý đất đai"),
    "one slip beside a number": ("thu ngân sách thangs 3", "thu ngân sách tháng 3"),
    "tone before the last letter": ("giair ngaan voosn", "giải ngân vốn"),
    "capitals": ("DDaats ddai huyeenj DDoong Trieeuf", "Đất đai huyện Đông Triều"),
    "all capitals": ("DDAATS DDAI", "ĐẤT ĐAI"),
    "abbreviations stay": ("bao nhieeu xax NTM", "bao nhiêu xã NTM"),
    "uow": ("nguwowif ddungws ddaauf", "người đứng đầu"),
    "horn on one letter": ("nguwoif daan", "người dân"),
    "ua": ("muwa lux", "mưa lũ"),
    "qu and gi": ("quas trinhf giamr nghèo, giuwx gifn", "quá trình giảm nghèo, giữ gìn"),
    "oa": ("hoafn thanhf", "hoàn thành"),
}
AS_TYPED = {
    "with diacritics": "Nhiệm vụ nào liên quan đến quản lý đất đai?",
    "without diacritics": "nhiem vu nao lien quan den quan ly dat dai",
    "English": "which tasks relate to land management as of six months?",
    "English that would be syllables": "how was the tax in this box for six of us",
    "roads, classes, forms": "Quốc lộ 1A, đường tỉnh 379, loại B2, mẫu A1, U23",
    "foreign names": "Hoesung Lee mang quốc tịch nào, thánh lễ misa là gì?",
    "formulas": "phát thải co2 trong quý I",
    "document symbols": "Nghị quyết số 45/2024/NQ-HĐND, 123-KL/TU, 12-NQ/TW, 18-nq/tw",
    "abbreviations": "UBND tinh giao ai GPMB",
    "empty": "",
}


@pytest.mark.parametrize(("typed", "meant"), UNDONE.values(), ids=UNDONE)
def test_keystrokes_are_spelled_out(typed: str, meant: str) -> None:
    spelled = spell_keystrokes(typed, packaged())
    # Tone placement is free: hoàn, hòan.
    assert [word.key for word in words(spelled)] == [word.key for word in words(meant)]


@pytest.mark.parametrize("typed", AS_TYPED.values(), ids=AS_TYPED)
def test_everything_else_stays(typed: str) -> None:
    assert spell_keystrokes(typed, packaged()) == typed


def test_a_question_keeps_what_was_typed_beside_what_was_understood() -> None:
    question = read_question("giair ngaan  voons ddaauf tuw", packaged())
    assert question.typed == "giair ngaan voons ddaauf tuw"
    assert question.text == "giải ngân vốn đầu tư"
    assert question.language == "vi"
    assert not any(question.loose)
