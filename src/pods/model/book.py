"""The book: everything one file says."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from pods.model.draft import Draft
from pods.model.entry import Entry, Keyed, Named
from pods.model.kept_out import KeptOut
from pods.model.person import Caller, Person
from pods.model.place import Place
from pods.model.pod import Pod
from pods.model.settings import Settings
from pods.model.tie import Rule, Tie

FORMAT = 1

# A circle is a pod of 8 to 12 (practice: "circle 10, later 8 active").
CIRCLE_SIZES = (8, 12)


class Snooze(Named):
    """That next steps about somebody, or a pod, stay silent for a while."""

    until: date | None = Field(None, description="Silent until this day.")
    dismissed: Annotated[tuple[str, ...], Field(strict=False)] = Field(
        (), description="Causes that are not to come up again."
    )


class Book(Entry):
    """The whole file. Frozen: each change is a new book."""

    format: int = Field(FORMAT, ge=1, description="The version of this file format.")
    caller: Caller = Field(Caller(), description="You.")
    settings: Settings = Field(Settings(), description="Your numbers and words.")
    templates: dict[str, str] = Field({}, description="Your own letters, by name.")
    people: Annotated[dict[str, Person], Keyed] = Field({}, description="Everybody on the list.")
    ties: Annotated[dict[str, Tie], Keyed] = Field({}, description="What people are to each other.")
    rules: Annotated[dict[str, Rule], Keyed] = Field({}, description="Together and apart.")
    drafts: Annotated[dict[str, Draft], Keyed] = Field({}, description="What-if combinations.")
    pods: Annotated[dict[str, Pod], Keyed] = Field({}, description="The pods.")
    places: Annotated[dict[str, Place], Keyed] = Field({}, description="Where places are.")
    snoozed: Annotated[dict[str, Snooze], Keyed] = Field({}, description="What sleeps, and until.")
    kept_out: Annotated[dict[str, KeptOut], Keyed] = Field(
        {}, description="Who was forgotten, and is not to come back unasked."
    )

    @classmethod
    def from_tree(cls, tree: Mapping[str, Any]) -> "Book":
        """Read a parsed file; keys count only as documented (`time-zone`, not `time_zone`).

        Raises:
            pydantic.ValidationError: with every problem of shape at once.
        """
        return cls.model_validate(tree, by_alias=True, by_name=False)

    def to_tree(self) -> dict[str, Any]:
        """What the file says, as plain tables: only what was written there or changed since."""
        dumped = self.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)
        return {key: _plain(value) for key, value in dumped.items()}

    def person(self, person_id: str) -> Person:
        """The person, or the Caller, of that id. The reader has checked that it exists."""
        return self.caller if person_id == self.caller.id else self.people[person_id]

    def knows(self, person_id: str) -> bool:
        """Whether anybody has that id."""
        return person_id == self.caller.id or person_id in self.people

    def everybody(self) -> Iterator[Person]:
        """The Caller first, then everybody in the order of the file."""
        yield self.caller
        yield from self.people.values()

    def pods_of(self, person_id: str) -> tuple[Pod, ...]:
        """The live pods somebody is a member of, in the order of the file."""
        live = (pod for pod in self.pods.values() if pod.is_live)
        return tuple(pod for pod in live if person_id in pod.current_members)

    def weekly_pods_of(self, person_id: str) -> tuple[Pod, ...]:
        """Those of them that take a place in somebody's weeks: a gathering does not."""
        return tuple(pod for pod in self.pods_of(person_id) if pod.kind != "gathering")

    def capacity_of(self, person_id: str) -> int:
        """How many pods somebody can be in at once: their own word, else the setting."""
        limit = self.person(person_id).max_pods
        return self.settings.pods_each if limit is None else limit

    def sizes_of(self, pod: Pod) -> tuple[int, int | None]:
        """Its smallest and largest size: its own, else those of its kind; a gathering has none."""
        kinds = {"circle": CIRCLE_SIZES, "gathering": (1, None)}
        low, high = kinds.get(pod.kind, (self.settings.size_min, self.settings.size_max))
        return pod.size_min or low, pod.size_max or high

    def with_settings(self, settings: Settings) -> "Book":
        """The book with changed settings."""
        return self.model_copy(update={"settings": settings})

    def with_caller(self, caller: Caller) -> "Book":
        """The book with a changed Caller."""
        return self.model_copy(update={"caller": caller})

    def with_person(self, person: Person) -> "Book":
        """The book with a new or changed person; the Caller is one too."""
        if isinstance(person, Caller):
            return self.with_caller(person)
        return self._with("people", person)

    def with_tie(self, tie: Tie) -> "Book":
        """The book with a new or changed tie."""
        return self._with("ties", tie)

    def with_rule(self, rule: Rule) -> "Book":
        """The book with a new or changed rule."""
        return self._with("rules", rule)

    def with_draft(self, draft: Draft) -> "Book":
        """The book with a new or changed draft."""
        return self._with("drafts", draft)

    def with_pod(self, pod: Pod) -> "Book":
        """The book with a new or changed pod."""
        return self._with("pods", pod)

    def with_snooze(self, snooze: Snooze) -> "Book":
        """The book with something put to sleep."""
        return self._with("snoozed", snooze)

    def without(self, section: str, entry_id: str) -> "Book":
        """The book without one entry of `ties`, `rules`, `drafts` or another section."""
        kept = {key: entry for key, entry in getattr(self, section).items() if key != entry_id}
        return self.model_copy(update={section: kept})

    def _with(self, section: str, entry: Named) -> "Book":
        return self.model_copy(update={section: {**getattr(self, section), entry.id: entry}})


def _plain(value: Any) -> Any:
    """TOML knows tables and lists, no tuples."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, tuple | list) else value
