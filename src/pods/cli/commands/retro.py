"""`pods retro`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion import members_listed
from pods.cli.completion_words import seasons
from pods.cli.options import OnDay, PodName
from pods.cli.session import open_session

Plus = Annotated[list[str] | None, Option(metavar="TEXT", help="What was good; say it again.")]
Minus = Annotated[list[str] | None, Option(metavar="TEXT", help="What was not.")]
Next = Annotated[
    list[str] | None, Option("--next", metavar="TEXT", help="What to change from now on.")
]
Stay = Annotated[
    list[str] | None,
    Option(metavar="PEOPLE", autocompletion=members_listed, help="These go on."),
]
Pause = Annotated[
    list[str] | None,
    Option(
        metavar="PEOPLE", autocompletion=members_listed, help="These keep their seat, on leave."
    ),
]
Leave = Annotated[
    list[str] | None,
    Option(metavar="PEOPLE", autocompletion=members_listed, help="These leave, with thanks."),
]
Season = Annotated[
    str | None,
    Option(
        metavar="SEASON",
        autocompletion=seasons,
        help="Which season, if it is not the last: s1.",
    ),
]


def retro(
    context: Context,
    pod: PodName,
    *,
    plus: Plus = None,
    minus: Minus = None,
    following: Next = None,
    stay: Stay = None,
    pause: Pause = None,
    leave: Leave = None,
    season: Season = None,
    on: OnDay = None,
) -> None:
    """Look back at a season: the questions, the answers, who goes on, and the ways on.

    With nothing to write down it shows what was said so far, and the ways on from here. What was
    confided in the pod stays in the pod: keep what the group would read aloud.

    Example:
        pods retro harbour
        pods retro harbour --plus "the silence" --next "start on time" --stay mira,duarte
    """
    from pods.actions.retro import Said, log_retro

    said = Said(
        plus=plus or (),
        minus=minus or (),
        next=following or (),
        stay=stay or (),
        pause=pause or (),
        leave=leave or (),
    )
    session = open_session(context)
    if said.is_empty and on is None:
        from pods.actions.ways_on import look_back

        session.show(look_back(session.book, pod=pod, season=season, today=session.today))
        return
    session.show(
        session.change(
            f"look back at {pod}",
            lambda book: log_retro(
                book, pod=pod, said=said, season=season, on=on, today=session.today
            ),
        )
    )
