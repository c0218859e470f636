"""What an import tells: row by row who came, who is here already and who was passed over."""

from typing import Literal

from pydantic import Field

from pods.actions.result import Part, Result, Who


class ImportedFile(Part):
    """One file, and how it was understood.

    Attributes:
        file: its name, as it was typed.
        format: which kind of file it is, in one word: "linkedin", "vcard-3.0".
        title: the same in words.
        encoding: how its letters are written.
        header_line: where the names of its columns stand, counted from 1; null where it has none.
        rows: how many rows or cards it has, people or not.
    """

    file: str
    format: str
    title: str
    encoding: str
    header_line: int | None
    rows: int


class LeftBehind(Part):
    """Something that is not taken, and of how many people: 12 photographs."""

    what: str
    people: int


class Row(Part):
    """A row or a card, and where it stands."""

    line: int
    file: str


class NewPerson(Row):
    """Somebody who comes on the list.

    Attributes:
        name: as it will be shown.
        emails: all addresses that the file has, the preferred one first.
        id: the id that they have, or would have.
        email: the one address that is taken; null: none.
        phone: the one number that is taken; null: none.
        time_zone: their zone, where the file has one that exists.
        topics: what they come with: labels and tags that were asked for.
        number: their place among everybody new, as `--pick` counts them.
    """

    name: str
    emails: tuple[str, ...]
    id: str
    nickname: str | None = None
    email: str | None = None
    phone: str | None = None
    time_zone: str | None = None
    topics: tuple[str, ...] = ()
    number: int = 0


class KnownPerson(Row):
    """Somebody who is on the list already; nothing of theirs is overwritten.

    Attributes:
        name: as the file has it.
        person: who they are on the list.
        by: what they were recognised by.
        is_certain: false: the names are near, and somebody has to say whether it is them.
        filled: the keys that were empty and are filled now, with `--fill-in`.
    """

    name: str
    person: Who
    by: Literal["e-mail", "phone", "name", "near name", "phone alone", "your word"]
    is_certain: bool
    filled: tuple[str, ...] = ()


class Skipped(Row):
    """A row that is nobody, or nobody new; and why."""

    reason: str
    name: str = ""


class Import(Result):
    """What came of an import, or would come of it with `--dry-run`.

    Attributes:
        format: the format of the file; of several, each once.
        encoding: how its letters are written; of several, each once.
        files: each file on its own.
        left: what stands in the files and was not taken.
        remarks: what else is worth knowing.
        written: whether the list has them now; false with `--dry-run`.
        total: how many people are on the list then, the Caller not counted.
        each_row: whether a screen tells row by row; a script always has all of them.
    """

    kind: Literal["import"] = "import"
    format: str
    encoding: str
    new: tuple[NewPerson, ...]
    matched: tuple[KnownPerson, ...]
    skipped: tuple[Skipped, ...]
    files: tuple[ImportedFile, ...]
    left: tuple[LeftBehind, ...]
    remarks: tuple[str, ...] = ()
    written: bool
    total: int
    each_row: bool = Field(False, exclude=True)
