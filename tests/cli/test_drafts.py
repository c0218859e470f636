"""`pods move` and `pods drafts`."""

import json

import pytest

from tests.support.files import ORGANISER, PEOPLE, POD, RULES
from tests.support.run import Pods

HOURS = """
[people.sol]
name = "Sol"
time-zone = "America/Sao_Paulo"
free = "wed 14:30-19"

[people.uli]
name = "Uli"
time-zone = "Europe/Berlin"
free = "wed 18-22"

[people.far]
name = "Far"
time-zone = "Pacific/Auckland"
free = "sun 8-11"
"""


def test_a_draft_is_begun_and_shown_as_it_is_now(pods: Pods) -> None:
    pods.write(PEOPLE + HOURS)
    ran = pods("move", "sol", "uli", "--to", "Wednesday", "--new")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Wednesday · 2 of 4-6\n"
        "  Sol, Uli\n"
        "  Wed, starting 14:30, 15:00 or 15:30 (Sao Paulo)\n"
        "  mind: 2 more to make a pod of 4\n"
    )
    assert ran.new_lines == [
        "[drafts.wednesday]",
        'name = "Wednesday"',
        'people = ["sol", "uli"]',
        "created = 2026-09-14",
    ]


def test_people_move_from_one_to_another_and_out(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[drafts.a]\npeople = ["noor", "bo"]\n\n[drafts.b]\npeople = ["ada"]\n')
    ran = pods("move", "noor", "--from", "a", "--to", "b")
    assert ran.stdout == (
        "a · 1 of 4-6\n"
        "  Bo\n"
        "  hours unknown: Bo\n"
        "  mind: 3 more to make a pod of 4\n"
        "b · 2 of 4-6\n"
        "  Ada, Noor\n"
        "  hours unknown: Ada and Noor\n"
        "  mind: 2 more to make a pod of 4\n"
    )
    out = pods("move", "bo", "--from", "a")
    assert out.stdout.startswith("a · 0 of 4-6\n  nobody yet\n")
    assert 'people = ["ada", "noor"]' in pods.read()
    assert pods("move", "noor", "--to", "b").is_unchanged, "there already"


def test_a_draft_that_feels_right_is_one_line_from_a_pod(pods: Pods) -> None:
    pods.write(PEOPLE + HOURS)
    ran = pods("move", "sol,uli,noor,bo,ada,zoe,me", "--to", "wed", "--new")
    assert "mind: 1 more than a pod of 6" in ran.stdout
    assert ran.stderr == "· Feels right?  pods new-pod NAME --from wed\n"


def test_hours_that_never_meet_are_minded(pods: Pods) -> None:
    pods.write(PEOPLE + HOURS)
    ran = pods("move", "sol", "far", "--to", "x", "--new")
    assert "  mind: no hour holds for everybody all season\n" in ran.stdout


def test_all_drafts_are_listed_and_who_is_in_none(pods: Pods) -> None:
    pods.write(
        POD
        + """
[drafts.wed]
people = ["ada"]
locked = ["ada"]
note = "early evening"

[drafts.wed.invitations.ada-1]
person = "ada"
state = "maybe"
sent = 2026-09-01
replied = 2026-09-03
reason = "is it weekly?"

[drafts.old]
people = ["zoe"]
became = "unicorns"

[people.leo]
name = "Leo"
interest = "no"

[people.eve]
name = "Eve"
do-not-contact = true
"""
    )
    ran = pods("drafts")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "wed · 1 of 4-6\n"
        "  Ada (stays)\n"
        "  hours unknown: Ada\n"
        "  mind: 3 more to make a pod of 4\n"
        "  Ada · maybe since 3 Sep: is it weekly?\n"
        "  early evening\n"
        "on the bench: Zoë\n"
    )
    one = json.loads(pods("drafts", "wed", "--json").stdout)
    assert (one["kind"], len(one["drafts"]), one["bench"]) == ("drafts", 1, [])
    assert pods("drafts", "we").stdout == ran.stdout.removesuffix("on the bench: Zoë\n")


def test_without_drafts_it_says_how_to_begin_one(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("drafts").stdout == "no drafts yet: pods move ana bo --to wednesday --new\n"


def test_a_rule_stops_a_move_and_is_overruled_with_a_reason(pods: Pods) -> None:
    pods.write(RULES + '\n[drafts.wed]\npeople = ["noor"]\n')
    private = pods("move", "zoe", "--to", "wed")
    assert (private.exit_code, private.stdout, private.is_unchanged) == (6, "", True)
    assert private.stderr == (
        "error: a private rule of yours speaks against it\n"
        '  if you feel otherwise: --anyway "because ..."\n'
    )
    public = pods("move", "ada", "--to", "wed")
    assert public.stderr.startswith("error: your rule keeps Ada and Noor apart\n")
    done = pods("move", "ada", "--to", "wed", "--anyway", "they made up")
    assert done.exit_code == 0
    assert "  mind: your rule: Ada and Noor apart\n" in done.stdout
    assert done.new_lines == ['people = ["noor", "ada"]', 'anyway = "they made up"']
    private = pods("move", "zoe", "--to", "wed", "--anyway")
    assert 'anyway = "because I say so"' in private.new_lines
    assert "  mind: a private rule of yours\n" in private.stdout


def test_a_wish_speaks_and_does_not_stop(pods: Pods) -> None:
    pods.write(
        PEOPLE
        + '\n[rules.a]\nkind = "together"\npeople = ["bo", "ada"]\nhard = false\n'
        + '\n[rules.b]\nkind = "together"\npeople = ["bo", "zoe"]\nhard = false\nprivate = false\n'
        + '\n[rules.c]\nkind = "apart"\npeople = ["bo", "noor"]\nuntil = 2026-09-13\n'
    )
    ran = pods("move", "bo", "noor", "--to", "x", "--new")
    assert ran.exit_code == 0, "a rule that has run out does not count"
    assert "  mind: a private wish of yours\n  mind: your wish: Bo and Zoë together\n" in ran.stdout


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("bo",), 2, "where to?\n  pods move ana --to wednesday, or --from wednesday\n"),
        (("bo", "--to", "x"), 3, 'no draft is called "x"\n  to begin it: --new\n'),
        (("bo", "--to", "wer"), 3, 'no draft is called "wer"\n  did you mean wed (wed)?\n  to beg'),
        (("bo", "--to", "Wed", "--new"), 3, 'a draft is called "Wed" already\n'),
        (("bo", "--from", "wed"), 6, "Bo is not in wed\n  pods drafts wed\n"),
        (("me", "--from", "wed"), 6, "you are not in wed\n"),
        (("ada", "--from", "wed"), 6, "Ada is locked in wed\n  pods drafts wed --unlock ada\n"),
        (("bo", "--from", "wed", "--to", "wed"), 2, "that is the same draft twice\n"),
        (("bo", "--to", "old"), 6, "draft old has become the pod unicorns\n  pods show unicorns\n"),
        (("nor", "--to", "wed"), 3, 'nobody is called "nor"\n'),
        ((",", "--to", "wed"), 2, "nobody is named\n"),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(
        POD
        + '\n[drafts.wed]\npeople = ["ada"]\nlocked = ["ada"]\n'
        + '\n[drafts.old]\nbecame = "unicorns"\n'
    )
    ran = pods("move", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_an_organiser_sits_in_no_draft(pods: Pods) -> None:
    pods.write(ORGANISER)
    ran = pods("move", "me", "ana", "--to", "x", "--new")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr == (
        "error: an organiser sits in no pod\n  organiser = true stands in [caller] of your file\n"
    )


def test_an_unknown_draft_lists_the_near_ones(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[drafts.wednesday]\npeople = ["bo"]\n')
    ran = pods("drafts", "wednsday")
    assert (ran.exit_code, ran.stdout) == (3, "")
    assert ran.stderr == (
        'error: no draft is called "wednsday"\n  did you mean wednesday (wednesday)?\n'
    )


def test_a_draft_is_noted_locked_named_and_thought_of_at_an_hour(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[drafts.wed]  # mine\npeople = ["ada", "bo"]\n')
    ran = pods("drafts", "wed", "--note", "to try", "--lock", "ada", "--at", "Wed 18:00")
    assert ran.stdout.startswith(
        "wed: noted, at wed 18:00, Ada stays\nwed · 2 of 4-6\n  Ada (stays), Bo\n"
    )
    assert "  in mind: wed 18:00\n" in ran.stdout
    assert sorted(ran.new_lines) == ['at = "wed 18:00"', 'locked = ["ada"]', 'note = "to try"']
    ran = pods(
        "drafts", "we", "--name", "The  dancers", "--unlock", "ada", "--note", "", "--at", ""
    )
    assert ran.stdout.startswith(
        'The dancers: called "The dancers", without a note, without an hour, Ada may move\n'
    )
    assert ran.new_lines == ['name = "The dancers"']
    assert pods.read().endswith(
        '[drafts.wed]  # mine\npeople = ["ada", "bo"]\nname = "The dancers"\n'
    )
    assert pods("move", "bo", "--from", "dancers").stdout.startswith("The dancers · 1 of 4-6\n")


def test_two_change_places_each_in_the_one_draft_they_are_in(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[drafts.a]\npeople = ["noor", "bo"]\n\n[drafts.b]\npeople = ["ada"]\n')
    ran = pods("move", "noor", "--swap", "ada")
    assert ran.stdout.startswith("a · 2 of 4-6\n  Ada, Bo\n")
    assert ran.new_lines == ['people = ["ada", "bo"]', 'people = ["noor"]']
    assert 'people = ["zoe", "bo"]' in pods("move", "ada", "--swap", "zoe").new_lines
    pods("move", "bo", "--to", "b")
    for typed, code, error in (
        (("bo", "--swap", "ada"), 2, "Bo is in a and b\n  say which: --from a\n"),
        (("bo", "ada", "--swap", "zoe"), 2, "only two can change places\n"),
        (("zoe", "--swap", "bo", "--to", "a"), 2, "that changes nothing\n"),
    ):
        ran = pods("move", *typed)
        assert (ran.exit_code, ran.is_unchanged) == (code, True)
        assert ran.stderr.startswith(f"error: {error}")


def test_a_draft_is_thrown_away_only_when_one_means_it_and_nobody_was_asked(pods: Pods) -> None:
    asked = '\n[drafts.b.invitations.ada-1]\nperson = "ada"\nstate = "sent"\n'
    pods.write(PEOPLE + '\n[drafts.a]\npeople = ["noor"]\n\n[drafts.b]\n' + asked)
    assert pods("drafts", "a", "--drop").exit_code == 2
    gone = pods("drafts", "a", "--drop", "--yes")
    assert gone.stdout == "a is thrown away; Noor stays on the list\n"
    assert "drafts.a" not in pods.read()
    kept = pods("drafts", "b", "--drop")
    assert (kept.exit_code, kept.is_unchanged) == (6, True)
    assert kept.stderr == (
        "error: people were asked about b, and that is not forgotten\n"
        "  move them on: pods new-pod NAME --from b\n"
    )


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("--fits",), 2, "which draft?"),
        (("--drop",), 2, "which draft?"),
        (("--note", "x"), 2, "which draft?"),
        (("wed", "--where", "ada"), 2, "--where looks at every draft"),
        (("wed", "--fits", "--drop"), 2, "--fits and --drop do not go together"),
        (("wed", "--fits", "--note", "x"), 2, "--fits and a change do not go together"),
        (("wed", "--name", " "), 2, "a draft needs a name"),
        (("wed", "--name", "Other"), 3, 'a draft is called "other" already'),
        (("wed", "--lock", "bo"), 6, "Bo is not in wed"),
        (("--where", "nobody"), 3, 'nobody is called "nobody"'),
    ],
)
def test_what_cannot_be_asked_of_a_draft_is_told(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE + '\n[drafts.wed]\npeople = ["ada"]\n\n[drafts.other]\n')
    ran = pods("drafts", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


FIT = """
[caller]
id = "me"
time-zone = "Europe/Lisbon"
free = "tue 18-21"
[people.ana]
name = "Ana"
interest = "in"
time-zone = "Europe/Lisbon"
free = "tue 18-21"
topics = ["dance", "food"]
[people.bo]
name = "Bo"
interest = "in"
time-zone = "Europe/Lisbon"
free = "tue 18-20"
topics = ["dance"]
seeks = ["calm"]
[people.cy]
name = "Cy"
interest = "curious"
[people.dee]
name = "Dee"
interest = "in"
time-zone = "Europe/Lisbon"
free = "fri 9-12"
[people.eve]
name = "Eve"
interest = "maybe"
time-zone = "Europe/Lisbon"
free = "tue 18-21"
[people.fay]
name = "Fay"
interest = "in"
max-pods = 0
[people.gil]
name = "Gil"
[people.hal]
name = "Hal"
interest = "not-now"
[ties.a]
people = ["ana", "cy"]
kind = "friend"
[ties.b]
people = ["ana", "gil"]
kind = "ex"
[rules.a]
kind = "apart"
people = ["ana", "eve"]
[rules.b]
kind = "together"
people = ["bo", "dee"]
private = false
hard = false
[rules.c]
kind = "together"
people = ["cy", "ana"]
[drafts.wed]
people = ["me", "ana"]
[drafts.other]
people = ["dee"]
"""


def test_who_fits_is_told_with_true_reasons_and_nobody_gets_a_number(pods: Pods) -> None:
    pods.write(FIT.replace('["dee"]', "[]"))
    ran = pods("drafts", "wed", "--fits", COLUMNS="150")
    assert ran.stdout == (
        "Who fits wed\n"
        "  Bo · 2 of 4 hours stay; likes dance, as Ana does, but your wish: together with Dee\n"
        "  Cy · a private rule speaks for it; knows Ana, but hours unknown\n"
        "  Dee · no: no hour would be left\n"
        "  Fay · no: no room for a pod\n"
        "  Eve · no: a private rule\n"
        "  Gil · no: a private tie with one of them\n"
    )
    document = json.loads(pods("drafts", "wed", "--fits", "--json").stdout)
    assert (document["kind"], document["draft"]) == ("fits", "wed")
    assert [*document["lines"][0]] == [
        "person",
        "draft",
        "title",
        "fit",
        "speaks_for",
        "speaks_against",
    ]
    assert [line["fit"] for line in document["lines"]] == ["could", "could", "no", "no", "no", "no"]


def test_where_somebody_would_fit_is_told_for_every_draft_without_them(pods: Pods) -> None:
    pods.write(FIT)
    ran = pods("drafts", "--where", "bo", COLUMNS="150")
    assert ran.stdout == (
        "Where would fit: Bo\n"
        "  wed · 2 of 4 hours stay; likes dance, as Ana does, but your wish: together with Dee\n"
        "  other · no: no hour would be left\n"
    )
    full = FIT.replace('["me", "ana"]', '["me", "ana", "cy", "dee", "eve", "gil"]')
    pods.write(full.replace('people = ["dee"]\n', 'people = ["bo", "fay"]\n'))
    ran = pods("drafts", "--where", "bo")
    assert "that makes 7, more than a pod of 6" in " ".join(ran.stdout.split())
    pods.write(PEOPLE)
    assert pods("drafts", "--where", "bo").stderr.startswith("error: there is no draft yet\n")
    pods.write(PEOPLE + '\n[drafts.wed]\npeople = ["bo"]\n')
    assert pods("drafts", "--where", "bo").stdout.endswith("in every draft already\n")


def test_who_would_stand_alone_or_is_not_to_be_contacted_is_told(pods: Pods) -> None:
    more = """
[people.ivo]
name = "Ivo"
[people.jo]
name = "Jo"
do-not-contact = true
[ties.c]
people = ["me", "ana"]
kind = "couple"
[ties.d]
people = ["ivo", "bo"]
kind = "couple"
"""
    pods.write(
        FIT.replace('people = ["me", "ana"]\n', 'people = ["me", "ana", "bo", "ivo"]\n') + more
    )
    told = pods("drafts", "wed", "--fits", COLUMNS="150").stdout
    assert "but hours unknown; Cy would be alone beside two couples\n" in told
    pods.write(FIT + more)
    assert "no: no hour would be left; not to be contacted" not in told
    assert "wed · no: not to be contacted\n" in pods("drafts", "--where", "jo").stdout
    me = pods("drafts", "--where", "me", COLUMNS="150").stdout
    assert me == "Where would fit: you\n  other · no: no hour would be left\n"


def test_private_rules_are_told_only_where_that_is_asked_for(pods: Pods) -> None:
    pods.write(RULES + '\n[drafts.wed]\npeople = ["noor", "zoe"]\n')
    assert "mind: a private rule of yours\n" in pods("drafts").stdout
    told = pods("drafts", "--show-private").stdout
    assert "mind: your rule: Noor and Zoë apart: an old story\n" in told
