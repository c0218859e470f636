"""`pods undo`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.session import open_session

Count = Annotated[int, Argument(metavar="[N]", min=1, help="How many changes.")]


def undo(context: Context, count: Count = 1) -> None:
    """Take back the last change, or the last few.

    The file gets back, byte for byte, what it held before; pods redo brings the change back.

    Example:
        pods undo
        pods undo 2 --yes
    """
    from shlex import quote

    from pods.actions.result import NextStep
    from pods.view.undone import Undone

    session = open_session(context)
    session.be_sure_of_several(count, "Take back the last {count} changes?")
    travelled = session.file.undo(count, dry_run=session.shared.dry_run)
    command = f"pods redo {count}".removesuffix(" 1")
    if not travelled.exists:  # then nothing else leads there: pods would look for another file
        command += f" --file {quote(str(session.location.path))}"
    step = NextStep(text="Not what you meant?", command=command)
    session.show(
        Undone(
            changes=travelled.labels,
            exists=travelled.exists,
            next_step=None if session.shared.dry_run else step,
        )
    )
    session.say_if_dry()
