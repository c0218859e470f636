"""Every rule there is. A new one is a function and a line here."""

from pods.reminders.combinations import ready_to_call, yes_without_a_date
from pods.reminders.invitations import no_answer, old_maybe, seat_not_offered
from pods.reminders.ladder import (
    ask_again,
    back_again,
    old_idea,
    rested_pod,
    silent_after_sounding,
)
from pods.reminders.meetings import missing_member, no_next_meeting, not_logged
from pods.reminders.step import Rule
from pods.reminders.waiting import waiting_for_a_pod

RULES: tuple[Rule, ...] = (
    Rule(2, "a meeting passed and is not logged", not_logged),
    Rule(4, "a seat is held, and nobody has asked", seat_not_offered),
    Rule(4, "an invitation without an answer", no_answer),
    Rule(6, "a maybe has lain for a while", old_maybe),
    Rule(7, "a yes without a date for the first call", yes_without_a_date),
    Rule(9, "a running pod without a next meeting", no_next_meeting),
    Rule(13, "somebody missed two in a row, or stayed away without a word", missing_member),
    Rule(20, "somebody who is in waits for a pod", waiting_for_a_pod),
    Rule(21, "an idea, never sounded", old_idea),
    Rule(21, "sounded, and silent since", silent_after_sounding),
    Rule(22, "the day has come to ask again", ask_again),
    Rule(22, "a resting pod has rested", rested_pod),
    Rule(22, "somebody is back from a long absence", back_again),
    Rule(23, "a combination is complete", ready_to_call),
)
