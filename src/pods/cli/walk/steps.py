"""The stretches of the journey, in order."""

from pods.cli.walk import beginning, forming, meeting, waters
from pods.cli.walk.journey import Step

STEPS: tuple[Step, ...] = (
    Step("— You —", beginning.you_are_unknown, beginning.ask_about_you),
    Step("— The list —", beginning.always, beginning.ask_for_people),
    Step("— Who belongs together —", beginning.ties_are_unknown, beginning.ask_for_couples),
    Step("— Testing the waters —", waters.somebody_is_an_idea, waters.ask_whom_to_sound),
    Step("— What came back —", waters.somebody_was_sounded, waters.ask_what_came_back),
    Step("— Hours —", waters.hours_are_unknown, waters.ask_for_hours),
    Step("— A combination —", forming.nothing_is_forming, forming.ask_which_combination),
    Step("— Inviting —", forming.somebody_is_not_asked, forming.ask_to_invite),
    Step("— Answers —", forming.somebody_owes_an_answer, forming.ask_for_answers),
    Step("— Meetings —", meeting.a_pod_can_meet, meeting.ask_about_meetings),
)
