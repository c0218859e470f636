"""What the shell offers to complete, and that it never complains."""

import os
import stat

import pytest

from pods.cli.app import COMMANDS
from pods.cli.command import Command
from pods.cli.completing import completes
from pods.cli.group import build
from tests.support.run import Pods

LIST = """
[caller]
id = "mira"
name = "Mira"
[people.ada]
name = "Ada Sousa"
topics = ["dance", "food"]
traits = { origin = "Poland" }
place = "Horta"
[people.bo]
name = "Bo $(rm -rf) Berg"
nickname = "Bobby"
topics = ["food"]
[people."zoë"]
name = "Zoë"
[people."a b"]
name = "Spaced"
[people."-x"]
name = "-y"
[pods.unicorns]
name = "The Unicorns"
[pods.unicorns.members.bo]
joined = 2026-08-01
[pods.unicorns.members.ada]
joined = 2026-08-01
left = 2026-09-01
[pods.unicorns.members.mira]
joined = 2026-08-01
[pods.unicorns.seasons.s1]
start = 2026-09-01
[drafts.wednesday]
people = []
[templates]
hello = "Hello {name}"
"""


def completed(pods: Pods, line: str, *, of: str = "fish", **environ: str) -> list[str]:
    """What is offered at the end of a line, without what it stands for."""
    return [one.partition("\t")[0] for one in offered(pods, line, of=of, **environ)]


def offered(pods: Pods, line: str, *, of: str = "fish", **environ: str) -> list[str]:
    """The lines that the script of a shell gets."""
    ran = pods(_PODS_COMPLETE=of, _PODS_LINE=line, **environ)
    assert (ran.stderr, ran.exit_code) == ("", 0)
    assert ran.is_unchanged
    return ran.stdout.splitlines()


@pytest.fixture
def listed(pods: Pods) -> Pods:
    pods.write(LIST)
    return pods


def test_the_real_program_answers_a_shell(listed: Pods) -> None:
    ran = listed.program(_PODS_COMPLETE="fish", _PODS_LINE="pods show zo")
    assert (ran.stdout, ran.stderr, ran.exit_code) == ("zoë\tZoë\n", "", 0)


def test_names_of_commands_stand_beside_what_they_do(pods: Pods) -> None:
    assert completed(pods, "pods wh") == ["when", "where"]
    assert offered(pods, "pods wher") == ["where\tSay which file is used, and why."]
    assert completed(pods, "pods --file x --vers") == ["--version"]


def test_options_of_a_command_each_until_it_is_given(pods: Pods) -> None:
    assert completed(pods, "pods where --show") == ["--show-private"]
    assert completed(pods, "pods where --show-private --show") == []
    assert completed(pods, "pods tie a b --pub") == ["--public"]
    assert completed(pods, "pods log-meeting x --missing a --miss") == ["--missing"]
    assert completed(pods, "pods where -- --show") == []


def test_an_unknown_command_offers_nothing(pods: Pods) -> None:
    assert completed(pods, "pods nonsense --sh") == []


@pytest.mark.parametrize("line", ["", "pods", "pods 'show", "pods show \\", "pods --file", "\x1b"])
def test_a_line_that_makes_no_sense_is_no_error(pods: Pods, line: str) -> None:
    offered(pods, line)
    offered(pods, line, of="nonsense")


def test_people_and_pods_come_by_their_ids_and_are_told_by_name(listed: Pods) -> None:
    assert offered(listed, "pods show ") == [
        "unicorns\tThe Unicorns",
        "me\tyou",
        "mira\tMira",
        "ada\tAda Sousa",
        "bo\tBo $(rm -rf) Berg",
        "zoë\tZoë",
        "a b\tSpaced",
    ]
    assert completed(listed, "pods edit-pod ") == ["unicorns"]
    assert completed(listed, "pods drafts ") == ["wednesday"]
    assert completed(listed, "pods next --snooze ")[:3] == ["unicorns", "wednesday", "me"]
    assert completed(listed, "pods invite ") == ["unicorns", "wednesday"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bobb", ["Bobby"]),  # the nickname goes on from what was typed
        ("Ada S", ["Ada Sousa"]),  # so does the name
        ("The", ["The Unicorns"]),
        ("sous", ["ada"]),  # any word leads to the id
        ("ZOE", ["zoë"]),  # without accents, in any case
        ("@a", ["@ada", "@a b"]),
        ("m", ["me", "mira"]),
        ("nobody", []),
        ("-", []),
    ],
)
def test_a_name_is_completed_from_any_part_of_it(
    listed: Pods, typed: str, meant: list[str]
) -> None:
    word = f'"{typed}' if " " in typed else typed
    assert [one for one in completed(listed, f"pods show {word}") if one[0] != "-"] == meant


def test_a_list_goes_on_after_its_comma_with_nobody_twice(listed: Pods) -> None:
    assert completed(listed, "pods sound ada,b") == ["ada,bo"]
    assert completed(listed, "pods sound ada,bo,m")[0] == "ada,bo,me"
    assert "bo" not in completed(listed, "pods sound Bobby ")
    assert completed(listed, "pods suggest --with=bo,a") == ["--with=bo,ada", "--with=bo,a b"]
    assert completed(listed, "pods sound ada,ada,A") == ["ada,ada,a b"]


def test_who_is_in_the_pod_comes_first_where_members_are_meant(listed: Pods) -> None:
    assert completed(listed, "pods log-meeting unicorns --missing ") == ["mira", "bo"]
    assert completed(listed, "pods log-meeting the-u --missing ")[:2] == ["me", "mira"]
    assert completed(listed, "pods log-meeting unicorns --host a") == ["ada", "a b"]
    assert completed(listed, "pods leave Uni b") == ["bo"]
    assert completed(listed, "pods retro unicorns --season ") == ["s1"]


def test_meetings_come_from_the_pod_that_stands_before_unless_they_are_logged(pods: Pods) -> None:
    held = '[pods.unicorns.meetings.s1-1]\non = 2026-09-01\nstatus = "held"\n'
    coming = "[pods.unicorns.meetings.s1-2]\non = 2026-09-15\n[pods.b]\nmeetings = 3\n"
    pods.write(LIST + held + coming)
    assert offered(pods, "pods skip-meeting unicorns ") == ["s1-2\t2026-09-15"]
    assert completed(pods, "pods move-meeting unicorns s1-") == ["s1-2"]
    assert completed(pods, "pods skip-meeting b ") == []
    assert completed(pods, "pods skip-meeting nobodys ") == []


def test_words_of_a_closed_set_and_words_that_the_file_has(listed: Pods) -> None:
    assert completed(listed, "pods tie ada bo fr") == ["friend"]
    assert completed(listed, "pods mark ada i") == ["idea", "in"]
    assert completed(listed, "pods suggest --include=in,m") == ["--include=in,maybe"]
    assert completed(listed, "pods criteria energy=5 fre") == ["fresh-pairs="]
    assert completed(listed, "pods criteria --diverse-by p") == ["place"]
    assert completed(listed, "pods letter hel") == ["hello"]
    assert completed(listed, "pods edit-person bo --time-zone lisb") == ["Europe/Lisbon"]
    assert completed(listed, "pods edit-person bo --shares name,em") == ["name,email"]
    assert offered(listed, "pods people --tag ") == ["food\t2 people", "dance\t1 person"]
    assert completed(listed, "pods edit-person bo --place H") == ["Horta"]
    assert completed(listed, "pods talked bo --on ye") == ["yesterday"]
    assert completed(listed, "pods join unicorns bo --anyway --on to") == ["today", "tomorrow"]
    assert completed(listed, "pods check --file ") == [":files"]
    assert completed(listed, "pods edit-person bo --trait o") == ["origin=Poland"]
    assert completed(listed, "pods criteria --diverse-by place,o") == ["place,origin"]


def test_where_there_is_nothing_to_complete_nothing_is_offered(listed: Pods) -> None:
    for line in ("pods health unicorns ", "pods talked bo --note a", "pods where --nonsense=x"):
        assert completed(listed, line) == []
    assert completed(listed, "pods where too many words --show") == ["--show-private"]
    assert completed(listed, "pods where --nonsense --show") == ["--show-private"]


FREE = {
    "text": {"note", "private_note", "reason", "why", "wording", "reaction", "plus", "minus"},
    "names of something new": {"names", "name", "nickname", "id_", "emoji"},
    "addresses": {"email", "phone", "link"},
    "hours": {"free", "possible", "at"},
    "how it is": {
        "intention",
        "format",
        "norms",
        "commitment",
        "met",
        "consent",
        "away",
        "channel",
    },
    "either": {"anyway", "matching"},
    "a day or words": {"following", "skip", "alarm"},
    "of a file to import": {"only", "another", "column"},
    "typed to be sure": {"confirm"},
    "of two versions": {"ours_for", "theirs_for"},
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_whatever_has_names_or_a_closed_set_is_completed(command: Command) -> None:
    free = {name for names in FREE.values() for name in names}
    left = [
        param.name
        for param in build(command).params
        if not completes(param) and param.name not in free
    ]
    assert left == []


def test_the_file_is_the_one_that_was_named(pods: Pods) -> None:
    (pods.folder / "other.toml").write_text('[people.zed]\nname = "Zed"\n')
    assert completed(pods, "pods --file other.toml show z") == ["zed"]
    assert completed(pods, "pods show --file other.toml z") == ["zed"]
    assert completed(pods, "pods show --file=other.toml z") == ["zed"]
    assert completed(pods, "pods show z", PODS_FILE="other.toml") == ["zed"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("[people", {"me"}),
        ("people = 3\npods = [1]\n", {"me"}),
        ("[people]\nada = 1\n", {"me"}),
        ('[people.ada]\nname = 3\nnickname = "x\\u0000"\n', {"me", "ada"}),
        ('[people.ada]\nname = "Ada"\n[people.bo]\nname = "Bo\n', {"me", "ada", "bo"}),
        ('[people."x\\ty"]\nname = "A\\nB"\n', {"me"}),
    ],
)
def test_a_file_in_the_middle_of_an_edit_is_no_error_in_the_prompt(
    pods: Pods, text: str, known: set[str]
) -> None:
    pods.write(text)
    assert set(completed(pods, "pods show ")) == known


def test_a_file_that_is_not_ours_to_read_offers_nobody(listed: Pods) -> None:
    listed.file.chmod(0)
    if os.geteuid() != 0:  # whoever may do anything may read it too
        assert completed(listed, "pods show a") == []
    listed.file.chmod(stat.S_IRUSR)
    listed.file.write_bytes(b"\xff\xfe")
    assert completed(listed, "pods show a") == []


def test_of_a_very_long_file_the_names_are_read(pods: Pods) -> None:
    crowd = "".join(f'[people."p{n}"]\nname = "Person {n}"\nplace = "x"\n' for n in range(5000))
    pods.write(f"{LIST}{crowd}[settings]\n")
    assert completed(pods, "pods show p49") == ["p49", *(f"p49{n}" for n in range(10)),
                                               *(f"p49{n:02}" for n in range(100))]  # fmt: skip
    assert completed(pods, "pods show Bobb") == ["Bobby"]
    assert completed(pods, "pods show mir") == ["mira"]


def test_a_list_without_an_end_or_with_endless_keys_offers_nothing_at_once(pods: Pods) -> None:
    pods.write(".".join("a" * 20_000) + " = 1\n" + LIST)
    assert completed(pods, "pods show a") == []
    endless, pipe = pods.home / "endless.toml", pods.home / "pipe.toml"
    endless.touch()
    os.truncate(endless, 10_000_000_000)
    os.mkfifo(pipe)
    for file in (endless, pipe):
        assert completed(pods, "pods show a", PODS_FILE=str(file)) == []


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ("pods show a", ["ada", "a\\ b"]),
        ('pods show "a', ["ada", "a b"]),
        ("pods show --file=x @a", []),
        ("pods edit-person bo --introduced-by=a", ["ada", "a\\ b"]),
        ("pods show @a", ["ada", "a\\ b"]),  # bash replaces what stands behind the @
        ("pods show Bo\\ ", ["Bo\\ \\$\\(rm\\ -rf\\)\\ Berg"]),
        ('pods show "Bo ', ["Bo \\$(rm -rf) Berg"]),
        ("pods show 'Bo ", ["Bo $(rm -rf) Berg"]),
        ('pods sound ada,"Bo ', ["Bo \\$(rm -rf) Berg"]),
    ],
)
def test_bash_gets_what_it_has_to_put_there(listed: Pods, line: str, put: list[str]) -> None:
    assert offered(listed, line, of="bash") == put


def test_powershell_gets_what_it_has_to_put_there(listed: Pods) -> None:
    assert offered(listed, "pods show a", of="powershell") == ["ada\tAda Sousa", "'a b'\tSpaced"]
    assert completed(listed, "pods show Bo` ", of="powershell") == ["'Bo $(rm -rf) Berg'"]
