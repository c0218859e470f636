"""Time zone names: a good one opens its clock, a bad one brings the nearest good ones."""

import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pods.errors import PodsError
from pods.hours.words import quoted

_SHOWN = 3
_LIKENESS = 0.82
_LONGEST_NAME = 64
# Only these are Area/City names that hold on every machine; the others are old links to them.
_AREAS = (
    "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip
# Files of a zone folder that differ between machines, or count leap seconds.
_MACHINE_NAMES = {"posix", "right", "localtime", "posixrules", "Factory", "SystemV"}


class ZoneNameError(PodsError):
    """No time zone is called that; `nearest` holds up to three good names."""

    def __init__(self, name: str) -> None:
        self.nearest = nearest_zones(name)
        meant = " or ".join(self.nearest)
        super().__init__(
            f"no time zone is called {quoted(name)}",
            f"Did you mean {meant}?"
            if meant
            else "Zones are called like Europe/Lisbon: Area/City.",
        )


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name such as "Atlantic/Azores".

    Raises:
        ZoneNameError: with the nearest good names. Nothing that could be a path is looked up.
    """
    is_plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}", name)
    if not is_plain or len(name) > _LONGEST_NAME or name.partition("/")[0] in _MACHINE_NAMES:
        raise ZoneNameError(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no such file, not a zone, a folder
        raise ZoneNameError(name) from None


def nearest_zones(name: str) -> tuple[str, ...]:
    """Up to three good zone names for a city, a country or a misspelt name; the best first."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a wrong name pays for it

    from pods.hours.places import ZONES_OF_PLACES  # noqa: PLC0415 -- the same

    wanted = _folded(name[:_LONGEST_NAME])
    if not wanted:
        return ()
    by_name = {_folded(good): good for good in _good_zones()}
    by_city: dict[str, list[str]] = {}
    for good in _good_zones():
        by_city.setdefault(_folded(good.rsplit("/", maxsplit=1)[-1]), []).append(good)
    city = _folded(name.rsplit("/", maxsplit=1)[-1]) or wanted
    found: list[str] = []
    for word in dict.fromkeys((wanted, city)):
        found += [by_name[word]] if word in by_name else []
        found += [*ZONES_OF_PLACES.get(word, ()), *by_city.get(word, ())]
    if not found:
        for close in get_close_matches(
            city, [*by_city, *ZONES_OF_PLACES], n=_SHOWN, cutoff=_LIKENESS
        ):
            found += [*by_city.get(close, ()), *ZONES_OF_PLACES.get(close, ())]
        found += [
            by_name[close]
            for close in get_close_matches(wanted, by_name, n=_SHOWN, cutoff=_LIKENESS)
        ]
    return tuple(dict.fromkeys(found))[:_SHOWN]


@lru_cache(maxsize=1)
def _good_zones() -> tuple[str, ...]:
    names = available_timezones()
    return (*sorted(name for name in names if name.partition("/")[0] in _AREAS), "UTC")


def _folded(text: str) -> str:
    """Without accents, case or punctuation: "São Paulo" and "Sao_Paulo" are the same."""
    from unicodedata import normalize  # noqa: PLC0415 -- only a wrong name pays for it

    plain = normalize("NFKD", text.replace("ł", "l").replace("Ł", "l"))
    return "".join(char for char in plain.casefold() if char.isascii() and char.isalnum())
