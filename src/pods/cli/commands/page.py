"""`pods page`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Context, Option

from pods.cli.options import PodName
from pods.cli.piping import put
from pods.cli.session import open_session
from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.pod_page import PodPage

Format = Literal["html", "markdown"]
Out = Annotated[
    Path | None,
    Option(metavar="PATH", help="Write FILE.html or FILE.md, or both into this folder."),
]
As = Annotated[Format | None, Option("--format", help="Show the document itself, to pass it on.")]


def page(context: Context, pod: PodName, *, out: Out = None, document: As = None) -> None:
    """Show, or write, the page that a pod may see of itself.

    First names of those in it and what they share, the dates on each one's clock, who does what,
    what was agreed, how it looked back. Your notes, rules, ties, and who was asked stay with you.
    The HTML is one file without script that asks nothing of the network; print it, or send it.

    Example:
        pods page harbour
        pods page harbour --out harbour.html
        pods page harbour --format markdown
    """
    from pods.actions.pod_page import page as page_of
    from pods.store.outgoing import write_all

    session = open_session(context)
    if out is not None and document is not None:
        raise UsageError("--out and --format do not go together", "--out FILE.html, or FILE.md")
    found = page_of(session.book, pod=pod, today=session.today)
    if document is not None and not session.shared.as_json:
        put(_document(found, document).encode())
        return
    if out is not None:
        files = _files(found, out)
        write_all(
            {session.cwd / path: text.encode() for path, text in files.items()},
            overwrite=session.shared.yes,
            own_list=session.location.path,
        )
        names = tuple(str(path) for path in files)
        found = found.model_copy(update={"files": names, "next_step": None})
    session.show(found)


_ENDINGS: dict[str, Format] = {".html": "html", ".htm": "html", ".md": "markdown"}


def _files(found: "PodPage", out: Path) -> dict[Path, str]:
    """The document of that ending; both where it is a folder."""
    from pods.exporters.names import file_names

    form = _ENDINGS.get(out.suffix.lower())
    if form is not None:
        return {out: _document(found, form)}
    both: tuple[tuple[str, Format], ...] = ((".html", "html"), (".md", "markdown"))
    return {
        out / file_names([found.pod], ending=ending)[0]: _document(found, form)
        for ending, form in both
    }


def _document(found: "PodPage", form: Format) -> str:
    from pods.exporters.page_html import html
    from pods.exporters.page_markdown import markdown

    return html(found) if form == "html" else markdown(found)
