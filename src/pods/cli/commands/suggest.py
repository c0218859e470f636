"""`pods suggest`."""

from typing import Annotated

from typer import Context, Option

from pods.cli.completion import people_listed, pods
from pods.cli.patience import patience
from pods.cli.session import open_session
from pods.errors import UsageError
from pods.model.words import INTERESTS, Interest

Everyone = Annotated[bool, Option("--everyone", help="A whole round, for all who are in.")]
Fill = Annotated[
    str | None, Option(metavar="POD", autocompletion=pods, help="Who fits the open seats of a pod.")
]
With = Annotated[
    list[str] | None,
    Option("--with", metavar="PEOPLE", autocompletion=people_listed, help="These must be in it."),
]
Without = Annotated[
    list[str] | None,
    Option("--without", metavar="PEOPLE", autocompletion=people_listed, help="These must not."),
]
Only = Annotated[
    list[str] | None,
    Option("--only", metavar="STEP", help="Draw on these steps of the ladder only: in, curious."),
]
Include = Annotated[list[str] | None, Option("--include", help="Draw on these steps as well.")]
Seed = Annotated[int, Option(metavar="N", min=0, help="Where equals are equal, another order.")]
Within = Annotated[
    float | None, Option(metavar="SECONDS", min=0.01, help="The best that is found by then.")
]
Options = Annotated[int, Option("--options", metavar="N", min=1, max=20, help="How many.")]


def suggest(
    context: Context,
    *,
    everyone: Everyone = False,
    fill: Fill = None,
    required: With = None,
    without: Without = None,
    only: Only = None,
    include: Include = None,
    seed: Seed = 0,
    within: Within = None,
    options: Options = 3,
) -> None:
    """Propose combinations, each with its hours, its reasons and the line to begin it.

    The next pod around you draws on everybody you have sounded; a round, on those who are in.
    Nothing is decided and nothing is written: your own feeling overrules it at any time.

    Example:
        pods suggest
        pods suggest --with joan --without pawel
        pods suggest --everyone --include maybe
        pods suggest --fill harbour
    """
    from pods.actions import suggest as suggesting
    from pods.actions.suggestion import Wishes

    if everyone and fill:
        raise UsageError("--everyone and --fill do not go together", "one question at a time")
    session = open_session(context)
    wishes = Wishes(
        required=tuple(required or ()),
        without=tuple(without or ()),
        only=_steps(only),
        include=_steps(include),
        seed=seed,
        count=options,
    )
    book, today = session.book, session.today
    with patience(within) as is_over:
        if fill:
            found = suggesting.suggest_fill(
                book, pod=fill, wishes=wishes, today=today, is_over=is_over
            )
        elif everyone:
            found = suggesting.suggest_everyone(book, wishes=wishes, today=today, is_over=is_over)
        else:
            found = suggesting.suggest_next(book, wishes=wishes, today=today, is_over=is_over)
    session.show(found)


def _steps(typed: list[str] | None) -> tuple[Interest, ...]:
    """Steps of the ladder, repeated or with commas."""
    words = [word.strip() for one in typed or () for word in one.split(",")]
    for word in words:
        if word not in INTERESTS:
            raise UsageError(
                f'"{word}" is no step of the ladder', f"the steps: {', '.join(INTERESTS)}"
            )
    return tuple(step for step in INTERESTS if step in words)
