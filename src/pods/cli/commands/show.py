"""`pods show`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.options import PersonOrPod
from pods.cli.session import open_session

ForThem = Annotated[
    bool, Option("--for-them", help="All that is held about a person, as a letter to hand over.")
]


def show(context: Context, name: PersonOrPod, *, for_them: ForThem = False) -> None:
    """Show everything about one person, or one pod.

    With --for-them it is a letter to that person: all of it, your private notes included, and
    nobody else's. Those who never shared a pod with them are blanked; read it before it goes out.

    Example:
        pods show joan
        pods show harbour --show-private
        pods show joan --for-them
    """
    from pods.actions.cards import show as card

    session = open_session(context)
    if for_them:
        from pods.actions import for_them as letter

        session.show(letter.for_them(session.book, name=name, today=session.today))
        return
    shows_private = session.shared.show_private
    session.show(card(session.book, name=name, show_private=shows_private, today=session.today))
