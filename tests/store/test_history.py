"""Undo and redo, byte for byte; and what they do not touch."""

import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.errors import ExitCode
from pods.store.history import EditedSinceError, History, NothingToUndoError
from pods.store.history_steps import Stack, fingerprint
from pods.store.lock import BusyError
from pods.store.saving import NotSavedError
from tests.store.conftest import ADA, Desk

NOON = datetime(2026, 9, 14, 12, tzinfo=UTC)


def labels(desk: Desk) -> tuple[list[str], list[str]]:
    past = desk.file().history()
    return [step.label for step in past.done], [step.label for step in past.undone]


def history_of(desk: Desk) -> History:
    return History(desk.state, desk.path)


def test_undo_and_redo_bring_back_each_state_byte_for_byte(desk: Desk) -> None:
    states = [desk.write(b"\xef\xbb\xbf# mine\r\n[people.ada]\r\nname = 'Ada'").read_bytes()]
    for person in ("bo", "cy", "di"):
        desk.add(person)
        states.append(desk.path.read_bytes())

    back = [desk.file().undo(), desk.file().undo(2)]
    assert desk.path.read_bytes() == states[0]
    assert labels(desk) == ([], ["add bo", "add cy", "add di"])
    desk.file().redo()
    assert desk.path.read_bytes() == states[1]
    forth = desk.file().redo(2)

    assert desk.path.read_bytes() == states[3]
    assert [travelled.labels for travelled in back] == [("add di",), ("add cy", "add bo")]
    assert forth.labels == ("add cy", "add di")
    assert labels(desk) == (["add di", "add cy", "add bo"], [])


def test_undoing_the_first_change_takes_the_file_away_and_redo_brings_it_back(desk: Desk) -> None:
    desk.add("ada")
    made = desk.path.read_bytes()

    gone = desk.file().undo()
    assert (gone.exists, desk.path.exists()) == (False, False)
    back = desk.file().redo()

    assert (back.exists, desk.path.read_bytes()) == (True, made)
    assert stat.S_IMODE(desk.path.stat().st_mode) == 0o600


def test_history_says_what_was_done_and_when_newest_first(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    desk.add("zoë")

    newest, oldest = desk.file().history().done

    assert (newest.label, newest.time) == ("add zoë", datetime(2026, 9, 14, 12, 1, tzinfo=UTC))
    assert (oldest.label, oldest.time) == ("add bo", NOON)
    assert oldest.bytes == ADA.encode()
    assert oldest.content.read_bytes() == ADA.encode()
    assert (history_of(desk).folder / "file.txt").read_text() == f"{desk.path}\n"


def test_a_new_change_forgets_what_could_have_been_redone(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    desk.file().undo()
    desk.add("cy")

    with pytest.raises(NothingToUndoError) as error:
        desk.file().redo()

    assert (error.value.message, error.value.exit_code) == (
        "there is nothing to redo",
        ExitCode.NOT_ALLOWED,
    )
    assert labels(desk) == (["add cy"], [])


def test_more_than_there_is_is_not_undone_at_all(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    said = []
    for count in (2, 4):
        with pytest.raises(NothingToUndoError) as error:
            desk.file().undo(count)
        said.append((error.value.message, error.value.hint))
        desk.add(f"p{count}")

    assert said == [
        ("only one change can be undone", "pods undo 1"),
        ("only 2 changes can be undone", "pods undo 2"),
    ]
    assert "p4" in desk.path.read_text()


def test_with_no_history_there_is_nothing_to_undo_and_nothing_is_made(desk: Desk) -> None:
    desk.write()

    with pytest.raises(NothingToUndoError, match="there is nothing to undo"):
        desk.file().undo()

    assert labels(desk) == ([], [])
    assert desk.files() == ["pods.toml"]


def test_an_edit_by_hand_is_not_lost_by_undo(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    edited = desk.write(desk.path.read_text() + "# bo likes walks\n").read_bytes()

    with pytest.raises(EditedSinceError) as error:
        desk.file().undo()

    step = desk.file().history().done[0]
    assert error.value.message == (
        f'{desk.path} was edited by hand since "add bo", so undo would lose that'
    )
    assert error.value.hint == f"to go there all the same: cp {step.content} {desk.path}"
    assert desk.path.read_bytes() == edited


def test_the_way_back_to_no_file_is_to_remove_it(desk: Desk) -> None:
    desk.add("ada")
    desk.write()

    with pytest.raises(EditedSinceError) as error:
        desk.file().undo()

    assert error.value.hint == f"to go there all the same: rm {desk.path}"


def test_undo_goes_back_as_far_as_an_edit_by_hand(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    edited = desk.write(desk.path.read_text() + "# bo likes walks\n").read_bytes()
    desk.add("cy")

    with pytest.raises(NothingToUndoError, match="only one change can be undone"):
        desk.file().undo(2)
    desk.file().undo()

    assert desk.path.read_bytes() == edited
    with pytest.raises(EditedSinceError):
        desk.file().undo()


def test_a_dry_run_of_undo_says_what_it_would_do(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    before = desk.path.read_bytes()

    assert desk.file().undo(dry_run=True).labels == ("add bo",)
    assert desk.path.read_bytes() == before
    assert labels(desk) == (["add bo"], [])


def test_a_step_that_never_came_true_is_passed_over(desk: Desk) -> None:
    """As after a kill between keeping the old bytes and replacing the file."""
    desk.write()
    desk.add("bo")
    now = desk.path.read_bytes()
    history_of(desk).done.push(now, new=b"never", label="killed", time=NOON)

    assert labels(desk) == (["add bo"], [])
    desk.file().undo()
    assert desk.path.read_text() == ADA

    history_of(desk).undone.push(ADA.encode(), new=b"never", label="killed too", time=NOON)
    desk.file().redo()
    assert desk.path.read_bytes() == now


def test_what_a_kill_left_of_a_step_is_cleaned_by_the_next(desk: Desk) -> None:
    desk.write()
    desk.add("bo")
    folder = history_of(desk).done.folder
    (folder / "000002.toml").write_text("half")
    (folder / "000003.new").write_text("half")

    desk.add("cy")

    names = sorted(path.name for path in folder.iterdir())
    assert names == ["000001.json", "000001.toml", "000003.json", "000003.toml"]


def test_only_the_newest_hundred_changes_are_kept(tmp_path: Path) -> None:
    stack = Stack(tmp_path)
    for number in range(103):
        stack.push(str(number).encode(), new=b"", label=f"change {number}", time=NOON)

    stack.trim(100)

    kept = [step.label for step in stack.steps()]
    assert kept == [f"change {number}" for number in range(102, 2, -1)]
    assert len(list(tmp_path.iterdir())) == 200
    stack.trim(0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["gone", "changed", "not a note"])
def test_a_damaged_history_is_never_put_in_the_place_of_the_file(desk: Desk, damage: str) -> None:
    desk.write()
    desk.add("bo")
    before = desk.path.read_bytes()
    step = desk.file().history().done[0]
    if damage == "gone":
        step.content.unlink()
    elif damage == "changed":
        step.content.write_text("")
    else:
        step.content.with_suffix(".json").write_text("{}")

    with pytest.raises((NotSavedError, NothingToUndoError)) as error:
        desk.file().undo()

    assert desk.path.read_bytes() == before
    assert (error.value.message, error.value.hint) == {
        "gone": (
            f"{step.content} could not be saved: No such file or directory",
            "nothing was changed",
        ),
        "changed": (
            f"{step.content} is damaged: it is not what was kept there",
            "older changes cannot be undone either; nothing was changed",
        ),
        "not a note": ("there is nothing to undo", "pods history lists every change"),
    }[damage]


def test_two_files_have_two_histories_and_a_link_has_its_files(desk: Desk, tmp_path: Path) -> None:
    desk.write()
    link = tmp_path / "link.toml"
    link.symlink_to(desk.path)
    other = tmp_path / "other.toml"
    other.write_text("")
    desk.add("bo", named=link)
    desk.add("cy", named=other)

    desk.file().undo()

    assert desk.path.read_text() == ADA
    assert "cy" in other.read_text()


def test_the_history_of_a_file_that_went_away_is_kept(desk: Desk) -> None:
    desk.add("ada")
    desk.path.unlink()

    with pytest.raises(NothingToUndoError):
        desk.file().undo()
    shutil.rmtree(desk.state)
    assert labels(desk) == ([], [])


def test_a_file_that_changes_during_undo_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write()
    desk.add("bo")
    push = Stack.push

    def push_and_edit(stack: Stack, *args: object, **options: object) -> object:
        desk.write("# edited meanwhile\n")
        return push(stack, *args, **options)  # type: ignore[arg-type]  # handed on as they come

    monkeypatch.setattr(Stack, "push", push_and_edit)
    with pytest.raises(BusyError, match="was changed by another program"):
        desk.file().undo()

    assert desk.path.read_text() == "# edited meanwhile\n"
    assert list(history_of(desk).undone.steps()) == []


def test_a_file_that_changes_while_its_making_is_undone_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add("ada")
    push = Stack.push

    def push_and_edit(stack: Stack, *args: object, **options: object) -> object:
        desk.write("# edited meanwhile\n")
        return push(stack, *args, **options)  # type: ignore[arg-type]  # handed on as they come

    monkeypatch.setattr(Stack, "push", push_and_edit)
    with pytest.raises(BusyError):
        desk.file().undo()

    assert desk.path.read_text() == "# edited meanwhile\n"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(["add", "undo", "redo"]), max_size=12))
def test_any_walk_through_the_past_agrees_with_a_list_of_states(
    tmp_path_factory: pytest.TempPathFactory, moves: list[str]
) -> None:
    desk = Desk(tmp_path_factory.mktemp("walk"))
    states: list[bytes | None] = [None]
    here = 0
    for number, move in enumerate(moves):
        if move == "add":
            desk.add(f"p{number}")
            states[here + 1 :] = [desk.path.read_bytes()]
            here += 1
        elif move == "undo" and here:
            desk.file().undo()
            here -= 1
        elif move == "redo" and here + 1 < len(states):
            desk.file().redo()
            here += 1
        now = desk.path.read_bytes() if desk.path.exists() else None
        assert fingerprint(now) == fingerprint(states[here])
        past = desk.file().history()
        assert (len(past.done), len(past.undone)) == (here, len(states) - 1 - here)
