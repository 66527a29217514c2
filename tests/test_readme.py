"""README.md says what the program does now: `python -m tests.readme` writes its parts anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from assistant.cli import app
from assistant.lexicon import read_entries
from assistant.settings import PREFIX, Settings
from tests.readme import PARTS, README, ROOT, part, replace_part


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PARTS)
def test_a_generated_part_is_what_the_program_says(name: str, readme: str) -> None:
    assert part(readme, name) == PARTS[name](), "type: .venv/bin/python -m tests.readme"


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_a_setting_is_in_the_readme(name: str, readme: str) -> None:
    assert f"| `{PREFIX}{name.upper()}` |" in readme


def test_every_setting_and_command_named_is_one(readme: str) -> None:
    settings = set(re.findall(rf"\b{PREFIX}[A-Z_]+", readme))
    assert settings == {PREFIX + name.upper() for name in Settings.model_fields}
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # it is a group
    typed = re.findall(r"(?:^|[`/$] ?)confer ([a-z]+)", readme, re.MULTILINE)
    assert set(typed) == set(commands)


def test_every_make_target_named_is_one(readme: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|[`=\w] ?)make ([a-z]+)[`\n]", readme, re.MULTILINE))
    assert {"run", "test", "eval"} <= named <= targets


def test_the_example_of_a_lexicon_can_be_read(readme: str, tmp_path: Path) -> None:
    (example,) = re.findall(r"^```tsv\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    (tmp_path / "own.tsv").write_text(example, encoding="utf-8")
    first, second = read_entries(tmp_path / "own.tsv")
    assert (first.kind, second.kind) == ("term", "abbreviation")
    assert first.vietnamese and second.vietnamese == (first.term,)


def test_only_the_part_between_its_marks_is_replaced() -> None:
    readme = "a\n<!-- cli -->\nold\nolder\n<!-- /cli -->\nb <!-- settings -->\n"
    assert part(readme, "cli") == "old\nolder"
    assert replace_part(readme, "cli", r"\1 new") == readme.replace("old\nolder", r"\1 new")
    with pytest.raises(ValueError, match="<!-- settings -->"):
        part(readme, "settings")
