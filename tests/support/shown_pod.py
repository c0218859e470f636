"""A pod with everything that its page can show, on four clocks, and much that it must not."""

import tomllib
from pathlib import Path

from pods.model.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"

HARBOUR = """
[pods.harbour]
name = "The Harbour"
emoji = "⛵"
state = "running"
caller = "mira"
intention = "Four who listen to what moves each other."
norms = \"\"\"
We speak of ourselves.
- Nobody fixes anybody.
\"\"\"
format = "Arriving, a round, one focus, leaving"
commitment = "To come, or to say so a day before"
confidential = true
min-presence = 3
cadence-weeks = 1
minutes = 90
at = "wed 17:30"
link = "https://meet.example.org/harbour"
channel = "Signal"
open-to-guests = false
note = "Bring a <b>cushion</b> | a cup"

[pods.harbour.members]
mira = { joined = 2026-07-01 }
ines = { joined = 2026-07-01 }
sol = { joined = 2026-07-01 }
hana = { joined = 2026-07-01 }
kasia = { joined = 2026-07-01 }
dana = { joined = 2026-07-01, left = 2026-08-01 }

[pods.harbour.seasons.s1]
start = 2026-07-01
meetings = 1

[pods.harbour.meetings.k1]
on = 2026-06-24
kind = "kick-off"
status = "held"
host = "dana"

[pods.harbour.meetings.s1-1]
on = 2026-07-01
status = "held"
apology = ["sol"]

[pods.harbour.meetings.s2-1]
on = 2026-10-21
at = "17:30"
host = "ines"
note-taker = "kasia"
focus = "sol"
home = "ines"

[pods.harbour.meetings.s2-2]
on = 2026-10-28
at = "17:30"
host = "dana"
home = "kasia"

[pods.harbour.meetings.s2-retro]
on = 2026-11-04
kind = "retro"

[pods.harbour.retros.s1]
on = 2026-07-15
plus = ["The walk before", "Nobody was late"]
minus = ["Ninety minutes felt short"]
next = ["A focus each"]
"""

SHARING = {
    'name = "Ines"': 'name = "Inês Carvalho"\nplace = "Lajes"\nphone = "+351 912"\n'
    'shares = ["name", "place", "email", "phone"]',
    'name = "Kasia"': 'name = "Kasia"\nshares = ["nothing"]',
    'name = "Sol"': 'name = "Sol Ferreira"\nplace = "São Paulo"\nemail = "sol@example.org"',
}


def harbour_list() -> str:
    """First pods with The Harbour in it; of its members one shares much, one not even a name."""
    text = (EXAMPLES / "first-pods.toml").read_text(encoding="utf-8")
    for before, after in SHARING.items():
        assert text.count(before) == 1
        text = text.replace(before, after)
    return f"{text}{HARBOUR}"


def harbour_book() -> Book:
    """The same as a book."""
    return Book.from_tree(tomllib.loads(harbour_list()))
