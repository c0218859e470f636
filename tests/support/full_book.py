"""A book in which every key that takes text says something, so that a leak can be seen."""

from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from pods.actions.exporting_shared import GOES_OUT
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import Entry
from pods.model.invitation import Answer, Invitation, Nudge
from pods.model.meeting import Meeting, Retro, Season
from pods.model.person import Caller, Contact, InterestChange, Person, Sounding
from pods.model.pod import Member, Pod
from pods.model.settings import Settings
from pods.model.tie import Rule, Tie

CANARY = "canary"
DAY = "2026-09-03"

# Text that a grammar checks, or that refers to somebody.
_GIVEN: dict[str, Any] = {
    "id": None, "at": None, "time_zone": "Europe/Lisbon", "free": "tue 18:00-21:00",
    "possible": "wed 18:00-21:00", "away": ["15 jun - 15 sep"], "introduced_by": "canary-ana",
    "person": "canary-ana", "people": ["canary-ana", "canary-bo"], "locked": ["canary-ana"],
    "plus_one": "canary-bo", "caller": "canary-me", "from_draft": "canary-draft",
    "split_from": None, "merged_from": None, "merged_into": None, "became": "canary-pod",
    "present": ["canary-ana"], "apology": ["canary-bo"], "late": ["canary-me"],
    "no_show": None, "guest": None, "coming": None, "not_coming": None, "host": "canary-ana",
    "note_taker": "canary-bo", "focus": "canary-me", "home": "canary-ana",
    "hosts": ["canary-ana"], "note_takers": ["canary-bo"], "homes": ["canary-ana"],
    "diverse_by": ["place"], "pseudonym_key": None,
}  # fmt: skip


def full_book(*, private: bool = False) -> Book:
    """Every text key of every table.

    Args:
        private: "canary" stands only in what must not go out by itself; else it is everywhere,
            ids included.
    """
    book = Book.from_tree(_tree(private=private))
    if private:
        tree = str(book.to_tree())
        assert tree.count(CANARY) > 20, "nothing to be found would prove nothing"
    return book


def _tree(*, private: bool) -> dict[str, Any]:
    def said(kind: type[Entry], /, **facts: Any) -> dict[str, Any]:
        return {**_texts(kind, private=private), **facts}

    mail = said(Invitation, state="sent", nudges={DAY: said(Nudge)},
                answers={DAY: said(Answer, said="maybe")})  # fmt: skip
    person = said(Person, interest="in", energy=5, traits={"canary": "canary"},
                  interests={DAY: said(InterestChange, to="in")}, soundings={DAY: said(Sounding)},
                  contacts={DAY: said(Contact)})  # fmt: skip
    quiet = {**person, "traits": {"origin": "here"}} if private else person
    tree = {
        "format": 1,
        "caller": {**said(Caller), "id": "canary-me", "name": "canary me"},
        "settings": said(Settings, word="open" if private else CANARY),
        "templates": {} if private else {"sounding": "canary {name}"},
        "people": {"canary-ana": quiet, "canary-bo": {**quiet, "introduced-by": "canary-me"}},
        "ties": {"canary-tie": said(Tie, kind="ex" if private else "friend")},
        "rules": {"canary-rule": said(Rule, kind="apart")},
        "drafts": {"canary-draft": said(Draft, invitations={"canary-ana-1": mail})},
        "pods": {
            "canary-pod": said(
                Pod,
                state="running",
                members={
                    "canary-me": {"joined": date(2026, 9, 1)},
                    "canary-ana": said(Member, person=None, joined=date(2026, 9, 1)),
                    "canary-bo-2": said(Member, person="canary-bo"),
                },
                invitations={"canary-ana-1": mail},
                seasons={
                    "s1": said(Season, start=date(2026, 9, 8), meetings=2, focus=["canary-me"]),
                    "canary-season": said(Season, start=date(2026, 10, 8), meetings=1, focus=[]),
                },
                meetings={
                    "s1-1": said(Meeting, on=date(2026, 9, 8), status="held"),
                    "canary-season-1": said(Meeting, on=date(2026, 10, 8)),
                    "canary": said(Meeting, on=date(2026, 11, 8)),
                },
                retros={"s1": said(Retro, decisions={"canary-ana": "stay"})},
            )
        },
        "places": {"canary": {"latitude": 38.5, "longitude": -28.5}},
        "snoozed": {"canary-ana": {"until": date(2026, 12, 1), "dismissed": ["canary"]}},
    }
    return _cleaned(_harmless(tree) if private else tree)


def _texts(kind: type[Entry], *, private: bool) -> dict[str, Any]:
    """A text for each key that takes one; of public ones a harmless word where that is asked."""
    goes_out = GOES_OUT.get(kind, frozenset())
    found: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        if name in _GIVEN:
            value = _GIVEN[name]
        else:
            value = _text(field, "open" if private and name in goes_out else CANARY)
        if value is not None:
            found[name.replace("_", "-")] = value
    return found


def _text(field: FieldInfo, word: str) -> Any:
    kind = field.annotation
    options = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    if str in options:
        return word
    is_list = any(get_origin(one) is tuple and get_args(one)[0] is str for one in options)
    return [word] if is_list else None


def _harmless(value: Any) -> Any:
    """The tree with ids that say nothing, so that the word stands in private text alone."""
    if isinstance(value, dict):
        ids = {CANARY: "x"}
        return {ids.get(key, _harmless_id(key)): _harmless(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_harmless(one) for one in value]
    return _harmless_id(value) if isinstance(value, str) else value


def _harmless_id(text: str) -> str:
    return {"canary-pod": "the-pod"}.get(
        text, text.replace("canary-", "x-").replace("canary me", "Me")
    )


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items() if one is not None}
    return value
