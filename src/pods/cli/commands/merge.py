"""`pods merge`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from pods.cli.session import Session, open_session
from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.merging import Sides
    from pods.actions.result import NextStep

Other = Annotated[
    str | None,
    Argument(metavar="[FILE]", help="The other version; none: both sides that git left in yours."),
]
Base = Annotated[
    str | None, Option(metavar="FILE", help="A file that both come from; else the history's.")
]
Ours = Annotated[bool, Option("--ours", help="Where both differ, keep what your file says.")]
Theirs = Annotated[bool, Option("--theirs", help="Where both differ, take what FILE says.")]
OursFor = Annotated[
    list[str] | None,
    Option("--ours-for", metavar="KEY", help="The same for one: people.bo, people.bo.email."),
]
TheirsFor = Annotated[
    list[str] | None, Option("--theirs-for", metavar="KEY", help="The same for FILE.")
]

_WAYS = ("everything else as here", "everything else as there")


def merge(
    context: Context,
    other: Other = None,
    *,
    base: Base = None,
    ours: Ours = False,
    theirs: Theirs = False,
    ours_for: OursFor = None,
    theirs_for: TheirsFor = None,
) -> None:
    """Make one of two versions of the list: what was changed here, and what was changed there.

    For the second file that a sync service lays beside yours, and for what git could not merge.
    What both changed, each otherwise, is asked, or settled with --ours and --theirs. FILE is
    never touched, your comments stay, and pods undo takes the merge back.

    Example:
        pods merge laptop.toml --dry-run
        pods merge laptop.toml --theirs
    """
    from pods.actions.merging import by_keys
    from pods.actions.merging import merge as merge_sides

    if ours and theirs:
        raise UsageError("--ours and --theirs are two answers", "give one of them")
    session = open_session(context)
    path = _path(session, other)
    versions = session.file.beside(path, base=_path(session, base))
    rest = theirs if ours or theirs else None
    settled = by_keys(versions.sides, ours=ours_for or (), theirs=theirs_for or (), rest=rest)
    if session.is_interactive:
        _ask(session, versions.sides, settled)
    name = path.name if path else "what git left"
    change = merge_sides(
        versions.sides,
        settled,
        other=name,
        base=versions.base,
        comments=versions.comments,
        shows_private=session.shared.show_private,
    )
    is_dry = session.shared.dry_run
    session.file.join(f"merge {name}", versions, change.book, dry_run=is_dry)
    step = None if is_dry or path is None else _step(path)
    session.show(change.result.model_copy(update={"next_step": step}))
    session.say_if_dry()


def _path(session: Session, typed: str | None) -> Path | None:
    from pods.store.location import locate

    if typed is None:
        return None
    return locate(typed, environ=session.environ, cwd=session.cwd).path


def _ask(session: Session, sides: "Sides", settled: dict[tuple[str, ...], bool]) -> None:
    """Settle with the human what was left open; put it into `settled`."""
    from pods.actions.merging import differences, questions

    found = differences(sides)
    told = questions(sides, shows_private=session.shared.show_private)
    still_open = [one for one in zip(found, told, strict=True) if one[0].path not in settled]
    for number, (difference, asked) in enumerate(still_open, start=1):
        if difference.path in settled:
            continue
        about = f"{asked.about}, {asked.fact}" if asked.fact else asked.about
        options = [f"here: {asked.ours}", f"there: {asked.theirs}"]
        if number < len(still_open):
            options += _WAYS
        chosen = session.ask("").choose(
            f"{about} ({number} of {len(still_open)})", options, explained="Which one is right?"
        )
        is_theirs = chosen in (1, 3)
        covered = still_open[number - 1 :] if chosen > 1 else [(difference, asked)]
        settled.update((one.path, is_theirs) for one, _ in covered)


def _step(path: Path) -> "NextStep":
    from shlex import quote

    from pods.actions.result import NextStep

    text = "The other file is as it was; once you are content:"
    return NextStep(text=text, command=f"rm {quote(str(path))}")
