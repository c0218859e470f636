"""Pick a round from a shortlist: branch and bound by its prices."""

from collections.abc import Callable

from pods.grouping.search.choose import Choice, Offered, cheapest
from pods.grouping.search.outbid import FINE
from pods.grouping.search.shortlist import Shortlist
from pods.grouping.search.units import bits_of


def picked(shortlist: Shortlist, known: int, *, nodes: int, is_over: Callable[[], bool]) -> Choice:
    """Look for a round of the pods of a list that is worth more than one known.

    Args:
        shortlist: the pods, with prices.
        known: what the best round known is worth.
        nodes: branches of the search.
        is_over: asked now and then whether to stop.
    """
    width = max(shortlist.units, default=0) + 1
    prices = [0] * width
    for row, unit in enumerate(shortlist.units):
        prices[unit] = shortlist.prices[row]
    among = bits_of(shortlist.units)
    places = {}
    # A triple is one more unit of which a round holds one at most.
    for row in shortlist.triples:
        if shortlist.prices[row]:
            places[row] = len(prices)
            among |= 1 << len(prices)
            prices.append(shortlist.prices[row])
    offers = [
        Offered(
            max(shortlist.losses[pod], 0),
            pod | bits_of(places[row] for row in column.rows if row in places),
        )
        for pod, column in shortlist.entries
    ]
    beside = [(count, shortlist.prices[row]) for row, count in shortlist.counts.items()]
    kinds = {pod: column.kind for pod, column in shortlist.entries}
    only = (1 << width) - 1

    def slack(pods: tuple[int, ...]) -> int:
        lost = 0
        for count, price in beside:
            if price:
                used = sum(count.uses[kinds[pod & only]] for pod in pods)
                lost += price * (count.most - used)
        return lost

    choice = cheapest(
        offers,
        prices,
        among=among,
        budget=shortlist.total() - FINE * (known + 1) + 1,
        nodes=nodes,
        is_over=is_over,
        slack=slack,
    )
    if choice.pods is None:
        return choice
    return choice._replace(pods=tuple(pod & only for pod in choice.pods))
