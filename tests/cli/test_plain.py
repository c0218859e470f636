"""`--plain`: what a screen reader is given, of every command."""

from unicodedata import normalize

import pytest

from pods.cli.app import COMMANDS
from tests.cli.test_every_command import EACH, ELSEWHERE, LIST, filled
from tests.support.run import Pods

ALSO = {
    "forget": ("forget", "bo", "--dry-run"),
    "demo": ("demo", "try"),
    "hand-over": ("hand-over", "unicorns", "noor", "for-noor"),
    "init": ("init", "--file", "other.toml"),
    "upgrade": ("upgrade",),
    "undo": ("undo",),
    "redo": ("redo",),
}
"""Samples of those that have their own tests elsewhere."""


def spelt(text: str) -> str:
    """The same in ASCII: letters lose their accents, emoji go."""
    return normalize("NFKD", text).encode("ascii", "ignore").decode()


@pytest.fixture
def heard(pods: Pods) -> Pods:
    """A list in ASCII, in which every command finds something to do, and `--plain` for all."""
    pods.environ["PODS_PLAIN"] = "1"
    return filled(pods, spelt(LIST))


def test_every_command_has_a_sample_here_or_asks_at_a_terminal_or_writes_for_programs() -> None:
    others = ("asks at a terminal", "a document for other programs")
    assert {*ALSO} == {name for name, why in ELSEWHERE.items() if not why.startswith(others)}


@pytest.mark.parametrize("typed", [(), *EACH, *ALSO.values()], ids=" ".join)
def test_a_list_in_ascii_is_told_in_ascii_one_thing_a_line(
    heard: Pods, typed: tuple[str, ...]
) -> None:
    if typed == ("redo",):
        heard("talked", "bo")
        heard("undo")
    elif typed == ("undo",):
        heard("talked", "bo")
    ran = heard(*typed)
    lines = (ran.stdout + ran.stderr).splitlines()
    assert ran.exit_code == 0, ran.stderr
    assert [line for line in lines if not (line.isascii() and line.isprintable())] == []
    columns = [line for line in lines if line != " ".join(line.split())]
    assert columns == []
    assert not {*"|+<>"} & {line[:1] for line in lines}


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_help_is_told_in_ascii_too(heard: Pods, name: str) -> None:
    text = heard(name, "--help").stdout
    assert text.isascii()
    assert "Example\n" in text
    assert "--plain: For a screen reader" in text


def test_the_front_page_names_each_command_with_what_it_does(heard: Pods) -> None:
    text = heard("--help").stdout
    assert text.isascii()
    assert [f"{one.name}: {one.about}" in text for one in COMMANDS] == [True] * len(COMMANDS)


def test_before_the_name_after_it_and_by_the_environment_it_is_the_same(heard: Pods) -> None:
    by_environment = heard("people").stdout
    del heard.environ["PODS_PLAIN"]
    assert heard("--plain", "people").stdout == by_environment
    assert heard("people", "--plain").stdout == by_environment
    assert heard("people").stdout != by_environment
    by_help = heard("--plain", "people", "-h").stdout
    assert heard("people", "-h", "--plain").stdout == by_help
    assert heard("people", "-h").stdout != by_help


def test_json_stays_json(heard: Pods) -> None:
    document = heard("people", "--json").stdout
    assert heard("people", "--json", PODS_PLAIN="").stdout == document


def test_what_stands_in_the_list_stays_even_where_we_use_the_same_sign(pods: Pods) -> None:
    pods("add-person", "Zoë · the 2 × 3", "--tag", "sun · sea", "--another")
    ran = pods("people", "--plain")
    assert ran.stdout == "Zoë · the 2 × 3 (zoe): idea; sun · sea; hours unknown\n1 person\n"
    assert pods("show", "zoe", "--plain").stdout.startswith("Zoë · the 2 × 3 (zoe); idea\n")


def test_what_acts_unseen_is_spelt(pods: Pods) -> None:
    pods.write('[people.bo]\nname = "Bo\\u001b[2J"\ntopics = ["a\\nb\\u202e"]\n')
    assert pods("people", "--plain").stdout == (
        "Bo<U+001B>[2J (bo): idea; a<newline>b<U+202E>; hours unknown\n1 person\n"
    )


def test_a_slip_in_the_file_is_told_with_its_line_and_without_a_caret(pods: Pods) -> None:
    pods.write('[people.bo]\nname = ""\n')
    seen, ran = pods("people"), pods("people", "--plain")
    assert "^" in seen.stderr
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert ran.stderr.splitlines()[1:] == [
        "pods.toml:2: name is empty",
        'name = ""',
        'hint: name = "..."',
        "pods edit opens the file",
    ]


def test_marks_become_words(heard: Pods) -> None:
    heard("log-meeting", "unicorns", "8 sep", "--missing", "noor")
    assert "Noor: missed; 0 of 1" in heard("health", "unicorns").stdout
    heard("retro", "unicorns", "--plus", "the lake", "--next", "a walk")
    told = heard("retro", "unicorns").stdout
    assert "plus: the lake\nnext: a walk\n" in told
    assert heard("add-person", "Sol", "Uma").stdout == "added Sol (sol); added Uma (uma)\n"


def test_a_hint_is_a_note(heard: Pods) -> None:
    assert heard("add-person", "Sol").stderr.startswith("note: ")


@pytest.mark.parametrize("how", [{"TERM": "dumb"}, {"PODS_PLAIN": "1"}], ids=["dumb", "plain"])
def test_on_a_terminal_that_cannot_draw_nothing_is_drawn(pods: Pods, how: dict[str, str]) -> None:
    pods.write(LIST)
    child = pods.terminal("suggest", **how)
    text = child.read()
    assert "pods add-person NAME" in text
    assert "\x1b" not in text
    assert "\r" not in text.replace("\r\n", "")


@pytest.mark.parametrize(("name", "question"), [("walk", "nothing new)"), ("board", "Move:")])
def test_what_asks_at_a_terminal_asks_in_ascii_and_draws_nothing(
    heard: Pods, name: str, question: str
) -> None:
    child = heard.terminal(name)
    told = ""
    for answer in ("?", "q"):
        child.expect_exact(question)
        told += child.before
        child.sendline(answer)
    told += child.read()
    assert told.isascii()
    assert "\x1b" not in told
    assert "\r" not in told.replace("\r\n", "")
