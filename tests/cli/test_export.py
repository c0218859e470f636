"""`pods export`: out for other programs, back through our importer, nothing private by itself."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.support.harbour import HARBOUR
from tests.support.run import Pods

FIRST_PODS = Path(__file__).parents[2] / "examples/first-pods.toml"

ZOE = """\
format = 1

[people.zoe]
name = "Zoë [b] Wójcik"
nickname = "=cmd|' /C calc'!A0"
email = "zoe@example.org"
phone = "+351 912 345"
time-zone = "Europe/Lisbon"
topics = ["sea, salt", "dance"]
note = "canary"
private-note = "canary"
energy = 4

[people.li]
name = "李 小龙"
phone = "+86 10"
"""


@pytest.fixture
def first(pods: Pods) -> Pods:
    pods.write(FIRST_PODS.read_text(encoding="utf-8"))
    return pods


def test_people_go_into_a_sheet_and_it_is_said_what_stays(first: Pods) -> None:
    ran = first("export", "people", "--out", "people.csv")
    assert (ran.exit_code, ran.is_unchanged, ran.stderr) == (0, True, "")
    assert ran.stdout == (
        "people.csv · 12 people\n"
        "  left out: 12 words on interest, 3 soundings and contacts, 4 invitations, 1\n"
        "    private tie, 1 private rule\n"
    )
    path = first.folder / "people.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    assert len(path.read_bytes().split(b"\r\n")) == 14


def test_a_pipe_gets_the_document_and_stderr_what_was_left_out(first: Pods) -> None:
    ran = first("export", "people")
    assert ran.stdout.startswith("id,name,nickname,email,")
    assert ran.stderr.startswith("· Left out: 12 words on interest")
    assert first("export", "people", "--quiet").stderr == ""
    assert first.program("export", "people", LANG="C").stdout == ran.stdout


def test_the_ending_of_the_file_says_the_format(first: Pods) -> None:
    starts = {"a.vcf": b"BEGIN:VCARD", "a.json": b"{", "a.CSV": b"id,", "a.txt": b"id,"}
    for name, start in starts.items():
        assert first("export", "people", "--out", name).exit_code == 0
        assert (first.folder / name).read_bytes().startswith(start), name
    assert first("export", "people", "--format", "json", "--out", "b.txt").exit_code == 0
    assert (first.folder / "b.txt").read_bytes() == (first.folder / "a.json").read_bytes()


def test_a_sheet_for_excel_begins_with_its_mark_and_comes_back_all_the_same(pods: Pods) -> None:
    pods.write(ZOE)
    pods("export", "people", "--excel", "--out", "people.csv")
    assert (pods.folder / "people.csv").read_bytes().startswith(b"\xef\xbb\xbfid,name,")
    ran = pods("--file", "new.toml", "import", "people.csv")
    assert "2 new" in ran.stdout


def test_everything_is_one_document_and_a_full_copy_only_when_asked_for(first: Pods) -> None:
    document = json.loads(first("export", "everything").stdout)
    assert [*document] == [
        "kind", "version", "next_step", "what", "private", "redacted", "left_out", "list",
    ]  # fmt: skip
    assert (document["kind"], document["version"], document["private"]) == ("export", 1, False)
    sections = ["format", "caller", "settings", "people", "ties", "rules", "drafts"]
    assert [*document["list"]] == sections
    ran = first("export", "everything", "--show-private", "--json")
    whole = json.loads(ran.stdout)
    assert (whole["private"], whole["left_out"]) == (True, [])
    assert whole["list"] == json.loads(json.dumps(tomllib.loads(first.read()), default=str))
    assert "full copy" in first("export", "everything", "--show-private").stderr
    written = first("export", "everything", "--show-private", "--out", "full.json")
    assert written.stdout == (
        "full.json · 12 people, 0 pods\n  a full copy, with everything private: for you alone\n"
    )


def test_a_pod_goes_out_with_those_in_it_alone(pods: Pods) -> None:
    pods.write(HARBOUR + '\n[people.joan]\nname = "Joan"\n')
    document = json.loads(pods("export", "harbour").stdout)
    assert [*document["list"]["pods"]] == ["harbour"]
    assert [*document["list"]["people"]] == ["ines", "dana", "sol", "hana", "leo"]
    assert "canary" not in str(document)
    sheet = pods("export", "harbour", "--format", "csv").stdout.splitlines()
    assert [line.partition(",")[0] for line in sheet[1:]] == [
        "mira", "ines", "dana", "sol", "hana", "leo",
    ]  # fmt: skip
    ran = pods("export", "harbour", "--out", "harbour.vcf", "--json")
    told = json.loads(ran.stdout)
    assert (told["kind"], told["title"], told["people"]) == ("exported", "⚓ The Harbour", 6)


@pytest.mark.parametrize("name", ["people.csv", "people.vcf"])
def test_what_goes_out_comes_back_through_our_own_importer(pods: Pods, name: str) -> None:
    pods.write(ZOE)
    assert pods("export", "people", "--out", name).exit_code == 0
    ran = pods("--file", "new.toml", "import", name, "--contact", "both", "--labels")
    assert ran.exit_code == 0, ran.stderr
    came = tomllib.loads((pods.folder / "new.toml").read_text(encoding="utf-8"))["people"]
    taken = ("name", "nickname", "email", "phone", "time-zone", "topics")
    old = tomllib.loads(ZOE)["people"]
    assert [{key: one[key] for key in taken if key in one} for one in came.values()] == [
        {key: one[key] for key in taken if key in one} for one in old.values()
    ]
    again = pods("import", name)
    assert again.is_unchanged


def test_redacted_exports_of_one_list_agree_and_name_nobody(first: Pods) -> None:
    ran = first("export", "people", "--redact")
    assert "A key for pseudonyms is kept in your list now" in ran.stderr
    assert [line.partition(" = ")[0] for line in ran.new_lines] == ["pseudonym-key"]
    again = first("export", "people", "--redact", "--out", "people.csv")
    assert again.is_unchanged
    assert "pseudonyms instead of names, and no free text" in again.stdout
    assert (first.folder / "people.csv").read_bytes().decode() == ran.stdout
    everything = first("export", "everything", "--redact").stdout
    ids = [line.partition(",")[0] for line in ran.stdout.splitlines()[1:]]
    assert [*json.loads(everything)["list"]["people"]] == ids
    words = (ran.stdout + everything).casefold()
    names = [*tomllib.loads(first.read())["people"], "mira", "example.org", "food", "key"]
    assert [name for name in names if name in words] == []
    assert tomllib.loads(first.read())["settings"]["pseudonym-key"] not in words


def test_a_dry_run_keeps_no_key_and_writes_no_file(first: Pods) -> None:
    ran = first("export", "people", "--redact", "--out", "x.csv", "--dry-run")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert "dry run" in ran.stderr
    assert not (first.folder / "x.csv").exists()


def test_undo_takes_the_key_away_to_the_byte(first: Pods) -> None:
    before = first.read()
    first("export", "people", "--redact")
    assert first("undo").after == before.encode()


def test_nothing_is_written_over_by_accident(first: Pods) -> None:
    path = first.folder / "people.csv"
    path.write_text("mine")
    ran = first("export", "people", "--out", "people.csv")
    assert (ran.exit_code, path.read_text()) == (6, "mine")
    assert ran.stderr == (
        "error: people.csv is there already, and stays as it is\n  name another one, or add --yes\n"
    )
    assert first("export", "people", "--out", "people.csv", "--yes").exit_code == 0
    ran = first("export", "people", "--out", "pods.toml", "--yes")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert "is your list itself" in ran.stderr


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("harbur",), 3, 'no pod is called "harbur"'),
        (("everything", "--format", "csv"), 2, "csv holds people, and not everything"),
        (("everything", "--out", "a.vcf"), 2, "vcard holds people, and not everything"),
        (("people", "--format", "xlsx"), 2, "xlsx"),
        (("people", "--format", "vcard", "--excel"), 2, "--excel is about sheets"),
        (("harbur", "--redact"), 3, 'no pod is called "harbur"'),
    ],
)
def test_what_cannot_be_is_said(first: Pods, typed: tuple[str, ...], code: int, said: str) -> None:
    ran = first("export", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert said in ran.stderr


def test_a_list_of_nobody_is_a_sheet_without_rows(pods: Pods) -> None:
    pods.write("format = 1\n")
    ran = pods("export", "people")
    assert len(ran.stdout.splitlines()) == 1
    assert ran.stderr == "· Nobody is on the list yet:  pods add-person NAME\n"


def test_every_other_fact_is_a_column_of_a_full_copy(pods: Pods) -> None:
    pods.write(ZOE)
    header, zoe, _ = pods("export", "people", "--show-private").stdout.splitlines()
    cells = dict(
        zip(header.split(","), zoe.replace('"sea, salt; dance"', "").split(","), strict=True)
    )
    assert (cells["energy"], cells["interest"], cells["private-note"]) == ("4", "idea", "canary")


def test_tab_knows_what_can_be_taken_out(pods: Pods) -> None:
    pods.write(HARBOUR)

    def offered(line: str) -> list[str]:
        return pods("", _PODS_COMPLETE="bash", _PODS_LINE=line).stdout.split()

    assert offered("pods export ") == ["people", "everything", "harbour"]
    assert offered("pods export h") == ["harbour"]
    assert offered("pods export people --format ") == ["csv", "vcard", "json"]
