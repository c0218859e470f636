"""Time zone names, good and bad."""

import pytest

from pods.errors import ExitCode
from pods.hours.zones import ZoneNameError, nearest_zones, zone


@pytest.mark.parametrize("name", ["Europe/Lisbon", "America/Argentina/Ushuaia", "CET", "UTC"])
def test_a_good_name_opens_its_zone(name: str) -> None:
    assert zone(name).key == name
    assert zone(name) is zone(name)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Lisbon", ("Europe/Lisbon",)),
        ("lisboa", ("Europe/Lisbon",)),
        ("europe/lisbon", ("Europe/Lisbon",)),
        ("Eurpoe/Lisbon", ("Europe/Lisbon",)),
        ("Europe/Lisboa", ("Europe/Lisbon",)),
        ("Amsterdm", ("Europe/Amsterdam",)),
        ("Azores", ("Atlantic/Azores",)),
        ("Açores", ("Atlantic/Azores",)),
        ("São Paulo", ("America/Sao_Paulo",)),
        ("new york", ("America/New_York",)),
        ("Kraków", ("Europe/Warsaw",)),
        ("PST", ("America/Los_Angeles",)),
        ("CEST", ("Europe/Berlin", "Europe/Paris", "Europe/Madrid")),
        ("posix/Europe/Lisbon", ("Europe/Lisbon",)),
    ],
)
def test_a_bad_name_brings_the_nearest_good_ones(name: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(ZoneNameError) as caught:
        zone(name)
    assert caught.value.nearest == nearest == nearest_zones(name)
    assert caught.value.message == f'no time zone is called "{name}"'
    assert caught.value.hint == f"Did you mean {' or '.join(nearest)}?"
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    "name",
    [
        "", "☃", "../../etc/passwd", "/etc/passwd", "America", "Europe/", "a\0b", "zone.tab",
        "x" * 500, "tzdata.zi", "leapseconds", "localtime", "right/UTC", "C:\\Windows",
        "Europe/../UTC",
        "Europe\nLisbon\n", "GMT+1", "con", "Europe//Lisbon",
    ],
)  # fmt: skip
def test_a_path_or_a_file_of_the_machine_is_no_zone(name: str) -> None:
    with pytest.raises(ZoneNameError) as caught:
        zone(name)
    assert caught.value.message.startswith("no time zone is called")
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 100
    assert caught.value.hint


def test_a_name_like_nothing_brings_the_shape_of_a_good_one() -> None:
    with pytest.raises(ZoneNameError) as caught:
        zone("Qwxyz")
    assert caught.value.hint == "Zones are called like Europe/Lisbon: Area/City."
