"""The rota: fair within one, nobody twice in a meeting where that can be avoided."""

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pods.actions.rota import Duty, Expected, lay_out, share_out
from tests.support.books import law

SIX = ("ana", "bo", "cy", "dana", "eva", "felix")

everybody_each_time = st.tuples(st.integers(1, 6), st.integers(1, 14))
some_each_time = st.lists(
    st.lists(st.sampled_from(SIX[:4]), max_size=4, unique=True), min_size=1, max_size=5
)
earlier = st.fixed_dictionaries({}, optional=dict.fromkeys(SIX[:4], st.integers(0, 2)))


def spread(turns: list[str | None], people: tuple[str, ...]) -> int:
    """How many turns more the one with the most has than the one with the fewest."""
    counts = Counter(turns)
    return max(counts[one] for one in people) - min(counts[one] for one in people)


@law
@given(everybody_each_time)
def test_where_all_can_come_every_part_is_fair_within_one(case: tuple[int, int]) -> None:
    size, count = case
    people = SIX[:size]
    duties = lay_out([Expected(people)] * count, may_host=frozenset(people), loads={})
    for role in ("host", "note_taker", "focus"):
        turns = [getattr(duty, role) for duty in duties]
        assert None not in turns
        assert spread(turns, people) <= 1


@law
@given(everybody_each_time)
def test_nobody_has_two_parts_in_a_meeting_where_that_can_be_avoided(
    case: tuple[int, int],
) -> None:
    size, count = case
    people = SIX[:size]
    for duty in lay_out([Expected(people)] * count, may_host=frozenset(people), loads={}):
        parts = {duty.host, duty.note_taker, duty.focus}
        assert len(parts) == min(size, 3)


@law
@given(some_each_time, earlier)
def test_turns_are_as_even_as_any_other_way_to_share_them(
    able: list[list[str]], loads: dict[str, int]
) -> None:
    def burden(turns: list[str | None]) -> int:
        counts = Counter(loads) + Counter(one for one in turns if one is not None)
        return sum(count**2 for count in counts.values())

    found = share_out(able, loads=loads)
    assert [one is None for one in found] == [not people for people in able]
    assert all(one in people for one, people in zip(found, able, strict=True) if one)
    every_way = product(*(people or [None] for people in able))
    assert burden(found) == min(burden(list(way)) for way in every_way)


@law
@given(
    dates=some_each_time,
    hosts=st.frozensets(st.sampled_from(SIX[:4])),
    homes=st.booleans(),
)
def test_limits_hold_who_is_away_or_would_rather_not_host_is_spared(
    dates: list[list[str]],
    hosts: frozenset[str],
    homes: bool,  # noqa: FBT001 - a case
) -> None:
    expected = [Expected(tuple(people)) for people in dates]
    duties = lay_out(expected, may_host=hosts, loads={}, homes=homes)
    for people, duty in zip(dates, duties, strict=True):
        willing = [one for one in people if one in hosts]
        assert duty.host in (willing or [None])
        assert duty.home in ((willing or [None]) if homes else [None])
        assert duty.note_taker in (people or [None])
        assert duty.focus in (people or [None])
        if len(people) > 1:
            assert duty.note_taker != duty.host


def test_the_same_question_has_the_same_answer_and_goes_round() -> None:
    people = ("ana", "bo", "cy", "dana")
    dates = [Expected(people)] * 4 + [Expected(people, has_focus=False)]
    duties = lay_out(dates, may_host=frozenset(people), loads={})
    assert duties == lay_out(dates, may_host=frozenset(reversed(people)), loads={})
    assert [duty.host for duty in duties] == ["ana", "bo", "cy", "dana", "ana"]
    assert [duty.focus for duty in duties][-1] is None
    assert Counter(duty.focus for duty in duties[:4]) == dict.fromkeys(people, 1)


def test_whoever_had_turns_before_comes_later() -> None:
    hosts = share_out([("ana", "bo", "cy")] * 4, loads={"ana": 2, "bo": 1})
    assert Counter(hosts) == {"cy": 2, "bo": 1, "ana": 1}
    assert hosts[0] == "cy"


def test_a_turn_is_handed_on_where_only_one_can_take_a_later_date() -> None:
    assert share_out([("ana", "bo"), ("ana",)], loads={}) == ["bo", "ana"]


def test_nobody_there_means_nobody_does_it() -> None:
    assert lay_out([Expected(())], may_host=frozenset(), loads={}) == (Duty(),)
    assert lay_out([], may_host=frozenset(), loads={}) == ()


def test_a_home_that_is_shared_has_one_turn_and_whoever_can_come_opens_it() -> None:
    people = ("ana", "bo", "cy", "dana")
    dates = [Expected(people)] * 3 + [Expected(("bo", "dana", "cy"))]
    together = {"ana": "ana", "bo": "ana", "cy": "cy", "dana": "dana"}
    duties = lay_out(
        dates, may_host=frozenset(people), loads={"home": {"cy": 1}}, homes=True,
        households=together,
    )  # fmt: skip
    homes = [together[duty.home or ""] for duty in duties]
    assert sorted(Counter(homes).values()) == [1, 1, 2]
    assert Counter(homes)["cy"] == 1, "one before, and as many as the others now"
    assert all(duty.home in date.people for duty, date in zip(duties, dates, strict=True))
