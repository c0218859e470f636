"""What came of an import: each file in a line, and everybody in it accounted for."""

from collections.abc import Iterable, Sequence

from pods.actions.imported import Import, ImportedFile, KnownPerson, NewPerson, Skipped
from pods.view.page import Page, Part, Spoken
from pods.view.theme import GOOD, QUIET, STRONG, WARN
from pods.view.words import counted

_ENCODINGS = {"utf-8": "UTF-8", "utf-16": "UTF-16", "utf-32": "UTF-32", "cp1252": "Windows-1252"}
_NAMED = 12  # more names than this are counted; --rows tells them all
_KNOWN = 6
_LINES = 8
_LEFT = 8

_BY = {
    "e-mail": "the same e-mail",
    "phone": "the same phone",
    "name": "the same name",
    "near name": "a name that is near",
    "phone alone": "the same phone, another name",
    "your word": "as you said",
}


def view(result: Import) -> Page:
    """The files, the count, who is new, what was taken and what was left."""
    page = Page()
    for file in result.files:
        page.line((file.title, STRONG), _how_read(file, several=len(result.files) > 1))
    page.line(*_count(result), indent=2, hang=4)
    if result.each_row:
        page.table(_rows(result), indent=2)
    else:
        _names_on(page, result)
    _taken_on(page, result)
    for remark in result.remarks[:_LEFT]:
        page.line((remark, QUIET), indent=2)
    return page


def _how_read(file: ImportedFile, *, several: bool) -> str:
    name = f" ({file.file})" if several else ""
    header = f", header on line {file.header_line}" if file.header_line else ""
    thing = "card" if file.format.startswith("vcard") else "row"
    encoding = _ENCODINGS.get(file.encoding, file.encoding)
    return f"{name}, {encoding}{header}: {counted(file.rows, thing)}"


def _count(result: Import) -> list[Part]:
    """26 new · 2 already here (Ada Sousa; Bo Berg ~ Bo?) · 3 skipped, no name (lines 9, 17, 30)."""
    parts: list[Part] = [(f"{len(result.new)} new", GOOD if result.new else "")]
    if result.matched:
        parts.append(f" · {len(result.matched)} already here ({_known(result.matched)})")
    if result.skipped:
        parts.append(f" · {len(result.skipped)} skipped{_reasons(result.skipped)}")
    return parts


def _known(matched: Sequence[KnownPerson]) -> str:
    # Those who are in doubt are what somebody has to look at.
    ordered = sorted(matched, key=lambda one: one.is_certain)
    more = f"; and {len(matched) - _KNOWN} more" if len(matched) > _KNOWN else ""
    return "; ".join(_recognised(one) for one in ordered[:_KNOWN]) + more


def _recognised(one: KnownPerson) -> str:
    if not one.is_certain:
        return f"{one.name} ~ {one.person}?"
    filled = f" + {' and '.join(one.filled)}" if one.filled else ""
    return f"{one.name if one.name == one.person.name else f'{one.name} = {one.person}'}{filled}"


def _reasons(skipped: Iterable[Skipped]) -> str:
    lines: dict[str, list[int]] = {}
    for one in skipped:
        lines.setdefault(one.reason, []).append(one.line)
    told = [f"{reason}{_lines(reason, where)}" for reason, where in lines.items()]
    more = f"; and {len(told) - _LINES} other reasons" if len(told) > _LINES else ""
    separator = ", " if len(told) == 1 else ": "
    return separator + "; ".join(told[:_LINES]) + more


def _lines(reason: str, where: Sequence[int]) -> str:
    if reason == "not picked":
        return f" ({len(where)})"
    shown = ", ".join(map(str, where[:_LINES]))
    more = f" and {len(where) - _LINES} more" if len(where) > _LINES else ""
    return f" ({'line' if len(where) == 1 else 'lines'} {shown}{more})"


def _names_on(page: Page, result: Import) -> None:
    """Who is new, with the ids to type; of many, the first."""
    if not result.new:
        return
    parts: list[Part] = []
    for person in result.new[:_NAMED]:
        sign = Spoken("  + ", "; added ", GOOD) if parts else Spoken("+ ", "added ", GOOD)
        parts += [sign, (person.name, STRONG), f" ({person.id})"]
    more = len(result.new) - _NAMED
    page.line(*parts, indent=2, hang=2)
    if more > 0:
        page.line((f"and {more} more: --rows tells each row", QUIET), indent=2)


def _rows(result: Import) -> list[list[Part | list[Part]]]:
    """Each row of each file: its line, the name, and what became of it."""
    several = len(result.files) > 1
    order = {file.file: at for at, file in enumerate(result.files)}
    rows: list[NewPerson | KnownPerson | Skipped] = []
    rows += [*result.new, *result.matched, *result.skipped]
    rows.sort(key=lambda one: (order.get(one.file, 0), one.line))
    return [
        [
            (f"{one.file}:{one.line}" if several else str(one.line), QUIET),
            (one.name, STRONG),
            _fate(one),
        ]
        for one in rows
    ]


def _fate(one: NewPerson | KnownPerson | Skipped) -> list[Part]:
    if isinstance(one, NewPerson):
        known = (one.email, one.phone, one.time_zone, *one.topics)
        told = " · ".join(fact for fact in known if fact)
        facts = f" · {told}" if told else ""
        return [Spoken("+ ", "", GOOD), f"new, number {one.number} ({one.id}){facts}"]
    if isinstance(one, Skipped):
        return [("skipped: ", WARN), one.reason]
    is_here = "is" if one.is_certain else "may be"
    filled = f" · filled in: {', '.join(one.filled)}" if one.filled else ""
    return [f"{is_here} {one.person} ({one.person.id}): {_BY[one.by]}{filled}"]


def _taken_on(page: Page, result: Import) -> None:
    """What of them comes along, and what stays in the file."""
    taken = [
        counted(sum(map(bool, values)), word, many=many)
        for word, many, values in (
            ("e-mail", None, [one.email for one in result.new]),
            ("phone", None, [one.phone for one in result.new]),
            ("nickname", None, [one.nickname for one in result.new]),
            ("time zone", None, [one.time_zone for one in result.new]),
            ("with topics", "with topics", [one.topics for one in result.new]),
        )
        if any(values)
    ]
    if result.new:
        page.line(
            ("taken: ", QUIET), ", ".join([counted(len(result.new), "name"), *taken]), indent=2
        )
    if result.left:
        told = [f"{one.what} ({one.people})" for one in result.left[:_LEFT]]
        more = f", and {len(result.left) - _LEFT} more" if len(result.left) > _LEFT else ""
        page.line(("left in the file: ", QUIET), ", ".join(told) + more, indent=2)
