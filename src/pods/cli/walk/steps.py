"""The stretches of the journey, in order. A new one is one entry here."""

from pods.cli.walk import beginning, forming, inviting, meeting, planning, waters
from pods.cli.walk.journey import Step

STEPS: tuple[Step, ...] = (
    Step("You", beginning.you_are_unknown, beginning.ask_about_you),
    Step("The list", beginning.a_list_is_wanted, beginning.ask_for_people),
    Step("Who belongs together", beginning.ties_are_unknown, beginning.ask_for_couples),
    Step("Testing the waters", waters.somebody_is_an_idea, waters.ask_whom_to_sound),
    Step("What came back", waters.somebody_was_sounded, waters.ask_what_came_back),
    Step("Hours", waters.hours_are_unknown, waters.ask_for_hours),
    Step("A combination", forming.enough_people_are_there, forming.ask_which_combination),
    Step("Inviting", inviting.somebody_is_not_asked, inviting.ask_to_invite),
    Step("Answers", inviting.somebody_owes_an_answer, inviting.ask_for_answers),
    Step("A season", planning.a_season_is_to_be_fixed, planning.ask_for_seasons),
    Step("Meetings", meeting.a_pod_may_have_met, meeting.ask_about_meetings),
)
