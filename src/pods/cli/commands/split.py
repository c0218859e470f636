"""`pods split`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.options import Anyway, OnDay, PeopleNames, PodName
from pods.cli.session import open_session

NewName = Annotated[str, Argument(metavar="NAME", help="What the new pod is called.")]


def split(
    context: Context,
    pod: PodName,
    name: NewName,
    people: PeopleNames,
    *,
    on: OnDay = None,
    anyway: Anyway = None,
) -> None:
    """Make two pods of one: those you name go, on the terms of the first.

    Who could go with whom: pods suggest --reshape POD.

    Example:
        pods split harbour "The Boat" ines,duarte
    """
    from pods.actions.lineage import split as part

    session = open_session(context)
    session.show(
        session.change(
            f"split {pod}",
            lambda book: part(
                book, pod=pod, name=name, people=people, on=on, anyway=anyway, today=session.today
            ),
        )
    )
