"""`pods demo`."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Context

from pods.cli.session import open_session
from pods.errors import NotAllowedError

Folder = Annotated[Path, Argument(metavar="FOLDER", help="A folder that is not there yet.")]


def demo(context: Context, folder: Folder = Path("pods-demo")) -> None:
    """Lay an example list into a new folder, to try things on.

    Mira and the twelve people she would like to see more of, all invented. Nothing of yours is
    touched, and you can delete the folder afterwards.

    Example:
        pods demo
        cd pods-demo
        PODS_TODAY=2026-09-14 pods
    """
    from pods.view.demo import Demo

    session = open_session(context)
    path = _laid_into(session.cwd / folder)
    session.show(Demo(folder=str(folder), file=str(path)))


def _laid_into(folder: Path) -> Path:
    """A copy of the packaged list in a new folder; whatever is there already stays as it is."""
    from pods.store.saving import make_folder

    path = folder / "pods.toml"
    try:
        make_folder(folder.parent)
        folder.mkdir(mode=0o700)
    except FileExistsError:
        raise NotAllowedError(
            f"{folder} is there already, and stays as it is", "pods demo ANOTHER-FOLDER"
        ) from None
    except OSError as error:
        raise NotAllowedError(
            f"{folder} cannot be made: {error.strerror}", "pods demo ANOTHER-FOLDER"
        ) from None
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(_example())
    return path


def _example() -> bytes:
    """The list as the package brings it; in a checkout, the one of `examples/`."""
    from importlib.resources import files

    packaged = files("pods").joinpath("examples", "first-pods.toml")
    if packaged.is_file():
        return packaged.read_bytes()
    return (Path(__file__).parents[4] / "examples" / "first-pods.toml").read_bytes()
