"""TIME: weekly availability, absences, zones and their clock changes, slots, human dates.

Everything here works on plain values (strings, dates, whole minutes) and knows nothing of the
file. Import the part that is needed, so that a command loads no more than it uses:

- `pods.hours.dates`: "last tue", "5 dec 18h", "tue 17:00", and how dates are said back.
- `pods.hours.availability`: "tue,thu 18:00-21:00; sun 10-13".
- `pods.hours.absence`: "15 jun - 15 sep".
- `pods.hours.zones`: time zone names, and the nearest good one for a bad one.
- `pods.hours.season`: which days a pod meets on.
- `pods.hours.slots`: starts that hold for every week of a season, and who blocks the others.
"""
