"""A suggestion: alternatives one would want to read, not a ranking."""

from collections.abc import Sequence

from rich.cells import cell_len

from pods.actions.suggestion import (
    NumberedPod,
    PodOption,
    RoundOption,
    Suggestion,
    WaitingLine,
)
from pods.hours.say import say_day, say_span
from pods.model.speech import listed
from pods.proposals.saying import say_starts
from pods.proposals.slots import SlotLine
from pods.view.page import Page
from pods.view.show import show
from pods.view.theme import GOOD, QUIET, STRONG
from pods.view.words import counted

_INDENT = 4
_NAMED = 6  # where more wait for the same reason, only the first few are named
_FEW = 4
_REASONS = 8  # more reasons than this are no longer read


def view(result: Suggestion) -> Page:
    """What was asked, each alternative, then who waits and why."""
    page = Page().line((_heading(result), STRONG))
    for sentence in result.why_nothing:
        page.line(f"Nothing to propose: {sentence}", indent=1)
    rounds = [one for one in result.options if isinstance(one, RoundOption)]
    pods = [one for one in result.options if isinstance(one, NumberedPod)]
    for pod in pods:
        _pod_on(page, pod, result, number=f"{pod.number:>2}  ", beside=pods)
    for one in rounds:
        _round_on(page, one, result, first=rounds[0])
    if not rounds:
        _waiting_on(page, result.waiting, result)
    _unknown_on(page, result)
    if result.no_room:
        who = counted(result.no_room, "person has", many="people have")
        page.line((f"{who} no room for another pod", QUIET))
    if not result.optimal:
        page.line(("Not every combination was tried: these are the best found.", QUIET))
    return page


def _heading(result: Suggestion) -> str:
    weekly = {1: "weekly", 2: "every second week"}
    rhythm = weekly.get(result.cadence_weeks, f"every {result.cadence_weeks} weeks")
    season = f"{say_day(result.start)} - {say_day(result.end)}"
    people = counted(result.drawn_on, "person", many="people")
    source = f"{_question(result)}, from {people} {_drawn_on(result)}"
    return f"{source} · {say_span(result.minutes)}, {rhythm}, {season}"


def _question(result: Suggestion) -> str:
    if result.pod is not None:
        free = result.pod.free
        seats = "" if free is None else f" ({counted(free, 'open seat')})"
        return f"Who could join {result.pod.title}{seats}"
    if result.question == "everyone":
        return "A round"
    if result.nobody_sounded:
        return "Whom to sound out together"
    return "Your next pod" if result.me else "The next pod"


def _drawn_on(result: Suggestion) -> str:
    if result.nobody_sounded:
        return "on your list"
    if result.ladder == ("in",):
        return f"who {'is' if result.drawn_on == 1 else 'are'} in"
    if result.ladder == ("sounded", "curious", "maybe", "in"):
        return "you have sounded"
    return f"who are {listed(list(result.ladder), last='or')}"


def _round_on(page: Page, option: RoundOption, result: Suggestion, *, first: RoundOption) -> None:
    """The best round in full; of another, the lines to begin what is other in it."""
    pods = counted(len(option.pods), "pod")
    waiting = len(option.waiting)
    wait = f", {waiting} {'waits' if waiting == 1 else 'wait'}" if waiting else ""
    page.line(
        (f"{option.number:>2}  ", STRONG), (f"{option.placed} placed in {pods}{wait}", STRONG)
    )
    known = {pod.people for pod in first.pods} if option is not first else set()
    for pod in option.pods:
        if option is first:
            _pod_on(page, pod, result, number=" " * _INDENT, beside=option.pods)
        elif pod.people not in known:
            page.command(pod.command, indent=_INDENT)
    same = sum(pod.people in known for pod in option.pods)
    if same:
        page.line((f"and {same} as in 1", QUIET), indent=_INDENT)
    if option is first:
        _waiting_on(page, option.waiting, result)


def _pod_on(
    page: Page, option: PodOption, result: Suggestion, *, number: str, beside: Sequence[PodOption]
) -> None:
    """One pod: who, when, why, and the line that begins it; its hours in a column of their own."""
    page.beside(
        [(number, STRONG), *_names(option, result)],
        [(_hours(option.slots, result), GOOD)],
        column=_INDENT + max(_width(one, result) for one in beside) + 2,
        room=max(cell_len(_hours(one.slots, result)) for one in beside),
        below=_INDENT,
    )
    sentences = [reason.text for reason in option.reasons if reason.text]
    sentences += [*_to_ask(option, result), *option.notes]
    if sentences:
        page.line(" · ".join(sentences), indent=_INDENT, hang=_INDENT)
    page.command(option.command, indent=_INDENT)


def _to_ask(option: PodOption, result: Suggestion) -> list[str]:
    """Whose hours to ask for; nothing where none are known, which is said once for all."""
    unknown = [one for one in result.names if one in option.hours_unknown and one != result.me]
    if not unknown or result.unknown.hours == result.drawn_on:
        return []
    return [f"ask {listed([result.names[one] for one in unknown])} for their hours"]


def _waiting_on(page: Page, waiting: Sequence[WaitingLine], result: Suggestion) -> None:
    """Together by reason; whoever fits an option comes first. What was said above is enough."""
    waiting = [line for line in waiting if line.reason not in result.why_nothing]
    by_reason: dict[str, list[str]] = {}
    reasons = {line.person: line.reason for line in waiting}
    in_order = [one for one in result.names if one in reasons]
    for person in sorted(in_order, key=lambda one: not reasons[one].startswith("fits")):
        by_reason.setdefault(reasons[person], []).append(person)
    for reason, people in list(by_reason.items())[:_REASONS]:
        is_one = len(people) == 1 and people != [result.me]
        if reason.startswith("fits"):
            said = f" {reason}" if is_one else f" {reason.replace('fits', 'fit', 1)}"
        else:
            said = f" {'waits' if is_one else 'wait'}: {reason}"
        page.line((_some(people, result), STRONG), said)
    left = sum(len(people) for people in list(by_reason.values())[_REASONS:])
    if left:
        page.line((f"{left} more wait, each with a reason: --json", QUIET))


def _some(people: Sequence[str], result: Suggestion) -> str:
    """Them by name; of many, the first few, and how many more."""
    names = _called(people, result)
    if names[0] == "you":
        names[0] = "You"
    if len(names) <= _NAMED:
        return listed(names)
    return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def _unknown_on(page: Page, result: Suggestion) -> None:
    """What nobody told us of anybody, said once."""
    missing = [
        words
        for words, count in (
            ("when they are free", result.unknown.hours),
            ("what they care for", result.unknown.topics),
        )
        if result.drawn_on and count == result.drawn_on
    ]
    if not result.options or not missing:
        return
    order = " Until then they stand in the order they came to mind."
    is_all = len(missing) > 1 and result.nobody_sounded
    page.line(
        f"Nobody told us yet {listed(missing)}: each word of it makes this better."
        f"{order if is_all else ''}"
    )


def _names(option: PodOption, result: Suggestion) -> list[tuple[str, str]]:
    """Who it is; of a pod that stands, who would join it and whom they would find."""
    inside = result.pod.inside if result.pod is not None else ()
    joining = [one for one in result.names if one in option.people and one not in inside]
    found = [one for one in result.names if one in inside]
    names = [(" · ".join(_called(joining, result)), STRONG)]
    return [*names, (f" beside {listed(_called(found, result))}", QUIET)] if found else names


def _called(people: Sequence[str], result: Suggestion) -> list[str]:
    return ["you" if one == result.me else result.names[one] for one in people]


def _width(option: PodOption, result: Suggestion) -> int:
    return sum(cell_len(show(text)) for text, _ in _names(option, result))


def _hours(slots: Sequence[SlotLine], result: Suggestion) -> str:
    """Every start that works, and for how long it does."""
    if not slots:
        return ""
    starts = [slot.weekly for slot in slots]
    weeks = ((result.end - result.start).days + 1) // 7
    meetings = -(-weeks // result.cadence_weeks)
    span = f"all {weeks} weeks" if result.cadence_weeks == 1 else f"all {meetings} meetings"
    return f"{say_starts(starts, zone=slots[0].zone)}, {span}"
