"""`pods criteria`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion_words import criteria as criteria_listed
from pods.cli.completion_words import mixes
from pods.cli.session import open_session

Weights = Annotated[
    list[str] | None,
    Argument(metavar="NAME=WEIGHT...", autocompletion=criteria_listed, help="What to weigh how."),
]
InPerson = Annotated[
    bool | None, Option("--in-person/--online", help="Where pods meet: ways count, or not.")
]
DiverseBy = Annotated[
    list[str] | None,
    Option(
        metavar="FIELD",
        autocompletion=mixes,
        help="In what a mix is wished: place, languages, stage, a trait.",
    ),
]


def criteria(
    context: Context,
    weights: Weights = None,
    *,
    in_person: InPerson = None,
    diverse_by: DiverseBy = None,
) -> None:
    """Show what a suggestion weighs, and what is known; or weigh it otherwise for good.

    Weights are 0 to 20; 0 leaves a question out, and nothing after the = takes a weight back.

    Example:
        pods criteria
        pods criteria energy=5 fresh-pairs=0
        pods criteria --in-person --diverse-by origin
    """
    from pods.actions import criteria as weighing

    session = open_session(context)
    book = session.book  # where there is no file yet, nothing can be weighed
    if weights is None and in_person is None and diverse_by is None:
        session.show(weighing.criteria(book))
        return
    typed = weighing.weights_typed(weights or ())
    session.show(
        session.change(
            "weigh criteria",
            lambda book: weighing.weigh(
                book, weights=typed, in_person=in_person, diverse_by=_fields(diverse_by)
            ),
        )
    )


def _fields(typed: list[str] | None) -> tuple[str, ...] | None:
    """Fields, repeated or with commas; an empty text is none at all."""
    if typed is None:
        return None
    words = (word.strip() for one in typed for word in one.split(","))
    return tuple(dict.fromkeys(word for word in words if word))
