"""Rules about the ladder of interest: ideas, silence, and days on which to ask again."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from pods.hours.absence import Absence, parse_away
from pods.hours.say import say_date
from pods.model.typed import quoted
from pods.model.words import Interest
from pods.reminders.rhythm import CROWD
from pods.reminders.scene import Scene, days
from pods.reminders.step import SOON, WHENEVER, Step, about_person, about_pod

_REST = "in 3 months"
_LONG_ABSENCE = 14  # days away that are worth a hello afterwards
_BACK_FOR = 14  # days after which a hello is no longer for coming back


def old_idea(scene: Scene) -> Iterator[Step]:
    """Rule 21: on the list for a month, and never sounded."""
    ages = _quiet(scene, "idea", longer_than=scene.settings.idea_days)
    for person_id, age in _oldest(ages):
        yield about_person(
            21,
            person_id,
            text=f"Sound out {scene.name(person_id)}",
            reason=f"an idea, and no word for {days(age)}{_like_more(ages)}",
            command=f"pods sound {scene.typed(person_id)}",
            urgency=WHENEVER,
            cause=f"idea:{person_id}",
            weight=age,
        )


def silent_after_sounding(scene: Scene) -> Iterator[Step]:
    """Rule 21: sounded two weeks ago, and silent since: let them rest."""
    ages = _quiet(scene, "sounded", longer_than=scene.settings.silent_days)
    for person_id, age in _oldest(ages):
        yield about_person(
            21,
            person_id,
            text=f"Let {scene.name(person_id)} rest",
            reason=f"sounded, and silent for {days(age)}{_like_more(ages)}",
            command=f'pods mark {scene.typed(person_id)} not-now --until "{_REST}"',
            urgency=WHENEVER,
            cause=f"silent:{person_id}",
            weight=age,
        )


def ask_again(scene: Scene) -> Iterator[Step]:
    """Rule 22: the day has come to ask somebody again."""
    for person in scene.contacts:
        day, contact = person.not_before, scene.last_contact(person)
        if day is None or scene.today < day or (contact is not None and contact >= day):
            continue
        yield about_person(
            22,
            person.id,
            text=f"Ask {scene.name(person.id)} again",
            reason=f"said not now, and to ask again on {say_date(day)}",
            command=f"pods sound {scene.typed(person.id)}",
            urgency=SOON,
            cause=f"again:{person.id}:{day}",
            weight=scene.days_since(day),
        )


def rested_pod(scene: Scene) -> Iterator[Step]:
    """Rule 22: a resting pod has rested as long as it meant to."""
    for pod in scene.book.pods.values():
        until = pod.resting_until
        if pod.state != "resting" or until is None or scene.today < until:
            continue
        if scene.has_rested(pod):
            continue  # its dates are fixed: it goes on
        yield about_pod(
            22,
            pod.id,
            text=f"Ask {pod.title} whether it goes on",
            reason=f"it rests until {say_date(until)}",
            command=f"pods rest {quoted(pod.id)} --wake",
            urgency=SOON,
            cause=f"rested:{pod.id}:{until}",
            weight=scene.days_since(until),
        )


def back_again(scene: Scene) -> Iterator[Step]:
    """Rule 22: somebody without a pod is back from a long absence."""
    back: dict[str, int] = {}
    for person in scene.contacts:
        if person.id in scene.seated or not scene.may_be_asked(person):
            continue
        contact = scene.last_contact(person)
        for text in person.away:
            last = _last_day_away(_absence(text), scene.today)
            if last is not None and (contact is None or contact <= last):
                back[person.id] = scene.days_since(last)
    for person_id, age in _oldest(back):
        yield about_person(
            22,
            person_id,
            text=f"Say hello to {scene.name(person_id)}",
            reason=f"back for {days(age)}{_like_more(back)}",
            command=f"pods talked {scene.typed(person_id)}",
            urgency=SOON,
            cause=f"back:{person_id}:{scene.today - timedelta(days=age)}",
            weight=age,
        )


def _quiet(scene: Scene, stands: Interest, *, longer_than: int) -> dict[str, int]:
    """For how many days nothing was heard, of those on one step who owe no answer to a pod."""
    ages: dict[str, int] = {}
    for person in scene.contacts:
        is_busy = person.id in scene.asked or person.id in scene.seated
        if person.stands != stands or is_busy or scene.is_asleep(person.id):
            continue
        soundings = [entry.day for entry in person.soundings.values()]
        since = scene.quiet_since(person, person.added, person.stands_since, *soundings)
        if since is not None and scene.days_since(since) > longer_than:
            ages[person.id] = scene.days_since(since)
    return ages


def _oldest(ages: dict[str, int]) -> list[tuple[str, int]]:
    """Those it concerns, the longest first; of a crowd, the first speaks for all."""
    found = sorted(ages.items(), key=lambda one: (-one[1], one[0]))
    return found[:1] if len(found) > CROWD else found


def _like_more(ages: dict[str, int]) -> str:
    """Of a crowd, how many the first speaks for."""
    return f", like {len(ages) - 1} more" if len(ages) > CROWD else ""


@lru_cache(maxsize=256)
def _absence(text: str) -> Absence:
    return parse_away(text)


def _last_day_away(absence: Absence, today: date) -> date | None:
    """The last day of a long absence that ended lately."""
    if absence.covers(today):
        return None
    past = (today - timedelta(days=ago) for ago in range(1, _BACK_FOR + 1))
    last = next((day for day in past if absence.covers(day)), None)
    if last is None or not absence.covers(last - timedelta(days=_LONG_ABSENCE - 1)):
        return None
    return last
