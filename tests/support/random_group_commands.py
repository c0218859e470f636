"""The arguments of commands about drafts and pods: seats, invitations, answers, meetings."""

from pods.actions.attendance import Notes
from pods.actions.season_terms import SeasonWish
from pods.model.words import POD_STATES
from tests.support.random_words import (
    COMING,
    GROUPS,
    NAMES,
    TEXTS,
    Arguments,
    Draw,
    id_of,
    members_of,
)


def _terms(draw: Draw) -> Arguments:
    one = draw.one
    choices: Arguments = {
        "at": one(["tue 17:00", "wed 18:30", ""]),
        "caller": draw.person(),
        "size_min": one([2, 3]),
        "size_max": one([6, 9]),
        "cadence_weeks": one([1, 2]),
        "minutes": one([60, 90]),
        "intention": one([*TEXTS, ""]),
        "norms": one([*TEXTS, ""]),
        "link": one(["https://example.org/#a", ""]),
        "emoji": one(["🦄", ""]),
        "note": one([*TEXTS, ""]),
    }
    return {key: choices[key] for key in draw.chance.sample([*choices], draw.one([0, 1, 2, 4]))}


def move(draw: Draw) -> Arguments:
    source = draw.draft() if draw.often(0.5) else None
    new = draw.often(0.3)
    target = draw.one(["wed", "thursdays", "x.y"]) if new else id_of(draw.draft())
    return {
        "people": draw.people(1, 3, source.people if source else ()),
        "source": source.id if source else None,
        "target": None if source and draw.often(0.5) else target,
        "new": new,
        "anyway": draw.anyway(),
    }


def new_pod(draw: Draw) -> Arguments:
    source = draw.group() if draw.often(0.5) else None
    kind = draw.one(["pod", "pod", "circle", "gathering"])
    return {"name": draw.one(GROUPS), "people": draw.people(0, 4), "kind": kind,
            "source": source.id if source else None, "terms": _terms(draw),
            "anyway": draw.anyway()}  # fmt: skip


def edit_pod(draw: Draw) -> Arguments:
    terms = _terms(draw) if draw.often(0.7) else {"state": draw.one(POD_STATES)}
    following = draw.one(COMING) if draw.often(0.3) else None
    return {"pod": id_of(draw.pod()), "terms": terms, "following": following}


def invite(draw: Draw) -> Arguments:
    group = draw.group()
    step = draw.one(["send", "send", "draft", "nudge", "withdraw", "expire"])
    waiting = [mail.person for mail in group.invitations.values()] if group else []
    asked = waiting if step not in ("send", "draft") else ()
    return {"into": id_of(group), "people": draw.people(1, 2, asked), "step": step,
            "on": draw.day(), "by": draw.one([None, "1 dec"]), "channel": draw.text(),
            "anyway": draw.anyway()}  # fmt: skip


def reply(draw: Draw) -> Arguments:
    group = draw.group()
    asked = [mail.person for mail in group.invitations.values()] if group else []
    plus_one = draw.one([*NAMES, draw.person()]) if draw.often(0.2) else None
    return {"person": draw.person(asked), "answer": draw.one(["yes", "yes", "maybe", "no"]),
            "into": id_of(group), "on": draw.day(), "reason": draw.text(), "plus_one": plus_one,
            "later": draw.often(0.3), "anyway": draw.anyway()}  # fmt: skip


def reply_to_meeting(draw: Draw) -> Arguments:
    pod = draw.one([pod for pod in draw.book.pods.values() if pod.planned_meetings], None)
    planned = draw.one(pod.planned_meetings) if pod else None
    return {"person": draw.person(members_of(pod)), "answer": draw.one(["yes", "no"]),
            "meeting": f"{planned.on}" if planned else "fri", "into": id_of(pod)}  # fmt: skip


def join(draw: Draw) -> Arguments:
    return {"pod": id_of(draw.pod()), "people": draw.people(1, 2), "on": draw.day(),
            "anyway": draw.anyway()}  # fmt: skip


def leave(draw: Draw) -> Arguments:
    pod = draw.pod()
    return {"pod": id_of(pod), "person": draw.person(members_of(pod)), "on": draw.day(),
            "why": draw.text()}  # fmt: skip


def log_meeting(draw: Draw) -> Arguments:
    pod = draw.pod()
    inside = members_of(pod)
    notes = Notes(
        present=draw.people(1, 4, inside) if draw.often(0.2) else None,
        missing=draw.people(0, 2, inside),
        late=draw.people(0, 1, inside),
        guest=draw.people(0, 1) if draw.often(0.2) else (),
        host=draw.person(inside) if draw.often(0.5) else None,
        note_taker=draw.person(inside) if draw.often(0.3) else None,
        focus=draw.person(inside) if draw.often(0.3) else None,
        note=draw.text(),
    )
    days = [day for day in {draw.day(), draw.day()} if day] if draw.often(0.8) else []
    following = draw.one(COMING) if draw.often(0.3) else None
    return {"pod": id_of(pod), "on": sorted(days), "notes": notes, "following": following,
            "replace": draw.often(0.4)}  # fmt: skip


def plan_season(draw: Draw) -> Arguments:
    wish = SeasonWish(
        meetings=draw.one([None, 2, 3, 5]),
        start=draw.one([None, "1 dec"]) if draw.often(0.4) else None,
        every=draw.one([None, 1, 3]),
        at=draw.one(["tue 17:00", "sun 10:30"]) if draw.often(0.7) else None,
        minutes=draw.one([None, None, 60]),
        has_retro=draw.one([None, True, False]),
        has_rota=draw.often(0.8),
        at_homes=draw.often(0.2),
        skip=["15 oct - 10 nov"] if draw.often(0.2) else [],
        is_new=draw.often(0.2),
    )
    return {"pod": id_of(draw.pod()), "wish": wish}


def plan_kick_off(draw: Draw) -> Arguments:
    days = [draw.one(COMING), "tue 18:00"][: draw.one([0, 1, 2])]
    return {"pod": id_of(draw.pod()), "days": days, "minutes": draw.one([None, 60])}


def move_meeting(draw: Draw) -> Arguments:
    pod, which = _meeting(draw)
    found = draw.book.pods.get(pod)
    turns = {
        role: draw.one([draw.person(members_of(found)), ""])
        for role in ("host", "note_taker", "focus", "home")
        if draw.often(0.3)
    }
    words = [*which, *([draw.one(COMING)] if draw.often(0.7) else [])]
    return {"pod": pod, "words": words, "turns": turns, "reason": draw.text()}


def skip_meeting(draw: Draw) -> Arguments:
    pod, which = _meeting(draw)
    return {"pod": pod, "words": which, "reason": draw.text()}


def rest(draw: Draw) -> Arguments:
    until = draw.one([*COMING, "in 9 weeks"])
    return {"pod": id_of(draw.pod()), "until": until, "reason": draw.text()}


def wake(draw: Draw) -> Arguments:
    return {"pod": id_of(draw.pod())}


def _meeting(draw: Draw) -> tuple[str, list[str]]:
    pod = draw.one([pod for pod in draw.book.pods.values() if pod.meetings], None)
    named = [draw.one([*pod.meetings])] if pod and draw.often(0.7) else []
    return id_of(pod), named
