"""Simulated annealing where rules and hours bind: a unit chooses among all seats it could have.

Few changes are allowed where hours are scarce, so they are all looked at, and none that is not
allowed. One of them, or staying, is drawn by its worth at the present temperature (the heat bath,
or Gibbs sampler; Geman and Geman 1984). Waiting costs little while it is hot, and pods may be
smaller than they must be in the end, so that pods can come and go.
"""

from collections.abc import Callable
from itertools import cycle

from pods.grouping.search.candidates import BLOCK, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import ONE, Cooling
from pods.grouping.search.openings import Openings
from pods.grouping.search.pool import placing_of
from pods.grouping.search.score import Score
from pods.grouping.search.seating import Seating
from pods.grouping.search.units import Units, ones

VISITS = 32
"""Units that choose a seat at one temperature."""

WAITING = (8, 30)
"""What waiting costs in the end, in spreads of the weights; more where somebody waits at first."""

FORMING = (3, 10)
"""What a pod costs that is too small, in the same measure."""

TOP = 10
"""No draw of `Tables.noise` is above so many temperatures."""


def settled(  # noqa: C901, PLR0912, PLR0915 - a marked inner loop, flat on purpose
    seating: Seating,
    tables: Tables,
    *,
    cooling: Cooling,
    spread: int,
    chance: Chance,
    judge: Callable[[int], int] | None = None,
) -> int:
    """Anneal a seating in place and leave it at the best that was met; empty pods may be filled.

    Args:
        seating: where everybody sits; changed.
        tables: made for its problem.
        cooling: how hot it is, step by step, and how long.
        spread: how far weights differ, in units of value.
        chance: chooses where the tables are read.
        judge: what a pod, as bits, is worth beside its pairs. None: nothing.

    Returns:
        The visits made.
    """
    units, bench = seating.units, seating.bench
    weights, inner, unit_sizes = units.weights, units.inner, units.sizes
    groups, group_of, pairs = seating.groups, seating.group_of, seating.pairs
    sizes, most = seating.sizes, seating.most
    score = Score(seating)
    waited = bool(groups[bench])
    least, forming, waiting = score.least, FORMING[waited] * spread, WAITING[waited] * spread
    if not tables.turns or bench < 1:
        return 0
    factors, short = score.factors, score.short(forming)
    openings = Openings(seating)
    bits, sums, takers = openings.bits, openings.sums, openings.takers
    joins, open_to = openings.joins, openings.open_to
    worth = [factors[size] * pairs[k] - short[size] for k, size in enumerate(sizes[:-1])] + [0]
    judged = [judge(pod) if pod else 0 for pod in bits[:-1]] + [0] if judge else []
    strict = is_strict(seating)
    places = [1 << unit for unit in range(len(weights))]
    prices = [waiting * count for count in placing_of(units)]
    turns, draw = tables.turns, cycle(tables.noise).__next__
    for _ in range(chance.below(BLOCK)):
        draw()
    best, kept = score.now(judged), list(group_of)
    change: float
    done = changes = 0
    while (heat := cooling.heat(done * VISITS, changes)) > 0:
        done += 1
        top = TOP * ONE * heat
        first = chance.below(len(turns) - VISITS + 1)
        # inner loop: about ten microseconds for each visit; calls only where a seat changes.
        for u in turns[first : first + VISITS]:
            g, row, bit, size = group_of[u], weights[u], places[u], unit_sizes[u]
            stays = heat * draw()
            bar, floor, h, x = stays, stays - top, -1, -1
            mine, own = sums[g], sums[g][u]
            if g == bench:
                theirs, factor_g, leaves, gone = -1, 0, True, prices[u]
            else:
                theirs, factor_g = takers[u], factors[sizes[g]]
                rest = sizes[g] - size
                leaves = rest >= least[g]
                gone = factors[rest] * (pairs[g] - own) - short[rest] - worth[g]
                if leaves:
                    change = gone - prices[u]
                    if change > floor:
                        change += heat * draw()
                        if change > bar:
                            bar, floor, h = change, change - top, bench
            new = True
            for k, able in enumerate(open_to):
                if not able & bit or k == g:
                    continue
                there, size_k = sums[k], sizes[k]
                brought = there[u] + inner[u]
                if leaves and joins[k] & bit and size_k + size <= most[k] and (size_k or new):
                    new = new and size_k > 0
                    grown = size_k + size
                    change = factors[grown] * (pairs[k] + brought) - short[grown] - worth[k] + gone
                    if change > floor:
                        change += heat * draw()
                        if change > bar:
                            bar, floor, h, x = change, change - top, k, -1
                sought = bits[k] & theirs
                if not sought:
                    continue
                factor_k = factors[size_k]
                for y in groups[k]:
                    if not takers[y] & bit or not theirs & places[y]:
                        continue
                    shared, shift = row[y], size - unit_sizes[y]
                    if g == bench:
                        grown = size_k + shift
                        if not least[k] <= grown <= most[k]:
                            continue
                        change = factors[grown] * (pairs[k] + brought - shared - there[y])
                        change += gone - short[grown] - worth[k] - prices[y]
                    elif shift:
                        grown, rest = size_k + shift, sizes[g] - shift
                        if not least[k] <= grown <= most[k] or not least[g] <= rest <= most[g]:
                            continue
                        change = factors[grown] * (pairs[k] + brought - shared - there[y])
                        change += factors[rest] * (pairs[g] + mine[y] + inner[y] - shared - own)
                        change -= short[grown] + short[rest] + worth[k] + worth[g]
                    else:
                        change = factor_k * (brought - shared - there[y])
                        change += factor_g * (mine[y] + inner[y] - shared - own)
                    if change > floor:
                        change += heat * draw()
                        if change > bar:
                            bar, floor, h, x = change, change - top, k, y
            if h < 0:
                continue
            changes += 1
            both = bit if x < 0 else bit | 1 << x
            if strict and not (
                (g == bench or may_be(units, bits[g] ^ both))
                and (h == bench or may_be(units, bits[h] ^ both))
            ):
                continue
            if judge:
                points_g = judge(bits[g] ^ both) if g != bench and bits[g] != both else 0
                points_h = judge(bits[h] ^ both) if h != bench else 0
                if bar + points_g + points_h - judged[g] - judged[h] <= stays:
                    continue
                judged[g], judged[h] = points_g, points_h
            here, there_too = groups[g], groups[h]
            if x < 0:
                here.remove(u)
                there_too.append(u)
                openings.move(u, away=g, to=h, bench=bench)
                shift, added, lost = size, (sums[h][u] if h != bench else 0), own
            else:
                here[here.index(u)] = x
                there_too[there_too.index(x)] = u
                group_of[x] = g
                shift = size - unit_sizes[x]
                added = sums[h][u] + inner[u] - row[x] - sums[h][x]
                lost = 0 if g == bench else own + row[x] - mine[x] - inner[x]
                openings.swap(u, x, home=g, to=h, bench=bench)
            group_of[u] = h
            sizes[g], sizes[h] = sizes[g] - shift, sizes[h] + shift
            if g != bench:
                pairs[g] -= lost
                worth[g] = factors[sizes[g]] * pairs[g] - short[sizes[g]]
                openings.review(g, here)
            if h != bench:
                pairs[h] += added
                worth[h] = factors[sizes[h]] * pairs[h] - short[sizes[h]]
                openings.review(h, there_too)
        now = score.now(judged)
        if now > best:
            best, kept = now, list(group_of)
    seating.reseat(score.without_small(kept))
    return done * VISITS


def is_strict(seating: Seating) -> bool:
    """Whether callers or languages stand against pods that rules and hours allow."""
    units = seating.units
    return any(
        units.starts[unit] & ~units.calls[unit] or units.tongues[unit] != -1
        for group in seating.groups
        for unit in group
    )


def may_be(units: Units, pod: int) -> bool:
    """Whether somebody can call a pod at an hour they all have, and all speak one language."""
    starts, calls, tongues = -1, 0, -1
    for unit in ones(pod):
        starts &= units.starts[unit]
        calls |= units.calls[unit]
        tongues &= units.tongues[unit]
    return not pod or bool(starts & calls and tongues)
