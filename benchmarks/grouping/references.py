"""The best that is known of each instance, who found it, and the best bound: only ever better."""

import json
from dataclasses import asdict
from pathlib import Path

from benchmarks.grouping.instance import Instance, Known

FILE = Path(__file__).parents[1] / "references.json"


class References:
    """What is known, by the name of the instance."""

    def __init__(self, path: Path = FILE) -> None:
        """Read what is known so far."""
        self._path = path
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self._known = {name: Known(**entry) for name, entry in told.items()}

    def of(self, instance: Instance) -> Known | None:
        """The best of what was remembered and of what the file says."""
        remembered = self._known.get(instance.name)
        if remembered is None or instance.known is None:
            return remembered or instance.known
        return better(remembered, instance.known)

    def learn(self, instance: Instance, found: Known) -> bool:
        """Take note of an answer or a bound; whether anything known became better."""
        before = self.of(instance)
        self._known[instance.name] = found if before is None else better(before, found)
        return self._known[instance.name] != before

    def save(self) -> None:
        """Write all of it, sorted by name."""
        told = {name: asdict(known) for name, known in sorted(self._known.items())}
        self._path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def better(one: Known, other: Known) -> Known:
    """Fewer waiting, then more affinity, the first where they are equal; and the lower bound."""
    best = one if (one.waiting, -one.affinity) <= (other.waiting, -other.affinity) else other
    bounds = [known.bound for known in (one, other) if known.bound is not None]
    return Known(best.affinity, best.waiting, best.by, min(bounds, default=None))
