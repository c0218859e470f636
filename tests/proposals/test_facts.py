"""What the criteria may know."""

from typing import Any

import pytest

from pods.grouping.criteria.interface import Keenness, Strength
from pods.proposals.facts import facts_of
from tests.proposals.books import evening_book


@pytest.mark.parametrize(
    ("known", "keenness"),
    [
        ({"energy": 5, "interest": "maybe"}, Keenness.KEEN),
        ({"energy": 4}, Keenness.KEEN),
        ({"energy": 3}, Keenness.WILLING),
        ({"energy": 1, "interest": "in"}, Keenness.HESITANT),
        ({"interest": "in"}, Keenness.KEEN),
        ({"interest": "curious"}, Keenness.WILLING),
        ({"interest": "maybe"}, Keenness.HESITANT),
        ({"interest": "sounded"}, Keenness.UNKNOWN),
    ],
)
def test_energy_says_how_keen_somebody_is_else_how_far_they_have_come(
    known: dict[str, Any], keenness: Keenness
) -> None:
    book = evening_book(people={"flo": {"name": "Flo", **known}})
    assert facts_of(book, ["flo"]).keenness == (keenness,)


def test_topics_are_compared_without_accents_and_case() -> None:
    flo = {"name": "Flo", "topics": ["Música"], "seeks": ["Ruhe"], "offers": ["Café"]}
    facts = facts_of(evening_book(people={"flo": flo}), ["flo"])
    assert (facts.topics, facts.seeks, facts.offers) == (
        (frozenset({"musica"}),), (frozenset({"ruhe"}),), (frozenset({"cafe"}),),
    )  # fmt: skip


def test_public_ties_are_facts_and_private_ones_are_none() -> None:
    ties: dict[str, Any] = {
        "a": {"people": ["bo", "ana"], "kind": "couple"},
        "b": {"people": ["ana", "cy"], "kind": "friend", "strength": 0},
        "c": {"people": ["bo", "cy"], "kind": "friend", "private": True},
        "d": {"people": ["cy", "mira"], "kind": "ex"},
        "e": {"people": ["bo", "dee"], "kind": "knows"},
    }
    facts = facts_of(evening_book("Ana", "Bo", "Cy", "Dee", ties=ties), ["ana", "bo", "cy", "mira"])
    assert {pair: (tie.kind, tie.strength) for pair, tie in facts.ties.items()} == {
        (0, 1): ("couple", Strength.CLOSE),
        (0, 2): ("friend", Strength.WEAK),
    }
    assert facts.couples == {(0, 1)}
    assert facts.me == 3


def test_who_sat_together_counts_each_pod_and_newcomers_only_where_there_were_pods() -> None:
    pods = {
        one: {"name": one, "members": {"ana": {}, "bo": {}, "mira": {}}} for one in ("p1", "p2")
    }
    facts = facts_of(evening_book("Ana", "Bo", "Cy", pods=pods), ["ana", "bo", "cy"])
    assert facts.shared_pods == {(0, 1): 2}
    assert facts.newcomers == {2}
    assert facts_of(evening_book("Ana", "Bo"), ["ana", "bo"]).newcomers == frozenset()
