"""What is new about a person or a pod, in one line."""

from collections.abc import Iterable

from pods.actions.facts import NewFact


def facts_sentence(changed: Iterable[NewFact]) -> str:
    """Each key with its new value: "email bo@example.org · nickname taken back"."""
    return " · ".join(_said(fact) for fact in changed)


def _said(fact: NewFact) -> str:
    if fact.is_private:
        return f"{fact.key} kept"
    return f"{fact.key} taken back" if fact.value is None else f"{fact.key} {fact.value}"
