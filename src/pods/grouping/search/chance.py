"""Reproducible chance: the same seed gives the same numbers on every machine and version."""

_MASK = (1 << 64) - 1


class Chance:
    """A stream of numbers from one seed (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).

    The standard library's generator is left out on purpose: pure rooms import no `random`, and
    its `sample` and `shuffle` may change between versions.
    """

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def below(self, limit: int) -> int:
        """A number from 0 to `limit - 1`, close enough to even for a search."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return ((mixed ^ (mixed >> 31)) * limit) >> 64
