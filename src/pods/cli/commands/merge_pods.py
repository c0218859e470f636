"""`pods merge-pods`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import pods
from pods.cli.options import Anyway, OnDay, PodName
from pods.cli.session import open_session

Other = Annotated[
    str, Argument(metavar="OTHER", autocompletion=pods, help="The pod that goes into it.")
]
NewName = Annotated[str | None, Option("--name", help="What they are called together.")]


def merge_pods(
    context: Context,
    pod: PodName,
    other: Other,
    *,
    name: NewName = None,
    on: OnDay = None,
    anyway: Anyway = None,
) -> None:
    """Make one pod of two: everybody of the other comes in, and the other closes.

    Example:
        pods merge-pods harbour meadow --name "Harbour and Meadow"
    """
    from pods.actions.lineage import merge_pods as merge

    session = open_session(context)
    session.show(
        session.change(
            f"merge {other} into {pod}",
            lambda book: merge(
                book, pod=pod, other=other, name=name, on=on, anyway=anyway, today=session.today
            ),
        )
    )
