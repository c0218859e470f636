"""`pods add-person`."""

from collections.abc import Mapping
from typing import Annotated, Any

from typer import Argument, Context, Option

from pods.cli.facts import person_facts, takes
from pods.cli.session import open_session

Names = Annotated[list[str], Argument(metavar="NAME...", help="One name, or several.")]
Another = Annotated[
    bool, Option("--another", help="Somebody else, who is called like one on the list.")
]


@takes(person_facts)
def add_person(
    context: Context, names: Names, *, another: Another = False, facts: Mapping[str, Any]
) -> None:
    """Put people on the list: several by name, or one with what you know.

    Only the name is needed. What nobody told you stays unknown, and is held against nobody.

    Example:
        pods add-person Noor Bo "Zoë Wójcik" Ada
        pods add-person Lua --time-zone America/Sao_Paulo --free "wed 14:30-19" --tag dance
    """
    from pods.actions.people import add_people

    session = open_session(context)
    session.show(
        session.change(
            f"add {', '.join(names)}",
            lambda book: add_people(
                book, names=names, facts=facts, another=another, today=session.today
            ),
        )
    )
