"""Every hostile text in every name and remark, and every command that could show it, one by one.

In colour and without, on a wide screen and on one of 20 columns. Whatever a terminal would obey,
or would not show, is a failure; so is an exit code other than 0.

Run: python benchmarks/hostile_words.py    (--sample N for N of the texts)
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.cli.test_every_command import EACH, filled
from tests.support.hostile_words import HOSTILE, hostile_list, steering
from tests.support.run import Pods

SCREENS = ({"FORCE_COLOR": "1", "COLUMNS": "20"}, {"NO_COLOR": "1", "COLUMNS": "100"})


def main() -> int:
    """Say how many outputs were looked at; 1 if any steers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only N texts")
    options = parser.parse_args()
    texts = HOSTILE[:: max(1, len(HOSTILE) // options.sample)] if options.sample else HOSTILE
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for found in pool.map(_faults, texts) for fault in found]
    print(*faults, sep="\n")
    print(f"{len(texts)} texts, {len(EACH)} commands, {len(SCREENS)} screens")
    print(f"{len(texts) * len(EACH) * len(SCREENS)} cases, {len(faults)} failures")
    return int(bool(faults))


def _faults(text: str) -> list[str]:
    """What went wrong with one text."""
    faults = []
    for typed in EACH:
        for screen in SCREENS:
            with tempfile.TemporaryDirectory() as folder:
                pods = filled(Pods(Path(folder)), hostile_list(text))
                ran = pods(*typed, **screen)
            found = steering(ran.stdout + ran.stderr, is_coloured="FORCE_COLOR" in screen)
            if found or ran.exit_code:
                faults.append(f"{text!r}, {' '.join(typed)}: {found or ran.stderr}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
