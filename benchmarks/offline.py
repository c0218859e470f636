"""Does anything open a socket? Asked of the kernel, of every command; and of what is imported.

Every sample of the registry runs under strace where there is no network at all (unshare -n): a call
to socket() for anything but a name service on this machine is a failure, and so is a command that
ends otherwise than with a network. The sources may import nothing that talks to one.

Run: python benchmarks/offline.py    (needs strace; --sample N for fewer commands)
"""

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from faults import STEADY, Desk

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.samples import READS, WRITES, WRITES_BESIDES

SOURCE = Path(__file__).parents[1] / "src" / "pods"
TALKATIVE = {
    "socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "imaplib", "poplib",
    "telnetlib", "socketserver", "xmlrpc", "requests", "httpx", "aiohttp", "webbrowser",
}  # fmt: skip
_OPENED = re.compile(r"socket\((AF_\w+)")


def main() -> int:
    """Say how many commands and files were looked at; 1 if any talks, 2 without strace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only about N commands")
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("strace is not installed")
        return 2
    commands = [*READS.values(), *WRITES.values(), WRITES_BESIDES["hand-over"]]
    if options.sample:
        commands = commands[:: max(1, len(commands) // options.sample)]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        talking = list(pool.map(_fault_of, commands))
    sources = sorted(SOURCE.rglob("*.py"))
    faults = [fault for fault in talking if fault]
    faults += [f"{path}: imports {name}" for path in sources for name in _talkative(path)]
    print(*faults, sep="\n")
    print(f"{len(commands) + len(sources)} cases, {len(faults)} failures")
    return int(bool(faults))


def _fault_of(typed: tuple[str, ...]) -> str:
    """What one command did with a network that is not there; nothing is right."""
    with tempfile.TemporaryDirectory() as name:
        desk, trace = Desk(Path(name), "join"), Path(name) / "trace"
        alone = ["unshare", "-rn"] if _may_be_alone() else []
        strace = ["strace", "-fqqo", str(trace), "-e", "trace=socket,connect,sendto"]
        pods = [sys.executable, "-m", "pods", "--file", str(desk.path), *typed]
        environ = {**STEADY, "HOME": name, "XDG_STATE_HOME": str(desk.state.parent)}
        ran = subprocess.run(
            [*alone, *strace, *pods], check=False, capture_output=True, text=True, env=environ,
            cwd=desk.path.parent, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        opened = {kind for kind in _OPENED.findall(trace.read_text()) if kind != "AF_UNIX"}
    if ran.returncode:
        return f"{' '.join(typed)}: {ran.stderr}"
    return f"{' '.join(typed)}: {', '.join(sorted(opened))}" if opened else ""


def _may_be_alone() -> bool:
    tried = ["unshare", "-rn", "true"]
    return subprocess.run(tried, check=False, capture_output=True).returncode == 0


def _talkative(path: Path) -> Iterator[str]:
    """What a source imports that could talk to a network."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        yield from (
            name for name in names if name in TALKATIVE or name.partition(".")[0] in TALKATIVE
        )


if __name__ == "__main__":
    sys.exit(main())
