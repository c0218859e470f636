"""Small files as somebody keeps them by hand, comments included, to run commands on."""

PEOPLE = """\
# My people. The order is mine.
format = 1

[caller]
name = "Mira"
id = "mira"
time-zone = "Atlantic/Azores"

[people.noor]   # met on the ferry
name = "Noor"

[people.bo]
name = 'Bo Berg'
email = "bo@example.org"

# ---- the old crew ----
[people.zoe]
name = "Zoë Wójcik"

[people.ada]
name = "Ada"
"""

POD = (
    PEOPLE
    + """
[pods.unicorns]   # Tuesdays!
name = "The Unicorns"
emoji = "🦄"
state = "running"
caller = "mira"
members = { mira = { joined = 2026-09-01 }, noor = { joined = 2026-09-01 } }

[pods.unicorns.invitations.bo-1]
person = "bo"
state = "sent"       # by Signal
sent = 2026-09-10
"""
)

RULES = (
    POD
    + """
[ties.bo-zoe]
people = ["bo", "zoe"]
kind = "ex"

[rules.noor-zoe]
kind = "apart"
people = ["noor", "zoe"]
why = "an old story"

[rules.ada-noor]
kind = "apart"
people = ["ada", "noor"]
private = false
why = "they share an office"
"""
)

ORGANISER = """\
format = 1

[caller]
name = "Kim"
id = "kim"
organiser = true

[people.ana]
name = "Ana"
can-call = true
time-zone = "Europe/Lisbon"

[people.bea]
name = "Bea"

[people.cy]
name = "Cy"
"""
