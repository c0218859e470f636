"""`pods log-meeting`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import members, members_listed, people_listed
from pods.cli.options import PodName
from pods.cli.session import open_session

Days = Annotated[
    list[str] | None, Argument(metavar="[DATE...]", help="When; today if you do not say.")
]
People = list[str] | None
Person = str | None


def log_meeting(
    context: Context,
    pod: PodName,
    days: Days = None,
    *,
    present: Annotated[
        People,
        Option(metavar="PEOPLE", autocompletion=members_listed, help="Only these were there."),
    ] = None,
    missing: Annotated[
        People, Option(metavar="PEOPLE", autocompletion=members_listed, help="All but these.")
    ] = None,
    no_show: Annotated[
        People,
        Option(metavar="PEOPLE", autocompletion=members_listed, help="Not a word from them."),
    ] = None,
    late: Annotated[
        People, Option(metavar="PEOPLE", autocompletion=members_listed, help="There, but late.")
    ] = None,
    guest: Annotated[
        People, Option(metavar="PEOPLE", autocompletion=people_listed, help="There as guests.")
    ] = None,
    host: Annotated[
        Person, Option(metavar="PERSON", autocompletion=members, help="Who hosted.")
    ] = None,
    note_taker: Annotated[
        Person, Option(metavar="PERSON", autocompletion=members, help="Who took notes.")
    ] = None,
    focus: Annotated[
        Person, Option(metavar="PERSON", autocompletion=members, help="Whose turn it was.")
    ] = None,
    home: Annotated[
        Person, Option(metavar="PERSON", autocompletion=members, help="At whose home it was.")
    ] = None,
    kick_off: Annotated[bool, Option("--kick-off", help="It was a first call.")] = False,
    following: Annotated[
        str | None, Option("--next", metavar="DATE", help="When you meet again: 'tue 17:00'.")
    ] = None,
    note: Annotated[
        str | None, Option(metavar="TEXT", help="One line of logistics, not what was said.")
    ] = None,
    replace: Annotated[bool, Option("--replace", help="Log a day again.")] = False,
) -> None:
    """Write down that a pod met. Whoever you do not name was there.

    What is said in a pod stays in the pod: keep dates and turns here, nothing more. A day that was
    planned logs that meeting; the rota says who hosted, unless you do ("" for nobody).

    Example:
        pods log-meeting harbour --missing ines --focus duarte --host mira --next "in 2 weeks"
        pods log-meeting harbour "30 aug" "6 sep" --missing ines
        pods log-meeting harbour today --replace --late duarte
    """
    from pods.actions.attendance import Notes
    from pods.actions.meetings import log_meeting as log

    notes = Notes(
        present=present,
        missing=missing or (),
        no_show=no_show or (),
        late=late or (),
        guest=guest or (),
        host=host,
        note_taker=note_taker,
        focus=focus,
        home=home,
        note=note,
    )
    session = open_session(context)
    session.show(
        session.change(
            f"log a meeting of {pod}",
            lambda book: log(
                book,
                pod=pod,
                on=days or (),
                notes=notes,
                following=following,
                replace=replace,
                is_kick_off=kick_off,
                today=session.today,
            ),
        )
    )
