"""`pods hand-over`."""

import shutil
from pathlib import Path
from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.options import MemberName, PodName
from pods.cli.session import Session, open_session
from pods.errors import NotAllowedError, PodsError

Folder = Annotated[Path, Argument(metavar="FOLDER", help="A folder that is not there yet.")]
WithHours = Annotated[
    bool, Option("--with-hours", help="Take the members' hours along; ask them first.")
]


def hand_over(
    context: Context,
    pod: PodName,
    person: MemberName,
    folder: Folder,
    *,
    with_hours: WithHours = False,
) -> None:
    """Let a member call a pod from now on, and lay out what they need to go on with it.

    The folder gets a list of their own, with the pod and those in it, and the page that the pod
    may see of itself. Your notes, rules, ties, invitations and other people stay with you.

    Example:
        pods hand-over harbour duarte for-duarte
    """
    from pods.actions.hand_over import hand_over as hand

    session = open_session(context)
    hand(session.book, pod=pod, person=person)  # refuse before anything is written
    target = session.cwd / folder
    is_laid_out = not session.shared.dry_run
    if is_laid_out:
        _lay_out(session, target, pod, person, with_hours=with_hours)
    try:
        result = session.change(
            f"hand {pod} over to {person}", lambda book: hand(book, pod=pod, person=person)
        )
    except PodsError:
        if is_laid_out:
            shutil.rmtree(target, ignore_errors=True)
        raise
    session.show(result.model_copy(update={"folder": str(folder), "files": FILES}))


LIST, PAGE = FILES = ("pods.toml", "page.md")


def _lay_out(session: Session, folder: Path, pod: str, person: str, *, with_hours: bool) -> None:
    """Both files in a new folder, for the user's eyes only."""
    from pods.actions.hand_over import hand_over as hand
    from pods.actions.hand_over import list_for
    from pods.actions.pod_page import page
    from pods.exporters.page_markdown import markdown
    from pods.store.render import render_document
    from pods.store.saving import make_folder, replace

    book = hand(session.book, pod=pod, person=person).book
    theirs = list_for(book, pod=pod, person=person, with_hours=with_hours)
    texts = {
        LIST: render_document(theirs.to_tree()),
        PAGE: markdown(page(book, pod=pod, today=session.today)),
    }
    try:
        make_folder(folder.parent)
        folder.mkdir(mode=0o700)
    except FileExistsError:
        raise NotAllowedError(
            f"{folder} is there already, and stays as it is", "name another folder"
        ) from None
    except OSError as error:
        raise NotAllowedError(
            f"{folder} cannot be made: {error.strerror}", "name another folder"
        ) from None
    for name, text in texts.items():
        replace(folder / name, text.encode(), expected=None)
