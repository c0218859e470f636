"""What this process has used so far: seconds since it began, and its most memory."""

import os
import resource
import time
from pathlib import Path


def age() -> float:
    """Seconds since this process began, the start of Python included.

    Where the system does not say, the processor time so far, which is less on a busy machine.
    """
    try:
        fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began
    except (OSError, AttributeError, IndexError, ValueError):
        return time.process_time()


def peak_megabytes() -> float:
    """The most memory that this process held at once."""
    try:
        # `ru_maxrss` of a child on Linux counts its parent before `exec` too.
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
