"""`pods edit`: the Caller's own editor, on a private copy."""

import stat
import sys
from pathlib import Path

import pytest

from pods.cli.editor import EditorError, PrivateCopy, editor
from tests.support.run import Pods

LIST = '# mine\n[people.ada]\nname = "Ada"\n'


def by(pods: Pods, python: str) -> dict[str, str]:
    """An editor that does this to the `text` of the file."""
    script = pods.home / "my editor.py"
    script.write_text(
        "import os, sys\n"
        "path = sys.argv[1]\n"
        "text = open(path).read()\n"
        f"{python}\n"
        "open(path, 'w').write(text)\n"
    )
    return {"EDITOR": f"{sys.executable} '{script}'"}


def test_what_was_typed_is_checked_and_saved_and_can_be_undone(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", COLUMNS="200", **by(pods, "text = text.replace('Ada', 'Ada Sousa')"))
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == f"Checked and saved: {pods.file} · 1 line new, 1 gone\n"
    assert ran.new_lines == ['name = "Ada Sousa"']
    assert list((pods.state / "edits").iterdir()) == []
    assert pods("undo").after == LIST.encode()


def test_nothing_typed_writes_nothing(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", COLUMNS="200", **by(pods, "pass"))
    assert (ran.exit_code, ran.stdout) == (0, f"{pods.file} stays as it was\n")
    assert ran.is_unchanged
    assert pods("history").stdout == "Nothing was changed here yet.\n"


def test_the_copy_has_the_name_of_the_file_and_is_for_nobody_else(pods: Pods) -> None:
    pods.write(LIST)
    look = "text += '# %s %o' % (os.path.basename(path), os.stat(path).st_mode & 0o777)"
    assert pods("edit", **by(pods, look)).new_lines == ["# pods.toml 600"]


def test_a_text_that_cannot_be_is_told_and_kept(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", COLUMNS="400", **by(pods, "text += 'introduced-by = \"bo\"\\n'"))
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert ran.is_unchanged
    (folder,) = (pods.state / "edits").iterdir()
    copy = folder / "pods.toml"
    assert copy.read_text() == LIST + 'introduced-by = "bo"\n'
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert 'nobody has the id "bo"' in ran.stderr
    assert ran.stderr.endswith(
        f"  what you typed is kept in {copy}; once it is right:\n"
        f"  cp {copy} {pods.file} && pods check\n"
    )


def test_a_file_that_is_broken_can_be_mended(pods: Pods) -> None:
    pods.write(LIST + 'introduced-by = "bo"\n')
    ran = pods("edit", **by(pods, "text = text.replace('introduced-by = \"bo\"\\n', '')"))
    assert ran.exit_code == 0
    assert ran.after == LIST.encode()


def test_a_change_by_another_command_meanwhile_is_not_lost(pods: Pods) -> None:
    pods.write(LIST)
    meanwhile = f"text += '# a'; open({str(pods.file)!r}, 'a').write('# meanwhile\\n')"
    ran = pods("edit", COLUMNS="400", **by(pods, meanwhile))
    assert ran.exit_code == 5
    assert ran.after == (LIST + "# meanwhile\n").encode()
    assert "what you typed is kept in" in ran.stderr


def test_a_dry_run_checks_and_saves_nothing(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", "--dry-run", **by(pods, "text += '# more\\n'"))
    assert (ran.exit_code, ran.stderr) == (0, "· Nothing written: this was a dry run.\n")
    assert ran.is_unchanged


def test_an_editor_that_fails_changes_nothing(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", EDITOR="false")
    assert (ran.exit_code, ran.stderr) == (
        2,
        "error: the editor false ended with code 1\n  nothing was saved\n",
    )
    assert list((pods.state / "edits").iterdir()) == []


def test_an_editor_that_fails_after_something_was_typed_leaves_it(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("edit", **by(pods, "open(path, 'a').write('# typed'); sys.exit(3)"))
    assert ran.exit_code == 2
    (folder,) = (pods.state / "edits").iterdir()
    assert (folder / "pods.toml").read_text() == LIST + "# typed"


def test_without_a_file_there_is_nothing_to_edit(pods: Pods) -> None:
    assert pods("edit", EDITOR="true").exit_code == 2


def test_visual_comes_before_editor_and_both_may_have_words() -> None:
    assert editor({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor({"VISUAL": " ", "EDITOR": "'my editor' -n"}) == ["my editor", "-n"]
    with pytest.raises(EditorError, match="cannot be read"):
        editor({"EDITOR": "'vi"})


def test_an_editor_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = PrivateCopy(b"", name="pods.toml", folder=tmp_path)
    with pytest.raises(EditorError, match="no-such-editor cannot be started"):
        copy.edited({"EDITOR": "no-such-editor"})
    usual = tmp_path / "vi"
    usual.write_text("")
    usual.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert editor({}) == [str(usual)]
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(EditorError, match="no editor is named"):
        editor({})


@pytest.mark.parametrize(
    "left", ["os.mkfifo(path)", "os.symlink('/dev/zero', path)", "os.mkdir(path)", "pass"]
)
def test_an_editor_that_leaves_no_file_saves_nothing_and_is_not_waited_for(
    pods: Pods, left: str
) -> None:
    pods.write(LIST)
    ran = pods("edit", **by(pods, f"os.unlink(path); {left}; sys.exit()"))
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: what the editor left cannot be read: ")
    assert ran.is_unchanged
