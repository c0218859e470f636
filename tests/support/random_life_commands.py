"""The arguments of commands about a pod's later life, about drafts as such, and about the list."""

from pods.actions.importing_rows import Terms
from pods.actions.retro import Said
from pods.importers.registry import read
from tests.support.random_words import GROUPS, NAMES, TEXTS, Arguments, Draw, id_of, members_of


def log_retro(draw: Draw) -> Arguments:
    pod = draw.pod()
    inside = members_of(pod)
    said = Said(
        plus=[draw.one(TEXTS) for _ in range(draw.one([0, 1, 2]))],
        minus=[draw.one(TEXTS)] if draw.often(0.3) else [],
        next=[draw.one(TEXTS)] if draw.often(0.3) else [],
        stay=draw.people(0, 2, inside),
        pause=draw.people(0, 1, inside) if draw.often(0.3) else [],
        leave=draw.people(0, 1, inside) if draw.often(0.3) else [],
    )
    return {"pod": id_of(pod), "said": said, "on": draw.day()}


def close_pod(draw: Draw) -> Arguments:
    return {"pod": id_of(draw.pod()), "why": draw.text(), "on": draw.day()}


def split(draw: Draw) -> Arguments:
    pod = draw.pod()
    return {"pod": id_of(pod), "name": draw.one(GROUPS), "on": draw.day(),
            "people": draw.people(1, 2, members_of(pod)), "anyway": draw.anyway()}  # fmt: skip


def merge_pods(draw: Draw) -> Arguments:
    return {"pod": id_of(draw.pod()), "other": id_of(draw.pod()), "on": draw.day(),
            "name": draw.one([None, None, *GROUPS]), "anyway": draw.anyway()}  # fmt: skip


def hand_over(draw: Draw) -> Arguments:
    pod = draw.pod()
    return {"pod": id_of(pod), "person": draw.person(members_of(pod))}


def begin_draft(draw: Draw) -> Arguments:
    return {"name": draw.one([*GROUPS, "wed", "x.y"])}


def edit_draft(draw: Draw) -> Arguments:
    draft = draw.draft()
    inside = draft.people if draft else ()
    facts: Arguments = {
        "name": draw.one(GROUPS),
        "note": draw.one([*TEXTS, ""]),
        "at": draw.one(["tue 17:00", ""]),
        "lock": draw.people(1, 2, inside),
        "unlock": draw.people(1, 1, draft.locked if draft else ()),
    }
    chosen = draw.chance.sample([*facts], draw.one([1, 2]))
    return {"draft": id_of(draft), **{key: facts[key] for key in chosen}}


def drop_draft(draw: Draw) -> Arguments:
    return {"draft": id_of(draw.draft())}


def swap(draw: Draw) -> Arguments:
    one, other = draw.draft(), draw.draft() if draw.often(0.7) else None
    return {"one": draw.person(one.people if one else ()), "source": id_of(one),
            "other": draw.person(other.people if other else ()),
            "target": other.id if other else None, "anyway": draw.anyway()}  # fmt: skip


def weigh(draw: Draw) -> Arguments:
    weights = {name: draw.one([0, 2, 5, None]) for name in ("energy", "shared-intention")}
    kept = {name: weights[name] for name in weights if draw.often(0.6)}
    return {"weights": kept, "in_person": draw.one([None, True, False]),
            "diverse_by": draw.one([None, [], ["gender"], ["age", "work"]])}  # fmt: skip


def import_people(draw: Draw) -> Arguments:
    rows = [f"{draw.one(NAMES)},{number}@example.org" for number in range(draw.one([1, 2, 4]))]
    found = read("\n".join(["Name,E-mail", *rows]).encode(), name="people.csv")
    return {"readings": [found], "terms": Terms(fill_in=draw.often(0.5))}


def keep_pseudonym_key(draw: Draw) -> Arguments:
    return {"key": draw.one(["0123456789abcdef", "fedcba9876543210"])}
