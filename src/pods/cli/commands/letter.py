"""`pods letter`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from pods.cli.completion import people_listed, pods_and_drafts
from pods.cli.completion_words import letters
from pods.cli.piping import put
from pods.cli.session import Session, open_session
from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.letters import LettersWritten

Template = Annotated[
    str | None,
    Argument(
        metavar="LETTER",
        autocompletion=letters,
        help="sounding, invitation, nudge, ...; without one, all are listed.",
    ),
]
For = Annotated[
    list[str] | None,
    Option("--for", metavar="PERSON", autocompletion=people_listed, help="Who will read it."),
]
About = Annotated[
    str | None,
    Option(
        "--pod",
        metavar="POD",
        autocompletion=pods_and_drafts,
        help="The pod or draft; without --for, to all there who wait for such a letter.",
    ),
]
By = Annotated[str | None, Option(metavar="DATE", help="The day you ask an answer for.")]
Together = Annotated[
    bool, Option("--together/--each", help="One letter to all, in Bcc; else one to each.")
]
ShowAddresses = Annotated[
    bool, Option("--show-addresses", help="With --together: everybody sees every address.")
]
MailTo = Annotated[
    bool, Option("--mailto", help="A link for each that opens it in a mail program.")
]
Out = Annotated[
    Path | None,
    Option(metavar="PATH", help="Write each into this folder; FILE.txt or FILE.eml for one."),
]
Eml = Annotated[bool, Option("--eml", help="With --out: drafts that mail programs open.")]
Words = Annotated[
    bool, Option("--template", help="The words with their placeholders, for your [templates].")
]


def letter(
    context: Context,
    template: Template = None,
    *,
    people: For = None,
    about: About = None,
    by: By = None,
    together: Together = False,
    show_addresses: ShowAddresses = False,
    mailto: MailTo = False,
    out: Out = None,
    eml: Eml = False,
    words: Words = False,
) -> None:
    """Show a letter with the facts filled in, to copy and make your own. Nothing is sent or logged.

    Each tells the hours on its reader's own clock. Your own words stand in [templates] of the
    file and come first; those under invitation-pt go to whom you write in pt.

    Example:
        pods letter
        pods letter sounding --for joan
        pods letter invitation --for tomas,ines --pod harbour --out letters --eml
        pods letter nudge --pod harbour --mailto
    """
    from pods.actions.letter_list import letter_list
    from pods.actions.letters import Sending, letters

    session = open_session(context)
    if template is None:
        session.show(letter_list(session.book))
        return
    if words:
        _show_words(session, template)
        return
    if eml and out is None:
        raise UsageError("--eml writes drafts into files", "say where: --out FOLDER")
    if mailto and out is not None:
        raise UsageError("--mailto and --out do not go together", "--eml makes files of mails")
    if show_addresses and not together:
        raise UsageError("each alone sees no other address", "all in one letter: --together")
    written = letters(
        session.book,
        template=template,
        people=people or (),
        about=about,
        by=by,
        sending=Sending(together, show_addresses),
        today=session.today,
    )
    if mailto:
        written = written.model_copy(update={"form": "link"})
    if out is not None:
        written = written.model_copy(update={"files": _write(session, written, out, eml=eml)})
    session.show(written)


def _show_words(session: Session, name: str) -> None:
    """The words as they stand in the file, with what the placeholders become above them."""
    from pods.actions.letter_list import letter_template
    from pods.store.render import render_pair

    found = letter_template(session.book, name=name)
    if session.shared.as_json:
        session.show(found)
        return
    head = [] if found.has_table else ["[templates]"]
    told = [f"# {{{one}}}: {becomes}" for one, becomes in found.placeholders.items()]
    put("\n".join([*head, *told, render_pair((found.key,), found.text)]).encode())
    if found.next_step:
        session.hint(found.next_step.text, found.next_step.command)


def _write(session: Session, written: "LettersWritten", out: Path, *, eml: bool) -> tuple[str, ...]:
    """Each letter into a file of its own; which ones, as they are called from here."""
    from pods.exporters.mail import letter_files
    from pods.store.outgoing import write_all

    suffix = out.suffix.lower()
    is_file = suffix in {".eml", ".txt"}
    if is_file and len(written.letters) > 1:
        raise UsageError(f"{len(written.letters)} letters are no one file", "--out FOLDER")
    if eml and suffix == ".txt":
        raise UsageError("--eml writes drafts, and .txt is none", "--out FILE.eml, or --out FOLDER")
    named = letter_files(written, as_drafts=eml or suffix == ".eml")
    files = {out if is_file else out / name: content for name, content in named.items()}
    write_all(
        {session.cwd / path: content for path, content in files.items()},
        overwrite=session.shared.yes,
        own_list=session.location.path,
    )
    return tuple(str(path) for path in files)
