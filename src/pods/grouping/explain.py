"""Why somebody waits, and which option they could still join."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pods.grouping.anchor import Anchor, anchor_of, zones_of
from pods.grouping.problem import Problem
from pods.grouping.rules import Obstacle, ObstacleKind, why_not
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import list_pods
from pods.grouping.search.units import Units, ones
from pods.grouping.solution import Pod


class Cause(StrEnum):
    """Why somebody waits, from what is hardest to change to what is easiest."""

    NO_HOUR_WITH_ANYBODY = "no-hour-with-anybody"
    NO_HOUR_WITH_REQUIRED = "no-hour-with-required"
    NOBODY_CALLS = "nobody-calls"
    NO_COMMON_LANGUAGE = "no-common-language"
    RULE = "rule"
    PARTNER = "partner"
    TOO_FEW = "too-few"
    OTHERS_FIT_BETTER = "others-fit-better"


class Fit(NamedTuple):
    """What becomes of a pod when somebody joins it.

    Attributes:
        obstacles: what stands against it; empty: they fit.
        anchor: who would call and the starts that remain; None: nobody could.
    """

    obstacles: tuple[Obstacle, ...]
    anchor: Anchor | None


class Waiting(NamedTuple):
    """Why one person waits.

    Attributes:
        person: who.
        cause: why. `RULE` says that but for an apart rule they would fit an option, or no pod at
            all is left to them; the rule may be private, so say no more than that.
        option: the number, from 0, of the first option they could join as it is; None: none. With
            `RULE`, one after the option that the rule closes.
        fit: what that option would become; None as above.
        instead_of: where no option has room, somebody of option `swap` whose seat they could
            take; None: nobody's.
        swap: the number, from 0, of that option.
    """

    person: int
    cause: Cause
    option: int | None = None
    fit: Fit | None = None
    instead_of: int | None = None
    swap: int | None = None


def fits(problem: Problem, pod: Pod, person: int) -> Fit:
    """Whether somebody could join a pod as it is, and at which starts.

    A partner they must sit with comes along. Where there are obstacles the anchor may still say
    which starts would remain.
    """
    joined = tuple(sorted({*pod.members, *with_partners(problem, person)}))
    return Fit(why_not(problem, joined), anchor_of(problem, joined))


def why_waiting(problem: Problem, options: Sequence[Pod], person: int) -> Waiting:
    """Say why somebody is in none of the options.

    Args:
        problem: what was asked. The required people are part of every option.
        options: the pods that were proposed, as they are numbered.
        person: somebody who is in none of them.
    """
    return explained(problem, options, [person])[0]


def explained(
    problem: Problem, options: Sequence[Pod], people: Sequence[int]
) -> tuple[Waiting, ...]:
    """`why_waiting` for several people; what they have in common is worked out once."""
    units = units_of(problem)
    return tuple(_explained(units, options, person) for person in people)


def _explained(units: Units, options: Sequence[Pod], person: int) -> Waiting:
    problem = units.problem
    cause = _lonely(problem, person) or _impossible(units, person)
    if cause:
        return Waiting(person, cause)
    cause = None
    for number, pod in enumerate(options):
        fit = fits(problem, pod, person)
        if not fit.obstacles:
            return Waiting(person, cause or Cause.OTHERS_FIT_BETTER, number, fit)
        if {obstacle.kind for obstacle in fit.obstacles} == {ObstacleKind.APART}:
            cause = Cause.RULE
    if cause:
        return Waiting(person, cause)
    partners = with_partners(problem, person)
    for number, pod in enumerate(options):
        for other in pod.members:
            seated = {*pod.members, *partners} - {other}
            if other not in problem.required and not why_not(problem, seated):
                return Waiting(person, Cause.OTHERS_FIT_BETTER, instead_of=other, swap=number)
    return Waiting(person, Cause.OTHERS_FIT_BETTER)


def with_partners(problem: Problem, person: int) -> frozenset[int]:
    """This person and all who must sit with them, partners of partners included."""
    together = {person}
    for _ in problem.together:
        for group in problem.together:
            if together & set(group):
                together |= set(group)
    return frozenset(together)


def _lonely(problem: Problem, person: int) -> Cause | None:
    """Causes that lie between this person and single others."""
    others = [other for other in range(len(problem.people)) if other != person]
    if others and not any(share_a_start(problem, person, other) for other in others):
        return Cause.NO_HOUR_WITH_ANYBODY
    required = [other for other in problem.required if other != person]
    if not all(share_a_start(problem, person, other) for other in required):
        return Cause.NO_HOUR_WITH_REQUIRED
    if not any(_can_call_for(problem, caller, person) for caller in range(len(problem.people))):
        return Cause.NOBODY_CALLS
    spoken = problem.languages[person]
    if spoken and not all(
        not problem.languages[other] or problem.languages[other] & spoken for other in required
    ):
        return Cause.NO_COMMON_LANGUAGE
    if any(set(pair) & {person} and set(pair) & {*required} for pair in problem.apart):
        return Cause.RULE
    return None


def share_a_start(problem: Problem, one: int, other: int) -> bool:
    """Whether two people share a start on any clock; unknown hours always do."""
    if not problem.start_masks:
        return True
    for masks in problem.start_masks.values():
        here, there = masks[one], masks[other]
        if here is None or there is None or here & there:
            return True
    return False


def _can_call_for(problem: Problem, caller: int, person: int) -> bool:
    """Whether the caller can anchor an hour that this person can make."""
    if not problem.can_call[caller]:
        return False
    for zone in zones_of(problem, caller):
        if zone is None:
            return True
        here, there = problem.start_masks[zone][caller], problem.start_masks[zone][person]
        if here is None or there is None or here & there:
            return True
    return False


def _impossible(units: Units, person: int) -> Cause | None:
    """Why no pod at all could hold this person; None if one could.

    Limits are lifted one after the other until a pod is found; the last one lifted is the cause.
    """
    problem = units.problem
    if can_be_seated(units, person):
        return None
    lifted = problem
    for cause, change in (
        (Cause.RULE, {"apart": ()}),
        (Cause.PARTNER, {"together": ()}),
        (Cause.NO_COMMON_LANGUAGE, {"languages": (0,) * len(problem.people)}),
        (Cause.NOBODY_CALLS, {"can_call": (True,) * len(problem.people)}),
    ):
        lifted = replace(lifted, **change)
        if can_be_seated(units_of(lifted), person):
            return cause
    return Cause.TOO_FEW


def can_be_seated(units: Units, person: int) -> bool:
    """Whether some allowed pod holds this person and everybody required."""
    unit = next(unit for unit, people in enumerate(units.members) if person in people)
    must = units.required | 1 << unit
    homes = [0, *(1 << pod for pod in ones(units.standing))]
    listings = (
        list_pods(units, among=units.everything & ~units.standing, must=must | home, at_most=1)
        for home in homes
    )
    # A search that was given up proves nothing, so it is no reason to say "impossible".
    return any(listing.pods or not listing.complete for listing in listings)
