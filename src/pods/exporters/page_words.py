"""The words that both documents of a pod's page share."""

from pods.actions.page_dates import PageDate
from pods.actions.pod_page import PodPage
from pods.hours.say import say_date

TURNS = (("Host", "host"), ("Notes", "notes"), ("Focus", "focus"), ("Where", "where"))
"""Each part of a rota, and the field of a date that holds it."""

LOOKS = (("What was good", "plus"), ("What was not", "minus"), ("What we change", "next"))
"""Each part of a look back, and the field that holds it."""


def day(date: PageDate) -> str:
    """The day, and what it is for where that is not a regular meeting."""
    return f"{say_date(date.on)}, {date.what}" if date.what else say_date(date.on)


def days_held(page: PodPage) -> list[str]:
    """The days on which it met."""
    return [
        f"{say_date(one.on)}, {one.what}" if one.what else say_date(one.on) for one in page.held
    ]


def has_turns(page: PodPage, key: str) -> bool:
    """Whether anybody has that part on a date to come."""
    return any(getattr(one, key) for one in page.to_come)


def origin(page: PodPage) -> str:
    """What this page is, in one sentence at its end."""
    return f"Written on {say_date(page.written)}: what our {page.word} may see of itself."
