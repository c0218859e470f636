"""`pods move`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion import drafts
from pods.cli.completion import people as person_names
from pods.cli.options import Anyway, PeopleNames
from pods.cli.session import Session, open_session
from pods.errors import UsageError

From = Annotated[
    str | None,
    Option("--from", metavar="DRAFT", autocompletion=drafts, help="The draft they leave."),
]
To = Annotated[
    str | None,
    Option("--to", metavar="DRAFT", autocompletion=drafts, help="The draft they come to."),
]
Swap = Annotated[
    str | None,
    Option(
        "--swap", metavar="PERSON", autocompletion=person_names, help="Change places with them."
    ),
]
New = Annotated[bool, Option("--new", help="Begin the draft that --to names.")]


def move(
    context: Context,
    people: PeopleNames,
    *,
    source: From = None,
    target: To = None,
    new: New = False,
    swap: Swap = None,
    anyway: Anyway = None,
) -> None:
    """Move people into a draft, out of it, or between two; or let two change places.

    A draft is a what-if: nobody is asked, nobody is committed. Let it sit.

    Example:
        pods move me kasia felix --to wednesday --new
        pods move joan --from b --to wednesday
        pods move joan --swap tomas
        pods move felix --from wednesday
    """
    from pods.actions.drafts import move as moved

    session = open_session(context)
    if swap is not None:
        _swap(session, people, swap, source=source, target=target, anyway=anyway)
        return
    session.show(
        session.change(
            f"move {', '.join(people)}",
            lambda book: moved(
                book,
                people=people,
                source=source,
                target=target,
                new=new,
                anyway=anyway,
                today=session.today,
            ),
        )
    )


def _swap(
    session: Session,
    people: list[str],
    other: str,
    *,
    source: str | None,
    target: str | None,
    anyway: str | None,
) -> None:
    """Let two people change places, each in the one draft, or on the bench, where they are."""
    from pods.actions.draft_changes import only_draft, swap

    if len(people) != 1:
        raise UsageError("only two can change places", "pods move ana --swap bo")
    session.show(
        session.change(
            f"swap {people[0]} and {other}",
            lambda book: swap(
                book,
                one=people[0],
                other=other,
                source=source or only_draft(book, person=people[0], option="--from"),
                target=target or only_draft(book, person=other, option="--to"),
                anyway=anyway,
                today=session.today,
            ),
        )
    )
