"""The board on plain lines."""

from io import StringIO
from pathlib import Path

import pytest

from pods.actions.result import Result
from pods.ask.questions import Questions
from pods.board.plain import PlainBoard
from pods.board.sitting import Sitting
from pods.cli.which_one import spelt
from pods.model.draft import Draft
from pods.view.screen import Screen, render
from pods.view.show import show
from pods.view.views import view_of
from tests.board.tables import SIX, TODAY, names, table_at

IDEA = Draft(id="suggestion-1", people=("dee",), created=TODAY)


class Heard:
    """What came of some lines: the table after them, and all that was said."""

    def __init__(self, table: Sitting, *lines: str) -> None:
        self.table = table
        self.said = ""
        screen = StringIO()
        answers = StringIO("".join(f"{line}\n" for line in lines))
        questions = Questions(answers, screen, show=show)
        PlainBoard(
            table, questions, show=self._show, which=lambda doubt: spelt(doubt, questions)
        ).play()
        self.asked = " ".join(screen.getvalue().split())

    def _show(self, result: Result) -> None:
        self.said += render(view_of(result), screen=Screen(80))


def heard(tmp_path: Path, *lines: str, text: str = SIX) -> Heard:
    return Heard(table_at(tmp_path / "pods.toml", text=text, ideas=[IDEA]), *lines)


def test_the_table_is_told_first_with_suggestions_and_the_bench(tmp_path: Path) -> None:
    told = heard(tmp_path)
    assert told.said.startswith("wed · 2 of 4-6\n  Ana, Bo\n")
    assert "late · 1 of 4-6\n  Cy (stays)\n" in told.said
    assert "suggestion-1 (not kept yet) · 1 of 4-6\n  Dee\n" in told.said
    assert told.said.endswith("on the bench: Mira\n")
    assert (tmp_path / "pods.toml").read_text() == SIX


@pytest.mark.parametrize(
    ("line", "wed", "late"),
    [
        ("move ana to late", ["Bo"], ["Cy", "Ana"]),
        ("m dee to wed", ["Ana", "Bo", "Dee"], ["Cy"]),
        ("move ana to the bench", ["Bo"], ["Cy"]),
        ("move ana from wed to late", ["Bo"], ["Cy", "Ana"]),
        ("also ana in late", ["Ana", "Bo"], ["Cy", "Ana"]),
        ("swap ana and dee", ["Dee", "Bo"], ["Cy"]),
        ("swap ana me", ["Mira", "Bo"], ["Cy"]),
        ("drop wed\ny", [], ["Cy"]),
        ("drop wed\nn", ["Ana", "Bo"], ["Cy"]),
    ],
)
def test_what_is_typed_is_done(tmp_path: Path, line: str, wed: list[str], late: list[str]) -> None:
    table = heard(tmp_path, *line.split("\n"), "q").table
    assert (names(table, "late"), table.is_saved) == (late, True)
    assert [
        card.name for one in table.board.columns if one.id == "wed" for card in one.cards
    ] == wed
    changed = wed != ["Ana", "Bo"] or late != ["Cy"]
    assert ((tmp_path / "pods.toml").read_text() != SIX) is changed


def test_drafts_are_begun_named_noted_locked_and_taken_back(tmp_path: Path) -> None:
    told = heard(
        tmp_path, "new Early birds", "name wed The dancers", "note dancers to try", "lock bo",
        "unlock cy", "lock bo", "undo", "undo", "redo", "q",
    )  # fmt: skip
    table = told.table
    assert [one.title for one in table.board.columns][:3] == ["The dancers", "late", "Early birds"]
    assert table.board.columns[0].draft.note == "to try"
    assert table.board.columns[0].draft.locked == ("bo",)
    assert table.board.columns[1].draft.locked == ("cy",)
    assert "Nothing changes by that." in told.asked
    assert "taken back: unlock Cy in late" in told.asked
    assert "done again: lock Bo in The dancers" in told.asked


def test_a_suggestion_is_kept_or_taken_off_the_table(tmp_path: Path) -> None:
    kept = heard(tmp_path, "keep suggestion-1", "keep suggestion-1", "q")
    assert "suggestion-1 is kept already" in kept.asked
    assert 'people = ["dee"]' in (tmp_path / "pods.toml").read_text()
    gone = heard(tmp_path, "drop suggestion-1", "q")
    assert (gone.table.ideas, (tmp_path / "pods.toml").read_text()) == ((), SIX)


def test_a_rule_is_overruled_with_a_reason_or_not(tmp_path: Path) -> None:
    told = heard(tmp_path, "move bo to late", "y", "they made up", "q")
    assert "a private rule of yours speaks against it. Do it all the same?" in told.asked
    assert 'anyway = "they made up"' in (tmp_path / "pods.toml").read_text()
    assert names(heard(tmp_path, "move bo to late", "n", "q").table, "late") == ["Cy"]


def test_a_draft_becomes_a_pod(tmp_path: Path) -> None:
    table = heard(tmp_path, "pod wed The Dancers", "tue 18:30", "q").table
    assert (table.book.pods["dancers"].at, len(table.board.columns)) == ("tue 18:30", 2)
    late = heard(tmp_path, "pod late The Late", "", "q").table
    assert late.book.pods["late-2"].at is None


def test_who_fits_and_where_and_a_card_are_told(tmp_path: Path) -> None:
    told = heard(tmp_path, "fits wed", "where dee", "card dee", "show", "q")
    assert "Who fits wed\n" in told.said
    assert "Dee · knows Ana; likes dance, as Bo does, but hours unknown" in told.said
    assert "Where would fit: Dee\n  wed · " in told.said
    assert "idea" in told.said
    assert "a secret" not in told.said
    assert told.said.count("on the bench: Mira") == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("dance", '"dance" is no move · ? lists them; for instance: move ana to wednesday'),
        ("move", "what is to be done by move? · for instance: move ana to wednesday"),
        ("name wed", "what is to be done by name? · for instance: name wednesday the writers"),
        ("move nobody to wed", 'nobody is called "nobody"'),
        ("move ana to sea", 'no draft is called "sea"'),
        ("keep wed", "wed is kept already"),
        ("undo", "nothing was moved here yet"),
        ("drop late\nn", "late holds 1. Throw it away? (y or n; Enter: n)"),
        ("?", "move ANA to WEDNESDAY"),
        ("help", "move ANA to WEDNESDAY"),
    ],
)
def test_what_cannot_be_is_told_and_asked_again(tmp_path: Path, line: str, told: str) -> None:
    ran = heard(tmp_path, *line.split("\n"), "q")
    assert told in ran.asked
    assert ran.asked.count("Move:") >= 2


def test_who_is_in_two_drafts_is_taken_from_the_one_that_is_said(tmp_path: Path) -> None:
    both = SIX.replace('people = ["cy"]', 'people = ["cy", "ana"]')
    told = heard(tmp_path, "move ana to bench", "move ana from late to bench", "q", text=both)
    assert "they are in wed and late · say from which: move ana from wed to …" in told.asked
    assert (names(told.table, "wed"), names(told.table, "late")) == (["Ana", "Bo"], ["Cy"])


def test_a_file_changed_elsewhere_is_told_before_the_next_move(tmp_path: Path) -> None:
    file = tmp_path / "pods.toml"
    table = table_at(file)
    file.write_text(SIX.replace('["ana", "bo"]', '["dee"]'))
    told = Heard(table, "move mira to wed", "q")
    assert "The file was changed elsewhere. As it is now:" in told.asked
    assert names(table, "wed") == ["Dee", "Mira"]


def test_a_name_in_doubt_is_asked_about_and_the_move_goes_on(tmp_path: Path) -> None:
    two = SIX + '[people.ana-lima]\nname = "Ana Lima"\nplace = "Lajes"\n'
    done = heard(tmp_path, "move ana to late", "2", "swap ana bo", "", "q", text=two)
    assert 'Which "ana"? 1 Ana' in done.asked
    assert names(done.table, "late") == ["Cy", "Ana Lima"]
    assert names(done.table, "wed") == ["Ana", "Bo"], "none of them was meant"
    assert done.asked.count("ana-lima") >= 2
