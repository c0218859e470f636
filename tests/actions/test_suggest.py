"""Combinations with their reasons: what the next pod, a round and open seats say."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pods.actions.certainty import of_options, of_round
from pods.actions.suggest import suggest_everyone, suggest_fill, suggest_next
from pods.actions.suggestion import NumberedPod, RoundOption, Suggestion
from pods.actions.wishes import Wishes
from pods.errors import NotAllowedError
from pods.grouping.solution import Options, Pod, Solution, StoppedBy
from pods.model.book import Book
from pods.model.names import UnknownNameError
from pods.model.typed import to_type
from tests.proposals.books import LISBON, TODAY, evening_book, example, free

NAMES = ("Ana", "Bo", "Cy", "Dee", "Eve")


def _next(book: Book, *, today: date = TODAY, **wishes: Any) -> Suggestion:
    return suggest_next(book, wishes=Wishes(**wishes), today=today)


def _round(book: Book, **wishes: Any) -> Suggestion:
    return suggest_everyone(book, wishes=Wishes(**wishes), today=TODAY)


def _fill(book: Book, pod: str = "bees", **wishes: Any) -> Suggestion:
    return suggest_fill(book, pod=pod, wishes=Wishes(**wishes), today=TODAY)


def _pods(found: Suggestion) -> list[NumberedPod]:
    return [one for one in found.options if isinstance(one, NumberedPod)]


def _people(found: Suggestion) -> list[str]:
    return [" ".join(one.people) for one in _pods(found)]


def _waiting(found: Suggestion) -> dict[str, str]:
    return {line.person: line.reason for line in found.waiting}


def _texts(option: NumberedPod) -> list[str]:
    return [*(one.text for one in option.reasons if one.text), *option.notes]


# ---- First pods


def test_the_three_best_pods_of_mira_and_why_the_others_wait() -> None:
    found = _next(example("first-pods"))

    assert _people(found) == [
        "duarte ines mira tomas",
        "felix joan kasia mira sol",
        "felix joan mira tomas",
    ]
    assert [sorted({slot.at for slot in one.slots}) for one in _pods(found)] == [
        ["thu 17:00", "thu 17:30", "thu 18:00", "thu 18:30",
         "tue 17:00", "tue 17:30", "tue 18:00", "tue 18:30"],
        ["wed 17:30", "wed 18:00", "wed 18:30"],
        ["wed 17:30", "wed 18:00", "wed 18:30"],
    ]  # fmt: skip
    assert _waiting(found) == {
        "dana": "fits 1 at 17:00 or 17:30, but would be alone beside two couples",
        "hana": "no hour in common with anybody",
        "pawel": "a private rule",
        "ravi": "others fit better",
    }
    assert (found.optimal, found.drawn_on, found.no_room, found.why_nothing) == (True, 11, 0, ())


def test_each_reason_of_the_second_pod_is_true_and_the_clock_that_moves_is_told() -> None:
    second = _pods(_next(example("first-pods")))[1]
    assert _texts(second) == [
        "all share emotions",
        "Kasia is keen",
        "Kasia and Felix would meet through Joan",
        "Joan has yet to answer",
        "Sol said maybe",
        "Sol's clock moves from 14:30 to 15:30 on 28 Oct",
    ]


def test_a_wish_is_told_as_such_and_a_private_one_not_at_all() -> None:
    first = _pods(_next(example("first-pods")))[0]
    assert "you and Tomas together, as you wish" in _texts(first)
    hidden = example("first-pods", lambda tree: tree["rules"]["mira-tomas"].update(private=True))
    told = _pods(_next(hidden))[0]
    assert told.score == first.score
    assert "wish" not in str(told.reasons)


def test_a_wish_to_be_apart_that_is_not_heard_is_told_too() -> None:
    rules = {
        "x": {"kind": "apart", "people": ["ana", "bo"], "hard": False, "private": False},
        "y": {"kind": "apart", "people": ["ana", "zed"], "hard": False, "private": False},
    }
    people = {"zed": {"name": "Zed", "interest": "no"}}
    book = evening_book("Ana", "Bo", "Cy", people=people, rules=rules)
    (only,) = _pods(_next(book))
    assert "Ana and Bo together, against what you wish" in _texts(only)


# ---- Whom it is asked of


def test_somebody_wished_for_is_in_every_option_and_somebody_not_in_none() -> None:
    found = _next(example("first-pods"), required=("joan",), without=("kasia", "tomas"))
    assert _people(found)
    assert all("joan" in one.people for one in _pods(found))
    assert not any({"kasia", "tomas"} & set(one.people) for one in _pods(found))


def test_a_name_that_leads_to_nobody_is_told() -> None:
    with pytest.raises(UnknownNameError):
        _next(example("first-pods"), required=("nor",))


def test_more_alternatives_come_where_more_are_wished_for() -> None:
    assert len(_next(example("first-pods"), count=6).options) == 6
    assert len(_next(example("first-pods"), count=1).options) == 1


def test_the_same_seed_gives_the_same_bytes() -> None:
    book = example("first-pods")
    one, other = (_next(book, seed=5).model_dump_json(by_alias=True) for _ in range(2))
    assert one == other
    assert '"seed":5' in one


# ---- Twelve bare names


def _bare(count: int, **sections: Any) -> Book:
    names = ["Zoe", "Bo", "Cleo", "Dev", "Eva", "Finn", "Gus", "Hal", "Ivo", "Jun", "Kai", "Lea"]
    people = {one.lower(): {"name": one} for one in names[:count]}
    return Book.from_tree({"people": people, **sections})


def test_of_twelve_bare_names_each_option_is_about_others_in_the_order_they_came_to_mind() -> None:
    found = _next(_bare(12))
    assert _people(found) == ["bo cleo dev me zoe", "eva finn gus hal me", "ivo jun kai lea me"]
    assert (found.nobody_sounded, found.waiting, found.unknown.hours) == (True, (), 12)
    assert found.next_step is not None
    assert found.next_step.command == "pods sound zoe bo cleo dev"
    assert _pods(found)[0].command == "pods new-pod NAME zoe bo cleo dev me"


def test_with_fewer_names_similar_options_fill_up_what_is_missing() -> None:
    found = _next(_bare(6))
    assert len(found.options) == 3
    assert _people(found)[0] == "bo cleo dev me zoe"
    assert len(set(_people(found))) == 3


def test_an_organiser_is_shown_others_too_and_one_option_is_one() -> None:
    found = _next(_bare(12, caller={"organiser": True}))
    assert _people(found)[:2] == ["bo cleo dev eva zoe", "finn gus hal ivo jun"]
    assert len(_next(_bare(12), count=1).options) == 1


def test_whoever_must_be_in_it_is_in_each_of_them() -> None:
    found = _next(_bare(12), required=("lea",))
    assert all("lea" in one.people for one in _pods(found))
    assert _people(found)[0] == "bo cleo lea me zoe"


# ---- Nothing to propose, and why


def test_an_empty_list_begins_with_names() -> None:
    found = _next(Book())
    assert (found.options, found.why_nothing) == ((), ("a pod takes 4, and there is 1",))
    assert found.next_step is not None
    assert found.next_step.command == "pods add-person Ana Bo"


def test_too_few_names_ask_for_more() -> None:
    found = _next(_bare(2))
    assert found.why_nothing == ("a pod takes 4, and there are 3",)
    assert found.next_step is not None
    assert found.next_step.text == "A pod takes 4. Who else comes to mind?"
    assert [line.reason for line in found.waiting] == ["too few are free when they are"] * 2


def test_a_round_of_too_few_says_where_more_are() -> None:
    book = evening_book(
        "Ana",
        people={"bo": free("Bo", interest="maybe"), "cy": free("Cy", interest="curious")},
    )
    found = _round(book)
    assert found.why_nothing == ("a pod takes 4, and there are 2",)
    assert found.next_step is not None
    assert found.next_step.command == "pods suggest --everyone --include curious,maybe"


def test_people_without_an_hour_in_common_say_so_and_nothing_more_is_asked() -> None:
    people = {
        f"p{day}": free(f"P{day}", f"{day} 18-20") for day in ("mon", "tue", "wed", "thu", "fri")
    }
    found = _next(evening_book(people=people))
    assert found.why_nothing == (
        (
            "no 4 of them can make a pod: they lack an hour that holds all season, a language, "
            "or somebody who would call it"
        ),
    )
    assert found.next_step is None


def test_nobody_who_would_call_is_a_reason() -> None:
    people = {one.lower(): free(one, **{"can-call": False}) for one in NAMES}
    book = evening_book(people=people, caller={"organiser": True})
    assert _next(book).why_nothing == ("nobody of them would call a pod",)


def _rule(kind: str, *people: str, **more: Any) -> dict[str, Any]:
    return {"rules": {"x": {"kind": kind, "people": list(people), **more}}}


@pytest.mark.parametrize(
    ("private", "said"),
    [
        (True, "a private rule speaks against those who must be in it"),
        (False, "your rule keeps Ana and Bo apart"),
    ],
)
def test_two_wished_for_who_are_kept_apart_say_why_and_never_more_than_is_public(
    *, private: bool, said: str
) -> None:
    book = evening_book(*NAMES, **_rule("apart", "ana", "bo", private=private, why="secret"))
    found = _next(book, required=("ana", "bo"))
    assert (found.options, found.why_nothing, found.next_step) == ((), (said,), None)
    assert set(_waiting(found).values()) == {said}
    assert "secret" not in found.model_dump_json()


def test_wishes_without_an_hour_in_common_name_those_who_have_none() -> None:
    people = {"late": free("Late", "fri 18-21"), "noon": free("Noon", "tue 12-14")}
    book = evening_book(*NAMES, people=people)
    assert _next(book, required=("ana", "late")).why_nothing == (
        "Ana and Late have no hour in common that holds all season",
    )
    assert _next(book, required=("late",)).why_nothing == (
        "Late and you have no hour in common that holds all season",
    )


def test_three_who_only_meet_two_by_two_are_named_together() -> None:
    people = {
        "a": free("A", "tue 18-19:30; wed 18-19:30"),
        "b": free("B", "tue 18-19:30; thu 18-19:30"),
        "c": free("C", "wed 18-19:30; thu 18-19:30"),
    }
    book = evening_book(people=people, caller={"organiser": True})
    assert _next(book, required=("a", "b", "c")).why_nothing == (
        "A, B and C have no hour in common that holds all season",
    )


def test_wishes_without_a_language_in_common_or_too_many_of_them_say_so() -> None:
    people = {
        "pia": free("Pia", languages=["pt"]),
        "jo": free("Jo", languages=["en"]),
    }
    book = evening_book(*NAMES, people=people)
    assert _next(book, required=("pia", "jo")).why_nothing == (
        "Pia, Jo and you have no language in common",
    )
    small = evening_book(*NAMES, settings={"size-max": 4})
    assert _next(small, required=("ana", "bo", "cy", "dee")).why_nothing == (
        "5 must be in it, and it has 4 seats",
    )


def test_who_must_come_with_somebody_wished_for_counts_as_wished_for() -> None:
    people = {"late": free("Late", "fri 18-21")}
    book = evening_book(*NAMES, people=people, **_rule("together", "ana", "late"))
    assert _next(book, required=("ana",)).why_nothing == (
        "Ana and Late have no hour in common that holds all season",
    )


# ---- Why somebody waits


def test_somebody_a_rule_keeps_away_hears_no_more_than_is_public() -> None:
    def reason(**rule: Any) -> str:
        people = ("ana", "mira")
        return _waiting(_next(evening_book(*NAMES, **_rule("apart", *people, **rule))))["ana"]

    assert reason(private=False) == "your rule keeps Ana and Mira apart"
    assert reason() == "a private rule"


def test_of_a_public_and_a_private_rule_neither_is_named() -> None:
    rules = {
        "x": {"kind": "apart", "people": ["ana", "mira"], "private": False},
        "y": {"kind": "apart", "people": ["ana", "bo"]},
    }
    found = _next(evening_book(*NAMES, rules=rules))
    assert _waiting(found)["ana"] == "a rule of yours"


def test_a_private_tie_keeps_away_without_a_word_of_it() -> None:
    ties = {"x": {"people": ["ana", "mira"], "kind": "conflict", "note": "secret"}}
    found = _next(evening_book(*NAMES, ties=ties))
    assert _waiting(found)["ana"] == "a private rule"
    assert "secret" not in found.model_dump_json()


@pytest.mark.parametrize(
    ("private", "said"), [(False, "your rule keeps Ana and Flo together"), (True, "a private rule")]
)
def test_who_waits_for_somebody_they_belong_with_hears_it_where_it_is_public(
    *, private: bool, said: str
) -> None:
    rule = _rule("together", "ana", "flo", private=private)
    absent = evening_book(*NAMES, people={"flo": free("Flo", interest="no")}, **rule)
    assert _waiting(_next(absent))["ana"] == said
    late = evening_book(*NAMES, people={"flo": free("Flo", "fri 18-21")}, **rule)
    assert _waiting(_next(late))["ana"] == said


def test_the_hours_that_are_left_and_whose_seat_they_could_take_are_told() -> None:
    people = {
        "short": free("Short", "tue 19:00-21:00", interest="maybe"),
        "late": free("Late", "fri 18-21"),
    }
    book = evening_book("Ana", "Bo", "Cy", people=people, settings={"size-max": 4})
    found = _next(book, count=1)
    assert _people(found) == ["ana bo cy mira"]
    assert _waiting(found) == {
        "short": "fits 1 in place of Ana",
        "late": "no hour in common with anybody",
    }
    roomy = evening_book("Ana", "Bo", "Cy", people=people, settings={"size-target": 4})
    assert _waiting(_next(roomy, count=1))["short"] == "fits 1 at 19:00 or 19:30"


def test_hours_on_another_clock_than_the_options_are_told_with_it() -> None:
    """They could only join if somebody else called, whose clock does not change in autumn."""
    sao_paulo = {"time-zone": "America/Sao_Paulo"}
    people = {
        "wil": free("Wil", **{"can-call": True}),
        "sam": free("Sam", "tue 14-21", **sao_paulo, **{"can-call": True}),
        "una": {"name": "Una", "interest": "in"},
        "uwe": {"name": "Uwe", "interest": "in"},
        "yara": free("Yara", "tue 15-17", **sao_paulo, interest="maybe"),
    }
    settings = {"season-start": date(2026, 10, 5), "cadence-weeks": 1, "size-target": 4}
    found = _next(
        evening_book(people=people, caller={"organiser": True}, settings=settings), count=1
    )
    assert _people(found) == ["sam una uwe wil"]
    assert _waiting(found) == {"yara": "fits 1 on Tue at 15:00 or 15:30 (Sao Paulo)"}


def test_who_shares_an_hour_with_others_and_not_with_those_required_is_told_with_whom() -> None:
    people = {"e": free("E", "fri 18-21"), "f": free("F", "fri 18-21; tue 18-21")}
    found = _next(evening_book("Ana", "Bo", "Cy", people=people))
    assert _waiting(found)["e"] == "no hour in common with you"


def test_nobody_free_to_call_and_no_language_in_common_are_told() -> None:
    people = {
        "e": free("E", "fri 18-21"),
        "f": free("F", "fri 18-21"),
        "wil": free("Wil", **{"can-call": True}),
        "pia": free("Pia", languages=["pt"]),
        "rui": free("Rui", "tue 18-21", languages=["fr"]),
        "lea": free("Lea", "tue 18-21", languages=["fr", "de"]),
    }
    spoken = {one.lower(): free(one, languages=["en"]) for one in ("Ana", "Bo", "Cy")}
    book = evening_book(people=people | spoken, caller={"languages": ["en"]})
    found = _round(book)
    assert found.waiting == found.options[0].waiting  # type: ignore[union-attr] # a round's
    assert _waiting(found) == {
        "e": "nobody who would call a pod is free when they are",
        "f": "nobody who would call a pod is free when they are",
        "lea": "too few share both their hours and a language",
        "pia": "no language in common",
        "rui": "too few share both their hours and a language",
    }


# ---- A whole round


def test_a_round_places_the_caller_too_and_says_who_is_not_told_yet() -> None:
    book = evening_book(*NAMES, "Flo", "Gil", people={"noa": free("Noa", interest="idea")})
    found = _round(book, include=("idea",), count=1)
    (best,) = found.options
    assert isinstance(best, RoundOption)
    assert (best.placed, len(best.pods), best.waiting) == (9, 2, ())
    with_me, without_me = sorted(best.pods, key=lambda pod: "mira" not in pod.people)
    assert with_me.command.endswith(' me --at "tue 18:00"')
    assert f" --caller {without_me.caller} " in without_me.command
    assert any("Noa knows nothing of it yet" in pod.notes for pod in best.pods)
    assert found.next_step is None


# ---- Open seats


def _bees(*members: str, **terms: Any) -> dict[str, Any]:
    inside = {one: {"joined": date(2026, 9, 1)} for one in ("mira", *members)}
    return {
        "bees": {
            "name": "Bees", "state": "running", "caller": "mira", "members": inside, **terms,
        }
    }  # fmt: skip


def test_open_seats_name_the_newcomers_and_print_the_line_that_asks_them() -> None:
    book = evening_book(*NAMES, pods=_bees("ana", "bo", at="Tue 18:30"))
    found = _fill(book)
    assert found.pod is not None
    assert (found.pod.id, found.pod.title, found.pod.free) == ("bees", "Bees", 3)
    assert found.pod.inside == ("mira", "ana", "bo")
    first = _pods(found)[0]
    assert first.people == ("ana", "bo", "cy", "dee", "mira")
    assert first.command == "pods invite bees cy dee"
    assert [slot.at for slot in first.slots] == ["tue 18:30"]


def test_who_left_a_pod_within_a_year_is_proposed_for_it_only_by_name() -> None:
    pods = _bees("ana", "bo")
    pods["bees"]["members"]["dee"] = {"left": TODAY - timedelta(days=9)}
    book = evening_book(*NAMES, people={"ana": free("Ana", interest="idea")}, pods=pods)
    assert _pods(_fill(book))[0].command == "pods invite bees cy eve"
    assert "dee" in _pods(_fill(book, required=("dee",)))[0].command
    assert not any("knows nothing" in note for note in _pods(_fill(book))[0].notes)


def test_a_pod_that_is_full_or_closed_asks_nobody() -> None:
    full = evening_book(*NAMES, pods=_bees("ana", "bo", "cy", **{"size-max": 4}))
    with pytest.raises(NotAllowedError) as found:
        _fill(full)
    assert found.value.message == "Bees has no open seat"
    assert found.value.hint == "more seats: pods edit-pod bees --size-max 5"
    closed = evening_book(*NAMES, pods=_bees("ana", state="closed"))
    with pytest.raises(NotAllowedError, match="Bees is closed"):
        _fill(closed)


def test_a_gathering_without_a_limit_takes_two_at_once() -> None:
    found = _fill(evening_book(*NAMES, pods=_bees("ana", kind="gathering")))
    assert found.pod is not None
    assert found.pod.free is None
    assert max(len(one.people) for one in _pods(found)) == 4


def test_a_pod_whose_members_share_no_hour_is_to_say_when_it_meets() -> None:
    people = {"late": free("Late", "fri 18-21")}
    found = _fill(evening_book(*NAMES, people=people, pods=_bees("late")))
    assert found.why_nothing == (
        "those who sit in it have no hour in common that holds all season",
    )
    assert found.next_step is not None
    assert found.next_step.command == 'pods edit-pod bees --at "tue 19:00"'


def test_a_pod_for_which_nobody_is_left_or_nobody_fits_says_which() -> None:
    assert _fill(evening_book("Ana", pods=_bees("ana"))).why_nothing == ("nobody is left to ask",)
    people = {"late": free("Late", "fri 18-21"), "idea": {"name": "Idea"}}
    found = _fill(evening_book("Ana", people=people, pods=_bees("ana")))
    assert found.why_nothing == ("nobody fits who can be asked",)
    assert found.next_step is not None
    assert found.next_step.command == "pods suggest --fill bees --include idea"


# ---- The line to type


def test_an_id_that_may_mean_somebody_else_is_typed_with_an_at() -> None:
    people = {
        "ana": {"name": "Ana Sousa"},
        "ana-2": {"name": "Ana Berg"},
        "me": {"name": "Melusine"},
        "zoë": {"name": "Zoë"},
    }
    book = evening_book(people=people)
    assert to_type(book, "ana") == "@ana"
    assert to_type(book, "ana-2") == "ana-2"
    assert to_type(book, "me") == "@me"
    assert to_type(book, "zoë") == "zoë"


def test_the_clock_of_the_hour_is_told_where_it_is_not_the_callers() -> None:
    people = {one.lower(): free(one) for one in ("Ana", "Bo", "Cy")}
    (only,) = _pods(_next(Book.from_tree({"people": people})))
    assert only.command == (f'pods new-pod NAME ana bo cy me --at "tue 18:00" --time-zone {LISBON}')


def test_hours_to_ask_for_come_next_the_callers_own_first() -> None:
    flo = {"name": "Flo", "interest": "in"}
    others = evening_book("Ana", "Bo", people={"flo": flo})
    step = _next(others).next_step
    assert step is not None
    assert (step.text, step.command.split(" --")[0]) == (
        "Ask Flo for their hours:",
        "pods edit-person flo",
    )
    mine = _next(Book.from_tree({"people": {"flo": flo, "ana": free("Ana"), "bo": free("Bo")}}))
    assert mine.next_step is not None
    assert mine.next_step.command.startswith("pods edit-person me --free")


def test_the_clocks_that_move_are_folded_and_there_and_back_is_short() -> None:
    people = {
        "ny": free("Ny", "tue 12-20", **{"time-zone": "America/New_York"}),
        "bos": free("Bos", "tue 12-20", **{"time-zone": "America/New_York"}),
        "sp": free("Sp", "tue 12-20", **{"time-zone": "America/Sao_Paulo"}),
    }
    settings = {"season-start": date(2026, 10, 5), "cadence-weeks": 1}
    (only,) = _pods(_next(evening_book(people=people, settings=settings)))
    assert only.notes == (
        "the clocks of Bos and Ny move from 13:00 to 14:00 on 27 Oct, back on 3 Nov",
        "Sp's clock moves from 14:00 to 15:00 on 27 Oct",
    )


def test_the_callers_own_clock_is_yours() -> None:
    people = {one.lower(): free(one) for one in ("Ana", "Bo", "Cy")}
    people["wil"] = free("Wil", "tue 17-22", **{"can-call": True, "time-zone": "Europe/Lisbon"})
    caller = {"time-zone": "America/Sao_Paulo", "free": "tue 12-20", "can-call": False}
    settings = {"season-start": date(2026, 10, 5), "cadence-weeks": 1}
    book = evening_book(people=people, caller=caller, settings=settings)
    assert "your clock moves from 14:00 to 15:00 on 27 Oct" in _pods(_next(book))[0].notes


def test_several_who_have_not_answered_or_know_nothing_are_told_together() -> None:
    people = {
        "ana": free("Ana", interest="sounded"),
        "bo": free("Bo", interest="sounded"),
        "cy": free("Cy", interest="idea"),
        "dee": free("Dee", interest="idea"),
    }
    found = _next(
        evening_book(people=people), include=("idea",), required=("ana", "bo", "cy", "dee")
    )
    assert _pods(found)[0].notes == (
        "Ana and Bo have yet to answer",
        "Cy and Dee know nothing of it yet",
    )


def test_whoever_is_known_inside_is_an_option_of_its_own_and_is_said() -> None:
    ties = {
        "bo-eve": {"people": ["bo", "eve"], "kind": "friend"},
        "eve-mira": {"people": ["eve", "mira"], "kind": "knows"},
    }
    found = _fill(evening_book(*NAMES, pods=_bees("ana", "bo"), ties=ties), count=5)
    (known,) = [one for one in _pods(found) if "known" in one.kinds]
    assert "eve" in known.people
    assert "Eve knows Bo and you" in known.notes
    assert all("Eve knows Bo and you" in one.notes for one in _pods(found) if "eve" in one.people)
    assert not any(
        " knows " in note for one in _pods(_next(example("first-pods"))) for note in one.notes
    )


def test_a_private_tie_is_no_word_about_who_knows_whom() -> None:
    ties = {"bo-eve": {"people": ["bo", "eve"], "kind": "ex"}}
    found = _fill(evening_book(*NAMES, pods=_bees("ana", "bo"), ties=ties))
    assert not any("knows" in text for one in _pods(found) for text in _texts(one))


# ---- How sure it is


def test_a_round_says_how_many_could_be_placed_and_how_much_better_it_could_be() -> None:
    round_ = Solution(
        pods=(Pod((0, 1, 2, 3), 0, None, None, 800),),
        waiting=(4, 5),
        objective=800 - 2 * 10**12,
        upper_bound=840 - 2 * 10**12,
        proved=False,
        proposals=7,
        effort=1,
        seed=0,
        stopped_by=StoppedBy.EFFORT,
    )
    sure = of_round(round_, penalty=10**12)
    assert (sure.optimal, sure.gap, sure.could_place) == (False, 0.05, 4)
    more = of_round(replace(round_, upper_bound=900 - 10**12), penalty=10**12)
    assert (more.gap, more.upper_bound, more.could_place) == (None, None, 5)
    low = of_round(replace(round_, upper_bound=-500 - 10**12), penalty=10**12)
    assert low.could_place == 5
    nothing = of_round(replace(round_, upper_bound=None), penalty=10**12)
    assert (nothing.gap, nothing.could_place) == (None, None)
    free = of_round(replace(round_, objective=800, upper_bound=801), penalty=0)
    assert (free.gap, free.could_place) == (0.0013, 4)
    proved = of_round(replace(round_, proved=True, upper_bound=800 - 2 * 10**12), penalty=10**12)
    assert (proved.optimal, proved.gap, proved.could_place) == (True, 0.0, 4)


def test_the_best_of_several_pods_says_its_bound() -> None:
    pods = (Pod((0, 1), 0, None, None, 27_720 * 50), Pod((2, 3), 2, None, None, 27_720 * 40))
    found = Options(pods, True, 9, 0, StoppedBy.PROVED)  # noqa: FBT003 - proved
    assert of_options(found) == (True, 50.0, 0.0, None, StoppedBy.PROVED)
    unsure = replace(found, proved=False, stopped_by=StoppedBy.EFFORT)
    assert of_options(unsure) == (False, None, None, None, StoppedBy.EFFORT)
    assert of_options(replace(unsure, upper_bound=27_720 * 60)).gap == 0.2
    assert of_options(replace(found, pods=())) == (True, None, None, None, StoppedBy.PROVED)
