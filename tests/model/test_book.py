"""The book: what it keeps, what it knows, how it changes."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pods.model.book import Book, Snooze
from pods.model.draft import Draft
from pods.model.entry import dated_id, next_id
from pods.model.person import Caller, Person
from pods.model.tie import Rule, Tie
from tests.support.books import book_of, law, pod_of, tree_at, unicorns

A_DAY = date(2026, 9, 14)


def test_an_empty_file_is_a_book() -> None:
    book = Book.from_tree({})
    assert book.to_tree() == {}
    assert book.caller.id == "me"
    assert [one.id for one in book.everybody()] == ["me"]


def test_keys_that_mean_nothing_to_us_are_kept_where_they_stand() -> None:
    tree = {
        "format": 1,
        "weather": {"mood": "mild", "list": [1, 2]},
        "people": {"ada": {"name": "Ada", "birthday": A_DAY, "pets": ["cat"]}},
        "pods": {"u": {"name": "U", "members": {"ada": {"chair": "left"}}, "colour": "red"}},
    }
    assert Book.from_tree(tree).to_tree() == tree


def test_keys_count_only_as_documented() -> None:
    book = book_of({"ada": {"name": "Ada", "time_zone": "Europe/Lisbon", "time-zone": "UTC"}})
    assert book.people["ada"].time_zone == "UTC"
    assert tree_at(book, "people", "ada", "time_zone") == "Europe/Lisbon"


@pytest.mark.parametrize(
    ("tree", "where"),
    [
        ({"format": "1"}, ("format",)),
        ({"format": 0}, ("format",)),
        ({"people": {"ada": {}}}, ("people", "ada", "name")),
        ({"people": {"ada": "Ada"}}, ("people", "ada")),
        ({"people": 3}, ("people",)),
        ({"people": {"ada": {"name": "Ada", "energy": 6}}}, ("people", "ada", "energy")),
        ({"people": {"ada": {"name": "Ada", "interest": "yes"}}}, ("people", "ada", "interest")),
        ({"pods": {"u": {"name": "U", "state": "happy"}}}, ("pods", "u", "state")),
        ({"ties": {"x": {"people": ["a"], "kind": "friend"}}}, ("ties", "x", "people")),
    ],
)
def test_a_wrong_value_is_told_with_its_place(tree: dict[str, Any], where: tuple[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Book.from_tree(tree)
    assert [error["loc"] for error in caught.value.errors()] == [where]


def test_a_change_is_a_new_book_and_the_old_one_stays() -> None:
    before = book_of()
    after = (
        before.with_person(Person(id="sol", name="Sol"))
        .with_person(Caller(id="mira", name="Mira"))
        .with_tie(Tie(id="bo-sol", people=("bo", "sol"), kind="friend"))
        .with_rule(Rule(id="bo-ada", people=("bo", "ada"), kind="apart"))
        .with_draft(Draft(id="wed", people=("bo",)))
        .with_snooze(Snooze(id="bo", until=A_DAY))
    )
    assert before == book_of()
    assert set(after.to_tree()) == {
        *before.to_tree(),
        "caller",
        "ties",
        "rules",
        "drafts",
        "snoozed",
    }
    assert tree_at(after, "caller") == {"id": "mira", "name": "Mira"}
    assert tree_at(after, "snoozed", "bo") == {"until": A_DAY}
    without = after.without("ties", "bo-sol").without("rules", "bo-ada")
    assert (without.ties, without.rules) == ({}, {})


def test_the_book_knows_the_caller_as_one_of_all() -> None:
    book = book_of({"bo": "Bo"}, caller={"id": "mira", "name": "Mira"})
    assert book.knows("mira")
    assert book.knows("bo")
    assert not book.knows("me")
    assert book.person("mira").name == "Mira"
    assert [one.name for one in book.everybody()] == ["Mira", "Bo"]


def test_only_live_pods_count_as_somebodys_pods() -> None:
    book = book_of(
        pods={
            state: pod_of("me", "bo", state=state, name=state)
            for state in ("idea", "inviting", "running", "resting", "closed", "retro", "kickoff")
        }
    )
    assert [pod.id for pod in book.pods_of("bo")] == ["inviting", "running", "retro", "kickoff"]
    assert book.pods_of("ada") == ()


def test_capacity_is_ones_own_word_else_the_setting() -> None:
    book = book_of({"bo": {"name": "Bo", "max-pods": 0}, "ada": "Ada"}, settings={"pods-each": 2})
    assert (book.capacity_of("bo"), book.capacity_of("ada")) == (0, 2)


def test_the_last_change_of_interest_counts() -> None:
    changes = {
        "2026-09-14": {"to": "in"},
        "2026-09-14-2": {"to": "maybe"},
        "2026-09-14-10": {"to": "not-now", "until": date(2026, 12, 1)},
        "2026-08-01": {"to": "no"},
    }
    person = book_of({"bo": {"name": "Bo", "interest": "idea", "interests": changes}}).people["bo"]
    assert person.stands == "not-now"
    assert person.stands_since == A_DAY
    assert person.not_before == date(2026, 12, 1)


def test_without_a_dated_change_the_plain_interest_counts() -> None:
    people = book_of({"bo": {"name": "Bo", "interest": "maybe"}, "ada": "Ada"}).people
    assert (people["bo"].stands, people["ada"].stands) == ("maybe", "idea")
    assert (people["bo"].stands_since, people["bo"].not_before) == (None, None)


def test_hours_are_known_with_a_zone_only() -> None:
    people = book_of(
        {
            "bo": {"name": "Bo", "free": "tue 18-20"},
            "ada": {"name": "Ada", "possible": "tue 18-20", "time-zone": "Europe/Lisbon"},
        }
    ).people
    assert (people["bo"].hours_are_known, people["ada"].hours_are_known) == (False, True)


def test_a_private_kind_of_tie_is_private_whatever_the_key_says() -> None:
    book = book_of(
        ties={
            "a": {"people": ["bo", "ada"], "kind": "ex", "private": False},
            "b": {"people": ["bo", "zoe"], "kind": "friend", "private": True},
            "c": {"people": ["zoe", "ada"], "kind": "friend"},
        }
    )
    assert [tie.is_private for tie in book.ties.values()] == [True, True, False]


def test_a_rule_counts_until_its_last_day() -> None:
    rule = Rule(id="x", kind="apart", people=("bo", "ada"), until=A_DAY)
    assert rule.counts_on(A_DAY)
    assert not rule.counts_on(date(2026, 9, 15))
    assert Rule(id="x", kind="apart", people=("bo", "ada")).counts_on(date(2100, 1, 1))


def test_a_seat_is_held_from_the_asking_to_the_answer() -> None:
    states = ("draft", "sent", "nudged", "maybe", "yes", "no", "expired", "withdrawn", "backed-out")
    people = {f"p{number}": f"P{number}" for number in range(len(states))}
    mails = {
        f"p{number}-1": {"person": f"p{number}", "state": state}
        for number, state in enumerate(states)
    }
    book = book_of(people, pods={"u": pod_of("me", invitations=mails)})
    assert book.pods["u"].seat_holders == ("p0", "p1", "p2", "p3", "p4")


def test_who_has_left_holds_no_seat_by_an_old_yes() -> None:
    mail = {"person": "bo", "state": "yes", "replied": date(2026, 9, 1)}
    gone = {"joined": date(2026, 9, 1), "left": date(2026, 9, 10)}
    book = unicorns("me", "noor")
    pods = {"u": pod_of("me", invitations={"bo-1": mail}) | {"members": {"me": {}, "bo": gone}}}
    assert book_of(pods=pods).pods["u"].seat_holders == ()
    undated = {"u": pods["u"] | {"invitations": {"bo-1": {"person": "bo", "state": "yes"}}}}
    assert book_of(pods=undated).pods["u"].seat_holders == ()
    again = {"bo-2": {"person": "bo", "state": "yes", "replied": date(2026, 9, 12)}}
    pods["u"]["invitations"] = {"bo-1": mail, **again}
    assert book_of(pods=pods).pods["u"].seat_holders == ("bo",)
    assert book.pods["unicorns"].seat_holders == ()


def test_meetings_are_told_in_the_order_of_their_days() -> None:
    meetings = {
        "s1-2": {"on": date(2026, 10, 20), "status": "planned"},
        "s1-1": {"on": date(2026, 10, 6), "status": "planned"},
        "2026-09-14": {"on": A_DAY, "status": "held", "present": ["me", "bo"], "no-show": ["noor"]},
        "k1": {"on": date(2026, 9, 2), "status": "held", "late": ["bo"], "guest": ["ada"]},
        "x": {"on": date(2026, 9, 3), "status": "skipped"},
    }
    pod = unicorns(meetings=meetings).pods["unicorns"]
    assert [one.id for one in pod.planned_meetings] == ["s1-1", "s1-2"]
    assert [one.id for one in pod.held_meetings] == ["k1", "2026-09-14"]
    assert pod.held_meetings[0].attended == ("ada", "bo")
    assert pod.held_meetings[1].missed == ("noor",)


def test_a_pods_title_begins_with_its_sign() -> None:
    assert unicorns(emoji="🦄").pods["unicorns"].title == "🦄 The Unicorns"
    assert unicorns().pods["unicorns"].title == "The Unicorns"


def test_a_return_is_an_entry_of_its_own_about_the_same_person() -> None:
    members = {"bo": {"left": A_DAY}, "bo-2": {"person": "bo"}, "me": {}}
    pod = book_of(pods={"u": {"name": "U", "members": members}}).pods["u"]
    assert pod.current_members == ("bo", "me")


def test_the_last_word_is_the_last_nudge_else_the_sending() -> None:
    nudges = {"2026-09-10": {}, "2026-09-12": {"channel": "Signal"}}
    mails = {
        "bo-1": {"person": "bo", "state": "nudged", "sent": date(2026, 9, 1), "nudges": nudges},
        "ada-1": {"person": "ada", "state": "sent", "sent": date(2026, 9, 1)},
    }
    pod = unicorns(invitations=mails).pods["unicorns"]
    assert pod.invitations["bo-1"].last_word == date(2026, 9, 12)
    assert pod.invitations["ada-1"].last_word == date(2026, 9, 1)


def test_ids_of_a_day_and_of_a_person_count_on() -> None:
    taken: dict[str, Any] = {}
    for expected in ("2026-09-14", "2026-09-14-2", "2026-09-14-3"):
        key = dated_id(A_DAY, taken)
        assert key == expected
        taken[key] = None
    assert next_id("ada", {}) == "ada-1"
    assert next_id("ada", {"ada-1": 1}) == "ada-2"


words = st.text(alphabet="abc é'\"\\\n🦄", min_size=1, max_size=8)
people = st.dictionaries(
    st.sampled_from(["ada", "bo", "noor", "ø", "a b"]),
    st.fixed_dictionaries(
        {"name": words},
        optional={
            "email": words,
            "topics": st.lists(words, max_size=3),
            "can-call": st.booleans(),
            "energy": st.integers(1, 5),
            "added": st.dates(),
            "contacts": st.dictionaries(
                st.dates().map(date.isoformat), st.fixed_dictionaries({}, optional={"note": words})
            ),
            "own key": st.one_of(words, st.integers(), st.lists(st.integers(), max_size=2)),
        },
    ),
    max_size=4,
)
trees = st.fixed_dictionaries(
    {},
    optional={
        "format": st.just(1),
        "caller": st.fixed_dictionaries({}, optional={"id": words, "organiser": st.booleans()}),
        "settings": st.fixed_dictionaries({}, optional={"word": words, "size-min": st.just(3)}),
        "templates": st.dictionaries(words, words, max_size=2),
        "people": people,
        "drafts": st.dictionaries(
            words, st.fixed_dictionaries({}, optional={"people": st.lists(words, max_size=2)})
        ),
        "what I think": words,
    },
)


@law
@given(tree=trees)
def test_what_is_read_is_what_would_be_written(tree: dict[str, Any]) -> None:
    assert Book.from_tree(tree).to_tree() == tree
    assert Book.from_tree(Book.from_tree(tree).to_tree()) == Book.from_tree(tree)


@pytest.mark.parametrize(
    ("terms", "sizes"),
    [
        ({}, (4, 6)),
        ({"kind": "circle"}, (8, 12)),
        ({"kind": "gathering"}, (1, None)),
        ({"kind": "circle", "size-max": 10}, (8, 10)),
        ({"size-min": 3, "size-max": 5}, (3, 5)),
    ],
)
def test_the_sizes_of_a_pod_are_its_own_or_those_of_its_kind(
    terms: dict[str, Any], sizes: tuple[int, int | None]
) -> None:
    book = unicorns(**terms)
    assert book.sizes_of(book.pods["unicorns"]) == sizes
