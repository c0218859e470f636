"""Random edits of random files, judged by code that shares nothing with the splicer.

The same at any length: `python benchmarks/splice_fuzz.py 10000`.
"""

import pytest

from pods.store.splice import UneditableError, splice
from tests.support.toml_fuzz import corpus_cases, next_case, random_case
from tests.support.toml_judge import verdict


@pytest.mark.parametrize("block", range(8))
def test_every_random_edit_is_right_or_refused_and_nearly_none_is_refused(block: int) -> None:
    refused = 0
    for seed in range(block * 50, block * 50 + 50):
        case = random_case(seed)
        try:
            result = splice(case.source, old=case.old, new=case.new)
        except UneditableError:
            refused += 1
            continue
        assert (seed, verdict(case, result)) == (seed, [])
    assert refused <= 1


@pytest.mark.parametrize("seed", range(10))
def test_many_edits_in_a_row_lose_nothing_on_the_way(seed: int) -> None:
    case = random_case(900 + seed)
    for turn in range(10):
        try:
            result = splice(case.source, old=case.old, new=case.new)
        except UneditableError:
            assert b"[[unknown]]" in case.source  # blocks with comments cannot become a value
            break
        assert (turn, verdict(case, result)) == (turn, [])
        case = next_case(case, result)


def test_every_place_of_a_foreign_file_can_be_edited() -> None:
    source = (
        b"# top\nname = 'x' # c\n\"quoted key\".sub = [1, # one\n 2]\n\n"
        b"[a.b.c]\n'd' = { e = { f = 1 }, g.h = [ {} ] }\n# end\n\n[a]\nz = '''\nq'''\n"
    )
    cases = corpus_cases(source)
    assert len(cases) == 33
    for case in cases:
        result = splice(case.source, old=case.old, new=case.new)
        assert verdict(case, result) == []


def test_the_judge_sees_what_is_wrong() -> None:
    case = next(case for case in map(random_case, range(99)) if case.comments and not case.removed)
    assert verdict(case, b"x = ")[-1].startswith("invalid")
    assert "wrong value" in verdict(case, b"x = 1\n")
    assert f"lost {case.comments[0].text}" in verdict(case, b"x = 1\n")
