"""`pods move-meeting`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import meetings, members
from pods.cli.options import PodName
from pods.cli.session import open_session

Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[MEETING] [DATE]",
        autocompletion=meetings,
        help="Which one (s1-2, 2, retro, its day), and when now.",
    ),
]
Reason = Annotated[str | None, Option(metavar="TEXT", help="Why; it is kept.")]
Host = Annotated[str | None, Option(metavar="PERSON", autocompletion=members, help="Who hosts.")]
Notes = Annotated[
    str | None,
    Option("--note-taker", metavar="PERSON", autocompletion=members, help="Who takes notes."),
]
Focus = Annotated[
    str | None, Option(metavar="PERSON", autocompletion=members, help="Whose turn it is.")
]
Home = Annotated[
    str | None, Option(metavar="PERSON", autocompletion=members, help="At whose home it is.")
]


def move_meeting(
    context: Context,
    pod: PodName,
    words: Words = None,
    *,
    host: Host = None,
    note_taker: Notes = None,
    focus: Focus = None,
    home: Home = None,
    reason: Reason = None,
) -> None:
    """Move a meeting to another day or hour, or a turn in it to somebody else.

    The next one, if you name none. Its id stays, and the day it was fixed for is kept; a skipped
    meeting comes back this way. Whoever takes a turn gives their own next one for it.

    Example:
        pods move-meeting harbour "29 dec" "wed 30 dec 18:00" --reason "two are travelling"
        pods move-meeting harbour "5 jan"
        pods move-meeting harbour --host me
    """
    from pods.actions.meeting_changes import move_meeting as move

    typed = {"host": host, "note_taker": note_taker, "focus": focus, "home": home}
    session = open_session(context)
    session.show(
        session.change(
            f"move a meeting of {pod}",
            lambda book: move(
                book,
                pod=pod,
                words=words or (),
                turns={turn: name for turn, name in typed.items() if name is not None},
                reason=reason,
                today=session.today,
            ),
        )
    )
