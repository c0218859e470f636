"""Benchmarks of the grouping engine: instances, generators, baselines, references.

`benchmarks/solve.py` solves one file, `benchmarks/check.py` judges an answer from the raw file, and
`benchmarks/compare.py` prints the table.
"""
