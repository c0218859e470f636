"""`--install-completion`, `--show-completion`: a shell is taught to complete what pods takes.

With a shell's name behind it that one, else the one that pods was started from.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from shlex import quote

from pods.cli.shell_scripts import SCRIPTS
from pods.errors import ExitCode, NotAllowedError, UsageError

SHOW, INSTALL = "--show-completion", "--install-completion"


class NotTaughtError(NotAllowedError):
    """A file of the shell could not be written."""

    exit_code = ExitCode.NOT_SAVED


def teaches_a_shell(arguments: Sequence[str]) -> bool:
    """Whether one of the two options is typed."""
    return bool(arguments) and arguments[0].partition("=")[0] in (SHOW, INSTALL)


def teach(arguments: Sequence[str], *, environ: Mapping[str, str]) -> int:
    """Print the script for a shell, or put it where that shell finds it.

    Args:
        arguments: one of the two options, and perhaps the name of a shell.
        environ: the environment, for HOME and what else says where shells look.

    Returns:
        The exit code.

    Raises:
        UsageError: it is none of the shells that can be taught.
        NotTaughtError: a file could not be written.
    """
    option, _, joined = arguments[0].partition("=")
    named = joined or next(iter(arguments[1:]), "")
    shell = named or _running_shell(environ)
    if shell not in SCRIPTS:
        said = f'no completion for "{shell}"' if shell else "which shell?"
        raise UsageError(said, f"one of {', '.join(SCRIPTS)}: pods {option} bash")
    if option == SHOW:
        sys.stdout.write(SCRIPTS[shell])
    else:
        sys.stdout.write(_installed(shell, environ))
    return int(ExitCode.FINE)


def _running_shell(environ: Mapping[str, str]) -> str:
    """The shell that started us; where nobody can tell, the one somebody logs in with."""
    from shellingham import (  # type: ignore[import-untyped] # Typer brings it along
        ShellDetectionFailure,
        detect_shell,
    )

    try:
        name, _ = detect_shell()
    except (ShellDetectionFailure, OSError):
        name = Path(environ.get("SHELL", "")).name
    return "powershell" if name == "pwsh" else str(name)


def _installed(shell: str, environ: Mapping[str, str]) -> str:
    """Write what the shell needs; its own settings get one line at most, and only once."""
    if shell == "powershell":
        # It would take changing what scripts may run on this machine, which is not ours to do.
        line = "pods --show-completion powershell | Out-String | Invoke-Expression"
        return f"PowerShell completes pods with this line in your $PROFILE:\n{line}\n"
    home = Path(environ.get("HOME") or Path.home())
    shares = Path(environ.get("XDG_DATA_HOME") or home / ".local/share")
    settings = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    script, startup = {
        "bash": (shares / "bash-completion/completions/pods", home / ".bashrc"),
        "zsh": (
            shares / "zsh/site-functions/_pods",
            Path(environ.get("ZDOTDIR") or home) / ".zshrc",
        ),
        "fish": (settings / "fish/completions/pods.fish", None),
    }[shell]
    try:
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(SCRIPTS[shell], encoding="utf-8")
        if startup is not None:
            _add_line(startup, f"source {quote(str(script))}  # pods: completion")
    except OSError as error:
        raise NotTaughtError(
            f"{error.filename} cannot be written: {error.strerror}",
            f"pods {SHOW} {shell} prints what belongs there",
        ) from None
    return f"{shell} completes pods from the next terminal on: {script}\n"


def _add_line(file: Path, line: str) -> None:
    """At the end of a file, unless it is there; nothing else in it is touched."""
    before = file.read_bytes() if file.exists() else b""
    if os.fsencode(line) in before:
        return
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    with file.open("ab") as stream:
        stream.write(gap + os.fsencode(line) + b"\n")
