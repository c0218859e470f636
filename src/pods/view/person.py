"""Everything about one person."""

from pods.actions.person_card import PersonCard, TieLine
from pods.hours.say import say_date, say_span
from pods.view.page import Cell, Page, Spoken
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted


def view(card: PersonCard) -> Page:
    """The name, where they stand, then each fact that is known, then what has passed."""
    page = Page().line((card.name, STRONG), f" ({card.id}) · {_stands(card)}")
    rows: list[list[Cell]] = [[(name, QUIET), text] for name, text in _facts(card) if text]
    page.table(rows, indent=2)
    for line in card.story:
        day = Spoken(f"{say_date(line.on):<15}  ", f"{say_date(line.on)}: ", QUIET)
        page.line(day, line.what, indent=2, hang=19)
    if card.has_private:
        page.line(("more is private: --show-private", QUIET), indent=2)
    return page


def _stands(card: PersonCard) -> str:
    if card.is_caller:
        return "you, an organiser" if card.is_organiser else "you"
    since = f" since {say_date(card.since)}" if card.since else ""
    until = f", ask again {say_date(card.not_before)}" if card.not_before else ""
    refuses = " · not to be contacted" if card.do_not_contact else ""
    return f"{card.interest}{since}{until}{refuses}"


def _facts(card: PersonCard) -> list[tuple[str, str]]:
    return [
        ("called", card.nickname or ""),
        ("e-mail", card.email or ""),
        ("phone", card.phone or ""),
        ("reached by", card.channel or ""),
        ("lives in", card.place or ""),
        ("zone", card.time_zone or ""),
        ("speaks", ", ".join(card.languages)),
        ("letters in", card.language or ""),
        ("free", card.free or "unknown"),
        ("possible", card.possible or ""),
        ("away", "; ".join(card.away)),
        ("cares for", ", ".join(card.topics)),
        ("seeks", ", ".join(card.seeks)),
        ("offers", ", ".join(card.offers)),
        (
            "would meet",
            f"every {counted(card.cadence_weeks, 'week')}" if card.cadence_weeks else "",
        ),
        ("likes it", card.structure or ""),
        ("stage", card.stage or ""),
        ("household", card.household or ""),
        ("works at", card.workplace or ""),
        *card.traits.items(),
        ("known", _known(card)),
        ("keen", f"{card.energy} of 5" if card.energy else ""),
        ("pods", ", ".join(card.pods)),
        ("at most", f"{card.max_pods} at once" if card.max_pods is not None else ""),
        ("calls", _willing(card.can_call)),
        ("hosts", _willing(card.can_host)),
        ("drafts", ", ".join(card.drafts)),
        ("ties", ", ".join(_tie(line) for line in card.ties)),
        ("rules", "; ".join(card.rules)),
        ("rhythm", f"every {counted(card.rhythm_days, 'day')}" if card.rhythm_days else ""),
        ("in touch", say_date(card.last_contact) if card.last_contact else ""),
        ("together", _together(card)),
        ("children", str(card.kids) if card.kids is not None else ""),
        ("car", "" if card.car is None else "yes" if card.car else "no"),
        ("consent", card.consent or ""),
        ("shares", ", ".join(card.shares)),
        ("added", _added(card)),
        ("note", card.note or ""),
        ("private", card.private_note or ""),
    ]


def _known(card: PersonCard) -> str:
    through = f"through {card.introduced_by.name}" if card.introduced_by else ""
    parts = (card.closeness or "", card.met or "", through)
    return ", ".join(part for part in parts if part)


def _together(card: PersonCard) -> str:
    """The time in meetings with the Caller."""
    if not card.meetings_together:
        return ""
    return f"{say_span(card.minutes_together)} in {counted(card.meetings_together, 'meeting')}"


def _willing(answer: bool | None) -> str:  # noqa: FBT001 - the fact itself
    return "" if answer is None else "willing" if answer else "rather not"


def _tie(line: TieLine) -> str:
    note = f": {line.note}" if line.note else ""
    return f"{line.person.name} ({line.tie}{note})"


def _added(card: PersonCard) -> str:
    source = f"from {card.source}" if card.source else ""
    return ", ".join(part for part in (say_date(card.added) if card.added else "", source) if part)
