"""Something to type for every command of the registry, on a list that has something for each."""

from tests.support.files import RULES

LIST = (
    RULES
    + """
[drafts.wednesday]
people = ["ada", "zoe"]  # let it sit

[pods.unicorns.meetings.2026-09-22]
on = 2026-09-22  # at the lake

[pods.sea]   # small yet
name = "Sea"
state = "running"
members.bo = { joined = 2026-08-01 }
"""
)

# What only looks. Each is one document with --json, and leaves every byte alone.
READS = {
    "next": ("next",),
    "people": ("people",),
    "show": ("show", "bo"),
    "review": ("review",),
    "rule": ("rule",),
    "suggest": ("suggest",),
    "criteria": ("criteria",),
    "drafts": ("drafts",),
    "when": ("when", "mira", "noor"),
    "letter": ("letter", "sounding", "--for", "ada"),
    "invitations": ("invitations",),
    "retro": ("retro", "unicorns"),
    "list": ("list",),
    "health": ("health",),
    "stats": ("stats", "unicorns"),
    "web": ("web",),
    "page": ("page", "unicorns"),
    "history": ("history",),
    "check": ("check",),
    "where": ("where",),
}

# What changes the file. Each can be tried with --dry-run and undone to the byte.
WRITES = {
    "next": ("next", "--snooze", "bo", "--until", "1 dec"),
    "add-person": ("add-person", "Sol", "--tag", "dance"),
    "import": ("import", "../names.txt", "--tag", "dance"),
    "edit-person": ("edit-person", "bo", "--email", "", "--free", "tue 18-20"),
    "edit": ("edit",),
    "tie": ("tie", "noor", "bo", "friend"),
    "review": ("review", "--done"),
    "rule": ("rule", "apart", "bo", "ada", "--why", "no reason"),
    "sound": ("sound", "ada", "--channel", "Signal"),
    "mark": ("mark", "bo,ada", "in"),
    "talked": ("talked", "noor", "--on", "yesterday"),
    "criteria": ("criteria", "energy=5", "--in-person"),
    "drafts": ("drafts", "wednesday", "--note", "let it sit", "--lock", "ada"),
    "move": ("move", "bo", "--to", "wednesday"),
    "new-pod": ("new-pod", "The Dragons", "bo", "ada", "--at", "wed 18:00"),
    "edit-pod": ("edit-pod", "unicorns", "--emoji", "", "--intention", "to move"),
    "invite": ("invite", "unicorns", "bo", "--nudge"),
    "reply": ("reply", "bo", "yes"),
    "join": ("join", "unicorns", "bo"),
    "leave": ("leave", "unicorns", "noor"),
    "plan-season": ("plan-season", "unicorns", "--at", "tue 17:00", "--meetings", "3"),
    "move-meeting": ("move-meeting", "unicorns", "wed 23 sep 18:00", "--reason", "a storm"),
    "skip-meeting": ("skip-meeting", "unicorns", "22 sep", "--reason", "a storm"),
    "rest": ("rest", "unicorns", "--until", "1 oct"),
    "retro": ("retro", "unicorns", "--plus", "the lake", "--leave", "noor"),
    "close-pod": ("close-pod", "unicorns", "--why", "a good year"),
    "split": ("split", "unicorns", "The Dragons", "noor"),
    "merge-pods": ("merge-pods", "unicorns", "sea"),
    "merge": ("merge", "../laptop.toml"),
    "log-meeting": ("log-meeting", "unicorns", "--missing", "noor", "--next", "in 2 weeks"),
}

# What is neither, and where its own tests are.
ELSEWHERE = {
    "calendar": "a document for other programs: tests/cli/test_calendar.py",
    "board": "asks at a terminal: tests/cli/test_board.py",
    "walk": "asks at a terminal: tests/cli/test_walk.py",
    "export": "a document for other programs: tests/cli/test_export.py",
    "demo": "writes into another folder: tests/cli/test_demo.py",
    "hand-over": "writes into another folder too: tests/cli/test_hand_over.py",
    "forget": "has no way back: tests/cli/test_forget.py",
    "init": "begins a file: tests/cli/test_init.py",
    "upgrade": "changes what is of an earlier format: tests/cli/test_upgrade.py",
    "undo": "tests/cli/test_undo.py",
    "redo": "tests/cli/test_undo.py",
}

# These change the file and write into a folder besides, or begin a file; and keep to no dry run.
WRITES_BESIDES = {
    "hand-over": ("hand-over", "unicorns", "noor", "../for-noor"),
    "export": ("export", "people", "--redact"),
    "init": ("init", "--name", "Mira"),
}

# What the samples lean on: a file of names and one of another machine beside the folder, and an
# editor that adds a line.
BESIDE = {
    "names.txt": "Sol\nUli <uli@example.org>\n",
    "laptop.toml": 'format = 1\n\n[people.sol]\nname = "Sol"\n',
}
EDITOR = "sed -i '$a [people.uli]\\nname = \"Uli\"'"
