"""Why a start does not hold."""

from datetime import date

from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.season import Season
from pods.hours.slots import Blocker, Schedule, blockers, find_slots, near_misses

AZORES = "Atlantic/Azores"
WEEKLY = Season(date(2026, 10, 5), weeks=8)


def schedule(person: str, zone: str, hours: str, away: str = "") -> Schedule:
    return Schedule(person, zone, parse_hours(hours), (), (parse_away(away),) if away else ())


MIRA = schedule("mira", AZORES, "tue-thu 17-21")
DANA = schedule("dana", "America/New_York", "tue,thu 13-16")
HANA = schedule("hana", "Pacific/Auckland", "sun 8-11")
UNKNOWN = Schedule("bo", "Asia/Tokyo")


def blocking(
    *members: Schedule, at: tuple[int, int], season: Season = WEEKLY
) -> tuple[Blocker, ...]:
    weekday, start = at
    return blockers(
        members, anchor=AZORES, season=season, minutes=90, weekday=weekday, start=60 * start
    )


def test_a_start_that_holds_is_blocked_by_nobody() -> None:
    assert blocking(MIRA, DANA, UNKNOWN, at=(1, 17)) == ()


def test_a_clock_change_that_breaks_one_week_is_named_with_both_times() -> None:
    assert blocking(MIRA, DANA, at=(1, 18)) == (
        Blocker(
            person="dana",
            date=date(2026, 10, 27),
            weeks=1,
            meetings=8,
            why="clock-change",
            local="tue 15:00",
            text="not free tue 15:00-16:30 there: clocks change, 15:00 instead of 14:00",
        ),
    )


def test_who_is_never_free_then_is_named_with_their_own_time() -> None:
    assert blocking(MIRA, HANA, at=(1, 17)) == (
        Blocker(
            person="hana",
            date=date(2026, 10, 6),
            weeks=8,
            meetings=8,
            why="not-free",
            local="wed 06:00",
            text="not free wed 06:00-07:30 there",
        ),
    )


def test_hours_that_end_at_midnight_are_said_as_such() -> None:
    late = schedule("ada", "UTC", "mon 9-10")
    (blocker,) = blocking(late, at=(1, 21), season=Season(date(2026, 11, 2), 1))
    assert blocker.text == "not free tue 22:00-23:30 there"
    (blocker,) = blockers(
        [late], anchor="UTC", season=WEEKLY, minutes=120, weekday=1, start=22 * 60
    )
    assert blocker.text == "not free tue 22:00-24:00 there"


def test_who_is_away_is_named_with_the_day_they_are_back() -> None:
    ada = schedule("ada", AZORES, "tue 17-21", away="15 jun - 15 oct")
    assert blocking(MIRA, ada, at=(1, 17)) == (
        Blocker("ada", date(2026, 10, 6), 2, 8, "away", "tue 17:00", "away until 15 Oct"),
    )


def test_an_hour_that_the_anchors_clock_skips_blocks_for_everybody() -> None:
    night = schedule("ada", AZORES, "sun 0-5")
    season = Season(date(2027, 3, 22), weeks=2)
    assert blockers([night], anchor=AZORES, season=season, minutes=90, weekday=6, start=30) == (
        Blocker(
            person=None,
            date=date(2027, 3, 28),
            weeks=1,
            meetings=2,
            why="no-such-hour",
            local="",
            text="00:30 does not exist on 28 Mar: clocks go forward",
        ),
    )


def test_blockers_are_sorted_by_person() -> None:
    members = (HANA, schedule("ada", "UTC", "mon 9-10"), DANA)
    assert [blocker.person for blocker in blocking(*members, at=(2, 9))] == ["ada", "dana", "hana"]


def test_near_misses_fail_for_the_fewest_people_in_the_fewest_weeks() -> None:
    found = near_misses([MIRA, DANA, UNKNOWN], anchor=AZORES, season=WEEKLY, minutes=90, limit=6)
    assert [
        (miss.weekday, miss.start / 60, [(who.person, who.weeks) for who in miss.blockers])
        for miss in found
    ] == [
        (1, 18.0, [("dana", 1)]),
        (1, 18.5, [("dana", 1)]),
        (3, 18.0, [("dana", 1)]),
        (3, 18.5, [("dana", 1)]),
        (1, 19.0, [("dana", 8)]),
        (1, 19.5, [("dana", 8)]),
    ]


def test_a_start_that_nobody_can_make_is_no_near_miss() -> None:
    assert near_misses([UNKNOWN], anchor=AZORES, season=WEEKLY, minutes=90) == ()
    alone = near_misses([HANA], anchor=AZORES, season=WEEKLY, minutes=90)
    assert alone == ()


def test_each_start_is_a_slot_or_has_a_blocker() -> None:
    members = [MIRA, DANA, schedule("ada", "Europe/Lisbon", "daily 17-23", away="oct")]
    for season in (WEEKLY, Season(date(2026, 11, 2), 3, 2)):
        slots = find_slots(members, anchor=AZORES, season=season, minutes=90)
        held = {(slot.weekday, slot.start) for slot in slots}
        for weekday in range(7):
            for half in range(48):
                who = blockers(
                    members,
                    anchor=AZORES,
                    season=season,
                    minutes=90,
                    weekday=weekday,
                    start=30 * half,
                )
                assert bool(who) != ((weekday, 30 * half) in held)
