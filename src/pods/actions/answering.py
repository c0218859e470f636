"""Which question a wish asks, and its answer: the one door behind `pods suggest`."""

from datetime import date

from pods.actions.criteria import with_weights
from pods.actions.result import Result
from pods.actions.wishes import Wishes
from pods.grouping.ending import Clock, IsOver
from pods.grouping.search.enumerate import never
from pods.model.book import Book


def answer(
    book: Book,
    *,
    wishes: Wishes,
    today: date,
    is_over: IsOver = never,
    clock: Clock | None = None,
) -> Result:
    """The next pod, a round, open seats, few moves, or other shapes of the pods there are.

    Args:
        book: the book.
        wishes: what is asked.
        today: the day it is.
        is_over: asked now and then whether to stop and answer with the best so far.
        clock: seconds since any moment; only a search with `wishes.within` reads it.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: nothing can be proposed as things stand.
    """
    book = with_weights(book, wishes.weights)
    # Only the search that is asked for is loaded.
    if wishes.stay:
        from pods.actions.staying import stay  # noqa: PLC0415 - as said above

        return stay(book, wishes=wishes, today=today, is_over=is_over)
    if wishes.reshape is not None:
        from pods.actions.reshape import reshape  # noqa: PLC0415 - as said above

        return reshape(book, wishes=wishes, today=today, is_over=is_over)
    from pods.actions.suggest import suggestion_for  # noqa: PLC0415 - as said above

    return suggestion_for(book, wishes=wishes, today=today, is_over=is_over, clock=clock)
