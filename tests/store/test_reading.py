"""What is read, what is kept though nobody knows it, and what no file can do to us."""

import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.model.book import Book
from pods.store.diagnosis import diagnose
from pods.store.problems import FileProblem, InvalidFileError
from pods.store.reading import read_document, unknown
from pods.store.sentences import Wrong, something

PATH = Path("/home/mira/pods.toml")


def read(text: str) -> Book:
    return read_document(text.encode(), path=PATH).book


def problems_of(text: str) -> list[tuple[int, str]]:
    with pytest.raises(InvalidFileError) as error:
        read(text)
    return [(problem.line, problem.message) for problem in error.value.problems]


def test_a_byte_order_mark_and_crlf_are_no_part_of_what_a_file_says() -> None:
    text = '[caller]\nname = "Mira"\n'

    assert read("\ufeff" + text.replace("\n", "\r\n")) == read(text)
    assert read("") == Book()


def test_unknown_keys_are_kept_and_told_with_their_line() -> None:
    text = '[people.ada]\nname = "Ada"\ntime_zone = "Europe/Lisbon"\n\n[hobbies]\nknitting = true\n'
    document = read_document(text.encode(), path=PATH)

    assert document.book.to_tree()["hobbies"] == {"knitting": True}
    assert unknown(document, path=PATH) == (
        FileProblem(
            PATH,
            3,
            1,
            'time_zone = "Europe/Lisbon"',
            '"time_zone" means nothing to pods; it is kept',
            "did you mean time-zone?",
        ),
        FileProblem(PATH, 5, 1, "[hobbies]", '"hobbies" means nothing to pods; it is kept'),
    )


def test_a_newer_format_is_read_as_far_as_it_can_be() -> None:
    text = (
        'format = 2\n[people.ada]\nname = ["Ada", "Sousa"]\nenergy = "high"\n'
        '[people.bo]\nname = "Bo"\n[ties.x]\npeople = ["bo", "nobody"]\nkind = "twins"\n'
    )

    document = read_document(text.encode(), path=PATH)

    assert document.is_newer
    assert [person.name for person in document.book.people.values()] == ["?", "Bo"]
    assert document.book.people["ada"].energy is None
    assert document.book.ties == {}


def test_a_newer_format_with_known_shape_may_break_our_rules() -> None:
    assert read('format = 2\n[ties.x]\npeople = ["a", "b"]\nkind = "friend"\n').format == 2


def test_references_are_checked_even_if_something_else_has_the_wrong_shape() -> None:
    text = (
        '[people.ada]\nname = "Ada"\nenergy = 9\n[people.bo]\nkids = 2\n'
        '[rules.x]\nkind = "apart"\npeople = ["bo", "zed"]\n'
        '[ties.y]\nkind = "friend"\npeople = ["bo", 3]\n'
    )

    assert problems_of(text) == [
        (3, "energy is 9, and is 5 at most"),
        (4, "[people.bo] has no name"),
        (8, 'nobody has the id "zed"'),
        (11, "people holds texts, each between quotes"),
    ]


@pytest.mark.parametrize("broken", ["people = 3", '[people]\nada = "Ada"', "[caller]\nid = 3"])
def test_nobody_is_called_unknown_while_a_whole_part_cannot_be_read(broken: str) -> None:
    found = problems_of(f'{broken}\n[rules.x]\nkind = "apart"\npeople = ["ada", "mira"]\n')

    assert len(found) == 1
    assert "nobody" not in found[0][1]


def test_what_stands_under_a_table_that_cannot_be_read_is_not_taken_for_anothers() -> None:
    text = (
        '[people.ada]\nname = "Ada"\n[people.bo\nname = "Bo"\nenergy = 11\n[people.c]\nname = "C"\n'
    )

    assert problems_of(text) == [(3, "a table's name stands between [ and ]")]


def test_nothing_is_called_missing_that_may_stand_in_what_cannot_be_read() -> None:
    assert problems_of("[people.ada]\nname = Ada\ncar = 3\n") == [
        (2, "a text stands between quotes"),
        (3, "car is true or false, without quotes"),
    ]


def test_twenty_slips_are_told_at_once() -> None:
    text = "".join(f"[people.p{n}]\nname = Person{n}\n" for n in range(60))

    assert len(problems_of(text)) == 60


def test_so_many_contradictions_are_told_as_a_person_can_mend() -> None:
    text = "people = 3\n" + "".join(f"[people.p{n}]\n" for n in range(30))

    assert len(problems_of(text)) == 20


def test_a_comment_with_a_joined_emoji_is_no_problem() -> None:
    assert problems_of("# 🧑\u200d🌾 farmers\n[caller]\nname = Mira\n") == [
        (3, "a text stands between quotes")
    ]


def test_what_we_have_no_words_for_is_still_said() -> None:
    details = Wrong("energy", date(2026, 9, 14), {}, ("people", "ada", "energy"))

    assert something(details) == (
        "energy cannot be 2026-09-14",
        "docs/file-format.md says what it can be",
    )


def test_keys_of_each_list_entry_may_come_again() -> None:
    text = "[[x]]\na = 1\n[[x]]\na = 2\n[caller]\nname = Mira\n"

    assert problems_of(text) == [(6, "a text stands between quotes")]


def test_multi_line_texts_and_lists_are_no_statements_of_their_own() -> None:
    text = (
        '[people.ada]\nname = "Ada"\nnote = """\nname = nobody\n[people.bo]\n"quoted" \\\n"""\n'
        "private-note = '''\nenergy = '' yes\n'''\n"
        'topics = [\n  "food", # name = x\n  ["writing"][0],\n]\ncar = yes\n'
    )

    assert [line for line, _ in problems_of(text)] == [13, 15]
    assert problems_of(text)[1] == (15, "yes is no value here; it is true or false")


def test_many_dots_in_a_text_are_no_key_with_many_dots() -> None:
    dots = "a." * 50
    text = f'[people.ada]\nname = "Ada"\nnote = "{dots}"\nprivate-note = """\n{dots} = "x"\n"""\n'

    assert read(text).people["ada"].note == dots


@pytest.mark.parametrize(
    "hostile",
    [
        "a" + ".a" * 20_000 + " = 1",
        "x = {" + "a" + ".a" * 20_000 + ' = """"""}',
        "[" + "a." * 20_000 + "a]",
        "a = " + "[" * 50_000,
        "a = " + '"\\"' * 50_000,
        "a = [\n" + '"x" "y"\n' * 20_000,
        "a = " + " " * 100_000 + "x",
        "a" * 100_000,
        '"' * 100_001,
        "a = " + "1" * 100_000,
        "a = [" + "\u00a0\u2003\x01" * 20_000,
        "[people.ada]\n" * 5_000,
    ],
    ids=range(12),
)
def test_no_file_takes_long_to_be_refused(hostile: str) -> None:
    start = time.process_time()

    with pytest.raises(InvalidFileError) as error:
        read(hostile)

    assert error.value.problems
    assert time.process_time() - start < 3


LINES = st.sampled_from(
    [
        "[people.ada]",
        "[people.ada",
        "[[people]]",
        'name = "Ada"',
        "name = Ada",
        'note = """',
        "'''",
        "topics = [",
        '"food",',
        "]",
        "}",
        "a = {b = 1",
        "é = 1",
        "# remark",
        "",
        "<<<<<<< a",
        "=======",
        ">>>>>>> b",
        "a.b.c = 1",
        "x = 2026-13-01\r",
        "\\",
        '"',
    ]
)
TEXTS = st.lists(LINES, max_size=12).map("\n".join) | st.text(
    st.sampled_from("ab.=[]{}\"'#\\\n ,1-\r\u00e9\u201c"), max_size=40
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_a_text_is_toml_or_has_problems_with_lines_that_it_has(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        diagnosis = diagnose(text, path=PATH)

        assert diagnosis.problems
        lines = text.replace("\r\n", "\n").split("\n")
        for problem in diagnosis.problems:
            assert problem.source_line == lines[problem.line - 1]
            assert 1 <= problem.column <= len(problem.source_line) + 1
            assert all(line.isprintable() for line in problem.lines())
        assert tomllib.loads(diagnosis.text) is not None
        assert diagnosis.text.count("\n") == text.count("\n")


def test_a_number_that_no_calendar_and_no_search_can_carry_is_told() -> None:
    text = (
        "[settings]\nseason-weeks = 521\nrunway-weeks = 521\ncadence-weeks = 521\n"
        'size-max = 101\n[pods.x]\nname = "X"\nseason-weeks = 521\nsize-max = 101\n'
    )

    assert problems_of(text) == [
        (2, "season-weeks is 521, and is 520 at most"),
        (3, "runway-weeks is 521, and is 520 at most"),
        (4, "cadence-weeks is 521, and is 520 at most"),
        (5, "size-max is 101, and is 100 at most"),
        (8, "season-weeks is 521, and is 520 at most"),
        (9, "size-max is 101, and is 100 at most"),
    ]


def test_a_number_that_cannot_be_said_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pods.toml"
    endless = "f" * 100_000
    with pytest.raises(InvalidFileError, match="larger than any file can mean") as found:
        read_document(
            f"format = 0x{endless}\nmine = [1, {{a = 0x{endless}}}]\n".encode(), path=path
        )
    assert [problem.line for problem in found.value.problems] == [1, 2]
    kept = f'mine = "0x{endless}"\nother = 0x{"0" * 30}1\n'
    assert read_document(kept.encode(), path=path).tree["other"] == 1


def test_of_endless_problems_the_first_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "pods.toml"
    nobody = "\n".join(f'[people.p{n}]\nname = "x"\nintroduced-by = "z{n}"' for n in range(1_500))
    for text in ("= \n" * 500, nobody):
        with pytest.raises(InvalidFileError) as found:
            read_document(text.encode(), path=path)
        message = found.value.message.split("\n")
        assert message[0] == f"more than 100 problems in {path}, and these are the first"
        assert sum(line.startswith("pods.toml:") for line in message) == 100
