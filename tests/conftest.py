"""What every test may use."""

from hypothesis import settings

from tests.support.run import pods

__all__ = ["pods"]

# The same examples on every run and machine, and no stopwatch: a slow machine is no failure.
settings.register_profile("pods", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("pods")
