"""`pods invite`."""

from typing import Annotated, Literal

from typer import Context, Option

from pods.cli.completion_words import known, letters
from pods.cli.options import Anyway, OnDay, PeopleNames, PodOrDraft
from pods.cli.session import open_session
from pods.errors import UsageError

By = Annotated[str | None, Option(metavar="DATE", help="The day you ask an answer for.")]
Channel = Annotated[str | None, Option(autocompletion=known("channel"), help="Where it is sent.")]
Wording = Annotated[
    str | None,
    Option(
        autocompletion=letters,
        help="The letter to take, by its name; or the words you used yourself.",
    ),
]
Draft = Annotated[bool, Option("--draft", help="Hold a seat; do not ask yet.")]
Nudge = Annotated[bool, Option("--nudge", help="Write and log a gentle reminder.")]
Withdraw = Annotated[bool, Option("--withdraw", help="Take the invitation back.")]
Expire = Annotated[bool, Option("--expire", help="No answer came: free the seat.")]


def invite(
    context: Context,
    into: PodOrDraft,
    people: PeopleNames,
    *,
    on: OnDay = None,
    by: By = None,
    channel: Channel = None,
    wording: Wording = None,
    draft: Draft = False,
    nudge: Nudge = False,
    withdraw: Withdraw = False,
    expire: Expire = False,
    anyway: Anyway = None,
) -> None:
    """Write the letter, and log that it was sent today. Nothing is sent for you.

    Example:
        pods invite harbour kasia dana --by fri
        pods invite b joan --nudge
    """
    from pods.actions.invitations import invite as ask

    step = _step(draft=draft, nudge=nudge, withdraw=withdraw, expire=expire)
    session = open_session(context)
    session.show(
        session.change(
            f"{_LABELS[step]} {', '.join(people)}",
            lambda book: ask(
                book,
                into=into,
                people=people,
                step=step,
                on=on,
                by=by,
                channel=channel,
                wording=wording,
                anyway=anyway,
                today=session.today,
            ),
        )
    )


Step = Literal["send", "draft", "nudge", "withdraw", "expire"]

_LABELS: dict[Step, str] = {
    "send": "invite",
    "draft": "hold a seat for",
    "nudge": "nudge",
    "withdraw": "withdraw the invitation of",
    "expire": "expire the invitation of",
}


def _step(*, draft: bool, nudge: bool, withdraw: bool, expire: bool) -> Step:
    said: list[Step] = []
    said += ["draft"] if draft else []
    said += ["nudge"] if nudge else []
    said += ["withdraw"] if withdraw else []
    said += ["expire"] if expire else []
    if len(said) > 1:
        raise UsageError(f"--{said[0]} and --{said[1]} do not go together", "one step at a time")
    return said[0] if said else "send"
