"""Rules about gatherings, and about rounds in which many call: the months before, the day after."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pods.hours.say import say_date
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.scene import Scene, days
from pods.reminders.step import SOON, Step, about_person, about_pod

# Practice: the host team three months before, invitations six weeks, the list closed at four.
_HOSTS, _INVITE, _CLOSE = 91, 42, 28
_AFTER, _OVER = 2, 21  # days after it in which to ask how it was
_HOST_TEAM = 2
_FRESH = 10  # days after a first meeting in which to ask its caller


def gathering(scene: Scene) -> Iterator[Step]:
    """Rule 27: what a gathering needs three months, six weeks and four weeks before, and after."""
    for pod in scene.book.pods.values():
        if pod.kind != "gathering" or pod.state in {"closed", "resting"}:
            continue
        if scene.is_asleep(pod.id):
            continue
        dates = [one.on for one in pod.planned_meetings if one.on >= scene.today]
        if dates:
            yield from _before(scene, pod, dates[0])
        elif pod.held_meetings:
            yield from _after(scene, pod, pod.held_meetings[-1].on)


def fresh_pod_of_another(scene: Scene) -> Iterator[Step]:
    """Rule 28: a pod that somebody else calls has just met for the first time: ask its caller."""
    for pod in scene.waking_pods:
        met = [one for one in pod.held_meetings if one.kind != "kick-off"]
        caller = pod.caller
        if len(met) != 1 or caller is None or caller == scene.book.caller.id:
            continue
        if pod.kind == "gathering":
            continue  # rule 27 asks how it was
        if (met[0].number or 1) > 1 or len(pod.seasons) > 1:
            continue  # only the earlier ones are not written down
        person, ago = scene.book.person(caller), scene.days_since(met[0].on)
        spoken = [entry.day for entry in person.contacts.values()]
        if not 0 < ago <= _FRESH or max(spoken, default=date.min) > met[0].on:
            continue
        if person.do_not_contact or scene.book.caller.id in met[0].attended:
            continue
        yield about_person(
            28,
            caller,
            text=f"Ask {scene.name(caller)} how the first meeting was, and what feels shaky",
            reason=f"{pod.title} met for the first time {days(ago)} ago",
            command=f"pods talked {scene.typed(caller)}",
            urgency=SOON,
            cause=f"first-meeting:{pod.id}:{met[0].id}",
            group=pod.id,
        )


def _before(scene: Scene, pod: Pod, day: date) -> Iterator[Step]:
    ahead = (day - scene.today).days
    asked = [mail for mail in pod.invitations.values() if mail.state != "draft"]
    open_now = [mail.person for mail in asked if mail.is_open]
    name = quoted(pod.id)
    if ahead <= _CLOSE and open_now:
        why = f"{len(open_now)} {'has' if len(open_now) == 1 else 'have'} not answered"
        need = _Need("Close the list of", why, f"pods invitations {name}")
    elif _CLOSE < ahead <= _INVITE and not asked:
        need = _Need("Invite people to", "nobody was asked yet", f"pods invite {name} NAME")
    elif _INVITE < ahead <= _HOSTS and len(pod.current_members) < _HOST_TEAM:
        why = "nobody hosts it with you yet"
        need = _Need("Find the host team of", why, f"pods join {name} NAME")
    else:
        return
    yield _step(scene, pod, day, need)


def _after(scene: Scene, pod: Pod, day: date) -> Iterator[Step]:
    if _AFTER <= scene.days_since(day) <= _OVER and not pod.retros:
        what = "Ask how it was, and call for new pods after"
        why = "the warmth of it lasts a few weeks"
        yield _step(scene, pod, day, _Need(what, why, f"pods retro {quoted(pod.id)}"))


class _Need(NamedTuple):
    """What a gathering needs now, why, and the command."""

    what: str
    why: str
    command: str


def _step(scene: Scene, pod: Pod, day: date, need: _Need) -> Step:
    gap = (day - scene.today).days
    when = f"in {days(gap)}" if gap > 0 else "today" if not gap else f"{days(-gap)} ago"
    verb = "it is" if gap >= 0 else "it was"
    return about_pod(
        27,
        pod.id,
        text=f"{need.what} {pod.title}",
        reason=f"{verb} {when}, {say_date(day)}; {need.why}",
        command=need.command,
        urgency=SOON,
        cause=f"gathering:{pod.id}:{day}:{need.what}",
    )
