"""What of the web is drawn where: the names as they fit, and the layout of all of them."""

from typing import NamedTuple

from pods.actions.web_parts import Web, WebTie
from pods.exporters.clean import one_line
from pods.exporters.text_width import shortened, text_width
from pods.exporters.web_layout import Asked, Layout, layout

LETTERS = 12.5  # pixels
PILL = 23.0  # how high a name is with its border
_LONGEST_NAME, _LONGEST_TITLE = 150.0, 190.0
_ROOM = 15.0  # left and right of a name together
_PAGE = 1180.0  # what fits on a desk's screen and, a little smaller, across A4
_NEAR = frozenset({"couple", "family", "housemate"})


class Drawing(NamedTuple):
    """The web, ready to be drawn.

    Attributes:
        names: what is written for each person, by id.
        titles: what is written for each pod.
        ties: those between people who are drawn, in the order of `places.curves`.
        places: where everything stands.
    """

    names: dict[str, str]
    titles: dict[str, str]
    ties: tuple[WebTie, ...]
    places: Layout


def drawing(web: Web) -> Drawing:
    """Lay the web out."""
    names = {
        one.person.id: shortened(one_line(one.person.name), most=_LONGEST_NAME, size=LETTERS)
        for one in web.people
    }
    titles = {
        pod.id: shortened(one_line(pod.title), most=_LONGEST_TITLE, size=LETTERS)
        for pod in web.pods
    }
    pods = {pod.id: [one.id for one in pod.everybody if one.id in names] for pod in web.pods}
    ties = tuple(tie for tie in web.ties if {one.id for one in tie.people} <= names.keys())
    tied = {one.id for tie in ties for one in tie.people}
    inside = {one for people in pods.values() for one in people}
    places = layout(
        Asked(
            names={one: (_wide(text), PILL) for one, text in names.items()},
            titles={one: (_wide(text), PILL) for one, text in titles.items()},
            pods=pods,
            ties=[(tie.people[0].id, tie.people[1].id, tie.kind in _NEAR) for tie in ties],
            alone=[one for one in names if one not in tied and one not in inside],
            width=_PAGE,
        )
    )
    return Drawing(names, titles, ties, places)


def _wide(text: str) -> float:
    return max(text_width(text, size=LETTERS) + _ROOM, PILL + 8)
