"""The list of people."""

from pods.actions.listing import PeopleList, PersonLine
from pods.hours.say import say_day
from pods.view.page import Cell, Page
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted


def view(result: PeopleList) -> Page:
    """One line a person; below, how many."""
    page = Page()
    if not result.total:
        return page.line(("nobody yet: pods add-person Ana Bo", QUIET))
    page.table([_row(person) for person in result.people])
    shown, total = len(result.people), result.total
    everybody = counted(total, "person", many="people")
    return page.line((everybody if shown == total else f"{shown} of {everybody}", QUIET))


def _row(person: PersonLine) -> list[Cell]:
    name: Cell = [(person.name, STRONG)]
    if person.id != person.name.lower():
        name = [(person.name, STRONG), (f" ({person.id})", QUIET)]
    return [name, _interest(person), _rest(person)]


def _interest(person: PersonLine) -> str:
    if person.do_not_contact:
        return "not to be contacted"
    until = f" until {say_day(person.not_before)}" if person.not_before else ""
    return f"{person.interest}{until}"


def _rest(person: PersonLine) -> Cell:
    facts = [", ".join(person.pods), ", ".join(person.topics), person.zone or person.place or ""]
    if not person.hours_are_known:
        facts.append("hours unknown")
    return (" · ".join(fact for fact in facts if fact), QUIET)
