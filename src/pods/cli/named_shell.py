"""`--show-completion zsh`: completion for a shell that is named, not the one that is running.

Typer asks the running shell, and would pass over a name without a word.
"""

from collections.abc import Sequence

from pods.errors import UsageError

_SHELLS = ("bash", "zsh", "fish", "powershell")
_OPTIONS = ("--show-completion", "--install-completion")


def names_a_shell(arguments: Sequence[str]) -> bool:
    """Whether one of the two options is typed with a word behind it."""
    return len(arguments) > 1 and arguments[0] in _OPTIONS


def complete_named_shell(option: str, shell: str) -> None:
    """Print the script for a shell, or put it where that shell looks for it.

    Raises:
        UsageError: it is none of the shells that can be taught.
    """
    if shell not in _SHELLS:
        raise UsageError(f'no completion for "{shell}"', f"one of {', '.join(_SHELLS)}")
    from typer import echo
    from typer.completion import (  # type: ignore[attr-defined] # used there, exported nowhere
        get_completion_script,
        install,
    )

    if option == "--show-completion":
        echo(get_completion_script(prog_name="pods", complete_var="_PODS_COMPLETE", shell=shell))
        return
    _, path = install(shell=shell, prog_name="pods", complete_var="_PODS_COMPLETE")
    echo(f"{shell} completes pods from the next terminal on: {path}")
