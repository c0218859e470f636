"""`pods move-meeting`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import meetings
from pods.cli.options import PodName
from pods.cli.session import open_session

Words = Annotated[
    list[str],
    Argument(
        metavar="[MEETING] DATE",
        autocompletion=meetings,
        help="Which one (s1-2, 2, retro, its day), and when now.",
    ),
]
Reason = Annotated[str | None, Option(metavar="TEXT", help="Why; it is kept.")]


def move_meeting(context: Context, pod: PodName, words: Words, *, reason: Reason = None) -> None:
    """Move a meeting to another day, or to another hour; the next one if you name none.

    Its id stays, and the day it was fixed for is kept. A skipped meeting comes back this way.

    Example:
        pods move-meeting harbour "29 dec" "wed 30 dec 18:00" --reason "two are travelling"
        pods move-meeting harbour "5 jan"
    """
    from pods.actions.meeting_changes import move_meeting as move
    from pods.errors import UsageError

    if len(words) > len(("MEETING", "DATE")):
        raise UsageError("that is more than a meeting and a day", 'quote the day: "21 oct 18:00"')
    session = open_session(context)
    session.show(
        session.change(
            f"move a meeting of {pod}",
            lambda book: move(book, pod=pod, words=words, reason=reason, today=session.today),
        )
    )
