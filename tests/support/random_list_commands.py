"""The arguments of commands about people: the list, ties, rules, interest, contacts."""

from pods.model.words import INTERESTS, TIE_KINDS
from tests.support.random_words import (
    COMING,
    HOURS,
    MANY,
    NAMES,
    TAKEN_BACK,
    TEXTS,
    ZONES,
    Arguments,
    Draw,
    id_of,
)


def _facts(draw: Draw) -> Arguments:
    one = draw.one
    choices: Arguments = {
        "email": one(["x@example.org", ""]),
        "nickname": one([*TEXTS, ""]),
        "free": one(HOURS),
        "time_zone": one(ZONES),
        "topics": one([["food,movement"], ["a # b", "writing"], [""], MANY]),
        "away": one([["15 jun - 15 sep"], [""]]),
        "introduced_by": draw.person(),
        "energy": one([1, 5]),
        "max_pods": one([1, 3]),
        "can_call": draw.often(0.5),
        "do_not_contact": draw.often(0.2),
        "note": one([*TEXTS, ""]),
        "private_note": one([*TEXTS, ""]),
    }  # fmt: skip
    return {key: choices[key] for key in draw.chance.sample([*choices], draw.one([1, 1, 2, 4]))}


def begin(draw: Draw) -> Arguments:
    return {"file": "pods.toml", "facts": {"name": "Mira"}, "caller_id": draw.one([None, "mira"])}


def add_people(draw: Draw) -> Arguments:
    names = draw.chance.sample(NAMES, draw.one([1, 1, 2, 4]))
    facts = _facts(draw) if len(names) == 1 and draw.often(0.6) else {}
    return {"names": names, "facts": facts, "another": draw.often(0.7)}


def edit_person(draw: Draw) -> Arguments:
    person = draw.one([*draw.book.people.values()], draw.book.caller)
    said = [key for key in TAKEN_BACK if key in person.model_fields_set]
    if not said or draw.often(0.4):
        return {"person": draw.person(), "facts": _facts(draw)}
    gone = draw.chance.sample(said, draw.one([1, 1, len(said)]))
    return {"person": f"@{person.id}", "facts": {key: TAKEN_BACK[key] for key in gone}}


def tie(draw: Draw) -> Arguments:
    known = draw.one([*draw.book.ties.values()], None)
    remove = known is not None and draw.often(0.4)
    pair = [f"@{who}" for who in known.people] if known and remove else draw.people(2, 2)
    kind = known.kind if known and remove else draw.one(TIE_KINDS)
    said: Arguments = {} if remove else {"strength": draw.one([None, 2]), "note": draw.text()}
    return {"people": pair, "kind": kind, "private": draw.often(0.3), "remove": remove, **said}


def rule(draw: Draw) -> Arguments:
    known = draw.one([*draw.book.rules.values()], None)
    if known is not None and draw.often(0.4):
        return {"kind": known.kind, "people": [f"@{who}" for who in known.people], "remove": True}
    return {
        "kind": draw.one(["together", "apart"]),
        "people": draw.people(2, 3),
        "wish": draw.often(0.5),
        "public": draw.often(0.3),
        "why": draw.text(),
        "until": draw.one([None, "1 dec"]),
    }


def mark(draw: Draw) -> Arguments:
    to = draw.one(INTERESTS)
    until = draw.one(COMING) if to == "not-now" else None
    return {"people": draw.people(1, 3), "to": to, "until": until,
            "reason": draw.text(), "on": draw.day()}  # fmt: skip


def sound(draw: Draw) -> Arguments:
    return {"people": draw.people(1, 3), "on": draw.day(), "channel": draw.text(),
            "reaction": draw.one([None, "in", "maybe", "hm, so"])}  # fmt: skip


def talked(draw: Draw) -> Arguments:
    return {"people": draw.people(1, 2), "on": draw.day(), "note": draw.text()}


def snooze(draw: Draw) -> Arguments:
    name = id_of(draw.group()) if draw.often(0.4) else draw.person()
    return {"name": name, "until": draw.one(COMING)}


def dismiss(draw: Draw) -> Arguments:
    return {"name": id_of(draw.group()) if draw.often(0.5) else draw.person()}
