"""People in groups under the rules of an instance, as the baselines move them about."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.grouping.instance import Group, Instance

ANY_TIME = -1


class Seating:
    """Who sits in which group; the last home, `bench`, is for those who wait.

    Attributes:
        seats: by home, its people.
        home: by person, where they sit.
        near: by person and home, the weights between this person and those who sit there.
        bench: the number of the last home.
        loose: the people who may be moved alone.
    """

    def __init__(self, instance: Instance, groups: Sequence[Group] = ()) -> None:
        """An empty seating, or one with these groups; everybody else waits."""
        self.instance = instance
        self.room = _rooms(instance, at_least=len(groups))
        self.bench = len(self.room)
        self.seats: list[list[int]] = [[] for _ in range(self.bench + 1)]
        self.home = [self.bench] * instance.count
        self.near = [[0] * (self.bench + 1) for _ in range(instance.count)]
        self.starts = instance.starts or (ANY_TIME,) * instance.count
        self.enemies: list[set[int]] = [set() for _ in range(instance.count)]
        for one, other in (*instance.apart, *strangers(instance.pods)):
            self.enemies[one].add(other)
            self.enemies[other].add(one)
        held = {person for group in (*instance.together, *instance.pods) for person in group}
        self.loose = [person for person in range(instance.count) if person not in held]
        for number, group in enumerate(groups):
            self.put(group, number)
        self.seats[self.bench] = [p for p in range(instance.count) if self.home[p] == self.bench]

    def ease(self, block: Group) -> int:
        """How many people could sit with all of a block."""
        mine = self._common(block)
        return sum(bool(mine & starts) for starts in self.starts)

    def takes(self, home: int, block: Group) -> bool:
        """Whether a block may join this home."""
        here = self.seats[home]
        return len(here) + len(block) <= self.room[home] and self._go_together([*here, *block])

    def gain(self, home: int, block: Group) -> int:
        """The weights between a block and those who sit there."""
        return sum(self.near[person][home] for person in block)

    def put(self, block: Iterable[int], home: int) -> None:
        """Seat a block that has no seat yet."""
        for person in block:
            self.home[person] = home
            self.seats[home].append(person)
            self._tell(person, home, 1)

    def swaps(self, person: int) -> Iterator[tuple[int, int]]:
        """With whom this person could change seats at no loss, and what it would gain."""
        here, bench, home, near = self.home[person], self.bench, self.home, self.near
        mine, row = near[person], self.instance.weights[person]
        for other in self.loose:
            there = home[other]
            if there != here:
                twice = row[other] if bench in {here, there} else 2 * row[other]
                his = near[other]
                gain = mine[there] + his[here] - mine[here] - his[there] - twice
                if gain >= 0:
                    yield gain, other

    def may_swap(self, one: int, other: int) -> bool:
        """Whether the rules allow it that these two change seats."""
        here, there = self.home[one], self.home[other]
        return all(
            home == self.bench
            or self._go_together([came, *(left for left in self.seats[home] if left != gone)])
            for home, gone, came in ((here, one, other), (there, other, one))
        )

    def swap(self, one: int, other: int) -> None:
        """Let two people change seats."""
        here, there = self.home[one], self.home[other]
        for person, old, new in ((one, here, there), (other, there, here)):
            self.seats[old].remove(person)
            self.seats[new].append(person)
            self.home[person] = new
            self._tell(person, old, -1)
            self._tell(person, new, 1)

    def with_swap(self, one: int, other: int) -> "Seating":
        """A copy in which two people have changed seats."""
        copy = Seating(self.instance, [tuple(group) for group in self.seats[: self.bench]])
        copy.swap(one, other)
        return copy

    def inside(self, home: int) -> int:
        """The pair sum of a group."""
        return sum(self.near[person][home] for person in self.seats[home]) // 2

    def worth(self) -> int:
        """The pair sums of all groups."""
        return sum(map(self.inside, range(self.bench)))

    def groups(self) -> list[Group]:
        """The groups that are large enough, once small ones were filled up as far as it goes."""
        least = self.instance.size_min
        for home in range(self.bench):
            while 0 < len(self.seats[home]) < least and self._fill_up(home):
                pass
        return [tuple(sorted(group)) for group in self.seats[: self.bench] if len(group) >= least]

    def _fill_up(self, home: int) -> bool:
        """Let somebody join who waits or can be spared; whether anybody could."""
        spare = [
            person
            for person in self.loose
            if self.home[person] == self.bench
            or len(self.seats[self.home[person]]) > self.instance.size_min
        ]
        joining = [person for person in spare if self.takes(home, (person,))]
        if not joining:
            return False
        person = max(joining, key=lambda one: (self.near[one][home], -one))
        self.seats[self.home[person]].remove(person)
        self._tell(person, self.home[person], -1)
        self.put((person,), home)
        return True

    def _tell(self, person: int, home: int, sign: int) -> None:
        if home != self.bench:
            for row, weight in zip(self.near, self.instance.weights[person], strict=True):
                row[home] += sign * weight

    def _go_together(self, people: Sequence[int]) -> bool:
        return bool(self._common(people)) and all(
            self.enemies[person].isdisjoint(people) for person in people
        )

    def _common(self, people: Iterable[int]) -> int:
        common = ANY_TIME
        for person in people:
            common &= self.starts[person]
        return common


def blocks_of(instance: Instance) -> list[Group]:
    """Those who move as one: existing pods, together groups, everybody else alone."""
    held = [*instance.pods, *instance.together]
    alone = set(range(instance.count)).difference(*held)
    return [*held, *((person,) for person in sorted(alone))]


def _rooms(instance: Instance, *, at_least: int) -> list[int]:
    """By group, how many it takes: evenly full without rules, with a seat to spare under rules."""
    count, largest = instance.count, instance.size_max
    if instance.group_sizes:
        rooms = [low for low, _ in instance.group_sizes]
        order = sorted(range(len(rooms)), key=lambda k: (rooms[k], k))
        while sum(rooms) < count:
            open_ones = [k for k in order if rooms[k] < instance.group_sizes[k][1]]
            rooms[min(open_ones, key=lambda k: (rooms[k], k))] += 1
        return rooms
    if instance.availability or instance.together or instance.apart or instance.pods:
        return [largest] * max(at_least, -(-2 * count // (instance.size_min + largest)))
    groups = max(at_least, -(-count // largest))
    return [count // groups + (number < count % groups) for number in range(groups)]


def strangers(pods: tuple[Group, ...]) -> list[Group]:
    """One person of each of two existing pods, for all of them: pods never merge."""
    return [(one[0], other[0]) for at, one in enumerate(pods) for other in pods[:at]]


def room_of(seating: Seating, home: int) -> int:
    """How full a home is."""
    return len(seating.seats[home])
