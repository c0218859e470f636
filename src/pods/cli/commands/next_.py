"""`pods next`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion import anything
from pods.cli.session import open_session
from pods.errors import UsageError

Snooze = Annotated[
    str | None,
    Option("--snooze", metavar="NAME", autocompletion=anything, help="Let it sleep."),
]
Until = Annotated[str | None, Option("--until", metavar="DATE", help="With --snooze: until then.")]
Dismiss = Annotated[
    str | None,
    Option("--dismiss", metavar="NAME", autocompletion=anything, help="Not this again."),
]
All = Annotated[bool, Option("--all", help="However many there are.")]
Why = Annotated[bool, Option("--why", help="With the rule that each comes from.")]


def next_(
    context: Context,
    *,
    sleeper: Snooze = None,
    until: Until = None,
    dismissed: Dismiss = None,
    everything: All = False,
    why: Why = False,
) -> None:
    """Say what is worth doing next, each with its reason and the command.

    The list is short on purpose. What can wait, waits; nobody is overdue.

    Example:
        pods next
        pods next --snooze joan --until "in 2 weeks"
    """
    from pods.actions import agenda

    session = open_session(context)
    if sleeper and dismissed:
        raise UsageError("--snooze and --dismiss do not go together", "one at a time")
    if sleeper:
        session.show(
            session.change(
                f"snooze {sleeper}",
                lambda book: agenda.snooze(book, name=sleeper, until=until, today=session.today),
            )
        )
    elif dismissed:
        session.show(
            session.change(
                f"dismiss {dismissed}",
                lambda book: agenda.dismiss(book, name=dismissed, today=session.today),
            )
        )
    else:
        found = agenda.agenda(session.book, today=session.today, everything=everything, why=why)
        session.show(found)
