"""Facts of all kinds about six people, drawn at random: some known, some not."""

from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from pods.grouping.criteria.interface import (
    Attendance,
    Facts,
    Home,
    Hours,
    Keenness,
    Members,
    Stage,
    Strength,
    Tie,
)

NAMES = ("Ada", "Bo", "Cy", "Dee", "Eli", "Flo")
COUNT = len(NAMES)
ZONES = ("Atlantic/Azores", "Europe/Lisbon")
BLANK: dict[str, Any] = {
    "topics": frozenset(),
    "seeks": frozenset(),
    "offers": frozenset(),
    "keenness": Keenness.UNKNOWN,
    "rhythms": None,
    "structures": None,
    "stages": None,
    "languages": frozenset(),
    "attendance": None,
    "homes": None,
    "cars": None,
}
"""By field of one entry a person, what it says where nothing is known."""


def _attended(there: int, missed: int) -> Attendance:
    return Attendance(there, there + missed)


_some = st.frozensets(st.sampled_from("abcd"), max_size=3)
_maybe = st.none()
_pair = (
    st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1))
    .map(sorted)
    .filter(lambda two: two[0] != two[1])
    .map(tuple)
)
_pairs = st.frozensets(_pair, max_size=5)
_ties = st.builds(
    Tie, st.sampled_from(("friend", "knows", "family")), st.sampled_from(list(Strength))
)
_homes = {
    "Lajes": Home("Lajes", (38.39, -28.25)),
    "Madalena": Home("Madalena", (38.53, -28.53)),
    "Horta": Home("Horta", (38.53, -28.63)),
    "Nowhere": Home("Nowhere"),
}
_entries: dict[str, st.SearchStrategy[Any]] = {
    "topics": _some,
    "seeks": _some,
    "offers": _some,
    "keenness": st.sampled_from(Keenness),
    "rhythms": _maybe | st.sampled_from((1, 2, 3, 4)),
    "structures": _maybe | st.sampled_from(("loose", "structured")),
    "stages": _maybe | st.sampled_from(Stage),
    "languages": st.frozensets(st.sampled_from(("de", "en", "pt")), max_size=3),
    "attendance": _maybe | st.builds(_attended, st.integers(0, 9), st.integers(0, 9)),
    "homes": _maybe | st.sampled_from(list(_homes.values())),
    "cars": _maybe | st.booleans(),
}


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Facts about `NAMES`; each field is known of some, of nobody, or not at all."""
    known = {
        name: draw(st.just(()) | st.tuples(*[each] * COUNT)) for name, each in _entries.items()
    }
    couples = draw(_pairs)
    ties = {pair: draw(_ties) for pair in sorted(draw(_pairs))}
    ties |= {pair: Tie("couple", Strength.CLOSE) for pair in sorted(couples)}
    circles = st.tuples(*[_maybe | st.sampled_from(("Hill", "Sea"))] * COUNT)
    return Facts(
        label=NAMES.__getitem__,
        couples=couples,
        ties=ties,
        shared_pods={pair: draw(st.integers(1, 4)) for pair in sorted(draw(_pairs))},
        newcomers=draw(st.frozensets(st.integers(0, COUNT - 1))),
        me=draw(_maybe | st.integers(0, COUNT - 1)),
        circles={kind: draw(circles) for kind in ("household", "workplace", "place")},
        most_of=draw(st.dictionaries(st.sampled_from(("household", "place")), st.integers(1, 3))),
        traits=draw(
            st.dictionaries(st.sampled_from(("origin", "age")), st.tuples(*[_some] * COUNT))
        ),
        hours=draw(_maybe | _hours()),
        **known,
    )


@st.composite
def _hours(draw: st.DrawFn) -> Hours:
    """Hours of a day of eight starts, for one zone out of two."""
    starts = st.tuples(*[_maybe | st.integers(0, 255)] * COUNT)
    able = {zone: draw(starts) for zone in ZONES}
    good = {
        zone: tuple(None if one is None else one & draw(st.integers(0, 255)) for one in masks)
        for zone, masks in able.items()
    }
    strained = sum(
        1 << person
        for person in range(COUNT)
        if any(able[zone][person] != good[zone][person] for zone in ZONES)
    )

    def when(members: Members) -> tuple[str, int] | None:
        zone = ZONES[sum(members) % len(ZONES)]
        shared = 255
        for person in members:
            mask = able[zone][person]
            shared &= 255 if mask is None else mask
        return (zone, shared) if shared else None

    burdens = draw(st.tuples(*[st.integers(0, 2)] * COUNT))
    return Hours(when, good, strained, burdens)


def rearranged(facts: Facts, order: tuple[int, ...]) -> Facts:
    """The same facts, told of people who stand in another order: `order[new] == old`; no hours."""
    place = {old: new for new, old in enumerate(order)}

    def moved(pair: tuple[int, int]) -> tuple[int, int]:
        one, other = sorted((place[pair[0]], place[pair[1]]))
        return one, other

    def sorted_out(table: Any) -> Any:
        return tuple(table[old] for old in order) if table else table

    return Facts(
        label=lambda new: facts.label(order[new]),
        couples=frozenset(map(moved, facts.couples)),
        ties={moved(pair): tie for pair, tie in facts.ties.items()},
        shared_pods={moved(pair): times for pair, times in facts.shared_pods.items()},
        newcomers=frozenset(place[one] for one in facts.newcomers),
        me=None if facts.me is None else place[facts.me],
        circles={kind: sorted_out(table) for kind, table in facts.circles.items()},
        most_of=facts.most_of,
        traits={field: sorted_out(table) for field, table in facts.traits.items()},
        **{name: sorted_out(getattr(facts, name)) for name in BLANK},
    )


def forgotten(facts: Facts, person: int) -> Facts:
    """The same facts, but nothing is known of one person."""
    known: dict[str, Any] = {
        each.name: getattr(facts, each.name) for each in fields(facts) if each.init
    }

    def without(table: Any, nothing: Any) -> Any:
        return tuple(nothing if one == person else value for one, value in enumerate(table))

    for name, nothing in BLANK.items():
        known[name] = without(known[name], nothing) if known[name] else ()
    for name in ("ties", "shared_pods"):
        known[name] = {pair: each for pair, each in known[name].items() if person not in pair}
    for name in ("circles", "traits"):
        nothing = None if name == "circles" else frozenset()
        known[name] = {kind: without(table, nothing) for kind, table in known[name].items()}
    known["couples"] = frozenset(pair for pair in facts.couples if person not in pair)
    known["newcomers"] = facts.newcomers - {person}
    known["me"] = None if facts.me == person else facts.me
    if facts.hours is not None:
        known["hours"] = facts.hours._replace(
            strained=facts.hours.strained & ~(1 << person),
            good={zone: without(table, None) for zone, table in facts.hours.good.items()},
        )
    return Facts(**known)
