"""`pods` alone: the home screen, or with no file yet, how to begin."""

from typer import Context

from pods.cli.session import open_session


def show_home(context: Context) -> None:
    """Show what is worth doing next, and the pods in one line each."""
    from pods.actions.agenda import home
    from pods.model.book import Book

    session = open_session(context)
    book = session.book if session.location.exists else Book()
    session.show(home(book, today=session.today))
