"""The grouping engine: who could sit with whom, at which hours, and why.

Pure and on its own: it knows people as positions in a tuple, never files, pods of a book or
screens. Ask with a `pods.grouping.problem.Problem` through `pods.grouping.suggest`; the answer is
made of the types in `pods.grouping.solution`; `pods.grouping.explain` says why somebody waits.
"""
