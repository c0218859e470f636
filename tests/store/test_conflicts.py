"""Second versions of a list that sync services lay beside it."""

import os
from pathlib import Path

import pytest

from pods.store.conflicts import copies, waiting
from pods.store.platform import machine_name

COPIES = [
    "pods.sync-conflict-20260914-101500-ABCDEFG.toml",  # Syncthing
    "pods (Mira's conflicted copy 2026-09-14).toml",  # Dropbox
    "pods (Mira's conflicted copy 2026-09-14 (1)).toml",
    "pods (conflicted copy 2026-09-14 101500).toml",  # Nextcloud
    "pods (in Konflikt stehende Kopie von Mira 2026-09-14).toml",
    "pods (copie en conflit de Mira 2026-09-14).toml",
    "pods (copia en conflicto de Mira 2026-09-14).toml",
    "pods (cópia em conflito de Mira 2026-09-14).toml",
    "pods_conflict-20260914-101500.toml",  # ownCloud
    "pods-DESKTOP-1A2B3C4.toml",  # OneDrive
    "pods-LAPTOP-QWERTY12-2.toml",
    f"pods-{machine_name()}.toml",
    "pods (1).toml",  # Google Drive
    "pods 2.toml",  # iCloud
    ".pods.toml.recovered-20260914",
]
OTHERS = [
    "pods.toml.bak",
    "pods-backup.toml",
    "pods-2025.toml",
    "mypods (1).toml",
    "pods (my notes).toml",
    "pods.sync-conflict-20260914-101500-ABCDEFG.txt",
    "pods 2 go.toml",
    ".pods.toml.0123456789ab.pods-new",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "here" / "pods.toml"
    path.parent.mkdir()
    path.write_text("format = 1\n")
    return path


@pytest.mark.parametrize("name", COPIES)
def test_the_copy_of_each_service_is_noticed(file: Path, name: str) -> None:
    copy = file.with_name(name)
    copy.write_text('format = 1\n[people.bo]\nname = "Bo"\n')
    assert copies(file) == [copy]
    assert waiting(file, state_home=file.parent.parent) == [copy]


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_are_none_of_our_business(file: Path, name: str) -> None:
    file.with_name(name).write_text("something else")
    assert copies(file) == []


def test_what_says_the_same_or_is_no_file_waits_for_nothing(file: Path, tmp_path: Path) -> None:
    file.with_name(COPIES[0]).write_bytes(file.read_bytes())
    file.with_name(COPIES[1]).symlink_to("/etc/passwd")
    file.with_name(COPIES[3]).mkdir()
    assert waiting(file, state_home=tmp_path) == []
    assert waiting(tmp_path / "nowhere" / "pods.toml", state_home=tmp_path) == []


def test_an_editors_backup_counts_only_where_it_is_the_newer_one(file: Path) -> None:
    backup = file.with_name("pods.toml~")
    backup.write_text("format = 1\n# older\n")
    os.utime(backup, ns=(1, 1))
    assert copies(file) == []
    os.utime(file, ns=(0, 0))
    assert copies(file) == [backup]
