"""Slots on the list of "First pods", and where clocks do odd things."""

from datetime import date

import pytest

from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.season import Season
from pods.hours.slots import (
    LocalTime,
    Schedule,
    Slot,
    common_mask,
    find_slots,
    is_unsocial,
    start_mask,
)
from pods.hours.zones import ZoneNameError

AZORES = "Atlantic/Azores"
WEEKLY = Season(date(2026, 10, 5), weeks=8)
FORTNIGHTLY = Season(date(2026, 10, 5), weeks=8, cadence_weeks=2)


def schedule(person: str, zone: str | None, hours: str | None, **more: str) -> Schedule:
    return Schedule(
        person,
        zone,
        None if hours is None else parse_hours(hours),
        parse_hours(more["possible"]) if "possible" in more else (),
        (parse_away(more["away"]),) if "away" in more else (),
    )


MIRA = schedule("mira", AZORES, "tue-thu 17:00-21:00; sun 10:00-13:00")
TOMAS = schedule("tomas", AZORES, "tue-thu 17:00-21:00; sun 10:00-13:00")
INES = schedule("ines", "Europe/Lisbon", "tue,thu 18:00-21:00")
DUARTE = schedule("duarte", "Europe/Lisbon", "tue,thu 18:00-21:00")
KASIA = schedule("kasia", "Europe/Warsaw", "wed 18:00-22:00; sun 10:00-14:00")
PAWEL = schedule("pawel", "Europe/Warsaw", "wed 19:00-22:00")
JOAN = schedule("joan", "Europe/London", "wed 18:30-21:30; sun 09:00-12:00")
FELIX = schedule("felix", "Europe/Berlin", "wed 18:00-22:00")
SOL = schedule("sol", "America/Sao_Paulo", "wed 14:30-19:00; sun 09:00-12:00")
DANA = schedule("dana", "America/New_York", "tue,thu 13:00-16:00; sun 08:00-11:00")
RAVI = schedule("ravi", "Asia/Kolkata", "sun 15:00-19:00; tue 21:00-23:30")
HANA = schedule("hana", "Pacific/Auckland", "sun 08:00-11:00")
EVERYBODY = [MIRA, TOMAS, INES, DUARTE, KASIA, PAWEL, JOAN, FELIX, SOL, DANA, RAVI, HANA]
UNKNOWN = schedule("bo", "Asia/Tokyo", None)


def starts(*members: Schedule, season: Season = WEEKLY, anchor: str = AZORES) -> list[str]:
    return [slot.at for slot in find_slots(members, anchor=anchor, season=season, minutes=90)]


def test_the_first_four_meet_on_tuesdays_or_thursdays_at_four_starts() -> None:
    assert starts(MIRA, TOMAS, INES, DUARTE) == [
        "tue 17:00", "tue 17:30", "tue 18:00", "tue 18:30",
        "thu 17:00", "thu 17:30", "thu 18:00", "thu 18:30",
    ]  # fmt: skip


def test_dana_fits_only_the_starts_that_also_hold_in_the_week_between_two_clock_changes() -> None:
    assert starts(MIRA, TOMAS, INES, DUARTE, DANA) == [
        "tue 17:00", "tue 17:30", "thu 17:00", "thu 17:30",
    ]  # fmt: skip


def test_dana_makes_all_four_starts_when_the_pod_skips_that_week() -> None:
    four = starts(MIRA, TOMAS, INES, DUARTE, season=FORTNIGHTLY)
    assert starts(MIRA, TOMAS, INES, DUARTE, DANA, season=FORTNIGHTLY) == four
    assert len(four) == 8


def test_five_in_five_zones_meet_on_wednesdays() -> None:
    members = (MIRA, KASIA, JOAN, FELIX, SOL)
    assert starts(*members) == ["wed 17:30", "wed 18:00", "wed 18:30"]


def test_hana_has_no_hour_in_common_with_anybody() -> None:
    assert {other.person: starts(HANA, other) for other in EVERYBODY if other != HANA} == {
        other.person: [] for other in EVERYBODY if other != HANA
    }


def test_a_member_whose_clock_stays_is_told_two_local_times() -> None:
    slot = Slot(2, 17 * 60 + 30, AZORES, 90)
    assert slot.local_times([SOL, JOAN, UNKNOWN, Schedule("ana")], season=WEEKLY) == {
        "bo": (
            LocalTime(date(2026, 10, 8), "thu 02:30"),
            LocalTime(date(2026, 10, 29), "thu 03:30"),
        ),
        "joan": (LocalTime(date(2026, 10, 7), "wed 18:30"),),
        "sol": (
            LocalTime(date(2026, 10, 7), "wed 14:30"),
            LocalTime(date(2026, 10, 28), "wed 15:30"),
        ),
    }


def test_people_whose_hours_nobody_told_never_block() -> None:
    no_zone = schedule("ada", None, "mon 9-10")
    assert starts(MIRA, SOL, UNKNOWN, no_zone) == starts(MIRA, SOL)
    assert start_mask(UNKNOWN, anchor=AZORES, season=WEEKLY, minutes=90) is None
    assert start_mask(no_zone, anchor=AZORES, season=WEEKLY, minutes=90) is None
    assert common_mask([UNKNOWN, no_zone], anchor=AZORES, season=WEEKLY, minutes=90) is None
    assert starts(UNKNOWN, no_zone) == []


def test_somebody_known_to_be_never_free_blocks_every_start() -> None:
    never = schedule("ada", AZORES, "never")
    assert start_mask(never, anchor=AZORES, season=WEEKLY, minutes=90) == 0
    assert starts(MIRA, never) == []


def test_a_slot_is_good_only_when_it_suits_everybody_well() -> None:
    ada = schedule("ada", AZORES, "tue 17-19", possible="tue 19-20")
    bo = schedule("bo", AZORES, None, possible="wed 17-18:30")
    cleo = schedule("cleo", AZORES, "tue 17-21")
    found = find_slots([ada, cleo], anchor=AZORES, season=WEEKLY, minutes=90)
    assert [(slot.at, slot.is_good) for slot in found] == [
        ("tue 17:00", True), ("tue 17:30", True), ("tue 18:00", False), ("tue 18:30", False),
    ]  # fmt: skip
    assert find_slots([bo], anchor=AZORES, season=WEEKLY, minutes=90) == (
        Slot(2, 1020, AZORES, 90, is_good=False),
    )


@pytest.mark.parametrize(
    ("away", "left"),
    [
        ("15 jun - 15 sep", ["tue 17:00", "thu 17:00"]),
        ("2026-10-01 - 2026-10-06", ["thu 17:00"]),
        ("26 nov", ["tue 17:00"]),
        ("27 nov - 10 oct", []),
        ("nov", []),
    ],
)
def test_an_absence_takes_the_weekdays_it_touches(away: str, left: list[str]) -> None:
    ada = schedule("ada", AZORES, "tue,thu 17-18:30", away=away)
    assert starts(ada) == left


def test_an_absence_counts_on_the_members_own_calendar() -> None:
    """Saturday 20:00 on the Azores is Sunday in Auckland."""
    season = Season(date(2026, 10, 5), weeks=1)
    for day, left in (("10", ["sat 20:00"]), ("11", [])):
        ada = schedule("ada", "Pacific/Auckland", "sun 9-10:30", away=f"2026-10-{day}")
        assert starts(ada, season=season) == left


# The first day of a week in which clocks go forward, and the half-hours that are skipped then.
@pytest.mark.parametrize(
    ("zone", "week", "skipped"),
    [
        ("Europe/Lisbon", date(2027, 3, 22), ["sun 01:00", "sun 01:30"]),
        ("Atlantic/Azores", date(2027, 3, 22), ["sun 00:00", "sun 00:30"]),
        ("Europe/Berlin", date(2027, 3, 22), ["sun 02:00", "sun 02:30"]),
        ("Europe/Athens", date(2027, 3, 22), ["sun 03:00", "sun 03:30"]),
        ("America/New_York", date(2027, 3, 8), ["sun 02:00", "sun 02:30"]),
        ("America/St_Johns", date(2027, 3, 8), ["sun 02:00", "sun 02:30"]),
        ("America/Havana", date(2027, 3, 8), ["sun 00:00", "sun 00:30"]),
        ("America/Santiago", date(2026, 9, 1), ["sun 00:00", "sun 00:30"]),
        ("Africa/Cairo", date(2027, 4, 26), ["fri 00:00", "fri 00:30"]),
        ("Asia/Beirut", date(2027, 3, 22), ["sun 00:00", "sun 00:30"]),
        ("Australia/Sydney", date(2026, 9, 28), ["sun 02:00", "sun 02:30"]),
        ("Australia/Lord_Howe", date(2026, 9, 28), ["sun 02:00"]),
        ("Pacific/Auckland", date(2026, 9, 21), ["sun 02:00", "sun 02:30"]),
        ("Pacific/Chatham", date(2026, 9, 21), ["sun 03:00", "sun 03:30"]),
        ("Asia/Kolkata", date(2027, 3, 22), []),
    ],
)
def test_a_start_that_the_anchors_clock_skips_in_some_week_is_no_slot(
    zone: str, week: date, skipped: list[str]
) -> None:
    always = schedule("ada", "Asia/Tokyo", "daily 0-24")
    every = {f"{day} {hour:02}:{half}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
             for hour in range(24) for half in ("00", "30")}  # fmt: skip
    season = Season(week, weeks=1)
    assert sorted(every - set(starts(always, anchor=zone, season=season))) == skipped


def test_a_meeting_at_a_skipped_hour_has_no_local_time_and_absences_around_it_count() -> None:
    season = Season(date(2027, 3, 22), weeks=2)
    night = Slot(6, 60, "Europe/Lisbon", 90)  # 01:00 on 28 March does not exist
    ada = schedule("ada", "UTC", "sun 0-4")
    assert night.local_times([ada], season=season) == {
        "ada": (LocalTime(date(2027, 4, 4), "sun 00:00"),)
    }
    assert starts(ada, season=season, anchor="Europe/Lisbon") == [
        "sun 02:00", "sun 02:30", "sun 03:00", "sun 03:30",
    ]  # fmt: skip
    away = schedule("ada", "UTC", "sun 0-4", away="2027-03-28")
    assert starts(away, season=season, anchor="Europe/Lisbon") == []


def test_an_absence_that_ends_during_the_night_of_a_clock_change_blocks_until_midnight() -> None:
    season = Season(date(2027, 3, 22), weeks=1)
    ada = schedule("ada", "Europe/Lisbon", "sat 20-24; sun 0-6", away="2027-03-27")
    assert starts(ada, season=season, anchor="Europe/Lisbon") == [
        "sun 00:00", "sun 00:30", "sun 02:00", "sun 02:30",
        "sun 03:00", "sun 03:30", "sun 04:00", "sun 04:30",
    ]  # fmt: skip


def test_of_an_hour_that_comes_twice_the_first_counts() -> None:
    """25 Oct 2026 in Lisbon: 01:30 is at 00:30 UTC, and again at 01:30 UTC."""
    season = Season(date(2026, 10, 19), weeks=1)
    first = schedule("ada", "UTC", "sun 0:30-2")
    second = schedule("bo", "UTC", "sun 1:30-3")
    lisbon = "Europe/Lisbon"
    assert "sun 01:30" in starts(first, season=season, anchor=lisbon)
    assert starts(second, season=season, anchor=lisbon) == []


def test_a_zone_with_half_hours_keeps_its_half_hour() -> None:
    ada = schedule("ada", "Asia/Kolkata", "tue 21:00-22:30")
    season = Season(date(2026, 10, 5), weeks=1)
    assert starts(ada, season=season, anchor="UTC") == ["tue 15:30"]
    nepal = schedule("bo", "Asia/Kathmandu", "tue 21:00-23:00")
    assert starts(nepal, season=season, anchor="UTC") == ["tue 15:30"]


def test_a_week_has_no_edge() -> None:
    """Sunday night into Monday, and a member a day ahead beyond the date line."""
    season = Season(date(2026, 11, 9), weeks=2)
    night = schedule("ada", "UTC", "sun 23-1")
    assert starts(night, season=season, anchor="UTC") == ["sun 23:00", "sun 23:30"]
    ahead = schedule("bo", "Pacific/Kiritimati", "wed 0-2")  # UTC+14
    assert starts(ahead, season=season, anchor="Pacific/Niue") == [
        "mon 23:00",
        "mon 23:30",
    ]  # UTC-11


def test_a_longer_meeting_than_anybodys_hours_has_no_slot() -> None:
    assert find_slots([INES], anchor=AZORES, season=WEEKLY, minutes=181) == ()
    always = schedule("ada", "UTC", "daily 0-24")
    assert len(find_slots([always], anchor=AZORES, season=WEEKLY, minutes=1440)) == 336


def test_a_bad_zone_is_named() -> None:
    with pytest.raises(ZoneNameError, match='no time zone is called "Lisbon"'):
        find_slots([MIRA], anchor="Lisbon", season=WEEKLY, minutes=90)


def test_nights_are_unsocial() -> None:
    early, late = 6 * 60 + 30, 21 * 60 + 45
    assert [is_unsocial(start, minutes=90) for start in (early, 420, 1290, late)] == [
        True, False, False, True,
    ]  # fmt: skip
