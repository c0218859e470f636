"""Somebody who was forgotten, and asked not to come back by an import."""

from pydantic import Field

from pods.model.entry import Dated, Strings


class KeptOut(Dated):
    """A forgotten person without a name: an import asks before it lets them in again."""

    salt: str = Field("", description="What the marks below are made with.")
    marks: Strings = Field(
        (), description="Of the name, the e-mail and the phone: salted hashes, no letters."
    )
