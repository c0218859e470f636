"""A person, and what has passed between them and the Caller."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pods.model.entry import MOST_WEEKS, Dated, Keyed, Named, Strings
from pods.model.words import Closeness, Interest, Share, Stage, Structure


class InterestChange(Dated):
    """How somebody stands to podding at all from one day on; going back is as legal as going on."""

    to: Interest = Field(description="Where they stand from this day on.")
    until: date | None = Field(None, description="With `not-now`: ask again on this day.")
    reason: str | None = Field(None, description="What they said, in a few words.")


class Sounding(Dated):
    """Testing the waters once: that podding was mentioned, how, and what came back."""

    channel: str | None = Field(None, description="Where: Signal, e-mail, a walk.")
    wording: str | None = Field(None, description="The words used, or the template's name.")
    reaction: str | None = Field(None, description="What came back, in a few words.")


class Contact(Dated):
    """That one was in touch. What was talked about is not kept."""

    channel: str | None = Field(None, description="How: a call, a walk, a letter.")
    note: str | None = Field(None, description="One line, at most, that you would read to them.")


class Person(Named):
    """Somebody the Caller would like to spend time with. Only the name is required.

    Everything nobody told us is unknown, not empty: it is never held against anybody.
    """

    name: str = Field(min_length=1, description="The full name, as it is shown.")
    nickname: str | None = Field(None, description="What they are called.")
    email: str | None = Field(None, description="An address to write to.")
    phone: str | None = Field(None, description="A number to call.")
    channel: str | None = Field(None, description="Where they like to be reached.")
    time_zone: str | None = Field(None, description='A zone name, such as "Europe/Lisbon".')
    place: str | None = Field(None, description="Town, village or island.")
    languages: Strings = Field((), description="Languages they can be in a pod in.")
    language: str | None = Field(None, description="The language that letters to them are in.")
    free: str | None = Field(
        None, description='Good hours in their own zone: "tue,thu 18:00-21:00; sun 10-13".'
    )
    possible: str | None = Field(None, description="Hours that can be done, but are not good.")
    away: Strings = Field(
        (), description='Absences: "15 jun - 15 sep" each year, "2026-12-20 - 2027-01-05" once.'
    )
    topics: Strings = Field((), description="What they care for: movement, food, writing.")
    seeks: Strings = Field((), description="What they are looking for in company.")
    offers: Strings = Field((), description="What they have to give.")
    cadence_weeks: int | None = Field(
        None, ge=1, le=MOST_WEEKS, description="How often they would meet: weeks in between."
    )
    structure: Structure | None = Field(None, description="How they like meetings to go.")
    stage: Stage | None = Field(
        None, description="How far they are with what brings them: peers understand each other."
    )
    household: str | None = Field(None, description="A name for the home that several share.")
    workplace: str | None = Field(None, description="Where they work, where others do too.")
    traits: dict[str, str] = Field(
        {}, description='What a mix may be wished in, in your own words: origin = "Poland".'
    )
    interest: Interest | None = Field(
        None, description="How they stand to podding, where no dated change says it."
    )
    energy: int | None = Field(None, ge=1, le=5, description="How keen they are, 1 to 5.")
    closeness: Closeness | None = Field(None, description="How well the Caller knows them.")
    introduced_by: str | None = Field(None, description="The id of whoever brought you together.")
    met: str | None = Field(None, description="How you met.")
    added: date | None = Field(None, description="The day they came on the list.")
    source: str | None = Field(None, description="Where this entry comes from.")
    consent: str | None = Field(None, description="What they said to being on the list.")
    shares: Annotated[tuple[Share, ...], Field(strict=False)] = Field(
        (),
        description="What fellow members may see of them beside the first name, once they said so; "
        "`invitations`: that they may be named to somebody who is invited; `nothing`: no name.",
    )
    max_pods: int | None = Field(None, ge=0, description="In how many pods they can be at once.")
    can_call: bool | None = Field(None, description="Willing to call a pod together.")
    can_host: bool | None = Field(None, description="Willing to host a meeting.")
    rhythm_days: int | None = Field(None, ge=1, description="How often one wants to be in touch.")
    car: bool | None = Field(None, description="Whether they come by car to live meetings.")
    kids: int | None = Field(None, ge=0, description="Children at home.")
    do_not_contact: bool = Field(False, description="Never write to them, never suggest them.")
    note: str | None = Field(None, description="A note that you would read aloud to them.")
    private_note: str | None = Field(None, description="A note for the Caller's eyes alone.")
    interests: Annotated[dict[str, InterestChange], Keyed] = Field(
        {}, description="Each change on the ladder of interest, by day."
    )
    soundings: Annotated[dict[str, Sounding], Keyed] = Field(
        {}, description="Each time the waters were tested, by day."
    )
    contacts: Annotated[dict[str, Contact], Keyed] = Field(
        {}, description="Each time you were in touch, by day."
    )

    @property
    def latest_interest(self) -> InterestChange | None:
        """The last dated change, or nothing if none is dated."""
        return max(self.interests.values(), key=lambda change: change.order, default=None)

    @property
    def stands(self) -> Interest:
        """Where they stand on the ladder of interest: the last change, else `idea`."""
        latest = self.latest_interest
        return latest.to if latest else self.interest or "idea"

    @property
    def stands_since(self) -> date | None:
        """Since when, as far as anybody wrote it down."""
        latest = self.latest_interest
        return latest.day if latest else None

    @property
    def not_before(self) -> date | None:
        """The day to ask again, of somebody who said not now."""
        latest = self.latest_interest
        return latest.until if latest and latest.to == "not-now" else None

    @property
    def hours_are_known(self) -> bool:
        """Whether anybody told us when they are free, and in which zone."""
        return bool((self.free or self.possible) and self.time_zone)


class Caller(Person):
    """The person whose file this is: the keys of a person, and some of their own."""

    id: str = Field("me", min_length=1, description="The id that stands in pods.")
    name: str = Field("me", min_length=1, description="The Caller's name, as letters sign it.")
    organiser: bool = Field(
        False, description="True: weaves for others, sits in no pod and is never suggested."
    )
    no_rush: bool = Field(
        False, description="True: not in a rush; what could become a new pod comes last."
    )
