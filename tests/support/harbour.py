"""A pod on four clocks with a season of eleven dates, over every change of clocks of an autumn."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONES = ("Europe/Lisbon", "America/New_York", "America/Sao_Paulo", "Pacific/Auckland")
HOME = "Atlantic/Azores"
DAYS = tuple(date(2026, 9, 22) + timedelta(weeks=week) for week in range(11))

HARBOUR = """\
format = 1

[caller]
id = "mira"
name = "Mira Lima"
email = "mira@example.org"
time-zone = "Atlantic/Azores"

[people.ines]
name = "Ines Wójcik"
email = "ines@example.org"
time-zone = "Europe/Lisbon"
private-note = "canary"

[people.dana]
name = "Dana"
email = "dana@example.org"
time-zone = "America/New_York"

[people.sol]
name = "Sol"
time-zone = "America/Sao_Paulo"

[people.hana]
name = "Hana"
email = "hana@example.org"
time-zone = "Pacific/Auckland"
shares = ["nothing"]

[people.leo]
name = "Leo"
email = "leo@example.org"
do-not-contact = true

[pods.harbour]
name = "The Harbour"
emoji = "⚓"
state = "running"
caller = "mira"
created = 2026-09-01
intention = "To move, and to be moved"
place = "Café Peter, Horta; upstairs"
link = "https://meet.example.org/harbour"
note = "bring tea"
private-note = "canary"

[pods.harbour.members]
mira = { joined = 2026-09-01 }
ines = { joined = 2026-09-01 }
dana = { joined = 2026-09-01 }
sol = { joined = 2026-09-01 }
hana = { joined = 2026-09-01 }
leo = { joined = 2026-09-01 }
"""

PLAN = ("plan-season", "harbour", "--at", "tue 20:00", "--from", "2026-09-22", "--every", "1",
        "--meetings", "10")  # fmt: skip


def starts(zone: str, *, hour: int = 20) -> list[datetime]:
    """When the meetings begin on the clock of a zone, as the tables of the machine have it."""
    home = ZoneInfo(HOME)
    return [
        datetime.combine(day, time(hour), home).astimezone(UTC).astimezone(ZoneInfo(zone))
        for day in DAYS
    ]
