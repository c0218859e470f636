"""Many writers at once on one file, and an editor that knows nothing of them.

Every command is a process of its own; the editor saves by renaming, as most do, or writes into the
file in place, as some do, so that half a file stands there for a moment. Beside it the plain way,
read-modify-write, on the same machine.

Run: python benchmarks/writers.py [WRITERS]
"""

import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from pathlib import Path

from pods.errors import ExitCode

HERE = Path(__file__).parent
START = '# mine\n[people.ada]\nname = "Ada"\n'

PLAIN = """
import sys, tomllib, tomli_w
from pathlib import Path
path, _, who = sys.argv[1:]
tree = tomllib.loads(Path(path).read_text())
tree["people"][who] = {"name": "Noor"}
Path(path).write_text(tomli_w.dumps(tree))
"""


def main() -> int:
    """Print one line for each way; 1 if pods lost anything."""
    writers = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    print(f"{'':<24} {'writers':>7} {'saved':>6} {'busy':>5} {'lost':>5} {'edits':>6} {'lost':>5}")
    editors = ((0.0, False), (0.25, False), (0.02, False), (0.25, True))
    figures = [_pods(writers, every=every, in_place=in_place) for every, in_place in editors]
    saved, kept = _plain(writers)
    print(f"{'plain read and write':<24} {writers:>7} {saved:>6} {0:>5} {writers - kept:>5}")
    cases, lost = map(sum, zip(*figures, strict=True))
    print(f"{cases} cases, {lost} failures")
    return int(lost > 0)


def _pods(writers: int, *, every: float, in_place: bool) -> tuple[int, int]:
    """All writers at once, beside an editor that saves each so many seconds (0: no editor).

    Returns:
        How many commands and edits there were, and how many of both were lost.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, state = folder / "list" / "pods.toml", folder / "state"
        path.parent.mkdir()
        path.write_text(START)
        editor = _Editor(path, every, in_place=in_place)
        editor.start()
        start = time.monotonic()
        codes = _run([sys.executable, str(HERE / "adding.py"), str(path), str(state)], writers)
        seconds = time.monotonic() - start
        edits, edits_lost = editor.stop()
        text = path.read_text()
    # Half a file, where an editor is just writing, may be refused as it stands: nothing is lost.
    saved, busy = codes.count(0), codes.count(ExitCode.BUSY) + codes.count(ExitCode.INVALID_FILE)
    kept = len(tomllib.loads(text)["people"]) - 1
    if saved + busy < writers or not text.startswith("# mine\n"):
        raise SystemExit(f"exit codes {sorted(set(codes))}, file:\n{text}")
    name = f"pods, editor each {every * 1000:.0f} ms" if every else "pods"
    name = "pods, in place" if in_place else name
    print(
        f"{name:<24} {writers:>7} {saved:>6} {busy:>5} {saved - kept:>5} {edits:>6} "
        f"{edits_lost:>5}   {seconds:.1f} s"
    )
    return writers + edits, saved - kept + edits_lost


def _plain(writers: int) -> tuple[int, int]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "pods.toml"
        path.write_text(START)
        codes = _run([sys.executable, "-c", PLAIN, str(path), "-"], writers)
        try:
            return codes.count(0), len(tomllib.loads(path.read_text())["people"]) - 1
        except (tomllib.TOMLDecodeError, KeyError):
            return codes.count(0), 0


def _run(command: list[str], writers: int) -> list[int]:
    """Start all at once; their exit codes."""
    running = [
        subprocess.Popen(
            [*command, f"p{number}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for number in range(writers)
    ]
    return [process.wait() for process in running]


class _Editor(threading.Thread):
    """Adds a remark at the end each so many seconds; saves by renaming, or in place.

    It looks whether the file changed since it was read, as careful editors do, but takes no lock.
    """

    def __init__(self, path: Path, every: float, *, in_place: bool) -> None:
        super().__init__()
        self.in_place = in_place
        self.path = path
        self.every = every
        self.edits = 0
        self.is_done = threading.Event()

    def run(self) -> None:
        """Edit until told to stop."""
        while self.every and not self.is_done.wait(self.every):
            before = self.path.read_bytes()
            after = before + f"# edit {self.edits}\n".encode()
            beside = self.path.with_name("editor~")
            beside.write_bytes(after)
            if self.path.read_bytes() != before:
                continue
            if self.in_place:
                self.path.write_bytes(after)
            else:
                beside.replace(self.path)
            self.edits += 1

    def stop(self) -> tuple[int, int]:
        """How often it saved, and how many of its remarks are gone."""
        self.is_done.set()
        self.join()
        text = self.path.read_text()
        kept = sum(f"# edit {number}\n" in text for number in range(self.edits))
        return self.edits, self.edits - kept


if __name__ == "__main__":
    sys.exit(main())
