"""Every way in, with what schemathesis makes of the OpenAPI document, fitting and not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import APIOperation, BaseSchema
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from assistant.access import programs
from assistant.api.gate import INGEST
from ingest.intake import Intake
from tests.api.conftest import client_of
from tests.api.test_gate import WAYS

CASES = 25  # of each kind
# What fits may still hold no words, or name a topic or a day that is none. In a form (at INGEST)
# all is text: a number in the place of words is words.
UNTOLD = [positive_data_acceptance]


@pytest.fixture(scope="module")
def document(guarded: tuple[Path, Mapping[str, str]]) -> Iterator[BaseSchema]:
    """The document of an application that may be fuzzed: it begins no child processes."""
    home, secrets = guarded
    with pytest.MonkeyPatch.context() as patch, client_of(home, secrets["editor"]) as client:
        patch.setattr(Intake, "take_in", lambda *_: None)
        patch.setattr(programs, "MOST_OF_ADDRESS", 1_000_000)  # it also tries what is no token
        schema = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
        schema.app = client.app
        schema.client = client
        yield schema


@pytest.mark.parametrize("fits", [True, False], ids=["what fits", "what does not fit"])
@pytest.mark.parametrize("way", [way for way in WAYS if way[1] != "/health"], ids=" ".join)
def test_what_is_sent_is_answered_as_the_document_says(
    document: BaseSchema, way: tuple[str, str], fits: bool
) -> None:
    """No status of the program's own faults, none and no shape that the document does not tell."""
    method, path = way
    operation: APIOperation = document[path][method.upper()]
    client: TestClient = document.client
    answered = Counter[int]()
    mode = GenerationMode.POSITIVE if fits else GenerationMode.NEGATIVE

    @settings(
        max_examples=CASES,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case: Case) -> None:
        headers = {"Authorization": client.headers["authorization"]}
        response = case.call_and_validate(
            base_url=str(client.base_url),
            headers=headers,
            excluded_checks=UNTOLD if path != INGEST else [*UNTOLD, negative_data_rejection],
        )
        answered[response.status_code] += 1

    send()
    assert answered
    assert fits or set(answered) - {200, 202}, "something was refused"
