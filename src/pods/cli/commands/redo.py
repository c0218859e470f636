"""`pods redo`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.session import open_session

Count = Annotated[int, Argument(metavar="[N]", min=1, help="How many changes.")]


def redo(context: Context, count: Count = 1) -> None:
    """Bring back what undo took away.

    A change of another kind in between forgets what was undone.

    Example:
        pods undo 2 --yes
        pods redo
    """
    from pods.view.undone import Redone

    session = open_session(context)
    session.be_sure_of_several(count, "Bring back {count} changes?")
    travelled = session.file.redo(count, dry_run=session.shared.dry_run)
    session.show(Redone(changes=travelled.labels, exists=travelled.exists))
    session.say_if_dry()
