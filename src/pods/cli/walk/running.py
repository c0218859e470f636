"""Doing what was answered: through the action, or by the command itself, as it would be typed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pods.cli.session import Session
    from pods.cli.walk.deed import Deed


def run(session: "Session", deed: "Deed") -> None:
    """Do it, and show what came of it; what might be done next is for the walk to ask.

    Raises:
        PodsError: what speaks against it; nothing was written then.
    """
    if deed.action is not None:
        result = session.change(deed.label or deed.verb, deed.action)
        session.show(result.model_copy(update={"next_step": None}))
        return
    from pods.cli import app  # the commands know the walk, and so it meets them only here

    app.run([*_shared(session), *deed.typed])


def _shared(session: "Session") -> list[str]:
    """What was said to the walk is said to the command, which keeps its own hints back."""
    told = session.shared
    file = ["--file", told.file] if told.file is not None else []
    flags = {"--show-private": told.show_private, "--plain": told.plain, "--yes": told.yes}
    return [*file, "--quiet", *(flag for flag, is_said in flags.items() if is_said)]
