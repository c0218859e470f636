"""`pods join`."""

from typer import Context

from pods.cli.options import Anyway, OnDay, PeopleNames, PodName
from pods.cli.session import open_session


def join(
    context: Context, pod: PodName, people: PeopleNames, *, on: OnDay = None, anyway: Anyway = None
) -> None:
    """Make people members, without an invitation.

    Example:
        pods join harbour tomas
        pods join harbour dana --anyway "she asked so nicely"
    """
    from pods.actions.membership import join as joined

    session = open_session(context)
    session.show(
        session.change(
            f"{', '.join(people)} into {pod}",
            lambda book: joined(
                book, pod=pod, people=people, on=on, anyway=anyway, today=session.today
            ),
        )
    )
