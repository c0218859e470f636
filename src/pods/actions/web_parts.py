"""What the web of people is made of, as a picture, a list and a script tell it."""

from typing import Literal

from pods.actions.result import Part, Result, Who


class WebPerson(Part):
    """Somebody in the web.

    Attributes:
        person: who.
        full_name: all of the name.
        is_caller: whether it is the Caller, who knows all and therefore bridges nothing.
        is_bridge: whether they are the only link between two parts of the web, or two pods.
        is_alone: whether nobody is known whom they are tied to, or sit with.
    """

    person: Who
    full_name: str
    is_caller: bool
    is_bridge: bool
    is_alone: bool


class WebPod(Part):
    """A pod that is not closed, or a draft.

    Attributes:
        state: of the pod; `draft` for a what-if.
        members: those in it, the Caller too.
        held: those for whom a seat is held.
        unnamed: how many of them are not named.
    """

    id: str
    title: str
    state: str
    members: tuple[Who, ...]
    held: tuple[Who, ...]
    unnamed: int

    @property
    def everybody(self) -> tuple[Who, ...]:
        """Members, and those for whom a seat is held."""
        return (*self.members, *self.held)


class WebTie(Part):
    """What two people are to each other; of what is given to others only that they are tied."""

    people: tuple[Who, Who]
    kind: str
    private: bool


class WebBridge(Part):
    """Somebody who alone joins two parts.

    Attributes:
        person: who.
        between: what of each part they touch: pods of theirs, else a neighbour.
        sizes: how many people hang together in each of the two without them, larger first.
    """

    person: Who
    between: tuple[str, str]
    sizes: tuple[int, int]


class WebJoiner(Part):
    """Somebody who sits in several pods.

    Attributes:
        person: who.
        pods: the titles of them.
        only_between: pairs of them that nobody else sits in, and no tie joins.
    """

    person: Who
    pods: tuple[str, ...]
    only_between: tuple[tuple[str, str], ...]

    @property
    def alone_links_all(self) -> bool:
        """Whether nothing else joins any two of their pods."""
        return len(self.only_between) == len(self.pods) * (len(self.pods) - 1) // 2


class Introduction(Part):
    """Two who could do with knowing each other, why, and what to type once they do."""

    people: tuple[Who, Who]
    reasons: tuple[str, ...]
    command: str


class Web(Result):
    """Who is tied to whom.

    Attributes:
        about: the person or pod it was asked around; None: everybody.
        is_shared: whether only those are in it who agreed to be named to others.
        left_out: how many are not in it for that.
        pieces: how many people hang together in each part of the web, the Caller left out,
            the largest first; those on their own are not counted.
        introductions: the few most worth making now.
        files: where it was written.
    """

    kind: Literal["web"] = "web"
    about: str | None
    is_shared: bool
    left_out: int
    people: tuple[WebPerson, ...]
    pods: tuple[WebPod, ...]
    ties: tuple[WebTie, ...]
    bridges: tuple[WebBridge, ...]
    joiners: tuple[WebJoiner, ...]
    pieces: tuple[int, ...]
    introductions: tuple[Introduction, ...]
    files: tuple[str, ...] = ()

    @property
    def alone(self) -> tuple[WebPerson, ...]:
        """Those whom nobody is known to be tied to."""
        return tuple(one for one in self.people if one.is_alone)
