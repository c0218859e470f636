"""How long a search goes on."""

import os
import signal

import pytest

from pods.cli.patience import patience


def _ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_without_a_limit_it_is_never_over() -> None:
    with patience(None) as is_over:
        assert not is_over()


def test_it_is_over_when_the_time_is() -> None:
    with patience(0.0) as is_over:
        assert is_over()
    with patience(3600.0) as is_over:
        assert not is_over()


def test_the_first_ctrl_c_ends_the_search_and_not_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = signal.getsignal(signal.SIGINT)
    with patience(None) as is_over:
        _ctrl_c()
        assert is_over()
    assert capsys.readouterr().err == "\n· the best so far:\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_the_second_ctrl_c_ends_the_program() -> None:
    with patience(None) as is_over:
        _ctrl_c()
        assert is_over()
        with pytest.raises(KeyboardInterrupt):
            _ctrl_c()
