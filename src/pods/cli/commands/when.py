"""`pods when`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import anything
from pods.cli.progress import working
from pods.cli.session import open_session

Names = Annotated[
    list[str],
    Argument(metavar="NAME...", autocompletion=anything, help="A pod, a draft, or people."),
]
At = Annotated[str | None, Option(metavar="'DAY HH:MM'", help="Ask about this weekly hour.")]
Minutes = Annotated[int | None, Option(metavar="N", min=15, max=1440, help="Another length.")]
Start = Annotated[str | None, Option(metavar="DATE", help="Another first day.")]
Weeks = Annotated[int | None, Option(metavar="N", min=1, max=60, help="Another span.")]
Every = Annotated[int | None, Option(metavar="WEEKS", min=1, max=12, help="Another rhythm.")]
Zone = Annotated[str | None, Option("--in", metavar="ZONE", help="On another clock.")]


def when(
    context: Context,
    names: Names,
    *,
    at: At = None,
    minutes: Minutes = None,
    start: Start = None,
    weeks: Weeks = None,
    every: Every = None,
    in_zone: Zone = None,
) -> None:
    """Find the weekly hours that hold for everybody, all season, clock changes included.

    Where none holds, it says who stands in the way of the nearest ones, and in which week.

    Example:
        pods when harbour
        pods when me kasia felix sol
        pods when me dana --at "tue 18:00"
    """
    from pods.actions.hours import when as hours

    session = open_session(context)
    book = session.book
    with working("looking at every week", session=session):
        found = hours(
            book,
            names=names,
            at=at,
            minutes=minutes,
            start=start,
            weeks=weeks,
            every=every,
            in_zone=in_zone,
            today=session.today,
        )
    session.show(found)
