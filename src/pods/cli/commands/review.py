"""`pods review`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.session import open_session

Done = Annotated[
    bool, Option("--done", help="You are through; 'pods next' is silent on it for a year.")
]


def review(context: Context, *, done: Done = False) -> None:
    """Look through the list once a year, for the sake of those who are on it.

    Of whom nothing is noted on what they said to being on your list, or where the entry comes
    from; and with whom nothing has happened for two years. Each with the line to type; on a
    terminal you are asked about one after the other, and what you answer is saved at once.

    Example:
        pods review
        pods review --done
    """
    from pods.actions import reviewing

    session = open_session(context)
    if done:
        session.show(
            session.change(
                "review the list", lambda book: reviewing.review_done(book, today=session.today)
            )
        )
        session.say_if_dry()
        return
    found = reviewing.review(session.book, today=session.today)
    if found.lines and session.is_interactive and not session.shared.dry_run:
        from pods.cli.reviewing import ask_about_each

        ask_about_each(session, found)
        return
    session.show(found)
