"""Where the facts behind the criteria come from: meetings, homes, circles, hours; never secrets."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.criteria.interface import Attendance, Home, Stage
from pods.grouping.criteria.scoring import reasons
from pods.grouping.worth import pod_value
from pods.model.book import Book
from pods.proposals.facts import facts_of
from pods.proposals.question import READINESS, ask_everyone, ask_fill, ask_next
from tests.proposals.books import TODAY, evening_book, free

NAMES = ("Ana", "Bo", "Cy", "Dee")
IDS = ("ana", "bo", "cy", "dee")


def known(**people: dict[str, Any]) -> Book:
    return evening_book(
        *NAMES, people={one: free(one.title(), **each) for one, each in people.items()}
    )


def pod_of(*members: str, **known: Any) -> dict[str, Any]:
    return {"name": "A pod", "state": "running", "members": {one: {} for one in members}, **known}


def meetings(*lists: dict[str, list[str]]) -> dict[str, Any]:
    days = (date(2026, 1, 5) + timedelta(weeks=week) for week in range(len(lists)))
    return {
        day.isoformat(): {"on": day, "status": "held", **who}
        for day, who in zip(days, lists, strict=True)
    }


def test_what_people_said_of_themselves_is_taken_as_they_said_it() -> None:
    book = known(ana={"cadence-weeks": 2, "structure": "loose", "stage": "under-way"})
    facts = facts_of(book, IDS)
    assert facts.rhythms == (2, None, None, None)
    assert facts.structures == ("loose", None, None, None)
    assert facts.stages == (Stage.UNDER_WAY, None, None, None)


def test_languages_and_circles_are_spelled_as_they_were_first() -> None:
    book = known(
        ana={"languages": ["Português"], "workplace": "Estúdio", "place": "São Roque"},
        bo={"languages": ["portugues"], "workplace": "ESTUDIO", "place": "sao roque"},
    )
    facts = facts_of(book, IDS)
    assert facts.languages[0] == facts.languages[1] == {"Português"}
    assert facts.circles["workplace"] == ("Estúdio", "Estúdio", None, None)
    assert facts.circles["place"] == ("São Roque", "São Roque", None, None)


def test_a_household_is_a_name_or_a_home_that_a_public_tie_says_is_shared() -> None:
    ties = {
        "a": {"people": ["ana", "bo"], "kind": "couple"},
        "b": {"people": ["bo", "cy"], "kind": "housemate"},
        "c": {"people": ["cy", "dee"], "kind": "housemate", "private": True},
        "d": {"people": ["ana", "dee"], "kind": "friend"},
    }
    home = facts_of(evening_book(*NAMES, ties=ties), IDS).circles["household"]
    assert home[0] is not None
    assert home == (home[0],) * 3 + (None,)
    named = {one: free(one.title(), household="Hill") for one in ("bo", "dee")}
    book = evening_book(*NAMES, ties=ties, people=named)
    assert facts_of(book, IDS).circles["household"] == ("Hill",) * 4


def test_circles_count_from_the_number_that_the_settings_say() -> None:
    assert facts_of(evening_book("Ana"), ["ana"]).most_of == {"household": 2, "workplace": 2}
    book = evening_book("Ana", settings={"most-of-place": 3, "most-of-household": 1})
    assert facts_of(book, ["ana"]).most_of == {"household": 1, "workplace": 2, "place": 3}


def test_attendance_counts_the_last_twelve_meetings_and_no_guests() -> None:
    logged = meetings(
        *[{"apology": ["ana"], "present": ["bo"]}] * 2,
        *[{"present": ["ana"], "late": ["bo"], "guest": ["dee"]}] * 8,
        *[{"present": ["ana"], "no-show": ["bo"]}] * 4,
    )
    book = evening_book(*NAMES, pods={"p": pod_of("ana", "bo", "cy", meetings=logged)})
    assert facts_of(book, IDS).attendance == (Attendance(12, 12), Attendance(8, 12), None, None)


def test_meetings_that_did_not_happen_say_nothing() -> None:
    planned = {"2026-10-01": {"on": date(2026, 10, 1), "present": ["ana"]}}
    book = evening_book(*NAMES, pods={"p": pod_of("ana", meetings=planned)})
    assert facts_of(book, ["ana"]).attendance == (None,)


def test_homes_count_only_where_pods_meet_in_person() -> None:
    people: dict[str, Any] = {"ana": {"place": "Lajes", "car": False}, "bo": {"place": "lajes"}}
    online = known(**people)
    assert facts_of(online, IDS).homes == facts_of(online, IDS).cars == ()
    places = {"lajes": {"name": "Lajes do Pico", "latitude": 38.4, "longitude": -28.25}}
    live = Book.from_tree(online.to_tree() | {"settings": {"in-person": True}, "places": places})
    facts = facts_of(live, IDS)
    assert facts.homes == (Home("Lajes do Pico", (38.4, -28.25)),) * 2 + (None, None)
    assert facts.cars == (False, None, None, None)


@pytest.mark.parametrize(
    ("terms", "in_person", "counts"),
    [
        ({"place": "the mill"}, False, True),
        ({"place": "the mill", "link": "https://example.org"}, False, True),
        ({"link": "https://example.org"}, True, False),
        ({}, True, True),
        ({}, False, False),
    ],
)
def test_of_a_pod_that_says_where_it_meets_its_own_word_counts(
    terms: dict[str, str], *, in_person: bool, counts: bool
) -> None:
    book = evening_book(
        "Ana",
        people={"ana": free("Ana", place="Lajes")},
        settings={"in-person": in_person},
        pods={"p": pod_of("ana", **terms)},
    )
    homes = facts_of(book, ["ana"], pod=book.pods["p"]).homes
    assert homes == ((Home("Lajes"),) if counts else ())


def test_a_mix_is_of_the_fields_that_were_chosen() -> None:
    book = evening_book(
        *NAMES,
        people={
            "ana": free("Ana", traits={"origin": "Polónia"}, languages=["pt", "en"]),
            "bo": free("Bo", traits={"origin": "polonia", "age": "30s"}, stage="seasoned"),
        },
        settings={"diverse-by": ["origin", "languages", "stage"]},
    )
    facts = facts_of(book, ["ana", "bo"])
    assert facts.traits == {
        "origin": ({"Polónia"}, {"Polónia"}),
        "languages": ({"pt", "en"}, set()),
        "stage": (set(), {"seasoned"}),
    }
    assert facts_of(evening_book("Ana"), ["ana"]).traits == {}


def test_who_had_left_before_the_other_came_did_not_sit_together() -> None:
    members = {
        "ana": {"left": date(2026, 3, 1)},
        "bo": {"joined": date(2026, 3, 1)},
        "cy": {},
    }
    book = evening_book(*NAMES, pods={"p": {"name": "A pod", "members": members}})
    assert facts_of(book, IDS).shared_pods == {(0, 2): 1, (1, 2): 1}


def test_that_the_members_of_a_pod_sit_together_is_nothing_against_a_newcomer() -> None:
    pods = {"p": pod_of("mira", "ana", "bo"), "q": pod_of("ana", "bo", "cy")}
    book = evening_book(*NAMES, pods=pods, settings={"pods-each": 3})
    asked = ask_fill(book, book.pods["p"], seats=2, today=TODAY)
    place = {one: position for position, one in enumerate(asked.people)}
    together = {frozenset(pair) for pair in asked.facts.shared_pods}
    assert frozenset({place["ana"], place["mira"]}) not in together
    assert frozenset({place["ana"], place["cy"]}) in together


def test_hours_that_merely_do_and_hours_at_night_are_strains_and_bad_hours_are_shared_out() -> None:
    people = {
        "ana": {"name": "Ana", "time-zone": "Europe/Lisbon", "interest": "in", "free": "tue 20-24"},
        "bo": free("Bo", "tue 18-21", possible="tue 21-24"),
    }
    caller = {"free": "tue 19-24"}
    late = pod_of("bo", at="tue 22:00")
    book = evening_book(people=people, caller=caller, pods={"p": late}, settings={"pods-each": 2})
    asked = ask_next(book, today=TODAY)
    hours = asked.facts.hours
    assert hours is not None
    ana, bo, mira = (asked.people.index(one) for one in ("ana", "bo", "mira"))
    assert hours.strained == 1 << ana | 1 << bo | 1 << mira  # all could sit beyond 23:00
    assert [hours.burdens[one] for one in (ana, bo, mira)] == [0, 1, 0]
    zone, starts = hours.when(tuple(sorted((ana, bo, mira)))) or ("", 0)
    assert zone == "Europe/Lisbon"
    assert starts.bit_count() == 6  # 20:00 to 22:30
    fine = starts
    for masks in hours.good[zone]:
        fine &= -1 if masks is None else masks
    assert fine.bit_count() == 0  # Bo's good hours end at 21:00, a meeting takes 90 minutes
    told = {one.criterion: one for one in reasons(asked.problem, asked.facts, (0, 1, 2))}
    assert told["good-hours"].text == "no hour suits all, the best is a strain for Bo"
    assert told["good-hours"].value < 0


def test_a_pod_without_a_common_hour_says_nothing_of_good_ones() -> None:
    book = evening_book(people={"ana": free("Ana", "wed 20-22", possible="wed 22-24")})
    asked = ask_next(book, today=TODAY)
    assert asked.facts.hours is not None
    assert asked.facts.hours.when((0, 1)) is None
    told = {one.criterion for one in reasons(asked.problem, asked.facts, (0, 1))}
    assert "good-hours" not in told


CANARY = "canary"
_word = st.sampled_from(("food", "walks", "calm"))
_person = st.fixed_dictionaries(
    {"private-note": st.just(CANARY)},
    optional={
        "topics": st.lists(_word, max_size=2),
        "seeks": st.lists(_word, max_size=2),
        "stage": st.sampled_from(("beginning", "seasoned")),
        "energy": st.integers(1, 5),
        "workplace": st.just("Studio"),
        "place": st.sampled_from(("Lajes", "Horta")),
        "languages": st.lists(st.sampled_from(("pt", "en")), min_size=2, max_size=2),
    },
)
_two = st.lists(st.sampled_from((*IDS, "mira")), min_size=2, max_size=2, unique=True)
_secret_tie = st.fixed_dictionaries(
    {
        "people": _two,
        "kind": st.sampled_from(("couple", "friend", "housemate", "knows")),
        "private": st.sampled_from((True,)),
        "note": st.just(CANARY),
    }
)
_wish = st.fixed_dictionaries(
    {
        "people": _two,
        "kind": st.sampled_from(("together", "apart")),
        "hard": st.sampled_from((False,)),
        "private": st.booleans(),
        "why": st.just(CANARY),
    }
)


@st.composite
def secretive_books(draw: st.DrawFn) -> Book:
    people = {one: free(one.title(), **draw(_person)) for one in IDS}
    return evening_book(
        people=people,
        ties={f"{CANARY}-{number}": draw(_secret_tie) for number in range(draw(st.integers(0, 3)))},
        rules={f"{CANARY}-{number}": draw(_wish) for number in range(draw(st.integers(0, 3)))},
        settings={"in-person": draw(st.booleans()), "diverse-by": ["place"]},
    )


@settings(max_examples=30, deadline=None)
@given(secretive_books())
def test_private_ties_rules_and_notes_are_no_facts_and_change_no_reason(book: Book) -> None:
    asked = ask_everyone(book, today=TODAY)
    assert not asked.facts.ties
    assert not asked.facts.couples
    assert CANARY not in repr(asked.facts)
    bare = book.model_copy(update={"ties": {}, "rules": {}})
    plain = ask_everyone(bare, today=TODAY)
    everybody = tuple(range(len(asked.people)))
    told = reasons(asked.problem, asked.facts, everybody, weights=asked.weights)
    assert told == reasons(plain.problem, plain.facts, everybody, weights=plain.weights)
    assert CANARY not in repr(told)


@settings(max_examples=30, deadline=None)
@given(secretive_books())
def test_reasons_wishes_and_readiness_come_to_the_value_of_a_pod_exactly(book: Book) -> None:
    asked = ask_everyone(book, today=TODAY)
    members = tuple(range(len(asked.people)))
    factor, others = asked.problem.factor(len(members)), len(members) - 1
    ready = sum(
        READINESS["in"] if one != "mira" else asked.problem.bonus[place]
        for place, one in enumerate(asked.people)
    )
    wished = sum(
        40 if rule.kind == "together" else -40
        for rule in book.rules.values()
        if set(rule.people) <= set(asked.people)
    )
    told = reasons(asked.problem, asked.facts, members, weights=asked.weights)
    parts = sum(one.value for one in told) + factor * (others * ready + wished)
    assert parts == pod_value(asked.problem, members)
