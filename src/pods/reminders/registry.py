"""Every rule there is. A new one is a function and a line here."""

from pods.reminders.care import at_capacity, in_many_pods, only_bridge, out_of_touch
from pods.reminders.clashes import broken_rule
from pods.reminders.combinations import ready_to_call, yes_without_a_date
from pods.reminders.coming import clock_change, remind, season_not_fixed, too_few_to_meet
from pods.reminders.gatherings import fresh_pod_of_another, gathering
from pods.reminders.invitations import answer_day_passed, no_answer, old_maybe, seat_not_offered
from pods.reminders.ladder import (
    ask_again,
    back_again,
    old_idea,
    rested_pod,
    silent_after_sounding,
)
from pods.reminders.meetings import missing_member, no_next_meeting, not_logged
from pods.reminders.retros import look_back, low_attendance, season_ends_soon
from pods.reminders.review import review
from pods.reminders.sizes import too_few_members, too_many_members, two_small_pods
from pods.reminders.step import Rule
from pods.reminders.turns import hand_over_hosting, missing_turn
from pods.reminders.waiting import waiting_for_a_pod

RULES: tuple[Rule, ...] = (
    Rule(1, "a meeting is near", remind),
    Rule(2, "a meeting passed and is not logged", not_logged),
    Rule(3, "too few can come to the next meeting", too_few_to_meet),
    Rule(4, "a seat is held, and nobody has asked", seat_not_offered),
    Rule(4, "an invitation without an answer", no_answer),
    Rule(5, "the day to answer by has passed", answer_day_passed),
    Rule(6, "a maybe has lain for a while", old_maybe),
    Rule(7, "a yes without a date for the first call", yes_without_a_date),
    Rule(8, "a first call was held, and no season is fixed", season_not_fixed),
    Rule(9, "a running pod without a next meeting", no_next_meeting),
    Rule(10, "clocks change the hour for somebody", clock_change),
    Rule(11, "hosting stays with one, or with nobody", hand_over_hosting),
    Rule(12, "somebody has had no turn for long", missing_turn),
    Rule(13, "somebody missed two in a row, or stayed away without a word", missing_member),
    Rule(14, "few come", low_attendance),
    Rule(15, "a season is near its end", season_ends_soon),
    Rule(16, "a look back is due, or nobody has decided after it", look_back),
    Rule(17, "a pod is under its minimum", too_few_members),
    Rule(18, "a pod has outgrown itself", too_many_members),
    Rule(19, "two small pods share an hour", two_small_pods),
    Rule(20, "somebody who is in waits for a pod", waiting_for_a_pod),
    Rule(21, "an idea, never sounded", old_idea),
    Rule(21, "sounded, and silent since", silent_after_sounding),
    Rule(22, "the day has come to ask again", ask_again),
    Rule(22, "a resting pod has rested", rested_pod),
    Rule(22, "somebody is back from a long absence", back_again),
    Rule(23, "a combination is complete", ready_to_call),
    Rule(24, "the Caller has as much as they wanted", at_capacity),
    Rule(25, "longer without a word than one wished for", out_of_touch),
    Rule(26, "a pod breaks one of the Caller's rules", broken_rule),
    Rule(27, "a gathering comes near, or was", gathering),
    Rule(28, "a pod of another caller met for the first time", fresh_pod_of_another),
    Rule(29, "somebody sits in many pods", in_many_pods),
    Rule(29, "somebody alone joins two parts of the web", only_bridge),
    Rule(30, "a year since the list was looked through", review),
)
"""Rules of the practice by their numbers; a number may have several functions."""
