"""The API over a database server that goes away: a status that says so, until it is back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.api.conftest import client_of
from tests.conftest import take_in
from tests.postgres import PASSWORD, Postgres

QUESTION = {"question": "Huyện đã cấp bao nhiêu giấy chứng nhận?"}


@pytest.mark.usefixtures("served")
def test_while_the_server_is_away_programs_are_told_and_served_again_when_it_is_back(
    home: Path, records: Path, postgres: Postgres
) -> None:
    take_in(home, records)
    with client_of(home) as client:
        reports = client.get("/v1/reports").json()
        assert len(reports) == 4 and client.post("/v1/ask", json=QUESTION).json()["answered"]
        with postgres.away():
            for answer in (client.get("/v1/reports"), client.post("/v1/ask", json=QUESTION)):
                assert answer.status_code == 503 and PASSWORD not in answer.text
                assert answer.json()["error"].startswith("The catalogue postgresql://confer@")
                assert answer.json()["hint"].startswith("Start the PostgreSQL server")
        assert client.get("/v1/reports").json() == reports
        assert client.post("/v1/ask", json=QUESTION).json()["answered"]
