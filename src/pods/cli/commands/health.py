"""`pods health`."""

from typing import Annotated

from typer import Argument, Context

from pods.cli.completion import pods
from pods.cli.session import open_session

Which = Annotated[str | None, Argument(metavar="[POD]", autocompletion=pods, help="Only this pod.")]


def health(context: Context, pod: Which = None) -> None:
    """Show how the pods are doing: who comes, the gap, who hosts, what they can bear.

    It is computed from the log and stored nowhere. A pod that rests is well.

    Example:
        pods health
        pods health harbour
    """
    from pods.actions.health import health as doing

    session = open_session(context)
    session.show(doing(session.book, pod=pod, today=session.today))
