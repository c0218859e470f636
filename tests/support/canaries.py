"""A list in which every text that is nobody else's business carries a mark of its own.

The marks are planted by the models: in each text of each table, but for what is named here as
shared, or as something that has a form. A new key of the file is private until it is named.
"""

import re
from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.policy import default
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from pods.model.book import Book
from pods.model.entry import Entry
from pods.model.person import Caller, Person
from pods.store.render import render_document
from tests.support.shown_pod import harbour_book

MARK = re.compile(r"zq[0-9]{4}qz", re.IGNORECASE)

# What others may see: of a pod what it agreed on, of a look back its three lists, what somebody is
# called, and the words and the Caller's own name and address that letters are written with.
SHARED = {
    "Book": {"templates"},
    "Caller": {"name", "email", "nickname"},
    "Person": {"nickname"},
    "Pod": {
        "name", "intention", "format", "norms", "commitment", "place", "link", "channel", "note",
    },
    "Retro": {"plus", "minus", "next"},
    "Settings": {"word"},
}  # fmt: skip

# What has a form of its own (an hour, a zone, a sign), or names somebody else by id.
FORMED = {
    "id", "pseudonym_key", "time_zone", "at", "free", "possible", "away", "emoji", "shares",
    "person", "people", "locked", "introduced_by", "plus_one", "caller", "host", "note_taker",
    "focus", "home", "present", "apology", "late", "no_show", "guest", "coming", "not_coming",
    "hosts", "note_takers", "homes", "split_from", "merged_from", "merged_into", "from_draft",
    "became", "decisions",
}  # fmt: skip

# An entry for each table that the harbour leaves empty.
SOIL: dict[str, Any] = {
    "snoozed": {"joan": {}},
    "places": {"lajes": {"latitude": 38.4, "longitude": -28.2}},
    "people": {
        "sol": {
            "contacts": {"2026-09-01": {}},
            "soundings": {"2026-08-01": {}},
            "interests": {"2026-08-02": {"to": "in"}},
        }
    },
    "pods": {
        "harbour": {
            "invitations": {
                "hana-1": {
                    "person": "hana",
                    "state": "yes",
                    "nudges": {"2026-06-10": {}},
                    "answers": {"2026-06-09": {"said": "maybe"}},
                },
                "tomas-1": {"person": "tomas", "state": "sent", "sent": date(2026, 10, 1)},
                "joan-1": {"person": "joan", "state": "maybe", "replied": date(2026, 10, 2)},
                "duarte-1": {"person": "duarte", "state": "no", "replied": date(2026, 10, 2)},
            }
        }
    },
}


def planted(tree: dict[str, Any] | None = None) -> tuple[str, dict[str, str]]:
    """The list as the text of a file, and by mark where it stands: "people.sol.phone".

    Args:
        tree: another list, as tables; else the harbour, with an entry in each of them.
    """
    numbers = count(1)
    places: dict[str, str] = {}

    def mark(place: str) -> str:
        word = f"zq{next(numbers):04}qz"
        places[word] = place
        return word

    if tree is None:
        tree = harbour_book().to_tree()
        _sow(tree, SOIL)
    return render_document(_marked(Book.from_tree(tree), "", mark).to_tree()), places


def marks_in(path: Path) -> set[str]:
    """Every mark in a file, however it is encoded and wherever its lines are folded."""
    content = path.read_bytes()
    texts = [content.decode("utf-8", "replace")]
    if path.suffix == ".eml":
        for part in message_from_bytes(content, policy=default).walk():
            texts += [] if part.is_multipart() else [f"{part.get_content()}"]
    return {found for text in texts for found in marks(text)}


def marks(text: str) -> set[str]:
    """Every mark in a text."""
    unfolded = re.sub(r"=\r?\n|\r\n[ \t]", "", text)
    return {found.lower() for found in MARK.findall(unfolded)}


E = TypeVar("E", bound=Entry)
Mark = Callable[[str], str]


def _marked(entry: E, place: str, mark: Mark) -> E:
    kept = _kept(entry) | FORMED
    news: dict[str, Any] = {}
    for name, field in type(entry).model_fields.items():
        where, old = f"{place}{name}", getattr(entry, name)
        if isinstance(old, Entry):
            news[name] = _marked(old, f"{where}.", mark)
        elif isinstance(old, dict) and any(isinstance(one, Entry) for one in old.values()):
            news[name] = {key: _marked(one, f"{where}.{key}.", mark) for key, one in old.items()}
        elif name not in kept:
            news |= _filled(name, field.annotation, old, mark=lambda at=where: mark(at))
    return entry.model_copy(update=news)


def _filled(name: str, kind: Any, old: Any, *, mark: Callable[[], str]) -> dict[str, Any]:
    if kind == dict[str, str]:
        return {name: {**old, "colour": mark()}}
    if kind == tuple[str, ...]:
        return {name: (*old, mark())}
    if kind not in (str, str | None):
        return {}
    if name == "name" and old:  # the first name is known to fellow members; the rest is not
        return {name: f"{old.split()[0]} {mark()}"}
    return {name: f"{mark()}@example.org" if name == "email" else mark()}


def _kept(entry: Entry) -> set[str]:
    kept = set(SHARED.get(type(entry).__name__, ()))
    if isinstance(entry, Person) and not isinstance(entry, Caller):
        kept |= {*entry.shares}
    return kept


def _sow(tree: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(tree.get(key), dict):
            _sow(tree[key], value)
        else:
            tree[key] = value
