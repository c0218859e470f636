"""A slot as scripts read it: the start, the zone, and everybody's own clock."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from pods.hours.dates import parse_weekly
from pods.hours.say import say_time
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.slots import Slot
from pods.hours.words import weekday_name


class LocalLine(BaseModel):
    """From that day on it is at that hour on somebody's own clock."""

    model_config = ConfigDict(frozen=True, defer_build=True, serialize_by_alias=True)

    since: date = Field(alias="from")
    at: str


class SlotLine(BaseModel):
    """A weekly start that holds all season; the shape is a contract (docs/json.md)."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    weekday: str
    start: str
    zone: str
    minutes: int
    good: bool
    local: dict[str, tuple[LocalLine, ...]]

    @property
    def at(self) -> str:
        """As `--at` takes it: "tue 17:00"."""
        return f"{self.weekday} {self.start}"

    @property
    def weekly(self) -> tuple[int, int]:
        """The start as (weekday, minutes of the day), 0 being Monday."""
        return parse_weekly(self.at)


def slot_line(slot: Slot, people: Sequence[Schedule], *, season: Season) -> SlotLine:
    """A slot with the local times of these people."""
    local = slot.local_times(people, season=season)
    return SlotLine(
        weekday=weekday_name(slot.weekday),
        start=say_time(slot.start),
        zone=slot.zone,
        minutes=slot.minutes,
        good=slot.is_good,
        local={
            person: tuple(LocalLine(**{"from": time.since, "at": time.at}) for time in times)
            for person, times in local.items()
        },
    )
