"""The help of every command, as `pods COMMAND --help` prints it 80 columns wide."""

from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.writing.console import Shell
from pods.cli.app import COMMANDS


def commands() -> str:
    """All commands, under the steps of the walk."""
    parts: list[str] = []
    with TemporaryDirectory() as folder:
        shell = Shell(Path(folder))
        for step, entries in groupby(COMMANDS, key=lambda entry: entry.step):
            parts.append(f"## {step}")
            for entry in entries:
                page = shell.type(f"pods {entry.name} --help")
                parts.append(f"### {entry.name}\n\n```text\n{page.rstrip()}\n```")
    return "\n\n".join(parts)
