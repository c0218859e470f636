"""`pods move`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion import drafts
from pods.cli.options import Anyway, PeopleNames
from pods.cli.session import open_session

From = Annotated[
    str | None,
    Option("--from", metavar="DRAFT", autocompletion=drafts, help="The draft they leave."),
]
To = Annotated[
    str | None,
    Option("--to", metavar="DRAFT", autocompletion=drafts, help="The draft they come to."),
]
New = Annotated[bool, Option("--new", help="Begin the draft that --to names.")]


def move(
    context: Context,
    people: PeopleNames,
    *,
    source: From = None,
    target: To = None,
    new: New = False,
    anyway: Anyway = None,
) -> None:
    """Move people into a draft, out of it, or between two.

    A draft is a what-if: nobody is asked, nobody is committed. Let it sit.

    Example:
        pods move me kasia felix --to wednesday --new
        pods move joan --from b --to wednesday
        pods move felix --from wednesday
    """
    from pods.actions.drafts import move as moved

    session = open_session(context)
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
