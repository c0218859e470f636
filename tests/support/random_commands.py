"""Draws random commands, as a Caller might type them, that mean something in a given book.

Not all of them are allowed there: some name a pod that is full, or somebody who was asked already.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from pods.actions.agenda import dismiss, snooze
from pods.actions.begin import begin
from pods.actions.closing import close_pod
from pods.actions.criteria import weigh
from pods.actions.draft_changes import begin_draft, drop_draft, edit_draft, swap
from pods.actions.drafts import move
from pods.actions.exporting import keep_pseudonym_key
from pods.actions.hand_over import hand_over
from pods.actions.importing import import_people
from pods.actions.interest import mark, sound, talked
from pods.actions.invitations import invite
from pods.actions.kick_off import plan_kick_off
from pods.actions.lineage import merge_pods, split
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
from pods.actions.retro import log_retro
from pods.actions.seasons import plan_season
from pods.actions.ties import rule, tie
from pods.model.book import Book
from tests.support import random_group_commands as groups
from tests.support import random_life_commands as life
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
    if verb not in TIMELESS:
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
    (log_retro, 5, life.log_retro),
    (close_pod, 1, life.close_pod),
    (split, 2, life.split),
    (merge_pods, 2, life.merge_pods),
    (hand_over, 2, life.hand_over),
    (begin_draft, 1, life.begin_draft),
    (edit_draft, 4, life.edit_draft),
    (drop_draft, 1, life.drop_draft),
    (swap, 3, life.swap),
    (weigh, 2, life.weigh),
    (import_people, 2, life.import_people),
    (keep_pseudonym_key, 1, life.keep_pseudonym_key),
)

# What does not ask which day it is.
TIMELESS = (edit_person, tie, begin, drop_draft, weigh, hand_over, keep_pseudonym_key)

# The verbs of each command that writes; a new one without a line fails tests/store.
VERBS: Mapping[str, tuple[Callable[..., Change[Any]], ...]] = {
    "next": (snooze, dismiss),
    "init": (begin,),
    "add-person": (add_people,),
    "import": (import_people,),
    "edit-person": (edit_person,),
    "tie": (tie,),
    "rule": (rule,),
    "sound": (sound,),
    "mark": (mark,),
    "talked": (talked,),
    "criteria": (weigh,),
    "board": (move, swap, begin_draft, drop_draft, edit_draft),
    "drafts": (begin_draft, edit_draft, drop_draft),
    "move": (move,),
    "new-pod": (new_pod,),
    "edit-pod": (edit_pod,),
    "invite": (invite,),
    "reply": (reply, reply_to_meeting),
    "join": (join,),
    "leave": (leave,),
    "plan-season": (plan_season, plan_kick_off),
    "log-meeting": (log_meeting,),
    "move-meeting": (move_meeting,),
    "skip-meeting": (skip_meeting,),
    "rest": (rest, wake),
    "retro": (log_retro,),
    "close-pod": (close_pod,),
    "split": (split,),
    "merge-pods": (merge_pods,),
    "hand-over": (hand_over,),
    "export": (keep_pseudonym_key,),
}
