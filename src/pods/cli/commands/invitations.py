"""`pods invitations`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.completion import pods_and_drafts
from pods.cli.session import open_session

Into = Annotated[
    str | None,
    Argument(metavar="[POD]", autocompletion=pods_and_drafts, help="Only this pod or draft."),
]


def invitations(context: Context, into: Into = None) -> None:
    """Show who was asked into what, who owes an answer, and whether a seat is free.

    Example:
        pods invitations
        pods invitations harbour
    """
    from pods.actions.ledger import list_invitations

    session = open_session(context)
    session.show(list_invitations(session.book, into=into, today=session.today))
