"""How many small mistakes in the parts that must not have any would the tests notice?

Each mutant is one change to one place of store, splice, show or rules: a comparison turned round, a
condition negated, "and" for "or", a number one higher, a call left out. The tests of that part
run on it; a mutant that they let pass survived, and is printed with its line. Of some survivors
nobody could tell the difference (they are equivalent); the rest are tests still to be written.

Run: python benchmarks/mutants.py --sample 150    (all: some 1,000, two hours)
"""

import argparse
import ast
import copy
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LONGEST = 120.0  # seconds; a mutant that hangs is noticed
GOAL = 0.9
NOT_HERE = "not (kernel or power_cut or full_disk or read_only_disk or without_permission)"

_SPLICE = ("test_splice.py", "test_splice_values.py", "test_splice_tables.py", "test_render.py",
           "test_splice_fuzz.py", "test_command_fuzz.py")  # fmt: skip
_SAVING = ("test_saving.py", "test_book_file.py", "test_history.py", "test_unlucky.py",
           "test_opening.py", "test_writers.py")  # fmt: skip
# The tests of each part, those that notice most first.
PARTS: dict[str, tuple[str, ...]] = {
    **{f"store/{name}.py": tuple(f"store/{test}" for test in _SPLICE) for name in (
        "splice", "splice_arrays", "splice_changes", "splice_insertion", "splice_lines",
        "splice_proof", "splice_rows", "splice_values", "statements", "render")},
    **{f"store/{name}.py": tuple(f"store/{test}" for test in _SAVING) for name in (
        "saving", "writing", "lock", "history", "keeping", "opening", "book_file")},
    "store/reading.py": ("store/test_reading.py", "store/test_errors.py"),
    "store/decoding.py": ("store/test_errors.py", "store/test_reading.py"),
    "view/show.py": ("view/test_show.py",),
    "grouping/rules.py": ("grouping/test_rules.py", "grouping/test_explain.py"),
}  # fmt: skip
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


class Mutant(NamedTuple):
    """One changed place: which file, which line, what was made of it, and the whole new text."""

    part: str
    line: int
    change: str
    text: str


def main() -> int:
    """Print the score and who survived; 1 if fewer than nine of ten were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only N mutants")
    parser.add_argument("--seed", type=int, default=1, help="another sample")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this file")
    options = parser.parse_args()
    mutants = [
        mutant
        for part in options.part or PARTS
        if (ROOT / "src/pods" / part).exists()
        for mutant in mutants_of(part)
    ]
    total = len(mutants)
    if options.sample and options.sample < total:
        mutants = Random(options.seed).sample(mutants, options.sample)  # noqa: S311 - the same each time
    for tests in {PARTS[mutant.part] for mutant in mutants}:
        if _fails(tests, ROOT / "src"):
            raise SystemExit(f"these fail as it is: {' '.join(tests)}")
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        noticed = list(pool.map(_is_noticed, mutants))
    tally: Counter[str] = Counter()
    for mutant, is_noticed in zip(mutants, noticed, strict=True):
        tally[mutant.part] += not is_noticed
        if not is_noticed:
            print(f"{mutant.part}:{mutant.line}: {mutant.change}")
    killed = sum(noticed)
    print(f"{killed} of {len(mutants)} noticed ({killed / len(mutants):.1%}), out of {total}")
    is_met = killed >= GOAL * len(mutants)
    print(f"{len(mutants)} cases, {0 if is_met else len(mutants) - killed} failures")
    return int(not is_met)


def mutants_of(part: str) -> Iterator[Mutant]:
    """Every mutant of one source file."""
    tree = ast.parse((ROOT / "src/pods" / part).read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        if change := _change(node):
            changed = copy.deepcopy(tree)
            _make(list(ast.walk(changed))[number])
            yield Mutant(part, getattr(node, "lineno", 0), change, ast.unparse(changed))


def _change(node: ast.AST) -> str:  # noqa: PLR0911 - a line for each kind
    """What `_make` would make of a node, in words; nothing where it has nothing to turn round."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _TURNED:
            return f"{ast.unparse(node)}: {_TURNED[type(op)].__name__}"
        case ast.BoolOp():
            return f"{ast.unparse(node)}: the other of and, or"
        case ast.If() | ast.While() | ast.IfExp() if not isinstance(node.test, ast.Compare):
            return f"not ({ast.unparse(node.test)})"
        case ast.Constant(value=bool()):
            return f"{node.value}: the other"
        case ast.Constant(value=int()):
            return f"{node.value}: one more"
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            return f"{ast.unparse(node)}: the other sign"
        case ast.Expr(value=ast.Call()):
            return f"without {ast.unparse(node)}"
    return ""


def _make(node: ast.AST) -> None:
    match node:
        case ast.Compare():
            node.ops = [_TURNED[type(node.ops[0])]()]
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.If() | ast.While() | ast.IfExp():
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case ast.Constant(value=bool()):
            node.value = not node.value
        case ast.Constant(value=int()):
            node.value += 1
        case ast.BinOp():
            node.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        case ast.Expr():
            node.value = ast.Constant(None)


def _is_noticed(mutant: Mutant) -> bool:
    """Whether the tests of its part fail on a copy of the sources with this mutant in it."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "src"
        shutil.copytree(
            ROOT / "src", sources, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
        (sources / "pods" / mutant.part).write_text(mutant.text, encoding="utf-8")
        return _fails(PARTS[mutant.part], sources)


def _fails(tests: Sequence[str], sources: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", NOT_HERE]
    command += [f"tests/{test}" for test in tests]
    environ = {**os.environ, "PYTHONPATH": str(sources), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ran = subprocess.run(
            command, cwd=ROOT, env=environ, check=False, capture_output=True, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return True
    return ran.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
