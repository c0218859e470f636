"""What the log tells, as bars and strips that are read without colour, and sentences."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import dropwhile

from pods.actions.stats import STEPS, PairHours, PodStats, Stats
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.health import MARKS, WORDS, in_a_row
from pods.view.page import Cell, Page, Part, Spoken
from pods.view.theme import GOOD, QUIET, STRONG
from pods.view.words import counted

_WIDEST = 24  # columns of the longest bar
_STEPS = {50: "casual friends", 90: "friends", 200: "close friends"}
_NEARLY = 10  # hours before a step that are worth a word


def view(result: Stats) -> Page:
    """Of one pod with a strip for each member; of several, a line for each pod."""
    page = Page()
    if not result.meetings:
        return page.line((_nothing(result), QUIET))
    page.line((result.pod or "All pods", STRONG), f" · {counted(result.meetings, 'meeting')}")
    _months_on(page, result)
    if result.pod is None:
        _pods_on(page, result)
    else:
        for pod in result.pods:
            _strips_on(page, pod)
            _hosting_on(page, pod)
    _calls_on(page, result)
    _together_on(page, result)
    return page


def _nothing(result: Stats) -> str:
    who = result.pod or "no pod"
    return (
        f"{who} has {'not ' if result.pod else ''}met yet: log-meeting writes down the first time"
    )


def _months_on(page: Page, result: Stats) -> None:
    _heading(page, "Meetings each month")
    most = max([one.meetings for one in result.months], default=0) or 1
    width = min(_WIDEST, 3 * most)
    rows: list[list[Cell]] = []
    for one in dropwhile(lambda one: not one.meetings, result.months):
        month = date.fromisoformat(f"{one.month}-01")
        long = -(-one.meetings * width // most)
        bar: list[Part] = [Spoken("█" * long + (" " if long else ""), "", GOOD), str(one.meetings)]
        rows.append([f"{month:%b %Y}", bar])
    page.table(rows, indent=2)


def _pods_on(page: Page, result: Stats) -> None:
    _heading(page, "Pods")
    page.table([[(pod.title, STRONG), " · ".join(_told(pod))] for pod in result.pods], indent=2)


def _told(pod: PodStats) -> Iterator[str]:
    yield counted(pod.meetings, "meeting") if pod.meetings else "has not met yet"
    if pod.attendance is not None:
        yield f"{pod.attendance} % came"
    hosts = sum(one.hosted > 0 for one in pod.members)
    if hosts:
        yield f"{hosts} of {len(pod.members)} have hosted"
    if pod.days_to_call is not None:
        yield f"first call {counted(pod.days_to_call, 'day')} after its first name"


def _strips_on(page: Page, pod: PodStats) -> None:
    if not pod.members:
        return
    came = f" · {pod.attendance} %" if pod.attendance is not None else ""
    last = "" if len(pod.shown) == pod.meetings else f" · the last {len(pod.shown)} meetings"
    _heading(page, f"Who came{came}{last}")
    page.table([
        [one.person.name, in_a_row([MARKS[mark] for mark in one.marks],
                                [WORDS[mark] for mark in one.marks]),
         f"{one.came} of {one.expected}" if one.expected else "new"]
        for one in pod.members
    ], indent=2)  # fmt: skip
    used = {mark for one in pod.members for mark in one.marks}
    legend = "  ".join(f"{MARKS[one]} {WORDS[one]}" for one in MARKS if one in used)
    page.line(Spoken(legend, "", QUIET), indent=2)


def _hosting_on(page: Page, pod: PodStats) -> None:
    turns = [one for one in pod.members if one.hosted]
    if not turns:
        return
    _heading(page, "Who has hosted")
    told = [f"{one.person} {one.hosted}" for one in turns]
    page.line(" · ".join(told), indent=2)
    waiting = [one.person.name for one in pod.members if not one.hosted]
    if waiting:
        page.line((f"{listed(waiting)} may like a turn", QUIET), indent=2)


def _calls_on(page: Page, result: Stats) -> None:
    """How long it took from a name on the list to a call."""
    (pod,) = result.pods if result.pod is not None else (None,)
    told = []
    if pod is not None and pod.first_call is not None:
        days = pod.days_to_call
        after = f", {counted(days, 'day')} after its first name" if days is not None else ""
        told.append(f"{say_date(pod.first_call)}{after}")
    elif result.days_to_call is not None and _known(result) > 1:
        told.append(f"half of the pods within {_days(result.days_to_call)} of their first name")
    if result.people_to_call is not None and result.people_known > 1:
        half = f"half of them within {_days(result.people_to_call)} of being on the list"
        told.append(f"{result.people_known} people came to one, {half}")
    if told:
        _heading(page, "From the first name to the first call")
        for line in told:
            page.line(line, indent=2)


def _known(result: Stats) -> int:
    return sum(pod.days_to_call is not None for pod in result.pods)


def _days(days: float) -> str:
    return f"{days:g} days" if days != 1 else "1 day"


def _together_on(page: Page, result: Stats) -> None:
    """Who has had the hours that friendships take; and who nearly has."""
    if not result.together:
        return
    _heading(page, "Hours together")
    hours = [one.minutes / 60 for one in result.together]
    least, most = f"{min(hours):.0f}", f"{max(hours):.0f}"
    span = least if least == most else f"{least} to {most}"
    page.line(
        f"{counted(len(hours), 'pair')} sat together, {span} h each"
        if len(hours) > 1 else f"{_pair(result.together[0])}: {span} h",
        indent=2,
    )  # fmt: skip
    for step in reversed(STEPS):
        pairs = [one for one in result.together if one.step == step]
        if pairs:
            page.line((f"{step} h and more, {_STEPS[step]}: ", QUIET), _pairs(pairs), indent=2)
    nearly = [one for one in result.together if _lacking(one) is not None]
    if nearly:
        page.line(("nearly at the next step: ", QUIET), _pairs(nearly), indent=2)
    known = "50, 90 and 200 h: casual friends, friends, close friends (Hall 2018)"
    page.line((known, QUIET), indent=2)


def _lacking(one: PairHours) -> float | None:
    """Hours to the next step, where they are few."""
    ahead = [step - one.minutes / 60 for step in STEPS if step > one.step]
    return ahead[0] if ahead and ahead[0] <= _NEARLY else None


def _pairs(pairs: Sequence[PairHours]) -> str:
    return ", ".join(map(_pair, pairs))


def _pair(one: PairHours) -> str:
    return f"{one.people[0]} and {one.people[1]}"


def _heading(page: Page, words: str) -> None:
    page.blank().line((words, STRONG))
