"""`pods board`."""

from typer import Context

from pods.cli.session import open_session


def board(context: Context) -> None:
    """Move people around between drafts, with what is true of each combination beside it.

    Drafts lie side by side as columns of cards, and whoever is in none is on the bench. Keys or
    the mouse move a card; each move is saved at once, and u takes it back. Under each column
    stand its size, the hours that hold all season, rules that are broken, what they share.
    With --plain the same moves are typed. ? lists all of them.

    Example:
        pods board
    """
    from pods.cli.at_board import sit_down

    sit_down(open_session(context))
