"""`pods rest`."""

from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from pods.cli.options import PodName
from pods.cli.session import open_session

if TYPE_CHECKING:
    from pods.actions.rests import Rested
    from pods.actions.result import Change
    from pods.model.book import Book

Until = Annotated[str | None, Option(metavar="DATE", help="The day it wakes up: '15 sep'.")]
Wake = Annotated[bool, Option("--wake", help="End its rest now.")]
Reason = Annotated[str | None, Option(metavar="TEXT", help="Why; kept with what is skipped.")]


def rest(
    context: Context,
    pod: PodName,
    *,
    until: Until = None,
    wake: Wake = False,
    reason: Reason = None,
) -> None:
    """Let a pod rest until a day: over a summer, or because it is good for it.

    Meetings planned before that day are skipped, and a season planned meanwhile begins after it.

    Example:
        pods rest harbour --until "15 sep" --reason summer
        pods rest harbour --wake
    """
    session = open_session(context)
    today = session.today

    def action(book: "Book") -> "Change[Rested]":
        from pods.actions.rests import rest as begin
        from pods.actions.rests import wake as end

        if wake:
            return end(book, pod=pod, today=today)
        return begin(book, pod=pod, until=until, reason=reason, today=today)

    session.show(session.change(f"{'wake' if wake else 'rest'} {pod}", action))
