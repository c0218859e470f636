"""`pods sound`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion_words import known, letters
from pods.cli.options import OnDay, PeopleNames
from pods.cli.session import open_session

Channel = Annotated[
    str | None, Option(autocompletion=known("channel"), help="Where: Signal, a walk.")
]
Wording = Annotated[
    str | None, Option(autocompletion=letters, help="The words you used, or the letter.")
]
Reaction = Annotated[
    str | None, Option(help="What came back; curious, maybe, in, not-now and no count as steps.")
]


def sound(
    context: Context,
    people: PeopleNames,
    *,
    on: OnDay = None,
    channel: Channel = None,
    wording: Wording = None,
    reaction: Reaction = None,
) -> None:
    """Write down that you tested the waters with somebody.

    "I am thinking of a small group of 4-5 who talk honestly every two weeks. Would something like
    that speak to you? No plan yet." Silence is an answer that can wait.

    Example:
        pods sound joan --channel Signal
        pods sound sol --on "last tue" --reaction maybe
    """
    from pods.actions.interest import sound as sounded

    session = open_session(context)
    session.show(
        session.change(
            f"sound {', '.join(people)}",
            lambda book: sounded(
                book,
                people=people,
                on=on,
                channel=channel,
                wording=wording,
                reaction=reaction,
                today=session.today,
            ),
        )
    )
