"""Addresses that mail programs understand, and links that open a letter in them."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.letters.address import LONGEST_LINK, mail_link, usable


@pytest.mark.parametrize("address", ["ana@example.org", "a+b.c'd@x.org", "josé@example.org"])
def test_a_plain_address_is_one(address: str) -> None:
    assert usable(f" {address} ") == address


def test_a_domain_in_other_letters_is_told_as_every_mail_program_knows_it() -> None:
    assert usable("sol@exämple.org") == "sol@xn--exmple-cua.org"
    assert usable(f"sol@{'ä' * 80}.org") == f"sol@{'ä' * 80}.org"  # too long to be made so


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@example.org.",
        "ana@example.org, bo@example.org",
        "ana@example.org\nBcc: bo@example.org",
        "ana@example.org\r",
        "Ana <ana@example.org>",
        "an a@example.org",
        "ana@exa\u202emple.org",
        "ana@b@example.org",
        "ana;bo@example.org",
    ],
)
def test_whatever_could_reach_somebody_else_is_none(address: str | None) -> None:
    assert usable(address) in {None, "ana@example.org"}
    if address != "ana@example.org\r":
        assert usable(address) is None


def test_a_link_follows_rfc_6068() -> None:
    link = mail_link(to=["a+b@x.org", "c&d?e@x.org"], subject="50 % off?", body="Zoë & I:\na+b, #1")

    assert link == (
        "mailto:a+b@x.org,c%26d%3Fe@x.org"
        "?subject=50%20%25%20off%3F&body=Zo%C3%AB%20%26%20I%3A%0D%0Aa%2Bb%2C%20%231"
    )


def test_readers_who_are_not_to_see_each_other_stand_in_bcc() -> None:
    assert mail_link(hidden=["a@x.org", "b@x.org"], subject="", body="Hi") == (
        "mailto:?bcc=a@x.org,b@x.org&body=Hi"
    )


def test_without_an_address_or_where_it_would_be_too_long_there_is_no_link() -> None:
    assert mail_link(subject="Hi", body="Hi") is None
    room = LONGEST_LINK - len("mailto:a@x.org?body=")
    assert len(mail_link(to=["a@x.org"], subject="", body="x" * room) or "") == LONGEST_LINK
    assert mail_link(to=["a@x.org"], subject="", body="x" * (room + 1)) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_stands_in_it_a_link_says_just_that_and_adds_no_field(
    subject: str, body: str
) -> None:
    subject, body = (one.encode("utf-8", "ignore").decode() for one in (subject, body))
    link = mail_link(to=["a@x.org"], subject=subject, body=body)
    if link is None:
        return
    parts = urlsplit(link)
    assert link.isascii()
    assert link.isprintable()
    assert (parts.scheme, unquote(parts.path), parts.fragment) == ("mailto", "a@x.org", "")
    said = parse_qs(parts.query, keep_blank_values=True)
    expected = {"subject": [subject], "body": [body.replace("\n", "\r\n")]}
    assert said == {name: value for name, value in expected.items() if value != [""]}
