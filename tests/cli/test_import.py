"""`pods import`."""

import json
import os
import tomllib
from pathlib import Path

import pexpect
import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods

SAMPLES = Path(__file__).parents[1] / "importers/samples"


@pytest.fixture
def kept(pods: Pods) -> Pods:
    """A list, and all samples beside it."""
    pods.write(PEOPLE)
    for path in SAMPLES.glob("*.[cvt]*"):
        (pods.folder / path.name).write_bytes(path.read_bytes())
    return pods


def people_in(file: Path) -> dict[str, dict[str, object]]:
    people: dict[str, dict[str, object]] = tomllib.loads(file.read_text())["people"]
    return people


def test_a_dry_run_shows_the_account_and_writes_nothing(kept: Pods) -> None:
    ran = kept("import", "linkedin_connections.csv", "--dry-run")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stdout == (
        "LinkedIn connections, UTF-8, header on line 4: 4 rows\n"
        "  3 new · 1 skipped, no name (line 8)\n"
        "  + Priya Sharma (priya)  + Arjun Mehta, MBA 🚀 (arjun)  + Neha (neha)\n"
        "  taken: 3 names, 1 e-mail\n"
        "  left in the file: Company (3), Connected On (3), Position (3), URL (3)\n"
    )
    assert ran.stderr == (
        "· Nothing written: this was a dry run.\n"
        "· Pick a few: --pick  All of them: without --dry-run\n"
    )


def test_an_import_is_one_change_that_one_undo_takes_back(kept: Pods) -> None:
    ran = kept("import", "apple_items_v3.vcf", "google_new.csv", "names_one_per_line.txt")
    assert ran.exit_code == 0
    assert ran.after is not None
    assert ran.after.startswith(PEOPLE.encode()), "what was there stays, byte for byte"
    assert kept("history").stdout.count("import") == 1
    assert kept("undo", "--yes").after == PEOPLE.encode()


def test_a_person_from_a_file_brings_what_was_asked_for_and_where_they_come_from(
    kept: Pods,
) -> None:
    ran = kept("import", "apple_items_v3.vcf", "--labels", "--tag", "ferry", "--contact", "both")
    assert ran.new_lines == [
        "[people.ada-augusta-lovelace-phd]",
        'name = "Lady Ada Augusta Lovelace PhD"',
        'nickname = "Addie"',
        'email = "ada@example.org"',
        'phone = "+44 7700 900123"',
        'topics = ["Pods", "Friends", "ferry"]',
        "added = 2026-09-14",
        'source = "apple_items_v3.vcf"',
    ]


def test_the_first_import_begins_a_list(pods: Pods) -> None:
    (pods.folder / "a.txt").write_text("Ana\nBo\n")
    ran = pods("import", "a.txt", COLUMNS="300")
    assert ran.stdout.splitlines()[2] == "  + Ana (ana)  + Bo (bo)"
    assert ran.stderr == (
        f"· A new list, in {pods.data_file}\n"
        "· 2 people on your list. Not what you meant?  pods undo\n"
    )
    assert {*people_in(pods.data_file)} == {"ana", "bo"}


def test_whoever_is_here_is_recognised_and_not_doubled(kept: Pods) -> None:
    (kept.folder / "a.csv").write_text(
        "Name,Email\nRobert,BO@example.org\nZoe Wojcik,z@example.org\nAda Lovelace,\nSol,\n"
    )
    ran = kept("import", "a.csv")
    assert ran.stdout.splitlines()[:3] == [
        "A table, UTF-8, header on line 1: 4 rows",
        "  1 new · 3 already here (Ada Lovelace ~ Ada?; Robert = Bo Berg; Zoe Wojcik =",
        "    Zoë Wójcik)",
    ]
    assert ran.stderr == (
        "· Ada Lovelace may be Ada, and stays out. Somebody else?\n"
        "  pods import a.csv --another 'Ada Lovelace'\n"
    )
    assert [line for line in ran.new_lines if line.startswith("[")] == ["[people.sol]"]
    again = kept("import", "a.csv", "--another", "Ada Lovelace")
    assert [line for line in again.new_lines if line.startswith("[")] == ["[people.ada-lovelace]"]


def test_an_empty_address_is_filled_on_request_and_nothing_is_overwritten(kept: Pods) -> None:
    (kept.folder / "a.csv").write_text(
        "Name,Email,Phone\nNoor,noor@example.org,555 1234\nBo Berg,new@example.org,555 9999\n"
    )
    assert kept("import", "a.csv").is_unchanged
    ran = kept("import", "a.csv", "--fill-in", "--contact", "both", "--rows")
    assert ran.new_lines == [
        'email = "noor@example.org"', 'phone = "555 1234"', 'phone = "555 9999"'
    ]  # fmt: skip
    assert "is Noor (noor): the same name · filled in: email, phone" in ran.stdout


def test_rows_tells_what_became_of_each(kept: Pods) -> None:
    (kept.folder / "a.csv").write_text("Name,Email\nSol,s@example.org\n,\n,x\nNoor,\nBo,\n")
    ran = kept("import", "a.csv", "--rows", "--dry-run")
    assert ran.stdout.splitlines()[2:6] == [
        "  2  Sol   + new, number 1 (sol) · s@example.org",
        "  4        skipped: no name",
        "  5  Noor  is Noor (noor): the same name",
        "  6  Bo    may be Bo Berg (bo): a name that is near",
    ]


def test_json_has_every_row(kept: Pods) -> None:
    ran = kept("import", "google_old.csv", "linkedin_connections.csv", "--dry-run", "--json")
    document = json.loads(ran.stdout)
    assert (document["kind"], document["written"]) == ("import", False)
    assert (document["format"], document["encoding"]) == ("google-old, linkedin", "utf-8")
    assert [(one["name"], one["emails"], one["line"]) for one in document["new"]] == [
        ("only-email", ["only-email@example.org"], 4),
        ("João da Silva", ["JOAO@Example.org"], 5),
        ("山本 太郎", [], 6),
        ("Priya Sharma", [], 5),
        ("Arjun Mehta, MBA 🚀", ["arjun@example.com"], 6),
        ("Neha", [], 7),
    ]
    [ada] = document["matched"]
    assert (ada["name"], ada["person"]["id"], ada["is_certain"]) == ("Ada Lovelace", "ada", False)
    [nobody] = document["skipped"]
    assert (nobody["line"], nobody["reason"]) == (8, "no name")
    assert [one["rows"] for one in document["files"]] == [4, 4]


def test_several_files_are_told_apart(kept: Pods) -> None:
    ran = kept("import", "google_v3.vcf", "utf16_v3.vcf", "--rows", COLUMNS="120")
    assert ran.stdout.splitlines()[:5] == [
        "vCards 3.0 (google_v3.vcf), UTF-8: 1 card",
        "vCards 3.0 (utf16_v3.vcf), UTF-16: 1 card",
        "  2 new",
        "  google_v3.vcf:1  Tel No Label  + new, number 1 (tel) · tel@example.org",
        "  utf16_v3.vcf:1   Ада Лавлейс   + new, number 2 (ада)",
    ]


def test_some_can_be_picked_by_number_and_name_off_a_terminal(kept: Pods) -> None:
    ran = kept("import", "linkedin_connections.csv", "--only", "1,neha")
    assert [line for line in ran.new_lines if line.startswith("[")] == [
        "[people.priya]", "[people.neha]"
    ]  # fmt: skip
    assert "2 new · 2 skipped: not picked (1); no name (line 8)" in ran.stdout


def test_names_come_through_a_pipe(kept: Pods) -> None:
    ran = kept.program("import", "-", stdin="- Sol\n- Uli <uli@example.org>\n")
    assert (ran.exit_code, ran.stdout.splitlines()[2]) == (0, "  + Sol (sol)  + Uli (uli)")
    assert ran.new_lines[-1] == 'source = "standard input"'


def test_a_table_without_titles_is_read_by_what_is_said_about_its_columns(kept: Pods) -> None:
    ran = kept("import", "generic_headerless.csv")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
    assert ran.stderr == (
        "error: generic_headerless.csv does not say which column is the name\n"
        "  say it, by number or by title: --column name=1 --column email=2\n"
    )
    told = kept(
        "import", "generic_headerless.csv", "--column", "name=1", "--column", "2=e-mail",
        "--another", "Bo",
    )  # fmt: skip
    assert "  + Ana Sousa (ana)  + Bo (bo-2)" in told.stdout.splitlines()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("nowhere.csv",), "there is no file nowhere.csv"),
        ((".",), ". is a folder"),
        (("empty.csv",), "empty.csv is empty"),
        (("pods.toml",), "pods.toml is a list of pods itself"),
        (("google_v3.vcf", "--column", "name"), '"name" says of no column what it is'),
        (("google_v3.vcf", "--column", "photo=1"), '"photo=1" says of no column what it is'),
        (("google_v3.vcf", "--column", "email=1"), "no column is the name"),
        (("google_v3.vcf", "--only", "7"), 'nobody new is "7"'),
        (("google_v3.vcf", "--pick"), "an answer is missing, and there is nobody to ask"),
        (("google_v3.vcf", "--another", "Sol"), 'nobody in these files is "Sol"'),
        (("google_v3.vcf", "--contact", "letter"), "letter"),
    ],
)
def test_what_makes_no_sense_exits_2_and_writes_nothing(
    kept: Pods, typed: tuple[str, ...], said: str
) -> None:
    ran = kept("import", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
    assert said in ran.stderr


def test_a_file_that_nobody_may_read_and_a_pipe_in_its_place_are_told(kept: Pods) -> None:
    os.mkfifo(kept.folder / "pipe")
    ran = kept("import", "pipe")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)
    assert "pipe cannot be read: it is not an ordinary file" in ran.stderr


def test_a_file_with_rows_and_no_names_says_which(kept: Pods) -> None:
    (kept.folder / "a.csv").write_text("First Name,Last Name,Connected On\n,,1 Jan\n")
    ran = kept("import", "a.csv")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)
    assert ran.stderr == "error: nobody is in a.csv\n  line 2: no name\n"


def answer(talk: "pexpect.spawn[str]", question: str, reply: str) -> None:
    talk.expect_exact(question)
    talk.sendline(reply)


def test_on_a_terminal_it_asks_what_is_in_the_columns_and_who_is_who(kept: Pods) -> None:
    talk = kept.terminal("import", "generic_headerless.csv")
    answer(talk, "Which column is the name?", "")
    answer(talk, "Which is the e-mail?", "none")
    answer(talk, "Bo (line 2): is this Bo Berg, on your list?", "n")
    talk.expect_exact("2 new")
    talk.expect(pexpect.EOF)
    assert {"ana", "bo-2"} <= {*people_in(kept.file)}


def test_on_a_terminal_a_first_and_a_last_name_may_stand_apart(kept: Pods) -> None:
    (kept.folder / "a.csv").write_text("Uli;Roth;uli@example.org\nSol;Ruiz;sol@example.org\n")
    talk = kept.terminal("import", "a.csv")
    answer(talk, "Which column is the name?", "1")
    answer(talk, "Is the last name in one of its own?", "Roth")
    answer(talk, "Which is the e-mail?", "")
    talk.expect_exact("2 new")
    talk.expect(pexpect.EOF)
    assert people_in(kept.file)["uli"]["name"] == "Uli Roth"
    assert people_in(kept.file)["uli"]["email"] == "uli@example.org"


def test_on_a_terminal_there_is_nothing_to_wait_for_in_the_place_of_a_pipe(kept: Pods) -> None:
    talk = kept.terminal("import", "-")
    talk.expect_exact("nothing comes in")
    talk.expect(pexpect.EOF)


def test_on_a_terminal_people_are_picked_from_a_list_that_a_word_makes_shorter(kept: Pods) -> None:
    names = ["Sol Ruiz", "Uli Sa", "Vera Sa", "Wim Sa", "Bo", *(f"Wim{at} X" for at in range(40))]
    (kept.folder / "a.txt").write_text("\n".join(names))
    talk = kept.terminal("import", "a.txt", "--pick")
    talk.expect_exact(" 5  Bo ~ Bo Berg?")
    talk.expect_exact("and 5 more: type a word to see only who has it")
    answer(talk, "(0 picked; Enter: done)", "sa")
    answer(talk, "(0 picked; Enter: done)", "all")
    talk.expect_exact("Picked: Uli Sa, Vera Sa, Wim Sa")
    answer(talk, "(3 picked; Enter: done)", "-3")
    answer(talk, "(2 picked; Enter: done)", "nobody")
    talk.expect_exact('Nobody has "nobody" in the name')
    answer(talk, "(2 picked; Enter: done)", "99")
    talk.expect_exact('nobody new is "99"')
    answer(talk, "(2 picked; Enter: done)", "1,5")
    answer(talk, "(4 picked; Enter: done)", "")
    answer(talk, "Bo (line 5): is this Bo Berg, on your list?", "y")
    talk.expect_exact("3 new")
    talk.expect(pexpect.EOF)
    assert {*people_in(kept.file)} == {"noor", "bo", "zoe", "ada", "uli", "wim", "sol"}


def test_on_a_terminal_a_whole_address_book_comes_in_only_when_that_is_meant(kept: Pods) -> None:
    (kept.folder / "a.txt").write_text("\n".join(f"Uli Number{one}" for one in range(50)))
    before = kept.read()
    talk = kept.terminal("import", "a.txt")
    answer(talk, "Put all 50 people on your list?", "")
    talk.expect_exact("--pick lets you choose among them")
    talk.expect(pexpect.EOF)
    assert kept.read() == before
