"""Draws random commands, as a Caller might type them, that mean something in a given book.

Not all of them are allowed there: some name a pod that is full, or somebody who was asked already.
"""

import random
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from pods.actions.agenda import dismiss, snooze
from pods.actions.begin import begin
from pods.actions.drafts import move
from pods.actions.interest import mark, sound, talked
from pods.actions.invitations import invite
from pods.actions.kick_off import plan_kick_off
from pods.actions.meeting_changes import move_meeting, skip_meeting
from pods.actions.meeting_replies import reply_to_meeting
from pods.actions.meetings import log_meeting
from pods.actions.membership import join, leave
from pods.actions.people import add_people, edit_person
from pods.actions.pod_terms import edit_pod
from pods.actions.pods import new_pod
from pods.actions.replies import reply
from pods.actions.rests import rest, wake
from pods.actions.result import Change
from pods.actions.seasons import plan_season
from pods.actions.ties import rule, tie
from pods.model.book import Book
from tests.support import random_group_commands as groups
from tests.support import random_list_commands as lists
from tests.support.random_words import Arguments, Draw


class Command(NamedTuple):
    """A command, as a report says it and as the file is changed by it."""

    line: str
    action: Callable[[Book], Change[Any]]


def random_command(chance: random.Random, book: Book, *, today: date) -> Command:
    """Draw a command for a book; people and groups are mostly those that are in it."""
    verb, _, arguments = chance.choices(COMMANDS, [weight for _, weight, _ in COMMANDS])[0]
    given = arguments(Draw(chance, book))
    if verb not in (edit_person, tie, begin):
        given["today"] = today
    return Command(f"{verb.__name__} {given}", partial(verb, **given))


COMMANDS: Sequence[tuple[Callable[..., Change[Any]], int, Callable[[Draw], Arguments]]] = (
    (begin, 1, lists.begin),
    (add_people, 4, lists.add_people),
    (edit_person, 8, lists.edit_person),
    (tie, 6, lists.tie),
    (rule, 4, lists.rule),
    (mark, 4, lists.mark),
    (sound, 4, lists.sound),
    (talked, 3, lists.talked),
    (move, 6, groups.move),
    (new_pod, 4, groups.new_pod),
    (edit_pod, 5, groups.edit_pod),
    (invite, 16, groups.invite),
    (reply, 16, groups.reply),
    (reply_to_meeting, 6, groups.reply_to_meeting),
    (join, 6, groups.join),
    (leave, 3, groups.leave),
    (log_meeting, 12, groups.log_meeting),
    (plan_season, 10, groups.plan_season),
    (plan_kick_off, 3, groups.plan_kick_off),
    (move_meeting, 5, groups.move_meeting),
    (skip_meeting, 4, groups.skip_meeting),
    (rest, 2, groups.rest),
    (wake, 1, groups.wake),
    (snooze, 2, lists.snooze),
    (dismiss, 2, lists.dismiss),
)
