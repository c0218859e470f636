"""Whom a typed name means."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.errors import ExitCode, UsageError
from pods.model.book import Book
from pods.model.ids import new_id
from pods.model.names import (
    AmbiguousNameError,
    UnknownNameError,
    find_anything,
    find_draft,
    find_people,
    find_person,
    find_pod,
    find_pod_or_draft,
    find_some,
    fold,
    short_name,
)
from tests.support.books import book_of, law, pod_of

ANAS = book_of({"ana": "Ana Reis", "ana-costa": "Ana Costa", "bo": "Bo Berg"})
MIXED = book_of(
    {
        "zoe": "Zoë Wójcik",
        "lukasz": "Łukasz Nowak",
        "joao": {"name": "João Sousa", "nickname": "Jota"},
        "sol": "Soledad Ruiz",
        "berg": "Anna Maria Berg",
    }
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zoe", "zoe"),  # the id
        ("Zoë Wójcik", "zoe"),  # the full name
        ("zoe wojcik", "zoe"),  # without accents
        ("WÓJCIK", "zoe"),  # any word, any case
        ("lukasz", "lukasz"),
        ("ŁUKASZ", "lukasz"),
        ("jota", "joao"),  # the nickname
        ("soledad", "sol"),  # the first name
        ("maria", "berg"),  # a word in the middle
        ("now", "lukasz"),  # the beginning of a word
        ("  joao   sousa ", "joao"),
        ("me", "me"),
        ("Me", "me"),
        ("@berg", "berg"),
    ],
)
def test_a_person_is_found_by_any_part_of_the_name(typed: str, meant: str) -> None:
    assert find_person(MIXED, typed, writing=True).id == meant


def test_the_id_wins_over_a_first_name_when_reading() -> None:
    assert find_person(ANAS, "ana").id == "ana"


def test_an_id_that_is_somebody_elses_first_name_is_ambiguous_when_writing() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(ANAS, "ana", writing=True)
    assert caught.value.message == '"ana" may be Ana Reis (ana) or Ana Costa (ana-costa)'
    assert caught.value.hint == "by id: @ana or @ana-costa"
    assert caught.value.exit_code == ExitCode.NAME
    assert find_person(ANAS, "@ana", writing=True).id == "ana"
    assert find_person(ANAS, "ana reis", writing=True).id == "ana"


def test_what_tells_people_apart_is_the_first_thing_that_is_not_alike() -> None:
    people = {
        "ana": {"name": "Ana Reis", "place": "Horta", "email": "ana@example.org"},
        "ana-2": {"name": "Ana Reis", "place": "Horta", "email": "reis@example.org"},
        "ana-3": {"name": "Ana Costa", "place": "Pico"},
        "bo": "Bo",
    }
    book = book_of(people, pods={"sea": pod_of("bo", "ana", state="running")})
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(book, "an")
    assert [(one.id, one.telling, one.spelling) for one in caught.value.candidates] == [
        ("ana", "in The Unicorns", "@ana"),
        ("ana-2", "in no pod, Horta", "@ana-2"),
        ("ana-3", "in no pod, Pico", "@ana-3"),
    ]
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(book.without("pods", "sea"), "ana reis")
    assert [one.telling for one in caught.value.candidates] == ["ana@...", "reis@..."]


def test_what_is_known_of_one_alone_tells_it_apart_and_nothing_private_does() -> None:
    alike = {"name": "Ana", "private-note": "x", "interest": "no", "energy": 1}
    people = {
        "a": {**alike, "introduced-by": "c", "languages": ["pt", "en"], "private-note": "y"},
        "b": {**alike, "languages": ["pt"], "interest": "in", "workplace": "School"},
        "c": {**alike, "languages": ["pt"], "energy": 5},
        "d": {**alike, "languages": ["pt"], "phone": "1"},
    }
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(book_of(people), "Ana", writing=True)
    assert [one.telling for one in caught.value.candidates] == [
        "pt, en",
        "School",
        "pt, number 3 on the list",
        "pt, number 4 on the list",
    ]


def test_the_caller_is_told_as_you_and_pods_by_who_is_in_them() -> None:
    book = book_of(
        {"mira": "Mira", "bo": "Bo"},
        caller={"name": "Mira"},
        pods={
            "a": pod_of("me", "bo", name="Sea Pod"),
            "b": pod_of("me", name="Sea Crew"),
            "c": pod_of(name="Sea Farm", state="closed"),
        },
        drafts={"sea": {"people": ["bo"]}},
    )
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(book, "mir")
    assert [one.telling for one in caught.value.candidates] == ["you", ""]
    with pytest.raises(AmbiguousNameError) as caught:
        find_pod(book, "sea")
    assert [one.telling for one in caught.value.candidates] == [
        "with Mira and Bo",
        "with Mira",
        "nobody in it yet",
    ]
    with pytest.raises(AmbiguousNameError) as caught:
        find_pod_or_draft(book, "se")
    assert caught.value.candidates[-1].telling == "a draft"


def test_of_many_a_few_are_named() -> None:
    book = book_of({f"p{n}": f"Pia {n}" for n in range(9)})
    with pytest.raises(AmbiguousNameError) as caught:
        find_person(book, "pia")
    assert caught.value.message.endswith(" Pia 5 (p5) or 3 more")
    assert caught.value.hint == "more of the name, or an id such as @p0"
    assert len(caught.value.candidates) == 9


def test_anything_is_found_by_its_nearest_spelling() -> None:
    book = book_of(
        {"sol": "Sol Ruiz", "harbour": "Ines Harbour"},
        pods={"harbour": pod_of("me", name="The Harbour"), "sun": pod_of("me", name="Sol Pod")},
        drafts={"b": {"people": []}},
    )
    assert find_anything(book, "sol") == book.people["sol"]
    assert find_anything(book, "sun") == book.pods["sun"]
    assert find_anything(book, "B") == book.drafts["b"]
    assert find_anything(book, "me") == book.caller
    assert find_anything(book, "harbour") == book.people["harbour"]
    first = find_anything(book, "harbour", among=("pod", "draft", "person"))
    assert first == book.pods["harbour"], "of one id for two, what comes first is meant"
    with pytest.raises(AmbiguousNameError) as caught:
        find_anything(book, "so", among=("pod", "person"))
    assert [(one.kind, one.telling) for one in caught.value.candidates] == [
        ("pod", "a pod"),
        ("person", ""),
    ]
    with pytest.raises(AmbiguousNameError) as caught:
        find_anything(book, "harb")
    assert [one.spelling for one in caught.value.candidates] == ["@harbour", "The Harbour"]
    with pytest.raises(UnknownNameError, match='nobody, and no pod, is called "me-too"'):
        find_anything(book, "me-too", among=("pod", "person"))


def test_two_of_the_very_same_name_can_both_be_named_by_id() -> None:
    noors = book_of({"noor": "Noor", "noor-2": "Noor"})
    with pytest.raises(AmbiguousNameError):
        find_person(noors, "Noor", writing=True)
    assert find_person(noors, "@noor", writing=True).id == "noor"
    assert find_person(noors, "noor-2", writing=True).id == "noor-2"


def test_ids_that_differ_in_case_only_are_told_apart() -> None:
    book = book_of({"Ada": "Ada Sousa", "ada": "Ada Berg"})
    assert find_person(book, "Ada").name == "Ada Sousa"
    assert find_person(book, "ada").name == "Ada Berg"


def test_a_name_that_nobody_has_lists_the_near_ones() -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_person(book_of(), "nor")
    assert caught.value.message == 'nobody is called "nor"'
    assert caught.value.hint == "did you mean Noor (noor)?"
    assert [one.id for one in caught.value.candidates] == ["noor"]


@pytest.mark.parametrize("typed", ["", "  ", "@", "@nobody", "xyzzy", "\N{UNICORN FACE}"])
def test_a_name_far_from_everybody_leads_to_the_list(typed: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_person(book_of(), typed)
    assert (caught.value.hint, caught.value.candidates) == ("pods people lists everybody", ())


def test_a_prefix_of_two_names_is_ambiguous() -> None:
    with pytest.raises(AmbiguousNameError, match=r"Bo Berg \(bo\) or Bob \(bob\)"):
        find_person(book_of({"bo": "Bo Berg", "bob": "Bob"}), "b")


def test_people_come_in_any_list_and_once_each() -> None:
    found = find_people(MIXED, ["zoe,sol", " jota , ZOE", ","])
    assert [person.id for person in found] == ["zoe", "sol", "joao"]
    assert find_people(MIXED, [","]) == ()


def test_where_somebody_must_be_named_nobody_is_an_error() -> None:
    with pytest.raises(UsageError, match="nobody is named"):
        find_some(MIXED, [" , "])
    assert [person.id for person in find_some(MIXED, ["sol"])] == ["sol"]


def test_pods_and_drafts_are_found_by_the_same_rules() -> None:
    book = book_of(
        pods={"unicorns": pod_of("me"), "wednesday": pod_of("me", name="Wednesday Pod")},
        drafts={"wednesday": {"people": []}, "b": {"people": []}},
    )
    assert find_pod(book, "the unicorns").id == "unicorns"
    assert find_pod(book, "UNI").id == "unicorns"
    assert find_draft(book, "wed").id == "wednesday"
    found = find_pod_or_draft(book, "wednesday")
    assert found == book.pods["wednesday"], "a pod comes before the draft of its name"
    assert find_pod_or_draft(book, "b") == book.drafts["b"]
    with pytest.raises(UnknownNameError, match='no pod is called "b"'):
        find_pod(book, "b")
    with pytest.raises(UnknownNameError, match='no draft is called "unicorns"'):
        find_draft(book, "unicorns")
    with pytest.raises(UnknownNameError, match='no pod or draft is called "dragons"'):
        find_pod_or_draft(book, "dragons")


def test_the_short_name_leaves_no_doubt() -> None:
    assert short_name(ANAS, "ana") == "Ana Reis"
    assert short_name(ANAS, "bo") == "Bo"
    assert short_name(MIXED, "joao") == "Jota"
    assert short_name(book_of({"blank": " "}), "blank") == " "


names = st.lists(
    st.text(alphabet="abcdeáéçñöüÅØłß' -", min_size=1, max_size=12).filter(lambda t: t.strip()),
    min_size=1,
    max_size=6,
)


def _listed(people: list[str]) -> Book:
    book = book_of({})
    for name in people:
        key = new_id(name, {*book.people, "me"})
        entries = {**book.people, key: book_of({key: name}).people[key]}
        book = book.model_copy(update={"people": entries})
    return book


@law
@given(people=names)
def test_an_exact_id_always_wins_when_reading(people: list[str]) -> None:
    book = _listed(people)
    for key in book.people:
        assert find_person(book, key).id == key
        assert find_person(book, f"@{key}", writing=True).id == key


@law
@given(people=names)
def test_accents_and_case_never_matter(people: list[str]) -> None:
    book = _listed(people)
    for key in book.people:
        plain = unicodedata.normalize("NFD", book.people[key].name)
        bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
        spellings = {book.people[key].name, plain, bare, bare.upper()}
        assert len({_found(book, one) for one in spellings}) == 1


@law
@given(text=st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def _found(book: Book, typed: str) -> str:
    try:
        return find_person(book, typed).id
    except (UnknownNameError, AmbiguousNameError) as error:
        return type(error).__name__
