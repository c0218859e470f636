"""Why somebody is in none of the options: what keeps them out, or what having them would cost."""

from collections.abc import Callable, Iterator, Sequence

from pods.actions.option import in_points
from pods.actions.reasons import Instead, WhyNot, WhyNotReason
from pods.actions.suggestion import PodOption, RoundOption, Suggestion
from pods.grouping.explain import fits
from pods.grouping.holding import best_holding, round_holding
from pods.grouping.rules import ObstacleKind
from pods.grouping.solution import Pod
from pods.grouping.worth import pod_of
from pods.model.names import find_people
from pods.model.speech import listed
from pods.model.typed import to_type
from pods.proposals.absent import why_absent
from pods.proposals.hours_against import nearest_hour, why_not_then, with_whom
from pods.proposals.levers import Posed
from pods.proposals.telling import named, waiting_reasons

_HOURS = 3  # so many hours that do not suit are told; more are not read


def why_not_each(
    answer: Suggestion,
    posed: Posed,
    names: Sequence[str],
    *,
    seed: int,
    effort: int,
    is_over: Callable[[], bool],
) -> Iterator[WhyNot]:
    """Why each of these people is in none of the options.

    Args:
        answer: the suggestion.
        posed: its question.
        names: as they were typed.
        seed: as it was asked.
        effort: as it was asked.
        is_over: asked now and then whether to stop with what is known by then.

    Raises:
        NamingError: nobody is called that.
    """
    search = _Search(answer, posed, seed=seed, effort=effort, is_over=is_over)
    for person in find_people(posed.book, names):
        yield search.of(person.id)


class _Search:
    """The answer that was given, and what is looked for beside it."""

    def __init__(
        self,
        answer: Suggestion,
        posed: Posed,
        *,
        seed: int,
        effort: int,
        is_over: Callable[[], bool],
    ) -> None:
        self._answer, self._posed = answer, posed
        self._seed, self._effort, self._is_over = seed, effort, is_over
        places = {one: place for place, one in enumerate(posed.asked.people)}
        self._pods = tuple(
            pod_of(posed.asked.problem, (places[one] for one in option.people))
            for option in _shown(answer)
        )

    def of(self, person: str) -> WhyNot:
        """Why one person is in none of the options."""
        absent = why_absent(self._posed, person)
        if absent is not None:
            command = absent.command or None
            return _line(person, absent.kind, [absent.text], command=command)
        chosen = _where(self._answer, person)
        if chosen and (self._answer.question != "everyone" or 1 in chosen):
            return WhyNot(
                person=person,
                reason="chosen",
                text=(f"in {listed([str(number) for number in chosen])}",),
                options=chosen,
                instead=None,
                command=None,
            )
        place = self._posed.asked.people.index(person)
        see = f"{self._posed.command} --with {to_type(self._posed.book, person)}"
        if self._is_over():
            return _line(person, "worse", self._against(place), command=see)
        instead = self._round(place) if self._answer.question == "everyone" else self._pod(place)
        if instead is None:
            more = f"{self._posed.command} --levers"
            return _line(person, "impossible", self._impossible(place), command=more)
        return _line(person, "worse", self._against(place), instead=instead, command=see)

    def _pod(self, place: int) -> Instead | None:
        """The best pod that holds them, against the best of all."""
        asked = self._posed.asked
        held = best_holding(asked.problem, place, is_over=self._is_over)
        if held is None:
            return None
        best = self._pods[0].value if self._pods else held.pod.value
        return Instead(
            people=_ids(asked.people, held.pod),
            score=in_points(held.pod.value),
            loses=in_points(best - held.pod.value),
            fewer=None,
            proved=held.proved,
        )

    def _round(self, place: int) -> Instead | None:
        """The best round in which they have a seat, against the best of all."""
        asked = self._posed.asked
        found = round_holding(
            asked.problem, place, effort=self._effort, seed=self._seed, is_over=self._is_over
        )
        if found is None:
            return None
        before = {one for pod in self._pods for one in pod.members}
        fewer = len(before) - len(found.placed)
        value = sum(pod.value for pod in self._pods)
        home = next(pod for pod in found.pods if place in pod.members)
        return Instead(
            people=_ids(asked.people, home),
            score=in_points(found.affinity),
            loses=in_points(value - found.affinity) if not fewer else None,
            fewer=fewer,
            proved=found.proved,
        )

    def _impossible(self, place: int) -> list[str]:
        """Why no pod holds them, with whom and which week."""
        posed = self._posed
        reason = self._waits(place)
        strangers = with_whom(posed, place)
        group = [*posed.asked.problem.required, place]
        near = nearest_hour(posed, group) if strangers else None
        if strangers and "no hour" in reason:
            reason = f"no hour in common with {named(posed.book, strangers)}"
        return [reason, *([near] if near else [])]

    def _against(self, place: int) -> list[str]:
        """What speaks against them in each option, where it is more than that others fit better."""
        posed = self._posed
        reason = self._waits(place)
        by_hour: dict[str, list[str]] = {}
        for number, pod in enumerate(self._pods, start=1):
            kinds = {one.kind for one in fits(posed.asked.problem, pod, place).obstacles}
            if kinds & {ObstacleKind.NO_COMMON_START, ObstacleKind.NOBODY_CALLS}:
                hour = why_not_then(posed, pod, place)
                if hour is not None:
                    by_hour.setdefault(hour, []).append(self._called(number, pod))
        against = [f"not in {listed(options)}: {hour}" for hour, options in by_hour.items()]
        return [reason, *against[:_HOURS]]

    def _waits(self, place: int) -> str:
        """Why they wait, in a word; those who were not drawn on are told beside them."""
        posed = self._posed
        said = dict(waiting_reasons(posed.book, posed.asked, self._pods, [place]))
        return said[posed.asked.people[place]]

    def _called(self, number: int, pod: Pod) -> str:
        """An option by its number, a pod of a round by who calls it."""
        if self._answer.question != "everyone" or pod.caller is None:
            return str(number)
        book, caller = self._posed.book, self._posed.asked.people[pod.caller]
        return "your pod" if caller == book.caller.id else f"the pod of {named(book, [caller])}"


def _line(
    person: str,
    reason: WhyNotReason,
    text: Sequence[str],
    *,
    instead: Instead | None = None,
    command: str | None = None,
) -> WhyNot:
    return WhyNot(
        person=person,
        reason=reason,
        text=tuple(text),
        options=(),
        instead=instead,
        command=command,
    )


def _shown(answer: Suggestion) -> Sequence[PodOption]:
    """The alternatives; of rounds, the pods of the best."""
    if answer.options and isinstance(answer.options[0], RoundOption):
        return answer.options[0].pods
    return [one for one in answer.options if isinstance(one, PodOption)]


def _where(answer: Suggestion, person: str) -> tuple[int, ...]:
    """The numbers of the options somebody is in."""
    return tuple(
        option.number
        for option in answer.options
        if any(
            person in pod.people
            for pod in (option.pods if isinstance(option, RoundOption) else (option,))
        )
    )


def _ids(people: Sequence[str], pod: Pod) -> tuple[str, ...]:
    return tuple(sorted(people[place] for place in pod.members))
