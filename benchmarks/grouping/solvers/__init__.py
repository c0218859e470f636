"""General solvers as references for development: the program itself never needs them.

Each is imported by `benchmarks/reference.py` alone, one in a process: OR-Tools and HiGHS must not
be loaded together.
"""
