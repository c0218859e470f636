"""The options of `pods suggest`, one type each; two that ask different questions do not mix."""

from typing import Annotated

from typer import Argument, Option

from pods.cli.completion import people_listed, pods
from pods.cli.completion_words import criteria, steps
from pods.errors import UsageError
from pods.model.typed import quoted
from pods.model.words import INTERESTS, Interest

MOST_EFFORT = 1000

Everyone = Annotated[bool, Option("--everyone", help="A whole round, for all who are in.")]
Fill = Annotated[
    str | None, Option(metavar="POD", autocompletion=pods, help="Who fits the open seats of a pod.")
]
Stay = Annotated[
    bool, Option("--stay", help="After some came and went: few moves, and what each gains.")
]
Reshape = Annotated[
    bool, Option("--reshape", help="What could be cut, joined or swapped: of PODS, or of all.")
]
Pods = Annotated[
    list[str] | None,
    Argument(metavar="[PODS]", autocompletion=pods, help="With --reshape: these pods."),
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
    Option(
        "--only",
        metavar="STEP",
        autocompletion=steps,
        help="Draw on these steps of the ladder only: in, curious.",
    ),
]
Include = Annotated[
    list[str] | None,
    Option("--include", autocompletion=steps, help="Draw on these steps as well."),
]
Seed = Annotated[int, Option(metavar="N", min=0, help="Where equals are equal, another order.")]
Effort = Annotated[
    int | None,
    Option(
        metavar="N",
        min=0,
        max=MOST_EFFORT,
        help="How much to search, 1 unless told; more is never worse.",
    ),
]
Within = Annotated[
    float | None, Option(metavar="SECONDS", min=0.01, help="The best that is found by then.")
]
Why = Annotated[bool, Option("--why", help="What each question adds; what a swap would lose.")]
WhyNot = Annotated[
    list[str] | None,
    Option("--why-not", metavar="PEOPLE", autocompletion=people_listed, help="Why not they."),
]
Board = Annotated[bool, Option("--board", help="Lay them on the board, to move people about.")]
Levers = Annotated[bool, Option("--levers", help="What would give more people a seat.")]
Weigh = Annotated[
    list[str] | None,
    Option(metavar="NAME=N", autocompletion=criteria, help="How much a criterion counts, once."),
]
Options = Annotated[int, Option("--options", metavar="N", min=1, max=20, help="How many.")]


def refuse_two_questions(asked: dict[str, object]) -> None:
    """Refuse options that ask different questions.

    Args:
        asked: by option, what was typed for it; what is false or None was not typed.

    Raises:
        UsageError: more than one was typed.
    """
    typed = [option for option, value in asked.items() if value]
    if len(typed) > 1:
        raise UsageError(f"{' and '.join(typed)} do not go together", "one question at a time")


def refuse_pods_alone(pods: list[str] | None, *, reshape: bool) -> None:
    """Refuse pods that were named without the question they belong to.

    Raises:
        UsageError: with both questions that one could have meant.
    """
    if pods and not reshape:
        raise UsageError(
            f"what of {pods[0]}?",
            f"pods suggest --fill {quoted(pods[0])}, or: --reshape {quoted(pods[0])}",
        )


def effort_of(effort: int | None, *, within: float | None) -> int:
    """How much to search: as told; without a word 1, or as much as there is time for."""
    if effort is not None:
        return effort
    return 1 if within is None else MOST_EFFORT


def steps_of(typed: list[str] | None) -> tuple[Interest, ...]:
    """Steps of the ladder, repeated or with commas.

    Raises:
        UsageError: a word is no step.
    """
    words = [word.strip() for one in typed or () for word in one.split(",")]
    for word in words:
        if word not in INTERESTS:
            raise UsageError(
                f'"{word}" is no step of the ladder', f"the steps: {', '.join(INTERESTS)}"
            )
    return tuple(step for step in INTERESTS if step in words)


def weights_of(typed: list[str] | None) -> dict[str, int | None]:
    """Weights of criteria, repeated or with commas.

    Raises:
        UsageError: no criterion is called that, or the weight is no number from 0 to 20.
    """
    from pods.actions.criteria import weights_typed

    return weights_typed(typed or ())
