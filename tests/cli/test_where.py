"""`pods where`, and which file is the one."""

import json

from tests.support.run import Pods


def test_without_any_file_it_names_the_data_folder_and_how_to_begin(pods: Pods) -> None:
    ran = pods("where", COLUMNS="200")
    assert ran.exit_code == 0
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        str(pods.data_file),
        "  because of  your data folder",
        f"  history     {pods.state}",
        "  not there yet: pods init begins it",
    ]


def test_a_file_in_this_folder_comes_before_the_data_folder(pods: Pods) -> None:
    pods.write("format = 1\n")
    ran = pods("where", "--json")
    assert ran.exit_code == 0
    assert json.loads(ran.stdout) == {
        "kind": "where",
        "version": 1,
        "next_step": None,
        "file": str(pods.file),
        "real": str(pods.file),
        "why": "pods.toml in this folder",
        "exists": True,
        "history": str(pods.state),
    }
    assert ran.is_unchanged


def test_the_environment_comes_before_this_folder_and_the_option_before_both(pods: Pods) -> None:
    pods.write("format = 1\n")
    named = json.loads(pods("where", "--json", PODS_FILE="other.toml").stdout)
    assert (named["file"], named["why"]) == (str(pods.folder / "other.toml"), "$PODS_FILE")
    typed = ("--file", "third.toml")
    for words in ((*typed, "where", "--json"), ("--json", "where", *typed)):
        found = json.loads(pods(*words, PODS_FILE="other.toml").stdout)
        assert (found["file"], found["why"]) == (str(pods.folder / "third.toml"), "--file")


def test_what_stands_after_the_name_wins_over_what_stands_before(pods: Pods) -> None:
    ran = pods("--file", "early.toml", "where", "--file", "late.toml", "--json")
    assert json.loads(ran.stdout)["file"] == str(pods.folder / "late.toml")


def test_a_link_is_named_with_where_it_leads(pods: Pods) -> None:
    (pods.folder / "real.toml").write_text("format = 1\n")
    pods.file.symlink_to("real.toml")
    ran = pods("where", COLUMNS="200")
    assert f"  a link to   {pods.folder / 'real.toml'}" in ran.stdout.splitlines()


def test_a_folder_is_no_file(pods: Pods) -> None:
    ran = pods("where", "--file", ".", COLUMNS="200")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.splitlines() == [
        f"error: {pods.folder} is a folder",
        f"  name the file in it: {pods.file}",
    ]
