"""Rules about strength: the Caller's own, a friendship's rhythm, those who hold much together."""

from collections.abc import Iterator

from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.scene import Scene, days
from pods.reminders.step import SOMETIME, SOON, WHENEVER, Step, about_person
from pods.reminders.web import bridges

_LONG_OVER = 2  # times the rhythm, and it is more than late


def at_capacity(scene: Scene) -> Iterator[Step]:
    """Rule 24: the Caller is in as many pods as they want, or cares for more than twelve."""
    me = scene.book.caller
    if me.organiser:
        return
    mine = scene.book.weekly_pods_of(me.id)
    called = [pod for pod in mine if pod.caller == me.id]
    people = {one for pod in called for one in (*pod.current_members, *pod.seat_holders)} - {me.id}
    is_full = me.max_pods is not None and len(mine) > me.max_pods
    if not called or not (is_full or len(people) > scene.settings.care_for):
        return
    pod, heir = _to_hand_over(scene, called)
    reason = f"you call {len(called)} pods with {len(people)} people"
    if is_full:
        reason = f"you are in {len(mine)} pods, and wanted {me.max_pods} at most"
    yield Step(
        rule=24,
        text=f"Begin nothing new; who could call {pod.title}?",
        reason=reason,
        command=f"pods edit-pod {quoted(pod.id)} --caller {heir}",
        about=me.id,
        people=(),
        group=pod.id,
        urgency=SOON,
        cause=f"capacity:{len(mine)}:{len(people)}",
    )


def out_of_touch(scene: Scene) -> Iterator[Step]:
    """Rule 25: longer without a word than one wished for; the longest speaks for all."""
    late: dict[str, float] = {}
    for person in scene.contacts:
        since = scene.quiet_since(person, person.added)
        if person.rhythm_days is None or since is None or scene.is_asleep(person.id):
            continue
        if person.stands == "no" or scene.days_since(since) <= person.rhythm_days:
            continue
        late[person.id] = scene.days_since(since) / person.rhythm_days
    if not late:
        return
    first = max(late, key=lambda one: (late[one], one))
    person = scene.book.person(first)
    since = scene.quiet_since(person, person.added)
    gone = scene.days_since(since) if since else 0
    more = f", like {len(late) - 1} more" if len(late) > 1 else ""
    yield about_person(
        25,
        first,
        text=f"A word to {scene.name(first)}?",
        reason=f"not in touch for {days(gone)}, and you wished for {person.rhythm_days}{more}",
        command=f"pods talked {scene.typed(first)}",
        urgency=SOMETIME if late[first] >= _LONG_OVER else WHENEVER,
        cause=f"rhythm:{first}:{since}",
        weight=gone,
    )


def in_many_pods(scene: Scene) -> Iterator[Step]:
    """Rule 29: somebody sits in three pods or more, or in more than they want: protect them."""
    most = scene.settings.many_pods
    found: dict[str, int] = {}
    for person in scene.contacts:
        count = len(scene.book.weekly_pods_of(person.id))
        own = person.max_pods
        if (own is not None and count > own) or (own is None and count >= most):
            found[person.id] = count
    for person_id in _first_of_many(found):
        more = f", like {len(found) - 1} more" if len(found) > 1 else ""
        yield about_person(
            29,
            person_id,
            text=f"See that it is not too much for {scene.name(person_id)}",
            reason=f"sits in {found[person_id]} pods{more}",
            command=f"pods show {scene.typed(person_id)}",
            urgency=WHENEVER,
            cause=f"many-pods:{person_id}:{found[person_id]}",
            weight=found[person_id],
        )


def only_bridge(scene: Scene) -> Iterator[Step]:
    """Rule 29: two parts of the web hang together by one person alone: a second thread."""
    found = bridges(scene.book)
    if not found:
        return
    bridge = found[0]
    one, other = bridge.ends
    more = f", like {len(found) - 1} more" if len(found) > 1 else ""
    yield about_person(
        29,
        bridge.person,
        text=f"Bring {scene.name(one)} and {scene.name(other)} together",
        reason=f"only {scene.name(bridge.person)} joins {bridge.smaller} people to the "
        f"others{more}: a second thread would carry too",
        command=f"pods tie {scene.typed(one, other)} knows",
        urgency=WHENEVER,
        cause=f"bridge:{bridge.person}",
        weight=bridge.smaller,
    )


def _first_of_many(counts: dict[str, int]) -> list[str]:
    """Whoever it concerns most; the others are counted in the same line."""
    return sorted(counts, key=lambda one: (-counts[one], one))[:1]


def _to_hand_over(scene: Scene, called: list[Pod]) -> tuple[Pod, str]:
    """The pod that is easiest to hand over, and to whom: a member who would call it."""
    for pod in called:
        for person in pod.current_members:
            if person != scene.book.caller.id and scene.book.person(person).can_call:
                return pod, scene.typed(person)
    return called[0], "NAME"
