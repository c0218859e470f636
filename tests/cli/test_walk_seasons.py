"""The walk where a pod has agreed to meet, and its dates are to be fixed."""

from tests.support.run import Pods
from tests.support.seasons import HARBOUR
from tests.support.walking import walk

AGREED = 'intention = "rest"\nnorms = "kindness"\ncommitment = "four calls"\n'
HELD = (
    '\n[pods.harbour.meetings.k1]\non = 2026-09-08\nstatus = "held"\nkind = "kick-off"\n'
    'present = ["mira", "tomas"]\n'
)
TOLD = 'interest = "in"\n'


def agreed(at: str = 'at = "tue 17:30"\n') -> str:
    """A pod after its first call, of people about whom the walk has nothing else to ask."""
    text = HARBOUR.replace('state = "inviting"\n', f'state = "kickoff"\n{AGREED}{at}')
    for name in ("Tomas", "Ines", "Sol", "Bo"):
        text = text.replace(f'name = "{name}"\n', f'name = "{name}"\n{TOLD}')
    return text + HELD


def test_after_the_first_call_the_season_is_asked_for_and_fixed(pods: Pods) -> None:
    pods.write(agreed())
    walked = walk(pods, "four", "4")
    assert "⚓ The Harbour: fix a season? (how many meetings, such as 4; Enter: not now) 4" in (
        walked.screen.replace("\n", " ")
    )
    assert '"four" is no number of meetings' in walked.screen
    assert walked.commands[-1] == ["plan-season", "harbour", "--meetings", "4"]
    assert "[pods.harbour.meetings.s1-retro]" in pods.read()
    assert 'state = "running"' in pods.read()
    assert "fix a season?" not in walk(pods).screen, "it has dates now"


def test_where_no_hour_is_agreed_it_is_asked_for_and_b_goes_back(pods: Pods) -> None:
    pods.write(agreed(at=""))
    walked = walk(pods, "3", "soon", "b", "2", "tue 18:00")
    assert '"soon" is not a weekday and a time' in walked.screen
    assert walked.commands[-1] == [
        "plan-season", "harbour", "--meetings", "2", "--at", "tue 18:00",
    ]  # fmt: skip


def test_not_now_is_an_answer_and_leaves_the_file_alone(pods: Pods) -> None:
    pods.write(agreed())
    for answer in ("", "no"):
        walked = walk(pods, answer)
        assert (walked.commands, pods.read()) == ([], agreed())


def test_a_pod_without_a_first_call_or_at_rest_is_not_asked(pods: Pods) -> None:
    pods.write(agreed().replace('state = "kickoff"', 'state = "resting"'))
    assert "fix a season?" not in walk(pods).screen
    pods.write(agreed().replace(HELD, ""))
    assert "fix a season?" not in walk(pods).screen
