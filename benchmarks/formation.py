"""The formation round and its levers, as worked out by hand: `python benchmarks/formation.py`.

Runs `pods suggest --everyone --levers` on examples/formation-round.toml as a user would, and holds
how many are placed against what an exhaustive count said. Prints one line; exits 1 if one differs.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FILE = ROOT / "examples" / "formation-round.toml"
TODAY = "2026-09-14"

PLACED = 25
EXPECTED = {
    "a08": 28,
    "b14": 29,
    "a14": 26,
    "b05": 26,
    "b15": 26,
    "a18": 26,
    "d05": 25,
    "a08 a14 b05 b15": 32,
    "with pods of 3": 31,
    "at 60 min instead of 90 min": 28,
}
"""How many are placed by whose yes, or by which change."""


def main() -> int:
    """Ask once, and compare."""
    began = time.perf_counter()
    found = _suggested()
    took = time.perf_counter() - began
    levers = {_key(line): line["placed"] for line in found["levers"]["lines"]}
    wrong = [
        f"{key}: {levers.get(key)}, not {placed}"
        for key, placed in EXPECTED.items()
        if levers.get(key) != placed
    ]
    placed = found["options"][0]["placed"]
    if placed != PLACED or not found["optimal"]:
        wrong.insert(0, f"{placed} placed, not {PLACED} with proof")
    right = len(EXPECTED) + 1 - len(wrong)
    told = f"{placed} placed · {right} of {len(EXPECTED) + 1} as worked out by hand · {took:.1f} s"
    print("; ".join([told, *wrong]))
    return 1 if wrong else 0


def _suggested() -> dict[str, Any]:
    command = ["suggest", "--everyone", "--levers", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "pods", "--file", str(FILE), *command],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PODS_TODAY": TODAY, "PYTHONPATH": str(ROOT / "src")},
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _key(line: dict[str, Any]) -> str:
    """Whose answer it is about, or what it says."""
    return " ".join(sorted(line["people"])) if line["lever"].startswith("answer") else line["text"]


if __name__ == "__main__":
    sys.exit(main())
