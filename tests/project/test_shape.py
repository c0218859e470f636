"""The shape of the project: small files, good names, nothing that belongs to one machine."""

import ast
from codecs import BOM_UTF16_LE
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = sorted((ROOT / "src").rglob("*.py"))
LONGEST = 250
VAGUE = {
    "util",
    "utils",
    "helper",
    "helpers",
    "manager",
    "handler",
    "data",
    "info",
    "misc",
}


def committed() -> Iterator[Path]:
    """Every text that is part of the project."""
    for name in ("src", "tests", "docs", "examples", "benchmarks", ".ci"):
        yield from (path for path in (ROOT / name).rglob("*") if _is_text(path))
    yield from (path for path in ROOT.iterdir() if path.is_file() and _is_text(path))


def _is_text(path: Path) -> bool:
    is_ours = "__pycache__" not in path.parts and not path.name.startswith(".coverage")
    return path.is_file() and is_ours


@pytest.mark.parametrize("path", SOURCE, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_a_source_file_is_short_says_what_it_is_for_and_is_named_for_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text))
    assert VAGUE.isdisjoint({*path.stem.split("_"), path.parent.name})


def test_every_folder_of_the_source_is_a_package() -> None:
    folders = {path.parent for path in SOURCE} - {ROOT / "src"}

    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_nothing_vague_is_defined() -> None:
    vague = [
        f"{path.name}: {node.name}"
        for path in SOURCE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        if node.name.lower().strip("_") in VAGUE
        or node.name.endswith(("Manager", "Handler", "Helper", "Utils"))
    ]

    assert vague == []


def test_no_path_of_this_machine_is_committed() -> None:
    places = [f"{ROOT}", *([f"{Path.home()}/"] if len(Path.home().parts) > 1 else [])]

    assert [
        path for path in committed() if any(one.encode() in path.read_bytes() for one in places)
    ] == []


def test_no_text_can_steer_the_terminal_of_whoever_reads_it() -> None:
    # The letter Л is such a byte in UTF-16, which no terminal is shown as it stands.
    texts = {path: path.read_bytes() for path in committed()}
    steering = [path for path, text in texts.items() if b"\x1b" in text]
    assert [path for path in steering if not texts[path].startswith(BOM_UTF16_LE)] == []
