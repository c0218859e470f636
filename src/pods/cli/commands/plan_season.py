"""`pods plan-season`."""

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from pods.cli.options import PodName
from pods.cli.session import open_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from pods.actions.kick_off import KickOffPlanned
    from pods.actions.result import Change
    from pods.actions.season_told import SeasonPlanned
    from pods.cli.session import Session
    from pods.model.book import Book

Days = Annotated[
    list[str] | None, Argument(metavar="[DATE...]", help="With --kick-off: when, 'tue 17:00'.")
]
KickOff = Annotated[bool, Option("--kick-off", help="Fix the first calls, not a season.")]
Meetings = Annotated[
    int | None,
    Option(metavar="N", min=1, help="How many, the retro not counted."),
]
From = Annotated[str | None, Option("--from", metavar="DATE", help="Not before this day.")]
Every = Annotated[int | None, Option(metavar="WEEKS", min=1, max=52, help="The rhythm.")]
At = Annotated[str | None, Option(metavar="'DAY HH:MM'", help="The weekly hour.")]
Minutes = Annotated[int | None, Option(metavar="N", min=15, max=1440, help="How long each is.")]
Retro = Annotated[
    bool | None, Option("--retro/--no-retro", help="With a look back at the end, or without.")
]
WithoutRota = Annotated[
    bool, Option("--without-rota", help="Dates only; who does what stays as it is.")
]
Homes = Annotated[bool, Option("--homes", help="Each time at somebody's home: whose, in turn.")]
Skip = Annotated[
    list[str] | None,
    Option(metavar="DATE", help="Pass over a day or a span: '29 dec', '15 jun - 15 sep'."),
]
New = Annotated[bool, Option("--new", help="The next season; what is left of this one is skipped.")]


def plan_season(
    context: Context,
    pod: PodName,
    days: Days = None,
    *,
    kick_off: KickOff = False,
    meetings: Meetings = None,
    start: From = None,
    every: Every = None,
    at: At = None,
    minutes: Minutes = None,
    retro: Retro = None,
    without_rota: WithoutRota = False,
    homes: Homes = False,
    skip: Skip = None,
    new: New = False,
) -> None:
    """Fix all dates of a season at once: its meetings, a look back, and a rota.

    What you do not say is as it was, else as the pod's terms or your settings have it. While a
    season has dates to come, this fixes them anew: what was held or skipped stays, ids stay.

    Example:
        pods plan-season harbour --meetings 4 --from "6 oct" --every 2 --at "tue 17:00"
        pods plan-season harbour --skip "17 nov"
        pods plan-season harbour --kick-off "thu 18:00" "8 oct 18:00"
    """
    session = open_session(context)
    today = session.today

    def plan(book: "Book", at: str | None = at) -> "Change[SeasonPlanned]":
        from pods.actions.season_terms import SeasonWish
        from pods.actions.seasons import plan_season as fix

        wish = SeasonWish(
            meetings=meetings,
            start=start,
            every=every,
            at=at,
            minutes=minutes,
            has_retro=retro,
            has_rota=not without_rota,
            at_homes=homes,
            skip=skip or (),
            is_new=new,
        )
        return fix(book, pod=pod, wish=wish, today=today)

    def call(book: "Book") -> "Change[KickOffPlanned]":
        from pods.actions.kick_off import plan_kick_off

        return plan_kick_off(book, pod=pod, days=days or (), minutes=minutes, today=today)

    if kick_off:
        session.show(session.change(f"plan the first calls of {pod}", call))
    else:
        _refuse_days(days or ())
        hour = at or _asked_hour(session, plan)
        label = f"plan a season of {pod}"
        session.show(session.change(label, lambda book: plan(book, hour)))


def _refuse_days(days: "list[str] | tuple[()]") -> None:
    from pods.errors import UsageError

    if days:
        raise UsageError(
            f'a season has no single days such as "{days[0]}"',
            "its first day: --from DATE; days of the first calls: --kick-off",
        )


def _asked_hour(session: "Session", plan: "Callable[[Book], object]") -> str | None:
    """The hour that the human chooses where none is agreed; asked before anything is locked."""
    from pods.actions.season_hours import NoHourError

    if not session.is_interactive:
        return None
    try:
        plan(session.book)
    except NoHourError as error:
        if not error.offers:
            raise
        ask = session.ask("")
        options = [f"{offer}" for offer in error.offers]
        chosen = ask.choose(f"{error.message}. These hold every time:", options)
        return error.offers[chosen].at
    return None
