"""`pods letter`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import people, pods_and_drafts
from pods.cli.session import open_session

Template = Annotated[
    str, Argument(metavar="LETTER", help="sounding, invitation, nudge, maybe, absence, ...")
]
For = Annotated[
    str, Option("--for", metavar="PERSON", autocompletion=people, help="Who will read it.")
]
About = Annotated[
    str | None,
    Option("--pod", metavar="POD", autocompletion=pods_and_drafts, help="The pod or draft."),
]


def letter(context: Context, template: Template, *, person: For, about: About = None) -> None:
    """Show a letter with the facts filled in, to copy and make your own. Nothing is logged.

    Your own words stand in [templates] of the file and come first.

    Example:
        pods letter sounding --for joan
        pods letter invitation --for tomas --pod harbour
    """
    from pods.actions.letters import letter as written

    session = open_session(context)
    session.show(
        written(session.book, template=template, person=person, about=about, today=session.today)
    )
