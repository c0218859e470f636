"""`pods init`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.session import Session, open_session
from pods.errors import NotAllowedError, UsageError

Here = Annotated[bool, Option("--here", help="Begin pods.toml in this folder.")]
Name = Annotated[str | None, Option(metavar="NAME", help="Your name, as letters sign it.")]
Id = Annotated[
    str | None, Option("--id", metavar="ID", help="What stands in pods for you, instead of 'me'.")
]
TimeZone = Annotated[str | None, Option(metavar="ZONE", help="Your zone: Europe/Lisbon.")]
Free = Annotated[
    str | None, Option(metavar="HOURS", help="Your good hours: 'tue,thu 18:00-21:00; sun 10-13'.")
]
Email = Annotated[str | None, Option(metavar="ADDRESS", help="Where answers reach you.")]
Organiser = Annotated[
    bool, Option("--organiser", help="You weave for others and sit in no pod yourself.")
]


def init(
    context: Context,
    *,
    here: Here = False,
    name: Name = None,
    id_: Id = None,
    time_zone: TimeZone = None,
    free: Free = None,
    email: Email = None,
    organiser: Organiser = False,
) -> None:
    """Begin a list of your own.

    The file that --file or $PODS_FILE names is created; with neither, one in your data folder,
    or with --here pods.toml in this folder. On a terminal it asks three things about you, and
    Enter skips each; anywhere else it asks nothing.

    Example:
        pods init
        pods init --here --name Mira --time-zone Atlantic/Azores
    """
    from pods.actions.begin import begin

    session = open_session(context)
    _choose_file(session, is_here=here)
    facts = {"name": name, "time_zone": time_zone, "free": free, "email": email}
    if session.is_interactive:
        _ask_about_caller(session, facts)
    saved = session.file.change(
        "begin the list",
        lambda book: begin(
            book,
            file=str(session.location.path),
            facts=facts,
            caller_id=id_,
            is_organiser=organiser,
        ),
        dry_run=session.shared.dry_run,
    )
    session.show(saved.result)
    session.say_if_dry()


def _choose_file(session: Session, *, is_here: bool) -> None:
    if is_here and session.shared.file is not None:
        raise UsageError("--here and --file name two places", "give one of them")
    if is_here:
        session.use_file("pods.toml")
    if session.location.exists:
        raise NotAllowedError(
            f"{session.location.path} is there already",
            "pods add-person NAME adds to it; pods init --file OTHER.toml begins another",
        )


def _ask_about_caller(session: Session, facts: dict[str, str | None]) -> None:
    from pods.cli.surroundings import local_zone
    from pods.hours.availability import parse_hours
    from pods.hours.zones import zone

    ask = session.ask("")
    if facts["name"] is None:
        facts["name"] = ask.text("Your name, as letters sign it") or None
    if facts["time_zone"] is None:
        here = local_zone(session.environ)
        told = ask.text("Your time zone", default=here, check=zone, explained="Area/City.")
        facts["time_zone"] = told or None
    if facts["free"] is None:
        told = ask.text(
            "Your good hours for a call, if you know them",
            check=parse_hours,
            explained="For instance: tue,thu 18:00-21:00; sun 10-13",
        )
        facts["free"] = told or None
