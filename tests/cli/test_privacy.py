"""What is private acts everywhere and shows nowhere, unless it is asked for."""

import tomllib
from pathlib import Path

import pytest

from pods.cli.app import COMMANDS as REGISTRY
from pods.model.book import Book
from tests.cli.test_every_command import EACH, filled
from tests.support.canaries import marks, marks_in, planted
from tests.support.run import Pods
from tests.support.samples import ELSEWHERE, LIST

EXAMPLES = Path(__file__).parents[2] / "examples"

# Of the rule and the tie between Kasia and Pawel, and notes for the Caller's eyes alone.
SECRETS = ("parted this spring", "kasia-pawel", '"ex"', "ex-partner", "canary")

COMMANDS = (
    (),
    ("suggest",),
    ("suggest", "--without", "joan"),
    ("suggest", "--with", "kasia,pawel"),
    ("suggest", "--with", "pawel", "--options", "9"),
    ("suggest", "--everyone", "--include", "curious,maybe,sounded"),
    ("suggest", "--fill", "walkers"),
    ("suggest", "--why", "--why-not", "pawel,kasia,sol,dana", "--levers"),
    ("suggest", "--everyone", "--include", "curious,maybe,sounded", "--why", "--levers"),
    ("suggest", "--fill", "walkers", "--levers", "--why", "--why-not", "pawel"),
    ("next",),
    ("next", "--all", "--why"),
    ("show", "pawel"),
    ("show", "kasia"),
    ("show", "walkers"),
    ("people",),
    ("drafts",),
    ("rule",),
    ("list",),
    ("invitations",),
    ("history",),
    ("when", "kasia", "pawel"),
    ("web",),
    ("web", "kasia"),
    ("web", "--drafts", "--format", "html"),
    ("web", "--format", "svg"),
    ("stats",),
    ("stats", "walkers"),
    ("letter", "sounding", "--for", "pawel"),
    ("new-pod", "Both", "kasia", "pawel"),
    ("move", "pawel", "--to", "b"),
)


@pytest.fixture
def walkers(pods: Pods) -> Pods:
    """First pods, with a private note in each place that can hold one, and a pod."""
    text = (EXAMPLES / "first-pods.toml").read_text(encoding="utf-8")
    for name in ("pawel", "kasia"):
        text = text.replace(f"[people.{name}]\n", f'[people.{name}]\nprivate-note = "canary"\n')
    text += (
        '\n[ties.pawel-sol]\npeople = ["pawel", "sol"]\nkind = "friend"\nprivate = true\n'
        'note = "canary"\n\n[rules.dana-sol]\nkind = "together"\npeople = ["dana", "sol"]\n'
        'hard = false\nwhy = "canary"\n\n[pods.walkers]\nname = "Walkers"\nstate = "running"\n'
        'caller = "mira"\nprivate-note = "canary"\n\n[pods.walkers.members.mira]\n'
        "joined = 2026-09-01\n\n[pods.walkers.members.felix]\njoined = 2026-09-01\n"
    )
    pods.write(text)
    return pods


@pytest.mark.parametrize("typed", COMMANDS, ids=" ".join)
def test_no_screen_and_no_document_tells_what_is_private(
    walkers: Pods, typed: tuple[str, ...]
) -> None:
    for shape in ((), ("--json",)):
        ran = (
            walkers(*typed, *shape, "--dry-run")
            if typed[:1] == ("move",)
            else walkers(*typed, *shape)
        )
        assert ran.exit_code in {0, 6}, ran.stderr
        said = (ran.stdout + ran.stderr).lower()
        assert not [secret for secret in SECRETS if secret in said]


def test_the_reason_that_pawel_waits_is_a_private_rule_and_not_whom_it_is_about(
    walkers: Pods,
) -> None:
    lines = walkers("suggest").stdout.splitlines()
    assert "Pawel waits: a private rule" in lines


def test_where_it_is_asked_for_the_caller_sees_it(walkers: Pods) -> None:
    assert "parted this spring" in walkers("rule", "--show-private").stdout
    assert "canary" in walkers("show", "pawel", "--show-private").stdout


# Everything that leaves the Caller's hands, one line each: what is typed, and nothing of the
# Caller's own is in what it writes below `out` (or shows, where it writes nothing).
SHARED_OUTPUTS = (
    *(
        ("letter", name, "--pod", pod, "--out", "out", *form)
        for pod, names in (
            ("harbour", ("kick-off", "season", "reminder", "retro", "absence", "nudge", "maybe",
                         "invitation", "farewell")),
            ("b", ("sounding", "invitation", "kick-off", "nudge", "maybe")),
        )
        for name in names
        for form in ((), ("--eml",))
    ),
    ("letter", "seat", "--for", "tomas,joan", "--pod", "harbour", "--out", "out", "--eml"),
    ("letter", "reminder", "--pod", "harbour", "--together", "--out", "out"),
    ("page", "harbour", "--out", "out"),
    ("page", "harbour"),
    ("page", "harbour", "--format", "html"),
    ("page", "harbour", "--format", "markdown"),
    ("web", "--share", "--out", "out/web.html"),
    ("web", "--share", "--out", "out/web.svg"),
    ("web", "--share"),
    ("web", "--share", "--json"),
    ("calendar", "harbour", "--out", "out", "--past"),
    ("calendar", "harbour", "--for", "sol", "--out", "out"),
    ("calendar", "harbour"),
    ("calendar", "harbour", "--json"),
    ("calendar", "harbour", "--invite", "--out", "out"),
    *(("export", what, "--redact") for what in ("people", "harbour", "everything")),
    ("export", "everything", "--redact", "--show-private"),
)  # fmt: skip


@pytest.fixture(scope="module")
def planted_list() -> tuple[str, dict[str, str]]:
    """A list with a mark in every text that is nobody else's business."""
    return planted()


@pytest.mark.parametrize("typed", SHARED_OUTPUTS, ids=" ".join)
def test_nothing_that_is_ones_own_reaches_what_is_given_to_others(
    pods: Pods, planted_list: tuple[str, dict[str, str]], typed: tuple[str, ...]
) -> None:
    text, places = planted_list
    pods.write(text.replace("[caller]\n", '[caller]\nemail = "mira@example.org"\n', 1))

    ran = pods(*typed, PODS_TODAY="2026-10-08")

    assert ran.exit_code == 0, ran.stderr
    written = [path for path in (pods.folder / "out").rglob("*") if path.is_file()]
    assert written or "--out" not in typed
    for path in written:
        reader = path.stem.rpartition("-")[2]
        told = {places[one] for one in marks_in(path)} - {f"people.{reader}.email"}
        assert told == set()
    if not written:
        assert {places[one] for one in marks(ran.stdout)} == set()


def test_marks_stand_in_every_place_that_could_tell_something(
    planted_list: tuple[str, dict[str, str]], pods: Pods
) -> None:
    text, places = planted_list
    pods.write(text)

    assert marks_in(pods.file) == {*places}
    kinds = {place.rpartition(".")[2] for place in places.values()}
    assert kinds >= {
        "private_note", "note", "why", "reason", "wording", "reaction", "left_why", "anyway",
        "closed_why", "consent", "source", "met", "phone", "email", "dismissed", "traits",
    }  # fmt: skip
    assert len(places) > 300
    told = marks(pods("show", "sol", "--show-private").stdout)
    assert "people.sol.private_note" in {places[one] for one in told}


# Beside the samples of the registry: what has samples of its own, and other ways into the same.
MORE = (
    ("upgrade",),
    ("merge", "pods.toml"),
    ("undo",),
    ("redo",),
    ("forget", "bo", "--dry-run"),
    ("calendar", "unicorns"),
    ("export", "everything"),
    ("export", "people", "--format", "vcard"),
    ("hand-over", "unicorns", "noor", "for-noor"),
    ("init", "--file", "other.toml"),
    ("board", "--plain"),
    ("show", "unicorns"),
    ("next", "--all", "--why"),
    ("suggest", "--everyone", "--why", "--levers"),
    ("suggest", "--why-not", "noor,bo"),
    ("tie", "ada", "zoe", "friend"),
    ("tie", "ada", "zoe", "--remove"),
    ("rule", "apart", "ada", "zoe", "--limit"),
    ("join", "unicorns", "ada"),
    ("new-pod", "Both", "ada", "zoe"),
    ("edit-person", "bo", "--email", "b@example.org"),
    ("letter", "reminder", "--pod", "unicorns"),
    ("page", "unicorns", "--format", "html"),
)


@pytest.fixture(scope="module")
def private_list() -> tuple[str, dict[str, str]]:
    """The list of the samples with a mark in every text, and the marks that are private."""
    tree = tomllib.loads(LIST)
    for one in (tree["caller"], *tree["people"].values(), *tree["pods"].values()):
        one["private-note"] = "mine"
    tree["ties"]["ada-zoe"] = {"people": ["ada", "zoe"], "kind": "conflict", "note": "mine"}
    tree["rules"]["ada-bo"] = {"people": ["ada", "bo"], "kind": "apart", "why": "mine"}
    text, places = planted(tree)
    book = Book.from_tree(tomllib.loads(text))
    hidden = [f"ties.{key}." for key, tie in book.ties.items() if tie.is_private]
    hidden += [f"rules.{key}." for key, rule in book.rules.items() if rule.private]
    return text, {
        mark: place
        for mark, place in places.items()
        if place.endswith("private_note") or place.startswith(tuple(hidden))
    }


@pytest.mark.parametrize("typed", [(), *EACH, *MORE], ids=" ".join)
def test_no_command_at_all_tells_what_is_private(
    pods: Pods, private_list: tuple[str, dict[str, str]], typed: tuple[str, ...]
) -> None:
    text, private = private_list
    assert len(private) > 10
    filled(pods, text)
    if typed[:1] in {("undo",), ("redo",)}:
        pods("talked", "bo")
        pods(*{("redo",): ("undo",)}.get(typed, ("people",)))
    for shape in ((), ("--json",)):
        ran = pods(*typed, *shape, stdin="q\n")
        assert ran.exit_code in {0, 2, 3, 4, 6}, ran.stderr
        told = marks(ran.stdout + ran.stderr)
        assert [private[one] for one in told if one in private] == []


def test_every_command_is_tried_for_what_is_private() -> None:
    tried = {typed[0] for typed in (*EACH, *MORE)}
    asks = {name for name, why in ELSEWHERE.items() if why.startswith("asks at a terminal")}
    assert {command.name for command in REGISTRY} - tried <= asks | {"demo"}
