"""Words joined as people say them."""

import pytest

from pods.model.speech import listed


@pytest.mark.parametrize(
    ("words", "said"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")]
)
def test_words_are_joined_as_in_speech(words: str, said: str) -> None:
    assert listed(list(words)) == said
    assert listed(list(words), last="or") == said.replace("and", "or")
