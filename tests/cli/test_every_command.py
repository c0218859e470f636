"""What holds for every command of the registry; a new one without a sample here fails."""

import json
import os

import pytest

from pods.cli.app import COMMANDS
from tests.support.run import Pods
from tests.support.samples import BESIDE, EDITOR, ELSEWHERE, LIST, READS, WRITES

EACH = [*READS.values(), *WRITES.values()]
NEEDS_THE_BOOK = [typed for typed in EACH if typed[0] not in {"where", "history", "edit"}]
NEEDS_A_FILE = [typed for typed in EACH if typed[0] not in {"where", "history", "add-person"}]

READING = pytest.mark.parametrize("typed", READS.values(), ids=READS)
WRITING = pytest.mark.parametrize("typed", WRITES.values(), ids=WRITES)


@pytest.fixture
def kept(pods: Pods) -> Pods:
    """A file in which every command finds something to do, and an editor that adds a line."""
    return filled(pods, LIST)


def filled(pods: Pods, text: str) -> Pods:
    """The same with this text in the file."""
    pods.write(text)
    for name, content in BESIDE.items():
        (pods.folder.parent / name).write_text(content)
    pods.environ["EDITOR"] = EDITOR
    return pods


def test_every_command_has_a_sample() -> None:
    assert {*READS, *WRITES, *ELSEWHERE} == {command.name for command in COMMANDS}
    writing = {command.name for command in COMMANDS if command.writes}
    assert writing <= {*WRITES, *ELSEWHERE}
    assert {*WRITES} <= writing


@READING
def test_a_reading_command_leaves_every_byte_alone(kept: Pods, typed: tuple[str, ...]) -> None:
    os.utime(kept.file, ns=(1, 1))
    ran = kept(*typed)
    assert ran.exit_code == 0
    assert ran.stdout
    assert ran.is_unchanged
    assert kept.file.stat().st_mtime_ns == 1
    assert [path for path in kept.home.rglob("*") if path.is_file()] == []
    assert [path.name for path in kept.folder.iterdir()] == ["pods.toml"]


@READING
def test_a_reading_command_is_one_document_with_json(kept: Pods, typed: tuple[str, ...]) -> None:
    ran = kept(*typed, "--json")
    assert (ran.exit_code, ran.stderr) == (0, "")
    document = json.loads(ran.stdout)
    assert [*document][:2] == ["kind", "version"]
    assert (type(document["kind"]), document["version"]) == (str, 1)
    assert kept("--json", *typed).stdout == ran.stdout


@READING
def test_a_reading_command_gives_one_hint_at_most_and_none_when_quiet(
    kept: Pods, typed: tuple[str, ...]
) -> None:
    ran = kept(*typed, COLUMNS="200")
    assert sum(line.startswith("· ") for line in ran.stderr.splitlines()) <= 1
    quiet = kept(*typed, "--quiet", COLUMNS="200")
    assert (quiet.stdout, quiet.stderr) == (ran.stdout, "")


@WRITING
def test_a_change_keeps_every_line_it_is_not_about(kept: Pods, typed: tuple[str, ...]) -> None:
    ran = kept(*typed)
    assert ran.exit_code == 0, ran.stderr
    assert not ran.is_unchanged
    text = kept.read()
    comments = [line.partition("#")[2] for line in LIST.splitlines() if "#" in line]
    assert [one for one in comments if f"#{one}" not in text] == []
    gone = [line for line in LIST.splitlines() if line not in text.splitlines()]
    assert len(gone) <= 2, gone


@WRITING
def test_what_changes_nothing_the_second_time_writes_nothing(
    kept: Pods, typed: tuple[str, ...]
) -> None:
    kept(*typed)
    history = {path: path.read_bytes() for path in kept.home.rglob("*") if path.is_file()}
    os.utime(kept.file, ns=(1, 1))
    inode = kept.file.stat().st_ino
    again = kept(*typed)
    if again.is_unchanged:
        assert (kept.file.stat().st_ino, kept.file.stat().st_mtime_ns) == (inode, 1)
        assert {path: path.read_bytes() for path in history} == history
    else:
        assert again.exit_code == 0


@WRITING
def test_a_dry_run_shows_the_same_and_writes_nothing(kept: Pods, typed: tuple[str, ...]) -> None:
    os.utime(kept.file, ns=(1, 1))
    dry = kept(*typed, "--dry-run")
    assert (dry.exit_code, dry.is_unchanged) == (0, True)
    assert "dry run" in dry.stderr
    assert kept.file.stat().st_mtime_ns == 1
    assert kept("history").stdout == "Nothing was changed here yet.\n"
    wet = kept(*typed)
    if typed[0] != "edit":  # it says that it saved, or that it would
        assert wet.stdout == dry.stdout


@WRITING
def test_a_change_is_a_document_too_with_json(kept: Pods, typed: tuple[str, ...]) -> None:
    ran = kept(*typed, "--json")
    assert (ran.exit_code, ran.stderr) == (0, "")
    document = json.loads(ran.stdout)
    assert [*document][:2] == ["kind", "version"]
    assert not ran.is_unchanged


@WRITING
def test_a_change_gives_one_hint_at_most_and_none_when_quiet(
    kept: Pods, typed: tuple[str, ...]
) -> None:
    ran = kept(*typed, COLUMNS="200")
    assert sum(line.startswith("· ") for line in ran.stderr.splitlines()) <= 1
    assert kept("undo").after == LIST.encode()
    quiet = kept(*typed, "--quiet", COLUMNS="200")
    assert (quiet.stdout, quiet.stderr) == (ran.stdout, "")


@pytest.mark.parametrize("typed", EACH, ids=" ".join)
def test_no_command_tells_what_is_private(kept: Pods, typed: tuple[str, ...]) -> None:
    ran = kept(*typed, COLUMNS="200")
    told = ran.stdout + ran.stderr
    assert "an old story" not in told
    assert "ex)" not in told
    assert " ex" not in told
    document = kept(*typed, "--json").stdout
    assert "an old story" not in document
    assert '"ex"' not in document


@pytest.mark.parametrize("typed", EACH, ids=" ".join)
def test_every_command_fits_a_narrow_screen_in_plain_text(
    kept: Pods, typed: tuple[str, ...]
) -> None:
    ran = kept(*typed, COLUMNS="40", NO_COLOR="1", FORCE_COLOR="1")
    assert ran.exit_code == 0
    assert "\x1b" not in ran.stdout + ran.stderr
    too_wide = [line for line in ran.stdout.splitlines() if len(line) > 40]
    assert [line for line in too_wide if " pods " not in f" {line.strip()} "] == []
    assert not any(line.endswith(" ") for line in (ran.stdout + ran.stderr).splitlines())


@pytest.mark.parametrize("typed", NEEDS_THE_BOOK, ids=" ".join)
def test_every_command_refuses_an_invalid_file_with_its_line(
    kept: Pods, typed: tuple[str, ...]
) -> None:
    kept.write(LIST.replace('person = "bo"', 'person = "bob"'))
    ran = kept(*typed, COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (4, True)
    told = ran.stdout + ran.stderr  # `check` tells it as its result
    assert "pods.toml:" in told
    assert "bob" in told


@pytest.mark.parametrize("typed", NEEDS_A_FILE, ids=" ".join)
def test_every_command_says_how_to_begin_where_there_is_no_file(
    pods: Pods, typed: tuple[str, ...]
) -> None:
    ran = pods(*typed, COLUMNS="200")
    assert ran.exit_code in {2, 3}
    assert ran.stdout == ""
    assert ran.stderr.startswith("error: ")
    assert not pods.data_file.exists()
