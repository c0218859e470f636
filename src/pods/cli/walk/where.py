"""Where the Caller is, read from the file: what is asked depends on it."""

from datetime import date

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.person import Person
from pods.model.pod import Pod

_FORMING = ("idea", "sounding", "inviting")


def a_pod_is_wanted(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether the next thing is a pod: none is being put together, and the Caller has room.

    With a pod that lives, room is only where the Caller said so (`max-pods`): nobody is in a rush.
    """
    if any(pod.state in _FORMING for pod in book.pods.values()):
        return False
    if book.caller.organiser:
        return True
    room = 1 if book.caller.max_pods is None else book.caller.max_pods
    return len(book.weekly_pods_of(book.caller.id)) < room


def askable(book: Book) -> list[Person]:
    """Everybody who may be written to, in the order of the file."""
    return [person for person in book.people.values() if not person.do_not_contact]


def groups(book: Book) -> dict[str, Pod | Draft]:
    """By id: the pods that are not closed, and the drafts that wait to become one."""
    drafts = {key: draft for key, draft in book.drafts.items() if draft.is_waiting}
    pods = {key: pod for key, pod in book.pods.items() if pod.state != "closed"}
    return {**drafts, **pods}


def is_on_the_way(pod: Pod) -> bool:
    """Whether a pod has company, and is before its first season: its first calls are the thing."""
    is_before = pod.state in (*_FORMING, "kickoff") and pod.kind != "gathering"
    return is_before and not pod.seasons and len(pod.current_members) > 1


def is_yours(book: Book, pod: Pod) -> bool:
    """Whether the Caller calls it, or nobody is said to; what others call is theirs to fix."""
    return pod.caller in (None, book.caller.id)
