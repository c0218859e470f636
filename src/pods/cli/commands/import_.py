"""`pods import`."""

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from pods.cli.completion_words import known
from pods.cli.session import open_session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pods.actions.arrivals import Reading
    from pods.actions.imported import Import
    from pods.actions.importing_rows import Place, Terms
    from pods.actions.result import Change, Who
    from pods.cli.session import Session
    from pods.model.book import Book

Files = Annotated[
    list[str],
    Argument(metavar="FILE...", help="vCards, tables (CSV), lists of names; - is standard input."),
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
    list[str] | None,
    Option(
        "--tag",
        "--topic",
        autocompletion=known("topics"),
        help="A topic for everybody who is new.",
    ),
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

_COUNTED_FROM = 3  # questions of a kind; of more one wants to know how many there are
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
    terms = Terms(wanted=wanted, fill_in=fill_in, another=tuple(another or ()))
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
    """All questions are asked before anything is locked: who is meant, and who is who."""
    from pods.actions.importing_rows import Place
    from pods.actions.picking import chosen
    from pods.model.book import Book

    if pick:
        session.ask('say whom: --only "1-5,9"; the numbers are those of --dry-run --rows')
    if only is None and not session.is_interactive:
        return terms
    book = session.book if session.location.exists else Book()
    found = _imported(session, book, readings, terms).result
    if only is not None:
        return terms._replace(only=frozenset(map(Place.of, chosen(found.new, only))))
    near = {Place.of(row): row.person for row in found.matched if not row.is_certain}
    if pick:
        from pods.cli.choosing import pick as picked_by

        everybody = terms._replace(same=dict.fromkeys(near))
        new = _imported(session, book, readings, everybody).result.new
        picked = [*map(Place.of, picked_by(session.ask(""), new, near=near))]
        near = {place: near[place] for place in picked if place in near}
        terms = terms._replace(only=frozenset(picked))
    elif not session.shared.dry_run:
        _be_sure_of_many(session, len(found.new))
    if session.shared.dry_run:
        return terms
    let_in = _let_in(session, found)
    return terms._replace(same=_who_is_who(session, near), another=(*terms.another, *let_in))


def _let_in(session: "Session", found: "Import") -> list[str]:
    """Those who were forgotten and are to come back all the same."""
    from pods.actions.importing_rows import FORGOTTEN

    kept_out = (one for one in found.skipped if one.reason.startswith(FORGOTTEN))
    question = "{0.name} (line {0.line}) was {0.reason}, not to come back unasked. Let them in?"
    return [one.name for one in kept_out if session.ask("").confirm(question.format(one))]


def _who_is_who(session: "Session", near: "Mapping[Place, Who]") -> "dict[Place, str | None]":
    """Whether those with a name near somebody's are them; nobody is found twice."""
    same: dict[Place, str | None] = {}
    explained = "y: it is the same person, who stays as is. n: it is somebody else, and new."
    for number, (place, person) in enumerate(near.items(), start=1):
        of_many = f"{number} of {len(near)}: " if len(near) > _COUNTED_FROM else ""
        question = f"{of_many}{place.name} (line {place.line}): is this {person}, on your list?"
        is_new = person.id in same.values() or not session.ask("").confirm(
            question, default=True, explained=explained
        )
        same[place] = None if is_new else person.id
    return same


def _be_sure_of_many(session: "Session", count: int) -> None:
    """A list is for whom one would like to spend time with; an address book comes in by choice."""
    from pods.errors import NotAllowedError

    if count > _ASKED_FROM and not session.shared.yes:
        question = f"Put all {count} people on your list?"
        if not session.ask("").confirm(question, explained="--pick lets you choose among them."):
            raise NotAllowedError("nothing was written", "--pick lets you choose among them")


def _split(typed: list[str] | None) -> tuple[str, ...]:
    parts = (part.strip() for one in typed or () for part in one.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
