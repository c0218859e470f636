"""Calendars in a real calendar program: taken, on the right clock, never there twice."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.support.harbour import HARBOUR, PLAN, ZONES, starts
from tests.support.khal import Khal, needs_khal
from tests.support.run import Pods

pytestmark = needs_khal


@pytest.fixture
def harbour(pods: Pods) -> Pods:
    pods.write(HARBOUR)
    assert pods(*PLAN).exit_code == 0
    return pods


@pytest.mark.parametrize("zone", ZONES)
def test_each_meeting_is_at_its_local_time_before_and_after_clocks_change(
    harbour: Pods, zone: str, tmp_path: Path
) -> None:
    harbour("calendar", "harbour", "--out", "harbour.ics")
    khal = Khal(tmp_path / "khal", zone=zone)
    khal.take(harbour.folder / "harbour.ics")

    shown = [datetime.strptime(one[:16], "%Y-%m-%d %H:%M") for one in khal.shown()]  # noqa: DTZ007 - a clock on the wall
    assert shown == [one.replace(tzinfo=None) for one in starts(zone)]
    offsets = {one.utcoffset() for one in starts(zone)}
    assert len(offsets) == (1 if zone == "America/Sao_Paulo" else 2)  # no clocks change there


def test_what_moves_is_moved_and_what_is_skipped_is_cancelled_and_nothing_is_there_twice(
    harbour: Pods, tmp_path: Path
) -> None:
    khal = Khal(tmp_path / "khal", zone="Europe/Lisbon")
    place = "Café Peter, Horta; upstairs"
    harbour("calendar", "harbour", "--out", "harbour.ics")
    khal.take(harbour.folder / "harbour.ics")
    harbour("move-meeting", "harbour", "2", "thu 1 oct 18:00")
    harbour("move-meeting", "harbour", "2", "fri 2 oct 18:00")
    harbour("skip-meeting", "harbour", "3")
    harbour("calendar", "harbour", "--out", "harbour.ics")
    khal.take(harbour.folder / "harbour.ics")

    shown = khal.shown()
    assert shown[:4] == [
        f"2026-09-22 21:00|CONFIRMED |⚓ The Harbour · 1 of 10|{place}",
        f"2026-10-02 19:00|CONFIRMED |⚓ The Harbour · 2 of 10|{place}",
        f"2026-10-06 21:00|CANCELLED |Cancelled: ⚓ The Harbour · 3 of 10|{place}",
        f"2026-10-13 21:00|CONFIRMED |⚓ The Harbour · 4 of 10|{place}",
    ]
    assert len(shown) == 11
