"""To a program outside its groups a restricted report is not there, whatever it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.store.catalogue import Catalogue
from ingest.pipeline import restrict
from tests.api.conftest import client_of
from tests.conftest import settings_for, take_in, write_records

QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
SECRET_WORDS = ("1.250 giấy", "lần thứ 12", "dat-dai")


@pytest.fixture(scope="module")
def restricted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str, str]:
    """A store with one restricted report; its home and id, and secrets of two programs."""
    folder = tmp_path_factory.mktemp("restricted")
    home = folder / "store"
    take_in(home, write_records(folder / "records"))
    catalogue = Catalogue(home)
    report = next(one.id for one in catalogue.known() if one.source.endswith("dat-dai.txt"))
    restrict([report], ["nội-chính"], settings_for(home))
    inside = catalogue.tokens.add("trong", "reader", ["nội-chính"])
    return home, report, inside, catalogue.tokens.add("ngoai", "editor", ["kinh-tế"])


@pytest.fixture(scope="module", params=["outside", "inside"])
def asked(
    restricted: tuple[Path, str, str, str], request: pytest.FixtureRequest
) -> Iterator[tuple[TestClient, bool]]:
    home, _, inside, outside = restricted
    with client_of(home, inside if request.param == "inside" else outside) as client:
        yield client, request.param == "inside"


@pytest.mark.parametrize("way", ["", "/text"])
def test_one_report_is_there_or_not_found_as_any_that_is_not(
    restricted: tuple[Path, str, str, str], asked: tuple[TestClient, bool], way: str
) -> None:
    (client, is_inside), report = asked, restricted[1]
    found, none = (client.get(f"/v1/reports/{one}{way}") for one in (report, "0" * 12))
    assert found.status_code == (200 if is_inside else 404)
    assert none.status_code == 404
    if not is_inside:
        assert found.text.replace(report, "") == none.text.replace("0" * 12, "")


@pytest.mark.parametrize("way", ["reports", "search?query=đất", "tasks", "ask"])
def test_what_is_told_of_all_reports_tells_of_it_or_not(
    asked: tuple[TestClient, bool], way: str
) -> None:
    client, is_inside = asked
    if way == "ask":
        answer = client.post("/v1/ask", json={"question": QUESTION})
    else:
        answer = client.get(f"/v1/{way}")
    assert answer.status_code == 200, answer.text
    said = answer.text.replace(QUESTION, "")
    assert any(word in said for word in SECRET_WORDS) == is_inside


@pytest.mark.parametrize("way", ["/v1/search?query=đất", "/v1/tasks?query=", "ask", "ask/stream"])
def test_looked_for_in_it_alone_it_is_not_found(
    restricted: tuple[Path, str, str, str], asked: tuple[TestClient, bool], way: str
) -> None:
    (client, is_inside), report = asked, restricted[1]
    if way.startswith("ask"):
        answer = client.post(f"/v1/{way}", json={"question": QUESTION, "report": report})
    else:
        answer = client.get(f"{way}&report={report}")
    assert answer.status_code == (200 if is_inside else 404), answer.text
    assert any(word in answer.text for word in SECRET_WORDS) == is_inside


def test_what_is_streamed_tells_of_it_or_not(asked: tuple[TestClient, bool]) -> None:
    client, is_inside = asked
    told = client.post("/v1/ask/stream", json={"question": QUESTION}).text.replace(QUESTION, "")
    assert any(word in told for word in SECRET_WORDS) == is_inside
