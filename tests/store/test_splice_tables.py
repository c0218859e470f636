"""Keys and tables are added and removed where a person would do it."""

from textwrap import dedent

import pytest

from tests.support.toml_edit import edited

PEOPLE = dedent("""\
    #:schema pods.schema.json
    # My people

    format = 1

    # about Ada
    [people.ada]  # friend
    name = "Ada"
    # she moved
    email = "ada@example.org"  # new one
    # still about Ada

    # --- the Berlin people ---

    # about Bo
    [people.bo]
    name = "Bo"

    [people.bo.contacts.2026-09-03]
    by = "phone"

    [pods.unicorns]
    state = "running"
    """)


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and the lines that came, each in order; the rest is equal."""
    old, new = before.splitlines(), after.splitlines()
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return old[head : len(old) - tail], new[head : len(new) - tail]


def test_a_changed_value_touches_nothing_else_on_its_line() -> None:
    after = edited(PEOPLE, people__ada__email="ada@island.example")
    assert after == PEOPLE.replace("ada@example.org", "ada@island.example")


def test_a_new_key_stands_behind_the_last_key_of_its_table() -> None:
    after = edited(PEOPLE, people__ada__tags=["food"])
    expected = '# new one\ntags = ["food"]\n# still about Ada\n'
    assert after == PEOPLE.replace("# new one\n# still about Ada\n", expected)


def test_a_new_key_of_a_table_with_sub_tables_stands_before_them() -> None:
    after = edited(PEOPLE, people__bo__note="late")
    assert after == PEOPLE.replace('name = "Bo"\n', 'name = "Bo"\nnote = "late"\n')


def test_a_new_key_of_the_file_stands_behind_the_last_one_before_any_table() -> None:
    after = edited(PEOPLE, word="crew")
    assert after == PEOPLE.replace("format = 1\n", 'format = 1\nword = "crew"\n')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a = 1\n"),
        ("# only this\n", "# only this\na = 1\n"),
        ("# top\n[t]\n", "# top\na = 1\n\n[t]\n"),
        ("[t]\n", "a = 1\n\n[t]\n"),
        ("# top\n\n# of t\n[t]\n", "# top\na = 1\n\n# of t\n[t]\n"),
        ("\n\n[t]\n", "a = 1\n\n\n[t]\n"),
        ("  b = 2\n[t]\n", "  b = 2\n  a = 1\n[t]\n"),
    ],
)
def test_a_first_key_of_the_file_stands_above_all_tables(before: str, after: str) -> None:
    assert edited(before, a=1) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[t]\n[t.u]\n", "[t]\na = 1\n[t.u]\n"),
        ("[t]\n# of t\n\n# of u\n[u]\n", "[t]\n# of t\na = 1\n\n# of u\n[u]\n"),
        ("[t]\n# of u\n[u]\n", "[t]\na = 1\n# of u\n[u]\n"),
        ("[t]", "[t]\na = 1"),
        ("x = 1\n\n# of t.u\n[t.u]\n", "x = 1\n\n[t]\na = 1\n\n# of t.u\n[t.u]\n"),
        ("[x]\n[t.u]\n", "[x]\n[t]\na = 1\n[t.u]\n"),
        ("[t.u]\n[x]\n[t.v]\n", "[t]\na = 1\n[t.u]\n[x]\n[t.v]\n"),
    ],
)
def test_a_key_finds_a_place_in_a_table_without_keys(before: str, after: str) -> None:
    assert edited(before, t__a=1) == after


def test_a_new_table_stands_behind_the_last_of_its_family_with_a_blank_line() -> None:
    block = '\n[people.zoe]\nname = "Zoë"\n\n[people.zoe.contacts.2026-09-04]\nby = "letter"\n'
    zoe = {"name": "Zoë", "contacts": {"2026-09-04": {"by": "letter"}}}
    after = edited(PEOPLE, people__zoe=zoe)
    assert after == PEOPLE.replace('by = "phone"\n', 'by = "phone"\n' + block)


def test_a_table_below_another_stands_behind_that_one_not_at_the_end() -> None:
    after = edited(PEOPLE, people__ada__contacts={"2026-09-05": {"by": "phone"}})
    block = '\n[people.ada.contacts.2026-09-05]\nby = "phone"\n'
    assert after == PEOPLE.replace("# still about Ada\n", "# still about Ada\n" + block)


def test_families_that_grow_at_one_place_grow_from_the_inside_out() -> None:
    before = "[people.ada]\nx = 1\n"
    after = edited(before, pods__u={"k": 1}, people__bo={"b": 1}, people__ada__contacts__d={"c": 1})
    assert after == before + (
        "\n[people.ada.contacts.d]\nc = 1\n\n[people.bo]\nb = 1\n\n[pods.u]\nk = 1\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "[t]\na = 1\n"),
        ("x = 1", "x = 1\n\n[t]\na = 1"),
        ("x = 1\n\n\n", "x = 1\n\n[t]\na = 1\n\n\n"),
        ("[x]\n[y]\n", "[x]\n[y]\n[t]\na = 1\n"),
        ("[x]\n[y]\n# the end\n", "[x]\n[y]\n# the end\n\n[t]\na = 1\n"),
        ("[x]\r\nb = 1\r\n", "[x]\r\nb = 1\r\n\r\n[t]\r\na = 1\r\n"),
    ],
)
def test_a_new_table_follows_the_habits_of_the_file(before: str, after: str) -> None:
    assert edited(before, t={"a": 1}) == after


def test_a_table_joins_its_family_above_a_footer_and_takes_the_indentation_of_its_sibling() -> None:
    before = "[x]\n\n  [x.y]\n  a = 1\n\n# the end\n"
    after = edited(before, x__z={"b": 1}, w__v={"c": 1})
    block = "\n  [x.z]\n  b = 1\n"
    assert after == f"[x]\n\n  [x.y]\n  a = 1\n{block}\n# the end\n\n[w.v]\nc = 1\n"


def test_a_table_with_nothing_in_it_is_a_header_and_a_top_level_one_is_nothing() -> None:
    assert edited("[x.y]\n", x__z={}) == "[x.y]\n\n[x.z]\n"
    assert edited("[x.y]\n", z={}) == "[x.y]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("b.x = 1\nc = 2\n", "b.x = 1\nb.a = 1\nc = 2\n"),
        ("[b]\nx.y = 1\n[u]\n", "[b]\nx.y = 1\na = 1\n[u]\n"),
        ('  "b" . c.x = 1 # why\n', '  "b" . c.x = 1 # why\n  b.a = 1\n'),
    ],
)
def test_a_dotted_table_grows_by_dotted_keys(before: str, after: str) -> None:
    assert edited(before, b__a=1) == after


def test_a_dotted_table_in_a_table_grows_in_that_table() -> None:
    assert edited("[t]\nb.x = 1\n[u]\n", t__b__a=1) == "[t]\nb.x = 1\nb.a = 1\n[u]\n"


def test_a_table_in_a_dotted_table_is_dotted_too() -> None:
    after = edited("b.x = 1\n", b__c={"d": {"e": 1, "f": {}}, "g": 2})
    assert after == "b.x = 1\nb.c.d.e = 1\nb.c.d.f = {}\nb.c.g = 2\n"
    assert edited("b.x = 1\n[b.y]\n", b__c={"d": 1}) == "b.x = 1\n[b.y]\n[b.c]\nd = 1\n"


def test_a_removed_key_takes_the_comment_glued_to_it_along() -> None:
    after = edited(PEOPLE, "people.ada.email")
    gone = '# she moved\nemail = "ada@example.org"  # new one\n'
    assert after == PEOPLE.replace(gone, "")


def test_a_removed_table_takes_its_own_comments_and_leaves_those_of_others() -> None:
    gone, come = changed_lines(PEOPLE, edited(PEOPLE, "people.ada"))
    assert come == []
    assert gone == PEOPLE.splitlines()[5:12]


def test_a_removed_table_takes_its_sub_tables_wherever_they_stand() -> None:
    after = edited("[a.b]\nx = 1\n\n[c]\ny = 1\n\n[a.b.d]\nz = 1\n", "a.b")
    assert after == "[c]\ny = 1\n"


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("# of the file\na = 1\nb = 2\n", "a", "# of the file\nb = 2\n"),
        ("[t]\n# of t\na = 1\nb = 2\n", "t.a", "[t]\n# of t\nb = 2\n"),
        ("[t]\na = 1\n\n# of b\nb = 2\n", "t.a", "[t]\n\n# of b\nb = 2\n"),
        ("x = 1\n\na = 1\n\nb = 2\n", "a", "x = 1\n\nb = 2\n"),
        ("[t]\n\n# divider\n\n[u]\n", "t", "# divider\n\n[u]\n"),
        ("[u]\n\n[t]\na = 1\n", "t", "[u]\n"),
        ("[u]\n\n[t]\na = 1", "t", "[u]"),
        ("a = 1", "a", ""),
        ("a = 1\r\nb = 1", "b", "a = 1"),
        ("[t]\nx = 1\n[u]\n\n[v]\n", "u", "[t]\nx = 1\n\n[v]\n"),
        ("[a]\n\n[b]\n\n[b.c]\n\n[d]\n", "b", "[a]\n\n[d]\n"),
        ("t.a = 1\n# of b\nt.b = 1\nu = 1\n", "t", "u = 1\n"),
        ("[x.y]\nz = 1\n\n[u]\n", "x.y", "[u]\n"),
        ("[t]\n# of t\na = 1\n[u]\n", "t.a", "[t]\n# of t\n\n[u]\n"),
        ("[t]\n# of t\na = 1\n# of u\n[u]\n", "t.a", "[t]\n# of t\n\n# of u\n[u]\n"),
        ("[[x]]\na = 1\n\n[x.y]\nb = 1\n\n[[x]]\n\n[u]\n", "x", "[u]\n"),
    ],
)
def test_what_is_removed_leaves_one_blank_line_where_there_was_one(
    before: str, path: str, after: str
) -> None:
    assert edited(before, path) == after


def test_a_table_that_becomes_a_value_and_a_value_that_becomes_a_table_move() -> None:
    assert edited("[t]\na = 1\n\n[u]\n", t=7) == "t = 7\n\n[u]\n"
    assert edited("t = 1\nv = 1\n\n[u]\n", t={"a": 1}) == "v = 1\n\n[u]\n\n[t]\na = 1\n"


def test_a_list_written_as_blocks_can_be_replaced_while_it_has_no_comments() -> None:
    assert edited("[[x]]\na = 1\n\n[t]\n", x=[{"a": 2}]) == "x = [{ a = 2 }]\n\n[t]\n"


def test_one_edit_can_do_everything_at_once() -> None:
    after = edited(
        PEOPLE,
        "people.ada",
        "people.bo.contacts",
        people__noor={"name": "Noor"},
        people__bo__name="Bob",
        pods__unicorns__members__bo={"joined": 1},
    )
    assert after == dedent("""\
        #:schema pods.schema.json
        # My people

        format = 1

        # --- the Berlin people ---

        # about Bo
        [people.bo]
        name = "Bob"

        [people.noor]
        name = "Noor"

        [pods.unicorns]
        state = "running"

        [pods.unicorns.members.bo]
        joined = 1
        """)
