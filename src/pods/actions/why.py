"""Why these people: what each question adds to the score, and what the nearest swap would lose."""

from collections.abc import Callable, Iterator, Sequence

from pods.actions.option import in_points
from pods.actions.reasons import SwapLine, TermLine, Why
from pods.actions.suggestion import NumberedPod, PodOption, RoundOption, Suggestion
from pods.grouping.sizes import MILD, UNIT
from pods.grouping.swaps import Swap, nearest_exchange, nearest_swap
from pods.grouping.worth import pod_of
from pods.proposals.arithmetic import terms_of
from pods.proposals.levers import Posed

_HUNDREDTHS = 100


def why_each(answer: Suggestion, posed: Posed, *, is_over: Callable[[], bool]) -> Iterator[Why]:
    """Why each option; of rounds, why each pod of the best.

    Args:
        answer: the suggestion.
        posed: its question.
        is_over: asked now and then whether to stop; swaps that were not looked at are not told.
    """
    asked = posed.asked
    options = answer.options
    shown: Sequence[PodOption] = [one for one in options if isinstance(one, NumberedPod)]
    if options and isinstance(options[0], RoundOption):
        shown = options[0].pods
    places = {one: place for place, one in enumerate(asked.people)}
    pods = [pod_of(asked.problem, (places[one] for one in option.people)) for option in shown]
    for at, (option, pod) in enumerate(zip(shown, pods, strict=True)):
        if isinstance(option, NumberedPod):
            swap = nearest_swap(asked.problem, pod.members, is_over=is_over)
        else:
            swap = nearest_exchange(asked.problem, pods, at, is_over=is_over)
        terms = terms_of(posed.book, asked, pod.members)
        values = in_hundredths([term.value for term in terms])
        yield Why(
            number=option.number if isinstance(option, NumberedPod) else None,
            people=option.people,
            score=option.score,
            terms=tuple(
                TermLine(term=term.name, value=value, text=term.text)
                for term, value in zip(terms, values, strict=True)
            ),
            size=_size(posed, len(pod.members)),
            swap=None if swap is None else _swap(posed, swap),
        )


def in_hundredths(values: Sequence[int]) -> tuple[float, ...]:
    """Values in points to two decimals, which add up to their sum in points to two decimals.

    Each is rounded down or up by less than a hundredth: those nearest to the next one go up.
    """
    parts = [value * _HUNDREDTHS for value in values]
    rounded = [part // UNIT for part in parts]
    missing = round(in_points(sum(values)) * _HUNDREDTHS) - sum(rounded)
    nearest = sorted(range(len(parts)), key=lambda at: (-(parts[at] % UNIT), at))
    for at in nearest[:missing]:
        rounded[at] += 1
    return tuple(one / _HUNDREDTHS for one in rounded)


def _size(posed: Posed, size: int) -> str | None:
    """What another size than the preferred one costs every term."""
    target = posed.book.settings.size_target
    if size == target:
        return None
    return f"{MILD * abs(size - target)} % less than in a pod of {target}, the size you prefer"


def _swap(posed: Posed, swap: Swap) -> SwapLine:
    people = posed.asked.people
    return SwapLine(
        leaving=people[swap.leaving],
        coming=people[swap.coming],
        loses=in_points(swap.loss),
        changes_places=swap.other is not None,
    )
