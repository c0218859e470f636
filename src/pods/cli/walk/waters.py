"""Testing the waters: whom one sounds out, what comes back, when they are free."""

from collections.abc import Callable
from datetime import date
from functools import partial

from pods.actions.facts import checked
from pods.actions.interest import mark, sound
from pods.actions.result import who
from pods.cli.walk.answers import NOBODY, names_in
from pods.cli.walk.beginning import about, is_said_by_hand
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed, typed
from pods.cli.walk.where import a_pod_is_wanted, askable
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person
from pods.model.words import INTERESTS, Interest

_AT_ONCE = 8  # more questions of one kind in a row are a form to fill in
_SHOWN = 12  # more names than this are no longer read


def somebody_is_an_idea(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and somebody was never sounded."""
    return a_pod_is_wanted(book, today) and bool(_standing(book, "idea"))


def ask_whom_to_sound(walk: Walk) -> None:
    """Whom the waters were tested with."""
    book = walk.book
    ideas = _standing(book, "idea")
    more = f" and {len(ideas) - _SHOWN} more" if len(ideas) > _SHOWN else ""
    names = ", ".join(who(book, person.id).name for person in ideas[:_SHOWN])
    walk.tell(f"Not sounded out yet: {names}{more}")
    words = Deed("letter", words=("sounding",), options=("--for", typed(book, ideas[0].id)))
    walk.is_done(
        "Whom have you sounded out? (names; w: words to say; Enter: nobody yet)",
        why=_WHY_SOUND,
        deed=partial(_sounded, walk),
        skips=NOBODY,
        asides={"w": lambda: walk.look(words)},
    )


def somebody_was_sounded(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and somebody was sounded and nothing has come back."""
    return a_pod_is_wanted(book, today) and bool(_standing(book, "sounded"))


def ask_what_came_back(walk: Walk) -> None:
    """What each of those who were sounded has said."""
    _in_batches(
        walk,
        lambda book: _ids(_standing(book, "sounded")),
        lambda batch: walk.each(
            lambda book: [one for one in batch if one in _ids(_standing(book, "sounded"))],
            partial(_ask_what_one_said, walk),
        ),
    )


def hours_are_unknown(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and somebody who may be in it has not told when they are free."""
    return a_pod_is_wanted(book, today) and bool(_without_hours(book))


def ask_for_hours(walk: Walk) -> None:
    """Hours and zone of those who may be in a pod."""
    _in_batches(
        walk,
        lambda book: _ids(_without_hours(book)),
        lambda batch: walk.each(
            lambda book: [
                (one.id, key)
                for one in _without_hours(book)
                for key in _missing(one)
                if one.id in batch
            ],
            partial(_ask_fact, walk),
        ),
    )


def _in_batches(
    walk: Walk, people: Callable[[Book], list[str]], ask: Callable[[list[str]], None]
) -> None:
    """Ask about a few, and whether to go on with the others: a long row of questions is a form."""
    asked = list[str]()
    while rest := [one for one in people(walk.book) if one not in asked]:
        more = f"{len(rest)} more {'is' if len(rest) == 1 else 'are'} left. Go on with them?"
        if asked and not walk.is_agreed(more, why=_WHY_BATCH):
            return
        asked += rest[:_AT_ONCE]
        ask(rest[:_AT_ONCE])


_WHY_BATCH = "There is no hurry; pods walk asks about them another day too."
_WHY_SOUND = (
    "To test the waters is to say in passing that you think of a small group, in words your people "
    "use, and to see what comes back. No plan yet; nobody is in anything by it. w shows words to "
    "begin with."
)
_WHY_STEP = (
    "Where they stand to podding at all: curious, maybe, in, not now, no. Going back is as legal "
    "as going on, and silence is an answer that can wait."
)
_WHY_UNTIL = "They are left in peace until then, and come up again on that day."
_WHY_HOURS = (
    "Without hours they can still be proposed; with them, an hour is found that holds all "
    "season. For instance: tue,thu 18:00-21:00; sun 10-13"
)
_WHY_CLOCK = "Hours are compared on everybody's own clock, summer and winter time included."


def _sounded(walk: Walk, answer: str) -> Deed:
    people = names_in(answer)
    return Deed(
        "sound",
        partial(sound, people=people, today=walk.today),
        words=tuple(people),
        label=f"sound {', '.join(people)}",
    )


def _ask_what_one_said(walk: Walk, person: str) -> None:
    book = walk.book
    if person not in book.people:
        return
    name, stands = who(book, person).name, book.people[person].stands
    known = stands if stands != "sounded" else ""
    said = dict[str, str]()

    def ask(part: str) -> None:
        if part == "step":
            question = f"What did {name} say? (curious, maybe, in, not-now, no; Enter: nothing yet)"
            said[part] = walk.ask(question, why=_WHY_STEP, default=known, check=_step)
        else:
            walk.unfinished = f"what {name} said"
            question = "When may you ask again? (1 dec, in 3 months; Enter: left open)"
            check = walk.would(lambda until: _marked(walk, person, "not-now", until=until))
            said[part] = walk.ask(question, why=_WHY_UNTIL, check=check)

    walk.each(lambda _: ("step", "until") if _is_not_now(said) else ("step",), ask)
    walk.unfinished = ""
    if said["step"] and said["step"] != known:
        walk.do(lambda: _marked(walk, person, _step(said["step"]), until=said.get("until") or None))


def _is_not_now(said: dict[str, str]) -> bool:
    return bool(said.get("step")) and _step(said["step"]) == "not-now"


def _marked(walk: Walk, person: str, step: Interest, *, until: str | None) -> Deed:
    named = typed(walk.book, person)
    return Deed(
        "mark",
        partial(mark, people=[named], to=step, until=until, today=walk.today),
        words=(named, step),
        options=("--until", until) if until else (),
        label=f"mark {named} {step}",
    )


def _step(said: str) -> Interest:
    """The step of the ladder that is meant.

    Raises:
        UsageError: there is none of that name.
    """
    wanted = fold(said).replace(" ", "-")
    for step in INTERESTS:
        if step == wanted:
            return step
    raise UsageError(f'"{said}" is no step of the ladder', f"say one of {', '.join(INTERESTS)}")


def _ask_fact(walk: Walk, asked: tuple[str, str]) -> None:
    person, key = asked
    book = walk.book
    if person not in book.people:
        return
    before = getattr(book.people[person], key)
    name, known = who(book, person).name, before or ""
    if key == "free":
        question, why = f"When is {name} free? (such as tue,thu 18-21; Enter: unknown)", _WHY_HOURS
    else:
        question, why = f"On which clock is {name}?", _WHY_CLOCK
        known = known or book.caller.time_zone or ""
    said = walk.ask(
        question, why=why, default=known, check=lambda answer: checked(walk.book, {key: answer})
    )
    if is_said_by_hand(walk, person, key, before=before):
        _ask_fact(walk, asked)
    elif said and said != before:
        walk.do(lambda: about(person=typed(walk.book, person), key=key, said=said))


def _missing(person: Person) -> tuple[str, ...]:
    """What to ask about somebody: the clock only where there are hours to read on it."""
    if not (person.free or person.possible):
        return ("free",)
    return () if person.time_zone else ("time_zone",)


def _without_hours(book: Book) -> list[Person]:
    interested = ("curious", "maybe", "in")
    return [one for one in askable(book) if one.stands in interested and _missing(one)]


def _standing(book: Book, step: Interest) -> list[Person]:
    return [person for person in askable(book) if person.stands == step]


def _ids(people: list[Person]) -> list[str]:
    return [person.id for person in people]
