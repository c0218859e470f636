"""Moves at the table, and how each of them reaches the file."""

from pathlib import Path
from threading import Thread

import pytest

from pods.actions.board import BENCH, spread
from pods.actions.overrule import OverrulableError
from pods.board import deeds
from pods.board.sitting import NothingDoneError, Sitting
from pods.errors import NotAllowedError
from pods.model.draft import Draft
from pods.model.names import KnownNameError
from pods.store.problems import InvalidFileError
from pods.store.saving import NotSavedError
from tests.board.tables import SIX, TODAY, file_at, names, table_at


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pods.toml"


def moved(table: Sitting, person: str, source: str, target: str, **how: object) -> None:
    table.at_once(deeds.move_card(table, person, source=source, target=target, **how))  # type: ignore[arg-type] # stays or anyway, as each test says


def test_a_move_is_seen_at_once_and_saved_as_one_entry_of_the_history(file: Path) -> None:
    table = table_at(file)
    table.do(deeds.move_card(table, "dee", source=BENCH, target="wed"))
    assert (names(table, "wed"), table.is_saved) == (["Ana", "Bo", "Dee"], False)
    assert file.read_text() == SIX
    assert (table.settle(), table.is_saved) == ("", True)
    assert file.read_text() == SIX.replace('["ana", "bo"]', '["ana", "bo", "dee"]')
    assert [step.label for step in file_at(file).history().done] == ["move Dee to wed"]


@pytest.mark.parametrize(
    ("source", "target", "stays", "wed", "late"),
    [
        ("wed", "late", False, ["Bo"], ["Cy", "Ana"]),
        ("wed", BENCH, False, ["Bo"], ["Cy"]),
        ("wed", "late", True, ["Ana", "Bo"], ["Cy", "Ana"]),
    ],
)
def test_a_card_goes_to_another_column_to_the_bench_or_lies_in_both(
    file: Path, source: str, target: str, *, stays: bool, wed: list[str], late: list[str]
) -> None:
    table = table_at(file)
    moved(table, "ana", source, target, stays=stays)
    assert (names(table, "wed"), names(table, "late")) == (wed, late)
    assert names(Sitting(file_at(file), today=TODAY), "late") == late


def test_a_rule_of_ones_own_is_overruled_with_a_reason_that_is_kept(file: Path) -> None:
    table = table_at(file)
    with pytest.raises(OverrulableError, match="a private rule of yours"):
        moved(table, "bo", "wed", "late")
    assert file.read_text() == SIX
    moved(table, "bo", "wed", "late", anyway="they made up")
    assert 'anyway = "they made up"' in file.read_text()
    assert "a private rule of yours" in table.board.columns[1].told.warnings


def test_two_change_places_also_with_the_bench_and_each_takes_the_others_place(file: Path) -> None:
    table = table_at(file)
    table.at_once(deeds.swap_cards(table, "ana", "dee", source="wed", target=BENCH))
    assert (names(table, "wed"), names(table, BENCH)) == (["Dee", "Bo"], ["Mira", "Ana"])
    with pytest.raises(NotAllowedError, match="Cy is locked in late"):
        table.at_once(deeds.swap_cards(table, "dee", "cy", source="wed", target="late"))
    assert [step.label for step in file_at(file).history().done] == ["swap Ana and Dee"]


def test_who_is_locked_stays_until_they_may_move_again(file: Path) -> None:
    table = table_at(file)
    with pytest.raises(NotAllowedError, match="Cy is locked in late"):
        moved(table, "cy", "late", BENCH)
    table.at_once(deeds.lock_card(table, "cy", draft="late"))
    moved(table, "cy", "late", BENCH)
    table.at_once(deeds.lock_card(table, "ana", draft="wed"))
    assert 'locked = ["ana"]' in file.read_text()
    labels = [step.label for step in file_at(file).history().done]
    assert labels == ["lock Ana in wed", "move Cy to the bench", "unlock Cy in late"]


def test_drafts_are_begun_named_noted_and_thrown_away(file: Path) -> None:
    table = table_at(file)
    table.at_once(deeds.begin(table, "Early birds"))
    table.at_once(deeds.rename(table, "wed", "The dancers"))
    table.at_once(deeds.write_note(table, "wed", "they would like it"))
    table.at_once(deeds.throw_away(table, "late"))
    shown = [(one.id, one.title, one.draft.note) for one in table.board.columns]
    assert shown == [
        ("wed", "The dancers", "they would like it"),
        ("early-birds", "Early birds", None),
    ]
    with pytest.raises(KnownNameError):
        table.at_once(deeds.begin(table, "early birds"))
    with pytest.raises(KnownNameError):
        table.at_once(deeds.rename(table, "wed", "Early Birds"))
    assert "# What might become something.\n[drafts.wed]" in file.read_text()


def test_a_draft_becomes_a_pod_with_held_seats(file: Path) -> None:
    table = table_at(file)
    table.at_once(deeds.promote(table, "wed", name="The Dancers", at="tue 18:30"))
    pod = table.book.pods["dancers"]
    assert (pod.at, pod.current_members, pod.seat_holders) == (
        "tue 18:30",
        ("mira",),
        ("ana", "bo"),
    )
    assert [one.id for one in table.board.columns] == ["late"]


def test_undo_goes_back_over_the_moves_of_this_sitting_byte_for_byte_and_redo_forth(
    file: Path,
) -> None:
    moved(table_at(file), "dee", BENCH, "wed")
    begun = file.read_text()
    table = Sitting(file_at(file), today=TODAY)
    with pytest.raises(NothingDoneError, match="nothing was moved here yet"):
        table.undo()
    moved(table, "dee", "wed", "late")
    moved(table, "ana", "wed", "late")
    done = file.read_text()
    assert [table.undo(), table.undo()] == ["move Ana to late", "move Dee to late"]
    assert (file.read_text(), names(table, "wed")) == (begun, ["Ana", "Bo", "Dee"])
    with pytest.raises(NothingDoneError):
        table.undo()
    assert [table.redo(), table.redo()] == ["move Dee to late", "move Ana to late"]
    assert (file.read_text(), names(table, "wed")) == (done, ["Bo"])
    with pytest.raises(NothingDoneError):
        table.redo()


def test_a_new_move_forgets_what_could_be_done_again(file: Path) -> None:
    table = table_at(file)
    moved(table, "dee", BENCH, "wed")
    table.undo()
    moved(table, "dee", BENCH, "late")
    with pytest.raises(NothingDoneError):
        table.redo()


def test_a_hand_edit_in_between_is_kept_and_shown(file: Path) -> None:
    table = table_at(file)
    table.do(deeds.move_card(table, "dee", source=BENCH, target="wed"))
    table.do(deeds.move_card(table, "ana", source="wed", target="late"))
    edited = file.read_text().replace('name = "Dee"', 'name = "Deborah"  # her whole name')
    file.write_text(edited + '\n[people.eva]\nname = "Eva"\n')
    assert table.settle() == "the file was changed elsewhere meanwhile: both are in it"
    assert names(table, "wed") == ["Bo", "Deborah"]
    assert names(table, BENCH) == ["Mira", "Eva"]
    assert "# her whole name" in file.read_text()
    assert 'people = ["cy", "ana"]' in file.read_text()


def test_what_somebody_else_wrote_is_seen_when_one_looks_again(file: Path) -> None:
    table = table_at(file)
    assert not table.look_again()
    file.write_text(SIX.replace('["ana", "bo"]', '["ana", "dee"]'))
    assert table.look_again()
    assert names(table, "wed") == ["Ana", "Dee"]
    moved(table, "dee", "wed", "late")
    file.write_text(file.read_text() + "# mine\n")
    with pytest.raises(NothingDoneError, match="changed elsewhere"):
        table.undo()
    assert file.read_text().endswith("# mine\n")


def test_a_move_that_cannot_be_saved_is_taken_off_the_board(file: Path) -> None:
    table = table_at(file)
    file.chmod(0o400)
    table.do(deeds.move_card(table, "dee", source=BENCH, target="wed"))
    table.do(deeds.move_card(table, "ana", source="wed", target=BENCH))
    with pytest.raises(NotSavedError):
        table.settle()
    assert (names(table, "wed"), table.is_saved) == (["Ana", "Bo"], True)
    assert file.read_text() == SIX


def test_a_file_made_invalid_meanwhile_stops_the_move_and_the_board_stays(file: Path) -> None:
    table = table_at(file)
    file.write_text("format = ")
    with pytest.raises(InvalidFileError):
        table.look_again()
    with pytest.raises(InvalidFileError):
        moved(table, "dee", BENCH, "wed")
    assert names(table, "wed") == ["Ana", "Bo"]
    file.write_text(SIX)
    moved(table, "dee", BENCH, "wed")
    assert names(table, "wed") == ["Ana", "Bo", "Dee"]


def test_moves_go_on_while_others_are_being_saved(file: Path) -> None:
    table = table_at(file)
    table.do(deeds.begin(table, "x"))
    saving = Thread(target=table.settle)
    saving.start()
    for number in range(4):
        places = ("wed", "x") if number % 2 == 0 else ("x", "wed")
        table.do(deeds.move_card(table, "ana", source=places[0], target=places[1]))
    saving.join()
    table.settle()
    read = Sitting(file_at(file), today=TODAY)
    assert names(read, "wed") == names(table, "wed") == ["Bo", "Ana"]
    assert len(file_at(file).history().done) == 5


def test_a_move_made_while_another_is_taken_back_is_not_lost(file: Path) -> None:
    table = table_at(file)
    moved(table, "dee", BENCH, "wed")
    table.settle()
    table.do(deeds.move_card(table, "ana", source="wed", target="late"))
    assert table.undo() == "move Ana to late"
    table.do(deeds.move_card(table, "ana", source="wed", target="late"))
    table._reload()
    assert names(table, "late") == ["Cy", "Ana"]
    table.settle()
    assert names(table, "late") == ["Cy", "Ana"]


def test_a_suggestion_is_in_no_file_until_it_is_kept_or_changed(file: Path) -> None:
    ideas = [
        Draft(id=f"suggestion-{number}", people=("dee",), created=TODAY) for number in (1, 2, 3)
    ]
    table = table_at(file, ideas=ideas)
    assert (file.read_text(), len(table.ideas)) == (SIX, 3)
    table.at_once(deeds.keep(table, "suggestion-1"))
    moved(table, "ana", "wed", "suggestion-2")
    table.forget("suggestion-3")
    assert table.ideas == ()
    kept = [(one.id, one.is_kept, names(table, one.id)) for one in table.board.columns[2:]]
    assert kept == [("suggestion-1", True, ["Dee"]), ("suggestion-2", True, ["Dee", "Ana"])]
    assert "suggestion-3" not in file.read_text()
    table.undo()
    assert [(idea.id, idea.people) for idea in table.ideas] == [("suggestion-2", ("dee",))]
    assert names(table, "wed") == ["Ana", "Bo"]


def test_a_suggestion_never_overwrites_a_draft_that_somebody_began_meanwhile(file: Path) -> None:
    table = table_at(file, ideas=[Draft(id="suggestion-1", people=("dee",), created=TODAY)])
    file.write_text(SIX + '\n[drafts.suggestion-1]\npeople = ["ana"]\n')
    with pytest.raises(KnownNameError):
        table.at_once(deeds.keep(table, "suggestion-1"))
    assert names(table, "suggestion-1") == ["Ana"]


def test_the_board_is_what_the_file_says(file: Path) -> None:
    table = table_at(file)
    moved(table, "dee", BENCH, "wed")
    assert table.board.columns == spread(file_at(file).read(), today=TODAY).columns
    assert table.path == str(file)
