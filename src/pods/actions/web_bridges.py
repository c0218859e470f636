"""Those who alone join two parts of the web or two pods, and what stands at each end."""

from itertools import combinations

from pods.actions.result import who
from pods.actions.web_parts import WebBridge, WebJoiner
from pods.model.book import Book
from pods.reminders.web import Bridge, Web, bridges, parts_without, web_of


def web_bridges(book: Book) -> tuple[WebBridge, ...]:
    """Each of them, the weightiest first."""
    joined = web_of(book)
    return tuple(_told(book, joined, one) for one in bridges(book))


def _told(book: Book, joined: Web, bridge: Bridge) -> WebBridge:
    larger, smaller = parts_without(joined, bridge.person)[:2]
    first, second = bridge.ends
    return WebBridge(
        person=who(book, bridge.person),
        between=(
            _end(book, bridge.person, larger, first),
            _end(book, bridge.person, smaller, second),
        ),
        sizes=(len(larger), len(smaller)),
    )


def _end(book: Book, person: str, part: frozenset[str], neighbour: str) -> str:
    """A pod of theirs that lies in that part, else whom they know there."""
    for pod in book.pods.values():
        inside = {*pod.current_members, *pod.seat_holders}
        if pod.state != "closed" and person in inside and inside & part:
            return pod.title
    return who(book, neighbour).name


def web_joiners(book: Book) -> tuple[WebJoiner, ...]:
    """Everybody but the Caller who sits in several pods, in the order of the file."""
    inside = {
        pod.id: {*pod.current_members, *pod.seat_holders} - {book.caller.id}
        for pod in book.pods.values()
        if pod.state != "closed"
    }
    tied = [{*tie.people} for tie in book.ties.values() if not tie.is_private]
    found = []
    for person in book.people:
        own = [pod for pod, people in inside.items() if person in people]
        pairs = [
            pair
            for pair in combinations(own, 2)
            if _is_only_link(inside[pair[0]], inside[pair[1]], tied)
        ]
        if len(own) > 1:
            found.append(
                WebJoiner(
                    person=who(book, person),
                    pods=tuple(book.pods[one].title for one in own),
                    only_between=tuple((book.pods[a].title, book.pods[b].title) for a, b in pairs),
                )
            )
    return tuple(found)


def _is_only_link(here: set[str], there: set[str], tied: list[set[str]]) -> bool:
    """Whether two pods share one person, and nothing else is known to join them."""
    both = here & there
    return len(both) == 1 and not any(
        pair & here - both and pair & there - both and not pair & both for pair in tied
    )
