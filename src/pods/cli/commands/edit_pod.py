"""`pods edit-pod`."""

from collections.abc import Mapping
from typing import Annotated, Any

from typer import Context, Option

from pods.cli.facts import State, pod_terms, takes
from pods.cli.options import PodName
from pods.cli.session import open_session

NewName = Annotated[str | None, Option("--name", help="What it is called.")]
Next = Annotated[
    str | None, Option("--next", metavar="DATE", help="Plan the next meeting: 'tue 17:00'.")
]

RestingUntil = Annotated[
    str | None, Option(metavar="DATE", help="The end of a rest; 'pods rest' begins one.")
]


@takes(pod_terms)
def edit_pod(
    context: Context,
    pod: PodName,
    *,
    name: NewName = None,
    state: State = None,
    resting_until: RestingUntil = None,
    following: Next = None,
    facts: Mapping[str, Any],
) -> None:
    """Change a pod's terms; an empty text takes one back.

    Example:
        pods edit-pod harbour --at "tue 17:30" --intention "to move, and to talk about it"
        pods edit-pod harbour --next "29 dec"
    """
    from pods.actions.pod_terms import edit_pod as edit

    session = open_session(context)
    session.show(
        session.change(
            f"edit {pod}",
            lambda book: edit(
                book,
                pod=pod,
                terms={"name": name, "state": state, "resting_until": resting_until, **facts},
                following=following,
                today=session.today,
            ),
        )
    )
