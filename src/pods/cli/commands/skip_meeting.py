"""`pods skip-meeting`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import meetings
from pods.cli.options import PodName
from pods.cli.session import open_session

Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[MEETING...]",
        autocompletion=meetings,
        help="Which: s1-2, 2, retro, '29 dec', '15 jun - 15 sep'; the next one if you name none.",
    ),
]
Reason = Annotated[str | None, Option(metavar="TEXT", help="Why; it is kept.")]


def skip_meeting(
    context: Context, pod: PodName, words: Words = None, *, reason: Reason = None
) -> None:
    """Skip the next meeting, or those you name; a span of days skips all that are in it.

    The ids of the others stay. For a rest of the whole pod there is 'pods rest'.

    Example:
        pods skip-meeting harbour "15 dec - 10 jan" --reason holidays
    """
    from pods.actions.meeting_changes import skip_meeting as skip

    session = open_session(context)
    session.show(
        session.change(
            f"skip a meeting of {pod}",
            lambda book: skip(book, pod=pod, words=words or (), reason=reason, today=session.today),
        )
    )
