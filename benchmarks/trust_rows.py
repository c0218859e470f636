"""The rows of benchmarks/trust.py: what is tried, and by which command, large and small."""

from typing import NamedTuple


class Row(NamedTuple):
    """One test of the plan; some of its numbers have several rows.

    Attributes:
        number: of the plan, T1 to T20.
        what: is tried, in a few words.
        large: the command, from the project's folder.
        small: the same in seconds.
    """

    number: str
    what: str
    large: str
    small: str


def _tests(number: str, what: str, where: str) -> Row:
    """A row that is wholly in the suite: small is large."""
    command = f"python -m pytest -q {where}"
    return Row(number, what, command, command)


ROWS = (
    Row(
        "T1", "a save broken at every system call: killed, Ctrl-C, ENOSPC, EIO, EINTR",
        "python benchmarks/faults.py",
        "python benchmarks/faults.py --sample 1",
    ),
    Row(
        "T1", "every command that writes, broken the same way",
        "python benchmarks/faults.py --commands --sample 6",
        "python benchmarks/faults.py --commands --sample 1 --fault ENOSPC",
    ),
    Row(
        "T2", "the power cut at every system call of a save, on ext4",
        "python benchmarks/power_cuts.py --ours",
        "python benchmarks/power_cuts.py --ours --sample 4",
    ),
    Row(
        "T3", "every command that writes, on full, read-only and foreign disks",
        "python benchmarks/disks.py",
        "python benchmarks/disks.py --sample 3",
    ),
    Row(
        "T4", "many writers at once, and an editor that takes no lock, by rename and in place",
        "python benchmarks/writers.py 50",
        "python benchmarks/writers.py 6",
    ),
    Row(
        "T5", "each call of a save failing once, and the power going before each; no root needed",
        "python benchmarks/unlucky.py",
        "python benchmarks/unlucky.py",
    ),
    Row(
        "T6",
        "random edits of random files, 10 in a row, with a judge that shares no code",
        "python benchmarks/splice_fuzz.py 1500 --in-a-row 10",
        "python benchmarks/splice_fuzz.py 50 --in-a-row 10",
    ),
    Row(
        "T6",
        "toml-test: the valid edited everywhere (tomlkit is a second judge), the invalid refused",
        "python benchmarks/toml_corpus.py",
        "python benchmarks/toml_corpus.py --every 10",
    ),
    Row(
        "T7",
        "random commands on random files with hand edits between, and all undone",
        "python benchmarks/commands_fuzz.py 4000",
        "python benchmarks/commands_fuzz.py 100",
    ),
    _tests("T8", "undo and redo of every command that writes", "tests/cli/test_undo_law.py"),
    Row(
        "T9", "what reads, or changes nothing, touches no file",
        "python benchmarks/silent.py",
        "python benchmarks/silent.py --sample 10",
    ),
    _tests(
        "T10", "links, mode, owner, attributes, mark, line breaks, name: after every command",
        "tests/cli/test_identity.py tests/store/test_saving.py -k 'not made'",
    ),
    _tests(
        "T11", "golden errors of broken files: line, caret, hint; toml-test's invalid set included",
        "tests/store/test_errors.py tests/store/test_toml_corpus.py",
    ),
    Row(
        "T12", "contact files that mean harm, with fields of 10 MB",
        "python benchmarks/imports.py --hostile",
        "python -m pytest -q tests/importers tests/cli/test_import.py",
    ),
    _tests(
        "T13", "earlier formats upgraded when asked, newer ones never written",
        "tests/cli/test_upgrade.py tests/store/test_book_file.py -k 'format or newer or upgrade'",
    ),
    _tests("T14", "clock changes, zones, leap days, the ends of the calendar", "tests/hours"),
    Row(
        "T15", "hostile texts in every name and remark: what reaches the terminal",
        "python benchmarks/hostile_words.py",
        "python benchmarks/hostile_words.py --sample 6",
    ),
    _tests(
        "T16",
        "nothing of somebody is left after forget, in any file we own",
        "tests/cli/test_forget.py",
    ),
    _tests(
        "T17", "every file made by every command, under three umasks: 0600, folders 0700",
        "tests/cli/test_identity.py -k made",
    ),
    Row(
        "T18",
        "small mistakes in store, splice, show, rules: at least 9 of 10 noticed by the tests",
        "python benchmarks/mutants.py --sample 150",
        "python benchmarks/mutants.py --part view/show.py --sample 10",
    ),
    Row(
        "T19",
        "no command opens a socket, no source imports what could",
        "python benchmarks/offline.py",
        "python benchmarks/offline.py --sample 10",
    ),
    Row(
        "T20",
        "a change against a plain parse and dump of the same file, up to 5,000 people",
        "python benchmarks/save_cost.py",
        "python benchmarks/save_cost.py",
    ),
    Row(
        "T20",
        "every command against the smallest Typer app",
        "python benchmarks/startup.py",
        "python benchmarks/startup.py -n 3",
    ),
)  # fmt: skip
