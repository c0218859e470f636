"""`pods talked`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion_words import known
from pods.cli.options import OnDay, PeopleNames
from pods.cli.session import open_session

Channel = Annotated[
    str | None, Option(autocompletion=known("channel"), help="How: a call, a walk.")
]
Note = Annotated[str | None, Option(metavar="TEXT", help="One line; not what was confided.")]


def talked(
    context: Context,
    people: PeopleNames,
    *,
    on: OnDay = None,
    channel: Channel = None,
    note: Note = None,
) -> None:
    """Write down that you were in touch; it resets the clocks.

    Example:
        pods talked hana --channel call
        pods talked kasia,felix --on yesterday
    """
    from pods.actions.interest import talked as met

    session = open_session(context)
    session.show(
        session.change(
            f"talked to {', '.join(people)}",
            lambda book: met(
                book, people=people, on=on, channel=channel, note=note, today=session.today
            ),
        )
    )
