"""`pods export`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from pods.cli.completion import Completions, naming, pods
from pods.cli.piping import put
from pods.cli.session import Session, open_session
from pods.cli.surroundings import last_saved
from pods.cli.typed_line import Typed
from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.exporting import Taken


@naming("pod")
def _exportable(ctx: Typed, incomplete: str) -> Completions:
    words = (("people", "all contacts"), ("everything", "the whole list"))
    return [*(one for one in words if one[0].startswith(incomplete)), *pods(ctx, incomplete)]


What = Annotated[
    str,
    Argument(metavar="people|everything|POD", autocompletion=_exportable, help="What to take out."),
]
FormatName = Annotated[
    Literal["csv", "vcard", "json"] | None,
    Option("--format", help="Else what the file's ending says."),
]
Out = Annotated[Path | None, Option(metavar="FILE", help="Else on the screen, or into a pipe.")]
Excel = Annotated[
    bool, Option("--excel", help="A mark before a sheet, without which Excel takes ë for Ã«.")
]
Redact = Annotated[
    bool, Option("--redact", help="Pseudonyms for names, and no free text; to show it to others.")
]


def export(
    context: Context,
    what: What,
    *,
    form: FormatName = None,
    out: Out = None,
    redact: Redact = False,
    excel: Excel = False,
) -> None:
    """Take people, a pod or everything out of the list, for other programs.

    PRIVATE THINGS STAY: notes, interest, invitations, private ties and rules. With --show-private
    they go along, everything does, and the file is for you alone.

    With --redact the same person has the same pseudonym in every export of this list; the key for
    that is kept in your file, under [settings], the first time.

    Example:
        pods export people --out people.csv
        pods export people --format vcard --out people.vcf
        pods export harbour --redact
        pods export everything --show-private --out full-copy.json
    """
    from pods.actions.exporting import export as taken
    from pods.actions.exporting import exported
    from pods.exporters.registry import format_for

    session = open_session(context)
    shows_private, is_json = session.shared.show_private, session.shared.as_json and out is None
    found = taken(session.book, what=what, show_private=shows_private)
    chosen = format_for(
        found.what, typed="json" if is_json else form, path=str(out) if out else None
    )
    if excel and chosen.name != "csv":
        raise UsageError("--excel is about sheets", "--format csv")
    if redact:  # only now, as it may write into the list
        key = _pseudonym_key(session)
        found = taken(session.book, what=what, show_private=shows_private, pseudonym_key=key)
    mark = b"\xef\xbb\xbf" if excel else b""
    content = mark + chosen.write(found, last_saved(session.location.path, session.environ))
    if out is None:
        _print(session, found, content)
    else:
        _write(session, out, content)
        session.show(exported(found, format_name=chosen.name, file=str(out)))
    session.say_if_dry()


def _print(session: Session, found: "Taken", content: bytes) -> None:
    put(content)
    if found.is_private:
        session.say("This is a full copy, with everything private. Keep it to yourself.")
    elif found.left_out:
        session.say(f"Left out: {', '.join(found.left_out)}.")
    elif found.next_step:
        session.hint(found.next_step.text, found.next_step.command)


def _write(session: Session, out: Path, content: bytes) -> None:
    from pods.store.outgoing import write_new

    if not session.shared.dry_run:
        write_new(out, content, overwrite=session.shared.yes, own_list=session.location.path)


def _pseudonym_key(session: Session) -> str:
    """The secret of this list; one is drawn and kept where it has none."""
    from secrets import token_hex

    from pods.actions.exporting import keep_pseudonym_key

    fresh = token_hex(16)
    if session.book.settings.pseudonym_key is None and not session.shared.dry_run:
        session.change(
            "keep a key for pseudonyms", lambda book: keep_pseudonym_key(book, key=fresh)
        )
        session.say("A key for pseudonyms is kept in your list now, under [settings].")
        del session.book  # read again: another command may have been first to keep one
    return session.book.settings.pseudonym_key or fresh
