"""Which file, and why that one; where its history lives."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pods.errors import UsageError

FILE_NAME = "pods.toml"


class Location(NamedTuple):
    """The file that a command reads and writes.

    Attributes:
        path: as it was named, made absolute; may be a symbolic link.
        why: what led there, as a person would say it: "--file", "$PODS_FILE".
        exists: whether there is a file yet (a link that leads nowhere is none).
        real: where the bytes are, links followed once and for all.
    """

    path: Path
    why: str
    exists: bool
    real: Path


class LocationError(UsageError):
    """What was named can hold no book: a folder, a device, a circle of links."""


def locate(option: str | None, *, environ: Mapping[str, str], cwd: Path) -> Location:
    """Find the file: `--file`, else `$PODS_FILE`, else the one here, else the one of the user.

    Args:
        option: what `--file` said; None if it was not given.
        environ: the environment, for PODS_FILE, XDG_DATA_HOME and HOME.
        cwd: the folder that relative paths start from.

    Raises:
        LocationError: that place is a folder, not an ordinary file, or a circle of links.
    """
    if option is not None:
        if not option:
            raise LocationError("--file names no file", "--file pods.toml")
        return _location(cwd / _expanded(option, environ), "--file")
    named = environ.get("PODS_FILE")
    if named:
        return _location(cwd / _expanded(named, environ), "$PODS_FILE")
    here = cwd / FILE_NAME
    if os.path.lexists(here):
        return _location(here, f"{FILE_NAME} in this folder")
    return _location(data_folder(environ) / FILE_NAME, "your data folder")


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return where a user's own file lies: `$XDG_DATA_HOME/pods` or `~/.local/share/pods`."""
    return _xdg(environ, "XDG_DATA_HOME", ".local/share") / "pods"


def state_folder(environ: Mapping[str, str]) -> Path:
    """Return where the history lies: `$XDG_STATE_HOME/pods` or `~/.local/state/pods`."""
    return _xdg(environ, "XDG_STATE_HOME", ".local/state") / "pods"


def _xdg(environ: Mapping[str, str], variable: str, otherwise: str) -> Path:
    # The XDG base directory specification: a relative path is invalid and is ignored.
    named = Path(environ.get(variable, ""))
    return named if named.is_absolute() else _home(environ) / otherwise


def _home(environ: Mapping[str, str]) -> Path:
    home = environ.get("HOME")
    return Path(home) if home else Path.home()


def _expanded(named: str, environ: Mapping[str, str]) -> Path:
    """Follow a leading `~/` that reached us unexpanded, out of quotes or a settings file."""
    if named == "~" or named.startswith("~/"):
        return _home(environ) / named[2:]
    return Path(named)


def _location(path: Path, why: str) -> Location:
    # os.path, not Path.resolve: that one raises another error for a circle in each Python.
    path = Path(os.path.normpath(path)) if ".." not in path.parts else path
    real = Path(os.path.realpath(path))
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return Location(path, why, exists=False, real=real)
    except NotADirectoryError:
        raise LocationError(
            f"{path} cannot be: a part of that path is a file, not a folder", "check the path"
        ) from None
    except OSError as error:
        if os.path.islink(real):  # noqa: PTH114 - the kernel gave up on it, so would pathlib
            raise LocationError(
                f"{path} is a link that leads back to itself", f"ls -l {path}"
            ) from None
        raise LocationError(
            f"{path} cannot be reached: {error.strerror}", f"ls -ld {path.parent}"
        ) from None
    if stat.S_ISDIR(mode):
        raise LocationError(f"{path} is a folder", f"name the file in it: {path / FILE_NAME}")
    if not stat.S_ISREG(mode):
        raise LocationError(f"{path} is not an ordinary file", "name a file such as pods.toml")
    return Location(path, why, exists=True, real=real)
