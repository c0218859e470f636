"""The oracle of "First pods": a brute force that shares no code, and our masks beside it."""

from collections import Counter

from pods.hours.availability import Window
from pods.hours.season import Season
from pods.hours.slots import Schedule, find_slots
from tests.support.brute_force import (
    FIRST_PODS,
    FIRST_PODS_ANCHOR,
    FIRST_PODS_START,
    WEEK,
    first_pods_feasible,
    first_pods_starts,
)


def test_a_brute_force_finds_exactly_43_pods_of_four_to_six() -> None:
    pods = first_pods_feasible()
    assert Counter(map(len, pods)) == {4: 29, 5: 12, 6: 2}
    assert Counter(len(pod) for pod in pods if "mira" in pod) == {4: 19, 5: 10, 6: 2}


def test_our_slots_are_those_of_the_brute_force_person_by_person() -> None:
    season = Season(FIRST_PODS_START, weeks=8)
    ours = {}
    for person, (zone, hours) in FIRST_PODS.items():
        windows = [
            Window(WEEK[day], int(60 * begin), int(60 * end))
            for days, begin, end in hours
            for day in days.split()
        ]
        slots = find_slots(
            [Schedule(person, zone, tuple(windows))],
            anchor=FIRST_PODS_ANCHOR,
            season=season,
            minutes=90,
        )
        ours[person] = {(slot.weekday, slot.start) for slot in slots}
    assert ours == first_pods_starts()
