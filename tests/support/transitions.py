"""A random walk over the real commands, beside a model that knows only the tables of the page."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from docs.writing.transitions import INVITATION, MEETING, POD
from tests.support.run import Pods

FIRST_DAY = date(2026, 1, 5)
NOBODY_ELSE = ("ada", "bo", "cy")

BEGINNING = """\
format = 1

[caller]
name = "Mira"

[settings]
size-max = 40
""" + "".join(f'\n[people.{name}]\nname = "{name.title()}"\n' for name in NOBODY_ELSE)


class Step(NamedTuple):
    """What is tried: on which thing, which command of the page, and what is typed for it."""

    thing: str
    command: str
    typed: tuple[str, ...]


class Walk:
    """One walk: a file of its own, a day that moves on, and what the tables say of each thing."""

    def __init__(self, pods: Pods, seed: int) -> None:
        self.pods = pods
        self.random = Random(seed)  # noqa: S311 - a walk, no secret
        self.day = FIRST_DAY
        self.count = 0
        pods.write(BEGINNING)
        self._run("new-pod", "People")
        self._run("edit-pod", "people", "--state", "running")
        self._run("new-pod", "Meetings")
        self.people = dict.fromkeys(NOBODY_ELSE, "not asked")
        self.meetings: dict[str, tuple[str, date]] = {}
        self.pods_alive: dict[str, str] = {}

    def steps(self, number: int) -> Iterator[str]:
        """So many steps; each difference between the program and the tables in words."""
        for _ in range(number):
            self.day += timedelta(days=1)
            self.count += 1
            yield from self.random.choice((self._person, self._person, self._meeting, self._pod))()

    def _run(self, *typed: str) -> Any:
        return self.pods(*typed, "--yes", "--no-input", PODS_TODAY=self.day.isoformat())

    def _compare(
        self, typed: tuple[str, ...], state: str, to: str | None
    ) -> tuple[bool, list[str]]:
        """Whether it went through, and what was not as the tables say."""
        ran = self._run(*typed)
        said = f"{' '.join(typed)} on {state!r}, {self.day}"
        if to is None:
            if ran.exit_code not in {2, 3, 6} or not ran.is_unchanged:
                return True, [f"{said}: not refused (exit {ran.exit_code})"]
            if not ran.stderr.startswith("error: ") or "Traceback" in ran.stderr:
                return False, [f"{said}: refused without a sentence"]
            return False, []
        if ran.exit_code != 0:
            return False, [f"{said}: refused: {ran.stderr.strip()}"]
        return True, []

    def _book(self) -> dict[str, Any]:
        return tomllib.loads(self.pods.read())

    def _person(self) -> Iterator[str]:
        person = self.random.choice(NOBODY_ELSE)
        command = self.random.choice(_PERSON_COMMANDS)
        state = self.people[person]
        to = INVITATION[state].get(command)
        done, wrong = self._compare(_typed_of_person(command, person), state, to)
        yield from wrong
        if done and to is not None:
            self.people[person] = to
            seen = _person_in(self._book()["pods"]["people"], person)
            if to == "no, or still backed-out":
                to = "backed-out" if seen[1] == "backed-out" else "no"
                self.people[person] = to
            if not _fits(seen, to):
                yield f"{command} of {person} on {state!r}: the file says {seen}, the page {to!r}"

    def _meeting(self) -> Iterator[str]:
        if not self.meetings or self.random.random() < 0.2:
            yield from self._new_meeting()
            return
        key = self.random.choice(sorted(self.meetings)[-4:])
        state, on = self.meetings[key]
        command = self.random.choice(_MEETING_COMMANDS)
        to = MEETING[state].get(command)
        day = self.day + timedelta(days=self.random.randrange(1, 9))
        taken = {when for _, when in self.meetings.values()}
        is_free = day not in taken
        if command.startswith("log-meeting") and on > self.day:
            to = None  # a log is never before its day
        if command == "move-meeting" and not is_free:
            return
        typed = {
            "log-meeting": ("log-meeting", "meetings", on.isoformat()),
            "log-meeting --replace": ("log-meeting", "meetings", on.isoformat(), "--replace"),
            "move-meeting": ("move-meeting", "meetings", key, day.isoformat()),
            "skip-meeting": ("skip-meeting", "meetings", key),
        }[command]
        if command == "log-meeting --replace" and state != "held" and on <= self.day:
            to = "held"
        done, wrong = self._compare(typed, state, to)
        yield from wrong
        if not done or to is None:
            return
        meeting = self._book()["pods"]["meetings"]["meetings"][key]
        if command == "move-meeting":
            on = day
            to = "planned" if "moved-from" not in meeting else "moved"
        self.meetings[key] = (to, on)
        if meeting.get("status", "planned") != to or meeting["on"] != on:
            yield f"{command} of {key}: the file says {meeting}, the page {to!r}"

    def _new_meeting(self) -> Iterator[str]:
        day = self.day + timedelta(days=self.random.randrange(1, 6))
        if day in {when for _, when in self.meetings.values()}:
            return
        _, wrong = self._compare(
            ("edit-pod", "meetings", "--next", day.isoformat()), "none", "planned"
        )
        yield from wrong
        self.meetings[day.isoformat()] = ("planned", day)

    def _pod(self) -> Iterator[str]:
        alive = [key for key, state in self.pods_alive.items() if state != "closed"]
        if len(alive) < 2 or self.random.random() < 0.1:
            name = f"pod{len(self.pods_alive)}"
            _, wrong = self._compare(("new-pod", name), "none", "idea")
            yield from wrong
            self.pods_alive[name] = "idea"
            return
        key = self.random.choice([*alive, *alive, *list(self.pods_alive)[-3:]])
        state = self.pods_alive[key]
        command = self.random.choice(_POD_COMMANDS)
        to = POD[state].get(command)
        typed = self._typed_of_pod(command, key)
        if typed is None:
            return
        done, wrong = self._compare(typed, state, to)
        yield from wrong
        if done and to is not None:
            seen = _pod_in(self._book()["pods"][key])
            self.pods_alive[key] = seen
            if to not in (seen, "as far as it had come") or (to != seen and "resting" in seen):
                yield f"{command} of {key} on {state!r}: the file says {seen!r}, the page {to!r}"

    def _typed_of_pod(self, command: str, key: str) -> tuple[str, ...] | None:
        ahead = (self.day + timedelta(days=7)).isoformat()
        far = (self.day + timedelta(days=2_000)).isoformat()
        if command == "invite":
            pod = self._book()["pods"][key]
            asked = {mail["person"] for mail in pod.get("invitations", {}).values()}
            free = [one for one in NOBODY_ELSE if one not in asked]
            return ("invite", key, free[0]) if free else None
        return {
            "plan-season --kick-off": ("plan-season", key, "--kick-off", far),
            "log-meeting": ("log-meeting", key, self.day.isoformat()),
            "log-meeting --kick-off": ("log-meeting", key, self.day.isoformat(), "--kick-off"),
            "retro --plus": ("retro", key, "--plus", f"day {self.count}"),
            "rest": ("rest", key, "--until", ahead),
            "rest --wake": ("rest", key, "--wake"),
            "close-pod": ("close-pod", key),
        }[command]


_PERSON_COMMANDS = sorted({command for ways in INVITATION.values() for command in ways})
_MEETING_COMMANDS = sorted({one for ways in MEETING.values() for one in ways} - {"edit-pod --next"})
_POD_COMMANDS = sorted({command for ways in POD.values() for command in ways})


def _typed_of_person(command: str, person: str) -> tuple[str, ...]:
    verb, *rest = command.split()
    if verb == "reply":
        return ("reply", person, *rest, "--pod", "people")
    if verb == "retro":
        return ("retro", "people", rest[0], person)
    return (verb, "people", person, *rest)


def _pod_in(pod: dict[str, Any]) -> str:
    """Where the file says that a pod is, and of a resting one whether it has met."""
    state = str(pod.get("state", "idea"))
    held = [one for one in pod.get("meetings", {}).values() if one.get("status") == "held"]
    has_met = any(one.get("kind") != "kick-off" for one in held)
    return "resting, having met" if state == "resting" and has_met else state


def _person_in(pod: dict[str, Any], person: str) -> tuple[str, str]:
    """Membership and last invitation, as the file says them."""
    times = [one for key, one in pod.get("members", {}).items() if one.get("person", key) == person]
    now = next((one for one in times if "left" not in one), None)
    inside = "out" if now is None else "on leave" if now.get("role") == "on-leave" else "in"
    mails = [one for one in pod.get("invitations", {}).values() if one["person"] == person]
    return inside, mails[-1]["state"] if mails else "none"


def _fits(seen: tuple[str, str], to: str) -> bool:
    """Whether the file says a state of the page; how somebody came who was never asked varies."""
    inside, mail = seen
    place, _, how = to.partition(", ")
    if place in {"in", "on leave", "left"}:
        is_yes = how in {"with a yes", "after a yes"}
        mails = {"with a yes": {"yes"}, "after a yes": {"yes"}, "never asked": {"none"}}
        is_there = inside == {"left": "out"}.get(place, place)
        return is_there and (mail in mails[how] if how in mails else not is_yes)
    return (inside, mail) == ("out", "none" if to == "not asked" else to)
