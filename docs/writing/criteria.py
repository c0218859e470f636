"""What a suggestion weighs: each question with its weight, its points and the facts it goes by."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from docs.writing.words import table
from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import Criterion


def criteria() -> str:
    """A table of all questions, then for each the numbers that its file names."""
    rows = [
        (f"`{one.name}`", one.question, str(one.weight), one.goes_by[0].upper() + one.goes_by[1:])
        for one in ALL
    ]
    head = table(("Criterion", "Question", "Weight", "Goes by"), rows)
    return "\n\n".join([head, *filter(None, map(_numbers, ALL))])


def _numbers(criterion: Criterion) -> str:
    source = Path(sys.modules[_module(criterion)].__file__ or "").read_text(encoding="utf-8")
    lines = [f"- {values}: {meaning}" for values, meaning in _constants(ast.parse(source))]
    return "\n".join([f"**{criterion.name}**", "", *lines]) if lines else ""


def _module(criterion: Criterion) -> str:
    return criterion.sentence.__module__


def _constants(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Each number with a docstring below it; several above one docstring share it."""
    values: list[str] = []
    for statement in module.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            value = _number(statement.value)
            values = [*values, value] if value is not None else []
        elif values and isinstance(statement, ast.Expr):
            meaning = ast.literal_eval(statement.value)
            yield " and ".join(values), _in_a_sentence(" ".join(meaning.split()))
            values = []
        else:
            values = []


def _number(value: ast.expr) -> str | None:
    try:
        found = ast.literal_eval(value)
    except ValueError:
        return None
    return f"**{found}**" if isinstance(found, int) else None


def _in_a_sentence(text: str) -> str:
    return text[0].lower() + text[1:]
