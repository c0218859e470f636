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
        for u, x in self._changes(bits_g, bits_h):
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

    def _changes(self, bits_g: int, bits_h: int) -> Iterator[tuple[int, int]]:
        """Who goes to the second pod and who comes from it; `NOWHERE`: nobody."""
        there = [NOWHERE, *ones(bits_h & self.free)]
        here = [NOWHERE, *ones(bits_g & self.free)]
        return ((u, x) for u in here for x in there if u != x)
