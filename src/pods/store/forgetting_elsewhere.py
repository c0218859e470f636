"""Where somebody who was forgotten may still stand, and which no command of ours can reach."""

from collections.abc import Iterable, Iterator
from glob import escape
from pathlib import Path
from shlex import quote

from pods.actions.forgetting import OutOfReach
from pods.actions.forgetting_words import Words
from pods.store.keeping import Place
from pods.store.opening import read_whole

_CLOUDS = ("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "icloud", "seafile")
_MOST_LOOKED_AT = 200


def out_of_reach(place: Place, words: Words, *, others: Iterable[Path]) -> Iterator[OutOfReach]:
    """Everything that may hold them beside what we own; what is there is named, first.

    Args:
        place: the file.
        words: what they are known by.
        others: other lists of the Caller's, whose history names them.
    """
    for path in _beside(place, words):
        yield OutOfReach(where=f"{path.name}, beside the file", command=f"rm {quote(str(path))}")
    for path in others:
        command = f"pods forget PERSON --file {quote(str(path))}"
        yield OutOfReach(where=f"another list of yours, {path}", command=command)
    folder = place.real.parent
    for above in (folder, *folder.parents):
        if (above / ".git").exists():
            inside = quote(str(place.real.relative_to(above)))
            command = f"git -C {quote(str(above))} filter-repo --invert-paths --path {inside}"
            yield OutOfReach(
                where="git keeps every version (this drops them all; commit the file again)",
                command=command,
            )
        if (above / ".stversions").is_dir():
            versions = quote(str(above / ".stversions"))
            name = quote(f"{place.real.stem}*")
            yield OutOfReach(
                where="Syncthing keeps old versions",
                command=f"find {versions} -name {name} -delete",
            )
    cloud = next((one for one in _CLOUDS if one in str(place.real).casefold()), "")
    if cloud:
        yield OutOfReach(where=f"older versions that {cloud.title()} keeps, on its own site")
    yield OutOfReach(where="your other devices, and backups of this one")
    yield OutOfReach(where="letters and calendars sent, exports and pages written")
    yield OutOfReach(where="what you typed: the history of your shell")


def _beside(place: Place, words: Words) -> list[Path]:
    """Copies beside the file that hold them: conflicts of a sync, backups, leftovers of editors."""
    near = sorted(place.real.parent.glob(f"*{escape(place.real.stem)}*"))[:_MOST_LOOKED_AT]
    others = (path for path in near if path.is_file() and path.resolve() != place.real)
    return [path for path in others if _names(path, words)]


def _names(path: Path, words: Words) -> bool:
    try:
        return bool(words.spans(read_whole(path).decode(errors="replace")))
    except (OSError, ValueError):
        return False
