"""README.md's generated parts; `python -m tests.readme` writes them anew."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

import typer

from assistant.cli import app
from assistant.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
WIDTH = 112  # characters of a line of an example
JSON = "--json"  # explained once, below the commands
COLUMN = 17  # characters of an option with its value

EXAMPLES = (
    "nhiem vu nao lien quan den quan ly dat dai?",
    "How did the economy do in the first quarter of 2024?",
)


def examples() -> str:
    """Return what `confer ask` prints for the examples on the reports that ship, lines broken."""
    with _shipped_reports_ingested():
        asked = [f'$ confer ask "{question}"\n{_printed("ask", question)}' for question in EXAMPLES]
    lines = "\n\n".join(one.strip() for one in asked).split("\n")
    return _fenced("\n".join(textwrap.fill(line, WIDTH, break_on_hyphens=False) for line in lines))


@contextmanager
def _shipped_reports_ingested() -> Iterator[None]:
    """Work in a folder and a store of its own: no setting or record of this checkout is read."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        variables = {**kept, PREFIX + "HOME": str(Path(folder, "store"))}
        with patch.dict(os.environ, variables, clear=True):
            Path("data").mkdir()
            Path("data", "reports").symlink_to(ROOT / "data" / "reports")
            _printed("ingest", "data/reports")
            yield


def _printed(*arguments: str) -> str:
    with redirect_stdout(io.StringIO()) as out:
        app(arguments, standalone_mode=False)
    return out.getvalue()


def cli_reference() -> str:
    """Return one block a command: how it is typed, what it does, its arguments and options."""
    return _fenced("\n".join(_blocks(typer.main.get_command(app))))


def _blocks(group: Any, *above: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _blocks(command, *above, name)
        else:
            yield _block(" ".join((*above, name)), command)


def _block(name: str, command: Any) -> str:
    rows = dict(_rows(command))
    json = [f"[{JSON}]"] if rows.pop(JSON, None) else []
    typed = [what for what in rows if not what.startswith("-")]
    lines = [f"{' '.join(('confer', name, *typed, *json))}: {command.help}"]
    return "\n".join([*lines, *(f"  {what:{COLUMN}}  {meaning}" for what, meaning in rows.items())])


def _rows(command: Any) -> Iterator[tuple[str, str]]:
    """Yield (how it is typed, what it means) for every argument and option but --help."""
    context = typer.Context(command)
    for parameter in command.params:
        typed, meaning = parameter.get_help_record(context)
        if parameter.param_type_name == "argument":
            typed = (parameter.metavar or parameter.name.upper()).rstrip(".")
            typed += "..." if parameter.nargs < 0 else ""
            typed = typed if parameter.required else f"[{typed}]"
            meaning = meaning.removesuffix("[required]").rstrip()
        yield typed, " ".join(meaning.split())


def settings_reference() -> str:
    """Return the table of the settings."""
    rows = ["| setting | default | meaning |", "|---|---|---|"]
    for name, field in Settings.model_json_schema()["properties"].items():
        default = field.get("default")
        shown = "" if default is None else f"`{default}`"
        meaning = field["description"] + _allowed(field)
        rows.append(f"| `{PREFIX}{name.upper()}` | {shown} | {meaning} |")
    return "\n".join(rows)


def _allowed(field: Mapping[str, Any]) -> str:
    if "enum" in field:
        return f" ({' or '.join(field['enum'])})"
    if "minimum" in field:
        return f" ({field['minimum']} to {field['maximum']})"
    return ""


def _fenced(text: str) -> str:
    return f"```\n{text}\n```"


PARTS: Mapping[str, Callable[[], str]] = {
    "examples": examples,
    "cli": cli_reference,
    "settings": settings_reference,
}


def part(readme: str, name: str) -> str:
    """Return what stands between the marks of a part."""
    return _between(readme, name).group(1)


def replace_part(readme: str, name: str, text: str) -> str:
    start, end = _between(readme, name).span(1)
    return readme[:start] + text + readme[end:]


def _between(readme: str, name: str) -> re.Match[str]:
    found = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", readme, re.DOTALL)
    if found is None:
        raise ValueError(f"README.md has no part between <!-- {name} --> and <!-- /{name} -->")
    return found


def main() -> int:
    readme = README.read_text(encoding="utf-8")
    for name, generate in PARTS.items():
        readme = replace_part(readme, name, generate())
    README.write_text(readme, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
