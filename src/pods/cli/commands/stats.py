"""`pods stats`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import pods
from pods.cli.session import open_session

Which = Annotated[str | None, Argument(metavar="[POD]", autocompletion=pods, help="Only this pod.")]
Months = Annotated[int, Option(min=1, max=120, metavar="N", help="So many months, today's last.")]


def stats(context: Context, pod: Which = None, *, months: Months = 12) -> None:
    """Show what the log tells: meetings each month, who came, hours together.

    Also how long it took from the first name to the first call, and whose hosting it has been.
    It is computed from what you logged and stored nowhere; people stand in the order of your
    list, and nobody has a score.

    Example:
        pods stats
        pods stats harbour --months 6
    """
    from pods.actions.stats import stats as stats_of

    session = open_session(context)
    session.show(stats_of(session.book, pod=pod, months=months, today=session.today))
