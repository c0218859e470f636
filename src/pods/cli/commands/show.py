"""`pods show`."""

from typer import Context

from pods.cli.options import PersonOrPod
from pods.cli.session import open_session


def show(context: Context, name: PersonOrPod) -> None:
    """Show everything about one person, or one pod.

    Example:
        pods show joan
        pods show harbour --show-private
    """
    from pods.actions.cards import show as card

    session = open_session(context)
    shows_private = session.shared.show_private
    session.show(card(session.book, name=name, show_private=shows_private, today=session.today))
