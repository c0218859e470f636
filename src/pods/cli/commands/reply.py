"""`pods reply`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import people, pods_and_drafts
from pods.cli.options import Anyway, OnDay, PersonName
from pods.cli.session import open_session
from pods.model.words import Reply

Answer = Annotated[Reply, Argument(metavar="[yes|maybe|no]", help="What they said.")]
Into = Annotated[
    str | None,
    Option("--pod", metavar="POD", autocompletion=pods_and_drafts, help="If two are open: which."),
]
Meeting = Annotated[str | None, Option(metavar="DATE", help="Will they come to that one?")]
Reason = Annotated[str | None, Option(help="What they said with it.")]
PlusOne = Annotated[
    str | None,
    Option(metavar="NAME", autocompletion=people, help="Somebody they bring along."),
]
Later = Annotated[bool, Option("--later", help="Keep the seat; they are not in yet.")]


def reply(
    context: Context,
    person: PersonName,
    answer: Answer,
    *,
    into: Into = None,
    meeting: Meeting = None,
    on: OnDay = None,
    reason: Reason = None,
    plus_one: PlusOne = None,
    later: Later = False,
    anyway: Anyway = None,
) -> None:
    """Log an answer: a yes makes a member, a no frees the seat.

    A no after a yes is written down as backed out. With --meeting it is about one meeting only.

    Example:
        pods reply tomas yes
        pods reply joan maybe --reason "is it the time?"
        pods reply ines no --meeting "29 dec"
    """
    from pods.actions.meeting_replies import reply_to_meeting
    from pods.actions.replies import reply as answered

    session = open_session(context)
    label = f"{person} said {answer}"
    if meeting is not None:
        result = session.change(
            label,
            lambda book: reply_to_meeting(
                book, person=person, answer=answer, meeting=meeting, into=into, today=session.today
            ),
        )
    else:
        result = session.change(
            label,
            lambda book: answered(
                book,
                person=person,
                answer=answer,
                into=into,
                on=on,
                reason=reason,
                plus_one=plus_one,
                later=later,
                anyway=anyway,
                today=session.today,
            ),
        )
    session.show(result)
