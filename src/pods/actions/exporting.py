"""Taking people, a pod or everything out of the list: what goes along, and what stays."""

from typing import Any, Literal
from uuid import UUID, uuid5

from pods.actions.contact_sheet import COLUMNS
from pods.actions.exporting_shared import left_out, part_of_pod, shared_part
from pods.actions.redacting import redacted
from pods.actions.result import Change, NextStep, Part, Result
from pods.model.book import Book
from pods.model.names import find_pod
from pods.model.person import Person

What = Literal["people", "pod", "everything"]

# Ours alone, drawn once, so that a card that is imported again is the same card.
_OURS = UUID("7d1f5a52-6a5a-4d0e-9a53-0a3b1f0f9c11")

_TABLES = ("interests", "soundings", "contacts", "traits")


class Contact(Part):
    """Somebody as a sheet or an address book has them.

    Attributes:
        uid: the same in every export; another list's Ada has another.
        cells: by the key of the file, what is known; a list stays a list.
    """

    id: str
    uid: str
    cells: dict[str, Any]


class Taken(Part):
    """What is taken out of the list, for a format to write.

    Attributes:
        what: people, a pod or everything.
        title: what the pod is called.
        is_private: whether it is a full copy, for the Caller alone.
        is_redacted: whether names are hidden and free text is dropped.
        columns: of a sheet, by the keys of the file.
        contacts: its rows.
        tree: the tables of the file, as far as they go out.
        left_out: what stays, counted.
        next_step: where there is nothing to take.
    """

    what: What
    title: str
    is_private: bool
    is_redacted: bool
    columns: tuple[str, ...]
    contacts: tuple[Contact, ...]
    tree: dict[str, Any]
    left_out: tuple[str, ...]
    next_step: NextStep | None


class Export(Result):
    """A part of the list as one document.

    Attributes:
        what: people, a pod or everything.
        private: whether it is a full copy, for the Caller alone.
        redacted: whether names are hidden and free text is dropped.
        left_out: what stays, counted.
        list: the tables of the file under their own keys, as far as they go out.
    """

    kind: Literal["export"] = "export"
    what: What
    private: bool
    redacted: bool
    left_out: tuple[str, ...]
    list: dict[str, Any]


class Exported(Result):
    """That an export was written to a file.

    Attributes:
        people: how many are in it.
        pods: how many are in it.
    """

    kind: Literal["exported"] = "exported"
    what: What
    title: str
    format: str
    file: str
    people: int
    pods: int
    is_private: bool
    is_redacted: bool
    left_out: tuple[str, ...]


def export(
    book: Book, *, what: str, show_private: bool = False, pseudonym_key: str | None = None
) -> Taken:
    """Take something out; it changes nothing.

    Args:
        book: the list.
        what: "people", "everything", or a pod's name as typed.
        show_private: a full copy for the Caller's own eyes.
        pseudonym_key: the secret of the list, to hide every name with.

    Raises:
        NamingError: no pod is called that.
    """
    subject, part, title = _asked_for(book, what)
    stays = () if show_private else left_out(part)
    if not show_private:
        part = shared_part(part)
    if pseudonym_key is not None:
        part, title = redacted(part, key=pseudonym_key), ""
    columns = _all_columns() if show_private else COLUMNS
    contacts = tuple(_contact(part, one, columns) for one in _people(part, subject))
    is_bare = subject == "people" and not contacts
    return Taken(
        what=subject,
        title=title,
        is_private=show_private,
        is_redacted=pseudonym_key is not None,
        columns=columns,
        contacts=contacts,
        tree=_tree(part, subject),
        left_out=stays,
        next_step=NextStep(text="Nobody is on the list yet:", command="pods add-person NAME")
        if is_bare
        else None,
    )


def _asked_for(book: Book, what: str) -> tuple[What, Book, str]:
    """What is meant, that part of the book, and what a pod is called."""
    if what == "people":
        return "people", book, ""
    if what == "everything":
        return "everything", book, ""
    pod = find_pod(book, what)
    return "pod", part_of_pod(book, pod), pod.title


def as_document(taken: Taken) -> Export:
    """What was taken, as one document."""
    return Export(
        what=taken.what,
        private=taken.is_private,
        redacted=taken.is_redacted,
        left_out=taken.left_out,
        list=taken.tree,
        next_step=taken.next_step,
    )


def keep_pseudonym_key(book: Book, *, key: str) -> Change[Result]:
    """Keep the secret of the list, if it has none yet."""
    if book.settings.pseudonym_key is None:
        book = book.with_settings(book.settings.with_facts({"pseudonym_key": key}))
    return Change(book, Result())


def exported(taken: Taken, *, format_name: str, file: str) -> Exported:
    """What to tell of an export that was written."""
    return Exported(
        what=taken.what,
        title=taken.title,
        format=format_name,
        file=file,
        people=len(taken.contacts),
        pods=len(taken.tree.get("pods", {})),
        is_private=taken.is_private,
        is_redacted=taken.is_redacted,
        left_out=taken.left_out,
    )


def _people(book: Book, subject: What) -> list[Person]:
    """The people of the list; of a pod those who are in it now, the Caller among them."""
    if subject != "pod":
        return [*book.people.values()]
    (pod,) = book.pods.values()
    return [book.person(one) for one in pod.current_members if book.knows(one)]


def _tree(book: Book, subject: What) -> dict[str, Any]:
    tree = book.to_tree()
    return {"people": tree.get("people", {})} if subject == "people" else tree


def _all_columns() -> tuple[str, ...]:
    """The usual columns first, then every other fact that fits into a cell."""
    names = (name.replace("_", "-") for name in Person.model_fields if name not in _TABLES)
    return tuple(dict.fromkeys((*COLUMNS, *names)))


def _contact(book: Book, person: Person, columns: tuple[str, ...]) -> Contact:
    cells = {name: getattr(person, name.replace("-", "_")) for name in columns}
    if "interest" in cells:
        cells["interest"] = person.stands
    whose = f"{book.caller.id}\n{book.caller.name}\n{person.id}"
    return Contact(
        id=person.id,
        uid=str(uuid5(_OURS, whose)),
        cells={key: one for key, one in cells.items() if one},
    )
