"""`pods drafts`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.completion import drafts as draft_names
from pods.cli.session import open_session

Draft = Annotated[
    str | None, Argument(metavar="DRAFT", autocompletion=draft_names, help="Only this one.")
]


def drafts(context: Context, draft: Draft = None) -> None:
    """Show the drafts: who is in each, which hours hold, what speaks against it.

    Example:
        pods drafts
        pods drafts b
    """
    from pods.actions.drafts import list_drafts

    session = open_session(context)
    session.show(list_drafts(session.book, draft=draft, today=session.today))
