"""A list with nobody's name in it: pseudonyms for people and pods, no free text, the same shape.

Every name, id and word becomes a token that is the same in every export of this list: HMAC-SHA256
(RFC 2104) with a key that stands in the file alone, so that nobody who guesses names can test the
guess. Only what a grammar or a fixed set of words has checked stays as it is: dates, hours, zones,
numbers, states. Whatever is not named here is dropped, so that new keys cannot slip through.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from typing import Any

from pods.model.book import Book

_LETTERS = 8
# Ids that pods makes and that say nothing: s1, s1-2, s1-retro, k1, 2026-09-03, 2026-09-03-2.
_PLAIN_ID = re.compile(r"s\d+(-\d+|-retro)?|k\d+|\d{4}-\d\d-\d\d(-\d+)?", re.ASCII)
_TAIL = re.compile(r"-\d+", re.ASCII)

Table = Mapping[str, Any]

SETTINGS = (
    "size-min size-max size-target minutes cadence-weeks season-start season-weeks runway-weeks"
    " pods-each in-person most-of-household most-of-workplace most-of-place nudge-days"
    " second-nudge-days expire-days maybe-days kick-off-days waiting-days idea-days silent-days"
    " reminder-days clock-change-days look-back-days attendance-percent care-for many-pods"
    " next-lines"
)
"""The numbers of the settings; they tell nothing of anybody."""

_STAYS = {
    "person": "time-zone free possible away cadence-weeks structure stage interest energy closeness"
    " added max-pods can-call can-host rhythm-days car kids do-not-contact shares organiser"
    " no-rush",
    "interest": "to until",
    "tie": "kind strength since private",
    "rule": "kind hard private until",
    "draft": "created at",
    "pod": "kind state confidential min-presence size-min size-max cadence-weeks minutes at"
    " time-zone season-start season-weeks open-to-guests created resting-until closed revision",
    "member": "role joined left decision",
    "invitation": "state sent by replied ended",
    "answer": "said",
    "season": "start meetings cadence-weeks at time-zone minutes",
    "meeting": "on moved-from at time-zone minutes status kind revision",
    "dropped": "on revision",
    "retro": "on",
    "snooze": "until",
    "settings": f"{SETTINGS} weights",
}
_WORDS = {"person": "place languages topics seeks offers household workplace"}
_PEOPLE = {
    "person": "introduced-by",
    "tie": "people",
    "rule": "people",
    "draft": "people locked",
    "pod": "caller",
    "member": "person",
    "invitation": "person plus-one",
    "season": "hosts note-takers focus homes",
    "meeting": "present apology late no-show guest coming not-coming host note-taker focus home",
}
_PODS = {"pod": "split-from merged-from merged-into", "draft": "became"}
_DRAFTS = {"pod": "from-draft"}


def redacted(book: Book, *, key: str) -> Book:
    """The same list with pseudonyms; what refers to each other still does.

    Args:
        book: the list, or a part of it.
        key: the secret of this list; the same key gives the same pseudonyms.
    """
    return Book.from_tree(_Redaction(key).book(book.to_tree(), caller=book.caller.id))


class _Redaction:
    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def book(self, tree: Table, *, caller: str) -> dict[str, Any]:
        found: dict[str, Any] = {"format": tree.get("format", 1)}
        found["caller"] = {
            **self._person(caller, tree.get("caller", {})),
            "id": self.person(caller),
        }
        found["settings"] = self._facts("settings", tree.get("settings", {}))
        found["people"] = {
            self.person(key): self._person(key, one) for key, one in tree.get("people", {}).items()
        }
        for section, kind in (("ties", "tie"), ("rules", "rule")):
            found[section] = {
                f"{kind}-{self._token(kind, key)}": self._facts(kind, one)
                for key, one in tree.get(section, {}).items()
            }
        found["drafts"] = {
            self.draft(key): {
                **self._facts("draft", one),
                "invitations": self._invitations(one.get("invitations", {})),
            }
            for key, one in tree.get("drafts", {}).items()
        }
        found["pods"] = {
            self.pod(key): self._pod(key, one) for key, one in tree.get("pods", {}).items()
        }
        return {key: one for key, one in found.items() if one}

    def person(self, person_id: str) -> str:
        """The pseudonym of a person, as an id."""
        return f"p-{self._token('person', person_id)}"

    def pod(self, pod_id: str) -> str:
        """The pseudonym of a pod, as an id."""
        return f"pod-{self._token('pod', pod_id)}"

    def draft(self, draft_id: str) -> str:
        """The pseudonym of a draft, as an id."""
        return f"draft-{self._token('draft', draft_id)}"

    def word(self, word: str) -> str:
        """A token for a word that means something to its list alone; the same for the same word."""
        return f"w-{self._token('word', word.strip().casefold())}"

    def _token(self, kind: str, text: str) -> str:
        """Eight letters: of 80,000 lists with 5,000 names, in one would two meet by chance."""
        digest = hmac.new(self._key, f"{kind}\0{text}".encode(), hashlib.sha256).digest()
        return base64.b32encode(digest).decode().lower()[:_LETTERS]

    def _facts(self, kind: str, table: Table) -> dict[str, Any]:
        """What stays of a table: checked values, words as tokens, references as pseudonyms."""
        ways: tuple[tuple[Mapping[str, str], Callable[[Any], Any]], ...] = (
            (_STAYS, lambda value: value),
            (_WORDS, _each(self.word)),
            (_PEOPLE, _each(self.person)),
            (_PODS, _each(self.pod)),
            (_DRAFTS, _each(self.draft)),
        )
        found = {
            name: say(table[name])
            for names, say in ways
            for name in names.get(kind, "").split()
            if name in table
        }
        return {name: found[name] for name in table if name in found}

    def _person(self, person_id: str, table: Table) -> dict[str, Any]:
        facts = {
            "name": f"Person {self._token('person', person_id).upper()}",
            **self._facts("person", table),
        }
        if "traits" in table:
            facts["traits"] = {
                self.word(key): self.word(value) for key, value in table["traits"].items()
            }
        for name, kind in (("interests", "interest"), ("soundings", ""), ("contacts", "")):
            if name in table:
                facts[name] = {key: self._facts(kind, one) for key, one in table[name].items()}
        return facts

    def _pod(self, pod_id: str, table: Table) -> dict[str, Any]:
        facts = {
            "name": f"Pod {self._token('pod', pod_id).upper()}",
            **self._facts("pod", table),
            "members": {
                self._personal(key, one.get("person")): self._member(key, one)
                for key, one in table.get("members", {}).items()
            },
            "invitations": self._invitations(table.get("invitations", {})),
        }
        for name, kind in (("seasons", "season"), ("meetings", "meeting"), ("dropped", "dropped"),
                           ("retros", "retro")):  # fmt: skip
            facts[name] = {
                self._plain(key): self._facts(kind, one) for key, one in table.get(name, {}).items()
            }
        return {key: one for key, one in facts.items() if one}

    def _member(self, key: str, table: Table) -> dict[str, Any]:
        return {**self._facts("member", table), "person": self.person(table.get("person", key))}

    def _invitations(self, tables: Table) -> dict[str, Any]:
        found = {}
        for key, one in tables.items():
            facts = self._facts("invitation", one)
            for name, kind in (("nudges", ""), ("answers", "answer")):
                if name in one:
                    facts[name] = {day: self._facts(kind, said) for day, said in one[name].items()}
            found[self._personal(key, one.get("person"))] = facts
        return found

    def _personal(self, key: str, person: str | None) -> str:
        """The id of an entry that is called after somebody: `ada-2` keeps its number."""
        named = person or key
        tail = key.removeprefix(named)
        if key.startswith(named) and (not tail or _TAIL.fullmatch(tail)):
            return f"{self.person(named)}{tail}"
        return f"e-{self._token('entry', key)}"

    def _plain(self, key: str) -> str:
        """The id of a season or meeting; one that somebody made up by hand is hidden."""
        if _PLAIN_ID.fullmatch(key):
            return key
        stem, _, tail = key.rpartition("-")
        if stem and (tail == "retro" or (tail.isdecimal() and tail.isascii())):
            return f"{self._plain(stem)}-{tail}"
        return f"s-{self._token('season', key)}"


def _each(say: Callable[[str], str]) -> Callable[[Any], Any]:
    """The same for one name and for a list of them."""
    return lambda value: [say(one) for one in value] if isinstance(value, list) else say(value)
