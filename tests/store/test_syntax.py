"""Finding where a valid document says something, and which comments it holds."""

import pytest

from pods.store.statements import inline_pairs, scan, split_keys
from pods.store.syntax import Position, comments, locate

BOOK = """\
format = 1  # first

# about Ada
[people.ada]
name = "Ada # not a comment"  # she/her
  "time-zone" = "Atlantic/Azores"
free = [  # hours
  "tue 17:00", # after work
  ["wed", "thu"],
]
home.city = "Horta"
note = '''
[people.bo]
name = "no" # no comment
'''

[ people . "zoë w" . contacts ]  # contacts
2026-09-03 = { by = "phone", place.town = 'Flores', said = [ { what = "yes" } ] }

[[visits]]
place = "Pico"

[[visits]]
place = "Faial"

[visits.boat]
name = "Gilberto"
"""


def place(*path: str | int, text: str = BOOK) -> tuple[int, int] | None:
    found = locate(text, path)
    return found and (found.line, found.column)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("format",), (1, 1)),
        (("people",), (4, 1)),
        (("people", "ada"), (4, 1)),
        (("people", "ada", "name"), (5, 1)),
        (("people", "ada", "time-zone"), (6, 3)),
        (("people", "ada", "free"), (7, 1)),
        (("people", "ada", "free", 0), (8, 3)),
        (("people", "ada", "free", 1), (9, 3)),
        (("people", "ada", "free", 1, 1), (9, 11)),
        (("people", "ada", "free", 7), (7, 1)),
        (("people", "ada", "free", -1), (7, 1)),
        (("people", "ada", "free", "no index"), (7, 1)),
        (("people", "ada", "home", "city"), (11, 1)),
        (("people", "ada", "name", "deeper"), (5, 1)),
        (("people", "ada", "missing"), (4, 1)),
        (("people", "zoë w"), (17, 1)),
        (("people", "zoë w", "contacts", "2026-09-03"), (18, 1)),
        (("people", "zoë w", "contacts", "2026-09-03", "by"), (18, 16)),
        (("people", "zoë w", "contacts", "2026-09-03", "place"), (18, 30)),
        (("people", "zoë w", "contacts", "2026-09-03", "place", "town"), (18, 30)),
        (("people", "zoë w", "contacts", "2026-09-03", "said", 0, "what"), (18, 64)),
        (("people", "zoë w", "contacts", "2026-09-03", "missing"), (18, 1)),
        (("people", "nobody", "name"), (4, 1)),
        (("visits", 1, "place"), (24, 1)),
        (("visits", 1, "boat", "name"), (27, 1)),
        (("visits", 5), (20, 1)),
        (("pods",), None),
        ((), None),
    ],
)
def test_a_path_is_found_at_its_line_and_column_or_at_its_nearest_parent(
    path: tuple[str | int, ...], expected: tuple[int, int] | None
) -> None:
    assert place(*path) == expected


def test_a_position_shows_its_line_without_its_line_break() -> None:
    text = BOOK.replace("\n", "\r\n")
    line = 'name = "Ada # not a comment"  # she/her'
    assert locate(text, ("people", "ada", "name")) == Position(5, 1, line)


def test_a_byte_order_mark_counts_neither_as_a_column_nor_as_text() -> None:
    assert locate("\ufeffformat = 1\nname = 2", ("format",)) == Position(1, 1, "format = 1")
    assert locate("\ufeffformat = 1\nname = 2", ("name",)) == Position(2, 1, "name = 2")


def test_comments_are_found_wherever_they_stand_and_nowhere_else() -> None:
    found = ["# first", "# about Ada", "# she/her", "# hours", "# after work", "# contacts"]
    assert comments(BOOK) == found
    assert comments(BOOK.replace("\n", "\r\n")) == found
    assert comments('a = "x"\n') == []
    assert comments('a = """\n"# no" \\"# no""""" # yes\nb = \'\'\'\'# no\'\'\'\'\' # too') == [
        "# yes",
        "# too",
    ]


def test_the_scan_and_the_search_for_comments_agree() -> None:
    assert [BOOK[start:end] for start, end in scan(BOOK).comments] == comments(BOOK)


def test_statements_span_whole_lines_with_the_blank_lines_left_between() -> None:
    text = "\ufeff\n  a = 1 # x\r\n\r\n[t]\nb = 2"
    spans = [text[one.start : one.end] for one in scan(text).statements]
    assert spans == ["  a = 1 # x\r\n", "[t]\n", "b = 2"]


def test_an_inline_table_over_several_lines_as_in_toml_1_1_is_read() -> None:
    text = "{ a = 1, # one\n  b.c = [2], # two\n}"
    pairs, close = inline_pairs(text, 0)
    assert ([pair.keys for pair in pairs], close) == ([("a",), ("b", "c")], len(text) - 1)


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("a", ("a",)),
        ("a . b-c", ("a", "b-c")),
        ('a."b.c".\'d "e"\'', ("a", "b.c", 'd "e"')),
        ('"\\u00e9\\"" . x', ('é"', "x")),
    ],
)
def test_a_key_is_read_as_toml_reads_it(written: str, keys: tuple[str, ...]) -> None:
    assert split_keys(written) == keys


def test_text_that_is_no_toml_is_not_misread() -> None:
    with pytest.raises(ValueError, match="not TOML at offset"):
        scan("a = 1 = 2\n")
    with pytest.raises(ValueError, match="not TOML"):
        scan('a = "\n')
    with pytest.raises(ValueError, match="not an inline table"):
        inline_pairs("{ a b }", 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# " + "x" * 200_000, 1),
        ('a = """' + '""\\"' * 50_000 + '"""# end', 1),
        ("a = '" + "#" * 200_000 + "'", 0),
        ("\n \t" * 60_000, 0),
        ("a" + ".a" * 60_000 + " = 1", 0),
        ("a = " + "[" * 50_000 + "]" * 50_000 + " # end", 1),
        ("a = [" + "'',#\n" * 50_000 + "]", 50_000),
        ("a = " + "-" * 200_000, 0),
    ],
)
def test_hostile_text_is_scanned_without_backtracking(text: str, found: int) -> None:
    # A pattern that backtracks would need minutes, or the whole stack, for each of these.
    assert len(scan(text).comments) == len(comments(text)) == found
