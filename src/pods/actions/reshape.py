"""Reshaping pods that stand: split plans, merges, swaps. It writes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pods.actions.option import in_points, option_of
from pods.actions.reshaping import MergePlan, Reshaping, SwapPlan, reasons_for
from pods.actions.result import NextStep
from pods.actions.seats import refuse_closed
from pods.actions.split_plans import splits_of
from pods.actions.wishes import Wishes, draw_of
from pods.errors import NotAllowedError
from pods.grouping.ending import Ending, IsOver
from pods.grouping.reshape_pair import Merge, Swap, helpful_swaps, merges
from pods.grouping.search.enumerate import never
from pods.model.book import Book
from pods.model.names import find_pod, short_name
from pods.model.typed import quoted, to_type
from pods.proposals.changing import what_they_share
from pods.proposals.standing import Group, Stood, running_groups, stood

CIRCLE_TOO_LARGE = 10
"""A circle of more is better made two (practice: "at 8-10 make two")."""


def reshape(
    book: Book,
    *,
    wishes: Wishes,
    today: date,
    is_over: IsOver = never,
) -> Reshaping:
    """What could be made of the pods as they are, or of those that are named.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: a pod that is named does not stand.
    """
    over = Ending(is_over, clock=None)
    groups = running_groups(book)
    about = _named(book, wishes.reshape or (), groups)
    found = stood(book, groups, today=today, **draw_of(book, wishes))
    problem, people = found.asked.problem, found.asked.people
    merged = merges(problem, found.present, k=len(groups) ** 2)
    swapped = helpful_swaps(problem, found.present, k=len(people), is_over=over)
    return Reshaping(
        splits=tuple(
            splits_of(book, found, group, k=wishes.count, is_over=over)
            for group in found.groups
            if (group.id in about if about else _is_too_large(book, group))
        ),
        merges=tuple(
            _merge(book, found, one)
            for one in (merged if about else _apart(merged))
            if _is_about(found, one.pods, about)
        )[: wishes.count],
        swaps=tuple(
            _swap(book, found, one) for one in swapped if _is_about(found, one.pods, about)
        )[: wishes.count],
        pods={group.id: group.title for group in found.groups},
        about=about,
        names={one: short_name(book, one) for one in people},
        me=book.caller.id if book.caller.id in people else None,
        next_step=_next(groups),
    )


def _next(groups: Sequence[Group]) -> NextStep | None:
    if groups:
        return None
    return NextStep(text="No pod stands yet. A first round:", command="pods suggest --everyone")


def _named(book: Book, pods: Sequence[str], groups: Sequence[Group]) -> tuple[str, ...]:
    """The ids of the pods that are named, each of which stands."""
    live = {group.id for group in groups}
    named = [find_pod(book, one) for typed in pods for one in typed.split(",")]
    for pod in named:
        refuse_closed(pod)
        if pod.id not in live:
            raise NotAllowedError(
                f"{pod.title} does not meet at present",
                f"it is {pod.state}: pods show {quoted(pod.id)}",
            )
    return tuple(dict.fromkeys(pod.id for pod in named))


def _is_too_large(book: Book, group: Group) -> bool:
    most = CIRCLE_TOO_LARGE if group.terms.kind == "circle" else book.settings.size_max
    return len(group.terms.current_members) > most


def _apart(merged: Sequence[Merge]) -> Iterator[Merge]:
    """Each pod once: merges that can all be had."""
    taken: set[int] = set()
    for merge in merged:
        if not taken & set(merge.pods):
            taken |= set(merge.pods)
            yield merge


def _is_about(found: Stood, pods: Iterable[int], about: Sequence[str]) -> bool:
    return not about or any(found.groups[pod].id in about for pod in pods)


def _merge(book: Book, found: Stood, merge: Merge) -> MergePlan:
    asked, groups = found.asked, [found.groups[pod] for pod in merge.pods]
    told = option_of(book, asked, merge.pod)
    first, second = (quoted(group.id) for group in groups)
    return MergePlan(
        pods=(groups[0].id, groups[1].id),
        people=told["people"],
        keeps_hour_of=tuple(
            group.id
            for group, is_kept in zip(groups, merge.kept, strict=True)
            if is_kept and group.terms.at is not None
        ),
        slots=told["slots"],
        reasons=reasons_for(told["reasons"]),
        commands=(f"pods merge-pods {first} {second}",),
    )


def _swap(book: Book, found: Stood, swap: Swap) -> SwapPlan:
    here, there = (found.groups[pod] for pod in swap.pods)
    goes = tuple(found.asked.people[one] for one in swap.goes)
    comes = tuple(found.asked.people[one] for one in swap.comes)
    staying = [set(found.present[pod].members) - {*swap.goes, *swap.comes} for pod in swap.pods]
    pairs = list(zip(swap.before, swap.after, strict=True))
    gains = [in_points(after - before) for before, after in pairs]
    better = [
        round(100 * (after - before) / before) if before > 0 else None for before, after in pairs
    ]
    return SwapPlan(
        pods=(here.id, there.id),
        goes=goes,
        comes=comes,
        gains=(gains[0], gains[1]),
        better=(better[0], better[1]),
        goes_for=_why(book, found, swap.goes, staying[1]),
        comes_for=_why(book, found, swap.comes, staying[0]),
        commands=(
            *(f"pods leave {quoted(here.id)} {to_type(book, one)}" for one in goes),
            *(f"pods leave {quoted(there.id)} {to_type(book, one)}" for one in comes),
            f"pods invite {quoted(there.id)} {' '.join(to_type(book, one) for one in goes)}",
            f"pods invite {quoted(here.id)} {' '.join(to_type(book, one) for one in comes)}",
        ),
    )


def _why(book: Book, found: Stood, people: Sequence[int], beside: set[int]) -> tuple[str, ...]:
    others = sorted(beside)
    told = [what_they_share(book, found.asked, one, others) for one in people]
    return tuple(dict.fromkeys(text for texts in told for text in texts))
