"""Simulated annealing where nothing but sizes binds: every exchange with a pod seen at once.

The sum of everybody's pairs with every pod is kept in a table, so that the best of all exchanges
of one unit with one pod costs no more than a single one does without the table. A change that is
made costs two rows of the table, which pays while changes are rare.
"""

from collections.abc import Sequence
from operator import add, sub

from pods.grouping.search.candidates import BLOCK, TABLE, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import Cooling
from pods.grouping.search.seating import Seating

ANYWHERE = 6554
"""Of 65,536 proposals, so many go to any group at all."""

NOTHING = -(1 << 80)
"""Less than any change can be."""


def is_plain(seating: Seating) -> bool:
    """Whether nothing but the sizes of pods binds: single people, all of them seated."""
    units = seating.units
    return (
        not seating.groups[-1]
        and not units.standing
        and len(seating.movable) == len(units.members) == len(units.problem.people)
        and units.problem.pod_points is None
        and not seating.is_bound()
    )


def exchanged(  # noqa: C901, PLR0912, PLR0915 - a marked inner loop, flat on purpose
    seating: Seating,
    tables: Tables,
    *,
    cooling: Cooling,
    chance: Chance,
) -> int:
    """Anneal a plain seating (`is_plain`) in place and leave it at the best that was met.

    Args:
        seating: where everybody sits; changed.
        tables: made for its problem.
        cooling: how hot it is, step by step, and how long.
        chance: chooses where the tables are read.

    Returns:
        The proposals made.
    """
    weights, problem = seating.units.weights, seating.units.problem
    groups, group_of = [list(group) for group in seating.groups[:-1]], list(seating.group_of)
    least, most, pairs = seating.least, seating.most, list(seating.pairs)
    factors = [problem.factor(size) for size in range(max(most[:-1], default=0) + 1)]
    factor_of = [factors[len(group)] for group in groups]
    sums = [_sums(weights, group) for group in groups]
    near, draws, turns, falls = tables.near, tables.draws, tables.turns, tables.falls
    count = len(groups)
    gained = best = done = changes = 0
    kept = None
    while count > 1 and (heat := cooling.heat(done * BLOCK, changes)) > 0:
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
            h = group_of[near[u][draw >> 27]] if wanted else (draw >> 16) % count
            if g == h:
                continue
            there, row = groups[h], weights[u]
            mine, theirs = sums[g], sums[h]
            factor_g, factor_h = factor_of[g], factor_of[h]
            x, gain = -1, NOTHING
            if factor_g == factor_h:
                for y in there:
                    change = mine[y] - theirs[y] - 2 * row[y]
                    if change > gain:
                        gain, x = change, y
                change = factor_h * (gain + theirs[u] - mine[u])
            else:
                for y in there:
                    shared = row[y]
                    change = factor_g * (mine[y] - shared) - factor_h * (theirs[y] + shared)
                    if change > gain:
                        gain, x = change, y
                change = gain + factor_h * theirs[u] - factor_g * mine[u]
            if change >= scale * fall:
                column, shared, here = weights[x], row[x], groups[g]
                there[there.index(x)] = u
                here[here.index(u)] = x
                group_of[u], group_of[x] = h, g
                pairs[g] += mine[x] - shared - mine[u]
                pairs[h] += theirs[u] - shared - theirs[x]
                turn = list(map(sub, row, column))
                sums[h] = list(map(add, theirs, turn))
                sums[g] = list(map(sub, mine, turn))
            elif len(there) < most[h] and len(groups[g]) > least[g]:
                here = groups[g]
                factor_g, factor_h = factors[len(here) - 1], factors[len(there) + 1]
                change = factor_h * (pairs[h] + theirs[u]) - factor_of[h] * pairs[h]
                change += factor_g * (pairs[g] - mine[u]) - factor_of[g] * pairs[g]
                if change < scale * fall:
                    continue
                here.remove(u)
                there.append(u)
                group_of[u] = h
                pairs[g] -= mine[u]
                pairs[h] += theirs[u]
                factor_of[g], factor_of[h] = factor_g, factor_h
                sums[g] = list(map(sub, mine, row))
                sums[h] = list(map(add, theirs, row))
            else:
                continue
            gained += change
            changes += 1
        if gained > best:
            best, kept = gained, list(group_of)
    if kept:
        seating.reseat(kept)
    return done * BLOCK


def _sums(weights: Sequence[Sequence[int]], group: Sequence[int]) -> list[int]:
    """By unit, what it has in common with a group; its own pairs where it is in it."""
    total = [0] * len(weights)
    for unit in group:
        total = list(map(add, total, weights[unit]))
    return total
