"""The faults of benchmarks/faults.py and power_cuts.py in one process: no root, no strace needed.

Every call to the system fails once, in each of five actions; then the power goes before every call,
and whatever was not flushed by then counts as gone (tests/support/failing_disk.py, unflushed.py).

Run: python benchmarks/unlucky.py
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.failing_disk import ACTIONS, broken_calls, cut_anywhere


def main() -> int:
    """Print a line for each action; 1 if anything was lost or told wrongly."""
    print(f"{'action':<22}{'calls failed':>13}{'cuts':>6}{'faults':>8}")
    cases = failures = 0
    for name in ACTIONS:
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            calls, faults = broken_calls(Path(first), name, step=1)
            cuts, gone = cut_anywhere(Path(second), name)
        faults += gone
        print(f"{name:<22}{calls:>13}{cuts:>6}{len(faults):>8}", *faults, sep="\n  ")
        cases, failures = cases + calls + cuts, failures + len(faults)
    print(f"{cases} cases, {failures} failures")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
