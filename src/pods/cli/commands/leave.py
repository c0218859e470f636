"""`pods leave`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.options import MemberName, OnDay, PodName
from pods.cli.session import open_session

Why = Annotated[str | None, Option(help="What they said.")]


def leave(
    context: Context, pod: PodName, person: MemberName, *, on: OnDay = None, why: Why = None
) -> None:
    """End somebody's time in a pod; that they were in it stays written down.

    Example:
        pods leave harbour duarte --why "a new job"
    """
    from pods.actions.membership import leave as left

    session = open_session(context)
    session.show(
        session.change(
            f"{person} leaves {pod}",
            lambda book: left(book, pod=pod, person=person, on=on, why=why, today=session.today),
        )
    )
