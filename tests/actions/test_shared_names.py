"""Pieces that commands reach only now and then."""

import pytest

from pods.actions.cards import show
from pods.actions.drafts import list_drafts
from pods.actions.invitations import invite
from pods.actions.membership import join
from pods.actions.pods import new_pod
from pods.actions.replies import reply
from pods.errors import NotAllowedError
from tests.support.books import TODAY, book_of, flaws, pod_of, unicorns


def test_a_public_rule_that_keeps_people_together_is_named() -> None:
    book = unicorns().with_rule(
        book_of(
            rules={"x": {"kind": "together", "people": ["ada", "zoe"], "private": False}}
        ).rules["x"]
    )
    with pytest.raises(NotAllowedError, match="your rule keeps Ada and Zoë together"):
        join(book, pod="unicorns", people=["ada"], today=TODAY)


def test_the_caller_of_a_new_pod_can_be_somebody_else() -> None:
    change = new_pod(book_of(), name="Sea", people=["bo"], terms={"caller": "bo"}, today=TODAY)
    assert change.book.pods["sea"].caller == "bo"


def test_after_the_last_answer_of_a_pod_that_meets_there_is_nothing_to_say() -> None:
    held = {"a": {"on": TODAY, "status": "held", "present": ["me"]}}
    mails = {"ada-1": {"person": "ada", "state": "sent"}}
    book = unicorns(meetings=held, invitations=mails)
    change = reply(book, person="ada", answer="yes", today=TODAY)
    assert change.result.next_step is None
    assert change.result.is_member


def test_a_pod_of_the_name_of_a_person_is_shown_by_its_id() -> None:
    book = book_of({"bo": "Sea Otter"}, pods={"sea": pod_of("me", name="Sea")})
    assert show(book, name="sea", today=TODAY).kind == "pod"
    assert show(book, name="otter", today=TODAY).kind == "person"


def test_who_was_asked_twice_is_answered_about_the_last() -> None:
    mails = {
        "ada-1": {"person": "ada", "state": "no"},
        "ada-2": {"person": "ada", "state": "expired"},
    }
    book = unicorns(invitations=mails)
    after = reply(book, person="ada", answer="no", today=TODAY).book
    states = [mail.state for mail in after.pods["unicorns"].invitations.values()]
    assert states == ["no", "no"]
    again = invite(after, into="unicorns", people=["ada"], today=TODAY).book
    assert [*again.pods["unicorns"].invitations] == ["ada-1", "ada-2", "ada-3"]
    assert flaws(again) == []


def test_a_private_tie_is_minded_in_a_draft_and_not_told() -> None:
    ties = {
        "x": {"people": ["ada", "bo"], "kind": "ex"},
        "y": {"people": ["bo", "zoe"], "kind": "friend"},
    }
    book = book_of(
        ties=ties, drafts={"d": {"people": ["bo", "zoe"]}, "e": {"people": ["bo", "ada"]}}
    )
    cards = {card.id: card.warnings for card in list_drafts(book, today=TODAY).drafts}
    assert cards == {
        "d": ("2 more to make a pod of 4",),
        "e": ("a private tie between two of them", "2 more to make a pod of 4"),
    }
