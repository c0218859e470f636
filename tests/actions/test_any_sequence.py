"""Whatever a Caller does, in whatever order: the book stays one that a file may say."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pods.actions.attendance import Notes
from pods.actions.cards import show
from pods.actions.drafts import list_drafts, move
from pods.actions.hours import when
from pods.actions.interest import mark, sound, talked
from pods.actions.invitations import invite
from pods.actions.kick_off import plan_kick_off
from pods.actions.ledger import list_invitations
from pods.actions.listing import list_people, list_pods
from pods.actions.meeting_changes import move_meeting, skip_meeting
from pods.actions.meeting_replies import reply_to_meeting
from pods.actions.meetings import log_meeting
from pods.actions.membership import join, leave
from pods.actions.people import add_people, edit_person
from pods.actions.pod_terms import edit_pod
from pods.actions.pods import new_pod
from pods.actions.replies import reply
from pods.actions.rests import rest, wake
from pods.actions.result import Change
from pods.actions.season_terms import SeasonWish
from pods.actions.seasons import plan_season
from pods.actions.ties import list_rules, rule, tie
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.invitation import Invitation
from pods.model.words import INTERESTS, POD_STATES, TIE_KINDS
from tests.support.books import TODAY, book_of, flaws, law, pod_of

Step = tuple[Callable[..., Any], dict[str, Any]]

ids = st.sampled_from(["noor", "bo", "zoe", "ada"])
names = st.one_of(ids, ids, ids, st.sampled_from(["me", "nobody", "Zoë Wójcik"]))
several = st.one_of(st.lists(ids, min_size=1, max_size=2), st.lists(names, min_size=1, max_size=3))
groups = st.sampled_from(["unicorns", "unicorns", "wed", "dragons", "x"])
pods = st.sampled_from(["unicorns", "unicorns", "dragons"])
answers = st.sampled_from(["yes", "maybe", "no"])
days = st.sampled_from([None, "today", "yesterday", "last tue", "1 sep", "2026-09-08"])
later_days = st.sampled_from([None, None, "fri", "tue 17:00", "1 dec", "yesterday"])
texts = st.sampled_from([None, "", "so [b]", "a\nb"])
anyways = st.sampled_from([None, "", "because"])
flags = st.booleans()


def step(verb: Callable[..., Any], **arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    return st.tuples(st.just(verb), st.fixed_dictionaries(arguments))


rarely = st.one_of(st.just(()), st.just(()), st.just(()), several)
notes = st.builds(
    Notes,
    present=st.one_of(st.none(), st.none(), st.just(()), several),
    missing=rarely,
    no_show=rarely,
    late=rarely,
    guest=rarely,
    host=st.one_of(st.none(), st.none(), names),
    focus=st.one_of(st.none(), st.none(), names),
    note=texts,
)
terms = st.fixed_dictionaries(
    {},
    optional={
        "at": st.sampled_from(["tue 17:00", "wed", ""]),
        "caller": ids,
        "size_min": st.integers(1, 9),
        "size_max": st.integers(1, 9),
        "cadence_weeks": st.integers(0, 3),
        "note": texts,
    },
)
facts = st.one_of(
    st.fixed_dictionaries({"email": texts}),
    st.fixed_dictionaries({"free": st.sampled_from(["tue 18-20", "never", "so so", ""])}),
    st.fixed_dictionaries({"time_zone": st.sampled_from(["Europe/Lisbon", "Lissabon", ""])}),
    st.fixed_dictionaries({"away": st.sampled_from([["15 jun - 15 sep"], [""], ["at times"]])}),
    st.fixed_dictionaries({"introduced_by": names, "topics": st.sampled_from([["a,b"], [""]])}),
    st.fixed_dictionaries({"max_pods": st.integers(-1, 2), "do_not_contact": flags}),
)

wishes = st.builds(
    SeasonWish,
    meetings=st.sampled_from([None, 2, 4]),
    start=later_days,
    every=st.sampled_from([None, 1]),
    at=st.sampled_from([None, "tue 17:00", "wed 9:30"]),
    minutes=st.sampled_from([None, 60]),
    has_retro=st.sampled_from([None, True, False]),
    has_rota=flags,
    at_homes=flags,
    skip=st.sampled_from([(), (), ("1 oct - 20 oct",)]),
    is_new=flags,
)
meetings = st.sampled_from(["1", "2", "retro", "s1-1", "fri", "k1", "1 dec - 31 dec", "9"])

steps = st.one_of(
    step(add_people, names=st.lists(st.sampled_from(["Sol", "Bo", "Ana Reis"]), max_size=2),
         facts=st.just({}), another=flags, today=st.just(TODAY)),
    step(edit_person, person=names, facts=facts),
    step(tie, people=several, kind=st.sampled_from(TIE_KINDS),
         strength=st.sampled_from([None, 2, 4]),         private=flags, note=texts, remove=flags),
    step(rule, kind=st.sampled_from(["together", "apart"]), people=several, wish=flags,
         public=flags, why=texts, until=later_days, remove=flags, today=st.just(TODAY)),
    step(mark, people=several, to=st.sampled_from(["not-now", *INTERESTS]), until=later_days,
         on=days, reason=texts, today=st.just(TODAY)),
    step(sound, people=several, on=days, reaction=st.sampled_from([None, "in", "hm"]),
         today=st.just(TODAY)),
    step(talked, people=several, on=days, note=texts, today=st.just(TODAY)),
    step(move, people=several, source=st.one_of(st.none(), st.just("wed")),
         target=st.one_of(groups, st.none()), new=flags, anyway=anyways, today=st.just(TODAY)),
    step(new_pod, name=st.sampled_from(["Dragons", "Sea", "The Unicorns"]), people=several,
         source=st.one_of(st.none(), groups), kind=st.sampled_from(["pod", "circle", "gathering"]),
         terms=terms, anyway=anyways, today=st.just(TODAY)),
    step(edit_pod, pod=pods, terms=st.one_of(terms, st.fixed_dictionaries(
        {"state": st.sampled_from(POD_STATES)})), following=later_days, today=st.just(TODAY)),
    step(invite, into=groups, people=st.lists(ids, min_size=1, max_size=2),
         step=st.sampled_from(["send", "send", "draft", "nudge", "withdraw", "expire"]), on=days,
         by=later_days, channel=texts, anyway=anyways, today=st.just(TODAY)),
    step(reply, person=names, answer=answers, into=st.one_of(st.none(), groups), on=days,
         reason=texts, plus_one=st.sampled_from([None, None, "sol", "bo", "Uli"]), later=flags,
         anyway=anyways, today=st.just(TODAY)),
    step(reply_to_meeting, person=names, answer=answers, meeting=st.sampled_from(["fri", "tue"]),
         into=st.one_of(st.none(), pods), today=st.just(TODAY)),
    step(join, pod=pods, people=several, on=days, anyway=anyways, today=st.just(TODAY)),
    step(leave, pod=pods, person=names, on=days, why=texts, today=st.just(TODAY)),
    step(log_meeting, pod=pods, on=st.lists(days.filter(bool), max_size=2), notes=notes,
         following=later_days, replace=flags, is_kick_off=flags, today=st.just(TODAY)),
    step(plan_season, pod=pods, wish=wishes, today=st.just(TODAY)),
    step(plan_season, pod=pods, wish=wishes, today=st.just(TODAY)),
    step(plan_kick_off, pod=pods, days=st.lists(later_days.filter(bool), max_size=2),
         today=st.just(TODAY)),
    step(move_meeting, pod=pods, words=st.tuples(meetings, later_days.filter(bool)), reason=texts,
         today=st.just(TODAY)),
    step(move_meeting, pod=pods, words=st.lists(meetings, max_size=1), today=st.just(TODAY),
         turns=st.fixed_dictionaries({}, optional={"host": names, "focus": names})),
    step(skip_meeting, pod=pods, words=st.lists(meetings, max_size=2), reason=texts,
         today=st.just(TODAY)),
    step(rest, pod=pods, until=later_days, reason=texts, today=st.just(TODAY)),
    step(wake, pod=pods, today=st.just(TODAY)),
)  # fmt: skip

MAILS = {
    "bo-1": {"person": "bo", "state": "sent", "sent": date(2026, 9, 1)},
    "ada-1": {"person": "ada", "state": "yes", "replied": date(2026, 9, 2)},
}
BEGINNING = book_of(
    pods={
        "unicorns": pod_of(
            "me",
            "noor",
            at="tue 17:00",
            invitations=MAILS,
            meetings={"2026-09-18": {"on": date(2026, 9, 18), "status": "planned"}},
        ),
    },
    drafts={
        "wed": {
            "people": ["bo", "zoe"],
            "invitations": {"zoe-1": {"person": "zoe", "state": "sent"}},
        }
    },
    rules={"zoe-ada": {"kind": "apart", "people": ["zoe", "ada"]}},
)


@law
@given(sequence=st.lists(steps, max_size=14), is_organiser=flags)
def test_the_book_stays_right_and_no_asking_is_forgotten(
    sequence: list[Step],
    is_organiser: bool,  # noqa: FBT001 - hypothesis names it
) -> None:
    book = BEGINNING
    if is_organiser:
        book = book.with_caller(book.caller.model_copy(update={"organiser": True, "id": "mira"}))
        book = book.without("pods", "unicorns")
    for verb, arguments in sequence:
        before = book
        try:
            change = verb(book, **arguments)
        except PodsError:
            continue
        assert isinstance(change, Change)
        book = change.book
        assert flaws(book) == []
        tree = book.to_tree()
        assert Book.from_tree(tree).to_tree() == tree
        change.result.model_dump_json()
        _nothing_is_forgotten(before, book)
    _everything_can_be_looked_at(book)


def _nothing_is_forgotten(before: Book, after: Book) -> None:
    """Every asking is still there; what was answered for good stands as it stood."""
    for section in ("pods", "drafts"):
        for key, group in getattr(before, section).items():
            now = getattr(after, section)[key].invitations
            for mail in group.invitations.values():
                assert _is_kept(mail, now[mail.id]), (mail, now[mail.id])


def _is_kept(was: Invitation, now: Invitation) -> bool:
    is_said = was.state in ("no", "withdrawn", "backed-out")
    return (
        now.person == was.person
        and (was.sent is None or now.sent == was.sent)
        and was.nudges.items() <= now.nudges.items()
        and (not is_said or (now.state, now.replied) == (was.state, was.replied))
    )


def _everything_can_be_looked_at(book: Book) -> None:
    looks = [list_people(book), list_rules(book), list_rules(book, show_private=True)]
    looks += [list_pods(book, everything=True, today=TODAY), list_invitations(book, today=TODAY)]
    looks += [list_drafts(book, today=TODAY)]
    looks += [show(book, name=key, show_private=True, today=TODAY) for key in book.people]
    looks += [when(book, names=[*book.people], today=TODAY)]
    for key in book.pods:
        looks += [show(book, name=key, today=TODAY), list_invitations(book, into=key, today=TODAY)]
    for look in looks:
        look.model_dump_json()
