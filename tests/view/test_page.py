"""Lines and tables, at any width."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from pods.view.hint import hint_page
from pods.view.page import Page
from pods.view.screen import Screen, render
from pods.view.show import show
from pods.view.theme import BAD, COMMAND, STRONG


def test_a_line_that_fits_stands_as_it_is_without_a_single_escape_code() -> None:
    page = Page().line(("Ada", STRONG), " waits", indent=2).blank().line("end")
    assert render(page, screen=Screen()) == "  Ada waits\n\nend\n"


def test_colour_goes_out_only_where_it_is_wanted() -> None:
    page = Page().line(("error: ", BAD), "x")
    assert render(page, screen=Screen(is_coloured=True)) == "\x1b[1;31merror: \x1b[0mx\n"


def test_what_does_not_fit_continues_below_hanging() -> None:
    page = Page().line("one two three four five six", indent=2, hang=6)
    assert render(page, screen=Screen(16)).splitlines() == [
        "  one two three",
        "      four five",
        "      six",
    ]


def test_a_word_longer_than_the_screen_is_broken_not_lost() -> None:
    text = render(Page().line("a" * 50), screen=Screen(20))
    assert "".join(text.split()) == "a" * 50


def test_a_letter_keeps_its_lines() -> None:
    page = Page().letter("Dear Ada,\n\nwill you?", indent=2)
    assert render(page, screen=Screen()) == "  Dear Ada,\n\n  will you?\n"


def test_columns_line_up_by_what_is_seen_not_by_letters() -> None:
    page = Page().table([["李", "two"], [[("Ada", STRONG), "!"], "three"]], indent=2)
    assert render(page, screen=Screen()) == "  李    two\n  Ada!  three\n"


def test_the_last_column_wraps_within_itself() -> None:
    page = Page().table([["ada", "one two three four five six seven"]])
    assert render(page, screen=Screen(29)).splitlines() == [
        "ada  one two three four five",
        "     six seven",
    ]


def test_a_row_without_room_becomes_lines() -> None:
    rows = [
        ["somebody with a name", "here", "a long last cell that needs some room"],
        ["", "", "and more of it"],
        ["a", "b", ""],
    ]
    assert render(Page().table(rows, indent=1), screen=Screen(40)).splitlines() == [
        " somebody with a name  here",
        "     a long last cell that needs some",
        "     room",
        "     and more of it",
        " a  b",
    ]


def test_a_table_of_nothing_is_nothing() -> None:
    assert render(Page().table([]), screen=Screen()) == ""


def test_markup_and_emoji_codes_in_names_mean_nothing() -> None:
    page = Page().line("Ann [artist] [/b] :smile: https://evil.example 42")
    shown = render(page, screen=Screen(is_coloured=True))
    assert shown == "Ann [artist] [/b] :smile: https://evil.example 42\n"


def test_a_hint_shows_what_to_type() -> None:
    assert render(hint_page("4 people."), screen=Screen()) == "· 4 people.\n"
    page = hint_page("a private word?", "pods show bo")
    assert render(page, screen=Screen()) == "· a private word?  pods show bo\n"
    assert f"\x1b[{36}mpods show bo" in render(page, screen=Screen(is_coloured=True)), COMMAND


@given(st.text(), st.integers(4, 60), st.integers(0, 9))
@settings(max_examples=150)
def test_no_line_is_wider_than_the_screen_and_no_letter_is_lost(
    text: str, width: int, indent: int
) -> None:
    shown = render(Page().line(text, indent=min(indent, width // 3)), screen=Screen(width))
    assert all(cell_len(line) <= width for line in shown.splitlines())
    assert "".join(shown.split()) == "".join(show(text).split())


def test_a_verbatim_line_is_never_wrapped() -> None:
    page = Page().verbatim("    a line of the file").verbatim("           ^")
    assert render(page, screen=Screen(10)) == "    a line of the file\n           ^\n"


def test_a_command_is_never_broken_however_narrow_the_screen() -> None:
    page = Page().command('pods new-pod NAME ana bo --at "tue 17:00"', indent=4)
    assert render(page, screen=Screen(20)) == '    pods new-pod NAME ana bo --at "tue 17:00"\n'


def test_two_pieces_stand_side_by_side_where_both_fit_and_below_each_other_else() -> None:
    page = Page()
    page.beside(["Ana"], ["Tue 17:00"], column=6, room=12, below=2)
    page.beside(["Cleo"], ["Wed or later"], column=6, room=12, below=2)
    assert render(page, screen=Screen(18)) == "Ana   Tue 17:00\nCleo  Wed or later\n"
    assert render(page, screen=Screen(17)) == "Ana\n  Tue 17:00\nCleo\n  Wed or later\n"
