"""The Caller's own numbers and words. Every count of days in the reminders can be changed here."""

from datetime import date

from pydantic import Field

from pods.model.entry import MOST_PEOPLE, MOST_WEEKS, Entry, Strings


class Settings(Entry):
    """What holds where a pod does not say otherwise. Numbers: the practice of the field."""

    word: str = Field("pod", min_length=1, description="Your own word for a pod, in letters.")
    size_min: int = Field(
        4, ge=2, le=MOST_PEOPLE, description="Smallest pod to suggest, the Caller counted."
    )
    size_max: int = Field(6, ge=2, le=MOST_PEOPLE, description="Largest pod to suggest.")
    size_target: int = Field(5, ge=2, le=MOST_PEOPLE, description="The size mildly preferred.")
    minutes: int = Field(90, ge=15, description="How long a meeting is.")
    cadence_weeks: int = Field(
        2, ge=1, le=MOST_WEEKS, description="Weeks from one meeting to the next."
    )
    season_start: date | None = Field(
        None, description="The day a season begins; else the Monday three weeks on."
    )
    season_weeks: int = Field(8, ge=1, le=MOST_WEEKS, description="How many weeks a season spans.")
    runway_weeks: int = Field(
        3, ge=0, le=MOST_WEEKS, description="Weeks to get ready, where no start is set."
    )
    pods_each: int = Field(1, ge=1, description="Pods per person, where the person says nothing.")
    in_person: bool = Field(
        False, description="Pods meet in person: how far people live from each other counts."
    )
    diverse_by: Strings = Field(
        (), description="In what a mix is wished: place, languages, offers, stage, or any trait."
    )
    most_of_household: int = Field(
        2, ge=1, description="So many of one household are enough in a pod."
    )
    most_of_workplace: int = Field(
        2, ge=1, description="So many of one workplace are enough in a pod."
    )
    most_of_place: int | None = Field(
        None, ge=1, description="So many of one place are enough in a pod."
    )
    nudge_days: int = Field(4, ge=1, description="No answer for so long: nudge once.")
    second_nudge_days: int = Field(11, ge=1, description="Still none: once more, elsewhere.")
    expire_days: int = Field(18, ge=1, description="Still none: free the seat.")
    maybe_days: int = Field(10, ge=1, description="A maybe so old: ask what would make it a yes.")
    kick_off_days: int = Field(7, ge=1, description="A yes so old without a date: propose hours.")
    waiting_days: int = Field(21, ge=1, description="In, and without a pod, for so long.")
    idea_days: int = Field(30, ge=1, description="An idea so old: sound out.")
    silent_days: int = Field(14, ge=1, description="Sounded and silent so long: let rest.")
    reminder_days: int = Field(2, ge=0, description="So long before a meeting: send a reminder.")
    clock_change_days: int = Field(
        14, ge=0, description="So long before clocks change a meeting for somebody: tell them."
    )
    look_back_days: int = Field(90, ge=1, description="So long without a look back: hold one.")
    attendance_percent: int = Field(
        75, ge=0, le=100, description="Below it, over three meetings: ask whether the hour fits."
    )
    care_for: int = Field(12, ge=1, description="So many people in your own care are enough.")
    many_pods: int = Field(3, ge=1, description="In so many pods, somebody needs protection.")
    next_lines: int = Field(7, ge=1, description="How many next steps to show at most.")
    reviewed: date | None = Field(None, description="The day you last looked through the list.")
    pseudonym_key: str | None = Field(
        None,
        min_length=16,
        description="What hides names in redacted exports; keep it, and tell nobody.",
    )
    weights: dict[str, int] = Field(
        {}, description="By criterion (`pods criteria` lists them), how much it counts; 0: not."
    )
