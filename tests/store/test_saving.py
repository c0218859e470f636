"""What a save leaves as it was, and what it says when it cannot save."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from pods.errors import ExitCode
from pods.store.saving import NotSavedError, make_folder, replace, sweep
from tests.store.conftest import ADA, Desk, adding

ROOT = Path(__file__).parents[2]
BO = '\n[people.bo]\nname = "Bo"\n'
is_root = os.geteuid() == 0
as_root = pytest.mark.skipif(not is_root, reason="only root mounts a file system")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def added_by_another(desk: Desk, what: str, *, prefix: Sequence[str] = ()) -> tuple[int, str]:
    """Run the smallest command that writes, as another process."""
    command = [*prefix, sys.executable, str(ROOT / "benchmarks/adding.py")]
    command += [str(desk.path), str(desk.state), what]
    # Another user may not write where coverage keeps its figures.
    environ = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_only_the_new_lines_are_new(desk: Desk) -> None:
    desk.write("# my people\n" + ADA + "# the end\n")

    saved = desk.add("bo")

    assert desk.path.read_text() == "# my people\n" + ADA + "# the end\n" + BO
    assert (saved.wrote, saved.after) == (True, desk.path.read_bytes())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ADA.encode(), (ADA + BO).encode()),
        (ADA.replace("\n", "\r\n").encode(), (ADA + BO).replace("\n", "\r\n").encode()),
        (b"\xef\xbb\xbf" + ADA.encode(), b"\xef\xbb\xbf" + (ADA + BO).encode()),
        (ADA.rstrip("\n").encode(), (ADA + BO).rstrip("\n").encode()),
        (b"# nobody yet", b'# nobody yet\n\n[people.bo]\nname = "Bo"'),
    ],
    ids=["LF", "CRLF", "a byte order mark", "no last line break", "a remark only"],
)
def test_line_breaks_and_the_byte_order_mark_stay(desk: Desk, before: bytes, after: bytes) -> None:
    desk.write(before)

    desk.add("bo")

    assert desk.path.read_bytes() == after


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_new_file_and_all_we_keep_of_it_are_for_the_user_alone(desk: Desk, mask: int) -> None:
    desk.path = desk.folder / "deep" / "er" / "pods.toml"
    with umask(mask):
        desk.add("ada")
        desk.add("bo")
        desk.file().undo()

    made = [*desk.folder.rglob("*")]
    assert {mode_of(path) for path in made if path.is_file()} == {0o600}
    assert {mode_of(path) for path in made if path.is_dir()} == {0o700}
    assert desk.path.read_text().endswith('\nformat = 1\n\n[people.ada]\nname = "Ada"\n')


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o400 | 0o200])
def test_the_mode_of_a_file_stays(desk: Desk, mode: int) -> None:
    desk.write().chmod(mode)

    with umask(0o077):
        desk.add("bo")
        desk.file().undo()

    assert mode_of(desk.path) == mode


@pytest.mark.skipif(not is_root, reason="only root gives files away")
def test_the_owner_of_a_file_stays(desk: Desk) -> None:
    os.chown(desk.write(), 12345, 23456)

    desk.add("bo")

    assert (desk.path.stat().st_uid, desk.path.stat().st_gid) == (12345, 23456)


def test_extended_attributes_stay(desk: Desk) -> None:
    try:
        os.setxattr(desk.write(), "user.note", b"mine")
    except OSError:
        pytest.skip("this file system has no extended attributes")

    desk.add("bo")

    assert os.getxattr(desk.path, "user.note") == b"mine"


def test_links_stay_links_and_the_file_they_lead_to_is_changed(desk: Desk, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "people.toml"
    real.parent.mkdir()
    real.write_text(ADA)
    (desk.folder / "middle").symlink_to(real)
    desk.path.symlink_to("middle")

    desk.add("bo")

    assert desk.path.is_symlink()
    assert real.read_text() == ADA + BO
    assert sorted(path.name for path in real.parent.iterdir()) == ["people.toml"]
    assert desk.files() == ["middle", "pods.toml"]


def test_a_link_that_leads_nowhere_yet_gets_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.path.symlink_to(tmp_path / "later" / "people.toml")

    desk.add("ada")

    assert desk.path.is_symlink()
    assert (tmp_path / "later" / "people.toml").read_text().endswith(ADA)


def test_a_file_with_two_names_is_refused_before_they_part(desk: Desk) -> None:
    other = desk.folder / "other.toml"
    os.link(desk.write(), other)

    with pytest.raises(NotSavedError) as error:
        desk.add("bo")

    assert error.value.exit_code == ExitCode.NOT_SAVED
    assert error.value.message == (
        f"{desk.path} has 2 names (hard links), and saving would part them"
    )
    assert error.value.hint == "keep one name: cp pods.toml copy.toml && mv copy.toml pods.toml"
    assert desk.path.stat().st_ino == other.stat().st_ino
    assert desk.path.read_text() == ADA


def test_a_file_that_was_made_read_only_stays_as_it_is(desk: Desk) -> None:
    desk.write().chmod(0o444)

    with pytest.raises(NotSavedError, match="is read-only") as error:
        desk.add("bo")

    assert error.value.hint == f"to allow changes: chmod u+w {desk.path}"
    assert desk.path.read_text() == ADA
    assert list(desk.state.rglob("*.toml")) == []


def test_what_changes_nothing_writes_nothing(desk: Desk) -> None:
    desk.write()
    before = desk.path.stat()

    saved = desk.add("ada")

    assert not saved.wrote
    assert desk.path.stat() == before
    assert desk.files() == ["pods.toml"]


def test_nothing_is_made_for_a_change_that_changes_nothing(desk: Desk) -> None:
    desk.path = desk.folder / "deep" / "pods.toml"

    assert not desk.add().wrote
    assert desk.files() == []


def test_a_dry_run_computes_everything_and_writes_nothing(desk: Desk) -> None:
    before = desk.write().stat()

    saved = desk.add("bo", dry_run=True)
    missing = desk.add("bo", named=desk.folder / "deep" / "pods.toml", dry_run=True)

    assert (saved.wrote, saved.after) == (False, (ADA + BO).encode())
    assert saved.result.ids == ("bo",)
    assert missing.before is None
    assert missing.after is not None
    assert desk.path.stat() == before
    assert desk.files() == ["pods.toml"]


def test_what_a_killed_command_left_is_swept_away_and_nothing_else(desk: Desk) -> None:
    desk.write()
    left = desk.folder / ".pods.toml.0123456789ab.pods-new"
    kept = [".other.toml.0123456789ab.pods-new", ".pods.toml.0123.pods-new", ".pods.toml.swp"]
    for name in (left.name, *kept):
        (desk.folder / name).write_text("half a fi")

    desk.add("bo")

    assert desk.files() == sorted([*kept, "pods.toml"])
    sweep(desk.folder / "nowhere" / "pods.toml")


@as_root
def test_a_full_disk_leaves_the_file_byte_for_byte(desk: Desk) -> None:
    disk = desk.folder / "disk"
    disk.mkdir()
    with mounted(disk, "64k"):
        path = disk / "pods.toml"
        path.write_text(ADA + "#" * 40_000 + "\n")
        before = path.read_bytes()

        with pytest.raises(NotSavedError) as error:
            desk.add("bo", named=path)

        assert path.read_bytes() == before
        assert [path.name for path in disk.iterdir()] == ["pods.toml"]
    assert error.value.message == f"{path} could not be saved: the disk is full"
    assert error.value.hint == "make room and try again; nothing was changed"
    assert list(desk.state.rglob("*.json")) == []


@as_root
def test_a_change_that_could_not_be_undone_is_not_begun(desk: Desk) -> None:
    desk.state.mkdir()
    with mounted(desk.state, "16k"):
        desk.write(ADA + "#" * 40_000 + "\n")
        before = desk.path.read_bytes()

        with pytest.raises(NotSavedError) as error:
            desk.add("bo")

        assert desk.path.read_bytes() == before
        assert list(desk.state.glob("*/*/*")) == []
    assert error.value.message == (
        "the history could not be written (No space left on device), and without it no change "
        "can be undone"
    )
    assert error.value.hint.endswith("nothing was changed")


@as_root
def test_a_read_only_disk_is_named(desk: Desk) -> None:
    disk = desk.folder / "disk"
    disk.mkdir()
    with mounted(disk, "64k"):
        (disk / "pods.toml").write_text(ADA)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        with pytest.raises(NotSavedError, match="that disk is read-only"):
            desk.add("bo", named=disk / "pods.toml")


def test_a_limit_on_the_size_of_files_is_named(desk: Desk) -> None:
    """`ulimit -f`: the history, written first, meets it first."""
    desk.write(ADA + "#" * 40_000 + "\n")
    before = desk.path.read_bytes()
    script = f"ulimit -f 8; {sys.executable} {ROOT}/benchmarks/adding.py {desk.path} {desk.state} x"

    done = subprocess.run(["bash", "-c", script], check=False, capture_output=True, text=True)

    assert done.returncode == ExitCode.NOT_SAVED
    assert done.stdout.startswith("error: the history could not be written (File too large)")
    assert desk.path.read_bytes() == before
    assert [name for name in desk.files() if "new" in name] == []


@pytest.mark.skipif(not is_root or not shutil.which("setpriv"), reason="needs another user")
@pytest.mark.parametrize("locked", ["the folder", "the file", "the history"])
def test_without_permission_nothing_happens_and_the_reason_is_named(
    locked: str,
) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own are closed to other users
        desk = Desk(Path(name))
        desk.write()
        desk.state.mkdir()
        open_to_all = {
            "the folder": (desk.path, desk.state),
            "the file": (desk.folder, desk.state),
            "the history": (desk.folder, desk.path),
        }
        Path(name).chmod(0o755)
        desk.path.chmod(0o600)
        for path in open_to_all[locked]:
            path.chmod(0o777)

        nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        can_run = subprocess.run([*nobody, sys.executable, "-S", "-c", ""], check=False)
        if can_run.returncode:
            pytest.skip("another user cannot run this Python")
        code, said = added_by_another(desk, "x", prefix=nobody)

        assert (code, desk.path.read_text()) == (ExitCode.NOT_SAVED, ADA)
    assert {
        "the folder": "no permission to write in its folder",
        "the file": "no permission to write in its folder",
        "the history": "the history could not be written (Permission denied)",
    }[locked] in said


def test_a_file_where_a_folder_should_be_is_named(desk: Desk) -> None:
    desk.write()

    with pytest.raises(NotSavedError, match="a part of its path is a file"):
        replace(desk.path / "pods.toml", b"", expected=None)
    with pytest.raises(OSError, match="Not a directory"):
        make_folder(desk.path / "deep")


@pytest.mark.parametrize("deep", ["deep", "deep/er"])
def test_a_file_that_comes_where_a_folder_was_to_be_made_is_named(desk: Desk, deep: str) -> None:
    file = desk.file(desk.folder / deep / "pods.toml")
    (desk.folder / "deep").write_text("")

    with pytest.raises(NotSavedError, match="a part of its path is a file, not a folder"):
        file.change("add ada", adding("ada"))

    assert desk.files() == ["deep"]


def test_the_smallest_command_that_writes_saves(desk: Desk) -> None:
    assert added_by_another(desk, "noor") == (0, "saved\n")
    assert desk.path.read_text().endswith('[people.noor]\nname = "Noor"\n')
    assert added_by_another(desk, "--undo") == (0, "saved\n")
    assert not desk.path.exists()
