"""After a season: the ways on, each with its reason and the command; the group chooses."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pods.actions.result import Part, Result
from pods.actions.retro import QUESTIONS, Told, season_of_retro, told_retro
from pods.actions.seats import refuse_closed
from pods.actions.suggest import suggest_fill
from pods.actions.suggestion import NumberedPod
from pods.actions.wishes import Wishes
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.names import find_pod, short_name
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.typed import quoted
from pods.proposals.calendar import common_slots
from pods.proposals.limits import bonds_of
from pods.proposals.seating import inside_of

WayName = Literal["season", "new-terms", "refill", "merge", "split", "rest", "close"]

_REST = "in 3 months"
_FEW = 2  # with so few left there is no group
_MOST_MERGES = 2


class Way(Part):
    """One way on: what it is, why it offers itself, what to type."""

    way: WayName
    text: str
    reason: str
    command: str


class Retrospective(Result):
    """What a look back brought so far, the questions, and the ways on from here."""

    kind: Literal["retro"] = "retro"
    pod: str
    title: str
    questions: tuple[str, ...]
    told: Told
    ways: tuple[Way, ...]


def look_back(book: Book, *, pod: str, season: str | None = None, today: date) -> Retrospective:
    """The retro of a pod's last season: what was said, who is undecided, and the ways on.

    Raises:
        NamingError: no pod or no season is called that.
        NotAllowedError: the pod is closed.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    key = season_of_retro(found, season, today=today)
    return Retrospective(
        pod=found.id,
        title=found.title,
        questions=QUESTIONS,
        told=told_retro(book, found, key),
        ways=tuple(ways_on(book, found, today=today)),
    )


def ways_on(book: Book, pod: Pod, *, today: date) -> Iterator[Way]:
    """The ways on that fit, the likeliest first; never a verdict.

    Few left: refill, merge or close. Too many: split. Half of them pausing: rest. Else the next
    season, on the same terms or on new ones.
    """
    name, (low, high) = quoted(pod.id), book.sizes_of(pod)
    members = pod.current_members
    pausing = [one.who for one in pod.members.values() if one.is_current and one.role == "on-leave"]
    is_small = len(inside_of(pod)) < low
    is_large = high is not None and len(members) > high
    if high is not None and is_large:
        yield Way(
            way="split",
            text="Become two",
            reason=f"{len(members)} people, and {high} are what a {pod.kind} holds",
            command=f"pods suggest --reshape {name}",
        )
    if 2 * len(pausing) >= len(members) > 0:
        yield _rest(pod, f"{_named(book, pausing)} pause")
    if is_small and len(members) >= _FEW:
        yield from _refill(book, pod, low, today=today)
        yield from _merges(book, pod, today=today)
    if len(members) >= _FEW:
        yield from _seasons(pod)
    if 2 * len(pausing) < len(members):
        yield _rest(pod, "a pause is a state, not a failure")
    yield Way(
        way="close",
        text="Close it, with thanks",
        reason=f"{len(members)} left" if len(members) <= _FEW else "everything has its time",
        command=f'pods close-pod {name} --why "..."',
    )


def _seasons(pod: Pod) -> Iterator[Way]:
    name, season = quoted(pod.id), pod.current_season
    has_hour = pod.at is not None or (season is not None and season.at is not None)
    yield Way(
        way="season",
        text="Another season, same terms",
        reason="what works may go on" if has_hour else "once its weekly hour is said",
        command=f"pods plan-season {name}" if has_hour else f"pods when {name}",
    )
    changes = [change for retro in list(pod.retros.values())[-1:] for change in retro.next]
    if changes:
        yield Way(
            way="new-terms",
            text="Another season, new terms",
            reason=f"to change: {'; '.join(changes)}",
            command=f"pods edit-pod {name} --cadence N --minutes N",
        )


def _rest(pod: Pod, reason: str) -> Way:
    return Way(
        way="rest",
        text="Rest for a while",
        reason=reason,
        command=f'pods rest {quoted(pod.id)} --until "{_REST}"',
    )


def _refill(book: Book, pod: Pod, low: int, *, today: date) -> Iterator[Way]:
    """The best newcomers, at most two at once, so that closeness can grow."""
    missing = low - len(inside_of(pod))
    try:
        found = suggest_fill(book, pod=f"@{pod.id}", wishes=Wishes(count=1), today=today)
    except NotAllowedError:
        return
    for option in found.options[:1]:
        if not isinstance(option, NumberedPod):
            continue
        new = [one for one in option.people if one not in inside_of(pod)]
        texts = [reason.text for reason in option.reasons if reason.text]
        why = "; ".join(texts[:2]) or "their hours fit"
        yield Way(
            way="refill",
            text=f"Ask {_named(book, new)}",
            reason=f"{missing} short of {low}; {why}",
            command=option.command,
        )


def _merges(book: Book, pod: Pod, *, today: date) -> Iterator[Way]:
    """Other pods that are short of people too and share an hour with this one."""
    found = 0
    for other in book.pods.values():
        if other.id == pod.id or not other.is_live or found == _MOST_MERGES:
            continue
        together = tuple(dict.fromkeys((*pod.current_members, *other.current_members)))
        _, high = book.sizes_of(pod)
        is_short = len(other.current_members) < book.sizes_of(other)[0]
        if not is_short or other.kind != pod.kind or (high is not None and len(together) > high):
            continue
        if _is_kept_apart(book, together, today=today):
            continue
        if not common_slots(book, together, today=today):
            continue
        found += 1
        yield Way(
            way="merge",
            text=f"Join with {other.title}",
            reason=f"{len(together)} together, and they share an hour",
            command=f"pods merge-pods {quoted(pod.id)} {quoted(other.id)}",
        )


def _is_kept_apart(book: Book, group: tuple[str, ...], *, today: date) -> bool:
    inside = set(group)
    apart = bonds_of(book, today=today).apart()
    return any(len(inside & set(people)) > 1 for people in apart)


def _named(book: Book, people: list[str]) -> str:
    me = book.caller.id
    return listed(["you" if one == me else short_name(book, one) for one in people])
