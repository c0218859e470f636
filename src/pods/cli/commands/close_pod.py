"""`pods close-pod`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.options import OnDay, PodName
from pods.cli.session import open_session

Why = Annotated[str | None, Option(metavar="TEXT", help="Why it ended, in a few words.")]


def close_pod(context: Context, pod: PodName, *, why: Why = None, on: OnDay = None) -> None:
    """Close a pod, with thanks. Who was in it and when it met stays written down.

    What was still planned is skipped, and open invitations are withdrawn.

    Example:
        pods close-pod harbour --why "a good season, and everybody moves on"
    """
    from pods.actions.closing import close_pod as close

    session = open_session(context)
    session.show(
        session.change(
            f"close {pod}",
            lambda book: close(book, pod=pod, why=why, on=on, today=session.today),
        )
    )
