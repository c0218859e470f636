"""Files that mean harm: no traceback, nothing that steers a screen, and the list stays a list.

All of them, with fields of 10 MB: `python benchmarks/imports.py --hostile`.
"""

import tomllib
from pathlib import Path
from time import process_time

import pytest

from tests.support.hostile_contacts import NAMES, hostile, wrong_in
from tests.support.run import Pods

# Large ones cost what large files cost anywhere; a tenth of each kind is enough here.
HOSTILE = [one for at, one in enumerate(hostile(megabytes=1)) if at % 5 == 0]
MOST_SECONDS = 5.0


def test_there_are_enough_of_them() -> None:
    names = [name for name, _ in hostile(megabytes=1)]
    assert len(names) >= 150
    assert len({*names}) == len(names)


@pytest.mark.parametrize(("name", "content"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_a_hostile_file_does_no_harm(pods: Pods, name: str, content: bytes) -> None:
    (pods.folder / name).write_bytes(content)
    begun = process_time()
    ran = pods("--file", "list.toml", "import", name, "--rows")
    assert process_time() - begun < MOST_SECONDS
    assert wrong_in(ran.exit_code, ran.stdout + ran.stderr, pods.folder / "list.toml") == ""


@pytest.mark.parametrize("kind", ["escape", "control", "bidi", "lines", "toml"])
def test_a_name_that_steers_a_screen_comes_in_as_letters(pods: Pods, kind: str) -> None:
    card = f"BEGIN:VCARD\nFN:{NAMES[kind]}\nEND:VCARD\n"
    (pods.folder / "a.vcf").write_text(card, encoding="utf-8")
    assert pods("--file", "list.toml", "import", "a.vcf").exit_code == 0
    people = tomllib.loads((pods.folder / "list.toml").read_text())["people"]
    [name] = [person["name"] for person in people.values()]
    assert all(letter.isprintable() for letter in name)


def test_the_judge_sees_harm(tmp_path: Path) -> None:
    file = tmp_path / "list.toml"
    assert wrong_in(70, "", file) != ""
    assert wrong_in(0, "a\x1b[31m", file) != ""
    file.write_text('[caller]\nname = "x"\n')
    assert wrong_in(0, "", file) != ""
    file.write_text('[people.a]\nname = "x\\u001b"\n')
    assert wrong_in(0, "", file) != ""
