"""Four pods that stand, as a file: a swap that would help, two that are too small, one newcomer."""

HEAD = """\
format = 1

[caller]
name = "Teresa"
organiser = true
time-zone = "Europe/Lisbon"
"""

PEOPLE = {
    "ana": "sailing", "bo": "sailing", "cy": "sailing", "dee": "sailing",
    "eve": "bees", "fay": "bees", "gus": "bees", "hal": "bees",
    "ivo": "music", "jun": "music", "kai": "music", "lea": "music",
}  # fmt: skip

PODS = {
    "harbour": ("tue 19:00", "ana bo cy eve"),
    "garden": ("wed 19:00", "fay gus hal dee"),
    "choir": ("wed 20:00", "ivo jun"),
    "chorus": ("tue 20:00", "kai lea"),
}


def person(name: str, topic: str, *, free: str = "tue,wed 18-22", **facts: str) -> str:
    """Somebody who is in, free on two evenings unless told otherwise."""
    known = "".join(f"{key} = {value}\n" for key, value in facts.items())
    return (
        f'\n[people.{name.lower()}]\nname = "{name.title()}"\ntime-zone = "Europe/Lisbon"\n'
        f'free = "{free}"\ntopics = ["{topic}"]\ninterest = "in"\n{known}'
    )


def pod(name: str, at: str, members: str, *, more: str = "") -> str:
    """A pod that runs; the first of its members calls it."""
    people = members.split()
    seats = "".join(f"[pods.{name}.members.{one}]\njoined = 2026-01-05\n" for one in people)
    return (
        f'\n[pods.{name}]\nname = "{name.title()}"\nstate = "running"\ncaller = "{people[0]}"\n'
        f'at = "{at}"\ntime-zone = "Europe/Lisbon"\n{more}{seats}'
    )


def standing_book(*more: str, without: str = "") -> str:
    """The file; `more` is added at its end, and the pods named in `without` are left out."""
    gone = without.split()
    people = "".join(person(name, topic) for name, topic in PEOPLE.items())
    pods = "".join(pod(name, *terms) for name, terms in PODS.items() if name not in gone)
    return HEAD + people + person("mo", "bees", free="wed 18-22") + pods + "".join(more)
