"""`pods import`."""

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from pods.cli.session import open_session

if TYPE_CHECKING:
    from pods.actions.arrivals import Reading
    from pods.actions.imported import Import
    from pods.actions.importing_rows import Terms
    from pods.actions.result import Change
    from pods.cli.session import Session
    from pods.model.book import Book

Files = Annotated[
    list[str],
    Argument(metavar="FILE…", help="vCards, tables (CSV), lists of names; - is standard input."),
]
Pick = Annotated[bool, Option("--pick", help="Choose from a numbered list, on a terminal.")]
Only = Annotated[
    list[str] | None,
    Option(metavar="WHO", help="Only these of the new ones: '1-5,9', or parts of names."),
]
Reach = Annotated[
    Literal["either", "email", "phone", "both", "none"],
    Option("--contact", help="What is taken to reach them; either: e-mail, else phone."),
]
Labels = Annotated[bool, Option("--labels", help="Take the groups they are in, as topics.")]
Tags = Annotated[
    list[str] | None, Option("--tag", "--topic", help="A topic for everybody who is new.")
]
FillIn = Annotated[
    bool, Option("--fill-in", help="Fill an empty e-mail, phone or zone of who is here already.")
]
Another = Annotated[
    list[str] | None,
    Option(metavar="WHO", help="Names, or lines, of who is somebody else, however near a name is."),
]
Column = Annotated[
    list[str] | None,
    Option(metavar="WHAT=WHICH", help="Of a table: 'name=1', 'email=Mail address'."),
]
Rows = Annotated[bool, Option("--rows", help="Tell row by row what became of each.")]

_ASKED_FROM = 40  # more people at once than this are let in only when that is meant


def import_(
    context: Context,
    files: Files,
    *,
    pick: Pick = False,
    only: Only = None,
    contact: Reach = "either",
    labels: Labels = False,
    tags: Tags = None,
    fill_in: FillIn = False,
    another: Another = None,
    column: Column = None,
    rows: Rows = False,
) -> None:
    """Let people from a phone, a mail program or LinkedIn onto the list.

    The file is recognised by what is in it. Only name, nickname, one way to reach them and the
    time zone are taken; photographs, notes and addresses stay where they are. Who is here already
    stays as is, and nobody comes twice. It is one change: `pods undo` takes all of it back.

    Example:
        pods import Connections.csv --dry-run
        pods import Connections.csv --only "1,mehta" --tag work
    """
    from pods.actions.importing_rows import Terms
    from pods.actions.newcomers import Wanted
    from pods.cli.contacts import columns_of, read_contacts

    session = open_session(context)
    readings = read_contacts(session, files, columns=columns_of(column or ()))
    wanted = Wanted(contact=contact, labels=labels, tags=_split(tags))
    terms = Terms(wanted=wanted, fill_in=fill_in, another=_split(another))
    terms = _settled(session, readings, terms, pick=pick, only=only)
    result = session.change(
        f"import {', '.join(reading.file for reading in readings)}",
        lambda book: _imported(session, book, readings, terms),
    )
    session.show(result.model_copy(update={"each_row": rows}))


def _imported(
    session: "Session", book: "Book", readings: "list[Reading]", terms: "Terms"
) -> "Change[Import]":
    from pods.actions.importing import import_people

    return import_people(
        book,
        readings=readings,
        terms=terms,
        today=session.today,
        dry_run=session.shared.dry_run,
    )


def _settled(
    session: "Session",
    readings: "list[Reading]",
    terms: "Terms",
    *,
    pick: bool,
    only: list[str] | None,
) -> "Terms":
    """All questions are asked before anything is locked: who is who, and who is meant."""
    from pods.actions.importing_rows import Place
    from pods.actions.picking import chosen
    from pods.model.book import Book

    if pick:
        session.ask('say whom: --only "1-5,9"; the numbers are those of --dry-run --rows')
    book = session.book if session.location.exists else Book()
    found = _imported(session, book, readings, terms).result
    if session.is_interactive and not session.shared.dry_run:
        terms = _with_answers(session, found, terms)
        found = _imported(session, book, readings, terms).result
    if only is not None:
        return terms._replace(only=frozenset(map(Place.of, chosen(found.new, only))))
    if pick:
        from pods.cli.choosing import pick as picked_by

        asker = session.ask("")
        return terms._replace(only=frozenset(map(Place.of, picked_by(asker, found.new))))
    _be_sure_of_many(session, len(found.new))
    return terms


def _with_answers(session: "Session", found: "Import", terms: "Terms") -> "Terms":
    """Whether those with a name near somebody's are them; who is found is not asked for again."""
    from pods.actions.importing_rows import Place

    same: dict[Place, str | None] = {}
    for row in found.matched:
        if row.is_certain:
            continue
        is_found = row.person.id in same.values()
        question = f"{row.name} (line {row.line}): is this {row.person}, who is on your list?"
        explained = "y: it is the same person, who stays as is. n: it is somebody else, and new."
        asker = session.ask("")
        is_same = not is_found and asker.confirm(question, default=True, explained=explained)
        same[Place.of(row)] = row.person.id if is_same else None
    return terms._replace(same=same)


def _be_sure_of_many(session: "Session", count: int) -> None:
    """A list is for whom one would like to spend time with; an address book comes in by choice."""
    from pods.errors import NotAllowedError

    is_asked = session.is_interactive and not (session.shared.yes or session.shared.dry_run)
    if is_asked and count > _ASKED_FROM:
        question = f"Put all {count} people on your list?"
        if not session.ask("").confirm(question, explained="--pick lets you choose among them."):
            raise NotAllowedError("nothing was written", "--pick lets you choose among them")


def _split(typed: list[str] | None) -> tuple[str, ...]:
    parts = (part.strip() for one in typed or () for part in one.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
