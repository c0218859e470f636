"""A pod of five that is about to begin, to plan seasons on."""

HARBOUR = """\
# The harbour people.
format = 1

[caller]
name = "Mira"
id = "mira"
time-zone = "Atlantic/Azores"
free = "tue-thu 17-21"

[people.tomas]
name = "Tomas"
time-zone = "Atlantic/Azores"
free = "tue-thu 17-21"   # after the boat

[people.ines]
name = "Ines"
time-zone = "Europe/Lisbon"
free = "tue,thu 18-22"
can-host = false

[people.sol]
name = "Sol"
time-zone = "America/Sao_Paulo"
free = "tue,wed 13-19"

[people.bo]
name = "Bo"

[pods.harbour]
name = "The Harbour"
emoji = "⚓"
state = "inviting"
caller = "mira"
cadence-weeks = 2

[pods.harbour.members]
mira = { joined = 2026-09-01 }
tomas = { joined = 2026-09-01 }
ines = { joined = 2026-09-01 }
sol = { joined = 2026-09-01 }
bo = { joined = 2026-09-01 }
"""
