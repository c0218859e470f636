"""`pods forget`."""

from typing import Annotated, Literal

from typer import Context, Option

from pods.cli.options import PersonName
from pods.cli.session import open_session

Mentions = Annotated[
    Literal["keep", "blank", "delete"] | None,
    Option(help="What becomes of notes and comments that name them, without being asked."),
]
Confirm = Annotated[
    str | None,
    Option(metavar="NAME", help="Their full name: forget them without being asked for it."),
]
KeepOut = Annotated[
    bool, Option("--keep-out", help="Keep a hash, so that an import asks before they come back.")
]


def forget(
    context: Context,
    person: PersonName,
    *,
    mentions: Mentions = None,
    confirm: Confirm = None,
    keep_out: KeepOut = False,
) -> None:
    """Take somebody off the list for good, and out of all that we kept of it.

    THERE IS NO UNDO: the history of the file goes too. First you see what would go, which notes
    and comments still name them (each is yours to keep, blank or delete), and where no program of
    ours can reach. Then their full name is typed; --yes is not enough. Meetings stay, without them.

    Example:
        pods forget dana --dry-run
        pods forget dana --mentions blank --confirm Dana --keep-out
    """
    from secrets import token_hex

    from pods.actions.forgetting import without
    from pods.cli.forgetting import Decisions, be_sure
    from pods.store.forgetting import Asked

    session = open_session(context)
    salt = token_hex(8) if keep_out else None
    decisions = Decisions(mentions)
    asked = Asked(
        action=lambda book: without(book, person=person, salt=salt, today=session.today),
        fates=decisions.fate_of,
        keeps_out=keep_out,
    )
    seen = session.file.forget(asked, dry_run=True)
    is_answered = confirm is not None and (mentions is not None or not seen.mentions)
    if session.shared.dry_run or not is_answered:
        session.show(seen.shown(show_private=session.shared.show_private))
    session.say_if_dry()
    if not session.shared.dry_run:
        decisions.ask(session, seen)
        be_sure(session, seen, confirm=confirm)
        done = session.file.forget(asked)
        session.show(done.shown(show_private=session.shared.show_private))
