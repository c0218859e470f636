"""The first stretch: who you are, and who comes to mind."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import partial

from pods.actions.facts import checked
from pods.actions.people import add_people, edit_person
from pods.cli.surroundings import local_zone
from pods.cli.walk.answers import NOBODY, Back, names_in
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.where import a_pod_is_wanted
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.names import KnownNameError
from pods.model.person import Caller

_SHOWN = 12  # more names than this are no longer read


def you_are_unknown(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and nobody has said who the Caller is, where and when free."""
    return a_pod_is_wanted(book, today) and bool(_unknown(book))


def ask_about_you(walk: Walk) -> None:
    """The Caller's name, zone and hours, as far as they are not known."""
    walk.each(_unknown, partial(_ask_fact, walk))


def a_list_is_wanted(book: Book, today: date) -> bool:
    """Whether somebody else may come to mind: always, as long as a pod is wanted."""
    return a_pod_is_wanted(book, today)


def ask_for_people(walk: Walk) -> None:
    """Names, as many as come to mind."""
    known = [person.name for person in walk.book.people.values()]
    question = "Who else comes to mind?" if known else "Who would you like to spend time with?"
    if known:
        more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        walk.tell(f"On your list: {', '.join(known[:_SHOWN])}{more}")
    while True:
        names = names_in(
            walk.ask(f"{question} (names; Enter: go on)", why=_WHY_PEOPLE, skips=NOBODY)
        )
        if not names:
            return
        with suppress(Back):  # from a question about one of these names
            question = "And who else?" if _is_added(walk, names) else question


_WHY_YOU = {
    "name": "Your letters are signed with it.",
    "time_zone": "Everybody's hours are compared on their own clocks. Area/City.",
    "free": "A pod needs one hour a week that suits everybody. For instance: sun 10-13",
}
_WHY_PEOPLE = (
    "One question on an index card, and a list that may sit for weeks. Several names at once: "
    "Noor, Bo, Ada Sousa. In no order."
)
_WHY_NAMESAKE = "The same name twice is nearly always the same person."


def _unknown(book: Book) -> tuple[str, ...]:
    """What nobody has said about the Caller yet; one who weaves for others needs no hours."""
    you = book.caller
    is_known = {
        "name": you.name != Caller.model_fields["name"].default,
        "time_zone": bool(you.time_zone) or you.organiser,
        "free": bool(you.free or you.possible) or you.organiser,
    }
    return tuple(key for key, known in is_known.items() if not known)


def _ask_fact(walk: Walk, key: str) -> None:
    me, before = walk.book.caller.id, getattr(walk.book.caller, key)
    known = getattr(walk.book.caller, key) if key not in _unknown(walk.book) else None
    here = local_zone(walk.session.environ) if key == "time_zone" else ""
    questions = {
        "name": "What are you called?",
        "time_zone": "In which time zone are you? (such as Europe/Lisbon)",
        "free": "When are you free for a call? (such as tue,thu 18-21)",
    }
    said = walk.ask(
        questions[key],
        why=_WHY_YOU[key],
        default=known or here,
        check=lambda answer: checked(walk.book, {key: answer}),
    )
    if is_said_by_hand(walk, me, key, before=before):
        _ask_fact(walk, key)
    elif said and said != known:
        walk.do(lambda: about(person="me", key=key, said=said))


def is_said_by_hand(walk: Walk, person: str, key: str, *, before: str | None) -> bool:
    """Whether somebody wrote this very fact into the file while it was asked for; it is told.

    Args:
        walk: who goes along.
        person: the id.
        key: the fact's name in the model.
        before: what the file said of it when it was asked for.
    """
    book = walk.book
    now = getattr(book.person(person), key) if book.knows(person) else None
    if now in (None, before):
        return False
    walk.tell(f"Meanwhile the file says: {now}. It stays, unless you say otherwise here.")
    return True


def about(*, person: str, key: str, said: str) -> Deed:
    """A fact about somebody.

    Args:
        person: as typed.
        key: the fact's name in the model.
        said: its value, as typed.
    """
    return Deed(
        "edit-person",
        partial(edit_person, person=person, facts={key: said}),
        words=(person,),
        options=(f"--{key.replace('_', '-')}", said),
        label=f"edit {person}",
    )


def _is_added(walk: Walk, names: Sequence[str]) -> bool:
    """Those whose names are new at once; about each of the others, whether it is another."""
    try:
        new, known = _sorted_out(walk, names)
    except PodsError as error:
        walk.refuse(error)
        return False
    if new:
        walk.do(lambda: _added(walk, new))
    for name, is_known in known:
        walk.tell(is_known)
        if walk.is_agreed(f"Is there another {name}?", why=_WHY_NAMESAKE):
            walk.do(partial(_added, walk, [name], another=True))
    return True


def _sorted_out(walk: Walk, names: Sequence[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The names that are new, and each of the others with what to tell about it."""
    book, new, known = walk.book, list[str](), list[tuple[str, str]]()
    for name in names:
        try:
            book = add_people(book, names=[name], facts={}, today=walk.today).book
        except KnownNameError as error:
            known.append((name, error.message))
        else:
            new.append(name)
    return new, known


def _added(walk: Walk, names: Sequence[str], *, another: bool = False) -> Deed:
    return Deed(
        "add-person",
        partial(add_people, names=names, facts={}, another=another, today=walk.today),
        words=tuple(names),
        options=("--another",) * another,
        label=f"add {', '.join(names)}",
    )
