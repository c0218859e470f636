"""Ids that a person can read and type."""

from pods.model.ids import new_id, slug


def test_new_ids_are_readable_and_free() -> None:
    assert new_id("Zoë Wójcik", ()) == "zoe"
    assert new_id("Zoë Wójcik", {"zoe"}) == "zoe-wojcik"
    assert new_id("Zoë Wójcik", {"zoe", "zoe-wojcik"}) == "zoe-wojcik-2"
    assert new_id("Noor", {"noor"}) == "noor-2"
    assert new_id("Noor", {"noor", "noor-2"}) == "noor-3"
    assert new_id("Me Too", ()) == "me-too", "`me` is the Caller"
    assert new_id("O'Brien", ()) == "obrien"
    assert new_id("\N{UNICORN FACE}", ()) == "person"


def test_a_pod_is_called_by_its_name_without_the_article() -> None:
    assert slug("The Unicorns", ()) == "unicorns"
    assert slug("The Unicorns", {"unicorns", "unicorns-2"}) == "unicorns-3"
    assert slug("The", ()) == "the"
    assert slug("Team Angie", ()) == "team-angie"
    assert slug("\N{UNICORN FACE}", ()) == "pod"
