"""The few styles there are. No meaning is carried by colour alone: the words say it too.

All are of the sixteen that a terminal has by name: whoever set theirs to what they can read, on
dark or on light, is not overruled.
"""

STRONG = "bold"  # whom or what a line is about
QUIET = "dim"  # what may be skipped: reasons, ids, hints
GOOD = "green"
WARN = "yellow"
BAD = "bold red"
COMMAND = "cyan"  # something to type, as it stands
