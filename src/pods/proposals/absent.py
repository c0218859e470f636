"""Why somebody was not even drawn on: the step they stand on, a limit, a wish of the Caller's."""

from typing import Literal, NamedTuple

from pods.hours.say import say_date
from pods.model.person import Person
from pods.model.speech import listed
from pods.model.typed import to_type
from pods.proposals.eligible import commitments, no_room
from pods.proposals.levers import Posed
from pods.proposals.seating import inside_of

AbsenceKind = Literal[
    "organiser", "inside", "left-out", "not-to-be-asked", "no-room", "partner", "ladder"
]
"""What keeps somebody from being drawn on."""


class Absent(NamedTuple):
    """Why somebody was not drawn on.

    Attributes:
        kind: what keeps them.
        text: the same, as it follows their name and a colon.
        command: what to type to see them in it, or to change it; empty: nothing to type.
    """

    kind: AbsenceKind
    text: str
    command: str


def why_absent(posed: Posed, person_id: str) -> Absent | None:
    """Why somebody takes no part in the question; None where they do.

    What a private rule is about, or whom, is never said.
    """
    if posed.pod is not None and person_id in inside_of(posed.pod):
        return Absent("inside", f"in {posed.pod.title} already, or a seat is held", "")
    if person_id in posed.asked.people:
        return None
    return _kept_out(posed, person_id) or _on_the_ladder(posed, posed.book.person(person_id))


def _kept_out(posed: Posed, person_id: str) -> Absent | None:
    """What keeps them out wherever they stand on the ladder, what is hardest to change first."""
    book, name = posed.book, to_type(posed.book, person_id)
    found: Absent | None = None
    if person_id == book.caller.id and book.caller.organiser:
        found = Absent("organiser", "an organiser sits in no pod", "")
    elif person_id in posed.draw.get("without", ()):
        found = Absent("left-out", "you asked for it without them", posed.command)
    elif book.person(person_id).do_not_contact:
        change = f"pods edit-person {name} --may-contact"
        found = Absent("not-to-be-asked", "not to be asked, as you wrote down", change)
    elif full := no_room(book, person_id):
        change = f"pods edit-person {name} --max-pods {commitments(book, person_id) + 1}"
        found = Absent("no-room", f"{full}, and that is the limit", change)
    elif person_id in posed.asked.left_out:
        found = Absent("partner", _torn(posed, person_id), "")
    return found


def _torn(posed: Posed, person_id: str) -> str:
    """Whom they belong with who is not drawn on; nobody is named where the rule is private."""
    said = posed.asked.bonds.said(posed.book, person_id, kind="together")
    return f"{said}, and not all of them are drawn on" if "keeps" in said else said


def _on_the_ladder(posed: Posed, person: Person) -> Absent:
    stands = _STANDS.get(person.stands, person.stands)
    if person.stands == "not-now" and person.not_before is not None:
        stands = f"{stands} before {say_date(person.not_before)}"
    steps = listed(list(posed.asked.eligible.ladder), last="or")
    text = f"{stands}, and this draws on those who are {steps}"
    may_be_asked = person.stands != "no"
    see = f"{posed.command} --with {to_type(posed.book, person.id)}"
    return Absent("ladder", text, see if may_be_asked else "")


_STANDS = {
    "idea": "not sounded yet",
    "sounded": "sounded, without a reaction yet",
    "curious": "curious, and no more so far",
    "maybe": "said maybe",
    "not-now": "said not now",
    "no": "said no",
}
