"""`pods merge`: two versions of a list, from two machines or out of git, become one."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.support.files import RULES
from tests.support.run import Pods, Ran
from tests.support.talking import talk

COPY = "pods.sync-conflict-20260914-101500-ABCDEFG.toml"
WAITS = f"· A second version of your list lies beside it:  pods merge {COPY}\n"


@pytest.fixture
def apart(pods: Pods) -> Pods:
    """A list that was changed here, and on another machine, whose version lies beside it."""
    pods.write(RULES)
    begin(pods)
    pods.file.with_name(COPY).write_bytes(pods.file.read_bytes())
    typed(pods, "edit-person", "bo", "--email", "here@example.org")
    typed(pods, "add-person", "Sol")
    there(pods, "edit-person", "bo", "--email", "there@example.org", "--topic", "dance")
    there(pods, "add-person", "Uli")
    there(pods, "rule", "apart", "bo", "ada", "--why", "a secret")
    there(pods, "reply", "bo", "yes")
    text = pods.file.with_name(COPY).read_text()
    pods.file.with_name(COPY).write_text(text.replace("[people.ada]", "# sings\n[people.ada]"))
    return pods


def begin(pods: Pods) -> None:
    """A first change, so that the history knows the list that both come from."""
    typed(pods, "add-person", "Eve")


def typed(pods: Pods, *words: str, **environ: str) -> Ran:
    ran = pods(*words, "--quiet", **environ)
    assert ran.exit_code == 0, ran.stderr
    return ran


def there(pods: Pods, *words: str) -> None:
    """Do it to the copy, on a machine with a history of its own."""
    typed(pods, "--file", COPY, *words, XDG_STATE_HOME=str(pods.folder.parent / "laptop"))


def test_both_sides_come_together_and_what_differs_is_settled(apart: Pods) -> None:
    copy = apart.file.with_name(COPY)
    theirs, before = copy.read_bytes(), apart.read()
    ran = apart("merge", COPY, "--theirs", COLUMNS="200")
    assert ran.exit_code == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        f'Merged {COPY} · both come from the list before "edit bo" (Mon 14 Sep 2026)',
        "  Bo Berg          changed  email and topics",
        "  Uli              new",
        "  🦄 The Unicorns  changed  members bo and invitations bo-1",
        "  and 1 private rule or tie",
        "  Bo Berg, email: theirs (there@example.org), not here@example.org",
        "  1 comment stands only there; --show-private lists them",
    ]
    assert ran.stderr == (
        f"· The other file is as it was; once you are content:\n  rm {apart.folder / COPY}\n"
    )
    book = apart("check")
    assert "7 people" in book.stdout
    comments = [line.partition("#")[2] for line in before.splitlines() if "#" in line]
    assert all(f"#{comment}" in apart.read() for comment in comments)
    assert "sings" not in apart.read()
    assert copy.read_bytes() == theirs
    assert 'email = "there@example.org"' in apart.read()
    assert apart("undo").after == before.encode()


def test_off_a_terminal_what_differs_is_listed_and_nothing_is_written(apart: Pods) -> None:
    ran = apart("merge", COPY, COLUMNS="200")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (6, "", True)
    assert ran.stderr.splitlines() == [
        "error: one thing is said in two ways, and nobody told which is right",
        "  people.bo.email: here here@example.org, there there@example.org",
        (
            "  --ours or --theirs for all; --ours-for people.bo.email or --theirs-for "
            "people.bo.email for one; on a terminal you are asked"
        ),
    ]
    settled = apart("merge", COPY, "--ours-for", "people.bo", "--json")
    assert settled.exit_code == 0
    document = json.loads(settled.stdout)
    assert [one["took"] for one in document["settled"]] == ["ours"]
    assert "here@example.org" in apart.read()


def test_a_dry_run_says_the_same_and_writes_nothing(apart: Pods) -> None:
    dry = apart("merge", COPY, "--ours", "--dry-run")
    assert (dry.exit_code, dry.is_unchanged) == (0, True)
    assert "dry run" in dry.stderr
    assert dry.stdout == apart("merge", COPY, "--ours").stdout


def test_on_a_terminal_each_difference_is_a_question(apart: Pods) -> None:
    there(apart, "edit-person", "ada", "--email", "a@there.org")
    typed(apart, "edit-person", "ada", "--email", "a@here.org")
    said, code = talk(apart, "merge", COPY, answers="?\n2\n\n")
    assert code == 0
    assert "Bo Berg, email (1 of 2)\n" in said
    assert "  1  here: here@example.org\n  2  there: there@example.org\n" in said
    assert "  4  everything else as there\n" in said
    assert "Which one is right?" in said
    text = apart.read()
    assert 'email = "there@example.org"' in text
    assert 'email = "a@here.org"' in text


def test_what_was_merged_is_not_asked_about_again(apart: Pods) -> None:
    assert apart("list").stderr == WAITS.replace(":  pods", ":\n  pods")
    typed(apart, "merge", COPY, "--ours")
    assert apart("list").stderr == ""
    again = apart("merge", COPY)
    assert (again.exit_code, again.is_unchanged) == (0, True)
    assert "It says nothing that your list does not say." in again.stdout
    typed(apart, "undo")
    assert apart("list").stderr != ""
    assert apart("list", "--quiet").stderr == ""
    assert apart("list", "--json").stderr == ""
    typed(apart, "redo")
    assert apart("list").stderr == ""


def test_what_came_here_can_be_merged_with_what_was_here(apart: Pods) -> None:
    # Syncthing may keep the other machine's version under the name, and ours as the copy.
    copy = apart.file.with_name(COPY)
    ours, theirs = apart.file.read_bytes(), copy.read_bytes()
    apart.file.write_bytes(theirs)
    copy.write_bytes(ours)
    ran = apart("merge", COPY, "--theirs", COLUMNS="200")
    assert ran.exit_code == 0, ran.stderr
    assert 'before "edit bo"' in ran.stdout
    text = apart.read()
    assert "here@example.org" in text
    assert "[people.uli]" in text
    assert "[people.sol]" in text


def test_one_answer_can_settle_the_rest(apart: Pods) -> None:
    there(apart, "edit-person", "ada", "--email", "a@there.org")
    typed(apart, "edit-person", "ada", "--email", "a@here.org")
    _, code = talk(apart, "merge", COPY, answers="4\n")
    assert code == 0
    assert "a@there.org" in apart.read()
    assert "there@example.org" in apart.read()


def test_a_base_can_be_named_and_then_deletions_count(pods: Pods) -> None:
    pods.write(RULES)
    (pods.folder / "base.toml").write_text(RULES)
    without = RULES.partition("[rules.ada-noor]")[0].replace('[people.ada]\nname = "Ada"\n', "")
    (pods.folder / "other.toml").write_text(without)
    assert pods("merge", "other.toml", "--dry-run").stdout.count("gone") == 0
    ran = pods("merge", "other.toml", "--base", "base.toml", COLUMNS="200")
    assert ran.exit_code == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        "Merged other.toml · both come from base.toml",
        "  Ada           gone",
        "  Ada and Noor  gone",
    ]
    assert "[people.ada]" not in pods.read()


def test_without_any_past_nothing_is_deleted(pods: Pods) -> None:
    pods.write('format = 1\n[people.ada]\nname = "Ada"\ntopics = ["sea"]\n')
    friend = pods.folder / "friend.toml"
    friend.write_text('[people.bo]\nname = "Bo"\n[people.ada]\nname = "Ada"\ntopics = ["dance"]\n')
    ran = pods("merge", "friend.toml", COLUMNS="200")
    assert ran.stdout.splitlines()[0] == (
        "Merged friend.toml · from before they went apart nothing is known, so nothing was deleted"
    )
    assert 'topics = ["sea", "dance"]' in pods.read()
    assert "[people.bo]" in pods.read()


def test_what_is_private_is_counted_and_named_only_when_asked(apart: Pods) -> None:
    typed(apart, "rule", "apart", "bo", "ada", "--why", "another")
    refused = apart("merge", COPY, COLUMNS="200")
    assert refused.exit_code == 6
    shown = refused.stderr + apart("merge", COPY, "--ours", "--dry-run").stdout
    for word in ("secret", "another", "ada-bo", "sings"):
        assert word not in shown
    assert "rules (--show-private names it): here (private), there (private)" in shown
    told = apart("merge", COPY, "--ours", "--show-private", "--dry-run", COLUMNS="200").stdout
    assert "why: yours (another), not a secret" in told
    assert "    # sings" in told


def test_the_two_sides_that_git_left_become_one(pods: Pods) -> None:
    def git(*words: str) -> None:
        names = ["-c", "user.name=Mira", "-c", "user.email=mira@example.org"]
        subprocess.run(["git", *names, *words], cwd=pods.folder, check=False, capture_output=True)

    pods.write(RULES)
    git("init", "--initial-branch", "main")
    git("add", ".")
    git("commit", "-m", "one")
    git("checkout", "-b", "laptop")
    pods.write(RULES.replace('name = "Ada"\n', 'name = "Ada"\nemail = "ada@example.org"\n'))
    git("commit", "-a", "-m", "there")
    git("checkout", "main")
    pods.write(RULES.replace('name = "Ada"\n', 'name = "Ada"\ntopics = ["sea"]\n'))
    git("commit", "-a", "-m", "here")
    git("merge", "laptop")
    assert "<<<<<<<" in pods.read()
    broken = pods("list", COLUMNS="200")
    assert broken.exit_code == 4
    assert "pods merge makes one of both sides" in broken.stderr
    conflicted = pods.file.read_bytes()
    ran = pods("merge")
    assert ran.exit_code == 0, ran.stderr
    assert "Merged what git left" in ran.stdout
    text = pods.read()
    assert 'email = "ada@example.org"' in text
    assert 'topics = ["sea"]' in text
    assert "# met on the ferry" in text
    assert pods("check").exit_code == 0
    assert pods("undo").after == conflicted


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("merge",), 6, "git left nothing to merge"),
        (("merge", "nobody.toml"), 4, "cannot be read"),
        (("merge", "broken.toml"), 4, "broken.toml:1"),
        (("merge", "newer.toml"), 4, "format 2"),
        (("merge", COPY, "--ours", "--theirs"), 2, "two answers"),
        (("merge", COPY, "--ours-for", "people.eve"), 6, "none of the differences"),
        (("merge", COPY, "--base", "nobody.toml"), 4, "cannot be read"),
    ],
)
def test_what_cannot_be_merged_is_refused(
    pods: Pods, words: tuple[str, ...], code: int, told: str
) -> None:
    pods.write(RULES)
    (pods.folder / COPY).write_text(RULES)
    (pods.folder / "broken.toml").write_text("name = \n")
    (pods.folder / "newer.toml").write_text("format = 2\n")
    ran = pods(*words, COLUMNS="200")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert told in ran.stderr


def test_a_copy_with_a_hostile_name_can_be_typed(pods: Pods) -> None:
    pods.write(RULES)
    name = "pods (Zoë's [b] conflicted copy 2026-09-14).toml"
    (pods.folder / name).write_text(RULES.replace('name = "Ada"', 'name = "Ada B"'))
    told = pods("list", COLUMNS="200").stderr
    assert "pods merge" in told
    line = told.partition("pods merge")[2].strip()
    words = subprocess.run(
        ["sh", "-c", f"printf '%s' {line}"], capture_output=True, check=True, encoding="utf-8"
    )
    assert words.stdout == name


def test_everything_lies_there_for_one_user_alone(apart: Pods) -> None:
    typed(apart, "merge", COPY, "--ours")
    kept = list(apart.state.rglob("merged.txt"))
    assert [oct(path.stat().st_mode & 0o777) for path in kept] == ["0o600"]
    assert Path(kept[0]).read_text().count("\n") == 1
