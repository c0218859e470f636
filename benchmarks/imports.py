"""How fast contacts come in, beside vobject on the same file; and what files that mean harm do.

Run: python benchmarks/imports.py              5,000 cards and 5,000 rows, seconds and memory
     python benchmarks/imports.py --hostile    every hostile file, with fields of 10 MB
"""

import csv
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.hostile_contacts import hostile, wrong_in
from tests.support.run import Pods

PEOPLE = 5_000
MOST_SECONDS = 10.0
"""What one hostile file may cost, all in all; none may end the program with a bug."""

_GIVEN = (
    "Ana",
    "Bo",
    "Chen",
    "Dana",
    "Elif",
    "Femi",
    "Inês",
    "Joan",
    "Kasia",
    "Lua",
    "Paweł",
    "Zoë",
)
_FIRST = ("Sou", "Ber", "Mül", "Cos", "Rei", "Lop", "Bar", "Pin", "Fer", "Wój", "Sza", "Kow", "Nov")
_LAST = ("sa", "ger", "mann", "ta", "ra", "es", "cik", "ski", "enko", "son", "sen", "ez", "ini")

# Each is a process of its own, so that its memory is its own; it prints seconds and people.
_READERS = {
    "pods": (
        "from pods.importers.registry import read\ncount = len(read(content, name='x').arrivals)"
    ),
    "vobject": (
        "import vobject\n"
        "text = content.decode()\n"
        "count = sum(1 for _ in vobject.readComponents(text))"
    ),
    "csv.DictReader": (
        "import csv, io\ncount = sum(1 for _ in csv.DictReader(io.StringIO(content.decode())))"
    ),
}
_COMMAND = """
from pods.__main__ import main
file = sys.argv[1] + ".toml"
main(["--file", file, "import", sys.argv[1], "--yes", "--quiet"])
import tomllib
count = len(tomllib.load(open(file, "rb"))["people"])
"""
_READERS["pods import"] = _COMMAND
_CARDS = ("pods", "vobject", "pods import")
_TABLE = ("pods", "csv.DictReader", "pods import")
_TIMED = """
import sys, time
content = open(sys.argv[1], "rb").read()
before = time.process_time()
{reader}
seconds = time.process_time() - before
# The most memory of this process; ru_maxrss would begin with what its parent had.
most = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print()
print(f"{{seconds:.2f}} {{int(most.split()[1]) // 1024}} {{count}}")
"""


def main() -> int:
    """Print the tables; 1 if a hostile file broke anything."""
    if "--hostile" in sys.argv:
        return _hostile()
    with tempfile.TemporaryDirectory() as folder:
        cards, table = Path(folder) / "people.vcf", Path(folder) / "Connections.csv"
        people = _people()
        cards.write_bytes(_cards(people))
        table.write_bytes(_table(people))
        print(f"{'file':<16} {'reader':<16} {'CPU s':>6} {'MB':>5} {'people':>7}")
        for path, readers in ((cards, _CARDS), (table, _TABLE)):
            for reader in readers:
                _print(path, reader, *_read_by(_READERS[reader], path))
    return 0


def _print(path: Path, reader: str, seconds: str, memory: str, people: str) -> None:
    print(f"{path.name:<16} {reader:<16} {seconds:>6} {memory:>5} {people:>7}")


def _read_by(reader: str, path: Path) -> list[str]:
    typed = [sys.executable, "-c", _TIMED.format(reader=reader), str(path)]
    environ = {**os.environ, "HOME": str(path.parent), "PODS_TODAY": "2026-09-14"}
    ran = subprocess.run(typed, capture_output=True, check=True, text=True, env=environ)
    return ran.stdout.splitlines()[-1].split()


def _people() -> list[tuple[str, str]]:
    """Invented names, each once."""
    chance = Random(5)  # noqa: S311 - the same people each time
    names: dict[tuple[str, str], None] = {}
    while len(names) < PEOPLE:
        surname = chance.choice(_FIRST) + chance.choice(_LAST)
        second = chance.choice(_FIRST).lower() + chance.choice(_LAST)
        names[chance.choice(_GIVEN), f"{surname}{chance.choice(['', '-' + second.title()])}"] = None
    return list(names)


def _cards(people: list[tuple[str, str]]) -> bytes:
    """Cards as a phone writes them, each with a small photograph."""
    encoded = b64encode(bytes(range(256)) * 5).decode()
    photo = "\r\n ".join(encoded[at : at + 72] for at in range(0, len(encoded), 72))
    lines = []
    for number, (given, family) in enumerate(people):
        lines += [
            "BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Apple Inc.//macOS 14.5//EN",
            f"N:{family};{given};;;", f"FN:{given} {family}", "ORG:Invented;",
            f"item1.EMAIL;type=INTERNET;type=pref:person{number}@example.org",
            "item1.X-ABLabel:_$!<Work>!$_", f"TEL;type=CELL:+351 912 {number:06}",
            "NOTE:met on the ferry\\, twice", "CATEGORIES:choir,friends",
            f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}", "END:VCARD", "",
        ]  # fmt: skip
    return "\r\n".join(lines).encode()


def _table(people: list[tuple[str, str]]) -> bytes:
    """The same people as LinkedIn writes them."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(("First Name", "Last Name", "URL", "Email Address", "Company", "Position",
                   "Connected On"))  # fmt: skip
    for number, (given, family) in enumerate(people):
        link, email = f"https://www.linkedin.com/in/{number}", f"person{number}@example.org"
        rows.writerow((given, family, link, email, "Invented, Inc.", "Weaver", "12 Mar 2024"))
    return text.getvalue().encode()


def _hostile() -> int:
    """Let the real command take each file; tell the slowest, and each that broke something."""
    taken: list[tuple[float, str]] = []
    broken = []
    for name, content in hostile(megabytes=10):
        with tempfile.TemporaryDirectory() as folder:
            pods = Pods(Path(folder))
            (pods.folder / "contacts").write_bytes(content)
            begun = time.process_time()
            ran = pods("--file", "list.toml", "import", "contacts", "--rows")
            taken.append((time.process_time() - begun, name))
            wrong = wrong_in(ran.exit_code, ran.stdout + ran.stderr, pods.folder / "list.toml")
        if wrong or taken[-1][0] > MOST_SECONDS:
            broken.append(f"{name}: {wrong or 'too slow'}")
    taken.sort(reverse=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(taken)} hostile files, {len(broken)} broke something; at most {peak} MB")
    print("slowest: " + ", ".join(f"{name} {seconds:.1f} s" for seconds, name in taken[:5]))
    print("\n".join(broken))
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
