"""What Typer complains of is told in plain words."""

import pytest

from tests.support.run import Pods


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("reply", "joan", "perhaps"), '"perhaps" is none of yes, maybe, no'),
        (("suggest", "--options", "0"), "--options has to be at least 1"),
        (("suggest", "--options", "99"), "--options has to be at most 20"),
        (("suggest", "--options", "x"), "--options has to be a whole number"),
        (("suggest", "--within", "x"), "--within has to be a number"),
        (("undo", "0"), "N has to be at least 1"),
        (("show",), "missing argument 'NAME'"),
    ],
)
def test_a_complaint_is_in_plain_words(pods: Pods, typed: tuple[str, ...], told: str) -> None:
    ran = pods(*typed)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == f"error: {told}\n  pods {typed[0]} --help shows how it is used\n"
