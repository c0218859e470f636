"""When a calendar is to remind of a meeting: "1d,15m"."""

import re

from pods.errors import UsageError
from pods.hours.words import DAY_MINUTES, HOUR
from pods.model.typed import quoted

_UNITS = {"w": 7 * DAY_MINUTES, "d": DAY_MINUTES, "h": HOUR, "m": 1}
_ONE = re.compile(r"([0-9]{1,4})\s*(w|d|h|m)(?:eeks?|ays?|ours?|in|inutes?|rs?)?", re.ASCII)
_LONGEST = 8 * 7 * DAY_MINUTES
_MOST = 5


def read_alarms(typed: str) -> tuple[int, ...]:
    """Minutes before a meeting, the longest first: "1d,15m" is (1440, 15).

    Raises:
        UsageError: something else, a span of more than eight weeks, or more than five.
    """
    words = [word.strip().lower() for word in typed.split(",") if word.strip()]
    found = {_minutes(word) for word in words}
    if len(found) > _MOST:
        raise UsageError(f"{len(found)} alarms for one meeting", f"{_MOST} at most: 1d,15m")
    return tuple(sorted(found, reverse=True))


def _minutes(word: str) -> int:
    match = _ONE.fullmatch(word)
    minutes = int(match[1]) * _UNITS[match[2]] if match else _LONGEST + 1
    if minutes > _LONGEST:
        raise UsageError(f"{quoted(word)} is no time before a meeting", "--alarm 1d,15m")
    return minutes
