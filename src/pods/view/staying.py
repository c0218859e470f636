"""Staying close to what is: nobody moves, then one, then more, and what each way gains."""

from collections.abc import Sequence

from pods.actions.staying import SeatChange, StayingClose, StayOption
from pods.actions.suggestion import PodOption
from pods.model.speech import listed
from pods.proposals.saying import say_starts
from pods.view.page import Page
from pods.view.theme import GOOD, QUIET, STRONG
from pods.view.words import counted, names_in, numbered

_INDENT = 4
_MANY = 12  # more changes than this are told by their commands alone


def view(result: StayingClose) -> Page:
    """Each way to go on: who would move and why, who comes in, what to type."""
    page = Page().line((_heading(result), STRONG))
    for option in result.options:
        _option_on(page, option, result)
    _waiting_on(page, result)
    return page


def _heading(result: StayingClose) -> str:
    if not result.pods:
        return "No pod stands yet"
    groups = counted(len(result.pods), "draft" if result.are_drafts else "pod")
    people = counted(result.people, "person", many="people")
    new = result.newcomers
    come = f", {counted(new, 'person', many='people')} without a seat" if new else ""
    return f"Staying close: {groups} with {people}{come}"


def _option_on(page: Page, option: StayOption, result: StayingClose) -> None:
    """What it has that the way before it has not."""
    before = next((one for one in result.options if one.number == option.number - 1), None)
    page.line(numbered(option.number, style=STRONG), (_told(option, before, result), STRONG))
    known = [_key(change) for change in before.changes] if before else []
    news = [change for change in option.changes if _key(change) not in known]
    for change in news[:_MANY]:
        page.line(*_change(change, result), indent=_INDENT, hang=_INDENT + 2)
    if len(news) > _MANY:
        page.line((f"and {len(news) - _MANY} more: --json", QUIET), indent=_INDENT)
    begun = [pod for pod in option.new_pods if before is None or pod not in before.new_pods]
    for pod in begun:
        _new_pod_on(page, pod, result)
    for pod_id, count in option.short.items():
        page.line((f"{result.pods[pod_id]} lacks {count} yet", QUIET), indent=_INDENT)
    same = len(option.changes) - len(news) + len(option.new_pods) - len(begun)
    if before and same:
        page.line((f"and {same} as in {before.number}", QUIET), indent=_INDENT)
    if not option.commands:
        page.line(("all stays as it is", QUIET), indent=_INDENT)
    for command in option.commands if len(news) <= _MANY else ():
        if before is None or command not in before.commands:
            page.command(command, indent=_INDENT)


def _new_pod_on(page: Page, pod: PodOption, result: StayingClose) -> None:
    page.line("a new pod: ", names_in(_names(pod.people, result)), indent=_INDENT, hang=_INDENT + 2)
    if pod.slots:
        starts = [slot.weekly for slot in pod.slots]
        hours = say_starts(starts, zone=pod.slots[0].zone)
        page.line((hours, GOOD), indent=_INDENT + 2)


def _told(option: StayOption, before: StayOption | None, result: StayingClose) -> str:
    """How many move, and what that gains beside the way before it."""
    total = result.people + result.newcomers
    if before is None:
        placed = f"all {total}" if option.placed == total else f"{option.placed} of {total}"
        return f"Nobody moves: {placed} in a pod that can meet"
    moves = counted(option.moves, "person moves", many="people move")
    more = option.placed - before.placed
    gained = f"{more} more in a pod that can meet" if more else _better(option, before)
    return f"{moves}: {gained}"


def _better(option: StayOption, before: StayOption) -> str:
    """By how much people go together better, in per cent; where that says anything."""
    gain = round(100 * (option.score - before.score) / before.score) if before.score > 0 else 0
    much = f"{gain} %" if gain else "a little"
    return f"people go together {much} better than in {before.number}"


def _change(change: SeatChange, result: StayingClose) -> list[str | tuple[str, str]]:
    name = _names([change.person], result)[0]
    is_you = change.person == result.me
    target = result.pods[change.target] if change.target else "a new pod"
    hour = f", {result.hours[change.target]}" if change.target in result.hours else ""
    reasons = f": {' · '.join(change.reasons)}" if change.reasons else ""
    if change.source is None:
        verb = " join " if is_you else " joins "
        return [(name[0].upper() + name[1:], STRONG), verb, (target, STRONG), hour, reasons]
    source = result.pods[change.source]
    return [
        (name[0].upper() + name[1:], STRONG),
        f" from {source} to ",
        (target, STRONG),
        hour,
        reasons,
    ]


def _waiting_on(page: Page, result: StayingClose) -> None:
    """Who has no seat in the last way, together by reason."""
    by_reason: dict[str, list[str]] = {}
    for line in result.options[-1].waiting if result.options else ():
        by_reason.setdefault(line.reason, []).append(line.person)
    for reason, people in by_reason.items():
        names = _names(people, result)
        names[0] = names[0][0].upper() + names[0][1:]
        verb = "waits" if len(people) == 1 and people != [result.me] else "wait"
        page.line((_some(names), STRONG), f" {verb}: {reason}")


def _some(names: Sequence[str]) -> str:
    few, most = 4, 6
    if len(names) <= most:
        return listed(list(names))
    return f"{', '.join(names[:few])} and {len(names) - few} more"


def _names(people: Sequence[str], result: StayingClose) -> list[str]:
    in_order = [one for one in result.names if one in people]
    return ["you" if one == result.me else result.names[one] for one in in_order]


def _key(change: SeatChange) -> tuple[str, str | None, str | None]:
    return change.person, change.source, change.target
