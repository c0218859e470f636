"""The stretches of the journey, in order. A new one is one entry here."""

from pods.cli.walk import (
    beginning,
    belonging,
    calling,
    forming,
    inviting,
    looking_back,
    meeting,
    planning,
    waters,
)
from pods.cli.walk.journey import Stretch

STRETCHES: tuple[Stretch, ...] = (
    Stretch("You", "list", beginning.you_are_unknown, beginning.ask_about_you),
    Stretch("The list", "list", beginning.a_list_is_wanted, beginning.ask_for_people),
    Stretch("Who belongs together", "ties", belonging.ties_are_unknown, belonging.ask_for_ties),
    Stretch("Testing the waters", "waters", waters.somebody_is_an_idea, waters.ask_whom_to_sound),
    Stretch("What came back", "waters", waters.somebody_was_sounded, waters.ask_what_came_back),
    Stretch("Hours", "hours", waters.hours_are_unknown, waters.ask_for_hours),
    Stretch(
        "A combination",
        "combination",
        forming.enough_people_are_there,
        forming.ask_which_combination,
    ),
    Stretch("Inviting", "invite", inviting.somebody_is_not_asked, inviting.ask_to_invite),
    Stretch("Answers", "answers", inviting.somebody_owes_an_answer, inviting.ask_for_answers),
    Stretch(
        "The first call", "first call", calling.a_first_call_is_open, calling.ask_for_first_calls
    ),
    Stretch("A season", "season", planning.a_season_is_to_be_fixed, planning.ask_for_seasons),
    Stretch("Meetings", "meetings", meeting.a_pod_may_have_met, meeting.ask_about_meetings),
    Stretch(
        "Looking back", "look back", looking_back.a_season_is_over, looking_back.ask_to_look_back
    ),
)
