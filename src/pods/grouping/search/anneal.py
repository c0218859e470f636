"""Simulated annealing over seats: swap two units, or move one to an open seat.

A proposal takes a unit, a pod that holds one of those it goes best with, and a seat in it
(Kirkpatrick, Gelatt and Vecchi 1983, with candidate lists). Worth is asked first, hours and rules
only of what would be accepted. The number of pods does not change here: see `improve`.
"""

from collections.abc import Callable

from pods.grouping.search.candidates import BLOCK, TABLE, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import Cooling
from pods.grouping.search.pool import placing_of
from pods.grouping.search.seating import Seating
from pods.grouping.search.units import bits_of

ANYWHERE = 6554
"""Of 65,536 proposals, so many go to any group at all."""


def annealed(  # noqa: C901, PLR0912, PLR0915 - a marked inner loop, flat on purpose
    seating: Seating,
    tables: Tables,
    *,
    cooling: Cooling,
    chance: Chance,
    judge: Callable[[int], int] | None = None,
) -> int:
    """Anneal a seating in place and leave it at the best that was met.

    Args:
        seating: where everybody sits; changed.
        tables: made for its problem.
        cooling: how hot it is, step by step, and how long.
        chance: chooses where the tables are read.
        judge: what a pod, as bits, is worth beside its pairs; asked of what would be accepted for
            its pairs. None: nothing.

    Returns:
        The proposals made.
    """
    units = seating.units
    problem = units.problem
    weights, inner, unit_sizes = units.weights, units.inner, units.sizes
    fits, starts, calls, tongues = units.fits, units.starts, units.calls, units.tongues
    groups, group_of, own = seating.groups, seating.group_of, seating.own
    sizes, pairs, least, most = seating.sizes, seating.pairs, seating.least, seating.most
    bench = seating.bench
    largest = max(most[:-1], default=0)
    factors = [problem.factor(size) for size in range(largest + 1)]
    factor_of = [factors[size] for size in sizes[:-1]] + [0]
    stakes = [problem.waiting_penalty * count for count in placing_of(units)]
    fixed = [True] * len(unit_sizes)
    for unit in seating.movable:
        fixed[unit] = False
    bits = [bits_of(group) for group in groups]
    limited = seating.is_bound()
    near, draws, turns, falls = tables.near, tables.draws, tables.turns, tables.falls
    judged = [judge(pod) for pod in bits[:-1]] + [0] if judge else []
    if not turns or bench < 1:
        return 0
    gained = best = done = changes = 0
    kept: list[int] | None = None
    start = list(group_of)
    while (heat := cooling.heat(done * BLOCK, changes)) > 0:
        done += 1
        scale = -heat
        first, second = chance.below(TABLE), chance.below(TABLE)
        third = chance.below(len(turns) - BLOCK + 1)
        # inner loop: about a microsecond for each proposal; no calls.
        for u, draw, fall in zip(
            turns[third : third + BLOCK],
            draws[first : first + BLOCK],
            falls[second : second + BLOCK],
            strict=True,
        ):
            g = group_of[u]
            wanted = draw & 65535 >= ANYWHERE
            h = group_of[near[u][draw >> 27]] if wanted else (draw >> 16) % bench
            if g == h or h == bench or h < 0:  # noqa: PLR1714 - a set here would cost time
                continue
            there = groups[h]
            seat = (draw >> 16) % (len(there) + 1)
            row = weights[u]
            if seat < len(there):
                # Of two seats the one whose unit is easier to part with.
                x = there[seat]
                y = there[(draw >> 5) % len(there)]
                if own[y] + row[y] < own[x] + row[x]:
                    x = y
                    seat = there.index(y)
                if fixed[x]:
                    continue
                brought = inner[u] - row[x]
                for other in there:
                    brought += row[other]
                here = groups[g]
                column = weights[x]
                taken = inner[x] - column[u]
                for other in here:
                    taken += column[other]
                shift = unit_sizes[u] - unit_sizes[x]
                if shift:
                    size_g, size_h = sizes[g] - shift, sizes[h] + shift
                    if not least[g] <= size_g <= most[g] or not least[h] <= size_h <= most[h]:
                        continue
                    change = factors[size_h] * (pairs[h] + brought - own[x])
                    change -= factor_of[h] * pairs[h]
                    if g != bench:
                        change += factors[size_g] * (pairs[g] + taken - own[u])
                        change -= factor_of[g] * pairs[g]
                else:
                    change = factor_of[h] * (brought - own[x]) + factor_of[g] * (taken - own[u])
                if g == bench:
                    change += stakes[u] - stakes[x]
                if change < scale * fall:
                    continue
                if limited:
                    mask = bits[h] & ~(1 << x)
                    if mask & fits[u] != mask:
                        continue
                    common, called, tongue = starts[u], calls[u], tongues[u]
                    for other in there:
                        if other != x:
                            common &= starts[other]
                            called |= calls[other]
                            tongue &= tongues[other]
                    if not common & called or not tongue:
                        continue
                    if g != bench:
                        mask = bits[g] & ~(1 << u)
                        if mask & fits[x] != mask:
                            continue
                        common, called, tongue = starts[x], calls[x], tongues[x]
                        for other in here:
                            if other != u:
                                common &= starts[other]
                                called |= calls[other]
                                tongue &= tongues[other]
                        if not common & called or not tongue:
                            continue
                both = 1 << u | 1 << x
                if judge:
                    judged_h = judge(bits[h] ^ both)
                    judged_g = judge(bits[g] ^ both) if g != bench else 0
                    change += judged_h + judged_g - judged[h] - judged[g]
                    if change < scale * fall:
                        continue
                    judged[g], judged[h] = judged_g, judged_h
                there[seat] = u
                here[here.index(u)] = x
                bits[g] ^= both
                bits[h] ^= both
                group_of[u] = h
                group_of[x] = g
                pairs[h] += brought - own[x]
                if g != bench:
                    pairs[g] += taken - own[u]
                for other in there:
                    own[other] += row[other] - column[other]
                if g == bench:
                    own[x] = 0
                else:
                    for other in here:
                        own[other] += column[other] - row[other]
                    own[x] = taken
                own[u] = brought
                if shift:
                    sizes[g], sizes[h] = size_g, size_h
                    factor_of[h] = factors[size_h]
                    if g != bench:
                        factor_of[g] = factors[size_g]
            else:
                shift = unit_sizes[u]
                size_g, size_h = sizes[g] - shift, sizes[h] + shift
                if size_h > most[h] or size_g < least[g]:
                    continue
                brought = inner[u]
                for other in there:
                    brought += row[other]
                change = factors[size_h] * (pairs[h] + brought) - factor_of[h] * pairs[h]
                if g == bench:
                    change += stakes[u]
                else:
                    change += factors[size_g] * (pairs[g] - own[u]) - factor_of[g] * pairs[g]
                if change < scale * fall:
                    continue
                here = groups[g]
                if limited:
                    mask = bits[h]
                    if mask & fits[u] != mask:
                        continue
                    common, called, tongue = starts[u], calls[u], tongues[u]
                    for other in there:
                        common &= starts[other]
                        called |= calls[other]
                        tongue &= tongues[other]
                    if not common & called or not tongue:
                        continue
                    if g != bench:
                        called = 0
                        for other in here:
                            if other != u:
                                called |= calls[other]
                        common = -1
                        for other in here:
                            if other != u:
                                common &= starts[other]
                        if not common & called:
                            continue
                if judge:
                    judged_h = judge(bits[h] | 1 << u)
                    judged_g = judge(bits[g] ^ 1 << u) if g != bench else 0
                    change += judged_h + judged_g - judged[h] - judged[g]
                    if change < scale * fall:
                        continue
                    judged[g], judged[h] = judged_g, judged_h
                here.remove(u)
                there.append(u)
                bits[g] ^= 1 << u
                bits[h] ^= 1 << u
                group_of[u] = h
                pairs[h] += brought
                sizes[g], sizes[h] = size_g, size_h
                factor_of[h] = factors[size_h]
                if g != bench:
                    pairs[g] -= own[u]
                    factor_of[g] = factors[size_g]
                    for other in here:
                        own[other] -= row[other]
                for other in there:
                    own[other] += row[other]
                own[u] = brought
            gained += change
            changes += 1
        if gained > best:
            best = gained
            kept = list(group_of)
    if (gained < best and kept is not None) or gained < 0:
        seating.reseat(kept or start)
    return done * BLOCK
