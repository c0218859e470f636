"""A suggestion: alternatives one would want to read, not a ranking."""

from collections.abc import Sequence

from pods.actions.suggestion import PodOption, RoundOption, Suggestion, WaitingLine
from pods.hours.say import say_day, say_span
from pods.hours.words import weekday_of
from pods.proposals.saying import say_starts
from pods.proposals.slots import SlotLine
from pods.view.page import Page
from pods.view.theme import COMMAND, GOOD, QUIET, STRONG
from pods.view.words import counted, listed

_WAITING_SHOWN = 12
_NAMED = 12  # more names than this are no longer read


def view(result: Suggestion) -> Page:
    """What was asked, each alternative, then who waits and why."""
    page = Page().line((_heading(result), STRONG))
    if not result.options:
        page.line(("no combination keeps all limits", QUIET), indent=1)
    for option in result.options:
        if isinstance(option, RoundOption):
            _round_on(page, option, result)
        else:
            page.line((f"{option.number:>2}  ", STRONG), (_names(option.people, result), STRONG))
            _pod_on(page, option, result)
    if not any(isinstance(option, RoundOption) for option in result.options):
        _waiting_on(page, result.waiting, result)
    if result.no_room:
        who = counted(result.no_room, "person has", many="people have")
        page.line((f"{who} no room for another pod", QUIET))
    return page


def _heading(result: Suggestion) -> str:
    weekly = {1: "weekly", 2: "every second week"}
    rhythm = weekly.get(result.cadence_weeks, f"every {result.cadence_weeks} weeks")
    season = f"{say_day(result.start)} - {say_day(result.end)}"
    what = {
        "next": "Your next pod" if result.me else "The next pod",
        "everyone": "A round",
        "fill": "Open seats",
    }[result.question]
    people = counted(result.drawn_on, "person", many="people")
    source = f"{what}, from {people} {_drawn_on(result)}"
    return f"{source} · {say_span(result.minutes)}, {rhythm}, {season}"


def _drawn_on(result: Suggestion) -> str:
    if result.nobody_sounded:
        return "on your list, none of them sounded yet"
    if result.ladder == ("in",):
        return "who are in"
    if result.ladder == ("sounded", "curious", "maybe", "in"):
        return "you have sounded"
    return f"who are {listed(list(result.ladder), last='or')}"


def _round_on(page: Page, option: RoundOption, result: Suggestion) -> None:
    pods = counted(len(option.pods), "pod")
    page.line(
        (f"{option.number:>2}  ", STRONG),
        (f"{option.placed} placed in {pods}, {len(option.waiting)} wait", STRONG),
    )
    if option.number > 1:
        for pod in option.pods:
            page.line(_names(pod.people, result), indent=4)
        return
    for pod in option.pods:
        page.line((_names(pod.people, result), STRONG), indent=4)
        _pod_on(page, pod, result)
    _waiting_on(page, option.waiting, result)


def _pod_on(page: Page, option: PodOption, result: Suggestion) -> None:
    hours = _hours(option.slots)
    if hours:
        page.line((hours, GOOD), indent=6 - 2)
    sentences = [reason.text for reason in option.reasons if reason.text]
    if option.hours_unknown:
        unknown = listed([result.names[one] for one in option.hours_unknown])
        sentences.append(f"ask {unknown} for their hours")
    sentences += option.notes
    if sentences:
        page.line(" · ".join(sentences), indent=4, hang=4)
    page.line((option.command, COMMAND), indent=4, hang=6)


def _waiting_on(page: Page, waiting: Sequence[WaitingLine], result: Suggestion) -> None:
    """Those who fit an option first, one by one; then the others, together by reason."""
    fitting = [line for line in waiting if line.reason.startswith("fits")]
    by_reason: dict[str, list[str]] = {}
    for line in waiting:
        if line not in fitting:
            by_reason.setdefault(line.reason, []).append(result.names[line.person])
    for line in fitting[:_WAITING_SHOWN]:
        page.line((result.names[line.person], STRONG), f" {line.reason}")
    if len(fitting) > _WAITING_SHOWN:
        page.line((f"{len(fitting) - _WAITING_SHOWN} more would fit one of these", QUIET))
    for reason, names in by_reason.items():
        verb = "waits" if len(names) == 1 else "wait"
        who = (
            listed(names) if len(names) <= _NAMED else counted(len(names), "person", many="people")
        )
        page.line((who, STRONG), f" {verb}: {reason}")


def _names(people: Sequence[str], result: Suggestion) -> str:
    others = [result.names[one] for one in people if one != result.me]
    return " · ".join([*others, "you"] if result.me in people else others)


def _hours(slots: Sequence[SlotLine]) -> str:
    starts = [(weekday_of(slot.weekday) or 0, _minutes(slot.start)) for slot in slots]
    return say_starts(starts, zone=slots[0].zone) if slots else ""


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
