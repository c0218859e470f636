"""Every argument and option that names somebody takes the name in any of its spellings."""

from collections.abc import Iterator

import pytest

from pods.cli.app import COMMANDS
from pods.cli.group import build
from pods.cli.which_one import kinds_named
from tests.support.run import Pods
from tests.support.talking import talk

LIST = """
[settings]
pods-each = 3
[caller]
id = "mira"
name = "Mira"
email = "mira@example.org"
[people.wolf]
name = "Łukasz Marek Nowák"
nickname = "Wilk"
email = "wilk@example.org"
interest = "in"
[people.wolf-2]
name = "Łukasz Stary"
[people.bo]
name = "Bo Berg"
interest = "in"
[people.ada]
name = "Ada"
interest = "in"
[people.zoe]
name = "Zoë"
email = "zoe@example.org"
interest = "in"
[ties.bo-zoe]
people = ["bo", "zoe"]
kind = "friend"
[pods.moon]
name = "The Møøn Circle"
state = "running"
at = "tue 17:00"
[pods.moon.members.mira]
joined = 2026-08-01
[pods.moon.members.wolf]
joined = 2026-08-01
[pods.moon.members.ada]
joined = 2026-08-01
[pods.moon.invitations.bo-1]
person = "bo"
state = "sent"
sent = 2026-09-10
[pods.moon.meetings.2026-09-22]
on = 2026-09-22
[pods.rise]
name = "The Sun Circle"
[pods.sea]
name = "Sea"
state = "running"
[pods.sea.members.mira]
joined = 2026-08-01
[pods.sea.invitations.wolf-1]
person = "wolf"
state = "sent"
sent = 2026-09-10
[drafts.quiet]
name = "Quiet evenings"
people = ["mira", "wolf", "ada"]
[drafts.quiet.invitations.bo-1]
person = "bo"
state = "sent"
sent = 2026-09-10
[drafts.rainy]
name = "Rainy evenings"
people = ["ada"]
[drafts.loud]
people = ["bo"]
"""

# How each kind can be spelt. The order of the spellings is tried in tests/model/test_names.py.
SPELT = {
    "person": ("LUKASZ marek nowak", "wilk"),
    "pod": ("the moon circle", "MØØN"),
    "draft": ("quiet evenings", "QUI"),
}
# What may be another one just as well, by a first name or any word.
IN_DOUBT = {"person": "lukasz", "pod": "circle", "draft": "evenings"}

# For every parameter that names somebody a line in which it does; `{}` is the name.
LINES = {
    ("next", "sleeper"): "next --snooze {} --until 1-dec",
    ("next", "dismissed"): "next --dismiss {}",
    ("add-person", "introduced_by"): "add-person Noor --introduced-by {}",
    ("show", "name"): "show {}",
    ("edit-person", "person"): "edit-person {} --place Horta",
    ("edit-person", "introduced_by"): "edit-person bo --introduced-by {}",
    ("tie", "one"): "tie {} bo friend",
    ("tie", "other"): "tie bo {} friend",
    ("rule", "people"): "rule apart bo {}",
    ("sound", "people"): "sound bo {}",
    ("mark", "words"): "mark bo {} maybe",
    ("talked", "people"): "talked bo {}",
    ("suggest", "pods"): "suggest --reshape {}",
    ("suggest", "fill"): "suggest --fill {}",
    ("suggest", "required"): "suggest --with {}",
    ("suggest", "without"): "suggest --without {}",
    ("suggest", "why_not"): "suggest --why-not {}",
    ("drafts", "draft"): "drafts {}",
    ("drafts", "where"): "drafts --where {}",
    ("drafts", "lock"): "drafts quiet --lock {}",
    ("drafts", "unlock"): "drafts quiet --unlock {}",
    ("move", "people"): "move {} --to loud",
    ("move", "source"): "move ada --from {} --to loud",
    ("move", "target"): "move bo --from loud --to {}",
    ("move", "swap"): "move bo --swap {}",
    ("when", "names"): "when {}",
    ("new-pod", "people"): "new-pod Dunes bo {}",
    ("new-pod", "source"): "new-pod Dunes --from {}",
    ("new-pod", "caller"): "new-pod Dunes me bo --caller {}",
    ("edit-pod", "pod"): "edit-pod {} --emoji M",
    ("edit-pod", "caller"): "edit-pod moon --caller {}",
    ("invite", "into"): "invite {} zoe",
    ("invite", "people"): "invite sea {} --nudge",
    ("letter", "people"): "letter sounding --for {}",
    ("letter", "about"): "letter invitation --for zoe --pod {}",
    ("reply", "person"): "reply {} yes",
    ("reply", "into"): "reply bo yes --pod {}",
    ("reply", "plus_one"): "reply bo yes --pod moon --plus-one {}",
    ("invitations", "into"): "invitations {}",
    ("join", "pod"): "join {} zoe",
    ("join", "people"): "join sea {}",
    ("leave", "pod"): "leave {} ada",
    ("leave", "person"): "leave moon {}",
    ("plan-season", "pod"): "plan-season {} --meetings 2",
    ("log-meeting", "pod"): "log-meeting {}",
    ("log-meeting", "present"): "log-meeting moon --present me,{}",
    ("log-meeting", "missing"): "log-meeting moon --missing {}",
    ("log-meeting", "no_show"): "log-meeting moon --no-show {}",
    ("log-meeting", "late"): "log-meeting moon --late {}",
    ("log-meeting", "guest"): "log-meeting sea --guest {}",
    ("log-meeting", "host"): "log-meeting moon --host {}",
    ("log-meeting", "note_taker"): "log-meeting moon --note-taker {}",
    ("log-meeting", "focus"): "log-meeting moon --focus {}",
    ("log-meeting", "home"): "log-meeting moon --home {}",
    ("move-meeting", "pod"): "move-meeting {} 1-oct",
    ("move-meeting", "host"): "move-meeting moon --host {}",
    ("move-meeting", "note_taker"): "move-meeting moon --note-taker {}",
    ("move-meeting", "focus"): "move-meeting moon --focus {}",
    ("move-meeting", "home"): "move-meeting moon --home {}",
    ("skip-meeting", "pod"): "skip-meeting {}",
    ("rest", "pod"): "rest {} --until 1-dec",
    ("retro", "pod"): "retro {}",
    ("retro", "stay"): "retro moon --stay {}",
    ("retro", "pause"): "retro moon --pause {}",
    ("retro", "leave"): "retro moon --leave {}",
    ("close-pod", "pod"): "close-pod {}",
    ("split", "pod"): "split {} Dunes ada",
    ("split", "people"): "split moon Dunes {}",
    ("merge-pods", "pod"): "merge-pods {} sea",
    ("merge-pods", "other"): "merge-pods sea {}",
    ("hand-over", "pod"): "hand-over {} wolf there",
    ("hand-over", "person"): "hand-over moon {} there",
    ("calendar", "pod"): "calendar {}",
    ("calendar", "people"): "calendar moon --invite --for {}",
    ("health", "pod"): "health {}",
    ("stats", "pod"): "stats {}",
    ("web", "name"): "web {}",
    ("page", "pod"): "page {}",
    ("export", "what"): "export {}",
    ("forget", "person"): "forget {}",
}


EXACT = {"person": "wolf", "pod": "moon", "draft": "quiet"}

# Where who is meant is found, and then has nothing to show here.
ONLY_FOUND = {
    ("next", "dismissed", "draft"),
    ("next", "dismissed", "pod"),
    ("when", "names", "person"),
}


def _named() -> Iterator[tuple[str, str, str]]:
    """Each parameter that names somebody, and each kind that it can name."""
    for command in COMMANDS:
        callback = build(command).callback
        assert callback is not None
        for parameter, kinds in kinds_named(callback).items():
            yield from ((command.name, parameter, kind) for kind in sorted(kinds))


NAMED = list(_named())


def test_every_parameter_that_names_somebody_has_a_line_here() -> None:
    assert {(command, parameter) for command, parameter, _ in NAMED} == {*LINES}


@pytest.mark.parametrize(
    ("command", "parameter", "kind"), NAMED, ids=["-".join(one) for one in NAMED]
)
def test_it_takes_a_name_in_any_spelling_and_asks_where_it_is_in_doubt(
    pods: Pods, command: str, parameter: str, kind: str
) -> None:
    pods.write(LIST)
    line = LINES[command, parameter].split()
    writes = next(one.writes for one in COMMANDS if one.name == command)

    def typed(name: str) -> list[str]:
        words = [word.format(name).replace("1-", "1 ") for word in line]
        return [*words, *(["--dry-run"] if writes else []), "--quiet"]

    def told(name: str) -> tuple[str, int]:
        ran = pods(*typed(name))
        return ran.stdout + ran.stderr, ran.exit_code

    exact = told(f"@{EXACT[kind]}")
    assert exact[1] == (2 if (command, parameter, kind) in ONLY_FOUND else 0), exact
    assert {spelt: told(spelt) for spelt in SPELT[kind]} == dict.fromkeys(SPELT[kind], exact)
    doubt = IN_DOUBT[kind]
    refused = pods(*typed(doubt))
    assert (refused.stdout, refused.exit_code) == ("", 3)
    assert f"@{EXACT[kind]} (" in " ".join(refused.stderr.split())
    asked, _, after = talk(pods, *typed(doubt), answers="1\n").screen.partition("none of them): ")
    assert asked.startswith(f'Which "{doubt}"?\n  1  ')
    assert after == talk(pods, *typed(f"@{EXACT[kind]}"), answers="").screen
