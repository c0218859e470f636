"""Reading and writing without the garbage collector looking on.

A book is tens of thousands of small tables, all of them in use until it is saved. The collector
walks over all of them again each time that some more were made: at 5,000 people a third of a save.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Switch the collector off for a while, if it is on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
