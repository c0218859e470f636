"""When a proof is looked for beside a search, how much it may cost, and what it leaves to use."""

from collections.abc import Callable, Iterable, Sequence

from pods.grouping.search.allowance import JUDGED, Allowance
from pods.grouping.search.certify import Certifier
from pods.grouping.search.chance import Chance
from pods.grouping.search.redivide import Redividing
from pods.grouping.search.units import Units

PROOFS = ((26, 1, 200_000), (40, 4, JUDGED), (70, 28, JUDGED), (90, 64, JUDGED), (150, 100, JUDGED))
"""For so many units at most, a proof is begun after so many ticks, and may judge so many pods."""

DEAR = 4
"""Times as many where pods are judged as a whole, but for the first line: nobody waits for that."""

SECONDS = ((40, 0.3), (70, 4.0))
"""For so many units at most, a proof is worth beginning while so much time is left."""

NODES = ((40, 30), (150, 4))
"""For so many units, halves of the first attempt at a proof; each next one has twice as many."""

WIDE = (40, 30)
"""For more units than that, a gap of one part in so many is too wide to be closed by halves."""

STEPS = 40
"""Parts of a round that are divided anew when its prices become known."""


class Proving:
    """The proof of one part, attempt by attempt.

    Attributes:
        proved: there is no better round than the last one that was found.
        proposals: pods and branches looked at.
    """

    def __init__(
        self,
        units: Units,
        among: int,
        *,
        is_possible: bool,
        is_tight: bool,
        is_over: Callable[[], bool],
    ) -> None:
        """Begin without any attempt.

        Args:
            units: the contracted problem.
            among: the units of the part.
            is_possible: nobody sits in several pods.
            is_tight: rules or hours bind, so that few pods are possible.
            is_over: asked now and then whether to stop.
        """
        self.proved = False
        self.proposals = 0
        self._among, self._is_over = among, is_over
        self._is_judged, self._is_possible = units.problem.pod_points is not None, is_possible
        self._is_tight = is_tight
        self._count = among.bit_count()
        _, begins, judged = next((one for one in PROOFS if self._count <= one[0]), (0, None, 0))
        if begins is not None and begins > PROOFS[0][1] and self._is_judged:
            begins *= DEAR
        self._allowance = Allowance(units, begins=begins, judged=judged, is_over=is_over)
        self._nodes = next((halves for most, halves in NODES if self._count <= most), 0)
        self._certifier: Certifier | None = None
        self._is_hopeless = False
        self._redividing: Redividing | None = None

    def is_due_within(self, seconds: float) -> bool:
        """Whether a proof should be begun before a stage that takes all the seconds left."""
        if self._is_judged or not self._is_possible or self._certifier is not None:
            return False
        return any(self._count <= most and seconds >= least for most, least in SECONDS)

    def is_due(self, spent: int) -> bool:
        """Whether it is time for an attempt after so many ticks."""
        return self._is_possible and self._allowance.grant(spent)

    def bound(self) -> int | None:
        """No round has a larger objective; None: nothing is known."""
        return self._certifier.bound() if self._certifier else None

    def attempt(
        self, pods: Sequence[int], elites: Iterable[int], *, spent: int, chance: Chance
    ) -> tuple[int, ...]:
        """Bound all rounds once, then look for the proof again and again.

        Args:
            pods: the best round known, as bits.
            elites: pods of other good rounds.
            spent: ticks that went before.
            chance: chooses which parts of the round are divided anew.

        Returns:
            The best round known then.
        """
        if self._is_hopeless:
            return tuple(pods)
        if self._certifier is None or not self._certifier.settled:
            certifier = Certifier(
                self._allowance.units,
                self._among,
                pods=pods,
                elites=elites,
                is_over=self._allowance,
            )
            self.proposals += len(certifier.pricing.pods)
            self._certifier = certifier
            if not certifier.settled:
                is_over = self._is_over()
                self._is_hopeless = not self._allowance.is_spent(spent) or is_over
                return tuple(pods)
            pods = self._redivided(pods, elites, chance)
        if self._count > WIDE[0] and self._certifier.gap(pods) > 1 / WIDE[1]:
            return tuple(pods)
        found = self._certifier.attempt(pods, nodes=self._nodes)
        self._nodes *= 2
        self.proposals += found.proposals
        self.proved = found.proved
        return found.pods

    def _redivided(
        self, pods: Sequence[int], elites: Iterable[int], chance: Chance
    ) -> Sequence[int]:
        by_prices = self.redividing(elites, chance)
        if by_prices is None:
            return pods
        found = by_prices.run(pods, steps=STEPS)
        self.proposals += found.proposals
        return found.pods

    def redividing(self, elites: Iterable[int], chance: Chance) -> Redividing | None:
        """What divides a round anew by the prices of the proof; None: there are none yet."""
        certifier = self._certifier
        if certifier is None or not certifier.settled or self._is_judged or not self._is_tight:
            return None
        if self._redividing is None:
            stock = dict.fromkeys([*certifier.stock(), *elites])
            self._redividing = Redividing(
                certifier.pricing, stock, chance=chance, is_over=self._is_over
            )
        return self._redividing
