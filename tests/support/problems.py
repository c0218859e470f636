"""Random grouping problems, small enough to solve by hand-written brute force."""

from typing import Any

from hypothesis import strategies as st

from pods.grouping.problem import PLACING_FIRST, Locked, Problem

ZONES = ("Atlantic/Azores", "Europe/Lisbon")
STARTS = 6


@st.composite
def problems(
    draw: st.DrawFn, *, most: int = 9, locked: bool = False, points: bool = True, **fixed: Any
) -> Problem:
    """A problem with couples, rules, unknown hours, several zones, languages and points."""
    count = draw(st.integers(1, most))
    person = st.integers(0, count - 1)
    pair = st.tuples(person, person).filter(lambda two: two[0] != two[1])
    scores = [[0] * count for _ in range(count)]
    for one in range(count):
        for other in range(one):
            scores[one][other] = scores[other][one] = draw(st.integers(-5, 20))
    mask = st.none() | st.integers(0, (1 << STARTS) - 1) | st.just((1 << STARTS) - 1)
    masks = st.tuples(*[mask] * count)
    size_min = draw(st.integers(1, 4))
    people = list(range(count))
    pods: tuple[Locked, ...] = ()
    if locked and count > 2:
        core = draw(st.integers(1, count // 2))
        pods = (Locked(tuple(people[:core]), draw(st.integers(0, 3))),)
        if core > 1 and draw(st.booleans()):
            pods = (Locked((0,), 2, caller=0), Locked(tuple(people[1:core]), 1))
    chosen: dict[str, Any] = {
        "size_min": size_min,
        "size_max": draw(st.integers(size_min, 5)),
        "together": tuple(draw(st.lists(pair, max_size=2))) if count > 1 else (),
        "apart": tuple(draw(st.lists(pair, max_size=3))) if count > 1 else (),
        "locked": pods,
        "start_masks": {zone: draw(masks) for zone in ZONES[: draw(st.integers(0, 2))]},
        "anchors": draw(st.tuples(*[st.sampled_from((None, *ZONES))] * count)),
        "can_call": draw(st.tuples(*[st.sampled_from((True, True, False))] * count)),
        "languages": draw(st.tuples(*[st.sampled_from((0, 1, 2, 3, 3))] * count)),
        "bonus": draw(st.tuples(*[st.integers(0, 3)] * count)),
        "waiting_penalty": draw(st.sampled_from((PLACING_FIRST, 60, 0))),
        "size_factors": draw(st.sampled_from((None, dict.fromkeys(range(1, 6), 1)))),
    }
    if points and draw(st.booleans()):
        chosen["pod_points"] = lambda members: (sum(members) * 7) % 5 - 2
        chosen["pod_points_limit"] = draw(st.sampled_from((None, 2)))
    chosen |= fixed
    return Problem(
        people=tuple(f"p{number:02}" for number in people),
        scores=tuple(tuple(row) for row in scores),
        **chosen,
    )
