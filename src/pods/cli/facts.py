"""Options that two commands share in full: the facts of a person, and the terms of a pod."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Annotated, Any

from typer import BadParameter, Option

from pods.cli.completion import people
from pods.cli.completion_words import known, shares
from pods.model.words import Closeness, Interest, PodState, Stage, Structure

Text = str | None
Number = int | None


def takes(options: Callable[..., None]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of another function, as one mapping named `facts`.

    What was not given stands in the mapping as None.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        theirs, ours = signature(options).parameters, signature(command)

        @wraps(command)
        def with_facts(**given: Any) -> None:
            facts = {name: given.pop(name) for name in theirs}
            command(facts=facts, **given)

        own = [each for each in ours.parameters.values() if each.name != "facts"]
        merged: Any = with_facts
        merged.__signature__ = ours.replace(parameters=[*own, *theirs.values()])
        merged.__annotations__ = {each.name: each.annotation for each in (*own, *theirs.values())}
        return with_facts

    return decorate


def number(typed: str) -> int | str:
    """A whole number; an empty text stays one, and takes the number back.

    Raises:
        BadParameter: it is neither.
    """
    try:
        return int(typed) if typed.strip() else ""
    except ValueError:
        raise BadParameter(f'"{typed}" is no whole number') from None


def person_facts(
    *,
    nickname: Annotated[Text, Option(help="What they are called.")] = None,
    email: Annotated[Text, Option(help="An address to write to.")] = None,
    phone: Annotated[Text, Option(help="A number to call.")] = None,
    channel: Annotated[
        Text, Option(autocompletion=known("channel"), help="Where they like to be reached.")
    ] = None,
    topics: Annotated[
        list[str] | None,
        Option(
            "--tag",
            "--topic",
            autocompletion=known("topics"),
            help="What they care for: movement, food.",
        ),
    ] = None,
    seeks: Annotated[
        list[str] | None,
        Option(autocompletion=known("seeks"), help="What they look for in company."),
    ] = None,
    offers: Annotated[
        list[str] | None, Option(autocompletion=known("offers"), help="What they have to give.")
    ] = None,
    time_zone: Annotated[Text, Option(metavar="ZONE", help="Such as Europe/Lisbon.")] = None,
    free: Annotated[
        Text, Option(metavar="HOURS", help="Good hours, on their clock: 'tue,thu 18-21'.")
    ] = None,
    possible: Annotated[
        Text, Option(metavar="HOURS", help="Hours that will do, but are not good.")
    ] = None,
    away: Annotated[
        list[str] | None, Option(metavar="SPAN", help="Absent: '15 jun - 15 sep'; repeatable.")
    ] = None,
    place: Annotated[
        Text, Option(autocompletion=known("place"), help="Town, village or island.")
    ] = None,
    languages: Annotated[
        list[str] | None,
        Option(
            "--language", autocompletion=known("languages"), help="What they can talk in: pt, en."
        ),
    ] = None,
    cadence_weeks: Annotated[
        Number,
        Option(
            "--cadence", metavar="WEEKS", help="Weeks they would like in between.", parser=number
        ),
    ] = None,
    structure: Annotated[Structure | None, Option(help="How they like meetings to go.")] = None,
    stage: Annotated[Stage | None, Option(help="How far they are with what brings them.")] = None,
    household: Annotated[
        Text,
        Option(autocompletion=known("household"), help="A name for the home that several share."),
    ] = None,
    workplace: Annotated[
        Text,
        Option(autocompletion=known("workplace"), help="Where they work, where others do too."),
    ] = None,
    traits: Annotated[
        list[str] | None,
        Option(
            "--trait",
            metavar="NAME=VALUE",
            autocompletion=known("traits"),
            help="What a mix may be wished in; repeatable.",
        ),
    ] = None,
    car: Annotated[bool | None, Option("--car/--no-car", help="Comes by car, or not.")] = None,
    interest: Annotated[
        Interest | None, Option(help="How they stand to podding; 'pods mark' dates a change.")
    ] = None,
    energy: Annotated[
        Number, Option(parser=number, metavar="1-5", help="How keen they are.")
    ] = None,
    closeness: Annotated[Closeness | None, Option(help="How well you know them.")] = None,
    introduced_by: Annotated[
        Text, Option(metavar="PERSON", autocompletion=people, help="Who brought you together.")
    ] = None,
    met: Annotated[Text, Option(help="How you met.")] = None,
    source: Annotated[
        Text, Option(autocompletion=known("source"), help="Where this entry comes from.")
    ] = None,
    consent: Annotated[Text, Option(help="What they said to being on the list.")] = None,
    shares: Annotated[
        list[str] | None,
        Option(
            metavar="WHAT",
            autocompletion=shares,
            help="What fellow members may see: name, place, email, phone, ...",
        ),
    ] = None,
    language: Annotated[
        Text,
        Option(
            "--letters-in",
            metavar="LANGUAGE",
            autocompletion=known("language"),
            help="The language of letters to them.",
        ),
    ] = None,
    max_pods: Annotated[
        Number, Option(parser=number, metavar="N", help="In how many pods at once.")
    ] = None,
    can_call: Annotated[
        bool | None, Option("--can-call/--cannot-call", help="Willing to call a pod together.")
    ] = None,
    can_host: Annotated[
        bool | None, Option("--can-host/--cannot-host", help="Willing to host a meeting.")
    ] = None,
    rhythm_days: Annotated[
        Number, Option(parser=number, metavar="N", help="How often you want to be in touch.")
    ] = None,
    do_not_contact: Annotated[
        bool | None, Option("--do-not-contact/--may-contact", help="Never write, never suggest.")
    ] = None,
    note: Annotated[Text, Option(help="A note that you would read aloud to them.")] = None,
    private_note: Annotated[Text, Option(help="A note for your eyes alone.")] = None,
) -> None:
    """Carry the options about a person."""


def pod_terms(
    *,
    emoji: Annotated[Text, Option(help="Its sign, shown before the name.")] = None,
    caller: Annotated[
        Text, Option(metavar="PERSON", autocompletion=people, help="Who calls it together.")
    ] = None,
    at: Annotated[
        Text, Option(metavar="'DAY HH:MM'", help="The weekly hour, on the caller's clock.")
    ] = None,
    time_zone: Annotated[Text, Option(metavar="ZONE", help="Another clock for that hour.")] = None,
    intention: Annotated[Text, Option(help="What it is for.")] = None,
    format: Annotated[Text, Option(help="How a meeting goes.")] = None,  # noqa: A002 - the key
    norms: Annotated[Text, Option(help="How you want to be together.")] = None,
    commitment: Annotated[Text, Option(help="What each one is ready to give.")] = None,
    confidential: Annotated[
        bool | None,
        Option("--confidential/--not-confidential", help="What is said stays inside, or not."),
    ] = None,
    cadence_weeks: Annotated[
        Number, Option("--cadence", metavar="WEEKS", help="Weeks between meetings.", parser=number)
    ] = None,
    minutes: Annotated[
        Number, Option(parser=number, metavar="N", help="How long a meeting is.")
    ] = None,
    size_min: Annotated[Number, Option(parser=number, metavar="N", help="Smallest size.")] = None,
    size_max: Annotated[Number, Option(parser=number, metavar="N", help="How many seats.")] = None,
    min_presence: Annotated[
        Number, Option(parser=number, metavar="N", help="How many to meet.")
    ] = None,
    open_to_guests: Annotated[
        bool | None, Option("--open-to-guests/--no-guests", help="Whether guests may come.")
    ] = None,
    place: Annotated[
        Text, Option(autocompletion=known("place"), help="Where it meets in person.")
    ] = None,
    link: Annotated[Text, Option(help="Where it meets online.")] = None,
    channel: Annotated[Text, Option(help="Where you write to each other.")] = None,
    note: Annotated[Text, Option(help="A note the pod may see.")] = None,
    private_note: Annotated[Text, Option(help="A note for your eyes alone.")] = None,
) -> None:
    """Carry the options about a pod."""


State = Annotated[PodState | None, Option(help="Where it is in its life.")]
