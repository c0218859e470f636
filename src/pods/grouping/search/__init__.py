"""How answers are found: list all pods where that is possible, else build and improve.

The same problem, effort and seed give the same answer on every machine: work is counted in
proposals, chance comes from `chance.Chance`, and nothing iterates over a set.
"""
