"""The yearly review on a terminal: one person after the other, each answer saved at once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pods.actions.reviewing import Review, ReviewLine
    from pods.ask.questions import Questions
    from pods.cli.session import Session

_QUESTIONS = {
    "consent": "What did they say to being on your list? (Enter: later)",
    "source": "Where does this entry come from? (Enter: later)",
}
_WHY = {
    "consent": "In a few words, with the day: asked in May, said yes. It is shown to nobody else.",
    "source": "In a few words: met at the choir, a card of Ana's. It is shown to nobody else.",
}


def ask_about_each(session: "Session", found: "Review") -> None:
    """Ask what is missing of each, tell how to take somebody off, and note that one is through.

    Raises:
        LeftError: the human left (Ctrl-D); what was answered is saved.
    """
    from pods.actions.reviewing import review_done
    from pods.hours.say import say_date

    asker = session.ask("")
    for number, line in enumerate(found.lines, start=1):
        asker.tell(f"{number} of {len(found.lines)}: {line.person}")
        if line.untouched_since:
            asker.tell(f"Nothing since {say_date(line.untouched_since)}. To take them off:")
            asker.tell(line.forget, before="    ")
        _ask(session, asker, line)
    if asker.confirm("Through? Then it comes up again in a year.", default=True):
        session.show(
            session.change("review the list", lambda book: review_done(book, today=session.today))
        )


def _ask(session: "Session", asker: "Questions", line: "ReviewLine") -> None:
    """Ask for each fact that is missing, and keep what is said."""
    from functools import partial

    from pods.actions.people import edit_person

    person = f"@{line.person.id}"
    for fact in line.why:
        said = asker.text(_QUESTIONS[fact], explained=_WHY[fact])
        if said:
            edit = partial(edit_person, person=person, facts={fact: said})
            session.change(f"edit {line.person.id}", edit)
