"""`pods mark`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion_words import people_then_step
from pods.cli.options import OnDay
from pods.cli.session import open_session
from pods.errors import UsageError
from pods.model.words import INTERESTS

Words = Annotated[
    list[str],
    Argument(
        metavar="PERSON... STEP",
        autocompletion=people_then_step,
        help="People, then where they stand.",
    ),
]
Until = Annotated[
    str | None, Option(metavar="DATE", help="With not-now: ask again then ('in 3 months').")
]
Reason = Annotated[str | None, Option(help="What they said.")]


def mark(
    context: Context,
    words: Words,
    *,
    until: Until = None,
    reason: Reason = None,
    on: OnDay = None,
) -> None:
    """Write down how somebody stands to podding at all.

    The steps: idea, sounded, curious, maybe, in, not-now, no. Each change is dated; going back is
    as legal as going on. An answer to one invitation is another thing: pods reply.

    Example:
        pods mark kasia in
        pods mark leo not-now --until "1 dec"
    """
    from pods.actions.interest import mark as marked

    people, step = words[:-1], next((one for one in INTERESTS if one == words[-1]), None)
    if step is not None and not people:
        raise UsageError(f"{step}: but who?", f"pods mark PERSON {step}")
    if step is None:
        raise UsageError(
            f'"{words[-1]}" is no step of the ladder',
            f"pods mark {words[0]} STEP, and STEP is one of {', '.join(INTERESTS)}",
        )
    session = open_session(context)
    session.show(
        session.change(
            f"mark {', '.join(people)} {step}",
            lambda book: marked(
                book,
                people=people,
                to=step,
                until=until,
                reason=reason,
                on=on,
                today=session.today,
            ),
        )
    )
