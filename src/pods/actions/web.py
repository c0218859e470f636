"""Who is tied to whom: pods, ties, those who alone join two parts, those on their own.

For the Caller's own eyes it holds everybody, and private ties where they are asked for. What may
be shown to others (`is_shared`) holds only those who said that they may be named (`shares` in the
file has `invitations`), only that two are tied and not what they are to each other, and nothing
that the Caller thinks of it: no bridges, nobody on their own, no introductions.
"""

from collections.abc import Collection

from pods.actions.result import NextStep, Who, who
from pods.actions.web_bridges import web_bridges, web_joiners
from pods.actions.web_introductions import introductions
from pods.actions.web_parts import Web, WebPerson, WebPod, WebTie
from pods.letters.naming import name_before_others
from pods.model.book import Book
from pods.model.names import find_anything
from pods.model.pod import Pod
from pods.model.tie import Tie
from pods.model.typed import quoted
from pods.reminders.web import pieces, web_of


def web(
    book: Book, *, around: str | None = None, with_drafts: bool = False, show_private: bool = False
) -> Web:
    """The web for the Caller's own eyes.

    Args:
        book: the list.
        around: a person or a pod, as typed: only they and whom they are tied to.
        with_drafts: whether what-ifs are in it, beside the pods.
        show_private: whether private ties are in it.

    Raises:
        NamingError: nobody, and no pod, is called that.
    """
    centre, kept, about = _around(book, around)
    joined = web_of(book)
    bridges = [one for one in web_bridges(book) if one.person.id in kept]
    joiners = [one for one in web_joiners(book) if one.person.id in kept]
    linking = {one.person.id for one in bridges}
    linking |= {one.person.id for one in joiners if one.only_between}
    ties = [tie for tie in book.ties.values() if show_private or not tie.is_private]
    return Web(
        about=about,
        is_shared=False,
        left_out=0,
        people=tuple(
            WebPerson(
                person=who(book, one.id),
                full_name=one.name,
                is_caller=one is book.caller,
                is_bridge=one.id in linking,
                is_alone=one is not book.caller and one.id not in joined,
            )
            for one in book.everybody()
            if one.id in kept and (one is not book.caller or _is_drawn(book))
        ),
        pods=tuple(_pods(book, kept, with_drafts=with_drafts)),
        ties=tuple(
            WebTie(
                people=(who(book, tie.people[0]), who(book, tie.people[1])),
                kind=tie.kind,
                private=tie.is_private,
            )
            for tie in ties
            if kept.issuperset(tie.people)
        ),
        bridges=tuple(bridges),
        joiners=tuple(joiners),
        pieces=tuple(len(piece) for piece in pieces(joined)) if around is None else (),
        introductions=introductions(book, centre if around is not None else None),
        next_step=_next_step(around),
    )


def shared_web(book: Book) -> Web:
    """The web as it may be shown to others: who said that they may be named, and no more."""
    agreed = [one.id for one in book.everybody() if "invitations" in one.shares]
    agreed = [one for one in agreed if name_before_others(book, one, among=agreed)]
    ties = [tie for tie in book.ties.values() if not tie.is_private and {*tie.people} <= {*agreed}]
    pods = [pod for pod in _alive(book) if {*agreed} & {*pod.current_members}]
    shown = {one for tie in ties for one in tie.people}
    shown |= {one for pod in pods for one in pod.current_members if one in agreed}
    named = {one: _shared_name(book, one, agreed) for one in agreed if one in shown}
    return Web(
        about=None,
        is_shared=True,
        left_out=sum(1 for _ in book.everybody()) - len(named),
        people=tuple(
            WebPerson(person=one, full_name=one.name, is_caller=False, is_bridge=False,
                      is_alone=False)
            for one in named.values()
        ),
        pods=tuple(_shared_pod(pod, named) for pod in pods),
        ties=tuple(_shared_tie(tie, named) for tie in ties),
        bridges=(),
        joiners=(),
        pieces=(),
        introductions=(),
        next_step=NextStep(
            text="Only those are in it who may be named; when somebody says so:",
            command="pods edit-person NAME --shares invitations",
        ),
    )  # fmt: skip


def _around(book: Book, typed: str | None) -> tuple[set[str], set[str], str | None]:
    """Whom it is about and those next to them, by id, and its name; by default all."""
    if typed is None:
        everybody = {one.id for one in book.everybody()}
        return everybody, everybody, None
    found = find_anything(book, typed, among=("person", "pod"))
    joined = web_of(book)
    if isinstance(found, Pod):
        inside = {*found.current_members, *found.seat_holders}
        return inside, inside.union(*(joined.get(one, ()) for one in inside)), found.title
    kept = {found.id, *joined.get(found.id, ())}
    # The Caller is in no web that is searched for links: what is next to them is looked up here.
    mine = (pod for pod in _alive(book) if found.id in pod.current_members)
    kept = kept.union(*(pod.current_members for pod in mine))
    ties = (tie for tie in book.ties.values() if not tie.is_private)
    kept = kept.union(*(tie.people for tie in ties if found.id in tie.people))
    return {found.id}, kept, who(book, found.id).name


def _alive(book: Book) -> list[Pod]:
    return [pod for pod in book.pods.values() if pod.state != "closed"]


def _is_drawn(book: Book) -> bool:
    """Whether the Caller sits anywhere or is tied to anybody, as far as the file says."""
    me = book.caller.id
    return any(me in pod.current_members for pod in _alive(book)) or any(
        me in (*tie.people,) for tie in book.ties.values() if not tie.is_private
    )


def _pods(book: Book, kept: Collection[str], *, with_drafts: bool) -> list[WebPod]:
    """The pods, then the drafts; of what is only partly near, nothing."""
    groups = [
        (pod.id, pod.title, str(pod.state), pod.current_members, pod.seat_holders)
        for pod in _alive(book)
    ]
    if with_drafts:
        groups += [
            (one.id, one.title, "draft", one.people, ())
            for one in book.drafts.values()
            if one.is_waiting
        ]
    return [
        WebPod(
            id=group,
            title=title,
            state=state,
            members=tuple(who(book, one) for one in members),
            held=tuple(who(book, one) for one in held),
            unnamed=0,
        )
        for group, title, state, members, held in groups
        if (members or held) and {*members, *held} <= {*kept}
    ]


def _shared_name(book: Book, person: str, among: Collection[str]) -> Who:
    shares = book.person(person).shares
    short = name_before_others(book, person, among=among)
    return Who(id=person, name=book.person(person).name if "name" in shares else short)


def _shared_pod(pod: Pod, named: dict[str, Who]) -> WebPod:
    members = tuple(named[one] for one in pod.current_members if one in named)
    unnamed = len(pod.current_members) - len(members)
    return WebPod(id=pod.id, title=pod.title, state="", members=members, held=(), unnamed=unnamed)


def _shared_tie(tie: Tie, named: dict[str, Who]) -> WebTie:
    return WebTie(people=(named[tie.people[0]], named[tie.people[1]]), kind="knows", private=False)


def _next_step(around: str | None) -> NextStep:
    here = f" {quoted(around)}" if around else ""
    return NextStep(text="To look at it as a picture:", command=f"pods web{here} --out web.html")
