"""What only happens where a human sits: questions, colour, Ctrl-C."""

import sys

import pexpect

from tests.support.run import Pods


def finished(child: "pexpect.spawn[str]") -> tuple[str, int | None]:
    """The rest of the screen, and the exit code."""
    rest = child.read().replace("\r\n", "\n")
    child.close()
    return rest, child.exitstatus


def test_init_asks_three_things_and_enter_skips_each(pods: Pods) -> None:
    child = pods.terminal("init", "--here", TZ="Europe/Lisbon", NO_COLOR="1", COLUMNS="300")
    child.expect_exact("Your name, as letters sign it: ")
    child.sendline("Mira")
    child.expect_exact("Your time zone [Europe/Lisbon]: ")
    child.sendline("Lisbom")
    child.expect_exact("Europe/Lisbon")
    child.expect_exact("Your time zone [Europe/Lisbon]: ")
    child.sendline("")
    child.expect_exact("Your good hours for a call, if you know them: ")
    child.sendline("?")
    child.expect_exact("tue,thu 18:00-21:00; sun 10-13")
    child.expect_exact("Your good hours for a call, if you know them: ")
    child.sendline("")
    screen, code = finished(child)
    assert code == 0
    assert f"A new list: {pods.file}\n" in screen
    assert pods.read().endswith('[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\n')


def test_no_input_asks_nothing_even_on_a_terminal(pods: Pods) -> None:
    screen, code = finished(pods.terminal("init", "--here", "--no-input"))
    assert code == 0
    assert "Your name" not in screen
    assert "[caller]" not in pods.read()


def test_leaving_at_a_question_writes_nothing(pods: Pods) -> None:
    child = pods.terminal("init", "--here", NO_COLOR="1")
    child.expect_exact("Your name, as letters sign it: ")
    child.sendeof()
    screen, code = finished(child)
    assert (code, screen.strip()) == (130, "error: left at a question; nothing was written")
    child = pods.terminal("init", "--here", NO_COLOR="1")
    child.expect_exact("Your name, as letters sign it: ")
    child.sendintr()
    screen, code = finished(child)
    assert code == 130
    assert screen.strip().endswith("interrupted: what was saved stays, nothing else was written")
    assert not pods.file.exists()


def test_several_changes_are_undone_after_a_yes(pods: Pods) -> None:
    pods.write("format = 1\n")
    pods("add-person", "Ada")
    pods("add-person", "Bo")
    child = pods.terminal("undo", "2", NO_COLOR="1")
    child.expect_exact("Take back the last 2 changes? (y or n; Enter: n) ")
    child.sendline("")
    screen, code = finished(child)
    assert (code, screen.strip()) == (6, "error: nothing was written")
    child = pods.terminal("undo", "2", NO_COLOR="1")
    child.expect_exact("Take back the last 2 changes? (y or n; Enter: n) ")
    child.sendline("y")
    assert finished(child)[1] == 0
    assert pods.read() == "format = 1\n"


def test_an_edit_that_cannot_be_is_opened_again(pods: Pods) -> None:
    pods.write('[people.ada]\nname = "Ada"\n')
    script = pods.home / "editor.py"
    script.write_text(
        "import sys\n"
        "path = sys.argv[1]\n"
        "text = open(path).read()\n"
        "text = text.replace('bad', 'email') if 'bad' in text else text + 'bad\\n'\n"
        "open(path, 'w').write(text.replace('email\\n', 'email = \"a@b.c\"\\n'))\n"
    )
    child = pods.terminal("edit", EDITOR=f"{sys.executable} {script}", NO_COLOR="1")
    child.expect_exact("Open it again? (y or n; Enter: y) ")
    child.sendline("")
    assert finished(child)[1] == 0
    assert pods.read().endswith('email = "a@b.c"\n')
    child = pods.terminal("edit", EDITOR=f"{sys.executable} {script}", NO_COLOR="1")
    child.expect_exact("Open it again? (y or n; Enter: y) ")
    child.sendline("n")
    screen, code = finished(child)
    assert code == 4
    assert "what you typed is kept in" in screen


def test_a_terminal_gets_colour_and_no_color_gets_none(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert "\x1b[1m" in finished(pods.terminal("where"))[0]
    assert "\x1b[1m" in finished(pods.terminal("--help"))[0]
    for typed in ("where", "--help", "nonsense"):
        assert "\x1b" not in finished(pods.terminal(typed, NO_COLOR="1"))[0]
        assert "\x1b" not in finished(pods.terminal(typed, TERM="dumb"))[0]
