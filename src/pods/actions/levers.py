"""What would give more people a seat, each checked by asking the changed question."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from pods.actions.lever_lines import LeverLine, Levers
from pods.actions.option import in_points
from pods.errors import PodsError
from pods.grouping.holding import best_holding
from pods.grouping.levers import Reach, reach_from, reach_of, seatable
from pods.grouping.rules import is_feasible
from pods.grouping.seats import Seats, placed_at_most, seats_of
from pods.grouping.suggest import fill_pod, next_pods
from pods.proposals.lever_hours import hours
from pods.proposals.lever_terms import lengths, rhythms, rules, seasons, sizes
from pods.proposals.levers import Lever, Posed, answers, callers, ladder
from pods.proposals.question import Asked, ask_everyone, ask_fill, ask_next

WORK = 400_000
"""Pods and branches looked at for one list; what would come after is not tried."""

_MANY = 12  # more answers than these are tried in the order of what they may unlock


def levers_of(posed: Posed, *, is_over: Callable[[], bool]) -> Levers:
    """Try everything that could be otherwise, as long as there is time and work is left."""
    trial = _RoundTrial(posed, is_over) if posed.question == "everyone" else _PodTrial(posed)
    if trial.placed == len(posed.asked.people) and not posed.asked.left_out:
        return Levers(placed=trial.placed, lines=(), complete=True)
    lines, complete = [], True
    for lever, changed in trial.ordered(_changes(posed)):
        if is_over() or trial.work > WORK:
            complete = False
            break
        line = trial.line(lever, changed)
        if line is not None:
            lines.append(line)
    ordered = sorted(lines, key=lambda line: (-line.more, -(line.gains or 0), -(line.score or 0)))
    return Levers(placed=trial.placed, lines=tuple(ordered), complete=complete)


def _changes(posed: Posed) -> Iterator[tuple[Lever, Asked]]:
    """Each lever with the question it makes; those that cannot even be asked left out."""
    for lever in _candidates(posed):
        changed = _asked_again(posed, lever)
        if changed is not None:
            yield lever, changed


def _candidates(posed: Posed) -> Iterator[Lever]:
    """What may help, what helps most often first."""
    if posed.question == "everyone":
        terms = chain(*(kind(posed) for kind in (sizes, lengths, rhythms, seasons, rules)))
        return chain(answers(posed), terms, hours(posed), callers(posed))
    if posed.question == "fill":
        return chain(hours(posed), ladder(posed))
    terms = chain(*(kind(posed) for kind in (lengths, sizes, rhythms, seasons, rules)))
    return chain(hours(posed), terms, ladder(posed), callers(posed))


def _asked_again(posed: Posed, lever: Lever) -> Asked | None:
    """The changed question; None where it cannot be asked, or does not even draw on them."""
    try:
        if posed.pod is not None:
            changed = ask_fill(
                lever.book, posed.pod, seats=posed.seats, today=posed.today, **lever.draw
            )
        else:
            ask = ask_everyone if posed.question == "everyone" else ask_next
            changed = ask(lever.book, today=posed.today, **lever.draw)
    except PodsError:
        return None
    is_there = lever.around is None or lever.around in changed.people
    return changed if is_there else None


class _RoundTrial:
    """Rounds as they would be, beside the round as it is.

    Attributes:
        placed: so many have a seat as it is.
        work: pods and branches looked at so far.
    """

    def __init__(self, posed: Posed, is_over: Callable[[], bool]) -> None:
        self._posed, self._is_over = posed, is_over
        self._shown = len({one for pod in posed.pods for one in pod.members})
        self._base = Reach(self._shown, self._shown, 0)
        self._seats: Seats | None = None
        if self._shown < len(posed.asked.people):
            self._base = reach_of(posed.asked.problem, is_over=is_over)
        self.placed = max(self._base.placed, self._shown)
        if self.placed < len(posed.asked.people):
            self._seats = seats_of(posed.asked.problem, placed=self.placed)
        self.work = self._base.proposals
        self._known = tuple(pod.members for pod in posed.pods)

    def ordered(self, changes: Iterable[tuple[Lever, Asked]]) -> Iterator[tuple[Lever, Asked]]:
        """Answers first, and of many answers those that may unlock most: not all may be tried."""
        others = iter(changes)
        answers = []
        for lever, changed in others:
            if lever.kind != "answer" or self._is_over():
                others = chain([(lever, changed)], others)
                break
            answers.append((lever, changed))
        if len(answers) > _MANY and not self._is_over():
            answers.sort(key=lambda change: -(self._hope(*change) or 0))
        return chain(answers, others)

    def line(self, lever: Lever, changed: Asked) -> LeverLine | None:
        """What one change does; None where it is not worth a search, or does harm."""
        was = self._before(changed)
        if lever.kind == "caller" and not self._is_promising(lever, changed):
            return None
        if lever.option is not None:
            found = self._joined(lever.option, lever, changed)
        else:
            around = None if lever.around is None else changed.people.index(lever.around)
            found = reach_from(
                self._seats,
                changed.problem,
                was=was,
                known=self._known,
                around=around,
                is_over=self._is_over,
            )
        self.work += found.proposals
        if found.placed < self.placed:
            return None
        more, score = found.placed - self.placed, None
        if more and lever.around is not None:
            score = _best(changed, around=lever.around)
        return LeverLine(
            **_told(lever),
            more=more,
            placed=found.placed,
            score=None if score is None else in_points(score),
            gains=None,
            proved=found.is_certain and self._base.is_certain,
        )

    def _before(self, changed: Asked) -> list[int | None]:
        """By person of a changed question, their position before."""
        before = {one: place for place, one in enumerate(self._posed.asked.people)}
        return [before.get(one) for one in changed.people]

    def _is_promising(self, lever: Lever, changed: Asked) -> bool:
        """Whether a change raises the very bound: so many might call that not all are tried."""
        hope = self._hope(lever, changed)
        return self._seats is not None and hope is not None and hope > self._seats.at_most

    def _hope(self, lever: Lever, changed: Asked) -> int | None:
        """So many at most would be placed, where that can be said without a search."""
        if self._seats is None or lever.around is None:
            return None
        around = changed.people.index(lever.around)
        was = self._before(changed)
        return placed_at_most(self._seats, changed.problem, was=was, around=around)

    def _joined(self, option: int, lever: Lever, changed: Asked) -> Reach:
        """The round as it was shown, and one more in one of its pods."""
        newcomers = _fit(self._posed, option, lever, changed)
        return Reach(self._shown + newcomers, len(changed.people), newcomers)


class _PodTrial:
    """Pods as they would be, for the next pod and for open seats."""

    def __init__(self, posed: Posed) -> None:
        self._posed = posed
        self.placed = None
        self.work = len(posed.asked.people)
        self._could = _could_sit(posed.asked)
        self._value = _best(posed.asked)

    def ordered(self, changes: Iterable[tuple[Lever, Asked]]) -> Iterator[tuple[Lever, Asked]]:
        """As they come."""
        return iter(changes)

    def line(self, lever: Lever, changed: Asked) -> LeverLine:
        """What one change does."""
        self.work += len(changed.people)
        if lever.option is not None:
            more = _fit(self._posed, lever.option, lever, changed)
        else:
            more = len(_could_sit(changed) - self._could)
        score, gains = _best(changed, around=lever.around), None
        if score is None and lever.option is None:
            more = 0  # they could be asked, and still no pod comes of it
        if score is not None and self._value is not None:
            gains = max(score - self._value, 0)
        return LeverLine(
            **_told(lever),
            more=more,
            placed=None,
            score=None if score is None else in_points(score),
            gains=None if gains is None else in_points(gains),
            proved=True,
        )


def _could_sit(asked: Asked) -> frozenset[str]:
    return frozenset(asked.people[place] for place in seatable(asked.problem))


def _fit(posed: Posed, option: int, lever: Lever, changed: Asked) -> int:
    """How many more sit in an option once they whom a change is about join it."""
    there = {posed.asked.people[place] for place in posed.pods[option].members}
    joined = [changed.people.index(one) for one in sorted({*there, *lever.people})]
    return len(joined) - len(there) if is_feasible(changed.problem, joined) else 0


def _told(lever: Lever) -> dict[str, Any]:
    """What a line tells of the lever itself."""
    return {
        "lever": lever.kind,
        "people": lever.people,
        "text": lever.text,
        "command": lever.command,
    }


def _best(asked: Asked, *, around: str | None = None) -> int | None:
    """The value of the best pod, or of the best around somebody; None: there is none."""
    if around is not None:
        held = best_holding(asked.problem, asked.people.index(around))
        return held.pod.value if held else None
    best = fill_pod if asked.problem.locked else next_pods
    found = best(asked.problem, k=1).pods
    return found[0].value if found else None
