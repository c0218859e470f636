"""The board on a full screen, by keys."""

from datetime import date
from pathlib import Path

import pytest

from pods.actions.board import BENCH
from pods.board.app import BoardApp
from pods.board.keys import KEYS
from pods.board.sitting import Sitting
from pods.board.standing import Standing
from pods.model.draft import Draft
from tests.board.piloting import Player, sit
from tests.board.tables import EXAMPLES, SIX, TODAY, file_at, names, table_at


@pytest.fixture
def table(tmp_path: Path) -> Sitting:
    return table_at(tmp_path / "pods.toml")


def text_of(table: Sitting) -> str:
    return Path(table.path).read_text(encoding="utf-8")


def put(table: Sitting, text: str) -> None:
    Path(table.path).write_text(text, encoding="utf-8")


def make_read_only(table: Sitting) -> None:
    Path(table.path).chmod(0o400)


def test_drafts_lie_side_by_side_with_the_bench_and_what_is_true_of_each(table: Sitting) -> None:
    async def play(player: Player) -> None:
        lines = player.lines
        assert lines[0].strip() == "2 drafts · saved"
        assert lines[1].split() == ["Bench", "1", "wed", "2", "late"]
        assert lines[2].split("  ")[1:2] == ["2 free · 1 resting"]
        assert "hours: Tue 18:00 or 18:30," in player.screen
        assert "hours unknown: Bo" in player.screen
        assert "mind: 2 more to make a pod" in player.screen
        assert "▸ Ana" in player.screen
        assert "stays" in player.screen
        assert player.says.startswith("Pick a card up with m or the mouse.")

    sit(table, play)
    assert text_of(table) == SIX


def test_a_card_is_picked_up_looked_at_elsewhere_and_put_down(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("left", "down", "m", "right")
        assert "in hand" in player.screen
        assert "with Dee it would be:" in player.screen
        assert "together: most share dance" in player.screen
        assert "2 of 4-6 · with Dee 3" in player.screen
        assert text_of(table) == SIX
        await player.press("enter")
        assert player.says.startswith("Dee is in wed now.")
        assert "▸ Dee" in player.screen
        await player.press("m", "left", "escape")
        assert player.says.startswith("Put back.")

    sit(table, play)
    assert names(table, "wed") == ["Ana", "Bo", "Dee"]
    assert 'people = ["ana", "bo", "dee"]  # let it sit' in text_of(table)


KEYS_MOVE = (
    ("2", ["Mira", "Dee"], ["Bo"], ["Cy", "Ana"]),
    ("0", ["Mira", "Ana", "Dee"], ["Bo"], ["Cy"]),
    ("shift+right", ["Mira", "Dee"], ["Bo"], ["Cy", "Ana"]),
    ("less_than_sign", ["Mira", "Ana", "Dee"], ["Bo"], ["Cy"]),
    ("m right c", ["Mira", "Dee"], ["Ana", "Bo"], ["Cy", "Ana"]),
    ("m left down s", ["Mira", "Ana"], ["Dee", "Bo"], ["Cy"]),
    ("m m", ["Mira", "Dee"], ["Ana", "Bo"], ["Cy"]),
    ("9 1 s", ["Mira", "Dee"], ["Ana", "Bo"], ["Cy"]),
)


def test_keys_move_cards_and_undo_brings_them_back(table: Sitting) -> None:
    async def play(player: Player) -> None:
        for keys, *expected in KEYS_MOVE:
            player.app.standing = Standing("wed")
            player.app.draw()
            await player.press(*keys.split())
            read = Sitting(file_at(Path(table.path)), today=TODAY)
            for seen in (table, read):
                assert [names(seen, place) for place in (BENCH, "wed", "late")] == expected, keys
            if names(table, "wed") + names(table, "late") != ["Ana", "Bo", "Cy"]:
                await player.press("u")
            assert text_of(table) == SIX, keys
        await player.press("U", "u", "u")
        assert "nothing was moved here yet" in player.says

    sit(table, play)


def test_who_is_locked_does_not_move_and_may_move_again(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("right", "0")
        assert "Cy is locked in late · pods drafts late --unlock cy" in player.says
        await player.press("l")
        assert player.says.startswith("Cy may move again.")
        await player.press("0", "left", "l")
        assert player.says.startswith("Ana stays in wed.")

    sit(table, play)
    assert (names(table, "late"), table.board.columns[0].draft.locked) == ([], ("ana",))


def test_a_rule_of_ones_own_asks_for_the_reason(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("down", "2")
        assert "A private rule of yours speaks against it. Do it all the same?" in player.screen
        await player.press("escape")
        assert names(table, "late") == ["Cy"]
        await player.press("2")
        await player.type("why not")
        assert player.says.startswith("Bo is in late now.")
        assert "mind: a private rule of" in player.screen

    sit(table, play)
    assert 'anyway = "why not"' in text_of(table)
    assert "old story" not in str(table.board.columns)


def test_drafts_are_begun_named_noted_and_thrown_away(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("n")
        await player.type("wed")
        assert 'a draft is called "wed" already' in player.screen
        await player.type("Birds")
        assert player.says.startswith("Birds is begun.")
        await player.press("r")
        await player.type("Birds!")
        assert player.says.startswith("It is called Birds! now.")
        await player.press("e")
        await player.type("to try")
        assert "“to try”" in player.screen
        await player.press("x")
        assert player.says.startswith("Birds! is gone.")
        await player.press("left", "right", "x", "down", "enter")
        assert names(table, "wed") == ["Ana", "Bo"]
        await player.press("x", "enter")
        assert player.says.startswith("wed is gone.")

    sit(table, play)
    assert [one.id for one in table.board.columns] == ["late"]
    assert names(table, BENCH) == ["Mira", "Bo", "Ana", "Dee"]


def test_a_draft_becomes_a_pod_with_its_name_and_an_hour(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("p")
        assert "Everybody gets a held seat; you are in it too." in player.screen
        await player.type("Dancers")
        assert "holds all season: tue 18:00, tue 18:30, tue 19:00" in player.screen
        await player.press("enter")
        assert player.says.startswith("Dancers is a pod, and everybody has a held seat.")

    sit(table, play)
    pod = table.book.pods["dancers"]
    assert (pod.at, pod.from_draft, pod.seat_holders) == ("tue 18:00", "wed", ("ana", "bo"))


def test_who_fits_here_and_where_somebody_would_are_told_with_reasons_and_done(
    table: Sitting,
) -> None:
    async def play(player: Player) -> None:
        await player.press("f")
        assert "Who fits wed?" in player.screen
        assert "Dee · knows Ana; likes dance, as Bo does, but hours unknown" in player.screen
        await player.press("down", "enter")
        assert player.says.startswith("Dee is in wed now.")
        await player.press("up", "up", "w")
        assert "Where would Ana fit?" in player.screen
        await player.press("enter")
        assert player.says.startswith("Ana is in late now.")
        await player.press("w", "escape")

    sit(table, play)
    assert (names(table, "wed"), names(table, "late")) == (["Bo", "Dee"], ["Cy", "Ana"])


def test_a_card_tells_all_but_what_is_private_and_help_tells_every_key(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("left", "down", "i")
        assert "Dee (dee)" in player.screen
        assert "a secret" not in player.screen
        await player.press("i", "question_mark")
        assert "The keys of the board" in player.screen
        await player.press("escape")
        assert "▸ Dee" in player.screen

    sit(table, play, size=(100, 44))


def test_a_search_finds_somebody_wherever_they_are(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("slash", *"dance")
        assert "2 with “dance”" in player.screen
        assert "in wed" in player.screen
        await player.press("down", "down", "m", "right", "right", "escape")
        assert "Put back." in player.says
        await player.press("escape", "left", "left", "slash", *"zz", "enter")
        assert "nobody by that" in player.screen
        await player.press("m", "escape")
        assert "Found" not in player.screen
        await player.press("slash", *"bo", "escape")
        assert "2 free · 1 resting" in player.screen

    sit(table, play)
    assert text_of(table) == SIX


def test_what_is_for_a_draft_says_so_on_the_bench(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.press("left")
        for key in "lfrekxp":
            await player.press(key)
            assert player.says.startswith("That is for a draft: go to one with → first."), key

    sit(table, play)
    assert text_of(table) == SIX


def test_suggestions_are_kept_by_a_key_or_by_a_move_or_taken_off(tmp_path: Path) -> None:
    ideas = [Draft(id=f"suggestion-{n}", people=("dee",), created=TODAY) for n in (1, 2)]
    table = table_at(tmp_path / "pods.toml", ideas=ideas)

    async def play(player: Player) -> None:
        assert player.says.startswith("Suggestions are in no file until you keep one (k)")
        assert "2 not kept yet (k keeps)" in player.lines[0]
        assert "1 of 4-6 · not kept" in player.screen
        await player.press("k")
        assert player.says.startswith("suggestion-1 is kept.")
        await player.press("k")
        assert player.says.startswith("suggestion-1 is in the file already.")
        await player.press("right", "x")
        assert player.says.startswith("suggestion-2 is off the board; it was in no file.")

    sit(table, play, size=(150, 32))
    assert [one.id for one in table.board.columns] == ["wed", "late", "suggestion-1"]
    assert "suggestion-2" not in text_of(table)


def test_a_hand_edit_is_noticed_shown_and_never_overwritten(table: Sitting) -> None:
    async def play(player: Player) -> None:
        put(table, SIX.replace('["ana", "bo"]', '["ana", "dee"]'))
        await player.app.look()
        assert player.says.startswith("The file was changed elsewhere; this is how it is now.")
        assert "▸ Ana" in player.screen
        put(table, text_of(table) + "# mine\n")
        await player.press("2")
        assert "both are in it" in player.says
        put(table, "format = ")
        await player.app.look()
        await player.settled()
        assert "pods.toml" in player.says
        put(table, SIX)
        await player.app.look()

    sit(table, play)
    assert names(table, "wed") == ["Ana", "Bo"]


def test_drafts_that_come_and_go_by_hand_between_two_keys_break_nothing(table: Sitting) -> None:
    async def play(player: Player) -> None:
        put(table, SIX.replace("[drafts.wed]", "[drafts.new]"))
        assert table.look_again()
        for key in ("down", "greater_than_sign", "m", "escape", "right"):
            await player.pilot.press(key)
        await player.press("n")
        await player.type("Birds")
        assert "new" in player.lines[1]
        assert "Birds" in player.lines[1]
        assert "wed" not in player.lines[1]

    sit(table, play, size=(140, 28))


def test_a_move_that_cannot_be_saved_is_told_and_taken_off(table: Sitting) -> None:
    async def play(player: Player) -> None:
        make_read_only(table)
        await player.press("2")
        assert "is read-only" in player.says
        assert names(table, "late") == ["Cy"]
        await player.press("u")
        assert "nothing was moved here yet" in player.says

    sit(table, play)
    assert text_of(table) == SIX


@pytest.mark.parametrize(
    ("keys", "result"),
    [("q", ""), ("ctrl+q", ""), ("ctrl+c", "interrupted"), ("n ctrl+c", "interrupted")],
)
def test_leaving_waits_until_every_move_is_saved(table: Sitting, keys: str, result: str) -> None:
    async def play(player: Player) -> None:
        await player.pilot.press("2", *keys.split())
        await player.pilot.pause()
        for _ in range(500):
            if player.app._exit:
                break
            await player.pilot.pause()
        assert player.app.return_value == result

    sit(table, play)
    assert 'people = ["cy", "ana"]' in text_of(table)


def test_as_many_lanes_as_can_be_read_at_any_width(table: Sitting) -> None:
    async def play(player: Player) -> None:
        for columns in (80, 40, 200, 60, 120):
            await player.pilot.resize_terminal(columns, 24)
            await player.pilot.pause()
            lanes = [lane for lane in player.app._lanes.values() if lane.display]
            assert len(lanes) == min(max((columns - 2) // 25, 1), 3)
            assert max(map(len, player.lines)) <= columns
            assert "▸ Ana" in player.screen
        await player.press("right", "right")
        assert "▸ Cy" in player.screen

    sit(table, play, size=(80, 24))


def test_150_people_and_wide_names_lie_there(tmp_path: Path) -> None:
    island = (EXAMPLES / "island.toml").read_text(encoding="utf-8")
    wide = '\n[people.aaa]\nname = "山田太郎とても長い名前の人です本当に"\ninterest = "in"\n'
    drafts = "".join(f'\n[drafts.d{n}]\npeople = ["p0{n}", "p1{n}"]\n' for n in range(30, 36))
    path = tmp_path / "pods.toml"
    path.write_text(island + wide + drafts, encoding="utf-8")
    table = Sitting(file_at(path), today=date(2026, 5, 20))

    async def play(player: Player) -> None:
        assert "4 more →" in player.lines[0]
        await player.press(*["right"] * 5)
        assert "← 4 more" in player.lines[0]
        await player.press(*["left"] * 6, "pagedown")
        assert "山田太郎とても長い名…" in player.screen.replace(" ", "") or "山田" in player.screen
        await player.press("6")
        assert (
            names(table, "d35")[-1]
            == player.table.book.people[table.board.columns[-1].draft.people[-1]].name
        )

    sit(table, play, size=(100, 30))


HOSTILE = """
[people.evil]
name = "\\u001b]0;x\\u0007Evil [/b] [red]x"
interest = "in"
topics = ["[b]dance[/b]"]
note = "[/] \\u001b[2J"
[drafts."[red]x"]
name = "[b]ev\\u001b[31mil"
people = ["evil", "bo"]
note = "[/b] \\u001b]0;hacked\\u0007"
"""


def test_hostile_names_steer_nothing_and_are_no_markup(tmp_path: Path) -> None:
    table = table_at(tmp_path / "pods.toml", text=SIX + HOSTILE)

    async def play(player: Player) -> None:
        await player.press("right", "right")
        assert "[b]ev␛[31mil" in player.screen
        assert "␛]0;x␇Evil" in player.screen
        for keys in (["m"], ["escape", "i"], ["escape", "f"], ["escape", "w"], ["escape", "r"],
                     ["escape", "e"], ["escape", "slash", *"evil"]):  # fmt: skip
            await player.press(*keys)
            assert "\x1b" not in player.screen, keys
            assert "\x07" not in player.screen, keys
        assert "\x1b" not in player.app.export_screenshot()

    sit(table, play, size=(120, 30), light="sixteen")


def test_day_and_lamp_light_change_by_a_key_and_a_terminal_of_few_colours_keeps_its_own(
    table: Sitting,
) -> None:
    async def play(player: Player) -> None:
        await player.press("d")
        assert player.app.theme == "day"
        await player.press("d")
        assert player.app.theme == "lamp"

    async def few(player: Player) -> None:
        await player.press("d")
        assert player.app.theme == "sixteen"
        assert "This terminal's own colours" in player.says

    sit(table, play)
    sit(table, few, light="sixteen")


def test_every_key_does_something() -> None:
    actions = {f"action_{key.action.partition('(')[0]}" for key in KEYS}
    assert {name for name in actions if not hasattr(BoardApp, name)} == set()
    keys = [name for key in KEYS for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_an_empty_board_invites(tmp_path: Path) -> None:
    table = table_at(tmp_path / "pods.toml", text='format = 1\n[people.ana]\nname = "Ana"\n')

    async def play(player: Player) -> None:
        assert "n begins a draft" in player.screen
        await player.press("n")
        await player.type("wed")
        assert "nobody yet" in player.screen
        await player.press("left", "down", "1")

    sit(table, play)
    assert names(table, "wed") == ["Ana"]
