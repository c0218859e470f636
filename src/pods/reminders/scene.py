"""The book on one day, as the rules look at it."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import short_name
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.tie import Rule
from pods.model.typed import to_type
from pods.model.words import PRIVATE_TIES
from pods.reminders.rhythm import Rhythm, rhythm_of

_NAMED = 4


class Scene:
    """A book and a day, with what several rules ask of them."""

    def __init__(self, book: Book, *, today: date) -> None:
        self.book = book
        self.today = today
        self.settings = book.settings

    def days_since(self, day: date) -> int:
        """Days from then to today."""
        return (self.today - day).days

    def name(self, person_id: str) -> str:
        """What somebody is called."""
        return short_name(self.book, person_id)

    def names(self, people: Sequence[str]) -> str:
        """Several people in a sentence: "Ines, Duarte and you"; of more than four, three."""
        shown = people if len(people) <= _NAMED else people[: _NAMED - 1]
        named = ["you" if one == self.book.caller.id else self.name(one) for one in shown]
        if len(shown) < len(people):
            named.append(f"{len(people) - len(shown)} more")
        return listed(named)

    def typed(self, *people: str) -> str:
        """People as they are typed in a command, so that no other can be meant."""
        return " ".join(to_type(self.book, one) for one in people)

    def last_contact(self, person: Person) -> date | None:
        """The last time one was in touch: a talk, a sounding, a meeting of both."""
        days = [entry.day for entry in (*person.contacts.values(), *person.soundings.values())]
        if person.id in self._met:
            days.append(self._met[person.id])
        return max(days, default=None)

    def quiet_since(self, person: Person, *days: date | None) -> date | None:
        """The latest of some days and the last contact; None where nothing is dated."""
        known = [day for day in (*days, self.last_contact(person)) if day is not None]
        return max(known, default=None)

    def is_asleep(self, entry_id: str) -> bool:
        """Whether somebody or something was snoozed, and has not woken yet."""
        snooze = self.book.snoozed.get(entry_id)
        return snooze is not None and snooze.until is not None and self.today < snooze.until

    def may_be_asked(self, person: Person) -> bool:
        """Whether a word to them is welcome, as far as anybody knows."""
        is_resting = person.stands in {"not-now", "no"}
        return not (is_resting or person.do_not_contact or self.is_asleep(person.id))

    def is_dismissed(self, entry_id: str, cause: str) -> bool:
        """Whether the Caller said that this is not to come up again."""
        snooze = self.book.snoozed.get(entry_id)
        return snooze is not None and cause in snooze.dismissed

    def may_be_written_to(self, person_id: str) -> bool:
        """Whether a letter may go to somebody: not the Caller, nor who wants no word."""
        return person_id != self.book.caller.id and not self.book.person(person_id).do_not_contact

    def absences(self, missing: Sequence[str]) -> int:
        """How many absences these are: a couple that is away together is one."""
        left = {*missing}
        for one, other in self._couples:
            if one in left and other in left:
                left.discard(other)
        return len(left)

    def has_rested(self, pod: Pod) -> bool:
        """Whether a rest is over though nobody said so: its day came, and dates were fixed."""
        until = pod.resting_until
        if pod.state != "resting" or until is None or self.today < until:
            return False
        return any(meeting.on >= until for meeting in pod.planned_meetings)

    def kept_apart(self, people: Sequence[str]) -> bool:
        """Whether a hard rule, or a private tie, keeps some two of these apart."""
        inside = {*people}
        apart = [rule.people for rule in self.hard_rules if rule.kind == "apart"]
        return any(len(inside & {*group}) > 1 for group in (*apart, *self.unwelcome_pairs))

    def rhythm(self, pod: Pod) -> Rhythm:
        """How a pod keeps its rhythm."""
        return rhythm_of(pod, settings=self.settings, today=self.today)

    @property
    def contacts(self) -> tuple[Person, ...]:
        """Everybody on the list whom one may write to at all."""
        people = self.book.people.values()
        return tuple(person for person in people if not person.do_not_contact)

    @property
    def waiting_drafts(self) -> tuple[Draft, ...]:
        """The drafts that have not become a pod."""
        return tuple(draft for draft in self.book.drafts.values() if draft.is_waiting)

    @property
    def open_groups(self) -> tuple[Pod | Draft, ...]:
        """The pods and drafts that may still ask people in."""
        pods = (pod for pod in self.book.pods.values() if pod.state not in {"closed", "resting"})
        return (*(pod for pod in pods if not pod.is_over), *self.waiting_drafts)

    @cached_property
    def waking_pods(self) -> tuple[Pod, ...]:
        """The pods that take a place in people's weeks, and do not sleep."""
        awake = (pod for pod in self.book.pods.values() if pod.is_live or self.has_rested(pod))
        return tuple(pod for pod in awake if not self.is_asleep(pod.id))

    @cached_property
    def hard_rules(self) -> tuple[Rule, ...]:
        """The Caller's rules that count today, wishes left out."""
        rules = self.book.rules.values()
        return tuple(rule for rule in rules if rule.hard and rule.counts_on(self.today))

    @cached_property
    def unwelcome_pairs(self) -> tuple[tuple[str, ...], ...]:
        """Pairs with a tie nobody would put together: an ex, a competitor, a conflict."""
        ties = self.book.ties.values()
        return tuple(tie.people for tie in ties if tie.kind in PRIVATE_TIES)

    @cached_property
    def _couples(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tie.people for tie in self.book.ties.values() if tie.kind == "couple")

    @cached_property
    def asked(self) -> frozenset[str]:
        """The ids of those with an invitation that still waits for something."""
        mails = (mail for group in self.open_groups for mail in group.invitations.values())
        return frozenset(mail.person for mail in mails if mail.is_open)

    @cached_property
    def seated(self) -> frozenset[str]:
        """The ids of those in a pod, a resting one too, or with a seat held in a live one."""
        alive = (pod for pod in self.book.pods.values() if pod.state != "closed")
        pods = [pod for pod in alive if pod.kind != "gathering"]
        members = frozenset(one for pod in pods for one in pod.current_members)
        return members.union(*(pod.seat_holders for pod in pods if pod.is_live))

    @cached_property
    def placed(self) -> frozenset[str]:
        """The ids of those with a seat in a pod that is alive: neither closed nor dormant."""
        pods = [pod for pod in self.book.pods.values() if pod.kind != "gathering"]
        alive = [pod for pod in pods if pod.state != "closed" and not self._is_dormant(pod)]
        return frozenset(one for pod in alive for one in (*pod.current_members, *pod.seat_holders))

    def _is_dormant(self, pod: Pod) -> bool:
        """Whether a pod has stopped meeting without anybody saying so; a rest is no such thing."""
        return pod.state in {"running", "retro"} and self.rhythm(pod).health == "dormant"

    @cached_property
    def _met(self) -> dict[str, date]:
        """When the Caller last sat in a meeting with each."""
        caller, last = self.book.caller.id, dict[str, date]()
        for pod in self.book.pods.values():
            for meeting in pod.held_meetings:
                there = meeting.attended
                if caller in there:
                    last.update({one: max(meeting.on, last.get(one, meeting.on)) for one in there})
        return last


def title_of(group: Pod | Draft) -> str:
    """What a pod or a draft is called in a sentence."""
    return group.title if isinstance(group, Pod) else f"draft {group.id}"


def days(number: int) -> str:
    """A number of days in words: "1 day", "9 days"."""
    return "1 day" if number == 1 else f"{number} days"
