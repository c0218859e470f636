"""`pods undo`, `pods redo` and `pods history`."""

import json

from tests.support.run import Pods

LIST = 'format = 1\r\n\r\n# mine, and it stays\r\n[people.ada]\r\nname  =  "Ada"\r\n'


def changed(pods: Pods, *names: str) -> list[bytes]:
    """The bytes of the file before and after each of these was added."""
    states = [pods.file.read_bytes()]
    for name in names:
        assert pods("add-person", name).exit_code == 0
        states.append(pods.file.read_bytes())
    return states


def test_undo_brings_back_every_byte_and_redo_the_change(pods: Pods) -> None:
    pods.write(LIST)
    before, after = changed(pods, "Bo")
    undone = pods("undo")
    assert (undone.exit_code, undone.stdout) == (0, "Undone: add Bo\n")
    assert undone.stderr == "· Not what you meant?  pods redo\n"
    assert undone.after == before == LIST.encode()
    redone = pods("redo")
    assert (redone.exit_code, redone.stdout, redone.stderr) == (0, "Done again: add Bo\n", "")
    assert redone.after == after


def test_several_at_once_need_a_yes(pods: Pods) -> None:
    pods.write(LIST)
    first, _, last = changed(pods, "Bo", "Cy")
    refused = pods("undo", "2")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == (
        "error: an answer is missing, and there is nobody to ask\n  add --yes if you are sure\n"
    )
    assert refused.is_unchanged
    ran = pods("undo", "2", "--yes")
    assert ran.stdout == "Undone: add Cy\nUndone: add Bo\n"
    assert ran.stderr == "· Not what you meant?  pods redo 2\n"
    assert ran.after == first
    again = pods("--yes", "redo", "2")
    assert again.stdout == "Done again: add Bo\nDone again: add Cy\n"
    assert again.after == last


def test_undoing_the_first_change_takes_the_file_away(pods: Pods) -> None:
    pods("init", "--here")
    ran = pods("undo")
    assert ran.stdout.splitlines() == [
        "Undone: begin the list",
        "There was no file before that, and there is none now.",
    ]
    assert ran.after is None
    # A long command stands on a line of its own, never broken.
    hint = f"· Not what you meant?\n  pods redo --file {pods.file}\n"
    assert ran.stderr.replace("?  pods", "?\n  pods") == hint
    assert pods("redo", "--file", str(pods.file)).after is not None
    assert json.loads(pods("undo", "--json").stdout)["exists"] is False


def test_a_dry_run_says_what_would_be_undone(pods: Pods) -> None:
    pods.write(LIST)
    changed(pods, "Bo", "Cy")
    ran = pods("undo", "2", "--dry-run")
    assert ran.stdout == "Undone: add Cy\nUndone: add Bo\n"
    assert ran.stderr == "· Nothing written: this was a dry run.\n"
    assert ran.is_unchanged
    assert pods("redo", "--dry-run").exit_code == 6


def test_there_may_be_nothing_to_undo(pods: Pods) -> None:
    for verb in ("undo", "redo"):
        ran = pods(verb)
        assert (ran.exit_code, ran.stdout) == (6, "")
        assert ran.stderr.startswith(f"error: there is nothing to {verb}\n")


def test_a_hand_edit_in_between_is_not_lost(pods: Pods) -> None:
    pods.write(LIST)
    changed(pods, "Bo")
    pods.write(pods.read() + "# by hand\n")
    ran = pods("undo")
    assert ran.exit_code == 6
    assert "was edited by hand since" in ran.stderr
    assert ran.is_unchanged


def test_a_number_below_one_is_a_question(pods: Pods) -> None:
    ran = pods("undo", "0")
    assert ran.exit_code == 2
    assert ran.stderr.endswith("  pods undo --help shows how it is used\n")


def test_the_history_lists_the_newest_first_and_what_can_be_redone(pods: Pods) -> None:
    pods.write(LIST)
    changed(pods, "Bo", "Cy", "Di")
    pods("undo")
    ran = pods("history")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        "  1  Mon 14 Sep 2026 12:00  add Cy",
        "  2  Mon 14 Sep 2026 12:00  add Bo",
        "Undone; pods redo N brings back:",
        "  1  Mon 14 Sep 2026 12:00  add Di",
    ]
    assert ran.is_unchanged
    told = json.loads(pods("history", "--json").stdout)
    assert [line["label"] for line in told["done"]] == ["add Cy", "add Bo"]
    assert told["undone"] == [{"label": "add Di", "time": "2026-09-14T12:00:00Z"}]


def test_a_history_without_anything_in_it(pods: Pods) -> None:
    ran = pods("history")
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "Nothing was changed here yet.\n", "")
