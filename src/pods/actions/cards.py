"""Looking closely: whichever person, or pod, is called that."""

from datetime import date

from pods.actions.person_card import PersonCard, person_card
from pods.actions.pod_card import PodCard, pod_card
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.names import UnknownNameError, find_draft, find_person, find_pod
from pods.model.typed import quoted


def show(book: Book, *, name: str, show_private: bool = False, today: date) -> PersonCard | PodCard:
    """The card of a person, or of a pod, whichever is called that; a person comes first.

    Raises:
        NamingError: nobody, nothing, or more than one, is called that.
    """
    if name in book.pods and not book.knows(name):
        return pod_card(book, book.pods[name], show_private=show_private, today=today)
    try:
        person = find_person(book, name)
    except UnknownNameError as unknown:
        return _pod_instead(book, name, unknown, show_private=show_private, today=today)
    return person_card(book, person, show_private=show_private, today=today)


def _pod_instead(
    book: Book, name: str, unknown: UnknownNameError, *, show_private: bool, today: date
) -> PodCard:
    try:
        pod = find_pod(book, name)
    except UnknownNameError as no_pod:
        raise _nothing(book, name, unknown, no_pod) from None
    return pod_card(book, pod, show_private=show_private, today=today)


def _nothing(
    book: Book, name: str, nobody: UnknownNameError, no_pod: UnknownNameError
) -> UnknownNameError:
    """Nobody and no pod; a draft of that name is shown elsewhere."""
    try:
        draft = find_draft(book, name)
    except PodsError:
        nearer = nobody if nobody.candidates else no_pod
        hint = nearer.hint if nearer.candidates else "pods people and pods list show them all"
        return UnknownNameError(f'nobody, and no pod, is called "{name}"', hint, nearer.candidates)
    return UnknownNameError(f'"{name}" is a draft', f"pods drafts {quoted(draft.id)}", ())
