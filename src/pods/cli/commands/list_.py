"""`pods list`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.session import open_session

All = Annotated[bool, Option("--all", help="Closed pods too.")]


def list_(context: Context, *, everything: All = False) -> None:
    """List the pods, one a line.

    Example:
        pods list
        pods list --all
    """
    from pods.actions.listing import list_pods

    session = open_session(context)
    session.show(list_pods(session.book, everything=everything, today=session.today))
