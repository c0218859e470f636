"""What could change next while an arrangement is repaired: one goes over, two change places."""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from pods.grouping.ground import NOWHERE, Ground
from pods.grouping.search.units import ones
from pods.grouping.stay_chains import chains
from pods.grouping.stay_table import Step, Table, is_better


class Steps(Table):
    """Knows the best step between every two pods, and works out anew only what has changed."""

    def __init__(self, ground: Ground, groups: Sequence[int]) -> None:
        super().__init__(ground, groups)
        # The two who change places lose what they would have had together, twice.
        self.lost = 2 * min(map(min, ground.units.weights), default=0)
        self._best: dict[tuple[int, int], Step | None] = {}

    def best(self, *, most: int) -> Step | None:
        """The step that gains most for each move, of those that take at most so many."""
        found: Step | None = None
        pairs = (self._known(pair) for pair in combinations(range(len(self.groups)), 2))
        for step in chain(pairs, chains(self)):
            if step and step.gain > 0 and step.moves <= most and is_better(step, found):
                found = step
        return found

    def take(self, step: Step) -> None:
        """Change the arrangement."""
        self.change(step)
        for pod, _ in step.changes:
            for pair in [pair for pair in self._best if pod in pair]:
                del self._best[pair]

    def _known(self, pair: tuple[int, int]) -> Step | None:
        if pair not in self._best:
            self._best[pair] = self._between(*pair)
        return self._best[pair]

    def _between(self, g: int, h: int) -> Step | None:
        """The best step between two pods: one unit goes over, or two change places."""
        best: Step | None = None
        units, distance = self.ground.units, self.distance
        weights, inner, sizes, factors = units.weights, units.inner, units.sizes, self.factors
        bits_g, bits_h = self.groups[g], self.groups[h]
        sums_g, sums_h = self.sums(g), self.sums(h)
        size_g, size_h, pairs_g, pairs_h = self.size(g), self.size(h), self.pairs(g), self.pairs(h)
        is_open = not (self.meets(g) and self.meets(h))
        each_g, each_h = factors[size_g], factors[size_h]
        is_plain = units.problem.pod_points is None and not is_open
        # inner loop: about a microsecond for each change; rules are asked only of what would be
        # best by its pairs. A pod that is too small to meet is judged by what becomes of it.
        for u, x in self._changes(g, h, is_plain=is_plain):
            if u < 0:
                to_g, to_h, shift = sums_g[x] + inner[x], -sums_h[x], sizes[x]
            elif x < 0:
                to_g, to_h, shift = -sums_g[u], sums_h[u] + inner[u], -sizes[u]
            else:
                tie = weights[u][x]
                to_g = sums_g[x] + inner[x] - tie - sums_g[u]
                to_h = sums_h[u] + inner[u] - tie - sums_h[x]
                shift = sizes[x] - sizes[u]
            gain = each_g * to_g + each_h * to_h
            if shift:
                gain = factors[size_g + shift] * (pairs_g + to_g) - each_g * pairs_g
                gain += factors[size_h - shift] * (pairs_h + to_h) - each_h * pairs_h
            if gain <= 0 and not is_open:
                continue
            moves = distance(u, g, h) + distance(x, h, g)
            if is_plain and best and gain * best.moves <= best.gain * moves and best.moves > 0:
                continue
            swapped = (1 << u if u >= 0 else 0) | (1 << x if x >= 0 else 0)
            step = self.step(moves, (g, bits_g ^ swapped), (h, bits_h ^ swapped))
            if step is not None and step.gain > 0 and is_better(step, best):
                best = step
        return best

    def _changes(self, g: int, h: int, *, is_plain: bool) -> Iterator[tuple[int, int]]:
        """Who goes to the second pod and who comes from it; `NOWHERE`: nobody.

        Of two pods that count their pairs alike, swaps that cannot gain are left out.
        """
        units = self.ground.units
        sums_g, sums_h, inner, sizes = self.sums(g), self.sums(h), units.inner, units.sizes
        here = [(sums_h[u] + inner[u] - sums_g[u], u) for u in ones(self.groups[g] & self.free)]
        there = [(sums_g[x] + inner[x] - sums_h[x], x) for x in ones(self.groups[h] & self.free)]
        yield from ((u, NOWHERE) for _, u in here)
        yield from ((NOWHERE, x) for _, x in there)
        is_alike = (
            is_plain
            and self.factors[self.size(g)] == self.factors[self.size(h)]
            and all(sizes[unit] == 1 for _, unit in (*here, *there))
        )
        most = max((gain for gain, _ in there), default=0)
        for ahead, u in here:
            if not is_alike or ahead + most > self.lost:
                yield from ((u, x) for back, x in there if not is_alike or ahead + back > self.lost)
