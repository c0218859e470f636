"""What does an edit in place cost, proof and all? `python benchmarks/splice_cost.py [PEOPLE]`.

Times a splice of one changed key and one new table against the plain `tomllib.loads` +
`tomli_w.dumps` that would lose every comment (benchmarks/save_cost.py times a whole save), then
one splice that removes, changes and adds a third of all people each. Prints milliseconds, the best
of five, and their ratio to the plain way.
"""

import copy
import datetime as dt
import sys
import time
import tomllib
from collections.abc import Callable
from typing import Any

import tomli_w

from pods.store.splice import splice


def main() -> None:
    """Print two lines of figures."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    old = book(people)
    source = tomli_w.dumps(old).encode()
    plain = best_of_five(lambda: tomli_w.dumps(tomllib.loads(source.decode())))
    print(f"{people} people, {len(source) // 1000} kB: loads + dumps {plain:.0f} ms")
    for name, new in (("one edit", one_edit(old)), ("every person", edit_of_everybody(old))):
        took = best_of_five(lambda new=new: splice(source, old=old, new=new))
        print(f"splice, {name}: {took:.0f} ms, {took / plain:.2f} times that")


def book(people: int) -> dict[str, Any]:
    """Invent a list of people with three contacts and three changes of interest each."""
    everybody = {f"person-{number}": person(number) for number in range(people)}
    return {"format": 1, "caller": {"name": "Me"}, "people": everybody}


def person(number: int) -> dict[str, Any]:
    """Invent one person."""
    return {
        "name": f"Person {number}",
        "email": f"person{number}@example.org",
        "tags": ["food", "movement", "emotions"],
        "note": 'met at the "café" in 2025, likes slow walks',
        "interests": {f"2026-0{month}-20": {"to": "curious"} for month in (6, 7, 8)},
        "contacts": {
            f"2026-0{month}-03": {"by": "phone", "note": "talked about a pod for the autumn"}
            for month in (6, 7, 8)
        },
        "soundings": {"2026-08-26": {"said": "maybe", "by": dt.date(2026, 9, 26)}},
    }


def one_edit(old: dict[str, Any]) -> dict[str, Any]:
    """Change a note and log a contact."""
    new = copy.deepcopy(old)
    someone = new["people"][f"person-{len(new['people']) // 2}"]
    someone["note"] = "moved to the island"
    someone["contacts"]["2026-09-21"] = {"by": "letter"}
    return new


def edit_of_everybody(old: dict[str, Any]) -> dict[str, Any]:
    """Remove a third of all people, change a third, add a third."""
    new = copy.deepcopy(old)
    for number in range(len(old["people"])):
        if number % 3 == 0:
            del new["people"][f"person-{number}"]
        elif number % 3 == 1:
            new["people"][f"person-{number}"]["note"] = "moved"
            new["people"][f"person-{number}"]["place"] = "Faial"
        else:
            new["people"][f"new-{number}"] = person(number)
    return new


def best_of_five(work: Callable[[], object]) -> float:
    """Time a piece of work in milliseconds."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


if __name__ == "__main__":
    main()
