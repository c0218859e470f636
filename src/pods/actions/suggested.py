"""What the engine answered, as a suggestion: numbered, with reasons, and who waits."""

from collections.abc import Sequence
from typing import Literal

from pods.actions.certainty import Certainty, of_options, of_round
from pods.actions.option import in_points, option_of
from pods.actions.result import NextStep
from pods.actions.seats import seats_of
from pods.actions.suggestion import (
    Filling,
    NumberedPod,
    PodOption,
    RoundOption,
    Suggestion,
    Unknown,
    WaitingLine,
)
from pods.actions.suggestion_step import step_after
from pods.actions.wishes import Wishes
from pods.grouping.solution import Options, Solution
from pods.grouping.solution import Pod as ProposedPod
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.pod import Pod
from pods.proposals.nothing import Nothing, why_nothing
from pods.proposals.question import Asked
from pods.proposals.seating import inside_of
from pods.proposals.telling import waiting_reasons


def alternatives(
    book: Book, asked: Asked, found: Options, *, wishes: Wishes, pod: Pod | None = None
) -> Suggestion:
    """Several pods to choose one from; of `pod`, several ways to fill its seats."""
    options = tuple(
        NumberedPod(number=number, kinds=kinds, **option_of(book, asked, one, pod=pod))
        for number, (one, kinds) in enumerate(zip(found.pods, found.kinds, strict=True), start=1)
    )
    return _suggestion(
        book,
        asked,
        "next" if pod is None else "fill",
        options=options,
        waiting=_waiting(book, asked, found.pods),
        wishes=wishes,
        certainty=of_options(found),
        pod=pod,
    )


def rounds(book: Book, asked: Asked, found: Sequence[Solution], *, wishes: Wishes) -> Suggestion:
    """Several whole rounds to choose one from; without a single pod it is no round."""
    options = tuple(
        _round(book, asked, solution, number=number)
        for number, solution in enumerate(found, start=1)
        if solution.pods
    )
    return _suggestion(
        book,
        asked,
        "everyone",
        options=options,
        waiting=options[0].waiting if options else _waiting(book, asked, ()),
        wishes=wishes,
        certainty=of_round(found[0], penalty=asked.problem.waiting_penalty),
    )


def _round(book: Book, asked: Asked, solution: Solution, *, number: int) -> RoundOption:
    reasons = waiting_reasons(book, asked, solution.pods, solution.waiting)
    return RoundOption(
        number=number,
        pods=tuple(PodOption(**option_of(book, asked, pod)) for pod in solution.pods),
        placed=len(solution.placed),
        score=in_points(solution.affinity),
        waiting=tuple(WaitingLine(person=one, reason=reason) for one, reason in reasons),
    )


def _waiting(book: Book, asked: Asked, pods: Sequence[ProposedPod]) -> tuple[WaitingLine, ...]:
    """Everybody eligible who is in none of these pods, and why."""
    placed = {member for one in pods for member in one.members}
    rest = [
        place
        for place, one in enumerate(asked.people)
        if place not in placed and one in asked.eligible.people
    ]
    reasons = waiting_reasons(book, asked, pods, rest)
    return tuple(WaitingLine(person=one, reason=reason) for one, reason in reasons)


def _suggestion(
    book: Book,
    asked: Asked,
    question: Literal["next", "everyone", "fill"],
    *,
    options: Sequence[NumberedPod | RoundOption],
    waiting: Sequence[WaitingLine],
    wishes: Wishes,
    certainty: Certainty,
    pod: Pod | None = None,
) -> Suggestion:
    nothing = None if options else why_nothing(book, asked)
    if nothing is not None and nothing.is_settled:
        waiting = [one.model_copy(update={"reason": nothing.sentences[0]}) for one in waiting]
    chosen = asked.eligible
    drawn_on = {*asked.people, *asked.left_out}
    everybody = [one for one in (*book.people, book.caller.id) if one in drawn_on]
    return Suggestion(
        question=question,
        options=tuple(options),
        waiting=tuple(waiting),
        why_nothing=nothing.sentences if nothing is not None else (),
        **certainty._asdict(),
        effort=wishes.effort,
        seed=wishes.seed,
        within=wishes.within,
        pod=_filling(book, pod),
        unknown=Unknown(
            hours=sum(not book.person(one).hours_are_known for one in chosen.people),
            topics=sum(not book.person(one).topics for one in chosen.people),
        ),
        drawn_on=len(chosen.people),
        ladder=chosen.ladder,
        nobody_sounded=chosen.nobody_sounded,
        no_room=len(chosen.left_out),
        start=asked.season.start,
        end=asked.season.last_day,
        cadence_weeks=asked.season.cadence_weeks,
        minutes=asked.minutes,
        names={one: short_name(book, one) for one in everybody},
        me=book.caller.id if book.caller.id in asked.people else None,
        next_step=_step(
            book, asked, options, pod=pod, is_round=question == "everyone", nothing=nothing
        ),
    )


def _filling(book: Book, pod: Pod | None) -> Filling | None:
    if pod is None:
        return None
    return Filling(id=pod.id, title=pod.title, free=seats_of(book, pod).free, inside=inside_of(pod))


def _step(
    book: Book,
    asked: Asked,
    options: Sequence[NumberedPod | RoundOption],
    *,
    pod: Pod | None,
    is_round: bool,
    nothing: Nothing | None,
) -> NextStep | None:
    """What to do now; where those who must be in it contradict each other, nothing helps."""
    if nothing is None or not nothing.is_settled:
        asked_as = "pods suggest --everyone" if is_round else "pods suggest"
        if pod is not None:
            asked_as = f"pods suggest --fill {pod.id}"
        return step_after(book, asked, options, asked_as=asked_as)
    if pod is None:
        return None
    return NextStep(text="Say when it meets:", command=f'pods edit-pod {pod.id} --at "tue 19:00"')
