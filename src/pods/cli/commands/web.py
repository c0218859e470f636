"""`pods web`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from pods.cli.completion import pods_and_people
from pods.cli.piping import put
from pods.cli.progress import working
from pods.cli.session import open_session
from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.web_parts import Web

Format = Literal["html", "svg"]
Around = Annotated[
    str | None,
    Argument(metavar="[NAME]", autocompletion=pods_and_people, help="A person, or a pod."),
]
Out = Annotated[
    Path | None,
    Option(metavar="FILE", help="Draw it: FILE.html, a page; FILE.svg, the picture alone."),
]
As = Annotated[Format | None, Option("--format", help="Show the document itself, to pass it on.")]
Drafts = Annotated[bool, Option("--drafts", help="With the what-ifs beside the pods.")]
Share = Annotated[
    bool, Option("--share", help="To show others: only who may be named, and who is tied.")
]


def web(
    context: Context,
    name: Around = None,
    *,
    out: Out = None,
    document: As = None,
    drafts: Drafts = False,
    share: Share = False,
) -> None:
    """Show, or draw, who is tied to whom.

    Pods as clusters, who alone links two of them, couples, who is on their own, and the next
    introductions worth making. With a name, only those around them. The picture is for your own
    eyes. To show it to others, --share keeps only those who said that they may be named
    (edit-person NAME --shares invitations); what people are to each other stays out.

    Example:
        pods web
        pods web --out web.html
        pods web joan --drafts
        pods web --share --out for-all.html
    """
    from pods.actions.web import shared_web
    from pods.actions.web import web as web_of
    from pods.store.outgoing import write_new

    session = open_session(context)
    if out is not None and document is not None:
        raise UsageError("--out and --format do not go together", "--out FILE.html, or FILE.svg")
    if share and (drafts or name is not None or session.shared.show_private):
        raise UsageError("--share is of all, and of nothing private", "pods web --share")
    book, shows_private = session.book, session.shared.show_private
    with working("looking at the web", session=session):
        found = (
            shared_web(book) if share
            else web_of(book, around=name, with_drafts=drafts, show_private=shows_private)
        )  # fmt: skip
    if document is not None and not session.shared.as_json:
        put(_document(found, document).encode())
        return
    if out is not None:
        with working("drawing", session=session):
            drawn = _document(found, "svg" if out.suffix.lower() == ".svg" else "html")
        write_new(
            session.cwd / out,
            drawn.encode(),
            overwrite=session.shared.yes,
            own_list=session.location.path,
        )
        found = found.model_copy(update={"files": (str(out),), "next_step": None})
    session.show(found)


def _document(found: "Web", form: Format) -> str:
    from pods.exporters.web_html import html
    from pods.exporters.web_svg import svg_file

    return html(found) if form == "html" else svg_file(found)
