"""What the program says in English, read out of its own source, for the tests of its Vietnamese."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

FILLED = "7"  # stands for whatever is filled in


def calls_of(path: Path, names: Collection[str]) -> Iterator[list[str]]:
    """Yield the arguments of every call in a file of what has one of these names."""
    for node in parts_of(path):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
            yield [written(one) for one in node.args]


def errors_of(path: Path, kinds: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield (message, hint) of every error of these kinds that a file makes."""
    for message, hint, *_ in ([*said, "", ""] for said in calls_of(path, kinds)):
        if message:  # else it is handed on from where it was written
            yield message, hint


def sentences_of(path: Path) -> Iterator[str]:
    """Yield every text of a file that begins as a sentence does; not its docstrings."""
    nodes = parts_of(path)
    skipped = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            skipped |= set(map(id, node.values))
        said = "" if id(node) in skipped else written(node)
        if said[:1].isupper() and " " in said:
            yield said


def yielded_by(path: Path) -> Iterator[str]:
    """Yield the plain texts that the generators of a file yield."""
    for node in parts_of(path):
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Constant):
            yield written(node.value)


def parts_of(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def written(node: ast.AST) -> str:
    """Return the text that an expression makes; nothing where that is not written there."""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(one.value) if isinstance(one, ast.Constant) else FILLED for one in node.values
        )
    return str(node.value) if isinstance(node, ast.Constant) else ""
