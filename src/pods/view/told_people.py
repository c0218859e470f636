"""One line after each change about people."""

from collections.abc import Sequence

from pods.actions.interest import InterestMarked, Sounded, Talked
from pods.actions.people import PeopleAdded, PersonEdited
from pods.actions.result import Who
from pods.actions.ties import RuleChanged, RuleLine, Rules, TieChanged
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.new_facts import facts_sentence
from pods.view.page import Page, Part, Spoken
from pods.view.theme import GOOD, QUIET, STRONG


def people_added(result: PeopleAdded) -> Page:
    """Everybody who came on the list, with the id to type."""
    parts: list[Part] = []
    for person in result.people:
        sign = Spoken("  + ", "; added ", GOOD) if parts else Spoken("+ ", "added ", GOOD)
        parts += [sign, (person.name, STRONG), f" ({person.id})"]
    return Page().line(*parts, hang=2)


def person_edited(result: PersonEdited) -> Page:
    """Which facts are new."""
    if not result.changed:
        return Page().line((result.person.name, STRONG), " stays as it was")
    return Page().line((result.person.name, STRONG), f" · {facts_sentence(result.changed)}")


def interest_marked(result: InterestMarked) -> Page:
    """Where people stand from that day on."""
    until = f" until {say_date(result.until)}" if result.until else ""
    return Page().line(_names(result.people), f" · {result.to}{until} · {say_date(result.on)}")


def sounded(result: Sounded) -> Page:
    """That the waters were tested."""
    reaction = f" · {result.reaction}" if result.reaction else ""
    return Page().line(_names(result.people), f" · sounded {say_date(result.on)}{reaction}")


def talked(result: Talked) -> Page:
    """That one was in touch."""
    return Page().line(_names(result.people), f" · in touch {say_date(result.on)}")


def tie_changed(result: TieChanged) -> Page:
    """What two people are to each other; of a private tie, only that there is one."""
    tie = result.tie or "a private tie"
    return Page().line(_names(result.people), f" · {tie}{', taken back' * result.removed}")


def rule_changed(result: RuleChanged) -> Page:
    """A rule that was made, or taken back; of a private one, not which."""
    rule = result.rule or "a private rule"
    is_told = result.rule is not None and result.private
    tail = "taken back" if result.removed else _nature(result.hard, is_told)
    if result.until and not result.removed:
        tail += f", until {say_date(result.until)}"
    return Page().line(_names(result.people), f" · {rule} · {tail}")


def rules(result: Rules) -> Page:
    """All rules, one a line."""
    page = Page()
    if not result.rules:
        return page.line(("no rules yet: pods rule apart ana bo", QUIET))
    page.table([_row(line) for line in result.rules])
    if any(line.id is None for line in result.rules):
        page.line(("what the private ones say: --show-private", QUIET))
    return page


def _row(line: RuleLine) -> list[Part | list[Part]]:
    if line.rule is None:
        return ["a private rule", "", _nature(line.hard, False)]  # noqa: FBT003 - said already
    until = f", until {say_date(line.until)}" if line.until else ""
    why = f" · {line.why}" if line.why else ""
    return [line.rule, [_names(line.people), why], _nature(line.hard, line.private) + until]


def _nature(hard: bool, private: bool) -> str:  # noqa: FBT001 - two facts of one rule
    return f"{'a limit' if hard else 'a wish'}{', private' if private else ''}"


def _names(people: Sequence[Who]) -> Part:
    return (listed([person.name for person in people]), STRONG)
