"""`pods people`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion_words import known
from pods.cli.session import open_session
from pods.model.words import Interest as Step

Matching = Annotated[str | None, Argument(metavar="TEXT", help="Part of a name or a place.")]
Interest = Annotated[Step | None, Option(help="Only those who stand there.")]
Tag = Annotated[
    str | None,
    Option("--tag", autocompletion=known("topics"), help="Only those who care for it."),
]
WithoutPod = Annotated[bool, Option("--without-pod", help="Only those in no pod.")]


def people(
    context: Context,
    matching: Matching = None,
    *,
    interest: Interest = None,
    tag: Tag = None,
    without_pod: WithoutPod = False,
) -> None:
    """List the people, all or some.

    Example:
        pods people
        pods people --interest in --without-pod
    """
    from pods.actions.listing import list_people

    session = open_session(context)
    session.show(
        list_people(
            session.book,
            interest=interest,
            topic=tag,
            without_pod=without_pod,
            matching=matching,
        )
    )
