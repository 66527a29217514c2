"""ask.py: what is said in a conversation over HTTP is understood as it is on the page."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from assistant.answer.wording import WORDING


def test_what_is_said_in_between_asks_nothing_and_breaks_nothing_off(client: TestClient) -> None:
    def ask(question: str) -> Any:
        asked = {"question": question, "conversation": "c" * 32}
        return client.post("/v1/ask", json=asked).json()

    assert ask("Tổng thu ngân sách 6 tháng đầu năm 2024 đạt bao nhiêu?")["answered"]
    told = ask("Bạn làm được những gì?")
    start = WORDING["vi"]["program"].split("{")[0]
    assert (told["answered"], told["answer"][: len(start)]) == (False, start)
    assert "ngân sách" in ask("còn năm 2023?")["understood"]
