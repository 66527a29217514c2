"""`confer mcp`, as the protocol's own client sees it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters
from pydantic import SecretStr

from assistant.api.mcp import LONGEST, make_server
from assistant.errors import SignInRefused
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.pipeline import restrict
from tests.conftest import (
    LAND,
    PATIENCE,
    TinyEmbedder,
    confer,
    confer_process,
    environment,
    settings_for,
    take_in,
)

QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
Call = Callable[[str, Mapping[str, Any]], Awaitable[Any]]


def within(settings: Settings, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """Call tools of a server in this process; return what each says, or its error's text."""
    return asyncio.run(_called(make_server(settings, TinyEmbedder()), calls))


async def _called(server: Any, calls: tuple[tuple[str, dict[str, Any]], ...]) -> list[Any]:
    async with Client(server, read_timeout_seconds=PATIENCE) as client:
        said = []
        for name, arguments in calls:
            result = await client.call_tool(name, arguments)
            said.append(result.content[0].text if result.is_error else result.structured_content)
        return said


def test_over_stdio_a_client_finds_the_tools_and_is_answered(library: Path) -> None:
    async def talk() -> tuple[Any, Any, Any]:
        command = [sys.executable, "-c", "from assistant.cli import main; main()", "mcp"]
        server = StdioServerParameters(
            command=command[0], args=command[1:], env=environment(library), cwd=library.parent
        )
        async with Client(server, read_timeout_seconds=PATIENCE) as client:
            tools = (await client.list_tools()).tools
            tasks = await client.call_tool("list_tasks", {"assignee": "Sở Giáo dục"})
            return client.instructions, tools, tasks

    instructions, tools, tasks = asyncio.run(talk())
    assert "nguyên văn" in instructions and "exact words" in instructions
    assert [tool.name for tool in tools] == ["ask", "search_passages", "list_tasks", "read_report"]
    for tool in tools:
        vietnamese, english = tool.description.split("\n")[0], tool.description.split("\n")[-1]
        assert not vietnamese.isascii() and english.isascii()
        assert tool.annotations.read_only_hint and tool.output_schema
    printed = confer("tasks", "--assignee", "Sở Giáo dục", "--json", home=library).json
    found = tasks.structured_content["tasks"]
    assert printed and found == [{**row, "proposed": False} for row in printed]


def test_the_tools_say_what_the_command_line_prints(library: Path) -> None:
    schools = "Năm học tới cần thêm bao nhiêu giáo viên?"
    answer, found, tasks = within(
        settings_for(library),
        ("ask", {"question": schools}),
        ("search_passages", {"query": "giao vien", "top": 2}),
        ("list_tasks", {"query": "giáo viên"}),
    )
    printed = confer("ask", schools, "--json", "--top", "5", home=library).json
    assert {**answer, "seconds": 0} == {**printed, "seconds": 0}
    assert (
        found["passages"]
        == confer("search", "giao vien", "--top", "2", "--json", home=library).json
    )
    printed = confer("tasks", "giáo viên", "--json", home=library).json
    assert tasks["tasks"] == [{**row, "proposed": False} for row in printed]
    assert tasks["coverage"]["reports"] == 4


def test_a_long_report_is_read_part_by_part(home: Path, tmp_path: Path) -> None:
    (tmp_path / "dai.txt").write_text(LAND * 60, encoding="utf-8")
    (added,) = take_in(home, tmp_path / "dai.txt").added
    text = confer("show", added.report, "--text", home=home).out
    starts = range(0, len(text), LONGEST)
    parts = within(
        settings_for(home),
        *(("read_report", {"report": added.report, "start": start}) for start in starts),
    )
    assert len(parts) > 1 and "".join(part["text"] for part in parts) == text
    assert [(part["start"], part["end"]) for part in parts] == [
        (start, min(start + LONGEST, len(text))) for start in starts
    ]
    assert {part["characters"] for part in parts} == {len(text)}
    (beyond,) = within(
        settings_for(home), ("read_report", {"report": added.report, "start": len(text) + 1})
    )
    assert "Start before its end" in beyond


REFUSED: Mapping[str, tuple[str, dict[str, Any], str]] = {
    "no words": ("ask", {"question": "?!"}, "The question holds no words. Write a question"),
    "too long": ("ask", {"question": "a" * 4001}, "at most 4000"),
    "no question": ("ask", {}, "question"),
    "no report": ("read_report", {"report": "x"}, "There is no report 'x'"),
    "asked of no report": ("ask", {"question": "Ai?", "report": "x"}, "There is no report 'x'"),
    "no topic": ("list_tasks", {"topic": "x"}, "There is no topic 'x'"),
    "before the start": ("read_report", {"report": "x", "start": -1}, "greater than or equal to 0"),
    "no such tool": ("remove_report", {"report": "x"}, "remove_report"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_told_to_the_model(library: Path, name: str) -> None:
    tool, arguments, words = REFUSED[name]
    (said,) = within(settings_for(library), (tool, arguments))
    assert words in said and "Traceback" not in said


def test_where_nothing_is_taken_in_that_is_said(home: Path) -> None:
    said = within(settings_for(home), ("ask", {"question": QUESTION}))
    assert "Nothing has been ingested yet" in said[0]


def test_with_a_token_it_may_do_what_the_token_may_and_no_longer(home: Path, records: Path) -> None:
    take_in(home, records)
    tokens = Catalogue(home).tokens
    settings = settings_for(home, token=SecretStr(tokens.add("tro-ly", "reader")))
    server = make_server(settings, TinyEmbedder())
    (answer,) = asyncio.run(_called(server, (("ask", {"question": QUESTION}),)))
    assert answer["answered"]
    tokens.revoke("tro-ly")
    (said,) = asyncio.run(_called(server, (("ask", {"question": QUESTION}),)))
    assert "The token is not known" in said
    with pytest.raises(SignInRefused):
        make_server(settings, TinyEmbedder())
    line = confer_process("mcp", home=home, CONFER_TOKEN="confer_x").refused(3)
    assert line.startswith("confer: The token is not known")


def test_outside_its_groups_no_tool_tells_of_a_restricted_report(home: Path, records: Path) -> None:
    take_in(home, records)
    catalogue = Catalogue(home)
    report = next(one.id for one in catalogue.known() if one.source.endswith("dat-dai.txt"))
    restrict([report], ["nội-chính"], settings_for(home))
    calls: tuple[tuple[str, dict[str, Any]], ...] = (
        ("ask", {"question": QUESTION}),
        ("ask", {"question": QUESTION, "report": report}),
        ("search_passages", {"query": "giấy chứng nhận quyền sử dụng đất"}),
        ("search_passages", {"query": "đất", "report": report}),
        ("list_tasks", {}),
        ("list_tasks", {"report": report}),
        ("read_report", {"report": report}),
    )
    assert {name for name, _ in calls} == {"ask", "search_passages", "list_tasks", "read_report"}
    for group, is_told in (("nội-chính", True), ("kinh-tế", False)):
        secret = catalogue.tokens.add(f"tro-ly-{is_told}".lower(), "editor", [group])
        for call, said in zip(
            calls, within(settings_for(home, token=SecretStr(secret)), *calls), strict=True
        ):
            words = json.dumps(said, ensure_ascii=False).replace(QUESTION, "")
            told = any(one in words for one in ("1.250 giấy", "rà soát các dự án", "dat-dai"))
            assert told == is_told, (group, call)
            if not is_told and "report" in call[1]:
                assert f"There is no report {report!r}" in said
