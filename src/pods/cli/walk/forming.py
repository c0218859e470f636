"""Which combination feels right, who is asked, and what they say."""

from functools import partial

from pods.actions.invitations import invite
from pods.actions.pods import new_pod
from pods.actions.replies import reply
from pods.actions.suggest import suggest_next
from pods.actions.suggestion import NumberedPod, Wishes
from pods.cli.walk.journey import Walk
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.words import Reply

_REPLIES: tuple[Reply, ...] = ("yes", "maybe", "no")


def nothing_is_forming(book: Book) -> bool:
    """Whether there are enough people for a pod, and none is being put together."""
    is_forming = any(pod.state in ("idea", "sounding", "inviting") for pod in book.pods.values())
    return len(book.people) + 1 >= book.settings.size_min and not is_forming


def ask_which_combination(walk: Walk) -> None:
    """Show a few, and begin the one that feels right."""
    try:
        found = suggest_next(walk.book, wishes=Wishes(), today=walk.session.today)
    except PodsError as error:
        walk.session.say(f"{error.message}. {error.hint}")
        return
    walk.session.show(found.model_copy(update={"next_step": None}))
    options = [option for option in found.options if isinstance(option, NumberedPod)]
    chosen = _chosen(walk, options) if options else None
    if chosen is None:
        return
    name = walk.ask("What is it called? (Enter: let it sit)", why=_WHY_NAME)
    if not name:
        return
    at = chosen.slots[0].at if chosen.slots else None
    people = [one for one in chosen.people if one != found.me]
    hour = ["--at", at] if at else []
    walk.do(
        "new-pod",
        name,
        *people,
        *hour,
        action=partial(
            new_pod, name=name, people=people, terms={"at": at}, today=walk.session.today
        ),
    )


def somebody_is_not_asked(book: Book) -> bool:
    """Whether a seat is held for somebody who was not asked."""
    return any(_not_asked(pod) for pod in book.pods.values())


def ask_to_invite(walk: Walk) -> None:
    """Write the letters of each pod that has seats held."""
    for pod in list(walk.book.pods.values()):
        people = _not_asked(pod)
        names = ", ".join(walk.book.person(one).name for one in people)
        if people and walk.is_agreed(f"Ask {names} into {pod.title} today?", why=_WHY_INVITE):
            walk.do(
                "invite",
                pod.id,
                *people,
                action=partial(invite, into=pod.id, people=people, today=walk.session.today),
            )


def somebody_owes_an_answer(book: Book) -> bool:
    """Whether an invitation waits for its answer."""
    return any(_owed(pod) for pod in book.pods.values())


def ask_for_answers(walk: Walk) -> None:
    """What each of those who were asked has said."""
    for pod in list(walk.book.pods.values()):
        for person in _owed(pod):
            name = walk.book.person(person).name
            answer = _answer(walk, f"{name} and {pod.title}? (yes, maybe, no; Enter: no answer)")
            if answer is not None:
                walk.do(
                    "reply",
                    person,
                    answer,
                    "--pod",
                    pod.id,
                    action=partial(
                        reply, person=person, answer=answer, into=pod.id, today=walk.session.today
                    ),
                )


_WHY_CHOICE = "None is the right one. The right one feels right; it may take weeks."
_WHY_NAME = "It can change. The Unicorns were a file name first."
_WHY_INVITE = "The letters are written and logged; you send them, in your own words."
_WHY_ANSWER = "A no is completely fine. A yes makes a member."


def _chosen(walk: Walk, options: list[NumberedPod]) -> NumberedPod | None:
    numbers = [str(option.number) for option in options]
    question = f"Which one feels right? ({', '.join(numbers)}; Enter: let it sit)"
    while True:
        said = walk.ask(question, why=_WHY_CHOICE)
        if not said:
            return None
        if said in numbers:
            return options[numbers.index(said)]
        walk.session.say(f"Type one of {', '.join(numbers)}, or Enter.")


def _answer(walk: Walk, question: str) -> Reply | None:
    while True:
        said = walk.ask(question, why=_WHY_ANSWER)
        found = next((one for one in _REPLIES if one == said.lower()), None)
        if found is not None or not said:
            return found
        walk.session.say("Type yes, maybe or no, or Enter.")


def _not_asked(pod: Pod) -> list[str]:
    return [mail.person for mail in pod.invitations.values() if mail.state == "draft"]


def _owed(pod: Pod) -> list[str]:
    waiting = ("sent", "nudged", "maybe")
    return [mail.person for mail in pod.invitations.values() if mail.state in waiting]
