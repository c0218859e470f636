"""How quick `pods` is to answer, against the smallest Typer app one could write.

Whole-process CPU time (user and system, from `resource.getrusage` of children), medians of runs
that take turns, so that a busy machine slows all of them alike. The yardstick is an app with two
commands and one pydantic model, running one of them. What a small app takes that completes the
ids of the same list by Typer's own means stands beside our completion, for comparison.

    python benchmarks/startup.py            all rows; exit code 1 if one is over its bound
    python benchmarks/startup.py -n 5       fewer runs
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TODAY = "2026-09-14"

YARDSTICK = """
import typer
from pydantic import BaseModel

app = typer.Typer()


class Person(BaseModel):
    name: str
    age: int = 0


@app.command()
def hello(name: str) -> None:
    print(Person(name=name).name)


@app.command()
def bye(name: str) -> None:
    print(name)


app()
"""


COMPLETER = """
import tomllib
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()


def people(incomplete: str) -> list[str]:
    tree = tomllib.loads(Path("pods.toml").read_text())
    return [key for key in tree["people"] if key.startswith(incomplete)]


@app.command()
def show(name: Annotated[str, typer.Argument(autocompletion=people)]) -> None:
    print(name)


@app.command()
def bye(name: str) -> None:
    print(name)


app()
"""


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: what a user would call it.
        arguments: what is typed after `pods`.
        bound: how many times the yardstick it may take.
        example: the list it runs on, of `examples/` or by its path, a fresh copy each time.
        environ: more environment.
        program: what is run; pods, where it is not named.
    """

    what: str
    arguments: tuple[str, ...]
    bound: float
    example: str | None = None
    environ: tuple[tuple[str, str], ...] = ()
    program: tuple[str, ...] = ("-m", "pods")


def _asked(line: str, *, by: str) -> tuple[tuple[str, str], ...]:
    """What a shell says when somebody presses Tab at the end of a line."""
    return (("_PODS_COMPLETE", by), ("_PODS_LINE", line))


_ISLAND = "island.toml"
_LISTED = "pods log-meeting x --missing p001,p0"

_TYPER_ASKED = (
    ("_COMPLETER.PY_COMPLETE", "complete_bash"),
    ("COMP_WORDS", "completer.py show p0"),
    ("COMP_CWORD", "2"),
)
ROWS = (
    Row("pods --version", ("--version",), 1.1),
    Row("completion of commands, bash", (), 1.1, None, _asked("pods ", by="bash")),
    Row("completion of a person, bash", (), 1.3, _ISLAND, _asked("pods show p0", by="bash")),
    Row("completion of a person, zsh", (), 1.3, _ISLAND, _asked("pods show Isl", by="zsh")),
    Row("completion of a person, fish", (), 1.3, _ISLAND, _asked(_LISTED, by="fish")),
    Row("a small Typer app, the same", (), 9, _ISLAND, _TYPER_ASKED, ("completer.py",)),
    Row("pods people, 150", ("people",), 1.7, _ISLAND),
    Row("pods show, 150", ("show", "p001"), 1.7, _ISLAND),
    Row("pods, island", (), 1.9, _ISLAND),
    Row("pods next, island", ("next",), 1.9, _ISLAND),
    Row("pods add-person, island", ("add-person", "Noor Example"), 2.2, _ISLAND),
    Row("pods log-meeting, island", ("log-meeting", "{pod}"), 2.2, _ISLAND),
    Row("pods suggest, first pods", ("suggest",), 2.0, "first-pods.toml"),
)


def main() -> int:
    """Measure, print the table, and say whether all is within its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=15, help="runs of each row")
    runs = parser.parse_args().n
    with TemporaryDirectory() as folder:
        workshop = Path(folder)
        (workshop / "yardstick.py").write_text(YARDSTICK)
        (workshop / "completer.py").write_text(COMPLETER)
        rows = [row for row in ROWS if works(row, workshop)]
        base, times = measured(rows, workshop, runs)
    is_slow = told(rows, base, times, runs=runs)
    for row in ROWS:
        if row not in rows:
            print(f"{row.what:30} skipped: does not run here yet")
    return is_slow


def told(rows: list[Row], base: float, times: list[float], *, runs: int) -> int:
    """Print the table; 1 if a row is over its bound."""
    print(f"yardstick: {1000 * base:.0f} ms of CPU, median of {runs} runs")
    slow = False
    for row, seconds in zip(rows, times, strict=True):
        ratio = seconds / base
        verdict = "ok" if ratio <= row.bound else "SLOW"
        slow |= ratio > row.bound
        print(f"{row.what:30} {1000 * seconds:6.0f} ms  {ratio:5.2f} of {row.bound:.1f}  {verdict}")
    return int(slow)


def measured(rows: list[Row], workshop: Path, runs: int) -> tuple[float, list[float]]:
    """The median CPU seconds of the yardstick, and of each row; all take turns."""
    base: list[float] = []
    times: list[list[float]] = [[] for _ in rows]
    for _ in range(runs):
        base.append(
            _cpu([sys.executable, str(workshop / "yardstick.py"), "hello", "Ada"], workshop)
        )
        for row, taken in zip(rows, times, strict=True):
            taken.append(_cpu(_command(row, workshop), workshop, row))
    return median(base), [median(taken) for taken in times]


def _command(row: Row, workshop: Path) -> list[str]:
    arguments = row.arguments
    if row.example:
        copy = workshop / "pods.toml"
        shutil.copyfile(ROOT / "examples" / row.example, copy)
        pod = next((line for line in copy.read_text().splitlines() if _opens_pod(line)), "")
        arguments = tuple(part.format(pod=pod[6:-1]) for part in arguments)
    return [sys.executable, *row.program, *arguments]


def _opens_pod(line: str) -> bool:
    return line.startswith("[pods.") and line.count(".") == 1


def _cpu(command: list[str], workshop: Path, row: Row | None = None) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(command, workshop, row)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def works(row: Row, workshop: Path) -> bool:
    """Whether the command of a row runs here and ends well."""
    if row.example and not (ROOT / "examples" / row.example).exists():
        return False
    return _run(_command(row, workshop), workshop, row) == 0


def _run(command: list[str], workshop: Path, row: Row | None) -> int:
    environ = {"PATH": os.environ["PATH"], "HOME": str(workshop), "PODS_TODAY": TODAY}
    done = subprocess.run(
        command,
        cwd=workshop,
        env={**environ, **dict(row.environ if row else ())},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
