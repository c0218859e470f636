"""`pods new-pod`."""

from collections.abc import Mapping
from typing import Annotated, Any

from typer import Argument, Context, Option

from pods.cli.completion import drafts, people_listed
from pods.cli.facts import pod_terms, takes
from pods.cli.options import Anyway
from pods.cli.session import open_session
from pods.model.words import PodKind

Name = Annotated[str, Argument(metavar="NAME", help="What it is called.")]
People = Annotated[
    list[str] | None,
    Argument(metavar="[PERSON...]", autocompletion=people_listed, help="Whom it is for."),
]
From = Annotated[
    str | None,
    Option("--from", metavar="DRAFT", autocompletion=drafts, help="Take a draft's people along."),
]
Kind = Annotated[PodKind, Option(help="4-6 people, a circle of 8-12, or a gathering of any size.")]


@takes(pod_terms)
def new_pod(
    context: Context,
    name: Name,
    people: People = None,
    *,
    source: From = None,
    kind: Kind = "pod",
    anyway: Anyway = None,
    facts: Mapping[str, Any],
) -> None:
    """Begin a pod. You are in it at once; everybody else gets a seat held, and is not asked yet.

    Where somebody else calls it (--caller), you are in it only if you name `me` too.

    Example:
        pods new-pod "The Unicorns" tomas ines duarte me --at "tue 17:00"
        pods new-pod Wednesday --from b
    """
    from pods.actions.pods import new_pod as begin

    session = open_session(context)
    session.show(
        session.change(
            f"begin {name}",
            lambda book: begin(
                book,
                name=name,
                people=people or (),
                source=source,
                kind=kind,
                terms=facts,
                anyway=anyway,
                today=session.today,
            ),
        )
    )
