"""The terms of a pod: its hour, its size, what it is for."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import ValidationError

from pods.actions.agreements import agreements_step
from pods.actions.facts import NewFact, new_facts, out_of_range
from pods.actions.meetings import with_planned
from pods.actions.result import Change, NextStep, Result
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, parse_weekly, say_weekly
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.names import find_person, find_pod
from pods.model.pod import AGREEMENTS, Pod
from pods.model.typed import quoted


class PodEdited(Result):
    """What is new about a pod.

    Attributes:
        changed: the keys as they stand in the file, with their new values.
        next: the day of the meeting that was planned.
        next_at: its hour, where one was said.
    """

    kind: Literal["pod-edited"] = "pod-edited"
    pod: str
    title: str
    changed: tuple[NewFact, ...]
    next: date | None = None
    next_at: str | None = None


def edit_pod(
    book: Book,
    *,
    pod: str,
    terms: Mapping[str, Any],
    following: str | None = None,
    today: date,
) -> Change[PodEdited]:
    """Change a pod's terms, or plan its next meeting; an empty text takes a term back.

    Raises:
        NamingError: no pod, or more than one, is called that.
        UsageError: nothing was said, or a term that cannot be.
    """
    found = find_pod(book, pod)
    known = _with_rest(found, checked_terms(book, terms), today=today)
    if not known and following is None:
        raise UsageError(
            f"nothing was said about {found.name}",
            f'for instance: pods edit-pod {quoted(found.id)} --at "tue 17:00"',
        )
    news = {key: value for key, value in known.items() if getattr(found, key) != value}
    changed = with_terms(found, news) if news else found
    if "state" in news:
        is_over = news["state"] == "closed"
        changed = changed.with_facts({"closed": today if is_over else None})
        if news["state"] != "resting" and changed.resting_until is not None:
            changed = changed.with_facts({"resting_until": None})
    planned = None
    if following is not None:
        changed, planned = with_planned(changed, following, today=today, after=today)
    result = PodEdited(
        pod=found.id,
        title=changed.title,
        changed=new_facts(book, news),
        next=planned.on if planned else None,
        next_at=planned.at if planned else None,
        next_step=_after(book, changed, news, today=today),
    )
    return Change(book if changed == found else book.with_pod(changed), result)


def _after(book: Book, pod: Pod, news: Mapping[str, Any], *, today: date) -> NextStep | None:
    """What is still to agree on; or that the dates which are fixed keep to the old terms."""
    season = pod.current_season
    coming = (one for one in pod.planned_meetings if season and pod.season_of(one) == season)
    if season is not None and any(one.on >= today for one in coming):
        told = {"at": season.at, "cadence_weeks": season.cadence_weeks}
        other = [key for key in told if news.get(key) and news[key] != told[key]]
        words = {"at": f'--at "{pod.at}"', "cadence_weeks": f"--every {pod.cadence_weeks}"}
        if other:
            options = " ".join(words[key] for key in other)
            return NextStep(
                text="The dates of the season stay as they are. To fix them anew:",
                command=f"pods plan-season {quoted(pod.id)} {options}",
            )
    return agreements_step(book, pod) if {*news} & {*AGREEMENTS} else None


def _with_rest(pod: Pod, known: dict[str, Any], *, today: date) -> dict[str, Any]:
    """The terms with the end of a rest as a day; only what rests has one."""
    typed = known.get("resting_until")
    if typed is None:
        return known
    if known.get("state", pod.state) != "resting":
        raise NotAllowedError(
            f"{pod.title} does not rest: it is {pod.state}",
            f'pods rest {quoted(pod.id)} --until "{typed}"',
        )
    return {**known, "resting_until": parse_day(typed, today=today, reading="future").date}


def checked_terms(book: Book, terms: Mapping[str, Any]) -> dict[str, Any]:
    """The terms as they will stand in the file; an empty text becomes None.

    Raises:
        PodsError: an hour, a zone or a name that cannot be understood.
    """
    given = {key: value for key, value in terms.items() if value is not None}
    known: dict[str, Any] = {
        key: (value.strip() or None) if isinstance(value, str) else value
        for key, value in given.items()
    }
    if known.get("at"):
        known["at"] = say_weekly(*parse_weekly(known["at"]))
    if known.get("time_zone"):
        zone(known["time_zone"])
    if known.get("caller"):
        known["caller"] = find_person(book, known["caller"], writing=True).id
    if known.get("name", "") is None:
        raise UsageError("a pod needs a name", 'for instance: --name "The Unicorns"')
    return known


def with_terms(pod: Pod, known: Mapping[str, Any]) -> Pod:
    """The pod with these terms, already checked.

    Raises:
        UsageError: a number out of its range, or sizes the wrong way round.
    """
    filled = {key: value for key, value in known.items() if value is not None}
    try:
        Pod.model_validate({"name": pod.name, **filled}, by_name=True)
    except ValidationError as problem:
        raise out_of_range(problem) from None
    changed = pod.with_facts(known)
    low, high = changed.size_min, changed.size_max
    if low is not None and high is not None and low > high:
        raise UsageError(
            f"a smallest size of {low} is above the largest, {high}", "--size-min N --size-max N"
        )
    return changed
