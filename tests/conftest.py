"""What every test may use."""

from tests.support.run import pods

__all__ = ["pods"]
