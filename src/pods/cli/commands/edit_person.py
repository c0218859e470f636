"""`pods edit-person`."""

from collections.abc import Mapping
from typing import Annotated, Any

from typer import Context, Option

from pods.cli.facts import person_facts, takes
from pods.cli.options import PersonName
from pods.cli.session import open_session

NoRush = Annotated[
    bool | None,
    Option("--no-rush/--rush", help="Of yourself: what could become a new pod comes last."),
]
NewName = Annotated[str | None, Option("--name", help="The full name.")]


@takes(person_facts)
def edit_person(
    context: Context,
    person: PersonName,
    *,
    name: NewName = None,
    no_rush: NoRush = None,
    facts: Mapping[str, Any],
) -> None:
    """Change what you know about somebody; an empty text takes a fact back.

    Example:
        pods edit-person hana --time-zone Europe/Lisbon --free "tue,thu 18-21"
        pods edit-person hana --email ""
        pods edit-person me --max-pods 3 --no-rush
    """
    from pods.actions.people import edit_person as edit

    session = open_session(context)
    session.show(
        session.change(
            f"edit {person}",
            lambda book: edit(
                book, person=person, facts={"name": name, "no_rush": no_rush, **facts}
            ),
        )
    )
