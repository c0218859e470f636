"""What can be said in one command: names that are in a book, and words that are hard to spell."""

import random
from collections.abc import Sequence
from typing import Any

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.pod import Pod

Arguments = dict[str, Any]

NAMES = ["Noor", "Bo Berg", "Zoë Wójcik", "Ana Reis", "O'Neill", "José María", "Łukasz", "Uli"]
GROUPS = ["The Unicorns", "Wednesday", "Sea & Salt", "Ærø", "a.b", "Nº 5"]
TEXTS = [
    "by Signal",
    "a # b",
    'say "hi"',
    "it's",
    "C:\\new",
    "two\nlines",
    "🦄 x = 1",
    '"""',
    "é\t]",
]
DAYS = [None, None, "yesterday", "last tue", "1 sep", "2026-09-03", "2026-09-14"]
COMING = ["fri", "tue 17:00", "1 dec", "in 2 weeks"]
HOURS = ["tue,thu 18:00-21:00", "wed 18-22; sun 10-13", ""]
MANY = [f"evenings worth {number} suns" for number in range(9)]
ZONES = ["Europe/Lisbon", "Atlantic/Azores", "Asia/Kolkata", ""]

# Facts that can be taken back, and how.
TAKEN_BACK: Arguments = {
    "email": "", "nickname": "", "free": "", "time_zone": "", "introduced_by": "",
    "note": "", "private_note": "", "topics": [""], "away": [""],
}  # fmt: skip


class Draw:
    """What can be said in one command, drawn from one book."""

    def __init__(self, chance: random.Random, book: Book) -> None:
        self.chance = chance
        self.book = book

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def one(self, choices: Sequence[Any], otherwise: Any = "nobody") -> Any:
        return self.chance.choice(choices) if choices else otherwise

    def text(self, share: float = 0.3) -> str | None:
        return self.one(TEXTS) if self.often(share) else None

    def person(self, among: Sequence[str] = ()) -> str:
        """Somebody, mostly of these; `@` says that it is an id."""
        known = [*self.book.people, self.book.caller.id]
        return "@" + str(self.one(among if among and self.often(0.85) else known))

    def people(self, low: int, high: int, among: Sequence[str] = ()) -> list[str]:
        drawn = [self.person(among) for _ in range(self.chance.randint(low, high))]
        return list(dict.fromkeys(drawn))

    def pod(self) -> Pod | None:
        return self.one([*self.book.pods.values()], None)

    def draft(self) -> Draft | None:
        return self.one([*self.book.drafts.values()], None)

    def group(self) -> Pod | Draft | None:
        return self.one([*self.book.pods.values(), *self.book.drafts.values()], None)

    def day(self) -> str | None:
        return self.one(DAYS)

    def anyway(self) -> str | None:
        return self.one(["", "because"]) if self.often(0.6) else None


def id_of(entry: Pod | Draft | None) -> str:
    return entry.id if entry else "nothing"


def members_of(pod: Pod | None) -> tuple[str, ...]:
    return pod.current_members if pod else ()
