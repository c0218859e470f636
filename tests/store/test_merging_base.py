"""The version that two files both come from: certain, guessed, or none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pods.store.absorbed import absorbed, is_in, remember
from pods.store.history import History
from pods.store.history_steps import fingerprint
from pods.store.merging_base import Base, Version, common, parsed, versions
from pods.store.merging_markers import parts

LINES = [f'[people.p{number}]\nname = "P{number}"\n' for number in range(6)]
NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)


def text(*numbers: int) -> bytes:
    return "".join(LINES[number] for number in numbers).encode()


def chain(*states: bytes) -> list[Version]:
    return [Version(state, f"v{number}") for number, state in enumerate(states)]


def found(
    ours: bytes, theirs: bytes, here: list[Version], there: list[Version] | None = None
) -> Base:
    return common(ours, theirs, here=here, there=there or [], absorbed={})


V0, V1, V2 = text(0, 1), text(0, 1, 2), text(0, 1, 2, 3)


def test_of_two_states_of_one_history_the_earlier_one_is_it() -> None:
    for ours, theirs in ((V2, V0), (V0, V2)):
        base = found(ours, theirs, chain(V0, V1, V2))
        assert (base.said, base.origin.is_sure) == ("v0", True)
        assert base.origin.tree == parsed(V0)


def test_a_copy_with_a_history_of_its_own_shares_a_state_with_ours() -> None:
    base = found(V2, text(0, 1, 5), chain(V0, V1, V2), chain(V0, text(0, 1, 5)))
    assert (base.said, base.origin.is_sure) == ("v0", True)


def test_a_stranger_comes_from_the_version_it_is_nearest_to() -> None:
    theirs = text(0, 1, 2, 5)
    for ours, here in ((V2, theirs), (theirs, V2)):
        base = found(ours, here, chain(V0, V1, V2))
        assert (base.said, base.origin.is_sure) == ("v1", False)
        assert base.origin.older == (parsed(V0),)
        assert (base.origin.from_us, base.origin.from_them) == (ours == V2, here == V2)


def test_two_strangers_come_from_the_version_nearest_to_both() -> None:
    base = found(text(0, 1, 4), text(0, 1, 5), chain(V0, V1, V2))
    assert base.said == "v0"
    assert (base.origin.from_us, base.origin.from_them) == (False, False)


def test_somebody_elses_list_comes_from_nowhere() -> None:
    assert found(V2, text(4, 5), chain(V0, V1, V2)).said is None
    assert found(V2, V1, []).said is None
    assert found(V2, b"= broken", chain(b"= broken", V2)).said is None


def test_what_was_merged_is_part_of_what_came_of_it_until_that_is_undone(tmp_path: Path) -> None:
    history = History(tmp_path, tmp_path / "pods.toml")
    other, result = (str(fingerprint(one)) for one in (text(5), V2))
    assert not is_in(history, other, current=result)
    remember(history, other=other, result=result)
    assert absorbed(history) == {other: result}
    assert is_in(history, other, current=result)
    assert not is_in(history, other, current=str(fingerprint(V1)))
    history.done.push(V2, new=V1, label="later", time=NOW)
    assert is_in(history, other, current=str(fingerprint(V1)))
    base = common(V2, text(5), here=chain(V2), there=[], absorbed=absorbed(history))
    assert base.origin.tree == parsed(text(5))


def test_the_versions_are_those_before_each_change_and_the_one_after_the_last(
    tmp_path: Path,
) -> None:
    history = History(tmp_path, tmp_path / "pods.toml")
    assert versions(history, known=(V0,)) == []
    history.prepare()
    history.done.push(None, new=V0, label="begin", time=NOW)
    history.done.push(V0, new=V1, label="add P2", time=NOW)
    kept = history.done.push(V1, new=V2, label="add P3", time=NOW)
    assert versions(history, known=(V0, V2)) == [
        Version(V0, 'the list before "add P2" (Mon 14 Sep 2026)'),
        Version(V1, 'the list before "add P3" (Mon 14 Sep 2026)'),
        Version(V2, 'the list after "add P3" (Mon 14 Sep 2026)'),
    ]
    kept.content.write_bytes(b"damaged")
    assert [one.content for one in versions(history, known=())] == [V0]


CONFLICT = b"""a = 1\r
<<<<<<< HEAD\r
b = 2\r
=======\r
b = 3\r
>>>>>>> laptop\r
c = 4\r
"""


def test_a_file_that_git_could_not_merge_has_two_sides() -> None:
    found = parts(CONFLICT)
    assert found is not None
    assert found.ours == b"a = 1\r\nb = 2\r\nc = 4\r\n"
    assert found.theirs == b"a = 1\r\nb = 3\r\nc = 4\r\n"
    assert found.base is None


def test_git_may_write_down_what_both_come_from() -> None:
    found = parts(CONFLICT.replace(b"=======", b"||||||| 1234567\r\nb = 1\r\n======="))
    assert found is not None
    assert found.base == b"a = 1\r\nb = 1\r\nc = 4\r\n"
    # Only where it did so every time.
    twice = parts(CONFLICT.replace(b"=======", b"|||||||\nb = 1\n=======") + CONFLICT)
    assert twice is not None
    assert twice.base is None


@pytest.mark.parametrize(
    "text",
    [
        b"a = 1\n",
        b"",
        b"# <<<<<<< no\n",
        CONFLICT.partition(b">>>>>>>")[0],
        CONFLICT.replace(b"=======\r\n", b""),
        CONFLICT + b"<<<<<<< again\n",
    ],
)
def test_without_whole_conflicts_there_are_no_sides(text: bytes) -> None:
    assert parts(text) is None
