"""`pods tie`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import people
from pods.cli.options import Note
from pods.cli.session import open_session
from pods.model.words import TieKind

Person = Annotated[str, Argument(metavar="PERSON", autocompletion=people, help="One of the two.")]
Kind = Annotated[TieKind, Argument(metavar="TIE", help="couple, family, friend, knows, ex, ...")]
Strength = Annotated[int | None, Option(metavar="0-3", help="0 (thin) to 3 (strong).")]
Private = Annotated[
    bool | None,
    Option(
        "--private/--public",
        help="Show it nowhere, or again; ex, competitor and conflict never show.",
    ),
]
Remove = Annotated[bool, Option("--remove", help="Take the tie back.")]


def tie(
    context: Context,
    one: Person,
    other: Person,
    kind: Kind = "knows",
    *,
    strength: Strength = None,
    private: Private = None,
    note: Note = None,
    remove: Remove = False,
) -> None:
    """Write down what two people are to each other.

    couple, family, housemate, colleague, friend, knows; ex, competitor and conflict are private.

    Example:
        pods tie ines duarte couple
        pods tie joan felix --remove
    """
    from pods.actions.ties import tie as tied

    session = open_session(context)
    session.show(
        session.change(
            "change a tie",  # the history is no place for what may be private
            lambda book: tied(
                book,
                people=[one, other],
                kind=kind,
                strength=strength,
                private=private,
                note=note,
                remove=remove,
                show_private=session.shared.show_private,
            ),
        )
    )
